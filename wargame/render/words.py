"""Words that several screens use."""

from wargame.render import view as v
from wargame.text.catalog import N_

CATEGORIES = {
    v.ALERT: N_("alert"),
    v.ORDERS: N_("orders"),
    v.REPORT: N_("report"),
    v.SUPPLY: N_("supply"),
    v.PEOPLE: N_("people"),
    v.STAFF: N_("staff"),
}

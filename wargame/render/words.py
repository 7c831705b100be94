"""Words that several screens use."""

from wargame.render import joint
from wargame.render import view as v
from wargame.text.catalog import N_, say

CATEGORIES = {
    v.ALERT: N_("alert"),
    v.ORDERS: N_("orders"),
    v.REPORT: N_("report"),
    v.SUPPLY: N_("supply"),
    v.PEOPLE: N_("people"),
    v.STAFF: N_("staff"),
}
SIDES = {
    v.MISSION: N_("mission"),
    v.ARMED: N_("armed group"),
    v.HOST: N_("host state"),
    v.COMMUNITY: N_("community"),
    v.AGENCY: N_("aid agency"),
    v.UNKNOWN: N_("unknown"),
}
DIMENSIONS = {
    v.TECHNICAL: N_("technical"),
    v.PROCEDURAL: N_("procedural"),
    v.HUMAN: N_("human"),
    v.NATIONAL: N_("national"),
    v.READINESS: N_("readiness"),
}
STATES = {"open": N_("open"), "done": N_("done"), "failed": N_("missed")}


def heard(pair: joint.Pair) -> str:
    """The roll-call: on what the two hear one another."""
    if not pair.net:
        return say("do not hear one another")
    return say("hear one another by {net}, {minutes} min").format(net=pair.net, minutes=pair.minutes)

"""The words that an exercise may use for the engine's numbers: the engine's own names in small letters.

What a measure asks about and what an effect is done to stands here beside the word, so that the checks, the authors'
reference and `building.py` read one table.
"""

from types import ModuleType
from typing import NamedTuple

from wargame.engine import numbers
from wargame.engine.words import (
    bearer,
    caveat,
    climate,
    community,
    compare,
    edge,
    effect,
    grade,
    land,
    measure,
    names,
    posture,
    side,
    store,
    tally,
    task,
    unit,
    weather,
    work,
)


def words(module: ModuleType, without: tuple[str, ...] = ()) -> dict[str, int]:
    """The words of an engine module in small letters, each with its number."""
    return {name.lower(): value for name, value in names(module).items() if name not in without}


SIDES = words(side)
POSTURES = words(posture)
UNIT_KINDS = words(unit)
COMMUNITY_KINDS = words(community)
COMPARISONS = words(compare)
WEATHERS = words(weather)
WORK_KINDS = words(work, without=("CHECKPOINT", "BASE", "SWEPT"))
STORES = words(store, without=("CLASSES",))
BEARERS = words(bearer)
CAVEATS = words(caveat)
CLIMATES = words(climate)
EDGES = words(edge)
GRADES = words(grade, without=("NONE",))
_LAND = words(land)
TERRAINS = {name: _LAND[name] for name in ("savanna", "forest", "hill", "swamp", "water", "town")}
ROADS = {"none": _LAND["no_road"], **{name: _LAND[name] for name in ("track", "laterite", "paved")}}
TALLIES = words(tally, without=("COUNT",))
TASKS = words(task, without=("COUNT",))
RULES = {number.name: number for number in numbers.ALL}
RATINGS = ("manning", "equipment", "training", "command", "leadership", "logistics")  # of a battalion
PLACE_KINDS = ("base", "bridge", "ford", "checkpoint", "camp", "airfield", "market", "landmark")

# What a seat may be left to when no person sits in it, by side. The first of a side is its default.
DOCTRINES = {
    "mission": ("doctrine", "patrol", "naive", "rush", "hold_base", "never_report", "unprepared", "pass", "random"),
    "armed": ("opportunist", "passive", "spoiler", "strategist", "random", "pass"),
    "host": ("host", "pass", "random"),
    "community": ("militia", "pass", "random"),
    "agency": ("agency", "pass", "random"),
}


class Use(NamedTuple):
    """How a measure or an effect is used."""

    # what its subject is: community, party, contingent, group, seat, objective, inject, battalion; "" it has none
    subject: str
    unit: str  # what its number counts; "" it takes none
    meaning: str
    whole: bool = False  # may the subject be left out, and the whole area be meant?
    keys: tuple[str, ...] = ()  # the other keys that it needs, such as a place


MEASURES = {
    "turn": Use("", "turns", "the number of the turn, from 1"),
    "minute": Use("", "minutes", "minutes since the exercise began"),
    "trust": Use("community", "points", "trust in the mission; without a community, the mean weighted by people", True),
    "fear": Use("community", "points", "fear of attack; without a community, the mean weighted by people", True),
    "people": Use("community", "people", "people present"),
    "displaced": Use("community", "people", "people away from their homes", True),
    "killed": Use("community", "people", "civilians killed", True),
    "consent": Use("party", "points", "consent of a party to the mission"),
    "strength": Use("party", "people", "people of a party who are fit for duty"),
    "resources": Use("party", "resources", "what a party can spend"),
    "presence": Use("community", "groups", "mission groups in a community's cell or next to it"),
    "group_at": Use("group", "0 or 1", "1 while a group stands at a place", keys=("at",)),
    "supply": Use("group", "days", "least days of supply of a group, or of any mission group", True),
    "wounded_waiting": Use("", "people", "wounded who wait for surgery"),
    "detained": Use("", "people", "people in custody"),
    "alerts_open": Use("", "alerts", "warnings that nobody has answered yet"),
    "contacts": Use("seat", "groups", "groups of others that a seat knows of, last seen within a day"),
    "rain": Use("", "0 or 1", "1 in rain"),
    "objective": Use("objective", "0 or 1", "1 once an objective has been reached"),
    "inject": Use("inject", "0 or 1", "1 once an inject has happened"),
    "roe": Use("", "level", "the rules of engagement in force"),
    "ceasefire": Use("party", "0 or 1", "1 while a party is bound by a ceasefire"),
    "answered_share": Use("", "percent", "true alerts answered within 60 minutes; 100 if there were none"),
    "clock_share": Use("", "percent", "wounded for whom the 10-1-2 clock was met; 100 if there were none"),
    "report_share": Use("", "percent", "report fields given, of those asked for; 0 if there was no report"),
    "breaches": Use("", "breaches", "breaches of law and conduct by the mission"),
    "will": Use("contingent", "points", "political will of a contingent's capital"),
    "hostages_held": Use("", "people", "people of the mission who are held hostage now"),
    "disarmed_share": Use(
        "party", "of 100", "fighters of a party who have disarmed, in percent of its estimate; may pass 100", True
    ),
    "site_queue": Use("", "days", "days of capacity for which people wait at a disarmament site", keys=("at",)),
    "referred_share": Use("", "percent", "cases of protection that were referred; 100 if there were none"),
    "tension": Use("tension", "points", "tension between two peoples; without a pair, the highest of all", True),
    "sites_open": Use("", "sites", "disarmament sites that are open"),
    "legitimacy": Use("", "points", "how far people and parties think the mission rightful"),
    "support": Use("", "points", "international support for the mission"),
    "mandate": Use("", "0 or 1", "1 while the mandate is in force"),
    "caseload_share": Use(
        "party", "percent", "fighters of a party who have disarmed, of those who there truly are", True
    ),
    "rejoined_share": Use("", "percent", "people who took up arms again, of those who had disarmed"),
    "battalions_ready": Use("", "battalions", "battalions of the host at readiness level L2 or better"),
    "area_days": Use(
        "battalion", "days", "days for which a battalion has answered for its area; without one, the longest", True
    ),
    "trust_gap": Use("", "points", "between the people that trusts the mission most and the one that trusts it least"),
    "readiness": Use("battalion", "points", "mean of a battalion's six ratings"),
}
MEASURE_NUMBERS = words(measure, without=("TALLY",))
MEASURES |= {
    name: Use("", "counted", f"running count: {name.replace('_', ' ')}") for name in TALLIES if name not in MEASURES
}  # fmt: skip

EFFECTS = {
    "message": Use("", "", "words only"),
    "alert": Use(
        "community",
        "minutes",
        "a community warns; the number says in how many minutes the attack is due, 0: it is under way",
    ),
    "false_alert": Use("community", "minutes", "a community warns, and nothing is behind it"),
    "raid": Use("group", "", "an armed group sets out to attack a community", keys=("on",)),
    "accident": Use("group", "", "a vehicle of a group hurts a civilian of the nearest community"),
    "civilian_wounded": Use("community", "people", "civilians are wounded and need help"),
    "stand_off": Use("group", "", "an armed group appears at a place and lets nobody pass", keys=("at",)),
    "radio_failure": Use("group", "minutes", "no order reaches a group for so long"),
    "weather": Use("", "", "the weather turns and holds", keys=("to", "turns")),
    "road_cut": Use("", "hours", "the road at a place is washed out; engineers need so long to mend it", keys=("at",)),
    "mine": Use("", "mines", "mines are laid at a place", keys=("at",)),
    "consent": Use("party", "points", "consent of a party rises or falls"),
    "trust": Use("community", "points", "trust rises or falls; without a community, everywhere", True),
    "fear": Use("community", "points", "fear rises or falls; without a community, everywhere", True),
    "will": Use("contingent", "points", "political will of a capital rises or falls"),
    "ceasefire": Use("party", "0 or 1", "a party's ceasefire begins (1) or ends (0)"),
    "posture": Use("party", "", "an armed party turns to another posture", keys=("to",)),
    "reinforce": Use("group", "", "a group in reserve arrives at a place", keys=("at",)),
    "resources": Use("party", "resources", "a party gains or loses what it can spend"),
    "roe": Use("", "level", "other rules of engagement come into force"),
    "visitor": Use("", "escorts", "a visitor asks for so many groups as escort; receiving him costs staff slots"),
    "move": Use("group", "", "a group that is not the mission's sets out for a place", keys=("at",)),
    "supply_loss": Use("group", "percent", "a group loses so much of all its stores"),
    "casualty": Use("group", "people", "people of a group are wounded by accident or fall ill"),
    "satellites": Use("", "hours", "satellite phones and dishes are cut off for so long"),
    "jamming": Use("", "hours", "radio and phones around a place are jammed for so long", keys=("at",)),
    "phone_mast": Use("community", "0 or 1", "a community's phone mast works again (1) or is destroyed (0)"),
    "caveat": Use("contingent", "", "a capital declares a new restriction", keys=("to",)),
    "site_cash": Use("", "thousands", "a disarmament site gets cash for pay, or loses it (less than 0)", keys=("at",)),
    "site_riot": Use("", "", "those who wait at a disarmament site riot, if it is open", keys=("at",)),
    "hostages": Use("group", "", "the armed group that is nearest takes a group of the mission hostage"),
    "hostages_released": Use("group", "", "a group that is held hostage is let go; without a group, all who are", True),
    "tension": Use("tension", "points", "tension between two peoples rises or falls, and everybody hears of it"),
    "crowd": Use("community", "people", "people gather there in anger"),
    "child_protection": Use(
        "community", "", "a child there needs protection: to be referred and reported within a day; nothing is depicted"
    ),
    "conflict_violence": Use(
        "community",
        "",
        "a person there was hurt by conflict-related violence: refer and report within a day; nothing is depicted",
    ),
    "rehat": Use("contingent", "", "a force beside the mission comes under its command"),
    "centre_out": Use("seat", "hours", "the operations centre of a seat of the mission is out of action for so long"),
    "crisis": Use("contingent", "points", "a crisis at home: will falls, and for a day its people may only hold"),
    "rotation": Use("contingent", "", "those who relieve a contingent arrive, to take its posts over"),
    "inspection": Use(
        "contingent", "", "vehicles and equipment are inspected: will falls if less than nine tenths of them work"
    ),
    "allegation": Use(
        "contingent", "0 or 1", "its people are accused of abuse: costs will and trust; 1: it had been concealed"
    ),
    "leader_lost": Use("battalion", "days", "a battalion of the host is without a commander for so long"),
    "tempo": Use("battalion", "percent", "its government spends so much of a battalion's days on operations"),
    "melt": Use("battalion", "percent", "so many of a battalion's people leave it"),
    "grade_changed": Use(
        "battalion", "grade", "its people treat others as grade 1 (a) to 4 (d) from now on; an inspection will find it"
    ),
    "equipment_lost": Use("battalion", "points", "a battalion loses so much of its equipment"),
    "reimbursement_unpaid": Use(
        "contingent", "0 or 1", "the mission owes it its costs from now on (1), or has paid them (0)"
    ),
    "press": Use("community", "turns", "the press is at a community for so long: what happens there is heard abroad"),
    "mandate_vote": Use(
        "", "days", "the mandate is renewed for so long, if international support and legitimacy are high enough"
    ),
    "legitimacy": Use("", "points", "the mission's legitimacy rises or falls"),
    "support": Use("", "points", "international support for the mission rises or falls"),
}
EFFECT_NUMBERS = words(effect)

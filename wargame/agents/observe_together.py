"""What a learner sees of working together: the group's contingent and the headquarters that its orders come from."""

from wargame.engine.deeds import is_before_deployment
from wargame.engine.delay import calls_home_ppm, expected, misread_ppm
from wargame.engine.interop import has_liaison, human, is_foreign, lead_of, procedural, technical
from wargame.engine.readiness import readiness_of
from wargame.engine.rules.command import about
from wargame.engine.staff import officers_away
from wargame.engine.tables import POINTS, PPM
from wargame.engine.words import caveat, manner, preparation, verb

from . import slots
from .across import is_requested
from .slots import FIRST, put

TOGETHER = FIRST["together"]
PAIR, CONTINGENT, STAFF = TOGETHER + 6, TOGETHER + 10, TOGETHER + 18
CAVEATS, ATTENDED = TOGETHER + 24, TOGETHER + 24 + slots.CAVEATS
ROTATION = FIRST["rotation"]
PICTURES = FIRST["pictures"]
HOUR = 60
DAY = 1440  # minutes
MISREAD_MOST = 250_000  # ppm


def see_order_to_come(believed, ground, seat, index, out):
    """What an order to patrol would cost, and how it might go wrong."""
    own = believed.contingents[believed.groups[index].contingent - 1]
    community = about(believed, ground, seat, index, -1)
    how, foreign = manner.READ_BACK, is_foreign(believed, index)
    if foreign or believed.clock[0].window == 1:  # planned orders to one's own cost nothing
        put(out, TOGETHER + 3, expected(believed, ground, seat, index, verb.PATROL, how, community), 6 * HOUR)
    if not foreign:
        return
    out[TOGETHER] = 1.0
    out[TOGETHER + 1] = 1.0 if is_requested(believed, index) else 0.0
    put(out, TOGETHER + 4, misread_ppm(ground, own.interop, how), MISREAD_MOST)
    clock = believed.clock[0]
    put(out, TOGETHER + 5, calls_home_ppm(ground, clock, own, own.caveats, verb.PATROL, clock.window), PPM)


def see_pair(believed, ground, index, out):
    """The index with the headquarters and its three parts."""
    row = believed.groups[index].contingent - 1
    own = believed.contingents[row]
    lead = lead_of(believed, row)
    put(out, PAIR, own.interop, PPM)
    if row == lead:
        return  # with itself it lacks nothing but procedures
    put(out, PAIR + 1, technical(ground, believed.contingents[lead], own), PPM)
    put(out, PAIR + 2, procedural(believed, ground, lead, row), PPM)
    put(out, PAIR + 3, human(believed, ground, lead, row), PPM)


def see_contingent(believed, index, out):
    """The contingent itself and its capital."""
    minute = believed.clock[0].minute
    own = believed.contingents[believed.groups[index].contingent - 1]
    put(out, CONTINGENT, own.language, PPM)
    put(out, CONTINGENT + 1, own.rehearsed, PPM)
    put(out, CONTINGENT + 2, own.will, POINTS)
    put(out, CONTINGENT + 3, max(0, own.leave_until - minute), 4 * DAY)
    put(out, CONTINGENT + 4, max(0, own.stand_fast - minute), DAY)
    put(out, CONTINGENT + 5, max(0, own.withdraws - minute), 20 * DAY)
    put(out, CONTINGENT + 6, own.writes, 1)
    put(out, CONTINGENT + 7, own.intent, 1)
    for nth in range(slots.CAVEATS):
        if own.caveats & caveat.ALL[nth] > 0:
            out[CAVEATS + nth] = 1.0
    for what in range(1, preparation.COUNT):
        if own.prepared & (1 << what) > 0:
            out[ATTENDED + what - 1] = 1.0


def see_staff(believed, ground, seat, index, out):
    """What the headquarters has left to work with."""
    clock = believed.clock[0]
    row = believed.groups[index].contingent - 1
    if has_liaison(believed, lead_of(believed, row), row):
        out[STAFF] = 1.0
    put(out, STAFF + 1, ground.rules[0].liaison_most - officers_away(believed, seat), 3)
    put(out, STAFF + 2, believed.contingents[row].days, 30)
    made = 0
    for plan in believed.plans:
        if plan.alive == 1:
            made += 1
            if plan.group == index + 1:
                out[STAFF + 3] = 1.0
    put(out, STAFF + 4, made, 4)
    put(out, STAFF + 5, max(0, clock.satellites_out - clock.minute), DAY)


def see_rotation(believed, ground, index, out):
    """How ready the group is, and how the relief of its contingent stands."""
    minute = believed.clock[0].minute
    own = believed.contingents[believed.groups[index].contingent - 1]
    put(out, ROTATION, readiness_of(believed, ground, index), PPM)
    put(out, ROTATION + 1, max(0, own.rotates - minute), 20 * DAY)
    put(out, ROTATION + 2, max(0, own.relief_until - minute), 3 * DAY)
    put(out, ROTATION + 3, own.handed, ground.rules[0].handover_minutes)
    put(out, ROTATION + 4, own.knowledge_lost, PPM)
    put(out, ROTATION + 5, own.ties_lost, PPM)


def see_pictures(believed, seat, index, out):
    """What keeps a picture from others, and whether there is a watch to keep it."""
    own = believed.contingents[believed.groups[index].contingent - 1]
    out[PICTURES] = 1.0 if own.caveats & caveat.NO_RELEASE > 0 else 0.0
    put(out, PICTURES + 1, max(0, believed.seats[seat - 1].out_until - believed.clock[0].minute), DAY)


def see_together(believed, ground, seat, index, out):
    """All of it, for a group of the mission."""
    if is_before_deployment(believed.clock[0]):
        out[TOGETHER + 2] = 1.0
    see_order_to_come(believed, ground, seat, index, out)
    see_pair(believed, ground, index, out)
    see_contingent(believed, index, out)
    see_staff(believed, ground, seat, index, out)
    see_rotation(believed, ground, index, out)
    see_pictures(believed, seat, index, out)

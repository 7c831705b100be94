"""Working together: what contingents do before D-day, who gets a liaison officer, radios and keys, whose capital is
spoken with, which plans are approved. One piece of staff work at a time, each seen by the next.
"""

from wargame.engine.assessing import threat_least, threat_most
from wargame.engine.centre import slots_of
from wargame.engine.comms import keys_held
from wargame.engine.deeds import is_active, is_before_deployment
from wargame.engine.interop import has_liaison, lead_of
from wargame.engine.orders import can
from wargame.engine.staff import officers_away, plans_most
from wargame.engine.tables import PPM
from wargame.engine.words import bearer, caveat, preparation, procedure, side, skill, verb

from .alarm import minutes_to
from .common import is_allowed, is_at_hand, is_line, is_mine, wish
from .cover import weigh_needs
from .trades import ranked

MEASURES = (  # what serves most for its days comes first
    preparation.CAVEAT_CONFERENCE, preparation.WORKSHOP_ALARM, preparation.WORKSHOP_CONDUCT,
    preparation.WORKSHOP_REPORTS, preparation.WORKSHOP_MOVEMENT, preparation.COMMUNICATIONS_EXERCISE,
    preparation.TABLE_TOP, preparation.RADIO_ENGLISH, preparation.COMMON_MAP, preparation.COMMAND_POST_EXERCISE,
    preparation.CASUALTY_REHEARSAL, preparation.CULTURE_BRIEF,
)  # fmt: skip
FLUENT = 700_000  # ppm of the working language that will do
MASTERED = 850_000  # ppm of a procedure from which a second workshop is not worth its day
CLOSE = 700_000  # interoperability from which a liaison officer is not worth his slot
SHAKY = 600_000  # will of a capital below which it is spoken with


def staff_work(believed, ground, seat, wishes):
    """Wish for the next piece of staff work; False if there is none to do now."""
    if prepare(believed, ground, seat, wishes):
        return True
    if deploy(believed, ground, seat, wishes):
        return True
    chair = believed.seats[seat - 1]
    if chair.used * 2 >= slots_of(believed.clock[0], chair):
        return False  # the rest of the turn's decisions are for orders
    return (
        liaise(believed, ground, seat, wishes)
        or hand_over_keys(believed, ground, seat, wishes)
        or consult(believed, ground, seat, wishes)
        or plan(believed, ground, seat, wishes)
    )


def spokesman(believed, seat, row):
    """The first group of contingent row `row` that can act, -1 if there is none."""
    for index in range(len(believed.groups)):
        if believed.groups[index].contingent == row + 1 and is_at_hand(believed, seat, index):
            return index
    return -1


def mastery(believed, row, pack):
    """The least mastery of the procedures of a pack."""
    least = PPM
    first = row * procedure.COUNT + pack * procedure.IN_PACK
    for at in range(first, first + procedure.IN_PACK):
        least = min(least, believed.procedures[at].mastery)
    return least


def wants(believed, ground, row, what):
    """Is this measure worth its days for contingent row `row`, the first time or again?"""
    lead = lead_of(believed, row)
    own, headquarters = believed.contingents[row], believed.contingents[lead]
    new = own.prepared & (1 << what) == 0
    if what == preparation.CAVEAT_CONFERENCE:
        return row != lead
    if preparation.WORKSHOP_REPORTS <= what <= preparation.WORKSHOP_MOVEMENT:
        return new or mastery(believed, row, what - preparation.WORKSHOP_REPORTS) < MASTERED
    if what == preparation.COMMUNICATIONS_EXERCISE:
        common = own.bearers & headquarters.bearers & ~bearer.HF
        return common == 0 or not keys_held(ground, own, headquarters)
    if what == preparation.TABLE_TOP:
        return own.writes == 1 or own.intent == 0
    return own.language < FLUENT if what == preparation.RADIO_ENGLISH else new


def prepare(believed, ground, seat, wishes):
    """The days before D-day: each contingent the next measure that it wants and has days for; what it has attended it
    attends again only when nothing new is left.
    """
    if not is_before_deployment(believed.clock[0]):
        return False
    for row in range(len(believed.contingents)):
        own = believed.contingents[row]
        if own.seat != seat or own.days == 0:
            continue
        index = spokesman(believed, seat, row)
        if index < 0:
            continue
        for again in range(2):
            for what in MEASURES:
                attended = own.prepared & (1 << what) > 0
                if attended != (again == 1) or not wants(believed, ground, row, what):
                    continue
                if can(believed, ground, seat, index, verb.PREPARE, 0, what) == 0:
                    wish(wishes, index, verb.PREPARE, 0, what)
                    return True
    return False


def is_held(believed, cell, index):
    """Does another group of the line already stand in a cell?"""
    for row in range(len(believed.groups)):
        group = believed.groups[row]
        if row != index and is_active(group) and group.side == side.MISSION and is_line(group) and group.cell == cell:
            return True
    return False


def deploy(believed, ground, seat, wishes):
    """Before D-day: each group of the line that has a zone to the community in it that is most likely to need it, by
    people and by the middle of the bounds of the threat, and where no other stands.
    """
    if not is_before_deployment(believed.clock[0]):
        return False
    for index in range(len(believed.groups)):
        group = believed.groups[index]
        if not is_mine(believed, seat, index) or not is_line(group) or group.deployed == 1:
            continue
        best, most = -1, 0
        for row in range(len(believed.communities)):
            place = believed.communities[row]
            if place.alive == 0:
                continue
            threat = (threat_least(believed, seat, row) + threat_most(believed, seat, row)) // 2
            need = threat // 1000 * (400 + min(place.population, 8_000) // 8)
            if need <= most or is_held(believed, place.cell, index):
                continue
            if place.cell == group.cell or can(believed, ground, seat, index, verb.DEPLOY, place.cell, 0) == 0:
                best, most = row, need
        if best >= 0 and believed.communities[best].cell != group.cell:
            wish(wishes, index, verb.DEPLOY, believed.communities[best].cell, 0)
            return True
    return False


def liaise(believed, ground, seat, wishes):
    """A liaison officer of the headquarters to the contingent that it works with worst."""
    if officers_away(believed, seat) >= ground.rules[0].liaison_most:
        return False
    best, least = -1, CLOSE
    for row in range(len(believed.contingents)):
        own = believed.contingents[row]
        lead = lead_of(believed, row)
        if own.seat != seat or row == lead or own.interop >= least or has_liaison(believed, lead, row):
            continue
        if spokesman(believed, seat, row) >= 0:
            best, least = row, own.interop
    if best < 0:
        return False
    sender = spokesman(believed, seat, lead_of(believed, best))
    if sender < 0 or can(believed, ground, seat, sender, verb.LIAISE, 0, best + 1) > 0:
        return False
    wish(wishes, sender, verb.LIAISE, 0, best + 1)
    return True


def hand_over_keys(believed, ground, seat, wishes):
    """Radios and keys to a contingent that lacks them, where one's own people stand beside its people."""
    for index in range(len(believed.groups)):
        if is_at_hand(believed, seat, index) and can(believed, ground, seat, index, verb.FILL, 0, 0) == 0:
            wish(wishes, index, verb.FILL, 0, 0)
            return True
    return False


def consult(believed, ground, seat, wishes):
    """Leave from a capital that wants to be asked first, or whose will is low."""
    best, least = -1, SHAKY
    for row in range(len(believed.contingents)):
        own = believed.contingents[row]
        if own.seat != seat or row == lead_of(believed, row) or own.leave_until > believed.clock[0].minute:
            continue
        calls = own.caveats & caveat.CALLS_HOME > 0
        worth = 0 if calls else own.will
        if worth < least and spokesman(believed, seat, row) >= 0:
            best, least = row, worth
    if best < 0:
        return False
    index = spokesman(believed, seat, best)
    if can(believed, ground, seat, index, verb.CONSULT, 0, 0) > 0:
        return False
    wish(wishes, index, verb.CONSULT, 0, 0)
    return True


def has_plan(believed, seat, index, community):
    """Does a plan of the seat send this group (row), or any to this community (from 1)?"""
    for made in believed.plans:
        if made.alive == 1 and made.seat == seat and (made.group == index + 1 or made.community == community):
            return True
    return False


def plan(believed, ground, seat, wishes):
    """Contingency plans, as many as the headquarters keeps ready: for those who stand up, and for those who heal."""
    made = 0
    for one in believed.plans:
        made += 1 if one.alive == 1 and one.seat == seat else 0
    if made >= plans_most(believed, ground, seat):
        return False
    if made % 2 == 1 and plan_ambulance(believed, ground, seat, wishes):
        return True
    return plan_line(believed, ground, seat, wishes)


def plan_ambulance(believed, ground, seat, wishes):
    """If somebody is hurt in the largest community near an ambulance, it goes without further staff work."""
    for index in range(len(believed.groups)):
        group = believed.groups[index]
        if group.skills & skill.MEDIC == 0 or group.skills & (skill.SURGERY | skill.TRANSPORT) > 0:
            continue
        if group.vehicles == 0 or not is_mine(believed, seat, index) or has_plan(believed, seat, index, 0):
            continue
        row = ranked(believed, ground, index, 0)
        if row >= 0 and can(believed, ground, seat, index, verb.PLAN, 0, row + 1) == 0:
            wish(wishes, index, verb.PLAN, 0, row + 1)
            return True
    return False


def plan_line(believed, ground, seat, wishes):
    """If the most threatened community without a plan warns, the group of the line goes that gets there first."""
    weigh_needs(believed, ground, seat)
    place, most = -1, 0
    for row in range(len(believed.communities)):
        if believed.communities[row].watched > most and not has_plan(believed, seat, -1, row + 1):
            place, most = row, believed.communities[row].watched
    if place < 0:
        return False
    cell = believed.communities[place].cell
    best, least = -1, 0
    for index in range(len(believed.groups)):
        if not is_mine(believed, seat, index) or not is_line(believed.groups[index]):
            continue
        if has_plan(believed, seat, index, 0) or not is_allowed(believed, ground, index, verb.PATROL, cell):
            continue
        minutes = minutes_to(believed, ground, seat, index, cell, place + 1)
        if best < 0 or minutes < least:
            best, least = index, minutes
    if best < 0 or can(believed, ground, seat, best, verb.PLAN, 0, place + 1) > 0:
        return False
    wish(wishes, best, verb.PLAN, 0, place + 1)
    return True

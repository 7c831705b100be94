"""Staff work: what a headquarters does at its own table, at once, without an order to anybody: contingents prepare
together before D-day, groups are placed in their zone (`deploying.py`), liaison officers sent and called back,
contingency plans approved, capitals consulted, radios and keys handed over. It costs days of preparation or staff
slots, and leaves the group that it is asked through to the order it has. Keys are carried by hand: somebody of the
headquarters' own contingent has to stand beside the group that gets them.

A preparation serves all contingents that attend it, each at the cost of its own days (rulebook: Acting as one). What
has been attended once gains less the second time.
"""

from .centre import free_slots
from .comms import keys_held
from .deeds import is_active, is_before_deployment
from .delay import is_planned
from .deploying import deploy
from .dice import chance
from .events import count, emit
from .interop import lead_of, of, refresh
from .tables import PPM
from .words import bearer, caveat, event, preparation, procedure, purpose, reason, side, tally, verb

DAYS = (0, 3, 1, 1, 1, 1, 2, 2, 2, 3, 1, 1, 1)  # by words/preparation.py
RADIOS = bearer.VHF | bearer.SECURE
PACKS = (preparation.WORKSHOP_REPORTS, preparation.WORKSHOP_MOVEMENT)


def is_staff_work(doing):
    return verb.PREPARE <= doing <= verb.RECALL


def has_slot(state, seat):
    """Has a seat (from 1) a staff slot of this turn left?"""
    return free_slots(state.clock[0], state.seats[seat - 1]) > 0


def can_prepare(state, ground, index, cell, other):
    clock = state.clock[0]
    if not is_before_deployment(clock):
        return reason.BEFORE_DEPLOYMENT
    if not 0 < other < preparation.COUNT:
        return reason.NO_TARGET
    own = state.contingents[state.groups[index].contingent - 1]
    if own.days < DAYS[other]:
        return reason.NO_DAYS
    if other == preparation.COMMON_MAP:
        lead = state.seats[own.seat - 1].lead
        if lead > 0 and state.contingents[lead - 1].bearers & bearer.VSAT == 0:
            return reason.NO_DISH
    return reason.NONE if gains(state, ground, index, other) else reason.NOTHING_TO_GAIN


def gains(state, ground, index, what):
    """Would a preparation change anything for the contingent of a group, as far as its seat knows?"""
    own = state.contingents[state.groups[index].contingent - 1]
    if what == preparation.RADIO_ENGLISH:
        return own.language < ground.rules[0].language_most
    if PACKS[0] <= what <= PACKS[1]:
        return True
    if what == preparation.COMMAND_POST_EXERCISE:
        return own.rehearsed < PPM
    return own.prepared & (1 << what) == 0


def can_liaise(state, ground, index, cell, other):
    own = state.groups[index].contingent - 1
    if not 0 < other <= len(state.contingents):
        return reason.NO_TARGET
    to = state.contingents[other - 1]
    if own == other - 1 or to.side != state.groups[index].side:
        return reason.ANOTHER_CONTINGENT
    if state.contingents[own].liaison & (1 << (other - 1)) > 0:
        return reason.NOTHING_TO_GAIN
    if not has_slot(state, state.contingents[own].seat):
        return reason.CARELESS_OVERLOAD
    away = officers_away(state, state.contingents[own].seat)
    return reason.NONE if away < ground.rules[0].liaison_most else reason.NO_OFFICER


def can_recall(state, ground, index, cell, other):
    if not 0 < other <= len(state.contingents):
        return reason.NO_TARGET
    own = state.contingents[state.groups[index].contingent - 1]
    return reason.NONE if own.liaison & (1 << (other - 1)) > 0 else reason.NO_OFFICER_THERE


def officers_away(state, seat):
    """How many liaison officers the contingents of a seat have sent."""
    many = 0
    for row in range(len(state.contingents)):
        if state.contingents[row].seat == seat:
            for to in range(len(state.contingents)):
                many += 1 if state.contingents[row].liaison & (1 << to) > 0 else 0
    return many


def plans_most(state, ground, seat):
    """How many contingency plans a seat can have ready: two more if its contingents held a command post exercise."""
    held = False
    for own in state.contingents:
        if own.seat == seat and own.prepared & (1 << preparation.COMMAND_POST_EXERCISE) > 0:
            held = True
    return ground.rules[0].plans_most + (2 if held else 0)


def can_plan(state, ground, index, cell, other):
    seat = state.contingents[state.groups[index].contingent - 1].seat
    if not 0 < other <= len(state.communities):
        return reason.NO_TARGET
    if not has_slot(state, seat):
        return reason.CARELESS_OVERLOAD
    many = 0
    for plan in state.plans:
        many += 1 if plan.alive == 1 and plan.seat == seat else 0
    if many >= plans_most(state, ground, seat):
        return reason.NO_MORE_PLANS
    return reason.NOTHING_TO_GAIN if is_planned(state, seat, index, other) else reason.NONE


def can_consult(state, ground, index, cell, other):
    own = state.contingents[state.groups[index].contingent - 1]
    if own.leave_until > state.clock[0].minute:
        return reason.NOTHING_TO_GAIN
    return reason.NONE if has_slot(state, own.seat) else reason.CARELESS_OVERLOAD


def can_fill(state, ground, index, cell, other):
    row = state.groups[index].contingent - 1
    own, lead = state.contingents[row], lead_of(state, row)
    if lead == row:
        return reason.ANOTHER_CONTINGENT
    if own.bearers & RADIOS == RADIOS and keys_held(ground, own, own):
        return reason.NOTHING_TO_GAIN
    if state.contingents[lead].bearers & RADIOS != RADIOS or not stands_beside(state, ground, index, lead):
        return reason.NO_KEYS_HERE
    return reason.NONE if has_slot(state, own.seat) else reason.CARELESS_OVERLOAD


def stands_beside(state, ground, index, contingent):
    """Does a group of contingent row `contingent` stand in the cell of group row `index`?"""
    for group in state.groups:
        if group.contingent == contingent + 1 and group.cell == state.groups[index].cell and is_active(group):
            return True
    return False


def do_staff_work(state, ground, log, seat, index, doing, cell, other):
    """Carry out accepted staff work; returns the event that tells of it. What costs no slot comes first."""
    if doing == verb.PREPARE:
        return prepare(state, ground, log, index, other)
    if doing == verb.DEPLOY:
        return deploy(state, ground, log, index, cell)
    if doing == verb.RECALL:
        return recall(state, ground, log, index, other)
    state.seats[seat - 1].used += 1
    if doing == verb.LIAISE:
        return liaise(state, ground, log, index, other)
    if doing == verb.PLAN:
        return plan(state, log, seat, index, other)
    if doing == verb.FILL:
        return fill(state, ground, log, index)
    return consult(state, ground, log, index)


def prepare(state, ground, log, index, what):
    """The contingent of a group attends a preparation."""
    row = state.groups[index].contingent - 1
    own, rules, clock = state.contingents[row], ground.rules[0], state.clock[0]
    own.days -= DAYS[what]
    if what == preparation.RADIO_ENGLISH:
        own.language = min(max(own.language, rules.language_most), own.language + rules.language_lesson)
    elif PACKS[0] <= what <= PACKS[1]:
        first = row * procedure.COUNT + (what - PACKS[0]) * procedure.IN_PACK
        for at in range(first, first + procedure.IN_PACK):
            lack = PPM - state.procedures[at].mastery
            state.procedures[at].mastery += of(lack, rules.workshop_gain)
    elif what == preparation.COMMUNICATIONS_EXERCISE:
        hand_over_keys(own)
    elif what == preparation.COMMON_MAP:
        own.feed = PPM
    elif what == preparation.TABLE_TOP:
        own.intent = 1
        if chance(clock, purpose.WRITTEN_ORDER, own.key, 0, 0, rules.writes_ended):
            own.writes = 0
    elif what == preparation.COMMAND_POST_EXERCISE:
        own.rehearsed = min(PPM, own.rehearsed + rules.rehearsal)
    elif what == preparation.CAVEAT_CONFERENCE:
        declare(state, ground, row)
    own.prepared |= 1 << what
    refresh(state, ground)
    return emit(state, log, event.PREPARED, clock.minute, own.base, index + 1, 0, 0, what, row + 1, 0)


def declare(state, ground, row):
    """A capital is asked what its people may not do; of what it had not declared it tells most."""
    own = state.contingents[row]
    for bit in caveat.ALL:
        told = chance(state.clock[0], purpose.CONFERENCE, own.key, bit, 0, ground.rules[0].caveat_told)
        if own.undeclared & bit > 0 and told:
            own.undeclared &= ~bit
            own.caveats |= bit


def liaise(state, ground, log, index, other):
    row = state.groups[index].contingent - 1
    state.contingents[row].liaison |= 1 << (other - 1)
    refresh(state, ground)
    base = state.contingents[other - 1].base
    return emit(state, log, event.LIAISON_SENT, state.clock[0].minute, base, index + 1, 0, 0, row + 1, other, 0)


def recall(state, ground, log, index, other):
    """The officer comes home: his place is free at once, his slot from the next turn on."""
    row = state.groups[index].contingent - 1
    state.contingents[row].liaison &= ~(1 << (other - 1))
    refresh(state, ground)
    base = state.contingents[other - 1].base
    return emit(state, log, event.RECALLED, state.clock[0].minute, base, index + 1, 0, 0, row + 1, other, 0)


def plan(state, log, seat, index, community):
    for made in state.plans:
        if made.alive == 0:
            made.alive = 1
            made.seat = seat
            made.community = community
            made.group = index + 1
            break
    cell = state.communities[community - 1].cell
    return emit(state, log, event.PLANNED, state.clock[0].minute, cell, index + 1, 0, community, 0, 0, 0)


def hand_over_keys(own):
    """A contingent gets the mission's radios, keys and frequencies."""
    own.bearers |= RADIOS
    own.crypto = PPM


def fill(state, ground, log, index):
    """The contingent of a group is given the headquarters' radios and keys."""
    row = state.groups[index].contingent - 1
    own = state.contingents[row]
    hand_over_keys(own)
    refresh(state, ground)
    cell = state.groups[index].cell
    return emit(state, log, event.FILLED, state.clock[0].minute, cell, index + 1, 0, 0, 0, row + 1, 0)


def consult(state, ground, log, index):
    """The capital is told what its people are there for, and leaves the next days to its commander."""
    row = state.groups[index].contingent - 1
    own, rules = state.contingents[row], ground.rules[0]
    own.leave_until = state.clock[0].minute + rules.leave_minutes
    own.will = min(PPM, own.will + rules.will_consulted)
    if state.groups[index].side == side.MISSION:
        count(state, tally.CONSULTED, 1)
    return emit(state, log, event.CONSULTED, state.clock[0].minute, own.base, index + 1, 0, 0, 0, row + 1, 0)

"""Orders: one catalog of verbs for all sides, one question of acceptance and one of permission each, and how an order
is given.

Three words for "no". An order is *accepted* if it makes sense on what the seat believes (`can`: the mask and the
screen ask it); it is *permitted* if rules of engagement, authority and restrictions allow it (`may`: a second
confirmation may override, one for each reason, and is logged); it is *frustrated* if the truth prevents it when it is
carried out (an event, never a refusal). Both questions are asked of a belief, never of the truth, so that a refusal
tells nothing that the seat does not know.
"""

from typing import NamedTuple

from .custody import can_deliver, can_extend, can_process, can_release
from .deeds import can_go, is_active, write_order
from .delay import ON_THE_SPOT, SPOT, expected
from .deploying import can_deploy
from .diligence import can_assess, may_support
from .events import count, emit
from .force import least_roe
from .host import can_accompany, can_demarche
from .hostages import can_rescue, can_take
from .inquiry import can_investigate
from .loads import can_contract, can_depot, can_lift
from .mandate import is_mandated
from .rotation import can_hand_over
from .routes import can_sweep
from .rules.command import (
    about,
    can_receive,
    flash_for,
    given_minute,
    is_restricted,
    may_command,
    tell_delay,
)
from .rules.conduct import can_apologise, can_report
from .rules.detection import can_fly, can_hide, can_observe
from .rules.disarmament import can_close, can_open, can_pay, can_screen, can_spoil
from .rules.encounters import can_confront, can_detain, can_fire, can_negotiate, may_confront, may_detain
from .rules.engineering import can_repair, can_search
from .rules.incidents import can_ambush, can_checkpoint
from .rules.logistics import can_rest, can_resupply
from .rules.medical import can_evacuate, can_request, can_treat
from .rules.movement import can_escort, can_march, can_patrol, can_withdraw, may_march
from .rules.population import can_aid, can_engage
from .rules.predation import can_lay_mine, can_prey, can_raid, may_prey
from .rules.reform import can_advise, can_equip, can_inspect, can_partner, can_transfer, may_reform
from .rules.tensions import can_calm, can_disperse, can_host, can_refer, can_watch
from .staff import can_consult, can_fill, can_liaise, can_plan, can_prepare, can_recall, do_staff_work, is_staff_work
from .words import event, manner, reason, side, tally, target, verb

M, A, H, C, R = (1 << side.MISSION, 1 << side.ARMED, 1 << side.HOST, 1 << side.COMMUNITY, 1 << side.AGENCY)
ANY = M | A | H | C | R
FORCES = M | H | C


class Entry(NamedTuple):
    """What the catalog says of a verb; tier and phase of protection are those of rulebook section Protection, 0 none.
    """

    verb: int
    target: int
    sides: int  # bits of words/side.py
    stands: bool  # goes on turn after turn
    reaction: bool  # on the short list of the reaction window
    tier: int  # 1 dialogue, 2 physical protection, 3 protective environment
    phase: int  # 1 prevention, 2 pre-emption, 3 response, 4 consolidation


CATALOG = (
    Entry(verb.HOLD, target.NOTHING, ANY, True, True, 2, 1),
    Entry(verb.MARCH, target.CELL, ANY, True, True, 0, 0),
    Entry(verb.PATROL, target.COMMUNITY, FORCES, True, True, 2, 1),
    Entry(verb.OBSERVE, target.CELL, ANY, True, True, 2, 1),
    Entry(verb.CHECKPOINT, target.CELL, FORCES | A, True, False, 2, 2),
    Entry(verb.ESCORT, target.GROUP, FORCES, True, False, 2, 1),
    Entry(verb.ENGAGE, target.COMMUNITY, M | H | R, False, False, 1, 1),
    Entry(verb.NEGOTIATE, target.CONTACT, M | H | C, False, True, 1, 2),
    Entry(verb.SHOW_FORCE, target.CONTACT, FORCES, False, True, 2, 2),
    Entry(verb.WARN, target.CONTACT, FORCES, False, True, 2, 2),
    Entry(verb.BLOCK, target.CONTACT, FORCES, False, True, 2, 3),
    Entry(verb.WARNING_SHOT, target.CONTACT, FORCES, False, True, 2, 3),
    Entry(verb.FIRE, target.CONTACT, FORCES | A, False, True, 2, 3),
    Entry(verb.DETAIN, target.CONTACT, M | H, False, True, 2, 3),
    Entry(verb.SEARCH, target.CELL, FORCES, False, False, 2, 2),
    Entry(verb.AID, target.COMMUNITY, M | R, False, False, 3, 4),
    Entry(verb.TREAT, target.NOTHING, ANY, False, True, 3, 3),
    Entry(verb.EVACUATE, target.NOTHING, M | H | R, False, True, 3, 3),
    Entry(verb.RESUPPLY, target.GROUP, ANY, False, False, 0, 0),
    Entry(verb.REPAIR, target.CELL, M | H, False, False, 3, 4),
    Entry(verb.FLY, target.CELL, M, True, True, 2, 1),
    Entry(verb.REQUEST, target.NOTHING, M, False, True, 0, 3),
    Entry(verb.REPORT, target.REPORT, M, False, False, 0, 1),
    Entry(verb.PROCESS, target.NOTHING, M, False, True, 0, 0),
    Entry(verb.RELEASE, target.NOTHING, M, False, True, 0, 0),
    Entry(verb.REST, target.NOTHING, ANY, True, False, 0, 0),
    Entry(verb.APOLOGISE, target.COMMUNITY, M, False, True, 1, 4),
    Entry(verb.HIDE, target.NOTHING, A, True, True, 0, 0),
    Entry(verb.TAX, target.COMMUNITY, A, True, False, 0, 0),
    Entry(verb.RECRUIT, target.COMMUNITY, A | C, True, False, 0, 0),
    Entry(verb.AMBUSH, target.CELL, A, True, False, 0, 0),
    Entry(verb.RAID, target.COMMUNITY, A | C, False, False, 0, 0),
    Entry(verb.LAY_MINE, target.CELL, A, False, False, 0, 0),
    Entry(verb.WITHDRAW, target.NOTHING, ANY, True, True, 0, 0),
    Entry(verb.PREPARE, target.PREPARATION, M, False, False, 0, 1),
    Entry(verb.LIAISE, target.CONTINGENT, M, False, False, 0, 1),
    Entry(verb.PLAN, target.COMMUNITY, M, False, False, 0, 1),
    Entry(verb.CONSULT, target.NOTHING, M, False, False, 0, 1),
    Entry(verb.FILL, target.NOTHING, M, False, False, 0, 1),
    Entry(verb.OPEN_SITE, target.CELL, M, False, False, 3, 1),
    Entry(verb.CLOSE_SITE, target.CELL, M, False, True, 0, 0),
    Entry(verb.PAY, target.CELL, M, False, True, 3, 1),
    Entry(verb.SCREEN, target.CELL, M, False, False, 3, 4),
    Entry(verb.SPOIL, target.CELL, A, False, False, 0, 0),
    Entry(verb.HANDOVER, target.NOTHING, M, True, False, 0, 0),
    Entry(verb.DEPLOY, target.CELL, M, False, False, 2, 1),
    Entry(verb.RECALL, target.CONTINGENT, M, False, False, 0, 1),
    Entry(verb.HAND_TO_HOST, target.GROUP, M, False, False, 3, 4),
    Entry(verb.ASSESS, target.GROUP, M, False, False, 3, 1),
    Entry(verb.EXTEND, target.NOTHING, M, False, False, 0, 0),
    Entry(verb.INVESTIGATE, target.NOTHING, M, False, False, 0, 4),
    Entry(verb.TAKE_HOSTAGES, target.CONTACT, A, False, False, 0, 0),
    Entry(verb.RESCUE, target.CONTACT, M, False, True, 2, 3),
    Entry(verb.SWEEP, target.CELL, M | H, False, False, 2, 2),
    Entry(verb.DEMARCHE, target.GROUP, M, False, False, 1, 3),
    Entry(verb.ACCOMPANY, target.GROUP, M, True, False, 3, 1),
    Entry(verb.DEPOT, target.CELL, M, False, False, 0, 0),
    Entry(verb.LIFT, target.CELL, M, False, False, 0, 0),
    Entry(verb.CONTRACT, target.GROUP, M, False, False, 0, 0),
    Entry(verb.DIALOGUE, target.COMMUNITY, M, False, False, 1, 1),
    Entry(verb.CALM, target.COMMUNITY, M, True, True, 1, 2),
    Entry(verb.WATCH, target.COMMUNITY, M, False, False, 1, 1),
    Entry(verb.DISPERSE, target.COMMUNITY, M, False, True, 0, 0),
    Entry(verb.REFER, target.COMMUNITY, M, False, True, 3, 3),
    Entry(verb.ADVISE, target.CELL, M, True, False, 3, 4),
    Entry(verb.PARTNER, target.CELL, M, True, False, 3, 4),
    Entry(verb.EQUIP, target.CELL, M, False, False, 3, 4),
    Entry(verb.TRANSFER, target.CELL, M, False, False, 3, 4),
    Entry(verb.INSPECT, target.CELL, M, False, False, 3, 4),
)


def _column(name: str) -> tuple[int, ...]:
    """One column of the catalog by verb number, 0 where there is no such verb: kernels read tuples of integers."""
    by_verb = {entry.verb: int(getattr(entry, name)) for entry in CATALOG}
    return tuple(by_verb.get(number, 0) for number in range(max(by_verb) + 1))


SIDES, TARGETS, STANDS, REACTIONS = _column("sides"), _column("target"), _column("stands"), _column("reaction")
VERBS = len(SIDES)


def target_cell(state, ground, index, doing, cell, other):
    """Where an order leads: the cell itself, or that of the community, contact or group it names; -1 if there is
    none.
    """
    kind = TARGETS[doing]
    if kind == target.NOTHING:
        return state.groups[index].base if doing == verb.WITHDRAW else state.groups[index].cell
    if kind == target.CELL:
        return cell if 0 <= cell < len(ground.land) else -1
    if kind == target.COMMUNITY:
        return state.communities[other - 1].cell if 0 < other <= len(state.communities) else -1
    if kind >= target.PREPARATION:
        return state.groups[index].cell
    return state.groups[other - 1].cell if 0 < other <= len(state.groups) and state.groups[other - 1].alive == 1 else -1


def can_verb(state, ground, index, doing, cell, other):
    """The verb's own question, asked once the general ones are answered."""
    if doing == verb.MARCH:
        return can_march(state, ground, index, cell, other)
    if doing == verb.PATROL:
        return can_patrol(state, ground, index, cell, other)
    if doing == verb.OBSERVE:
        return can_observe(state, ground, index, cell, other)
    if doing == verb.CHECKPOINT:
        return can_checkpoint(state, ground, index, cell, other)
    if doing == verb.ESCORT:
        return can_escort(state, ground, index, cell, other)
    if doing == verb.ENGAGE:
        return can_engage(state, ground, index, cell, other)
    if doing == verb.NEGOTIATE:
        return can_negotiate(state, ground, index, cell, other)
    if verb.SHOW_FORCE <= doing <= verb.WARNING_SHOT:
        return can_confront(state, ground, index, cell, other)
    if doing == verb.FIRE:
        return can_fire(state, ground, index, cell, other)
    if doing == verb.DETAIN:
        return can_detain(state, ground, index, cell, other)
    if doing == verb.SEARCH:
        return can_search(state, ground, index, cell, other)
    if doing == verb.AID:
        return can_aid(state, ground, index, cell, other)
    if doing == verb.TREAT:
        return can_treat(state, ground, index, cell, other)
    if doing == verb.EVACUATE:
        return can_evacuate(state, ground, index, cell, other)
    if doing == verb.RESUPPLY:
        return can_resupply(state, ground, index, cell, other)
    if doing == verb.REPAIR:
        return can_repair(state, ground, index, cell, other)
    if doing == verb.FLY:
        return can_fly(state, ground, index, cell, other)
    if doing == verb.REQUEST:
        return can_request(state, ground, index, cell, other)
    return can_other_verb(state, ground, index, doing, cell, other)


def can_other_verb(state, ground, index, doing, cell, other):
    """`can_verb` for staff work and for the verbs of armed groups."""
    if doing == verb.REPORT:
        return can_report(state, ground, index, cell, other)
    if doing == verb.PROCESS:
        return can_process(state, ground, index, cell, other)
    if doing == verb.RELEASE:
        return can_release(state, ground, index, cell, other)
    if doing == verb.REST:
        return can_rest(state, ground, index, cell, other)
    if doing == verb.APOLOGISE:
        return can_apologise(state, ground, index, cell, other)
    if doing == verb.HIDE:
        return can_hide(state, ground, index, cell, other)
    if doing == verb.RAID:
        return can_raid(state, ground, index, cell, other)
    if doing == verb.TAX or doing == verb.RECRUIT:
        return can_prey(state, ground, index, cell, other)
    if doing == verb.AMBUSH:
        return can_ambush(state, ground, index, cell, other)
    if doing == verb.LAY_MINE:
        return can_lay_mine(state, ground, index, cell, other)
    if doing == verb.WITHDRAW:
        return can_withdraw(state, ground, index, cell, other)
    if doing == verb.PREPARE:
        return can_prepare(state, ground, index, cell, other)
    if doing == verb.LIAISE:
        return can_liaise(state, ground, index, cell, other)
    if doing == verb.PLAN:
        return can_plan(state, ground, index, cell, other)
    if doing == verb.CONSULT:
        return can_consult(state, ground, index, cell, other)
    if doing == verb.FILL:
        return can_fill(state, ground, index, cell, other)
    if doing == verb.HANDOVER:
        return can_hand_over(state, ground, index, cell, other)
    if doing == verb.DEPLOY:
        return can_deploy(state, ground, index, cell, other)
    if doing == verb.RECALL:
        return can_recall(state, ground, index, cell, other)
    if doing == verb.HAND_TO_HOST:
        return can_deliver(state, ground, index, cell, other)
    if doing == verb.ASSESS:
        return can_assess(state, ground, index, cell, other)
    if doing == verb.EXTEND:
        return can_extend(state, ground, index, cell, other)
    if doing == verb.INVESTIGATE:
        return can_investigate(state, ground, index, cell, other)
    if verb.DEPOT <= doing <= verb.CONTRACT:
        return can_carry_verb(state, ground, index, doing, cell, other)
    if verb.DIALOGUE <= doing <= verb.WATCH or doing == verb.DISPERSE:
        return can_people_verb(state, ground, index, doing, cell, other)
    return can_disarm_verb(state, ground, index, doing, cell, other)


def can_carry_verb(state, ground, index, doing, cell, other):
    """`can_verb` for depots, flights and hired trucks."""
    if doing == verb.LIFT:
        return can_lift(state, ground, index, cell, other)
    if doing == verb.CONTRACT:
        return can_contract(state, ground, index, cell, other)
    refused = can_depot(state, ground, index, cell, other)
    return can_go(state, ground, index, cell) if refused == reason.NONE else refused


def can_people_verb(state, ground, index, doing, cell, other):
    """`can_verb` for what is done among and between peoples."""
    if doing == verb.DIALOGUE:
        return can_host(state, ground, index, cell, other)
    if doing == verb.CALM:
        return can_calm(state, ground, index, cell, other)
    if doing == verb.DISPERSE:
        return can_disperse(state, ground, index, cell, other)
    if doing == verb.WATCH:
        return can_watch(state, ground, index, cell, other)
    return can_refer(state, ground, index, cell, other)


def can_disarm_verb(state, ground, index, doing, cell, other):
    """`can_verb` for disarmament sites and for hostages."""
    if doing == verb.OPEN_SITE:
        return can_open(state, ground, index, cell, other)
    if doing == verb.CLOSE_SITE:
        return can_close(state, ground, index, cell, other)
    if doing == verb.PAY:
        return can_pay(state, ground, index, cell, other)
    if doing == verb.SCREEN:
        return can_screen(state, ground, index, cell, other)
    if doing == verb.SPOIL:
        return can_spoil(state, ground, index, cell, other)
    if doing == verb.TAKE_HOSTAGES:
        return can_take(state, ground, index, cell, other)
    if doing == verb.RESCUE:
        return can_rescue(state, ground, index, cell, other)
    if doing == verb.DEMARCHE:
        return can_demarche(state, ground, index, cell, other)
    if doing == verb.ACCOMPANY:
        return can_accompany(state, ground, index, cell, other)
    if doing == verb.SWEEP:
        refused = can_search(state, ground, index, cell, other)
        return refused if refused > 0 else can_sweep(state, ground, index, cell, other)
    return can_reform_verb(state, ground, index, doing, cell, other)


def can_reform_verb(state, ground, index, doing, cell, other):
    """`can_verb` for battalions of the host."""
    if doing == verb.ADVISE:
        return can_advise(state, ground, index, cell, other)
    if doing == verb.PARTNER:
        return can_partner(state, ground, index, cell, other)
    if doing == verb.EQUIP:
        return can_equip(state, ground, index, cell, other)
    if doing == verb.TRANSFER:
        return can_transfer(state, ground, index, cell, other)
    if doing == verb.INSPECT:
        return can_inspect(state, ground, index, cell, other)
    return reason.NONE


def can(state, ground, seat, index, doing, cell, other):
    """Is the order accepted? `state` is the seat's belief. Returns a reason below 100, 0 for yes.

    `index` is the group's row, `other` counts from 1 in the table that the verb's target names, `cell` is read for
    cell targets only.
    """
    if not 0 < doing < VERBS or SIDES[doing] == 0:
        return reason.UNKNOWN_VERB
    if not 0 <= index < len(state.groups):
        return reason.GONE
    group = state.groups[index]
    if not is_active(group) or group.strength == 0:
        return reason.GONE
    if group.contingent == 0 or state.contingents[group.contingent - 1].seat != seat:
        return reason.NOT_YOURS
    if SIDES[doing] & (1 << group.side) == 0:
        return reason.NOT_FOR_SIDE
    if group.side == side.MISSION and not is_mandated(state, doing):
        return reason.NO_MANDATE_VERB
    goal = target_cell(state, ground, index, doing, cell, other)
    if goal < 0:
        return reason.OFF_MAP if TARGETS[doing] == target.CELL else reason.NO_TARGET
    heard = can_receive(state, ground, seat, index, doing, REACTIONS[doing])
    if heard > 0:
        return heard
    return can_verb(state, ground, index, doing, goal, other)


def answer_to(why):
    """The bit of words/manner.py that answers this "no" of `may`."""
    if why == reason.AUTHORITY:
        return manner.ASK
    return manner.PRESS if why == reason.CAVEAT else manner.INSIST


def may(state, ground, seat, index, doing, cell, other, how):
    """Is the accepted order permitted, given in this manner? `state` is the seat's belief, `how` are bits of
    words/manner.py. Returns the first reason (from 100 on) that `how` does not answer, 0 for yes.

    Authority is asked for first, then what the capital has declared, then the rules of engagement: who asks a force
    beside the mission has passed over neither its caveats nor the rules.
    """
    if is_staff_work(doing):
        return reason.NONE
    if is_restricted(state, index):
        goal = target_cell(state, ground, index, doing, cell, other)
        commanded = may_command(state, ground, index, doing, goal, other, how)
        if commanded > 0:
            return commanded
    return reason.NONE if how & manner.INSIST else may_by_rules(state, ground, index, doing, cell, other)


def may_by_rules(state, ground, index, doing, cell, other):
    """Do the rules of engagement, due diligence, ceasefires and the host's consent permit it?"""
    if verb.SHOW_FORCE <= doing <= verb.FIRE:
        return may_confront(state, ground, index, doing, other)
    if doing == verb.DETAIN:
        return may_detain(state, ground, index, other)
    if doing == verb.RAID or doing == verb.TAX or doing == verb.AMBUSH or doing == verb.LAY_MINE or doing == verb.SPOIL:
        return may_prey(state, index)
    if doing == verb.TAKE_HOSTAGES:
        return may_prey(state, index)
    if doing == verb.RESCUE and state.clock[0].roe < least_roe(doing):
        return reason.ROE_TOO_LOW
    if doing == verb.DISPERSE:
        return reason.CROWD_UNARMED
    if doing == verb.HAND_TO_HOST or doing == verb.ESCORT:
        unfit = may_support(state, ground, index, doing, other)
        if unfit > 0:
            return unfit
    if verb.ADVISE <= doing <= verb.INSPECT:
        unready = may_reform(state, ground, doing, cell)
        if unready > 0:
            return unready
    return may_march(state, ground, index, doing)


def give(state, ground, log, seat, index, doing, goal, other, how):
    """Put an accepted order on its way to the group. `goal` is where the seat believes its target to be, `how` are bits
    of words/manner.py.

    It takes effect after the delay sum; until then it stands in the second row.
    """
    kind = TARGETS[doing]
    community = about(state, ground, seat, index, goal)
    given = given_minute(state, ground, seat, index, goal)
    effect = given + expected(state, ground, seat, index, doing, how, community)  # by what the group does until then
    whom = other if kind == target.CONTACT or kind == target.GROUP else 0
    place = other if kind == target.COMMUNITY else 0
    cause = emit(state, log, event.ORDERED, given, goal, index + 1, whom, place, doing, effect, 0)
    tell_delay(state, ground, log, seat, index, doing, how, community, given, cause)
    order = state.orders[index * 2 + 1]
    write_order(order, doing, goal, other if kind > target.CELL else 0, given, effect, cause)
    order.override = how
    order.reaction = state.clock[0].window
    order.settled = SPOT if community == ON_THE_SPOT else 0  # who acts on the spot has nobody to misunderstand
    if state.groups[index].side == side.MISSION:
        count(state, tally.ORDERS, 1)
        state.seats[seat - 1].used += 1 - state.clock[0].window  # reactions load nobody but themselves
    if state.clock[0].window == 1:
        answer_flash(state, ground, seat, index, goal)


def answer_flash(state, ground, seat, index, goal):
    """One order answers one flash: the one that this group may react to."""
    answered = flash_for(state, ground, seat, index, goal)
    if answered >= 0:
        state.flashes[answered].answered = 1


def submit(state, believed, ground, log, seat, index, doing, cell, other, override):
    """Ask both questions of the seat's belief and give the order if the answer is yes. Returns 0, or the reason why
    not.

    `override` are bits of words/manner.py: the second confirmations of an order that is accepted but not permitted, one
    for each "no". Those that were needed are kept with the order; to insist and to press are logged.
    """
    refused = can(believed, ground, seat, index, doing, cell, other)
    if refused > 0:
        return refused
    if is_staff_work(doing):  # asked again of what is: a mind wishes for all its groups on one belief
        refused = can_verb(state, ground, index, doing, cell, other)
        if refused == reason.NONE:
            do_staff_work(state, ground, log, seat, index, doing, cell, other)
        return refused
    how, insisted = override & manner.READ_BACK, reason.NONE
    forbidden = may(believed, ground, seat, index, doing, cell, other, how)
    while forbidden > 0:
        if override & answer_to(forbidden) == 0:
            return forbidden
        how |= answer_to(forbidden)
        insisted = forbidden if how & manner.INSIST else reason.NONE
        forbidden = may(believed, ground, seat, index, doing, cell, other, how)
    goal = target_cell(believed, ground, index, doing, cell, other)
    if state.clock[0].window == 1:
        answer_flash(believed, ground, seat, index, goal)  # a mind submits all its wishes on one belief
    if doing == verb.REPORT or doing == verb.REQUEST:
        how |= override & manner.WRITTEN
    give(state, ground, log, seat, index, doing, goal, other, how)
    order = state.orders[index * 2 + 1]
    if how & manner.PRESS:
        emit(state, log, event.OVERRIDDEN, order.given, goal, index + 1, 0, 0, doing, reason.CAVEAT, order.cause)
    if insisted > 0:
        emit(state, log, event.OVERRIDDEN, order.given, goal, index + 1, 0, 0, doing, insisted, order.cause)
    return reason.NONE

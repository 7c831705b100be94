"""Due diligence: who may be supported by the mission, or be handed a detainee?

A force of the host or of a community's own is assessed by people whose trade is to ask and to look: police, observers,
civil affairs. That finds a grade from A to D. Before that, and for D, it is neither escorted nor handed anybody; for C
only with a mentor, one of those trades, beside it. Who orders it all the same has passed over the policy: a breach.
"""

from .battalions import MENTORS
from .deeds import at_work, breach, can_go, in_force, is_active
from .events import emit
from .grid import adjacent
from .words import breach as breaches
from .words import event, grade, reason, side, verb


def is_accountable(whom):
    """Is this a force of whose conduct the mission has to make sure?"""
    return whom == side.HOST or whom == side.COMMUNITY


def has_mentor(state, ground, other):
    """Does a group of the mission that can mentor stand beside group `other` (from 1)?"""
    cell = state.groups[other - 1].cell
    for group in state.groups:
        if group.side == side.MISSION and group.skills & MENTORS > 0 and is_active(group):
            if adjacent(ground, group.cell, cell):
                return True
    return False


def found_of(state, whom):
    """The grade that has been found for a group: its battalion's, or else its party's."""
    if whom.battalion > 0:
        return state.battalions[whom.battalion - 1].graded
    return state.parties[whom.party - 1].graded if whom.party > 0 else grade.NONE


def may_have(state, ground, other):
    """May group `other` (from 1) have the mission's support, as far as its party has been assessed?"""
    found = found_of(state, state.groups[other - 1])
    if found == grade.NONE:
        return reason.NOT_ASSESSED
    if found == grade.D or (found == grade.C and not has_mentor(state, ground, other)):
        return reason.GRADE_TOO_LOW
    return reason.NONE


def may_support(state, ground, index, doing, other):
    """Does due diligence permit group row `index` to escort group `other` (from 1), or to hand people over to it?"""
    if state.groups[index].side != side.MISSION or not is_accountable(state.groups[other - 1].side):
        return reason.NONE
    if doing == verb.HAND_TO_HOST:
        for one in state.detainees:
            if one.alive == 1 and one.group == index + 1 and one.child == 1:
                return reason.CHILD_IN_CUSTODY
    return may_have(state, ground, other)


def can_assess(state, ground, index, cell, other):
    """People who can judge it, a force that has not been assessed, and a way there."""
    if state.groups[index].skills & MENTORS == 0:
        return reason.NO_CIVIL_SKILL
    whom = state.groups[other - 1]
    if not is_accountable(whom.side):
        return reason.NO_TARGET
    if found_of(state, whom) > 0:
        return reason.NOTHING_TO_GAIN
    return can_go(state, ground, index, cell)


def assess(state, ground, log, index):
    """Look into how a force treats people; done once there was time enough beside it."""
    minute = at_work(state, index, verb.ASSESS)
    if minute < 0:
        return
    clock, group = state.clock[0], state.groups[index]
    order = state.orders[in_force(state, index)]
    whom = state.groups[order.other - 1]
    done = max(order.effect, group.arrived) + ground.rules[0].diligence_minutes
    if done > clock.minute + clock.length or not adjacent(ground, group.ahead, whom.ahead):
        return
    party = state.parties[whom.party - 1]
    found = max(grade.A, state.battalions[whom.battalion - 1].grade if whom.battalion > 0 else party.grade)
    if whom.battalion > 0:
        state.battalions[whom.battalion - 1].graded = found
    else:
        party.graded = found
    order.done = 1
    emit(
        state, log, event.ASSESSED, max(minute, done), group.ahead, index + 1, order.other, 0, found,
        whom.party, order.cause,
    )  # fmt: skip


def watch_support(state, ground, log, index):
    """Who sets out to escort a force that may not have it: a breach, once for each order."""
    row = in_force(state, index)
    clock = state.clock[0]
    if row < 0 or state.orders[row].verb != verb.ESCORT or state.orders[row].effect < clock.minute:
        return
    order = state.orders[row]
    if may_support(state, ground, index, verb.ESCORT, order.other) > 0:
        breach(state, log, breaches.NO_DILIGENCE, ground.rules[0].breach_diligence, index + 1, order.cause)

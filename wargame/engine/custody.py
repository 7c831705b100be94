"""Custody: what is done with detainees, and the clock that runs for each.

Form, search, medical check and notification are one task of the group that holds them; for a child it includes the
child-protection notice and a separate place. They are due an hour after the detention, or an hour after the first turn
in which the group could be told to, if that is later; what is later than that is a breach, once. A child of whom nobody
was notified within a day is another.

Who is still held at the limit is a breach, once: after two days, or three where the head of mission has extended it. At
the last limit higher authority releases. Detainees of a group that is no more are free.

Hand-over to a force of the host, against its written assurance, is an order of its own and subject to due diligence
(`diligence.py`); what happens to people there is answered for all the same. A child is never handed over to a force,
and who is released as a child does not go back to one.
"""

from .deeds import breach, can_go, frustrate, in_force, ran_out
from .dice import chance
from .diligence import is_accountable, may_have
from .events import count, emit
from .grid import adjacent
from .words import breach as breaches
from .words import event, purpose, reason, tally


def holds(state, index, unprocessed):
    """The row of a detainee that a group holds, with `unprocessed` of one whose form is due; -1 if there is none."""
    for row in range(len(state.detainees)):
        one = state.detainees[row]
        if one.alive == 1 and one.group == index + 1 and (one.form_minute == 0 or not unprocessed):
            return row
    return -1


def can_process(state, ground, index, cell, other):
    """Somebody in custody whose form is due."""
    return reason.NONE if holds(state, index, True) >= 0 else reason.NO_DETAINEE


def can_release(state, ground, index, cell, other):
    """Somebody in custody."""
    return reason.NONE if holds(state, index, False) >= 0 else reason.NO_DETAINEE


def can_deliver(state, ground, index, cell, other):
    """Somebody in custody whose form is done, a force that could take them, and a way there."""
    if holds(state, index, False) < 0:
        return reason.NO_DETAINEE
    if not is_accountable(state.groups[other - 1].side):
        return reason.NO_TARGET
    if holds(state, index, True) >= 0:
        return reason.FORM_FIRST
    return can_go(state, ground, index, cell)


def can_extend(state, ground, index, cell, other):
    """Somebody in custody, with form, whose detention has not been extended."""
    if holds(state, index, False) < 0:
        return reason.NO_DETAINEE
    for one in state.detainees:
        if one.alive == 1 and one.group == index + 1 and one.form_minute > 0 and one.extended == 0:
            return reason.NONE
    return reason.FORM_FIRST if holds(state, index, True) >= 0 else reason.NOTHING_TO_GAIN


def is_form_late(rules, clock, detainee):
    """Was the form done too late, or is it overdue at the end of this turn?"""
    end = clock.minute + clock.length
    if detainee.form_minute > 0:
        extra = rules.child_minutes if detainee.child == 1 else 0
        return detainee.form_minute > max(detainee.minute, clock.minute) + rules.form_due + extra
    return detainee.minute < clock.minute and end - detainee.minute > rules.form_due


def process(state, ground, log, index, minute):
    """Fill in the forms of all whom the group holds."""
    clock = state.clock[0]
    rules = ground.rules[0]
    order = state.orders[in_force(state, index)]
    order.done = 1
    cell = state.groups[index].ahead
    for one in state.detainees:
        if one.alive == 0 or one.group != index + 1 or one.form_minute > 0:
            continue
        one.form_minute = max(minute, one.minute) + rules.process_minutes
        if one.child == 1:
            one.form_minute += rules.child_minutes
            emit(state, log, event.CHILD_NOTICE, one.form_minute, cell, index + 1, 0, 0, one.count, 0, order.cause)
        emit(state, log, event.DETAINEE_PROCESSED, one.form_minute, cell, index + 1, 0, 0, one.count, 0, order.cause)
        if one.late == 0 and not is_form_late(rules, clock, one):
            count(state, tally.DETENTIONS_IN_TIME, one.count)


def set_free(state, log, one, cause):
    """A detainee is released and goes back to those they came from; a child to those who protect children."""
    clock = state.clock[0]
    one.alive = 0
    if one.unit > 0 and one.child == 0:
        unit = state.units[one.unit - 1]
        back = min(one.count, unit.captured)
        unit.captured -= back
        unit.strength += back
    cell = state.groups[one.group - 1].ahead
    emit(state, log, event.DETAINEE_RELEASED, clock.minute, cell, one.group, 0, 0, one.count, one.child, cause)


def release(state, log, index):
    """Release all whom the group holds."""
    order = state.orders[in_force(state, index)]
    order.done = 1
    for one in state.detainees:
        if one.alive == 1 and one.group == index + 1:
            set_free(state, log, one, order.cause)


def extend(state, log, index, minute):
    """The head of mission lets all whom the group holds, with their form, be held a third day."""
    order = state.orders[in_force(state, index)]
    order.done = 1
    cell = state.groups[index].ahead
    for one in state.detainees:
        if one.alive == 1 and one.group == index + 1 and one.form_minute > 0 and one.extended == 0:
            one.extended = 1
            emit(state, log, event.CUSTODY_EXTENDED, minute, cell, index + 1, 0, 0, one.count, 0, order.cause)


def harm_ppm(rules, grade):
    """The chance that somebody handed over to a force of this grade (1 A to 4 D) is ill-treated there."""
    below = max(0, grade - 1)
    return rules.handover_harm * below * below


def deliver(state, ground, log, index, minute):
    """Hand all whom the group holds over to a force of the host."""
    row = in_force(state, index)
    order, group, rules = state.orders[row], state.groups[index], ground.rules[0]
    whom = state.groups[order.other - 1]
    if whom.alive == 0 or not adjacent(ground, group.ahead, whom.ahead):
        frustrate(state, log, row, index, reason.FRUSTRATED_TARGET_GONE, minute)
        return
    order.done = 1
    unfit, party = may_have(state, ground, order.other), state.parties[whom.party - 1]
    for one in state.detainees:
        if one.alive == 0 or one.group != index + 1:
            continue
        one.alive = 0
        made = emit(
            state, log, event.HANDED_TO_HOST, minute, group.ahead, index + 1, order.other, 0, one.count, party.graded,
            order.cause,
        )  # fmt: skip
        if one.child == 1:
            breach(state, log, breaches.CHILD_IGNORED, rules.breach_child, index + 1, made)
        if unfit > 0:
            breach(state, log, breaches.NO_DILIGENCE, rules.breach_diligence, index + 1, made)
        if chance(state.clock[0], purpose.AFTER_HANDOVER, group.key, one.minute, 0, harm_ppm(rules, party.grade)):
            breach(state, log, breaches.ILL_TREATMENT, rules.breach_ill_treatment, index + 1, made)


def watch_detention(state, ground, log, one):
    """The detention clock: breaches for a late form and an overrun, each once; release at the last limit."""
    clock = state.clock[0]
    rules = ground.rules[0]
    end = clock.minute + clock.length
    if state.groups[one.group - 1].alive == 0:
        set_free(state, log, one, 0)
        return
    if one.late == 0 and is_form_late(rules, clock, one):
        one.late = 1
        breach(state, log, breaches.FORM_LATE, rules.breach_form_late, one.group, 0)
    if one.child == 1 and one.form_minute == 0:
        due = one.minute + rules.child_due
        if clock.minute <= due < end:
            breach(state, log, breaches.CHILD_IGNORED, rules.breach_child, one.group, 0)
    limit = rules.detention_extended if one.extended == 1 else rules.detention_limit
    if one.late < 2 and ran_out(clock, one.minute, limit):
        one.late = 2
        breach(state, log, breaches.DETENTION_OVERRUN, rules.breach_detention, one.group, 0)
    if ran_out(clock, one.minute, rules.detention_stop):
        set_free(state, log, one, 0)

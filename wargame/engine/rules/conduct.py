"""Conduct. Law and reporting: detainees, situation reports, answers for harm done.

A detainee's form, search, medical check and notification are one task of the group that holds them. They are due an
hour after the detention, or an hour after the first turn in which the group could be told to, if that is later; what
is later than that is a breach, once.

Who is still held at the limit is a breach, once, and at the last limit higher authority releases. Release and
hand-over with an assurance are one order.

Detainees of a group that is no more are free.

A report (its fields: engine/reports.py) is sent from where the group is; it is received when the bearer has carried it
and the headquarters has asked for the key fields that were missing. An incident report is about the newest alert, or
about harm that the mission has done.

Harm done to civilians by the mission asks for an apology, help and an inquiry within a day, by a group that is there:
it gives back a good part of the trust lost. A day without it, and without an incident report, is a failure to report.
"""

from ..comms import query_minutes, way_minutes
from ..deeds import at_work, breach, can_go, change_trust, frustrate, in_force, verb_of
from ..events import count, emit
from ..grid import adjacent
from ..interop import lead_of
from ..pictures import is_news, kept_share, pass_on
from ..reports import KEYS, TELL, bits_in, matter, observable, stated
from ..words import breach as breaches
from ..words import event, reason, tally, trust, verb
from ..words import report as forms


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


def can_report(state, ground, index, cell, other):
    """Any group may report; of an incident only if there is one to tell of."""
    if not 0 < other < forms.CASUALTY:
        return reason.NO_TARGET
    incident = other == forms.INCIDENT or other == forms.METHANE
    return reason.NOTHING_TO_REPORT if incident and matter(state, index) == 0 else reason.NONE


def can_apologise(state, ground, index, cell, other):
    """Harm that has not been answered for, and a way there."""
    if state.communities[other - 1].harmed_minute == 0:
        return reason.NOTHING_TO_APOLOGISE
    return can_go(state, ground, index, cell)


def is_form_late(rules, clock, detainee):
    """Was the form done too late, or is it overdue at the end of this turn?"""
    end = clock.minute + clock.length
    if detainee.form_minute > 0:
        return detainee.form_minute > max(detainee.minute, clock.minute) + rules.form_due
    return detainee.minute < clock.minute and end - detainee.minute > rules.form_due


def process(state, ground, log, index, minute):
    """Fill in the forms of all whom the group holds."""
    clock = state.clock[0]
    rules = ground.rules[0]
    order = state.orders[in_force(state, index)]
    order.done = 1
    for one in state.detainees:
        if one.alive == 0 or one.group != index + 1 or one.form_minute > 0:
            continue
        one.form_minute = max(minute, one.minute) + rules.process_minutes
        cell = state.groups[index].ahead
        emit(state, log, event.DETAINEE_PROCESSED, one.form_minute, cell, index + 1, 0, 0, one.count, 0, order.cause)
        if one.late == 0 and not is_form_late(rules, clock, one):
            count(state, tally.DETENTIONS_IN_TIME, one.count)


def set_free(state, log, one, cause):
    """A detainee is released and goes back to those they came from."""
    clock = state.clock[0]
    one.alive = 0
    if one.unit > 0:
        unit = state.units[one.unit - 1]
        back = min(one.count, unit.captured)
        unit.captured -= back
        unit.strength += back
    cell = state.groups[one.group - 1].ahead
    emit(state, log, event.DETAINEE_RELEASED, clock.minute, cell, one.group, 0, 0, one.count, 0, cause)


def release(state, log, index):
    """Release, or hand over with an assurance, all whom the group holds."""
    order = state.orders[in_force(state, index)]
    order.done = 1
    for one in state.detainees:
        if one.alive == 1 and one.group == index + 1:
            set_free(state, log, one, order.cause)


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
    if one.late < 2 and end - one.minute > rules.detention_limit:
        one.late = 2
        breach(state, log, breaches.DETENTION_OVERRUN, rules.breach_detention, one.group, 0)
    if end - one.minute > rules.detention_stop:
        set_free(state, log, one, 0)


def tell_of_others(state, ground, log, index, minutes):
    """A report puts what the reporter's contingent has seen on the headquarters' map, whichever way it came."""
    row = state.groups[index].contingent - 1
    lead = lead_of(state, row)
    for other in range(len(state.groups)):
        if lead != row and is_news(state, row, lead, other, minutes):
            pass_on(state, log, row, lead, other, minutes, 0, kept_share(state, ground, row))


def report(state, ground, log, index, minute):
    """Send a report with what is known and filled in; its gaps are asked for."""
    row = in_force(state, index)
    order, group = state.orders[row], state.groups[index]
    form, cell = order.other, group.ahead
    seen = observable(state, ground, index, form)
    if seen == 0:
        frustrate(state, log, row, index, reason.FRUSTRATED_NOTHING_TO_REPORT, minute)
        return
    said = stated(state, ground, index, form, order.override)
    given, asked = bits_in(said & seen), bits_in(said | seen)  # a guess is asked about, and is no answer
    missing = bits_in(KEYS[form] & seen & ~said)
    lead = lead_of(state, group.contingent - 1)
    way, asking = way_minutes(state, ground, lead, index), missing * query_minutes(state, ground, lead, index)
    order.done = 1
    sent = emit(state, log, event.REPORTED, minute, cell, index + 1, 0, 0, given, asked, order.cause)
    if missing > 0:
        emit(state, log, event.REPORT_QUERIED, minute + way, cell, index + 1, 0, 0, asking, missing, sent)
    took = way + asking
    emit(state, log, event.REPORT_RECEIVED, minute + took, cell, index + 1, 0, 0, form, took, sent)
    if said & seen & TELL[form]:
        tell_of_others(state, ground, log, index, took)
    count(state, tally.REPORTS, 1)
    count(state, tally.REPORT_FIELDS, given)
    count(state, tally.REPORT_FIELDS_ASKED, asked)
    count(state, tally.QUERY_MINUTES, asking)
    if form == forms.INCIDENT and state.communities[matter(state, index) - 1].harmed_minute > 0:
        state.communities[matter(state, index) - 1].reported = 1


def apologise(state, ground, log, index, minute):
    """Answer for harm done: part of the lost trust comes back."""
    row = in_force(state, index)
    order = state.orders[row]
    home = state.communities[order.other - 1]
    if home.harmed_minute == 0 or not adjacent(ground, state.groups[index].ahead, home.cell):
        frustrate(state, log, row, index, reason.FRUSTRATED_NOBODY_THERE, minute)
        return
    order.done = 1
    made = emit(state, log, event.APOLOGY, minute, home.cell, index + 1, 0, order.other, 0, 0, order.cause)
    count(state, tally.APOLOGIES, 1)
    back = home.harmed_trust // 1000 * (ground.rules[0].apology_share // 1000)
    forget_harm(home)
    change_trust(state, log, order.other - 1, back, trust.APOLOGY, index + 1, made)


def forget_harm(home):
    """Harm has been answered for, or it is too late to."""
    home.harmed_minute = 0
    home.harmed_trust = 0
    home.reported = 0


def conduct(state, ground, log):
    """Carry out staff work, then look at the clocks."""
    clock = state.clock[0]
    for index in range(len(state.groups)):
        doing = verb_of(state, index)
        if doing < verb.REPORT or doing > verb.APOLOGISE or doing == verb.REST:
            continue
        minute = at_work(state, index, doing)
        if minute < 0:
            continue
        if doing == verb.REPORT:
            report(state, ground, log, index, minute)
        elif doing == verb.PROCESS:
            process(state, ground, log, index, minute)
        elif doing == verb.RELEASE:
            release(state, log, index)
        else:
            apologise(state, ground, log, index, minute)
    for one in state.detainees:
        if one.alive == 1:
            watch_detention(state, ground, log, one)
    for home in state.communities:
        if home.harmed_minute > 0 and clock.minute + clock.length - home.harmed_minute > ground.rules[0].apology_in:
            if home.reported == 0:
                breach(state, log, breaches.FAILURE_TO_REPORT, ground.rules[0].breach_unreported, 0, 0)
            forget_harm(home)

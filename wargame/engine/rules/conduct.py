"""Conduct. Law and reporting: custody, due diligence, situation reports, answers for harm done.

Custody has its clock and its orders (`engine/custody.py`), and support to forces of the host its due diligence
(`engine/diligence.py`).

A report (its fields: engine/reports.py) is sent from where the group is; it is received when the bearer has carried it
and the headquarters has asked for the key fields that were missing. An incident report is about the newest alert,
about harm that the mission has done, or about a breach by the group that sends it (engine/inquiry.py).

Harm done to civilians by the mission asks for an apology, help and an inquiry within a day, by a group that is there:
it gives back a good part of the trust lost. A day without it, and without an incident report, is a failure to report.
"""

from ..allegations import watch_allegations
from ..cases import tell_of_cases
from ..comms import query_minutes, way_minutes
from ..custody import deliver, extend, process, release, watch_detention
from ..deeds import at_work, breach, can_go, change_trust, frustrate, in_force, ran_out, verb_of
from ..diligence import assess, watch_support
from ..events import count, emit
from ..grid import adjacent
from ..host import demarche
from ..inquiry import investigate, watch_inquiries
from ..interop import lead_of
from ..pictures import is_news, kept_share, pass_on
from ..reports import KEYS, TELL, bits_in, is_own_matter, matter, observable, stated
from ..words import breach as breaches
from ..words import event, reason, tally, trust, verb
from ..words import report as forms


def can_report(state, ground, index, cell, other):
    """Any group may report; of an incident only if there is one to tell of."""
    if not 0 < other < forms.CASUALTY:
        return reason.NO_TARGET
    if other == forms.INCIDENT and is_own_matter(state, index):
        return reason.NONE
    incident = other == forms.INCIDENT or other == forms.METHANE
    return reason.NOTHING_TO_REPORT if incident and matter(state, index) == 0 else reason.NONE


def can_apologise(state, ground, index, cell, other):
    """Harm that has not been answered for, and a way there."""
    if state.communities[other - 1].harmed_minute == 0:
        return reason.NOTHING_TO_APOLOGISE
    return can_go(state, ground, index, cell)


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
    if form == forms.INCIDENT:
        tell_of_own(state, index)


def tell_of_own(state, index):
    """An incident report has told of what the mission did to people, and of the group's own breaches."""
    community, group = matter(state, index), state.groups[index]
    tell_of_cases(state, community)
    if community > 0 and state.communities[community - 1].harmed_minute > 0:
        state.communities[community - 1].reported = 1
    if group.breach_minute > 0:
        group.breach_reported = 1
    own = state.contingents[group.contingent - 1]
    if own.accused_minute > 0:
        own.accused_reported = 1


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


def is_paperwork(doing):
    """Is this verb one of those that this phase carries out?"""
    return (
        verb.REPORT <= doing <= verb.APOLOGISE and doing != verb.REST or doing == verb.HAND_TO_HOST
        or doing == verb.EXTEND or doing == verb.INVESTIGATE or doing == verb.DEMARCHE
    )  # fmt: skip


def carry_out(state, ground, log, index, doing, minute):
    """Do what a group has been told to do about people in its hands, reports and harm."""
    if doing == verb.PROCESS:
        process(state, ground, log, index, minute)
    elif doing == verb.RELEASE:
        release(state, log, index)
    elif doing == verb.HAND_TO_HOST:
        deliver(state, ground, log, index, minute)
    elif doing == verb.EXTEND:
        extend(state, log, index, minute)
    elif doing == verb.INVESTIGATE:
        investigate(state, ground, log, index, minute)
    elif doing == verb.DEMARCHE:
        demarche(state, ground, log, index, minute)
    else:
        apologise(state, ground, log, index, minute)


def conduct(state, ground, log):
    """Carry out staff work, then look at the clocks."""
    clock = state.clock[0]
    for index in range(len(state.groups)):  # reports first: what is answered for in this turn can still be told
        minute = at_work(state, index, verb.REPORT) if verb_of(state, index) == verb.REPORT else -1
        if minute >= 0:
            report(state, ground, log, index, minute)
    for index in range(len(state.groups)):
        doing = verb_of(state, index)
        if is_paperwork(doing) and doing != verb.REPORT:
            minute = at_work(state, index, doing)
            if minute >= 0:
                carry_out(state, ground, log, index, doing, minute)
        elif doing == verb.ASSESS:
            assess(state, ground, log, index)
        elif doing == verb.ESCORT:
            watch_support(state, ground, log, index)
    for one in state.detainees:
        if one.alive == 1:
            watch_detention(state, ground, log, one)
    watch_inquiries(state, ground, log)
    watch_allegations(state, ground, log)
    for home in state.communities:
        if home.harmed_minute > 0 and ran_out(clock, home.harmed_minute, ground.rules[0].apology_in):
            if home.reported == 0:
                breach(state, log, breaches.FAILURE_TO_REPORT, ground.rules[0].breach_unreported, 0, 0)
            forget_harm(home)

"""Cases of protection: a child, or somebody hurt by conflict-related violence, comes to the mission's notice.

Nothing of what happened is told; the game knows a kind, a place and a clock. Within a day the person has to be referred
to those who can help, by a group that has the skills and goes there, and an incident report has to tell that there is a
case. What is not done is a breach.
"""

from .deeds import at_work, breach, in_force, mission_seat, raise_flash, ran_out
from .events import count, emit, free_row
from .words import breach as breaches
from .words import event, incident, skill, tally, verb

REFERRERS = skill.CIVIL_AFFAIRS | skill.WOMEN | skill.INTERPRETER | skill.MEDIC | skill.POLICE
FULL_CASES = 12


def open_case(state, ground, log, kind, at, cause):
    """A case in community row `at` comes to the mission's notice."""
    clock = state.clock[0]
    row = free_row(state, state.cases, FULL_CASES) if clock.absent == 0 else -1
    if row < 0:
        return
    made, cell = state.cases[row], state.communities[at].cell
    made.key = clock.next_key
    made.kind = kind
    made.community = at + 1
    made.minute = clock.minute
    made.referred = 0
    made.reported = 0
    made.cause = emit(state, log, event.CASE, clock.minute, cell, 0, 0, at + 1, kind, 0, cause)
    count(state, tally.CASES, 1)
    raise_flash(
        state, ground, log, mission_seat(state), incident.CASE, clock.minute, cell, 0, 0, at + 1, made.cause
    )  # fmt: skip


def open_at(state, community):
    """The row of the oldest case of a community (from 1) that waits to be referred, -1 if there is none."""
    best = -1
    for row in range(len(state.cases)):
        one = state.cases[row]
        if one.alive == 1 and one.community == community and one.referred == 0:
            if best < 0 or one.key < state.cases[best].key:
                best = row
    return best


def unreported(state):
    """The community (from 1) of the oldest case of which no incident report has told, 0 if there is none."""
    oldest, about = 0, 0
    for one in state.cases:
        if one.alive == 1 and one.reported == 0 and (about == 0 or one.key < oldest):
            oldest, about = one.key, one.community
    return about


def tell_of_cases(state, community):
    """An incident report has told of the cases of a community (from 1)."""
    for one in state.cases:
        if one.alive == 1 and one.community == community:
            one.reported = 1


def refer(state, log, index):
    """A group that has come to a community sees to its oldest case."""
    minute = at_work(state, index, verb.REFER)
    if minute < 0:
        return
    order = state.orders[in_force(state, index)]
    order.done = 1
    row = open_at(state, order.other)
    if row < 0:
        return
    one = state.cases[row]
    one.referred = max(1, minute)
    cell, took = state.communities[order.other - 1].cell, minute - one.minute
    emit(state, log, event.CASE_REFERRED, minute, cell, index + 1, 0, order.other, one.kind, took, order.cause)
    count(state, tally.CASES_REFERRED, 1)


def watch_cases(state, ground, log):
    """Cases are closed when all is done, or a day after they were heard of; what is missing then is a breach."""
    clock, rules = state.clock[0], ground.rules[0]
    for one in state.cases:
        if one.alive == 0:
            continue
        if one.referred > 0 and one.reported == 1:
            one.alive = 0
        elif ran_out(clock, one.minute, rules.case_due):
            one.alive = 0
            if one.referred == 0:
                breach(state, log, breaches.CASE_IGNORED, rules.breach_case, 0, one.cause)
            if one.reported == 0:
                breach(state, log, breaches.FAILURE_TO_REPORT, rules.breach_unreported, 0, one.cause)

"""Politics. What the turn did to the mission's standing, and what becomes of its mandate (rulebook: Politics).

The host asks the mission to leave when its consent is gone. Legitimacy rises with alerts that were answered and with
milestones, and falls with breaches, with alerts that nobody answered and with what the host denied. A benchmark that is
reached keeps some raids from happening, for good. A mandate that has run out ends its tasks. Nothing of this happens
without the mission.
"""

from ..deeds import frustrate
from ..events import emit
from ..mandate import NAMED
from ..standing import ask_to_leave, change_legitimacy, change_support, pay_or_not
from ..tables import PPM
from ..words import event, reason, side, standing, tally


def hear_the_host(state, ground, log):
    """Has a host lost so much consent that it asks the mission to leave?"""
    for at in range(len(state.parties)):
        party = state.parties[at]
        gone = party.alive == 1 and party.side == side.HOST and party.consent < ground.rules[0].consent_leave
        if gone and state.mandate[0].asked == 0:
            ask_to_leave(state, ground, log, at)


def keep_the_mandate(state, ground, log):
    """What the mission did of its mandate in this turn."""
    rules, tallies = ground.rules[0], state.tallies
    answered, ignored = tallies[tally.ALERTS_ANSWERED].turn, tallies[tally.ALERTS_IGNORED].turn
    broken, denied = max(0, tallies[tally.BREACH_WEIGHT].turn), tallies[tally.MOVEMENTS_DENIED].turn
    change_legitimacy(state, log, rules.legitimacy_answered * answered, standing.ALERT_ANSWERED, 0)
    change_legitimacy(state, log, -rules.legitimacy_ignored * ignored, standing.ALERT_IGNORED, 0)
    change_legitimacy(state, log, -rules.legitimacy_breach * broken, standing.BREACHES, 0)
    change_legitimacy(state, log, -rules.legitimacy_denied * denied, standing.DENIED, 0)


def reach(state, ground, log):
    """Milestones of this turn are heard of; benchmarks calm the armed parties."""
    clock, rules = state.clock[0], ground.rules[0]
    for row in range(len(state.objectives)):
        if state.objectives[row].done != clock.minute + clock.length:
            continue
        if ground.objectives[row].milestone == 1:
            change_legitimacy(state, log, rules.legitimacy_milestone, standing.MILESTONE, 0)
            change_support(state, log, 0, rules.support_milestone, standing.MILESTONE, 0)
        if ground.objectives[row].benchmark == 1:
            mandate = state.mandate[0]
            mandate.calm += (PPM - mandate.calm) // 1000 * rules.benchmark_calms // 1000
            calm = mandate.calm // 10_000
            emit(state, log, event.BENCHMARK, clock.minute, 0, 0, 0, 0, row + 1, calm, 0)


def expire(state, log):
    """A mandate that is over at the end of this turn: its tasks end, and with them the orders that served them."""
    row, clock = state.mandate[0], state.clock[0]
    end = clock.minute + clock.length
    if row.tasks == 0 or row.until == 0 or row.until > end:
        return
    row.tasks = 0
    emit(state, log, event.MANDATE_EXPIRED, end, 0, 0, 0, 0, 0, 0, 0)
    for index in range(len(state.groups)):
        for at in range(index * 2, index * 2 + 2):
            order = state.orders[at]
            if state.groups[index].side == side.MISSION and order.alive == 1 and NAMED[order.verb] > 0:
                frustrate(state, log, at, index, reason.FRUSTRATED_MANDATE, end)


def politics(state, ground, log):
    if state.clock[0].absent == 1:
        return
    hear_the_host(state, ground, log)
    keep_the_mandate(state, ground, log)
    reach(state, ground, log)
    pay_or_not(state, ground, log)
    expire(state, log)

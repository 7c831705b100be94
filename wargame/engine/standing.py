"""The mission's standing: legitimacy, international support, and what depends on them (rulebook: Politics).

Support moves where the press sees what the mission does or fails to do; legitimacy moves with how the mandate is kept.
Below 50 points of support the budget shrinks, below 25 contributors are not paid, and a mandate that runs out is
renewed only if there is enough of both.
"""

from .events import emit
from .tables import POINTS
from .words import event, side, standing


def change_legitimacy(state, log, change, why, cause):
    """Move legitimacy by `change` (1/10,000 points); `why` is of words/standing.py."""
    row = state.mandate[0]
    before = row.legitimacy
    row.legitimacy = min(POINTS, max(0, before + change))
    if row.legitimacy != before:
        emit(state, log, event.LEGITIMACY, state.clock[0].minute, 0, 0, 0, 0, row.legitimacy - before, why, cause)


def change_support(state, log, place, change, why, cause):
    """Move international support; `place` is the community (from 1) where the press saw it, 0 nowhere."""
    row = state.mandate[0]
    before = row.support
    row.support = min(POINTS, max(0, before + change))
    if row.support != before:
        moved = row.support - before
        emit(state, log, event.SUPPORT, state.clock[0].minute, 0, 0, 0, place, moved, why, cause)


def is_press_at(state, community):
    """Is the press at community row `community` in this turn?"""
    return state.communities[community].press_until > state.clock[0].minute


def seen(state, log, community, change, why, cause):
    """What the mission did, or did not do, at community row `community`: it counts abroad if the press is there."""
    if state.clock[0].absent == 0 and is_press_at(state, community):
        change_support(state, log, community + 1, change, why, cause)


def send_press(state, log, community, turns, cause):
    """The press comes to a community for so many turns, this one included."""
    clock, place = state.clock[0], state.communities[community]
    place.press_until = max(place.press_until, clock.minute + turns * clock.length)
    emit(state, log, event.PRESS, clock.minute, place.cell, 0, 0, community + 1, turns, 0, cause)


def budget_of(state, ground):
    """What stores and flights may cost, thousands: less where international support is low; 0 no limit."""
    rules = ground.rules[0]
    share = min(1000, state.mandate[0].support // max(1, rules.support_budget // 1000))
    return max(1, rules.budget * share // 1000) if rules.budget > 0 else 0


def vote(state, ground, log, days, cause):
    """The mandate is put to the vote: renewed for so many days from its end, or from now if that has passed."""
    row, rules, clock = state.mandate[0], ground.rules[0], state.clock[0]
    if row.support < rules.renew_support or row.legitimacy < rules.renew_legitimacy:
        points = row.support // 10_000, row.legitimacy // 10_000
        emit(state, log, event.MANDATE_NOT_RENEWED, clock.minute, 0, 0, 0, 0, points[0], points[1], cause)
        return
    row.tasks = row.given
    if row.until > 0:
        row.until = max(row.until, clock.minute) + days * 1440
    emit(state, log, event.MANDATE_RENEWED, clock.minute, 0, 0, 0, 0, days, 0, cause)


def pay_or_not(state, ground, log):
    """Contributors are owed their costs while support is too low, and are paid again in the turn in which it is not."""
    row, clock = state.mandate[0], state.clock[0]
    short = row.support < ground.rules[0].support_unpaid
    if short == (row.short == 1):
        return
    row.short = 1 if short else 0
    for own in state.contingents:
        if own.side == side.MISSION and own.alive == 1:
            own.unpaid_since = max(1, clock.minute) if short else 0
    emit(state, log, event.FUNDS_CUT, clock.minute, 0, 0, 0, 0, row.short, 0, 0)


def ask_to_leave(state, ground, log, party):
    """The host asks the mission to leave: once, and heard everywhere."""
    row, rules, clock = state.mandate[0], ground.rules[0], state.clock[0]
    row.asked = max(1, clock.minute + clock.length)
    asked = emit(state, log, event.ASKED_TO_LEAVE, clock.minute, 0, 0, 0, 0, 0, party + 1, 0)
    change_legitimacy(state, log, -rules.legitimacy_asked, standing.ASKED_TO_LEAVE, asked)
    change_support(state, log, 0, -rules.support_asked, standing.ASKED_TO_LEAVE, asked)

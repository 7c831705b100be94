"""Political will: what moves it, and what a capital does when it falls (rulebook: Parties).

An allegation of abuse costs 15 points, 30 if it had been concealed and came out; an inspection that finds less than
nine tenths of vehicles and equipment working costs 2, and each ten days for which the mission owes a contingent its
costs cost 1. Below 50 points a capital adds a caveat with 20 % a day, below 35 it lets its people do no more than hold
for a day with 30 % a day, below 20 it gives notice that it takes them home.
"""

from .deeds import clamp, per_turn
from .dice import chance
from .events import emit
from .readiness import serviceability_of
from .tables import POINTS
from .words import caveat, event, purpose

NEXT = (caveat.NO_FAR, caveat.NO_NIGHT, caveat.NO_FORCE)  # in which order capitals hold back


def change_will(state, log, row, change, cause):
    """Move the will of the capital of contingent row `row` by `change` (1/10,000 points)."""
    own = state.contingents[row]
    before = own.will
    own.will = clamp(before + change, 0, POINTS)
    if own.will != before:
        emit(state, log, event.WILL, state.clock[0].minute, own.base, 0, 0, 0, own.will - before, row + 1, cause)


def grief(rules, dead):
    """What so many dead of one day cost in will."""
    return rules.will_disaster if dead >= rules.disaster_dead else rules.will_fatality * dead


def mourn(state, ground, log, row):
    """A capital answers to its dead, each once; many in a day cost more than the sum, however the turns cut it."""
    own, clock, rules = state.contingents[row], state.clock[0], ground.rules[0]
    if clock.minute % 1440 < clock.length:
        own.lost_today = 0
    dead = own.fatalities - own.mourned
    lost = grief(rules, own.lost_today + dead) - grief(rules, own.lost_today)
    own.lost_today += dead
    own.mourned = own.fatalities
    change_will(state, log, row, -max(0, lost), 0)


def inspect(state, ground, log, row, cause):
    """Vehicles and equipment of a contingent are inspected."""
    own, rules = state.contingents[row], ground.rules[0]
    works = serviceability_of(state, row)
    found = emit(
        state, log, event.INSPECTED, state.clock[0].minute, own.base, 0, 0, 0, works // 10_000, row + 1, cause
    )  # fmt: skip
    if works < rules.inspection_least:
        change_will(state, log, row, -rules.will_inspection, found)


def is_inspected(state, ground):
    """Does the regular inspection fall into this turn?"""
    clock, period = state.clock[0], ground.rules[0].inspection_days * 1440
    return (clock.minute + clock.length) // period > clock.minute // period


def wait_for_payment(state, ground, log, row):
    """Each full period for which the mission owes a contingent its costs is felt at home."""
    own, clock, rules = state.contingents[row], state.clock[0], ground.rules[0]
    if own.unpaid_since == 0:
        return
    waited, period = clock.minute - own.unpaid_since, rules.unpaid_days * 1440
    before, after = max(0, waited) // period, max(0, waited + clock.length) // period
    if after > before:
        days = after * rules.unpaid_days
        told = emit(state, log, event.UNPAID, clock.minute, own.base, 0, 0, 0, days, row + 1, 0)
        change_will(state, log, row, -rules.will_unpaid * (after - before), told)


def stand_fast(state, ground, log, row, cause):
    """The capital of contingent row `row` lets its people do no more than hold for a day."""
    own, clock = state.contingents[row], state.clock[0]
    own.stand_fast = clock.minute + ground.rules[0].stand_fast_minutes
    own.caveats |= caveat.STAND_FAST
    emit(state, log, event.STAND_FAST, clock.minute, own.base, 0, 0, 0, 0, row + 1, cause)


def hold_back(state, ground, log, row, cause):
    """What a capital does at the end of a turn, by its will."""
    own, clock, rules = state.contingents[row], state.clock[0], ground.rules[0]
    if own.caveats & caveat.STAND_FAST and own.stand_fast <= clock.minute + clock.length:
        own.caveats &= ~caveat.STAND_FAST
    if own.will < rules.will_caveat and chance(
        clock, purpose.NEW_CAVEAT, own.key, 0, 0, per_turn(state, ground, rules.caveat_rate)
    ):
        add_caveat(state, log, row, cause)
    if own.will < rules.will_stand_fast and own.stand_fast <= clock.minute:
        if chance(clock, purpose.STAND_FAST, own.key, 0, 0, per_turn(state, ground, rules.stand_fast_rate)):
            stand_fast(state, ground, log, row, cause)
    if own.will < rules.will_withdrawal and own.withdraws == 0:
        own.withdraws = clock.minute + rules.withdrawal_minutes
        notice = rules.withdrawal_minutes // clock.length
        emit(state, log, event.WITHDRAWAL, clock.minute, own.base, 0, 0, 0, notice, row + 1, cause)
    if 0 < own.withdraws <= clock.minute:
        go_home(state, row)


def add_caveat(state, log, row, cause):
    """One more restriction, the mildest that it has not made yet."""
    own = state.contingents[row]
    for bit in NEXT:
        if own.caveats & bit == 0:
            own.caveats |= bit
            emit(state, log, event.CAVEAT, state.clock[0].minute, own.base, 0, 0, 0, bit, row + 1, cause)
            return


def go_home(state, row):
    """A contingent leaves: its groups go into reserve outside the exercise, and its sector is empty."""
    for group in state.groups:
        if group.contingent == row + 1:
            group.reserve = 1

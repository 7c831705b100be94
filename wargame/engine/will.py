"""Political will: what a capital does when it falls (rulebook: Parties).

Below 50 points it adds a caveat with 20 % a day, below 35 it lets its people do no more than hold for a day with 30 % a
day, below 20 it gives notice that it takes them home.
"""

from .deeds import per_turn
from .dice import chance
from .events import emit
from .words import caveat, event, purpose

NEXT = (caveat.NO_FAR, caveat.NO_NIGHT, caveat.NO_FORCE)  # in which order capitals hold back


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

"""Outcome. Objectives are looked at when the turn is settled; the exercise ends after its last turn.

An objective is reached as soon as its conditions have held for the turns asked, or, where it asks for the end, if
they hold then. One whose last turn has passed has failed. Scores are not kept: they follow from tallies and meters at
any moment (`score.py`).
"""

from ..agreement import count_agreement
from ..conditions import OBJECTIVE, holds
from ..events import emit
from ..words import event

AT_THE_END = -1


def last_turn_of(ground, row):
    """The last turn in which an objective's conditions can hold."""
    last = ground.map[0].turns
    for asked in ground.conditions:
        if asked.owner == OBJECTIVE and asked.row == row:
            last = min(last, asked.until)
    return last


def reach(state, log, row, minute):
    state.objectives[row].done = max(1, minute)
    emit(state, log, event.OBJECTIVE_DONE, minute, 0, 0, 0, 0, row + 1, 0, 0)


def judge(state, ground, log, row):
    """Has this objective been reached, or can it no longer be?"""
    clock = state.clock[0]
    objective = state.objectives[row]
    ends = clock.minute + clock.length
    wanted = ground.objectives[row].hold
    if holds(state, ground, OBJECTIVE, row):
        objective.held += 1
        if (
            (wanted == AT_THE_END
            and clock.turn >= ground.map[0].turns)
            or (wanted != AT_THE_END
            and objective.held >= max(1, wanted))
        ):
            reach(state, log, row, ends)
    if objective.done == 0 and clock.turn >= last_turn_of(ground, row):
        objective.failed = max(1, ends)
        emit(state, log, event.OBJECTIVE_FAILED, ends, 0, 0, 0, 0, row + 1, 0, 0)


def outcome(state, ground, log):
    count_agreement(state, ground)
    for row in range(len(state.objectives)):
        if state.objectives[row].done == 0 and state.objectives[row].failed == 0:
            judge(state, ground, log, row)
    if state.clock[0].turn >= ground.map[0].turns:
        emit(state, log, event.ENDED, state.clock[0].minute + state.clock[0].length, 0, 0, 0, 0, 0, 0, 0)

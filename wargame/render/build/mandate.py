"""The mandate as a seat is shown it: its tasks with how each is fulfilled, and the mission's standing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from wargame.engine import mandate
from wargame.engine.words import side, task
from wargame.render import view as v
from wargame.render.build.chair import Chair
from wargame.text import say, word

POINT = 10_000
LOW = 40  # points at which the gauges warn: below that a mandate is not renewed


def meters(chair: Chair) -> Iterable[tuple[str, int, int]]:
    """Legitimacy and international support, in exercises that score more than their tasks."""
    if chair.side == side.MISSION and chair.exercise.scenario.measures.tasks < 100:
        row = chair.belief.mandate[0]
        yield say("Legitimacy"), int(row.legitimacy) // POINT, LOW
        yield say("Support"), int(row.support) // POINT, LOW


def tasks_of(chair: Chair, state: Any) -> tuple[v.Measure, ...]:
    """One line for each mandated task, from the thawed truth, to be shown when the exercise is over."""
    made = []
    for number in range(task.COUNT):
        points = mandate.task_points(state, chair.ground, number)
        if points >= 0:
            weight = say("weighs {n} among the tasks").format(n=int(mandate.task_weight(chair.ground, number)))
            made.append(v.Measure(word("task", number), round(points / 100), 100, (), weight))
    row = state.mandate[0]
    standing = ((say("Legitimacy"), row.legitimacy), (say("International support"), row.support))
    made += [v.Measure(name, round(int(value) / POINT), 100, (), say("at the end")) for name, value in standing]
    return tuple(made)

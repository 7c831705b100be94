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
ROMAN = {6: "VI", 7: "VII", 8: "VIII"}
LOW = 45  # points at which the gauges warn: below that a mandate is not renewed


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


def paragraphs(chair: Chair) -> tuple[v.Paragraph, ...]:
    """The mandate for the mission: who gave it, what it says, its tasks, when it ends."""
    if chair.side != side.MISSION:
        return ()
    told, row = chair.exercise.scenario.mandate, chair.belief.mandate[0]
    given = say("Given by: {authority}; chapter {n} of the Charter.")
    lines = [told.text.rstrip(), given.format(authority=told.authority, n=ROMAN[told.chapter])]
    numbers = [number for number in range(task.COUNT) if mandate.task_weight(chair.ground, number)]
    listed = ", ".join(f"{word('task', n)} ({int(mandate.task_weight(chair.ground, n))})" for n in numbers)
    lines.append(say("Tasks, with their weights: {tasks}.").format(tasks=listed))
    if not row.tasks:
        lines.append(say("It has ended: until it is renewed the mission may do no more than protect itself."))
    elif row.until:
        day, hour = chair.moment(int(row.until))
        lines.append(say("It ends on day {day}, {hour}, unless it is renewed.").format(day=day, hour=hour))
    return (v.Paragraph(say("Mandate"), "\n".join(lines)),)

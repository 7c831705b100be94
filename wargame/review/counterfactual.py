"""What the mission was good for: violence with it, week by week, against the same seed without it; and after it left.

Short exercises are told day by day. Nothing is played here: what happened without the mission is part of the evidence.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Any, NamedTuple

from wargame.engine.conditions import displaced
from wargame.engine.words import event, tally

from .evidence import Evidence

DAY, WEEK = 1440, 7 * 1440
SHORT = 15 * DAY  # minutes: up to so long an exercise is told by the day
COUNTS = ("killed", "attacks")


class Violence(NamedTuple):
    """How violent it has been up to a minute: running counts, and the people away from home then."""

    minute: int
    killed: int
    attacks: int
    displaced: int


def violence(state: Any) -> Violence:
    """The violence of a thawed state, of whose turn everything has been settled."""
    clock, tallies = state.clock[0], state.tallies
    minute = clock.minute + (clock.length if clock.ended else 0)
    killed, attacks = (int(tallies[number].amount) for number in (tally.CIVILIANS_KILLED, tally.ATTACKS))
    return Violence(int(minute), killed, attacks, int(displaced(state)))


def counterfactual(evidence: Evidence) -> dict[str, Any]:
    """Violence by period with the mission and without, what the mission prevented, and what followed when it had left.

    `periods` is empty where there was no replay, `epilogue` None where the exercise has no exit or was not over.
    """
    if not evidence.states or not evidence.absent:
        return {"days": 0, "periods": [], "prevented": None, "epilogue": None}
    there = [violence(state) for state in evidence.states]
    gone = list(evidence.absent)
    days = 1 if there[-1].minute <= SHORT else 7
    periods = [
        {"period": number, "with": one, "without": other}
        for number, (one, other) in enumerate(
            zip(_periods(there, days * DAY), _periods(gone, days * DAY), strict=False), 1
        )
    ]
    last, otherwise = there[-1], gone[min(len(there), len(gone)) - 1]
    prevented = {name: getattr(otherwise, name) - getattr(last, name) for name in (*COUNTS, "displaced")}
    return {"days": days, "periods": periods, "prevented": prevented, "epilogue": _epilogue(evidence, there)}


def _periods(told: list[Violence], long: int) -> list[dict[str, int]]:
    """What was added in each period, and who was away at its end; the last may be shorter."""
    first, end = told[0].minute, told[-1].minute
    cuts = [*range(first, end, long), end]
    at = [max((one for one in told if one.minute <= minute), key=lambda one: one.minute) for minute in cuts]
    return [
        {**{name: getattr(after, name) - getattr(before, name) for name in COUNTS}, "displaced": after.displaced}
        for before, after in pairwise(at)
    ]


def _epilogue(evidence: Evidence, there: list[Violence]) -> dict[str, Any] | None:
    """Attacks and deaths a week before and after the mission left, with the benchmarks that it had reached."""
    leaving = evidence.exercise.scenario.exit
    if not evidence.epilogue or leaving is None:
        return None
    reached = {
        evidence.exercise.objectives[one.amount - 1]: evidence.when(one.minute)
        for one in evidence.of_kind(event.OBJECTIVE_DONE)
    }
    after = [there[-1], *evidence.epilogue]
    return {
        "benchmarks": [{"id": name, "reached": reached.get(name)} for name in leaving.benchmarks],
        "before": _a_week(there),
        "after": _a_week(after),
        "periods": _periods(after, WEEK),
        "days": round((after[-1].minute - after[0].minute) / DAY),
    }


def _a_week(told: list[Violence]) -> dict[str, float]:
    """Attacks and deaths a week."""
    weeks = max(1, told[-1].minute - told[0].minute) / WEEK
    return {name: round((getattr(told[-1], name) - getattr(told[0], name)) / weeks, 2) for name in COUNTS}

"""What preparation is worth: the same games played with it and without any, and the difference of their scores.

Preparation is staff work on acting as one: what contingents attend before they deploy, liaison officers, approved
plans, leave from capitals, radios handed over. The doctrines that decide do none of it themselves, in neither game.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from statistics import fmean
from typing import Any

from wargame import session
from wargame.engine.game import Game, Order, start
from wargame.outcomes import interval
from wargame.scenario import Exercise

Mind = Callable[..., None]
Plan = Mapping[int, Sequence[Order]]  # staff work of the mission by turn


def without_staff_work(mind: Mind) -> Mind:
    """The same mind, which believes that its staff has no slot and its contingents no day left to prepare."""

    def decide(believed: Any, ground: Any, seat: int, *rest: Any) -> None:
        chair = believed.seats[seat - 1]
        chair.used = max(chair.used, chair.slots)
        for contingent in believed.contingents:
            contingent.days = 0
        mind(believed, ground, seat, *rest)

    return decide


def value_of(exercise: Exercise, plan: Plan, seeds: Sequence[int]) -> dict[str, Any]:
    """Mean difference of the total score with its 95 % interval, from a pair of games for each of `seeds`.

    The exercise's own doctrines decide on every seat in both games.
    """
    from joblib import Parallel, cpu_count, delayed

    source = (exercise.text, exercise.scenario.exercise.id, exercise.vignette)
    cores = min(cpu_count(), len(seeds))
    pairs = Parallel(n_jobs=cores)(delayed(_pair)(*source, dict(plan), seed) for seed in seeds)
    found = interval([prepared - unprepared for prepared, unprepared in pairs])
    return {
        "games": len(pairs),
        "mean": found.mean,
        "low": found.low,
        "high": found.high,
        "with_plan": round(fmean(one for one, _ in pairs), 4),
        "without": round(fmean(one for _, one in pairs), 4),
    }


def _pair(text: str, name: str, vignette: str, plan: Plan, seed: int) -> tuple[float, float]:
    """Total scores of one seed, with the plan and without."""
    exercise = _loaded(text, name, vignette)
    return score_with(exercise, plan, seed), score_with(exercise, {}, seed)


@lru_cache(maxsize=1)
def _loaded(text: str, name: str, vignette: str) -> Exercise:
    """The exercise, built once in each process."""
    return session.load_text(text, name, vignette)


def score_with(exercise: Exercise, plan: Plan, seed: int) -> float:
    """The total of a game in which a plan's staff work is done, each turn before anybody decides."""
    sitting = session.seating(exercise)
    opening = start(exercise.state, exercise.ground, seed)
    minds = [without_staff_work(mind) for mind in sitting.minds]
    game = Game(opening, exercise.ground, minds, sitting.chosen)
    while not game.ended:
        for order in plan.get(int(game.clock.turn), ()):
            game.submit(order)  # what was accepted once may not be under other luck: then it is left out
        game.play_turn()
    return session.scores_of(game.ground, game.frozen())[1]

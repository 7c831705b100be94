"""What preparation is worth: the same games played with a plan and without any, and the difference of their scores."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from statistics import fmean
from typing import Any

from wargame import session
from wargame.engine.game import Order
from wargame.engine.words import side
from wargame.outcomes import interval
from wargame.scenario import Exercise

Plan = tuple[Order, ...]


def value_of(exercise: Exercise, plan: Plan, seeds: Sequence[int]) -> dict[str, Any]:
    """Mean difference of the total score with its 95 % interval, from a pair of games for each of `seeds`.

    The exercise's own doctrines decide on every seat in both games; in neither can they prepare further.
    """
    from joblib import Parallel, cpu_count, delayed

    name = exercise.scenario.exercise.id
    cores = min(cpu_count(), len(seeds))
    if cores == 1:
        pairs = [_pair(exercise.text, name, plan, seed) for seed in seeds]
    else:
        pairs = Parallel(n_jobs=cores)(delayed(_pair)(exercise.text, name, plan, seed) for seed in seeds)
    found = interval([with_plan - without for with_plan, without in pairs])
    return {
        "games": len(pairs),
        "mean": found.mean,
        "low": found.low,
        "high": found.high,
        "with_plan": round(fmean(one for one, _ in pairs), 4),
        "without": round(fmean(one for _, one in pairs), 4),
    }


def _pair(text: str, name: str, plan: Plan, seed: int) -> tuple[float, float]:
    """Total scores of one seed, with the plan and without."""
    exercise = _loaded(text, name)
    return score_with(exercise, plan, seed), score_with(exercise, (), seed)


@lru_cache(maxsize=1)
def _loaded(text: str, name: str) -> Exercise:
    """The exercise, built once in each process."""
    return session.load_text(text, name)


def score_with(exercise: Exercise, plan: Plan, seed: int) -> float:
    """The total of a game that begins with the plan's orders; days of preparation that are left are lost."""
    game = session.new_game(exercise, seed)
    for order in plan:
        game.submit(order)  # what was accepted once may not be under other luck: then it is left out
    game.take_given()
    game.take_events()
    for contingent in game.state.contingents:
        if contingent.side == side.MISSION:
            contingent.days = 0
    while not game.ended:
        game.play_turn()
    return session.scores_of(game.ground, game.frozen())[1]

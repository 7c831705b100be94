"""Which plans of preparation are worth how much: python -m wargame.plans EXERCISE [--plans N] [--games N] [--json]

Random plans, each contingent's days spent to the last, are played by the doctrine on the same seeds, beside none at
all. A good exercise has no single answer: several plans that differ lie within 5 % of the best.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import fmean

from wargame import session
from wargame.engine.deeds import mission_seat
from wargame.engine.game import Game, Order
from wargame.engine.state import State
from wargame.engine.words import preparation, side, verb
from wargame.outcomes import interval
from wargame.scenario import Exercise
from wargame.text import word

CLOSE = 0.05  # of the best: as good as it
UNLIKE = 0.3  # share of measures in which two plans differ that count as different


@dataclass(frozen=True, slots=True)
class Worth:
    """A plan, as (contingent from 1, measure) pairs, and its total scores by seed."""

    bought: frozenset[tuple[int, int]]
    totals: tuple[float, ...]

    @property
    def mean(self) -> float:
        return fmean(self.totals)


def opening(exercise: Exercise, dice: random.Random | None) -> tuple[State, frozenset[tuple[int, int]]]:
    """The exercise's opening after a random plan, or after none where there are no dice; no day is left."""
    game = Game(exercise.state, exercise.ground)
    seat = mission_seat(game.state)
    groups: dict[int, int] = {}
    for index, group in enumerate(game.state.groups):
        groups.setdefault(group.contingent, index)
    bought: set[tuple[int, int]] = set()
    for number, own in enumerate(game.state.contingents, 1):
        if own.seat != seat or number not in groups:
            continue
        choices = list(range(1, preparation.COUNT)) if dice else []
        while dice and choices:
            what = dice.choice(choices)
            if game.submit(Order(seat, groups[number], verb.PREPARE, 0, what)) == 0:
                bought.add((number, what))
            choices.remove(what)
    for own in game.state.contingents:
        if own.side == side.MISSION:
            own.days = 0
    game.take_events()
    return game.frozen(), frozenset(bought)


def worth(exercise: Exercise, dice: random.Random | None, games: int) -> Worth:
    """A plan's scores on seeds 1, 2, ..., everybody else's decisions by the exercise's own doctrines."""
    state, bought = opening(exercise, dice)
    played = session.run_many(replace(exercise, state=state), games, 1, runtime="compiled", jobs=1)
    return Worth(bought, tuple(game.total or 0.0 for game in played.games))


def unlike(one: Worth, other: Worth) -> float:
    """The share of measures that only one of two plans has."""
    either = one.bought | other.bought
    return len(one.bought ^ other.bought) / len(either) if either else 0.0


def different(found: Sequence[Worth]) -> list[Worth]:
    """Of the plans within 5 % of the best, those that differ from each other, the best first."""
    best = max(found, key=lambda one: one.mean)
    chosen: list[Worth] = []
    for one in sorted(found, key=lambda one: -one.mean):
        if one.mean >= best.mean * (1 - CLOSE) and all(unlike(one, other) >= UNLIKE for other in chosen):
            chosen.append(one)
    return chosen


def told(exercise: Exercise, one: Worth) -> str:
    """A plan in words, by contingent."""
    by: dict[int, list[str]] = {}
    for number, what in sorted(one.bought):
        by.setdefault(number, []).append(word("preparation", what))
    return "; ".join(f"{exercise.contingents[number - 1]}: {', '.join(names)}" for number, names in by.items())


def main() -> int:
    """Try plans and print what they are worth."""
    made = argparse.ArgumentParser(prog="python -m wargame.plans", description="What preparation is worth.")
    made.add_argument("exercise", help="an exercise with days of preparation, such as one_net")
    made.add_argument("--plans", type=int, default=30, help="random plans to try")
    made.add_argument("--games", type=int, default=200, help="games each")
    made.add_argument("--json", action="store_true", help="one document instead of lines")
    asked = made.parse_args()
    exercise = session.load(asked.exercise)
    found = [worth(exercise, random.Random(number), asked.games) for number in range(asked.plans)]
    none = worth(exercise, None, asked.games)
    alike = different(found)
    best = alike[0]
    gain = interval([one - other for one, other in zip(best.totals, none.totals, strict=True)])
    if asked.json:
        document = {
            "exercise": asked.exercise, "plans": len(found), "games": asked.games, "without": round(none.mean, 2),
            "best": round(best.mean, 2), "different_within_5_percent": [round(one.mean, 2) for one in alike],
            "gain": [gain.mean, gain.low, gain.high],
        }
        print(json.dumps(document))
        return 0
    print(f"{asked.exercise}: {len(found)} random plans, {asked.games} games each; without any plan {none.mean:.1f}")
    print(f"best {best.mean:.1f}, better than none by {gain.mean:.1f} ({gain.low:.1f} to {gain.high:.1f})")
    print(f"plans within 5 % of the best that differ in {UNLIKE:.0%} of their measures or more: {len(alike)}")
    for one in alike[:5]:
        print(f"  {one.mean:.1f}  {told(exercise, one)}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

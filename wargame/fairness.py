"""Is the engine even-handed? Nobody gains by their place in the file, nor by the side of the map.

    python -m wargame.fairness first_day --games 1000

*Rows*: groups and communities are put into another order, the same orders are given, and every measure and counter is
the same. *Mirror*: east and west are exchanged; doctrines play both maps, and the totals of the two do not differ in
their distribution (Kolmogorov and Smirnov's test): dice and ties fall otherwise, so that single games do differ.
"""

from __future__ import annotations

import argparse
import math
import random
import re
import sys
from collections.abc import Sequence
from typing import Any

from wargame import session
from wargame.engine.game import Game, Order, start
from wargame.engine.orders import TARGETS
from wargame.engine.score import MEASURES, measure_points, total_points
from wargame.engine.state import State
from wargame.engine.words import target
from wargame.scenario import Exercise, build
from wargame.scenario.schema import Scenario

AT_ONCE = 25
CHANCE = 0.01
REFERENCE = re.compile(r"\d{4}")  # a cell: column and row, two digits each


class Shuffled:
    """An exercise with its groups and communities in another order; everybody keeps their key."""

    def __init__(self, exercise: Exercise, seed: int) -> None:
        dice = random.Random(seed)
        self.groups = _places(len(exercise.scenario.group), dice)
        self.communities = _places(len(exercise.scenario.community), dice)
        given = exercise.scenario
        self.exercise = build(
            given.model_copy(
                update={
                    "group": tuple(given.group[old] for old in _inverse(self.groups)),
                    "community": tuple(given.community[old] for old in _inverse(self.communities)),
                }
            )
        )
        self._keep_keys(exercise.state, self.exercise.state)

    def _keep_keys(self, old: State, new: State) -> None:
        """Dice hold on to keys, and where a contingent's first group stands is its base."""
        for row, now in enumerate(self.groups):
            for name in ("key", "base"):
                new.groups[name][now] = old.groups[name][row]
            new.units["key"][new.units["group"] == now + 1] = old.units["key"][old.units["group"] == row + 1]
        for row, now in enumerate(self.communities):
            new.communities["key"][now] = old.communities["key"][row]
        new.contingents[:] = old.contingents

    def order(self, given: Order) -> Order:
        """The same order here."""
        other = given.other
        if TARGETS[given.verb] in (target.CONTACT, target.GROUP):
            other = self.groups[other - 1] + 1
        elif TARGETS[given.verb] == target.COMMUNITY:
            other = self.communities[other - 1] + 1
        return Order(given.seat, self.groups[given.group], given.verb, given.cell, other, given.override)


def _places(many: int, dice: random.Random) -> list[int]:
    """Where each row now stands."""
    rows = list(range(many))
    dice.shuffle(rows)
    return rows


def _inverse(places: Sequence[int]) -> list[int]:
    """Which row stands in each place."""
    return sorted(range(len(places)), key=places.__getitem__)


def told(game: Game) -> list[int]:
    """Every measure and every counter."""
    state, ground = game.state, game.ground
    measures = [measure_points(state, ground, measure) for measure in range(MEASURES)]
    return [*measures, total_points(state, ground), *(row.amount for row in state.tallies)]


def differs(exercise: Exercise, seed: int) -> str:
    """Play random orders, and the same ones with all rows in another order; the first turn in which a measure differs.
    """
    other = Shuffled(exercise, seed)
    one = session.new_game(exercise, seed, session.seating(exercise, dict.fromkeys(exercise.seats, "random")))
    two = Game(start(other.exercise.state, other.exercise.ground, seed), other.exercise.ground)
    while not one.ended:
        turn = one.clock.turn
        for half in ("first_half", "second_half"):
            getattr(one, half)()
            refused = [given for given in one.take_given() if two.submit(other.order(given))]
            if refused:
                return f"seed {seed}, turn {turn}: {refused[0]} is refused"
            getattr(two, half)()
        if told(one) != told(two):
            return f"seed {seed}, turn {turn}: a measure differs"
    return ""


def mirrored(exercise: Exercise) -> Exercise:
    """The same exercise with east and west exchanged."""
    width = int(exercise.ground.map[0]["width"])
    given = _turned(exercise.scenario.model_dump(), width)
    area = given["map"]
    area["terrain"], area["roads"] = ([row[::-1] for row in area[name]] for name in ("terrain", "roads"))
    return build(Scenario.model_validate(given))


def _turned(value: Any, width: int) -> Any:
    """A value of the file with every cell that it names turned to the other side."""
    if isinstance(value, dict):
        return {name: _turned(inner, width) for name, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_turned(inner, width) for inner in value]
    if isinstance(value, str) and REFERENCE.fullmatch(value):
        return f"{width - 1 - int(value[:2]):02d}{value[2:]}"
    return value


def smirnov(ours: Sequence[float], theirs: Sequence[float]) -> float:
    """The chance of distributions at least this far apart if both are the same (asymptotic)."""
    values = sorted({*ours, *theirs})
    one, other = sorted(ours), sorted(theirs)
    gap = max(abs(_share(one, value) - _share(other, value)) for value in values)
    many = len(one) * len(other) / (len(one) + len(other))
    reach = (math.sqrt(many) + 0.12 + 0.11 / math.sqrt(many)) * gap
    if reach < 0.2:  # the series converges slowly there, and is 1 to many digits
        return 1.0
    return min(1.0, max(0.0, 2 * sum((-1) ** (k - 1) * math.exp(-2 * (k * reach) ** 2) for k in range(1, 101))))


def _share(ordered: Sequence[float], value: float) -> float:
    """The share of values up to `value`."""
    from bisect import bisect_right

    return bisect_right(ordered, value) / len(ordered)


def _differing(text: str, name: str, seeds: Sequence[int]) -> list[str]:
    exercise = session.load_text(text, name)
    return [found for seed in seeds if (found := differs(exercise, seed))]


def uneven_rows(exercise: Exercise, games: int) -> list[str]:
    """Games of `games` in which the order of rows made a difference."""
    from joblib import Parallel, delayed

    name = exercise.scenario.exercise.id
    parts = [range(first, min(first + AT_ONCE, games + 1)) for first in range(1, games + 1, AT_ONCE)]
    found = Parallel(n_jobs=-1)(delayed(_differing)(exercise.text, name, part) for part in parts)
    return [line for part in found for line in part]


def uneven_sides(exercise: Exercise, games: int) -> float:
    """The chance of totals as far apart as those on the map and on its mirror, if neither side is favoured."""
    totals = []
    for one, first in ((exercise, 1), (mirrored(exercise), 1 + games)):
        played = session.run_many(one, games, first, runtime="compiled", jobs=1)
        totals.append([game.total for game in played.games])
    return smirnov(*totals)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run from the command line; 1 if anybody is favoured."""
    from wargame import scenario

    parser = argparse.ArgumentParser(prog="python -m wargame.fairness", description="Check that nobody is favoured.")
    parser.add_argument("exercises", nargs="*", default=scenario.names(), help="exercises (default: all that ship)")
    parser.add_argument("--games", type=int, default=1000, help="games over all exercises with rows in another order")
    parser.add_argument("--mirror", type=int, default=400, help="games of each exercise on the map and on its mirror")
    chosen = parser.parse_args(arguments)
    if chosen.games < 1 or chosen.mirror < 8:
        parser.error("at least one game with other rows, and eight on each side of the mirror")
    wrong = 0
    each = -(-chosen.games // len(chosen.exercises))
    for name in chosen.exercises:
        exercise = session.load(name)
        found = uneven_rows(exercise, each)
        same = uneven_sides(exercise, chosen.mirror)
        wrong += len(found) + (same < CHANCE)
        print(f"{name}: {len(found)} of {each} games differ by the order of rows; mirror: p = {same:.3f}", flush=True)
        print(*found[:20], sep="\n", end="\n" if found else "")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

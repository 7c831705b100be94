"""How likely is each community to be attacked, where does that risk lie, and which bases would cover it?

Many games of an exercise are played, each under dice of its own; the share of them in which a community is attacked is
its chance. The risk of a cell is what lies around it: the chance of each community, fading with distance as the
presence of mounted patrols does on dry ground. A base covers as much of a community's risk as its patrols weigh there;
what two bases cover of the same community is not counted twice.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import FunctionType
from typing import Any

import numpy as np

from wargame import session
from wargame.engine.deeds import fading
from wargame.engine.grid import distance
from wargame.engine.ground import open_ground
from wargame.engine.presence import FAR_AWAY
from wargame.engine.state import State
from wargame.engine.tables import PPM
from wargame.engine.words import land, mobility, side, tally
from wargame.outcomes import Interval, interval
from wargame.render.view import grid_reference
from wargame.scenario import Exercise

BASES = 3  # that are recommended
SURE = 1.959964  # standard errors that hold 95 times in 100
Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Chance:
    """A community, and in how many of the games it was attacked; bounds that hold 95 times in 100 (Wilson)."""

    community: str
    grid: str
    people: int
    attacked: int
    probability: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Base:
    """A cell for a base: the share of all risk that it covers alone, and with those named before it."""

    grid: str
    covers: float
    together: float


@dataclass(frozen=True, slots=True)
class Assessment:
    """What many games say of an exercise. `risk` is by cell, in communities attacked within reach of it."""

    exercise: str
    runs: int
    turns: int
    chances: tuple[Chance, ...]
    risk: tuple[float, ...]
    recommended: tuple[Base, ...]
    present: tuple[Base, ...]  # the bases that the mission has

    def document(self) -> dict[str, Any]:
        """What `wargame assess --json` prints: cells only where there is risk, the worst first."""
        return {
            "exercise": self.exercise, "runs": self.runs, "turns": self.turns,
            "communities": [_plain(one) for one in self.chances],
            "recommended_bases": [_plain(one) for one in self.recommended],
            "present_bases": [_plain(one) for one in self.present],
        }  # fmt: skip


def _plain(one: Chance | Base) -> dict[str, Any]:
    return {name: getattr(one, name) for name in one.__slots__}


@dataclass(frozen=True, slots=True)
class Games:
    """Games by seed: who was attacked (games, communities), civilians killed, and totals."""

    attacked: np.ndarray
    killed: np.ndarray
    totals: np.ndarray


def wilson(hits: int, games: int) -> tuple[float, float]:
    """The bounds of a share that hold 95 times in 100 (Wilson's score interval)."""
    share, square = hits / games, SURE * SURE
    middle = (share + square / (2 * games)) / (1 + square / games)
    reach = SURE / (1 + square / games) * math.sqrt(share * (1 - share) / games + square / (4 * games * games))
    return (0.0 if hits == 0 else middle - reach), (1.0 if hits == games else middle + reach)


def play(
    exercise: Exercise, runs: int, seed: int = 1, seats: Mapping[str, str] | None = None, turns: int | None = None,
    runtime: str = "compiled", say: Say = lambda line: None,
) -> Games:  # fmt: skip
    """Games with seeds `seed`, `seed` + 1, ...; policies are played interpreted, as everywhere."""
    sitting = session.seating(exercise, seats)
    seeds, length = range(seed, seed + runs), turns or exercise.scenario.exercise.turns
    compiled = runtime == "compiled" and all(isinstance(mind, FunctionType) for mind in sitting.minds)
    if compiled:
        ends = _compiled(exercise, sitting, seeds, length, say)
    else:
        ends = _one_by_one(exercise, sitting, seeds, length)
    ground = open_ground(exercise.ground)
    attacked = np.array([end.communities["attacked_minute"] > 0 for end in ends])
    killed = np.array([int(end.tallies["amount"][tally.CIVILIANS_KILLED]) for end in ends])
    return Games(attacked, killed, np.array([session.scores_of(ground, end)[1] for end in ends]))


def _compiled(exercise: Exercise, sitting: Any, seeds: Sequence[int], turns: int, say: Say) -> list[State]:
    from wargame.engine.game import play_batch
    from wargame.engine.state import game_of

    batch = session.openings(exercise, seeds, say)
    play_batch(batch, exercise.ground, sitting.minds, sitting.chosen, turns, say)
    return [game_of(batch, number) for number in range(len(seeds))]


def _one_by_one(exercise: Exercise, sitting: Any, seeds: Sequence[int], turns: int) -> list[State]:
    ends = []
    for seed in seeds:
        game = session.new_game(exercise, seed, sitting)
        for _ in range(turns):
            if not game.ended:
                game.play_turn()
        ends.append(game.frozen())
    return ends


def assess(
    exercise: Exercise, runs: int, seed: int = 1, seats: Mapping[str, str] | None = None, turns: int | None = None,
    runtime: str = "compiled", bases: int = BASES, say: Say = lambda line: None,
) -> Assessment:  # fmt: skip
    """Play `runs` games and say what they show."""
    games = play(exercise, runs, seed, seats, turns, runtime, say)
    hits = games.attacked.sum(axis=0)
    chances = tuple(_chance(exercise, row, int(hits[row]), runs) for row in range(len(exercise.communities)))
    shares = [one.probability for one in chances]
    cover = _cover(exercise)
    length = turns or exercise.scenario.exercise.turns
    return Assessment(
        exercise.scenario.exercise.id, runs, length, chances,
        tuple(round(sum(p * c for p, c in zip(shares, row, strict=True)), 4) for row in cover),
        _recommended(exercise, shares, cover, bases), _present(exercise, shares, cover),
    )  # fmt: skip


def _chance(exercise: Exercise, row: int, hits: int, runs: int) -> Chance:
    place = exercise.state.communities[row]
    low, high = wilson(hits, runs)
    return Chance(
        exercise.communities[row], _grid(exercise, int(place["cell"])), int(place["population"]), hits,
        round(hits / runs, 4), round(low, 4), round(high, 4),
    )  # fmt: skip


def _grid(exercise: Exercise, cell: int) -> str:
    width, height = int(exercise.ground.map["width"][0]), int(exercise.ground.map["height"][0])
    return grid_reference((cell % width, cell // width), height)


def _cover(exercise: Exercise) -> list[list[float]]:
    """By cell, the share of its weight that a mounted patrol from there has at each community, on dry ground by day."""
    ground = open_ground(exercise.ground)
    reach = ground.rules[0].presence_mounted
    places = [int(row["cell"]) for row in exercise.state.communities]
    rows = []
    for cell in range(len(ground.land)):
        apart = [distance(ground, cell, place) for place in places]
        rows.append([fading(ground, m * 100 // reach) / PPM if m <= FAR_AWAY * reach else 0.0 for m in apart])
    return rows


def _recommended(exercise: Exercise, shares: list[float], cover: list[list[float]], bases: int) -> tuple[Base, ...]:
    """Greedy: the cell that covers most of the risk, then the one that adds most, and so on; the first of equals."""
    cells = _sites(exercise)
    left, found = list(shares), []
    for _ in range(bases if sum(shares) > 0 else 0):
        best = max(cells, key=lambda cell: (_covered(left, cover[cell]), -cell))
        left = [one * (1 - share) for one, share in zip(left, cover[best], strict=True)]
        found.append(_base(exercise, shares, cover, best, left))
    return tuple(found)


def _present(exercise: Exercise, shares: list[float], cover: list[list[float]]) -> tuple[Base, ...]:
    """What the bases of the mission's groups cover, in the order of the file."""
    groups = [row for row in exercise.state.groups if row["side"] == side.MISSION and row["alive"] and row["weight"]]
    left, found = list(shares), []
    for cell in dict.fromkeys(int(row["base"]) for row in groups):
        left = [one * (1 - share) for one, share in zip(left, cover[cell], strict=True)]
        found.append(_base(exercise, shares, cover, cell, left))
    return tuple(found)


def _base(exercise: Exercise, shares: list[float], cover: list[list[float]], cell: int, left: list[float]) -> Base:
    every = sum(shares) or 1.0
    return Base(_grid(exercise, cell), round(_covered(shares, cover[cell]) / every, 4), round(1 - sum(left) / every, 4))


def _covered(shares: list[float], cover: list[float]) -> float:
    return sum(one * share for one, share in zip(shares, cover, strict=True))


def _sites(exercise: Exercise) -> list[int]:
    """Cells on which a base can stand: dry land that trucks reach on dry ground from where the mission is."""
    regions = exercise.ground.regions
    start = mobility.TRUCK * 2 * len(exercise.ground.land)
    homes = {int(row["base"]) for row in exercise.state.contingents if row["side"] == side.MISSION}
    known = {int(regions[start + cell]) for cell in homes}
    wet = (land.WATER, land.SWAMP)
    cells = range(len(exercise.ground.land))
    return [at for at in cells if int(regions[start + at]) in known and exercise.ground.land["terrain"][at] not in wet]


@dataclass(frozen=True, slots=True)
class Difference:
    """Two plans on the same seeds: what each comes to, and the first less the second with its 95 % interval."""

    figure: str
    first: float
    second: float
    difference: Interval


def differences(first: Games, second: Games) -> tuple[Difference, ...]:
    """Communities attacked, civilians killed, total: seed by seed."""
    pairs = (
        ("communities attacked", first.attacked.sum(axis=1), second.attacked.sum(axis=1)),
        ("civilians killed", first.killed, second.killed),
        ("total", first.totals, second.totals),
    )
    return tuple(
        Difference(name, round(float(one.mean()), 3), round(float(other.mean()), 3), interval((one - other).tolist()))
        for name, one, other in pairs
    )


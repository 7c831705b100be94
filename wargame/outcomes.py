"""How a game, or many, ended: the plain figures that commands print and programs read."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from statistics import NormalDist, fmean, stdev
from typing import Any


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one game ended. `measures` and `total` are points of 100; `sections` has a digest for each table."""

    exercise: str
    seed: int
    runtime: str
    turns: int
    digest: str
    sections: dict[str, str]
    outcome: str  # "complete", "ended early", "stopped"
    measures: dict[str, float]
    total: float

    def document(self) -> dict[str, Any]:
        """What `wargame run --json` prints."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Interval:
    """A mean with its 95 % confidence interval."""

    mean: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Outcomes:
    """How many games of one exercise ended, in the order of their seeds."""

    exercise: str
    runtime: str
    seconds: float
    games: tuple[Outcome, ...]

    @property
    def digest(self) -> str:
        """One digest of all games."""
        return hashlib.blake2b("".join(game.digest for game in self.games).encode(), digest_size=16).hexdigest()

    def document(self) -> dict[str, Any]:
        """What `wargame run --games N --json` prints."""
        return {
            "exercise": self.exercise,
            "games": len(self.games),
            "runtime": self.runtime,
            "digest": self.digest,
            "seconds": round(self.seconds, 3),
            "total": asdict(interval([game.total for game in self.games])),
            "measures": {
                name: asdict(interval([game.measures[name] for game in self.games])) for name in self.games[0].measures
            },
        }


def interval(values: Sequence[float]) -> Interval:
    """The mean of `values` with its 95 % confidence interval by Student's t; a single value has no width."""
    mean = fmean(values)
    if len(values) < 2:
        return Interval(mean, mean, mean)
    reach = _student(len(values) - 1) * stdev(values) / math.sqrt(len(values))
    return Interval(round(mean, 4), round(mean - reach, 4), round(mean + reach, 4))


def _student(freedom: int) -> float:
    """The 97.5 % quantile of Student's t: exact for 1 and 2 degrees of freedom, else by expansion (error < 1 %)."""
    if freedom == 1:
        return math.tan(math.pi * 0.475)
    if freedom == 2:
        return 0.95 * math.sqrt(2 / (1 - 0.95**2))
    z = NormalDist().inv_cdf(0.975)
    return (
        z
        + (z**3 + z) / (4 * freedom)
        + (5 * z**5 + 16 * z**3 + 3 * z) / (96 * freedom**2)
        + (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / (384 * freedom**3)
    )

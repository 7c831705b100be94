"""Does an exercise teach what it is there for? Long checks of its score, for authors and developers.

    python -m wargame.proving first_day --games 200

*Naive players*: the doctrine has to beat each of them clearly, seed by seed, and those who do nothing stay below 40.
*Muddle*: the total falls as a growing share of the doctrine's orders is replaced by random ones.
*Restricted players*: no single kind of work brings most of what the whole brings (`agents/doctrine/controls.py`).
*Rows*: who stands first in the file has no advantage; every measure is the same. *Mirror*: nor has east over west.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from statistics import fmean
from typing import Any

from wargame.compare import Contest, contest, totals
from wargame.scenario import Exercise

NAIVE = ("pass", "random", "hold_base", "rush", "naive", "never_report")  # naive: always force
IDLE = ("pass", "hold_base")
IDLE_MOST = 40.0  # points that doing nothing may bring
EFFECT = 0.8  # Cohen's d by which the doctrine has to be better: a large effect
CHANCE = 0.01
SHARES = {"doctrine": 0.0, "muddled_10": 0.1, "muddled_30": 0.3, "muddled_60": 0.6, "random": 1.0}
FALL = -0.9  # Spearman's rank correlation of share and total
RESTRICTED_MOST = 0.6  # of the doctrine's margin over doing nothing
Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Proof:
    """What was found of one exercise."""

    exercise: str
    games: int
    totals: Mapping[str, float]  # mean total by player
    contests: tuple[Contest, ...]  # the doctrine against each naive player
    fall: float  # Spearman's rank correlation of the share of random orders and the mean total
    margins: Mapping[str, float]  # by restricted player: share of the doctrine's margin over `pass`

    @property
    def faults(self) -> list[str]:
        """What does not hold, a sentence each; restricted players are judged over all exercises (`exploits`)."""
        found = [
            f"{row.rival}: better by d = {row.effect:.2f}, p = {row.p:.1e}"
            for row in self.contests
            if row.effect < EFFECT or row.p >= CHANCE
        ]
        found += [f"{name} gets {self.totals[name]:.1f}" for name in IDLE if self.totals[name] >= IDLE_MOST]
        if self.fall > FALL:
            found.append(f"rank correlation with muddle is {self.fall:.2f}")
        return [f"{self.exercise}: {sentence}" for sentence in found]


def ranks(values: Sequence[float]) -> list[float]:
    """The rank of each value from 1, equal ones at their mean."""
    ordered = sorted(values)
    return [(ordered.index(value) + 1 + len(ordered) - ordered[::-1].index(value)) / 2 for value in values]


def spearman(xs: Sequence[float], ys: Sequence[float]) -> float:
    """Spearman's rank correlation; 0 where one of them does not vary."""
    one, other = ranks(xs), ranks(ys)
    x, y = fmean(one), fmean(other)
    spread = (sum((a - x) ** 2 for a in one) * sum((b - y) ** 2 for b in other)) ** 0.5
    return sum((a - x) * (b - y) for a, b in zip(one, other, strict=True)) / spread if spread else 0.0


def prove(exercise: Exercise, games: int, crippled_games: int, say: Say) -> Proof:
    """Play every player on the same seeds 1, 2, ..."""
    from wargame.agents.doctrine.controls import MUDDLED, RESTRICTED

    played = {name: totals(exercise, name, games, "compiled", say) for name in ("doctrine", *NAIVE)}
    means = {name: fmean(values) for name, values in played.items()}
    crippled: dict[str, Any] = MUDDLED | RESTRICTED  # interpreted: to compile fifteen doctrines takes longer
    for name, mind in crippled.items():
        means[name] = fmean(totals(exercise, mind, crippled_games, "interpreted", say))
    idle = means["pass"]
    margin = max(1e-9, means["doctrine"] - idle)
    return Proof(
        exercise.scenario.exercise.id,
        games,
        {name: round(value, 2) for name, value in means.items()},
        tuple(contest("doctrine", rival, played["doctrine"], played[rival]) for rival in NAIVE),
        round(spearman(list(SHARES.values()), [means[name] for name in SHARES]), 3),
        {name: round((means[name] - idle) / margin, 3) for name in RESTRICTED},
    )


def exploits(proofs: Sequence[Proof]) -> list[str]:
    """Restricted players that do well on more than a fifth of the exercises."""
    found = []
    for name in proofs[0].margins:
        well = [proof.exercise for proof in proofs if proof.margins[name] >= RESTRICTED_MOST]
        if len(well) * 5 > len(proofs):
            found.append(f"{name} brings most of the doctrine's margin in {', '.join(well)}")
    return found


def show(proof: Proof) -> None:
    """Print what was found of an exercise."""
    print(f"{proof.exercise}, {proof.games} games each; doctrine {proof.totals['doctrine']:.1f}")
    for row in proof.contests:
        print(f"  {row.rival:<14}{proof.totals[row.rival]:6.1f}  d {row.effect:5.2f}  p {row.p:.1e}")
    muddled = ", ".join(f"{share:.0%} {proof.totals[name]:.1f}" for name, share in SHARES.items())
    print(f"  random orders: {muddled}; rank correlation {proof.fall:.2f}")
    best = sorted(proof.margins.items(), key=lambda item: -item[1])
    print("  share of the margin: " + ", ".join(f"{name} {share:.2f}" for name, share in best), flush=True)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run from the command line; 1 if anything does not hold."""
    from wargame import scenario, session

    parser = argparse.ArgumentParser(prog="python -m wargame.proving", description="Check what exercises teach.")
    parser.add_argument("exercises", nargs="*", default=scenario.names(), help="exercises (default: all that ship)")
    parser.add_argument("--games", type=int, default=200, help="games of the doctrine and of each naive player")
    parser.add_argument("--crippled", type=int, default=30, help="games of each crippled copy of the doctrine")
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    chosen = parser.parse_args(arguments)
    if min(chosen.games, chosen.crippled) < 2:
        parser.error("two games or more: one says nothing of the spread")
    proofs = []
    for name in chosen.exercises:
        proofs.append(prove(session.load(name), chosen.games, chosen.crippled, lambda line: None))
        if not chosen.json:
            show(proofs[-1])
    faults = [line for proof in proofs for line in proof.faults] + exploits(proofs)
    if chosen.json:
        print(json.dumps({"proofs": [asdict(proof) for proof in proofs], "faults": faults}))
    else:
        print(f"{len(faults)} do not hold", *faults, sep="\n  ")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())

"""Compare doctrines on an exercise: do those that ought to differ differ, and what happens without the mission?

    python -m wargame.compare first_day --games 200     each doctrine against the best one, seed by seed
    python -m wargame.compare first_day --baseline      what happens without the mission, as the exercise keeps it

Games are paired: the same seed is the same luck for both doctrines, so that few games show much.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from statistics import fmean, stdev
from typing import TYPE_CHECKING, Any

from wargame.outcomes import Interval, interval

if TYPE_CHECKING:
    from wargame.scenario import Exercise

RIVALS = ("doctrine", "patrol", "naive", "random", "pass", "hold_base")
BASELINE_GAMES = 30


@dataclass(frozen=True, slots=True)
class Contest:
    """One doctrine's games against another's, seed by seed."""

    doctrine: str
    rival: str
    games: int
    difference: Interval  # points of the total
    effect: float  # Cohen's d of the paired differences; 0 where there is no difference at all
    better: int  # games that the doctrine ended better
    worse: int
    p: float  # two-sided sign test


def contest(doctrine: str, rival: str, ours: Sequence[float], theirs: Sequence[float]) -> Contest:
    """Compare two doctrines on the totals of the same seeds."""
    gaps = [one - other for one, other in zip(ours, theirs, strict=True)]
    spread = stdev(gaps) if len(gaps) > 1 else 0.0
    better, worse = sum(gap > 0 for gap in gaps), sum(gap < 0 for gap in gaps)
    effect = round(fmean(gaps) / spread, 3) if spread else 0.0
    return Contest(doctrine, rival, len(gaps), interval(gaps), effect, better, worse, sign_test(better, worse))


def sign_test(better: int, worse: int) -> float:
    """The two-sided chance of a split at least this uneven if both were equal; ties say nothing."""
    many = better + worse
    tail = sum(math.comb(many, k) for k in range(min(better, worse) + 1))
    return min(1.0, 2 * tail / 2**many)


def totals(exercise: Exercise, doctrine: Any, games: int, runtime: str, say: Any) -> list[float]:
    """Totals of games with seeds 1, 2, ... in which the first seat of the mission has this doctrine or mind."""
    from wargame import session

    seat = mission_seat(exercise)
    outcomes = session.run_many(exercise, games, 1, {seat: doctrine}, runtime=runtime, say=say)
    return [game.total for game in outcomes.games]


def mission_seat(exercise: Exercise) -> str:
    """The id of the first seat of the mission."""
    from wargame.engine.words import side

    return next(
        name for name, seat in zip(exercise.seats, exercise.state.seats, strict=True) if seat["side"] == side.MISSION
    )


@dataclass(frozen=True, slots=True)
class Baseline:
    """Means of games without the mission, as an exercise keeps them in `[baseline]`."""

    killed: float
    fled: float
    trust: float
    consent: float
    attacks: float
    games: int

    def block(self, section: str = "baseline") -> str:
        """The block to put into the exercise, or below a vignette of it."""
        return "\n".join([f"[{section}]", *(f"{name} = {value:g}" for name, value in asdict(self).items())])


def baseline(exercise: Exercise, games: int = BASELINE_GAMES) -> Baseline:
    """Play an exercise without the mission, seeds 1, 2, ..., and take the means."""
    from wargame.engine.conditions import weighted_points
    from wargame.engine.score import mean_consent
    from wargame.engine.words import tally

    rows = []
    for seed in range(1, games + 1):
        state = without_mission(exercise, seed)
        counted = [state.tallies[number].amount for number in (tally.CIVILIANS_KILLED, tally.FLED, tally.ATTACKS)]
        rows.append((*counted, weighted_points(state, 0), max(0, mean_consent(state)) / 10_000))
    killed, fled, attacks, trust, consent = (round(fmean(column), 1) for column in zip(*rows, strict=True))
    return Baseline(killed, fled, trust, consent, attacks, games)


def without_mission(exercise: Exercise, seed: int) -> Any:
    """The thawed end of a game in which the mission is not there."""
    from wargame import session
    from wargame.engine.game import Game, start, without_mission

    sitting = session.seating(exercise, {mission_seat(exercise): "pass"})
    opening = start(without_mission(exercise.state), exercise.ground, seed)
    game = Game(opening, exercise.ground, sitting.minds, sitting.chosen)
    while not game.ended:
        game.play_turn()
    return game.state


def compare(exercise: Exercise, games: int, runtime: str, say: Any) -> dict[str, Any]:
    """Every doctrine's total, and the best one against each of the others."""
    played = {name: totals(exercise, name, games, runtime, say) for name in RIVALS}
    best = RIVALS[0]
    contests = [contest(best, rival, played[best], played[rival]) for rival in RIVALS[1:]]
    return {
        "exercise": exercise.scenario.exercise.id,
        "games": games,
        "totals": {name: asdict(interval(values)) for name, values in played.items()},
        "contests": [asdict(row) for row in contests],
    }


def show(document: dict[str, Any]) -> None:
    """Print a comparison as a table."""
    print(f"{document['exercise']}, {document['games']} games each")
    print(f"{'doctrine':<12}{'total':>7}  95 % interval   against: difference  95 % interval  effect  better:worse  p")
    for name, total in document["totals"].items():
        line = f"{name:<12}{total['mean']:>7.1f}  {total['low']:5.1f} to {total['high']:5.1f}"
        row = next((row for row in document["contests"] if row["rival"] == name), None)
        if row:
            gap = row["difference"]
            line += f"{gap['mean']:>18.1f}  {gap['low']:6.1f} to {gap['high']:5.1f}  {row['effect']:>6.2f}"
            line += f"  {row['better']:>6}:{row['worse']:<5}  {row['p']:.1e}"
        print(line)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run from the command line."""
    from wargame import session
    from wargame.scenario import ExerciseError

    parser = argparse.ArgumentParser(prog="python -m wargame.compare", description="Compare doctrines on an exercise.")
    parser.add_argument("exercise", help="name or file of an exercise")
    parser.add_argument("--vignette", default="", metavar="NAME", help="a vignette of it")
    parser.add_argument(
        "--games", type=int, default=None, help=f"games a doctrine (200), or of the baseline ({BASELINE_GAMES})"
    )
    parser.add_argument("--runtime", choices=("compiled", "interpreted"), default="compiled")
    parser.add_argument(
        "--baseline", action="store_true", help="play without the mission and print the [baseline] block"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    chosen = parser.parse_args(arguments)
    if chosen.games is not None and chosen.games < 2:
        parser.error("--games has to be 2 or more: one game says nothing of the spread")
    try:
        exercise = session.load(chosen.exercise, chosen.vignette)
    except ExerciseError as problem:
        print(problem, file=sys.stderr)
        return 2
    if chosen.baseline:
        made = baseline(exercise, chosen.games or BASELINE_GAMES)
        section = "vignette.baseline" if chosen.vignette else "baseline"
        print(json.dumps(asdict(made)) if chosen.json else made.block(section))
        return 0
    document = compare(exercise, chosen.games or 200, chosen.runtime, lambda line: print(line, file=sys.stderr))
    if chosen.json:
        print(json.dumps(document))
    else:
        show(document)
    return 0


if __name__ == "__main__":
    sys.exit(main())

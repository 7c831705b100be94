"""`python -m wargame.fog --pairs 20000`: pairs of worlds of all exercises that ship, every turn, window and seat."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from wargame import session
from wargame.fog.pairs import Search, moments
from wargame.soundness import SHIPPED, all_random, told


def main(arguments: Sequence[str]) -> int:
    """Search for leaks; 1 if there are any."""
    parser = argparse.ArgumentParser(prog="python -m wargame.fog", description="Prove what a seat cannot know.")
    parser.add_argument("exercises", nargs="*", default=SHIPPED, help="exercises (default: those that ship)")
    parser.add_argument("--pairs", type=int, default=20_000, help="pairs of worlds in all")
    parser.add_argument("--seed", type=int, default=1, help="first seed")
    chosen = parser.parse_args(arguments)
    wrong = 0
    share = -(-chosen.pairs // len(chosen.exercises))
    for nth, name in enumerate(chosen.exercises):
        exercise = session.load(name)
        search = Search(exercise, chosen.seed + nth)
        windows = 2 * exercise.scenario.exercise.turns * len(exercise.seats)
        each = -(-share // (2 * windows))
        for seed, seats in ((chosen.seed, None), (chosen.seed + 1, all_random(exercise))):
            for moment in moments(exercise, seed, seats):
                for seat in range(1, len(exercise.seats) + 1):
                    if search.tally.pairs < share:
                        search.compare(moment, seat, each)
        wrong += told(f"{name}: {search.tally.pairs} pairs", search.tally.leaks)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

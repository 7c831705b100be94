"""Random play through the environment, on every seat of every exercise: `python -m wargame.soak --steps 1000000`.

Every step takes an action at random among those that the mask allows. Nothing may raise, no such action may be
refused, nothing may lie outside the spaces. Exit status 1 if something does.
"""

import argparse
import sys
import time
from collections.abc import Iterator

import numpy as np

from wargame import scenario, session
from wargame.agents.batch import Batch
from wargame.agents.play import Play
from wargame.agents.setting import ROE_MODES, Setting, setting_of

GAMES = 64


class Violated(AssertionError):
    """An action that the mask allowed was refused, or a number lies outside its space."""


def settings() -> Iterator[tuple[str, Setting]]:
    """Every seat of every exercise that ships, in every mode."""
    for name in scenario.names():
        exercise = session.load(name)
        for seat in exercise.seats:
            for mode in ROE_MODES:
                yield f"{name} {seat} {mode}", setting_of(exercise, seat, roe_mode=mode)


def batched(setting: Setting, steps: int, seed: int) -> int:
    """Play at least `steps` steps compiled; returns how many."""
    random = np.random.default_rng(seed)
    batch = Batch(setting, GAMES, lambda line: print(line, file=sys.stderr))
    batch.begin(range(GAMES), random.integers(1, 1_000_000, GAMES).tolist())
    done = 0
    while done < steps:
        asked = ~batch.over()
        batch.act((random.random(batch.marks.shape) * batch.marks).argmax(axis=1))
        done += int(asked.sum())
        refused = asked & (batch.columns["refused"] > 0)
        if refused.any():
            raise Violated(f"refused, reasons {np.unique(batch.columns['refused'][refused])}")
        _check(batch.floats, batch.marks)
        over = np.flatnonzero(batch.over())
        if len(over):
            batch.begin(over.tolist(), random.integers(1, 1_000_000, len(over)).tolist())
            if batch.over()[over].all():
                break  # nobody to ask on this seat
    return done


def interpreted(setting: Setting, steps: int, seed: int) -> int:
    """The same without the compiler, one game after the other."""
    random = np.random.default_rng(seed)
    play, done = Play(setting), 0
    while done < steps:
        play.begin(int(random.integers(1, 1_000_000)))
        if play.over:
            break
        while not play.over and done < steps:
            play.act(int(random.choice(np.flatnonzero(play.mask()))))
            done += 1
            if play.column.refused:
                raise Violated(f"refused, reason {play.column.refused}")
            _check(play.observation(), play.mask())
    return done


def _check(floats: np.ndarray, marks: np.ndarray) -> None:
    """Are observations and masks inside their spaces, and is action 0 always allowed?"""
    if not (np.isfinite(floats).all() and np.abs(floats).max() <= 1):
        raise Violated("an observation lies outside -1..1")
    if not (marks[..., 0] == 1).all() or marks.max() > 1 or marks.min() < 0:
        raise Violated("a mask does not allow action 0, or is not made of 0 and 1")


def main(arguments: list[str] | None = None) -> int:
    """Play, and say how many steps passed."""
    parser = argparse.ArgumentParser(prog="python -m wargame.soak", description="Random play through the environment.")
    parser.add_argument("--steps", type=int, default=1_000_000, help="over all seats and modes together")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--interpreted", action="store_true", help="without the compiler, about 100 times slower")
    chosen = parser.parse_args(arguments)
    play = interpreted if chosen.interpreted else batched
    todo = list(settings())
    began, done = time.perf_counter(), 0
    for number, (name, setting) in enumerate(todo):
        share = -(-(chosen.steps - done) // (len(todo) - number))
        try:
            done += play(setting, max(1, share), chosen.seed + number)
        except Violated as fault:
            print(f"{name}: {fault}")
            return 1
    seconds = time.perf_counter() - began
    print(f"{done:,} steps on {len(todo)} seats and modes in {seconds:.0f} s: nothing raised or refused")
    return 0


if __name__ == "__main__":
    sys.exit(main())

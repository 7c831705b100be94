"""`wargame train`: a policy that learns to sit on a seat."""

from __future__ import annotations

import argparse
import importlib.util
import sys
from pathlib import Path

from wargame.commands import DONE, BadInput

SUFFIX = ".safetensors"


def train(chosen: argparse.Namespace) -> int:
    """Learn by playing, write the policy's file, and say what it is worth on seeds that it has not seen."""
    missing = [name for name in ("torch", "sb3_contrib") if importlib.util.find_spec(name) is None]
    if missing:
        raise BadInput("training needs the learning libraries; run: pip install 'peacekeeping-wargame[train]'")
    from wargame import session

    exercise = session.load(chosen.exercise)
    name = exercise.scenario.exercise.id
    output = Path(chosen.output or f"{name}{SUFFIX}")
    if output.suffix != SUFFIX:
        raise BadInput(f"{output}: a policy's file ends in {SUFFIX}; add that to --output")
    if not output.parent.is_dir():
        raise BadInput(f"{output}: there is no folder {output.parent}; choose another one, or make it first")
    from wargame.agents.judge import evaluate
    from wargame.agents.train import train as learn

    seat = chosen.chair or exercise.seats[0]
    policy = learn(exercise, name=name, seat=seat, steps=chosen.steps, seed=chosen.seed, output=output, say=_say)
    print(evaluate(exercise, policy, seat=seat, say=_say).sentence())
    print(f"{output}; let it play: wargame run {chosen.exercise} --seat {seat}={output}")
    return DONE


def _say(line: str) -> None:
    print(line, file=sys.stderr)

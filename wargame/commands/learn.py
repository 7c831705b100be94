"""`wargame train`: a policy that learns to sit on a seat."""

from __future__ import annotations

import argparse
import importlib.util

from wargame.commands import DONE, BadInput


def train(chosen: argparse.Namespace) -> int:
    """Learn by playing and write the policy's file."""
    missing = [name for name in ("torch", "sb3_contrib", "safetensors") if importlib.util.find_spec(name) is None]
    if missing:
        raise BadInput("training needs the learning libraries; run: pip install 'peacekeeping-wargame[train]'")
    from wargame.agents.train import train as learn

    output = chosen.output or f"{chosen.exercise.rsplit('/', 1)[-1].removesuffix('.toml')}.safetensors"
    learn(chosen.exercise, seat=chosen.chair, steps=chosen.steps, seed=chosen.seed, output=output)
    print(f"the policy is in {output}; let it play: wargame run {chosen.exercise} --seat SEAT={output}")
    return DONE

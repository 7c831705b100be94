"""How fast games run here: whole turns with doctrines on all seats, what learners are shown, and where the time goes.

The compiled figures drive each part of the turn over a batch of games by itself, so that its time can be told, on one
core. The interpreted figure is a turn as a person plays it, with its digest and its record.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from wargame import session
from wargame.engine.deeds import is_active
from wargame.engine.driver import WISH, game_of_batch, kernels_at, think
from wargame.engine.knowledge import commands
from wargame.engine.state import refer
from wargame.engine.words import side
from wargame.scenario import Exercise

ONE_TURN = "import sys, wargame; wargame.run_many(wargame.load(sys.argv[1]), 1, turns=1, jobs=1)"
INTERPRETED_GAMES = 2


def each_phase(batch, ground, log, phases):
    """One phase in every game of a batch."""
    phase, land = kernels_at("phase", phases)[0], refer(ground)
    for game in range(len(batch.clock)):
        phase(refer(game_of_batch(batch, game)), land, log)


def each_mind(batch, believed, ground, log, seat, minds, belief, submit, wishes, always):
    """One seat's decision in every game of a batch; with `always` 0 only where something flashes."""
    mind, giving = kernels_at("mind", minds)[0], kernels_at("submit", submit)[0]
    believing = kernels_at("belief", belief)[0]
    knowing, land = refer(believed), refer(ground)
    for game in range(len(batch.clock)):
        state = refer(game_of_batch(batch, game))
        if always == 1 or state.seats[seat - 1].flashes > 0:
            think(state, knowing, land, log, seat, mind, believing, giving, wishes)


def each_view(batch, believed, ground, seat, targets, floats, marks, belief, aim, observe, mask):
    """What a learner would be shown for each group of a seat, in every game of a batch; returns how many groups."""
    believing, aiming = kernels_at("belief", belief)[0], kernels_at("aim", aim)[0]
    watching, marking = kernels_at("observe", observe)[0], kernels_at("mask", mask)[0]
    knowing, land = refer(believed), refer(ground)
    shown = 0
    for game in range(len(batch.clock)):
        believing(refer(game_of_batch(batch, game)), land, seat, knowing)
        for index in range(len(knowing.groups)):
            if commands(knowing, seat, knowing.groups[index]) and is_active(knowing.groups[index]):
                aiming(knowing, land, seat, index, targets)
                watching(knowing, land, seat, index, targets, floats)
                marking(knowing, land, seat, index, targets, 1, marks)
                shown += 1
    return shown


class Measured:
    """Seconds by part of the turn."""

    def __init__(self) -> None:
        self.spent: dict[str, float] = {}

    def run(self, name: str, work: Callable[..., Any], *arguments: Any) -> Any:
        """Do `work` and add its time to `name`."""
        began = time.perf_counter()
        result = work(*arguments)
        self.spent[name] = self.spent.get(name, 0.0) + time.perf_counter() - began
        return result


def measure(name: str, games: int, seconds: float, cold: bool, say: session.Say) -> dict[str, Any]:
    """The document that `wargame bench --json` prints; `cold` also times a first start, which compiles everything."""
    exercise = session.load(name)
    units = exercise.state.units
    compiled, phases = compiled_speed(exercise, games, seconds, say)
    return {
        "exercise": exercise.scenario.exercise.id,
        "units": int((units["alive"] == 1).sum()),
        "cells": len(exercise.ground.land),
        "games": games,
        "compiled": {
            **compiled,
            "first_ready_s": _ready(name, cold=True) if cold else None,
            "cached_ready_s": _ready(name, cold=False),
            "bytes_per_game": sum(table.nbytes for table in exercise.state),
        },
        "interpreted": {"turn_ms": _interpreted(exercise)},
        "phases_us": phases,
    }


def compiled_speed(
    exercise: Exercise, games: int, seconds: float, say: session.Say
) -> tuple[dict[str, float], dict[str, float]]:
    """Turns and decisions a second, and microseconds a turn of each part, on one core."""
    from wargame.agents.encode import ACTIONS, mask
    from wargame.agents.observe import observe
    from wargame.agents.slots import OBSERVATIONS
    from wargame.agents.targets import SLOTS, aim
    from wargame.engine import _runtime, turn
    from wargame.engine.game import kernels, start_many
    from wargame.engine.knowledge import belief
    from wargame.engine.orders import submit
    from wargame.engine.state import State
    from wargame.engine.tables import EVENT

    sitting = session.seating(exercise)
    own = ((aim, "aim"), (observe, "observe"), (mask, "mask"))
    _runtime.prepare(kernels(sitting.minds) + [(_runtime.name_of(kernel), kind) for kernel, kind in own], say)
    run_phase, run_mind, run_view = (
        _runtime.compiled(kernel, outer=True) for kernel in (each_phase, each_mind, each_view)
    )
    believe, give = _runtime.addresses([belief], "belief"), _runtime.addresses([submit], "submit")
    minds, shown = _runtime.addresses(sitting.minds, "mind"), [_runtime.addresses([one], kind) for one, kind in own]
    found = {phase.__name__: _runtime.addresses([phase], "phase") for phase in turn.PHASES}
    ground, log = exercise.ground, np.zeros(0, EVENT.dtype)
    believed = State(*(np.zeros_like(table) for table in exercise.state))
    wishes = np.zeros(len(exercise.state.groups), WISH.dtype)
    views = np.zeros(SLOTS, np.int32), np.zeros(OBSERVATIONS, np.float32), np.zeros(ACTIONS, np.int8)
    watched = [number for number, row in enumerate(exercise.state.seats, 1) if row["side"] == side.MISSION]

    def play(batch: State, turns: int, timed: Measured) -> int:
        decisions = 0
        for _ in range(turns):
            for half, phases in enumerate((turn.FIRST_HALF, turn.SECOND_HALF)):
                if half == 0:
                    for seat in watched:
                        decisions += timed.run(
                            "views", run_view, batch, believed, ground, seat, *views, believe, *shown
                        )
                for seat, place in enumerate(sitting.chosen, 1):
                    arguments = believed, ground, log, seat, (minds[place],), believe, give, wishes, 1 - half
                    timed.run("minds", run_mind, batch, *arguments)
                batch.clock["window"] = 0
                for phase in phases:
                    timed.run(phase.__name__, run_phase, batch, ground, log, found[phase.__name__])
                batch.clock["window"] = 1 - half
        return decisions

    def opening() -> State:
        return start_many(exercise.state, range(1, games + 1))

    play(opening(), 1, Measured())  # what is loaded or compiled at the first call is not counted
    timed, turns, decisions = Measured(), 0, 0
    while sum(timed.spent.values()) < seconds:
        decisions += play(opening(), exercise.scenario.exercise.turns, timed)
        turns += games * exercise.scenario.exercise.turns
    spent = sum(timed.spent.values())
    parts = {name: round(part * 1e6 / turns, 3) for name, part in sorted(timed.spent.items(), key=lambda one: -one[1])}
    return {"turns_per_s": round(turns / spent), "decisions_per_s": round(decisions / spent)}, parts


def _interpreted(exercise: Exercise) -> float:
    """Milliseconds of a turn in play, its digest and record included."""
    turns = 0
    with tempfile.TemporaryDirectory() as folder:
        began = time.perf_counter()
        for seed in range(1, INTERPRETED_GAMES + 1):
            turns += session.run(exercise, seed, record=Path(folder) / f"{seed}.wargame").turns
        return round((time.perf_counter() - began) * 1000 / turns, 3)


def _ready(name: str, cold: bool) -> float:
    """Seconds from the start of Python to the end of a compiled turn, with nothing compiled before or all of it."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "WARGAME_CACHE": folder} if cold else dict(os.environ)
        environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has its byte code
        command = [sys.executable, "-c", ONE_TURN, name]
        if not cold:
            subprocess.run(command, check=True, env=environment, capture_output=True)
        began = time.perf_counter()
        subprocess.run(command, check=True, env=environment, capture_output=True)
        return round(time.perf_counter() - began, 2)

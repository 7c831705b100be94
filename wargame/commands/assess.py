"""`wargame assess`: how likely attacks are, where bases would cover most, and which of two plans is better."""

from __future__ import annotations

import argparse
import csv
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wargame.commands import DONE, BadInput, print_json
from wargame.commands.games import _say as note

if TYPE_CHECKING:
    from rich.console import Console

    from wargame.risk import Assessment, Difference
    from wargame.scenario import Exercise

COLUMNS = ("what", "grid", "name", "people", "runs", "attacked", "probability", "low", "high", "risk", "base")


def assess(chosen: argparse.Namespace) -> int:
    """Assess an exercise, or compare two plans on it."""
    from wargame import risk, session

    exercise = session.load(chosen.exercise, chosen.vignette)
    if chosen.seed + chosen.runs - 1 > session.MAX_SEED:
        raise BadInput(f"--runs {chosen.runs} from --seed {chosen.seed} runs out of seeds; choose smaller ones")
    if chosen.compare:
        return _compare(chosen, exercise)
    if chosen.csv and not Path(chosen.csv).parent.is_dir():
        raise BadInput(f"{chosen.csv}: there is no folder {Path(chosen.csv).parent}; make it, or choose another")
    made = risk.assess(
        exercise, chosen.runs, chosen.seed, dict(chosen.seat), chosen.turns, chosen.runtime, chosen.bases, note
    )
    if chosen.csv:
        _write(Path(chosen.csv), exercise, made)
    if chosen.json:
        print_json(made.document())
    else:
        _show(made)
        if chosen.csv:
            print(f"{chosen.csv}: communities, and all cells with their risk")
    return DONE


def _compare(chosen: argparse.Namespace, exercise: Exercise) -> int:
    from wargame import basing, risk

    if chosen.csv:
        raise BadInput("--csv is for an assessment; leave it out, or --compare")
    played = []
    for source in chosen.compare:
        planned = basing.planned(exercise, source)
        played.append(
            risk.play(planned, chosen.runs, chosen.seed, dict(chosen.seat), chosen.turns, chosen.runtime, note)
        )
    rows = risk.differences(*played)
    if chosen.json:
        name, told = exercise.scenario.exercise.id, [_document(one) for one in rows]
        print_json({"exercise": name, "runs": chosen.runs, "plans": chosen.compare, "differences": told})
    else:
        _show_differences(exercise, chosen, rows)
    return DONE


def _document(one: Difference) -> dict[str, Any]:
    gap = one.difference
    return {
        "figure": one.figure, "first": one.first, "second": one.second,
        "difference": {"mean": gap.mean, "low": gap.low, "high": gap.high},
    }  # fmt: skip


def _write(path: Path, exercise: Exercise, made: Assessment) -> None:
    """One table: communities with their chance, then all cells with their risk; bases carry their rank."""
    from wargame.render.view import grid_reference

    width, height = int(exercise.ground.map["width"][0]), int(exercise.ground.map["height"][0])
    ranks = {one.grid: nth for nth, one in enumerate(made.recommended, 1)}
    with path.open("w", newline="", encoding="utf-8") as file:
        out = csv.writer(file)
        out.writerow(COLUMNS)
        for one in made.chances:
            out.writerow(["community", one.grid, one.community, one.people, made.runs, one.attacked,
                          one.probability, one.low, one.high, "", ""])  # fmt: skip
        for cell, value in enumerate(made.risk):
            grid = grid_reference((cell % width, cell // width), height)
            out.writerow(["cell", grid, "", "", made.runs, "", "", "", "", value, ranks.get(grid, "")])


def _show(made: Assessment) -> None:
    from rich.table import Table

    console = _console()
    console.print(f"{made.exercise}: {made.runs} games of {made.turns} turns")
    table = Table("community", "grid", "people", "attacked in", "95 % interval", box=None, header_style="bold")
    for column in table.columns[2:]:
        column.justify = "right"
    for one in sorted(made.chances, key=lambda one: -one.probability):
        bounds = f"{one.low:.0%} to {one.high:.0%}"
        table.add_row(one.community, one.grid, f"{one.people:,}", f"{one.probability:.1%}", bounds)
    console.print(table)
    for title, bases in (("bases that would cover most of the risk", made.recommended), ("bases now", made.present)):
        console.print(f"\n{title}:")
        for nth, base in enumerate(bases, 1):
            console.print(f"  {nth}. {base.grid}: {base.covers:.0%} alone, {base.together:.0%} with those before it")
        if not bases:
            console.print("  none")


def _show_differences(exercise: Exercise, chosen: argparse.Namespace, rows: tuple[Difference, ...]) -> None:
    from rich.table import Table

    console = _console()
    console.print(f"{exercise.scenario.exercise.id}: {chosen.runs} games each, on the same seeds")
    console.print(f"A: {chosen.compare[0]}\nB: {chosen.compare[1]}")
    table = Table("", "A", "B", "A less B", "95 % interval", box=None, header_style="bold")
    for column in table.columns[1:]:
        column.justify = "right"
    for one in rows:
        gap = one.difference
        bounds = f"{gap.low:+.2f} to {gap.high:+.2f}"
        table.add_row(one.figure, f"{one.first:.2f}", f"{one.second:.2f}", f"{gap.mean:+.2f}", bounds)
    console.print(table)


def _console() -> Console:
    from rich.console import Console

    return Console(highlight=False)

"""`wargame list`, `check` and `schema`: the exercises that ship, and those that authors write."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from wargame.commands import BAD_INPUT, DONE, print_json

if TYPE_CHECKING:
    from wargame.scenario import Scenario


def list(chosen: argparse.Namespace) -> int:  # noqa: A001 - named as the command is
    """Every exercise that ships, with its seats."""
    from wargame import scenario

    rows = [summary(scenario.read(name)) for name in scenario.names()]
    if chosen.json:
        print_json(rows)
        return DONE
    from rich.console import Console
    from rich.table import Table

    table = Table("name", "title", "turns", "minutes", "seats", box=None, header_style="bold")
    for row in rows:
        seats = ", ".join(f"{seat['id']} ({seat['side']})" for seat in row["seats"])
        table.add_row(row["id"], row["title"], str(row["turns"]), str(row["minutes"]), seats)
        for one in row["vignettes"]:
            table.add_row(f"  --vignette {one['id']}", one["title"], str(one["turns"]), str(one["minutes"]), "")
    console = Console()
    console.print(table)
    console.print("\nPlay one: wargame play NAME, or a short game of it: --vignette NAME", highlight=False)
    return DONE


def summary(read: Scenario) -> dict[str, Any]:
    """What a list tells of an exercise; `minutes` are those that people take to play it."""
    about = read.exercise
    seats = [{"id": seat.id, "side": seat.side, "title": seat.title} for seat in read.seat]
    vignettes = [
        {"id": one.id, "title": one.title, "from_turn": one.from_turn, "turns": one.turns, "minutes": one.minutes}
        for one in read.vignette
    ]
    return {
        "id": about.id, "title": about.title, "turns": about.turns, "minutes": about.minutes, "seats": seats,
        "vignettes": vignettes,
    }  # fmt: skip


def check(chosen: argparse.Namespace) -> int:
    """All mistakes in the files, each with its place; status 2 if there are any."""
    from wargame import scenario

    problems = [problem for name in chosen.file for problem in scenario.check(name)]
    if chosen.json:
        print_json({"files": chosen.file, "problems": [problem._asdict() for problem in problems]})
    else:
        for problem in problems:
            print(problem)
        count = len(chosen.file)
        if not problems:
            print(f"{count} file{'s' if count > 1 else ''} checked, no mistake found")
    return BAD_INPUT if problems else DONE


def schema(chosen: argparse.Namespace) -> int:
    """The JSON Schema of an exercise."""
    from wargame import scenario

    del chosen
    print_json(scenario.json_schema())
    return DONE

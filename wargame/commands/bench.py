"""`wargame bench`: how fast games run on this machine."""

from __future__ import annotations

import argparse
import sys

from wargame.commands import DONE, print_json


def bench(chosen: argparse.Namespace) -> int:
    """Measure, and say where the time goes."""
    from wargame.benchmark import measure

    measured = measure(
        chosen.exercise, chosen.games, chosen.seconds, chosen.cold, lambda line: print(line, file=sys.stderr)
    )
    if chosen.json:
        print_json(measured)
        return DONE
    from rich.console import Console
    from rich.table import Table

    console = Console(highlight=False)
    fast, slow = measured["compiled"], measured["interpreted"]
    console.print(
        f"{measured['exercise']}: {measured['units']} units, {measured['cells']} cells, {measured['games']} games"
    )
    console.print(
        f"compiled, one core: {fast['turns_per_s']:,} turns/s with {fast['decisions_per_s']:,} observations/s"
    )
    console.print(f"ready after {fast['cached_ready_s']} s; {fast['bytes_per_game'] / 1024:.0f} KiB a game")
    if fast["first_ready_s"] is not None:
        console.print(f"ready after {fast['first_ready_s']} s when nothing has been compiled yet")
    console.print(f"interpreted, with digest and record: {slow['turn_ms']} ms a turn\n")
    table = Table("part of a compiled turn", "microseconds", box=None, header_style="bold")
    table.columns[1].justify = "right"
    for name, spent in measured["phases_us"].items():
        table.add_row(name, f"{spent:.2f}")
    console.print(table)
    return DONE

"""`wargame run` and `wargame replay`: games without a window."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from wargame.commands import DONE, FAILED, BadInput, print_json

if TYPE_CHECKING:
    from rich.console import Console

    from wargame.outcomes import Outcome, Outcomes

Progress = Callable[[int], None]


def run(chosen: argparse.Namespace) -> int:
    """One game, or with --games many."""
    from wargame import session

    exercise = session.load(chosen.exercise, chosen.vignette)
    seats = dict(chosen.seat)
    if chosen.games is None:
        if chosen.jobs is not None:
            raise BadInput("--jobs is for many games; add --games N, or leave it out")
        runtime = chosen.runtime or "interpreted"
        outcome = session.run(exercise, chosen.seed, seats, chosen.turns, runtime, chosen.record)
        if chosen.json:
            print_json(outcome.document())
        else:
            _show(outcome)
        return DONE
    if chosen.seed + chosen.games - 1 > session.MAX_SEED:
        raise BadInput(f"--games {chosen.games} from --seed {chosen.seed} runs out of seeds; choose smaller ones")
    with _progress(chosen.games, quiet=chosen.json) as advance:
        outcomes = session.run_many(
            exercise, chosen.games, chosen.seed, seats, chosen.turns, chosen.runtime or "compiled",
            jobs=chosen.jobs, record=chosen.record, progress=advance, say=_say,
        )  # fmt: skip
    if chosen.json:
        print_json(outcomes.document())
    else:
        _show_many(outcomes)
    return DONE


def replay(chosen: argparse.Namespace) -> int:
    """Show a record, or play it again; status 1 if it does not come out the same."""
    from wargame import session, telling
    from wargame.engine.record import Record

    if chosen.lines:
        with Record.open(chosen.record) as record:
            for line in record.lines():
                print(line)
        return DONE
    if chosen.text and not chosen.json:
        for line in telling.story(chosen.record):
            print(line)
    replayed = session.replay(chosen.record, verify=chosen.verify)
    if chosen.json:
        print_json({"turns": replayed.turns, "digest": replayed.digest, "verified": replayed.verified})
    elif not chosen.text or chosen.verify:
        print(replayed.sentence)
    return FAILED if chosen.verify and not replayed.verified else DONE


@contextmanager
def _progress(games: int, quiet: bool) -> Iterator[Progress]:
    """A bar on a terminal; nothing where output is read by a program."""
    import sys

    if quiet or not sys.stderr.isatty():
        yield lambda done: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("games"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("games", total=games)
        yield lambda done: bar.update(task, completed=done)


def _say(line: str) -> None:
    """News that no program reads."""
    import sys

    print(line, file=sys.stderr)


def _console() -> Console:
    from rich.console import Console

    return Console(highlight=False)


def _show(outcome: Outcome) -> None:
    from rich.table import Table

    table = Table("measure", "points", box=None, header_style="bold")
    table.columns[1].justify = "right"
    for name, points in outcome.measures.items():
        table.add_row(name, str(points))
    table.add_row("total", str(outcome.total), style="bold")
    console = _console()
    console.print(f"{outcome.exercise}, seed {outcome.seed}: {outcome.outcome} after {outcome.turns} turns")
    console.print(table)
    console.print(f"digest {outcome.digest} ({outcome.runtime})")


def _show_many(outcomes: Outcomes) -> None:
    from rich.table import Table

    document = outcomes.document()
    table = Table("measure", "mean", "95 % interval", box=None, header_style="bold")
    table.columns[1].justify = table.columns[2].justify = "right"
    for name, row in (*document["measures"].items(), ("total", document["total"])):
        style = "bold" if name == "total" else ""
        table.add_row(name, f"{row['mean']:.1f}", f"{row['low']:.1f} to {row['high']:.1f}", style=style)
    console = _console()
    games, seconds = document["games"], document["seconds"]
    console.print(f"{outcomes.exercise}: {games:,} games in {seconds:.1f} s ({outcomes.runtime})")
    console.print(table)
    console.print(f"digest {outcomes.digest}")

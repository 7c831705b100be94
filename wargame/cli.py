"""The `wargame` command: what it takes, and who does it.

Every command stands in a module of `wargame.commands` that is imported when it is called, so that `wargame --help`
starts at once. Exit status: 0 done, 1 a check failed, 2 bad input. Whatever goes wrong, a person reads a sentence.
"""

from __future__ import annotations

import argparse
import importlib
import sys
from collections.abc import Callable, Sequence
from typing import Any, NoReturn

import wargame

DONE, FAILED, BAD_INPUT = 0, 1, 2
MAX_SEED = 2_000_000_000
MAX_GAMES = 10_000_000


class Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence and where to read more."""

    def error(self, message: str) -> NoReturn:
        """Print the sentence and leave with status 2."""
        self.exit(BAD_INPUT, f"{self.prog}: {_plain(message)}; see `{self.prog} --help`\n")


def _plain(message: str) -> str:
    """argparse's complaint in plainer words."""
    message = message.replace("argument command: invalid choice:", "there is no command")
    message = message.replace("the following arguments are required: command", "name a command")
    return message.replace("the following arguments are required:", "missing").replace(
        "unrecognized arguments:", "unknown"
    )


def whole(low: int, high: int) -> Callable[[str], int]:
    """A whole number from `low` to `high`, both included."""

    def read(text: str) -> int:
        try:
            number = int(text)
        except ValueError:
            number = low - 1
        if not low <= number <= high:
            raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from {low:,} to {high:,}")
        return number

    return read


def seating(text: str) -> tuple[str, str]:
    """`ID=WHO`: who decides for a seat."""
    seat, equals, who = text.partition("=")
    if not (seat and equals and who):
        raise argparse.ArgumentTypeError(f"{text!r} is no seating; write SEAT=WHO, as in company=patrol")
    return seat, who


def _exercise(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("exercise", help="name of an exercise (see `wargame list`) or path of its file")


def _vignette(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--vignette", default="", metavar="NAME",
                        help="a short game of it, which begins at a later turn (see `wargame list`)")  # fmt: skip


def _seats(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--seat", type=seating, action="append", default=[], metavar="SEAT=WHO",
                        help="who decides for a seat: a doctrine or a policy, by name or file")  # fmt: skip


def _seed(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--seed", type=whole(0, MAX_SEED), default=1, help="the luck of the game (default 1)")


def _list(parser: argparse.ArgumentParser) -> None:
    del parser  # takes nothing


def _check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", nargs="+", help="exercise files, or names of exercises that ship")


def _run(parser: argparse.ArgumentParser) -> None:
    _exercise(parser)
    _vignette(parser)
    _seed(parser)
    _seats(parser)
    parser.add_argument(
        "--games", type=whole(1, MAX_GAMES), metavar="N", help="play N games, with seeds SEED, SEED+1, ..."
    )
    parser.add_argument("--turns", type=whole(1, 10_000), metavar="N", help="stop after N turns")
    parser.add_argument("--runtime", choices=["interpreted", "compiled"],
                        help="how the rules run; both give the same game (default: compiled for --games)")  # fmt: skip
    parser.add_argument("--jobs", type=whole(1, 1024), metavar="N", help="processes for --games (default: one a core)")
    parser.add_argument("--record", metavar="FILE", help="write the game's record here; with --games, a folder")


def _replay(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("record", help="a record that `run --record` or `play` wrote")
    parser.add_argument("--verify", action="store_true", help="play it again and compare every turn")
    parser.add_argument("--text", action="store_true", help="tell what happened, turn by turn")
    parser.add_argument("--lines", action="store_true", help="print the record as JSON lines")


def _review(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("record", help="a record that `run --record` or `play` wrote")
    parser.add_argument("-o", "--output", metavar="FILE.html", help="where the page goes (default: RECORD.html here)")
    parser.add_argument(
        "--value", action="store_true", help="also play 30 games with the plan and 30 without: the value of training"
    )
    parser.add_argument(
        "--assess", action="store_true", help="also play 60 games with other luck: what could have been foretold"
    )


def _map(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("source", metavar="NAME_OR_RECORD", help="an exercise, or a record of a game")
    parser.add_argument("-o", "--output", metavar="FILE.geojson", help="where the map goes (default: printed)")
    parser.add_argument("--layer", action="append", default=[], metavar="NAMES",
                        help="layers by name, with commas between; may be repeated (default: all)")  # fmt: skip
    parser.add_argument("--turn", type=whole(0, 10_000), metavar="N", help="of a record: after N turns (default: all)")
    parser.add_argument("--seat", metavar="SEAT", help="whose map: nothing that this seat does not know")


def _assess(parser: argparse.ArgumentParser) -> None:
    _exercise(parser)
    _vignette(parser)
    parser.add_argument("--runs", type=whole(1, 100_000), default=200, metavar="N",
                        help="games to play, with seeds SEED, SEED+1, ... (default 200)")  # fmt: skip
    _seed(parser)
    _seats(parser)
    parser.add_argument("--turns", type=whole(1, 10_000), metavar="N", help="look no further ahead than N turns")
    parser.add_argument("--bases", type=whole(1, 20), default=3, metavar="N", help="bases to recommend (default 3)")
    parser.add_argument("--csv", metavar="FILE", help="also write communities and the risk of all cells as a table")
    parser.add_argument(
        "--compare", nargs=2, metavar=("PLAN_A", "PLAN_B"),
        help="the difference that two plans of basing make: GROUP=PLACE,..., a file with [basing], or an exercise",
    )  # fmt: skip
    parser.add_argument("--runtime", choices=["interpreted", "compiled"], default="compiled",
                        help="how the rules run; both give the same games (default: compiled)")  # fmt: skip


def _advise(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("source", metavar="NAME_OR_RECORD", help="an exercise, or a record of a game")
    parser.add_argument("--turn", type=whole(0, 10_000), metavar="N", help="of a record: after N turns (default: all)")
    parser.add_argument("--seat", metavar="SEAT", help="who asks: nothing that this seat does not know is used")


def _bench(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "exercise", nargs="?", default="integrated_mission", help="exercise to play (default: %(default)s)"
    )
    parser.add_argument(
        "--games", type=whole(1, 100_000), default=256, metavar="N", help="games in a batch (default 256)"
    )
    parser.add_argument("--seconds", type=whole(1, 600), default=5, metavar="N", help="time to measure for (default 5)")
    parser.add_argument("--cold", action="store_true", help="also time a first start, which compiles the rules")


def _play(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("exercise", nargs="?", help="name or path of an exercise; without one, choose from a list")
    _vignette(parser)
    parser.add_argument("--seed", type=whole(0, MAX_SEED), help="the luck of the game (default: the exercise's own)")
    _seats(parser)
    parser.add_argument("--as", dest="chair", metavar="SEAT", help="the seat to sit on (default: the exercise's first)")
    parser.add_argument("--text", action="store_true", help="play in the terminal, without a window")
    parser.add_argument("--resume", action="store_true", help="go on with the last game of this exercise")
    parser.add_argument(
        "--script", metavar="FILE", help="drive the window from a file of keys and clicks, without a display"
    )
    parser.add_argument("--shots", metavar="DIR", help="with --script: save pictures into this folder")
    parser.add_argument("--size", default="", metavar="WxH", help="size of the window, as in 1600x900")
    parser.add_argument(
        "--scale", type=whole(75, 200), default=100, metavar="PERCENT", help="size of letters and symbols"
    )


def _train(parser: argparse.ArgumentParser) -> None:
    _exercise(parser)
    parser.add_argument(
        "--steps", type=whole(1, 10**12), default=1_000_000, help="decisions to learn from (default 1,000,000)"
    )
    parser.add_argument(
        "--seat", dest="chair", metavar="SEAT", help="the seat to learn for (default: the exercise's first)"
    )
    parser.add_argument("--seed", type=whole(0, MAX_SEED), default=1, help="seed of the learning run (default 1)")
    parser.add_argument("-o", "--output", metavar="FILE", help="where the policy goes (default: EXERCISE.safetensors)")


# Name, module of wargame.commands, options, what it does. The module's function of the same name does it.
COMMANDS: tuple[tuple[str, str, Callable[[argparse.ArgumentParser], None], str], ...] = (
    ("play", "play", _play, "open an exercise and play it"),
    ("list", "exercises", _list, "list the exercises that ship"),
    ("check", "exercises", _check, "tell every mistake in exercise files"),
    ("schema", "exercises", _list, "print the JSON Schema of an exercise, for editors"),
    ("run", "games", _run, "play games without a window"),
    ("replay", "games", _replay, "look at a record, or play it again and verify it"),
    ("review", "review", _review, "write the after-action review of a record as one page"),
    ("assess", "assess", _assess, "tell how likely attacks are, where bases cover most, or which plan is better"),
    ("advise", "advise", _advise, "tell what the doctrine would order now, and which values speak for it"),
    ("map", "map", _map, "write what a seat knows of the area as GeoJSON, layer by layer"),
    ("bench", "bench", _bench, "measure how fast games run here"),
    ("train", "learn", _train, "train a policy that can sit on a seat"),
)
WITHOUT_JSON = {"play", "train"}


class PrintCompletion(argparse.Action):
    """Prints a script that completes commands and options in a shell."""

    def __call__(self, parser: argparse.ArgumentParser, *rest: Any) -> None:
        """Print the script for the shell named and leave."""
        import shtab

        print(shtab.complete(parser, rest[1]))
        parser.exit(DONE)


def parser() -> Parser:
    """All commands and options."""
    made = Parser(prog="wargame", description="A training wargame for joint peacekeeping.", allow_abbrev=False,
                  epilog="Begin with: wargame play first_day")  # fmt: skip
    made.add_argument("--version", action="version", version=f"wargame {wargame.__version__}")
    made.add_argument("--print-completion", action=PrintCompletion, choices=["bash", "zsh", "tcsh"], metavar="SHELL",
                      help="print a completion script for bash, zsh or tcsh")  # fmt: skip
    commands = made.add_subparsers(dest="command", metavar="command", required=True, parser_class=Parser)
    for name, module, options, purpose in COMMANDS:
        command = commands.add_parser(name, help=purpose, description=purpose.capitalize() + ".", allow_abbrev=False)
        options(command)
        if name not in WITHOUT_JSON:
            command.add_argument("--json", action="store_true", help="print one JSON document and nothing else")
        command.set_defaults(module=module)
    return made


def main(arguments: Sequence[str]) -> int:
    """Run one command; returns the exit status. Never raises."""
    try:
        chosen = parser().parse_args(arguments)
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else BAD_INPUT
    from wargame.commands import guard

    def run() -> int:
        from wargame import text

        text.use()  # the language that the environment asks for
        return getattr(importlib.import_module(f"wargame.commands.{chosen.module}"), chosen.command)(chosen)

    return guard(run, arguments, sys.stderr)

"""A mistake in an exercise file, told so that its author can mend it."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

LONGEST = 2_000  # letters of a message
Path = tuple[str | int, ...]  # where a thing stands in the file: ("group", 2, "units", 0, "kind")


@dataclass(frozen=True, slots=True)
class Fault:
    """A mistake as a check finds it: by its path in the file, not yet by line and column.

    `part` says what to point at: the "key", or the "value" behind it.
    """

    path: Path
    rule: str  # the check that found it, a short name that stays
    message: str  # what is wrong
    fix: str  # what would be right
    part: str = "value"


class Problem(NamedTuple):
    """A mistake with its place; lines and columns count from 1, columns in characters."""

    file: str
    line: int
    column: int
    key: str  # `group[2].units[0].kind`; empty for the file as a whole
    rule: str
    message: str
    fix: str

    def __str__(self) -> str:
        key = f"{self.key}: " if self.key else ""
        return f"{printable(self.file)}:{self.line}:{self.column}: {key}{self.message}; {self.fix}"

    @classmethod
    def of(cls, file: str, line: int, column: int, key: str, rule: str, message: str, fix: str) -> "Problem":
        """A problem whose words may hold anything from the file: made printable, and cut where they have no end."""
        key, message, fix = (printable(words)[:LONGEST] for words in (key, message, fix))
        return cls(file, line, column, key, rule, message, fix)


class ExerciseError(ValueError):
    """An exercise that cannot be used; `problems` holds every mistake that was found, in the order of the file."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


def dotted(path: Path) -> str:
    """The path as an author reads it, rows counted from 1: `group[3].units[1].kind`."""
    text = ""
    for part in path:
        if isinstance(part, int):
            text += f"[{part + 1}]"
        else:
            text += f".{part}" if text else part
    return text


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """` (did you mean "x"?)` for the nearest known word, or nothing when none is near."""
    words = list(known)
    near = difflib.get_close_matches(word.lower(), [name.lower() for name in words], n=1, cutoff=0.6)
    if not near:
        return ""
    return f' (did you mean "{next(name for name in words if name.lower() == near[0])}"?)'


def one_of(known: Iterable[str], limit: int = 24) -> str:
    """The known words as a list for a sentence, cut when there are very many."""
    words = list(known)
    shown = ", ".join(words[:limit])
    return f"{shown}, and {len(words) - limit} more" if len(words) > limit else shown


def shorten(value: object, limit: int = 40) -> str:
    """A value from the file, quoted for a message: one line, printable, not long."""
    text = f'"{value}"' if isinstance(value, str) else _plain(value)
    text = printable(text)
    return text if len(text) <= limit else text[: limit - 3] + "..."


def printable(text: str) -> str:
    """A text without anything that could move a terminal's cursor, or fail to print."""
    return "".join(letter if letter.isprintable() else " " for letter in text)


def _plain(value: object) -> str:
    """A value as TOML would write it, or the name of its kind when it is a whole table or list."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return "a table"
    if isinstance(value, list):
        return "a list"
    if isinstance(value, int) and value.bit_length() > 128:  # too long to print; Python refuses to, beyond 4,300 digits
        return "a very large number"
    return str(value)

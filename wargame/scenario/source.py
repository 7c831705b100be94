"""Reading a file that a stranger may have written: text in, plain values out, whatever is in it.

Limits come before the parser: only regular files, one megabyte, keys of at most 16 parts, because a small file can
otherwise cost a TOML reader gigabytes or minutes. Nothing in a file is ever evaluated.
"""

import math
import os
import re
import stat
import unicodedata
from pathlib import Path as FilePath
from typing import Any, NamedTuple

import tomli

from .problem import Fault, Path

MAX_BYTES = 1_000_000
MAX_DEPTH = 16  # of tables and lists within each other; an exercise needs 6
MAX_ITEMS = 1_000  # of one list or table
MAX_SYNTAX_FAULTS = 10  # one broken line may break what follows: more would be noise
LARGEST = 2**53  # beyond it a number is a typing slip
_SEARCH_BACK = 10_000_000  # characters that may be read again to find where an unfinished value begins

_KEY = r"""(?:[\w-]++|"[^"\n]*+"|'[^'\n]*+')"""
_LONG_KEY = re.compile(rf"""(?<![\w."'-]){_KEY}(?:[ \t]*+\.[ \t]*+{_KEY}){{{MAX_DEPTH},}}+[ \t]*+[=\]]""")
_PAIR = re.compile(r"""[ \t]*([\w-]+|"[^"\n]*"|'[^'\n]*')[ \t]*=""")
_STATEMENT = re.compile(r"""[ \t]*(?:\[|[\w"'.\- \t]+=)""")
_BIDI = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")


class SyntaxFault(NamedTuple):
    """A place where the file is not TOML; line and column count from 1."""

    line: int
    column: int
    rule: str
    message: str
    fix: str


class Refused(Exception):
    """The file is not even looked into; the two parts of the sentence that says why."""

    def __init__(self, rule: str, message: str, fix: str) -> None:
        self.rule, self.message, self.fix = rule, message, fix
        super().__init__(message)


def read_text(file: FilePath) -> str:
    """The text of a regular file of at most MAX_BYTES, in UTF-8; raises `Refused`."""
    try:
        # Not waiting for a writer: a pipe in the place of a file must not hang the program.
        handle = os.open(file, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "it has an impossible name"
        raise Refused(
            "file",
            f"the file cannot be opened ({reason})",
            "give the path of an exercise file, or the name of one that ships",
        ) from None
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise Refused("file", "this is not a regular file", "give the path of a .toml file")
    with os.fdopen(handle, "rb") as stream:
        try:
            data = stream.read(MAX_BYTES + 1)
        except OSError as error:
            raise Refused("file", f"the file cannot be read ({error.strerror})", "check its disk and rights") from None
    if len(data) > MAX_BYTES:
        raise Refused(
            "size", f"the file is larger than {MAX_BYTES // 1000:,} kB", "an exercise is far smaller; split it"
        )
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise Refused(
            "encoding", f"byte {error.start + 1} (line {line}) is not UTF-8 text", "save the file as UTF-8"
        ) from None


def parse(text: str) -> tuple[dict[str, Any] | None, list[SyntaxFault], frozenset[str]]:
    """`(values, faults, lost)` of a TOML text.

    A line `key = nonsense` is reported and left out, and reading goes on, so that one slip does not hide the others;
    `lost` names the keys left out. `values` is None when what follows the fault cannot be trusted.
    """
    faults: list[SyntaxFault] = []
    lost: set[str] = set()
    long_key = _LONG_KEY.search(text)
    if long_key:
        line, column = _place(text, long_key.start())
        return (
            None,
            [
                SyntaxFault(
                    line,
                    column,
                    "depth",
                    f"this key has more than {MAX_DEPTH} parts",
                    "an exercise needs at most three, such as map.places.Ford",
                )
            ],
            frozenset(),
        )
    lines = text.split("\n")
    while True:
        try:
            return tomli.loads("\n".join(lines)), faults, frozenset(lost)
        except tomli.TOMLDecodeError as error:
            fault = _syntax_fault(lines, error)
        except RecursionError:
            return (
                None,
                [
                    *faults,
                    SyntaxFault(
                        1, 1, "depth", "lists or tables are nested too deeply", "an exercise needs at most 6 levels"
                    ),
                ],
                frozenset(),
            )
        except ValueError:  # int() refuses more than 4,300 digits
            return None, [*faults, _endless_number(lines)], frozenset()
        faults.append(fault)
        pair = _PAIR.match(lines[fault.line - 1])
        if not pair or fault.rule != "syntax" or len(faults) == MAX_SYNTAX_FAULTS:
            return None, faults, frozenset()
        lost.add(pair[1].strip("\"'"))
        lines[fault.line - 1] = ""


def _endless_number(lines: list[str]) -> SyntaxFault:
    """The place of a number with thousands of digits."""
    for number, line in enumerate(lines, 1):
        found = re.search(r"\d[\d_]{4000,}", line)
        if found:
            return SyntaxFault(
                number,
                found.start() + 1,
                "number",
                "this number has thousands of digits",
                "write a number that means something",
            )
    return SyntaxFault(1, 1, "number", "a number in this file cannot be read", "look for one with very many digits")


def _place(text: str, offset: int) -> tuple[int, int]:
    """Line and column of a character, from 1."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def _syntax_fault(lines: list[str], error: tomli.TOMLDecodeError) -> SyntaxFault:
    """The parser's complaint in our words, at the place that its author has to mend.

    Rule "syntax" marks a fault that lies within one line; any other rule, one that spoils what follows.
    """
    line, column = error.lineno, error.colno
    message, fix = _in_our_words(error.msg, lines[line - 1], column)
    start = _statement_start(lines, line)
    if start == line:
        return SyntaxFault(line, column, "syntax", message, fix)
    before = lines[line - 1][: column - 1].strip()
    if error.msg.startswith("Unclosed") and not before:  # the bracket or comma is missing behind what came before
        line = next(number for number in range(line - 1, 0, -1) if lines[number - 1].strip())
        return SyntaxFault(line, len(lines[line - 1].rstrip()) + 1, "unfinished", message, fix)
    if error.msg.startswith(("Unterminated", "Expected", "Cannot", "Duplicate")) or not before:
        column = len(lines[start - 1]) - len(lines[start - 1].lstrip()) + 1
        if error.msg.startswith(("Cannot", "Duplicate")):
            return SyntaxFault(start, column, "twice", message, fix)
        return SyntaxFault(
            start,
            column,
            "unfinished",
            "what begins here is not finished",
            "close the quotation marks, bracket or brace that was opened",
        )
    return SyntaxFault(line, column, "inside", message, fix)


def _statement_start(lines: list[str], line: int) -> int:
    """The line on which the statement that fails at `line` begins: all before it is sound."""
    if line == 1 or _sound(lines, line - 1):
        return line
    tries = max(1, _SEARCH_BACK // (1 + sum(map(len, lines[:line]))))
    for start in range(line - 1, 0, -1):
        if _STATEMENT.match(lines[start - 1]):
            if _sound(lines, start - 1):
                return start
            tries -= 1
            if tries == 0:
                break
    return line


def _sound(lines: list[str], count: int) -> bool:
    """Are the first `count` lines TOML by themselves?"""
    try:
        tomli.loads("\n".join(lines[:count]))
    except (ValueError, RecursionError):
        return False
    return True


_BARE_WORD = re.compile(r"[A-Za-z_][\w-]*")


def _in_our_words(message: str, line: str, column: int) -> tuple[str, str]:
    """What is wrong and what would be right, for one complaint of the parser."""
    rest = line[column - 1 :]
    if message == "Invalid value":
        word = _BARE_WORD.match(rest)
        if not rest.strip() or rest.lstrip().startswith("#"):
            return "there is no value after the equals sign", 'write one, such as 12, true or "text"'
        if word and word[0].lower() in {"true", "false"}:
            return f"{word[0]} is not a value", f"write {word[0].lower()}"
        if word:
            return f"{word[0]} stands without quotation marks", f'write "{word[0]}"'
        return "this is not a value", 'write a number, true, false, "text" or [a, list]'
    for pattern, said, fix in _SAID:
        if re.match(pattern, message):
            return said, fix
    return "this is not TOML", "see docs/authoring.md for how an exercise is written"


_SAID = (
    (r"Expected '='", "there is no equals sign after this key", "write key = value"),
    (
        r"Expected newline",
        "something stands after the value",
        "one key = value to a line; no leading zeros; # before a comment",
    ),
    (r"Expected '\]", "the heading is not closed", "write [section], or [[section]] for one of several"),
    (
        r"Cannot declare|Cannot redefine",
        "this heading has been used before",
        "write [[section]] for several of a kind, or join the two",
    ),
    (r"Cannot overwrite|Duplicate|Cannot mutate", "this key has been given before", "keep one of the two"),
    (r"Unclosed array", "the list is not closed, or a comma is missing", "write [a, b, c]"),
    (r"Unclosed inline", "the braces are not closed, or a comma is missing", "write { a = 1, b = 2 }"),
    (r"Unterminated|Expected \"", "the text is not closed", "close it with the same quotation mark on the same line"),
    (r"Unescaped|Escaped|Invalid hex", "a backslash here stands for nothing known", "write \\\\ for a backslash"),
    (r"Illegal character '\\\\n'", "the text is not closed", "close it with the same quotation mark on the same line"),
    (r"Illegal character|Found invalid", "a character that cannot be printed stands here", "delete it"),
    (r"Invalid (statement|initial)", "a key or a heading should stand here", "write key = value or [section]"),
    (r"Invalid date", "this is no date", "an exercise holds no dates: its clock is turns and hours"),
)


def unsafe_values(values: dict[str, Any]) -> list[Fault]:
    """Faults of values that no exercise may hold wherever they stand: they would break screens, sums or sense."""
    faults: list[Fault] = []
    waiting: list[tuple[Path, Any]] = [((), values)]
    while waiting:
        path, value = waiting.pop()
        if isinstance(value, dict | list) and len(value) > MAX_ITEMS:
            return [
                Fault(
                    path, "flood", f"here are {len(value):,} items", f"an exercise needs far fewer than {MAX_ITEMS:,}"
                )
            ]
        if len(path) > MAX_DEPTH:
            return [Fault(path, "depth", "lists or tables are nested too deeply", "an exercise needs at most 6 levels")]
        if isinstance(value, dict):
            for key, inner in value.items():
                if _bad_letter(key):
                    faults.append(
                        Fault((*path, key), "text", "the key holds an invisible character", "type it anew", "key")
                    )
                waiting.append(((*path, key), inner))
        elif isinstance(value, list):
            waiting.extend(((*path, index), inner) for index, inner in enumerate(value))
        else:
            faults.extend(_unsafe_value(path, value))
    return faults


def _unsafe_value(path: Path, value: Any) -> list[Fault]:
    """The fault of a single text, number or date, if it has one."""
    if isinstance(value, str):
        letter = _bad_letter(value)
        if letter in _BIDI:
            return [
                Fault(
                    path,
                    "text",
                    f"the text holds U+{ord(letter):04X}, which turns the direction of what follows",
                    "delete it: direction is found from the letters themselves",
                )
            ]
        if letter:
            return [Fault(path, "text", f"the text holds the control character U+{ord(letter):04X}", "delete it")]
        return []
    if isinstance(value, bool):
        return []
    if isinstance(value, float) and not math.isfinite(value):
        return [Fault(path, "number", f"{value} is not a number that can be used", "write a finite number")]
    if isinstance(value, int) and abs(value) > LARGEST:
        return [Fault(path, "number", "this number is far too large", f"write at most {LARGEST}")]
    if not isinstance(value, int | float):
        return [
            Fault(path, "type", "this is a date or a time", "an exercise holds no dates: its clock is turns and hours")
        ]
    return []


def _bad_letter(text: str) -> str:
    """The first character that could fool a screen or a terminal, or an empty text."""
    if text.isascii() and text.isprintable():
        return ""
    for letter in text:
        if letter in _BIDI or (letter not in "\n\t" and unicodedata.category(letter) in {"Cc", "Cs", "Zl", "Zp"}):
            return letter
    return ""

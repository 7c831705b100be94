"""The record of a game: one SQLite file that is autosave, replay and the review's only input.

It holds the exercise's text, who sat where and the seed; for each turn the orders, a digest of every section of the
state and the events; a snapshot at least every eight turns; and notes. A turn is one transaction: a kill at any moment
leaves the last whole turn. A record is opened as a stranger's: read-only, limited in size, its tables compared with
ours, every value of every row inside its bounds. `RecordError` says which file fails, what is wrong and what to do.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import sqlite3
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

import numpy as np

from .tables import BIG, CELLS, EVENT
from .words import manner

RULES = "3"  # raised whenever a rule, or a number of one, changes what a game becomes
FORMAT = 1
APPLICATION = 0x57474D52  # "WGMR" in the file's header: what `file` and other programs know it by
SNAPSHOT_EVERY = 8

MAX_FILE = 256 << 20  # bytes
MAX_TEXT = 1 << 20  # bytes of an exercise, as its reader allows
MAX_STATE = 32 << 20  # bytes of a state
MAX_TURNS = 10_000
MAX_ROWS = 5_000_000

# An order as it was given: the fields of `game.Order` with their bounds; seats count from 1, groups from 0.
ORDER_BOUNDS = {
    "seat": (0, 40),
    "group": (0, 400),
    "verb": (0, 100),
    "cell": (0, CELLS),
    "other": (0, 1000),
    "override": (0, manner.MOST),
}
ORDER_FIELDS = tuple(ORDER_BOUNDS)
_EVENT_NAMES = tuple(part.name for part in EVENT.fields)
_TURN = ("turn", 0, MAX_TURNS)
_NTH = ("nth", 0, MAX_ROWS)

# Whole numbers of each table: (column, lowest, highest); texts and blobs: (column, most bytes).
_NUMBERS: dict[str, tuple[tuple[str, int, int], ...]] = {
    "header": (),
    "turns": (_TURN,),
    "orders": (
        _TURN,
        ("half", 0, 1),
        _NTH,
        *((name, low, high) for name, (low, high) in ORDER_BOUNDS.items()),
    ),
    "events": (_NTH, *((part.name, part.low, part.high) for part in EVENT.fields)),
    "snapshots": (_TURN,),
    "notes": (_NTH, _TURN),
}
_TEXTS: dict[str, tuple[tuple[str, str, int], ...]] = {
    "header": (("name", "text", 64), ("value", "text", MAX_TEXT)),
    "turns": (("digest", "text", 64), ("sections", "text", 8192)),
    "orders": (),
    "events": (),
    "snapshots": (("state", "blob", MAX_STATE),),
    "notes": (("author", "text", 200), ("note", "text", 10_000)),
}
_KEYS = {
    "header": "name",
    "turns": "turn",
    "orders": "turn, half, nth",
    "events": "turn, nth",
    "snapshots": "turn",
    "notes": "nth",
}
_HEADER = ("exercise", "text", "hash", "rules", "seed", "seats", "program")
_HEX = re.compile(r"[0-9a-f]{8,64}")
_SETTINGS = (
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "mmap_size = 0",
    "synchronous = FULL",
    "temp_store = MEMORY",
)
_SUPER_JOURNAL = bytes.fromhex("d9d505f920a163d7")  # how a journal ends that names further files


class RecordError(ValueError):
    """A record that cannot be read or written; the message names the file, what is wrong and what to do."""


@dataclass(frozen=True, slots=True)
class Header:
    """What a game was played with. `seats` says who decided for each seat, by the seat's id."""

    exercise: str  # id
    text: str  # the exercise file, whole
    rules: str  # version of the rules
    seed: int
    seats: dict[str, str] = field(default_factory=dict)
    program: str = ""  # version of the program
    vignette: str = ""  # id of the vignette that was played, if one was

    @property
    def hash(self) -> str:
        """Digest of the exercise's text."""
        return hashlib.sha256(self.text.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Turn:
    """A whole turn. `orders[half]` were given before it (0) and in its reaction window (1), each as `ORDER_FIELDS`."""

    number: int  # 0 is the start
    digest: str
    sections: dict[str, str]
    orders: tuple[tuple[tuple[int, ...], ...], tuple[tuple[int, ...], ...]] = ((), ())


def _layout() -> dict[str, str]:
    """The statement that makes each table."""
    made = {}
    for table, numbers in _NUMBERS.items():
        columns = [f'"{name}" INTEGER NOT NULL' for name, _, _ in numbers]
        columns += [f'"{name}" {kind.upper()} NOT NULL' for name, kind, _ in _TEXTS[table]]
        made[table] = f"CREATE TABLE {table} ({', '.join(columns)}, PRIMARY KEY ({_KEYS[table]})) STRICT, WITHOUT ROWID"
    return made


@contextmanager
def _told(path: Path, doing: str) -> Iterator[None]:
    """Turn whatever the database says into a RecordError about `path`."""
    try:
        yield
    except (sqlite3.Error, UnicodeDecodeError) as problem:  # a damaged file may garble even the complaint
        space = "free some space or choose another folder"
        remedy = space if doing == "written" else "restore it from a copy, or delete it"
        raise RecordError(f"{path}: cannot be {doing} ({problem}); {remedy}") from None


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    """A careful connection: nothing that stands in the file can make it run anything."""
    database = sqlite3.connect(f"{path.resolve().as_uri()}?mode={mode}", uri=True, isolation_level=None, timeout=2)
    database.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, MAX_STATE + (1 << 20))
    database.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
    for setting in _SETTINGS:
        database.execute(f"PRAGMA {setting}")
    if mode == "ro":
        database.execute("PRAGMA query_only = ON")
    else:
        database.execute("PRAGMA journal_mode = DELETE")
    return database


class Recorder:
    """Writes a record, a transaction a turn. Use `create` for a new game and `resume` to go on with one."""

    def __init__(self, path: Path, database: sqlite3.Connection, turns: int) -> None:
        self.path = path
        self.turns = turns  # number of the last whole turn
        self._database = database

    @classmethod
    def create(cls, path: str | Path, header: Header, state: bytes, digest: str, sections: dict[str, str]) -> Self:
        """A new record whose turn 0 is `state`. An existing file is never overwritten."""
        path = Path(path)
        try:
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        except FileExistsError:
            raise RecordError(f"{path}: there is a file of this name already; choose another name") from None
        except OSError as problem:
            raise RecordError(f"{path}: cannot be made ({problem.strerror}); choose another folder") from None
        with _told(path, "written"):
            database = _connect(path, "rw")
            made = cls(path, database, -1)
            with made._transaction():
                database.execute(f"PRAGMA application_id = {APPLICATION}")
                database.execute(f"PRAGMA user_version = {FORMAT}")
                for statement in _layout().values():
                    database.execute(statement)
                values = {
                    "exercise": header.exercise,
                    "text": header.text,
                    "hash": header.hash,
                    "rules": header.rules,
                    "seed": str(header.seed),
                    "seats": json.dumps(header.seats),
                    "program": header.program,
                    **({"vignette": header.vignette} if header.vignette else {}),
                }
                database.executemany("INSERT INTO header VALUES (?, ?)", values.items())
                made._insert_turn(Turn(0, digest, sections), (), state)
            made.turns = 0
        return made

    @classmethod
    def resume(cls, path: str | Path) -> Self:
        """Go on with a record after its last whole turn."""
        path = Path(path)
        with Record.open(path) as record:
            turns = record.turns
        with _told(path, "written"):
            return cls(path, _connect(path, "rw"), turns)

    def turn(self, turn: Turn, events: Sequence[Sequence[int]], state: bytes) -> None:
        """Add the next whole turn. `events`: fields of `tables.EVENT`; `state` is kept when a snapshot is due."""
        if turn.number != self.turns + 1:
            raise RecordError(f"{self.path}: turn {turn.number} cannot follow turn {self.turns}; start a new record")
        with _told(self.path, "written"), self._transaction():
            self._insert_turn(turn, events, state)
        self.turns = turn.number

    def note(self, turn: int, author: str, note: str) -> None:
        """Add a person's note on a turn."""
        with _told(self.path, "written"), self._transaction():
            nth = self._database.execute("SELECT count(*) FROM notes").fetchone()[0]
            self._database.execute("INSERT INTO notes VALUES (?, ?, ?, ?)", (nth, turn, author[:100], note[:5000]))

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._database.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._database.execute("COMMIT")
        except BaseException:
            if self._database.in_transaction:
                self._database.execute("ROLLBACK")
            raise

    def _insert_turn(self, turn: Turn, events: Sequence[Sequence[int]], state: bytes) -> None:
        number, insert = turn.number, self._database.executemany
        insert("INSERT INTO turns VALUES (?, ?, ?)", [(number, turn.digest, json.dumps(turn.sections))])
        for half, orders in enumerate(turn.orders):
            insert(
                f"INSERT INTO orders VALUES (?, ?, ?{', ?' * len(ORDER_FIELDS)})",
                [(number, half, nth, *order) for nth, order in enumerate(orders)],
            )
        insert(
            f"INSERT INTO events VALUES (?{', ?' * len(_EVENT_NAMES)})", [(nth, *row) for nth, row in enumerate(events)]
        )
        if number % SNAPSHOT_EVERY == 0:
            insert("INSERT INTO snapshots VALUES (?, ?)", [(number, zlib.compress(state, 1))])


class Record:
    """Reads a record. Everything in it has been checked once it is open; nothing in it is ever changed."""

    def __init__(self, path: Path, database: sqlite3.Connection) -> None:
        self.path = path
        self._database = database
        self.header = self._read_header()
        self.turns = self._check_rows()

    @classmethod
    def open(cls, path: str | Path) -> Self:
        """Open and check the record at `path`."""
        path = Path(path)
        _check_file(path)
        with _told(path, "read"):
            try:
                database = _connect(path, "ro")
                database.execute("SELECT count(*) FROM sqlite_schema").fetchone()
            except sqlite3.OperationalError:  # a writer was killed: its journal has to be rolled back first
                _roll_back(path)
                database = _connect(path, "ro")
            try:
                _check_layout(path, database)
                return cls(path, database)
            except BaseException:
                database.close()
                raise

    def turn(self, number: int) -> Turn:
        """A whole turn of the game."""
        digest, sections = self._one("SELECT digest, sections FROM turns WHERE turn = ?", number)
        halves = tuple(
            tuple(
                self._all(
                    f"SELECT {_quoted(ORDER_FIELDS)} FROM orders WHERE turn = ? AND half = ? ORDER BY nth", number, half
                )
            )
            for half in (0, 1)
        )
        return Turn(number, digest, json.loads(sections), (halves[0], halves[1]))

    def events(self, number: int) -> np.ndarray:
        """The events of a turn, in the order in which they happened, as records of `tables.EVENT`."""
        return np.array(
            self._all(f"SELECT {_quoted(_EVENT_NAMES)} FROM events WHERE turn = ? ORDER BY nth", number), EVENT.dtype
        )

    def snapshot(self, number: int) -> tuple[int, bytes]:
        """The last snapshot at or before turn `number`: its turn and the state's bytes."""
        turn, packed = self._one("SELECT turn, state FROM snapshots WHERE turn <= ? ORDER BY turn DESC LIMIT 1", number)
        unpacker = zlib.decompressobj()
        try:
            state = unpacker.decompress(packed, MAX_STATE)
        except zlib.error:
            raise self._bad(f"the snapshot of turn {turn} is damaged") from None
        if unpacker.unconsumed_tail or not unpacker.eof:
            raise self._bad(f"the snapshot of turn {turn} is too large or cut short")
        return turn, state

    def notes(self) -> list[tuple[int, str, str]]:
        """(turn, author, note), in the order in which they were written."""
        return self._all("SELECT turn, author, note FROM notes ORDER BY nth")

    def lines(self) -> Iterator[str]:
        """The record as JSON lines, in numbers: the header, then a line a turn, then the notes."""
        head = self.header
        yield json.dumps(
            {
                "record": FORMAT,
                "exercise": head.exercise,
                "hash": head.hash,
                "rules": head.rules,
                "seed": head.seed,
                "seats": head.seats,
                "program": head.program,
                **({"vignette": head.vignette} if head.vignette else {}),
                "text": head.text,
            }
        )
        for number in range(self.turns + 1):
            turn = self.turn(number)
            orders = [[dict(zip(ORDER_FIELDS, order, strict=True)) for order in half] for half in turn.orders]
            events = [dict(zip(_EVENT_NAMES, row, strict=True)) for row in self.events(number).tolist()]
            yield json.dumps(
                {"turn": number, "digest": turn.digest, "sections": turn.sections, "orders": orders, "events": events}
            )
        for number, author, note in self.notes():
            yield json.dumps({"note": note, "author": author, "turn": number})

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _all(self, question: str, *values: int) -> list[Any]:
        with _told(self.path, "read"):
            return self._database.execute(question, values).fetchall()

    def _one(self, question: str, *values: int) -> Any:
        found = self._all(question, *values)
        if not found:
            raise RecordError(f"{self.path}: has no turn {values[0]}; it ends with turn {self.turns}")
        return found[0]

    def _bad(self, what: str) -> RecordError:
        return RecordError(f"{self.path}: {what}; restore it from a copy, or delete it")

    def _read_header(self) -> Header:
        values = dict(self._all("SELECT name, value FROM header LIMIT 100"))
        if set(values) - {"vignette"} != set(_HEADER):
            raise self._bad("its header is not that of a game")
        try:
            seed, seats = int(values["seed"]), json.loads(values["seats"])
            whole = (
                isinstance(seats, dict) and all(isinstance(who, str) for who in seats.values()) and len(seats) <= 100
            )
        except (ValueError, RecursionError):
            whole = False
        if not whole or not 0 <= seed <= BIG:
            raise self._bad("its header is damaged")
        header = Header(
            values["exercise"], values["text"], values["rules"], seed, seats, values["program"],
            values.get("vignette", ""),
        )  # fmt: skip
        if header.hash != values["hash"]:
            raise self._bad("its exercise has been changed since the game was played")
        return header

    def _check_rows(self) -> int:
        """Every value of every row inside its bounds; returns the number of the last turn."""
        for table in _NUMBERS:
            self._check_values(table)
        turns, last = self._all("SELECT count(*), max(turn) FROM turns")[0]
        if not turns or turns != last + 1:
            raise self._bad("turns are missing in it")
        for number, digest, sections in self._all("SELECT turn, digest, sections FROM turns"):
            if not _HEX.fullmatch(digest) or not _are_sections(sections):
                raise self._bad(f"the digest of turn {number} is damaged")
        for table in ("orders", "events", "snapshots", "notes"):
            if self._all(f"SELECT 1 FROM {table} WHERE turn > ? LIMIT 1", last):
                raise self._bad(f"its {table} speak of turns that were never played")
        if not self._all("SELECT 1 FROM snapshots WHERE turn = 0"):
            raise self._bad("its start is missing")
        return last

    def _check_values(self, table: str) -> None:
        if self._all(f"SELECT count(*) FROM {table}")[0][0] > MAX_ROWS:
            raise self._bad(f"it has too many {table}")
        checks = [
            (name, f'typeof("{name}") = \'integer\' AND "{name}" BETWEEN {low} AND {high}')
            for name, low, high in _NUMBERS[table]
        ]
        checks += [
            (name, f'typeof("{name}") = \'{kind}\' AND length(CAST("{name}" AS BLOB)) <= {most}')
            for name, kind, most in _TEXTS[table]
        ]
        for name, check in checks:
            if self._all(f"SELECT 1 FROM {table} WHERE NOT ({check}) LIMIT 1"):
                raise self._bad(f"a value of {name} in {table} is out of bounds")


def _quoted(names: Sequence[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def _are_sections(text: str) -> bool:
    try:
        sections = json.loads(text)
    except (ValueError, RecursionError):
        return False
    return isinstance(sections, dict) and all(isinstance(one, str) and _HEX.fullmatch(one) for one in sections.values())


def _check_file(path: Path) -> None:
    """Before SQLite sees it: a regular file of a sensible size that begins as a database does."""
    if not path.exists():
        raise RecordError(f"{path}: there is no such record; check the name")
    if not path.is_file():
        raise RecordError(f"{path}: is not a file; give the record itself")
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            start = file.read(72)
    except OSError as problem:
        raise RecordError(f"{path}: cannot be read ({problem.strerror}); check its permissions") from None
    if size > MAX_FILE:
        raise RecordError(f"{path}: is larger than {MAX_FILE >> 20} MB; no game is, so it is not a record")
    if size and not start.startswith(b"SQLite format 3\0"):
        raise RecordError(f"{path}: is not a record of a game; give a file that `wargame run --record` wrote")


def _check_layout(path: Path, database: sqlite3.Connection) -> None:
    """Our tables exactly: no view, trigger or foreign table that a stranger may have put there."""
    made = database.execute("SELECT type, name, sql FROM sqlite_schema LIMIT 20").fetchall()
    if not made:
        raise RecordError(f"{path}: holds no game, because the program stopped before it began; delete it")
    if database.execute("PRAGMA application_id").fetchone()[0] != APPLICATION:
        raise RecordError(
            f"{path}: is a database, but not a record of a game; give a file that `wargame run --record` wrote"
        )
    version = database.execute("PRAGMA user_version").fetchone()[0]
    if version != FORMAT:
        raise RecordError(
            f"{path}: was written in format {version}, this program reads {FORMAT}; install the version that wrote it"
        )
    if sorted(made) != sorted(("table", name, sql) for name, sql in _layout().items()):
        raise RecordError(f"{path}: its tables are not those of a record; do not trust where it came from")
    if database.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise RecordError(f"{path}: is damaged; restore it from a copy, or delete it")


def _roll_back(path: Path) -> None:
    """Undo a turn that was half written when its writer was killed, so that the last whole turn stands."""
    journal = path.with_name(path.name + "-journal")
    if not journal.is_file():
        return
    with journal.open("rb") as file:
        file.seek(max(journal.stat().st_size - 8, 0))
        if file.read() == _SUPER_JOURNAL:  # would have SQLite touch files that the journal names
            raise RecordError(f"{path}: the journal beside it is not ours; delete {journal.name}")
    database = _connect(path, "rw")
    try:
        database.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    finally:
        database.close()

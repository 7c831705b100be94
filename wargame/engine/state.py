"""The state of one game: the tables of `tables.py` as record arrays, or thawed into plain objects for interpreted
play.

A batch of games is a `State` whose arrays have one more leading axis. Interpreted play stays thawed; freezing serves
digest and save, and gives the very bytes that compiled play leaves behind.
"""

import hashlib
import struct
from itertools import chain
from operator import attrgetter
from typing import Any, NamedTuple

import numpy as np

from .fields import Table
from .tables import TABLES

FAULTS = (
    "", "units", "groups", "works", "patients", "detainees", "alerts", "flashes", "incidents", "log", "plans",
    "loads", "cases",
)  # fmt: skip


class State(NamedTuple):
    """One game; what each table has one row for stands in `tables.py`."""

    clock: Any
    units: Any
    groups: Any
    stores: Any
    orders: Any
    communities: Any
    parties: Any
    contingents: Any
    seats: Any
    contacts: Any
    assessments: Any
    flashes: Any
    incidents: Any
    tracks: Any
    works: Any
    patients: Any
    detainees: Any
    alerts: Any
    objectives: Any
    injects: Any
    tallies: Any
    procedures: Any
    plans: Any
    sites: Any
    captives: Any
    mandate: Any
    loads: Any
    goods: Any
    tensions: Any
    cases: Any
    borders: Any
    crowds: Any
    battalions: Any


def refer(tables):
    """The same tables. Compiled play hands a reference to them from here on instead of some hundred words a call.

    The reference is good for as long as the function that asked for it runs.
    """
    return tables


class FullTable(RuntimeError):
    """A table of the state, or the log, had no row left; the message names it."""


def new_state(rows: dict[str, int]) -> State:
    """An empty game with `rows[table]` rows in each table."""
    return State(*(np.zeros(rows[table.name], table.dtype) for table in TABLES))


def batch_of(state: State, games: int) -> State:
    """`games` copies of one game as a batch."""
    return State(*(np.repeat(table[None], games, axis=0) for table in state))


def game_of(batch: State, index: int) -> State:
    """One game of a batch, as views on its arrays."""
    return State(*(table[index] for table in batch))


def copy_of(state: State) -> State:
    """A frozen state of its own."""
    return State(*(table.copy() for table in state))


def sections(state: State) -> dict[str, str]:
    """A digest per table: the first that differs tells where two games parted."""
    return {
        name: hashlib.blake2b(np.ascontiguousarray(table).tobytes(), digest_size=8).hexdigest()
        for name, table in zip(State._fields, state, strict=True)
    }


def digest(state: State) -> str:
    """The same for two frozen states exactly when every field of every record is the same."""
    made = hashlib.blake2b(digest_size=16)
    for table in state:
        made.update(np.ascontiguousarray(table).tobytes())
    return made.hexdigest()


class _Shape:
    """How the records of one table are thawed and frozen."""

    def __init__(self, table: Table) -> None:
        names = [field.name for field in table.fields]
        self.record = type(table.name, (), {"__slots__": tuple(names), "__doc__": f"One row of {table.name}."})
        self.values = attrgetter(*names)
        self.single = len(names) == 1
        self.code = "".join({"i4": "i", "i2": "h", "i1": "b"}[field.width] for field in table.fields)
        self.packers: dict[int, struct.Struct] = {}

    def thaw(self, rows: np.ndarray) -> list:
        made = []
        names = self.record.__slots__  # type: ignore[attr-defined]
        for values in rows.tolist():
            record = self.record()
            for name, value in zip(names, values, strict=True):
                setattr(record, name, value)
            made.append(record)
        return made

    def freeze(self, records: list) -> bytes:
        packer = self.packers.get(len(records))
        if packer is None:
            packer = self.packers[len(records)] = struct.Struct("<" + self.code * len(records))
        values = map(self.values, records)
        return packer.pack(*(values if self.single else chain.from_iterable(values)))


_SHAPES = tuple(_Shape(table) for table in TABLES)


def thaw(state: State) -> State:
    """The same game as lists of plain objects: fast to read and write one field at a time."""
    return State(*(shape.thaw(rows) for shape, rows in zip(_SHAPES, state, strict=True)))


def freeze(thawed: State) -> State:
    """Frozen arrays with the contents of a thawed game."""
    return State(
        *(
            np.frombuffer(bytearray(shape.freeze(records)), table.dtype)
            for shape, records, table in zip(_SHAPES, thawed, TABLES, strict=True)
        )
    )

"""What a field of a table is: bounds, unit, who may know it, meaning; and the bounds that many share."""

import functools
from typing import NamedTuple

import numpy as np

TRUTH = 0  # no seat knows it
OWN = 1  # the seats that command the record know it
REPORTED = 2  # others know it through a contact, an assessment or a find, late and perhaps wrong
PUBLIC = 3  # every seat knows it
VISIBILITIES = ("truth", "own", "reported", "public")

BIG = 2_000_000_000  # bound of a plain counter
FOREVER = 20_000_000  # minutes: 38 years
CELLS = 32_000
POINTS = 1_000_000  # a meter of 0..100 points in 1/10,000 of a point
PPM = 1_000_000


class Field(NamedTuple):
    """One integer of a record, `low <= value <= high`."""

    name: str
    visibility: int
    low: int
    high: int
    unit: str
    meaning: str
    width: str = "i4"


class Table(NamedTuple):
    """A table of records; `rows` says what it has one row for."""

    name: str
    rows: str
    fields: tuple[Field, ...]

    @property
    def dtype(self) -> np.dtype:
        """The record as numpy lays it out: little-endian, packed, the same on every machine."""
        return _dtype(tuple((field.name, "<" + field.width) for field in self.fields))


@functools.cache
def _dtype(columns: tuple[tuple[str, str], ...]) -> np.dtype:
    """One object for each table: compiled play knows an array by its dtype's identity, and compares field by field
    (2 microseconds a table, more than most phases take) if it meets another one.
    """
    return np.dtype(list(columns))


def declare(name: str, rows: str, *fields: tuple) -> Table:
    return Table(name, rows, tuple(Field(*field) for field in fields))


KEY = ("key", OWN, 0, BIG, "", "who this is, for life: dice hold on to it; never used twice")
ALIVE = ("alive", OWN, 0, 1, "", "1 while the row is in use")

"""What a number of the rules is declared with; `numbers.py` has all of them."""

from typing import NamedTuple


class Number(NamedTuple):
    """One number of the rules; `low <= default <= high`."""

    name: str
    default: int
    low: int
    high: int
    unit: str
    source: str
    meaning: str


def numbers(*rows: tuple) -> tuple[Number, ...]:
    return tuple(Number(*row) for row in rows)

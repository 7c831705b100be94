"""What does not change in play: the land, the ways on it, the calendar, the numbers, the rows that injects and
objectives are.

A `Ground` is shared by all games of an exercise and read-only, but for `fields`, a memo that holds nothing but what
follows from the rest (`grid.py`). `open_ground` gives the same as plain lists for interpreted play, which reads them
faster.
"""

from decimal import ROUND_HALF_EVEN, Decimal
from types import SimpleNamespace
from typing import NamedTuple

import numpy as np

from . import numbers

PULSES = 12  # a turn has this many moments at which tracks are compared
DECAY_ROWS = 2001  # exp(-k/100), k = 0..2000
MEMO_TARGETS = 2500  # up to so many cells each has its own distance fields; beyond, the latest stay
FAR = 30_000  # minutes: no way


def _dtype(names: str) -> np.dtype:
    return np.dtype([(name, "<i4") for name in names.split()])


MAP = _dtype("width height cell memo communities groups contingents seats parties turns zones")  # zones: of all cells
LAND = _dtype(
    "x y terrain road cover height place border zone"
)  # column, row; cover: ppm of sight hidden; place: community, from 1; zone: contingents that may deploy here, bits
CALENDAR = _dtype("minute length of_day night rain rate")  # a turn each; rain: ppm; rate: row of `rates`
CONDITION = _dtype(
    "owner row measure subject compare value cell since until"
)  # owner 1 objective, 2 inject; since/until: turn
OBJECTIVE = _dtype(
    "seat weight hold milestone benchmark"
)  # hold: turns that the condition must hold, -1 to the end; milestone: of the political process; benchmark: of leaving
INJECT = _dtype("effect subject other amount cell every seat")  # every: 0 once, else turns between repeats
BASELINE = _dtype("killed fled trust consent attacks games")  # means of runs without the mission
WEIGHTS = _dtype(
    "protection consent impartiality interoperability logistics protection_of_force conduct politics tasks floor"
    " protect_civilians monitor_ceasefire support_aid political_process freedom_of_movement disarmament reform"
)  # percent of the card; then what each task weighs among the tasks, 0 not given
KIND = _dtype("strength vehicles mobility sight_day sight_night weight police arms skills load")


class Ground(NamedTuple):
    """Tables that all games of an exercise share."""

    map: np.ndarray  # (1,) MAP
    land: np.ndarray  # (cells,) LAND
    steps: np.ndarray  # (3 mobilities * 2 wetness * cells * 8,) i2: minutes of a step, 0 no way
    fields: np.ndarray  # (6 * memo * cells,) i2: minutes from a cell to a target; `ready` says which target
    ready: np.ndarray  # (6 * memo,) i4: target + 1 that a field holds, 0 none
    regions: np.ndarray  # (6 * cells,) i4: equal labels where there is a way, by mobility * 2 + wetness
    span: np.ndarray  # (height * width,) i4: metres between two cells dx, dy apart, [dy * width + dx]
    decay: np.ndarray  # (2001,) i4: exp(-k/100) in ppm
    rates: np.ndarray  # (lengths * 1001,) i4: chance in a turn of what has a chance of k/1000 a day, ppm
    calendar: np.ndarray  # (turns + 2,) CALENDAR; row 0 is planning
    conditions: np.ndarray  # CONDITION
    objectives: np.ndarray  # OBJECTIVE
    injects: np.ndarray  # INJECT
    baseline: np.ndarray  # (1,) BASELINE
    weights: np.ndarray  # (1,) WEIGHTS: percent
    kinds: np.ndarray  # (unit kinds,) KIND, by number
    rules: np.ndarray  # (1,) numbers.record()


def table_types() -> dict[str, np.dtype]:
    """The record or number type of each table of a ground, by name."""
    short, plain = np.dtype("<i2"), np.dtype("<i4")
    return {
        "map": MAP, "land": LAND, "steps": short, "fields": short, "ready": plain, "regions": plain, "span": plain,
        "decay": plain,
        "rates": plain, "calendar": CALENDAR, "conditions": CONDITION, "objectives": OBJECTIVE, "injects": INJECT,
        "baseline": BASELINE, "weights": WEIGHTS, "kinds": KIND, "rules": numbers.record(),
    }  # fmt: skip


def decay_table() -> np.ndarray:
    """exp(-k/100) in ppm, rounded half to even, from `decimal`: the same on every machine."""
    rows = [int((Decimal(-k) / 100).exp().scaleb(6).quantize(Decimal(1), ROUND_HALF_EVEN)) for k in range(DECAY_ROWS)]
    return np.array(rows, "<i4")


def rate_table(minutes: list[int]) -> np.ndarray:
    """For each turn length, 1 - (1 - k/1000) ** (minutes / 1440) in ppm for k = 0..1000."""
    rows = []
    for length in minutes:
        share = Decimal(length) / 1440
        for k in range(1001):
            left = (1 - Decimal(k) / 1000) ** share if k < 1000 else Decimal(0)
            rows.append(int(((1 - left) * 1_000_000).quantize(Decimal(1), ROUND_HALF_EVEN)))
    return np.array(rows, "<i4")


def span_table(width: int, height: int, cell: int) -> np.ndarray:
    """Metres between the middles of two cells, by columns and rows apart, rounded down."""
    columns, rows = np.meshgrid(np.arange(width, dtype=np.int64), np.arange(height, dtype=np.int64))
    square = (columns**2 + rows**2) * cell * cell
    root = np.sqrt(square.astype(np.float64)).astype(np.int64)
    root -= root * root > square
    root += (root + 1) * (root + 1) <= square
    return root.astype("<i4").ravel()


def rules_record(overrides: dict[str, int] | None = None) -> np.ndarray:
    """The numbers of the rules with an exercise's own in place."""
    made = np.zeros(1, numbers.record())
    for number in numbers.ALL:
        made[0][number.name] = (overrides or {}).get(number.name, number.default)
    return made


def open_ground(ground: Ground) -> Ground:
    """The same ground for interpreted play: records as plain objects, numbers as lists, memos as views."""

    def opened(name: str, table: np.ndarray):
        if table.dtype.names:
            return [SimpleNamespace(**dict(zip(table.dtype.names, row, strict=True))) for row in table.tolist()]
        return table.data if name in ("fields", "ready") else table.tolist()

    return Ground(*(opened(name, table) for name, table in zip(Ground._fields, ground, strict=True)))

"""The numbers of the rules: one record, a field each, that an exercise may override in its `[rules]`.

A rule reads `rules = ground.rules[0]` and then `rules.trust_patrol`. Each line: name, default, low, high, unit, source, meaning.
Sources in square brackets are keys of docs/sources.md; "assumed" is ours, to calibrate.
"""

from typing import NamedTuple

import numpy as np

from .tables import PPM


class Number(NamedTuple):
    """One number of the rules; `low <= default <= high`."""

    name: str
    default: int
    low: int
    high: int
    unit: str
    source: str
    meaning: str


def _numbers(*rows: tuple) -> tuple[Number, ...]:
    return tuple(Number(*row) for row in rows)


MOVEMENT = _numbers(
    ("pace_night", 60, 1, 100, "percent", "assumed", "pace at night"),
    ("pace_escort", 80, 1, 100, "percent", "assumed", "pace of a group that escorts or is escorted"),
    ("pace_patrol", 50, 1, 100, "percent", "assumed", "pace of a patrol around its community"),
    ("washout_minutes", 240, 0, 10_000, "min", "assumed", "what a cut road costs those who can wade it; trucks wait"),
    ("mine_green", 1_000, 0, PPM, "ppm", "assumed", "mine strike per mine and mounted entry of a cell, area not known as mined"),
)
DETECTION = _numbers(
    ("sight_chance", 700_000, 0, PPM, "ppm a pulse", "assumed", "seeing people in the open within sight"),
    ("sight_forest", 400_000, 0, PPM, "ppm", "assumed", "share of that which forest hides"),
    ("sight_hidden_armed", 700_000, 0, PPM, "ppm", "assumed", "share of that which a hiding armed group hides"),
    ("contact_fades", 1440, 1, 100_000, "min", "assumed", "after this a contact is no longer acted upon"),
    ("contact_forgotten", 4320, 1, 100_000, "min", "assumed", "after this a contact is dropped"),
    ("observe_sight", 150, 100, 300, "percent", "assumed", "sight of a group that observes"),
)
HARM = _numbers(
    ("critical_share", 330_000, 0, PPM, "ppm", "assumed", "share of the wounded who are in danger of life"),
)
COMMAND = _numbers(
    ("notice_immediate", 10, 0, 1000, "min", "assumed", "notice of a group that is awake and formed (patrol, checkpoint)"),
    ("notice_day", 30, 0, 1000, "min", "assumed", "notice of a group at rest by day"),
    ("notice_night", 60, 0, 1000, "min", "assumed", "the same by night"),
    ("flashes_most", 3, 0, 12, "", "assumed", "flashes that open a seat's reaction window in a turn"),
    ("helper_range", 25_000, 0, 1_000_000, "m", "assumed", "groups within this range of a flash may react to it"),
)
ENCOUNTERS = _numbers()
PREDATION = _numbers()
MEDICAL = _numbers()
ENGINEERING = _numbers()
LOGISTICS = _numbers()
POPULATION = _numbers()
PARTIES = _numbers()
CONDUCT = _numbers()
OUTCOME = _numbers()
ALL = (
    MOVEMENT + DETECTION + HARM + COMMAND + ENCOUNTERS + PREDATION + MEDICAL + ENGINEERING + LOGISTICS + POPULATION + PARTIES
    + CONDUCT + OUTCOME
)  # fmt: skip


def record() -> np.dtype:
    """The record of all numbers."""
    return np.dtype([(number.name, "<i4") for number in ALL])

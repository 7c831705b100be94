"""What a seat cannot know, by what `tables.py` says of every field; and whether its belief depends on it.

Of the belief all else is made that a seat is shown and answered. `wargame.soundness --fog` changes random fields of
random records that the seat cannot know and looks whether its belief has changed.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import numpy as np

from wargame.engine.fields import PUBLIC, REPORTED, TRUTH, Field, Table
from wargame.engine.ground import PULSES
from wargame.engine.knowledge import belief, commands, contingents_of
from wargame.engine.state import State, digest, freeze, thaw
from wargame.engine.tables import TABLES
from wargame.engine.words import procedure, side, store

# What says whose a record is, or who knows of it; the table that such a field refers to, if it does.
OWNERSHIP = {
    "groups": {"alive": "", "side": "", "party": "parties", "contingent": "contingents"},
    "units": {"group": "groups"},
    "flashes": {"alive": "", "seat": "seats"},
    "works": {"alive": "", "known": ""},
    "patients": {"alive": "", "known": ""},
    "detainees": {"alive": "", "group": "groups"},
    "alerts": {"alive": "", "minute": ""},
    "captives": {"alive": "", "group": "groups"},
    "cases": {"alive": ""},
    "crowds": {"heard": ""},
    "orders": {"misread": ""},  # with what was meant beside it: `changes.misread`
    "plans": {"alive": "", "seat": "seats"},
    "loads": {"alive": ""},
}


def _group(state: Any, seat: int, row: int) -> bool:
    return bool(row >= 0 and commands(state, seat, state.groups[row]))


def _knows_of(state: Any, seat: int, record: Any) -> bool:
    return bool(record.alive and record.known & contingents_of(state, seat))


def _contingent(state: Any, seat: int, row: int) -> bool:
    return bool(state.contingents[row].seat == seat)


# Does the seat (from 1) command, hold or know of the record in this row? By table; those not named have no owner.
OWNED: dict[str, Callable[[Any, int, int], bool]] = {
    "clock": lambda state, seat, row: state.seats[seat - 1].side == side.MISSION,
    "groups": _group,
    "units": lambda state, seat, row: _group(state, seat, state.units[row].group - 1),
    "stores": lambda state, seat, row: _group(state, seat, row // store.CLASSES),
    "orders": lambda state, seat, row: _group(state, seat, row // 2),
    "tracks": lambda state, seat, row: _group(state, seat, row // PULSES),
    "parties": lambda state, seat, row: state.seats[seat - 1].party == row + 1,
    "contingents": _contingent,
    "seats": lambda state, seat, row: row + 1 == seat,
    "contacts": lambda state, seat, row: _contingent(state, seat, row // len(state.groups)),
    "assessments": lambda state, seat, row: _contingent(state, seat, row // len(state.communities)),
    "flashes": lambda state, seat, row: bool(state.flashes[row].alive and state.flashes[row].seat == seat),
    "works": lambda state, seat, row: _knows_of(state, seat, state.works[row]),
    "patients": lambda state, seat, row: _knows_of(state, seat, state.patients[row]),
    "mandate": lambda state, seat, row: state.seats[seat - 1].side == side.MISSION,
    "sites": lambda state, seat, row: state.seats[seat - 1].side == side.MISSION,
    "loads": lambda state, seat, row: state.seats[seat - 1].side == side.MISSION and bool(state.loads[row].alive),
    "goods": lambda state, seat, row: (
        state.seats[seat - 1].side == side.MISSION and bool(state.loads[row // store.CLASSES].alive)
    ),
    "battalions": lambda state, seat, row: state.seats[seat - 1].side == side.MISSION,
    "procedures": lambda state, seat, row: _contingent(state, seat, row // procedure.COUNT),
    "plans": lambda state, seat, row: bool(state.plans[row].alive and state.plans[row].seat == seat),
    "detainees": lambda state, seat, row: _group(state, seat, state.detainees[row].group - 1),
    "captives": lambda state, seat, row: (
        bool(state.captives[row].alive) and _group(state, seat, state.captives[row].group - 1)
    ),
    "crowds": lambda state, seat, row: bool(state.crowds[row].heard and state.seats[seat - 1].side == side.MISSION),
    "cases": lambda state, seat, row: bool(state.cases[row].alive and state.seats[seat - 1].side == side.MISSION),
    "alerts": lambda state, seat, row: (
        state.seats[seat - 1].side == side.MISSION
        and state.alerts[row].minute < state.clock[0].minute + state.clock[0].length
    ),
}


def is_known(state: Any, seat: int, table: str, row: int) -> bool:
    """Does the seat command, hold or know of this record, or is it a friend under another command?"""
    if table in OWNED and OWNED[table](state, seat, row):
        return True
    return table == "groups" and bool(state.groups[row].side == state.seats[seat - 1].side)


def may_know(state: Any, seat: int, table: str, row: int, field: Field) -> bool:
    """May what the seat gets depend on this field of the truth?"""
    if field.visibility == PUBLIC:
        return True
    if field.name in OWNERSHIP.get(table, {}):
        return is_known(state, seat, table, row)
    if field.visibility == TRUTH:
        return False
    if table in OWNED and OWNED[table](state, seat, row):
        return True
    # friends under another command tell where and how strong they are
    return field.visibility == REPORTED and is_known(state, seat, table, row)


def any_value(state: Any, table: str, field: Field, dice: random.Random) -> int:
    """A random value in the field's bounds: the least, the greatest or one between; a row that is there for a field
    that says whose a record is.
    """
    refers = OWNERSHIP.get(table, {}).get(field.name, "")
    high = len(getattr(state, refers)) if refers else field.high
    return dice.choice((field.low, high, dice.randint(field.low, high)))


def set_secretly(state: Any, seat: int, table: str, row: int, field: Field, value: int) -> bool:
    """Give a field that the seat cannot know another value, unless the seat would know of the record by it."""
    record = getattr(state, table)[row]
    kept = getattr(record, field.name)
    setattr(record, field.name, value)
    if field.name in OWNERSHIP.get(table, {}) and is_known(state, seat, table, row):
        setattr(record, field.name, kept)
        return False
    return True


def tables_of(state: Any) -> list[Table]:
    """The tables that have rows in this exercise."""
    return [table for table in TABLES if len(getattr(state, table.name))]


def believed(state: Any, ground: Any, seat: int) -> State:
    """What the seat knows, frozen."""
    into = thaw(State(*(np.zeros_like(table) for table in freeze(state))))
    belief(state, ground, seat, into)
    return freeze(into)


def leaks(state: Any, ground: Any, seat: int, dice: random.Random, tries: int) -> list[str]:
    """Fields that the seat cannot know and whose change changes its belief; the thawed `state` is left as it was."""
    found = []
    before = digest(believed(state, ground, seat))
    tables = tables_of(state)
    for _ in range(tries):
        table = dice.choice(tables)
        field = dice.choice(table.fields)
        row = dice.randrange(len(getattr(state, table.name)))
        if may_know(state, seat, table.name, row, field):
            continue
        record = getattr(state, table.name)[row]
        kept, value = getattr(record, field.name), any_value(state, table.name, field, dice)
        if not set_secretly(state, seat, table.name, row, field, value):
            continue
        if digest(believed(state, ground, seat)) != before:
            found.append(f"seat {seat} learns that {table.name}[{row}].{field.name} is {value} and not {kept}")
        setattr(record, field.name, kept)
    return found

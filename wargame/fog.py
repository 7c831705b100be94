"""The fog of war put to the proof: what a seat cannot know may be anything, and the seat's belief stays the same.

A random field of a random record that the seat cannot know, by what `tables.py` says of it, is set to a random value in
its bounds. The belief, of which all else is made that a seat is shown and answered, may not change.
`wargame.soundness --fog` does this by the thousand.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import numpy as np

from wargame.engine.knowledge import belief, commands, contingents_of
from wargame.engine.state import State, digest, freeze, thaw
from wargame.engine.tables import PUBLIC, REPORTED, TABLES, TRUTH, Field
from wargame.engine.words import procedure, side, store

# What says whose a record is, or who knows of it: to change it changes what may be known.
OWNERSHIP = {
    "groups": {"alive", "side", "party", "contingent"},
    "units": {"group"},
    "flashes": {"alive", "seat"},
    "works": {"alive", "known"},
    "patients": {"alive", "known"},
    "detainees": {"alive", "group"},
    "alerts": {"alive", "minute"},
    "orders": {"misread"},
    "plans": {"alive", "seat"},
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
    "tracks": lambda state, seat, row: False,
    "parties": lambda state, seat, row: state.seats[seat - 1].party == row + 1,
    "contingents": _contingent,
    "seats": lambda state, seat, row: row + 1 == seat,
    "contacts": lambda state, seat, row: _contingent(state, seat, row // len(state.groups)),
    "assessments": lambda state, seat, row: _contingent(state, seat, row // len(state.communities)),
    "flashes": lambda state, seat, row: bool(state.flashes[row].alive and state.flashes[row].seat == seat),
    "works": lambda state, seat, row: _knows_of(state, seat, state.works[row]),
    "patients": lambda state, seat, row: _knows_of(state, seat, state.patients[row]),
    "procedures": lambda state, seat, row: _contingent(state, seat, row // procedure.COUNT),
    "plans": lambda state, seat, row: bool(state.plans[row].alive and state.plans[row].seat == seat),
    "detainees": lambda state, seat, row: _group(state, seat, state.detainees[row].group - 1),
    "alerts": lambda state, seat, row: (
        state.seats[seat - 1].side == side.MISSION
        and state.alerts[row].minute < state.clock[0].minute + state.clock[0].length
    ),
}


def may_know(state: Any, seat: int, table: str, row: int, field: Field) -> bool:
    """May the seat's belief depend on this field of the truth?"""
    if field.visibility == PUBLIC or field.name in OWNERSHIP.get(table, ()):
        return True
    if field.visibility == TRUTH:
        return False
    if table in OWNED and OWNED[table](state, seat, row):
        return True
    # friends under another command tell where and how strong they are
    return field.visibility == REPORTED and table == "groups" and state.groups[row].side == state.seats[seat - 1].side


def believed(state: Any, ground: Any, seat: int) -> State:
    """What the seat knows, frozen."""
    into = thaw(State(*(np.zeros_like(table) for table in freeze(state))))
    belief(state, ground, seat, into)
    return freeze(into)


def leaks(state: Any, ground: Any, seat: int, dice: random.Random, tries: int) -> list[str]:
    """Fields that the seat cannot know and whose change changes its belief; the thawed `state` is left as it was."""
    found = []
    before = digest(believed(state, ground, seat))
    tables = [table for table in TABLES if len(getattr(state, table.name))]
    for _ in range(tries):
        table = dice.choice(tables)
        field = dice.choice(table.fields)
        row = dice.randrange(len(getattr(state, table.name)))
        if may_know(state, seat, table.name, row, field):
            continue
        record = getattr(state, table.name)[row]
        kept = getattr(record, field.name)
        setattr(record, field.name, dice.choice((field.low, field.high, dice.randint(field.low, field.high))))
        if digest(believed(state, ground, seat)) != before:
            told = getattr(record, field.name)
            found.append(f"seat {seat} learns that {table.name}[{row}].{field.name} is {told} and not {kept}")
        setattr(record, field.name, kept)
    return found

"""Ways in which the truth may be otherwise without a seat being able to know.

A change alters a `World` in place and says what it did, or nothing where it finds nothing to do. Most are one field of
one record, or of all records that the seat cannot know; the others keep together what belongs together.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from wargame.engine.fields import Field
from wargame.engine.game import Event
from wargame.engine.ground import PULSES
from wargame.engine.orders import TARGETS
from wargame.engine.tables import TABLES
from wargame.engine.words import event, misreading, store, target, verb
from wargame.fog.secrets import any_value, is_known, may_know, set_secretly
from wargame.render.build.chair import Chair
from wargame.render.build.hearing import EVERYBODY, MISSION, OF_CONTINGENTS, OF_SEAT, hears

MIXED = ("flashes", "works", "patients", "detainees", "plans")  # tables whose rows all seats share
BORN = ("works", "patients", "detainees", "alerts")  # tables whose records are born in play, with the next key
CAUSED = ("orders", "flashes", "patients", "alerts")  # tables that name the event behind a record
TO_GROUP = {"units": "group", "patients": "group", "detainees": "group", "plans": "group", "alerts": "group"}
PRIVATE = tuple(
    number
    for name, number in vars(event).items()
    if name.isupper()
    and number not in (*EVERYBODY, *MISSION, *OF_CONTINGENTS, *OF_SEAT)
    and number not in (event.OBJECTIVE_DONE, event.OBJECTIVE_FAILED, event.ROAD_CUT, event.INJECT)
)
OTHERWISE = 60  # rows of a field that are changed together at most


@dataclass
class World:
    """A game as it truly is: its thawed state, all events so far, and the names of its groups by row."""

    state: Any
    events: list[Event]
    groups: tuple[str, ...]


@dataclass(frozen=True)
class Change:
    """A way to change a world for a seat; `differs` names what a seat gets that may differ by row or number."""

    name: str
    make: Callable[[World, Chair, random.Random], str]
    differs: tuple[str, ...] = ()


def one_field(table: str, field: Field) -> Change:
    """The field has another value in one record, or in many, of which the seat cannot know it."""

    def make(world: World, chair: Chair, dice: random.Random) -> str:
        state, seat = world.state, chair.seat
        rows = [row for row in range(len(getattr(state, table))) if not may_know(state, seat, table, row, field)]
        many = min(len(rows), dice.choice((1, 1, OTHERWISE)))
        told = [_set(state, seat, table, row, field, dice) for row in dice.sample(rows, many)]
        return ", ".join(one for one in told if one)

    return Change(f"{table}.{field.name}", make)


def _set(state: Any, seat: int, table: str, row: int, field: Field, dice: random.Random) -> str:
    kept, value = getattr(getattr(state, table)[row], field.name), any_value(state, table, field, dice)
    if value == kept or not set_secretly(state, seat, table, row, field, value):
        return ""
    return f"{table}[{row}].{field.name} is {value} and not {kept}"


def fields() -> list[Change]:
    """One change for each field of the state."""
    return [one_field(table.name, field) for table in TABLES for field in table.fields]


def _strangers(world: World, chair: Chair) -> list[int]:
    """Rows of groups that the seat neither commands nor calls friends."""
    state = world.state
    return [row for row in range(len(state.groups)) if not is_known(state, chair.seat, "groups", row)]


def another_group(world: World, chair: Chair, dice: random.Random) -> str:
    """A group of others is elsewhere, of another strength, with other orders; or it is no more."""
    strangers = _strangers(world, chair)
    if not strangers:
        return ""
    state, row = world.state, dice.choice(strangers)
    group = state.groups[row]
    group.cell = group.ahead = dice.randrange(chair.width * chair.height)
    group.strength, group.alive = dice.randrange(200), dice.randrange(2)
    for pulse in range(PULSES):
        state.tracks[row * PULSES + pulse].cell = group.cell
    for unit in state.units:
        if unit.group == row + 1:
            unit.alive, unit.strength = group.alive, group.strength
    for order in state.orders[row * 2 : row * 2 + 2]:
        order.alive, order.verb = dice.randrange(2), dice.randrange(1, len(TARGETS))
        order.cell, order.effect = dice.randrange(chair.width * chair.height), dice.randrange(99_999)
    return f"group {row + 1} is somewhere else"


def misread(world: World, chair: Chair, dice: random.Random) -> str:
    """An order to a group of the seat has been misunderstood, and the seat has not seen it yet."""
    orders = world.state.orders
    rows = [row for index in chair.mine for row in (index * 2, index * 2 + 1) if orders[row].alive]
    rows = [row for row in rows if not orders[row].misread]
    if not rows:
        return ""
    row = dice.choice(rows)
    order = orders[row]
    order.misread = dice.choice((misreading.WRONG_PLACE, misreading.LATE, misreading.WRONG_POSTURE))
    order.meant, order.meant_cell, order.meant_effect = order.verb, order.cell, order.effect
    order.verb = verb.OBSERVE if order.misread == misreading.WRONG_POSTURE else order.verb
    order.cell, order.effect = dice.randrange(chair.width * chair.height), order.effect + dice.randrange(600)
    return f"orders[{row}] is misread"


def _swap(table: list[Any], one: int, other: int, each: int = 1) -> None:
    for nth in range(each):
        a, b = one * each + nth, other * each + nth
        table[a], table[b] = table[b], table[a]


def _renumber(records: Iterable[Any], name: str, rows: dict[int, int]) -> None:
    for record in records:
        number = getattr(record, name)
        setattr(record, name, rows.get(number, number))


def other_rows(world: World, chair: Chair, dice: random.Random) -> str:
    """Two groups of others stand in each other's rows."""
    strangers = _strangers(world, chair)
    if len(strangers) < 2:
        return ""
    one, other = dice.sample(strangers, 2)
    state, rows = world.state, {one + 1: other + 1, other + 1: one + 1}
    for table, each in ((state.groups, 1), (state.stores, store.CLASSES), (state.orders, 2), (state.tracks, PULSES)):
        _swap(table, one, other, each)
    for first in range(0, len(state.contacts), len(state.groups)):
        _swap(state.contacts, first + one, first + other)
    _renumber(state.contacts, "source", rows)
    for table, name in TO_GROUP.items():
        _renumber(getattr(state, table), name, rows)
    for table in ("flashes", "incidents"):
        _renumber(getattr(state, table), "group", rows)
        _renumber(getattr(state, table), "other", rows)
    _renumber([one for one in state.orders if TARGETS[one.verb] in (target.CONTACT, target.GROUP)], "other", rows)
    world.events = [
        told._replace(who=rows.get(told.who, told.who), whom=rows.get(told.whom, told.whom)) for told in world.events
    ]
    names = list(world.groups)
    _swap(names, one, other)
    world.groups = tuple(names)
    return f"groups {one + 1} and {other + 1} stand in each other's rows"


def rows_between(world: World, chair: Chair, dice: random.Random) -> str:
    """What other seats have stands elsewhere between what this seat has, in a table that all share."""
    table = dice.choice(MIXED)
    rows = getattr(world.state, table)
    mine = [row for row in range(len(rows)) if is_known(world.state, chair.seat, table, row)]
    known, others = [rows[row] for row in mine], [rows[row] for row in range(len(rows)) if row not in mine]
    if table != "flashes":  # a row that another's record has left may have come before an older one
        dice.shuffle(known)
    for at, record in zip(sorted(dice.sample(range(len(rows)), len(known))), known, strict=True):
        others.insert(at, record)
    rows[:] = others
    return f"the rows of {table} are mixed otherwise"


def more_keys(world: World, chair: Chair, dice: random.Random) -> str:
    """More has been born in play where the seat does not look, so that the keys of what it knows are higher."""
    more = dice.randrange(1, 500)
    for table in BORN:
        for record in getattr(world.state, table):
            record.key += more
    world.state.clock[0].next_key += more
    return f"{more} more keys have been given out"


def other_log(world: World, chair: Chair, dice: random.Random) -> str:
    """Events that the seat does not hear of have not been, or others have; the numbers of all go with that."""
    kept = [told for told in world.events if hears(chair, told) or dice.random() < 0.5]
    strangers = _strangers(world, chair)
    minute = world.state.clock[0].minute
    for _ in range(dice.randrange(20)):
        one = _unheard(world, chair, strangers, dice.randrange(minute + 1), dice)
        kept.insert(dice.randrange(len(kept) + 1), one)
    numbers: dict[int, int] = {}
    last = 0
    for told in kept:
        last += dice.randrange(1, 4)
        numbers.setdefault(told.id, last)
    fresh = sorted(numbers.values())
    world.events = [
        told._replace(id=number, cause=numbers.get(told.cause, 0)) for told, number in zip(kept, fresh, strict=True)
    ]
    for table in CAUSED:
        _renumber(getattr(world.state, table), "cause", numbers)
    world.state.clock[0].next_event = max(last, world.state.clock[0].next_event) + dice.randrange(99)
    return "the log holds other events that the seat has not heard of"


def _unheard(world: World, chair: Chair, strangers: list[int], minute: int, dice: random.Random) -> Event:
    """An event among strangers, somewhere, or an inject for another seat."""
    who, whom = (dice.choice([0, *(row + 1 for row in strangers)]) for _ in range(2))
    cell, amount = dice.randrange(chair.width * chair.height), dice.randrange(200)
    turn, number = world.state.clock[0].turn, -dice.randrange(1, 1 << 40)
    told = chair.exercise.scenario.inject
    own = chair.exercise.seats[chair.seat - 1]
    injects = [at for at, row in enumerate(chair.exercise.injects, 1) if row >= 0 and told[row].to != own]
    if injects and dice.random() < 0.3:
        return Event(number, event.INJECT, turn, minute, cell, 0, 0, 0, dice.choice(injects), 0, 0)
    return Event(number, dice.choice(PRIVATE), turn, minute, cell, who, whom, 0, amount, dice.randrange(9), 0)


TOGETHER = (
    Change("another group", another_group),
    Change("a misread order", misread),
    Change("other rows of strangers", other_rows, ("belief",)),
    Change("other rows between", rows_between, ("belief",)),
    Change("other keys", more_keys, ("belief",)),
    Change("another log", other_log, ("belief",)),
)

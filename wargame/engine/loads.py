"""Depots and hired trucks: what may be set down, hired and flown, and the stores themselves (`rules/carriage.py`)."""

from .deeds import drivable, is_active
from .events import free_row
from .grid import adjacent, is_wet, minutes_between
from .ground import FAR
from .hours import has_spent
from .supply import can_carry, spare_of
from .words import land, load, mobility, reason, side, skill, store, unit, weather

LOADS_FULL = 11  # of `state.FAULTS`


def depot_at(state, cell):
    """The row of the depot at a cell, -1 if there is none."""
    for row in range(len(state.loads)):
        if state.loads[row].alive == 1 and state.loads[row].kind == load.DEPOT and state.loads[row].cell == cell:
            return row
    return -1


def is_full(state):
    """Is there no row left for another depot or load?"""
    for row in state.loads:
        if row.alive == 0:
            return False
    return True


def new_load(state, kind, index, cell):
    """A new row of loads that group row `index` makes, without goods; `is_full` has been asked."""
    at = free_row(state, state.loads, LOADS_FULL)
    row = state.loads[at]
    row.key, row.kind, row.cell, row.contingent = state.clock[0].next_key, kind, cell, state.groups[index].contingent
    row.group, row.amount, row.due, row.late, row.cause = 0, 0, 0, 0, 0
    for number in range(store.CLASSES):
        state.goods[at * store.CLASSES + number].stock = 0
    return at


def weight_of(state, at):
    """What lies in a depot, kg and litres."""
    found = 0
    for number in range(store.CLASSES):
        found += state.goods[at * store.CLASSES + number].stock
    return found


def is_guarded(state, ground, cell):
    """Does a group of the mission that carries arms stand at a cell or next to it?"""
    for group in state.groups:
        if group.side == side.MISSION and is_active(group) and group.skills & skill.FORCE > 0:
            if adjacent(ground, group.ahead, cell):
                return True
    return False


def is_hired(state, other):
    """Are hired trucks on their way to group `other` (from 1)?"""
    for row in state.loads:
        if row.alive == 1 and row.kind == load.HIRED and row.group == other:
            return True
    return False


def lifted_most(state, index):
    """How many people the helicopters of group row `index` carry at once."""
    machines = 0
    for one in state.units:
        if one.group == index + 1 and one.alive == 1 and one.kind == unit.HELICOPTER:
            machines += drivable(one)
    return machines * SEATS


SEATS = 10  # of one machine: a pair carries 20 people, or three tonnes


def helicopter_for(state, ground, index):
    """The row of the first helicopter group of its side that stands beside group row `index` and can take it; -1 if
    there is none.
    """
    own = state.groups[index]
    for row in range(len(state.groups)):
        group = state.groups[row]
        if row == index or group.side != own.side or group.skills & skill.AVIATION == 0 or not is_active(group):
            continue
        if group.cell != own.cell or group.ahead != own.cell or has_spent(state, ground, row):
            continue
        if lifted_most(state, row) > 0:
            return row
    return -1


def truck_minutes(state, ground, cell, goal):
    """Minutes that trucks take in this weather; FAR if there is no way."""
    return minutes_between(ground, mobility.TRUCK, is_wet(state.clock[0]), cell, goal)


def can_depot(state, ground, index, cell, other):
    """Can group row `index` set stores down at a cell: vehicles that carry, and more than it needs for itself?"""
    if not can_carry(state, ground, index):
        return reason.NO_TRANSPORT
    if depot_at(state, cell) < 0 and is_full(state):
        return reason.NO_ROOM
    for kind in range(store.CLASSES):
        if spare_of(ground.rules[0], state.stores[index * store.CLASSES + kind]) > 0:
            return reason.NONE
    return reason.NOTHING_TO_CARRY


def can_contract(state, ground, index, cell, other):
    """Can group row `index` hire trucks that bring stores from its contingent's base to group `other`, at `cell`?"""
    if ground.rules[0].contract_tonnes == 0:
        return reason.NO_TRUCKS_FOR_HIRE
    if other == index + 1 or state.groups[other - 1].side != state.groups[index].side:
        return reason.NO_TARGET
    base = state.contingents[state.groups[index].contingent - 1].base
    if state.groups[index].cell != base:
        return reason.NOT_AT_BASE
    if cell == base or is_hired(state, other):
        return reason.ALREADY_HIRED
    if is_full(state):
        return reason.NO_ROOM
    return reason.NO_WAY if truck_minutes(state, ground, base, cell) >= FAR else reason.NONE


def can_lift(state, ground, index, cell, other):
    """Can group row `index` be flown to a cell by a helicopter that stands beside it?"""
    group = state.groups[index]
    if cell == group.cell:
        return reason.ALREADY_THERE
    if ground.land[cell].terrain == land.WATER:
        return reason.ON_WATER
    taker = helicopter_for(state, ground, index)
    if taker < 0:
        return reason.NO_HELICOPTER
    if group.strength > lifted_most(state, taker):
        return reason.TOO_MANY
    return reason.GROUNDED if state.clock[0].weather == weather.STORM else reason.NONE

"""Muster. A new turn: yesterday's traces are cleared, and what each group can do is read off its units.

A group sees as far as its best eyes, moves as fast as its slowest unit, and carries the union of its units' skills. A
group with nobody left fit for duty is gone from the map. Night in the calendar shortens sight; an order to observe
lengthens it.
"""

from ..deeds import clamp, drivable
from ..words import mobility


def gather_units(state, ground):
    """Sum the units into their groups."""
    night = state.clock[0].night
    for group in state.groups:
        group.strength = 0
        group.vehicles = 0
        group.sight = 0
        group.weight = 0
        group.police = 0
        group.firepower = 0
        group.skills = 0
        group.quality = 0
        group.serviceability = 0
        group.full = 0
        group.mobility = mobility.AIR
    for unit in state.units:
        if unit.alive == 0 or unit.group == 0:
            continue
        group = state.groups[unit.group - 1]
        group.full += unit.strength + unit.wounded + unit.dead + unit.captured
        if unit.strength == 0:
            continue
        kind = ground.kinds[unit.kind]
        full = max(1, kind.strength)
        working = drivable(unit)
        group.strength += unit.strength
        group.vehicles += working
        group.sight = max(group.sight, kind.sight_night if night else kind.sight_day)
        group.weight += kind.weight * unit.strength // full
        group.police += kind.police * unit.strength // full
        group.firepower += unit.strength * kind.arms // 1000 * (unit.quality // 1000) // 1000
        group.skills |= kind.skills
        group.quality += unit.quality // 1000 * unit.strength
        group.serviceability += unit.serviceability // 1000 * unit.strength
        moves = mobility.FOOT if kind.mobility != mobility.AIR and unit.vehicles > 0 and working == 0 else kind.mobility
        group.mobility = slower(group.mobility, moves)


def slower(one, other):
    """The slower of two mobilities: on foot, then trucks (bound to roads), then mounted, then air."""
    for moves in (mobility.FOOT, mobility.TRUCK, mobility.MOUNTED):
        if one == moves or other == moves:
            return moves
    return mobility.AIR


def settle_groups(state):
    """Turn sums into means, and take groups without people off the map."""
    for group in state.groups:
        if group.strength > 0:
            group.quality = clamp(group.quality // group.strength * 1000, 0, 1_000_000)
            group.serviceability = clamp(group.serviceability // group.strength * 1000, 0, 1_000_000)
        elif group.alive == 1 and group.reserve == 0:
            group.alive = 0
        group.activity = 0
        group.will = 0
        group.swing = 0
        group.ahead = group.cell
        group.ahead_progress = group.progress


def open_turn(state):
    """Clear what belongs to a turn."""
    clock = state.clock[0]
    clock.window = 0
    for seat in state.seats:
        seat.flashes = 0


def muster(state, ground, log):
    open_turn(state)
    gather_units(state, ground)
    settle_groups(state)

"""Riding with an aid convoy, where an objective asks for escorts."""

from wargame.engine.rules.movement import march_minutes
from wargame.engine.words import measure, side, tally, verb

from ..targets import OF_OBJECTIVE
from .common import contact_age, direct, doing_of, is_allowed, is_line, is_mine, is_open, keep

LATELY = 2  # turns within which a convoy was seen that is ridden with
HOURS = 480  # minutes from which on a group is too far away to join


def wants_escorts(believed, ground, seat):
    """Does an objective of the seat that is still open ask for escorts now?"""
    turn = believed.clock[0].turn
    for row in range(len(ground.conditions)):
        asked = ground.conditions[row]
        if asked.owner != OF_OBJECTIVE or asked.measure != measure.TALLY or asked.subject != tally.ESCORTS + 1:
            continue
        owner = ground.objectives[asked.row].seat
        if (owner == seat or owner == 0) and asked.since <= turn <= asked.until:
            if believed.objectives[asked.row].done == 0:
                return True
    return False


def rider_for(believed, ground, seat, convoy, wishes):
    """The row of the group of the line that gets to a convoy first, -1 if none does in time."""
    cell = believed.groups[convoy].cell
    best, least = -1, HOURS
    for index in range(len(believed.groups)):
        if not is_mine(believed, seat, index) or not is_line(believed.groups[index]) or not is_open(wishes, index):
            continue
        if not is_allowed(believed, ground, index, verb.ESCORT, cell):
            continue
        minutes = march_minutes(believed, ground, index, cell, verb.ESCORT)
        if minutes < least:
            best, least = index, minutes
    return best


def ride_along(believed, ground, seat, wishes):
    """One group rides with each convoy that was seen lately; who does already goes on."""
    if not wants_escorts(believed, ground, seat):
        return
    for index in range(len(believed.groups)):
        if is_mine(believed, seat, index) and doing_of(believed, index) == verb.ESCORT and is_open(wishes, index):
            keep(wishes, index)
            return
    for convoy in range(len(believed.groups)):
        group = believed.groups[convoy]
        if group.alive == 0 or group.side != side.AGENCY:
            continue
        if contact_age(believed, ground, seat, convoy) <= LATELY * believed.clock[0].length:
            rider = rider_for(believed, ground, seat, convoy, wishes)
            if rider >= 0:
                direct(believed, ground, seat, rider, verb.ESCORT, 0, convoy + 1, wishes)

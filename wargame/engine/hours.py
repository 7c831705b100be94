"""Flight hours and money: what crewed aircraft may fly in a month, who stands when it is flown, and what it all costs.

An exercise sets `flight_hours` in its `[rules]`: hours that a group of helicopters may fly in thirty days, 0 for as
many as it likes. Minutes flown add up and are earned back evenly by the day. A group may overspend today; from the next
turn on it stands, but for the flight home, until enough has been earned back (rulebook: Logistics).
"""

from .events import count, emit
from .grid import distance
from .kinds import AIR_SPEED
from .words import event, side, skill, tally

MONTH = 30  # days


def keeps_hours(state, ground, index):
    """Does group row `index` have an allowance of flight hours?"""
    group = state.groups[index]
    crewed = group.skills & skill.AVIATION > 0 and group.side == side.MISSION
    return crewed and ground.rules[0].flight_hours > 0


def has_spent(state, ground, index):
    """Has group row `index` flown all that it may?"""
    return keeps_hours(state, ground, index) and state.groups[index].flown >= ground.rules[0].flight_hours * 60


def is_grounded(state, ground, index, cell):
    """Must group row `index` not set off for `cell`? Home is always open."""
    return cell != state.groups[index].base and has_spent(state, ground, index)


def minutes_flown(metres):
    """Minutes in the air for so many metres."""
    return metres * 6 // (AIR_SPEED * 10)


def flight_minutes(ground, here, there):
    """Minutes of a helicopter's flight between two cells."""
    return minutes_flown(distance(ground, here, there))


def spend(state, thousands):
    """Write money to the account of the exercise."""
    count(state, tally.COST, thousands)
    state.clock[0].spent += thousands


def fly(state, ground, log, index, minutes, minute):
    """Write minutes in the air to the account of group row `index`, and their cost to the exercise's."""
    group, rules = state.groups[index], ground.rules[0]
    if minutes == 0 or group.skills & skill.AVIATION == 0 or group.side != side.MISSION:
        return
    count(state, tally.FLIGHT_MINUTES, minutes)
    spend(state, (minutes * rules.hour_cost + 59) // 60)
    spent = has_spent(state, ground, index)
    group.flown += minutes
    if not spent and has_spent(state, ground, index):
        emit(state, log, event.HOURS_SPENT, minute, group.ahead, index + 1, 0, 0, group.flown // 60, 0, 0)


def earn(state, ground, index):
    """A turn's share of the month's allowance is earned back."""
    if keeps_hours(state, ground, index):
        group = state.groups[index]
        earned = ground.rules[0].flight_hours * 60 * state.clock[0].length // (MONTH * 1440)
        group.flown = max(0, group.flown - earned)

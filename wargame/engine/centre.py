"""The operations centre of a headquarters (JOC). Is it at work, and how much can it do?

It is where the headquarters' own people sit. An inject may put it out, for hours; and it is lost while an armed group
that is stronger than those who guard it stands at its place, or while the group that is the headquarters is in others'
hands or destroyed, and for some hours after. While it is out, half of its staff slots are left and staff work takes
twice as long, no picture is gathered or given, and whatever nobody of the mission's own has seen himself is told only
when the turn is over.
"""

from .deeds import is_active
from .events import emit
from .words import event, side, skill


def is_out(clock, chair):
    """Is the operations centre of a seat out of action?"""
    return chair.out_until > clock.minute


def slots_of(clock, chair):
    """The staff slots that a seat has this turn."""
    return chair.slots // 2 if is_out(clock, chair) else chair.slots


def free_slots(clock, chair):
    """How many of them nobody has used yet."""
    return max(0, slots_of(clock, chair) - chair.used)


def put_out(state, log, row, minutes, cause):
    """The centre of seat row `row` is out for so long from the start of this turn."""
    clock, chair = state.clock[0], state.seats[row]
    until = clock.minute + minutes
    if until > chair.out_until:
        if not is_out(clock, chair):
            cell = state.contingents[chair.lead - 1].base if chair.lead > 0 else 0
            emit(state, log, event.CENTRE_OUT, clock.minute, cell, 0, 0, 0, minutes, row + 1, cause)
        chair.out_until = until


def is_overrun(state, contingent):
    """Are armed people in the headquarters of contingent row `contingent`, stronger than those who guard it?"""
    base = state.contingents[contingent].base
    guards, intruders = 0, 0
    for group in state.groups:
        if is_active(group) and group.ahead == base:
            if group.side == side.ARMED:
                intruders += group.firepower
            elif group.side == state.contingents[contingent].side:
                guards += group.firepower
    return intruders > guards


def is_lost(state, contingent):
    """Is the group that is the headquarters of contingent row `contingent` gone? False if there never was one."""
    for group in state.groups:
        if group.contingent == contingent + 1 and group.skills & skill.HEADQUARTERS > 0:
            return not is_active(group) or group.strength == 0
    return False


def fall(state, ground, log):
    """Centres of the mission that are overrun or lost in this turn are out, and for some time after."""
    for row in range(len(state.seats)):
        chair = state.seats[row]
        if chair.side == side.MISSION and chair.lead > 0 and state.clock[0].absent == 0:
            if is_overrun(state, chair.lead - 1) or is_lost(state, chair.lead - 1):
                put_out(state, log, row, state.clock[0].length + ground.rules[0].centre_rebuilt, 0)

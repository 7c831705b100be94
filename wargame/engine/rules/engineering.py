"""Engineering. Roads are mended, mines and hidden weapons are found.

A cut stops the trucks of those who mend it, too: they begin as soon as they stand before it.

A cut road carries its work in hundredths of an engineer platoon's day: a stretch of earth road 50, a culvert 100, a
bridge 300 to 500. Engineers at the cell or next to it work it off by the minute, at half the pace at night and half
in the wet; several share the work.

A search looks for mines and weapons at its cell and next to it: trained searchers find each with seven chances in ten
a turn, others with one in four, in proportion to the time that is left of the turn, up to a full search, which takes
four hours. What is found is cleared, by all sides alike; nobody looks for what their own party laid. A search that
began too late goes on in the next turn.

A route search goes ahead of others along a whole road (`engine/routes.py`).

Roads are cut by injects only: rain that is not made an event already slows all who drive.
"""

from ..deeds import at_work, can_go, in_force, verb_of
from ..dice import chance
from ..events import count, emit
from ..grid import adjacent, is_wet
from ..routes import mark_swept
from ..words import event, purpose, reason, side, skill, tally, verb, work

DAY = 1440


def repair_done(rules, clock, minutes):
    """Hundredths of a day's work that engineers do in so many minutes."""
    done = minutes * 100
    if clock.night == 1:
        done = done * rules.repair_night // 100
    if is_wet(clock) == 1:
        done = done * rules.repair_wet // 100
    return done // DAY


def find_ppm(rules, trained, minutes):
    """The chance that a search of so many minutes finds a given mine or cache."""
    ppm = rules.find_trained if trained else rules.find_untrained
    return ppm * min(minutes, rules.search_minutes) // rules.search_minutes


def is_trained(group):
    """Has the group a trained search team?"""
    return group.skills & skill.SEARCH > 0


def cut_near(state, ground, cell):
    """The row of the cut road at `cell`, or else next to it; -1 if there is none."""
    found = -1
    for row in range(len(state.works)):
        thing = state.works[row]
        if thing.alive == 1 and thing.kind == work.WASHOUT and adjacent(ground, thing.cell, cell):
            if thing.cell == cell:
                return row
            if found < 0:
                found = row
    return found


def can_repair(state, ground, index, cell, other):
    """Engineers, and a cut road at the cell or next to it."""
    if state.groups[index].skills & skill.ENGINEER == 0:
        return reason.NO_ENGINEERS
    return reason.NONE if cut_near(state, ground, cell) >= 0 else reason.NOTHING_TO_REPAIR


def can_search(state, ground, index, cell, other):
    """Soldiers or searchers, and a way there."""
    if state.groups[index].skills & (skill.FORCE | skill.SEARCH) == 0:
        return reason.UNARMED
    return can_go(state, ground, index, cell)


def repair(state, ground, log, index, minute):
    """Engineers work on the cut road for the rest of the turn."""
    clock = state.clock[0]
    row = in_force(state, index)
    order = state.orders[row]
    at = cut_near(state, ground, order.cell)
    end = clock.minute + clock.length
    if at < 0:
        order.done = 1
        return
    thing = state.works[at]
    thing.amount = max(0, thing.amount - repair_done(ground.rules[0], clock, end - minute))
    if thing.amount == 0:
        thing.alive = 0
        emit(state, log, event.ROAD_REPAIRED, end - 1, thing.cell, index + 1, 0, 0, 0, 0, order.cause)
        order.done = 1 if cut_near(state, ground, order.cell) < 0 else 0


def search(state, ground, log, index, minute):
    """A group searches its cell and those next to it for the rest of the turn."""
    clock = state.clock[0]
    order = state.orders[in_force(state, index)]
    group = state.groups[index]
    end = clock.minute + clock.length
    ppm = find_ppm(ground.rules[0], is_trained(group), end - minute)
    for thing in state.works:
        if thing.alive == 0 or (thing.kind != work.MINE and thing.kind != work.CACHE):
            continue
        if thing.party == group.party or not adjacent(ground, thing.cell, group.ahead):
            continue
        if not chance(clock, purpose.SEARCH_FIND, group.key, thing.key, 0, ppm):
            continue
        thing.alive = 0
        kind = event.MINE_FOUND if thing.kind == work.MINE else event.WEAPONS_FOUND
        emit(state, log, kind, end - 1, thing.cell, index + 1, 0, 0, thing.amount, 0, order.cause)
        if group.side == side.MISSION and thing.kind == work.MINE:
            count(state, tally.MINES_FOUND, thing.amount)
    mark_swept(state, ground, index, group.ahead, minute)
    order.done = 1 if end - minute >= ground.rules[0].search_minutes else 0


def engineering(state, ground, log):
    """Repair, then search."""
    for index in range(len(state.groups)):
        doing = verb_of(state, index)
        if doing != verb.REPAIR and doing != verb.SEARCH and doing != verb.SWEEP:
            continue
        minute = at_work(state, index, doing)
        if doing == verb.SWEEP:
            row = in_force(state, index)
            state.orders[row].done = 1 if minute >= 0 else state.orders[row].done
            continue
        if minute >= 0 and doing == verb.REPAIR:
            repair(state, ground, log, index, minute)
        elif minute >= 0:
            search(state, ground, log, index, minute)

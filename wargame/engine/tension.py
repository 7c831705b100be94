"""Tension between two peoples of the area: what raises it, what it leads to, and what takes it away.

A raid of fighters who claim one people on a community of the other adds to it, an inject may, and it wears off by the
day. It drives the reprisals of self-defence militias, who set out by themselves, whatever their captains have ordered.
A dialogue between two communities that live within reach of each other takes some of it away, once a day for a pair of
peoples, by the trust that both have in those who bring them to one table. `rules/tensions.py` says how it is ruled.
"""

from .deeds import at_work, clamp, in_force, is_active, is_sooner, of_day, per_turn, write_order
from .dice import chance
from .events import count, emit
from .grid import distance
from .presence import is_reprisal
from .tables import POINTS
from .words import event, mobility, purpose, side, tally, verb


def pair_of(state, one, other):
    """The row of the tension between two peoples (from 1), -1 if there is none."""
    for row in range(len(state.tensions)):
        pair = state.tensions[row]
        if (pair.one == one and pair.other == other) or (pair.one == other and pair.other == one):
            return row
    return -1


def other_people(pair, people):
    """The people with whom `people` has this tension, 0 if it is none of the two."""
    if people == pair.one:
        return pair.other
    return pair.one if people == pair.other else 0


def change_tension(state, log, row, change, told, cause):
    """Move the tension of a pair (row from 0); with `told` 1 all hear how it stands now."""
    pair = state.tensions[row]
    before = pair.value
    pair.value = clamp(before + change, 0, POINTS)
    if told == 1:
        pair.told = pair.value
    if pair.value != before:
        emit(state, log, event.TENSION, state.clock[0].minute, 0, 0, 0, 0, pair.value - before, row + 1, cause)


def resent_raid(state, ground, log, index, at, cause):
    """A raid of group row `index` on community row `at`: do two peoples stand against each other for it?"""
    own = state.parties[state.groups[index].party - 1].people
    row = pair_of(state, own, state.communities[at].people) if own > 0 else -1
    if row >= 0:
        change_tension(state, log, row, ground.rules[0].tension_raid, 0, cause)


def fade(state, ground):
    """Tension wears off."""
    for pair in state.tensions:
        pair.value = max(0, pair.value - of_day(state, ground.rules[0].tension_fades))


def nearest_of(state, ground, cell, people, within):
    """The row of the nearest community of a people that somebody on foot can reach from a cell, -1 if there is none."""
    start = mobility.FOOT * 2 * len(ground.land)
    best, least = -1, within + 1
    for row in range(len(state.communities)):
        place = state.communities[row]
        if place.alive == 0 or place.population == 0 or place.people != people:
            continue
        metres = distance(ground, cell, place.cell)
        if metres < least and ground.regions[start + cell] == ground.regions[start + place.cell]:
            best, least = row, metres
    return best


def reprisal_ppm(state, ground, party, pair, people):
    """The chance a day that a militia of party row `party` takes revenge on the people `people`."""
    rules = ground.rules[0]
    ppm = rules.reprisal_rate * (pair.value // 100) // (POINTS // 100)
    if is_reprisal(state, ground, party, people):
        ppm += ppm * rules.reprisal_risk // 100
    return min(POINTS - 1000, ppm)


def take_revenge(state, ground, log, index, row):
    """Does militia group row `index` set out against the other people of a pair, today?"""
    clock = state.clock[0]
    group, pair = state.groups[index], state.tensions[row]
    people = other_people(pair, state.parties[group.party - 1].people)
    if people == 0 or pair.value == 0:
        return
    at = nearest_of(state, ground, group.cell, people, ground.rules[0].reprisal_range)
    ppm = per_turn(state, ground, reprisal_ppm(state, ground, group.party - 1, pair, people))
    if at < 0 or not chance(clock, purpose.REPRISAL, group.key, pair.key, 0, ppm):
        return
    place = state.communities[at]
    made = emit(state, log, event.REPRISAL, clock.minute, group.cell, 0, index + 1, at + 1, group.strength, 0, 0)
    write_order(state.orders[index * 2 + 1], verb.RAID, place.cell, at + 1, clock.minute, clock.minute, made)
    count(state, tally.REPRISALS, 1)


def is_raiding(state, index):
    """Is the group on a raid already?"""
    row = in_force(state, index)
    return row >= 0 and state.orders[row].verb == verb.RAID and state.orders[row].done == 0


def reprisals(state, ground, log):
    """Militias that set out by themselves in this turn."""
    for index in range(len(state.groups)):
        group = state.groups[index]
        if group.side != side.COMMUNITY or not is_active(group) or group.party == 0 or is_raiding(state, index):
            continue
        for row in range(len(state.tensions)):
            if not is_raiding(state, index):
                take_revenge(state, ground, log, index, row)


def partner_of(state, ground, at):
    """The row of the nearest community with whose people that of community row `at` has a tension, -1 if none is near;
    of several peoples the nearest.
    """
    best, least = -1, 0
    here = state.communities[at]
    for pair in state.tensions:
        people = other_people(pair, here.people)
        other = nearest_of(state, ground, here.cell, people, ground.rules[0].dialogue_range) if people > 0 else -1
        if other >= 0:
            metres = distance(ground, here.cell, state.communities[other].cell)
            if best < 0 or metres < least:
                best, least = other, metres
    return best


def would_come(ground, here, there):
    """Do both communities trust the mission enough to sit at its table?"""
    return min(here.trust, there.trust) >= ground.rules[0].dialogue_trust


def dialogue_relief(ground, here, there):
    """Tension that a dialogue between two communities takes away."""
    return ground.rules[0].tension_dialogue * ((here.trust + there.trust) // 200) // (POINTS // 100)


def first_host(state, ground, row):
    """The group row that first brings the two peoples of a pair to one table in this turn, -1 if none does."""
    first, least = -1, 0
    for index in range(len(state.groups)):
        minute = at_work(state, index, verb.DIALOGUE)
        if minute < 0 or state.groups[index].side != side.MISSION:
            continue
        at = state.orders[in_force(state, index)].other - 1
        other = partner_of(state, ground, at)
        if other < 0 or pair_of(state, state.communities[at].people, state.communities[other].people) != row:
            continue
        if would_come(ground, state.communities[at], state.communities[other]) and (
            is_sooner(state, index, minute, first, least)
        ):
            first, least = index, minute
    return first


def dialogue(state, ground, log, row):
    """The dialogue of this turn between the peoples of a pair, if there is one and if it counts."""
    index = first_host(state, ground, row)
    pair = state.tensions[row]
    if index < 0:
        return
    minute = at_work(state, index, verb.DIALOGUE)
    if pair.spoken_minute > 0 and minute - pair.spoken_minute < ground.rules[0].contact_again:
        return
    order = state.orders[in_force(state, index)]
    here = state.communities[order.other - 1]
    there = state.communities[partner_of(state, ground, order.other - 1)]
    pair.spoken_minute = max(1, minute)
    less = min(pair.value, dialogue_relief(ground, here, there))
    points = less // 10_000
    cause = emit(
        state, log, event.DIALOGUE, minute, here.cell, index + 1, 0, order.other, points, row + 1, order.cause
    )
    change_tension(state, log, row, -less, 1, cause)

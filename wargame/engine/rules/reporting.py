"""Reporting. At the end of a turn each headquarters hears what its groups have seen of communities, roads and
wounded.

A contingent assesses a community when a group of it is there or next to it, when its aircraft is over it, or from afar,
where a liaison assistant lives, or a phone mast works and people trust the mission. What was assessed stays known, and
ages.
"""

from ..deeds import in_force, is_active
from ..grid import adjacent
from ..words import side, verb, work


def assess(state, contingent, community, minute):
    """Bring a contingent's assessment of a community up to date."""
    row = state.assessments[contingent * len(state.communities) + community]
    place = state.communities[community]
    row.minute = minute
    row.population = place.population
    row.trust = place.trust
    row.fear = place.fear
    row.dead = place.dead
    row.wounded = place.wounded
    row.spread = 0


def assess_communities(state, ground):
    """Groups assess where they are, aircraft where they circle, and phones reach the mission where people trust it."""
    clock = state.clock[0]
    for viewer in range(len(state.groups)):
        one = state.groups[viewer]
        if not is_active(one):
            continue
        row = in_force(state, viewer)
        flying = row >= 0 and state.orders[row].verb == verb.FLY
        where = state.orders[row].cell if flying else one.ahead
        for community in range(len(state.communities)):
            if adjacent(ground, where, state.communities[community].cell):
                assess(state, one.contingent - 1, community, clock.minute + clock.length)
    for contingent in range(len(state.contingents)):
        if state.contingents[contingent].side == side.MISSION:
            for community in range(len(state.communities)):
                place = state.communities[community]
                called = place.phone == 1 and place.trust >= ground.rules[0].phone_trust
                if called or place.liaison == 1:
                    assess(state, contingent, community, clock.minute + clock.length)


def seen_at(state, ground, cell):
    """The contingents that have a group in or next to a cell, as bits."""
    bits = 0
    for group in state.groups:
        if is_active(group) and adjacent(ground, group.ahead, cell):
            bits |= 1 << (group.contingent - 1)
    return bits


def know_works_and_wounded(state, ground):
    """A contingent knows of cut roads and of wounded civilians where its groups are or next to it."""
    for thing in state.works:
        if thing.alive == 1 and thing.kind == work.WASHOUT:
            thing.known |= seen_at(state, ground, thing.cell)
    for patient in state.patients:
        if patient.alive == 1:
            patient.known |= seen_at(state, ground, patient.cell)


def reporting(state, ground, log):
    assess_communities(state, ground)
    know_works_and_wounded(state, ground)

"""Detection. Who sees whom, pulse by pulse along both tracks, and what each headquarters then knows.

A group sees others within its sight (by day or night) unless higher ground lies between. Each pulse within sight
gives a chance, lowered by the forest the others stand in and by their hiding; the first success is a contact: place,
minute, certainty and estimated strength enter the picture of the viewer's contingent. Certainty falls with distance
and at night. A contact ages; after three days it is dropped. Each contingent has its own picture; how they are brought
together stands in `pictures.py`, and how an operations centre is lost in `centre.py`. Unmanned aircraft see around the
cell they orbit, once a turn for as long as they stay up, and nothing in a storm.
"""

from ..centre import fall
from ..deeds import can_go, days_of, in_force, pulse_at, pulse_minute
from ..dice import between, chance
from ..events import emit
from ..grid import distance, line_clear
from ..ground import PULSES
from ..hostages import stood_free
from ..interop import of
from ..pictures import share_pictures
from ..rotation import missed_share
from ..words import event, purpose, reason, skill, store, verb, weather


def orbit_metres(ground, group):
    """How far from its launch an aircraft can orbit: the mini type by line of sight, the long type by its data link."""
    rules = ground.rules[0]
    return rules.orbit_mini if is_mini(group) else rules.orbit_long


def is_mini(group):
    """Is this a mini aircraft with its crew, not one of the long-endurance type?"""
    return group.strength <= 4


def can_fly(state, ground, index, cell, other):
    group = state.groups[index]
    if group.skills & skill.UAV == 0:
        return reason.NO_AIRCRAFT
    if state.clock[0].weather == weather.STORM:
        return reason.GROUNDED
    if days_of(state, index, store.FUEL) < 5:
        return reason.NO_FUEL
    return reason.NONE if distance(ground, group.cell, cell) <= orbit_metres(ground, group) else reason.TOO_FAR


def can_observe(state, ground, index, cell, other):
    return can_go(state, ground, index, cell)


def can_hide(state, ground, index, cell, other):
    row = in_force(state, index)
    hiding = row >= 0 and state.orders[row].verb == verb.HIDE
    return reason.ALREADY_HIDDEN if hiding else reason.NONE


def hiding_of(ground, doing):
    """How much of its visibility a group loses by what it does, ppm."""
    rules = ground.rules[0]
    if doing == verb.HIDE or doing == verb.AMBUSH:
        return rules.hide_share
    return rules.observe_hide_share if doing == verb.OBSERVE else 0


def sight_of(ground, group, doing):
    """How far a group sees, metres."""
    return group.sight * ground.rules[0].observe_sight // 100 if doing == verb.OBSERVE else group.sight


def sight_ppm(ground, seen, cell):
    """Chance in one pulse to see a group that is within sight at `cell`: forest and hiding lower it, each in its
    turn.
    """
    open_share = 1_000_000 - ground.land[cell].cover * (ground.rules[0].cover_share // 1000) // 1000
    return ground.rules[0].sight_chance // 1000 * (open_share // 1000) // 1000 * (1_000_000 - seen.hidden) // 1000


def certainty_ppm(clock, metres, sight):
    """How sure a sighting is: 95 % at hand, 55 % at the limit of sight, a fifth less at night."""
    sure = 950_000 - 400_000 * metres // max(1, sight)
    return sure * 4 // 5 if clock.night == 1 else sure


def note_contact(state, log, contingent, viewer, index, cell, minute, certainty):
    """Enter a sighting of group row `index` by group row `viewer` into the picture of contingent row `contingent`."""
    contact = state.contacts[contingent * len(state.groups) + index]
    group = state.groups[index]
    clock = state.clock[0]
    if contact.seen == 1 and contact.minute >= clock.minute:
        sooner = minute < contact.minute or (minute == contact.minute and certainty < contact.certainty)
        alike = minute == contact.minute and certainty == contact.certainty
        if sooner or (alike and state.groups[contact.source - 1].key < state.groups[viewer].key):
            return  # of several sightings in a turn the latest counts, then the surest
    fresh = contact.seen == 0 or contact.minute < clock.minute - clock.length
    if contact.seen == 0:
        state.contingents[contingent].contacts += 1
        contact.number = state.contingents[contingent].contacts
    contact.seen = 1
    contact.cell = cell
    contact.minute = minute
    contact.certainty = certainty
    error = (
        between(clock, purpose.STRENGTH_ESTIMATE, state.groups[viewer].key, group.key, 0, -300, 300)
        * (1_000_000 - certainty)
        // 450_000
    )
    contact.strength = max(1, group.strength * (1000 + error) // 1000)
    contact.side = group.side
    contact.party = group.party
    contact.source = viewer + 1
    if fresh:
        emit(
            state, log, event.DETECTED, minute, cell, viewer + 1, index + 1, 0, contact.strength, certainty // 10_000, 0
        )  # fmt: skip


def watch(state, ground, log, viewer, index, sight, orbit, first, last):
    """Does group row `viewer` see group row `index` this turn, from pulse `first` until before pulse `last`? `orbit` is
    the cell its aircraft circles, -1 for its own eyes.
    """
    clock = state.clock[0]
    one, other = state.groups[viewer], state.groups[index]
    for pulse in range(first, last):
        here = orbit if orbit >= 0 else state.tracks[viewer * PULSES + pulse].cell
        there = state.tracks[index * PULSES + pulse].cell
        metres = distance(ground, here, there)
        if metres > sight:
            continue
        ppm = sight_ppm(ground, other, there)
        ppm -= of(missed_share(ground, state.contingents[one.contingent - 1]), ppm)
        if not chance(clock, purpose.SIGHT, one.key, other.key, pulse, ppm):
            continue
        if orbit < 0 and not line_clear(ground, here, there):
            continue
        certainty = certainty_ppm(clock, metres, sight)
        note_contact(state, log, one.contingent - 1, viewer, index, there, pulse_minute(state, pulse), certainty)
        return


def fly(state, ground, log, index, row):
    """The aircraft of group row `index` circles where the order in `row` sends it, until its time is used up or the
    turn is over; returns the pulses in which it is up, the last one excluded.
    """
    clock, rules = state.clock[0], ground.rules[0]
    order, group = state.orders[row], state.groups[index]
    start = max(clock.minute, order.effect)
    end = min(clock.minute + clock.length, start + (rules.flight_mini if is_mini(group) else rules.flight_long))
    emit(state, log, event.OBSERVED, start, order.cell, index + 1, 0, 0, end - start, 0, order.cause)
    return pulse_at(state, start), pulse_at(state, end - 1) + 1 if end > start else 0


def look_around(state, ground, log):
    """Every group looks at all others that are not of its side."""
    for viewer in range(len(state.groups)):
        one = state.groups[viewer]
        if one.strength == 0 or not stood_free(state, viewer):
            continue
        row = in_force(state, viewer)
        doing = state.orders[row].verb if row >= 0 else 0
        flying = doing == verb.FLY and state.clock[0].weather != weather.STORM
        orbit, first, last = -1, 0, PULSES
        if flying:
            orbit = state.orders[row].cell
            first, last = fly(state, ground, log, viewer, row)
        sight = sight_of(ground, one, doing)
        for index in range(len(state.groups)):
            other = state.groups[index]
            if other.side == one.side or other.alive == 0 or other.reserve == 1:
                continue
            if orbit >= 0 or distance(ground, one.cell, other.cell) <= sight + one.swing + other.swing:
                watch(state, ground, log, viewer, index, sight, orbit, first, last)


def detection(state, ground, log):
    for index in range(len(state.groups)):
        group = state.groups[index]
        row = in_force(state, index)
        group.hidden = hiding_of(ground, state.orders[row].verb) if row >= 0 else 0
    look_around(state, ground, log)
    fall(state, ground, log)
    share_pictures(state, ground, log)

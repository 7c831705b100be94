"""Detection. Who sees whom, pulse by pulse along both tracks, and what each headquarters then knows.

A group sees others within its sight (by day or night) unless higher ground lies between. Each pulse within sight
gives a chance, lowered by the forest the others stand in and by their hiding; the first success is a contact: place,
minute, certainty and estimated strength enter the picture of the viewer's contingent. Certainty falls with distance
and at night. A contact ages; after three days it is dropped. Each contingent has its own picture; the headquarters
gathers them and gives the whole back, after 10 + 50 (1 - I) minutes, 20 less with a common feed, or a turn later where
there is no secure bearer in common. A headquarters with more to decide than staff slots lets the pictures age. Unmanned
aircraft see around the cell they orbit, and nothing in a storm.
"""

from ..comms import shares_secure
from ..copies import copy_contact
from ..deeds import can_go, days_of, in_force, pulse_minute
from ..dice import between, chance
from ..events import emit
from ..grid import distance, line_clear
from ..ground import PULSES
from ..interop import minutes_of
from ..tables import PPM
from ..words import event, purpose, reason, side, skill, store, verb, weather


def orbit_metres(ground, group):
    """How far from its launch an aircraft can orbit: the mini type by line of sight, the long type by its data link."""
    rules = ground.rules[0]
    return rules.orbit_mini if group.strength <= 4 else rules.orbit_long


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


def watch(state, ground, log, viewer, index, sight, orbit):
    """Does group row `viewer` see group row `index` this turn? `orbit` is the cell its aircraft circles, -1 for its
    own eyes.
    """
    clock = state.clock[0]
    one, other = state.groups[viewer], state.groups[index]
    for pulse in range(PULSES):
        here = orbit if orbit >= 0 else state.tracks[viewer * PULSES + pulse].cell
        there = state.tracks[index * PULSES + pulse].cell
        metres = distance(ground, here, there)
        if metres > sight:
            continue
        if not chance(clock, purpose.SIGHT, one.key, other.key, pulse, sight_ppm(ground, other, there)):
            continue
        if orbit < 0 and not line_clear(ground, here, there):
            continue
        certainty = certainty_ppm(clock, metres, sight)
        note_contact(state, log, one.contingent - 1, viewer, index, there, pulse_minute(state, pulse), certainty)
        return


def look_around(state, ground, log):
    """Every group looks at all others that are not of its side."""
    for viewer in range(len(state.groups)):
        one = state.groups[viewer]
        if one.alive == 0 or one.reserve == 1 or one.strength == 0:
            continue
        row = in_force(state, viewer)
        doing = state.orders[row].verb if row >= 0 else 0
        flying = doing == verb.FLY and state.clock[0].weather != weather.STORM
        orbit = state.orders[row].cell if flying else -1
        sight = sight_of(ground, one, doing)
        for index in range(len(state.groups)):
            other = state.groups[index]
            if other.side == one.side or other.alive == 0 or other.reserve == 1:
                continue
            if orbit >= 0 or distance(ground, one.cell, other.cell) <= sight + one.swing + other.swing:
                watch(state, ground, log, viewer, index, sight, orbit)


def picture_minutes(state, ground, lead, row):
    """Minutes until what contingent row `row` sees is on the map of the headquarters of row `lead`, and the other way
    round; a whole turn of carrying it over by hand where they have no secure bearer in common.
    """
    a, b = state.contingents[lead], state.contingents[row]
    if b.side != side.MISSION:
        return 0
    if not shares_secure(state, ground, a, b):
        return state.clock[0].length
    rules = ground.rules[0]
    spared = minutes_of(min(a.feed, b.feed), rules.picture_feed)
    return max(0, rules.picture_minutes + minutes_of(PPM - b.interop, rules.picture_lack) - spared)


def pass_on(state, log, sender, receiver, minutes):
    """What contingent row `sender` has seen, and `receiver` has not or not so lately, arrives `minutes` later."""
    clock, groups = state.clock[0], len(state.groups)
    for index in range(groups):
        told, kept = state.contacts[sender * groups + index], state.contacts[receiver * groups + index]
        late = told.minute + minutes >= clock.minute + clock.length
        if told.seen == 0 or late or (kept.seen == 1 and kept.minute >= told.minute):
            continue
        if kept.seen == 0:
            state.contingents[receiver].contacts += 1
            kept.number = state.contingents[receiver].contacts
            when = told.minute + minutes
            emit(state, log, event.PASSED_ON, when, told.cell, told.source, index + 1, 0, 1, minutes, 0)
        number = kept.number
        copy_contact(told, kept)
        kept.number = number


def share_pictures(state, ground, log):
    """Each headquarters gathers what its contingents report, and gives them the whole; not when it is overloaded."""
    for chair in state.seats:
        lead = chair.lead - 1
        if lead < 0 or (chair.side == side.MISSION and chair.used > chair.slots):
            continue
        for outwards in range(2):
            for row in range(len(state.contingents)):
                other = state.contingents[row]
                if row == lead or other.seat != state.contingents[lead].seat or other.alive == 0:
                    continue
                minutes = picture_minutes(state, ground, lead, row)
                if outwards == 0:
                    pass_on(state, log, row, lead, minutes)
                else:
                    pass_on(state, log, lead, row, minutes)


def detection(state, ground, log):
    for index in range(len(state.groups)):
        group = state.groups[index]
        row = in_force(state, index)
        group.hidden = hiding_of(ground, state.orders[row].verb) if row >= 0 else 0
    look_around(state, ground, log)
    share_pictures(state, ground, log)

"""Pictures. How what one contingent has seen comes onto the map of another, when, and how much of it.

The headquarters gathers what its contingents report and gives the whole back, 10 + 50 (1 - I) minutes later, 20 less
with a common feed. A report has four fields: place, kind, strength, party; each is given with 0.6 + 0.4 m, m being the
reporter's mastery of the patrol report. What is missing the operations centre asks for, which takes 4 minutes and the
bearer twice; if it has nobody left to ask, the contact stands on the map without it, and without a place not at all,
until somebody is free to ask or the next report comes. To merge reports takes staff: the watch merges some, each free
slot more, the latest first, then the surest; to ask takes a free slot. What comes over a common feed is whole, and
nobody has to merge it. Where there is no secure bearer in common somebody carries the picture over once a turn, which
costs a slot; without a free slot it stays where it is. Certainty fades on the way by what interoperability lacks. What
a capital does not release to somebody does not reach him.
"""

from .caveats import withholds
from .centre import free_slots, is_out, slots_of
from .comms import query_minutes, shares_secure
from .copies import copy_contact
from .dice import chance
from .events import emit
from .interop import minutes_of, of
from .reports import field_ppm
from .tables import PPM
from .words import caveat, event, field, purpose, report, side

UNBOUNDED = 1_000_000  # reports: headquarters of others count no slots


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


def is_fed(state, ground, lead, row):
    """Do two contingent rows share the map and data feed, over a secure bearer?"""
    a, b = state.contingents[lead], state.contingents[row]
    return b.side != side.MISSION or (
        min(a.feed, b.feed) >= ground.rules[0].feed_enough and shares_secure(state, ground, a, b)
    )


def gaps_of(told, kept):
    """The fields (bits of words/field.py) that a contact of one picture has and the same one of another has not."""
    gaps = field.KIND if told.side > 0 and kept.side == 0 else 0
    gaps |= field.STRENGTH if told.strength > 0 and kept.strength == 0 else 0
    return gaps | (field.PARTY if told.party > 0 and kept.party == 0 else 0)


def is_news(state, sender, receiver, index, minutes):
    """Has contingent row `sender` something of group row `index` that `receiver` lacks, and that is there this turn?"""
    clock, groups = state.clock[0], len(state.groups)
    told, kept = state.contacts[sender * groups + index], state.contacts[receiver * groups + index]
    if told.seen == 0 or told.minute + minutes >= clock.minute + clock.length:
        return False
    if kept.seen == 1 and kept.minute >= told.minute and (kept.minute > told.minute or gaps_of(told, kept) == 0):
        return False
    return not withholds(state, state.groups[told.source - 1].contingent - 1, receiver)


def fields_lost(state, ground, sender, index):
    """The fields that contingent row `sender` leaves out of its report on group row `index`, bits of words/field.py."""
    clock, ppm = state.clock[0], field_ppm(state, ground, sender, report.PATROL)
    who, whom, lost = state.contingents[sender].key, state.groups[index].key, 0
    for nth in range(len(field.ALL)):
        if not chance(clock, purpose.PICTURE_FIELD, who, whom, nth, ppm):
            lost |= field.ALL[nth]
    return lost


def enter(told, kept, lost, certainty):
    """Write a report into another picture; what it leaves out stays as it was known there."""
    number, kind, strength, party = kept.number, kept.side, kept.strength, kept.party
    copy_contact(told, kept)
    kept.number = number
    kept.certainty = certainty
    if lost & field.KIND:
        kept.side = kind
    if lost & field.STRENGTH:
        kept.strength = strength
    if lost & field.PARTY:
        kept.party = party


def pass_on(state, log, sender, receiver, index, minutes, lost, ppm):
    """Contingent row `sender` tells `receiver` of group row `index`: it arrives `minutes` after the sighting, without
    the fields `lost`, and with the share `ppm` of its certainty.
    """
    groups = len(state.groups)
    told, kept = state.contacts[sender * groups + index], state.contacts[receiver * groups + index]
    if kept.seen == 0:
        state.contingents[receiver].contacts += 1
        kept.number = state.contingents[receiver].contacts
        when = told.minute + minutes
        emit(state, log, event.PASSED_ON, when, told.cell, told.source, index + 1, 0, 1, minutes, 0)
    enter(told, kept, lost, of(told.certainty, ppm))


def merge(state, ground, log, lead, sender, index, room):
    """The headquarters of contingent row `lead` takes in the report of `sender` on group row `index`, and asks for what
    is missing if of its `room` (reports that it can still deal with) more is left than the watch. Returns how many
    reports' work that was.
    """
    clock = state.clock[0]
    minutes = picture_minutes(state, ground, lead, sender)
    fed = is_fed(state, ground, lead, sender)
    lost = 0 if fed else fields_lost(state, ground, sender, index)
    told = state.contacts[sender * len(state.groups) + index]
    work = 0 if fed else 1
    if lost > 0:
        asks = 1 if room - work >= ground.rules[0].reports_watch else 0  # beside the watch somebody is free
        at = state.groups[told.source - 1].ahead
        emit(state, log, event.REPORT_GAPS, clock.minute, at, told.source, index + 1, 0, lost, asks, 0)
        if asks == 1:
            work += 1
            minutes += query_minutes(state, ground, lead, told.source - 1)
            lost = 0
            if told.minute + minutes >= clock.minute + clock.length:
                return work
    if lost & field.PLACE == 0:
        pass_on(state, log, sender, lead, index, minutes, lost, kept_share(state, ground, sender))
    return work


def kept_share(state, ground, row):
    """The share of certainty that is left of a report between contingent row `row` and its headquarters, ppm."""
    own = state.contingents[row]
    return PPM if own.side != side.MISSION else PPM - of(PPM - own.interop, ground.rules[0].picture_fades)


def reached(state, ground, at):
    """The contingents (bits of rows) whose picture the headquarters of seat row `at` has a way to this turn: over a
    secure bearer, or carried by hand, which costs a staff slot each as long as there are any.
    """
    chair = state.seats[at]
    lead, bits, waiting = chair.lead - 1, 0, 0
    for row in range(len(state.contingents)):
        other = state.contingents[row]
        if row != lead and other.seat == at + 1 and other.alive == 1:
            if other.side != side.MISSION or shares_secure(state, ground, state.contingents[lead], other):
                bits |= 1 << row
            else:
                waiting |= 1 << row
    while waiting > 0 and free_slots(state.clock[0], chair) > 0:
        first = -1
        for row in range(len(state.contingents)):
            if waiting & (1 << row) > 0:
                if first < 0 or state.contingents[row].key < state.contingents[first].key:
                    first = row
        bits |= 1 << first
        waiting &= ~(1 << first)
        chair.used += 1
    return bits


def comes_before(state, one, sender, other, than):
    """Is the report of contingent row `sender` on group row `one` dealt with before that of `than` on `other`? The
    latest first, then the surest; keys decide between those alike.
    """
    groups = len(state.groups)
    a, b = state.contacts[sender * groups + one], state.contacts[than * groups + other]
    if a.minute != b.minute:
        return a.minute > b.minute
    if a.certainty != b.certainty:
        return a.certainty > b.certainty
    if state.groups[one].key != state.groups[other].key:
        return state.groups[one].key < state.groups[other].key
    return state.contingents[sender].key < state.contingents[than].key


def next_report(state, ground, lead, bits, group, sender):
    """The report that comes after that of `sender` on `group` (-1, -1: the first of all), as sender * groups + group;
    -1 if there is none. `bits` are the rows of those who report by hand.
    """
    groups = len(state.groups)
    best = -1
    for row in range(len(state.contingents)):
        if bits & (1 << row) == 0:
            continue
        minutes = picture_minutes(state, ground, lead, row)
        for index in range(groups):
            if not is_news(state, row, lead, index, minutes):
                continue
            if sender >= 0 and not comes_before(state, group, sender, index, row):
                continue
            if best < 0 or comes_before(state, index, row, best % groups, best // groups):
                best = row * groups + index
    return best


def gather(state, ground, log, at, bits):
    """Seat row `at` merges what its contingents report: over the feed all of it, of the rest what its staff can."""
    clock, chair, groups = state.clock[0], state.seats[at], len(state.groups)
    lead, by_hand = chair.lead - 1, bits
    for row in range(len(state.contingents)):
        if bits & (1 << row) > 0 and is_fed(state, ground, lead, row):
            by_hand &= ~(1 << row)
            minutes = picture_minutes(state, ground, lead, row)
            for index in range(groups):
                if is_news(state, row, lead, index, minutes):
                    merge(state, ground, log, lead, row, index, 0)
    room = UNBOUNDED
    if chair.side == side.MISSION:
        room = ground.rules[0].reports_watch + free_slots(clock, chair) * ground.rules[0].reports_a_slot
    found = next_report(state, ground, lead, by_hand, -1, -1)
    while found >= 0 and room > 0:
        room -= merge(state, ground, log, lead, found // groups, found % groups, room)
        found = next_report(state, ground, lead, by_hand, found % groups, found // groups)
    if found >= 0:
        emit(state, log, event.PICTURE_AGES, clock.minute, state.contingents[lead].base, 0, 0, 0, 1, at + 1, 0)


def tell_withheld(state, log, receiver, index, contact):
    """What a capital keeps from contingent row `receiver` is noticed when somebody looks for it on its map."""
    origin = state.groups[contact.source - 1].contingent - 1
    if contact.minute >= state.clock[0].minute and withholds(state, origin, receiver):
        own = state.contingents[origin]
        own.undeclared &= ~caveat.NO_RELEASE
        own.caveats |= caveat.NO_RELEASE
        cell, who = contact.cell, contact.source
        emit(state, log, event.WITHHELD, contact.minute, cell, who, index + 1, 0, receiver + 1, origin + 1, 0)


def give_back(state, ground, log, at, bits):
    """The headquarters of seat row `at` gives its contingents the whole picture."""
    lead = state.seats[at].lead - 1
    for row in range(len(state.contingents)):
        if bits & (1 << row) == 0:
            continue
        minutes = picture_minutes(state, ground, lead, row)
        for index in range(len(state.groups)):
            if is_news(state, lead, row, index, minutes):
                pass_on(state, log, lead, row, index, minutes, 0, kept_share(state, ground, row))
            elif state.contacts[lead * len(state.groups) + index].seen == 1:
                tell_withheld(state, log, row, index, state.contacts[lead * len(state.groups) + index])


def has_others(state, at):
    """Has seat row `at` more contingents than the one in whose headquarters it sits?"""
    for row in range(len(state.contingents)):
        other = state.contingents[row]
        if row + 1 != state.seats[at].lead and other.seat == at + 1 and other.alive == 1:
            return True
    return False


def share_pictures(state, ground, log):
    """Each headquarters gathers what its contingents report, and gives them the whole; not while its operations centre
    is out, or has more to decide than slots.
    """
    clock = state.clock[0]
    for at in range(len(state.seats)):
        chair = state.seats[at]
        if chair.lead == 0:
            continue
        if chair.side == side.MISSION and (is_out(clock, chair) or chair.used > slots_of(clock, chair)):
            if has_others(state, at):
                emit(state, log, event.PICTURE_AGES, clock.minute, 0, 0, 0, 0, 0, at + 1, 0)
            continue
        bits = reached(state, ground, at)
        gather(state, ground, log, at, bits)
        give_back(state, ground, log, at, bits)

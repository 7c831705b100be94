"""Hostages: who is taken, how they fare, and how they come free (rulebook: Hostages).

A group of the mission is isolated where no armed friends from elsewhere could be with it within an hour. If an armed
group beside it has twice the people of the mission there, and its party is set on spoiling the peace, it may take the
group, with 15 % a day; three times that where it was ordered to. Those who are held stay with their captors, who may
move; their own headquarters knows where they were taken. Their capital loses will, at once and day by day.

They come free by talks, two that the party agrees to, a day apart; by a cordon of three times the captors' number,
before which these give up or fight, which puts the hostages at risk; when the party is set on something else; or when
nobody is left to hold them. Nothing is paid.
"""

from .ceasefire import violate
from .deeds import (
    DAY,
    can_go,
    in_force,
    is_active,
    is_way,
    of_day,
    per_turn,
    pulse_minute,
    raise_flash,
    wound_group,
)
from .dice import chance, rounded
from .events import count, emit
from .fire import fight
from .grid import adjacent, distance, is_wet, minutes_between
from .ground import PULSES
from .impartiality import act_against, see_violation
from .will import change_will
from .words import event, freed, incident, mobility, posture, purpose, reason, side, skill, tally, verb


def can_take(state, ground, index, cell, other):
    """May a group set out to take contact `other` of the mission hostage? On what it knows it needs twice their
    number.
    """
    victim, rules = state.groups[other - 1], ground.rules[0]
    if victim.side != side.MISSION:
        return reason.NO_TARGET
    if state.groups[index].strength < rules.hostage_odds * victim.strength:
        return reason.NOT_OUTNUMBERED
    return can_go(state, ground, index, cell)


def holds_somebody(state, party):
    """Is a group of the mission known to be in the hands of party `party` (from 1, 0 unknown: of anybody)?"""
    for row in range(len(state.captives)):
        if state.captives[row].alive == 1 and (party == 0 or state.captives[row].party == party):
            return True
    return False


def can_rescue(state, ground, index, cell, other):
    """An armed group, and captors who are within reach."""
    if state.groups[index].skills & skill.FORCE == 0:
        return reason.UNARMED
    if state.groups[other - 1].side == side.MISSION or not holds_somebody(state, state.groups[other - 1].party):
        return reason.NO_CAPTIVES
    if distance(ground, state.groups[index].cell, cell) > ground.rules[0].confront_range:
        return reason.TOO_FAR
    return can_go(state, ground, index, cell)


def stood_free(state, index):
    """Was group row `index` its own master when this turn began? So nobody's luck hangs on the order in which several
    are looked at, and what those who are taken have seen of their captors is told by them.
    """
    group = state.groups[index]
    if group.held == 0:
        return is_active(group)
    for held in state.captives:
        if held.alive == 1 and held.group == index + 1:
            return held.minute >= state.clock[0].minute
    return False


def is_isolated(state, ground, index):
    """Is no armed group of the mission that stands elsewhere within an hour of group row `index`?"""
    here, wet = state.groups[index].ahead, is_wet(state.clock[0])
    for row in range(len(state.groups)):
        friend = state.groups[row]
        if friend.side != side.MISSION or friend.skills & skill.FORCE == 0 or not stood_free(state, row):
            continue
        if friend.ahead == here:
            continue
        if minutes_between(ground, friend.mobility, wet, friend.ahead, here) <= ground.rules[0].hostage_help:
            return False
    return True


def people_with(state, index):
    """People of the mission in the cell of group row `index`."""
    people = 0
    for row in range(len(state.groups)):
        group = state.groups[row]
        if group.side == side.MISSION and group.ahead == state.groups[index].ahead and stood_free(state, row):
            people += group.strength
    return people


def rate_of(state, ground, captor, index):
    """The chance a day that group row `captor` takes group row `index`, if it can: by its party's posture or by order.
    """
    row = in_force(state, captor)
    if row >= 0 and state.orders[row].verb == verb.TAKE_HOSTAGES and state.orders[row].other == index + 1:
        return ground.rules[0].hostage_ordered
    spoils = state.parties[state.groups[captor].party - 1].posture == posture.SPOIL
    return ground.rules[0].hostage_rate if spoils else 0


def beside_pulse(state, ground, one, other):
    """The first pulse of this turn in which two groups are in one cell or next to each other, -1 if there is none."""
    for pulse in range(PULSES):
        if adjacent(ground, state.tracks[one * PULSES + pulse].cell, state.tracks[other * PULSES + pulse].cell):
            return pulse
    return -1


def free_captive(state):
    """An unused row of `captives`, -1 if there is none: then nobody more is taken."""
    for row in range(len(state.captives)):
        if state.captives[row].alive == 0:
            return row
    return -1


def take(state, ground, log, index, captor, minute, cause):
    """Group row `captor` takes group row `index`: its orders end, and its seat hears of it."""
    row = free_captive(state)
    if row < 0:
        return
    group, party, order = state.groups[index], state.groups[captor].party, in_force(state, captor)
    made = state.captives[row]
    made.alive, made.group, made.party, made.captor = 1, index + 1, party, captor + 1
    made.stance, made.people, made.minute = state.parties[party - 1].posture, group.strength, minute
    made.long, made.talks, made.talked = 0, 0, 0
    group.held = party
    group.arrived = -1
    state.orders[index * 2].alive = 0
    state.orders[index * 2 + 1].alive = 0
    if order >= 0 and state.orders[order].verb == verb.TAKE_HOSTAGES:
        state.orders[order].done = 1
    taken = emit(
        state, log, event.HOSTAGES_TAKEN, minute, group.ahead, index + 1, captor + 1, 0, made.people, party, cause
    )
    count(state, tally.HOSTAGES_TAKEN, made.people)
    change_will(state, log, group.contingent - 1, -ground.rules[0].will_hostages, taken)
    see_violation(state, party - 1)
    violate(state, log, captor, -1, True, taken)
    seat = state.contingents[group.contingent - 1].seat
    raise_flash(state, ground, log, seat, incident.HOSTAGES, minute, group.ahead, index + 1, 0, 0, taken)


def threaten(state, ground, log, captor, index):
    """Group row `captor` may take group row `index`, if that stands alone before too many."""
    one, other = state.groups[index], state.groups[captor]
    rate = rate_of(state, ground, captor, index)
    if rate == 0 or other.strength < ground.rules[0].hostage_odds * people_with(state, index):
        return
    pulse = beside_pulse(state, ground, captor, index)
    if pulse < 0 or not is_isolated(state, ground, index):
        return
    if chance(state.clock[0], purpose.HOSTAGES, other.key, one.key, 0, per_turn(state, ground, rate)):
        one.ahead = state.tracks[index * PULSES + pulse].cell
        one.ahead_progress = 0
        take(state, ground, log, index, captor, pulse_minute(state, pulse), 0)


def watch_isolated(state, ground, log):
    """In the first half: isolated groups are taken by those who outnumber them."""
    if len(state.captives) == 0:
        return
    near = 2 * ground.map[0].cell
    for captor in range(len(state.groups)):
        other = state.groups[captor]
        if other.side != side.ARMED or not is_active(other) or other.strength == 0:
            continue
        row = in_force(state, captor)
        ordered = row >= 0 and state.orders[row].verb == verb.TAKE_HOSTAGES
        if not ordered and state.parties[other.party - 1].posture != posture.SPOIL:
            continue
        for index in range(len(state.groups)):
            one = state.groups[index]
            if one.side != side.MISSION or not is_active(one) or one.mobility == mobility.AIR or one.strength == 0:
                continue
            if distance(ground, one.cell, other.cell) <= near + one.swing + other.swing:
                threaten(state, ground, log, captor, index)


def nearest_armed(state, ground, cell, party):
    """The row of the nearest active armed group (of `party`, 0 any), of two as near the one with the lesser key; -1."""
    best = -1
    for index in range(len(state.groups)):
        group = state.groups[index]
        if group.side != side.ARMED or not is_active(group) or (party > 0 and group.party != party):
            continue
        if best < 0:
            best = index
            continue
        metres, least = distance(ground, group.ahead, cell), distance(ground, state.groups[best].ahead, cell)
        if metres < least or (metres == least and group.key < state.groups[best].key):
            best = index
    return best


def seize(state, ground, log, index, cause):
    """An inject: the nearest armed group takes group row `index`, wherever that is; nothing if there is none."""
    if not is_active(state.groups[index]) or state.groups[index].strength == 0:
        return
    captor = nearest_armed(state, ground, state.groups[index].cell, 0)
    if captor >= 0:
        take(state, ground, log, index, captor, state.clock[0].minute, cause)


def set_free(state, ground, log, row, minute, how, cause):
    """Those of row `row` of `captives` are free again: beside their captors, or where they were taken if no way leads
    there.
    """
    held = state.captives[row]
    group, captor = state.groups[held.group - 1], state.groups[held.captor - 1]
    held.alive = 0
    group.held = 0
    group.arrived = -1
    if captor.alive == 1 and is_way(ground, state.clock[0], group, captor.ahead):
        group.cell = captor.ahead
    group.ahead = group.cell
    group.progress, group.ahead_progress = 0, 0
    count(state, tally.HOSTAGES_FREED, held.people)
    if held.long == 1:
        count(state, tally.HOSTAGES_LONG, -held.people)
    emit(
        state, log, event.HOSTAGES_RELEASED, minute, group.ahead, held.group, held.captor, 0, held.people, how, cause
    )


def let_go(state, ground, log, index, cause):
    """An inject: group row `index` (-1 all) is let go."""
    for row in range(len(state.captives)):
        if state.captives[row].alive == 1 and (index < 0 or state.captives[row].group == index + 1):
            set_free(state, ground, log, row, state.clock[0].minute, freed.LET_GO, cause)


def hold(state, ground, log, row):
    """One turn of captivity: the captors may be gone, or be set on something else; a day passes."""
    clock, rules, held = state.clock[0], ground.rules[0], state.captives[row]
    end = clock.minute + clock.length - 1
    party, group = state.parties[held.party - 1], state.groups[held.group - 1]
    captor = state.groups[held.captor - 1]
    if not is_active(captor) or captor.strength == 0:
        other = nearest_armed(state, ground, captor.ahead, held.party)
        if other < 0:
            set_free(state, ground, log, row, end, freed.ABANDONED, 0)
            return
        held.captor = other + 1
    if party.posture != held.stance:
        set_free(state, ground, log, row, end, freed.CHANGE_OF_POSTURE, 0)
        return
    change_will(state, log, group.contingent - 1, -of_day(state, rules.will_held), 0)
    if held.long == 0 and end + 1 - held.minute > rules.hostage_long:
        held.long = 1
        count(state, tally.HOSTAGES_LONG, held.people)
        emit(state, log, event.HOSTAGES_HELD, end, group.ahead, held.group, 0, 0, held.people, held.party, 0)


def keep_hostages(state, ground, log):
    """In the second half: how those who are held fare."""
    for row in range(len(state.captives)):
        if state.captives[row].alive == 1:
            hold(state, ground, log, row)


def talk_of_release(state, ground, log, index, enemy, minute, cause):
    """A talk that the party of group row `enemy` agreed to is about those whom it holds, once a day."""
    wanted = ground.rules[0].release_talks
    for row in range(len(state.captives)):
        held = state.captives[row]
        if held.alive == 0 or held.party != state.groups[enemy].party:
            continue
        if held.talks > 0 and minute - held.talked < DAY:
            continue
        held.talked = minute
        held.talks += 1
        here = state.groups[index].ahead
        made = emit(
            state, log, event.RELEASE_TALKS, minute, here, index + 1, enemy + 1, 0, held.talks, wanted, cause
        )
        if held.talks >= wanted:
            set_free(state, ground, log, row, minute, freed.TALKS, made)


def is_in_cordon(state, ground, index, enemy):
    """Is this a group of the mission that came to free those whom group row `enemy` holds?"""
    group, row = state.groups[index], in_force(state, index)
    if group.side != side.MISSION or not is_active(group) or row < 0:
        return False
    ordered = state.orders[row].verb == verb.RESCUE and state.orders[row].other == enemy + 1
    return ordered and adjacent(ground, group.ahead, state.groups[enemy].ahead)


def cordon(state, ground, enemy):
    """People of the cordon around group row `enemy`, and the row of the group that leads it: the least key."""
    people, lead = 0, -1
    for index in range(len(state.groups)):
        if is_in_cordon(state, ground, index, enemy):
            people += state.groups[index].strength
            if lead < 0 or state.groups[index].key < state.groups[lead].key:
                lead = index
    return people, lead


def is_captor(state, enemy):
    """Does group row `enemy` hold somebody?"""
    for row in range(len(state.captives)):
        if state.captives[row].alive == 1 and state.captives[row].captor == enemy + 1:
            return True
    return False


def rescue(state, ground, log, index, enemy, minute, cause):
    """Group row `index` and who came with it cordon the captors. Returns 0, or why nothing was tried."""
    clock, rules = state.clock[0], ground.rules[0]
    if not is_captor(state, enemy):
        return reason.FRUSTRATED_NOBODY_THERE
    people, lead = cordon(state, ground, enemy)
    other = state.groups[enemy]
    if people < rules.rescue_odds * other.strength:
        return reason.FRUSTRATED_TOO_FEW
    if lead != index:
        return reason.NONE  # it is carried out by the one who leads
    one = state.groups[index]
    yields = chance(clock, purpose.RESCUE, one.key, other.key, 0, rules.rescue_yields)
    made = emit(
        state, log, event.RESCUE, minute, other.ahead, index + 1, enemy + 1, 0, 1 if yields else 0, people, cause
    )
    if not yields:
        fight(state, ground, log, index, enemy, 1, minute, made)
        act_against(state, log, other.party - 1, rules.consent_robust, made)
    for row in range(len(state.captives)):
        held = state.captives[row]
        if held.alive == 1 and held.captor == enemy + 1:
            if not yields:
                hurt_hostages(state, ground, log, held, minute, made)
            set_free(state, ground, log, row, minute, freed.RESCUE, made)
    return reason.NONE


def hurt_hostages(state, ground, log, held, minute, cause):
    """A fight for hostages hurts some of them; of three one dies."""
    clock, rules = state.clock[0], ground.rules[0]
    who = state.groups[held.group - 1].key
    hurt = rounded(clock, purpose.RESCUE, who, 0, 1, held.people * rules.rescue_harm, 1_000_000)
    dead = rounded(clock, purpose.RESCUE, who, 0, 2, hurt, 3)
    wound_group(state, ground, log, held.group - 1, hurt - dead, dead, minute, cause)


def people_held(state):
    """People of the mission who are held now."""
    people = 0
    for held in state.captives:
        people += held.people if held.alive == 1 else 0
    return people

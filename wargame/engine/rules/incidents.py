"""Incidents. What opens in the first half of the turn, from the tracks: it is settled in the second half, after the
reaction window.

Contact: a force and an armed group come within a cell of each other at the same pulse, and one sees the other.
Ambush: a track enters the cell of an armed group that lies in wait. Attack: a raid reaches its community. Stand-off:
an armed group and a checkpoint meet. Mine: a group set one off while moving; its casualties fall at once. Warning:
before a raid strikes, its community may warn the mission, hours ahead; a quarter of warnings have nothing behind
them. While an attack is under way, the mission learns of it at once where a group of it is near, after ten minutes
where there is a phone, and otherwise perhaps half an hour later. Each incident that concerns a mission seat opens a
flash, at most three a turn. Isolated groups of the mission may be taken hostage (`engine/hostages.py`).
"""

from ..deeds import (
    can_go,
    in_force,
    is_active,
    mission_seat,
    open_incident,
    pulse_minute,
    raise_flash,
    wound_group,
)
from ..dice import between, chance, roll, rounded
from ..events import count, emit
from ..grid import adjacent, distance, is_wet, minutes_between
from ..ground import PULSES
from ..hostages import watch_isolated
from ..reports import query_flashes
from ..routes import lose_robot
from ..tables import PPM
from ..warning import false_chance, lead_minutes, raise_alert, warning_ppm
from ..words import event, incident, mobility, purpose, reason, side, skill, tally, verb


def can_ambush(state, ground, index, cell, other):
    if state.groups[index].skills & skill.FORCE == 0:
        return reason.UNARMED
    if state.parties[state.groups[index].party - 1].resources < ground.rules[0].ambush_cost:
        return reason.NO_RESOURCES
    return can_go(state, ground, index, cell)


def can_checkpoint(state, ground, index, cell, other):
    if state.groups[index].skills & (skill.FORCE | skill.POLICE) == 0:
        return reason.UNARMED
    if ground.land[cell].road == 0:
        return reason.NO_ROAD_HERE
    return can_go(state, ground, index, cell)


def opposes(one, other):
    """Is `other` an armed group that `one`, a force, would have to deal with?"""
    return (
        other.side == side.ARMED and one.side != side.ARMED and one.side != side.AGENCY and one.skills & skill.FORCE > 0
    )


def knows_now(state, viewer, index):
    """Has the contingent of group row `viewer` seen group row `index` in this turn?"""
    contact = state.contacts[(state.groups[viewer].contingent - 1) * len(state.groups) + index]
    return contact.seen == 1 and contact.minute >= state.clock[0].minute


def seat_of(state, group):
    """The seat that commands a group and may be flashed: only the mission's."""
    return state.contingents[group.contingent - 1].seat if group.side == side.MISSION else 0


def meeting_of(state, ground, index, enemy, ambush, stops):
    """The pulse (-1 none) and kind of the incident in which two groups meet; contact gives way to the others."""
    met = -1
    seen = knows_now(state, index, enemy) or knows_now(state, enemy, index)
    for pulse in range(PULSES):
        here, there = state.tracks[index * PULSES + pulse].cell, state.tracks[enemy * PULSES + pulse].cell
        if here == there and (ambush or stops):
            return pulse, incident.AMBUSH if ambush else incident.STAND_OFF
        if met < 0 and seen and adjacent(ground, here, there):
            met = pulse
    return met, incident.CONTACT


def meet(state, ground, log, index, enemy):
    """Open what follows when a force and an armed group come close on their tracks, once a turn."""
    one, other = state.groups[index], state.groups[enemy]
    waiting, stopping = in_force(state, enemy), in_force(state, index)
    ambush = waiting >= 0 and state.orders[waiting].verb == verb.AMBUSH and other.arrived >= 0
    stops = stopping >= 0 and state.orders[stopping].verb == verb.CHECKPOINT and one.arrived >= 0
    pulse, kind = meeting_of(state, ground, index, enemy, ambush, stops)
    if pulse < 0:
        return
    here, there = state.tracks[index * PULSES + pulse].cell, state.tracks[enemy * PULSES + pulse].cell
    minute = pulse_minute(state, pulse)
    said = event.STAND_OFF if kind == incident.STAND_OFF else event.CONTACT
    amount = other.strength if kind == incident.STAND_OFF else distance(ground, here, there)
    cause = emit(state, log, said, minute, there, index + 1, enemy + 1, 0, amount, other.strength, 0)
    open_incident(state, kind, minute, there, enemy + 1, index + 1, 0, other.strength, cause)
    if kind != incident.CONTACT or knows_now(state, index, enemy):
        raise_flash(state, ground, log, seat_of(state, one), kind, minute, there, index + 1, enemy + 1, 0, cause)


def open_meetings(state, ground, log):
    near = 2 * ground.map[0].cell
    for index in range(len(state.groups)):
        one = state.groups[index]
        if one.side == side.ARMED or one.side == side.AGENCY or not is_active(one):
            continue
        for enemy in range(len(state.groups)):
            other = state.groups[enemy]
            if other.side != side.ARMED or not is_active(other) or not opposes(one, other):
                continue
            if distance(ground, one.cell, other.cell) <= near + one.swing + other.swing:
                meet(state, ground, log, index, enemy)


def settle_mines(state, ground, log):
    """Casualties of mines fall in the first half, so that the wounded can be answered for in the reaction window."""
    clock = state.clock[0]
    rules = ground.rules[0]
    for struck in state.incidents:
        if struck.alive == 0 or struck.kind != incident.MINE or struck.strength > 0:
            continue
        index = struck.group - 1
        group = state.groups[index]
        if lose_robot(state, log, index, struck.minute, struck.cell):
            struck.strength = 1
            continue
        soft = group.mobility != mobility.MOUNTED
        hurt = rules.mine_wounded_soft if soft else rules.mine_wounded_armoured
        killed = rules.mine_killed_soft if soft else rules.mine_killed_armoured
        wounded = rounded(clock, purpose.MINE_VICTIMS, group.key, struck.cell, 0, hurt, 1000)
        dead = rounded(clock, purpose.MINE_VICTIMS, group.key, struck.cell, 1, killed, 1000)
        cause = emit(state, log, event.MINE_STRIKE, struck.minute, struck.cell, index + 1, 0, 0, wounded, dead, 0)
        struck.strength = 1 + wound_group(state, ground, log, index, wounded, dead, struck.minute, cause)
        if group.side == side.MISSION:
            count(state, tally.MINE_STRIKES, 1)
            raise_flash(
                state,
                ground,
                log,
                seat_of(state, group),
                incident.MINE,
                struck.minute,
                struck.cell,
                index + 1,
                0,
                0,
                cause,
            )


def is_witnessed(state, ground, cell):
    """Does the mission have a group in or next to the cell?"""
    for group in state.groups:
        if group.side == side.MISSION and is_active(group) and adjacent(ground, group.ahead, cell):
            return True
    return False


def alert_about(state, group, community):
    """The row of the open alert about this attacker and community, -1 if none."""
    for row in range(len(state.alerts)):
        alert = state.alerts[row]
        if alert.alive == 1 and alert.group == group and alert.community == community:
            return row
    return -1


def warned(state, ground, index, community, given):
    """Does this community warn of this raid in this turn?"""
    place = state.communities[community]
    ppm = warning_ppm(state, ground, place)
    return chance(state.clock[0], purpose.WARNING, state.groups[index].key, place.key, given, ppm)


def open_attack(state, ground, log, index, community, given, cause):
    """A raid strikes: the incident, and how the mission learns of it while it lasts."""
    clock = state.clock[0]
    group, place = state.groups[index], state.communities[community]
    minute = clamp_to_turn(clock, group.arrived + ground.rules[0].raid_gather)
    opened = emit(
        state, log, event.ATTACK_OPENED, minute, place.cell, 0, index + 1, community + 1, group.strength, 0, cause
    )
    row = open_incident(state, incident.ATTACK, minute, place.cell, index + 1, 0, community + 1, group.strength, opened)
    if row < 0 or clock.absent == 1:
        return
    known = 0
    if is_witnessed(state, ground, place.cell):
        known = minute
    elif place.phone == 1 and place.trust >= ground.rules[0].phone_trust:
        known = minute + ground.rules[0].phone_minutes
    elif warned(state, ground, index, community, given + 1):
        known = minute + ground.rules[0].runner_minutes
    known = min(known, clock.minute + clock.length - 1)
    state.incidents[row].known = known
    before = alert_about(state, index + 1, community + 1)
    if known > 0 and before < 0:
        raise_alert(state, ground, log, community, known, known, 1, index + 1, opened)
        before = alert_about(state, index + 1, community + 1)
    elif known > 0:
        raise_flash(
            state, ground, log, mission_seat(state), incident.ATTACK, known, place.cell, 0, 0, community + 1, opened
        )  # fmt: skip
    state.incidents[row].alert = before + 1


def clamp_to_turn(clock, minute):
    return min(max(minute, clock.minute), clock.minute + clock.length - 1)


def watch_raids(state, ground, log):
    """Raids under way: warn ahead of those that are still coming, open those that have come."""
    clock = state.clock[0]
    end = clock.minute + clock.length
    for index in range(len(state.groups)):
        row = in_force(state, index)
        if row < 0 or not is_active(state.groups[index]):
            continue
        order = state.orders[row]
        if order.verb != verb.RAID or order.done == 1:
            continue
        community = order.other - 1
        group, place = state.groups[index], state.communities[community]
        arrived = group.arrived >= 0
        left = 0 if arrived else minutes_between(ground, group.mobility, is_wet(clock), group.ahead, place.cell)
        strikes = group.arrived if arrived else end + left
        lead = lead_minutes(ground, clock, place, group)
        ahead = max(clock.minute, strikes - lead)
        if clock.absent == 0 and order.given == clock.minute:
            cry_wolf(state, ground, log, index, community)
        if clock.absent == 0 and ahead < min(end, strikes) and alert_about(state, index + 1, community + 1) < 0:
            if warned(state, ground, index, community, order.given):
                raise_alert(state, ground, log, community, ahead, strikes, 1, index + 1, order.cause)
        if arrived and group.arrived + ground.rules[0].raid_gather < end:
            open_attack(state, ground, log, index, community, order.given, order.cause)


def cry_wolf(state, ground, log, index, community):
    """Where a raid is being planned, rumours start elsewhere too: a warning with nothing behind it."""
    clock = state.clock[0]
    elsewhere, most = -1, -1
    for row in range(len(state.communities)):
        place = state.communities[row]
        die = roll(clock, purpose.FALSE_ALARM, state.groups[index].key, place.key, 1)
        if row != community and place.alive == 1 and place.population > 0 and die > most:
            elsewhere, most = row, die
    if elsewhere < 0:
        return
    place = state.communities[elsewhere]
    ppm = false_chance(ground, PPM)  # of a raid the mission hears nearly always, before or when it strikes
    if chance(clock, purpose.FALSE_ALARM, state.groups[index].key, 0, 0, ppm):
        minute = clock.minute + between(clock, purpose.FALSE_ALARM, place.key, 0, 2, 0, clock.length - 1)
        lead = lead_minutes(ground, clock, place, state.groups[index])
        raise_alert(state, ground, log, elsewhere, minute, minute + lead, 0, 0, 0)


def incidents(state, ground, log):
    settle_mines(state, ground, log)
    open_meetings(state, ground, log)
    watch_raids(state, ground, log)
    watch_isolated(state, ground, log)
    query_flashes(state, ground, log)

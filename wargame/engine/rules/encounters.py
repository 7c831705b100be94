"""Encounters. What comes of attacks, ambushes and meetings: who stands up to it, on which step, at whose cost.

Attack on a community: every force that is in or next to its cell while the attack lasts, or gets there in this turn,
may stand up to the attackers. One die for each contingent and incident says whether it acts (`force.act_ppm`); who
was ordered there is likelier to. The earliest that acts engages: attackers break off, perhaps after an exchange of
fire. A mission group under ROE 3 or 4 that is there and does not act has failed to assist, unless it is ordered to
face the attackers below the level of fire.

Alerts: answered by the first mission group in or next to the community
after the alert was received (a group that is there already answers at once); the 60 minutes run from the alert.

Confrontation: a group that is ordered to talk, show force, warn or block climbs the ladder from the step after the
last one tried up to the step ordered, each taking minutes and a die; the first success ends it and the others leave.
A warning shot or fire comes at once: without an attack under way or an ambush it skips what was not tried, which is a
breach. Those who are attacked may always defend themselves. Fire itself
is `fire.py`.
"""

from ..capture import take_prisoner
from ..deeds import (
    at_work,
    breach,
    can_go,
    frustrate,
    in_force,
    is_active,
    is_sooner,
    pulse_minute,
    verb_of,
    wound_group,
)
from ..dice import chance
from ..events import count, emit
from ..fire import fight, send_home
from ..force import (
    PROTECTS,
    act_ppm,
    deescalation_ppm,
    is_interpreted,
    least_roe,
    step_of,
    steps_minutes,
)
from ..grid import adjacent, distance
from ..ground import PULSES
from ..hostages import rescue, talk_of_release
from ..impartiality import act_against, talk_with
from ..interop import common_share
from ..standing import seen
from ..words import breach as breaches
from ..words import event, incident, manner, preparation, purpose, reason, side, skill, standing, tally, verb


def can_face(state, ground, index, other):
    """Is the target a known armed group of others, near enough and fresh enough to be faced?"""
    enemy = state.groups[other - 1]
    group = state.groups[index]
    if enemy.side == group.side:
        return reason.FRIENDLY
    if distance(ground, group.cell, enemy.cell) > ground.rules[0].confront_range:
        return reason.TOO_FAR
    return can_go(state, ground, index, enemy.cell)


def can_confront(state, ground, index, cell, other):
    if state.groups[index].skills & (skill.FORCE | skill.POLICE) == 0:
        return reason.UNARMED
    return can_face(state, ground, index, other)


def can_fire(state, ground, index, cell, other):
    if state.groups[index].skills & skill.FORCE == 0:
        return reason.UNARMED
    return can_face(state, ground, index, other)


def can_negotiate(state, ground, index, cell, other):
    return can_face(state, ground, index, other)


def can_detain(state, ground, index, cell, other):
    return can_confront(state, ground, index, cell, other)


def is_imminent(state, ground, index, other):
    """On what the seat knows, does this contact attack people or this group right now?"""
    for flash in state.flashes:
        if flash.alive == 0:
            continue
        if flash.kind == incident.AMBUSH and flash.group == index + 1:
            return True
        near = adjacent(ground, flash.cell, state.groups[other - 1].cell)
        if flash.kind == incident.ATTACK and state.clock[0].roe >= PROTECTS and near:
            return True
    return False


def may_confront(state, ground, index, doing, other):
    """Rules of engagement and the ladder, for steps 2 and above."""
    if state.groups[index].side != side.MISSION or doing < verb.WARNING_SHOT:
        return reason.NONE
    if is_imminent(state, ground, index, other):
        return reason.NONE
    party = state.groups[other - 1].party
    if doing == verb.FIRE and party > 0 and state.parties[party - 1].ceasefire == 1:
        return reason.CEASEFIRE
    if state.clock[0].roe < least_roe(doing):
        return reason.ROE_TOO_LOW
    return reason.STEP_SKIPPED if state.groups[index].force_step < step_of(doing) - 1 else reason.NONE


def may_detain(state, ground, index, other):
    low = state.groups[index].side == side.MISSION and state.clock[0].roe < least_roe(verb.DETAIN)
    return reason.ROE_TOO_LOW if low else reason.NONE


def came_minute(state, ground, index, cell, since):
    """The first minute from `since` on at which the group is in or next to the cell this turn; -1 if it is not."""
    group = state.groups[index]
    for pulse in range(PULSES):
        starts = pulse_minute(state, pulse)
        ends = pulse_minute(state, pulse + 1)
        if ends > since and adjacent(ground, state.tracks[index * PULSES + pulse].cell, cell):
            return max(since, starts)
    if group.arrived >= since and adjacent(ground, group.ahead, cell):
        return group.arrived
    return -1


def arrival_minute(state, ground, index, cell, since):
    """`came_minute`, to the minute where the group's order leads here: pulses are coarse."""
    came = came_minute(state, ground, index, cell, since)
    group = state.groups[index]
    if since <= group.arrived < came and adjacent(ground, group.ahead, cell):
        return group.arrived
    return came


def is_ordered_to(state, ground, index, cell):
    """Does the group's order lead it to this place? Then it has an order in hand."""
    row = in_force(state, index)
    return row >= 0 and adjacent(ground, state.orders[row].cell, cell) and state.orders[row].verb != verb.REST


def climb(state, ground, log, index, enemy, highest, minute, cause):
    """Steps of the ladder below fire, one after the other; True as soon as one works and the others leave."""
    clock = state.clock[0]
    rules = ground.rules[0]
    one, other = state.groups[index], state.groups[enemy]
    stance = state.parties[other.party - 1].posture
    speaks = is_interpreted(state.contingents[one.contingent - 1], one)
    first = min(one.force_step + 1, highest)
    for step in range(first, highest + 1):
        at = minute + steps_minutes(rules, step - first + 1)
        made = emit(state, log, event.FORCE, at, one.ahead, index + 1, enemy + 1, 0, step, at - minute, cause)
        one.force_step = step
        ppm = deescalation_ppm(rules, step, speaks, one.quality, clock.night, stance)
        if chance(clock, purpose.DEESCALATE, one.key, other.key, step, ppm):
            emit(state, log, event.DEESCALATED, at, one.ahead, index + 1, enemy + 1, 0, step, 0, made)
            count(state, tally.DEESCALATIONS, 1 if one.side == side.MISSION else 0)
            send_home(state, enemy)
            return True
    return False


def face(state, ground, log, index, row):
    """Carry out an order that faces a contact."""
    clock = state.clock[0]
    order = state.orders[row]
    enemy = order.other - 1
    group = state.groups[index]
    minute = came_minute(state, ground, index, state.groups[enemy].ahead, max(order.effect, clock.minute))
    if minute < 0 or not is_active(state.groups[enemy]):
        if group.arrived >= 0:
            frustrate(state, log, row, index, reason.FRUSTRATED_NOBODY_THERE, group.arrived)
        return
    order.done = 1
    threatened = is_attacking(state, enemy)
    if order.override & manner.INSIST and group.side == side.MISSION and not threatened:
        if clock.roe < (4 if order.verb == verb.FIRE else PROTECTS if order.verb == verb.RESCUE else 2):
            breach(state, log, breaches.BEYOND_ROE, ground.rules[0].breach_force, index + 1, order.cause)
        else:
            breach(state, log, breaches.SKIPPED_STEP, ground.rules[0].breach_skipped_step, index + 1, order.cause)
    if order.verb == verb.NEGOTIATE:
        talk(state, ground, log, index, enemy, minute, order.cause)
    elif order.verb == verb.DETAIN:
        take_prisoner(state, ground, log, index, enemy, minute, order.cause)
    elif order.verb == verb.RESCUE:
        failed = rescue(state, ground, log, index, enemy, minute, order.cause)
        if failed > 0:
            frustrate(state, log, row, index, failed, minute)
    elif order.verb == verb.FIRE:
        cause = fight(state, ground, log, index, enemy, 1, minute, order.cause)
        if group.side == side.MISSION:
            cost = ground.rules[0].consent_robust if threatened else ground.rules[0].consent_killed
            act_against(state, log, state.groups[enemy].party - 1, cost, cause)
    else:
        climb(state, ground, log, index, enemy, step_of(order.verb), minute, order.cause)


def talk(state, ground, log, index, enemy, minute, cause):
    """A meeting face to face: agreed by the party's consent; it may end a stand-off, and a party that talks consents
    a little more.
    """
    one, other = state.groups[index], state.groups[enemy]
    party = other.party - 1
    agreed = chance(state.clock[0], purpose.NEGOTIATION, one.key, other.key, 0, state.parties[party].consent)
    said = 1 if agreed else 0
    emit(state, log, event.NEGOTIATED, minute, one.ahead, index + 1, enemy + 1, 0, said, 0, cause)
    if agreed:
        state.parties[party].talks_minute = minute
        count(state, tally.MET, 1)
        talk_with(state, log, party, ground.rules[0].consent_dialogue, cause)
        talk_of_release(state, ground, log, index, enemy, minute, cause)
        climb(state, ground, log, index, enemy, 1, minute, cause)


def is_attacking(state, index):
    """Is this group attacking people or lying in ambush in this turn?"""
    for opened in state.incidents:
        if (
            opened.alive == 1
            and opened.group == index + 1
            and (opened.kind == incident.ATTACK or opened.kind == incident.AMBUSH)
        ):
            return True
    return False


def answer_alerts(state, ground, log):
    """The first mission group in or next to a community that warned answers its alert."""
    clock = state.clock[0]
    for alert in state.alerts:
        if alert.alive == 0 or alert.answered > 0 or alert.minute >= clock.minute + clock.length:
            continue
        cell = state.communities[alert.community - 1].cell
        first, who = 0, 0
        for index in range(len(state.groups)):
            group = state.groups[index]
            if group.side != side.MISSION or not is_active(group) or group.skills & (skill.FORCE | skill.POLICE) == 0:
                continue
            came = arrival_minute(state, ground, index, cell, max(alert.minute, clock.minute))
            if came >= 0 and is_sooner(state, index, came, who - 1, first):
                first, who = came, index + 1
        if who > 0:
            alert.answered = max(1, first)
            late = first - alert.minute
            emit(state, log, event.ALERT_ANSWERED, first, cell, who, 0, alert.community, late, 0, alert.cause)
            count(state, tally.ALERTS_ANSWERED, alert.real)
            if alert.real == 1:
                gained = ground.rules[0].support_answered
                seen(state, log, alert.community - 1, gained, standing.ALERT_ANSWERED, alert.cause)
            count(state, tally.ALERTS_ANSWERED_60, 1 if late <= 60 and alert.real == 1 else 0)
            count(state, tally.WARNINGS_USED, 1 if first <= alert.due and alert.real == 1 else 0)


def is_facing_them(state, index, enemy):
    """Is the group ordered to face these very people: to talk, show force, warn, block? Then it gives lawful help."""
    row = in_force(state, index)
    return row >= 0 and is_facing(state.orders[row].verb) and state.orders[row].other == enemy + 1


def refuse(state, log, attack, index, minute, ppm):
    """A group that could stand up to an attack does not; the event tells its chance in percent."""
    enemy, percent, place = attack.group, ppm // 10_000, attack.community
    emit(state, log, event.RESPONSE_REFUSED, minute, attack.cell, index + 1, enemy, place, percent, 0, attack.cause)


def can_stand_up(group, enemy):
    """Is this a force that could stand up to these attackers?"""
    if group.side == side.ARMED or group.skills & skill.FORCE == 0 or group.party == enemy.party:
        return False
    return is_active(group)


def resolve_ppm(state, ground, index, attack):
    """The chance that a group there acts against an attack."""
    group, enemy = state.groups[index], state.groups[attack.group - 1]
    ordered = is_ordered_to(state, ground, index, attack.cell)
    contingent = state.contingents[group.contingent - 1]
    return act_ppm(ground.rules[0], contingent, ordered, group.firepower, enemy.firepower, state.clock[0].roe)


def acting_minute(state, index, enemy, came, ppm):
    """The minute at which a group that came at `came` acts against an attack, -1 not in this turn.

    The die is held until something changes; with each new hour of the attack it is rolled again.
    """
    clock = state.clock[0]
    key = state.contingents[state.groups[index].contingent - 1].key
    hour = 0
    while came + hour * 60 < clock.minute + clock.length:
        if chance(clock, purpose.ACT, key, enemy.key, hour, ppm):
            return came + hour * 60
        hour += 1
    return -1


def stand_up(state, ground, log, row):
    """Who stands up to an attack on a community, and when: the first who acts. Who came before and did not, refused."""
    clock = state.clock[0]
    attack = state.incidents[row]
    enemy = state.groups[attack.group - 1]
    first, who, told = 0, 0, False
    for settles in range(2):
        for index in range(len(state.groups)):
            group = state.groups[index]
            if not can_stand_up(group, enemy):
                continue
            came = arrival_minute(state, ground, index, attack.cell, attack.minute)
            if came < 0 or (who > 0 and not is_sooner(state, index, came, who - 1, first)):
                continue
            ppm = resolve_ppm(state, ground, index, attack)
            acts = acting_minute(state, index, enemy, came, ppm)
            if acts >= 0 and settles == 0 and is_sooner(state, index, acts, who - 1, first):
                first, who = acts, index + 1
            elif acts < 0 and settles == 1:
                group.will = 2
                refuse(state, log, attack, index, came, ppm)
                helps = is_facing_them(state, index, attack.group - 1)
                told = told or (group.side == side.MISSION and clock.roe >= 3 and not helps)
    if who > 0:
        state.groups[who - 1].will = 1
        engage(state, ground, log, row, who - 1, first)
    elif told:
        breach(state, log, breaches.FAILURE_TO_ASSIST, ground.rules[0].breach_unassisted, 0, attack.cause)


def engage(state, ground, log, row, index, minute):
    """A group engages attackers: most break off when challenged, the others fight."""
    attack = state.incidents[row]
    enemy = attack.group - 1
    attack.engaged = minute
    attack.other = index + 1
    group = state.groups[index]
    place, took = attack.community, minute - attack.minute
    emit(state, log, event.ATTACK_STOPPED, minute, attack.cell, index + 1, enemy + 1, place, took, 0, attack.cause)
    if group.side == side.MISSION:
        count(state, tally.ATTACKS_STOPPED, 1)
    flee_ppm = 1_000_000 * group.firepower // max(1, group.firepower + state.groups[enemy].firepower)
    if not chance(state.clock[0], purpose.DEESCALATE, group.key, state.groups[enemy].key, 9, flee_ppm):
        cause = fight(state, ground, log, index, enemy, 1, minute, attack.cause)
        act_against(state, log, state.groups[enemy].party - 1, ground.rules[0].consent_robust, cause)


def spring(state, ground, log, opened):
    """An ambush: those who lie in wait fire first, and count double."""
    enemy, index = opened.group - 1, opened.other - 1
    if is_active(state.groups[enemy]) and is_active(state.groups[index]):
        party = state.parties[state.groups[enemy].party - 1]
        party.resources = max(0, party.resources - ground.rules[0].ambush_cost)
        fight(state, ground, log, enemy, index, 2, opened.minute, opened.cause)
        send_home(state, enemy)


def stop_traffic(state, ground, log, opened):
    """A checkpoint meets armed people and nobody ordered more: it is manned to talk and to warn."""
    enemy, index = opened.group - 1, opened.other - 1
    row = in_force(state, index)
    if (
        is_active(state.groups[enemy])
        and is_active(state.groups[index])
        and row >= 0
        and state.orders[row].verb == verb.CHECKPOINT
    ):
        climb(state, ground, log, index, enemy, 3, opened.minute, opened.cause)


def is_facing(doing):
    return verb.NEGOTIATE <= doing <= verb.DETAIN or doing == verb.RESCUE


def forget_the_ladder(state):
    """A group that faces nobody starts again from the first step."""
    for index in range(len(state.groups)):
        near = False
        for opened in state.incidents:
            if opened.alive == 1 and (opened.other == index + 1 or opened.group == index + 1):
                near = True
        row = in_force(state, index)
        if not near and (row < 0 or not is_facing(state.orders[row].verb)):
            state.groups[index].force_step = 0


def count_checkpoints(state):
    """Turns in which checkpoints of the mission stood on their roads."""
    for index in range(len(state.groups)):
        if state.groups[index].side == side.MISSION and at_work(state, index, verb.CHECKPOINT) >= 0:
            count(state, tally.CHECKPOINT_TURNS, 1)


def meets(state, one, other):
    """The first pulse of this turn in which two groups are in one cell, -1 if there is none."""
    for pulse in range(PULSES):
        if state.tracks[one * PULSES + pulse].cell == state.tracks[other * PULSES + pulse].cell:
            return pulse
    return -1


def is_abroad(state, index):
    """Is this a group of the mission that is out on foot or wheels tonight?"""
    group = state.groups[index]
    if group.side != side.MISSION or not is_active(group) or group.skills & skill.FORCE == 0:
        return False
    doing = verb_of(state, index)
    return doing == verb.PATROL or doing == verb.MARCH or doing == verb.ESCORT


def mistake_friends(state, ground, log):
    """At night, patrols of two contingents that never agreed on boundaries and recognition may take one another for
    others.
    """
    if state.clock[0].night == 0:
        return
    pack = preparation.WORKSHOP_MOVEMENT - preparation.WORKSHOP_REPORTS
    for one in range(len(state.groups)):
        if not is_abroad(state, one):
            continue
        a = state.groups[one]
        for other in range(one + 1, len(state.groups)):
            b = state.groups[other]
            if b.contingent == a.contingent or not is_abroad(state, other):
                continue
            ours, theirs = state.contingents[a.contingent - 1], state.contingents[b.contingent - 1]
            if common_share(ground, ours, theirs, pack) > ground.rules[0].procedures_translated:
                continue
            pulse = meets(state, one, other)
            low, high = min(a.key, b.key), max(a.key, b.key)
            ppm = ground.rules[0].friendly_fire
            if pulse >= 0 and chance(state.clock[0], purpose.FRIENDLY_FIRE, low, high, 0, ppm):
                minute, cell = pulse_minute(state, pulse), state.tracks[one * PULSES + pulse].cell
                cause = emit(state, log, event.FRIENDLY_INCIDENT, minute, cell, one + 1, other + 1, 0, 0, 0, 0)
                wound_group(state, ground, log, one, 1, 0, minute, cause)
                wound_group(state, ground, log, other, 1, 0, minute, cause)
                count(state, tally.FRIENDLY_INCIDENTS, 1)


def encounters(state, ground, log):
    count_checkpoints(state)
    answer_alerts(state, ground, log)
    for opened in state.incidents:
        if opened.alive == 1 and opened.kind == incident.AMBUSH:
            spring(state, ground, log, opened)
    for row in range(len(state.incidents)):
        if state.incidents[row].alive == 1 and state.incidents[row].kind == incident.ATTACK:
            stand_up(state, ground, log, row)
    for index in range(len(state.groups)):
        row = in_force(state, index)
        if (
            row >= 0
            and is_facing(state.orders[row].verb)
            and state.orders[row].done == 0
            and is_active(state.groups[index])
        ):
            face(state, ground, log, index, row)
    for opened in state.incidents:
        if opened.alive == 1 and opened.kind == incident.STAND_OFF:
            stop_traffic(state, ground, log, opened)
    mistake_friends(state, ground, log)
    forget_the_ladder(state)

"""Warnings. Do the people of a community warn the mission of a raid to come, how long before, how often in vain? And
the alert that a warning becomes.

P = 0.15 + 0.35 liaison + 0.30 trust + 0.10 phone (0.20 with an early warning network) + 0.10 engagement team + 0.15
shared language, at most 0.85; a fifth less for ten days after a warning that nobody answered, and less by the trust
contacts that the nearest of the mission have lost in a rotation. Half of the warnings come two to six hours ahead, half
six to twenty-four. A quarter of all warnings are false: for each raid planned, a rumour starts elsewhere with a chance
of one in three, since nearly all raids come to the mission's ears, before or when they strike.
"""

from .centre import is_out
from .deeds import FULL_ALERTS, is_active, is_sooner, mission_seat, raise_flash
from .dice import roll
from .events import count, emit, free_row
from .grid import distance
from .interop import of
from .presence import is_recent
from .tables import POINTS, PPM
from .words import event, incident, purpose, side, skill, tally


def is_near(state, ground, community, skills):
    """Does a group of the mission with one of these skills stand near a community?"""
    for group in state.groups:
        if group.side == side.MISSION and group.skills & skills > 0 and is_active(group):
            if distance(ground, group.ahead, community.cell) <= ground.rules[0].warn_range:
                return True
    return False


def has_liaison(state, ground, community):
    """Is there a liaison assistant for a community, living there or with a civil affairs team near it?"""
    return community.liaison == 1 or is_near(state, ground, community, skill.CIVIL_AFFAIRS)


def has_team(state, ground, community):
    """Is an engagement team near a community?"""
    return is_near(state, ground, community, skill.WOMEN)


def is_spoken_with(state, ground, community):
    """Is a group near a community whose contingent shares the local language?"""
    for group in state.groups:
        if group.side == side.MISSION and is_active(group):
            shared = state.contingents[group.contingent - 1].local >= ground.rules[0].language_shared
            if shared and distance(ground, group.ahead, community.cell) <= ground.rules[0].warn_range:
                return True
    return False


def warn_chance(ground, clock, community, liaison, team, spoken):
    """The chance in ppm that a community warns of a coming raid; `liaison`, `team` and `spoken` say what is at hand."""
    rules = ground.rules[0]
    chance = rules.warn_base + rules.warn_trust * (community.trust // 100) // (POINTS // 100)
    if liaison:
        chance += rules.warn_liaison
    if community.phone == 1:
        chance += rules.warn_phone
        if community.watch == 1:
            chance += rules.warn_watch
    if team:
        chance += rules.warn_team
    if spoken:
        chance += rules.warn_language
    chance = min(chance, rules.warn_most)
    if is_recent(clock, community.ignored_minute, rules.ignored_minutes):
        chance = chance * rules.ignored_share // PPM
    return chance


def estranged(state, ground, community):
    """The share of trust contacts that has been lost by those of the mission who stand nearest to a community, ppm."""
    nearest, least = -1, 0
    for index in range(len(state.groups)):
        group = state.groups[index]
        if group.side == side.MISSION and is_active(group):
            metres = distance(ground, group.ahead, community.cell)
            if metres <= ground.rules[0].warn_range and is_sooner(state, index, metres, nearest, least):
                nearest, least = index, metres
    return state.contingents[state.groups[nearest].contingent - 1].ties_lost if nearest >= 0 else 0


def warning_ppm(state, ground, community):
    """The chance in ppm that a community warns of a coming raid now, by who is near it and knows it."""
    liaison, team = has_liaison(state, ground, community), has_team(state, ground, community)
    spoken = is_spoken_with(state, ground, community)
    ppm = warn_chance(ground, state.clock[0], community, liaison, team, spoken)
    return ppm - of(estranged(state, ground, community), ppm)


def lead_minutes(ground, clock, community, group):
    """Minutes between a community's warning and the raid of `group` that it warns of."""
    rules = ground.rules[0]
    die = roll(clock, purpose.WARNING_LEAD, community.key, group.key, 0)
    half = PPM // 2
    if die < half:
        return rules.lead_least + (rules.lead_median - rules.lead_least) * die // half
    return rules.lead_median + (rules.lead_most - rules.lead_median) * (die - half) // half


def false_chance(ground, true_chance):
    """The chance in ppm of a rumour for each raid that is warned of with `true_chance`."""
    share = ground.rules[0].false_share
    return min(PPM, true_chance * share // max(1, PPM - share))


def raise_alert(state, ground, log, community, minute, due, real, group, cause):
    """The mission is warned: a row of `alerts`, an event, a flash. Returns the event's id."""
    row = free_row(state, state.alerts, FULL_ALERTS)
    if row < 0:
        return 0
    place, clock, seat = state.communities[community], state.clock[0], mission_seat(state)
    under_way = 1 if due <= minute else 0
    if seat > 0 and is_out(clock, state.seats[seat - 1]):
        minute = clock.minute + clock.length  # no watch takes the call: it is found when the turn is over
        due = max(due, minute)
    made = state.alerts[row]
    made.key = state.clock[0].next_key
    made.community = community + 1
    made.minute = minute
    made.due = due
    made.real = real
    made.group = group
    made.answered = 0
    made.cause = emit(
        state, log, event.ALERT, minute, place.cell, 0, 0, community + 1, max(0, due - minute), under_way, cause
    )
    count(state, tally.ALERTS if real == 1 else tally.ALERTS_FALSE, 1)
    kind = incident.ATTACK if under_way == 1 else incident.ALERT
    raise_flash(state, ground, log, seat, kind, minute, place.cell, 0, 0, community + 1, made.cause)
    return made.cause

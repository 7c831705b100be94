"""Battalions of the host: which one is here, how ready it is, who helps it, what becomes of its area and people.

A battalion is rated in six fields of 0 to 100; its readiness is their mean, its level follows from that: L4 forming
below 40, L3 with a partner below 60, L2 leads with support below 80, L1 independent. The mission knows what the host
says of it, until people of its own have looked.
"""

from .deeds import change_consent, change_trust, is_active
from .dice import rounded
from .events import count, emit
from .grid import distance
from .tables import POINTS, PPM
from .words import event, grade, purpose, reason, side, skill, tally, trust

TOLD_FROM = 5  # people; fewer who leave or come back by and by are nobody's news
ABSENT, STRUCK, MELTED = 1, 2, 3  # why an area comes back
TAKEN_AT = (0, 800_000, 600_000, 400_000)  # readiness from which a battalion is L1, L2, L3
MENTORS = skill.ADVISER | skill.POLICE | skill.OBSERVER | skill.CIVIL_AFFAIRS


def battalion_at(state, cell):
    """The row of the battalion whose barracks are on a cell, -1 if there is none."""
    for row in range(len(state.battalions)):
        if state.battalions[row].cell == cell:
            return row
    return -1


def readiness(one):
    """The mean of a battalion's six ratings, 1/10,000 points."""
    return (one.manning + one.equipment + one.training + one.command + one.leadership + one.logistics) // 6


def said_readiness(one):
    """The same as the mission rates it."""
    said = one.said_manning + one.said_equipment + one.said_training
    return (said + one.said_command + one.said_leadership + one.said_logistics) // 6


def level_of(points):
    """L1 to L4 of a readiness."""
    for level in range(1, 4):
        if points >= TAKEN_AT[level]:
            return level
    return 4


def bounds_of(ground, clock, one):
    """How many points the mission's rating of a battalion may be off, either way."""
    rules = ground.rules[0]
    if one.seen == 0:
        return rules.rating_bounds
    return min(rules.rating_bounds, max(0, clock.minute - one.seen) // rules.rating_ages)


def look(one, minute):
    """People of the mission have seen for themselves."""
    one.said_manning = one.manning
    one.said_equipment = one.equipment
    one.said_training = one.training
    one.said_command = one.command
    one.said_leadership = one.leadership
    one.said_logistics = one.logistics
    one.seen = max(1, minute)


def grow(one, change):
    """All six ratings move by so much, within their bounds."""
    one.manning = min(POINTS, max(0, one.manning + change))
    one.equipment = min(POINTS, max(0, one.equipment + change))
    one.training = min(POINTS, max(0, one.training + change))
    one.command = min(POINTS, max(0, one.command + change))
    one.leadership = min(POINTS, max(0, one.leadership + change))
    one.logistics = min(POINTS, max(0, one.logistics + change))


def is_of(group, row):
    """Is this a group of battalion `row` (from 0) that is on the map?"""
    return group.battalion == row + 1 and is_active(group) and group.strength > 0


def is_unit_of(state, unit, row):
    """Is this a unit of battalion `row` (from 0), fit or not?"""
    return unit.alive == 1 and unit.group > 0 and state.groups[unit.group - 1].battalion == row + 1


def people_of(state, row):
    """People of a battalion who are fit, on leave or not."""
    people = 0
    for group in state.groups:
        if is_of(group, row):
            people += group.strength
    return people


def communities_of(state, row):
    """How many communities a battalion is to answer for."""
    many = 0
    for place in state.communities:
        if place.alive == 1 and place.ward == row + 1:
            many += 1
    return many


def has_mentor_at(state, ground, cell):
    """Do people of the mission stand at the barracks who can mentor?"""
    for group in state.groups:
        if group.side == side.MISSION and group.skills & MENTORS > 0 and is_active(group) and group.ahead == cell:
            return True
    return False


def may_help(state, ground, row):
    """Does due diligence permit support to battalion `row` (from 0)? C only with a mentor beside it, D never."""
    one = state.battalions[row]
    if one.graded == grade.NONE:
        return reason.NOT_ASSESSED
    if one.graded == grade.D or (one.graded == grade.C and not has_mentor_at(state, ground, one.cell)):
        return reason.GRADE_TOO_LOW
    return reason.NONE


def is_near(state, ground, row, cell, metres):
    """Is a group of the battalion within so many metres of a cell?"""
    for group in state.groups:
        if is_of(group, row) and distance(ground, group.ahead, cell) <= metres:
            return True
    return False


def desert(state, log, row, share, sudden, cause):
    """`share` (ppm) of the people of a battalion leave it; its posts are filled the less."""
    clock, one = state.clock[0], state.battalions[row]
    before, gone = 0, 0
    for unit in state.units:
        if not is_unit_of(state, unit, row):
            continue
        before += unit.strength
        left = min(unit.strength, rounded(clock, purpose.DESERT, unit.key, sudden, 0, unit.strength * share, PPM))
        unit.strength -= left
        group = state.groups[unit.group - 1]
        group.strength = max(0, group.strength - left)
        gone += left
    if gone == 0:
        return
    one.deserted += gone
    one.manning -= one.manning // before * gone
    count(state, tally.DESERTED, gone)
    if sudden == 1 or gone >= TOLD_FROM:
        emit(state, log, event.DESERTION, clock.minute + clock.length - 1, one.cell, 0, 0, 0, gone, sudden, cause)


def give_back(state, ground, log, row, why, cause):
    """The area of a battalion comes back to the mission."""
    clock, rules, one = state.clock[0], ground.rules[0], state.battalions[row]
    one.held = 0
    one.struck = 0
    one.gap_since = 0
    count(state, tally.AREAS_LOST, 1)
    minute = clock.minute + clock.length - 1
    made = emit(state, log, event.AREA_LOST, minute, one.cell, 0, 0, 0, communities_of(state, row), why, cause)
    for at in range(len(state.communities)):
        if state.communities[at].ward == row + 1:
            change_trust(state, log, at, -rules.area_trust, trust.HOST_SOLDIERS, 0, made)
    change_consent(state, log, one.party - 1, -rules.area_consent, made)


def lose_leader(state, log, row, days, cause):
    """A battalion is without a commander for so many days."""
    clock, one = state.clock[0], state.battalions[row]
    one.leaderless = clock.minute + days * 1440
    one.leadership -= one.leadership // 8
    emit(state, log, event.LEADER_LOST, clock.minute, one.cell, 0, 0, 0, days, 0, cause)


def drive(state, log, row, percent, cause):
    """A government spends so much of a battalion's days on operations."""
    one = state.battalions[row]
    one.tempo = percent * 10_000
    emit(state, log, event.TEMPO, state.clock[0].minute, one.cell, 0, 0, 0, percent, 0, cause)


def put_in_doubt(state, log, row, now, cause):
    """From now on a battalion treats people as grade `now`; the mission hears that something has changed."""
    clock, one = state.clock[0], state.battalions[row]
    one.grade = now
    one.graded = grade.NONE
    one.doubted = max(1, clock.minute)
    emit(state, log, event.IN_DOUBT, clock.minute, one.cell, 0, 0, 0, 0, 0, cause)


def trust_gap(state):
    """Points between the people that trusts the mission most and the one that trusts it least."""
    most, least = -1, 101
    for row in range(len(state.communities)):
        whose = state.communities[row].people
        points, many = 0, 0
        for place in state.communities:
            if place.alive == 1 and place.people == whose:
                points += place.population * (place.trust // 10_000)
                many += place.population
        if many > 0:
            most = max(most, points // many)
            least = min(least, points // many)
    return max(0, most - least)


def ready_battalions(state):
    """How many battalions are at L2 or better."""
    many = 0
    for one in state.battalions:
        if level_of(readiness(one)) <= 2:
            many += 1
    return many


def days_held(state, subject):
    """Whole days for which a battalion (from 1) has answered for its area; of 0, the longest of any."""
    most, now = 0, state.clock[0].minute
    for row in range(len(state.battalions)):
        held = state.battalions[row].held
        if held > 0 and (subject == 0 or subject == row + 1):
            most = max(most, (now - held) // 1440)
    return most

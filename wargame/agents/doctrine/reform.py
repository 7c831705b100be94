"""Battalions of the host: look first, then advise, operate together and equip; hand over to one known to be ready.

Nobody is helped before it has been inspected, and nobody of grade D at all. Adviser teams go where a battalion is
nearest to leading on its own; once it does, they move on. Each of these battalions gets a partner as long as half of
the line is left for the communities. An area is handed over on a fresh rating with something to spare.
"""

from wargame.engine.battalions import bounds_of, communities_of, level_of, said_readiness
from wargame.engine.grid import distance
from wargame.engine.words import grade, skill, verb

from .common import direct, is_line, is_mine, is_open

DONE = 660_000  # readiness from which advisers are wanted elsewhere
SURE = 630_000  # readiness from which an area is handed over
MANNED = 350_000  # manning without which nothing is handed over
FRESH = 3  # points by which the rating may be off then
POORLY = 650_000  # equipment below which money is spent on it
UNEVEN = 8  # points between the peoples from which civil affairs looks after the one behind
LINE_LEAST = 25  # people of a partner


def free_team(believed, ground, seat, cell, skills, wishes):
    """The row of the nearest team with one of the skills that nobody has spoken for, -1 if there is none."""
    best, least = -1, 0
    for index in range(len(believed.groups)):
        group = believed.groups[index]
        if not is_mine(believed, seat, index) or not is_open(wishes, index) or group.skills & skills == 0:
            continue
        if group.skills & skill.HEADQUARTERS > 0:
            continue
        metres = distance(ground, group.cell, cell)
        if best < 0 or metres < least:
            best, least = index, metres
    return best


def free_partner(believed, ground, seat, cell, wishes):
    """The row of the nearest group of the line that nobody has spoken for, -1 if there is none."""
    best, least = -1, 0
    for index in range(len(believed.groups)):
        group = believed.groups[index]
        free = is_mine(believed, seat, index) and is_open(wishes, index)
        if free and is_line(group) and group.skills & skill.POLICE == 0 and group.strength >= LINE_LEAST:
            metres = distance(ground, group.cell, cell)
            if best < 0 or metres < least:
                best, least = index, metres
    return best


def line_of(believed, seat):
    """How many groups of the line the seat has."""
    many = 0
    for index in range(len(believed.groups)):
        if is_mine(believed, seat, index) and is_line(believed.groups[index]):
            many += 1
    return many


def value_of(one):
    """How much a battalion is worth an adviser team: most where it is nearest to leading on its own; 0 not at all."""
    if one.graded == grade.NONE or one.graded == grade.D:
        return 0
    ready = said_readiness(one)
    return ready if ready < DONE else max(1, (1_000_000 - ready) // 4)


def neediest(believed):
    """The row of the battalion to which the next team should go, -1 if there is none left; `team` marks who has one."""
    best, most = -1, 0
    for row in range(len(believed.battalions)):
        one = believed.battalions[row]
        if one.team >= 0 and value_of(one) > most:
            best, most = row, value_of(one)
    return best


def is_ready(believed, ground, row):
    """Is it known that a battalion can take its area over?"""
    one = believed.battalions[row]
    if one.held > 0 or communities_of(believed, row) == 0 or one.graded >= grade.C or one.graded == grade.NONE:
        return False
    if one.said_manning < MANNED or one.leaderless > believed.clock[0].minute:
        return False
    ready = said_readiness(one)
    return ready >= SURE and level_of(ready) <= 2 and bounds_of(ground, believed.clock[0], one) <= FRESH


def send_team(believed, ground, seat, index, row, wishes):
    """One team for one battalion: hand over, equip, or advise."""
    one = believed.battalions[row]
    if is_ready(believed, ground, row) and direct(believed, ground, seat, index, verb.TRANSFER, one.cell, 0, wishes):
        return
    at_hand = believed.groups[index].cell == one.cell and one.said_equipment < POORLY
    if at_hand and direct(believed, ground, seat, index, verb.EQUIP, one.cell, 0, wishes):
        return
    direct(believed, ground, seat, index, verb.ADVISE, one.cell, 0, wishes)


def least_trusting(believed):
    """The row of the community where most of the least trusting people are to be won, -1 if all are even."""
    people, least, most = 0, 101, 0
    for place in believed.communities:
        points, many = mean_trust(believed, place.people)
        if many > 0 and points < least:
            people, least = place.people, points
        most = max(most, points)
    if most - least < UNEVEN:
        return -1
    best, worth = -1, 0
    for row in range(len(believed.communities)):
        place = believed.communities[row]
        value = place.population * (1_000_000 - place.trust) // 1_000_000
        if place.alive == 1 and place.people == people and value > worth:
            best, worth = row, value
    return best


def mean_trust(believed, people):
    """Points of trust of a people, and how many they are."""
    points, many = 0, 0
    for place in believed.communities:
        if place.alive == 1 and place.people == people:
            points += place.population * (place.trust // 10_000)
            many += place.population
    return (points // many if many > 0 else 0), many


def mind_the_gap(believed, ground, seat, wishes):
    """Civil affairs goes to the people that trust the mission least: who helps an army is watched by the others."""
    row = least_trusting(believed)
    if row < 0:
        return
    for index in range(len(believed.groups)):
        group = believed.groups[index]
        if group.skills & skill.CIVIL_AFFAIRS == 0 or not is_mine(believed, seat, index) or not is_open(wishes, index):
            continue
        if not direct(believed, ground, seat, index, verb.AID, 0, row + 1, wishes):
            direct(believed, ground, seat, index, verb.ENGAGE, 0, row + 1, wishes)


def run_battalions(believed, ground, seat, wishes):
    """Inspections, then a team and a partner for each battalion in turn, as far as they go."""
    if len(believed.battalions) == 0:
        return
    mentors = skill.ADVISER | skill.OBSERVER | skill.CIVIL_AFFAIRS
    for one in believed.battalions:
        if one.graded == grade.NONE:
            index = free_team(believed, ground, seat, one.cell, mentors, wishes)
            if index >= 0:
                direct(believed, ground, seat, index, verb.INSPECT, one.cell, 0, wishes)
    spare = line_of(believed, seat) // 2
    for _ in range(len(believed.battalions)):
        row = neediest(believed)
        if row < 0:
            break
        one = believed.battalions[row]
        index = free_team(believed, ground, seat, one.cell, skill.ADVISER, wishes)
        if index >= 0:
            send_team(believed, ground, seat, index, row, wishes)
        partner = free_partner(believed, ground, seat, one.cell, wishes) if spare > 0 else -1
        if partner >= 0 and direct(believed, ground, seat, partner, verb.PARTNER, one.cell, 0, wishes):
            spare -= 1
        one.team = -1  # spoken for, in this belief
    mind_the_gap(believed, ground, seat, wishes)

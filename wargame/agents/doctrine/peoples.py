"""Peoples and those at risk: cases are referred at once and told of, and the peoples with most tension are brought to
one table, by the civil affairs team that gets there in this turn, as soon as a dialogue counts again. Police face
crowds; early warning is set up where a team has the time.
"""

from wargame.engine.cases import REFERRERS, unreported
from wargame.engine.ground import FAR
from wargame.engine.orders import can
from wargame.engine.rules.movement import march_minutes
from wargame.engine.tension import other_people, partner_of
from wargame.engine.words import report as forms
from wargame.engine.words import skill, verb

from .common import ARMED_FORCE, direct, doing_of, is_mine, is_open

WORTH_WHILE = 100_000  # tension as last told of, below which a team has better things to do


def quickest(believed, ground, seat, skills, community, doing, wishes):
    """The row of the free group with one of these skills that comes to a community (from 1) first, -1 if none can."""
    best, least = -1, FAR
    cell = believed.communities[community - 1].cell
    for index in range(len(believed.groups)):
        group = believed.groups[index]
        if not is_mine(believed, seat, index) or not is_open(wishes, index) or group.skills & skills == 0:
            continue
        if group.skills & (skill.HEADQUARTERS | skill.SURGERY) > 0 and group.cell != cell:
            continue
        minutes = 0 if group.cell == cell else march_minutes(believed, ground, index, cell, doing)
        if minutes < least and can(believed, ground, seat, index, doing, 0, community) == 0:
            best, least = index, minutes
    return best


def refer_cases(believed, ground, seat, wishes):
    """Every case of protection has somebody who sees to it."""
    for one in believed.cases:
        if one.alive == 1 and one.referred == 0:
            index = quickest(believed, ground, seat, REFERRERS, one.community, verb.REFER, wishes)
            if index >= 0:
                direct(believed, ground, seat, index, verb.REFER, 0, one.community, wishes)


def tell_of_cases(believed, ground, seat, wishes):
    """An incident report tells that there is a case: by a headquarters, or else by the first group that can."""
    if unreported(believed) == 0:
        return
    first = -1
    for index in range(len(believed.groups)):
        if is_mine(believed, seat, index) and is_open(wishes, index):
            if first < 0 or (
                believed.groups[index].skills & skill.HEADQUARTERS > 0
                and believed.groups[first].skills & skill.HEADQUARTERS == 0
            ):
                first = index
    if first >= 0:
        direct(believed, ground, seat, first, verb.REPORT, 0, forms.INCIDENT, wishes)


def table_for(believed, ground, seat, index, pair):
    """The community (from 1) where a team can bring a pair of peoples to one table within this turn, 0 none."""
    best, least = 0, believed.clock[0].length
    for row in range(len(believed.communities)):
        place = believed.communities[row]
        people = other_people(pair, place.people)
        if people == 0 or place.alive == 0:
            continue
        minutes = march_minutes(believed, ground, index, place.cell, verb.DIALOGUE)
        if minutes < least and can(believed, ground, seat, index, verb.DIALOGUE, 0, row + 1) == 0:
            if believed.communities[partner_of(believed, ground, row)].people == people:
                best, least = row + 1, minutes
    return best


def bring_to_table(believed, ground, seat, wishes):
    """One team for each pair of peoples that have not spoken for a day."""
    clock = believed.clock[0]
    for pair in believed.tensions:
        again = pair.spoken_minute + ground.rules[0].contact_again
        if pair.told < WORTH_WHILE or (pair.spoken_minute > 0 and again > clock.minute + clock.length // 2):
            continue
        for index in range(len(believed.groups)):
            group = believed.groups[index]
            if not is_mine(believed, seat, index) or group.skills & skill.CIVIL_AFFAIRS == 0:
                continue
            if not is_open(wishes, index) or doing_of(believed, index) == verb.AID:
                continue
            community = table_for(believed, ground, seat, index, pair)
            if community > 0 and direct(believed, ground, seat, index, verb.DIALOGUE, 0, community, wishes):
                break


def calm_crowds(believed, ground, seat, wishes):
    """Formed police face a crowd, or else those of the line who are there first."""
    for at in range(len(believed.crowds)):
        if believed.crowds[at].people == 0:
            continue
        index = police_for(believed, ground, seat, at, wishes)
        if index < 0:
            index = quickest(believed, ground, seat, ARMED_FORCE, at + 1, verb.CALM, wishes)
        if index >= 0:
            direct(believed, ground, seat, index, verb.CALM, 0, at + 1, wishes)


def police_for(believed, ground, seat, at, wishes):
    """The row of the formed police that come to community row `at` first within the turn, -1 if none do."""
    best, least = -1, believed.clock[0].length
    cell = believed.communities[at].cell
    for index in range(len(believed.groups)):
        group = believed.groups[index]
        if group.police == 0 or not is_mine(believed, seat, index) or not is_open(wishes, index):
            continue
        minutes = 0 if group.cell == cell else march_minutes(believed, ground, index, cell, verb.CALM)
        if minutes < least and can(believed, ground, seat, index, verb.CALM, 0, at + 1) == 0:
            best, least = index, minutes
    return best


def watch_over(believed, ground, seat, wishes):
    """An idle civil affairs team sets up early warning where it is, if a phone works there."""
    for index in range(len(believed.groups)):
        group = believed.groups[index]
        if not is_mine(believed, seat, index) or not is_open(wishes, index) or group.skills & skill.CIVIL_AFFAIRS == 0:
            continue
        here = ground.land[group.cell].place
        if here > 0 and (doing_of(believed, index) == 0 or doing_of(believed, index) == verb.WATCH):
            direct(believed, ground, seat, index, verb.WATCH, 0, here, wishes)

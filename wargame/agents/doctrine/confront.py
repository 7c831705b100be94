"""Armed groups that have been seen: faced step by step up to blocking; those who keep a ceasefire are talked to."""

from wargame.engine.grid import adjacent, distance
from wargame.engine.ground import FAR
from wargame.engine.rules.movement import march_minutes
from wargame.engine.words import side, skill, verb

from .common import contact_age, direct, is_allowed, is_foe, is_line, is_mine, is_open

FRESH = 480  # minutes for which a contact is worth a visit
TURN_MOST = 720  # minutes of a turn up to which who was seen is looked for
NEAR = 60  # minutes of march that a group spends on it
MEETING_EVERY = 1_440  # minutes between meetings with a party


def is_bound(believed, index):
    """Does the party of a group of others keep a ceasefire?"""
    party = believed.groups[index].party
    return party > 0 and believed.parties[party - 1].ceasefire == 1


def is_pest(believed, ground, foe):
    """Does an armed group stand in or next to a community?"""
    for place in believed.communities:
        if place.alive == 1 and place.population > 0 and adjacent(ground, place.cell, believed.groups[foe].cell):
            return True
    return False


def facer_of(believed, ground, seat, foe, wishes):
    """The row of the group of the line that gets to a foe first and is not hopelessly weaker, -1 if none is near."""
    best = -1
    least = NEAR + 1
    other = believed.groups[foe]
    for index in range(len(believed.groups)):
        group = believed.groups[index]
        if not is_mine(believed, seat, index) or not is_line(group) or not is_open(wishes, index):
            continue
        if (
            group.firepower * 3 < other.strength
            or distance(ground, group.cell, other.cell) > ground.rules[0].confront_range
        ):
            continue
        if not is_allowed(believed, ground, index, verb.BLOCK, other.cell):
            continue
        minutes = march_minutes(believed, ground, index, other.cell, verb.BLOCK)
        if minutes < least:
            best = index
            least = minutes
    return best


def confront(believed, ground, seat, wishes):
    """One group faces each armed group that was seen lately within reach; in turns of a day it would be gone."""
    if believed.clock[0].length > TURN_MOST:
        return
    for foe in range(len(believed.groups)):
        if not is_foe(believed, foe, side.MISSION) or is_bound(believed, foe):
            continue
        if contact_age(believed, ground, seat, foe) <= believed.clock[0].length and is_pest(believed, ground, foe):
            facer = facer_of(believed, ground, seat, foe, wishes)
            if facer >= 0:
                direct(believed, ground, seat, facer, verb.BLOCK, 0, foe + 1, wishes)


def envoy_to(believed, ground, seat, other, wishes):
    """The row of the nearest group to spare for talks: observers, civil affairs, or one that is there; -1 none."""
    best = -1
    least = FAR
    for index in range(len(believed.groups)):
        group = believed.groups[index]
        if not is_mine(believed, seat, index) or not is_open(wishes, index):
            continue
        talker = group.skills & (skill.OBSERVER | skill.CIVIL_AFFAIRS) > 0
        if not talker and (not is_line(group) or group.cell != other.cell):
            continue
        if distance(ground, group.cell, other.cell) <= ground.rules[0].confront_range:
            minutes = march_minutes(believed, ground, index, other.cell, verb.NEGOTIATE)
            if minutes < least and minutes < believed.clock[0].length:
                best = index
                least = minutes
    return best


def meet_parties(believed, ground, seat, wishes):
    """A meeting a day with the host and with each armed party under a ceasefire, if a group of theirs is in reach."""
    clock = believed.clock[0]
    for row in range(len(believed.parties)):
        party = believed.parties[row]
        wanted = party.side == side.HOST or party.side == side.ARMED and party.ceasefire == 1
        if (
            not wanted
            or clock.night == 1
            or party.talks_minute > 0
            and clock.minute - party.talks_minute < MEETING_EVERY
        ):
            continue
        for index in range(len(believed.groups)):
            other = believed.groups[index]
            if other.alive == 0 or other.party != row + 1 or contact_age(believed, ground, seat, index) > FRESH:
                continue
            envoy = envoy_to(believed, ground, seat, other, wishes)
            if envoy >= 0 and direct(believed, ground, seat, envoy, verb.NEGOTIATE, 0, index + 1, wishes):
                break

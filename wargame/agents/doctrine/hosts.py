"""The host's forces, where they harm people: assessed, protested against, accompanied."""

from wargame.engine.diligence import MENTORS
from wargame.engine.grid import distance
from wargame.engine.words import grade, side, skill, verb

from .common import contact_age, direct, is_mine, is_open

FRESH = 1_440  # minutes for which news of where they are is good enough
REACH = 15_000  # metres within which somebody joins them
WEEK = 10_080


def envoy(believed, ground, seat, cell, skills, wishes):
    """The row of the nearest open group with one of these skills, within reach of a cell; -1 if there is none."""
    best = -1
    for index in range(len(believed.groups)):
        group = believed.groups[index]
        if group.skills & skills == 0 or not is_mine(believed, seat, index) or not is_open(wishes, index):
            continue
        metres = distance(ground, group.cell, cell)
        if metres <= REACH and (best < 0 or metres < distance(ground, believed.groups[best].cell, cell)):
            best = index
    return best


def protest(believed, ground, seat, other, wishes):
    """A headquarters conveys the mission's protest: once, and every week where conduct is of the worst."""
    party = believed.parties[believed.groups[other].party - 1]
    told = party.protested
    if told > 0 and (party.graded < grade.D or believed.clock[0].minute - told < WEEK):
        return
    for index in range(len(believed.groups)):
        group = believed.groups[index]
        if group.skills & skill.HEADQUARTERS > 0 and is_mine(believed, seat, index) and is_open(wishes, index):
            direct(believed, ground, seat, index, verb.DEMARCHE, 0, other + 1, wishes)
            return


def watch_hosts(believed, ground, seat, wishes):
    """Each known force of the host: look into its conduct first; protest for grade C and D, and go with those of D."""
    if ground.rules[0].host_harm == 0:
        return
    for other in range(len(believed.groups)):
        group = believed.groups[other]
        if group.alive == 0 or group.side != side.HOST or group.party == 0:
            continue
        if contact_age(believed, ground, seat, other) > FRESH:
            continue
        found = believed.parties[group.party - 1].graded
        if found == grade.A or found == grade.B:
            continue
        index = envoy(believed, ground, seat, group.cell, MENTORS, wishes)
        if found == grade.NONE:
            if index >= 0 and direct(believed, ground, seat, index, verb.ASSESS, 0, other + 1, wishes):
                return
            continue
        protest(believed, ground, seat, other, wishes)
        if index >= 0 and found == grade.D:
            direct(believed, ground, seat, index, verb.ACCOMPANY, 0, other + 1, wishes)

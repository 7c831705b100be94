"""People of ours who are held hostage: a cordon where enough can come together, talks once a day otherwise."""

from wargame.engine.grid import adjacent, distance
from wargame.engine.rules.movement import march_minutes
from wargame.engine.words import verb

from .common import contact_age, direct, is_allowed, is_line, is_mine, is_open
from .confront import envoy_to

FRESH = 2_880  # minutes for which news of captors are worth following
TOGETHER = 180  # minutes of march within which groups come together for a cordon
TALKS_EVERY = 1_440  # minutes between talks that bring a release nearer


def is_gone(believed, ground, seat, index):
    """Do people of ours stand where this group was last seen, and see nobody any more?"""
    if contact_age(believed, ground, seat, index) <= believed.clock[0].length:
        return False
    for row in range(len(believed.groups)):
        if is_mine(believed, seat, row) and adjacent(ground, believed.groups[row].cell, believed.groups[index].cell):
            return True
    return False


def captor_of(believed, ground, seat, held):
    """The row of the group of the captors' party that was seen nearest to where they were taken, -1 if none was."""
    best = -1
    cell = believed.groups[held.group - 1].cell
    for index in range(len(believed.groups)):
        other = believed.groups[index]
        if other.alive == 0 or other.party != held.party or contact_age(believed, ground, seat, index) > FRESH:
            continue
        if is_gone(believed, ground, seat, index):
            continue
        if best < 0 or distance(ground, cell, other.cell) < distance(ground, cell, believed.groups[best].cell):
            best = index
    return best


def can_join(believed, ground, seat, index, captor, wishes):
    """Could this group be part of a cordon around the captors in time?"""
    if not is_mine(believed, seat, index) or not is_open(wishes, index) or not is_line(believed.groups[index]):
        return False
    cell = believed.groups[captor].cell
    if not is_allowed(believed, ground, index, verb.RESCUE, cell):
        return False
    near = distance(ground, believed.groups[index].cell, cell) <= ground.rules[0].confront_range
    return near and march_minutes(believed, ground, index, cell, verb.RESCUE) <= TOGETHER


def surround(believed, ground, seat, captor, wishes):
    """All who are near enough go together, if together they are enough; False if they are not."""
    people, strength = 0, believed.groups[captor].strength
    for index in range(len(believed.groups)):
        if can_join(believed, ground, seat, index, captor, wishes):
            people += believed.groups[index].strength
    if strength == 0 or people < ground.rules[0].rescue_odds * strength:
        return False
    sent = False
    for index in range(len(believed.groups)):
        if can_join(believed, ground, seat, index, captor, wishes):
            sent = direct(believed, ground, seat, index, verb.RESCUE, 0, captor + 1, wishes) or sent
    return sent


def free_hostages(believed, ground, seat, wishes):
    """Each group that is held: its captors are surrounded, or talked to."""
    minute = believed.clock[0].minute
    for held in believed.captives:
        if held.alive == 0:
            continue
        captor = captor_of(believed, ground, seat, held)
        if captor < 0 or surround(believed, ground, seat, captor, wishes):
            continue
        if held.talks > 0 and minute - held.talked < TALKS_EVERY:
            continue
        envoy = envoy_to(believed, ground, seat, believed.groups[captor], wishes)
        if envoy >= 0:
            direct(believed, ground, seat, envoy, verb.NEGOTIATE, 0, captor + 1, wishes)

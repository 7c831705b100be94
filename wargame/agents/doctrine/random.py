"""Orders at random: for each group a verb and a target by luck, the first of a few that is accepted and permitted."""

from wargame.engine.dice import mix
from wargame.engine.orders import SIDES, TARGETS, VERBS
from wargame.engine.words import target

from .common import direct, is_mine, settle

TRIES = 8


def draw(believed, ground, seat, index, luck, wishes):
    """An order for group row `index`, if one of a few tries is accepted and permitted."""
    die = mix(luck ^ believed.groups[index].key)
    bit = 1 << believed.groups[index].side
    for _ in range(TRIES):
        die = mix(die + 1)
        doing = 1 + die % (VERBS - 1)
        if SIDES[doing] & bit == 0:
            continue
        die = mix(die + 1)
        cell = die % len(ground.land)
        other = 0
        if TARGETS[doing] == target.COMMUNITY:
            other = 1 + die % max(1, len(believed.communities))
        elif TARGETS[doing] > target.COMMUNITY:
            other = 1 + die % len(believed.groups)
        if direct(believed, ground, seat, index, doing, cell, other, wishes):
            return


def random(believed, ground, seat, luck, wishes):
    """Anything that is accepted and permitted."""
    for index in range(len(believed.groups)):
        if is_mine(believed, seat, index):
            draw(believed, ground, seat, index, luck, wishes)
    settle(believed, ground, seat, wishes)

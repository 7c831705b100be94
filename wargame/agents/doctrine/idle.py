"""Doing nothing, in two ways. Both are there to be beaten: a mission that hides must not do well."""

from wargame.engine.words import verb

from .common import direct, is_mine, wish


def nothing(believed, ground, seat, luck, wishes):
    """Give no orders."""


def hold_base(believed, ground, seat, luck, wishes):
    """Everybody goes back to base and stays there."""
    if believed.clock[0].window == 1:
        return
    for index in range(len(believed.groups)):
        if not is_mine(believed, seat, index):
            continue
        group = believed.groups[index]
        if group.cell == group.base:
            direct(believed, ground, seat, index, verb.HOLD, group.cell, 0, wishes)
        elif not direct(believed, ground, seat, index, verb.WITHDRAW, group.base, 0, wishes):
            wish(wishes, index, verb.HOLD, group.cell, 0)

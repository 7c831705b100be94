"""Patrols, round robin: each day every group that can patrols the next community of the list."""

from wargame.engine.words import verb

from .common import direct, is_mine


def patrol(believed, ground, seat, luck, wishes):
    """One community after the other."""
    clock = believed.clock[0]
    many = len(believed.communities)
    if clock.window == 1 or many == 0:
        return
    nth = clock.minute // 1440
    for index in range(len(believed.groups)):
        if is_mine(believed, seat, index):
            nth += direct(believed, ground, seat, index, verb.PATROL, 0, 1 + nth % many, wishes)

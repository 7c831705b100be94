"""Relief in place: what the old people know is handed over while both are there."""

from wargame.engine.rotation import is_relieved
from wargame.engine.words import verb

from .common import direct, is_mine, is_open, nearest_foe

QUIET = 6_000  # metres around a group in which nobody armed has been seen


def hand_over(believed, ground, seat, wishes):
    """Groups whose relief has come hand over, as soon as it is quiet around them, and at the latest while there is just
    time left to do all of it.
    """
    clock, rules = believed.clock[0], ground.rules[0]
    for index in range(len(believed.groups)):
        group = believed.groups[index]
        if not is_mine(believed, seat, index) or not is_open(wishes, index):
            continue
        own = believed.contingents[group.contingent - 1]
        if not is_relieved(own, clock):
            continue
        pressing = own.relief_until - clock.minute < rules.handover_minutes - own.handed + clock.length
        if pressing or nearest_foe(believed, ground, seat, group.cell, QUIET) < 0:
            direct(believed, ground, seat, index, verb.HANDOVER, 0, 0, wishes)

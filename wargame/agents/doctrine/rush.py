"""A fire brigade without presence: the whole force runs to the newest alert, and otherwise waits in base."""

from wargame.engine.words import verb

from .common import ARMED_FORCE, direct, is_mine, settle
from .idle import hold_base


def newest_alert(believed):
    """The community, from 1, of the newest open alert; 0 if there is none."""
    community = 0
    minute = -1
    for alert in believed.alerts:
        if alert.alive == 1 and alert.minute > minute:
            community = alert.community
            minute = alert.minute
    return community


def rush(believed, ground, seat, luck, wishes):
    """All to the newest alert."""
    community = newest_alert(believed)
    if community == 0:
        hold_base(believed, ground, seat, luck, wishes)
        return
    for index in range(len(believed.groups)):
        if is_mine(believed, seat, index) and believed.groups[index].skills & ARMED_FORCE > 0:
            direct(believed, ground, seat, index, verb.PATROL, 0, community, wishes)
    settle(believed, ground, seat, wishes)

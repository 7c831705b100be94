"""Across contingents: whose orders cross a border, who is asked and not ordered, and how an order is given to them."""

from wargame.engine.interop import lead_of
from wargame.engine.words import manner, side


def is_foreign(believed, index):
    """Does a group of the mission belong to another contingent than the one in whose headquarters its seat sits?"""
    group = believed.groups[index]
    if group.side != side.MISSION or group.contingent == 0:
        return False
    return lead_of(believed, group.contingent - 1) != group.contingent - 1


def is_requested(believed, index):
    """Is the group of a force beside the mission, which is asked and not ordered?"""
    return is_foreign(believed, index) and believed.contingents[believed.groups[index].contingent - 1].regional == 1


def manner_of(believed, index):
    """How a careful headquarters gives a group its orders, bits of words/manner.py: others read them back."""
    if not is_foreign(believed, index):
        return 0
    return manner.READ_BACK | (manner.ASK if is_requested(believed, index) else 0)

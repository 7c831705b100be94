"""Across contingents: who is asked and not ordered, and how an order is given to others."""

from wargame.engine.interop import is_foreign
from wargame.engine.words import manner


def is_requested(believed, index):
    """Is the group of a force beside the mission, which is asked and not ordered?"""
    return is_foreign(believed, index) and believed.contingents[believed.groups[index].contingent - 1].regional == 1


def manner_of(believed, index):
    """How a careful headquarters gives a group its orders, bits of words/manner.py: others read them back."""
    if not is_foreign(believed, index):
        return 0
    return manner.READ_BACK | (manner.INSIST if is_requested(believed, index) else 0)

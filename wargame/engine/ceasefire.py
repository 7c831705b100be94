"""Ceasefires. An act against one's own ceasefire is a violation; the mission reports those that it knew of."""

from .events import count, emit
from .words import event, side, tally


def knows_of(state, index):
    """Has a contingent of the mission seen group row `index` in this turn?"""
    for row in range(len(state.contingents)):
        if state.contingents[row].side == side.MISSION:
            contact = state.contacts[row * len(state.groups) + index]
            if contact.seen == 1 and contact.minute >= state.clock[0].minute:
                return True
    return False


def violate(state, log, index, at, known, cause):
    """A party under a ceasefire has broken it."""
    party = state.groups[index].party
    if state.parties[party - 1].ceasefire == 0:
        return
    state.parties[party - 1].violations += 1
    count(state, tally.VIOLATIONS, 1)
    if known:
        count(state, tally.VIOLATIONS_REPORTED, 1)
    group = state.groups[index]
    emit(state, log, event.CEASEFIRE_BROKEN, state.clock[0].minute, group.ahead, index + 1, 0, at + 1, party, 0, cause)

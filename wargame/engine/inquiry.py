"""Inquiries: what a mission does about its own breaches.

A breach by a group of the mission opens an inquiry. Reported in an incident report by that group, and then looked into
by a board of inquiry, both within a day of the first breach that is open, it gives back half of the weight of all that
are open. After that day the board finds without the mission's help: nothing comes back. A board with any group of a
contingent also looks into an allegation against its people (`allegations.py`).
"""

from .allegations import answer
from .deeds import in_force, ran_out
from .events import count, emit
from .words import event, reason, side, tally


def can_investigate(state, ground, index, cell, other):
    """A breach of the group, or an allegation against its contingent, that is open and has been reported."""
    group = state.groups[index]
    own = state.contingents[group.contingent - 1]
    if group.breach_minute == 0 and own.accused_minute == 0:
        return reason.NOTHING_TO_INVESTIGATE
    reported = group.breach_reported == 1 or own.accused_reported == 1
    return reason.NONE if reported else reason.REPORT_FIRST


def close(state, log, index, minute, back, cause):
    """The board has found; `back` of the weight of what was open is given back."""
    group = state.groups[index]
    emit(state, log, event.INQUIRY, minute, group.ahead, index + 1, 0, 0, back, group.breach_open, cause)
    count(state, tally.BREACH_WEIGHT, -back)
    group.breach_minute = 0
    group.breach_open = 0
    group.breach_reported = 0


def investigate(state, ground, log, index, minute):
    """A board of inquiry sits with the group."""
    order = state.orders[in_force(state, index)]
    order.done = 1
    group = state.groups[index]
    if group.breach_reported == 1:
        close(state, log, index, minute, group.breach_open // 2, order.cause)
    if state.contingents[group.contingent - 1].accused_reported == 1:
        answer(state, ground, log, group.contingent - 1, index, minute, order.cause)


def watch_inquiries(state, ground, log):
    """What nobody has reported and looked into within the day is found all the same."""
    end = state.clock[0].minute + state.clock[0].length
    for index in range(len(state.groups)):
        group = state.groups[index]
        if group.side != side.MISSION or group.breach_minute == 0:
            continue
        if ran_out(state.clock[0], group.breach_minute, ground.rules[0].inquiry_in):
            close(state, log, index, end, 0, 0)

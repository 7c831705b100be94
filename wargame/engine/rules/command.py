"""Command. When does an order reach a group, and when is the group ready to act on it?

Orders given before the turn are received at its start. Orders given in the reaction window are received at the minute
of the flash that they answer and then wait for the group's notice: 10 minutes if it is awake and formed (patrol,
checkpoint, escort, march), 30 by day and 60 by night if it is not. A group whose radio is dead receives nothing: its
orders hang, undelivered, until it hears again, and its seat learns of it from the silence.
"""

from ..deeds import is_active, verb_of
from ..events import emit
from ..grid import distance
from ..words import event, reason, verb


def is_formed(doing):
    """Is a group with this verb awake and formed, ready to move at once?"""
    return doing == verb.PATROL or doing == verb.MARCH or doing == verb.CHECKPOINT or doing == verb.ESCORT


def notice_minutes(ground, clock, doing):
    """Minutes from the order received until a group that does this is on its way."""
    rules = ground.rules[0]
    if is_formed(doing):
        return rules.notice_immediate
    return rules.notice_night if clock.night == 1 else rules.notice_day


def flash_for(state, ground, seat, index):
    """The flash that an order to this group would answer: its own, else the earliest near enough; -1 if there is
    none.
    """
    best = -1
    group = state.groups[index]
    for row in range(len(state.flashes)):
        flash = state.flashes[row]
        if flash.alive == 0 or flash.seat != seat or flash.answered == 1:
            continue
        if flash.group == index + 1:
            return row
        near = distance(ground, group.ahead, flash.cell) <= ground.rules[0].helper_range
        if near and (best < 0 or flash.minute < state.flashes[best].minute):
            best = row
    return best


def can_receive(state, ground, seat, index, doing, on_short_list):
    """Can the seat give this group this order now? In the reaction window only flashes are answered, from the short
    list.
    """
    if state.clock[0].window == 0:
        return reason.NONE
    if on_short_list == 0:
        return reason.NOT_IN_THIS_WINDOW
    return reason.NONE if flash_for(state, ground, seat, index) >= 0 else reason.NO_FLASH


def effect_minute(state, ground, seat, index):
    """The minute at which an order given now takes effect."""
    clock = state.clock[0]
    if clock.window == 0:
        return clock.minute
    row = flash_for(state, ground, seat, index)
    learned = state.flashes[row].minute if row >= 0 else clock.minute
    return learned + notice_minutes(ground, clock, verb_of(state, index))


def deliver(state, log, index):
    """Hold back an order to a group that cannot be reached, and say so."""
    clock = state.clock[0]
    group = state.groups[index]
    coming = state.orders[index * 2 + 1]
    if group.deaf_until > clock.minute:
        coming.effect = max(coming.effect, group.deaf_until)
        group.unheard = 1
        emit(
            state, log, event.ORDER_UNDELIVERED, clock.minute, group.cell, index + 1, 0, 0, coming.verb, 0, coming.cause
        )


def command(state, ground, log):
    for index in range(len(state.groups)):
        group = state.groups[index]
        if not is_active(group):
            continue
        if group.deaf_until <= state.clock[0].minute:
            group.unheard = 0
        if state.orders[index * 2 + 1].alive == 1:
            deliver(state, log, index)

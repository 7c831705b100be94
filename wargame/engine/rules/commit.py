"""Commit. Positions commit last, so that all of the turn was judged by the tracks; then the clock steps.

An order whose minute has come is the one in force from now on. Flashes and incidents are of their turn and are gone
after it.
"""

from ..copies import copy_order, public_flash
from ..deeds import in_force, understood
from ..staff import officers_away


def commit_positions(state):
    for group in state.groups:
        if group.alive == 1 and group.reserve == 0:
            group.cell = group.ahead
            group.progress = group.ahead_progress


def commit_orders(state):
    for index in range(len(state.groups)):
        row = in_force(state, index)
        if row == index * 2 + 1:
            copy_order(state.orders[row], state.orders[index * 2])
            state.orders[row].alive = 0


def forget_the_turn(state):
    for flash in state.flashes:
        public_flash(flash, flash)
    for incident in state.incidents:
        incident.alive = 0
    for tally in state.tallies:
        tally.turn = 0
    for order in state.orders:
        understood(order)  # its seat now sees what its people made of it
    for row in range(len(state.seats)):
        state.seats[row].used = officers_away(state, row + 1)  # each officer who is away keeps a slot busy


def step_clock(state, ground):
    """The next row of the calendar; the last turn of the exercise ends it."""
    clock = state.clock[0]
    if clock.turn >= ground.map[0].turns:
        clock.ended = 1
        return
    clock.turn += 1
    now = ground.calendar[clock.turn]
    clock.minute = now.minute
    clock.length = now.length
    clock.of_day = now.of_day
    clock.night = now.night


def commit(state, ground, log):
    commit_positions(state)
    commit_orders(state)
    forget_the_turn(state)
    step_clock(state, ground)

"""One step of a learner: an order for one group; and who is asked next.

A cursor goes over the groups of the learner's seat. When all have been asked, the other seats decide and the first
half of the turn resolves; then those groups are asked again that could answer a flash, with the narrow mask of the
reaction window; then the second half resolves and the cursor starts anew. The same source runs one game interpreted
and thousands compiled, a `COLUMNS` row each.
"""

from wargame.engine.copies import copy_flash, own_order, own_seat
from wargame.engine.deeds import is_active
from wargame.engine.driver import close_turn, game_of_batch, kernels_at, open_turn
from wargame.engine.fields import declare
from wargame.engine.knowledge import SLOTS, commands
from wargame.engine.rules.command import flash_for
from wargame.engine.staff import is_staff_work
from wargame.engine.state import refer
from wargame.engine.words import manner

from .encode import decode

LEFT, ANSWERED, BEGUN = range(3)  # a step leaves a game alone, carries out an action in it, or begins it

COLUMNS = declare(
    "columns", "a game that is being played step by step",
    ("seat", 0, 0, 40, "ref", "the learner's seat"),
    ("index", 0, 0, 400, "row", "the group that is asked for, from 0"),
    ("asked", 0, 0, 1, "", "1 while there is a question; 0 once the game is over"),
    ("resolved", 0, 0, 10_000, "turns", "turns that ended in the last step"),
    ("refused", 0, 0, 300, "reason", "why the last action was not carried out, 0 if it was"),
    ("overridden", 0, 0, 1, "", "1 if the last order was given although not permitted"),
)  # fmt: skip


def is_asked(believed, ground, seat, index):
    """Is there anything to ask for this group now?"""
    group = believed.groups[index]
    if group.alive == 0 or not commands(believed, seat, group) or not is_active(group) or group.strength == 0:
        return False
    return believed.clock[0].window == 0 or flash_for(believed, ground, seat, index, -1) >= 0


def next_asked(believed, ground, seat, index):
    """The first group from row `index` on that is asked, -1 if none is left."""
    while index < len(believed.groups):
        if is_asked(believed, ground, seat, index):
            return index
        index += 1
    return -1


def refresh(state, seat, index, believed):
    """Bring a belief up to date after an order of the seat's own to group row `index`, which changes nothing else."""
    for row in range(index * SLOTS, (index + 1) * SLOTS):
        own_order(state.orders[row], believed.orders[row])
    own_seat(state.seats[seat - 1], believed.seats[seat - 1])
    for row in range(len(state.flashes)):
        if state.flashes[row].seat == seat:
            copy_flash(state.flashes[row], believed.flashes[row])


def carry_out(state, believed, ground, log, column, targets, wishes, action, override, belief, submit):
    """Give the order that the action stands for; what became of it stands in the column. Returns the row of the first
    group to ask next: after accepted staff work, which leaves its order alone, the same one.
    """
    index = column.index
    wish = wishes[index]
    decode(believed, ground, index, targets, action, wish)
    column.refused, column.overridden = 0, 0
    if wish.verb == 0:
        return index + 1
    how = wish.override | override
    column.refused = submit(state, believed, ground, log, column.seat, index, wish.verb, wish.cell, wish.other, how)
    if column.refused > 0:
        return index + 1
    if is_staff_work(wish.verb):
        belief(state, ground, column.seat, believed)
        return index
    confirmed = state.orders[index * SLOTS + 1].override & (manner.INSIST | manner.PRESS)
    column.overridden = 1 if confirmed > 0 else 0
    refresh(state, column.seat, index, believed)
    return index + 1


def move_on(state, believed, ground, log, column, start, chosen, minds, belief, submit, wishes, first, second):
    """Come to the next question from group row `start` on, through as many half turns as it takes, or to the end."""
    clock = state.clock[0]
    column.resolved = 0
    found = next_asked(believed, ground, column.seat, start)
    while found < 0 and clock.ended == 0 and clock.fault == 0:
        if clock.window == 0:
            open_turn(state, believed, ground, log, chosen, minds, belief, submit, wishes, first)
        else:
            close_turn(state, believed, ground, log, chosen, minds, belief, submit, wishes, second)
            column.resolved += 1
        if clock.ended == 0 and clock.fault == 0:
            belief(state, ground, column.seat, believed)
            found = next_asked(believed, ground, column.seat, 0)
    column.asked = 1 if found >= 0 else 0
    column.index = max(0, found)


def ask(state, believed, ground, column, permitted, targets, floats, marks, aim, observe, mask):
    """Describe the question: targets, observation and mask; zeros when the game is over."""
    if column.asked == 0:
        for slot in range(len(floats)):
            floats[slot] = 0.0
        for action in range(len(marks)):
            marks[action] = 0
        marks[0] = 1
        return
    aim(believed, ground, column.seat, column.index, targets)
    observe(believed, ground, column.seat, column.index, targets, floats)
    mask(believed, ground, column.seat, column.index, targets, permitted, marks)


def step_game(
    state, believed, ground, log, column, doing, action, override, targets, wishes, chosen, minds, belief, submit,
    first, second,
):  # fmt: skip
    """Carry out one action in one game and come to its next question."""
    if doing == ANSWERED:
        start = carry_out(
            state, believed, ground, log, column, targets, wishes, action, override, belief, submit
        )  # fmt: skip
    else:
        column.refused, column.overridden = 0, 0
        start = 0
        belief(state, ground, column.seat, believed)
    move_on(state, believed, ground, log, column, start, chosen, minds, belief, submit, wishes, first, second)


def step_games(
    batch, beliefs, ground, log, columns, doings, actions, override, permitted, targets, floats, marks, standings,
    wishes, chosen, minds, belief, submit, first, second, aim, observe, mask, standing,
):  # fmt: skip
    """`step_game` and `ask` for every game of a batch that `doings` does not leave out; kernels come in tuples."""
    deciding, giving = kernels_at("mind", minds), kernels_at("submit", submit)[0]
    opening, closing = kernels_at("phase", first), kernels_at("phase", second)
    believing, judging = kernels_at("belief", belief)[0], kernels_at("standing", standing)[0]
    aiming, watching = kernels_at("aim", aim)[0], kernels_at("observe", observe)[0]
    marking, land = kernels_at("mask", mask)[0], refer(ground)
    for game in range(len(columns)):
        if doings[game] == LEFT:
            continue
        state, believed = refer(game_of_batch(batch, game)), refer(game_of_batch(beliefs, game))
        column = columns[game]
        step_game(
            state, believed, land, log, column, doings[game], actions[game], override, targets[game], wishes, chosen,
            deciding, believing, giving, opening, closing,
        )  # fmt: skip
        ask(
            state, believed, land, column, permitted, targets[game], floats[game], marks[game], aiming, watching,
            marking,
        )  # fmt: skip
        if column.resolved > 0 or doings[game] == BEGUN:
            judging(state, land, column.seat, standings[game])

"""How a turn is driven, the same in both runtimes: seats decide on what they know, phases resolve, flashes are
answered.

Everything that may be edited often (phases, minds, belief, submit) is handed in as functions, compiled or plain, so
that an edit of one recompiles that one only. A mind is `mind(believed, ground, seat, luck, wishes)`: it reads a
belief and writes at most one wish a group; `luck` is a number of its own, so that no mind can guess at the dice.
Staff work is done at once and changes what there is to decide on: after it the mind is asked again.
"""

from .dice import mix
from .fields import declare
from .staff import is_staff_work
from .state import State, refer
from .words import manner

PERSON = -1  # a seat whose orders come from outside

WISH = declare(
    "wishes", "a group",
    ("verb", 0, 0, 100, "verb", "what the mind wants, 0 to leave the group to its order"),
    ("cell", 0, 0, 0, "cell", "where"),
    ("other", 0, 0, 0, "ref", "to whom"),
    ("override", 0, 0, manner.MOST, "manner bits", "insist, read back, ask, press; fields of a report"),
    ("decided", 0, 0, 1, "", "1 once a group has had its order or is to be left, for a mind that is asked again"),
)  # fmt: skip


def kernels_at(kind, kernels):
    """Kernels of one kind, to be called: interpreted play hands in the functions, compiled play their addresses."""
    return kernels


def luck_of(state, seat):
    """A mind's own number for this turn and window: follows from the seed, but tells nothing of it."""
    clock = state.clock[0]
    return mix(mix(mix(clock.seed ^ 0x5BD1E995) ^ (clock.turn * 2 + clock.window)) ^ seat)


def clear(wish):
    wish.verb = 0
    wish.cell = 0
    wish.other = 0
    wish.override = 0


def think(state, believed, ground, log, seat, mind, belief, submit, wishes):
    """Let a mind decide for one seat, and give the orders that are accepted and permitted.

    After accepted staff work the mind is asked again for the groups that have had no order. That ends: each piece of
    staff work takes days of preparation or a staff slot.
    """
    for wish in wishes:
        wish.decided = 0
    again = True
    while again:
        belief(state, ground, seat, believed)
        for wish in wishes:
            clear(wish)
        mind(believed, ground, seat, luck_of(state, seat), wishes)
        again = give_wishes(state, believed, ground, log, seat, submit, wishes)


def give_wishes(state, believed, ground, log, seat, submit, wishes):
    """Give a mind's orders, group by group, up to the first staff work that is accepted; True if there was any."""
    for index in range(len(wishes)):
        wish = wishes[index]
        if wish.verb == 0 or wish.decided == 1:
            continue
        refused = submit(state, believed, ground, log, seat, index, wish.verb, wish.cell, wish.other, wish.override)
        if refused == 0 and is_staff_work(wish.verb):
            return True
        wish.decided = 1
    return False


def open_turn(state, believed, ground, log, chosen, minds, belief, submit, wishes, first):
    """Minds order their seats, then the first half resolves."""
    for seat in range(1, len(state.seats) + 1):
        if chosen[seat - 1] != PERSON:
            think(state, believed, ground, log, seat, minds[chosen[seat - 1]], belief, submit, wishes)
    resolve_first(state, ground, log, first)


def resolve_first(state, ground, log, first):
    for phase in first:
        phase(state, ground, log)
    state.clock[0].window = 1


def close_turn(state, believed, ground, log, chosen, minds, belief, submit, wishes, second):
    """Minds answer their flashes, then the second half resolves."""
    for seat in range(1, len(state.seats) + 1):
        if chosen[seat - 1] != PERSON and state.seats[seat - 1].flashes > 0:
            think(state, believed, ground, log, seat, minds[chosen[seat - 1]], belief, submit, wishes)
    resolve_second(state, ground, log, second)


def resolve_second(state, ground, log, second):
    state.clock[0].window = 0
    for phase in second:
        phase(state, ground, log)


def play_turns(state, believed, ground, log, chosen, minds, belief, submit, wishes, first, second, turns):
    """Play up to `turns` turns of one game, or until it ends."""
    for _ in range(turns):
        if state.clock[0].ended > 0 or state.clock[0].fault > 0:
            break
        open_turn(state, believed, ground, log, chosen, minds, belief, submit, wishes, first)
        close_turn(state, believed, ground, log, chosen, minds, belief, submit, wishes, second)


def play_games(batch, believed, ground, log, chosen, minds, belief, submit, wishes, first, second, turns):
    """`play_turns` for every game of a batch, one after the other; kernels come in tuples."""
    deciding, giving = kernels_at("mind", minds), kernels_at("submit", submit)[0]
    believing = kernels_at("belief", belief)[0]
    opening, closing = kernels_at("phase", first), kernels_at("phase", second)
    knowing, land = refer(believed), refer(ground)
    for game in range(len(batch.clock)):
        state = refer(game_of_batch(batch, game))
        play_turns(state, knowing, land, log, chosen, deciding, believing, giving, wishes, opening, closing, turns)


def game_of_batch(batch, game):
    """One game of a batch as views; written out because compiled code takes no loop over the fields of a tuple."""
    return State(
        batch.clock[game], batch.units[game], batch.groups[game], batch.stores[game], batch.orders[game],
        batch.communities[game], batch.parties[game], batch.contingents[game], batch.seats[game], batch.contacts[game],
        batch.assessments[game], batch.flashes[game], batch.incidents[game], batch.tracks[game], batch.works[game],
        batch.patients[game], batch.detainees[game], batch.alerts[game], batch.objectives[game], batch.injects[game],
        batch.tallies[game], batch.procedures[game], batch.plans[game],
        batch.sites[game], batch.captives[game], batch.mandate[game], batch.loads[game], batch.goods[game],
        batch.tensions[game], batch.cases[game], batch.borders[game], batch.crowds[game], batch.battalions[game],
    )  # fmt: skip

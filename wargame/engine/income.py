"""Income of armed parties beside extortion: diggings, and checkpoints on roads (rulebook: Predation).

Diggings of diamonds or gold pay the party whose group stands on them, of several the strongest, unless troops or police
of the mission are there or next to it. A checkpoint that an armed group or forces of the host hold on a road pays a
little from everybody's traffic, more on a better road, and stops aid: a quarter of an hour, a fee, and a refusal as
likely as the party's consent is low, unless somebody of the mission escorts the trucks.
"""

from .deeds import at_work, is_active, is_attended
from .dice import chance, rounded
from .events import count, emit
from .sites import guards_at
from .words import event, land, purpose, side, tally, verb, work


def digger_at(state, cell):
    """The row of the armed group that has the diggings on a cell: of several the strongest, then the least key; -1."""
    best = -1
    for index in range(len(state.groups)):
        group = state.groups[index]
        if group.side != side.ARMED or not is_active(group) or group.ahead != cell or group.strength == 0:
            continue
        if best >= 0:
            other = state.groups[best]
            weaker = group.strength < other.strength
            if weaker or (group.strength == other.strength and group.key > other.key):
                continue
        best = index
    return best


def earn(state, log, index, amount, kind):
    """A group row brings its party resources, by a digging or a checkpoint."""
    group = state.groups[index]
    if amount == 0 or group.party == 0:
        return
    state.parties[group.party - 1].resources += amount
    if group.side == side.ARMED:
        count(state, tally.ARMED_INCOME, amount)
    last = state.clock[0].minute + state.clock[0].length - 1
    emit(state, log, kind, last, group.ahead, 0, index + 1, 0, amount, 0, 0)


def dig(state, ground, log):
    """What all diggings yield in this turn."""
    clock = state.clock[0]
    for place in state.works:
        if place.alive == 0 or place.kind != work.DIGGINGS or guards_at(state, ground, place.cell) > 0:
            continue
        index = digger_at(state, place.cell)
        if index >= 0:
            key = state.groups[index].key
            found = rounded(clock, purpose.EXTORT, key, place.key, 1, place.amount * clock.length, 1440)
            earn(state, log, index, found, event.DUG)


def toll_a_day(ground, cell):
    """What a checkpoint takes in a day: least on a track, most on a paved road."""
    rules, road = ground.rules[0], ground.land[cell].road
    if road == land.NO_ROAD:
        return 0
    return rules.toll_least + (rules.toll_most - rules.toll_least) * (road - 1) // 2


def take_toll(state, ground, log, index):
    """What an armed group's or the host's checkpoint takes from traffic in this turn."""
    clock, group = state.clock[0], state.groups[index]
    minute = at_work(state, index, verb.CHECKPOINT)
    if minute < 0 or guards_at(state, ground, group.ahead) > 0:
        return
    minutes = max(0, clock.minute + clock.length - minute)
    taken = rounded(clock, purpose.EXTORT, group.key, 0, 2, toll_a_day(ground, group.ahead) * minutes, 1440)
    earn(state, log, index, taken, event.TOLL)


def checkpoint_at(state, cell, party):
    """The row of a checkpoint on a cell, of an armed party or the host other than `party`; -1 if there is none."""
    for index in range(len(state.groups)):
        group = state.groups[index]
        stops = group.side == side.ARMED or group.side == side.HOST
        if stops and group.cell == cell and group.party != party and at_work(state, index, verb.CHECKPOINT) >= 0:
            return index
    return -1


def checkpoints_up(state):
    """How many checkpoints of armed parties and the host stand on the map."""
    many = 0
    for index in range(len(state.groups)):
        group = state.groups[index]
        if (group.side == side.ARMED or group.side == side.HOST) and at_work(state, index, verb.CHECKPOINT) >= 0:
            many += 1
    return many


def passage(state, ground, index, cell):
    """Minutes that aid loses at a checkpoint on the cell ahead, 0 where there is none, -1 if it is turned back."""
    group = state.groups[index]
    if group.side != side.AGENCY:
        return 0
    post = checkpoint_at(state, cell, group.party)
    if post < 0:
        return 0
    other = state.groups[post]
    refused = 1_000_000 - state.parties[other.party - 1].consent
    if is_attended(state, ground, index, verb.ESCORT) or not chance(
        state.clock[0], purpose.REFUSED_PASSAGE, group.key, other.key, 0, refused
    ):
        return ground.rules[0].checkpoint_minutes
    return -1


def pay_fee(state, ground, log, index, cell):
    """Aid that has come through a checkpoint has paid for it, unless it is guarded."""
    group = state.groups[index]
    if group.side != side.AGENCY:
        return
    post = checkpoint_at(state, cell, group.party)
    if post >= 0 and not is_attended(state, ground, index, verb.ESCORT):
        earn(state, log, post, ground.rules[0].checkpoint_fee, event.TOLL)

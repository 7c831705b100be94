"""Carriage. Depots, trucks for hire, people by air, and convoys that are robbed.

A group with vehicles that carry may set down at a cell what it has to spare: a depot. At the end of each turn, groups
of the mission in its cell or next to it draw what they lack, by key; those who carry for others do not. A depot that
nobody with arms stands beside is looted by armed groups within its reach: half of it is gone, and their party has it.

Where an exercise has trucks for hire, a group at its contingent's base may send some to another group: so many tonnes
of what that one lacks, for money at once. They leave after half a day and go at the pace of trucks; a quarter is a day
late, some never come, and those whose road is closed wait. Who has left meanwhile gets nothing.

A group small enough for the helicopters that stand beside it may be flown to any cell; they fly there and back on
their account of hours. Stores go by air under the order to resupply.

Where an exercise has robbers on its roads, trucks of the mission that drive within reach of an armed group may lose a
part of their load to it: with a platoon of escort for each ten trucks, twice that where two such groups are near, a
fifth as often as without.
"""

from ..deeds import DAY, at_work, frustrate, in_force, is_active, per_turn, pulse_at, use_store, verb_of
from ..dice import chance
from ..events import count, emit
from ..grid import adjacent, distance
from ..ground import FAR, PULSES
from ..hours import flight_minutes, fly, spend
from ..loads import (
    depot_at,
    helicopter_for,
    is_full,
    is_guarded,
    lifted_most,
    new_load,
    truck_minutes,
    weight_of,
)
from ..supply import load_of, spare_of, wanted_of
from ..words import event, load, mobility, purpose, reason, side, skill, store, tally, verb, weather

TRUCKS = 10  # that a platoon can guard


def set_down(state, ground, log, index, minute):
    """A group sets down what it can spare, as far as its vehicles carry it."""
    row = in_force(state, index)
    order, cell = state.orders[row], state.groups[index].ahead
    at = depot_at(state, cell)
    if at < 0 and is_full(state):
        frustrate(state, log, row, index, reason.FRUSTRATED_NO_STORES, minute)
        return
    if at < 0:
        at = new_load(state, load.DEPOT, index, cell)
        state.loads[at].cause = order.cause
    room, carried = load_of(state, ground, index), 0
    for kind in range(store.CLASSES):
        own = state.stores[index * store.CLASSES + kind]
        amount = min(room - carried, spare_of(ground.rules[0], own))
        own.stock -= amount
        state.goods[at * store.CLASSES + kind].stock += amount
        carried += amount
    order.done = 1
    if weight_of(state, at) == 0:
        state.loads[at].alive = 0
    emit(state, log, event.DEPOT_SET, minute, cell, index + 1, 0, 0, carried, weight_of(state, at), order.cause)


def hire(state, ground, log, index, minute):
    """Trucks are hired and paid: they set out from the base to where the other group stands."""
    rules = ground.rules[0]
    row = in_force(state, index)
    order = state.orders[row]
    other = state.groups[order.other - 1]
    base = state.contingents[state.groups[index].contingent - 1].base
    minutes = truck_minutes(state, ground, base, other.ahead)
    wanted = 0
    for kind in range(store.CLASSES):
        wanted += wanted_of(state.stores[(order.other - 1) * store.CLASSES + kind])
    if minutes >= FAR or wanted == 0 or not is_active(other) or is_full(state):
        why = reason.FRUSTRATED_NO_STORES if wanted == 0 else reason.FRUSTRATED_TRACK_CLOSED
        frustrate(state, log, row, index, why, minute)
        return
    at = new_load(state, load.HIRED, index, other.ahead)
    made = state.loads[at]
    made.group, made.amount, made.cause = order.other, min(wanted, rules.contract_tonnes * 1000), order.cause
    made.due = minute + rules.contract_ready + minutes
    cost = (made.amount * rules.contract_cost + 999) // 1000
    spend(state, cost)
    order.done = 1
    emit(state, log, event.CONTRACTED, minute, made.cell, index + 1, made.group, 0, made.amount, cost, order.cause)


def fly_people(state, ground, log, index, minute):
    """A group is flown to where its order leads, and the helicopter comes back."""
    clock = state.clock[0]
    row = in_force(state, index)
    order, group = state.orders[row], state.groups[index]
    taker = helicopter_for(state, ground, index)
    minutes = flight_minutes(ground, group.cell, order.cell)
    if clock.weather == weather.STORM:
        frustrate(state, log, row, index, reason.FRUSTRATED_WEATHER, minute)
        return
    if taker < 0 or group.strength > lifted_most(state, taker):
        frustrate(state, log, row, index, reason.FRUSTRATED_NO_LIFT, minute)
        return
    there = minute + minutes
    if there >= clock.minute + clock.length:
        return  # too late for this turn: tomorrow
    group.ahead, group.ahead_progress = order.cell, 0
    for pulse in range(pulse_at(state, there), PULSES):
        state.tracks[index * PULSES + pulse].cell = order.cell
    fly(state, ground, log, taker, 2 * minutes, there)
    order.done = 1
    count(state, tally.PEOPLE_LIFTED, group.strength)
    emit(state, log, event.LIFTED, there, order.cell, index + 1, taker + 1, 0, group.strength, 2 * minutes, order.cause)


def arrive(state, ground, log, at):
    """Hired trucks arrive, are late, or never come."""
    clock, rules = state.clock[0], ground.rules[0]
    row = state.loads[at]
    group = state.groups[row.group - 1]
    base = state.contingents[row.contingent - 1].base
    shut = truck_minutes(state, ground, base, row.cell) >= FAR
    delayed = row.late == 0 and chance(clock, purpose.CONTRACT, group.key, 0, 0, rules.contract_late)
    if shut or delayed:
        if row.late == 0:
            emit(state, log, event.CONTRACT_LATE, row.due, row.cell, 0, row.group, 0, row.amount, 0, row.cause)
        row.late, row.due = 1, row.due + DAY
        return
    row.alive = 0
    near = is_active(group) and adjacent(ground, group.ahead, row.cell)
    if not near or chance(clock, purpose.CONTRACT, group.key, 0, 1, rules.contract_lost):
        missed = 0 if near else 1
        emit(state, log, event.CONTRACT_LOST, row.due, row.cell, 0, row.group, 0, row.amount, missed, row.cause)
        return
    brought = 0
    for kind in range(store.CLASSES):
        theirs = state.stores[(row.group - 1) * store.CLASSES + kind]
        amount = min(row.amount - brought, wanted_of(theirs))
        theirs.stock += amount
        brought += amount
    count(state, tally.STORES_BROUGHT, brought)
    count(state, tally.CONTRACTS_KEPT, 1)
    emit(state, log, event.CONTRACT_KEPT, row.due, row.cell, 0, row.group, 0, brought, 0, row.cause)


def next_drawer(state, after):
    """The group of the mission with the least key above `after`, of those who do not carry for others; -1 if none."""
    least = -1
    for index in range(len(state.groups)):
        group = state.groups[index]
        if group.key <= after or group.side != side.MISSION or not is_active(group):
            continue
        if group.skills & skill.TRANSPORT == 0 and (least < 0 or group.key < state.groups[least].key):
            least = index
    return least


def draw(state, ground, log, at):
    """Groups beside a depot take what they lack; an empty one is no more."""
    row = state.loads[at]
    last = state.clock[0].minute + state.clock[0].length - 1
    index = next_drawer(state, 0)
    while index >= 0:
        if adjacent(ground, state.groups[index].ahead, row.cell):
            taken, use = 0, 0
            for kind in range(store.CLASSES):
                theirs, goods = state.stores[index * store.CLASSES + kind], state.goods[at * store.CLASSES + kind]
                amount = min(wanted_of(theirs), goods.stock)
                theirs.stock += amount
                goods.stock -= amount
                taken += amount
                use += theirs.use
            if taken > 0:
                tenths = taken * 10 // max(1, use)
                emit(state, log, event.DEPOT_DRAWN, last, row.cell, index + 1, 0, 0, tenths, 0, row.cause)
        index = next_drawer(state, state.groups[index].key)
    if weight_of(state, at) == 0:
        row.alive = 0


def robber_at(state, ground, cell, reach, besides):
    """The row of the nearest armed group within reach that keeps no ceasefire, -1 if there is none; not `besides`."""
    best, nearest = -1, reach + 1
    for index in range(len(state.groups)):
        group = state.groups[index]
        if group.side != side.ARMED or index == besides or not is_active(group) or group.strength == 0:
            continue
        metres = distance(ground, cell, group.ahead)
        if metres < nearest and state.parties[group.party - 1].ceasefire == 0:
            best, nearest = index, metres
    return best


def enrich(state, robber, weight):
    """The party of a robber has what was taken: a resource for each two tonnes."""
    state.parties[state.groups[robber].party - 1].resources += weight // 2000


def loot(state, ground, log, at):
    """An unguarded depot loses half to an armed group near it."""
    clock, rules = state.clock[0], ground.rules[0]
    row = state.loads[at]
    robber = robber_at(state, ground, row.cell, rules.depot_reach, -1)
    if robber < 0 or is_guarded(state, ground, row.cell):
        return
    ppm = per_turn(state, ground, rules.depot_looted)
    if not chance(clock, purpose.ROBBERY, state.groups[robber].key, row.cell, 0, ppm):
        return
    taken = 0
    for kind in range(store.CLASSES):
        goods = state.goods[at * store.CLASSES + kind]
        lost = (goods.stock + 1) // 2
        goods.stock -= lost
        taken += lost
    count(state, tally.STORES_USED, taken)
    count(state, tally.STORES_ROBBED, taken)
    enrich(state, robber, taken)
    last = clock.minute + clock.length - 1
    emit(state, log, event.DEPOT_LOOTED, last, row.cell, 0, robber + 1, 0, taken, weight_of(state, at), row.cause)


def escort_of(state, ground, index):
    """Weight of the groups that escort group row `index`, in thousandths of a platoon."""
    weight = 0
    for row in range(len(state.groups)):
        at = in_force(state, row)
        if at < 0 or state.orders[at].verb != verb.ESCORT or state.orders[at].other != index + 1:
            continue
        if adjacent(ground, state.groups[row].ahead, state.groups[index].ahead):
            weight += state.groups[row].weight
    return weight


def rob(state, ground, log, index):
    """A convoy on the road may be robbed by an armed group near it."""
    clock, rules = state.clock[0], ground.rules[0]
    group = state.groups[index]
    robber = robber_at(state, ground, group.ahead, rules.robbery_reach, -1)
    if robber < 0 or group.vehicles == 0:
        return
    several = robber_at(state, ground, group.ahead, rules.robbery_reach, robber) >= 0
    needed = (group.vehicles + TRUCKS - 1) // TRUCKS * 1000 * (2 if several else 1)
    bare = max(0, needed - escort_of(state, ground, index))
    rate = rules.robbery_rate // 1000 * (200 + 800 * bare // needed)
    if not chance(clock, purpose.ROBBERY, group.key, state.groups[robber].key, 1, per_turn(state, ground, rate)):
        return
    taken = 0
    for kind in range(store.CLASSES):
        amount = state.stores[index * store.CLASSES + kind].stock * rules.robbery_share // 100
        use_store(state, index, kind, amount)
        taken += amount
    count(state, tally.STORES_ROBBED, taken)
    count(state, tally.CONVOYS_ROBBED, 1)
    enrich(state, robber, taken)
    last = clock.minute + clock.length - 1
    emit(state, log, event.CONVOY_ROBBED, last, group.ahead, index + 1, robber + 1, 0, taken, 1 if bare > 0 else 0, 0)


def is_convoy(group):
    """Do trucks of the mission with stores drive this turn?"""
    driven = group.mobility == mobility.TRUCK and group.skills & skill.TRANSPORT > 0 and group.ahead != group.cell
    return driven and group.side == side.MISSION and is_active(group)


def carriage(state, ground, log):
    """Orders; robbers; hired trucks; depots are drawn on, then looted."""
    clock = state.clock[0]
    for index in range(len(state.groups)):
        doing = verb_of(state, index)
        if doing != verb.DEPOT and doing != verb.CONTRACT and doing != verb.LIFT:
            continue
        minute = at_work(state, index, doing)
        if minute < 0:
            continue
        if doing == verb.DEPOT:
            set_down(state, ground, log, index, minute)
        elif doing == verb.CONTRACT:
            hire(state, ground, log, index, minute)
        else:
            fly_people(state, ground, log, index, minute)
    if ground.rules[0].robbery_rate > 0:
        for index in range(len(state.groups)):
            if is_convoy(state.groups[index]):
                rob(state, ground, log, index)
    for at in range(len(state.loads)):
        row = state.loads[at]
        if row.alive == 1 and row.kind == load.HIRED:
            if row.due < clock.minute + clock.length:
                arrive(state, ground, log, at)
        elif row.alive == 1:
            draw(state, ground, log, at)
            if row.alive == 1:
                loot(state, ground, log, at)

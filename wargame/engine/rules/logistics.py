"""Logistics. What groups use, what they get, how tired their people and how worn their vehicles are.

Each of six supply classes is used up by the day, more by those who toil (march, patrol, search, work, fight), less by
those who rest; vehicles burn fuel by the kilometre, aircraft four times as much, and a mounted patrol drives even
though it stays near its community.

A group is short of a class below one day's use; what that means: without fuel vehicles stand (movement), with less
than a day's rations or without water rest falls, without medical stores the wounded die (medical), without spares
vehicles fail.

Only the mission's groups use stores: others live off the land or are fed by their own.

Crewed aircraft fly on an account of hours, where the exercise keeps one (`hours.py`).

The only source is a contingent's base: groups of the contingent on its cell are restocked from outside at a daily
rate, transport up to its holding and a load. The only sink is use.

All else is carried: a group with the order to resupply, once it is next to the other one, hands over what that one
lacks, as much as its vehicles carry and as it can spare, in the order of the classes. A load is not remembered apart
from the group's own stores; the reserve that it keeps is.

Rest falls by toil, returns slowly in the field and faster at the base or under the order to rest.

In a turn longer than a day there is a routine that nobody orders: people toil and rest by turns, so that toil tires
them no more than a day of it, and groups that trucks can reach from their base are restocked where they stand.

Vehicles wear by toil, and are mended at the base, if there are spares.
"""

from ..deeds import DAY, at_work, can_go, clamp, drivable, in_force, is_active, of_day, use_store, verb_of
from ..events import count, emit
from ..grid import distance, is_wet
from ..ground import PULSES
from ..hours import earn, fly, minutes_flown, spend
from ..supply import can_carry, has_goods, is_short, restock, resupply
from ..tables import POINTS
from ..words import event, mobility, reason, side, store, tally, verb


def is_toil(doing):
    """Is this verb hard work, even for those who stay in their cell?"""
    return (
        doing == verb.PATROL or doing == verb.CHECKPOINT or doing == verb.SEARCH or doing == verb.REPAIR
        or doing == verb.SWEEP or doing == verb.RESCUE
        or verb.SHOW_FORCE <= doing <= verb.DETAIN or verb.AMBUSH <= doing <= verb.LAY_MINE
    )  # fmt: skip


def metres_gone(state, ground, index):
    """Metres that a group went this turn, by its track."""
    cell = state.groups[index].cell
    metres = 0
    for pulse in range(index * PULSES, (index + 1) * PULSES):
        there = state.tracks[pulse].cell
        if there != cell:
            metres += distance(ground, cell, there)
            cell = there
    return metres + distance(ground, cell, state.groups[index].ahead)


def use_percent(rules, doing, metres):
    """What a group uses in percent of its use at ease."""
    if is_toil(doing) or metres > 0:
        return rules.use_toil
    return rules.use_rest if doing == verb.REST else 100


def used_in(clock, use, percent):
    """The share of a daily use that falls into this turn; the turns of a day add up to the whole."""
    scale = 1440 * 100
    return use * percent * (clock.minute + clock.length) // scale - use * percent * clock.minute // scale


def fuel_for(rules, group, metres):
    """Litres for so many metres with all vehicles that work."""
    litres = metres * group.vehicles * rules.fuel_per_100km // 100_000
    return litres * rules.fuel_air // 100 if group.mobility == mobility.AIR else litres


def can_resupply(state, ground, index, cell, other):
    """Vehicles, another group of one's own side, and something to hand over, as far as one knows the other's stores."""
    if other == index + 1 or state.groups[other - 1].side != state.groups[index].side:
        return reason.NO_TARGET
    if not can_carry(state, ground, index):
        return reason.NO_TRANSPORT
    own, theirs = state.groups[index].contingent, state.groups[other - 1].contingent
    known = own > 0 and theirs > 0 and state.contingents[own - 1].seat == state.contingents[theirs - 1].seat
    if known and not has_goods(state, ground, index, other - 1):
        return reason.NOTHING_TO_CARRY
    return can_go(state, ground, index, cell)


def can_rest(state, ground, index, cell, other):
    """Whoever is not fully rested."""
    return reason.RESTED if state.groups[index].rest >= POINTS else reason.NONE


def consume(state, ground, log, index, metres):
    """A turn's use of all classes; a class that falls below a day's use is told."""
    clock = state.clock[0]
    rules = ground.rules[0]
    group = state.groups[index]
    doing = verb_of(state, index)
    percent = use_percent(rules, doing, metres)
    if doing == verb.PATROL:
        metres += of_day(state, rules.patrol_metres)
    fly(state, ground, log, index, minutes_flown(metres), clock.minute + clock.length - 1)
    for kind in range(store.CLASSES):
        row = state.stores[index * store.CLASSES + kind]
        if row.stock == 0:
            continue
        need = used_in(clock, row.use, percent)
        if kind == store.FUEL:
            need += fuel_for(rules, group, metres)
        short = is_short(row)
        use_store(state, index, kind, need)
        if not short and is_short(row):
            last = clock.minute + clock.length - 1
            emit(state, log, event.SHORTAGE, last, group.ahead, index + 1, 0, 0, kind, 0, 0)


def tire(state, ground, index, metres):
    """Move a group's rest."""
    rules = ground.rules[0]
    group = state.groups[index]
    doing = verb_of(state, index)
    if is_toil(doing) or metres > 0:
        change = -rules.rest_toil
    elif doing == verb.REST or group.ahead == group.base:
        change = rules.rest_base
    else:
        change = rules.rest_field
    if is_short(state.stores[index * store.CLASSES + store.RATIONS]):
        change -= rules.rest_hunger
    water = state.stores[index * store.CLASSES + store.WATER]
    if water.holding > 0 and water.stock == 0:
        change -= rules.rest_thirst
    step = of_day(state, abs(change))
    if change < 0:
        step = min(step, abs(change))
    group.rest = clamp(group.rest + (step if change > 0 else -step), 0, POINTS)


def wear(state, ground, log, unit):
    """Vehicles of a unit wear out by toil and for want of spares, and are mended at the base."""
    clock = state.clock[0]
    rules = ground.rules[0]
    index = unit.group - 1
    group = state.groups[index]
    spares = state.stores[index * store.CLASSES + store.SPARES]
    worked = drivable(unit)
    if spares.holding > 0 and spares.stock == 0:
        unit.serviceability = max(0, unit.serviceability - of_day(state, rules.wear_unmended))
    if is_toil(verb_of(state, index)) or group.ahead != group.cell:
        unit.serviceability = max(0, unit.serviceability - of_day(state, rules.wear_toil))
    elif spares.stock > 0 and group.ahead == group.base and unit.serviceability < rules.service_most:
        unit.serviceability = min(rules.service_most, unit.serviceability + of_day(state, rules.mend_base))
    broken = worked - drivable(unit)
    if broken > 0:
        last = clock.minute + clock.length - 1
        emit(state, log, event.VEHICLES_DOWN, last, group.ahead, index + 1, 0, 0, broken, 0, 0)


def take_stock(state, index):
    """Count how the mission's group is supplied, and whether it had a task."""
    held, low = 0, 0
    for kind in range(store.CLASSES):
        row = state.stores[index * store.CLASSES + kind]
        held += row.holding
        if row.stock * 2 < row.holding:
            low += 1
    if held > 0:
        count(state, tally.GROUP_TURNS, 1)
        count(state, tally.STOCKED_GROUP_TURNS, 1 if low == 0 else 0)
    if in_force(state, index) >= 0:
        count(state, tally.TASKS, 1)


def is_supplied(state, ground, group):
    """Does a group stand at its contingent's base, or, in a turn longer than a day, where trucks can go from there?"""
    base = state.contingents[group.contingent - 1].base
    if group.ahead == base or state.clock[0].length <= DAY or group.side != side.MISSION:
        return group.ahead == base
    row = (mobility.TRUCK * 2 + is_wet(state.clock[0])) * len(ground.land)
    return ground.regions[row + group.ahead] == ground.regions[row + base]


def next_carrier(state, after):
    """The group with the least key above `after` that hands over stores now, -1 if none is left: some supply others
    who carry.
    """
    least = -1
    for index in range(len(state.groups)):
        key = state.groups[index].key
        if key > after and (least < 0 or key < state.groups[least].key) and at_work(state, index, verb.RESUPPLY) >= 0:
            least = index
    return least


def logistics(state, ground, log):
    """Use, then restock at bases, then hand over, then count; vehicles last."""
    brought = 0
    for index in range(len(state.groups)):
        group = state.groups[index]
        if not is_active(group):
            continue
        metres = metres_gone(state, ground, index)
        if group.side == side.MISSION:
            earn(state, ground, index)
            consume(state, ground, log, index, metres)
        tire(state, ground, index, metres)
        if group.contingent > 0 and is_supplied(state, ground, group):
            amount = restock(state, ground, index)
            brought += amount if group.side == side.MISSION else 0
    spend(state, (brought * ground.rules[0].tonne_cost + 999) // 1000)
    index = next_carrier(state, 0)
    while index >= 0:
        resupply(state, ground, log, index, at_work(state, index, verb.RESUPPLY))
        index = next_carrier(state, state.groups[index].key)
    for index in range(len(state.groups)):
        if state.groups[index].side == side.MISSION and is_active(state.groups[index]):
            take_stock(state, index)
    for unit in state.units:
        if unit.alive == 1 and unit.vehicles > 0 and unit.group > 0 and is_active(state.groups[unit.group - 1]):
            wear(state, ground, log, unit)
            if state.groups[unit.group - 1].side == side.MISSION:
                count(state, tally.VEHICLE_GROUP_TURNS, 1)
                count(state, tally.SERVICEABLE, unit.serviceability // 1000)

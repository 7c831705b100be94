"""Stores that change hands: restocked from outside at a base, or carried from group to group (`rules/logistics.py`).

Nothing else moves stores, so that what is brought, less what is used, is what there is.
"""

from .deeds import drivable, frustrate, in_force, is_active, of_day
from .events import count, emit
from .grid import adjacent
from .words import event, reason, skill, store, tally


def is_short(row):
    """Is there less of a class than one day's use?"""
    return row.holding > 0 and (row.stock == 0 or row.stock < row.use)


def load_of(state, ground, index):
    """What the working vehicles of a group carry, in kg."""
    load = 0
    for unit in state.units:
        if unit.group == index + 1 and unit.alive == 1:
            load += drivable(unit) * ground.kinds[unit.kind].load
    return load


def can_carry(state, ground, index):
    """Has a group a working vehicle that carries a load?"""
    for unit in state.units:
        if unit.group == index + 1 and unit.alive == 1 and ground.kinds[unit.kind].load > 0 and drivable(unit) > 0:
            return True
    return False


def spare_of(rules, row):
    """What a group can give away of a class: all but a reserve for itself."""
    reserve = row.use * rules.reserve_days if row.use > 0 else row.holding // 2
    return max(0, row.stock - min(reserve, row.holding))


def wanted_of(row):
    """What a group lacks of a class."""
    return max(0, row.holding - row.stock)


def has_goods(state, ground, index, other):
    """Could group row `index` hand over anything that group row `other` lacks?"""
    for kind in range(store.CLASSES):
        own, theirs = state.stores[index * store.CLASSES + kind], state.stores[other * store.CLASSES + kind]
        if wanted_of(theirs) > 0 and spare_of(ground.rules[0], own) > 0:
            return True
    return False


def restock(state, ground, index):
    """Bring stores from outside to a group at its contingent's base; returns how much."""
    group = state.groups[index]
    held, lacking = 0, 0
    for kind in range(store.CLASSES):
        row = state.stores[index * store.CLASSES + kind]
        held += row.holding
        lacking += wanted_of(row)
    carries = group.skills & skill.TRANSPORT > 0
    if lacking == 0 and not carries:
        return 0
    load = load_of(state, ground, index) if carries else 0
    brought = 0
    for kind in range(store.CLASSES):
        row = state.stores[index * store.CLASSES + kind]
        if row.holding == 0:
            continue
        goal = row.holding + load * row.holding // held
        amount = min(max(0, goal - row.stock), max(1, of_day(state, goal) * ground.rules[0].restock_rate // 100))
        row.stock += amount
        brought += amount
    count(state, tally.STORES_BROUGHT, brought)
    return brought


def resupply(state, ground, log, index, minute):
    """Hand over to the other group what it lacks."""
    row = in_force(state, index)
    order = state.orders[row]
    other = order.other - 1
    if not is_active(state.groups[other]) or not adjacent(ground, state.groups[index].ahead, state.groups[other].ahead):
        frustrate(state, log, row, index, reason.FRUSTRATED_TARGET_GONE, minute)
        return
    room = load_of(state, ground, index)
    carried, wanted, use = 0, 0, 0
    for kind in range(store.CLASSES):
        own, theirs = state.stores[index * store.CLASSES + kind], state.stores[other * store.CLASSES + kind]
        wanted += wanted_of(theirs)
        use += theirs.use
        amount = min(room - carried, spare_of(ground.rules[0], own), wanted_of(theirs))
        own.stock -= amount
        theirs.stock += amount
        carried += amount
    if carried == 0 and wanted > 0:
        frustrate(state, log, row, index, reason.FRUSTRATED_NO_STORES, minute)
        return
    order.done = 1
    cell, tenths = state.groups[index].ahead, carried * 10 // max(1, use)
    emit(state, log, event.RESUPPLIED, minute, cell, index + 1, other + 1, 0, tenths, 0, order.cause)

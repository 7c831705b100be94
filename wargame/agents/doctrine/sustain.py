"""Supply and rest: nobody falls below half of what it should hold if transport can help it, and the tired rest in turn."""

from wargame.engine.deeds import days_of
from wargame.engine.orders import can
from wargame.engine.tables import POINTS
from wargame.engine.words import skill, store, verb

from .common import current, direct, doing_of, fill_of, is_line, is_mine, is_open

LOW = 65  # percent of a holding below which transport comes
LOADED = 60  # percent of its own holding below which transport loads up first
FULL = 75  # percent to which a group that came to the base for stores fills up
LAST_DAYS = 130  # hundredths of a day of supply at which a group goes to fetch its own
TIRED, RESTED = POINTS * 3 // 10, POINTS // 2


def base_of(believed, index):
    """The cell where a group is restocked from outside."""
    return believed.contingents[believed.groups[index].contingent - 1].base


def is_pledged(believed, wishes, seat, other):
    """Is a transport group on its way to this group already?"""
    for index in range(len(believed.groups)):
        if not is_mine(believed, seat, index) or believed.groups[index].skills & skill.TRANSPORT == 0:
            continue
        if wishes[index].verb == verb.RESUPPLY:
            if wishes[index].other == other:
                return True
            continue
        row = current(believed, index)
        if row >= 0 and believed.orders[row].verb == verb.RESUPPLY and believed.orders[row].other == other:
            return True
    return False


def neediest(believed, ground, seat, carrier, wishes):
    """The row of the group with least stores that this carrier can help and nobody else is helping; -1 if none needs it."""
    best = -1
    least = LOW
    for index in range(len(believed.groups)):
        if index == carrier or not is_mine(believed, seat, index) or believed.groups[index].cell == base_of(believed, index):
            continue
        if believed.groups[index].skills & (skill.TRANSPORT | skill.SURGERY) > 0:
            continue
        fill = fill_of(believed, index)
        if fill >= least or is_pledged(believed, wishes, seat, index + 1):
            continue
        if can(believed, ground, seat, carrier, verb.RESUPPLY, 0, index + 1) == 0:
            best = index
            least = fill
    return best


def carry_stores(believed, ground, seat, index, wishes):
    """A transport group delivers, or loads at its base, or waits there."""
    group = believed.groups[index]
    if doing_of(believed, index) == verb.RESUPPLY:
        wishes[index].override = 1
        return
    needy = neediest(believed, ground, seat, index, wishes) if fill_of(believed, index) >= LOADED else -1
    if needy >= 0:
        direct(believed, ground, seat, index, verb.RESUPPLY, 0, needy + 1, wishes)
    elif group.cell != base_of(believed, index):
        direct(believed, ground, seat, index, verb.MARCH, base_of(believed, index), 0, wishes)


def least_days(believed, index):
    """Hundredths of a day of what a group has least of."""
    least = 9999
    for kind in range(store.CLASSES):
        least = min(least, days_of(believed, index, kind))
    return least


def fetch_stores(believed, ground, seat, index, wishes):
    """A group that nobody has supplied goes to the base in time, and fills up there before it leaves."""
    group = believed.groups[index]
    base = base_of(believed, index)
    if group.cell == base:
        if doing_of(believed, index) == verb.HOLD and fill_of(believed, index) < FULL:
            wishes[index].override = 1
    elif least_days(believed, index) < LAST_DAYS and not is_pledged(believed, wishes, seat, index + 1):
        direct(believed, ground, seat, index, verb.MARCH, base, 0, wishes)
    if group.cell == base and least_days(believed, index) < LAST_DAYS:
        direct(believed, ground, seat, index, verb.HOLD, base, 0, wishes)


def supply(believed, ground, seat, wishes):
    for index in range(len(believed.groups)):
        if is_mine(believed, seat, index) and is_open(wishes, index):
            if believed.groups[index].skills & skill.TRANSPORT > 0:
                carry_stores(believed, ground, seat, index, wishes)
    for index in range(len(believed.groups)):
        if is_mine(believed, seat, index) and is_open(wishes, index):
            fetch_stores(believed, ground, seat, index, wishes)


def rest(believed, ground, seat, wishes):
    """The most tired group of the line rests, one at a time, until it is fit again."""
    worst = -1
    for index in range(len(believed.groups)):
        group = believed.groups[index]
        if not is_mine(believed, seat, index) or not is_line(group) or not is_open(wishes, index):
            continue
        if doing_of(believed, index) == verb.REST and group.rest < RESTED:
            wishes[index].override = 1
            return
        if group.rest < TIRED and (worst < 0 or group.rest < believed.groups[worst].rest):
            worst = index
    if worst >= 0:
        direct(believed, ground, seat, worst, verb.REST, 0, 0, wishes)

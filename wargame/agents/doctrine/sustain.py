"""Supply and rest: nobody falls below half of its holdings if transport can help it, and the tired rest in turn."""

from wargame.engine.deeds import days_of
from wargame.engine.grid import distance
from wargame.engine.loads import depot_at, is_hired
from wargame.engine.orders import can
from wargame.engine.tables import POINTS
from wargame.engine.words import skill, store, verb

from .common import current, direct, doing_of, fill_of, is_line, is_mine, is_open, keep, nearest_foe

LOW = 65  # percent of a holding below which transport comes
LOADED = 60  # percent of its own holding below which transport loads up first
FULL = 75  # percent to which a group that came to the base for stores fills up
LOW_DAYS = 220  # hundredths of a day of supply at which a group goes to fetch its own, if no other is away for that
DAY = 1440  # minutes
AHEAD, WET = 14, 300_000  # turns ahead, and chance of rain from which a depot is worth its money
HIRE_DAYS = 850  # hundredths of a day of supply below which trucks are hired for a group
LAST_DAYS = 100  # the same, if others are
TIRED, RESTED, SLEEPY = POINTS * 3 // 10, POINTS // 2, POINTS * 7 // 10
QUIET = 10_000  # metres around a group in which nobody armed has been seen


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


def is_supplied(believed, wishes, seat, other):
    """Is somebody on the way to this group, of our own or hired?"""
    return is_hired(believed, other) or is_pledged(believed, wishes, seat, other)


def neediest(believed, ground, seat, carrier, wishes):
    """The row of the scarcest group that this carrier can help and nobody else is helping; -1 if none needs it."""
    best = -1
    least = LOW
    for index in range(len(believed.groups)):
        if (
            index == carrier
            or not is_mine(believed, seat, index)
            or believed.groups[index].cell == base_of(believed, index)
        ):
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


def is_rain_coming(believed, ground):
    """Is it dry still, and likely to rain in the days ahead, in a campaign of whole days?"""
    clock = believed.clock[0]
    if clock.length < DAY or ground.calendar[clock.turn].rain >= WET:
        return False
    ahead = min(clock.turn + AHEAD, ground.map[0].turns)
    return ground.calendar[ahead].rain >= WET


def depot_wanted(believed, ground, seat, carrier):
    """The cell of the farthest post of the line without a depot, where trucks can set one down before the rains; -1 if
    there is none, or no money for it.
    """
    if fill_of(believed, carrier) < FULL or not is_rain_coming(believed, ground) or not has_money(believed, ground):
        return -1
    base = base_of(believed, carrier)
    best, farthest = -1, 0
    for index in range(len(believed.groups)):
        group = believed.groups[index]
        if not is_mine(believed, seat, index) or not is_line(group) or depot_at(believed, group.cell) >= 0:
            continue
        metres = distance(ground, base, group.cell)
        if metres > farthest and can(believed, ground, seat, carrier, verb.DEPOT, group.cell, 0) == 0:
            best, farthest = group.cell, metres
    return best


def carry_stores(believed, ground, seat, index, wishes):
    """A transport group delivers, or loads at its base, or waits there."""
    group = believed.groups[index]
    if doing_of(believed, index) == verb.RESUPPLY or doing_of(believed, index) == verb.DEPOT:
        wishes[index].override = 1
        return
    needy = neediest(believed, ground, seat, index, wishes) if fill_of(believed, index) >= LOADED else -1
    post = depot_wanted(believed, ground, seat, index) if needy < 0 else -1
    if needy >= 0:
        direct(believed, ground, seat, index, verb.RESUPPLY, 0, needy + 1, wishes)
    elif post >= 0:
        direct(believed, ground, seat, index, verb.DEPOT, post, 0, wishes)
    elif group.cell != base_of(believed, index):
        direct(believed, ground, seat, index, verb.MARCH, base_of(believed, index), 0, wishes)


def least_days(believed, index):
    """Hundredths of a day of what a group has least of."""
    least = 9999
    for kind in range(store.CLASSES):
        least = min(least, days_of(believed, index, kind))
    return least


def is_filling_up(believed, index):
    """Is the group at its base for stores, or on its way there?"""
    group = believed.groups[index]
    base = base_of(believed, index)
    if group.cell == base:
        return doing_of(believed, index) == verb.HOLD and fill_of(believed, index) < FULL
    row = current(believed, index)
    return row >= 0 and believed.orders[row].verb == verb.MARCH and believed.orders[row].cell == base


def fetch_stores(believed, ground, seat, wishes):
    """The groups that nobody supplies go to the base, one at a time and in good time, and fill up before they leave."""
    away = 0
    scarcest = -1
    least = LOW_DAYS
    for index in range(len(believed.groups)):
        if not is_mine(believed, seat, index) or not is_open(wishes, index):
            continue
        group = believed.groups[index]
        if is_filling_up(believed, index):
            away += 1
            if group.cell != base_of(believed, index) or direct(believed, ground, seat, index, verb.HOLD, 0, 0, wishes):
                keep(wishes, index)
        elif group.skills & skill.TRANSPORT == 0 and not is_supplied(believed, wishes, seat, index + 1):
            days = least_days(believed, index)
            if days < least:
                scarcest = index
                least = days
    if scarcest >= 0 and (away == 0 or least < LAST_DAYS):
        base = base_of(believed, scarcest)
        if believed.groups[scarcest].cell == base:
            direct(believed, ground, seat, scarcest, verb.HOLD, 0, 0, wishes)
        else:
            direct(believed, ground, seat, scarcest, verb.MARCH, base, 0, wishes)


def has_money(believed, ground):
    """Has no more been spent of the budget, if there is one, than of the time?"""
    clock, budget = believed.clock[0], ground.rules[0].budget
    return budget == 0 or clock.spent * ground.map[0].turns < budget * clock.turn


def hire_trucks(believed, ground, seat, wishes):
    """Where trucks can be hired, an idle group at the base sends some to the group that will need them first, and that
    nobody else supplies.
    """
    if ground.rules[0].contract_tonnes == 0 or not has_money(believed, ground):
        return
    for index in range(len(believed.groups)):
        if not is_mine(believed, seat, index) or not is_open(wishes, index):
            continue
        if is_line(believed.groups[index]) or believed.groups[index].cell != base_of(believed, index):
            continue
        best, least = -1, HIRE_DAYS
        for other in range(len(believed.groups)):
            if not is_mine(believed, seat, other) or believed.groups[other].skills & skill.TRANSPORT > 0:
                continue
            days = least_days(believed, other)
            if days < least and not is_pledged(believed, wishes, seat, other + 1):
                if can(believed, ground, seat, index, verb.CONTRACT, 0, other + 1) == 0:
                    best, least = other, days
        if best >= 0:
            direct(believed, ground, seat, index, verb.CONTRACT, 0, best + 1, wishes)


def supply(believed, ground, seat, wishes):
    for index in range(len(believed.groups)):
        if is_mine(believed, seat, index) and is_open(wishes, index):
            if believed.groups[index].skills & skill.TRANSPORT > 0:
                carry_stores(believed, ground, seat, index, wishes)
    hire_trucks(believed, ground, seat, wishes)
    fetch_stores(believed, ground, seat, wishes)


def sleep(believed, ground, seat, wishes):
    """By night the groups of the line rest where they are, unless armed people are near."""
    if believed.clock[0].night == 0:
        return
    for index in range(len(believed.groups)):
        group = believed.groups[index]
        if not is_mine(believed, seat, index) or not is_line(group) or not is_open(wishes, index):
            continue
        if group.rest < SLEEPY and nearest_foe(believed, ground, seat, group.cell, QUIET) < 0:
            direct(believed, ground, seat, index, verb.REST, 0, 0, wishes)


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

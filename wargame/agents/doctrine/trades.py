"""Those with a trade: civil affairs, engineers and searchers, medics, aircraft, observers."""

from wargame.engine.grid import distance
from wargame.engine.ground import FAR
from wargame.engine.orders import can
from wargame.engine.rules.detection import orbit_metres
from wargame.engine.rules.engineering import cut_near
from wargame.engine.rules.movement import march_minutes
from wargame.engine.tables import POINTS
from wargame.engine.words import skill, store, verb, work

from .common import contact_age, current, direct, doing_of, is_mine, is_open, keep
from .sustain import base_of

DAY = 1_440
SPARE_MEDICINE = 45  # percent of its medical stores that a group keeps for the wounded


def can_spare(believed, ground, index):
    """Can a group give medicine away and keep enough?"""
    kept = believed.stores[index * store.CLASSES + store.MEDICAL]
    return (kept.stock - ground.rules[0].aid_medical) * 100 >= kept.holding * SPARE_MEDICINE


def is_under_way(believed, index):
    """Is the group on its way to a meeting or an outreach?"""
    doing = doing_of(believed, index)
    return doing == verb.ENGAGE or doing == verb.AID


def ranked(believed, ground, index, nth):
    """The row of the nth (from 0) largest community, by people and want of trust, within a turn of march; -1 none."""
    clock = believed.clock[0]
    above, last = 2_000_000_000, -1
    for _ in range(nth + 1):
        best, most = -1, -1
        for row in range(len(believed.communities)):
            place = believed.communities[row]
            value = place.population * (1_200 - place.trust // (POINTS // 1000)) // 1000
            if (
                place.alive == 0
                or place.population == 0
                or value <= most
                or value > above
                or value == above
                and row <= last
            ):
                continue
            if march_minutes(believed, ground, index, place.cell, verb.ENGAGE) <= clock.length:
                best, most = row, value
        if best < 0:
            return last
        above, last = most, best
    return last


def talk_and_help(believed, ground, seat, wishes):
    """Civil affairs teams make the round of the larger communities each day, with medicine where they can spare it."""
    clock = believed.clock[0]
    nth = clock.of_day // clock.length
    for index in range(len(believed.groups)):
        group = believed.groups[index]
        if not is_mine(believed, seat, index) or group.skills & skill.CIVIL_AFFAIRS == 0 or not is_open(wishes, index):
            continue
        if is_under_way(believed, index):
            keep(wishes, index)
            continue
        row = ranked(believed, ground, index, nth)
        nth += 1
        if row < 0:
            continue
        doing = verb.AID if can_spare(believed, ground, index) else verb.ENGAGE
        if not direct(believed, ground, seat, index, doing, 0, row + 1, wishes):
            direct(believed, ground, seat, index, verb.ENGAGE, 0, row + 1, wishes)


def cut_to_mend(believed, ground, index):
    """The cell of the nearest known cut road, -1 if there is none."""
    best = -1
    least = 0
    for thing in believed.works:
        if thing.alive == 1 and thing.kind == work.WASHOUT:
            metres = distance(ground, believed.groups[index].cell, thing.cell)
            if best < 0 or metres < least:
                best = thing.cell
                least = metres
    return best


def mine_to_clear(believed, ground, index):
    """The cell of the nearest known mine, -1 if there is none."""
    best = -1
    least = 0
    for thing in believed.works:
        if thing.alive == 1 and thing.kind == work.MINE:
            metres = distance(ground, believed.groups[index].cell, thing.cell)
            if best < 0 or metres < least:
                best = thing.cell
                least = metres
    return best


def project_for(believed, ground, index):
    """The row of the community without a project where one would win most people for the way it takes, -1 none."""
    best = -1
    most = 0
    for row in range(len(believed.communities)):
        place = believed.communities[row]
        if place.alive == 0 or place.helped > 0 or place.population == 0:
            continue
        minutes = march_minutes(believed, ground, index, place.cell, verb.AID)
        if minutes >= FAR:
            continue
        value = place.population * 100 // (120 + minutes)
        if value > most:
            best, most = row, value
    return best


def mend_and_search(believed, ground, seat, wishes):
    """Engineers mend what is cut, clear what is mined, and otherwise build small projects; then they go home."""
    for index in range(len(believed.groups)):
        group = believed.groups[index]
        if not is_mine(believed, seat, index) or group.skills & skill.ENGINEER == 0 or not is_open(wishes, index):
            continue
        doing = doing_of(believed, index)
        if doing == verb.REPAIR and cut_near(believed, ground, believed.orders[current(believed, index)].cell) >= 0:
            keep(wishes, index)
            continue
        if doing == verb.SEARCH or doing == verb.AID:
            keep(wishes, index)
            continue
        cut, mine = cut_to_mend(believed, ground, index), mine_to_clear(believed, ground, index)
        if cut >= 0 and direct(believed, ground, seat, index, verb.REPAIR, cut, 0, wishes):
            continue
        if mine >= 0 and direct(believed, ground, seat, index, verb.SEARCH, mine, 0, wishes):
            continue
        row = project_for(believed, ground, index) if can_spare(believed, ground, index) else -1
        if row >= 0 and direct(believed, ground, seat, index, verb.AID, 0, row + 1, wishes):
            continue
        if group.cell != base_of(believed, index):
            direct(believed, ground, seat, index, verb.MARCH, base_of(believed, index), 0, wishes)


def outreach(believed, ground, seat, wishes):
    """Medics who carry no stores for others help in the largest community near, once a day, and stay there on call."""
    clock = believed.clock[0]
    for index in range(len(believed.groups)):
        group = believed.groups[index]
        wanted = group.skills & skill.MEDIC > 0 and group.skills & (skill.TRANSPORT | skill.SURGERY) == 0
        if not wanted or not is_mine(believed, seat, index) or not is_open(wishes, index):
            continue
        order = believed.orders[index * 2]
        if is_under_way(believed, index) or order.verb == verb.AID and clock.minute - order.given < DAY:
            keep(wishes, index)
            continue
        row = ranked(believed, ground, index, 0)
        if row < 0:
            continue
        if can_spare(believed, ground, index) and direct(believed, ground, seat, index, verb.AID, 0, row + 1, wishes):
            continue
        direct(believed, ground, seat, index, verb.MARCH, believed.communities[row].cell, 0, wishes)


def best_orbit(believed, ground, seat, index):
    """The cell where an aircraft sees most: an armed group seen lately, an alert, or where the news is oldest."""
    group = believed.groups[index]
    reach = orbit_metres(ground, group)
    minute = believed.clock[0].minute
    best = -1
    most = 0
    for row in range(len(believed.communities)):
        place = believed.communities[row]
        if place.alive == 1 and distance(ground, group.cell, place.cell) <= reach:
            value = place.fear // (POINTS // 100) + (minute - place.contact_minute) // 120
            if value > most:
                best, most = place.cell, value
    for alert in believed.alerts:
        if alert.alive == 1 and distance(ground, group.cell, believed.communities[alert.community - 1].cell) <= reach:
            best, most = believed.communities[alert.community - 1].cell, 300
    for other in range(len(believed.groups)):
        foe = believed.groups[other]
        if foe.side == 2 and foe.alive == 1 and distance(ground, group.cell, foe.cell) <= reach:
            value = 250 - contact_age(believed, ground, seat, other) // 10
            if value > most:
                best, most = foe.cell, value
    return best


def fly(believed, ground, seat, wishes):
    """Unmanned aircraft look where it matters."""
    for index in range(len(believed.groups)):
        if believed.groups[index].skills & skill.UAV > 0 and is_mine(believed, seat, index) and is_open(wishes, index):
            cell = best_orbit(believed, ground, seat, index)
            if cell >= 0:
                direct(believed, ground, seat, index, verb.FLY, cell, 0, wishes)


def observe(believed, ground, seat, wishes):
    """Unarmed observers patrol the community nearest to them."""
    for index in range(len(believed.groups)):
        group = believed.groups[index]
        if group.skills & skill.OBSERVER == 0 or not is_mine(believed, seat, index) or not is_open(wishes, index):
            continue
        if doing_of(believed, index) == verb.PATROL:
            keep(wishes, index)
            continue
        best = -1
        least = FAR
        for row in range(len(believed.communities)):
            minutes = march_minutes(believed, ground, index, believed.communities[row].cell, verb.PATROL)
            if minutes < least and can(believed, ground, seat, index, verb.PATROL, 0, row + 1) == 0:
                best = row
                least = minutes
        if best >= 0:
            direct(believed, ground, seat, index, verb.PATROL, 0, best + 1, wishes)

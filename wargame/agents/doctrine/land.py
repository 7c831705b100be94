"""Those who were there before the mission: the host's forces, militias, aid agencies. One plain doctrine each."""

from wargame.engine.dice import mix
from wargame.engine.grid import distance
from wargame.engine.orders import can
from wargame.engine.words import posture, side, verb

from .common import contact_age, current, direct, doing_of, is_foe, is_mine, keep, road_at, wish

NEAR = 6_000  # metres within which an armed group is faced
PURSUIT = 20_000  # metres within which the army goes after one, if it is set on that
KEEP_AWAY = 8_000  # metres within which agencies keep away from one
BLOCK_MOST = 720  # minutes for which a road block stands


def foe_near(believed, ground, seat, cell, within):
    """The row of an armed group within so many metres, under no ceasefire, seen within half a day; -1 none."""
    for index in range(len(believed.groups)):
        group = believed.groups[index]
        if is_foe(believed, index, side.HOST) and distance(ground, cell, group.cell) <= within:
            bound = group.party > 0 and believed.parties[group.party - 1].ceasefire == 1
            if not bound and contact_age(believed, ground, seat, index) <= 720:
                return index
    return -1


def guard_home(believed, ground, seat, index, by_night, wishes):
    """Patrol the community where the group is at home, and hold at night unless `by_night`."""
    group = believed.groups[index]
    home = ground.land[group.base].place
    if home > 0 and (by_night or believed.clock[0].night == 0):
        direct(believed, ground, seat, index, verb.PATROL, 0, home, wishes)
    elif group.cell == group.base:
        direct(believed, ground, seat, index, verb.HOLD, group.cell, 0, wishes)
    else:
        direct(believed, ground, seat, index, verb.MARCH, group.base, 0, wishes)


def ward_of(believed, index):
    """The community, from 1, that the group patrols of the area for which its battalion answers; 0 if there is none.

    The first group of a battalion takes the first community, the second the second, and so on.
    """
    battalion = believed.groups[index].battalion
    if battalion == 0 or believed.battalions[battalion - 1].held == 0:
        return 0
    many = 0
    for place in believed.communities:
        many += 1 if place.ward == battalion else 0
    nth = 0
    for row in range(index):
        nth += 1 if believed.groups[row].battalion == battalion else 0
    nth %= max(1, many)
    for row in range(len(believed.communities)):
        if believed.communities[row].ward == battalion:
            if nth == 0:
                return row + 1
            nth -= 1
    return 0


def stands_at_road(believed, index):
    """Has the group been holding a road block for less than half a day?"""
    row = current(believed, index)
    if row < 0 or believed.orders[row].verb != verb.CHECKPOINT:
        return False
    return believed.clock[0].minute - believed.orders[row].given < BLOCK_MOST


def pursue(believed, ground, seat, index, wishes):
    """Go after the nearest armed group that is not stronger, and open fire when it is near; False if there is none."""
    group = believed.groups[index]
    foe = foe_near(believed, ground, seat, group.cell, PURSUIT)
    if foe < 0 or believed.groups[foe].strength > group.strength:
        return False
    if distance(ground, group.cell, believed.groups[foe].cell) <= ground.rules[0].confront_range:
        return direct(believed, ground, seat, index, verb.FIRE, 0, foe + 1, wishes)
    return direct(believed, ground, seat, index, verb.MARCH, believed.groups[foe].cell, 0, wishes)


def serve_oneself(believed, ground, seat, index, luck, wishes):
    """What the host is set on beside its own safety: fighting the armed groups, or living off the road; False if
    neither.
    """
    group = believed.groups[index]
    stance = believed.parties[group.party - 1].posture
    if stance == posture.FIGHT or stance == posture.RAID:
        return pursue(believed, ground, seat, index, wishes)
    if stance != posture.TAX or mix(luck ^ group.key) % 2 == 0:
        return False
    if stands_at_road(believed, index):
        keep(wishes, index)
        return True
    cell = road_at(ground, group.base)
    return cell >= 0 and direct(believed, ground, seat, index, verb.CHECKPOINT, cell, 0, wishes)


def host(believed, ground, seat, luck, wishes):
    """The army and police of the state: in their towns, by day; where the state is set on more, on that."""
    if believed.clock[0].window == 1:
        return
    for index in range(len(believed.groups)):
        if not is_mine(believed, seat, index):
            continue
        group = believed.groups[index]
        night = believed.clock[0].night
        if night == 0 and serve_oneself(believed, ground, seat, index, luck, wishes):
            continue
        foe = foe_near(believed, ground, seat, group.cell, NEAR) if night == 0 else -1
        if foe < 0 or not direct(believed, ground, seat, index, verb.BLOCK, 0, foe + 1, wishes):
            ward = ward_of(believed, index)
            if ward == 0 or not direct(believed, ground, seat, index, verb.PATROL, 0, ward, wishes):
                guard_home(believed, ground, seat, index, False, wishes)


def militia(believed, ground, seat, luck, wishes):
    """Village self-defence: at home day and night, unless some of them have set out for revenge."""
    if believed.clock[0].window == 1:
        return
    for index in range(len(believed.groups)):
        if not is_mine(believed, seat, index):
            continue
        if stands_at_road(believed, index) or doing_of(believed, index) == verb.RAID:
            keep(wishes, index)
            continue
        foe = foe_near(believed, ground, seat, believed.groups[index].base, NEAR)
        if foe < 0 or not direct(believed, ground, seat, index, verb.BLOCK, 0, foe + 1, wishes):
            guard_home(believed, ground, seat, index, True, wishes)


def need_of(believed, ground, seat, index, community, luck):
    """How much a community needs aid of this group: guests, wounded, fear, people; less if far; 0 if not safe."""
    place = believed.communities[community]
    if place.alive == 0 or place.population == 0 or foe_near(believed, ground, seat, place.cell, KEEP_AWAY) >= 0:
        return 0
    guests = max(0, place.population - place.home)
    wants = 200 + guests // 5 + place.wounded * 50 + place.fear // 5_000 + min(place.population, 10_000) // 50
    chance = 500 + mix(luck ^ place.key) % 1000
    return wants * chance // (1000 + distance(ground, believed.groups[index].cell, place.cell) // 50)


def is_under_way(believed, index, row):
    """Is a convoy on a march that the exercise has sent it on?"""
    return believed.orders[row].verb == verb.MARCH and believed.groups[index].cell != believed.orders[row].cell


def agency(believed, ground, seat, luck, wishes):
    """Bring aid where need is greatest, load at the base, keep away from armed groups."""
    if believed.clock[0].window == 1:
        return
    for index in range(len(believed.groups)):
        if not is_mine(believed, seat, index):
            continue
        group = believed.groups[index]
        row = current(believed, index)
        if row >= 0 and (believed.orders[row].verb == verb.AID or is_under_way(believed, index, row)):
            keep(wishes, index)
            continue
        best = 0
        most = 0
        for community in range(len(believed.communities)):
            wants = need_of(believed, ground, seat, index, community, luck)
            if wants > most and can(believed, ground, seat, index, verb.AID, 0, community + 1) == 0:
                best = community + 1
                most = wants
        if best > 0:
            wish(wishes, index, verb.AID, 0, best)
        elif group.cell != group.base:
            direct(believed, ground, seat, index, verb.WITHDRAW, group.base, 0, wishes)

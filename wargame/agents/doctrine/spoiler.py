"""Armed groups that break what peace there is: no ceasefire and no posture binds them.

They attack an open disarmament site near them, and by turns raid the community nearest to them, lie in ambush on a road
that leads to it, and mine that road; in the face of strength they fire first if they are the stronger, and slip away if
not. Set on spoiling the peace, they take hostage whom of the mission they know to stand alone.
"""

from wargame.engine.dice import mix
from wargame.engine.grid import distance, neighbour
from wargame.engine.orders import can
from wargame.engine.words import manner, posture, side, verb

from .common import contact_age, is_mine, keep, wish
from .prey import FRESH, REACH, is_bound, is_own_people, is_threatened, lie_low, prey_on, soldiers_near

ALONE = 12_000  # metres within which no other soldiers are known


def nearest_prey(believed, ground, index, luck):
    """The row of one of the two communities nearest to the group's refuge, by luck; -1 if none is within reach."""
    first, second = -1, -1
    near, far = REACH + 1, REACH + 1
    for community in range(len(believed.communities)):
        place = believed.communities[community]
        metres = distance(ground, believed.groups[index].base, place.cell)
        if place.alive == 0 or is_own_people(believed, index, community) or metres >= far:
            continue
        if metres < near:
            second, far = first, near
            first, near = community, metres
        else:
            second, far = community, metres
    return second if second >= 0 and luck % 3 == 0 else first


def road_by(ground, cell, luck):
    """A road cell at or next to `cell`, by luck; -1 if there is none."""
    if ground.land[cell].road > 0 and luck % 3 == 0:
        return cell
    for turn in range(8):
        onward = neighbour(ground, cell, (luck + turn) % 8)
        if onward >= 0 and ground.land[onward].road > 0:
            return onward
    return -1


def attack_site(believed, ground, seat, index, wishes):
    """Set out for an open disarmament site within reach; False if there is none."""
    for site in believed.sites:
        near = distance(ground, believed.groups[index].base, site.cell) <= REACH
        if near and can(believed, ground, seat, index, verb.SPOIL, site.cell, 0) == 0:
            wish(wishes, index, verb.SPOIL, site.cell, 0)
            wishes[index].override = manner.INSIST
            return True
    return False


def take_hostages(believed, ground, seat, index, wishes):
    """Set out to take a group of the mission that seems to stand alone, if the party is set on spoiling the peace."""
    if believed.parties[believed.groups[index].party - 1].posture != posture.SPOIL:
        return False
    for other in range(len(believed.groups)):
        one = believed.groups[other]
        if one.alive == 0 or one.side != side.MISSION or contact_age(believed, ground, seat, other) > FRESH:
            continue
        if soldiers_near(believed, ground, seat, one.cell, ALONE) > one.strength:
            continue
        if can(believed, ground, seat, index, verb.TAKE_HOSTAGES, 0, other + 1) == 0:
            wish(wishes, index, verb.TAKE_HOSTAGES, 0, other + 1)
            wishes[index].override = manner.INSIST
            return True
    return False


def spoil(believed, ground, seat, index, luck, wishes):
    """One group's order for the turn."""
    group = believed.groups[index]
    if is_bound(believed, index):
        keep(wishes, index)
        return
    prey = nearest_prey(believed, ground, index, luck // 7)
    if prey < 0 or group.loot > 0 or is_threatened(believed, ground, seat, index):
        lie_low(believed, ground, seat, index, wishes)
        return
    if take_hostages(believed, ground, seat, index, wishes):
        return
    if luck % 5 == 0 and attack_site(believed, ground, seat, index, wishes):
        return
    if luck % 4 == 0 and prey_on(believed, ground, seat, index, verb.RAID, prey, wishes):
        return
    road = road_by(ground, believed.communities[prey].cell, luck // 3)
    doing = verb.LAY_MINE if luck % 4 == 1 else verb.AMBUSH
    if road >= 0 and can(believed, ground, seat, index, doing, road, 0) == 0:
        wish(wishes, index, doing, road, 0)
        wishes[index].override = manner.INSIST
    else:
        prey_on(believed, ground, seat, index, verb.TAX, prey, wishes)


def spoiler(believed, ground, seat, luck, wishes):
    """Each group decides anew every second turn."""
    clock = believed.clock[0]
    if clock.window == 1:
        return
    for index in range(len(believed.groups)):
        if is_mine(believed, seat, index) and clock.turn % 2 == believed.groups[index].key % 2:
            spoil(believed, ground, seat, index, mix(luck ^ believed.groups[index].key), wishes)

"""What doctrines of armed groups share: danger, obedience, and how soft a community is."""

from wargame.engine.deeds import per_turn
from wargame.engine.dice import mix
from wargame.engine.grid import distance
from wargame.engine.orders import can
from wargame.engine.tables import PPM
from wargame.engine.words import manner, posture, side, verb, work

from .common import contact_age, current, direct, keep, wish

DANGER = 8_000  # metres within which soldiers are avoided
REACH = 30_000  # metres within which communities are thought of
BAND = 15  # people without whom nobody goes on a raid
FRESH = 720  # minutes for which news of soldiers counts


def is_soldier(group):
    """Is this a known group of soldiers or police: the mission's, the host's, a militia?"""
    return group.alive == 1 and (group.side == side.MISSION or group.side == side.HOST or group.side == side.COMMUNITY)


def soldiers_near(believed, ground, seat, cell, within):
    """Soldiers and police known to be within so many metres of a cell."""
    people = 0
    for index in range(len(believed.groups)):
        group = believed.groups[index]
        if is_soldier(group) and distance(ground, cell, group.cell) <= within:
            if contact_age(believed, ground, seat, index) <= FRESH:
                people += group.strength
    return people


def is_peaceful(stance):
    """Is the party set on lying low?"""
    return stance == posture.HIDE or stance == posture.CEASE or stance == posture.DISARM


def is_warlike(stance):
    """Is the party set on violence?"""
    return stance == posture.RAID or stance == posture.SPOIL or stance == posture.FIGHT


def obeys(believed, index, luck):
    """Does the group keep its party's ceasefire today? The party's grip says how likely that is."""
    group = believed.groups[index]
    party = believed.parties[group.party - 1]
    return party.ceasefire == 1 and mix(luck ^ (group.key + 17)) % PPM < party.grip


def targets_of(believed, ground, index):
    """How many communities a group could raid from its refuge."""
    many = 0
    for community in range(len(believed.communities)):
        place = believed.communities[community]
        if place.alive == 1 and place.population > 0 and not is_own_people(believed, index, community):
            many += distance(ground, believed.groups[index].base, place.cell) <= REACH
    return many


def wants_raid(believed, ground, index, luck):
    """Does the group mean to raid in this turn?

    Its party's hostility is the chance a day for each community within reach, four times that if it is set on violence.
    """
    group = believed.groups[index]
    party = believed.parties[group.party - 1]
    if party.resources < ground.rules[0].raid_cost or group.strength < BAND:
        return False
    urge = party.hostility * targets_of(believed, ground, index) * (4 if is_warlike(party.posture) else 1)
    return mix(luck ^ (group.key + 31)) % PPM < per_turn(believed, ground, min(PPM - 1000, urge))


def is_own_people(believed, index, community):
    """Does the group claim to fight for the people of this community (from 0)?"""
    people = believed.parties[believed.groups[index].party - 1].people
    return people > 0 and people == believed.communities[community].people


def lie_low(believed, ground, seat, index, wishes):
    """Go back to the refuge, and hide there; in danger on the way, hide where it is."""
    group = believed.groups[index]
    if group.cell != group.base and direct(believed, ground, seat, index, verb.WITHDRAW, group.base, 0, wishes):
        return
    if can(believed, ground, seat, index, verb.HIDE, group.cell, 0) == 0:
        wish(wishes, index, verb.HIDE, group.cell, 0)
    else:
        keep(wishes, index)


def is_bound(believed, index):
    """Is the group at something that it sees through: a raid, a march, a road block of less than half a day?"""
    row = current(believed, index)
    if row < 0:
        return False
    order = believed.orders[row]
    if order.verb == verb.RAID:
        return True
    if order.verb == verb.CHECKPOINT:
        return believed.clock[0].minute - order.given < 720
    return order.verb == verb.MARCH and believed.groups[index].arrived < 0


def prey_on(believed, ground, seat, index, doing, community, wishes):
    """Wish to raid, tax or recruit at a community (from 0), ceasefire or not; False if it is not accepted."""
    cell = believed.communities[community].cell
    if can(believed, ground, seat, index, doing, cell, community + 1) > 0:
        return False
    wish(wishes, index, doing, cell, community + 1)
    wishes[index].override = manner.INSIST
    return True


def go_digging(believed, ground, seat, index, wishes):
    """Stand on the nearest diggings within reach where none of one's own side stands yet; False if there are none."""
    group = believed.groups[index]
    best = -1
    for place in believed.works:
        if place.alive == 0 or place.kind != work.DIGGINGS or distance(ground, group.base, place.cell) > REACH:
            continue
        if is_taken(believed, index, place.cell):
            continue
        if best < 0 or distance(ground, group.base, place.cell) < distance(ground, group.base, best):
            best = place.cell
    if best < 0:
        return False
    if group.cell == best:
        wish(wishes, index, verb.HOLD, best, 0)
        return True
    return direct(believed, ground, seat, index, verb.MARCH, best, 0, wishes)


def is_taken(believed, index, cell):
    """Does another group of the same party have these diggings?"""
    for other in range(len(believed.groups)):
        if other != index and believed.groups[other].party == believed.groups[index].party:
            row = current(believed, other)
            if believed.groups[other].cell == cell or row >= 0 and believed.orders[row].cell == cell:
                return True
    return False


def is_threatened(believed, ground, seat, index):
    """Are more soldiers near than the group can look in the eye?"""
    group = believed.groups[index]
    return soldiers_near(believed, ground, seat, group.cell, DANGER) > group.strength

"""Who and what is near a group: the egocentric targets that actions name and observations describe.

`aim` fills a list of `SLOTS` numbers once for a group; the action space, the mask and the observation all read that
list, so that "the second nearest community" is the same one for all three. Nearest first; of two as near, the contact
that the seat's headquarters numbered first, or else the first row. A slot that names a row of a table holds metres *
`NEAR` + row, counted from 1; one that names a cell holds the cell + 1; 0 is nobody there.
"""

from wargame.engine.deeds import is_active
from wargame.engine.grid import distance
from wargame.engine.rules.command import flash_for
from wargame.engine.words import measure, side, work

NEAR = 512  # more rows than any table of targets has
COMMUNITIES, OPPONENTS, OTHERS, FRIENDS, ALERTS, CUTS, PLACES, FLASH, CONTINGENTS = 0, 6, 9, 10, 14, 16, 18, 20, 21
SITES = 25
BATTALIONS = 27
LENGTHS = (6, 3, 1, 4, 2, 2, 2, 1, 4, 2, 2)
SLOTS = 29
OF_OBJECTIVE = 1  # owner of a condition in `ground.conditions`


def row_of(targets, slot):
    """The row, counted from 1, that a slot names; 0 for nobody."""
    return targets[slot] % NEAR


def metres_to(targets, slot):
    """How far away the target of a slot is believed to be."""
    return targets[slot] // NEAR


def keep(targets, first, length, key):
    """Put a key into its place among the least ones of a section."""
    at = first + length - 1
    if targets[at] > 0 and targets[at] <= key:
        return
    while at > first and (targets[at - 1] == 0 or targets[at - 1] > key):
        targets[at] = targets[at - 1]
        at -= 1
    targets[at] = key


def keep_contact(believed, seat, targets, first, length, key):
    """`keep` for groups of others: their rows are the exercise's secret, the numbers of contacts are the seat's own."""
    at = first + length - 1
    if targets[at] > 0 and not is_sooner(believed, seat, key, targets[at]):
        return
    while at > first and (targets[at - 1] == 0 or is_sooner(believed, seat, key, targets[at - 1])):
        targets[at] = targets[at - 1]
        at -= 1
    targets[at] = key


def is_sooner(believed, seat, key, other):
    """Is one contact nearer than another, or as near and numbered before it?"""
    if key // NEAR != other // NEAR:
        return key < other
    first = (believed.seats[seat - 1].lead - 1) * len(believed.groups) - 1
    return believed.contacts[first + key % NEAR].number < believed.contacts[first + other % NEAR].number


def opposes(mine, theirs):
    """Is a group of side `theirs`, 0 if unknown, one that a group of side `mine` may have to face?"""
    if mine == side.ARMED:
        return theirs == side.MISSION or theirs == side.HOST or theirs == side.COMMUNITY
    return theirs == side.ARMED or theirs == 0


def aim_at_groups(believed, ground, seat, index, targets):
    """Opponents, one other party, and friends near the group."""
    group = believed.groups[index]
    here, mine = group.ahead, group.side
    for row in range(len(believed.groups)):
        other = believed.groups[row]
        if other.alive == 0 or row == index or other.reserve == 1:
            continue
        key = distance(ground, here, other.cell) * NEAR + row + 1
        if other.side == mine:
            if is_active(other):
                keep(targets, FRIENDS, LENGTHS[3], key)
        elif opposes(mine, other.side):
            keep_contact(believed, seat, targets, OPPONENTS, LENGTHS[1], key)
        else:
            keep_contact(believed, seat, targets, OTHERS, LENGTHS[2], key)


def aim_at_places(ground, seat, targets):
    """Cells that objectives of the seat are about, in the exercise's own order."""
    found = 0
    for row in range(len(ground.conditions)):
        asked = ground.conditions[row]
        if found == LENGTHS[6] or asked.owner != OF_OBJECTIVE or asked.measure != measure.GROUP_AT:
            continue
        owner = ground.objectives[asked.row].seat
        if owner != seat and owner != 0:
            continue
        known = False
        for slot in range(PLACES, PLACES + found):
            known = known or targets[slot] == asked.cell + 1
        if not known:
            targets[PLACES + found] = asked.cell + 1
            found += 1


def aim_at_contingents(believed, index, targets):
    """Other contingents of the group's side, in the exercise's own order."""
    group = believed.groups[index]
    slot = CONTINGENTS
    for row in range(len(believed.contingents)):
        if slot < CONTINGENTS + LENGTHS[8] and row + 1 != group.contingent:
            if believed.contingents[row].side == group.side:
                targets[slot] = row + 1
                slot += 1


def aim(believed, ground, seat, index, targets):
    """Fill `targets` for group row `index` (from 0) of seat `seat` (from 1), from what that seat believes."""
    for slot in range(SLOTS):
        targets[slot] = 0
    here = believed.groups[index].ahead
    for row in range(len(believed.communities)):
        if believed.communities[row].alive == 1:
            key = distance(ground, here, believed.communities[row].cell) * NEAR + row + 1
            keep(targets, COMMUNITIES, LENGTHS[0], key)
    aim_at_groups(believed, ground, seat, index, targets)
    for row in range(len(believed.alerts)):
        alert = believed.alerts[row]
        if alert.alive == 1 and alert.answered == 0:
            key = distance(ground, here, believed.communities[alert.community - 1].cell) * NEAR + row + 1
            keep(targets, ALERTS, LENGTHS[4], key)
    for row in range(len(believed.works)):
        thing = believed.works[row]
        if thing.alive == 1 and thing.kind == work.WASHOUT:
            keep(targets, CUTS, LENGTHS[5], distance(ground, here, thing.cell) * NEAR + row + 1)
    for row in range(len(believed.sites)):
        keep(targets, SITES, LENGTHS[9], distance(ground, here, believed.sites[row].cell) * NEAR + row + 1)
    for row in range(len(believed.battalions)):
        keep(targets, BATTALIONS, LENGTHS[10], distance(ground, here, believed.battalions[row].cell) * NEAR + row + 1)
    aim_at_places(ground, seat, targets)
    if believed.groups[index].side == side.MISSION:
        aim_at_contingents(believed, index, targets)
    if believed.clock[0].window == 1:
        targets[FLASH] = flash_for(believed, ground, seat, index, -1) + 1

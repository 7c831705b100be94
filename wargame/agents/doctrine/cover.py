"""Cover: who is left patrols where people, threat and lack of cover weigh most, and a reserve stays near the middle.

Each group of the line has a community; the standing order is the memory of it. Once a day, and whenever it is free, a
group looks again: what a community needs is its people times the threat to it, divided by the mission's strength that
is there or on its way. A group does not leave a place for one that is only a little needier.
"""

from wargame.engine.conditions import OBJECTIVE
from wargame.engine.deeds import is_active
from wargame.engine.grid import distance
from wargame.engine.ground import FAR
from wargame.engine.rules.movement import march_minutes
from wargame.engine.tables import POINTS
from wargame.engine.words import measure, mobility, side, tally, verb

from .common import contact_age, current, direct, is_allowed, is_foe, is_line, is_mine, is_open, keep, road_at

NEAR = 20_000  # metres within which an armed group threatens a community
STAY = 150  # percent by which a place must be needier before a group leaves the one it is at


def threat_to(believed, ground, seat, row):
    """What a community is exposed to: its fear, in points, and what is known of armed groups near it."""
    place = believed.communities[row]
    threat = 10 + place.fear // (POINTS // 100)
    for index in range(len(believed.groups)):
        if is_foe(believed, index, side.MISSION):
            metres = distance(ground, place.cell, believed.groups[index].cell)
            if metres < NEAR and contact_age(believed, ground, seat, index) <= 1_440:
                threat += 60 * (NEAR - metres) // NEAR
    return threat


def weigh_needs(believed, ground, seat):
    """Write into `watched` what each community needs, into `cover` what strength of the mission it has been given."""
    for row in range(len(believed.communities)):
        place = believed.communities[row]
        people = 400 + min(place.population, 8_000) // 8
        place.watched = (
            people * threat_to(believed, ground, seat, row) // 10 if place.alive == 1 and place.population > 0 else 0
        )
        place.cover = 0
    for index in range(len(believed.groups)):
        group = believed.groups[index]
        if group.side == side.MISSION and is_active(group) and is_line(group):
            row = place_of(believed, ground, index)
            if row >= 0:
                believed.communities[row].cover += group.weight + group.police // 2


def place_of(believed, ground, index):
    """The row of the community to which the group's order leads it, -1 if to none."""
    row = current(believed, index)
    if row < 0:
        return -1
    order = believed.orders[row]
    return order.other - 1 if order.verb == verb.PATROL else -1


def needier(believed, ground, index, here):
    """The row of the community that needs a group most for the way there; `here` (-1 none) is where it rather stays."""
    best = -1
    most = 0
    for row in range(len(believed.communities)):
        place = believed.communities[row]
        if place.watched == 0 or not is_allowed(believed, ground, index, verb.PATROL, place.cell):
            continue
        minutes = march_minutes(believed, ground, index, place.cell, verb.PATROL)
        if minutes >= FAR:
            continue
        value = place.watched * 1000 // (400 + place.cover) * 600 // (600 + minutes)
        if row == here:
            value = value * STAY // 100
        if value > most:
            best, most = row, value
    return best


def looks_again(believed, index):
    """Is it this group's turn to look again?"""
    clock = believed.clock[0]
    return (clock.minute // clock.length + believed.groups[index].key) % max(1, 1440 // clock.length) == 0


def wants_checkpoint(believed, ground, seat):
    """Has the seat been asked for checkpoints that have not stood long enough?"""
    for asked in ground.conditions:
        if asked.owner == OBJECTIVE and asked.measure == measure.TALLY and asked.subject == tally.CHECKPOINT_TURNS + 1:
            goal = believed.objectives[asked.row]
            if ground.objectives[asked.row].seat == seat and goal.done == 0 and goal.failed == 0:
                return True
    return False


def post(believed, ground, seat, index, row, wishes):
    """Send a group to its community (from 0)."""
    group = believed.groups[index]
    if direct(believed, ground, seat, index, verb.PATROL, 0, row + 1, wishes):
        believed.communities[row].cover += group.weight + group.police // 2


def stop_traffic(believed, ground, seat, wishes):
    """One group that is posted at a road stops traffic there, where that is asked for."""
    for index in range(len(believed.groups)):
        if not is_mine(believed, seat, index) or not is_line(believed.groups[index]) or not is_open(wishes, index):
            continue
        cell = road_at(ground, believed.groups[index].cell)
        if cell >= 0 and direct(believed, ground, seat, index, verb.CHECKPOINT, cell, 0, wishes):
            return


def reserve_of(believed, seat):
    """The row of the group that is the reserve: the strongest of those that drive, -1 if none does."""
    best = -1
    for index in range(len(believed.groups)):
        group = believed.groups[index]
        if is_mine(believed, seat, index) and is_line(group) and group.mobility == mobility.MOUNTED:
            if best < 0 or group.firepower > believed.groups[best].firepower:
                best = index
    return best


def middle(believed, ground):
    """The row of the community from which the needs of all are nearest, -1 if there is none."""
    best = -1
    least = 0
    for row in range(len(believed.communities)):
        if believed.communities[row].watched == 0:
            continue
        burden = 0
        for other in believed.communities:
            burden += other.watched // 100 * (distance(ground, believed.communities[row].cell, other.cell) // 100)
        if best < 0 or burden < least:
            best, least = row, burden
    return best


def keep_reserve(believed, ground, seat, wishes):
    """The reserve patrols near the middle, awake and formed, and leaves it for alerts only."""
    index = reserve_of(believed, seat)
    if index < 0 or not is_open(wishes, index):
        return
    row = middle(believed, ground)
    if row >= 0:
        post(believed, ground, seat, index, row, wishes)


def cover(believed, ground, seat, wishes):
    if wants_checkpoint(believed, ground, seat):
        stop_traffic(believed, ground, seat, wishes)
    weigh_needs(believed, ground, seat)
    keep_reserve(believed, ground, seat, wishes)
    for index in range(len(believed.groups)):
        group = believed.groups[index]
        if not is_mine(believed, seat, index) or not is_line(group) or not is_open(wishes, index):
            continue
        here = place_of(believed, ground, index)
        if here >= 0 and not looks_again(believed, index):
            keep(wishes, index)
            continue
        if here >= 0:
            place = believed.communities[here]
            place.cover = max(0, place.cover - group.weight - group.police // 2)
        row = needier(believed, ground, index, here)
        if row >= 0:
            post(believed, ground, seat, index, row, wishes)

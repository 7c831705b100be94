"""Routes: the danger of mines on roads, and the search that goes ahead of others (rulebook: Engineering).

Apart from mines that lie somewhere known to the exercise, roads may be dangerous as such: `mine_threat` says how much,
in a chance for each 30 km that vehicles drive, green, amber or red. A route search walks the road ahead of its
vehicles, 3 km an hour, 4 with an unmanned ground vehicle, and looks at each cell before it enters it: trained
searchers find seven mines in ten, a ground vehicle's sensors a few more, others one in four. What is found is cleared.
Trained searchers leave a road behind them that is so much safer for a day. What they miss strikes them as people on
foot; with a ground vehicle it strikes that.
"""

from .deeds import drivable, in_force, open_incident, verb_of
from .dice import chance
from .events import count, emit
from .grid import distance
from .words import event, incident, land, mobility, purpose, reason, side, skill, tally, unit, verb, work

PER = 30_000  # metres for which a threat is stated
REMEMBERED = 3  # of so many rows of `works` one at most remembers a searched road


def can_sweep(state, ground, index, cell, other):
    """Armed people or searchers on the ground, and somewhere to go."""
    group = state.groups[index]
    if group.skills & (skill.FORCE | skill.SEARCH) == 0 or group.mobility == mobility.AIR:
        return reason.UNARMED
    return reason.ALREADY_THERE if cell == group.cell else reason.NONE


def has_robot(state, index):
    """Has group row `index` an unmanned ground vehicle that works?"""
    for row in state.units:
        if row.kind == unit.UGV and row.group == index + 1 and row.alive == 1 and drivable(row) > 0:
            return True
    return False


def find_share(state, ground, index):
    """The share of mines that group row `index` finds, in ppm."""
    rules = ground.rules[0]
    if has_robot(state, index):
        return rules.find_robot
    return rules.find_trained if state.groups[index].skills & skill.SEARCH else rules.find_untrained


def sweep_minutes(state, ground, index, metres):
    """Minutes of a route search over so many metres."""
    rules = ground.rules[0]
    pace = rules.route_pace_robot if has_robot(state, index) else rules.route_pace
    return metres * 60 // max(1, pace)


def threat_ppm(ground, metres):
    """The chance that somebody who drives so far on a dangerous road strikes a mine."""
    rules = ground.rules[0]
    level = rules.mine_threat
    a_leg = rules.mine_red if level == 3 else rules.mine_amber if level == 2 else rules.mine_green if level == 1 else 0
    return a_leg * metres // PER


def is_swept(state, ground, cell, minute):
    """Has the road here been searched within a day before `minute`?"""
    for thing in state.works:
        if thing.alive == 1 and thing.kind == work.SWEPT and thing.cell == cell:
            until = thing.amount * 60
            return until - 60 - ground.rules[0].swept_minutes <= minute < until
    return False


def mark_swept(state, ground, index, cell, minute):
    """Trained searchers have been here: the road is safer for a day. Without a row to spare it is not remembered."""
    trained = state.groups[index].skills & skill.SEARCH > 0
    if ground.rules[0].mine_threat == 0 or not trained or ground.land[cell].road == land.NO_ROAD:
        return
    same, old, free, many = -1, -1, -1, 0
    for row in range(len(state.works)):
        thing = state.works[row]
        if thing.alive == 0:
            free = row if free < 0 else free
        elif thing.kind == work.SWEPT:
            many += 1
            same = row if thing.cell == cell else same
            old = row if thing.amount * 60 <= state.clock[0].minute else old
    if free >= 0 and many * REMEMBERED >= len(state.works):
        free = -1
    best = same if same >= 0 else old if old >= 0 else free
    if best < 0:
        return
    made, group = state.works[best], state.groups[index]
    made.key, made.alive, made.kind, made.cell, made.party = 0, 1, work.SWEPT, cell, group.party
    made.amount = 1 + (minute + ground.rules[0].swept_minutes) // 60
    made.known = 1 << (group.contingent - 1)


def sweep(state, ground, log, index, cell, minute, cause):
    """Search a cell of the route before it is entered; what is found is cleared."""
    group, share = state.groups[index], find_share(state, ground, index)
    for thing in state.works:
        if thing.alive == 0 or thing.kind != work.MINE or thing.cell != cell or thing.party == group.party:
            continue
        if chance(state.clock[0], purpose.SEARCH_FIND, group.key, thing.key, 1, share):
            thing.alive = 0
            emit(state, log, event.MINE_FOUND, minute, cell, index + 1, 0, 0, thing.amount, 0, cause)
            count(state, tally.MINES_FOUND, thing.amount if group.side == side.MISSION else 0)
    mark_swept(state, ground, index, cell, minute)


def drive(state, ground, index, moves, before, cell, minute):
    """Vehicles come into a cell by a dangerous road: a strike becomes an incident that the incidents phase settles."""
    group = state.groups[index]
    if group.side == side.ARMED or (moves != mobility.MOUNTED and moves != mobility.TRUCK):
        return
    if ground.land[cell].road == land.NO_ROAD or ground.land[before].road == land.NO_ROAD:
        return
    ppm = threat_ppm(ground, distance(ground, before, cell))
    if verb_of(state, index) == verb.SWEEP:
        ppm = ppm * (1_000_000 - find_share(state, ground, index)) // 5_000_000  # looked at first, and on foot
    elif is_swept(state, ground, cell, minute):
        ppm = ppm * (1_000_000 - ground.rules[0].find_trained) // 1_000_000
    if chance(state.clock[0], purpose.MINE_STRIKE, group.key, cell, 1, ppm):
        open_incident(state, incident.MINE, minute, cell, index + 1, 0, 0, 0, 0)


def leads(state, index):
    """Does an order of this turn make the group search a route? Those walk first: others may come behind them."""
    for row in (index * 2, index * 2 + 1):
        order = state.orders[row]
        if order.alive == 1 and order.verb == verb.SWEEP and order.done == 0:
            return True
    return False


def lose_robot(state, log, index, minute, cell):
    """A mine strikes the unmanned ground vehicle of a route search, not its people; False if there is none."""
    row = in_force(state, index)
    if row < 0 or state.orders[row].verb != verb.SWEEP or not has_robot(state, index):
        return False
    for one in state.units:
        if one.kind == unit.UGV and one.group == index + 1 and one.alive == 1 and drivable(one) > 0:
            one.vehicles -= 1
            break
    struck = emit(state, log, event.MINE_STRIKE, minute, cell, index + 1, 0, 0, 0, 0, state.orders[row].cause)
    emit(state, log, event.ROBOT_LOST, minute, cell, index + 1, 0, 0, 1, 0, struck)
    count(state, tally.MINE_STRIKES, 1 if state.groups[index].side == side.MISSION else 0)
    return True

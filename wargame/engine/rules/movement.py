"""Movement. Groups go by the quickest way at the pace of their slowest unit.

Each step costs the minutes of its surface, dry or wet; night and escort slow the pace. Minutes left over stay as
progress into the next cell. A march stands until it arrives. The walk is written down as a track, the cell at each of
twelve pulses of the turn, so that opponents meet on the road instead of passing through each other; an order that
takes effect inside the turn bends the track at its minute. Positions commit at the end of the turn. A cut road stops
trucks and costs the others four hours; after two days of rain trucks stick on tracks. A mine on the way strikes those
who drive over it, far more likely than those on foot. Without fuel, infantry walks and all others stay; aircraft that
have flown all their hours set off for nowhere but home. Those who hold, hide, rest or do staff work stay where they
are. Aid is stopped at checkpoints of armed parties and the host (`engine/income.py`).
"""

from ..calming import is_crowded
from ..deeds import can_go, days_of, frustrate, in_force, is_active, open_incident, pulse_at, pulse_minute
from ..dice import chance
from ..events import count
from ..grid import (
    distance,
    field_to,
    is_wet,
    minutes_between,
    neighbour,
    next_direction,
    step_minutes,
    straight_direction,
)
from ..ground import FAR, PULSES
from ..hours import is_grounded
from ..income import checkpoints_up, passage, pay_fee
from ..routes import drive, leads, sweep, sweep_minutes
from ..words import incident, land, mobility, purpose, reason, side, skill, store, tally, verb, weather, work


def stays(doing):
    """Is this verb carried out where the group stands?"""
    return (
        doing == verb.NONE or doing == verb.HOLD or doing == verb.HIDE or doing == verb.FLY
        or doing == verb.HANDOVER or doing == verb.EXTEND or doing == verb.INVESTIGATE or doing == verb.DEMARCHE
        or doing == verb.LIFT or doing == verb.CONTRACT
        or verb.TREAT <= doing <= verb.EVACUATE or (verb.REQUEST <= doing <= verb.REST and doing != verb.APOLOGISE)
    )  # fmt: skip


def moves_as(state, index):
    """The mobility of a group now: vehicles without fuel stand still, and infantry then walks."""
    group = state.groups[index]
    if group.mobility == mobility.FOOT or group.mobility == mobility.AIR:
        return group.mobility
    if state.stores[index * store.CLASSES + store.FUEL].holding > 0 and days_of(state, index, store.FUEL) < 5:
        return mobility.FOOT
    return group.mobility


def pace_of(ground, clock, doing):
    """Percent of the plain pace."""
    rules = ground.rules[0]
    pace = rules.pace_night if clock.night == 1 else 100
    return pace * rules.pace_escort // 100 if doing == verb.ESCORT else pace


def march_minutes(state, ground, index, goal, doing):
    """Minutes that the march to `goal` takes at the present pace and weather; FAR if there is no way."""
    clock = state.clock[0]
    group = state.groups[index]
    plain = minutes_between(ground, moves_as(state, index), is_wet(clock), group.cell, goal)
    if doing == verb.SWEEP and plain < FAR:
        plain = max(plain, sweep_minutes(state, ground, index, distance(ground, group.cell, goal)))
    return FAR if plain >= FAR else plain * 100 // pace_of(ground, clock, doing)


def can_march(state, ground, index, cell, other):
    return reason.ALREADY_THERE if cell == state.groups[index].cell else can_go(state, ground, index, cell)


def can_patrol(state, ground, index, cell, other):
    if state.groups[index].skills & (skill.FORCE | skill.POLICE | skill.OBSERVER) == 0:
        return reason.UNARMED
    return can_go(state, ground, index, cell)


def can_escort(state, ground, index, cell, other):
    if other == index + 1:
        return reason.NO_TARGET
    if state.groups[index].skills & skill.FORCE == 0:
        return reason.UNARMED
    own, escorted = state.groups[index].side, state.groups[other - 1].side
    joins = own == side.MISSION and escorted == side.HOST
    if escorted != own and escorted != side.AGENCY and not joins:
        return reason.NO_TARGET
    return can_go(state, ground, index, cell)


def can_withdraw(state, ground, index, cell, other):
    return can_march(state, ground, index, cell, other)


def may_march(state, ground, index, doing):
    """The host denies the mission's flights and movement when its consent is gone."""
    flies = doing == verb.FLY or doing == verb.REQUEST
    if state.groups[index].side != side.MISSION or (stays(doing) and not flies):
        return reason.NONE
    for party in state.parties:
        if party.side == side.HOST and party.consent < ground.rules[0].consent_denial:
            return reason.CONSENT_TOO_LOW
    return reason.NONE


def goal_of(state, row):
    """Where the order leads at this moment: with another group of one's own, to where that group is going."""
    order = state.orders[row]
    if order.verb == verb.ESCORT or order.verb == verb.RESUPPLY or order.verb == verb.ACCOMPANY:
        return state.groups[order.other - 1].ahead
    return order.cell


def hazards_left(state, ground):
    """How many mines, cuts and checkpoints there are, and how dangerous roads: 0, and nobody looks at each step."""
    left = ground.rules[0].mine_threat + checkpoints_up(state)
    for thing in state.works:
        if thing.alive == 1 and (thing.kind == work.MINE or thing.kind == work.WASHOUT):
            left += 1
    return left


def cut_at(state, cell):
    """The row of a cut road at this cell, -1 if none."""
    for row in range(len(state.works)):
        thing = state.works[row]
        if thing.alive == 1 and thing.kind == work.WASHOUT and thing.cell == cell:
            return row
    return -1


def is_mired(ground, clock, cell, onward):
    """Has it rained so long that trucks stick on the track between two cells?"""
    dry = ground.calendar[max(1, clock.turn - clock.wet_days + 1)].minute  # when it last was
    if clock.minute + clock.length - dry <= ground.rules[0].track_days * 1440:
        return False
    return min(ground.land[cell].road, ground.land[onward].road) == land.TRACK


def mine_strike_ppm(ground, moves, mines):
    """Chance that a group sets off one of `mines` when it enters their cell; on foot a fifth of that of vehicles."""
    rules = ground.rules[0]
    ppm = rules.mine_strike * mines
    return ppm // 5 if moves == mobility.FOOT else ppm


def tread(state, ground, index, moves, cell, minute):
    """A group enters a cell where mines may lie; a strike becomes an incident that the incidents phase settles."""
    group = state.groups[index]
    for row in range(len(state.works)):
        thing = state.works[row]
        if thing.alive == 0 or thing.kind != work.MINE or thing.cell != cell or thing.party == group.party:
            continue
        if chance(
            state.clock[0], purpose.MINE_STRIKE, group.key, thing.key, 0, mine_strike_ppm(ground, moves, thing.amount)
        ):
            thing.amount -= 1
            if thing.amount == 0:
                thing.alive = 0
            open_incident(state, incident.MINE, minute, cell, index + 1, 0, 0, 0, 0)


def enter(state, ground, log, index, row, moves, cell, onward, minute):
    """A group comes from one cell into the next: a route search looks first, and goes in on foot."""
    order = state.orders[row]
    if order.verb == verb.SWEEP:
        sweep(state, ground, log, index, onward, minute, order.cause)
    tread(state, ground, index, mobility.FOOT if order.verb == verb.SWEEP else moves, onward, minute)
    pay_fee(state, ground, log, index, onward)
    if ground.rules[0].mine_threat > 0:
        drive(state, ground, index, moves, cell, onward, minute)


def track_until(state, index, pulse, minute, cell):
    """Write `cell` into the track for every pulse from `pulse` on that begins before `minute`; returns the next
    pulse.
    """
    while pulse < PULSES and pulse_minute(state, pulse) < minute:
        state.tracks[index * PULSES + pulse].cell = cell
        pulse += 1
    return pulse


def first_step(ground, moves, wet, cell, goal, start):
    """Direction of the next step, straight for those who fly; -1 if there is no way."""
    if moves == mobility.AIR:
        return straight_direction(ground, cell, goal)
    return next_direction(ground, moves, wet, cell, start)


def walk(state, ground, log, index, row, minute, until, hazards):
    """Walk a group under an order from `minute` to `until`, writing its track; `ahead` is where that leaves it."""
    clock = state.clock[0]
    group = state.groups[index]
    cell, progress = group.ahead, group.ahead_progress
    pulse = pulse_at(state, minute)
    if pulse_minute(state, pulse) < minute:
        pulse += 1
    if row < 0:
        track_until(state, index, pulse, until, cell)
        return
    order = state.orders[row]
    goal = goal_of(state, row) if order.done == 0 and not stays(order.verb) else cell
    moves, wet = moves_as(state, index), is_wet(clock)
    pace = pace_of(ground, clock, order.verb)
    start = field_to(ground, moves, wet, goal) if moves != mobility.AIR and cell != goal else 0
    if cell != goal and (moves == mobility.AIR and clock.weather == weather.STORM):
        frustrate(state, log, row, index, reason.FRUSTRATED_WEATHER, minute)
        goal = cell
    if cell != goal and is_grounded(state, ground, index, goal):
        frustrate(state, log, row, index, reason.FRUSTRATED_FLIGHT_HOURS, minute)
        goal = cell
    while cell != goal:
        direction = first_step(ground, moves, wet, cell, goal, start)
        if direction < 0:
            frustrate(state, log, row, index, reason.FRUSTRATED_ROAD_CUT, minute)
            break
        onward = neighbour(ground, cell, direction)
        plain = (
            1 + minutes_between(ground, moves, wet, cell, onward)
            if moves == mobility.AIR
            else step_minutes(ground, moves, wet, cell, direction)
        )
        if moves == mobility.TRUCK and is_mired(ground, clock, cell, onward):
            frustrate(state, log, row, index, reason.FRUSTRATED_TRACK_CLOSED, minute)
            break
        if moves == mobility.TRUCK and is_crowded(state, ground.land[onward].place - 1):
            frustrate(state, log, row, index, reason.FRUSTRATED_CROWD, minute)
            break
        if hazards > 0 and moves != mobility.AIR and cut_at(state, onward) >= 0:
            if moves == mobility.TRUCK:
                if order.verb == verb.REPAIR and onward == goal:
                    group.arrived = minute if group.arrived < 0 else group.arrived  # it is mended from this side
                else:
                    frustrate(state, log, row, index, reason.FRUSTRATED_ROAD_CUT, minute)
                break
            plain += ground.rules[0].washout_minutes
        stopped = passage(state, ground, index, onward) if hazards > 0 else 0
        if stopped < 0:
            frustrate(state, log, row, index, reason.FRUSTRATED_TURNED_BACK, minute)
            break
        plain += stopped
        if order.verb == verb.SWEEP:
            plain = max(plain, sweep_minutes(state, ground, index, distance(ground, cell, onward)))
        there = minute + max(0, plain - progress) * 100 // pace
        if there > until:
            progress += (until - minute) * pace // 100
            minute = until
            break
        pulse = track_until(state, index, pulse, there, cell)
        if hazards > 0:
            enter(state, ground, log, index, row, moves, cell, onward, there)
        cell, progress, minute = onward, 0, there
        group.swing = max(group.swing, distance(ground, group.cell, cell))
    if cell == goal and group.arrived < 0:
        group.arrived = minute
    track_until(state, index, pulse, until, cell)
    group.ahead, group.ahead_progress = cell, progress


def walk_turn(state, ground, log, index, hazards):
    """The whole turn of one group: under the order in force, and from its minute on under the one that is on its way.
    """
    clock = state.clock[0]
    group = state.groups[index]
    end = clock.minute + clock.length
    coming = state.orders[index * 2 + 1]
    row = index * 2 if state.orders[index * 2].alive == 1 else -1
    if coming.alive == 0 or coming.effect >= end:
        walk(state, ground, log, index, row, clock.minute, end, hazards)
        return
    if coming.effect > clock.minute:
        walk(state, ground, log, index, row, clock.minute, coming.effect, hazards)
    group.arrived = -1
    walk(state, ground, log, index, index * 2 + 1, coming.effect, end, hazards)


def follows(state, index):
    """Does an order of this turn lead the group after another? Those walk last, when it is known where that goes."""
    for row in (index * 2, index * 2 + 1):
        order = state.orders[row]
        after = order.verb == verb.ESCORT or order.verb == verb.RESUPPLY or order.verb == verb.ACCOMPANY
        if order.alive == 1 and after:
            return True
    return False


def movement(state, ground, log):
    hazards = hazards_left(state, ground)
    for index in range(len(state.groups)):
        if is_active(state.groups[index]) and leads(state, index):
            walk_turn(state, ground, log, index, hazards)
    for index in range(len(state.groups)):
        if is_active(state.groups[index]) and not follows(state, index) and not leads(state, index):
            walk_turn(state, ground, log, index, hazards)
    index = next_follower(state, 0)
    while index >= 0:
        walk_turn(state, ground, log, index, hazards)
        index = next_follower(state, state.groups[index].key)


def next_follower(state, after):
    """The follower with the least key above `after`, -1 if none is left: some follow one another."""
    least = -1
    for index in range(len(state.groups)):
        group = state.groups[index]
        sooner = group.key > after and (least < 0 or group.key < state.groups[least].key)
        if sooner and is_active(group) and follows(state, index):
            least = index
    return least


def rewind(state, index, minute):
    """Put a group back to where its track says it was at `minute`."""
    group = state.groups[index]
    group.ahead = state.tracks[index * PULSES + pulse_at(state, minute)].cell
    group.ahead_progress = 0
    group.arrived = -1


def reaction_movement(state, ground, log):
    """Groups that were given an order in the reaction window leave their track at the minute at which it takes
    effect.
    """
    clock = state.clock[0]
    end = clock.minute + clock.length
    hazards = hazards_left(state, ground)
    for index in range(len(state.groups)):
        coming = state.orders[index * 2 + 1]
        if coming.alive == 1 and coming.reaction == 1 and coming.effect < end and is_active(state.groups[index]):
            rewind(state, index, coming.effect)
            walk(state, ground, log, index, index * 2 + 1, coming.effect, end, hazards)
    count_escorts(state)


def count_escorts(state):
    """A turn in which somebody has gone somewhere, and a group of the mission that guards him has come with him."""
    for index in range(len(state.groups)):
        group, row = state.groups[index], in_force(state, index)
        if group.side == side.MISSION and is_active(group) and row >= 0 and state.orders[row].verb == verb.ESCORT:
            guarded = state.groups[state.orders[row].other - 1]
            if guarded.ahead != guarded.cell and group.ahead == guarded.ahead and is_active(guarded):
                count(state, tally.ESCORTS, 1)

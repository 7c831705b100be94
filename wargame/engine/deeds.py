"""Deeds that several phases share: harm to people, changes of trust and consent, stores, flashes, and the order in
force.

Rule files never import one another; what two of them need stands here.
"""

from .copies import public_flash
from .dice import rounded
from .events import count, emit, free_row
from .grid import adjacent, is_wet
from .hours import is_grounded
from .readiness import can_leave
from .standing import seen
from .tables import POINTS
from .words import event, mobility, preparation, purpose, reason, side, standing, store, tally, trust, verb, weather

DAY = 1440  # minutes

FULL_UNITS, FULL_GROUPS, FULL_WORKS, FULL_PATIENTS, FULL_DETAINEES, FULL_ALERTS, FULL_FLASHES, FULL_INCIDENTS = range(
    1, 9
)


def clamp(value, low, high):
    return low if value < low else high if value > high else value


def per_turn(state, ground, ppm_a_day):
    """The chance in this turn of what has a chance of `ppm_a_day` in a day: 1 - (1 - p) ** (length / 1440)."""
    row = ground.calendar[state.clock[0].turn].rate * 1001
    at = ppm_a_day // 1000
    if at >= 1000:
        return ground.rates[row + 1000]
    low = ground.rates[row + at]
    return low + (ground.rates[row + at + 1] - low) * (ppm_a_day % 1000) // 1000


def of_day(state, amount_a_day):
    """The share of a daily amount that falls into this turn, rounded down."""
    return amount_a_day * state.clock[0].length // 1440


def ran_out(clock, since, minutes):
    """Has a term of `minutes` from minute `since` run out by the end of this turn?

    Where a turn is longer than a day nobody is late with what came up in it: no order could be given before its end.
    """
    if clock.length > DAY and since >= clock.minute:
        return False
    return clock.minute + clock.length - since > minutes


def is_attended(state, ground, index, doing):
    """Does a group of the mission carry out the order `doing` (escort, accompany) beside group row `index`?"""
    for row in range(len(state.groups)):
        order = in_force(state, row)
        if state.groups[row].side != side.MISSION or not is_active(state.groups[row]) or order < 0:
            continue
        with_them = state.orders[order].verb == doing and state.orders[order].other == index + 1
        if with_them and adjacent(ground, state.groups[row].ahead, state.groups[index].ahead):
            return True
    return False


def fading(ground, hundredths):
    """exp(-hundredths / 100) in ppm."""
    return ground.decay[clamp(hundredths, 0, 2000)]


def in_force(state, index):
    """The row of `orders` that a group obeys at the end of this turn; -1 if it has none."""
    clock = state.clock[0]
    coming = state.orders[index * 2 + 1]
    if coming.alive == 1 and coming.effect < clock.minute + clock.length:
        return index * 2 + 1
    return index * 2 if state.orders[index * 2].alive == 1 else -1


def verb_of(state, index):
    """The verb that a group obeys at the end of this turn, 0 if none."""
    row = in_force(state, index)
    return state.orders[row].verb if row >= 0 else 0


def understood(order):
    """An order means what it says: nothing is left of a misunderstanding."""
    order.misread = 0
    order.meant = 0
    order.meant_cell = 0
    order.meant_effect = 0


def write_order(order, doing, cell, other, given, effect, cause):
    """Fill a row of `orders` with a plain order: nobody is left to make up their mind about it."""
    order.alive = 1
    order.verb = doing
    order.cell = cell
    order.other = other
    order.given = given
    order.effect = effect
    order.override = 0
    order.reaction = 0
    order.done = 0
    order.settled = 1
    order.cause = cause
    understood(order)


def at_work(state, index, doing):
    """The minute from which group row `index` carries out the verb `doing` this turn; -1 if it does not, or has."""
    row = in_force(state, index)
    group = state.groups[index]
    if row < 0 or state.orders[row].verb != doing or state.orders[row].done == 1:
        return -1
    if group.arrived < 0 or not is_active(group):
        return -1
    return max(state.clock[0].minute, state.orders[row].effect, group.arrived)


def frustrate(state, log, row, index, why, minute):
    """The truth prevents an order: it ends, and the seat is told why."""
    order = state.orders[row]
    group = state.groups[index]
    emit(state, log, event.FRUSTRATED, minute, group.ahead, index + 1, 0, 0, order.verb, why, order.cause)
    order.done = 1
    order.verb = verb.HOLD
    if group.side == side.MISSION:
        count(state, tally.ORDERS_FRUSTRATED, 1)
        if why == reason.FRUSTRATED_NO_FUEL or why == reason.FRUSTRATED_NO_STORES:
            count(state, tally.TASKS_CANCELLED, 1)
        if is_barred(why):
            count(state, tally.ORDERS_BARRED, 1)


def is_barred(why):
    """Did the ground, a checkpoint or the host not let them pass?"""
    return (
        why == reason.FRUSTRATED_ROAD_CUT or why == reason.FRUSTRATED_TRACK_CLOSED
        or why == reason.FRUSTRATED_TURNED_BACK or why == reason.FRUSTRATED_CLEARANCE
    )  # fmt: skip


def breach(state, log, kind, weight, who, cause):
    """Count a breach of words/breach.py by group `who` (from 1, 0 all); `weight` is what the score takes off."""
    cell = state.groups[who - 1].ahead if who > 0 else 0
    emit(state, log, event.BREACH, state.clock[0].minute, cell, who, 0, 0, kind, weight, cause)
    if who == 0 or state.groups[who - 1].side == side.MISSION:
        count(state, tally.BREACHES, 1)
        count(state, tally.BREACH_WEIGHT, weight)
        if who > 0:
            open_inquiry(state, state.groups[who - 1], weight)


def open_inquiry(state, group, weight):
    """A breach by a group of the mission is a matter to report and to look into (engine/inquiry.py)."""
    if group.breach_minute == 0:
        group.breach_minute = max(1, state.clock[0].minute)
        group.breach_reported = 0
    group.breach_open += weight


def is_before_deployment(clock):
    """Is nothing of the exercise resolved yet?"""
    return clock.turn == 1 and clock.window == 0


def is_active(group):
    """Is the group on the map and its own master?"""
    return group.alive == 1 and group.reserve == 0 and group.held == 0


def change_trust(state, log, community, change, why, who, cause):
    """Move trust in the mission by `change` (1/10,000 points) at community row `community`; `why` is of
    words/trust.py.
    """
    row = state.communities[community]
    before = row.trust
    harm = change < 0 and (why == trust.HARM_BY_FORCE or why == trust.ACCIDENT)
    if harm and who > 0 and is_briefed(state, who - 1):
        change = change * 4 // 5
    row.trust = clamp(before + change, 0, POINTS)
    if harm:
        row.harmed_trust = min(POINTS, row.harmed_trust + before - row.trust)
    if row.trust != before:
        clock, moved = state.clock[0], row.trust - before
        emit(state, log, event.TRUST, clock.minute, row.cell, who, 0, community + 1, moved, why, cause)


def is_briefed(state, index):
    """Has the contingent of group row `index` had the brief on culture and conduct? Its harm costs a fifth less."""
    contingent = state.groups[index].contingent
    return contingent > 0 and state.contingents[contingent - 1].prepared & (1 << preparation.CULTURE_BRIEF) > 0


def change_fear(state, community, change):
    row = state.communities[community]
    row.fear = clamp(row.fear + change, 0, POINTS)


def change_consent(state, log, party, change, cause):
    """Move the consent of party row `party` by `change` (1/10,000 points)."""
    row = state.parties[party]
    before = row.consent
    row.consent = clamp(before + change, 0, POINTS)
    if row.consent != before:
        emit(state, log, event.CONSENT, state.clock[0].minute, 0, 0, 0, 0, row.consent - before, party + 1, cause)


def unit_of(state, index):
    """The unit row of group row `index` with most people fit, -1 if none: casualties fall on it."""
    best = -1
    for row in range(len(state.units)):
        unit = state.units[row]
        if unit.alive == 0 or unit.group != index + 1:
            continue
        more = unit.strength - state.units[best].strength if best >= 0 else 1
        if more > 0 or (more == 0 and unit.key < state.units[best].key):
            best = row
    return best


def whose_wounds(state, patient):
    """The key on which the dice of patients hold: that of their unit or community, whoever else was wounded before."""
    if patient.unit > 0:
        return state.units[patient.unit - 1].key
    return state.communities[patient.community - 1].key


def add_patients(state, ground, group, unit, community, cell, wounded, minute, cause):
    """A row of `patients` for people wounded together; a third of them critical. Returns the row or -1."""
    row = free_row(state, state.patients, FULL_PATIENTS)
    if row < 0:
        return row
    made = state.patients[row]
    made.key = state.clock[0].next_key
    made.side = side.COMMUNITY if unit == 0 else state.groups[group - 1].side
    made.group = group
    made.unit = unit
    made.community = community
    made.cell = cell
    made.count = wounded
    made.minute = minute
    made.critical = rounded(
        state.clock[0], purpose.WOUND_SEVERITY, whose_wounds(state, made), minute, 0,
        wounded * ground.rules[0].critical_share, 1_000_000,
    )  # fmt: skip
    made.aid_minute = 0
    made.care_minute = 0
    made.surgery_minute = 0
    made.recover_minute = 0
    made.ours = 0
    made.known = 0
    made.cause = cause
    made.left = 0
    made.found = 0
    return row


def wound_group(state, ground, log, index, wounded, dead, minute, cause):
    """Wound and kill people of group row `index`, at most as many as it has; returns how many fell out."""
    group = state.groups[index]
    at = unit_of(state, index)
    if at < 0:
        return 0
    unit = state.units[at]
    dead = min(dead, unit.strength)
    wounded = min(wounded, unit.strength - dead)
    if wounded + dead == 0:
        return 0
    unit.strength -= wounded + dead
    unit.wounded += wounded
    unit.dead += dead
    group.strength = max(0, group.strength - wounded - dead)
    event_id = emit(state, log, event.CASUALTIES, minute, group.cell, index + 1, 0, 0, wounded, dead, cause)
    state.parties[group.party - 1].losses += wounded + dead
    if group.side == side.MISSION:
        count(state, tally.MISSION_KILLED, dead)
        count(state, tally.MISSION_WOUNDED, wounded)
        state.contingents[group.contingent - 1].fatalities += dead
    elif group.side == side.ARMED:
        count(state, tally.ARMED_KILLED, dead)
        count(state, tally.ARMED_WOUNDED, wounded)
    if wounded > 0:
        row = add_patients(state, ground, index + 1, at + 1, 0, group.cell, wounded, minute, event_id)
        if row >= 0:
            state.patients[row].known = 1 << (group.contingent - 1)
    return wounded + dead


def harm_community(state, ground, log, community, killed, wounded, index, minute, cause):
    """Kill and wound civilians of community row `community`; `index` is the group row that did it, -1 nobody. Returns
    the dead.
    """
    row = state.communities[community]
    fit = max(0, row.population - row.wounded)  # who is already wounded is not hit again, so that each falls once
    killed = min(killed, fit)
    wounded = min(wounded, fit - killed)
    if killed + wounded == 0:
        return 0
    row.population -= killed
    row.home = max(0, row.home - killed)
    row.dead += killed
    row.wounded += wounded
    by_mission = index >= 0 and state.groups[index].side == side.MISSION
    event_id = emit(
        state, log, event.CIVILIANS_HARMED, minute, row.cell, index + 1, 0, community + 1, killed, wounded, cause
    )
    count(state, tally.CIVILIANS_KILLED, killed)
    count(state, tally.CIVILIANS_WOUNDED, wounded)
    if by_mission:
        count(state, tally.CIVILIANS_KILLED_BY_MISSION, killed)
        row.harmed_minute = max(1, minute)
        seen(state, log, community, -ground.rules[0].support_harm, standing.HARM_BY_MISSION, event_id)
    if wounded > 0:
        made = add_patients(state, ground, 0, 0, community + 1, row.cell, wounded, minute, event_id)
        if made >= 0 and by_mission:
            state.patients[made].ours = 1
            state.patients[made].known = 1 << (state.groups[index].contingent - 1)
    return killed


def take_store(state, index, kind, amount):
    """Take up to `amount` of a supply class from group row `index`; returns what was there."""
    row = state.stores[index * store.CLASSES + kind]
    taken = min(row.stock, amount)
    row.stock -= taken
    return taken


def drivable(unit):
    """How many vehicles of a unit work: a team's only one does until half of it is worn."""
    some = 1 if unit.vehicles > 0 and unit.serviceability >= 500_000 else 0
    return max(some, unit.vehicles * unit.serviceability // 1_000_000)


def use_store(state, index, kind, amount):
    """`take_store` for what is consumed and gone."""
    taken = take_store(state, index, kind, amount)
    count(state, tally.STORES_USED, taken)
    return taken


def is_out(state, index, kind):
    """Has group row `index` run out of a supply class that it should hold?"""
    row = state.stores[index * store.CLASSES + kind]
    return row.holding > 0 and row.stock == 0


def days_of(state, index, kind):
    """Hundredths of a day of supply that group row `index` has of a class; 9999 if it uses none."""
    row = state.stores[index * store.CLASSES + kind]
    return min(9999, row.stock * 100 // row.use) if row.use > 0 else 9999


def is_sooner(state, index, minute, other, than):
    """Does group row `index` at `minute` come before group row `other` (-1 nobody) at `than`? If alike, keys decide."""
    if other < 0 or minute < than:
        return True
    return minute == than and state.groups[index].key < state.groups[other].key


def mission_seat(state):
    """The first seat of the mission, from 1; 0 if there is none."""
    for row in range(len(state.seats)):
        if state.seats[row].side == side.MISSION:
            return row + 1
    return 0


def raise_flash(state, ground, log, seat, kind, minute, cell, group, other, community, cause):
    """Open a reaction for seat `seat` (from 1); of more than it can deal with in a turn, the first are kept. Returns
    the row, or -1 if there is none.
    """
    if seat < 1:
        return -1
    chair = state.seats[seat - 1]
    if group == 0 and chair.out_until > state.clock[0].minute:
        return -1  # nobody of its own was there, and no watch takes the call
    row = free_row(state, state.flashes, FULL_FLASHES)
    if row < 0:
        return row
    chair.flashes += 1
    made = state.flashes[row]
    made.seat = seat
    made.kind = kind
    made.minute = minute
    made.cell = cell
    made.group = group
    made.other = other
    made.community = community
    made.answered = 0
    made.query = 0
    made.cause = emit(state, log, event.FLASH, minute, cell, group, other, community, kind, seat, cause)
    if chair.flashes > ground.rules[0].flashes_most:
        drop_last_flash(state, seat)
    return row


def drop_last_flash(state, seat):
    """Of too many flashes a seat does without the last: it has its hands full."""
    last = -1
    for row in range(len(state.flashes)):
        flash = state.flashes[row]
        if flash.alive == 1 and flash.seat == seat:
            if last < 0 or is_flash_before(state, state.flashes[last], flash):
                last = row
    public_flash(state.flashes[last], state.flashes[last])
    state.seats[seat - 1].flashes -= 1


def is_flash_before(state, flash, other):
    """Which of two flashes comes first: the earlier; then by what, where and to whom, not by who stands first."""
    if flash.minute != other.minute:
        return flash.minute < other.minute
    if flash.kind != other.kind:
        return flash.kind < other.kind
    if flash.cell != other.cell:
        return flash.cell < other.cell
    one = state.groups[flash.group - 1].key if flash.group > 0 else 0
    two = state.groups[other.group - 1].key if other.group > 0 else 0
    return one < two


def open_incident(state, kind, minute, cell, group, other, community, strength, cause):
    """A row of `incidents` for the second half to settle. Returns the row or -1."""
    row = free_row(state, state.incidents, FULL_INCIDENTS)
    if row < 0:
        return row
    made = state.incidents[row]
    made.kind = kind
    made.minute = minute
    made.cell = cell
    made.group = group
    made.other = other
    made.community = community
    made.strength = strength
    made.cause = cause
    made.alert = 0
    made.known = 0
    made.engaged = 0
    return row


def pulse_minute(state, pulse):
    """Minute at which a pulse of this turn begins."""
    clock = state.clock[0]
    return clock.minute + clock.length * pulse // 12


def pulse_at(state, minute):
    """The pulse of this turn in which a minute falls, 0..11."""
    clock = state.clock[0]
    return clamp((minute - clock.minute) * 12 // clock.length, 0, 11)


def is_way(ground, clock, group, goal):
    """Is there a way from where the group stands to `goal`, for its mobility and in this weather?"""
    if group.mobility == mobility.AIR:
        return clock.weather != weather.STORM
    start = (group.mobility * 2 + is_wet(clock)) * len(ground.land)
    return ground.regions[start + group.cell] == ground.regions[start + goal]


def can_go(state, ground, index, cell):
    """Can the group be or come there?"""
    group = state.groups[index]
    if not can_leave(state, ground, index, cell):
        return reason.NOT_READY
    if is_grounded(state, ground, index, cell):
        return reason.NO_FLIGHT_HOURS
    return reason.NONE if cell == group.cell or is_way(ground, state.clock[0], group, cell) else reason.NO_WAY

"""Injects. The exercise writer's events, by time or by condition: each row of the list is looked at every turn and
fires once, or again after the stated number of turns. What an inject does is one of a fixed list of effects; its
words stand in the exercise. The weather is settled here too: the calendar's chance of rain, unless an inject holds
the weather.
"""

from ..allegations import accuse
from ..battalions import desert, drive, lose_leader, put_in_doubt
from ..cases import open_case
from ..centre import put_out
from ..conditions import INJECT, holds
from ..crowds import TOLD, gather
from ..deeds import (
    FULL_WORKS,
    change_consent,
    change_fear,
    change_trust,
    harm_community,
    mission_seat,
    open_incident,
    raise_flash,
    use_store,
    wound_group,
    write_order,
)
from ..dice import chance
from ..events import emit, free_row
from ..grid import distance
from ..hostages import let_go, seize
from ..rotation import begin
from ..sites import fund, start_riot
from ..standing import change_legitimacy, change_support, send_press, vote
from ..tension import change_tension
from ..warning import raise_alert
from ..will import change_will, inspect, stand_fast
from ..words import case, effect, event, incident, purpose, side, standing, store, trust, verb, weather, work

EVERYONE = (1 << 30) - 1  # all contingents


def settle_weather(state, ground, log):
    """Rain by the calendar's chance, unless an inject holds the weather; rain that lasts is no storm."""
    clock = state.clock[0]
    before = clock.weather
    if clock.turn > clock.weather_until:
        rains = chance(clock, purpose.WEATHER, 0, 0, 0, ground.calendar[clock.turn].rain)
        clock.weather = weather.RAIN if rains else weather.DRY
    clock.wet_days = clock.wet_days + 1 if clock.weather != weather.DRY else 0
    if clock.weather != before:
        emit(state, log, event.WEATHER, clock.minute, 0, 0, 0, 0, clock.weather, 0, 0)


def set_on(state, index, doing, cell, other, cause):
    """Give a group that no seat of the mission commands an order that holds from now on."""
    minute = state.clock[0].minute
    write_order(state.orders[index * 2 + 1], doing, cell, other, minute, minute, cause)


def accident(state, ground, log, index, cause):
    """A vehicle of the group hurts a civilian of the community nearest to it."""
    group = state.groups[index]
    nearest = 0
    for community in range(len(state.communities)):
        metres = distance(ground, group.cell, state.communities[community].cell)
        if metres < distance(ground, group.cell, state.communities[nearest].cell):
            nearest = community
    minute = state.clock[0].minute + 120
    place = state.communities[nearest]
    made = emit(state, log, event.ACCIDENT, minute, place.cell, index + 1, 0, nearest + 1, 1, 0, cause)
    harm_community(state, ground, log, nearest, 0, 1, index, minute, made)
    open_incident(
        state, incident.ACCIDENT, minute, place.cell, index + 1, 0, nearest + 1, 0, made
    )  # costs trust (population)
    seat = state.contingents[group.contingent - 1].seat
    raise_flash(state, ground, log, seat, incident.ACCIDENT, minute, place.cell, index + 1, 0, nearest + 1, made)


def stand_off(state, index, cell, cause):
    """An armed group stands at the cell and will not let pass; the nearest mission group there has to deal with it."""
    reinforce(state, index, cell)
    set_on(state, index, verb.CHECKPOINT, cell, 0, cause)


def reinforce(state, index, cell):
    """A group that waited outside the exercise enters at the cell."""
    group = state.groups[index]
    group.reserve = 0
    group.alive = 1
    group.cell = cell
    group.ahead = cell


def new_work(state, kind, cell, amount):
    row = free_row(state, state.works, FULL_WORKS)
    if row >= 0:
        made = state.works[row]
        made.key = state.clock[0].next_key
        made.kind = kind
        made.cell = cell
        made.party = 0
        made.amount = amount
        made.known = 0


def move_meters(state, ground, log, row, cause):
    """Effects on meters and levels."""
    amount = row.amount
    subject = row.subject - 1
    if row.effect == effect.CONSENT:
        change_consent(state, log, subject, amount * 10_000, cause)
    elif row.effect == effect.TRUST:
        for community in range(len(state.communities)):
            if subject < 0 or subject == community:
                change_trust(state, log, community, amount * 10_000, trust.INJECT, 0, cause)
    elif row.effect == effect.FEAR:
        for community in range(len(state.communities)):
            if subject < 0 or subject == community:
                change_fear(state, community, amount * 10_000)
    elif row.effect == effect.WILL:
        change_will(state, log, subject, amount * 10_000, cause)
    elif row.effect == effect.CEASEFIRE:
        state.parties[subject].ceasefire = amount
    elif row.effect == effect.POSTURE:
        state.parties[subject].posture = amount
    elif row.effect == effect.RESOURCES:
        state.parties[subject].resources = max(0, state.parties[subject].resources + amount)
    elif row.effect == effect.ROE:
        state.clock[0].roe = amount
    elif row.effect == effect.CAVEAT:
        state.contingents[subject].caveats |= amount
        state.contingents[subject].undeclared &= ~amount
        emit(state, log, event.CAVEAT, state.clock[0].minute, 0, 0, 0, 0, amount, subject + 1, cause)
    elif row.effect == effect.REHAT:
        state.contingents[subject].regional = 0
    elif row.effect == effect.CRISIS:
        change_will(state, log, subject, -amount * 10_000, cause)
        stand_fast(state, ground, log, subject, cause)
    elif row.effect == effect.TENSION:
        change_tension(state, log, subject, amount * 10_000, 1, cause)
    elif row.effect == effect.CROWD:
        gather(state, ground, log, subject, amount, TOLD, state.clock[0].minute + 60, cause)
    elif row.effect == effect.CHILD_PROTECTION:
        open_case(state, ground, log, case.CHILD, subject, cause)
    elif row.effect == effect.CONFLICT_VIOLENCE:
        open_case(state, ground, log, case.VIOLENCE, subject, cause)
    else:
        touch_contingent(state, ground, log, row, cause)


def touch_contingent(state, ground, log, row, cause):
    """Effects on a contingent's people, its equipment and its costs."""
    clock, subject = state.clock[0], row.subject - 1
    if row.effect == effect.ROTATION:
        begin(state, ground, log, subject, clock.minute, cause)
    elif row.effect == effect.INSPECTION:
        inspect(state, ground, log, subject, cause)
    elif row.effect == effect.ALLEGATION:
        accuse(state, ground, log, subject, row.amount, cause)
    elif row.effect == effect.REIMBURSEMENT_UNPAID:
        owed = max(1, clock.minute)
        state.contingents[subject].unpaid_since = owed if row.amount == 1 else 0
    else:
        touch_groups(state, ground, log, row, cause)


def touch_groups(state, ground, log, row, cause):
    """Effects on hostages."""
    if row.effect == effect.HOSTAGES:
        seize(state, ground, log, row.subject - 1, cause)
    elif row.effect == effect.HOSTAGES_RELEASED:
        let_go(state, ground, log, row.subject - 1, cause)
    else:
        move_standing(state, ground, log, row, cause)


def move_standing(state, ground, log, row, cause):
    """Effects on the mission's standing and its mandate."""
    if row.effect == effect.PRESS:
        send_press(state, log, row.subject - 1, row.amount, cause)
    elif row.effect == effect.MANDATE_VOTE:
        vote(state, ground, log, row.amount, cause)
    elif row.effect == effect.LEGITIMACY:
        change_legitimacy(state, log, row.amount * 10_000, standing.INJECT, cause)
    elif row.effect == effect.SUPPORT:
        change_support(state, log, 0, row.amount * 10_000, standing.INJECT, cause)
    else:
        touch_battalion(state, log, row, cause)


def touch_battalion(state, log, row, cause):
    """Effects on a battalion of the host."""
    subject = row.subject - 1
    if row.effect == effect.LEADER_LOST:
        lose_leader(state, log, subject, row.amount, cause)
    elif row.effect == effect.TEMPO:
        drive(state, log, subject, row.amount, cause)
    elif row.effect == effect.MELT:
        desert(state, log, subject, row.amount * 10_000, 1, cause)
    elif row.effect == effect.GRADE_CHANGED:
        put_in_doubt(state, log, subject, row.amount, cause)
    elif row.effect == effect.EQUIPMENT_LOST:
        one = state.battalions[subject]
        one.equipment = max(0, one.equipment - row.amount * 10_000)


def happen(state, ground, log, row, cause):
    """What an inject does to people, groups and the ground."""
    clock = state.clock[0]
    subject = row.subject - 1
    if row.effect == effect.ALERT:
        raise_alert(state, ground, log, subject, clock.minute, clock.minute + row.amount, 1, 0, cause)
    elif row.effect == effect.FALSE_ALERT:
        raise_alert(state, ground, log, subject, clock.minute, clock.minute + row.amount, 0, 0, cause)
    elif row.effect == effect.RAID:
        set_on(state, subject, verb.RAID, state.communities[row.other - 1].cell, row.other, cause)
    elif row.effect == effect.MOVE:
        set_on(state, subject, verb.MARCH, row.cell, 0, cause)
    elif row.effect == effect.ACCIDENT:
        accident(state, ground, log, subject, cause)
    elif row.effect == effect.CIVILIAN_WOUNDED:
        place = state.communities[subject]
        harm_community(state, ground, log, subject, 0, row.amount, -1, clock.minute + 60, cause)
        seat = mission_seat(state)
        raise_flash(
            state, ground, log, seat, incident.CASUALTY, clock.minute + 60, place.cell, 0, 0, subject + 1, cause
        )
        for patient in state.patients:
            if patient.alive == 1 and patient.community == subject + 1:
                patient.known = EVERYONE
                if patient.cause > cause:  # of these wounded: nobody calls for help for a scratch
                    patient.critical = max(1, patient.critical)
    elif row.effect == effect.STAND_OFF:
        stand_off(state, subject, row.cell, cause)
    elif row.effect == effect.REINFORCE:
        reinforce(state, subject, row.cell)
    elif row.effect == effect.RADIO_FAILURE:
        state.groups[subject].deaf_until = clock.minute + row.amount
    elif row.effect == effect.WEATHER:
        clock.weather = row.amount
        clock.weather_until = clock.turn + row.other - 1
    elif row.effect == effect.ROAD_CUT:
        new_work(state, work.WASHOUT, row.cell, max(1, row.amount))
    elif row.effect == effect.MINE:
        new_work(state, work.MINE, row.cell, max(1, row.amount))
    elif row.effect == effect.SUPPLY_LOSS:
        for kind in range(store.CLASSES):
            use_store(state, subject, kind, state.stores[subject * store.CLASSES + kind].stock * row.amount // 100)
    elif row.effect == effect.CASUALTY:
        wound_group(state, ground, log, subject, row.amount, 0, clock.minute + 60, cause)
        group = state.groups[subject]
        seat = state.contingents[group.contingent - 1].seat if group.side == side.MISSION else 0
        raise_flash(
            state, ground, log, seat, incident.CASUALTY, clock.minute + 60, group.cell, subject + 1, 0, 0, cause
        )
    elif row.effect == effect.SATELLITES:
        clock.satellites_out = clock.minute + row.amount * 60
    elif row.effect == effect.CENTRE_OUT:
        put_out(state, log, subject, row.amount * 60, cause)
    elif row.effect == effect.JAMMING:
        clock.jammed_until = clock.minute + row.amount * 60
        clock.jammed_cell = row.cell
    elif row.effect == effect.PHONE_MAST:
        state.communities[subject].phone = row.amount
    elif row.effect == effect.SITE_CASH:
        fund(state, log, row.cell, row.amount * 1000, cause)
    elif row.effect == effect.SITE_RIOT:
        start_riot(state, row.cell)
    elif row.effect == effect.VISITOR:
        seat = mission_seat(state)
        if seat > 0:
            state.seats[seat - 1].used += row.amount
    else:
        move_meters(state, ground, log, row, cause)


def is_due(state, ground, index):
    """Is it this inject's turn: not yet happened, or due again, and all its conditions hold?"""
    fired, every = state.injects[index].fired, ground.injects[index].every
    since = state.clock[0].turn - every
    if fired > 0 and (every == 0 or since < 1 or max(1, ground.calendar[since].minute) < fired):
        return False
    return holds(state, ground, INJECT, index)


def injects(state, ground, log):
    settle_weather(state, ground, log)
    for index in range(len(ground.injects)):
        if is_due(state, ground, index):
            minute = state.clock[0].minute
            state.injects[index].fired = max(1, minute)
            cause = emit(state, log, event.INJECT, minute, ground.injects[index].cell, 0, 0, 0, index + 1, 0, 0)
            happen(state, ground, log, ground.injects[index], cause)

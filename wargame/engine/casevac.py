"""Evacuation of wounded, by vehicles of a group or by the helicopter of higher command; `rules/medical.py` says when.

Vehicles shuttle while their group stays. They bring the wounded to the nearest hospital of their side, or over the
contingent's base to the one beyond it. The helicopter starts late, and at night or in rain perhaps not at all; in a
storm nothing flies. Each field that a request lacks costs a query. It carries medics.
"""

from .clearance import deny_flight, is_denied
from .deeds import frustrate, in_force, is_active, is_out
from .dice import between, chance
from .events import count, emit
from .grid import adjacent, is_wet, minutes_between
from .ground import FAR
from .hours import flight_minutes, fly, spend
from .reports import bits_in, observable, stated
from .words import event, mobility, preparation, purpose, reason, report, side, skill, store, tally, weather


def is_waiting(patient):
    """Do these wounded still wait for surgery or for their fate?"""
    return patient.alive == 1 and patient.recover_minute == 0


def looks_after(group, patient):
    """Does this group help these wounded? The mission helps all, others their own."""
    return group.side == side.MISSION or group.side == patient.side


def wounded_near(state, ground, index, cell, stage):
    """Wounded at or next to `cell` whom a group could help: 0 to skilled care, 1 to surgery; 2 those on their way."""
    found = 0
    for patient in state.patients:
        if is_waiting(patient) and looks_after(state.groups[index], patient) and adjacent(ground, patient.cell, cell):
            if stage == 0:
                counts = patient.care_minute == 0
            else:
                counts = (patient.surgery_minute == 0) == (stage == 1)
            found += patient.count if counts else 0
    return found


def launch_denied_ppm(rules, clock):
    """The chance that the helicopter does not fly in this light and weather."""
    if clock.weather == weather.STORM:
        return 1_000_000
    ppm = rules.denied_fair
    if clock.night == 1:
        ppm += rules.denied_night
    if clock.weather == weather.RAIN:
        ppm += rules.denied_rain
    return min(rules.denied_most, ppm)


def evacuation_minutes(state, ground, index, cell):
    """Minutes in which vehicles or aircraft of a group bring wounded from `cell` to surgery; FAR if they cannot."""
    rules = ground.rules[0]
    clock = state.clock[0]
    group = state.groups[index]
    moves = mobility.AIR if group.mobility == mobility.AIR else mobility.MOUNTED
    best = FAR
    if group.contingent > 0:
        base = state.contingents[group.contingent - 1].base
        best = min(FAR, minutes_between(ground, moves, is_wet(clock), cell, base) + rules.hospital_beyond)
    for surgeon in state.groups:
        if surgeon.skills & skill.SURGERY and surgeon.side == group.side and is_active(surgeon):
            best = min(best, minutes_between(ground, moves, is_wet(clock), cell, surgeon.ahead))
    if best < FAR and clock.night == 1 and moves != mobility.AIR:
        best = best * 100 // rules.pace_night
    return best


def carry(state, log, patient, index, scene, surgery, cause):
    """Take wounded to surgery; who carries them gives first aid, and skilled care comes on arrival at the latest."""
    patient.surgery_minute = surgery
    if patient.aid_minute == 0:
        patient.aid_minute = scene
    if patient.care_minute == 0:
        patient.care_minute = surgery
    waited = surgery - patient.minute
    who, whom, community = index + 1, patient.group, patient.community
    emit(state, log, event.EVACUATED, scene, patient.cell, who, whom, community, patient.count, waited, cause)


def evacuate(state, ground, log, index, minute):
    """Vehicles or aircraft of a group bring the wounded here to surgery, as many as they have litters for."""
    rules = ground.rules[0]
    row = in_force(state, index)
    group = state.groups[index]
    way = evacuation_minutes(state, ground, index, group.ahead)
    if wounded_near(state, ground, index, group.ahead, 1) == 0:
        frustrate(state, log, row, index, reason.FRUSTRATED_NOBODY_THERE, minute)
    elif is_out(state, index, store.FUEL):
        frustrate(state, log, row, index, reason.FRUSTRATED_NO_FUEL, minute)
    elif way >= FAR:
        frustrate(state, log, row, index, reason.FRUSTRATED_ROAD_CUT, minute)
    else:
        litters = group.vehicles * rules.litters
        fly(state, ground, log, index, 2 * way if group.mobility == mobility.AIR else 0, minute)
        state.orders[row].done = 1
        for patient in state.patients:
            if not is_waiting(patient) or patient.surgery_minute > 0 or not looks_after(group, patient):
                continue
            if not adjacent(ground, patient.cell, group.ahead):
                continue
            if patient.critical > litters:
                state.orders[row].done = 0  # the rest next turn
                continue
            litters -= patient.critical
            scene = max(minute, patient.minute) + rules.load_minutes
            carry(state, log, patient, index, scene, scene + way, state.orders[row].cause)


def request(state, ground, log, index, minute):
    """Higher command's helicopter comes for the wounded here, unless it is denied."""
    rules = ground.rules[0]
    clock = state.clock[0]
    row = in_force(state, index)
    order = state.orders[row]
    group = state.groups[index]
    if wounded_near(state, ground, index, group.ahead, 1) == 0:
        frustrate(state, log, row, index, reason.FRUSTRATED_NOBODY_THERE, minute)
        return
    if is_denied(state, ground):
        deny_flight(state, log, index, order.verb, minute, order.cause)
        frustrate(state, log, row, index, reason.FRUSTRATED_CLEARANCE, minute)
        return
    if chance(clock, purpose.FLIGHT_DENIED, group.key, 0, 0, launch_denied_ppm(rules, clock)):
        why = reason.FRUSTRATED_WEATHER
        emit(state, log, event.LAUNCH_DENIED, minute, group.ahead, index + 1, 0, 0, 0, why, order.cause)
        return
    low = rules.delegated_low if rules.casevac_delegated == 1 else rules.launch_low
    high = rules.delegated_high if rules.casevac_delegated == 1 else rules.launch_high
    said = stated(state, ground, index, report.CASUALTY, order.override)
    gaps = bits_in(observable(state, ground, index, report.CASUALTY) & ~said)
    if state.contingents[group.contingent - 1].prepared & (1 << preparation.CASUALTY_REHEARSAL) > 0:
        low, high = max(0, low - rules.rehearsal_spares), max(0, high - rules.rehearsal_spares)
        gaps = gaps * rules.rehearsal_gaps // 100
    flight = flight_minutes(ground, state.contingents[group.contingent - 1].base, group.ahead)
    wait = between(clock, purpose.LAUNCH, group.key, 0, 0, low, high) + gaps * rules.field_delay + flight
    launched = emit(state, log, event.LAUNCHED, minute, group.ahead, index + 1, 0, 0, wait, 0, order.cause)
    order.done = 1
    state.seats[state.contingents[group.contingent - 1].seat - 1].asked_minute = max(1, minute)
    count(state, tally.SUPPORT_GIVEN, 1)
    spend(state, rules.flight_cost)
    for patient in state.patients:
        if is_waiting(patient) and patient.surgery_minute == 0 and adjacent(ground, patient.cell, group.ahead):
            scene = max(minute, patient.minute) + wait
            if patient.care_minute == 0:
                patient.care_minute = scene
            surgery = scene + rules.load_minutes + flight + rules.hospital_beyond
            carry(state, log, patient, index, scene, surgery, launched)

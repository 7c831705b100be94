"""The wounded: against the 10-1-2 clock, the road or the helicopter, whichever brings them to surgery sooner."""

from wargame.engine.casevac import evacuation_minutes, is_waiting
from wargame.engine.grid import adjacent
from wargame.engine.ground import FAR
from wargame.engine.hours import flight_minutes
from wargame.engine.orders import can
from wargame.engine.rules.movement import march_minutes
from wargame.engine.words import skill, verb

from .common import direct, is_mine, is_open
from .joint import order_minutes

MISSING = 2  # fields that a request lacks, as a rule


def call_minutes(believed, ground, seat, index):
    """Minutes in which higher command's helicopter brings wounded from this group to surgery, as a rule."""
    rules = ground.rules[0]
    group = believed.groups[index]
    low = rules.delegated_low if rules.casevac_delegated == 1 else rules.launch_low
    high = rules.delegated_high if rules.casevac_delegated == 1 else rules.launch_high
    flight = flight_minutes(ground, believed.contingents[group.contingent - 1].base, group.cell)
    wait = (low + high) // 2 + MISSING * rules.field_delay + rules.load_minutes + rules.hospital_beyond
    return wait + 2 * flight + order_minutes(believed, ground, seat, index, verb.REQUEST, 0)


def quickest(believed, ground, seat, patient, wishes, doing):
    """The open group beside the wounded that gets them to surgery first by EVACUATE or REQUEST; -1 if none can."""
    best = -1
    least = FAR
    for index in range(len(believed.groups)):
        if not is_mine(believed, seat, index) or not is_open(wishes, index):
            continue
        group = believed.groups[index]
        if (
            not adjacent(ground, group.cell, patient.cell)
            or can(believed, ground, seat, index, doing, group.cell, 0) > 0
        ):
            continue
        minutes = surgery_in(believed, ground, seat, index, doing)
        if minutes < least:
            best = index
            least = minutes
    return best


def surgery_in(believed, ground, seat, index, doing):
    """Minutes from an order to surgery."""
    if doing == verb.REQUEST:
        return call_minutes(believed, ground, seat, index)
    way = evacuation_minutes(believed, ground, index, believed.groups[index].cell)
    return way + ground.rules[0].load_minutes + order_minutes(believed, ground, seat, index, verb.EVACUATE, 0)


def carry_or_call(believed, ground, seat, wishes):
    """Groups beside the wounded take them to surgery by road, or ask for the helicopter, whichever is quicker."""
    for patient in believed.patients:
        if (
            not is_waiting(patient)
            or patient.surgery_minute > 0
            or patient.critical == 0
            or is_seen_to(believed, ground, patient, wishes)
        ):
            continue
        carrier = quickest(believed, ground, seat, patient, wishes, verb.EVACUATE)
        caller = quickest(believed, ground, seat, patient, wishes, verb.REQUEST)
        road = surgery_in(believed, ground, seat, carrier, verb.EVACUATE) if carrier >= 0 else FAR
        if caller >= 0 and call_minutes(believed, ground, seat, caller) < road:
            direct(believed, ground, seat, caller, verb.REQUEST, 0, 0, wishes)
        elif carrier >= 0:
            direct(believed, ground, seat, carrier, verb.EVACUATE, 0, 0, wishes)


def is_seen_to(believed, ground, patient, wishes):
    """Has a group beside the wounded been told to see to them?"""
    for index in range(len(wishes)):
        doing = wishes[index].verb
        if (doing == verb.EVACUATE or doing == verb.REQUEST) and adjacent(
            ground, believed.groups[index].cell, patient.cell
        ):
            return True
    return False


def send_medics(believed, ground, seat, patient, wishes):
    """Medics treat the wounded where they stand next to them; the nearest go there otherwise."""
    best = -1
    least = FAR
    for index in range(len(believed.groups)):
        group = believed.groups[index]
        if not is_mine(believed, seat, index) or group.skills & skill.MEDIC == 0 or group.skills & skill.SURGERY > 0:
            continue
        if not is_open(wishes, index):
            continue
        minutes = 0 if group.cell == patient.cell else march_minutes(believed, ground, index, patient.cell, verb.MARCH)
        if minutes < least:
            best = index
            least = minutes
    if best < 0 or least >= ground.rules[0].wounded_wait:
        return
    if adjacent(ground, believed.groups[best].cell, patient.cell):
        direct(believed, ground, seat, best, verb.TREAT, 0, 0, wishes)
    else:
        direct(believed, ground, seat, best, verb.MARCH, patient.cell, 0, wishes)


def care_for_wounded(believed, ground, seat, wishes):
    """Everybody who waits for surgery is carried or flown; medics go to those whom nobody has looked after."""
    for patient in believed.patients:
        if is_waiting(patient) and patient.surgery_minute == 0 and patient.count > 0:
            if believed.clock[0].window == 0:
                carry_or_call(believed, ground, seat, wishes)
            if patient.care_minute == 0 and not is_seen_to(believed, ground, patient, wishes):
                send_medics(believed, ground, seat, patient, wishes)

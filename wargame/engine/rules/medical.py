"""Medical. What becomes of the wounded: the 10-1-2 clock.

Those in danger of life need a comrade's first aid within 10 minutes, skilled care within 1 hour and surgery within 2
hours. First aid comes from the own group at once, and to civilians from whoever is in their cell; skilled care from a
group with medics in the same cell, which when it has the order to treat also goes to the cells around.

It costs medical stores; who has none left gives neither.

Surgery is reached by road, in vehicles of a group that evacuates, at a hospital or beyond the contingent's base, or
by helicopter of higher command, which starts late, and at night or in rain perhaps not at all: then the request
stands and is tried again.

The mission treats everybody, others their own.

The critically wounded live or die when surgery is reached, or after a day without it; a die for each, worse for every
delay. A wounded civilian who can wait no longer counts as killed by those who wounded them.

Survivors return to their unit after days, the light cases first; fighters whom the mission has cared for go home.
Fighters who were left behind have to be cared for by those who find them (`engine/wounded.py`).

Ties: of several who could help, the earliest does, then the first in the list.
"""

from ..casevac import evacuate, evacuation_minutes, is_waiting, looks_after, request, wounded_near
from ..deeds import at_work, is_active, is_out, is_sooner, pulse_at, pulse_minute, use_store, verb_of, whose_wounds
from ..dice import chance
from ..events import count, emit
from ..grid import adjacent
from ..ground import FAR, PULSES
from ..words import event, purpose, reason, side, skill, store, tally, verb
from ..wounded import LEFT, answer_for, has_been_helped


def dies_of_wounds_ppm(rules, aid, care, surgery, without_stores):
    """The chance that somebody in danger of life dies; minutes from wounding to first aid, skilled care, surgery."""
    ppm = rules.dies_met
    if aid > rules.aid_in:
        ppm += rules.dies_aid
    ppm += rules.dies_care * max(0, care - rules.care_in) // 60
    ppm += rules.dies_surgery * max(0, surgery - rules.surgery_in) // 60
    return min(rules.dies_most, ppm * 2 if without_stores else ppm)


def can_treat(state, ground, index, cell, other):
    """Medics, and wounded at the cell or next to it without skilled care."""
    if state.groups[index].skills & skill.MEDIC == 0:
        return reason.NO_MEDIC
    return reason.NONE if wounded_near(state, ground, index, cell, 0) > 0 else reason.NO_WOUNDED


def can_evacuate(state, ground, index, cell, other):
    """Wounded here, something to carry them in, and a way to surgery."""
    if wounded_near(state, ground, index, cell, 1) == 0:
        return reason.NO_WOUNDED
    if state.groups[index].vehicles == 0 or evacuation_minutes(state, ground, index, cell) >= FAR:
        return reason.NO_SURGERY_LINK
    return reason.NO_FUEL if is_out(state, index, store.FUEL) else reason.NONE


def can_request(state, ground, index, cell, other):
    """Wounded here who are not on their way yet."""
    if wounded_near(state, ground, index, cell, 1) > 0:
        return reason.NONE
    return reason.ALREADY_ASKED if wounded_near(state, ground, index, cell, 2) > 0 else reason.NO_WOUNDED


def meeting_minute(state, ground, index, patient, beside):
    """When in this turn a group is first where the wounded are, or with `beside` next to them; -1 if it is not."""
    for pulse in range(pulse_at(state, patient.minute), PULSES):
        here = state.tracks[index * PULSES + pulse].cell
        there = state.tracks[(patient.group - 1) * PULSES + pulse].cell if patient.group > 0 else patient.cell
        if here == there or (beside and adjacent(ground, here, there)):
            return max(patient.minute, pulse_minute(state, pulse))
    return -1


def help_minute(state, ground, index, patient, medic):
    """When in this turn people of group row `index` can first help the wounded; -1 if they cannot."""
    if patient.group == index + 1:
        return max(patient.minute, state.clock[0].minute)
    minute = meeting_minute(state, ground, index, patient, False)
    if minute < 0 and medic:
        ordered = at_work(state, index, verb.TREAT)
        if ordered >= 0:
            minute = meeting_minute(state, ground, index, patient, True)
            return max(minute, ordered) if minute >= 0 else -1
    return minute


def look_after(state, ground, log, patient):
    """Find who is first with first aid and with skilled care, and let them give it."""
    rules = ground.rules[0]
    aider, aid, carer, care = -1, 0, -1, 0
    for index in range(len(state.groups)):
        group = state.groups[index]
        medic = group.skills & skill.MEDIC > 0 and patient.care_minute == 0
        if (not medic and patient.aid_minute > 0) or not is_active(group) or not looks_after(group, patient):
            continue
        minute = help_minute(state, ground, index, patient, medic)
        if minute < 0 or is_out(state, index, store.MEDICAL):
            continue
        if is_sooner(state, index, minute + rules.aid_delay, aider, aid):
            aider, aid = index, minute + rules.aid_delay
        if medic and is_sooner(state, index, minute + rules.care_delay, carer, care):
            carer, care = index, minute + rules.care_delay
    if aider >= 0 and patient.aid_minute == 0:
        patient.aid_minute = aid
        use_store(state, aider, store.MEDICAL, patient.count * rules.aid_kg)
    if carer >= 0:
        patient.care_minute = care
        use_store(state, carer, store.MEDICAL, patient.count * rules.care_kg)
        waited = care - patient.minute
        who, whom, community = carer + 1, patient.group, patient.community
        emit(state, log, event.TREATED, care, patient.cell, who, whom, community, patient.count, waited, patient.cause)


def is_in_time(rules, patient):
    """Was the 10-1-2 clock met?"""
    aided = 0 < patient.aid_minute <= patient.minute + rules.aid_in
    cared = 0 < patient.care_minute <= patient.minute + rules.care_in
    return aided and cared and 0 < patient.surgery_minute <= patient.minute + rules.surgery_in


def judge(state, ground, patient):
    """Count the clock once, in the turn in which its last limit passes, for each of those in danger of life."""
    rules = ground.rules[0]
    clock = state.clock[0]
    if not clock.minute <= patient.minute + rules.surgery_in < clock.minute + clock.length:
        return
    met = is_in_time(rules, patient)
    if patient.side == side.MISSION:
        count(state, tally.CLOCKS_MET if met else tally.CLOCKS_MISSED, patient.critical)
    elif patient.side == side.COMMUNITY and patient.community > 0:
        count(state, tally.CIVILIAN_CLOCKS_MET if met else tally.CIVILIAN_CLOCKS_MISSED, patient.critical)


def is_decided(state, ground, patient):
    """Is it known who lives? After surgery; light cases after skilled care; all after a day, unless on their way."""
    rules = ground.rules[0]
    end = state.clock[0].minute + state.clock[0].length
    if end <= patient.minute + rules.surgery_in:
        return False
    if patient.surgery_minute > 0:
        return patient.surgery_minute < end
    if patient.critical == 0 and 0 < patient.care_minute < end:
        return True
    return end - patient.minute >= rules.wounded_wait


def dead_of(state, ground, patient):
    """How many of the critically wounded die, a die for each."""
    never = ground.rules[0].wounded_wait
    aid = patient.aid_minute - patient.minute if patient.aid_minute > 0 else never
    care = patient.care_minute - patient.minute if patient.care_minute > 0 else never
    surgery = patient.surgery_minute - patient.minute if patient.surgery_minute > 0 else never
    without = patient.group > 0 and is_out(state, patient.group - 1, store.MEDICAL)
    ppm = dies_of_wounds_ppm(ground.rules[0], aid, care, surgery, without)
    died, key = 0, whose_wounds(state, patient)
    for nth in range(patient.critical):
        if chance(state.clock[0], purpose.DIES_OF_WOUNDS, key, patient.minute, nth, ppm):
            died += 1
    return died


def bury(state, patient, died):
    """Take the dead out of the living of their unit or community."""
    if patient.unit > 0:
        unit = state.units[patient.unit - 1]
        unit.wounded -= died
        unit.dead += died
        if patient.side == side.MISSION:
            count(state, tally.MISSION_DIED_OF_WOUNDS, died)
            count(state, tally.MISSION_KILLED, died)
            state.contingents[state.groups[patient.group - 1].contingent - 1].fatalities += died
        elif patient.side == side.ARMED:
            count(state, tally.ARMED_KILLED, died)
        return
    home = state.communities[patient.community - 1]
    home.population = max(0, home.population - died)
    home.home = max(0, home.home - died)
    home.dead += died
    count(state, tally.CIVILIANS_KILLED, died)
    if patient.ours == 1:
        count(state, tally.CIVILIANS_KILLED_BY_MISSION, died)


def settle(state, ground, log, patient):
    """Who dies, dies now; the others are out of danger and will be back after days."""
    clock = state.clock[0]
    if patient.community > 0:
        home = state.communities[patient.community - 1]
        home.wounded = max(0, home.wounded - patient.count)
    died = dead_of(state, ground, patient)
    if died > 0:
        bury(state, patient, died)
        last, whose = clock.minute + clock.length - 1, patient.group
        emit(state, log, event.DIED_OF_WOUNDS, last, patient.cell, whose, 0, patient.community, died, 0, patient.cause)
    patient.count -= died
    patient.critical -= died
    patient.recover_minute = clock.minute + clock.length + ground.rules[0].recover_light
    if patient.count == 0:
        patient.alive = 0


def recover(state, ground, log, patient):
    """The light cases return to their unit or their home, later the others."""
    back = patient.count - patient.critical
    if patient.unit > 0 and back > 0:
        unit = state.units[patient.unit - 1]
        unit.wounded -= back
        kind = event.RECOVERED
        if has_been_helped(patient):
            kind = event.FIGHTERS_HOME
            state.parties[state.groups[unit.group - 1].party - 1].disbanded += back
        else:
            unit.strength += back
        minute, whose = patient.recover_minute, unit.group
        emit(state, log, kind, minute, patient.cell, whose, 0, 0, back, 0, patient.cause)
    patient.count = patient.critical
    patient.critical = 0
    patient.recover_minute += ground.rules[0].recover_critical
    if patient.count == 0:
        patient.alive = 0


def find(state, ground, log, patient):
    """The first group of the mission that is beside fighters whom their own left behind has found them."""
    first, who = 0, 0
    for index in range(len(state.groups)):
        if state.groups[index].side == side.MISSION and is_active(state.groups[index]):
            minute = meeting_minute(state, ground, index, patient, True)
            if minute >= 0 and is_sooner(state, index, minute, who - 1, first):
                first, who = minute, index + 1
    if who > 0:
        patient.found = max(1, first)
        patient.known |= 1 << (state.groups[who - 1].contingent - 1)
        many, grave = patient.count, patient.critical
        emit(state, log, event.FIGHTERS_FOUND, first, patient.cell, who, 0, 0, many, grave, patient.cause)


def follow(state, patient):
    """Wounded soldiers who have not been taken away are where their group is."""
    if patient.group > 0 and patient.surgery_minute == 0 and state.groups[patient.group - 1].alive == 1:
        patient.cell = state.groups[patient.group - 1].ahead


def medical(state, ground, log):
    """Help, carry, judge, settle, recover."""
    clock = state.clock[0]
    for patient in state.patients:
        if is_waiting(patient):
            follow(state, patient)
            if patient.left == LEFT and patient.found == 0:
                find(state, ground, log, patient)
            if patient.aid_minute == 0 or patient.care_minute == 0:
                look_after(state, ground, log, patient)
    for index in range(len(state.groups)):
        doing = verb_of(state, index)
        if doing != verb.EVACUATE and doing != verb.REQUEST:
            continue
        minute = at_work(state, index, doing)
        if minute >= 0 and doing == verb.EVACUATE:
            evacuate(state, ground, log, index, minute)
        elif minute >= 0:
            request(state, ground, log, index, minute)
    for patient in state.patients:
        if is_waiting(patient):
            judge(state, ground, patient)
            answer_for(state, ground, log, patient)
            if is_decided(state, ground, patient):
                settle(state, ground, log, patient)
        elif patient.alive == 1 and patient.recover_minute < clock.minute + clock.length:
            recover(state, ground, log, patient)

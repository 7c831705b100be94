"""Wounded fighters whom their own left behind: who finds them owes them what it owes its own (rulebook: Medical).

An armed group that breaks off a fight leaves those who were wounded in it where they fell. The first group of the
mission in their cell or next to it has found them. Common article 3: the wounded are collected and cared for, whoever
they are. If four hours later they wait for surgery still, nobody sees to them, and a group of the mission near them
could have brought them there or called for the helicopter, that is a failure to assist, once.
"""

from .casevac import evacuation_minutes, is_waiting
from .deeds import breach, in_force, is_active, is_out
from .grid import adjacent, is_wet, minutes_between
from .ground import FAR
from .words import breach as breaches
from .words import mobility, side, store, verb, weather

LEFT, JUDGED = 1, 2  # of `patients.left`


def leave_behind(state, loser, minute):
    """Group row `loser` breaks off: those of it who were wounded at `minute` stay, if it is an armed group."""
    if state.groups[loser].side != side.ARMED:
        return
    for patient in state.patients:
        if is_waiting(patient) and patient.group == loser + 1 and patient.minute == minute:
            patient.group = 0
            patient.cell = state.groups[loser].ahead
            patient.left = LEFT
            patient.known = 0


def could_bring(state, ground, index, patient):
    """Could group row `index` bring these wounded to surgery by its vehicles, or call the helicopter for them?"""
    group = state.groups[index]
    if group.side != side.MISSION or not is_active(group):
        return False
    if adjacent(ground, group.ahead, patient.cell) and state.clock[0].weather != weather.STORM:
        return True
    if group.vehicles == 0 or group.mobility == mobility.AIR or is_out(state, index, store.FUEL):
        return False
    wet, limit = is_wet(state.clock[0]), ground.rules[0].fighters_near
    if minutes_between(ground, group.mobility, wet, group.ahead, patient.cell) > limit:
        return False
    return evacuation_minutes(state, ground, index, patient.cell) < FAR


def sees_to(state, ground, index, patient):
    """Is this a group of the mission beside the wounded that is ordered to care for them?"""
    group, row = state.groups[index], in_force(state, index)
    if group.side != side.MISSION or row < 0 or not adjacent(ground, group.ahead, patient.cell):
        return False
    doing = state.orders[row].verb
    return doing == verb.EVACUATE or doing == verb.REQUEST or doing == verb.TREAT


def is_owed(state, ground, patient):
    """Do these wounded still wait for what is owed to them?"""
    clock = state.clock[0]
    if patient.left != LEFT or patient.found == 0 or not is_waiting(patient) or patient.surgery_minute > 0:
        return False
    if patient.critical == 0 and patient.care_minute > 0:
        return False
    told = clock.minute > patient.found  # somebody could be ordered since
    return told and clock.minute + clock.length - patient.found > ground.rules[0].fighters_in


def answer_for(state, ground, log, patient):
    """A breach, once, if they were left lying although there was somebody: of several, the one with the least key."""
    if not is_owed(state, ground, patient):
        return
    who = 0
    for index in range(len(state.groups)):
        if sees_to(state, ground, index, patient):
            return
        if could_bring(state, ground, index, patient):
            if who == 0 or state.groups[index].key < state.groups[who - 1].key:
                who = index + 1
    if who > 0:
        patient.left = JUDGED
        breach(state, log, breaches.FAILURE_TO_ASSIST, ground.rules[0].breach_unassisted, who, patient.cause)


def has_been_helped(patient):
    """Were these fighters treated by the mission? Then they go home and do not fight again."""
    return patient.left > 0 and patient.found > 0 and (patient.care_minute > 0 or patient.surgery_minute > 0)

"""Capture: taking an armed person into custody."""

from .deeds import FULL_DETAINEES
from .dice import chance
from .events import count, emit, free_row
from .force import detain_ppm
from .impartiality import act_against
from .words import event, purpose, tally


def take_prisoner(state, ground, log, index, enemy, minute, cause):
    """One of them is taken into custody: a row of `detainees`."""
    one, other = state.groups[index], state.groups[enemy]
    ppm = detain_ppm(ground.rules[0], one.strength, other.strength)
    if not chance(state.clock[0], purpose.DETAIN, one.key, other.key, 0, ppm):
        return
    row = free_row(state, state.detainees, FULL_DETAINEES)
    if row < 0 or other.strength == 0:
        return
    held = state.detainees[row]
    held.key = state.clock[0].next_key
    held.group = index + 1
    held.party = other.party
    held.count = 1
    held.minute = minute
    held.form_minute = 0
    held.late = 0
    held.extended = 0
    held.child = 1 if chance(state.clock[0], purpose.CHILD, held.key, 0, 0, ground.rules[0].child_share) else 0
    for unit in state.units:
        if unit.alive == 1 and unit.group == enemy + 1 and unit.strength > 0:
            unit.strength -= 1
            unit.captured += 1
            held.unit = 1 + unit_row(state, unit.key)
            break
    other.strength -= 1
    count(state, tally.DETENTIONS, 1)
    made = emit(state, log, event.DETAINED, minute, one.ahead, index + 1, enemy + 1, 0, row + 1, 0, cause)
    act_against(state, log, other.party - 1, ground.rules[0].consent_arrest, made)


def unit_row(state, key):
    """The row of the unit with this key."""
    for row in range(len(state.units)):
        if state.units[row].key == key:
            return row
    return 0

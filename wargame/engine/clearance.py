"""What the host and the parties have to agree to: clearance to fly, and where the mission may have a base.

Below 30 points of consent the host clears no flight and accepts no new base; a second confirmation does not put an
aircraft into the air. An armed party that keeps no ceasefire and whose consent is as low contests a base near it.
"""

from .deeds import change_consent, frustrate, in_force, is_active
from .events import count, emit
from .grid import distance
from .words import event, mobility, reason, side, tally, verb


def is_denied(state, ground):
    """Does a host deny the mission its flights and new bases?"""
    for party in state.parties:
        if party.alive == 1 and party.side == side.HOST and party.consent < ground.rules[0].consent_denial:
            return True
    return False


def is_flight(group, order):
    """Would this order put an aircraft of the group into the air? Bringing out wounded needs no clearance."""
    if order.verb == verb.FLY:
        return True
    return group.mobility == mobility.AIR and order.verb != verb.EVACUATE and order.cell != group.cell


def deny_flight(state, log, index, doing, minute, cause):
    """The host gives group row `index` no clearance."""
    emit(state, log, event.FLIGHT_DENIED, minute, state.groups[index].ahead, index + 1, 0, 0, doing, 0, cause)
    count(state, tally.MOVEMENTS_DENIED, 1)


def clear_flights(state, ground, log):
    """Flights that are ordered for this turn stay on the ground where the host denies them."""
    if not is_denied(state, ground):
        return
    for index in range(len(state.groups)):
        group, row = state.groups[index], in_force(state, index)
        if group.side != side.MISSION or row < 0 or not is_active(group) or state.orders[row].done == 1:
            continue
        order = state.orders[row]
        if is_flight(group, order):
            minute = max(state.clock[0].minute, order.effect)
            deny_flight(state, log, index, order.verb, minute, order.cause)
            frustrate(state, log, row, index, reason.FRUSTRATED_CLEARANCE, minute)


def contest(state, ground, log, index, cell, cause):
    """Armed parties near a new place of group row `index` that never agreed to the mission make it costly."""
    rules = ground.rules[0]
    for at in range(len(state.parties)):
        party = state.parties[at]
        opposed = party.side == side.ARMED and party.ceasefire == 0 and party.consent < rules.consent_denial
        if opposed and is_near(state, ground, at, cell):
            told = emit(state, log, event.CONTESTED, state.clock[0].minute, cell, index + 1, 0, 0, 0, at + 1, cause)
            change_consent(state, log, at, -rules.contest_consent, told)
            state.groups[index].rest = max(0, state.groups[index].rest - rules.contest_rest)


def is_near(state, ground, party, cell):
    """Does a group of party row `party` stand near a cell?"""
    for group in state.groups:
        if group.party == party + 1 and is_active(group):
            if distance(ground, group.cell, cell) <= ground.rules[0].contest_range:
                return True
    return False

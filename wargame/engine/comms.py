"""Communications. By which bearer do words reach a group from a headquarters, and in how many minutes?

Both ends need the bearer. Satellite dish 1 minute (a headquarters' own camp, with fuel, not in a storm), secure radio
and VHF 2 (30 km from a vehicle, 5 km from a hand set, 40 more with a repeater, half in forest; secure needs keys on
both sides), mobile phone 2 (within 10 km of a mast, by day), satellite phone 3 (not under forest), short wave 15. When
satellites are cut, dish and satellite phone are out; within 15 km of a jammer only dish and short wave work. Where
nothing reaches, a runner goes: no order and no report is sooner there than he is.
"""

from .deeds import is_out
from .grid import distance
from .words import bearer, land, store, weather

ORDER = (bearer.VSAT, bearer.SECURE, bearer.VHF, bearer.GSM, bearer.SATCOM, bearer.HF)  # the quickest first


def keys_held(ground, a, b):
    """Do both ends hold the keys of secure radio?"""
    enough = ground.rules[0].keys_enough
    return a.crypto >= enough and b.crypto >= enough


def are_satellites_up(clock):
    return clock.satellites_out <= clock.minute


def shares_secure(state, ground, a, b):
    """Have two contingents' records a bearer in common on which a picture may be sent: secure radio, or a satellite?"""
    both = a.bearers & b.bearers
    if both & bearer.SECURE and keys_held(ground, a, b):
        return True
    return both & (bearer.SATCOM | bearer.VSAT) > 0 and are_satellites_up(state.clock[0])


def radio_range(ground, group, bearers):
    """How far VHF carries to a group, metres."""
    rules = ground.rules[0]
    reach = rules.range_vehicle if group.vehicles > 0 else rules.range_hand
    if bearers & bearer.REPEATER:
        reach += rules.range_repeater
    return reach // 2 if ground.land[group.ahead].terrain == land.FOREST else reach


def near_mast(state, ground, cell):
    """Is a mobile phone mast near?"""
    for community in state.communities:
        if community.phone == 1 and distance(ground, cell, community.cell) <= ground.rules[0].range_mast:
            return True
    return False


def is_jammed(ground, clock, cell, by):
    """Is a bearer jammed at a cell? Dishes point at the sky, and short wave gets through somehow."""
    if clock.jammed_until <= clock.minute or by == bearer.VSAT or by == bearer.HF:
        return False
    return distance(ground, cell, clock.jammed_cell) <= ground.rules[0].jam_range


def carries(state, ground, lead, index, by):
    """Does a bearer that both ends have reach group row `index` from the headquarters of contingent row `lead`?"""
    clock, group = state.clock[0], state.groups[index]
    hq = state.contingents[lead]
    own = state.contingents[group.contingent - 1]
    if is_jammed(ground, clock, group.ahead, by) or is_jammed(ground, clock, hq.base, by):
        return False
    if by == bearer.VSAT:
        powered = group.ahead == own.base and not is_out(state, index, store.FUEL)
        return powered and clock.weather != weather.STORM and are_satellites_up(clock)
    if by == bearer.SATCOM:
        return are_satellites_up(clock) and ground.land[group.ahead].terrain != land.FOREST
    if by == bearer.GSM:
        return clock.night == 0 and near_mast(state, ground, group.ahead)
    if by == bearer.HF:
        return True
    if by == bearer.SECURE and not keys_held(ground, hq, own):
        return False
    return distance(ground, hq.base, group.ahead) <= radio_range(ground, group, hq.bearers | own.bearers)


def net_between(state, ground, one, other):
    """The quickest bearer of words/bearer.py on which the headquarters of two contingent rows hear one another, 0 if
    they do not: vehicle sets, no forest, and fuel for the dish taken for granted. A repeater serves all of its side.
    """
    a, b = state.contingents[one], state.contingents[other]
    clock, rules = state.clock[0], ground.rules[0]
    both, reach = a.bearers & b.bearers, rules.range_vehicle
    for own in state.contingents:
        if own.side == a.side and own.bearers & bearer.REPEATER > 0:
            reach = rules.range_vehicle + rules.range_repeater
    near = distance(ground, a.base, b.base) <= reach
    for by in ORDER:
        if both & by == 0:
            continue
        if by == bearer.HF:
            return by
        if by == bearer.VSAT and clock.weather != weather.STORM and are_satellites_up(clock):
            return by
        if by == bearer.SATCOM and are_satellites_up(clock):
            return by
        masts = near_mast(state, ground, a.base) and near_mast(state, ground, b.base)
        if by == bearer.GSM and clock.night == 0 and masts:
            return by
        if near and (by == bearer.VHF or (by == bearer.SECURE and keys_held(ground, a, b))):
            return by
    return 0


def best_bearer(state, ground, lead, index):
    """The quickest bearer of words/bearer.py that reaches a group, 0 if none does."""
    both = state.contingents[lead].bearers & state.contingents[state.groups[index].contingent - 1].bearers
    for by in ORDER:
        if both & by and carries(state, ground, lead, index, by):
            return by
    return 0


def bearer_minutes(rules, by):
    """Minutes that a message takes by a bearer."""
    if by == bearer.HF:
        return rules.minutes_hf
    if by == bearer.SATCOM:
        return rules.minutes_satcom
    return rules.minutes_vsat if by == bearer.VSAT else rules.minutes_radio


def runner_minutes(state, ground, lead, index):
    """Minutes that somebody with the message needs from the headquarters to a group."""
    rules = ground.rules[0]
    metres = distance(ground, state.contingents[lead].base, state.groups[index].ahead)
    return rules.runner_ready + metres * 60 // (rules.runner_speed * 1000)


def way_minutes(state, ground, lead, index):
    """Minutes of a message's way between the headquarters of contingent row `lead` and a group, either way."""
    by = best_bearer(state, ground, lead, index)
    return bearer_minutes(ground.rules[0], by) if by > 0 else runner_minutes(state, ground, lead, index)


def query_minutes(state, ground, lead, index):
    """Minutes of asking a group for a field that its report lacks: there and back, and the question itself."""
    return 2 * way_minutes(state, ground, lead, index) + ground.rules[0].query_minutes

"""National caveats. Which restriction of its capital would an order break?"""

from .grid import distance
from .words import caveat, verb


def moves(doing):
    there = doing == verb.MARCH or doing == verb.PATROL or doing == verb.ESCORT or doing == verb.OBSERVE
    return there or doing == verb.SWEEP or doing == verb.ACCOMPANY


def is_force(doing):
    return verb.SHOW_FORCE <= doing <= verb.DETAIN or doing == verb.RESCUE


def stops_people(doing):
    return doing == verb.CHECKPOINT or doing == verb.BLOCK


def broken(ground, clock, group, base, doing, goal, bits):
    """The first caveat of `bits` that an order breaks, 0 none. `base` is the contingent's headquarters, `goal` where
    the order leads.
    """
    if bits == 0:
        return 0
    if bits & caveat.STAND_FAST and (moves(doing) or is_force(doing) or stops_people(doing)):
        return caveat.STAND_FAST
    if bits & caveat.NO_NIGHT and clock.night == 1 and moves(doing) and goal != group.ahead:
        return caveat.NO_NIGHT
    if bits & caveat.NO_CROWD and stops_people(doing):
        return caveat.NO_CROWD
    if bits & caveat.NO_DETAINING and doing == verb.DETAIN:
        return caveat.NO_DETAINING
    if bits & caveat.NO_FORCE and is_force(doing):
        return caveat.NO_FORCE
    if bits & caveat.NO_FAR and moves(doing) and distance(ground, base, goal) > ground.rules[0].sector_range:
        return caveat.NO_FAR
    return 0


def withholds(state, own, receiver):
    """Does the capital of contingent row `own`, declared or not, let nothing be released to contingent row `receiver`?
    Its leave lifts that: its commander decides.
    """
    one, other = state.contingents[own], state.contingents[receiver]
    if (one.caveats | one.undeclared) & caveat.NO_RELEASE == 0 or one.leave_until > state.clock[0].minute:
        return False
    if own == receiver or one.side != other.side:
        return False
    return one.withheld & (1 << receiver) > 0 if one.withheld > 0 else other.regional == 1

"""Alerts and flashes: the group that arrives first goes at once, and stays until the danger is over.

Who arrives first is reckoned with all that an order takes until it has effect. A force beside the mission is asked
only where nobody else comes in time.
"""

from wargame.engine.grid import adjacent
from wargame.engine.ground import FAR
from wargame.engine.orders import can
from wargame.engine.rules.movement import march_minutes
from wargame.engine.words import incident, side, verb

from ..across import is_requested
from .care import care_for_wounded, carry_or_call
from .common import (
    contact_age,
    current,
    direct,
    doing_of,
    is_allowed,
    is_at_hand,
    is_foe,
    is_line,
    is_mine,
    is_open,
    keep,
    wish,
)
from .joint import order_minutes

AT_ONCE = 60  # minutes in which an attack is answered in time


def leads_to(believed, ground, index, cell):
    """Does the order of a group lead it to a place where it would stand up for people?"""
    row = current(believed, index)
    if row < 0 or believed.orders[row].verb == verb.REST:
        return False
    return adjacent(ground, believed.orders[row].cell, cell)


def minutes_to(believed, ground, seat, index, cell, community):
    """Minutes until a group can be at a community (from 1), all that an order takes included; 0 if it is there."""
    if adjacent(ground, believed.groups[index].cell, cell):
        return 0
    minutes = march_minutes(believed, ground, index, cell, verb.PATROL)
    if minutes < FAR:
        minutes += order_minutes(believed, ground, seat, index, verb.PATROL, community)
    return minutes


def time_left(believed, community):
    """Minutes until a community (from 1) that has warned expects its attack; an hour if it is on."""
    for alert in believed.alerts:
        if alert.alive == 1 and alert.community == community and alert.due > believed.clock[0].minute + AT_ONCE:
            return alert.due - believed.clock[0].minute
    return AT_ONCE


def first_there(believed, ground, seat, community, wishes, requested):
    """The row of the group of the line that gets to a community (from 1) first, of equals the stronger, -1 if none can;
    of the forces beside the mission with `requested`, else of the mission's own.
    """
    cell = believed.communities[community - 1].cell
    best, least = -1, FAR
    for index in range(len(believed.groups)):
        group = believed.groups[index]
        if not is_at_hand(believed, seat, index) or not is_line(group) or not is_open(wishes, index):
            continue
        if is_requested(believed, index) != requested:
            continue
        if not is_allowed(believed, ground, index, verb.PATROL, cell):
            continue
        minutes = minutes_to(believed, ground, seat, index, cell, community)
        if minutes < least or (best >= 0 and minutes == least and group.firepower > believed.groups[best].firepower):
            best, least = index, minutes
    return best


def send_first(believed, ground, seat, community, wishes):
    """Send the group that gets to a community (from 1) first; where that is not in time, ask others too who would be
    sooner. False if the mission itself can send nobody.
    """
    cell = believed.communities[community - 1].cell
    best = first_there(believed, ground, seat, community, wishes, False)
    own = minutes_to(believed, ground, seat, best, cell, community) if best >= 0 else FAR
    if own > time_left(believed, community):
        beside = first_there(believed, ground, seat, community, wishes, True)
        if beside >= 0 and minutes_to(believed, ground, seat, beside, cell, community) < own:
            if can(believed, ground, seat, beside, verb.PATROL, 0, community) == 0:
                wish(wishes, beside, verb.PATROL, 0, community)
    return best >= 0 and direct(believed, ground, seat, best, verb.PATROL, 0, community, wishes)


def answer_alerts(believed, ground, seat, wishes):
    """Somebody is in each community that has warned, until three hours after the attack was due."""
    minute = believed.clock[0].minute
    for alert in believed.alerts:
        if alert.alive == 1 and minute <= alert.due + ground.rules[0].alert_patience:
            send_first(believed, ground, seat, alert.community, wishes)


def face(believed, ground, seat, index, other, wishes):
    """A group that meets armed people climbs the ladder up to blocking; with those who keep a ceasefire it talks."""
    if other == 0 or not is_open(wishes, index) or not is_line(believed.groups[index]):
        return
    foe = believed.groups[other - 1]
    if foe.side != side.ARMED:
        return
    bound = foe.party > 0 and believed.parties[foe.party - 1].ceasefire == 1
    doing = doing_of(believed, index)
    if doing == verb.RESCUE or doing == verb.NEGOTIATE and not bound:
        return  # it has come for hostages
    direct(believed, ground, seat, index, verb.NEGOTIATE if bound else verb.BLOCK, 0, other, wishes)


def answer_flashes(believed, ground, seat, wishes):
    """The reaction window: attacks first, then warnings, then what our groups have run into."""
    for kind in (incident.ATTACK, incident.ALERT):
        for flash in believed.flashes:
            if flash.alive == 1 and flash.seat == seat and flash.kind == kind and flash.community > 0:
                if kind == incident.ATTACK:
                    face_attackers(believed, ground, seat, flash.cell, wishes)
                stand_by(believed, ground, seat, flash.cell, wishes)
                if not is_covered(believed, ground, seat, flash.cell):
                    send_first(believed, ground, seat, flash.community, wishes)
    for flash in believed.flashes:
        if flash.alive == 0 or flash.seat != seat:
            continue
        if flash.kind == incident.CONTACT or flash.kind == incident.STAND_OFF:
            face(believed, ground, seat, flash.group - 1, flash.other, wishes)
        elif flash.kind == incident.ACCIDENT and flash.group > 0 and flash.community > 0:
            direct(believed, ground, seat, flash.group - 1, verb.APOLOGISE, 0, flash.community, wishes)
    if any_hurt(believed, seat):
        carry_or_call(believed, ground, seat, wishes)
        care_for_wounded(believed, ground, seat, wishes)


def attackers_at(believed, ground, seat, cell):
    """The row of the strongest armed group known to be at a place or next to it in this turn, -1 if none is."""
    best = -1
    for index in range(len(believed.groups)):
        foe = believed.groups[index]
        if not is_foe(believed, index, side.MISSION) or not adjacent(ground, foe.cell, cell):
            continue
        if contact_age(believed, ground, seat, index) <= 0 and (
            best < 0 or foe.strength > believed.groups[best].strength
        ):
            best = index
    return best


def face_attackers(believed, ground, seat, cell, wishes):
    """Every group of the line that is there stands in the attackers' way."""
    foe = attackers_at(believed, ground, seat, cell)
    if foe < 0:
        return
    for index in range(len(believed.groups)):
        group = believed.groups[index]
        if (
            is_mine(believed, seat, index)
            and is_line(group)
            and is_open(wishes, index)
            and adjacent(ground, group.cell, cell)
        ):
            direct(believed, ground, seat, index, verb.BLOCK, 0, foe + 1, wishes)


def any_hurt(believed, seat):
    """Does a flash of the seat speak of wounded?"""
    for flash in believed.flashes:
        if flash.alive == 1 and flash.seat == seat:
            if flash.kind == incident.CASUALTY or flash.kind == incident.MINE or flash.kind == incident.ACCIDENT:
                return True
    return False


def is_covered(believed, ground, seat, cell):
    """Does a group of the line stand at a place, or next to it, or arrive there in this turn?"""
    for index in range(len(believed.groups)):
        if (
            is_mine(believed, seat, index)
            and is_line(believed.groups[index])
            and adjacent(ground, believed.groups[index].cell, cell)
        ):
            return True
    return False


def stand_by(believed, ground, seat, cell, wishes):
    """Groups that are at the place, or on their way to it, keep their orders."""
    for index in range(len(believed.groups)):
        if (
            is_mine(believed, seat, index)
            and is_line(believed.groups[index])
            and leads_to(believed, ground, index, cell)
        ):
            keep(wishes, index)

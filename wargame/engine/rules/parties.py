"""Parties. What the turn did to those who send people into it: armed parties, the host, and contributing capitals.

An armed group away from its refuge costs its party upkeep; what is not paid costs the group's rest and spirit. A
party that has lost two fifths of all the people it ever had stops fighting and hides. Consent returns by half a point
a day to where it began, never above; what lowers it is done where the deed is done. A capital loses three points of
will for each of its own dead, twenty in all if there were five or more in a day, and gains one for each attack that its
people stopped. Fatalities count once, in the turn in which they are known. Inspections and unpaid costs move it too,
and when it falls low it holds its people back (`engine/will.py`). A contingent that is relieved hands over, and other
people take its posts (`engine/rotation.py`). Parties follow no clock of their own: the same daily amounts hold for
every length of turn.
"""

from ..deeds import of_day
from ..dice import rounded
from ..events import emit
from ..host import harm_suspects
from ..hostages import keep_hostages
from ..impartiality import judge_turn, see_violation
from ..rotation import rotate
from ..will import change_will, hold_back, inspect, is_inspected, mourn, wait_for_payment
from ..words import event, incident, posture, purpose, side


def is_beaten(ground, party, strength):
    """Has a party lost so many that those who are left want to hide? `strength` are its people fit."""
    return party.losses > 0 and party.losses * 100 >= ground.rules[0].broken_share * (party.losses + strength)


def is_kept(group, at):
    """Is this a group of party row `at` that is in the exercise?"""
    return group.party == at + 1 and group.alive == 1 and group.reserve == 0


def keep_groups(state, ground, at):
    """Pay for a party's groups away from their refuge: all of them or, if there is not enough, none whole. Returns its
    people fit.
    """
    clock, rules = state.clock[0], ground.rules[0]
    party = state.parties[at]
    strength, due = 0, 0
    for group in state.groups:
        if is_kept(group, at):
            strength += group.strength
            if group.ahead != group.base:
                due += rounded(clock, purpose.ROUNDING, group.key, party.key, 0, rules.upkeep * clock.length, 1440)
    if party.resources < due:
        for group in state.groups:
            if is_kept(group, at) and group.ahead != group.base:
                group.rest = max(0, group.rest - of_day(state, rules.unpaid_rest))
    party.resources = max(0, party.resources - due)
    return strength


def cool_down(state, ground, log, at):
    """Consent returns to where it began."""
    party = state.parties[at]
    if party.consent < party.consent_start:
        before = party.consent
        party.consent = min(party.consent_start, before + of_day(state, ground.rules[0].consent_recovers))
        emit(state, log, event.CONSENT, state.clock[0].minute, 0, 0, 0, 0, party.consent - before, at + 1, 0)


def stopped_by(state, ground, contingent):
    """Attacks of this turn to which a group of `contingent` (from 1) stood up in time."""
    many = 0
    for opened in state.incidents:
        if opened.alive == 1 and opened.kind == incident.ATTACK and opened.engaged > 0 and opened.other > 0:
            late = opened.engaged - opened.minute > ground.rules[0].late_minutes
            if not late and state.groups[opened.other - 1].contingent == contingent:
                many += 1
    return many


def answer_at_home(state, ground, log, at):
    """The capital of contingent row `at` hears of the turn, and does what it does."""
    mourn(state, ground, log, at)
    change_will(state, log, at, ground.rules[0].will_success * stopped_by(state, ground, at + 1), 0)
    if is_inspected(state, ground):
        inspect(state, ground, log, at, 0)
    wait_for_payment(state, ground, log, at)
    hold_back(state, ground, log, at, 0)
    rotate(state, ground, log, at)


def see_violations(state):
    """What parties did to people this turn, as far as the mission learned of it."""
    for opened in state.incidents:
        if opened.alive == 1 and opened.kind == incident.ATTACK and opened.known > 0 and opened.group > 0:
            see_violation(state, state.groups[opened.group - 1].party - 1)


def parties(state, ground, log):
    """Keep the parties' groups, let consent return, judge the mission, and hear what capitals say."""
    see_violations(state)
    judge_turn(state, ground)
    for at in range(len(state.parties)):
        party = state.parties[at]
        if party.alive == 0:
            continue
        if party.side == side.ARMED:
            strength = keep_groups(state, ground, at)
            fights = party.posture == posture.RAID or party.posture == posture.SPOIL or party.posture == posture.FIGHT
            if fights and is_beaten(ground, party, strength):
                party.posture = posture.HIDE
        cool_down(state, ground, log, at)
    keep_hostages(state, ground, log)
    harm_suspects(state, ground, log)
    for at in range(len(state.contingents)):
        if state.contingents[at].alive == 1 and state.contingents[at].side == side.MISSION:
            answer_at_home(state, ground, log, at)

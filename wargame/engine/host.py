"""The host's forces as people with ends of their own: harm to those whom they suspect, and what holds them back.

Where an exercise lets it (`host_harm`), forces of the host whose grade of due diligence is C or D may harm people of a
community in or next to whose cell they stand, if they suspect it: an armed party claims to fight for its people, or has
taken recruits there. Grade D does so three times as often as C. The mission's presence deters them a
quarter as much as it deters armed groups. A protest by the mission's leaders halves it for a week and costs a point of
the host's consent; people of the mission who accompany them, in the same cell or next to it, leave a quarter of it.
"""

from .deeds import (
    can_go,
    change_consent,
    change_fear,
    frustrate,
    harm_community,
    in_force,
    is_active,
    is_attended,
    per_turn,
)
from .dice import between, chance
from .diligence import MENTORS
from .events import count, emit
from .grid import adjacent
from .impartiality import see_violation
from .presence import daunted
from .words import event, grade, mobility, purpose, reason, side, skill, tally, verb


def can_demarche(state, ground, index, cell, other):
    """A headquarters, or people whose trade it is to judge forces, and a host who has not been told these days."""
    if state.groups[index].skills & (MENTORS | skill.HEADQUARTERS) == 0:
        return reason.NO_CIVIL_SKILL
    whom = state.groups[other - 1]
    if whom.side != side.HOST or whom.party == 0:
        return reason.NO_TARGET
    told, again = state.parties[whom.party - 1].protested, ground.rules[0].demarche_again
    return reason.PROTESTED if told > 0 and state.clock[0].minute - told < again else reason.NONE


def can_accompany(state, ground, index, cell, other):
    """A group on the ground, forces of the host, and a way there."""
    if state.groups[other - 1].side != side.HOST:
        return reason.NO_TARGET
    if state.groups[index].mobility == mobility.AIR:
        return reason.NO_WAY
    return can_go(state, ground, index, cell)


def demarche(state, ground, log, index, minute):
    """The mission's leaders protest to the host."""
    row = in_force(state, index)
    order = state.orders[row]
    party = state.groups[order.other - 1].party
    if party == 0:
        frustrate(state, log, row, index, reason.FRUSTRATED_TARGET_GONE, minute)
        return
    order.done = 1
    state.parties[party - 1].protested = max(1, minute)
    here = state.groups[index].ahead
    made = emit(state, log, event.DEMARCHE, minute, here, index + 1, order.other, 0, 0, party, order.cause)
    change_consent(state, log, party - 1, -ground.rules[0].demarche_consent, made)


def is_suspected(state, row):
    """Do the host's forces suspect this community: have its people joined armed parties, or are claimed by one?"""
    if row.recruited > 0:
        return True
    for party in state.parties:
        if party.alive == 1 and party.side == side.ARMED and party.people > 0 and party.people == row.people:
            return True
    return False


def is_told(state, ground, party):
    """Has the mission protested to this party within a week?"""
    told = party.protested
    return told > 0 and state.clock[0].minute - told < ground.rules[0].demarche_minutes


def harm_rate(state, ground, index, at):
    """The chance a day, ppm, that group row `index` of the host harms people of community row `at`."""
    rules, party = ground.rules[0], state.parties[state.groups[index].party - 1]
    rate = rules.host_harm * (3 if party.grade == grade.D else 1)
    rate = rate * (daunted(ground, state.communities[at], side.HOST) // 1000) // 1000
    if is_told(state, ground, party):
        rate = rate * rules.demarche_share // 100
    return rate * rules.accompany_share // 100 if is_attended(state, ground, index, verb.ACCOMPANY) else rate


def place_of(state, ground, index):
    """The row of the suspected community in whose cell, or next to it, a group stands; -1 if there is none."""
    best = -1
    here = state.groups[index].ahead
    for at in range(len(state.communities)):
        row = state.communities[at]
        if row.alive == 0 or row.population == 0 or not adjacent(ground, row.cell, here):
            continue
        if not is_suspected(state, row):
            continue
        if row.cell == here:
            return at
        if best < 0 or row.key < state.communities[best].key:
            best = at
    return best


def harm_suspects(state, ground, log):
    """What forces of the host with a low grade do to those whom they suspect."""
    if ground.rules[0].host_harm == 0:
        return
    for index in range(len(state.groups)):
        group = state.groups[index]
        if group.side != side.HOST or not is_active(group) or group.strength == 0:
            continue
        if state.parties[group.party - 1].grade < grade.C:
            continue
        at = place_of(state, ground, index)
        if at >= 0:
            harm(state, ground, log, index, at)


def harm(state, ground, log, index, at):
    """Perhaps people of community row `at` are harmed by group row `index`."""
    clock, group, place = state.clock[0], state.groups[index], state.communities[at]
    ppm = per_turn(state, ground, harm_rate(state, ground, index, at))
    if not chance(clock, purpose.HOST_HARM, group.key, place.key, 0, ppm):
        return
    minute = clock.minute + clock.length // 2
    hurt = between(clock, purpose.HOST_HARM, group.key, place.key, 1, 1, 4)
    made = emit(state, log, event.HOST_HARM, minute, place.cell, 0, index + 1, at + 1, hurt, group.party, 0)
    harm_community(state, ground, log, at, hurt // 3, hurt - hurt // 3, index, minute, made)
    change_fear(state, at, ground.rules[0].host_fear)
    count(state, tally.HOST_HARMS, 1)
    if is_attended(state, ground, index, verb.ACCOMPANY) or place.cover >= ground.rules[0].presence_none:
        see_violation(state, group.party - 1)

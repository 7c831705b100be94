"""Tensions. What peoples hold against each other, whom the mission brings to one table, who needs protection, and what
crosses a border.

First half: tension wears off by half a point a day, and self-defence militias set out for revenge by themselves, with
a chance that grows with the tension and doubles for three days after a raid of the other side on their own people.
Second half: a dialogue in a community takes away up to fifteen points between its people and that of the nearest
community of the other within 25 km, if both trust the mission with a quarter at least; it counts once a day, and is a
meeting like any other besides. Cases of protection are referred, and looked at when a day has gone by. Arms cross the
borders. An exercise without tensions, cases and borders does none of this.
"""

from ..borders import smuggle
from ..cases import REFERRERS, open_at, refer, watch_cases
from ..deeds import at_work, can_go, frustrate, in_force
from ..goodwill import meet
from ..tension import dialogue, fade, partner_of, reprisals, would_come
from ..words import reason, skill, verb

HOSTS = skill.CIVIL_AFFAIRS | skill.WOMEN


def can_host(state, ground, index, cell, other):
    """People who can lead a dialogue, neighbours of another people, and trust on both sides as far as is known."""
    if state.groups[index].skills & HOSTS == 0:
        return reason.NO_CIVIL_SKILL
    partner = partner_of(state, ground, other - 1) if len(state.tensions) > 0 else -1
    if partner < 0:
        return reason.NO_TENSION
    if not would_come(ground, state.communities[other - 1], state.communities[partner]):
        return reason.TRUST_TOO_LOW
    return can_go(state, ground, index, cell)


def can_refer(state, ground, index, cell, other):
    """People who know whom to refer to, and a case that waits for it."""
    if state.groups[index].skills & REFERRERS == 0:
        return reason.NO_CIVIL_SKILL
    if open_at(state, other) < 0:
        return reason.NO_CASE
    return can_go(state, ground, index, cell)


def tensions(state, ground, log):
    """The first half: what peoples do to each other."""
    if len(state.tensions) > 0:
        fade(state, ground)
        reprisals(state, ground, log)


def close_dialogue(state, ground, log, index):
    """A meeting with the community that was host; nobody came where trust has gone."""
    minute = at_work(state, index, verb.DIALOGUE)
    if minute < 0:
        return
    row = in_force(state, index)
    at = state.orders[row].other - 1
    partner = partner_of(state, ground, at)
    if partner < 0 or not would_come(ground, state.communities[at], state.communities[partner]):
        frustrate(state, log, row, index, reason.FRUSTRATED_NO_TRUST, minute)
        return
    meet(state, ground, log, index, minute)


def relations(state, ground, log):
    """The second half: what the mission does between peoples, for those at risk, and at the borders."""
    if len(state.tensions) > 0:
        for row in range(len(state.tensions)):
            dialogue(state, ground, log, row)
        for index in range(len(state.groups)):
            close_dialogue(state, ground, log, index)
    if len(state.cases) > 0:
        for index in range(len(state.groups)):
            refer(state, log, index)
        watch_cases(state, ground, log)
    if len(state.borders) > 0:
        smuggle(state, ground)

"""Tensions. What peoples hold against each other, whom the mission brings to one table, who needs protection, what
crosses a border, and who gathers in anger.

First half: tension wears off by half a point a day, and self-defence militias set out for revenge by themselves, with
a chance that grows with the tension and doubles for three days after a raid of the other side on their own people.
Crowds gather. Second half: a dialogue in a community takes away up to fifteen points between its people and that of the
nearest community of the other within 25 km, if both trust the mission with a quarter at least; it counts once a day,
and is a meeting like any other besides. Crowds are calmed, or go home in anger after a day. An early warning network,
set up in four hours where a phone works, adds to the chance of a warning. Cases of protection are referred, and looked
at when a day has gone by. Arms cross the borders. An exercise without all these does none of this.
"""

from ..borders import smuggle
from ..calming import is_crowded
from ..cases import REFERRERS, open_at, refer, watch_cases
from ..crowds import CALMERS, settle_crowds, stir
from ..deeds import at_work, can_go, frustrate, in_force
from ..events import emit
from ..goodwill import meet
from ..tension import dialogue, fade, partner_of, reprisals, would_come
from ..words import event, reason, skill, verb

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


def can_calm(state, ground, index, cell, other):
    """People who can face a crowd, and one that is known of."""
    if state.groups[index].skills & CALMERS == 0:
        return reason.NO_CIVIL_SKILL
    if not is_crowded(state, other - 1):
        return reason.NO_CROWD
    return can_go(state, ground, index, cell)


def can_disperse(state, ground, index, cell, other):
    """Arms, and a crowd that is known of."""
    if state.groups[index].skills & skill.FORCE == 0:
        return reason.UNARMED
    if not is_crowded(state, other - 1):
        return reason.NO_CROWD
    return can_go(state, ground, index, cell)


def can_watch(state, ground, index, cell, other):
    """People who can set up an early warning network, a phone that works, and none that is there already."""
    if state.groups[index].skills & HOSTS == 0:
        return reason.NO_CIVIL_SKILL
    if state.communities[other - 1].phone == 0:
        return reason.NO_PHONE
    if state.communities[other - 1].watch == 1:
        return reason.NOTHING_TO_GAIN
    return can_go(state, ground, index, cell)


def tensions(state, ground, log):
    """The first half: what peoples do to each other."""
    if len(state.tensions) > 0:
        fade(state, ground)
        reprisals(state, ground, log)
    if len(state.crowds) > 0:
        stir(state, ground, log)


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


def set_up_watch(state, ground, log, index):
    """An early warning network stands once a team has worked on it for long enough."""
    minute = at_work(state, index, verb.WATCH)
    if minute < 0:
        return
    clock, order = state.clock[0], state.orders[in_force(state, index)]
    since = max(order.effect, state.groups[index].arrived)
    if clock.minute + clock.length - since >= ground.rules[0].watch_minutes:
        order.done = 1
        place = state.communities[order.other - 1]
        place.watch = 1
        emit(state, log, event.WATCH_SET_UP, minute, place.cell, index + 1, 0, order.other, 0, 0, order.cause)


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
    if len(state.crowds) > 0:
        settle_crowds(state, ground, log)
    if len(state.borders) > 0:
        smuggle(state, ground)
    for index in range(len(state.groups)):
        set_up_watch(state, ground, log, index)

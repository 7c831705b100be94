"""Crowds: people who gather in anger in a community, what calms them, and what comes of it if nobody does.

They gather where trust is low, after harm that the mission has not answered for or where tension with another people is
high, by the exercise's chance, or because an inject says so. Groups that are ordered to calm them talk, are seen and
hold a line: formed police weigh three times what others do. As long as a crowd stands, no aid is given there and no
truck gets through. After a day it goes home by itself, in anger. To fire on it is against every rule: people are hurt,
and it is a breach.
"""

from .calming import line_ppm
from .cases import REFERRERS
from .deeds import (
    at_work,
    breach,
    change_fear,
    change_trust,
    harm_community,
    in_force,
    is_active,
    mission_seat,
    open_incident,
    per_turn,
    raise_flash,
)
from .dice import chance
from .events import count, emit
from .goodwill import TALKERS
from .grid import adjacent
from .sites import GUARDS
from .tables import PPM
from .words import breach as breaches
from .words import event, incident, purpose, side, skill, tally, trust, verb

HARM, TENSION, TOLD = 1, 2, 3  # why they have gathered
CALMERS = GUARDS | TALKERS | REFERRERS


def grievance(state, ground, at):
    """Why the people of community row `at` may gather, 0 if they have no reason."""
    rules, place = ground.rules[0], state.communities[at]
    if place.alive == 0 or place.population == 0 or place.trust > rules.crowd_trust:
        return 0
    if place.harmed_minute > 0:
        return HARM
    for pair in state.tensions:
        if (pair.one == place.people or pair.other == place.people) and pair.value >= rules.crowd_tension:
            return TENSION
    return 0


def is_heard(state, ground, at):
    """Does the mission hear of a crowd: by phone, from an assistant, from a group that is near?"""
    place = state.communities[at]
    if place.phone == 1 or place.liaison == 1:
        return True
    for group in state.groups:
        if group.side == side.MISSION and is_active(group) and adjacent(ground, group.ahead, place.cell):
            return True
    return False


def gather(state, ground, log, at, people, why, minute, cause):
    """People gather in community row `at`, unless they are there already."""
    crowd, place = state.crowds[at], state.communities[at]
    people = min(people, place.population - place.wounded)
    if crowd.people > 0 or people <= 0:
        return
    crowd.people = people
    crowd.since = max(1, minute)
    crowd.why = why
    crowd.heard = 0
    made = emit(state, log, event.CROWD, minute, place.cell, 0, 0, at + 1, people, why, cause)
    open_incident(state, incident.CROWD, minute, place.cell, 0, 0, at + 1, people, made)
    if state.clock[0].absent == 0 and is_heard(state, ground, at):
        tell(state, ground, log, at, minute, made)


def tell(state, ground, log, at, minute, cause):
    """The mission hears of a crowd."""
    state.crowds[at].heard = 1
    cell = state.communities[at].cell
    raise_flash(state, ground, log, mission_seat(state), incident.CROWD, minute, cell, 0, 0, at + 1, cause)


def stir(state, ground, log):
    """The first half: crowds gather; of one that nobody has told of, those who come near tell."""
    clock, rules = state.clock[0], ground.rules[0]
    ppm = per_turn(state, ground, rules.crowd_rate)
    for at in range(len(state.crowds)):
        place = state.communities[at]
        if state.crowds[at].people > 0:
            if state.crowds[at].heard == 0 and clock.absent == 0 and is_heard(state, ground, at):
                tell(state, ground, log, at, clock.minute, 0)
            continue
        why = grievance(state, ground, at) if ppm > 0 else 0
        if why > 0 and chance(clock, purpose.CROWD, place.key, 0, 0, ppm):
            people = min(rules.crowd_most, place.population * (rules.crowd_share // 1000) // 1000)
            gather(state, ground, log, at, people, why, clock.minute + clock.length // 4, 0)


def is_before(state, index, doing, at):
    """Does group row `index` face the crowd of community row `at` with this verb?"""
    return at_work(state, index, doing) >= 0 and state.orders[in_force(state, index)].other == at + 1


def calm_chance(rules, people, police, troops, talks):
    """The chance in ppm that a crowd of so many is calmed: by a line that is as strong as it needs, and by talk."""
    weight = (3 * police + troops) * rules.crowd_platoon // max(1, people)
    return min(PPM, line_ppm(rules, weight, troops > 0) + (rules.crowd_talk if talks else 0))


def calm(state, ground, at):
    """The chance in ppm that those who face the crowd of community row `at` calm it, 0 if nobody does; and who of them
    (row, -1 nobody) has most police, else most people.
    """
    police, troops, talks, best = 0, 0, False, -1
    for index in range(len(state.groups)):
        group = state.groups[index]
        if group.side != side.MISSION or not is_before(state, index, verb.CALM, at):
            continue
        police += group.police
        troops += 0 if group.police > 0 else group.weight
        talks = talks or group.skills & TALKERS > 0 or state.contingents[group.contingent - 1].interpreters == 1
        if best < 0 or is_fitter(group, state.groups[best]):
            best = index
    if best < 0:
        return 0, best
    return calm_chance(ground.rules[0], state.crowds[at].people, police, troops, talks), best


def is_fitter(group, other):
    """Is a group fitter than another to face a crowd? If alike, keys decide."""
    if group.police != other.police:
        return group.police > other.police
    return group.strength > other.strength or (group.strength == other.strength and group.key < other.key)


def fire_on(state, ground, log, at, index):
    """A group fires on a crowd: people are hurt, it scatters, and it is a breach."""
    rules, minute = ground.rules[0], at_work(state, index, verb.DISPERSE)
    order = state.orders[in_force(state, index)]
    order.done = 1
    killed = harm_community(
        state, ground, log, at, rules.crowd_hurt // 3, rules.crowd_hurt, index, minute, order.cause
    )  # fmt: skip
    count(state, tally.FORCE_USED, 1)
    change_trust(state, log, at, -rules.trust_harm, trust.HARM_BY_FORCE, index + 1, order.cause)
    breach(state, log, breaches.UNNECESSARY_FORCE, rules.breach_force, index + 1, order.cause)
    if killed > 0:
        breach(state, log, breaches.UNLAWFUL_DEATH, rules.breach_death, index + 1, order.cause)
    state.crowds[at].people = 0


def go_home(state, ground, log, at):
    """Nobody calmed them: they go home in anger."""
    clock, crowd, place = state.clock[0], state.crowds[at], state.communities[at]
    end = clock.minute + clock.length
    made = emit(state, log, event.CROWD_UNANSWERED, end, place.cell, 0, 0, at + 1, crowd.people, 0, 0)
    crowd.people = 0
    count(state, tally.CROWDS, 1)
    change_fear(state, at, ground.rules[0].crowd_anger)
    if clock.absent == 0:
        change_trust(state, log, at, -ground.rules[0].crowd_anger, trust.CROWD_IGNORED, 0, made)


def settle(state, ground, log, at):
    """What becomes of a crowd in this turn."""
    clock, crowd, place = state.clock[0], state.crowds[at], state.communities[at]
    for index in range(len(state.groups)):
        if state.groups[index].skills & skill.FORCE > 0 and is_before(state, index, verb.DISPERSE, at):
            fire_on(state, ground, log, at, index)
            return
    ppm, best = calm(state, ground, at)
    end = clock.minute + clock.length
    if best >= 0 and chance(clock, purpose.RIOT_CALM, place.key, crowd.since, 0, ppm):
        cause = state.orders[in_force(state, best)].cause
        emit(
            state, log, event.CROWD_CALMED, end - 1, place.cell, best + 1, 0, at + 1, crowd.people, 0, cause
        )  # fmt: skip
        crowd.people = 0
    elif end - crowd.since >= ground.rules[0].crowd_lasts:
        go_home(state, ground, log, at)


def settle_crowds(state, ground, log):
    """What becomes of all crowds; those who faced one that is gone are done."""
    for at in range(len(state.crowds)):
        if state.crowds[at].people > 0:
            settle(state, ground, log, at)
    for index in range(len(state.groups)):
        for doing in (verb.CALM, verb.DISPERSE):
            if at_work(state, index, doing) >= 0:
                order = state.orders[in_force(state, index)]
                if state.crowds[order.other - 1].people == 0:
                    order.done = 1

"""Goodwill: how patrols, meetings and help win trust. `rules/population.py` says how they are ruled."""

from .calming import is_crowded
from .deeds import at_work, change_trust, frustrate, in_force, is_sooner, use_store, verb_of
from .events import count, emit
from .interop import of
from .readiness import goes_out
from .tables import PPM
from .words import event, reason, side, skill, store, tally, trust, verb

TALKERS = skill.CIVIL_AFFAIRS | skill.INTERPRETER | skill.WOMEN
HELPERS = skill.MEDIC | skill.CIVIL_AFFAIRS | skill.ENGINEER | skill.RELIEF
BUILDERS = skill.CIVIL_AFFAIRS | skill.ENGINEER


def is_understood(state, ground, group):
    """Can the group talk to people, by interpreters or by itself?"""
    if group.skills & skill.INTERPRETER > 0:
        return True
    nation = state.contingents[group.contingent - 1]
    return nation.interpreters == 1 or nation.local >= ground.rules[0].language_shared


def relief_class(group):
    """What a group gives away when it brings aid: relief transport food, all others medicines."""
    return store.RATIONS if group.skills & skill.RELIEF > 0 else store.MEDICAL


def relief_amount(ground, group):
    """How much of it it gives, in kg."""
    return ground.rules[0].aid_relief if group.skills & skill.RELIEF > 0 else ground.rules[0].aid_medical


def gain_of(state, ground, group, points):
    """A gain of trust as this group makes it: half as much again for those who share the local language, less by the
    trust contacts that a rotation has cost.
    """
    rules, own = ground.rules[0], state.contingents[group.contingent - 1]
    if own.local >= rules.language_shared:
        points += points * rules.trust_local // PPM
    return points - of(own.ties_lost, points * 1000) // 1000


def patrol_gain(state, ground, index, row):
    """Trust that a patrol gains a day."""
    rules = ground.rules[0]
    group = state.groups[index]
    gain = rules.trust_patrol_heard if is_understood(state, ground, group) else rules.trust_patrol
    if state.contingents[group.contingent - 1].local >= rules.language_shared:
        gain += rules.trust_language
    if row.women == 1 and group.skills & skill.WOMEN > 0:
        gain += rules.trust_women
    return gain_of(state, ground, group, gain)


def dialogue_gain(rules, group, place):
    """Trust that a day's dialogue of a group gains."""
    able = group.skills & skill.CIVIL_AFFAIRS > 0 or place.liaison == 1
    gain = rules.trust_dialogue if able else rules.trust_dialogue_plain
    if place.women == 1:
        return gain + rules.trust_women if group.skills & skill.WOMEN > 0 else gain // 2
    return gain


def is_partisan(state, group, place):
    """Are a group's people seen here to side with others?"""
    friends = state.contingents[group.contingent - 1].sides_with
    return friends > 0 and friends != place.people


def patrol_points(state, ground, index):
    """Trust that a group's patrol in this turn is worth, -1 if it is on none or too little ready to go out."""
    minute = at_work(state, index, verb.PATROL)
    if minute < 0 or state.groups[index].side != side.MISSION or not goes_out(state, ground, index):
        return -1
    clock = state.clock[0]
    place = state.communities[state.orders[in_force(state, index)].other - 1]
    if is_partisan(state, state.groups[index], place):
        return 0
    return patrol_gain(state, ground, index, place) * max(0, clock.minute + clock.length - minute) // 1440


def is_best_patrol(state, ground, index, community, gain):
    """Does no other patrol of the mission around this community gain more, or as much with a lower key?"""
    for other in range(len(state.groups)):
        if other == index or at_work(state, other, verb.PATROL) < 0:
            continue
        if state.orders[in_force(state, other)].other == community:
            theirs = patrol_points(state, ground, other)
            if theirs > gain or (theirs == gain and state.groups[other].key < state.groups[index].key):
                return False
    return True


def patrol(state, ground, log, index):
    """The mission was here; trust grows by the best patrol of the turn."""
    gain = patrol_points(state, ground, index)
    if gain < 0:
        return
    clock = state.clock[0]
    order, group = state.orders[in_force(state, index)], state.groups[index]
    place = state.communities[order.other - 1]
    minute, cell = at_work(state, index, verb.PATROL), place.cell
    place.contact_minute = clock.minute + clock.length
    count(state, tally.PATROLS, 1)
    cause = emit(state, log, event.PATROLLED, minute, cell, index + 1, 0, order.other, group.weight, 0, order.cause)
    if is_partisan(state, group, place):
        lost = ground.rules[0].trust_partisan * max(0, clock.minute + clock.length - minute) // 1440
        change_trust(state, log, order.other - 1, -lost, trust.PARTISAN, index + 1, cause)
    elif gain > 0 and is_best_patrol(state, ground, index, order.other, gain):
        change_trust(state, log, order.other - 1, gain, trust.PATROL, index + 1, cause)


def is_first_meeting(state, index, community, minute):
    """Does no other group of the mission that meets this community this turn come sooner?"""
    for other in range(len(state.groups)):
        theirs = at_work(state, other, verb_of(state, index))
        if other == index or theirs < 0 or state.groups[other].side != side.MISSION:
            continue
        if state.orders[in_force(state, other)].other == community and is_sooner(state, other, theirs, index, minute):
            return False
    return True


def engage(state, ground, log, index):
    """A meeting with the community: leaders, women, youth."""
    minute = at_work(state, index, verb.ENGAGE)
    if minute >= 0:
        meet(state, ground, log, index, minute)


def meet(state, ground, log, index, minute):
    """The group meets the community that its order names: it counts once a day, for the first who comes."""
    rules = ground.rules[0]
    order, group = state.orders[in_force(state, index)], state.groups[index]
    place = state.communities[order.other - 1]
    order.done = 1
    cause = emit(state, log, event.ENGAGED, minute, place.cell, index + 1, 0, order.other, 0, 0, order.cause)
    if group.side != side.MISSION:
        return
    count(state, tally.ENGAGEMENTS, 1)
    place.contact_minute = max(1, minute, place.contact_minute)
    if place.engaged_minute > 0 and minute - place.engaged_minute < rules.contact_again:
        return
    if not is_first_meeting(state, index, order.other, minute):
        return
    place.engaged_minute = max(1, minute)
    gain = dialogue_gain(rules, group, place)
    change_trust(state, log, order.other - 1, gain_of(state, ground, group, gain), trust.DIALOGUE, index + 1, cause)


def aid(state, ground, log, index):
    """An outreach or a delivery; the first by civil affairs or engineers also completes a quick impact project."""
    minute = at_work(state, index, verb.AID)
    if minute < 0:
        return
    rules = ground.rules[0]
    row = in_force(state, index)
    order, group = state.orders[row], state.groups[index]
    place = state.communities[order.other - 1]
    kind, wanted = relief_class(group), relief_amount(ground, group)
    if is_crowded(state, order.other - 1):
        frustrate(state, log, row, index, reason.FRUSTRATED_CROWD, minute)
        return
    if state.stores[index * store.CLASSES + kind].stock < wanted:
        frustrate(state, log, row, index, reason.FRUSTRATED_NO_STORES, minute)
        return
    order.done = 1
    use_store(state, index, kind, wanted)
    cause = emit(state, log, event.AIDED, minute, place.cell, index + 1, 0, order.other, wanted, 0, order.cause)
    count(state, tally.AID_DELIVERED, 1)
    if group.side != side.MISSION:
        count(state, tally.AID_BY_OTHERS, 1)
        return
    place.contact_minute = max(1, minute, place.contact_minute)
    if place.aided_minute == 0 or minute - place.aided_minute >= rules.contact_again:
        place.aided_minute = max(1, minute)
        gain = gain_of(state, ground, group, rules.trust_aid)
        change_trust(state, log, order.other - 1, gain, trust.AID, index + 1, cause)
    if group.skills & BUILDERS > 0 and place.helped < rules.projects_most:
        place.helped += 1
        change_trust(state, log, order.other - 1, rules.trust_project, trust.AID, index + 1, cause)

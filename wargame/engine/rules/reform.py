"""Reform. Battalions of the host are formed, advised, partnered and equipped, and one day answer for an area.

A battalion is rated in six fields (manning, equipment, training, command, leadership, logistics). In a month all six
rise by 1 point, 2.5 more with a full adviser team of ten in its barracks, 1.5 more if a company of the mission operates
with it; they fall by 1.25 while it has no commander, and by up to 1 with the share of its days that are spent on
operations. Below 40 it is L4, forming; below 60 L3, fit with a partner; below 80 L2, leads with support; then L1. A
quarter to a third of its people are on leave; of the rest it depends on the level whether they stand in a turn, and
what they are worth is their readiness. After a fight with losses two thirds of a weak battalion may go home (at L4 with
two chances in five). Deserters come back slowly where there is a commander.

The mission knows what the host says of a battalion. Advisers, partners and inspections see for themselves; what was
seen becomes a point less sure each week. An inspection also finds how a battalion treats people, from A to D. Support
without that, to D, or to C without a mentor in the barracks, passes over the policy: a breach, as is support that goes
on for three days after conduct was put in doubt, and every three days from then on. People complain of soldiers below
grade A, and think the worse of a mission that stands beside them.

An area that is handed over is the battalion's to be present in: each of its communities within nine kilometres of one
of its groups. A battalion that holds an area deters by its readiness, as the mission does; one below L2 is put to the
test by raiders. After two attacks in a fortnight to which it did not stand up, four days' absence, or with a manning
below 30, the area comes back to the mission, and trust and the host's consent suffer.
"""

from ..battalions import (
    ABSENT,
    MELTED,
    MENTORS,
    STRUCK,
    TOLD_FROM,
    battalion_at,
    communities_of,
    desert,
    give_back,
    grow,
    is_near,
    is_of,
    is_unit_of,
    level_of,
    look,
    may_help,
    people_of,
    readiness,
    said_readiness,
)
from ..deeds import at_work, breach, can_go, change_fear, change_trust, frustrate, in_force, per_turn, ran_out
from ..dice import between, chance, rounded
from ..events import count, emit
from ..grid import distance
from ..hours import spend
from ..tables import POINTS, PPM
from ..words import breach as breaches
from ..words import event, grade, purpose, reason, skill, tally, trust, verb

EQUIPPERS = skill.ADVISER | skill.TRANSPORT | skill.HEADQUARTERS
HANDS_OVER = MENTORS | skill.HEADQUARTERS


def can_join(state, ground, index, cell, skills, refused):
    """A group with one of the skills, barracks at the cell, and a way there."""
    if state.groups[index].skills & skills == 0:
        return refused
    if battalion_at(state, cell) < 0:
        return reason.NO_BATTALION
    return can_go(state, ground, index, cell)


def can_advise(state, ground, index, cell, other):
    return can_join(state, ground, index, cell, skill.ADVISER, reason.NO_ADVISERS)


def can_partner(state, ground, index, cell, other):
    if state.groups[index].skills & skill.HEADQUARTERS > 0:
        return reason.NO_ADVISERS
    return can_join(state, ground, index, cell, skill.FORCE, reason.UNARMED)


def is_paid_for(rules, clock):
    """Is there money for a delivery? Without a budget there always is."""
    return rules.budget == 0 or clock.spent + rules.equip_cost <= rules.budget


def can_equip(state, ground, index, cell, other):
    """Money is left, and the battalion has taken in what it was given last."""
    refused = can_join(state, ground, index, cell, EQUIPPERS, reason.NO_ADVISERS)
    if refused > 0:
        return refused
    clock, rules = state.clock[0], ground.rules[0]
    if not is_paid_for(rules, clock):
        return reason.NO_BUDGET
    last = state.battalions[battalion_at(state, cell)].equipped
    return reason.JUST_EQUIPPED if last > 0 and clock.minute - last < rules.equip_minutes else reason.NONE


def can_transfer(state, ground, index, cell, other):
    """There is an area, and the battalion does not answer for it yet."""
    refused = can_join(state, ground, index, cell, HANDS_OVER, reason.NO_ADVISERS)
    if refused > 0:
        return refused
    row = battalion_at(state, cell)
    if communities_of(state, row) == 0:
        return reason.NO_AREA
    return reason.AREA_IS_HELD if state.battalions[row].held > 0 else reason.NONE


def can_inspect(state, ground, index, cell, other):
    return can_join(state, ground, index, cell, MENTORS, reason.NO_CIVIL_SKILL)


def may_reform(state, ground, doing, cell):
    """Do due diligence, and for an area the battalion's rating, permit it?"""
    row = battalion_at(state, cell)
    if row < 0 or doing == verb.INSPECT:
        return reason.NONE
    unfit = may_help(state, ground, row)
    if unfit == reason.GRADE_TOO_LOW and doing == verb.ADVISE and state.battalions[row].graded == grade.C:
        unfit = reason.NONE  # advisers are the mentors that it wants
    if unfit > 0 or doing != verb.TRANSFER:
        return unfit
    return reason.BATTALION_TOO_WEAK if level_of(said_readiness(state.battalions[row])) > 2 else reason.NONE


def steadiness(rules, one):
    """The chance that a battalion stands and fights in a turn, ppm."""
    level = level_of(readiness(one))
    ppm = rules.steady_4 if level == 4 else rules.steady_3 if level == 3 else rules.steady_2
    if level == 1:
        ppm = rules.steady_1
    return min(PPM, ppm + rules.steady_partner // 1000 * one.partner)


def stand_to(state, ground, log):
    """The first half: who of the battalions is not on leave, and would stand, in this turn."""
    clock, rules = state.clock[0], ground.rules[0]
    for row in range(len(state.battalions)):
        one = state.battalions[row]
        one.steady = 1 if chance(clock, purpose.STEADY, one.key, 0, 0, steadiness(rules, one)) else 0
        away = between(clock, purpose.STEADY, one.key, 0, 1, rules.leave_least, rules.leave_most)
        for group in state.groups:
            if is_of(group, row):
                group.firepower = group.firepower * (1000 - away // 1000) // 1000 * one.steady
                group.weight = group.weight * (1000 - away // 1000) // 1000


def is_support(doing):
    return verb.ADVISE <= doing <= verb.TRANSFER


def is_overdue(ground, clock, one):
    """Has the conduct of a battalion been in doubt for longer than support to it may go on?"""
    return one.doubted > 0 and one.graded == grade.NONE and ran_out(clock, one.doubted, ground.rules[0].doubt_minutes)


def watch_support(state, ground, log, index, row, doing):
    """Support that the policy forbids is a breach: when it begins, and when it goes on though conduct is in doubt."""
    clock, rules = state.clock[0], ground.rules[0]
    order, one = state.orders[in_force(state, index)], state.battalions[row]
    known = one.doubted < max(1, clock.minute)  # or else it was ordered before anybody doubted
    begins = known and max(order.effect, state.groups[index].arrived) >= clock.minute
    goes_on = is_overdue(ground, clock, one)
    if not begins and not goes_on:
        return
    why = may_reform(state, ground, doing, one.cell)
    if why == reason.NOT_ASSESSED or why == reason.GRADE_TOO_LOW:
        breach(state, log, breaches.NO_DILIGENCE, rules.breach_diligence, index + 1, order.cause)
        if one.grade == grade.D:
            count(state, tally.SUPPORT_TO_D, 1)


def equip(state, ground, log, index, row, minute):
    """A delivery from the budget."""
    order, one, rules = state.orders[in_force(state, index)], state.battalions[row], ground.rules[0]
    order.done = 1
    if not is_paid_for(rules, state.clock[0]):
        return
    spend(state, rules.equip_cost)
    one.equipment = min(POINTS, one.equipment + rules.equip_points)
    one.logistics = min(POINTS, one.logistics + rules.equip_points // 2)
    one.equipped = max(1, minute)
    emit(state, log, event.EQUIPPED, minute, one.cell, index + 1, 0, 0, rules.equip_cost, 0, order.cause)


def transfer(state, ground, log, index, row, minute):
    """The area is the battalion's from now on, if there is anybody to take it over."""
    at = in_force(state, index)
    order, one = state.orders[at], state.battalions[row]
    if people_of(state, row) == 0:
        frustrate(state, log, at, index, reason.FRUSTRATED_BARRACKS_EMPTY, minute)
        return
    order.done = 1
    if one.held == 0:
        one.held = max(1, minute)
        one.struck = 0
        one.gap_since = 0
        count(state, tally.AREAS_TRANSFERRED, 1)
        many = communities_of(state, row)
        emit(state, log, event.AREA_TRANSFERRED, minute, one.cell, index + 1, 0, 0, many, 0, order.cause)


def inspect(state, ground, log, index, row, minute):
    """Once there was time enough: what a battalion is worth, and how it treats people."""
    clock = state.clock[0]
    order, one = state.orders[in_force(state, index)], state.battalions[row]
    done = minute + ground.rules[0].inspect_minutes
    if max(order.effect, state.groups[index].arrived) + ground.rules[0].inspect_minutes > clock.minute + clock.length:
        return
    order.done = 1
    look(one, min(done, clock.minute + clock.length - 1))
    one.graded = one.grade
    one.doubted = 0
    points = readiness(one) // 10_000
    emit(state, log, event.BATTALION_INSPECTED, minute, one.cell, index + 1, 0, 0, points, one.grade, order.cause)


def carry_out(state, ground, log):
    """Orders of the mission about battalions; who advises and who operates with them adds to `team` and `partner`."""
    rules = ground.rules[0]
    for one in state.battalions:
        one.team = 0
        one.partner = 0
    for index in range(len(state.groups)):
        at = in_force(state, index)
        doing = state.orders[at].verb if at >= 0 else 0
        if not is_support(doing) and doing != verb.INSPECT:
            continue
        row = battalion_at(state, state.orders[at].cell)
        minute = at_work(state, index, doing)
        if minute < 0 or row < 0:
            continue
        if doing == verb.INSPECT:
            inspect(state, ground, log, index, row, minute)
            continue
        watch_support(state, ground, log, index, row, doing)
        one, people = state.battalions[row], state.groups[index].strength
        if doing == verb.ADVISE:
            one.team = min(1000, one.team + people * 1000 // rules.team_people)
        elif doing == verb.PARTNER and is_near(state, ground, row, state.groups[index].ahead, rules.partner_near):
            one.partner = min(1000, one.partner + people * 1000 // rules.partner_people)
        elif doing == verb.EQUIP:
            equip(state, ground, log, index, row, minute)
        elif doing == verb.TRANSFER:
            transfer(state, ground, log, index, row, minute)
    for one in state.battalions:
        if is_overdue(ground, state.clock[0], one):
            one.doubted = state.clock[0].minute + state.clock[0].length  # and again after as long


def fallen_of(state, row):
    """People of a battalion who are wounded, dead or in the hands of others."""
    people = 0
    for unit in state.units:
        if is_unit_of(state, unit, row):
            people += unit.wounded + unit.dead + unit.captured
    return people


def progress(rules, one, leads, tempo):
    """What a month is worth to a battalion, 1/10,000 points; less than 0: it loses."""
    change = rules.reform_base + rules.reform_team // 1000 * one.team + rules.reform_partner // 1000 * one.partner
    if not leads:
        change -= rules.reform_leaderless
    return change - rules.reform_tempo // 1000 * (tempo // 1000)


def melts(state, ground, one, leads):
    """Does a battalion that has lost people go home?"""
    rules, level = ground.rules[0], level_of(readiness(one))
    ppm = rules.melt_4 if level == 4 else rules.melt_4 // 2 if level == 3 else rules.melt_4 // 6 if level == 2 else 0
    if not leads:
        ppm += rules.melt_leaderless
    return chance(state.clock[0], purpose.DESERT, one.key, 2, 0, ppm)


def come_back(state, ground, log, row):
    """Some of those who went home return to the first unit that is left."""
    clock, one = state.clock[0], state.battalions[row]
    ppm = per_turn(state, ground, ground.rules[0].come_back_rate)
    people = min(one.deserted, rounded(clock, purpose.DESERT, one.key, 3, 0, one.deserted * ppm, PPM))
    at = -1
    for number in range(len(state.units)):
        unit = state.units[number]
        if unit.alive == 1 and unit.group > 0 and is_of(state.groups[unit.group - 1], row):
            at = number if at < 0 or unit.key < state.units[at].key else at
    if at < 0 or people == 0:
        return
    group = state.groups[state.units[at].group - 1]
    back = min(people, 5000 - group.strength)
    state.units[at].strength += back
    group.strength += back
    one.deserted -= back
    one.manning = min(POINTS, one.manning + POINTS // max(1, one.authorised) * back)
    if back >= TOLD_FROM:
        emit(state, log, event.CAME_BACK, clock.minute + clock.length - 1, one.cell, 0, 0, 0, back, 0, 0)


def keep_people(state, ground, log, row, hit, leads):
    """Who leaves a battalion after a fight or by and by, and who comes back."""
    rules, one = ground.rules[0], state.battalions[row]
    level = level_of(readiness(one))
    if hit and melts(state, ground, one, leads):
        desert(state, log, row, rules.melt_share, 1, 0)
    elif level >= 3:
        rate = rules.desert_rate if level == 4 else rules.desert_rate // 3
        desert(state, log, row, per_turn(state, ground, rate), 0, 0)
    if leads and one.deserted > 0:
        come_back(state, ground, log, row)


def rate(state, ground, log, row, hit, leads):
    """A battalion's ratings move, and its units are worth what it is; levels gained and lost are told."""
    clock, rules, one = state.clock[0], ground.rules[0], state.battalions[row]
    tempo = one.tempo + (rules.hold_tempo if one.held > 0 else 0) + (rules.fight_tempo if hit else 0)
    grow(one, progress(rules, one, leads, min(PPM, tempo)) * clock.length // rules.reform_month)
    ready = readiness(one)
    for unit in state.units:
        if is_unit_of(state, unit, row):
            unit.quality = ready
    level, minute = level_of(ready), clock.minute + clock.length - 1
    if level != one.level:
        gained = 1 if level < one.level else 0
        count(state, tally.LEVELS_GAINED if gained == 1 else tally.LEVELS_LOST, 1)
        emit(state, log, event.LEVEL_CHANGED, minute, one.cell, 0, 0, 0, level, gained, 0)
        one.level = level
    if one.team > 0 or one.partner > 0:
        look(one, minute)


def misbehave(state, ground, log, row):
    """People of another people than the soldiers' complain of them."""
    clock, rules, one = state.clock[0], ground.rules[0], state.battalions[row]
    below = max(0, one.grade - grade.A)
    ppm = rules.misconduct_rate * below * below
    left = PPM - (PPM - rules.misconduct_mentored) // 1000 * max(one.team, one.partner)
    ppm = per_turn(state, ground, min(PPM, ppm // 1000 * (left // 1000)))
    if not chance(clock, purpose.MISCONDUCT, one.key, 0, 0, ppm):
        return
    where, least = -1, rules.misconduct_range + 1
    for at in range(len(state.communities)):
        place = state.communities[at]
        metres = distance(ground, place.cell, one.cell)
        if place.alive == 1 and place.population > 0 and place.people != one.people and metres < least:
            where, least = at, metres
    if where >= 0:
        lost = rules.misconduct_trust * (2 if one.team + one.partner > 0 else 1)
        minute = clock.minute + clock.length // 2
        cell = state.communities[where].cell
        made = emit(state, log, event.MISCONDUCT, minute, cell, 0, 0, where + 1, -lost // 10_000, 0, 0)
        change_trust(state, log, where, -lost, trust.HOST_SOLDIERS, 0, made)
        change_fear(state, where, rules.misconduct_fear)


def is_missing(state, ground, row):
    """Is there a community of its area that has no group of the battalion near?"""
    for place in state.communities:
        if place.alive == 1 and place.ward == row + 1:
            if not is_near(state, ground, row, place.cell, ground.rules[0].area_near):
                return True
    return False


def hold_area(state, ground, log, row):
    """Does a battalion still hold the area that it was given?"""
    clock, rules, one = state.clock[0], ground.rules[0], state.battalions[row]
    end = clock.minute + clock.length
    if one.struck > 0 and end - one.struck_minute > rules.area_quiet:
        one.struck = 0
    for place in state.communities:
        if place.ward == row + 1 and place.attacked_minute >= max(1, clock.minute):
            if one.steady == 0 or not is_near(state, ground, row, place.cell, rules.area_near):
                one.struck += 1
                one.struck_minute = place.attacked_minute
    if not is_missing(state, ground, row):
        one.gap_since = 0
    elif one.gap_since == 0:
        one.gap_since = max(1, clock.minute)
    if one.struck >= rules.area_strikes:
        give_back(state, ground, log, row, STRUCK, 0)
    elif one.gap_since > 0 and ran_out(clock, one.gap_since, rules.area_gap):
        give_back(state, ground, log, row, ABSENT, 0)
    elif one.manning < rules.area_least:
        give_back(state, ground, log, row, MELTED, 0)


def reform(state, ground, log):
    """The second half: orders first, then what becomes of each battalion."""
    if len(state.battalions) == 0:
        return
    carry_out(state, ground, log)
    for row in range(len(state.battalions)):
        one = state.battalions[row]
        fallen, leads = fallen_of(state, row), one.leaderless <= state.clock[0].minute
        hit = fallen > one.fallen
        one.fallen = fallen
        keep_people(state, ground, log, row, hit, leads)
        rate(state, ground, log, row, hit, leads)
        misbehave(state, ground, log, row)
        if one.held > 0:
            hold_area(state, ground, log, row)

"""Predation. Armed groups raid communities, make them pay, take recruits and lay mines, each where its order led it.

A raid was opened in the first half of the turn. It is pressed home or not by one die: presence of the mission keeps
it from happening, observers alone provoke it a little, suspicion and reprisal drive it. Of the raids that presence
keeps away, two in five turn to the least covered community within 30 km, and march there. A raider with other orders
by then has called it off, unless somebody stood up to it: then the attack happened and was cut short. The toll
follows the attackers' number, the defenders next to the community (host, militia), how wary its people are, and how
soon somebody came: 0.3 of it within 60 minutes, 0.6 within three hours, else all. Loot is carried, and is spent only
from the refuge. Extortion and recruiting bring less under presence; where nobody is present at all, twice as many are
taken, by force. Everybody taken leaves the community and joins a unit, so that people are conserved. A party under a
ceasefire that does any of this violates it; the mission can report what it knew of. Checkpoints and diggings bring
income too (`engine/income.py`).
"""

from ..ceasefire import knows_of, violate
from ..deeds import FULL_WORKS, at_work, can_go, change_fear, frustrate, in_force, unit_of
from ..dice import rounded
from ..events import count, emit, free_row
from ..income import dig, take_toll
from ..presence import daunted, weigh
from ..raid import settle_raid
from ..tables import POINTS, PPM
from ..words import event, incident, land, purpose, reason, side, tally, verb, work

MONTH = 30 * 1440  # minutes


def can_prey(state, ground, index, cell, other):
    """May a group set out to make community `other` pay, or to take recruits there?"""
    if state.communities[other - 1].home + state.communities[other - 1].population == 0:
        return reason.NOBODY_LIVES
    return can_go(state, ground, index, cell)


def can_raid(state, ground, index, cell, other):
    """May a group set out to raid community `other`? Not its own people, and not for nothing."""
    party = state.parties[state.groups[index].party - 1]
    if party.people > 0 and party.people == state.communities[other - 1].people:
        return reason.FRIENDLY
    if party.resources < ground.rules[0].raid_cost:
        return reason.NO_RESOURCES
    return can_prey(state, ground, index, cell, other)


def can_lay_mine(state, ground, index, cell, other):
    """May a group mine the road at `cell`?"""
    if ground.land[cell].road == land.NO_ROAD:
        return reason.NO_ROAD_HERE
    if state.parties[state.groups[index].party - 1].resources < ground.rules[0].mine_cost:
        return reason.NO_RESOURCES
    return can_go(state, ground, index, cell)


def may_prey(state, index):
    """Does the group's party keep a ceasefire?"""
    return reason.CEASEFIRE if state.parties[state.groups[index].party - 1].ceasefire == 1 else reason.NONE


def extort(state, ground, log, index, row, minutes):
    """Make a community pay: more where many are afraid, less under presence."""
    clock, rules = state.clock[0], ground.rules[0]
    order = state.orders[row]
    group, place = state.groups[index], state.communities[order.other - 1]
    many = min(place.population, rules.tax_people) * 1000 // rules.tax_people
    afraid = 500 + place.fear // (POINTS // 500)
    a_day = rules.tax_least + (rules.tax_most - rules.tax_least) * many // 1000 * afraid // 1000
    left = a_day * daunted(ground, place, group.side) // PPM * minutes
    taken = rounded(clock, purpose.EXTORT, group.key, place.key, 0, left, 1000 * 1440) if place.population > 0 else 0
    change_fear(state, order.other - 1, rules.tax_fear * minutes // 1440)
    if taken > 0:
        state.parties[group.party - 1].resources += taken
        count(state, tally.TAXED, taken)
        count(state, tally.ARMED_INCOME, taken)
        minute = clock.minute + clock.length
        cause = emit(state, log, event.TAXED, minute, place.cell, 0, index + 1, order.other, taken, 0, order.cause)
        violate(state, log, index, order.other - 1, knows_of(state, index), cause)


def recruit(state, ground, log, index, row, minutes):
    """Take young people into the group: more where trust is low, twice as many, by force, where nobody is present."""
    clock, rules = state.clock[0], ground.rules[0]
    order = state.orders[row]
    group, place = state.groups[index], state.communities[order.other - 1]
    at = unit_of(state, index)
    forced = place.cover < rules.presence_none and state.parties[group.party - 1].people != place.people
    rate = rules.recruit_most - (rules.recruit_most - rules.recruit_least) * (place.trust // 100) // (POINTS // 100)
    young = (place.population - place.wounded) * rules.young_men // PPM
    many = young * rate * (rules.recruit_forced if forced else 1)
    share = many // 1000 * minutes
    if at < 0 or share <= 0:
        return
    taken = rounded(clock, purpose.RECRUIT, group.key, place.key, 0, share, PPM // 1000 * MONTH)
    taken = max(0, min(taken, place.population - place.wounded, 5000 - group.strength))
    if forced:
        change_fear(state, order.other - 1, rules.recruit_fear * minutes // 1440)
    if taken == 0:
        return
    place.population -= taken
    place.home = max(0, place.home - taken)
    place.recruited += taken
    state.units[at].strength += taken
    group.strength += taken
    count(state, tally.RECRUITED, taken)
    kind = event.FORCED_RECRUITMENT if forced else event.RECRUITED
    minute = clock.minute + clock.length
    cause = emit(state, log, kind, minute, place.cell, 0, index + 1, order.other, taken, 0, order.cause)
    violate(state, log, index, order.other - 1, knows_of(state, index), cause)


def lay_mine(state, ground, log, index, row, minute):
    """A mine on the road: its party and its layer's picture know of it."""
    clock, rules = state.clock[0], ground.rules[0]
    order, group = state.orders[row], state.groups[index]
    party = state.parties[group.party - 1]
    laid, here = 0, -1
    for at in range(len(state.works)):
        made = state.works[at]
        if made.alive == 1 and made.kind == work.MINE and made.party == group.party:
            laid += 1
            if made.cell == group.ahead:
                here = at
    if party.resources < rules.mine_cost or (here < 0 and laid >= rules.mines_most):
        frustrate(state, log, row, index, reason.FRUSTRATED_NO_STORES, minute)
        return
    if here < 0:
        here = free_row(state, state.works, FULL_WORKS)
        if here < 0:
            return
        fresh = state.works[here]
        fresh.key = clock.next_key
        fresh.kind, fresh.cell, fresh.party, fresh.amount = work.MINE, group.ahead, group.party, 0
        fresh.known = 1 << (group.contingent - 1)
    order.done = 1
    state.works[here].amount += 1
    party.resources -= rules.mine_cost
    cause = emit(state, log, event.MINE_LAID, minute, group.ahead, index + 1, 0, 0, 1, 0, order.cause)
    violate(state, log, index, -1, knows_of(state, index), cause)


def bring_home(state, index):
    """Loot reaches the party when the group is in its refuge."""
    group = state.groups[index]
    if group.loot > 0 and group.ahead == group.base and group.party > 0:
        state.parties[group.party - 1].resources += group.loot
        count(state, tally.ARMED_INCOME, group.loot)
        group.loot = 0


def prey(state, ground, log, index):
    """What a group does where its order led it."""
    row = in_force(state, index)
    if row < 0:
        return
    doing = state.orders[row].verb
    if doing == verb.CHECKPOINT and state.groups[index].side != side.COMMUNITY:
        take_toll(state, ground, log, index)
    if doing != verb.TAX and doing != verb.RECRUIT and doing != verb.LAY_MINE:
        return
    minute = at_work(state, index, doing)
    if minute < 0:
        return
    minutes = max(0, state.clock[0].minute + state.clock[0].length - minute)
    if doing == verb.TAX:
        extort(state, ground, log, index, row, minutes)
    elif doing == verb.RECRUIT:
        recruit(state, ground, log, index, row, minutes)
    else:
        lay_mine(state, ground, log, index, row, minute)


def predation(state, ground, log):
    """Weigh presence, settle the raids of the turn, then what else armed groups take."""
    weigh(state, ground)
    for opened in state.incidents:
        if opened.alive == 1 and opened.kind == incident.ATTACK and opened.group > 0 and opened.community > 0:
            settle_raid(state, ground, log, opened)
    for index in range(len(state.groups)):
        if state.groups[index].alive == 1 and state.groups[index].side != side.MISSION:
            prey(state, ground, log, index)
            bring_home(state, index)
    dig(state, ground, log)

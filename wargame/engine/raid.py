"""Raids on communities, from the attackers' nerve to the toll. `rules/predation.py` says how they are ruled."""

from .ceasefire import violate
from .deeds import change_fear, change_trust, harm_community, in_force, is_active
from .dice import between, chance, roll, rounded
from .events import count, emit
from .grid import adjacent, distance
from .presence import press_chance, wish_of
from .standing import seen
from .tables import POINTS, PPM
from .tension import resent_raid
from .words import event, mobility, purpose, side, standing, tally, trust, verb

PRESSED, DETERRED, OFF = 1, 2, 3


def response_minutes(opened):
    """Minutes from the beginning of an attack until somebody stood up to it, -1 nobody."""
    return max(0, opened.engaged - opened.minute) if opened.engaged > 0 else -1


def promptness(rules, minutes):
    """The share of the toll that is left after a response within `minutes`, in permille; -1 is no response."""
    if 0 <= minutes <= rules.quick_minutes:
        return rules.toll_quick
    return rules.toll_late if 0 <= minutes <= rules.late_minutes else 1000


def resistance(state, ground, at, party):
    """Firepower of those who defend community row `at` against `party`: host and militia in or next to its cell."""
    row = state.communities[at]
    arms = 0
    for group in state.groups:
        if (group.side == side.HOST or group.side == side.COMMUNITY) and group.party != party and is_active(group):
            own = state.parties[group.party - 1].people
            if (own == 0 or own == row.people) and adjacent(ground, group.ahead, row.cell):
                arms += group.firepower
    return arms


def toll_of(state, ground, index, at, minutes, per_attacker, nth):
    """How many people a raid kills or wounds, `per_attacker` ppm each, if someone came after `minutes`."""
    clock, rules = state.clock[0], ground.rules[0]
    group, row = state.groups[index], state.communities[at]
    against = resistance(state, ground, at, group.party)
    through = group.firepower * 1000 // max(1, group.firepower + against)
    caught = 1000 - rules.toll_wary * (row.fear // 100) // (POINTS // 100)
    fortune = between(clock, purpose.RAID_TOLL, group.key, row.key, 2, 500, 1500)
    mean = group.strength * per_attacker // 1000 * through // 1000 * caught // 1000 * fortune // 1000
    return rounded(clock, purpose.RAID_TOLL, group.key, row.key, nth, mean * promptness(rules, minutes), PPM)


def least_covered(state, ground, index, at):
    """The least covered community near enough for raiders deterred from `at`; -1 if none is less covered than that."""
    group = state.groups[index]
    own = state.parties[group.party - 1].people
    start = mobility.FOOT * 2 * len(ground.land)
    best = -1
    least = state.communities[at].cover
    for other in range(len(state.communities)):
        row = state.communities[other]
        if row.cover >= least or row.alive == 0 or row.population == 0 or (own > 0 and row.people == own):
            continue
        if distance(ground, state.communities[at].cell, row.cell) > ground.rules[0].displaced_range:
            continue
        if ground.regions[start + group.ahead] != ground.regions[start + row.cell]:
            continue
        best = other
        least = row.cover
    return best


def turn_away(state, ground, log, opened, index, at):
    """Presence deters a raid; two in five look for a softer place."""
    clock = state.clock[0]
    group, row = state.groups[index], state.communities[at]
    order = state.orders[in_force(state, index)]
    count(state, tally.ATTACKS_DETERRED, 1)
    cause = emit(state, log, event.ATTACK_DETERRED, opened.minute, row.cell, 0, index + 1, at + 1, 0, 0, opened.cause)
    if opened.engaged > 0:
        judge(state, ground, log, opened, at, cause)
    softer = least_covered(state, ground, index, at)
    if softer >= 0 and chance(clock, purpose.DISPLACED_TARGET, group.key, row.key, 0, ground.rules[0].displaced_share):
        order.done = 0
        order.cell = state.communities[softer].cell
        order.other = softer + 1
        group.arrived = -1
        count(state, tally.ATTACKS_DISPLACED, 1)
        emit(state, log, event.ATTACK_DISPLACED, opened.minute, row.cell, 0, index + 1, softer + 1, 0, at + 1, cause)


def frighten(state, ground, at):
    """News of an attack."""
    rules = ground.rules[0]
    for other in range(len(state.communities)):
        if other == at:
            change_fear(state, other, rules.raid_fear)
        elif distance(ground, state.communities[at].cell, state.communities[other].cell) <= rules.fear_range:
            change_fear(state, other, rules.raid_fear_near)


def judge(state, ground, log, opened, at, cause):
    """What the people think of the mission after raiders came: did it stand up to them in time?"""
    rules = ground.rules[0]
    if 0 <= response_minutes(opened) <= rules.late_minutes:
        if state.groups[opened.other - 1].side == side.MISSION:
            change_trust(state, log, at, rules.trust_protected, trust.PROTECTED, opened.other, cause)
    elif state.clock[0].absent == 0:
        change_trust(state, log, at, -rules.trust_attacked, trust.ATTACKED, 0, cause)
        seen(state, log, at, -rules.support_attacked, standing.ATTACK_UNANSWERED, cause)


def attack(state, ground, log, opened, index, at):
    """A raid is carried out: its toll, its loot, and what people make of it."""
    rules = ground.rules[0]
    group, row = state.groups[index], state.communities[at]
    party = state.parties[group.party - 1]
    minutes = response_minutes(opened)
    killed = min(toll_of(state, ground, index, at, minutes, rules.raid_killed, 0), max(0, row.population - row.wounded))
    wounded = toll_of(state, ground, index, at, minutes, rules.raid_wounded, 1)
    cause = emit(state, log, event.ATTACK, opened.minute, row.cell, 0, index + 1, at + 1, killed, minutes, opened.cause)
    harm_community(state, ground, log, at, killed, wounded, index, opened.minute, cause)
    party.attacks += 1
    party.resources = max(0, party.resources - rules.raid_cost)
    group.loot += rules.raid_loot * min(30, group.strength) * promptness(rules, minutes) // 30_000
    row.attacked_minute, row.attacker = max(1, opened.minute), group.party
    frighten(state, ground, at)
    count(state, tally.ATTACKS, 1)
    if len(state.tensions) > 0:
        resent_raid(state, ground, log, index, at, cause)
    judge(state, ground, log, opened, at, cause)
    violate(state, log, index, at, opened.known > 0, cause)


def call_off(state, log, opened, index, at):
    """The raiders think better of it, whatever the mission did."""
    count(state, tally.RAIDS_CALLED_OFF, 1)
    cell = state.communities[at].cell
    emit(state, log, event.RAID_CALLED_OFF, opened.minute, cell, index + 1, 0, at + 1, 0, 0, opened.cause)


def fate_of(state, ground, opened, index, at):
    """What becomes of a raid: PRESSED, DETERRED or OFF. One die, against the wish with and without presence."""
    row = in_force(state, index)
    if row < 0 or state.orders[row].verb != verb.RAID or state.orders[row].other != opened.community:
        return PRESSED if opened.engaged > 0 else OFF
    die = roll(state.clock[0], purpose.RAID, state.groups[index].key, state.communities[at].key, 0)
    if die < press_chance(state, ground, index, at):
        return PRESSED
    return DETERRED if die < wish_of(state, ground, index, at) else OFF


def settle_raid(state, ground, log, opened):
    """Carry out a raid, turn it away or call it off; a raid that was ordered is done, whatever became of it."""
    index, at = opened.group - 1, opened.community - 1
    fate = fate_of(state, ground, opened, index, at)
    row = in_force(state, index)
    if row >= 0 and state.orders[row].verb == verb.RAID and state.orders[row].other == opened.community:
        state.orders[row].done = 1
    if fate == PRESSED:
        attack(state, ground, log, opened, index, at)
    elif fate == DETERRED:
        turn_away(state, ground, log, opened, index, at)
    else:
        call_off(state, log, opened, index, at)

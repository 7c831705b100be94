"""Presence. How heavily the mission weighs on a community, and what that does to those who mean it harm.

A group weighs its platoons, by quality and rest, by what it is doing, by the will of its capital, and by distance:
exp(-d/d0), d0 shorter at night, and for vehicles on wet ground. Beyond four times d0 it weighs nothing. A group that
stood by while it was needed weighs nothing in that turn. Unarmed observers weigh nothing either; alone they are a
slight provocation. The host's soldiers and militias defend a place once it is attacked
(`rules/predation.py`), they do not keep attackers from coming; only a battalion to which the mission has handed an area
over weighs as the mission does, by its readiness. All of this reads a belief as well as the truth; a
group known by report only is taken for foot infantry that stands guard.
"""

from .battalions import is_of, level_of, readiness
from .deeds import fading, is_active, verb_of
from .grid import distance, is_wet
from .readiness import goes_out
from .tables import PPM
from .words import community, mobility, side, skill, unit, verb

FAR_AWAY = 4  # times d0


def activity_of(rules, doing):
    """How much of its weight a group brings to bear by what it does, in ppm."""
    if doing == verb.PARTNER:
        return PPM
    if doing == verb.PATROL or doing == verb.CHECKPOINT or verb.SHOW_FORCE <= doing <= verb.DETAIN:
        return PPM
    if doing == verb.REST or doing == verb.OBSERVE or doing == verb.HANDOVER:
        return rules.presence_resting
    return rules.presence_static


def reach_of(ground, clock, group):
    """d0 in metres: how far the weight of a group carries."""
    rules = ground.rules[0]
    if group.mobility == mobility.FOOT:
        reach = rules.presence_foot
    else:
        reach = rules.presence_mounted
        if group.mobility != mobility.AIR and is_wet(clock) == 1:
            reach = reach * rules.presence_wet // 100
    return max(1, reach * rules.presence_night // 100 if clock.night == 1 else reach)


def vigour_of(state, ground, index):
    """The share of its weight that a group brings to bear: quality, activity, will to act and rest, in ppm."""
    rules = ground.rules[0]
    group = state.groups[index]
    if group.key == 0:
        return rules.presence_static
    if group.will == 2 or group.contingent == 0:
        return 0
    willing = rules.presence_will + state.contingents[group.contingent - 1].will * (PPM - rules.presence_will) // PPM
    fresh = rules.presence_tired if group.rest < rules.tired_rest else PPM
    return group.quality * group.activity // PPM * willing // PPM * fresh // PPM


def weigh(state, ground):
    """Write `activity` of the mission's groups, and `cover`, `police` and `watched` of all communities."""
    clock = state.clock[0]
    rules = ground.rules[0]
    for row in state.communities:
        row.cover = 0
        row.police = 0
        row.watched = 0
    for index in range(len(state.groups)):
        group = state.groups[index]
        if group.side != side.MISSION or not is_active(group):
            continue
        doing = verb_of(state, index)
        if doing == verb.PATROL and not goes_out(state, ground, index):
            doing = verb.HOLD
        group.activity = max(group.activity, activity_of(rules, doing))
        vigour = vigour_of(state, ground, index)
        platoon = ground.kinds[unit.INFANTRY_FOOT].strength
        full = (group.strength * 1000 // platoon if group.key == 0 else group.weight) * vigour // PPM
        police = group.police * vigour // PPM
        observes = group.weight == 0 and group.skills & skill.OBSERVER > 0
        if full > 0 or police > 0 or observes:
            lean_on(state, ground, group.ahead, reach_of(ground, clock, group), full, police, observes)
    for row in range(len(state.battalions)):
        if state.battalions[row].held > 0:
            lean_battalion(state, ground, row)
    for row in state.communities:
        if row.cover >= rules.presence_none:
            row.watched = 0


def lean_battalion(state, ground, row):
    """A battalion of the host to which an area was handed over weighs there by its readiness, if it is one to reckon
    with.
    """
    one = state.battalions[row]
    ready = readiness(one)
    if one.steady == 0 or level_of(ready) == 4:
        return
    for group in state.groups:
        if is_of(group, row):
            full = group.weight * (ready // 1000) // 1000
            lean_on(state, ground, group.ahead, reach_of(ground, state.clock[0], group), full, group.police, False)


def lean_on(state, ground, cell, reach, full, police, observes):
    """Add what one group at `cell` weighs to every community near enough."""
    for row in state.communities:
        metres = distance(ground, cell, row.cell)
        if row.alive == 0 or metres > FAR_AWAY * reach:
            continue
        share = fading(ground, metres * 100 // reach)
        row.cover += full * share // PPM
        row.police += police * share // PPM
        if observes and metres <= ground.rules[0].observers_near:
            row.watched = 1


def daunted(ground, row, whose):
    """exp(-k_m M - k_p F) in ppm: what cover leaves of the wish of someone of side `whose` to harm community `row`."""
    rules = ground.rules[0]
    weight = row.cover * rules.presence_deters
    if row.kind != community.VILLAGE:
        weight += row.police * rules.police_calms
    if whose == side.HOST:
        weight = weight // 100 * rules.host_deterred // 10_000
    return fading(ground, weight // 10_000)


def is_recent(clock, minute, minutes):
    """Did something that happened at `minute` (0 never) happen less than `minutes` ago?"""
    return minute > 0 and clock.minute + clock.length - minute < minutes


def is_reprisal(state, ground, party, people):
    """Has the people of party row `party` been attacked lately by those who fight for `people`?"""
    own = state.parties[party].people
    if own == 0 or people == 0 or own == people:
        return False
    minutes = ground.rules[0].reprisal_minutes
    for row in state.communities:
        if row.people == own and row.attacker > 0 and is_recent(state.clock[0], row.attacked_minute, minutes):
            if state.parties[row.attacker - 1].people == people:
                return True
    return False


def is_tested(one):
    """Do raiders put a battalion to the test: does it answer for an area, and is it not up to it?"""
    return one.held > 0 and one.level > 2


def wish_of(state, ground, index, at):
    """The chance in ppm, perhaps above a million, that group row `index` raids community row `at` if nobody is near."""
    rules = ground.rules[0]
    row = state.communities[at]
    wish = rules.raid_nerve
    if state.groups[index].rest < rules.tired_rest:
        wish = wish * rules.presence_tired // PPM
    if row.watched == 1:
        wish += wish * rules.observers_risk // PPM
    if row.informing > state.clock[0].minute:
        wish += wish * rules.informing_risk // 100
    if row.ward > 0 and is_tested(state.battalions[row.ward - 1]):
        wish += wish * rules.area_tested // 100
    if is_reprisal(state, ground, state.groups[index].party - 1, row.people):
        wish += wish * rules.reprisal_risk // 100
    return wish * (1000 - state.mandate[0].calm // 1000) // 1000


def press_chance(state, ground, index, at):
    """The same under the cover that the community has."""
    left = daunted(ground, state.communities[at], state.groups[index].side)
    return min(PPM, wish_of(state, ground, index, at) * left // PPM)

"""Armed groups under a thinking command: one step ahead.

The command lays out where the mission's presence weighs, as far as it knows of it, and weighs for each community what
a day of extortion or a raid there would bring, how likely presence is to spoil it, and how soon soldiers could come.
It puts one group on each of the diggings near it, spares its own people, slips away from strength, takes loot home,
follows the posture that it has been set on, and keeps a ceasefire as far as its grip reaches.
"""

from wargame.engine.grid import distance, is_wet, minutes_between
from wargame.engine.presence import daunted, press_chance, weigh
from wargame.engine.tables import POINTS, PPM
from wargame.engine.words import mobility, verb

from .common import is_mine, keep
from .prey import (
    REACH,
    go_digging,
    is_bound,
    is_own_people,
    is_peaceful,
    is_soldier,
    is_threatened,
    is_warlike,
    lie_low,
    obeys,
    prey_on,
    soldiers_near,
    wants_raid,
)

RESCUE = 60  # minutes within which soldiers spoil a raid


def rescue_minutes(believed, ground, cell):
    """Minutes until the nearest known soldiers could be at a cell, taken for mounted; a day if none is known."""
    least = 1440
    wet = is_wet(believed.clock[0])
    for group in believed.groups:
        if is_soldier(group) and distance(ground, group.cell, cell) <= REACH:
            least = min(least, minutes_between(ground, mobility.MOUNTED, wet, group.cell, cell))
    return least


def toll_a_day(believed, ground, index, community):
    """What a day of extortion brings, in thousandths, as far as one knows the place."""
    rules = ground.rules[0]
    place = believed.communities[community]
    many = min(place.population, rules.tax_people) * 1000 // rules.tax_people
    afraid = 500 + place.fear // (POINTS // 500)
    full = rules.tax_least + (rules.tax_most - rules.tax_least) * many // 1000 * afraid // 1000
    return full * daunted(ground, place, believed.groups[index].side) // PPM


def worth(believed, ground, seat, index, community, raids):
    """How much a community promises to the group, 0 or less if it had better keep away."""
    group = believed.groups[index]
    place = believed.communities[community]
    guards = soldiers_near(believed, ground, seat, place.cell, ground.map[0].cell * 2)
    if guards * 2 > group.strength:
        return 0
    if not raids:
        return toll_a_day(believed, ground, index, community) - distance(ground, group.cell, place.cell) // 20
    promise = press_chance(believed, ground, index, community) // 100
    if rescue_minutes(believed, ground, place.cell) <= RESCUE:
        promise = promise // 3
    return promise - distance(ground, group.cell, place.cell) // 20


def best_prey(believed, ground, seat, index, raids):
    """The row of the most promising community within reach, -1 if none promises anything."""
    group = believed.groups[index]
    best = -1
    most = 0
    for community in range(len(believed.communities)):
        place = believed.communities[community]
        near = min(distance(ground, group.base, place.cell), distance(ground, group.cell, place.cell))
        if place.alive == 0 or place.population == 0 or near > REACH or is_own_people(believed, index, community):
            continue
        promise = worth(believed, ground, seat, index, community, raids)
        if promise > most:
            best = community
            most = promise
    return best


def scheme(believed, ground, seat, index, luck, wishes):
    """One group's order for the turn."""
    group = believed.groups[index]
    party = believed.parties[group.party - 1]
    if is_bound(believed, index):
        keep(wishes, index)
        return
    quiet = group.loot > 0 or is_peaceful(party.posture) or obeys(believed, index, luck)
    if quiet or is_threatened(believed, ground, seat, index):
        lie_low(believed, ground, seat, index, wishes)
        return
    if wants_raid(believed, ground, index, luck):
        prey = best_prey(believed, ground, seat, index, True)
        if prey >= 0 and prey_on(believed, ground, seat, index, verb.RAID, prey, wishes):
            return
    if go_digging(believed, ground, seat, index, wishes):
        return
    prey = best_prey(believed, ground, seat, index, False)
    if prey < 0:
        lie_low(believed, ground, seat, index, wishes)
        return
    rich = party.resources > 40 and not is_warlike(party.posture)
    prey_on(believed, ground, seat, index, verb.RECRUIT if rich else verb.TAX, prey, wishes)


def strategist(believed, ground, seat, luck, wishes):
    """Weigh the presence that is known, then decide group by group."""
    if believed.clock[0].window == 1:
        return
    weigh(believed, ground)
    for index in range(len(believed.groups)):
        if is_mine(believed, seat, index):
            scheme(believed, ground, seat, index, luck, wishes)

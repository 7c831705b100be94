"""Armed groups that live off the weak.

They make the softest community near their refuge pay, raid now and then where no soldier has been seen, take loot
home, and slip away from strength. Diggings near them are worth more than extortion: one group stands there. A peaceful
posture is obeyed; a ceasefire as far as the party's grip reaches.
"""

from wargame.engine.dice import mix
from wargame.engine.grid import distance
from wargame.engine.words import verb

from .common import is_mine, keep
from .prey import (
    REACH,
    go_digging,
    is_bound,
    is_own_people,
    is_peaceful,
    is_threatened,
    lie_low,
    obeys,
    prey_on,
    soldiers_near,
    wants_raid,
)


def softest(believed, ground, seat, index):
    """The row of the community within reach that soldiers watch least, the nearer the better; -1 if there is none."""
    group = believed.groups[index]
    best = -1
    least = 0
    for community in range(len(believed.communities)):
        place = believed.communities[community]
        metres = distance(ground, group.base, place.cell)
        if place.alive == 0 or metres > REACH or is_own_people(believed, index, community):
            continue
        hardness = soldiers_near(believed, ground, seat, place.cell, 5_000) * 1000 + metres
        if best < 0 or hardness < least:
            best = community
            least = hardness
    return best


def decide(believed, ground, seat, index, luck, wishes):
    """One group's order for the turn."""
    group = believed.groups[index]
    if is_bound(believed, index):
        keep(wishes, index)
        return
    stance = believed.parties[group.party - 1].posture
    tired = group.loot > 0 or is_peaceful(stance) or obeys(believed, index, luck)
    if tired or is_threatened(believed, ground, seat, index):
        lie_low(believed, ground, seat, index, wishes)
        return
    prey = softest(believed, ground, seat, index)
    if prey >= 0 and wants_raid(believed, ground, index, luck):
        if prey_on(believed, ground, seat, index, verb.RAID, prey, wishes):
            return
    if go_digging(believed, ground, seat, index, wishes):
        return
    if prey < 0:
        lie_low(believed, ground, seat, index, wishes)
    else:
        doing = verb.RECRUIT if mix(luck ^ (group.key + 7)) % 4 == 0 else verb.TAX
        prey_on(believed, ground, seat, index, doing, prey, wishes)


def opportunist(believed, ground, seat, luck, wishes):
    """Every group decides for itself."""
    if believed.clock[0].window == 1:
        return
    for index in range(len(believed.groups)):
        if is_mine(believed, seat, index):
            decide(believed, ground, seat, index, luck, wishes)

"""Always force: march at the nearest armed group that is known and fire, whatever the rules of engagement say.

As long as none is known, look for them where people are most afraid.
"""

from wargame.engine.grid import distance
from wargame.engine.orders import can
from wargame.engine.words import manner, side, skill, verb

from .common import direct, is_foe, is_mine, settle


def nearest_known(believed, ground, cell):
    """The row of the armed group nearest to a cell, however old the news, -1 if none is known."""
    best = -1
    least = 0
    for index in range(len(believed.groups)):
        if is_foe(believed, index, side.MISSION):
            metres = distance(ground, cell, believed.groups[index].cell)
            if best < 0 or metres < least:
                best = index
                least = metres
    return best


def most_afraid(believed):
    """The community, from 1, where people are most afraid; 0 if there is none."""
    best = 0
    most = -1
    for row in range(len(believed.communities)):
        if believed.communities[row].alive == 1 and believed.communities[row].fear > most:
            best = row + 1
            most = believed.communities[row].fear
    return best


def naive(believed, ground, seat, luck, wishes):
    """Force for everything."""
    for index in range(len(believed.groups)):
        group = believed.groups[index]
        fights = group.skills & skill.FORCE > 0 and group.skills & skill.HEADQUARTERS == 0
        if not fights or not is_mine(believed, seat, index):
            continue
        foe = nearest_known(believed, ground, group.cell)
        if foe < 0:
            direct(believed, ground, seat, index, verb.PATROL, 0, most_afraid(believed), wishes)
            continue
        cell = believed.groups[foe].cell
        if can(believed, ground, seat, index, verb.FIRE, cell, foe + 1) == 0:
            wishes[index].verb = verb.FIRE
            wishes[index].cell = cell
            wishes[index].other = foe + 1
            wishes[index].override = manner.INSIST | manner.PRESS
        else:
            direct(believed, ground, seat, index, verb.MARCH, cell, 0, wishes)
    settle(believed, ground, seat, wishes)

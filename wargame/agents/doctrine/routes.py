"""Route search, where roads are dangerous: searchers go ahead on the way of those who carry stores."""

from wargame.engine.grid import distance
from wargame.engine.words import skill, verb

from .common import current, direct, fill_of, is_mine, is_open, keep

LOW = 65  # percent of a holding below which searchers go home to fill up


def next_road(believed, ground, seat, index):
    """The cell of the nearest group to which stores are on their way, -1 if there is none."""
    best = -1
    here = believed.groups[index].cell
    for row in range(len(believed.groups)):
        order = current(believed, row) if is_mine(believed, seat, row) else -1
        if order < 0 or believed.orders[order].verb != verb.RESUPPLY:
            continue
        goal = believed.groups[believed.orders[order].other - 1].cell
        if goal != here and (best < 0 or distance(ground, here, goal) < distance(ground, here, best)):
            best = goal
    return best


def search_routes(believed, ground, seat, wishes):
    """Trained searchers without another trade; whoever has nothing to search goes home."""
    if ground.rules[0].mine_threat == 0:
        return
    for index in range(len(believed.groups)):
        group = believed.groups[index]
        searcher = group.skills & skill.SEARCH > 0 and group.skills & skill.ENGINEER == 0
        if not searcher or not is_mine(believed, seat, index) or not is_open(wishes, index):
            continue
        if group.cell != group.base and fill_of(believed, index) < LOW:
            direct(believed, ground, seat, index, verb.MARCH, group.base, 0, wishes)
            continue
        row = current(believed, index)
        if row >= 0 and believed.orders[row].verb == verb.SWEEP:
            keep(wishes, index)
            continue
        goal = next_road(believed, ground, seat, index)
        if goal >= 0 and direct(believed, ground, seat, index, verb.SWEEP, goal, 0, wishes):
            continue
        if group.cell == group.base or not direct(believed, ground, seat, index, verb.MARCH, group.base, 0, wishes):
            keep(wishes, index)

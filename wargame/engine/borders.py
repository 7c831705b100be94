"""Borders: edges of the map over which people flee and arms come in, less where the mission watches.

Each group of the mission with soldiers, police or observers that stands within `border_near` of the edge keeps a share
of both from crossing: people who flee find somebody on this side, and carriers turn back. Nobody is held back by force.
"""

from .deeds import is_active
from .dice import rounded
from .events import count, emit
from .tables import PPM
from .words import edge, event, purpose, side, skill, tally

WATCHERS = skill.FORCE | skill.POLICE | skill.OBSERVER
WEEK = 10_080  # minutes


def edge_metres(ground, cell, which):
    """How far a cell is from an edge of the map."""
    area = ground.map[0]
    if which == edge.NORTH:
        return cell // area.width * area.cell
    if which == edge.SOUTH:
        return (area.height - 1 - cell // area.width) * area.cell
    if which == edge.WEST:
        return cell % area.width * area.cell
    return (area.width - 1 - cell % area.width) * area.cell


def open_share(state, ground, which):
    """The share of what would cross an edge that is left under the eyes of the mission there, in ppm."""
    left = PPM
    for group in state.groups:
        if group.side == side.MISSION and is_active(group) and group.skills & WATCHERS > 0:
            if edge_metres(ground, group.ahead, which) <= ground.rules[0].border_near:
                left = left // 1000 * ((PPM - ground.rules[0].border_watched) // 1000)
    return left


def border_near(state, ground, cell):
    """The row of the nearest border to which people can flee from a cell, -1 if none is near."""
    best, least = -1, ground.rules[0].flee_range + 1
    for row in range(len(state.borders)):
        metres = edge_metres(ground, cell, state.borders[row].edge)
        if metres < least:
            best, least = row, metres
    return best


def crossing(state, ground, row, leaving, has_refuge):
    """How many of those who leave go over the border in row `row`; without a refuge on this side all who can."""
    share = ground.rules[0].border_share if has_refuge else PPM
    left = open_share(state, ground, state.borders[row].edge)
    return leaving * (share // 1000) // 1000 * (left // 1000) // 1000


def spill_over(state, log, at, row, people):
    """People of community row `at` flee over a border."""
    clock, place, border = state.clock[0], state.communities[at], state.borders[row]
    place.population -= people
    place.away += people
    border.abroad += people
    count(state, tally.FLED, people)
    count(state, tally.SPILL_OVER, people)
    emit(state, log, event.SPILL_OVER, clock.minute + clock.length, place.cell, 0, 0, at + 1, people, border.edge, 0)


def fullest_camp(state):
    """The row of the border with most people beyond it, -1 if nobody is."""
    best, most = -1, 0
    for row in range(len(state.borders)):
        if state.borders[row].abroad > most:
            best, most = row, state.borders[row].abroad
    return best


def smuggle(state, ground):
    """Arms come over the borders."""
    clock = state.clock[0]
    for border in state.borders:
        if border.party > 0 and border.arms > 0:
            left = open_share(state, ground, border.edge) // 1000
            came = rounded(clock, purpose.ARMS, border.key, 0, 0, border.arms * clock.length * left, WEEK * 1000)
            state.parties[border.party - 1].resources += came
            border.brought += came

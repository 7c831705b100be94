"""Cells, distances, ways and lines of sight.

A cell is `row * width + column`, row 0 in the north. Eight neighbours, numbered from north clockwise. A way is never
stored: a distance field holds the minutes from every cell to one target, and a march steps downhill on it. A field
follows from the ground alone, so the pool of fields in `Ground` is a memo and not state.
"""

import heapq

from .ground import FAR
from .kinds import AIR_SPEED
from .words import mobility

DX = (0, 1, 1, 1, 0, -1, -1, -1)
DY = (-1, -1, 0, 1, 1, 1, 0, -1)


def distance(ground, a, b):
    """Metres between the middles of two cells."""
    one, other = ground.land[a], ground.land[b]
    return ground.span[abs(one.y - other.y) * ground.map[0].width + abs(one.x - other.x)]


def adjacent(ground, a, b):
    """Are two cells the same or neighbours?"""
    one, other = ground.land[a], ground.land[b]
    return -2 < one.x - other.x < 2 and -2 < one.y - other.y < 2


def neighbour(ground, cell, direction):
    """The next cell in a direction 0..7, or -1 off the map."""
    table = ground.map[0]
    x = ground.land[cell].x + DX[direction]
    y = ground.land[cell].y + DY[direction]
    return y * table.width + x if 0 <= x < table.width and 0 <= y < table.height else -1


def is_wet(clock):
    """Do roads and fields hold water this turn?"""
    return 1 if clock.weather > 0 or clock.wet_days > 1 else 0


def step_minutes(ground, moves, wet, cell, direction):
    """Minutes of one step at plain pace, 0 where there is no way."""
    return ground.steps[((moves * 2 + wet) * len(ground.land) + cell) * 8 + direction]


def fill_field(ground, kind, target, start):
    """Write minutes to `target` for every cell into the memo from `start` on; `kind` is mobility * 2 + wetness."""
    cells = len(ground.land)
    width, height = ground.map[0].width, ground.map[0].height
    for cell in range(cells):
        ground.fields[start + cell] = FAR
    ground.fields[start + target] = 0
    heap = [0 * cells + target]  # minutes * cells + cell, wider than the reference that came in
    while len(heap) > 0:
        nearest = heapq.heappop(heap)
        cell = nearest % cells
        minutes = nearest // cells
        if minutes > ground.fields[start + cell]:
            continue
        x, y = ground.land[cell].x, ground.land[cell].y
        for direction in range(8):
            if not (0 <= x + DX[direction] < width and 0 <= y + DY[direction] < height):
                continue
            before = cell + DY[direction] * width + DX[direction]
            step = ground.steps[(kind * cells + before) * 8 + (direction + 4) % 8]
            total = minutes + step
            if step > 0 and total < FAR and total < ground.fields[start + before]:
                ground.fields[start + before] = total
                heapq.heappush(heap, total * cells + before)


def field_to(ground, moves, wet, target):
    """Where in `ground.fields` the minutes to `target` begin, for a mobility on the ground."""
    memo = ground.map[0].memo
    kind = moves * 2 + wet
    slot = kind * memo + target % memo
    start = slot * len(ground.land)
    if ground.ready[slot] != target + 1:
        fill_field(ground, kind, target, start)
        ground.ready[slot] = target + 1
    return start


def minutes_between(ground, moves, wet, a, b):
    """Minutes from `a` to `b` at plain pace; FAR where there is no way."""
    if moves == mobility.AIR:
        return distance(ground, a, b) * 6 // (10 * AIR_SPEED)
    return ground.fields[field_to(ground, moves, wet, b) + a]


def next_direction(ground, moves, wet, cell, start):
    """The first step of the quickest way to the target whose field begins at `start`; -1 where there is none."""
    width = ground.map[0].width
    steps = ((moves * 2 + wet) * len(ground.land) + cell) * 8
    here = start + cell
    best = -1
    least = FAR
    for direction in range(8):
        step = ground.steps[steps + direction]
        if step > 0:
            total = step + ground.fields[here + DY[direction] * width + DX[direction]]
            if total < least:
                least = total
                best = direction
    return best


def straight_direction(ground, cell, target):
    """The neighbour that lies nearest to the straight line to `target`: for what flies."""
    dx = ground.land[target].x - ground.land[cell].x
    dy = ground.land[target].y - ground.land[cell].y
    if dx == 0 and dy == 0:
        return -1
    across = 2 * abs(dx) > abs(dy)
    along = 2 * abs(dy) > abs(dx)
    x = (dx > 0) - (dx < 0) if across else 0
    y = (dy > 0) - (dy < 0) if along else 0
    for direction in range(8):
        if DX[direction] == x and DY[direction] == y:
            return direction
    return -1


def line_clear(ground, a, b):
    """Is there no higher ground between two cells? Only cells strictly between count; equal height does not block."""
    width = ground.map[0].width
    ax, ay = ground.land[a].x, ground.land[a].y
    bx, by = ground.land[b].x, ground.land[b].y
    steps = max(abs(ax - bx), abs(ay - by))
    top = max(ground.land[a].height, ground.land[b].height)
    for step in range(1, steps):
        x = (2 * (ax * (steps - step) + bx * step) + steps) // (2 * steps)
        y = (2 * (ay * (steps - step) + by * step) + steps) // (2 * steps)
        if ground.land[y * width + x].height > top:
            return False
    return True

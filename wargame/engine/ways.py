"""Ways on the ground, worked out once for an exercise with numpy: minutes of each step, and which cells hang
together.

A step follows the road if both of its cells have one (the worse of the two), else it crosses the terrain of the cell
it enters. There is no way out of terrain that cannot be entered: a bank of a river is not joined to the other by the
water.
"""

import numpy as np

from .grid import DX, DY
from .ground import FAR, MAP, Ground
from .kinds import SPEED, SURFACES, WET
from .words import land, mobility

DIAGONAL = 1414  # thousandths of a straight step


def step_table(width: int, height: int, cell: int, terrain: np.ndarray, road: np.ndarray) -> np.ndarray:
    """Minutes of each step at plain pace, 0 for no way: (3 mobilities * 2 wetness * cells * 8,) i2.

    `cell` is the cell's side in metres; `terrain` and `road` are (cells,) words of words/land.py.
    """
    grid_terrain, grid_road = terrain.reshape(height, width), road.reshape(height, width)
    made = np.zeros((mobility.GROUND_KINDS, 2, height, width, 8), "<i2")
    for direction in range(8):
        dx, dy = DX[direction], DY[direction]
        here = (slice(max(0, -dy), height - max(0, dy)), slice(max(0, -dx), width - max(0, dx)))
        there = (slice(max(0, dy), height - max(0, -dy)), slice(max(0, dx), width - max(0, -dx)))
        worse = np.minimum(grid_road[here], grid_road[there])
        surface = np.where(worse > 0, land.TERRAINS + worse - 1, grid_terrain[there])
        leaving = np.where(worse > 0, surface, grid_terrain[here])
        metres = cell * DIAGONAL // 1000 if dx and dy else cell
        for moves in range(mobility.GROUND_KINDS):
            for wet in range(2):
                # metres / (tenths of km/h * 100 m/h) * 60 min; percent of the dry speed when wet
                speed = [SPEED[moves][s] * (WET[moves][s] if wet else 100) for s in range(SURFACES)]
                minutes = [min(FAR, -(-metres * 60 // value)) if value else 0 for value in speed]
                passable = np.array(minutes) > 0
                made[(moves, wet, *here, direction)] = np.array(minutes, "<i2")[surface] * passable[leaving]
    return made.ravel()


def region_table(steps: np.ndarray, width: int, height: int) -> np.ndarray:
    """For each mobility and wetness, a label per cell, equal where there is a way between two cells: (6 * cells,) i4.
    """
    cells = width * height
    kinds = mobility.GROUND_KINDS * 2
    open_steps = steps.reshape(kinds, height, width, 8) > 0
    labels = np.broadcast_to(np.arange(1, cells + 1, dtype="<i4").reshape(height, width), (kinds, height, width)).copy()
    changed = True
    while changed:
        before = labels.copy()
        for direction in range(8):
            dx, dy = DX[direction], DY[direction]
            here = (slice(None), slice(max(0, -dy), height - max(0, dy)), slice(max(0, -dx), width - max(0, dx)))
            there = (slice(None), slice(max(0, dy), height - max(0, -dy)), slice(max(0, dx), width - max(0, -dx)))
            joined = np.where(open_steps[(*here, direction)], np.minimum(labels[here], labels[there]), labels[here])
            labels[here] = joined
            labels[there] = np.where(open_steps[(*here, direction)], np.minimum(labels[there], joined), labels[there])
        flat = labels.reshape(kinds, cells)  # a label is a cell of the same region: jump to that cell's own label
        labels = np.take_along_axis(flat, flat.astype(np.int64) - 1, axis=1).reshape(kinds, height, width)
        changed = bool((labels != before).any())
    return labels.reshape(-1).astype("<i4")


def fill_fields(ground: Ground, targets: list[int]) -> None:
    """Fill the memo of distance fields for all `targets` at once; gives what `grid.fill_field` gives, sooner."""
    table: np.void = ground.map[0]
    width, height, memo = int(table["width"]), int(table["height"]), int(table["memo"])
    cells = width * height
    kinds = mobility.GROUND_KINDS * 2
    steps = ground.steps.reshape(kinds, 1, height, width, 8).astype(np.int32)
    cost = np.where(steps > 0, steps, FAR)
    best = np.full((kinds, len(targets), height, width), FAR, np.int32)
    flat = best.reshape(kinds, len(targets), cells)
    for row, target in enumerate(targets):
        flat[:, row, target] = 0
    changed = True
    while changed:
        before = best.copy()
        for direction in range(8):
            dx, dy = DX[direction], DY[direction]
            here = (..., slice(max(0, -dy), height - max(0, dy)), slice(max(0, -dx), width - max(0, dx)))
            there = (..., slice(max(0, dy), height - max(0, -dy)), slice(max(0, dx), width - max(0, -dx)))
            np.minimum(best[here], best[there] + cost[(*here, direction)], out=best[here])
        np.minimum(best, FAR, out=best)
        changed = bool((best != before).any())
    for kind in range(kinds):
        for row, target in enumerate(targets):
            slot = kind * memo + target % memo
            ground.fields[slot * cells : (slot + 1) * cells] = flat[kind, row]
            ground.ready[slot] = target + 1


def map_record(width: int, height: int, cell: int, memo: int, counts: dict[str, int]) -> np.ndarray:
    """The one row of `ground.map`; `counts` names the columns from communities on."""
    made = np.zeros(1, MAP)
    for name, value in {"width": width, "height": height, "cell": cell, "memo": memo, **counts}.items():
        made[0][name] = value
    return made

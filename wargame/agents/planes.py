"""The observation as planes: a window of 25 x 25 cells around the group, one plane a subject, for those who learn from
pictures.
"""

import numpy as np

from wargame.engine.deeds import is_active
from wargame.engine.tables import POINTS
from wargame.engine.words import land, work

from .play import Play
from .targets import opposes

REACH = 12  # cells to each side of the group
SIZE = 2 * REACH + 1
PLANES = (
    ("map", "1 on the map"), ("hard", "1 where only people on foot pass: forest, hill, swamp"), ("water", "1"),
    ("road", "class of the road / 3"), ("people", "of the community / 5 000"), ("trust", "share"), ("fear", "share"),
    ("warned", "1 where a community warns"), ("friends", "people of its own side / 150"),
    ("opponents", "people / 150, as believed"),
    ("others", "people of other parties / 150, as believed"), ("cut", "1 where the road is known to be cut"),
)  # fmt: skip
SHAPE = (len(PLANES), SIZE, SIZE)


def _grounds(play: Play) -> np.ndarray:
    """The planes of the land, (4, height, width)."""
    terrain = play.setting.ground.land["terrain"]
    hard = np.isin(terrain, (land.FOREST, land.HILL, land.SWAMP))
    layers = (np.ones(len(terrain)), hard, terrain == land.WATER, play.setting.ground.land["road"] / 3)
    here = play.setting.ground.map[0]
    return np.stack(layers).astype(np.float32).reshape(4, here["height"], here["width"])


def planes(play: Play) -> np.ndarray:
    """What the seat believes around the group that is asked for: `SHAPE`, float32, in 0..1, north up."""
    made = np.zeros(SHAPE, np.float32)
    believed = play.believed
    width = int(play.setting.ground.map[0]["width"])
    height = int(play.setting.ground.map[0]["height"])
    group = believed.groups[play.column.index]
    row, column = divmod(group.ahead, width)
    top, left = row - REACH, column - REACH
    rows = slice(max(0, top), min(height, row + REACH + 1))
    columns = slice(max(0, left), min(width, column + REACH + 1))
    seen = _grounds(play)[:, rows, columns]
    down, across = rows.start - top, columns.start - left
    made[:4, down : down + seen.shape[1], across : across + seen.shape[2]] = seen

    def put(plane: int, cell: int, amount: float) -> None:
        y, x = cell // width - top, cell % width - left
        if 0 <= y < SIZE and 0 <= x < SIZE:
            made[plane, y, x] = min(1.0, made[plane, y, x] + amount)

    for place in believed.communities:
        if place.alive:
            put(4, place.cell, place.population / 5000)
            put(5, place.cell, place.trust / POINTS)
            put(6, place.cell, place.fear / POINTS)
    for alert in believed.alerts:
        if alert.alive and not alert.answered:
            put(7, believed.communities[alert.community - 1].cell, 1.0)
    for other in believed.groups:
        if other.alive and other.side == group.side and is_active(other):
            put(8, other.ahead, other.strength / 150)
        elif other.alive and other.side != group.side:
            put(9 if opposes(group.side, other.side) else 10, other.cell, other.strength / 150)
    for thing in believed.works:
        if thing.alive and thing.kind == work.WASHOUT:
            put(11, thing.cell, 1.0)
    return made

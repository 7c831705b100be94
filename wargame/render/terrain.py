"""The map sheet without anything on it: tinted ground, relief, vegetation, water, roads and grid, drawn once and kept.

Cell borders are bent by a little noise, so that the land does not look like a chessboard; the grid drawn over it says
exactly where cells are. All noise comes from a fixed hash of the place: the same map always looks the same.
"""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np
import pygame

from wargame.render import palette
from wargame.render.view import Cell, Ground

RASTER, WIDEST = (
    28,
    1400,
)  # pixels a cell, and of the whole map, at most in which the tint is computed; the rest is scaled
KEPT = 4  # sizes of the sheet
LIGHT = (-0.55, -0.65, 0.52)  # direction of the light that shades the relief: from the north-west
ROAD_WIDTH = {"paved": 0.10, "laterite": 0.075, "track": 0.045}


class Sheet:
    """The map sheet of one ground: its tint is computed once, each size drawn when first asked for."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        step = max(8, min(RASTER, WIDEST // max(ground.width, ground.height)))
        self._tint = pygame.surfarray.make_surface(_tint(ground, step).transpose(1, 0, 2))
        self._sizes: dict[int, pygame.Surface] = {}

    def at(self, cell: int) -> pygame.Surface:
        """The whole map, `cell` pixels a cell."""
        if cell not in self._sizes:
            if len(self._sizes) >= KEPT:
                del self._sizes[next(iter(self._sizes))]
            self._sizes[cell] = self._drawn(cell)
        return self._sizes[cell]

    def _drawn(self, cell: int) -> pygame.Surface:
        ground = self.ground
        surface = pygame.transform.smoothscale(self._tint, (ground.width * cell, ground.height * cell))
        if pygame.display.get_surface():
            surface = surface.convert()
        _vegetation(surface, ground, cell)
        for river in ground.rivers:
            points = _curve(river, cell, ground)
            _line(surface, points, max(3, cell // 7), palette.WATER_LINE)
            _line(surface, points, max(1, cell // 7 - 2), palette.WATER_FILL)
        _grid(surface, ground, cell)
        for kind in ("track", "laterite", "paved"):
            for road in ground.roads:
                if road.kind == kind:
                    _road(surface, _curve(road.cells, cell, ground), kind, road.state, cell)
        return surface


def noise(width: int, height: int, period: float, salt: int) -> np.ndarray:
    """Smooth noise, -1 to 1, (height, width), with bumps about `period` pixels wide."""
    x0, fx = _knots(width, period)
    y0, fy = _knots(height, period)
    ys, xs = np.mgrid[0 : y0[-1] + 2, 0 : x0[-1] + 2]
    knots = _hash(xs, ys, salt)
    rows = knots[:, x0] * (1 - fx) + knots[:, x0 + 1] * fx
    return rows[y0] * (1 - fy[:, None]) + rows[y0 + 1] * fy[:, None]


def _knots(length: int, period: float) -> tuple[np.ndarray, np.ndarray]:
    """The knot before each pixel, and how far on its way to the next one a pixel is, eased."""
    at = np.arange(length) / period
    before = np.floor(at).astype(np.int64)
    share = at - before
    return before, share * share * (3 - 2 * share)


def _hash(x: np.ndarray, y: np.ndarray, salt: int) -> np.ndarray:
    value = (x * 374761393 + y * 668265263 + salt * 974634541) & 0x7FFFFFFF
    value = ((value ^ (value >> 13)) * 1274126177) & 0x7FFFFFFF
    value ^= value >> 16
    return (value % 65536) / 32767.5 - 1


def _kinds(ground: Ground) -> list[list[str]]:
    kind_of = {entry.letter: entry.kind for entry in ground.legend}
    return [[kind_of[letter] for letter in row] for row in ground.terrain]


def _tint(ground: Ground, step: int) -> np.ndarray:
    """The ground's colours, (height * step, width * step, 3) uint8."""
    height, width = ground.height * step, ground.width * step
    names = list(palette.TERRAIN)
    index = np.array([[names.index(kind) for kind in row] for row in _kinds(ground)])
    bend = step * 0.34
    ys, xs = np.mgrid[0:height, 0:width].astype(float)
    dx = noise(width, height, step * 0.9, 1) + 0.5 * noise(width, height, step * 0.4, 2)
    dy = noise(width, height, step * 0.9, 3) + 0.5 * noise(width, height, step * 0.4, 4)
    cx = np.clip((xs + dx * bend) // step, 0, ground.width - 1).astype(int)
    cy = np.clip((ys + dy * bend) // step, 0, ground.height - 1).astype(int)
    kinds = index[cy, cx]
    colours = np.array([palette.TERRAIN[name] for name in names], dtype=float)[kinds]
    for channel in range(3):
        colours[..., channel] = _soft(colours[..., channel], max(1, step // 10))
    grain = 3.2 * noise(width, height, step * 1.7, 5) + 2.0 * noise(width, height, max(2.0, step / 8), 6)
    water = (kinds == names.index("water"))[..., None]
    shade = _shade(_relief(index == names.index("hill"), step), step)
    colours = (colours + grain[..., None]) * np.where(water, 1.0, shade[..., None])
    return np.clip(colours, 0, 255).astype(np.uint8)


def _soft(field: np.ndarray, reach: int) -> np.ndarray:
    """A box blur, twice, of `reach` pixels to each side."""
    size = 2 * reach + 1
    for _ in range(2):
        for axis in (0, 1):
            wide = [(0, 0), (0, 0)]
            wide[axis] = (reach + 1, reach)
            total = np.cumsum(np.pad(field, wide, mode="edge"), axis=axis)
            last, first = (
                (slice(size, None), slice(0, -size))
                if axis == 0
                else ((slice(None), slice(size, None)), (slice(None), slice(0, -size)))
            )
            field = (total[last] - total[first]) / size
    return field


def _relief(hills: np.ndarray, step: int) -> np.ndarray:
    """Heights for the shading: smooth domes over hill cells, a gentle roll elsewhere."""
    height, width = hills.shape[0] * step, hills.shape[1] * step
    base = np.kron(hills.astype(float), np.ones((step, step)))
    dome = _soft(base, max(1, int(step * 0.45)))
    rough = noise(width, height, step * 0.8, 7) + 0.6 * noise(width, height, step * 0.37, 8)
    return dome * (2.2 + 0.9 * rough) + 0.05 * rough


def _shade(relief: np.ndarray, step: int) -> np.ndarray:
    gy, gx = np.gradient(relief * step * 0.42)
    length = np.sqrt(gx * gx + gy * gy + 1)
    lit = (-gx * LIGHT[0] - gy * LIGHT[1] + LIGHT[2]) / length
    return np.clip(1 + 0.42 * (lit - LIGHT[2]), 0.72, 1.14)


def _vegetation(surface: pygame.Surface, ground: Ground, cell: int) -> None:
    """Trees, tufts and reeds, so that kinds of ground differ by pattern and not by tint alone."""
    if cell < 18:
        return
    for y, row in enumerate(_kinds(ground)):
        for x, kind in enumerate(row):
            if kind in _MARKS:
                count, draw = _MARKS[kind]
                for nth in range(count):
                    fx, fy = _scatter(x, y, nth)
                    draw(surface, round((x + fx) * cell), round((y + fy) * cell), cell)


def _scatter(x: int, y: int, nth: int) -> tuple[float, float]:
    """A place inside a cell, 0 to 1 each way."""
    return _share(x, y, 20 + nth), _share(x, y, 60 + nth)


def _share(x: int, y: int, salt: int) -> float:
    """The hash of one place, 0 to 1, as `_hash` has it of many."""
    value = (x * 374761393 + y * 668265263 + salt * 974634541) & 0x7FFFFFFF
    value = ((value ^ (value >> 13)) * 1274126177) & 0x7FFFFFFF
    return ((value ^ (value >> 16)) % 65536) / 65535


def _tree(surface: pygame.Surface, x: int, y: int, cell: int) -> None:
    size = max(2, cell // 16)
    pygame.draw.circle(surface, (112, 142, 94), (x + 1, y + 1), size)
    pygame.draw.circle(surface, (128, 160, 106), (x, y), size)


def _tuft(surface: pygame.Surface, x: int, y: int, cell: int) -> None:
    size = max(1, cell // 26)
    pygame.draw.aaline(surface, (190, 180, 134), (x - size, y), (x, y - size))
    pygame.draw.aaline(surface, (190, 180, 134), (x, y - size), (x + size, y))


def _reed(surface: pygame.Surface, x: int, y: int, cell: int) -> None:
    size = max(3, cell // 10)
    colour = (88, 136, 154)
    pygame.draw.line(surface, colour, (x - size, y), (x + size, y))
    for offset in (-size // 2, 0, size // 2):
        pygame.draw.line(surface, colour, (x + offset, y), (x + offset, y - size // 2 - 1))


def _contour(surface: pygame.Surface, x: int, y: int, cell: int) -> None:
    size = max(3, cell // 9)
    points = [(x - size, y + size // 3), (x, y - size // 2), (x + size, y + size // 3)]
    pygame.draw.aalines(surface, (160, 132, 92), False, points)


_MARKS = {"forest": (16, _tree), "savanna": (3, _tuft), "swamp": (6, _reed), "hill": (5, _contour)}


def _grid(surface: pygame.Surface, ground: Ground, cell: int) -> None:
    width, height = surface.get_size()
    layer = pygame.Surface((width, height), pygame.SRCALPHA)
    for x in range(1, ground.width):
        pygame.draw.line(layer, (*palette.GRID, 46), (x * cell, 0), (x * cell, height))
    for y in range(1, ground.height):
        pygame.draw.line(layer, (*palette.GRID, 46), (0, y * cell), (width, y * cell))
    surface.blit(layer, (0, 0))


def _road(surface: pygame.Surface, points: list[tuple[float, float]], kind: str, state: str, cell: int) -> None:
    width = max(2, round(cell * ROAD_WIDTH[kind]))
    if kind == "track":
        dashes(surface, points, width, palette.ROAD_TRACK, cell * 0.22, cell * 0.12)
    else:
        _line(surface, points, width + 2, palette.ROAD_EDGE)
        _line(surface, points, width, palette.ROAD_PAVED if kind == "paved" else palette.ROAD_LATERITE)
    if state != "open":
        _damage(surface, points[len(points) // 2], state, cell)


def _damage(surface: pygame.Surface, at: tuple[float, float], state: str, cell: int) -> None:
    """A cut road has a red cross, a damaged one a red bar."""
    x, y = at
    size = max(4, cell // 8)
    lines = [((x - size, y - size), (x + size, y + size))]
    if state == "cut":
        lines.append(((x - size, y + size), (x + size, y - size)))
    for start, end in lines:
        pygame.draw.line(surface, palette.HALO, start, end, max(4, cell // 12))
    for start, end in lines:
        pygame.draw.line(surface, palette.ROAD_CUT, start, end, max(2, cell // 20))


def _curve(cells: tuple[Cell, ...], cell: int, ground: Ground) -> list[tuple[float, float]]:
    """A smooth line through the middles of cells (corners cut thrice); one that ends at the map's edge runs off it."""
    points = [((x + 0.5) * cell, (y + 0.5) * cell) for x, y in cells]
    points = [*_outward(cells[0], points[0], cell, ground), *points, *_outward(cells[-1], points[-1], cell, ground)]
    for _ in range(3):
        if len(points) < 3:
            break
        smooth = [points[0]]
        for (ax, ay), (bx, by) in pairwise(points):
            smooth += [(ax * 0.75 + bx * 0.25, ay * 0.75 + by * 0.25), (ax * 0.25 + bx * 0.75, ay * 0.25 + by * 0.75)]
        points = [*smooth, points[-1]]
    return points


def _outward(end: Cell, point: tuple[float, float], cell: int, ground: Ground) -> list[tuple[float, float]]:
    dx = (end[0] == ground.width - 1) - (end[0] == 0)
    dy = (end[1] == ground.height - 1) - (end[1] == 0)
    return [(point[0] + dx * cell, point[1] + dy * cell * (dx == 0))] if dx or dy else []


def _line(surface: pygame.Surface, points: list[tuple[float, float]], width: int, colour: palette.Colour) -> None:
    """A thick line with round joints."""
    for start, end in pairwise(points):
        thick(surface, start, end, width, colour)
        pygame.draw.circle(surface, colour, end, width / 2)
    pygame.draw.circle(surface, colour, points[0], width / 2)


def thick(
    surface: pygame.Surface, start: tuple[float, float], end: tuple[float, float], width: float, colour: palette.Colour
) -> None:
    """A straight line whose width is measured across it, with smooth edges."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = math.hypot(dx, dy)
    if length == 0:
        return
    ox, oy = -dy / length * width / 2, dx / length * width / 2
    corners = [
        (start[0] + ox, start[1] + oy),
        (end[0] + ox, end[1] + oy),
        (end[0] - ox, end[1] - oy),
        (start[0] - ox, start[1] - oy),
    ]
    pygame.draw.polygon(surface, colour, corners)
    pygame.draw.aalines(surface, colour, True, corners)


def dashes(
    surface: pygame.Surface,
    points: list[tuple[float, float]],
    width: float,
    colour: palette.Colour,
    on: float,
    off: float,
) -> None:
    """A broken line along `points`."""
    left, drawing = on, True
    for start, end in pairwise(points):
        length = math.hypot(end[0] - start[0], end[1] - start[1])
        done = 0.0
        while length - done > 1e-6:
            part = min(left, length - done)
            if drawing:
                a, b = done / length, (done + part) / length
                thick(surface, _between(start, end, a), _between(start, end, b), width, colour)
            done += part
            left -= part
            if left <= 1e-6:
                drawing = not drawing
                left = on if drawing else off


def _between(start: tuple[float, float], end: tuple[float, float], share: float) -> tuple[float, float]:
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share

"""How the features of the map's layers are drawn: plates of figures, marks of incidents, roads, reach of radios.

Each function draws all features that it is given and says how many they were.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

import pygame

from wargame.render import palette, terrain
from wargame.render import view as v
from wargame.render.fonts import BOLD, SMALL
from wargame.render.layers import CIRCLE, POPULATION, THREAT, TRUST, Feature
from wargame.render.lettering import Names, halo_text
from wargame.render.threat import tint
from wargame.render.ui import Ui

if TYPE_CHECKING:
    from wargame.render.mapdraw import Camera

OF_COMMUNITIES = (POPULATION, TRUST, THREAT)
STATES = {"": palette.RING, "!": palette.TRANSIT, "x": palette.ALERT}  # of roads, by their sign


def column(ui: Ui, features: Sequence[Feature], spots: dict[v.Cell, tuple[int, int]], names: Names) -> int:
    """A plate for each feature at its cell's spot, below those already there; spots move down with them."""
    for one in features:
        x, y = spots[one.cells[0]]
        box = _plate(ui, (x, y), one)
        names.keep_clear(box)
        spots[one.cells[0]] = (x, box.bottom + 1)
    return len(features)


def _plate(ui: Ui, at: tuple[int, int], one: Feature) -> pygame.Rect:
    """A label in a small plate whose top middle is at `at`, framed in red where it warns; returns the plate."""
    width, height = ui.fonts.width(one.label, SMALL - 2, BOLD) + 8, ui.fonts.height(SMALL - 2)
    box = pygame.Rect(at[0] - width // 2, at[1], width, height)
    pygame.draw.rect(ui.surface, tint(one.percent) if one.percent >= 0 else palette.HALO, box, border_radius=3)
    pygame.draw.rect(ui.surface, palette.ALERT if one.warns else palette.INK, box, 1, border_radius=3)
    ui.label(one.label, box, palette.INK, SMALL - 2, BOLD, "centre")
    return box


def incidents(ui: Ui, camera: Camera, features: Sequence[Feature]) -> int:
    """A diamond in the corner of each cell where something was reported, with how often; filled if any was urgent. The
    figures add up to the features.
    """
    here: dict[v.Cell, list[Feature]] = {}
    for one in features:
        here.setdefault(one.cells[0], []).append(one)
    size = ui.px(11)
    for cell, told in here.items():
        x, y = camera.point(cell)
        x, y = x - camera.cell // 2 + size, y - camera.cell // 2 + size
        urgent = any(one.warns for one in told)
        points = [(x, y - size), (x + size, y), (x, y + size), (x - size, y)]
        pygame.draw.polygon(ui.surface, palette.ALERT if urgent else palette.HALO, points)
        pygame.draw.polygon(ui.surface, palette.HALO if urgent else palette.ALERT, points, 2)
        box = pygame.Rect(x - size, y - size, 2 * size, 2 * size)
        ui.label(str(len(told)), box, palette.HALO if urgent else palette.INK, SMALL - 2, BOLD, "centre")
    return sum(len(told) for told in here.values())


def roads(ui: Ui, camera: Camera, features: Sequence[Feature]) -> int:
    """Open roads as a full line, damaged ones dashed with "!", cut ones as a cross."""
    wide = max(3.0, camera.cell / 12)
    for one in features:
        points = [(float(x), float(y)) for x, y in (camera.point(cell) for cell in one.cells)]
        colour = STATES[one.label]
        if len(points) == 1:
            _cross(ui, points[0], max(6, camera.cell // 6), colour)
        elif one.label:
            terrain.dashes(ui.surface, points, wide, colour, camera.cell * 0.2, camera.cell * 0.15)
        else:
            for start, end in pairwise(points):
                terrain.thick(ui.surface, start, end, wide, colour)
        if one.label and len(points) > 1:
            x, y = points[len(points) // 2]
            halo_text(ui, one.label, (round(x), round(y)), SMALL, BOLD, colour)
    return len(features)


def _cross(ui: Ui, at: tuple[float, float], size: int, colour: palette.Colour) -> None:
    x, y = at
    for wide, ink in ((7.0, palette.HALO), (4.0, colour)):
        for dx in (-size, size):
            terrain.thick(ui.surface, (x - dx, y - size), (x + dx, y + size), wide, ink)


def reach(ui: Ui, camera: Camera, features: Sequence[Feature], cell_m: int, names: Names) -> int:
    """A ring as far as each headquarters' radio carries, and a line to each group, dashed where only a runner goes."""
    for one in features:
        spot = camera.point(one.cells[0])
        if one.shape == CIRCLE:
            radius = round(one.metres * camera.cell / cell_m)
            pygame.draw.circle(ui.surface, palette.HALO, spot, radius + 1, 4)
            pygame.draw.circle(ui.surface, palette.TRANSIT, spot, radius, 2)
            names.wish(one.label, (spot[0], spot[1] - radius), 3, SMALL - 1)
            continue
        colour = palette.ALERT if one.warns else palette.TRANSIT
        points = [(float(x), float(y)) for x, y in (camera.point(cell) for cell in one.cells)]
        if len(points) == 1:
            pygame.draw.circle(ui.surface, colour, spot, ui.px(5), 2)
        elif one.warns:
            terrain.dashes(ui.surface, points, 2.5, colour, camera.cell * 0.2, camera.cell * 0.2)
        else:
            terrain.thick(ui.surface, points[0], points[1], 2.5, colour)
        if one.label:
            middle = ((spot[0] + round(points[-1][0])) // 2, (spot[1] + round(points[-1][1])) // 2)
            names.wish(one.label, middle, 3, SMALL - 2)
    return len(features)

"""The layers of a map as one GeoJSON document (RFC 7946), for the tools of geographers.

The ground of an exercise is invented, and so are its coordinates: the south-west corner of the map lies at 0 degrees
east, 0 degrees north, in the open sea of the Gulf of Guinea, and a degree is 111,320 m either way, so that lengths and
areas come out right there. A point is the middle of its cell.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from wargame.render import view as v
from wargame.render.layers import CIRCLE, LAYERS, LINE, Feature, features

DEGREE = 111_320  # metres
CORNERS = 64  # of a circle
NOTE = "Fictional ground: its south-west corner is put at 0 degrees east, 0 degrees north; a degree is 111,320 m."


def document(view: v.ViewModel, wanted: Sequence[str]) -> dict[str, Any]:
    """One FeatureCollection of the layers named in `wanted` (of `layers.FILED`), as the seat of the view knows them."""
    ground = view.ground
    return {
        "type": "FeatureCollection",
        "bbox": [0, 0, _degrees(ground.width * ground.cell_m), _degrees(ground.height * ground.cell_m)],
        "exercise": view.header.exercise,
        "seat": view.header.seat,
        "turn": view.header.turn,
        "coordinates": NOTE,
        "features": [
            _feature(ground, layer.id, one)
            for number, layer in enumerate(LAYERS)
            if layer.id in wanted
            for one in features(view, number)
        ],
    }


def _feature(ground: v.Ground, layer: str, one: Feature) -> dict[str, Any]:
    properties = {"layer": layer, "grid": v.grid_reference(one.cells[-1], ground.height), **dict(one.facts)}
    return {"type": "Feature", "geometry": _geometry(ground, one), "properties": properties}


def _geometry(ground: v.Ground, one: Feature) -> dict[str, Any]:
    if one.shape == LINE:
        return {"type": "LineString", "coordinates": [_position(*_metres(ground, cell)) for cell in one.cells]}
    x, y = _metres(ground, one.cells[0])
    if one.shape == CIRCLE:
        turns = [2 * math.pi * nth / CORNERS for nth in range(CORNERS)]  # against the clock, as the standard asks
        ring = [_position(x + one.metres * math.cos(turn), y + one.metres * math.sin(turn)) for turn in turns]
        return {"type": "Polygon", "coordinates": [[*ring, ring[0]]]}
    return {"type": "Point", "coordinates": _position(x, y)}


def _metres(ground: v.Ground, cell: v.Cell) -> tuple[float, float]:
    """The middle of a cell, metres east and north of the map's south-west corner."""
    return (cell[0] + 0.5) * ground.cell_m, (ground.height - cell[1] - 0.5) * ground.cell_m


def _position(x: float, y: float) -> list[float]:
    """Longitude and latitude."""
    return [_degrees(x), _degrees(y)]


def _degrees(metres: float) -> float:
    return round(metres / DEGREE, 6)  # 11 cm

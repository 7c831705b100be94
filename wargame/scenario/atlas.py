"""Where things are: from the words of a file to columns and rows of the map.

Columns count from the west and rows from the north, like the rows of letters; a grid reference counts
from the south-west.
"""

import re
from typing import NamedTuple

import numpy as np

from .problem import did_you_mean
from .schema import Scenario
from .vocabulary import ROADS, TERRAINS

_REFERENCE = re.compile(r"^\d{4}$")


class Cell(NamedTuple):
    """A cell of the map."""

    column: int
    row: int


class Lost(Exception):
    """A word that leads to no cell of the map."""

    def __init__(self, message: str, fix: str) -> None:
        self.message, self.fix = message, fix
        super().__init__(message)


class Atlas:
    """The map of a scenario with everything on it that has a name."""

    def __init__(self, scenario: Scenario) -> None:
        self.height = len(scenario.map.terrain)
        self.width = max(len(row) for row in scenario.map.terrain)
        legend, roads = scenario.map.legend, scenario.map.road_legend
        self.terrain = [[legend.get(letter, "savanna") for letter in row] for row in scenario.map.terrain]
        self.roads = [[roads.get(letter, "none") for letter in row] for row in scenario.map.roads]
        self._references: dict[str, str] = {}
        for place in scenario.map.places:
            self._references[place.name] = place.at
        for community in scenario.community:
            self._references[community.id] = self._references[community.title] = community.at

    def reference(self, text: str) -> Cell:
        """The cell of a four-figure grid reference; raises `Lost`."""
        if not _REFERENCE.match(text):
            raise Lost(f'"{text}" is not a grid reference', "write four figures, two east and two north, such as 0307")
        column, north = int(text[:2]), int(text[2:])
        if column >= self.width or north >= self.height:
            raise Lost(f"{text} is off the map", f"the map ends at {self.width - 1:02d}{self.height - 1:02d}")
        return Cell(column, self.height - 1 - north)

    def cell(self, text: str) -> Cell:
        """The cell of a place, a community or a grid reference; raises `Lost`."""
        if _REFERENCE.match(text):
            return self.reference(text)
        if text not in self._references:
            raise Lost(
                f'there is no place "{text}"',
                "write the name of a place, the id of a community, or a grid reference"
                + did_you_mean(text, self._references),
            )
        return self.reference(self._references[text])

    def land(self, cell: Cell) -> tuple[str, str]:
        """Terrain and road of a cell."""
        row = self.terrain[cell.row]
        terrain = row[cell.column] if cell.column < len(row) else "savanna"
        roads = self.roads[cell.row] if cell.row < len(self.roads) else []
        return terrain, roads[cell.column] if cell.column < len(roads) else "none"


def land_of(atlas: Atlas) -> tuple[np.ndarray, np.ndarray]:
    """Terrain and road of all cells as numbers of words/land.py: two of (cells,) i4, row by row from the north-west."""
    cells = [atlas.land(Cell(column, row)) for row in range(atlas.height) for column in range(atlas.width)]
    terrain = np.array([TERRAINS[name] for name, _ in cells], "<i4")
    return terrain, np.array([ROADS[name] for _, name in cells], "<i4")

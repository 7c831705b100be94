"""Checks of the map: rows, letters, places, and whether one can get there."""

from collections.abc import Iterator

import numpy as np

from wargame.engine.ways import region_table, step_table
from wargame.engine.words import mobility
from wargame.scenario.atlas import Atlas, Cell, Lost, land_of
from wargame.scenario.cast import mobility_of
from wargame.scenario.problem import Fault, Path
from wargame.scenario.schema import Group
from wargame.scenario.vocabulary import TERRAINS

from .facts import Check, Facts, each

LEAST, MOST = 4, 100  # columns; grid references have two figures
_MOVES = {mobility.FOOT: "on foot", mobility.MOUNTED: "in vehicles", mobility.TRUCK: "by truck"}


def row_lengths(facts: Facts) -> Iterator[Fault]:
    """Rows of different length, and maps too narrow or too wide."""
    terrain, roads = facts.scenario.map.terrain, facts.scenario.map.roads
    width = len(terrain[0])
    if not LEAST <= width <= MOST:
        yield Fault(
            ("map", "terrain", 0), "map_size", f"this row has {width} letters", f"a map has {LEAST} to {MOST} columns"
        )
    if len(terrain) > MOST:
        yield Fault(
            ("map", "terrain", MOST), "map_size", f"the map has {len(terrain)} rows", f"a map has at most {MOST}"
        )
    for name, rows in (("terrain", terrain), ("roads", roads)):
        for index, row in enumerate(rows):
            if len(row) != width:
                yield Fault(
                    ("map", name, index),
                    "row_length",
                    f"this row has {len(row)} letters",
                    f"every row has {width}, as the first row of terrain",
                )
    if roads and len(roads) != len(terrain):
        yield Fault(
            ("map", "roads"),
            "row_count",
            f"there are {len(roads)} rows of roads",
            f"give {len(terrain)}, as many as rows of terrain",
        )


def letters(facts: Facts) -> Iterator[Fault]:
    """Letters on the map that the legend does not explain."""
    area = facts.scenario.map
    for name, rows, legend in (("terrain", area.terrain, area.legend), ("roads", area.roads, area.road_legend)):
        for index, row in enumerate(rows):
            strange = sorted(set(row) - set(legend))
            if strange:
                yield Fault(
                    ("map", name, index),
                    "letter",
                    f'the letter "{strange[0]}" (column {row.index(strange[0])}) is not in the legend',
                    "use one of " + ", ".join(f"{letter} {word}" for letter, word in legend.items()),
                )


def _spots(facts: Facts) -> Iterator[tuple[Path, str, bool]]:
    """Every place that the file names: path, word, and whether only a grid reference will do."""
    for index, place in enumerate(facts.scenario.map.places):
        yield ("map", "places", index, "at"), place.at, True
    for path, community in each(facts, "community"):
        yield (*path, "at"), community.at, True
    at = {"contingent": ("base",), "group": ("at", "base"), "work": ("at",), "site": ("at",), "battalion": ("at",)}
    for section, keys in at.items():
        for path, row in each(facts, section):
            for key in keys:
                if getattr(row, key) is not None:
                    yield (*path, key), getattr(row, key), False
    for path, contingent in each(facts, "contingent"):
        for index, word in enumerate(contingent.zone):
            yield (*path, "zone", index), word, False
    for path, condition in facts.conditions():
        if condition.at is not None:
            yield (*path, "at"), condition.at, False
    for path, inject in each(facts, "inject"):
        for index, effect in enumerate(inject.effects):
            if effect.at is not None:
                yield (*path, "effects", index, "at"), effect.at, False


def places(facts: Facts) -> Iterator[Fault]:
    """Places that do not exist or lie off the map."""
    for path, word, bare in _spots(facts):
        try:
            if bare:
                facts.atlas.reference(word)
            else:
                facts.atlas.cell(word)
        except Lost as lost:
            yield Fault(path, "place", lost.message, lost.fix)


def in_the_water(facts: Facts) -> Iterator[Fault]:
    """Communities and groups that stand in a lake."""
    for section in ("community", "group"):
        for path, row in each(facts, section):
            cell = _cell(facts, row.at)
            if cell and facts.atlas.land(cell) == ("water", "none"):
                yield Fault((*path, "at"), "water", f'"{row.title}" stands in water', "move it to land, or to a bridge")


def one_community_a_cell(facts: Facts) -> Iterator[Fault]:
    """Two communities in one cell: orders could not tell them apart."""
    seen: dict[Cell, str] = {}
    for path, community in each(facts, "community"):
        cell = _cell(facts, community.at)
        if cell in seen:
            yield Fault(
                (*path, "at"),
                "same_cell",
                f'"{seen[cell]}" is in this cell already',
                "give each community a cell of its own",
            )
        elif cell:
            seen[cell] = community.title


def _cell(facts: Facts, word: str) -> Cell | None:
    """The cell of a word, or None when it leads nowhere (which another check reports)."""
    try:
        return facts.atlas.cell(word)
    except Lost:
        return None


class _Ways:
    """Which cells hang together, for each mobility in the dry."""

    def __init__(self, atlas: Atlas) -> None:
        self.width = atlas.width
        steps = step_table(atlas.width, atlas.height, 1000, *land_of(atlas))
        labels = region_table(steps, atlas.width, atlas.height)
        self.labels = labels.reshape(mobility.GROUND_KINDS, 2, -1)[:, 0]
        self.sizes = [np.bincount(row) for row in self.labels]

    def label(self, moves: int, cell: Cell) -> int:
        """The region of a cell; two cells of one region can be reached from one another."""
        return int(self.labels[moves, cell.row * self.width + cell.column])

    def closed(self, moves: int, cell: Cell) -> bool:
        """Is there no way out of a cell?"""
        return self.sizes[moves][self.label(moves, cell)] == 1


def ways(facts: Facts) -> Iterator[Fault]:
    """Groups that cannot move, or not to where they are wanted; communities that nobody can reach."""
    routes = _Ways(facts.atlas)
    visited: set[tuple[int, int]] = set()
    everywhere = False  # something flies, or a group of the mission stands where it tells nothing about the others
    for path, group in each(facts, "group"):
        cell, moves = _cell(facts, group.at), mobility_of(group)
        ours = facts.cast.side_of_contingent(group.contingent) in {"mission", None}
        everywhere |= ours and (cell is None or moves == mobility.AIR or routes.closed(moves, cell))
        if cell is None or moves == mobility.AIR or facts.atlas.land(cell) == ("water", "none"):
            continue
        if routes.closed(moves, cell):
            yield Fault(
                (*path, "at"),
                "stuck",
                f'"{group.title}" cannot move from here {_MOVES[moves]}',
                "put it on a road or on passable land, or give it other units",
            )
        if ours:
            visited.add((moves, routes.label(moves, cell)))
        for wanted, word in _wanted(facts, path, group):
            there = _cell(facts, word)
            if there and routes.label(moves, there) != routes.label(moves, cell):
                yield Fault(
                    wanted,
                    "unreachable",
                    f'"{group.title}" cannot come here {_MOVES[moves]}',
                    "join the two by a road, or choose another place",
                )
    for path, community in each(facts, "community"):
        cell = _cell(facts, community.at)
        if cell and not everywhere and not any(routes.label(moves, cell) == label for moves, label in visited):
            yield Fault(
                (*path, "at"),
                "unreachable",
                f'no group of the mission can come to "{community.title}"',
                "join it by a road or passable land",
            )


def _wanted(facts: Facts, path: Path, group: Group) -> Iterator[tuple[Path, str]]:
    """Where a group is wanted: its base, and the places of conditions and effects about it."""
    if group.base is not None:
        yield (*path, "base"), group.base
    for where, condition in facts.conditions():
        if condition.measure == "group_at" and condition.of == group.id and condition.at is not None:
            yield (*where, "at"), condition.at
    for where, inject in each(facts, "inject"):
        for index, effect in enumerate(inject.effects):
            if effect.kind == "move" and effect.of == group.id and effect.at is not None:
                yield (*where, "effects", index, "at"), effect.at


def leaks(facts: Facts) -> Iterator[Fault]:
    """Rivers drawn from corner to corner: groups would slip through between two cells."""
    atlas = facts.atlas
    water = land_of(atlas)[0].reshape(atlas.height, atlas.width) == TERRAINS["water"]
    down, up = water[:-1, :-1] & water[1:, 1:], water[:-1, 1:] & water[1:, :-1]
    beside_down, beside_up = water[:-1, 1:] | water[1:, :-1], water[:-1, :-1] | water[1:, 1:]
    for row in np.flatnonzero((down & ~beside_down | up & ~beside_up).any(axis=1)).tolist():
        yield Fault(
            ("map", "terrain", row),
            "leak",
            "water of this row and of the next touch only at a corner, where groups slip through",
            "put water beside one of the two, so that they share an edge",
        )


CHECKS = (
    Check(row_lengths, ("map",)),
    Check(letters, ("map",)),
    Check(places, ("map", "community")),
    Check(in_the_water, ("map", "community")),
    Check(one_community_a_cell, ("map",)),
    Check(ways, ("map", "community", "group", "contingent", "party")),
    Check(leaks, ("map",)),
)

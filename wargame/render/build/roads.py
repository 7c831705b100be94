"""Roads of the cells joined into lines that can be drawn."""

from __future__ import annotations

from wargame.engine.grid import DX, DY
from wargame.engine.words import land
from wargame.render import view as v
from wargame.render.build.chair import Chair

KINDS = {land.TRACK: "track", land.LATERITE: "laterite", land.PAVED: "paved"}


def chains(chair: Chair, cuts: frozenset[int]) -> tuple[v.Road, ...]:
    """Each class of road as chains of cells; each of `cuts`, where it is known to be cut, is a road of its own."""
    made = []
    roads = [int(row.road) for row in chair.ground.land]
    for kind, name in KINDS.items():
        links = _links(roads, kind, chair.width, chair.height)
        made += [v.Road(name, tuple(chair.place(cell) for cell in chain)) for chain in _walk(links)]
    made += [v.Road(KINDS.get(roads[cell], "track"), (chair.place(cell),), "cut") for cell in sorted(cuts)]
    return tuple(made)


def _links(roads: list[int], kind: int, width: int, height: int) -> dict[int, list[int]]:
    """Neighbours along roads whose worse end is of class `kind`; a diagonal only where no corner road joins the two."""
    links: dict[int, list[int]] = {}
    for cell, road in enumerate(roads):
        x, y = cell % width, cell // width
        for dx, dy in zip(DX, DY, strict=True):
            if not road or not (0 <= x + dx < width and 0 <= y + dy < height):
                continue
            there = (y + dy) * width + x + dx
            if not roads[there] or min(road, roads[there]) != kind:
                continue
            corners = (roads[y * width + x + dx], roads[(y + dy) * width + x])
            if dx and dy and any(corners):
                continue
            links.setdefault(cell, []).append(there)
    return links


def _walk(links: dict[int, list[int]]) -> list[list[int]]:
    """Every link once, in chains that end where the road ends, forks or closes."""
    left = {(one, other) for one, others in links.items() for other in others}
    ends = [cell for cell, others in links.items() if len(others) != 2]
    chains = []
    for start in [*ends, *links]:
        for step in links[start]:
            chain, here, there = [start], start, step
            while (here, there) in left:
                left -= {(here, there), (there, here)}
                chain.append(there)
                onward = [one for one in links[there] if (there, one) in left]
                if len(links[there]) != 2 or not onward:
                    break
                here, there = there, onward[0]
            if len(chain) > 1:
                chains.append(chain)
    return chains

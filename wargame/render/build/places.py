"""What is marked on the map besides people and groups: named places, sites, depots, works that are known."""

from __future__ import annotations

from wargame.engine.words import work
from wargame.render import view as v
from wargame.render.build import battalions, nets, sites
from wargame.render.build.chair import Chair
from wargame.text import word


def cuts(chair: Chair) -> frozenset[int]:
    """Cells where the road is known to be cut."""
    return frozenset(int(one.cell) for one in chair.belief.works if one.alive and one.kind == work.WASHOUT)


def places_of(chair: Chair) -> tuple[v.Place, ...]:
    """Every place with its sign, in the order of the exercise; what is known of in play comes last."""
    kinds = {work.MINE: "mine", work.CACHE: "cache", work.CHECKPOINT: "checkpoint", work.DIGGINGS: "diggings"}
    signs = sites.signs(chair) | battalions.signs(chair)
    named = [v.Place(name, chair.place(cell), signs.get(cell, kind)) for name, cell, kind in chair.exercise.places]
    named += nets.depots(chair)
    named += [
        v.Place(word("work", one.kind), chair.place(one.cell), kinds[one.kind])
        for one in chair.belief.works
        if one.alive and one.kind in kinds
    ]
    return tuple(named)

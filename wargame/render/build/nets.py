"""How far the radios of a seat's headquarters carry, and by what each of its groups hears them; depots on the map."""

from __future__ import annotations

from typing import Any

from wargame.engine.comms import best_bearer, way_minutes
from wargame.engine.interop import lead_of
from wargame.engine.loads import weight_of
from wargame.engine.words import bearer, load
from wargame.render import view as v
from wargame.render.area import Net
from wargame.render.build.chair import Chair
from wargame.text import say, word


def nets_of(chair: Chair) -> tuple[Net, ...]:
    """Each headquarters of the seat that has radios, with their reach to a vehicle outside forest."""
    rules = chair.ground.rules[0]
    made = []
    for number, own in enumerate(chair.belief.contingents, 1):
        if own.alive and own.seat == chair.seat and own.bearers & (bearer.VHF | bearer.SECURE):
            metres = rules.range_vehicle + (rules.range_repeater if own.bearers & bearer.REPEATER else 0)
            made.append(Net(chair.contingent(number), chair.place(own.base), int(metres)))
    return tuple(made)


def heard(chair: Chair, index: int) -> dict[str, Any]:
    """Of an own group: where its headquarters stands, the bearer between them, and a message's minutes."""
    own = chair.belief.groups[index].contingent
    if not own:
        return {}
    lead = lead_of(chair.belief, own - 1)
    by = int(best_bearer(chair.belief, chair.ground, lead, index))
    return {
        "headquarters": chair.place(chair.belief.contingents[lead].base),
        "bearer": word("bearer", by) if by else "",
        "message_minutes": int(way_minutes(chair.belief, chair.ground, lead, index)),
    }


def depots(chair: Chair) -> list[v.Place]:
    """The depots that the seat knows of, with what lies there."""
    rows = enumerate(chair.belief.loads)
    return [
        v.Place(
            say("{what}, {n} t").format(what=word("load", load.DEPOT), n=f"{weight_of(chair.belief, at) / 1000:.1f}"),
            chair.place(row.cell),
            "depot",
        )
        for at, row in rows
        if row.alive and row.kind == load.DEPOT
    ]

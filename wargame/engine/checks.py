"""What must hold in every game, whatever is ordered: bounds, conservation, a clock that only goes on.

All of it reads frozen states, one game or a batch, so that it serves both runtimes. Each check returns sentences for
developers, none where all is well.
"""

from typing import NamedTuple

import numpy as np

from .state import State
from .tables import TABLES
from .words import tally


def out_of_bounds(state: State) -> list[str]:
    """Fields of one game, or of a batch, that are outside the bounds which `tables.py` declares."""
    found = []
    for table, rows in zip(TABLES, state, strict=True):
        for field in table.fields:
            values = rows[field.name]
            if values.size and (values.min() < field.low or values.max() > field.high):
                at = np.argwhere((values < field.low) | (values > field.high))[0].tolist()
                found.append(f"{table.name}{at}.{field.name} = {values[tuple(at)]}, not {field.low} to {field.high}")
    return found


class Books(NamedTuple):
    """What a game's people and stores add up to; each an int, or (games,) of a batch."""

    people: np.ndarray  # everybody, alive or dead, in communities, in units and over the border
    stores: np.ndarray  # kilograms and litres in hand and in depots, and used, less those brought from outside
    minute: np.ndarray
    turn: np.ndarray
    ended: np.ndarray


def _sum(rows: np.ndarray, *names: str) -> np.ndarray:
    return np.stack([rows[name].sum(axis=-1, dtype=np.int64) for name in names]).sum(axis=0)


def books_of(state: State) -> Books:
    """The books of one game, or of a batch."""
    used, brought = (state.tallies["amount"][..., row] for row in (tally.STORES_USED, tally.STORES_BROUGHT))
    people = _sum(state.communities, "population", "dead")
    people = people + _sum(state.units, "strength", "wounded", "dead", "captured") + _sum(state.parties, "disbanded")
    people = people + _sum(state.borders, "abroad")
    people = people + _sum(state.battalions, "deserted")
    stores = _sum(state.stores, "stock") + _sum(state.goods, "stock") + used - brought
    clock = state.clock[..., 0]
    return Books(people, stores, clock["minute"].copy(), clock["turn"].copy(), clock["ended"].copy())


def unbalanced(before: Books, after: Books) -> list[str]:
    """What one turn did that no turn may do: people or stores from nowhere or to nowhere, a clock that stands or
    jumps.
    """
    found = []
    for name in ("people", "stores"):
        one, other = np.atleast_1d(getattr(before, name)), np.atleast_1d(getattr(after, name))
        if (one != other).any():
            game = int(np.argmax(one != other))
            found.append(f"{name} were {one[game]}, are {other[game]} (game {game})")
    steps = np.where(before.ended | after.ended, 0, 1)
    if (after.turn - before.turn != steps).any() or ((after.minute > before.minute) != (steps > 0)).any():
        found.append(f"the clock went from turn {before.turn}, minute {before.minute} to {after.turn}, {after.minute}")
    return found


def odd_people(state: State) -> list[str]:
    """Groups and communities of one game that hold more than there is."""
    found = []
    units, places = state.units, state.communities
    for row in np.flatnonzero(places["wounded"] > places["population"]):
        found.append(
            f"community {row + 1} has {places['wounded'][row]} wounded among {places['population'][row]} people"
        )
    lost = units["group"] > len(state.groups)
    if lost.any():
        found.append(f"unit {int(np.argmax(lost)) + 1} belongs to no group")
    return found

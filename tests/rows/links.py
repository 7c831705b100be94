"""Two contingents and what they hear one another by."""

from __future__ import annotations

from tests.engine.tiny import Force, Game, Place, tiny
from wargame.engine import comms, interop
from wargame.engine.words import unit

HQ, FAR = 0, 1  # rows of contingents, and of their groups


def two(bearers: int, cell: int = 16, **own: int) -> Game:
    """The headquarters with everything, and a group of another contingent that has some bearers only."""
    game = tiny([Force(unit.HEADQUARTERS, 12), Force(unit.INFANTRY_MOUNTED, cell, 2, cell)], [Place(30)], turn=2)
    game.state.contingents[FAR].bearers = bearers
    for name, value in own.items():
        setattr(game.state.contingents[FAR], name, value)
    interop.refresh(game.state, game.ground)
    return game


def best(game: Game, index: int = FAR) -> int:
    return comms.best_bearer(game.state, game.ground, HQ, index)

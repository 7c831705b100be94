"""The accounts that the mission keeps, in words: flight hours of aircraft, and money."""

from __future__ import annotations

from collections.abc import Iterable

from wargame.engine.hours import keeps_hours
from wargame.engine.standing import budget_of
from wargame.engine.words import side
from wargame.render.build.chair import Chair
from wargame.text import say


def hours(chair: Chair, index: int) -> Iterable[tuple[str, str]]:
    """The flight hours of a group, where the exercise keeps them."""
    if keeps_hours(chair.belief, chair.ground, index):
        flown, allowed = int(chair.belief.groups[index].flown), int(chair.ground.rules[0].flight_hours)
        yield say("Flight hours"), say("{flown} of {hours} flown").format(flown=flown // 60, hours=allowed)


def meter(chair: Chair) -> Iterable[tuple[str, int, int]]:
    """The share of the budget that is left, in percent, where the exercise sets one."""
    budget = int(budget_of(chair.belief, chair.ground))
    if chair.side == side.MISSION and budget > 0:
        yield say("Budget left"), max(0, 100 - 100 * int(chair.belief.clock[0].spent) // budget), 0

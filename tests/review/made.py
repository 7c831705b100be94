"""Small games told by hand: an exercise that ships, with events that a test writes itself."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Any

from wargame import reviewing, session
from wargame.engine.game import Event
from wargame.engine.ground import open_ground
from wargame.review import Evidence
from wargame.telling import Everybody

HQ, FIRST, SECOND, VERANE, LIAISON, MEDICS, UAV, KESTRELS, PICKETS = range(1, 10)  # groups of First Day
MARRA, DASU, BESK, OLO = range(1, 5)


@cache
def first_day() -> Any:
    return session.load("first_day")


def told(*events: Event, states: tuple[Any, ...] = (), **more: Any) -> Evidence:
    """A game of First Day in which just these events happened."""
    exercise = first_day()
    ground = open_ground(exercise.ground)
    names = reviewing.Told(Everybody(exercise, ground, 1, exercise.state))
    made = Evidence(
        exercise, ground, names, events, states, max([one.turn for one in events], default=0), True, False,
        "told by hand", session.MEASURES, {"seed": 7, "seats": {}, "rules": "1", "program": "test"},
    )  # fmt: skip
    return replace(made, **more)


def happened(
    number: int, kind: int, minute: int = 0, *, turn: int = 1, cell: int = 0, who: int = 0, whom: int = 0,
    community: int = 0, amount: int = 0, extra: int = 0, cause: int = 0,
) -> Event:  # fmt: skip
    return Event(number, kind, turn, minute, cell, who, whom, community, amount, extra, cause)

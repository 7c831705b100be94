"""Games in which the mission is not there: from the first turn on, and after it has left."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np

from wargame import session
from wargame.engine.game import Game, start, without_mission
from wargame.engine.state import State, copy_of
from wargame.engine.words import side
from wargame.review.counterfactual import Violence, violence
from wargame.scenario import Exercise, build
from wargame.scenario.vocabulary import DOCTRINES


def violence_without(exercise: Exercise, seed: int, seats: Mapping[str, str], turns: int) -> tuple[Violence, ...]:
    """Violence before the first turn and after each of up to `turns` turns of the same seed without the mission.

    Doctrines of the record's seats decide; where a person or a policy sat, the exercise's own doctrine does.
    """
    sitting = session.seating(exercise, _doctrines(exercise, seats))
    opening = start(without_mission(exercise.state), exercise.ground, seed)
    return tuple(_told(Game(opening, exercise.ground, sitting.minds, sitting.chosen), turns))


def violence_after(exercise: Exercise, end: State, seats: Mapping[str, str]) -> tuple[Violence, ...]:
    """Violence after each turn of the epilogue: the exercise goes on from its end without the mission, nor injects."""
    leaving, about = exercise.scenario.exit, exercise.scenario.exercise
    if leaving is None or not end.clock[0]["ended"]:
        return ()
    turns = int(end.clock[0]["turn"]) + leaving.epilogue_turns
    longer = about.model_copy(update={"turns": turns})
    ground = build(exercise.scenario.model_copy(update={"exercise": longer, "exit": None})).ground
    ground = ground._replace(injects=ground.injects[:0])
    sitting = session.seating(exercise, _doctrines(exercise, seats))
    game = Game(_left(end, ground), ground, sitting.minds, sitting.chosen)
    return tuple(_told(game, leaving.epilogue_turns))[1:]


def _left(end: State, ground: Any) -> State:
    """The end of a game, from which the mission has gone, at the beginning of the turn after its last."""
    made = copy_of(end)
    made.clock["absent"], made.clock["ended"] = 1, 0
    made.clock["turn"] += 1
    now = ground.calendar[int(made.clock["turn"][0])]
    for name in ("minute", "length", "of_day", "night"):
        made.clock[name] = now[name]
    ours = made.groups["side"] == side.MISSION
    made.groups["reserve"][ours] = 1
    made.orders["alive"][np.repeat(ours, 2)] = 0
    return made


def _doctrines(exercise: Exercise, seats: Mapping[str, str]) -> dict[str, str]:
    """Who decides on each seat without the mission."""
    made = {}
    for seat, own in zip(exercise.scenario.seat, exercise.doctrines, strict=True):
        asked = seats.get(seat.id, own)
        made[seat.id] = "pass" if seat.side == "mission" else asked if asked in DOCTRINES[seat.side] else own
    return made


def _told(game: Game, turns: int) -> Iterator[Violence]:
    yield violence(game.state)
    for _ in range(turns):
        if game.ended:
            return
        game.play_turn()
        yield violence(game.state)

"""The advisor: what the mission's doctrine would order now, group by group, from what the seat believes and nothing
else, with the values that speak for it.
"""

from __future__ import annotations

from types import SimpleNamespace

from wargame.agents.doctrine import DOCTRINES
from wargame.agents.setting import mind_of
from wargame.engine import driver
from wargame.engine.game import Game
from wargame.engine.staff import is_staff_work
from wargame.engine.words import side
from wargame.render import build
from wargame.render.build.advice import advice_of
from wargame.render.counsel import Advice
from wargame.scenario import Exercise


def advise(exercise: Exercise, game: Game, seat: int) -> list[Advice]:
    """Advice for every group that seat `seat` (from 1) commands. Nothing is ordered; the game stays as it is."""
    of_side = int(game.state.seats[seat - 1].side)
    own = exercise.doctrines[seat - 1]
    name = "doctrine" if of_side == side.MISSION else own if own in DOCTRINES else "pass"
    wishes = _wishes(game, seat, name, of_side)
    if any(is_staff_work(one.verb) for one in wishes):  # done at once, before the groups are thought of
        orders = _wishes(game, seat, "unprepared", of_side)
        wishes = [one if is_staff_work(one.verb) else other for one, other in zip(wishes, orders, strict=True)]
    chair = build.Chair(exercise, game.ground, seat, game.belief(seat))
    return [advice_of(chair, index, wishes[index]) for index in chair.mine]


def _wishes(game: Game, seat: int, name: str, of_side: int) -> list[SimpleNamespace]:
    """What a doctrine wishes for each group, on what the seat believes."""
    for wish in game.wishes:
        driver.clear(wish)
    mind_of(name, of_side)(game.belief(seat), game.ground, seat, driver.luck_of(game.state, seat), game.wishes)
    return [SimpleNamespace(verb=one.verb, cell=one.cell, other=one.other) for one in game.wishes]

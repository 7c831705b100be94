"""S14: phases before D-day. Days to prepare change the interoperability report, and groups are placed in zones."""

from __future__ import annotations

from dataclasses import replace

import pytest

from wargame import session
from wargame.engine.game import Game, Order, start
from wargame.engine.grid import distance
from wargame.engine.state import thaw
from wargame.engine.words import event, preparation, reason, side, verb
from wargame.scenario import read
from wargame.scenario.load import read_text

MISSION = 1  # the seat


@pytest.fixture
def exercise():
    return session.load("one_net")


@pytest.fixture
def game(exercise):
    return Game(start(exercise.state, exercise.ground, 3), exercise.ground)


def row(exercise, name: str) -> int:
    return next(at for at, one in enumerate(exercise.scenario.group) if one.id == name)


def place(exercise, name: str) -> int:
    community = next(at for at, one in enumerate(exercise.scenario.community) if one.id == name)
    return int(exercise.state.communities["cell"][community])


def deploy(game, index: int, cell: int) -> int:
    return game.submit(Order(MISSION, index, verb.DEPLOY, cell))


def with_days(exercise, days: int):
    """The same exercise where every contingent of the mission has so many days to prepare."""
    state = exercise.state
    changed = state.contingents.copy()
    changed["days"][changed["side"] == side.MISSION] = days
    return replace(exercise, state=state._replace(contingents=changed))


def mean_index(game) -> int:
    own = [one for one in game.state.contingents if one.side == side.MISSION]
    return sum(one.interop for one in own) // len(own)


def played(exercise, seed: int = 11):
    """One game by the doctrines: the mean index on D-day and at the end, and the minutes that orders waited."""
    game = session.new_game(exercise, seed)
    waited, first = 0, 0
    while not game.ended:
        game.first_half()
        first = first or mean_index(game)
        waited += sum(one.amount for one in game.second_half() if one.kind == event.DELAY)
    return first, mean_index(game), waited


def test_ten_days_change_the_report(exercise):
    """The same seed with 0 and 10 days a contingent, all else equal; in play keys and officers catch up with some."""
    none, ten = played(with_days(exercise, 0)), played(with_days(exercise, 10))
    assert ten[0] > none[0] + 100_000
    assert ten[1] > none[1]
    assert ten[2] < none[2]


def test_preparation_ends_with_the_first_turn(exercise, game):
    order = Order(MISSION, row(exercise, "verane_company"), verb.PREPARE, 0, preparation.COMMUNICATIONS_EXERCISE)
    game.play_turn()
    assert game.submit(order) == reason.BEFORE_DEPLOYMENT


def test_a_group_begins_where_it_was_placed(exercise, game):
    index, tavi = row(exercise, "verane_company"), place(exercise, "tavi")
    assert deploy(game, index, tavi) == 0
    group = game.state.groups[index]
    assert (group.cell, group.ahead, group.deployed) == (tavi, tavi, 1)
    assert group.base != tavi  # this contingent does not base forward
    told = [one for one in game.take_events() if one.kind == event.DEPLOYED]
    assert [(one.who, one.cell, one.extra) for one in told] == [(index + 1, tavi, 0)]
    game.play_turn()
    assert group.cell == tavi


def test_the_base_comes_along_where_the_exercise_says_so(exercise, game):
    index, tavi = row(exercise, "verane_company"), place(exercise, "tavi")
    game.state.contingents[game.state.groups[index].contingent - 1].basing = 1
    assert deploy(game, index, tavi) == 0
    assert game.state.groups[index].base == tavi


def test_why_not(exercise, game):
    company, hq = row(exercise, "verane_company"), row(exercise, "headquarters")
    here = game.state.groups[company].cell
    assert deploy(game, company, here) == reason.ALREADY_THERE
    assert deploy(game, company, place(exercise, "koru")) == reason.OUTSIDE_ZONE
    assert deploy(game, company, -1) == reason.OFF_MAP
    assert deploy(game, hq, place(exercise, "orun")) == reason.NO_ZONE
    river = next(
        cell for cell, land in enumerate(game.ground.land)
        if land.terrain == 4 and land.road == 0 and land.zone & 1
    )  # fmt: skip
    assert deploy(game, row(exercise, "aldmark_company"), river) == reason.ON_WATER
    assert deploy(game, company, place(exercise, "tavi")) == 0
    assert deploy(game, company, place(exercise, "mevra")) == reason.DEPLOYED_ALREADY
    others = next(at for at, one in enumerate(game.state.groups) if one.side == side.ARMED and one.reserve == 0)
    assert game.submit(Order(2, others, verb.DEPLOY, 0)) == reason.NOT_FOR_SIDE
    game.play_turn()
    assert deploy(game, row(exercise, "verane_talk"), place(exercise, "tavi")) == reason.BEFORE_DEPLOYMENT


def test_zones_are_the_cells_around_the_places_named(exercise, game):
    verane = next(at for at, one in enumerate(exercise.scenario.contingent) if one.id == "verane")
    zone = [cell for cell, land in enumerate(game.ground.land) if land.zone & (1 << verane)]
    near = [place(exercise, "tavi"), int(exercise.state.contingents["base"][verane])]
    assert len(zone) == 18
    assert all(min(distance(game.ground, cell, one) for one in near) <= 5_000 for cell in zone)
    assert not session.load("first_day").ground.land["zone"].any()


def test_without_zones_nobody_is_placed():
    exercise = session.load("first_day")
    game = Game(start(exercise.state, exercise.ground, 3), exercise.ground)
    for index in range(len(game.state.groups)):
        if game.state.groups[index].side == side.MISSION:
            assert deploy(game, index, 5) == reason.NO_ZONE


def test_the_doctrine_covers_who_is_most_threatened(exercise):
    """Each group of the line once, each at a community of its own, and the same in every run of a seed."""
    game = session.new_game(exercise, 4)
    game.first_half()
    moved = [one for one in game.take_given() if one.verb == verb.DEPLOY]
    assert len(moved) == len({one.group for one in moved}) == len({one.cell for one in moved})
    cells = {int(one["cell"]) for one in exercise.state.communities}
    assert moved and all(one.cell in cells for one in moved)
    assert any(one.cell == place(exercise, "tavi") for one in moved)


def test_a_zone_is_read_and_a_wrong_one_is_told(exercise):
    zone = 'zone = ["Camp North", "tavi"]'
    text = exercise.text.replace(zone, f"{zone}\nzone_km = 9\nbasing = true")
    made = session.load_text(text, "one_net")
    own = next(at for at, one in enumerate(made.scenario.contingent) if one.id == "verane")
    assert made.state.contingents["basing"][own] == 1
    assert sum((made.ground.land["zone"] & (1 << own)) > 0) > 18
    assert read("one_net") == read_text(exercise.text, "one_net")
    assert thaw(made.state).groups[0].deployed == 0

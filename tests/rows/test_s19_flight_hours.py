"""S19: overspent flight hours ground the helicopter the next day; money spent above the budget costs points."""

import pytest

from tests.engine.tiny import Force, Game, events, give, pass_turn, tiny, walk
from wargame.engine.rules.logistics import logistics
from wargame.engine.rules.movement import can_march, movement
from wargame.engine.score import logistics_term
from wargame.engine.words import event, reason, tally, unit, verb

HERE, FAR_OFF = 0, 79  # opposite corners
HOURS = 3  # a month
DAY = 1440


def aircraft(**rules: int) -> Game:
    return tiny([Force(unit.HELICOPTER, HERE)], length=DAY, cell=20_000, rules={"flight_hours": HOURS} | rules)


def day(game: Game) -> None:
    movement(game.state, game.ground, game.log)
    logistics(game.state, game.ground, game.log)
    pass_turn(game)


def test_overspent_hours_ground_the_helicopter_the_next_day():
    game = aircraft()
    group = game.state.groups[0]
    group.flown = HOURS * 60 - 20
    assert can_march(game.state, game.ground, 0, FAR_OFF, 0) == reason.NONE
    walk(game, 0, HERE, 5)  # 100 km
    logistics(game.state, game.ground, game.log)
    assert group.flown == HOURS * 60 - 20 - HOURS * 2 + 30
    assert [one.amount for one in events(game, event.HOURS_SPENT)] == [3]
    pass_turn(game)
    assert can_march(game.state, game.ground, 0, FAR_OFF, 0) == reason.NO_FLIGHT_HOURS
    group.base = FAR_OFF
    assert can_march(game.state, game.ground, 0, FAR_OFF, 0) == reason.NONE  # home it may


def test_who_is_on_the_way_is_stopped_the_next_day_and_hours_come_back():
    game = aircraft()
    group = game.state.groups[0]
    group.flown = HOURS * 60 + 5
    give(game, 0, verb.MARCH, cell=FAR_OFF)
    day(game)
    assert [one.extra for one in events(game, event.FRUSTRATED)] == [reason.FRUSTRATED_FLIGHT_HOURS]
    assert group.cell == HERE and group.flown == HOURS * 60 + 5 - HOURS * 2
    assert can_march(game.state, game.ground, 0, FAR_OFF, 0) == reason.NONE


def test_without_an_allowance_it_flies_as_it_likes_and_hours_cost_money():
    game = aircraft(flight_hours=0, hour_cost=10)
    game.state.groups[0].flown = 100_000
    assert can_march(game.state, game.ground, 0, FAR_OFF, 0) == reason.NONE
    walk(game, 0, HERE, 5)
    logistics(game.state, game.ground, game.log)
    assert game.state.tallies[tally.FLIGHT_MINUTES].amount == 30
    assert game.state.tallies[tally.COST].amount >= 5


@pytest.mark.parametrize(("cost", "points"), [(0, 1000), (100, 1000), (125, 500), (150, 0), (900, 0)])
def test_cost_within_budget_is_a_tenth_of_logistics(cost, points):
    game = aircraft(budget=100)
    game.state.tallies[tally.COST].amount = cost
    assert logistics_term(game.state, game.ground, 3) == points
    assert logistics_term(game.state, aircraft().ground, 3) == 1000

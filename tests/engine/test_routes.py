"""Dangerous roads and the search that goes ahead: how often, how fast, what is found, and who is struck."""

import pytest

from tests.engine.test_engineering import works
from tests.engine.tiny import Force, events, give, pass_turn, tiny, total
from wargame.engine.routes import can_sweep, find_share, is_swept, sweep_minutes, threat_ppm
from wargame.engine.rules.engineering import engineering
from wargame.engine.rules.incidents import incidents
from wargame.engine.rules.movement import march_minutes, movement
from wargame.engine.words import event, reason, tally, unit, verb, work

SEARCHERS = 0
START, MINED, GOAL = 10, 12, 14  # along the road, three kilometres a cell


def road(kinds=unit.SEARCH_TEAM, doing: int = verb.SWEEP, turn: int = 2, **rules: int):
    """A group with an order along the road from its base."""
    game = tiny([Force(kinds, START)], turn=turn, rules=rules)
    give(game, SEARCHERS, doing, cell=GOAL)
    return game


def walked(game, turns: int = 1):
    for _ in range(turns):
        movement(game.state, game.ground, game.log)
        incidents(game.state, game.ground, game.log)
        engineering(game.state, game.ground, game.log)
        for row in game.state.incidents:
            row.alive = 0
        group = game.state.groups[SEARCHERS]
        group.cell, group.progress = group.ahead, group.ahead_progress
        pass_turn(game)
    return game


@pytest.mark.parametrize(("level", "ppm"), [(0, 0), (1, 1_000), (2, 5_000), (3, 20_000)])
def test_a_threat_is_a_chance_for_thirty_kilometres(level, ppm):
    game = road(mine_threat=level)
    assert threat_ppm(game.ground, 30_000) == ppm
    assert threat_ppm(game.ground, 3_000) == ppm // 10


def strikes(doing: int, games: int = 300, kinds=unit.INFANTRY_MOUNTED) -> int:
    """In how many games vehicles strike a mine on four cells of a red road that is made ten times as dangerous."""
    struck = 0
    for seed in range(games):
        game = tiny([Force(kinds, START)], turn=2, seed=seed, rules={"mine_threat": 3, "mine_red": 500_000})
        give(game, SEARCHERS, doing, cell=GOAL)
        walked(game)
        struck += len(events(game, event.MINE_STRIKE)) > 0
    return struck


def test_who_drives_on_a_red_road_is_struck_as_often_as_it_says():
    assert 40 <= strikes(verb.MARCH) <= 80  # 1 - 0.95 ** 4 = 18.5 % of 300


def test_a_route_search_is_struck_far_less():
    assert strikes(verb.SWEEP, kinds=unit.SEARCH_TEAM) <= 8


def test_three_kilometres_an_hour_four_with_a_ground_vehicle():
    game = road()
    assert sweep_minutes(game.state, game.ground, SEARCHERS, 12_000) == 240
    assert march_minutes(game.state, game.ground, SEARCHERS, GOAL, verb.SWEEP) == 240
    with_robot = road((unit.SEARCH_TEAM, unit.UGV))
    assert sweep_minutes(with_robot.state, with_robot.ground, SEARCHERS, 12_000) == 180


@pytest.mark.parametrize(
    ("kinds", "share"),
    [(unit.SEARCH_TEAM, 700_000), (unit.INFANTRY_FOOT, 250_000), ((unit.INFANTRY_FOOT, unit.UGV), 850_000)],
)
def test_what_is_found(kinds, share):
    game = road(kinds)
    assert find_share(game.state, game.ground, SEARCHERS) == share


def test_what_is_found_is_cleared_and_those_behind_are_safe():
    game = tiny(
        [Force(unit.TRANSPORT, START), Force(unit.SEARCH_TEAM, START)], turn=2,
        rules={"find_trained": 1_000_000, "mine_strike": 1_000_000},
    )  # fmt: skip
    works(game, work.MINE, MINED)
    give(game, 1, verb.SWEEP, cell=GOAL)
    give(game, 0, verb.ESCORT, other=2)  # the trucks follow
    movement(game.state, game.ground, game.log)
    incidents(game.state, game.ground, game.log)
    assert [one.cell for one in events(game, event.MINE_FOUND)] == [MINED]
    assert total(game, tally.MINES_FOUND) == 1
    assert game.state.groups[0].ahead == game.state.groups[1].ahead == GOAL
    assert not events(game, event.MINE_STRIKE)


def test_a_road_that_was_searched_is_safer_for_a_day():
    game = walked(road(mine_threat=3, mine_red=0))
    rows = [row.cell for row in game.state.works if row.alive and row.kind == work.SWEPT]
    assert rows == [11, 12, 13, 14]
    marked = 360 + 120  # turn 2, and two cells of the way
    assert [is_swept(game.state, game.ground, 12, minute) for minute in (360, marked, marked + 1_380)] == [
        False, True, True,
    ]  # fmt: skip
    assert not is_swept(game.state, game.ground, 12, marked + 1_500)


def test_untrained_searchers_leave_nothing_behind_and_nor_does_anybody_where_roads_are_safe():
    assert not any(row.alive for row in walked(road(unit.INFANTRY_FOOT, mine_threat=3, mine_red=0)).state.works)
    assert not any(row.alive for row in walked(road()).state.works)


def test_a_mine_strikes_the_ground_vehicle_and_not_its_people():
    game = road((unit.SEARCH_TEAM, unit.UGV), find_robot=0)
    game.ground.rules[0].mine_strike = 5_000_000
    works(game, work.MINE, MINED)
    walked(game)
    assert len(events(game, event.ROBOT_LOST)) == 1
    assert [(one.amount, one.extra) for one in events(game, event.MINE_STRIKE)] == [(0, 0)]
    assert not events(game, event.CASUALTIES)
    assert total(game, tally.MINE_STRIKES) == 1
    assert find_share(game.state, game.ground, SEARCHERS) == 700_000  # it is gone, the team is not


def test_a_search_is_over_when_it_arrives():
    game = walked(road())
    assert game.state.groups[SEARCHERS].cell == GOAL
    assert game.state.orders[0].done == 1


def test_who_may_search_a_route():
    game = road()
    assert can_sweep(game.state, game.ground, SEARCHERS, GOAL, 0) == reason.NONE
    assert can_sweep(game.state, game.ground, SEARCHERS, START, 0) == reason.ALREADY_THERE
    helicopter = road(unit.ARMED_HELICOPTER)
    assert can_sweep(helicopter.state, helicopter.ground, SEARCHERS, GOAL, 0) == reason.UNARMED

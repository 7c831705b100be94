"""S42: unmanned systems of two kinds, a small one that sees around its crew and one that stays up far away."""

import pytest

from tests.engine.tiny import Force, give, tiny
from wargame.engine.routes import find_share, lose_robot, sweep_minutes
from wargame.engine.rules.detection import can_fly
from wargame.engine.words import reason, unit, verb, weather

CELL = 10_000  # metres
NEAR, FAR_OFF, BEYOND = 1, 15, 25  # cells east: 10, 150 and 250 km


@pytest.mark.parametrize(
    ("kind", "reach"),
    [(unit.UAV_MINI, (True, False, False)), (unit.UAV_LONG, (True, True, False)), (unit.HELICOPTER, (False,) * 3)],
)
def test_two_kinds_have_different_radius(kind, reach):
    game = tiny([Force(kind, 0)], cell=CELL, width=30)
    answers = [can_fly(game.state, game.ground, 0, cell, 0) for cell in (NEAR, FAR_OFF, BEYOND)]
    assert tuple(answer == reason.NONE for answer in answers) == reach
    if kind != unit.HELICOPTER:
        assert answers[2] == reason.TOO_FAR


@pytest.mark.parametrize("kind", [unit.UAV_MINI, unit.UAV_LONG])
def test_neither_flies_in_a_storm(kind):
    game = tiny([Force(kind, 0)], cell=CELL, width=30)
    game.state.clock[0].weather = weather.STORM
    assert can_fly(game.state, game.ground, 0, NEAR, 0) == reason.GROUNDED


def test_a_third_kind_searches_routes_on_the_ground_and_takes_the_mine_for_its_people():
    team = tiny([Force(unit.SEARCH_TEAM, 10)])
    robot = tiny([Force((unit.SEARCH_TEAM, unit.UGV), 10)])
    assert can_fly(robot.state, robot.ground, 0, NEAR, 0) == reason.NO_AIRCRAFT
    assert sweep_minutes(robot.state, robot.ground, 0, 12_000) < sweep_minutes(team.state, team.ground, 0, 12_000)
    assert find_share(robot.state, robot.ground, 0) > find_share(team.state, team.ground, 0)
    for game in (team, robot):
        give(game, 0, verb.SWEEP, cell=14)
    assert not lose_robot(team.state, team.log, 0, 60, 12)
    assert lose_robot(robot.state, robot.log, 0, 60, 12)
    assert robot.state.groups[0].strength == team.state.groups[0].strength + 4  # nobody is hurt

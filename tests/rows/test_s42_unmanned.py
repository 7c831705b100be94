"""S42: unmanned systems of two kinds, a small one that sees around its crew and one that stays up far away."""

import pytest

from tests.engine.tiny import Force, tiny
from wargame.engine.rules.detection import can_fly
from wargame.engine.words import reason, unit, weather

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

"""The card of the rules of engagement says what the rules answer."""

import pytest

from tests.render.joint_exercise import joint_exercise
from tests.render.real_seat import RealSeat
from wargame.engine.rules.encounters import may_confront, may_detain
from wargame.engine.words import reason
from wargame.render import plain
from wargame.render.build.chair import Chair
from wargame.render.build.roecard import LADDER, card_of
from wargame.render.screens.map import MapScreen
from wargame.render.screens.roecard import RoeCard
from wargame.render.window import Window

SIZE = (1280, 720)


@pytest.fixture
def seat():
    return RealSeat(joint_exercise())


@pytest.mark.parametrize("level", [1, 2, 3, 4])
def test_the_card_of_the_rules_of_engagement_says_what_the_rules_answer(seat, level):
    """A step is allowed on the card exactly where the engine permits it to a group that has tried the step before."""
    game = seat.game
    game.state.clock[0].roe = level
    platoon = list(seat.exercise.groups).index("1 Platoon")
    band = list(seat.exercise.groups).index("Kestrel band")
    card = seat.view().roe
    assert card.level == level and len(card.steps) == 6
    for step in card.steps:
        number = LADDER[step.step - 1]
        game.state.groups[platoon].force_step = step.step - 1
        assert step.allowed == (may_confront(game.state, game.ground, platoon, number, band + 1) == reason.NONE)
    assert ("not before" in card.detain) == (may_detain(game.state, game.ground, platoon, band + 1) != reason.NONE)
    assert card.restricted and "Rules of engagement: level" in plain.roe_text(seat.view())


def test_the_card_is_one_key_away_and_only_for_the_mission(seat):
    window = Window(MapScreen(seat), SIZE)
    window.key("F7")
    window.frame()
    assert isinstance(window.screen, RoeCard)
    window.key("Esc")
    assert isinstance(window.screen, MapScreen)
    chair = seat.chair()
    assert card_of(Chair(chair.exercise, chair.ground, 2, seat.game.belief(2))) is None

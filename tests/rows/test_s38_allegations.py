"""Row S38: abuse is prohibited, and never depicted. Allegations come up by how conduct is led; a prompt report and an
inquiry limit the damage, and concealment doubles it when it is found out.
"""

import pytest

from tests.engine.test_conduct import found, turn
from tests.engine.tiny import MISSION, Force, Game, Place, believed, events, give, tiny, total
from wargame.engine.allegations import accuse, rate
from wargame.engine.orders import can
from wargame.engine.words import breach, climate, event, preparation, reason, report, tally, unit, verb
from wargame.text.events import EVENTS

WILL, TRUST = 700_000, 500_000
LOST_WILL, LOST_TRUST = 150_000, 250_000


def accused(**rules: int) -> Game:
    """People of A are accused; its base is beside a village, another one is farther away."""
    game = tiny([Force(unit.INFANTRY_FOOT, 12)], [Place(3), Place(1)], rules={"allegation_rate": 0} | rules)
    accuse(game.state, game.ground, game.log, 0, 0, 0)
    return game


def standing(game: Game) -> tuple[int, int, int]:
    """Will, and trust in the village nearby and in the other."""
    return game.state.contingents[0].will, game.state.communities[1].trust, game.state.communities[0].trust


def wait(game: Game, turns: int) -> None:
    for _ in range(turns):
        turn(game)


def test_an_allegation_costs_will_and_trust_nearby():
    game = accused()
    assert standing(game) == (WILL - LOST_WILL, TRUST - LOST_TRUST, TRUST)
    (told,) = events(game, event.ALLEGATION)
    assert (told.community, told.amount, told.extra) == (2, 0, 1)


def test_a_prompt_report_and_an_inquiry_limit_the_damage():
    game = accused(concealed_found=1_000_000)
    order = (MISSION, 0, verb.INVESTIGATE, 0, 0)
    assert can(believed(game), game.ground, *order) == reason.REPORT_FIRST
    give(game, 0, verb.REPORT, other=report.INCIDENT)
    turn(game)
    assert can(believed(game), game.ground, *order) == reason.NONE
    give(game, 0, verb.INVESTIGATE)
    wait(game, 8)
    assert standing(game) == (WILL - LOST_WILL // 2, TRUST - LOST_TRUST // 2, TRUST)
    assert len(events(game, event.ALLEGATION_ANSWERED)) == 1
    assert found(game) == []


def test_concealment_doubles_it_when_found():
    game = accused(concealed_found=1_000_000)
    wait(game, 5)
    assert game.state.contingents[0].concealed == 1
    assert believed(game).contingents[0].concealed == 0
    assert standing(game) == (WILL - LOST_WILL, TRUST - LOST_TRUST, TRUST)
    wait(game, 3)
    assert standing(game) == (WILL - 2 * LOST_WILL, TRUST - 2 * LOST_TRUST, TRUST)
    assert found(game) == [(breach.CONCEALMENT, 20)]
    assert total(game, tally.BREACH_WEIGHT) == 20
    assert [row.amount for row in events(game, event.ALLEGATION)] == [0, 1]


def test_what_nobody_finds_costs_no_more():
    game = accused(concealed_found=0)
    wait(game, 12)
    assert standing(game)[0] == WILL - LOST_WILL
    assert found(game) == []


def test_reported_and_not_looked_into_is_no_concealment():
    game = accused(concealed_found=1_000_000)
    give(game, 0, verb.REPORT, other=report.INCIDENT)
    wait(game, 10)
    assert standing(game) == (WILL - LOST_WILL, TRUST - LOST_TRUST, TRUST)
    assert found(game) == []


@pytest.mark.parametrize(
    ("led", "briefed", "percent"),
    [(climate.USUAL, False, 100), (climate.ENFORCED, False, 30), (climate.LAX, False, 300), (climate.USUAL, True, 30),
     (climate.LAX, True, 100)],
)  # fmt: skip
def test_it_depends_on_how_conduct_is_led(led, briefed, percent):
    game = tiny([Force(unit.INFANTRY_FOOT, 12)])
    own = game.state.contingents[0]
    own.climate = led
    own.prepared = 1 << preparation.CULTURE_BRIEF if briefed else 0
    month = rate(game.ground.rules[0], own, 800, 43_200)
    assert month == 80_000 * percent // 100  # a hundredth for each hundred people


def test_it_comes_up_by_itself_and_only_once_at_a_time():
    game = tiny([Force(unit.INFANTRY_FOOT, 12)], [Place(1)], rules={"allegation_rate": 1_000_000, "concealed_found": 0})
    game.state.groups[0].strength = 5000
    game.state.contingents[0].climate = climate.LAX
    wait(game, 4)
    assert len(events(game, event.ALLEGATION)) == 1
    assert {row.extra for row in events(game, event.ALLEGATION)} == {1}, "the mission's own, and those who are there"


def test_the_words_tell_nothing():
    say = EVENTS[event.ALLEGATION]
    assert {say.amount, say.extra} == {"number", "contingent"}
    assert "Nothing more is told" in say.sentence

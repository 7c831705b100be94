"""Row S48: media and international support. It falls after harm by us or inaction where the press is present."""

import pytest

from tests.rows.small import play, small
from wargame import session
from wargame.engine.score import LOGISTICS, term_of
from wargame.engine.standing import budget_of
from wargame.engine.words import standing, tally

ALERT = """
[[inject]]
id = "press"
title = "Reporters"
type = "media"
sender = "A newspaper"
to = "mission"
turn = 1
text = "Reporters are in the village."
expected = "Knows that it is seen."
effects = [{press}, {{ kind = "alert", of = "village", amount = 60 }}]

[[community]]
id = "village"
at = "{at}"
"""
PRESS = '{ kind = "press", of = "village", amount = 8 }'
NONE = '{ kind = "message" }'


def after(press: str, at: str = "1100", orders=(), turns: int = 2) -> list:
    """What moved support, in a game with a true alert in its first turn."""
    played = play(small(ALERT.format(press=press, at=at)), answers=orders, turns=turns)
    return [(one.amount, one.extra) for one in played.of("SUPPORT")]


def test_inaction_before_the_press_costs_support():
    assert after(NONE) == []
    assert after(PRESS) == [(-50_000, standing.ALERT_IGNORED)]


def test_help_before_the_press_gains_it():
    assert after(PRESS, "0404", [("alpha", "patrol", "village")])[0] == (20_000, standing.ALERT_ANSWERED)
    assert after(NONE, "0404", [("alpha", "patrol", "village")]) == []


HARM = """
[[inject]]
id = "accident"
title = "An accident"
type = "incident"
sender = "Alpha"
to = "mission"
turn = 2
text = "Our vehicle has hurt somebody."
expected = "Helps, apologises, reports."
effects = [{ kind = "accident", of = "alpha" }]
"""


@pytest.mark.parametrize(("press", "lost"), [(PRESS, 100_000), (NONE, 0)])
def test_harm_by_the_mission_before_the_press_costs_it(press, lost):
    text = ALERT.format(press=press, at="0404").replace(', {{ kind = "alert", of = "village", amount = 60 }}', "")
    text = text.replace(', { kind = "alert", of = "village", amount = 60 }', "") + HARM
    played = play(small(text), turns=2)
    assert sum(one.amount for one in played.of("SUPPORT")) == -lost
    assert bool([one for one in played.of("SUPPORT") if one.extra == standing.HARM_BY_MISSION]) == bool(lost)


def test_the_press_leaves_again():
    gone = PRESS.replace("8", "1")
    late = HARM.replace("turn = 2", "turn = 3")
    text = ALERT.format(press=gone, at="0404").replace(', { kind = "alert", of = "village", amount = 60 }', "") + late
    assert play(small(text), turns=4).of("SUPPORT") == []


def test_little_support_shrinks_the_budget_and_stops_the_pay():
    game = session.new_game(small("[rules]\nbudget = 1000\n"), 1)
    row = game.state.mandate[0]
    assert budget_of(game.state, game.ground) == 1000
    row.support = 250_000
    assert budget_of(game.state, game.ground) == 500
    game.state.tallies[tally.COST].amount = 800
    assert term_of(game.state, game.ground, LOGISTICS, 3) < 1000
    assert all(one.unpaid_since == 0 for one in game.state.contingents)
    row.support = 240_000
    game.play_turn()
    assert game.state.contingents[0].unpaid_since > 0
    row.support = 400_000
    game.play_turn()
    assert game.state.contingents[0].unpaid_since == 0


def test_breaches_cost_legitimacy():
    game = session.new_game(small(""), 1)
    before = game.state.mandate[0].legitimacy
    game.first_half()
    game.state.tallies[tally.BREACH_WEIGHT].turn = 5
    game.second_half()
    assert game.state.mandate[0].legitimacy == before - 25_000


def test_both_meters_are_shown_with_their_trend():
    exercise = session.load("integrated_mission")
    from wargame.render.build.board import view_of
    from wargame.render.build.chair import Chair

    game = session.new_game(exercise, 1)
    chair = Chair(exercise, game.ground, 1, game.belief(1))
    assert {"Legitimacy", "Support"} <= {one.name for one in view_of(chair).header.meters}

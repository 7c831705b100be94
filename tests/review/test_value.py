"""The value of training: the same seeds with a plan and without, paired."""

import pytest

from tests.review.made import MEDICS, VERANE, first_day
from wargame import outcomes, reviewing, session, valuing
from wargame.engine.game import Order
from wargame.engine.words import tally, verb

MISSION = 1
LIAISON = Order(MISSION, 0, verb.LIAISE, 0, 2, 0)  # Company HQ sends an officer to the platoon from Verane
LEAVE = Order(MISSION, VERANE - 1, verb.CONSULT, 0, 0, 0)


@pytest.fixture(scope="module")
def planned(tmp_path_factory):
    """A record of three turns that begins with a liaison officer and with leave from a capital."""
    path = tmp_path_factory.mktemp("planned") / "game.wargame"
    sitting = session.seating(first_day(), {"company": session.PERSON})
    game = session.new_game(first_day(), 7, sitting)
    with session.Recording.start(path, first_day(), game, sitting) as recording:
        for order in (LIAISON, LEAVE, Order(MISSION, MEDICS - 1, verb.REST, 0, 0, 0)):
            assert game.submit(order) == 0, order
        for _ in range(3):
            session.play_turn(game, recording)
    return path


def test_it_is_the_mean_of_paired_differences(planned):
    found = reviewing.value_of_training(planned, 3)
    pairs = [
        (valuing.score_with(first_day(), (LIAISON, LEAVE), seed), valuing.score_with(first_day(), (), seed))
        for seed in (7, 8, 9)
    ]
    wanted = outcomes.interval([one - other for one, other in pairs])
    assert (found["mean"], found["low"], found["high"], found["games"]) == (wanted.mean, wanted.low, wanted.high, 3)
    assert found["without"] == pytest.approx(sum(other for _, other in pairs) / 3, abs=1e-3)


def test_what_was_prepared_is_told(planned):
    told = reviewing.review(planned, value=False)
    assert [one["sentence"] for one in told["preparation"]] == [
        "A Company, Aldmark sent a liaison officer to 3 Platoon, Verane.",
        "The capital of 3 Platoon, Verane leaves the next days to its commander.",
    ]
    (pair,) = told["interoperability"]["index"]
    assert pair["change"] > 0 and pair["end"]["human"] > pair["start"]["human"]


def test_the_plan_is_played(monkeypatch):
    """With leave the capital is asked less often than without; the doctrines and the seed are the same."""
    calls = []
    scored = session.scores_of

    def counted(ground, state):
        calls.append(int(state.tallies["amount"][tally.CAPITAL_CALLS]))
        return scored(ground, state)

    monkeypatch.setattr(session, "scores_of", counted)
    valuing.score_with(first_day(), (LIAISON, LEAVE), 7)
    valuing.score_with(first_day(), (), 7)
    assert calls[0] < calls[1]


def test_a_game_without_a_plan_has_no_value(recorded):
    found = reviewing.value_of_training(recorded[1], 2)
    assert found["mean"] is None and "nothing was prepared" in found["sentence"]

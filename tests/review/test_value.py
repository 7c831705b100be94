"""The value of training: the same seeds with a plan and without, paired."""

import pytest

from tests.review.made import MEDICS, VERANE, first_day
from wargame import outcomes, reviewing, session, valuing
from wargame.engine.game import Game, Order
from wargame.engine.words import event, verb
from wargame.review.document import PREPARATION

MISSION = 1
LIAISON = Order(MISSION, 0, verb.LIAISE, 0, 2, 0)  # Company HQ sends an officer to the platoon from Verane
LEAVE = Order(MISSION, VERANE - 1, verb.CONSULT, 0, 0, 0)
PLAN = {1: [LIAISON, LEAVE]}


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
        (valuing.score_with(first_day(), PLAN, seed), valuing.score_with(first_day(), {}, seed))
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
    """With a liaison officer the platoon understands its headquarters better; doctrines and seed are the same."""
    understood = []
    scored = session.scores_of

    def counted(ground, state):
        understood.append(int(state.contingents["interop"][1]))
        return scored(ground, state)

    monkeypatch.setattr(session, "scores_of", counted)
    valuing.score_with(first_day(), PLAN, 7)
    valuing.score_with(first_day(), {}, 7)
    assert understood[0] > understood[1]


def test_doctrines_do_no_staff_work_of_their_own_in_it():
    sitting = session.seating(first_day())
    for minds, idle in ((sitting.minds, False), ([valuing.without_staff_work(one) for one in sitting.minds], True)):
        game = Game(first_day().state, first_day().ground, minds, sitting.chosen)
        told = [one for _ in range(4) for one in game.play_turn()]
        assert any(one.kind in PREPARATION for one in told) is not idle
        ordered = {one.who for one in told if one.kind == event.ORDERED and one.turn == 1}
        assert len(ordered) >= 5  # staff work or not, groups have their orders


def test_a_game_without_preparation_has_no_value(tmp_path):
    path = tmp_path / "game.wargame"
    session.run(first_day(), 7, {"company": "pass"}, turns=2, record=path)
    found = reviewing.value_of_training(path, 2)
    assert found["mean"] is None and "nothing was prepared" in found["sentence"]

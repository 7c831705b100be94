"""Row S1: the mandate. A task that is deleted takes its line of the scorecard and its verbs along."""

import pytest

from tests.rows.small import play, small
from wargame import session
from wargame.engine import mandate
from wargame.engine.words import task
from wargame.scenario import ExerciseError
from wargame.scenario.load import read_text

ALL = ("protect_civilians", "monitor_ceasefire", "support_aid", "political_process", "freedom_of_movement")
ONE = {  # an order that one task alone of the base's two allows
    "protect_civilians": ("alpha", "patrol", "village"),
    "support_aid": ("doctors", "aid", "village"),
    "freedom_of_movement": ("alpha", "checkpoint", "0404"),
}
DOCTORS = """
[[group]]
id = "doctors"
title = "Doctors"
contingent = "company"
at = "1000"
units = [{ kind = "medical_post" }]
"""


def mandated(*tasks: str):
    listed = ", ".join(f'"{one}"' for one in tasks)
    measures = "" if "protect_civilians" in tasks else "[measures]\ntasks = 0\nprotection = 0\nforce_protection = 100\n"
    level = "" if "protect_civilians" in tasks else "[roe]\nlevel = 2\n"
    return small(f"[mandate]\ntasks = [{listed}]\n{measures}{level}{DOCTORS}")


@pytest.mark.parametrize("name", ONE)
def test_without_a_task_its_verbs_are_not_accepted(name):
    others = [one for one in ALL if one != name and not (name == "freedom_of_movement" and one == "protect_civilians")]
    assert play(mandated(*others), [ONE[name]]).refused == ["NO_MANDATE_VERB"]
    assert play(mandated(*others, name), [ONE[name]]).refused == []


def test_what_protects_the_mission_itself_needs_no_task():
    exercise = mandated("political_process")
    given = [("alpha", "march", "0404"), ("doctors", "report", "situation")]
    assert play(exercise, given).refused == []


@pytest.mark.parametrize("name", ALL)
def test_without_a_task_it_has_no_line(name):
    """The file's list of tasks decides: the line is there with the task, and gone without it."""
    number = getattr(task, name.upper())
    for tasks, there in ((ALL, True), ([one for one in ALL if one != name], False)):
        game = session.new_game(mandated(*tasks), 3)
        assert (mandate.task_points(game.state, game.ground, number) >= 0) == there
        lines = [mandate.task_points(game.state, game.ground, one) for one in range(task.COUNT)]
        assert len([one for one in lines if one >= 0]) == len(tasks)


@pytest.mark.parametrize(
    ("name", "what"), [("protect_civilians", "protection"), ("political_process", "politics"), ("disarmament", "site")]
)
def test_the_check_names_the_task_that_is_missing(name, what):
    text = session.load("river_gate").text
    without = text.replace(f', "{name}"', "").replace(f'"{name}", ', "")
    with pytest.raises(ExerciseError) as raised:
        read_text(without, "river_gate")
    told = [one for one in raised.value.problems if one.rule == "mandate"]
    assert told
    assert all(f'"{name}"' in one.message and name in one.fix for one in told)
    assert any(what in one.message for one in told)


TURNS = "[mandate]\nuntil_turn = 2\n"
VOTE = """
[[inject]]
id = "vote"
title = "A vote"
type = "political"
sender = "Council"
to = "mission"
turn = 4
text = "The council votes."
expected = "Reads it."
effects = [{{ kind = "support", amount = {support} }}, {{ kind = "mandate_vote", amount = 30 }}]
"""


def test_a_mandate_that_ends_ends_its_orders():
    played = play(small(TURNS), [("alpha", "patrol", "village")], turns=2)
    assert len(played.of("MANDATE_EXPIRED")) == 1
    assert played.game.state.mandate[0].tasks == 0
    assert play(small(TURNS), turns=1).of("MANDATE_EXPIRED") == []
    assert play(small("[mandate]\nuntil_turn = 1"), later=[("alpha", "patrol", "village")], turns=2).refused == [
        "NO_MANDATE_VERB"
    ]
    assert play(small("[mandate]\nuntil_turn = 1"), later=[("alpha", "march", "0404")], turns=2).refused == []


@pytest.mark.parametrize(("support", "renewed"), [(0, True), (-30, False)])
def test_a_vote_renews_it_if_there_is_support(support, renewed):
    played = play(small(TURNS + VOTE.format(support=support)), turns=5)
    assert bool(played.of("MANDATE_RENEWED")) == renewed
    assert bool(played.of("MANDATE_NOT_RENEWED")) != renewed
    assert (played.game.state.mandate[0].tasks > 0) == renewed

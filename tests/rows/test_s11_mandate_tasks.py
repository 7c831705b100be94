"""Row S11: the scorecard has one line for each mandated task, in the review, in the debriefing and in text."""

import pytest

from tests.rows.recorded import review_of
from wargame import scenario, session
from wargame.engine.words import names, task
from wargame.render.build.mandate import tasks_of
from wargame.render.plain import scorecard_text
from wargame.review import page


@pytest.mark.parametrize("name", ["integrated_mission", "river_gate"])
def test_the_review_has_one_line_a_task(name, tmp_path):
    told = review_of(name, tmp_path)
    mandated = session.load(name).scenario.mandate.tasks
    assert sorted(told["mandate"]["tasks"]) == sorted(mandated)
    assert all(0 <= one["points"] <= 100 and one["how"] for one in told["mandate"]["tasks"].values())
    drawn = page(told)
    assert all(one["title"] in drawn and one["how"] in drawn for one in told["mandate"]["tasks"].values())


@pytest.mark.parametrize("name", scenario.names())
def test_the_debriefing_has_one_line_a_task(name):
    from wargame.render.build.story import scorecard_of
    from wargame.telling import Everybody

    exercise = session.load(name)
    game = session.new_game(exercise, 3)
    chair = Everybody(exercise, game.ground, 1, game.state)
    lines = tasks_of(chair, game.state)
    assert len(lines) == len(exercise.scenario.mandate.tasks) + 2, "and legitimacy and support"
    text = scorecard_text(scorecard_of(chair, game.state))
    assert all(one.name in text for one in lines)


def test_each_task_can_be_judged():
    """A doctrine fulfils every task of Integrated Mission better than somebody who passes, or as well."""
    from wargame.engine import mandate

    def lines(mind: str) -> dict[str, int]:
        exercise = session.load("integrated_mission")
        seat = next(one.id for one in exercise.scenario.seat if one.side == "mission")
        game = session.new_game(exercise, 3, {seat: mind})
        while not game.ended:
            game.play_turn()
        given = {name: number for name, number in names(task).items() if name != "COUNT"}
        return {name: mandate.task_points(game.state, game.ground, number) for name, number in given.items()}

    good, idle = lines("doctrine"), lines("pass")
    assert good["PROTECT_CIVILIANS"] > idle["PROTECT_CIVILIANS"] + 2_000
    assert good["SUPPORT_AID"] > idle["SUPPORT_AID"]
    assert good["DISARMAMENT"] == idle["DISARMAMENT"] == -1, "not mandated"

"""Row S46: impact. The review tells violence week by week, or day by day, with the mission and without, on one seed."""

import pytest

from tests.rows.recorded import review_of
from wargame import absent, session
from wargame.review import page


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    return {name: review_of(name, tmp_path_factory.mktemp(name), "doctrine") for name in ("rains", "one_net")}


@pytest.mark.parametrize("name", ["rains", "one_net"])
def test_the_review_plays_it_without_the_mission(name, told):
    made = told[name]["counterfactual"]
    turns, hours = told[name]["turns"], session.load(name).scenario.exercise.turn_hours
    days = turns * hours / 24
    assert made["days"] == (1 if days <= 15 else 7)
    assert len(made["periods"]) == -(-days // made["days"])
    assert made["epilogue"] is None, "the exercise has no exit"


def test_both_are_counted_as_the_engine_counts(told):
    made, kept = told["rains"]["counterfactual"], {one["name"]: one["engine"] for one in told["rains"]["counts"]}
    assert sum(one["with"]["killed"] for one in made["periods"]) == kept["civilians killed"]
    assert sum(one["with"]["attacks"] for one in made["periods"]) == kept["attacks on communities"]
    exercise = session.load("rains")
    alone = absent.violence_without(exercise, told["rains"]["seed"], told["rains"]["seats"], told["rains"]["turns"])
    assert sum(one["without"]["killed"] for one in made["periods"]) == alone[-1].killed > 0
    assert made["periods"][-1]["without"]["displaced"] == alone[-1].displaced


def test_the_mission_makes_a_difference(told):
    prevented = [told[name]["counterfactual"]["prevented"] for name in told]
    assert sum(one["killed"] for one in prevented) > 0
    assert sum(one["displaced"] for one in prevented) > 0


def test_it_is_drawn_and_written(told):
    drawn = page(told["rains"])
    assert "What the mission was good for" in drawn
    assert drawn.count('class="b-killed"') >= 2 * len(told["rains"]["counterfactual"]["periods"])


def test_who_sat_there_decides_without_the_mission_too():
    exercise = session.load("one_net")
    armed = next(one.id for one in exercise.scenario.seat if one.side == "armed")
    quiet = absent.violence_without(exercise, 7, {armed: "passive"}, 12)
    busy = absent.violence_without(exercise, 7, {armed: "person"}, 12)  # the exercise's own decides in his place
    assert quiet[-1].attacks <= busy[-1].attacks
    assert len(busy) == 13

"""Row S44: planning by what-if. Two plans of basing on the same seeds; the difference is printed with its interval."""

import json

import pytest

from wargame import basing, outcomes, risk, session
from wargame.cli import main

RUNS = 8
FORWARD = "a_company=2412,reserve=2412"  # at Lona, the most attacked, in place of the far base


@pytest.fixture(scope="module")
def games():
    exercise = session.load("rains")
    plans = (FORWARD, "rains")
    played = [basing.planned(exercise, plan) for plan in plans]
    stays = {"sector": "hold_base"}
    return [risk.play(one, RUNS, seats=stays, turns=15, runtime="interpreted") for one in played]


def test_the_difference_is_the_mean_of_paired_differences(games):
    told = {one.figure: one for one in risk.differences(*games)}
    attacked = [one.attacked.sum(axis=1) for one in games]
    wanted = outcomes.interval((attacked[0] - attacked[1]).tolist())
    assert told["communities attacked"].difference == wanted
    assert told["communities attacked"].first == pytest.approx(attacked[0].mean(), abs=1e-3)
    assert told["total"].difference.low <= told["total"].difference.mean <= told["total"].difference.high


def test_a_base_at_a_threatened_town_spares_its_people(games):
    """The mission stays in its bases: where they are is all the difference."""
    told = {one.figure: one for one in risk.differences(*games)}
    assert told["civilians killed"].difference.high < 0


def test_the_same_plan_twice_makes_no_difference(capsys):
    words = ["assess", "rains", "--runs", "2", "--turns", "6", "--runtime", "interpreted"]
    assert main([*words, "--compare", FORWARD, FORWARD, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [one["difference"] for one in told["differences"]] == [{"mean": 0.0, "low": 0.0, "high": 0.0}] * 3


def test_the_command_prints_the_difference_with_its_interval(tmp_path, capsys):
    plan = tmp_path / "forward.toml"
    plan.write_text('[basing]\na_company = "Lona"\n', encoding="utf-8")
    words = ["assess", "rains", "--runs", "3", "--turns", "8", "--runtime", "interpreted"]
    assert main([*words, "--compare", str(plan), "rains"]) == 0
    printed = capsys.readouterr().out
    assert "A less B" in printed and "95 % interval" in printed and "communities attacked" in printed
    assert "3 games each, on the same seeds" in printed


def test_groups_stand_and_live_where_the_plan_says():
    made = basing.planned(session.load("rains"), "a_company=Lona")
    index = [one.id for one in made.scenario.group].index("a_company")
    row, lona = made.state.groups[index], made.state.communities["cell"][made.communities.index("Lona")]
    assert (row["cell"], row["base"]) == (lona, lona)
    assert made.state.contingents["base"][row["contingent"] - 1] != lona  # only a headquarters takes that along


@pytest.mark.parametrize(
    ("plan", "told"),
    [
        ("a_company=9999", "9999 is off the map"),
        ("a_company=Nowhere", 'there is no place "Nowhere"'),
        ("nobody=2412", "the mission has no group 'nobody'; choose among"),
        ("=2412", "write GROUP=PLACE"),
        ("no_exercise", "no exercise is called"),
    ],
)
def test_a_plan_that_cannot_be_is_told_in_a_sentence(plan, told, capsys):
    assert main(["assess", "rains", "--runs", "1", "--runtime", "interpreted", "--compare", plan, "rains"]) == 2
    assert told in capsys.readouterr().err

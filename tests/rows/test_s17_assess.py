"""Row S17: assessment by many games. `assess --runs 200` prints the chance of an attack on each settlement with its
interval, the risk of cells and bases that cover it, as CSV too; the review tells the Brier score of the assessment.
"""

import csv
import json

import pytest

from wargame import reviewing, risk, session
from wargame.cli import main
from wargame.engine.words import event
from wargame.review import page

RUNS = 12


@pytest.fixture(scope="module")
def made():
    return risk.assess(session.load("rains"), RUNS, runtime="interpreted", turns=30)


def test_every_settlement_has_a_chance_with_its_interval(made):
    assert [one.community for one in made.chances] == list(session.load("rains").communities)
    for one in made.chances:
        assert one.probability == pytest.approx(one.attacked / RUNS, abs=1e-4)
        assert 0 <= one.low <= one.probability <= one.high <= 1
        assert one.high - one.low > 0.05
    assert any(one.attacked for one in made.chances) and not all(one.attacked == RUNS for one in made.chances)


@pytest.mark.parametrize(
    ("hits", "games", "low", "high"), [(0, 10, 0.0, 0.2775), (5, 10, 0.2366, 0.7634), (81, 263, 0.2553, 0.3662)]
)
def test_the_interval_is_wilsons(hits, games, low, high):
    """The third pair is Newcombe's (1998) worked example, 81 of 263."""
    assert risk.wilson(hits, games) == pytest.approx((low, high), abs=1e-4)


def test_the_worst_cells_lie_where_attacks_come(made):
    exercise = session.load("rains")
    worst = max(made.chances, key=lambda one: one.probability)
    at = int(exercise.state.communities["cell"][exercise.communities.index(worst.community)])
    assert made.risk[at] > 0.9 * max(made.risk)
    assert min(made.risk) < 0.1 * max(made.risk)


def test_recommended_bases_cover_more_than_those_there_are(made):
    assert len(made.recommended) == risk.BASES
    together = [one.together for one in made.recommended]
    assert together == sorted(together)
    assert together[len(made.present) - 1] > made.present[-1].together


def test_the_command_prints_200_runs_and_writes_a_table(tmp_path, capsys):
    out = tmp_path / "first_day.csv"
    words = ["assess", "first_day", "--runs", "200", "--turns", "1", "--runtime", "interpreted", "--csv", str(out)]
    assert main(words) == 0
    printed = capsys.readouterr().out
    exercise = session.load("first_day")
    for name in exercise.communities:
        assert name in printed
    assert "200 games of 1 turns" in printed and "% to" in printed and "bases that would cover" in printed
    rows = list(csv.DictReader(out.open(encoding="utf-8")))
    assert sum(row["what"] == "community" for row in rows) == len(exercise.communities)
    assert sum(row["what"] == "cell" for row in rows) == len(exercise.ground.land)


def test_the_review_scores_the_assessment_against_actual_play(tmp_path):
    path = tmp_path / "game.wargame"
    session.run(session.load("rains"), 3, turns=20, record=path)
    evidence = reviewing.evidence_of(path)
    forecast = reviewing.forecast_of(path, games=4, runtime="interpreted")
    told = reviewing.gather(evidence, None, forecast)
    scored = told["foresight"]["forecast"]
    attacked = {one.community for one in evidence.events if one.kind == event.ATTACK}
    pairs = [(one["probability"], row in attacked) for row, one in enumerate(scored["communities"], 1)]
    assert scored["brier"] == pytest.approx(sum((p - came) ** 2 for p, came in pairs) / len(pairs), abs=1e-4)
    assert 0 < scored["brier"] < 1 and scored["happened"] == len(attacked)
    own = told["foresight"]["assessment"]
    assert own["forecasts"] == 14 * len(pairs)  # every day from the first to the last with a week to come
    assert f"Brier score {scored['brier']:.3f}" in page(told) and f"Brier score {own['brier']:.3f}" in page(told)


def test_the_review_tells_it_by_default(tmp_path, capsys):
    path = tmp_path / "game.wargame"
    session.run(session.load("integrated_mission"), 7, turns=36, record=path)
    assert main(["review", str(path), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)["foresight"]
    assert 0 <= told["assessment"]["brier"] <= 1 and told["forecast"] is None


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--runs", "0"], "is not a whole number from 1"),
        (["--csv", "no/such/folder/out.csv"], "there is no folder"),
        (["--seat", "company=nobody"], "nobody"),
    ],
)
def test_what_cannot_be_assessed_is_told_in_a_sentence(words, told, capsys):
    assert main(["assess", "first_day", "--runtime", "interpreted", *words]) == 2
    assert told in capsys.readouterr().err

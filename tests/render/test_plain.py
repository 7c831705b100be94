"""The text form says everything that the window shows, line by line."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.render import sample
from wargame.render import plain
from wargame.render import view as v

EXPECTED = Path(__file__).parent / "sample.txt"


def test_the_sample_reads_exactly_as_kept():
    parts = (
        plain.text_form(sample.view()),
        plain.briefing_text(sample.view()),
        plain.flash_text(sample.flash()),
        plain.preview_text(sample.SampleSeat().preview(v.Order(3, "patrol", 2))),
        plain.scorecard_text(sample.scorecard()),
        plain.result_text(v.TurnResult(3, steps=sample.steps())),
    )
    assert "\n\n".join(parts) + "\n" == EXPECTED.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", [one.name for one in (*sample.groups(), *sample.communities())])
def test_everybody_is_named(name):
    assert name in plain.text_form(sample.view())


def test_a_refused_offer_gives_its_reason():
    text = plain.offers_text(sample.offers(1))
    assert "search <cell>: Search. Search a place for weapons. [no: No search team: attach engineers or police" in text
    assert "[not permitted: ROE 2 allows aimed fire only in self-defence.]" in text


def test_a_refused_preview_says_only_why():
    refused = v.Preview(v.Order(1, "search"), "Search", False, "No search team.")
    assert plain.preview_text(refused) == "Search\n  Cannot be given: No search team."


def test_the_map_marks_what_stands_on_it():
    rows, marks = plain.map_letters(sample.view())
    assert rows[6][4] == "6"  # the last of four groups at the camp
    assert rows[8][13] == "B"
    assert ("B", "Besk, 900 people") in marks
    assert rows[8][11] == "?"


def test_the_scorecards_terms_add_up():
    for measure in sample.scorecard().measures:
        assert sum(term.amount for term in measure.terms) == measure.value


def test_the_scorecard_stands_in_the_text_once_the_exercise_is_over():
    over = replace(sample.view(), over=True, scorecard=sample.scorecard())
    assert "SCORECARD  68 of 100" in plain.text_form(over)
    assert "SCORECARD" not in plain.text_form(sample.view())


@pytest.mark.parametrize(("minutes", "text"), [(0, "now"), (40, "40 min"), (89, "89 min"), (90, "2 h"), (2880, "2 d")])
def test_ages(minutes, text):
    assert v.age_text(minutes) == text


def test_grid_references_count_from_the_south_west():
    assert v.grid_reference((0, 11), 12) == "0000"
    assert v.grid_reference((13, 8), 12) == "1303"

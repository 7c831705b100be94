"""S9: an untrained contingent sends a METHANE with missing fields; headquarters must ask again, which costs minutes."""

import pytest

from tests.rows.small import Played, play, small

GAMES = 20


def reported(mastery: int) -> list[Played]:
    """Games in which a group of another contingent reports an attack on a village by METHANE."""
    exercise = small(f"""
[[contingent]]
id = "guests"
title = "Guests"
party = "mission"
base = "Base"
language = 60
bearers = ["vhf", "hf"]
keys = 100
procedures = {mastery}

[[seat]]
id = "mission"
commands = ["company", "guests"]

[[community]]
id = "village"
at = "0504"

[[group]]
id = "bravo"
contingent = "guests"
at = "0504"
units = [{{ kind = "infantry_foot" }}]

[[inject]]
id = "alert"
turn = 1
effects = [{{ kind = "alert", of = "village", amount = 900 }}]
""")
    games = [play(exercise, turns=2, seed=seed, later=[("bravo", "report", "methane")]) for seed in range(1, GAMES + 1)]
    assert not any(game.refused for game in games)
    return games


@pytest.fixture(scope="module")
def untrained():
    return reported(0)


def test_fields_are_missing(untrained):
    """Of the fields that could be observed, some are not filled in."""
    given = sum(one.amount for game in untrained for one in game.of("REPORTED"))
    asked = sum(one.extra for game in untrained for one in game.of("REPORTED"))
    assert 0.4 < given / asked < 0.8


def test_headquarters_asks_again_and_that_costs_minutes(untrained):
    queries = [one for game in untrained for one in game.of("REPORT_QUERIED")]
    assert queries
    assert all(one.amount > 0 and one.extra > 0 for one in queries), "minutes of asking, key fields that were missing"
    for game in untrained:
        minutes = sum(one.amount for one in game.of("REPORT_QUERIED"))
        for received in game.of("REPORT_RECEIVED"):
            assert received.extra > minutes, "the query comes on top of the way"


def test_a_trained_contingent_is_understood_at_once():
    games = reported(100)
    assert sum(bool(game.of("REPORT_RECEIVED")) for game in games) > GAMES // 2
    for game in games:
        assert not game.of("REPORT_QUERIED")
        assert all(one.amount == one.extra for one in game.of("REPORTED"))

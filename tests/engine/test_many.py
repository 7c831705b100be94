"""Many games at once, compiled: each is the game that its seed gives alone and interpreted."""

import json

import pytest

import wargame
from wargame import cli, session


@pytest.mark.parametrize("jobs", [1, 2])
def test_compiled_games_are_the_interpreted_ones(shipped, jobs):
    exercise = shipped["first_day"]
    fast = wargame.run_many(exercise, 5, seed=11, jobs=jobs)
    slow = wargame.run_many(exercise, 5, seed=11, runtime="interpreted", jobs=1)
    assert (fast.runtime, slow.runtime) == ("compiled", "interpreted")
    assert fast.digest == slow.digest
    assert [game.total for game in fast.games] == [game.total for game in slow.games]
    assert [game.measures for game in fast.games] == [game.measures for game in slow.games]


def test_one_compiled_game_names_its_sections(shipped):
    fast = wargame.run(shipped["first_day"], seed=7, turns=3, runtime="compiled")
    slow = wargame.run(shipped["first_day"], seed=7, turns=3)
    assert fast.sections == slow.sections and (fast.turns, fast.outcome) == (3, "stopped")


def test_a_game_can_be_cut_short_and_seats_changed(shipped):
    seats = {"company": "random", "kestrel_chief": "random"}
    fast = wargame.run_many(shipped["first_day"], 3, seats=seats, turns=5, jobs=1)
    slow = wargame.run_many(shipped["first_day"], 3, seats=seats, turns=5, jobs=1, runtime="interpreted")
    assert fast.digest == slow.digest


def test_recorded_games_are_interpreted(shipped, tmp_path):
    played = wargame.run_many(shipped["first_day"], 2, turns=2, jobs=1, record=tmp_path)
    assert played.runtime == "interpreted"
    assert all(session.replay(path).verified for path in tmp_path.glob("*.wargame"))


def test_bench_says_where_the_time_goes(shipped, capsys):
    assert cli.main(["bench", "first_day", "--games", "4", "--seconds", "1", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert set(told) == {"exercise", "units", "cells", "games", "compiled", "interpreted", "phases_us"}
    assert set(told["compiled"]) == {
        "turns_per_s", "decisions_per_s", "first_ready_s", "cached_ready_s", "bytes_per_game"
    }  # fmt: skip
    assert told["compiled"]["turns_per_s"] > 0 and told["interpreted"]["turn_ms"] > 0
    assert {"minds", "views", "movement"} <= set(told["phases_us"])

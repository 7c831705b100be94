"""The commands that play, look at and list games, as a person or a program calls them."""

import io
import json
import sys

import pytest

from tests.test_cli import call, document
from wargame import scenario
from wargame.commands import play as playing


@pytest.fixture(autouse=True)
def own_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("WARGAME_DATA", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)


def typed(monkeypatch, *lines):
    monkeypatch.setattr(sys, "stdin", io.StringIO("\n".join(lines) + "\n"))


def test_list(capsys):
    rows = document(capsys, "list")
    assert [row["id"] for row in rows] == scenario.names()
    assert set(rows[0]) == {"id", "title", "turns", "minutes", "seats", "vignettes"}
    tutorial = next(row for row in rows if row["id"] == "first_day")
    assert tutorial["seats"][0] == {"id": "company", "side": "mission", "title": "Company commander, A Company"}
    status, out, _ = call(capsys, "list")
    assert status == 0 and "first_day" in out and "wargame play" in out


def test_schema_is_one_json_document(capsys):
    for words in (["schema"], ["schema", "--json"]):
        status, out, _ = call(capsys, *words)
        assert status == 0 and "properties" in json.loads(out)


def test_check(capsys, tmp_path):
    many = len(scenario.names())
    assert call(capsys, "check", *scenario.names()) == (0, f"{many} files checked, no mistake found\n", "")
    broken = tmp_path / "mine.toml"
    broken.write_text("[exercise]\nturns = 0\nnoise = 3\n")
    status, out, err = call(capsys, "check", broken)
    assert status == 2 and not err
    assert f"{broken}:2:" in out and f"{broken}:3:" in out
    status, out, _ = call(capsys, "check", broken, "--json")
    told = json.loads(out)
    assert status == 2 and told["files"] == [str(broken)]
    assert set(told["problems"][0]) == {"file", "line", "column", "key", "rule", "message", "fix"}


def test_run_one_game(capsys):
    told = document(capsys, "run", "first_day", "--seed", 7, "--turns", 3)
    assert set(told) == {
        "exercise", "seed", "runtime", "turns", "digest", "sections", "outcome", "measures", "total"
    }  # fmt: skip
    assert (told["exercise"], told["seed"], told["turns"], told["outcome"]) == ("first_day", 7, 3, "stopped")
    status, out, _ = call(capsys, "run", "first_day", "--seed", 7, "--turns", 3)
    assert status == 0 and told["digest"] in out and "total" in out


def test_run_many_games(capsys):
    words = ["run", "first_day", "--games", 3, "--turns", 2, "--jobs", 1, "--runtime", "interpreted"]
    told = document(capsys, *words)
    assert (told["games"], told["runtime"]) == (3, "interpreted")
    assert set(told["total"]) == {"mean", "low", "high"} == set(told["measures"]["tasks"])
    assert told["total"]["low"] <= told["total"]["mean"] <= told["total"]["high"]
    status, out, _ = call(capsys, *words)
    assert status == 0 and "95 % interval" in out and told["digest"] in out


def test_record_and_replay(capsys, tmp_path):
    run = document(capsys, "run", "first_day", "--seed", 7, "--turns", 3, "--record", "game.wargame")
    assert document(capsys, "replay", "game.wargame", "--verify") == {
        "turns": 3, "digest": run["digest"], "verified": True
    }  # fmt: skip
    status, out, _ = call(capsys, "replay", "game.wargame", "--text")
    assert status == 0 and "Turn 3" in out and "verified" not in out
    status, out, _ = call(capsys, "replay", "game.wargame", "--lines")
    assert status == 0 and len([json.loads(line) for line in out.splitlines()]) == 5
    status, _, err = call(capsys, "run", "first_day", "--turns", 1, "--record", "game.wargame")
    assert status == 2 and "there is a file of this name already" in err


def test_a_record_that_comes_out_differently_fails(capsys, tmp_path):
    import sqlite3

    call(capsys, "run", "first_day", "--turns", 2, "--record", "game.wargame")
    database = sqlite3.connect("game.wargame")
    database.execute("UPDATE turns SET digest = '00000000' WHERE turn = 2")
    database.commit()
    database.close()
    status, out, _ = call(capsys, "replay", "game.wargame", "--verify")
    assert status == 1 and "turn 2 comes out differently" in out
    status, out, _ = call(capsys, "replay", "game.wargame", "--verify", "--json")
    assert status == 1 and json.loads(out)["verified"] is False


@pytest.mark.parametrize(("words", "told"), [
    (["run", "first_dya"], 'did you mean "first_day"?'),
    (["run", "nowhere/mine.toml"], "nowhere/mine.toml"),
    (["run", "first_day", "--seat", "company=nobody"], "choose one of doctrine"),
    (["run", "first_day", "--seat", "company=missing.safetensors"], "missing.safetensors"),
    (["run", "first_day", "--jobs", "2"], "add --games N"),
    (["run", "first_day", "--games", "9", "--seed", "1999999999"], "runs out of seeds"),
    (["run", "first_day", "--runtime", "compiled", "--record", "x"], "leave out --runtime compiled or --record"),
    (["run", "first_day", "--turns", "1", "--record", "no/such/folder"], "choose another folder"),
    (["replay", "nothing.wargame"], "there is no such record"),
    (["play", "first_day", "--text", "--as", "nobody"], "choose one of company, kestrel_chief"),
    (["play", "first_day", "--text", "--resume"], "leave out --resume"),
    (["play", "--text"], "name an exercise to play as text: first_day"),
    (["play", "first_day", "--shots", "here"], "add --script FILE"),
    (["play", "first_day", "--script", "s.txt", "--size", "big"], "write WIDTHxHEIGHT"),
    (["play", "first_day", "--script", "s.txt", "--size", "10x10"], "too small to read"),
    (["play", "first_day", "--script", "no_such_script"], "no_such_script"),
    (["train", "first_dya"], ""),
])  # fmt: skip
def test_bad_input_is_told_in_a_sentence(capsys, words, told):
    status, out, err = call(capsys, *words)
    assert (status, out) == (2, ""), err
    assert told in err and "Traceback" not in err and err.count("\n") == 1


def test_play_as_text_from_the_first_order_to_a_saved_game(capsys, monkeypatch):
    typed(monkeypatch, "2", "why 2 patrol 2", "2 patrol 2", "2 treat", "2 patrol", "77", "dance", "yes", "cancel 9",
          "2 march 9999", "2 march 0308  # by the track", "end", "look", "quit", "end")  # fmt: skip
    status, out, err = call(capsys, "play", "first_day", "--text", "--seed", 7)
    assert (status, err) == (0, "")
    answers = [
        "1. Situation", "MAP", "Type one of these", "Ordered.", "You command no group 77", "is not a command here",
        "nothing to confirm", "needs the number of a community", "needs a grid reference", "Cannot be given",
        "Turn 2 of 12", "go on with --resume",
    ]  # fmt: skip
    for told in answers:
        assert told in out, told
    typed(monkeypatch, "look")
    status, out, _ = call(capsys, "play", "first_day", "--text", "--resume")
    assert status == 0 and "Turn 2 of 12" in out


def test_a_whole_exercise_can_be_played_as_text(capsys, monkeypatch):
    """Answering the first choice of every flash, to the scorecard."""
    typed(monkeypatch, *["2 patrol 2", *["end", "1 1"] * 40])
    status, out, _ = call(capsys, "play", "first_day", "--text", "--seed", 7)
    assert status == 0 and "SCORECARD" in out and "FLASH" in out


def test_without_a_display_it_plays_as_text_and_says_so(capsys, monkeypatch):
    monkeypatch.setattr(playing, "has_display", lambda: False)
    typed(monkeypatch, "end", "quit")
    status, out, err = call(capsys, "play", "first_day")
    assert status == 0 and "MAP" in out
    assert "no display" in err and "--text" in err and "wargame run" in err


def test_the_window_can_be_driven_by_a_script(capsys, tmp_path):
    (tmp_path / "script.txt").write_text("shot first\n")
    status, _, err = call(capsys, "play", "first_day", "--script", "script.txt", "--shots", "pictures", "--seed", 7)
    assert status == 0, err
    assert (tmp_path / "pictures" / "first.png").stat().st_size > 10_000


def test_a_finished_game_shows_its_scorecard_when_it_is_resumed(capsys, monkeypatch):
    typed(monkeypatch, *["end"] * 30)
    call(capsys, "play", "first_day", "--text", "--seed", 7)
    typed(monkeypatch, "look")
    status, out, _ = call(capsys, "play", "first_day", "--text", "--resume")
    assert status == 0 and "SCORECARD" in out and "Type one of these" not in out


def test_a_game_that_cannot_be_saved_says_so(capsys, monkeypatch, tmp_path):
    (tmp_path / "data").write_text("a file where the folder should be")
    typed(monkeypatch, "quit")
    status, out, _ = call(capsys, "play", "first_day", "--text")
    assert status == 0 and "could not be saved" in out


@pytest.mark.parametrize(("words", "told"), [
    (["--output", "policy.zip"], "ends in .safetensors"),
    (["--output", "no/such/policy.safetensors"], "there is no folder"),
    (["--seat", "nobody", "--steps", "1"], "choose one of company"),
])  # fmt: skip
def test_training_says_at_once_what_cannot_be(capsys, words, told):
    pytest.importorskip("torch", reason="torch is not installed: pip install -e '.[train]'")
    status, out, err = call(capsys, "train", "first_day", *words)
    assert (status, out) == (2, "") and told in err

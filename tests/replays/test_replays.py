"""Records of earlier versions still load, and play to the same digest under the same rules."""

import shutil

import pytest

import wargame
from tests.replays.keep import FOLDER, TURNS, path_of
from wargame import scenario, session, telling
from wargame.engine.record import RULES, Record

KEPT = sorted(FOLDER.glob("*.wargame"))


@pytest.mark.parametrize("name", scenario.names())
def test_every_exercise_has_one(name):
    assert any(path.name.startswith(f"{name}-") for path in KEPT), (
        f"python -m tests.replays.keep writes {path_of(name)}"
    )


@pytest.mark.parametrize("path", KEPT, ids=lambda path: path.stem)
def test_it_still_loads_and_is_told(path, tmp_path):
    copy = shutil.copy(path, tmp_path / path.name)  # records are not to be touched
    with Record.open(copy) as record:
        assert record.turns == TURNS
        assert record.header.program in path.stem
        rules = record.header.rules
    assert sum(line.startswith("Turn ") for line in telling.story(copy)) == TURNS
    told = session.replay(copy, verify=False)
    assert told.digest in told.sentence
    assert int(rules) <= int(RULES)


def test_released_games_play_to_the_same_end_under_the_same_rules(tmp_path):
    """Rules of the version in the making may still change; from its release on its games are held to them."""
    for path in KEPT:
        if not path.stem.endswith(f"-{wargame.__version__}"):
            copy = shutil.copy(path, tmp_path / path.name)
            with Record.open(copy) as record:
                same = record.header.rules == RULES
            replayed = session.replay(copy)
            assert replayed.verified is same, replayed.sentence

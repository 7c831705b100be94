"""Each file of this folder is one ruling: a tiny exercise, orders, what is expected; `harness.py` says how."""

import pytest

from tests.rulings.harness import FOLDER, Ruling, play

FILES = sorted(path for path in FOLDER.glob("*.toml") if path.stem != "base")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_ruling(path):
    assert play(path) == [], Ruling(path).says


def test_a_ruling_that_is_not_kept_is_told(tmp_path):
    """The harness can fail: the same orders with other expectations."""
    wrong = (FOLDER / "march_on_a_road.toml").read_text(encoding="utf-8").replace("equal = 55", "equal = 56")
    path = tmp_path / "wrong.toml"
    path.write_text(wrong, encoding="utf-8")
    assert play(path) == ["{'field': 'groups.arrived', 'of': 'alpha', 'equal': 56}: it is 55"]

"""A compiled function follows every edit of what it calls, in whatever file; nothing else is compiled anew."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "wargame"
ASK = """
from wargame.engine import _runtime, driver
from wargame.engine.state import new_state, thaw
from wargame.engine.tables import TABLES

state = new_state({table.name: 1 for table in TABLES})
state.clock["seed"], state.clock["turn"] = 5, 3
print(int(_runtime.compiled(driver.luck_of, outer=True)(state, 1)), driver.luck_of(thaw(state), 1))
"""


@pytest.fixture
def copy(tmp_path):
    """A copy of the engine that may be edited."""
    shutil.copytree(PACKAGE, tmp_path / "wargame", ignore=shutil.ignore_patterns("__pycache__", "render", "agents"))
    return tmp_path


def ask(home: Path) -> tuple[int, int]:
    """What `driver.luck_of` answers in the copy, compiled and interpreted: it calls `dice.mix`, of another file."""
    settings = {
        **os.environ,
        "PYTHONPATH": str(home),
        "WARGAME_CACHE": str(home / "cache"),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    done = subprocess.run(
        [sys.executable, "-c", ASK], capture_output=True, text=True, check=False, cwd=home, env=settings
    )
    assert done.returncode == 0, done.stderr
    compiled, interpreted = done.stdout.split()
    return int(compiled), int(interpreted)


def edit(path: Path, old: str, new: str) -> None:
    source = path.read_text(encoding="utf-8")
    assert old in source
    path.write_text(source.replace(old, new), encoding="utf-8")


def kernels(home: Path) -> set[Path]:
    """The compiled code on disk."""
    return set((home / "cache").rglob("*.nbc"))


def test_an_edit_of_a_callee_is_followed_and_one_elsewhere_is_not(copy):
    compiled, interpreted = ask(copy)
    assert compiled == interpreted
    made = kernels(copy)
    assert made
    edit(copy / "wargame" / "engine" / "force.py", "20_000, 950_000", "20_000, 940_000")
    assert ask(copy) == (compiled, interpreted)
    assert kernels(copy) == made, "an edit of what is not called compiles nothing"
    edit(copy / "wargame" / "engine" / "dice.py", "0x2C1B3C6D", "0x2C1B3C6F")
    after, plain = ask(copy)
    assert after == plain != compiled, "the old code of a callee was used"
    assert len(kernels(copy)) > len(made)

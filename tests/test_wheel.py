"""What people install: the wheel holds the exercises and all that is drawn, and nothing else."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

HOME = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def names(tmp_path_factory):
    pytest.importorskip("hatchling", reason="hatchling is not installed: pip install -e '.[dev]'")
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    done = subprocess.run(command, cwd=HOME, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    (wheel,) = folder.glob("peacekeeping_wargame-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def test_exercises_ship(names):
    shipped = {f"wargame/exercises/{path.name}" for path in (HOME / "exercises").glob("*.toml")}
    assert len(shipped) >= 2 and shipped <= names


def test_every_module_and_asset_ships(names):
    kept = [path.relative_to(HOME) for path in (HOME / "wargame").rglob("*") if path.is_file()]
    left_out = ("__pycache__", ".")  # what tools leave behind
    missing = {str(path) for path in kept if not any(part.startswith(left_out) for part in path.parts)} - names
    assert not missing


def test_nothing_else_ships(names):
    assert all(name.startswith(("wargame/", "peacekeeping_wargame-")) for name in names)
    assert any(name.endswith("/licenses/LICENSE") for name in names)

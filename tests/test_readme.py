"""The README tells the truth: its Python runs, its files exist, its commands are commands."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

import wargame

HOME = Path(__file__).parents[1]
README = (HOME / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```python\n(.*?)```", README, re.DOTALL)


def test_there_is_python_to_run():
    assert len(BLOCKS) >= 2


@pytest.mark.parametrize("block", BLOCKS, ids=range(len(BLOCKS)))
def test_its_python_runs(block, tmp_path):
    done = subprocess.run([sys.executable, "-c", block], check=False, capture_output=True, text=True, cwd=tmp_path)
    assert done.returncode == 0, done.stderr[-2000:]


@pytest.mark.parametrize("target", sorted(set(re.findall(r"\]\((?!http)([^)#]+)\)", README))))
def test_the_files_that_it_names_exist(target):
    assert (HOME / target).exists(), f"README.md links to {target}"


def test_its_commands_are_commands():
    """Every `wargame ...` in it can be read by the command line."""
    from wargame import cli

    lines = [line for block in re.findall(r"```\n(.*?)```", README, re.DOTALL) for line in block.splitlines()]
    given = re.findall(r"`wargame ([a-z][^`>]*)`", README) + [line[8:] for line in lines if line.startswith("wargame ")]
    assert len(given) >= 6
    for command in given:
        words = re.split(r"\s{2,}", command)[0].split()
        chosen = cli.parser().parse_args(words)
        if chosen.command == "run":
            assert set(dict(chosen.seat)) <= set(wargame.load(chosen.exercise).seats), command

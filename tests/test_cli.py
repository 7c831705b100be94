"""The command line: what it prints, what it says to bad input, which status it leaves with."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from wargame import __version__, cli
from wargame import commands as house

HOME = Path(__file__).parents[1]


def call(capsys, *words):
    """(exit status, standard output, standard error) of a command run in this process."""
    status = cli.main([str(word) for word in words])
    printed = capsys.readouterr()
    return status, printed.out, printed.err


def document(capsys, *words):
    status, out, err = call(capsys, *words, "--json")
    assert status == 0, err
    return json.loads(out)


def test_version(capsys):
    assert call(capsys, "--version") == (0, f"wargame {__version__}\n", "")


def test_help_names_every_command(capsys):
    status, out, _ = call(capsys, "--help")
    assert status == 0
    for name, _, _, purpose in cli.COMMANDS:
        assert name in out and purpose.split(",")[0] in out.replace("\n", " ")


def test_help_is_quick():
    """Below 0.3 s of work for the shell's whole command; the best of three."""
    spent = []
    for _ in range(3):
        before = os.times()
        subprocess.run([sys.executable, "-m", "wargame", "--help"], capture_output=True, check=True, cwd=HOME)
        after = os.times()
        spent.append(after.children_user - before.children_user + after.children_system - before.children_system)
    assert min(spent) < 0.3


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ([], "name a command"),
        (["fly"], "there is no command 'fly'"),
        (["run"], "missing exercise"),
        (["run", "first_day", "--seed", "x"], "'x' is not a whole number from 0 to"),
        (["run", "first_day", "--seed", "-4"], "'-4' is not a whole number"),
        (["run", "first_day", "--seed", "99999999999999999999"], "is not a whole number"),
        (["run", "first_day", "--games", "0"], "is not a whole number from 1"),
        (["run", "first_day", "--seat", "mission"], "write SEAT=WHO"),
        (["run", "first_day", "--runtime", "quick"], "invalid choice: 'quick'"),
        (["run", "first_day", "--gams", "3"], "unknown --gams 3"),
        (["check"], "missing file"),
        (["replay"], "missing record"),
    ],
)
def test_what_cannot_be_read_is_told_in_a_sentence(capsys, words, told):
    status, out, err = call(capsys, *words)
    assert (status, out) == (2, "")
    assert told in err and "--help" in err and err.count("\n") == 1


def test_a_shell_can_complete_commands(capsys):
    for shell in ("bash", "zsh", "tcsh"):
        status, out, _ = call(capsys, "--print-completion", shell)
        assert status == 0 and "replay" in out


def test_an_unforeseen_error_leaves_a_bundle_and_no_traceback(capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def fails():
        raise KeyError(f"in {Path.home()}/secret")

    status = house.guard(fails, ["run", "/home/somebody/mine.toml"], sys.stderr)
    err = capsys.readouterr().err
    bundle = list(tmp_path.glob("crash-*.json"))
    assert status == 1 and len(bundle) == 1 and str(bundle[0]) in err
    assert "Traceback" not in err
    text = bundle[0].read_text()
    told = json.loads(text)
    assert told["arguments"] == ["run", "mine.toml"] and told["trace"][-1].endswith("fails")
    assert str(Path.home()) not in text and "somebody" not in text


@pytest.mark.parametrize(
    ("problem", "status", "told"),
    [
        (KeyboardInterrupt(), 130, "stopped"),
        (MemoryError(), 2, "fewer games"),
        (house.BadInput("x is wrong; do y"), 2, "wargame: x is wrong; do y"),
        (FileNotFoundError(2, "No such file", "no/such"), 2, "no/such: No such file; choose"),
    ],
)
def test_foreseen_errors_are_told_in_a_sentence(capsys, problem, status, told):
    def fails():
        raise problem

    assert house.guard(fails, ["run"], sys.stderr) == status
    assert told in capsys.readouterr().err


def test_a_terminal_that_lacks_letters_is_still_served(tmp_path):
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "WARGAME_DATA": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-m", "wargame", "play", "first_day", "--text"], input=b"\xff\xfe dance \xe9\nquit\n",
        capture_output=True, cwd=HOME, env=environment, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert b"is not a command here" in done.stdout and b"Traceback" not in done.stderr

"""Files that are hostile or no exercise at all: refused at once, in a sentence, whatever is in them."""

import os
import time
from pathlib import Path

import pytest

from wargame.scenario import ExerciseError, check, read
from wargame.scenario.source import MAX_BYTES

PARTS = ".".join("a" * 20_000)
BOMBS = {
    "one dotted key of 40 kB": f"{PARTS} = 1",
    "a dotted heading": f"[{PARTS}]",
    "a dotted key in braces": f"a = {{ {PARTS} = 1 }}",
    "quoted keys": ".".join('"a b"' for _ in range(5_000)) + " = 1",
    "500 dotted keys of 900 parts": "\n".join(f"k{n}." + ".".join("a" * 900) + " = 1" for n in range(500)),
    "nested lists": "a = " + "[" * 1_000 + "]" * 1_000,
    "nested lists within the reader's limit": "a = " + "[" * 390 + "]" * 390,
    "nested braces": "a = " + "{ a = " * 1_000 + "1" + "}" * 1_000,
    "open brackets": "a = " + "[" * 400_000,
    "a decimal of 900 kB": "a = " + "9" * 900_000,
    "a hexadecimal of 900 kB": "a = 0x" + "f" * 900_000,
    "numbers beyond all bounds": "a = nan\nb = inf\nc = 1e999\nd = 99999999999999999999999",
    "90,000 headings": "".join(f"[a{n}]\n" for n in range(90_000)),
    "90,000 keys": "".join(f"a{n}=1\n" for n in range(90_000)),
    "99,000 tables of a kind": "[[group]]\n" * 99_000,
    "a long line of quotation marks": '"' * 900_000,
    "a long line of letters": "a" * 900_000,
    "a long line of dots and letters": "a." * 400_000,
    "an unfinished text of 900 kB": 'a = """' + "line\n" * 150_000,
    "unfinished after thousands of lines": "".join(f"a{n} = 1\n" for n in range(50_000)) + "b = [\n1,\n2\n",
    "control characters": "a = '\x07\x1b[2J'",
    "a zero byte": "a = '\x00'",
}


@pytest.mark.parametrize("name", BOMBS)
def test_bombs_are_refused_fast(name, tmp_path):
    file = tmp_path / "bomb.toml"
    file.write_text(BOMBS[name], encoding="utf-8")
    assert file.stat().st_size <= MAX_BYTES
    start = time.process_time()
    found = check(file)
    assert time.process_time() - start < 4
    assert found
    assert len(found) < 500
    assert all(len(str(problem)) < 2_000 for problem in found)


def test_size_is_looked_at_before_anything_else(tmp_path):
    file = tmp_path / "large.toml"
    file.write_bytes(b"#" * (MAX_BYTES + 1))
    (found,) = check(file)
    assert (found.rule, found.line) == ("size", 1)
    assert "1,000 kB" in found.message


def test_folder_missing_file_and_text_that_is_not_utf8(tmp_path):
    assert [problem.rule for problem in check(tmp_path)] == ["file"]
    assert [problem.rule for problem in check(tmp_path / "none.toml")] == ["file"]
    assert [problem.rule for problem in check("a\0b.toml")] == ["file"]
    latin = tmp_path / "latin.toml"
    latin.write_bytes(b'[exercise]\ntitle = "caf\xe9"\n')
    (found,) = check(latin)
    assert found.rule == "encoding"
    assert "line 2" in found.message


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes on this system")
def test_a_pipe_does_not_hang_the_program(tmp_path):
    os.mkfifo(tmp_path / "pipe.toml")
    (found,) = check(tmp_path / "pipe.toml")
    assert found.rule == "file"
    assert "regular file" in found.message


def test_no_name_of_a_file_breaks_the_program():
    for name in (
        "a" * 5_000,
        "a" * 5_000 + ".toml",
        "",
        ".",
        "..",
        "a\0b",
        "\ud800",
        "x/\ud800.toml",
        "/dev/zero",
        "\x1b[2J.toml",
    ):
        (found,) = check(name)
        assert found.rule == "file"
        assert str(found).isprintable()


def test_what_a_file_says_cannot_reach_the_terminal(tmp_path):
    file = tmp_path / "rude.toml"
    file.write_text('"\\u001b[2J" = 1\n["\\u202e"]\n[exercise]\nid = "\\u0007"\nx = ' + "y" * 90_000, encoding="utf-8")
    for problem in check(file):
        assert str(problem).isprintable()
        assert len(str(problem)) < 6_000


def test_an_empty_file_lacks_every_needed_section(tmp_path):
    (tmp_path / "empty.toml").write_text("", encoding="utf-8")
    found = check(tmp_path / "empty.toml")
    assert {problem.key for problem in found} == {
        "exercise", "mandate", "map", "party", "seat", "group", "community", "briefing",
    }  # fmt: skip


def test_windows_line_ends_and_byte_order_mark(tmp_path):
    sound = (Path(__file__).parent / "sound.toml").read_text(encoding="utf-8")
    file = tmp_path / "windows.toml"
    file.write_bytes(b"\xef\xbb\xbf" + sound.replace("\n", "\r\n").encode())
    assert check(file) == []
    file.write_bytes(b"\xef\xbb\xbf" + sound.replace('seat = "chief"', 'seat = "chef"').replace("\n", "\r\n").encode())
    assert [(problem.line, problem.column) for problem in check(file)] == [(77, 8)]


def test_names_that_do_not_ship():
    with pytest.raises(ExerciseError) as raised:
        read("frist_day")
    assert str(raised.value) == (
        'frist_day:1:1: no exercise is called "frist_day"; write one of diamond_road, first_day, integrated_mission, '
        'one_net, rains, river_gate, site_two, third_battalion, or the path of a .toml file (did you mean "first_day"?)'
    )
    assert check("frist_day") == list(raised.value.problems)

"""Broken exercises: every mistake of every file is told at its own line by its own rule, and nothing else is.

Each file in `broken/` is `sound.toml` with one mistake or a few. `# <- rule` stands at the end of a line at which that
rule must complain; where a comment cannot stand, the first line says `# expect LINE rule`.
"""

import re
from pathlib import Path

import pytest

from wargame.scenario import ExerciseError, check, read

HERE = Path(__file__).parent
FILES = sorted((HERE / "broken").glob("*.toml"))


def expected(text: str) -> list[tuple[int, str]]:
    found = [(int(line), rule) for line, rule in re.findall(r"^# expect (\d+) (\w+)$", text, re.MULTILINE)]
    for number, line in enumerate(text.split("\n"), 1):
        mark = re.search(r"# <- ([a-z_ ]+)$", line)
        found += [(number, rule) for rule in mark[1].split()] if mark else []
    return sorted(found)


def test_the_sound_one_is_sound():
    assert check(HERE / "sound.toml") == []
    assert read(HERE / "sound.toml").exercise.turns == 8


def test_there_are_enough():
    assert len(FILES) >= 60
    assert all(expected(file.read_text(encoding="utf-8")) for file in FILES)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_each_mistake_at_its_line(file):
    found = check(file)
    assert sorted((problem.line, problem.rule) for problem in found) == expected(file.read_text(encoding="utf-8")), (
        found
    )
    with pytest.raises(ExerciseError) as raised:
        read(file)
    assert list(raised.value.problems) == found


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_each_complaint_is_a_sentence_with_a_remedy(file):
    for problem in check(file):
        line = str(problem)
        assert line.startswith(f"{file}:{problem.line}:{problem.column}: ")
        assert problem.message
        assert problem.fix
        assert line.isprintable()
        assert not re.search(r"pydantic|Input should|Traceback|NoneType|<class", line)


SENTENCES = {
    "unknown_key_in_braces": 'units[1].strenght: there is no key "strenght"; this table knows kind, strength, '
    'vehicles, serviceability, quality (did you mean "strength"?)',
    "no_such_contingent": 'group[2].contingent: there is no contingent "bands"; write the id of a contingent '
    '(mission, band) (did you mean "band"?)',
    "liaison_with_nobody": 'contingent[1].liaison[1]: there is no contingent "secnd"; write the id of a contingent '
    '(first, second, band) (did you mean "second"?)',
    "headquarters_nowhere": 'seat[1].headquarters: there is no contingent "firts"; write the id of a contingent '
    '(first, second, band) (did you mean "first"?)',
    "above_bounds": "exercise.turns: 4000 is out of bounds; write a whole number from 1 to 400 turns: length",
    "bad_id": 'group[1].id: "Alpha One" is not a short name; write small letters, digits and _, beginning with a '
    'letter (did you mean "alpha_one"?)',
    "group_off_the_map": "group[2].at: 0409 is off the map; the map ends at 0503",
    "no_quotes": 'no_quotes.toml:55:9: Alpha stands without quotation marks; write "Alpha"',
    "missing_section": "briefing: the section [briefing] is missing; add [briefing] (the order in five paragraphs)",
    "turn_never_comes": "inject[1].turn: turn 20 never comes; the exercise ends with turn 8",
}


@pytest.mark.parametrize("name", SENTENCES)
def test_sentences(name):
    (problem,) = check(HERE / "broken" / f"{name}.toml")
    assert str(problem).endswith(SENTENCES[name])

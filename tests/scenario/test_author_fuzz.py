"""Author fuzz: whatever is done to an exercise, there are problems with a place in it, or it can be built."""

import re
from pathlib import Path

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from wargame.scenario import build
from wargame.scenario.load import examine as examine_text

SOUND = (Path(__file__).parent / "sound.toml").read_text(encoding="utf-8")
LINES = SOUND.split("\n")
PAIRS = [number for number, line in enumerate(LINES) if re.match(r"\w+ = .*[^\[]$", line)]

scraps = st.sampled_from([
    "", '"', "'", '"""', "[", "]", "[[", "]]", "{", "}", "=", ",", ".", "#", "\\", "0", "-1", "1e999", "nan", "true",
    "é", "\t", "\r", "\u202e", "\x00", "\ud800", "[x]", "[[group]]", "[map]", "[group.stores]", "x.y = 1",
    'id = "alpha"', '"0301"', "9" * 30,
])  # fmt: skip
spots = st.integers(0, len(SOUND))
edits = st.lists(st.tuples(spots, st.integers(0, 12), st.one_of(scraps, st.text(max_size=6))), min_size=1, max_size=4)
wrong = st.sampled_from(
    ['"text"', "3.5", "true", "[]", "[[1]]", "{ a = 1 }", "1979-05-27", "-7", '""', "[1, 2]", "99999", '"\\u0007"']
)
quiet = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def examine(text: str) -> None:
    """Problems with a place in the text, or a scenario that can be built; nothing else is raised."""
    scenario, problems = examine_text(text, "file")
    lines = text.split("\n")
    for problem in problems:
        assert 1 <= problem.line <= len(lines), problem
        assert problem.column >= 1
        assert problem.message
        assert problem.fix
    if not problems:
        assert scenario is not None
        build(scenario)


@quiet
@given(edits)
@example([(0, 0, "\ud800")])
def test_random_edits(changes):
    text = SOUND
    for start, length, scrap in changes:
        text = text[:start] + scrap + text[start + length :]
    examine(text)


@quiet
@given(
    st.lists(st.tuples(st.integers(0, len(LINES) - 1), st.integers(0, len(LINES) - 1)), min_size=1, max_size=5),
    st.booleans(),
)
def test_lines_moved_doubled_and_dropped(moves, drop):
    lines = list(LINES)
    for source, target in moves:
        line = lines[source]
        if drop:
            lines[source] = ""
        lines.insert(target, line)
    examine("\n".join(lines))


@quiet
@given(st.sampled_from(PAIRS), wrong)
def test_a_wrong_value_is_named_by_its_key(number, value):
    lines = list(LINES)
    key = lines[number].split(" = ")[0]
    lines[number] = f"{key} = {value}"
    _, problems = examine_text("\n".join(lines), "file")
    examine("\n".join(lines))
    refused = [
        problem for problem in problems if problem.rule in {"type", "text", "bounds", "count", "word", "id", "number"}
    ]
    assert all(problem.line == number + 1 for problem in refused), problems
    assert all(re.search(rf"\b{key}\b", problem.key) for problem in refused), problems

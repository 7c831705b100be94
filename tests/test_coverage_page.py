"""The page of coverage names what exists, for all rows."""

from pathlib import Path

import pytest

from wargame import coverage_page, session
from wargame.engine.words import names, tally, verb

ROOT = Path(__file__).parent.parent
ROWS = coverage_page.ROWS


def test_all_rows_are_there_once():
    assert [row.number for row in ROWS] == list(range(1, 55))


def test_the_page_is_up_to_date():
    assert (ROOT / "docs" / "coverage.md").read_text(encoding="utf-8") == coverage_page.page()


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"S{row.number}")
def test_a_row_names_what_exists(row):
    assert row.rules
    for rule in row.rules.split():
        assert (ROOT / "wargame" / "engine" / f"{rule}.py").exists(), rule
    assert set(row.verbs.split()) <= set(names(verb))
    commands = {path.stem for path in (ROOT / "wargame" / "commands").glob("*.py")} | {"map", "review"}
    for screen in row.screens.split():
        assert (ROOT / "wargame" / "render" / f"{screen}.py").exists() or screen in commands, screen
    assert row.measures
    for measure in row.measures.split():
        assert measure in session.MEASURES or measure in names(tally), measure
    assert row.test.startswith(f"s{row.number:02d}_")
    assert "def test_" in (ROOT / "tests" / "rows" / f"test_{row.test}.py").read_text(encoding="utf-8")

"""The rulebook's tables of numbers say what the rules use."""

import re
from pathlib import Path

import pytest

from wargame.engine import numbers

BOOK = (Path(__file__).parents[2] / "docs" / "rulebook.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| `(\w+)` \| (-?[\d,]+)", re.MULTILINE)


def test_every_number_in_a_table_is_as_in_the_rules():
    known = {number.name: number.default for number in numbers.ALL}
    told = {name: int(default.replace(",", "")) for name, default in ROW.findall(BOOK)}
    assert told
    assert {name: default for name, default in told.items() if known.get(name) != default} == {}


TOLD = [
    "MOVEMENT",
    "DETECTION",
    "HARM",
    "COMMAND",
    "ENCOUNTERS",
    "MEDICAL",
    "ENGINEERING",
    "LOGISTICS",
    "CONDUCT",
    "PREDATION",
    "POPULATION",
    "PARTIES",
    "COMMUNICATIONS",
    "INTEROPERABILITY",
    "DISARMAMENT",
    "GROUPS",
    "POLITICS",
    "CARRIAGE",
    "PEOPLES",
    "REFORM",
]


@pytest.mark.parametrize("section", TOLD)
def test_every_number_of_these_phases_is_in_its_table(section):
    told = {row[0] for row in ROW.findall(BOOK)}
    assert {number.name for number in getattr(numbers, section)} <= told

"""Reading and finding exercises: names, paths, places of mistakes, the schema for editors, and how light it is."""

import subprocess
import sys
from pathlib import Path

import pytest

from wargame.scenario import check, find, json_schema, names, read
from wargame.scenario.load import read_text
from wargame.scenario.locate import Places

HERE = Path(__file__).parent
ROOT = HERE.parents[1]


def test_the_exercises_that_ship_are_found_by_name_and_by_path():
    assert {"first_day", "integrated_mission"} <= set(names())
    for name in names():
        assert find(name).is_file()
        assert read(name) == read(find(name)) == read(str(find(name)))


def test_a_text_is_read_like_a_file():
    text = (HERE / "sound.toml").read_text(encoding="utf-8")
    assert read_text(text) == read(HERE / "sound.toml")


def test_names_are_found_inside_an_installed_package(tmp_path, monkeypatch):
    package = tmp_path / "wargame"
    (package / "exercises").mkdir(parents=True)
    (package / "exercises" / "packed.toml").write_text(
        (HERE / "sound.toml").read_text(encoding="utf-8"), encoding="utf-8"
    )
    monkeypatch.setattr("wargame.scenario.load.resources.files", lambda _: package)
    assert names() == ["packed"]
    assert read("packed").exercise.id == "sound"


def test_a_scenario_cannot_be_changed():
    scenario = read(HERE / "sound.toml")
    with pytest.raises(ValueError, match="frozen"):
        scenario.exercise.turns = 3


TEXT = """\
top.deep = 1
"a key".'é' = [1, { q = 2, # why
  r.s = "t" }]
[[row]]
id = 1
[[row.sub]]
x = 1
[[row.sub]]
x = 2
[row.table]
k = 1
[[row]]
[row.table]
e.x = [[1], [2,
 3]]
left = = 2
[after]
z = 1
"""


@pytest.mark.parametrize(
    ("path", "part", "place"),
    [
        (("top", "deep"), "value", (1, 12)),
        (("top", "deep"), "key", (1, 1)),
        (("a key", "é", 1, "q"), "key", (2, 21)),
        (("a key", "é", 1, "r", "s"), "value", (3, 9)),
        (("row", 0, "id"), "value", (5, 6)),
        (("row", 0, "sub", 1, "x"), "value", (9, 5)),
        (("row", 0, "table", "k"), "key", (11, 1)),
        (("row", 1), "key", (12, 1)),
        (("row", 1, "table", "e", "x", 1, 1), "value", (15, 2)),
        (("row", 1, "missing"), "key", (12, 1)),
        (("row", 0, "sub", 0, "missing", 3), "value", (6, 1)),
        (("nowhere",), "value", (1, 1)),
        (("after", "z"), "value", (18, 5)),
    ],
)
def test_places_of_keys_values_and_headings(path, part, place):
    assert Places(TEXT).of(path, part) == place


def test_json_schema_knows_every_key_with_its_meaning():
    schema = json_schema()
    assert schema["required"] == ["exercise", "mandate", "map", "party", "seat", "group", "community", "briefing"]
    for name, table in schema["$defs"].items():
        assert table["additionalProperties"] is False, name
        assert all("description" in field for field in table["properties"].values()), name
    assert "infantry_foot" in schema["$defs"]["Unit"]["properties"]["kind"]["enum"]
    assert schema["$defs"]["Exercise"]["properties"]["turns"] == {
        "description": "length", "maximum": 400, "minimum": 1, "title": "Turns", "type": "integer", "unit": "turns",
    }  # fmt: skip


def test_starting_is_light():
    heavy = "print(*sorted({'numba', 'pydantic', 'tree_sitter', 'pygame'} & set(sys.modules)))"
    assert printed(f"import sys, wargame.scenario; {heavy}") == ""
    # Positions are looked for only when there is something to report.
    assert (
        printed(f"import sys; from wargame.scenario import build, read; build(read('first_day')); {heavy}")
        == "pydantic"
    )


def printed(code: str) -> str:
    """What a Python of its own prints."""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    return done.stdout.strip()


def test_a_check_reads_a_file_by_its_name():
    assert check("first_day") == []

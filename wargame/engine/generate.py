"""Writes `copies.py` from the declarations in `tables.py`: python -m wargame.engine.generate

Records must be copied field by field, because assigning one record to another copies in compiled play and aliases in
interpreted play. The copies are written out rather than looped over so that both runtimes run the same plain lines.
"""

import re
from pathlib import Path

from .fields import OWN, PUBLIC, REPORTED, Table
from .tables import TABLES

HEADER = '''"""Copies of records, field by field; written by `python -m wargame.engine.generate`, not by hand.

copy_X: the whole record. own_X: what its owner knows. told_X: what a report tells of it. public_X: what all know.
The rest is set to 0, so that a belief holds nothing that its seat cannot know. Only those that are used are written.
"""
'''
SINGULAR = {"communities": "community", "parties": "party", "injects": "inject", "clock": "clock", "stores": "store",
            "flashes": "flash", "tallies": "tally", "tracks": "track"}  # fmt: skip
DEGREES = {"own": (OWN, REPORTED, PUBLIC), "told": (REPORTED, PUBLIC), "public": (PUBLIC,)}


def _name(table: Table) -> str:
    return SINGULAR.get(table.name, table.name.removesuffix("s"))


def _function(name: str, lines: list[str]) -> str:
    return "\n".join([f"def {name}(row, into):", *(f"    {line}" for line in lines)])


def _imported() -> set[str]:
    """What the engine's other files import from `copies.py`."""
    sources = [path.read_text(encoding="utf-8") for path in Path(__file__).parent.rglob("*.py")]
    lists = [found for source in sources for found in re.findall(r"from \.+copies import (\([^)]*\)|.*)", source)]
    return {name for names in lists for name in re.findall(r"\w+", names)}


def source() -> str:
    """The text of `copies.py`."""
    functions = {}
    for table in TABLES:
        copy = f"copy_{_name(table)}"
        functions[copy] = _function(copy, [f"into.{f.name} = row.{f.name}" for f in table.fields])
        for degree, seen in DEGREES.items():
            lines = [f"into.{f.name} = " + (f"row.{f.name}" if f.visibility in seen else "0") for f in table.fields]
            functions[f"{degree}_{_name(table)}"] = _function(f"{degree}_{_name(table)}", lines)
    used = _imported()
    return HEADER + "\n\n" + "\n\n\n".join(text for name, text in functions.items() if name in used) + "\n"


if __name__ == "__main__":
    Path(__file__).with_name("copies.py").write_text(source())

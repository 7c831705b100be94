"""Writes docs/tables.md from the declarations of the state: python -m wargame.tables_page > docs/tables.md"""

from __future__ import annotations

import sys

from wargame.engine.fields import VISIBILITIES, Table
from wargame.engine.tables import EVENT, TABLES

HEAD = """# Tables

Every field of a game's state, as `wargame/engine/tables.py` declares it; written by `python -m wargame.tables_page`.
*Known to* says which seats may know a field: nobody (truth), those that command the record (own), others through
reports, late and perhaps wrong (reported), everybody (public). References count from 1; 0 is nobody.
"""


def page() -> str:
    """The whole page."""
    return "\n".join([HEAD, *(_section(table) for table in (*TABLES, EVENT))])


def _section(table: Table) -> str:
    lines = [
        f"## {table.name}",
        "",
        f"A row for {table.rows}.",
        "",
        "| field | from | to | unit | known to | meaning |",
    ]
    lines.append("|---|---|---|---|---|---|")
    for field in table.fields:
        known = VISIBILITIES[field.visibility]
        lines.append(f"| `{field.name}` | {field.low:,} | {field.high:,} | {field.unit} | {known} | {field.meaning} |")
    return "\n".join([*lines, ""])


if __name__ == "__main__":
    sys.stdout.write(page())

"""The pages tell what is: generated ones are up to date, links lead somewhere, sources are listed."""

import re
from pathlib import Path

import pytest

from wargame import tables_page

HOME = Path(__file__).parents[1]
PAGES = sorted((HOME / "docs").glob("*.md"))


def test_the_page_of_tables_is_as_declared():
    written = (HOME / "docs" / "tables.md").read_text(encoding="utf-8")
    assert written == tables_page.page(), "run: python -m wargame.tables_page > docs/tables.md"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page):
    for target in re.findall(r"\]\((?!http)([^)#]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), f"{page.name} links to {target}"


def test_every_source_is_listed():
    told = (HOME / "wargame" / "engine").glob("*numbers.py")
    used = "".join(path.read_text(encoding="utf-8") for path in told)
    used += (HOME / "docs" / "rulebook.md").read_text(encoding="utf-8")
    keys = set(re.findall(r"\[(R\d+)\]", used))
    listed = set(re.findall(r"^\| (R\d+) \|", (HOME / "docs" / "sources.md").read_text(encoding="utf-8"), re.MULTILINE))
    assert keys and keys <= listed


def test_every_page_is_plain_text_that_people_can_read():
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        assert text.startswith("# "), page.name
        assert not re.search(r"(?i)\btodo\b|\bfixme\b|lorem ipsum", text), page.name

"""`wargame review`: the after-action review of a record, as a page and as JSON."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from wargame.commands import DONE, FAILED, BadInput, print_json


def review(chosen: argparse.Namespace) -> int:
    """Write the page, or print the document; status 1 if the record does not play to its digest."""
    output = Path(chosen.output or f"{Path(chosen.record).stem}.html")
    if output.suffix.lower() not in (".html", ".htm"):
        raise BadInput(f"{output}: the review is a page; choose a name that ends in .html")
    if not output.parent.is_dir():
        raise BadInput(f"{output}: there is no folder {output.parent}; make it, or choose another")
    from wargame import reviewing
    from wargame.review import page

    if chosen.value:
        print(f"playing {reviewing.GAMES} games with the plan and {reviewing.GAMES} without", file=sys.stderr)
    if chosen.assess:
        print(f"playing {reviewing.FORECASTS} games with other luck", file=sys.stderr)
    document = reviewing.review(chosen.record, chosen.value, chosen.assess)
    if chosen.output or not chosen.json:
        output.write_text(page(document), encoding="utf-8")
    if chosen.json:
        print_json(document)
    else:
        print(f"{output}: {document['title']}, {document['sentence']}")
    return FAILED if document["came_out_differently"] else DONE

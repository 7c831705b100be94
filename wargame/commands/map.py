"""`wargame map`: what a seat knows of the area, as a GeoJSON file for the tools of geographers."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wargame.commands import DONE, BadInput, print_json

if TYPE_CHECKING:
    from wargame.render.view import ViewModel


def map(chosen: argparse.Namespace) -> int:  # noqa: A001 - named as the command is
    """Write the layers of an exercise's opening, or of a record after one of its turns."""
    from wargame import mapping
    from wargame.render.geojson import document
    from wargame.render.layers import FILED

    wanted = [name.strip() for part in chosen.layer for name in part.split(",") if name.strip()] or list(FILED)
    if unknown := sorted(set(wanted) - set(FILED)):
        raise BadInput(f"there is no layer {unknown[0]!r}; choose among {', '.join(FILED)}")
    view = mapping.view_of(chosen.source, chosen.seat, chosen.turn)
    made = document(view, wanted)
    if chosen.output:
        path = Path(chosen.output)
        if not path.parent.is_dir():
            raise BadInput(f"{path}: there is no folder {path.parent}; make it, or choose another")
        path.write_text(json.dumps(made, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    if chosen.json or not chosen.output:
        print_json(made)
    else:
        print(_sentence(path, view, made))
    return DONE


def _sentence(path: Path, view: ViewModel, made: dict[str, Any]) -> str:
    layers: dict[str, int] = {}
    for one in made["features"]:
        layers[one["properties"]["layer"]] = layers.get(one["properties"]["layer"], 0) + 1
    counts = ", ".join(f"{name} {count}" for name, count in layers.items()) or "no features"
    return f"{path}: {view.header.exercise}, {view.header.seat}, turn {view.header.turn}: {counts}"

"""The review as one offline page: no script, nothing from elsewhere, every text of the exercise escaped."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

from wargame.text import duration, say
from wargame.text.catalog import count, language

from . import drawing, figures, timeline

TEMPLATES = Path(__file__).parent / "templates"
SHOWN_DELAYS = 12
GRADES = {"green": "●", "amber": "▲", "red": "■"}


def page(document: dict[str, Any]) -> str:
    """The page of a document that `gather` made."""
    late, known = document["delays"], document["knowledge"]
    rows = {row["id"]: row for row in document["timeline"]}
    answers = [one for one in document["responses"] if one["answered"]]
    longest = drawing.longest_of(late)
    return str(
        _environment()
        .get_template("page.html")
        .render(
            review=document,
            language=language(),
            rows=rows,
            delayed={one["id"]: one for one in late},
            by_turn=_by_turn(document),
            telling=[rows[one] for one in document["telling"]],
            kinds=timeline.kinds(),
            shown=timeline.SHOWN,
            strip=drawing.strip(document["strip"]),
            responses=[
                {**one, "bar": drawing.bar(one, drawing.longest_of(answers))}
                for one in document["responses"]
                if one["answered"]
            ],
            shown_delays=[{**one, "bar": drawing.bar(one, longest)} for one in late[:SHOWN_DELAYS]],
            told_parts=any(one["parts"] for one in late),
            trend=drawing.trend(document["counterfactual"]["periods"]),
            figures=figures.rows(document["interoperability"]),
            agreement=drawing.agreement(document["interoperability"]["picture_agreement"]["turns"]),
            ground=drawing.ground(known["map"]) if known else None,
            pictures=_pictures(known) if known else [],
            chosen=_telling_turn(document),
        )
    )


@lru_cache(maxsize=1)
def _environment() -> Any:
    """Templates with everything escaped; a name that is missing is an error, not a gap."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    made = Environment(
        loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True,
    )  # fmt: skip
    made.globals.update(say=say, count=count, duration=duration, grades=GRADES)
    return made


def _by_turn(document: dict[str, Any]) -> list[dict[str, Any]]:
    """The rows of the timeline turn by turn, with how each turn stands in the strip."""
    found: dict[int, list[dict[str, Any]]] = {}
    for row in document["timeline"]:
        found.setdefault(row["turn"], []).append(row)
    strip = {one["turn"]: one for one in document["strip"]}
    return [
        {"turn": turn, "rows": rows, "strip": strip.get(turn), "open": any(row["telling"] >= 55 for row in rows)}
        for turn, rows in sorted(found.items())
    ]


def _pictures(known: dict[str, Any]) -> list[dict[str, Any]]:
    """After each turn, the picture of each contingent of the mission."""
    width = known["map"]["width"]
    ours = [one for one in known["contingents"] if one["mission"]]
    return [
        {
            **{name: turn[name] for name in ("turn", "day", "hour", "mean_agreement")},
            "maps": [{"name": one["name"], **drawing.picture(turn, one["number"], width)} for one in ours],
        }
        for turn in known["turns"]
    ]


def _telling_turn(document: dict[str, Any]) -> int:
    """The turn whose pictures are shown first: what was known on the eve of the most telling moment."""
    shown = [turn["turn"] for turn in document["knowledge"].get("turns", [])]
    turns = {row["id"]: row["turn"] for row in document["timeline"]}
    eve = turns[document["telling"][0]] - 1 if document["telling"] else 0
    return min(max(eve, 0), max(shown, default=0))

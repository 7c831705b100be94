"""Wounded fighters whom their own left behind, in words: where they lie, and until when they are owed help."""

from __future__ import annotations

from typing import Any

from wargame.engine.casevac import is_waiting
from wargame.engine.words import side
from wargame.render import view as v
from wargame.render.build.chair import Chair
from wargame.text import say


def line_of(chair: Chair, row: Any) -> str:
    """Fighters of one place."""
    due = chair.when(int(row.found) + int(chair.ground.rules[0].fighters_in))
    told = say("{place}: {n} wounded fighters, {grave} of them in danger of life; on their way to surgery by {moment}.")
    return told.format(place=chair.cell_name(row.cell), n=int(row.count), grave=int(row.critical), moment=due)


def paragraphs(chair: Chair) -> tuple[v.Paragraph, ...]:
    """All who were found and still wait."""
    if chair.side != side.MISSION:
        return ()
    waiting = [row for row in chair.belief.patients if row.left and is_waiting(row) and not row.surgery_minute]
    text = "\n".join(line_of(chair, row) for row in waiting)
    return (v.Paragraph(say("Wounded fighters"), text),) if waiting else ()

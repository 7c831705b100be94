"""The briefing that a seat is handed: the order in five paragraphs, and what stands with matters of its own."""

from __future__ import annotations

from wargame.render import view as v
from wargame.render.build import battalions, captives, fighters, hosts, mandate, peoples, sites
from wargame.render.build.chair import Chair
from wargame.text import say

MATTERS = (mandate, sites, captives, fighters, hosts, peoples, battalions)


def briefing_of(chair: Chair) -> tuple[v.Paragraph, ...]:
    """Paragraph by paragraph; of a matter only what the seat has to do with."""
    told = chair.exercise.scenario.briefing
    return (
        v.Paragraph(say("Situation"), told.situation),
        v.Paragraph(say("Mission"), told.mission),
        v.Paragraph(say("Execution"), told.execution),
        v.Paragraph(say("Support"), told.support),
        v.Paragraph(say("Command and signal"), told.command_and_signal),
        *(one for part in MATTERS for one in part.paragraphs(chair)),
    )

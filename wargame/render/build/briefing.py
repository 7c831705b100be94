"""The briefing: the order in five paragraphs as the author wrote it, and what stands besides it now."""

from __future__ import annotations

from wargame.render import view as v
from wargame.render.build import battalions, captives, fighters, hosts, mandate, peoples, sites
from wargame.render.build.chair import Chair
from wargame.text import say


def paragraphs(chair: Chair) -> tuple[v.Paragraph, ...]:
    """All of it, as the seat knows it."""
    told = chair.exercise.scenario.briefing
    return (
        v.Paragraph(say("Situation"), told.situation),
        v.Paragraph(say("Mission"), told.mission),
        v.Paragraph(say("Execution"), told.execution),
        v.Paragraph(say("Support"), told.support),
        v.Paragraph(say("Command and signal"), told.command_and_signal),
        *mandate.paragraphs(chair), *sites.paragraphs(chair), *peoples.paragraphs(chair),
        *captives.paragraphs(chair), *fighters.paragraphs(chair), *hosts.paragraphs(chair),
        *battalions.paragraphs(chair),
    )

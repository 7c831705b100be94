"""The host's forces in words: what has been found of their conduct, and what the mission has done about it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from wargame.engine.words import grade, side, verb
from wargame.render import view as v
from wargame.render.build.chair import Chair
from wargame.text import say, word


def line_of(chair: Chair, number: int, row: Any) -> str:
    """One party of the host."""
    told = say("{party}: {grade}.").format(party=chair.party(number), grade=word("grade", int(row.graded)))
    if not row.protested:
        return told
    return " ".join((told, say("Protest of the mission: {moment}.").format(moment=chair.when(int(row.protested)))))


def paragraphs(chair: Chair) -> tuple[v.Paragraph, ...]:
    """What is known of the conduct of the host's forces, once it has been looked into."""
    if chair.side != side.MISSION:
        return ()
    known = [
        line_of(chair, number, row) for number, row in enumerate(chair.belief.parties, 1)
        if row.alive and row.side == side.HOST and (row.graded != grade.NONE or row.protested)
    ]  # fmt: skip
    return (v.Paragraph(say("Forces of the host"), "\n".join(known)),) if known else ()


def effects(chair: Chair, doing: int, other: int) -> Iterable[str]:
    """What a protest or a witness is worth."""
    rules = chair.ground.rules[0]
    party = int(chair.belief.groups[other - 1].party)
    if party:
        yield line_of(chair, party, chair.belief.parties[party - 1])
    if doing == verb.DEMARCHE:
        told = say("Of their harm to people {share} % is left for {days} days; it costs {points} points of consent.")
        yield told.format(
            share=int(rules.demarche_share), days=int(rules.demarche_minutes) // 1440,
            points=int(rules.demarche_consent) // 10_000,
        )  # fmt: skip
    else:
        yield say("Of their harm to people {share} % is left while somebody is beside them.").format(
            share=int(rules.accompany_share)
        )

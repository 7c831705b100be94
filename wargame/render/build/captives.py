"""Hostages in words: who is held, by whom, since when, and what has been done about it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from wargame.engine.hostages import holds_somebody
from wargame.engine.words import side, verb
from wargame.render import view as v
from wargame.render.build.chair import Chair
from wargame.text import duration, say


def line_of(chair: Chair, row: Any) -> str:
    """One group that is held."""
    told = say("{group}: {n} people, held by {party} for {time}; talks about their release: {talks} of {all}.")
    return told.format(
        group=chair.group(int(row.group)), n=int(row.people), party=chair.party(int(row.party)),
        time=duration(max(0, int(chair.clock.minute - row.minute))), talks=int(row.talks),
        all=int(chair.ground.rules[0].release_talks),
    )  # fmt: skip


def held_of(chair: Chair, index: int) -> Iterable[tuple[str, str]]:
    """The heading and line of a group that is held."""
    for row in chair.belief.captives:
        if row.alive and row.group == index + 1:
            yield say("Held hostage"), line_of(chair, row)


def paragraphs(chair: Chair) -> tuple[v.Paragraph, ...]:
    """All who are held."""
    held = [line_of(chair, row) for row in chair.belief.captives if row.alive]
    return (v.Paragraph(say("Hostages"), "\n".join(held)),) if held else ()


def effects(chair: Chair, index: int, doing: int, other: int) -> Iterable[str]:
    """What a talk or a cordon is worth to those who are held."""
    state, rules = chair.belief, chair.ground.rules[0]
    captor = state.groups[other - 1]
    if chair.side != side.MISSION or not holds_somebody(state, int(captor.party)):
        return
    if doing == verb.NEGOTIATE:
        told = say("If they agree, it is about those whom they hold: {n} such talks, a day apart, free them.")
        yield told.format(n=int(rules.release_talks))
    elif doing == verb.RESCUE:
        wanted = int(rules.rescue_odds * captor.strength)
        yield say("The cordon has to be {n} strong, all groups that are sent together; this one has {own}.").format(
            n=wanted or "?", own=int(state.groups[index].strength)
        )

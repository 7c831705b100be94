"""Disarmament sites in words: on the map, in the briefing, and before an order about them is given."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from wargame.engine.sites import guards_at, site_at, teams_at
from wargame.engine.words import side, verb
from wargame.render import view as v
from wargame.render.build.chair import Chair
from wargame.text import say

DAY = 1440


def signs(chair: Chair) -> dict[int, str]:
    """The sign of each site by its cell."""
    return {int(row.cell): "site_open" if row.open else "site" for row in chair.belief.sites}


def line_of(chair: Chair, row: Any) -> str:
    """One site as the mission knows it."""
    if not row.open:
        known = say("closed")
    else:
        known = say("open; {n} wait, {cap} a day").format(n=int(row.queue), cap=int(row.capacity))
    owed = say("disarmed {done}; halves of pay owed {owed}; cash {cash}").format(
        done=int(row.disarmed), owed=int(row.unpaid + row.second), cash=f"{int(row.cash):,}"
    )
    children = say("children to refer: {n}").format(n=int(row.children)) if row.children else ""
    place = say("{place} ({party})").format(place=chair.cell_name(row.cell), party=chair.party(int(row.party)))
    return "; ".join(part for part in (f"{place}: {known}", owed, children) if part) + "."


def paragraphs(chair: Chair) -> tuple[v.Paragraph, ...]:
    """The state of all sites, for the mission."""
    if chair.side != side.MISSION or not len(chair.belief.sites):
        return ()
    return (v.Paragraph(say("Disarmament"), "\n".join(line_of(chair, row) for row in chair.belief.sites)),)


def meter(chair: Chair) -> Iterable[tuple[str, int, int]]:
    """How many of the estimated fighters have disarmed, in percent."""
    estimate = sum(int(row.estimate) for row in chair.belief.parties)
    if estimate and chair.side == side.MISSION:
        yield say("Disarmed"), min(100, sum(int(row.disarmed) for row in chair.belief.parties) * 100 // estimate), 0


def effects(chair: Chair, doing: int, goal: int) -> Iterable[str]:
    """What an order about a site is worth."""
    at = site_at(chair.belief, goal)
    if at < 0 or not verb.OPEN_SITE <= doing <= verb.SCREEN:
        return
    row, each = chair.belief.sites[at], int(chair.ground.rules[0].payment)
    yield line_of(chair, row)
    if doing == verb.OPEN_SITE:
        days = int(row.cash) // max(1, each * int(row.capacity))
        yield say("Its cash pays the first half for {n} days.").format(n=days)
        if not guards_at(chair.belief, chair.ground, goal):
            yield say("Nobody guards it yet: it cannot be opened before troops or police are there.")
    elif doing == verb.PAY:
        owed = int(row.unpaid + row.second)
        yield say("Pays {n} of {all} halves that are owed.").format(n=min(owed, int(row.cash) // each), all=owed)
    elif doing == verb.CLOSE_SITE and row.queue:
        yield say("{n} people go home with their weapons.").format(n=int(row.queue))
    elif doing == verb.SCREEN:
        yield say("Teams there: {n}. Kept longer than three days, children are a breach.").format(
            n=int(teams_at(chair.belief, goal))
        )

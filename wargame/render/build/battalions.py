"""Battalions of the host in words: on the map, in the briefing, in a table, and before an order about them is given."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from wargame.engine.battalions import battalion_at, bounds_of, level_of, may_help, said_readiness
from wargame.engine.rules.reform import progress
from wargame.engine.words import side, verb
from wargame.render import joint
from wargame.render import view as v
from wargame.render.build.chair import Chair
from wargame.text import say, word
from wargame.text.reading import duration

POINT = 10_000
DAY = 1440
FIELDS = ("manning", "equipment", "training", "command", "leadership", "logistics")


def signs(chair: Chair) -> dict[int, str]:
    """The sign of each barracks by its cell."""
    return {int(row.cell): "barracks" for row in chair.belief.battalions}


def is_seen(chair: Chair, cell: int, minute: int) -> bool:
    """Did people of the mission live or operate with the battalion at a cell in that turn?"""
    row = battalion_at(chair.belief, cell)
    return chair.side == side.MISSION and row >= 0 and bool(chair.belief.battalions[row].seen >= minute > 0)


def name_of(chair: Chair, row: int) -> str:
    """The title of a battalion."""
    return str(chair.exercise.scenario.battalion[row].title)


def table(chair: Chair) -> tuple[joint.Battalion, ...]:
    """All battalions as the mission rates them; none for other sides."""
    if chair.side != side.MISSION:
        return ()
    return tuple(_line(chair, row, one) for row, one in enumerate(chair.belief.battalions))


def _line(chair: Chair, row: int, one: Any) -> joint.Battalion:
    ready = int(said_readiness(one))
    since = say("as the host says") if not one.seen else duration(max(0, int(chair.clock.minute - one.seen)))
    help_now = [say("advisers") for _ in range(1) if one.team] + [say("partner") for _ in range(1) if one.partner]
    return joint.Battalion(
        name=name_of(chair, row),
        place=chair.cell_name(one.cell),
        level=int(level_of(ready)),
        ready=ready // POINT,
        off=int(bounds_of(chair.ground, chair.clock, one)),
        fields=tuple(int(getattr(one, f"said_{name}")) // POINT for name in FIELDS),
        grade=word("grade", int(one.graded)),
        since=since,
        area=_area(chair, row, one),
        helped=", ".join(help_now),
        leaderless=bool(one.leaderless > chair.clock.minute),
    )


def _area(chair: Chair, row: int, one: Any) -> str:
    names = [chair.community(n) for n, place in enumerate(chair.belief.communities, 1) if place.ward == row + 1]
    if not names:
        return say("no area")
    if not one.held:
        return say("to answer for {names}").format(names=", ".join(names))
    days = int(chair.clock.minute - one.held) // DAY
    return say("answers for {names} since {n} days").format(names=", ".join(names), n=max(0, days))


def line_of(chair: Chair, row: int) -> str:
    """One battalion in a sentence."""
    one = _line(chair, row, chair.belief.battalions[row])
    parts = [
        say("{name}: L{level}, {ready} of 100, give or take {off}").format(
            name=one.name, level=one.level, ready=one.ready, off=one.off
        ),
        one.grade,
        one.area,
        one.helped,
        say("no commander") if one.leaderless else "",
    ]
    return "; ".join(part for part in parts if part) + "."


def paragraphs(chair: Chair) -> tuple[v.Paragraph, ...]:
    """The state of all battalions, for the mission."""
    rows = range(len(chair.belief.battalions))
    if chair.side != side.MISSION or not rows:
        return ()
    return (v.Paragraph(say("Battalions of the host"), "\n".join(line_of(chair, row) for row in rows)),)


def meter(chair: Chair) -> Iterable[tuple[str, int, int]]:
    """Mean readiness of the battalions as the mission rates them."""
    rows = chair.belief.battalions
    if len(rows) and chair.side == side.MISSION:
        yield say("Host forces"), sum(int(said_readiness(one)) for one in rows) // len(rows) // POINT, 0


def effects(chair: Chair, index: int, doing: int, goal: int) -> Iterable[str]:
    """What an order about a battalion is worth."""
    row = battalion_at(chair.belief, goal)
    if row < 0:
        return
    one, rules = chair.belief.battalions[row], chair.ground.rules[0]
    yield line_of(chair, row)
    people = int(chair.belief.groups[index].strength)
    if doing in (verb.ADVISE, verb.PARTNER):
        gained, full = (rules.reform_team, rules.team_people), (rules.reform_partner, rules.partner_people)
        most, wanted = gained if doing == verb.ADVISE else full
        now = progress(rules, one, one.leaderless <= chair.clock.minute, one.tempo)
        yield say("Adds {gain} points a month to each of its fields; now it makes {now}.").format(
            gain=f"{min(1000, people * 1000 // wanted) * most / 1000 / POINT:.1f}", now=f"{now / POINT:.1f}"
        )
    elif doing == verb.EQUIP:
        yield say("Equipment +{n}, logistics +{half}; cost {cost} thousand.").format(
            n=rules.equip_points // POINT, half=rules.equip_points // 2 // POINT, cost=rules.equip_cost
        )
    elif doing == verb.TRANSFER:
        yield say(
            "It has to be within {km} km of each of these communities; after {n} attacks to which it did not stand up, "
            "or with a manning below {least}, the area comes back."
        ).format(km=rules.area_near // 1000, n=rules.area_strikes, least=rules.area_least // POINT)
    if doing != verb.INSPECT and may_help(chair.belief, chair.ground, row):
        yield say("Due diligence does not allow support to it as things stand.")

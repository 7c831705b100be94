"""Tensions between peoples, cases of protection and borders in words: in the briefing, and before an order is given."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from wargame.engine import crowds, goodwill, tension
from wargame.engine.cases import open_at
from wargame.engine.words import side, verb
from wargame.render import view as v
from wargame.render.build.chair import Chair
from wargame.text import duration, points, say, word


def pair_name(chair: Chair, pair: Any) -> str:
    """Both peoples of a tension."""
    one, other = chair.exercise.peoples[pair.one - 1], chair.exercise.peoples[pair.other - 1]
    return say("{one} and {other}").format(one=one, other=other)


def tension_lines(chair: Chair) -> Iterable[str]:
    """How each pair of peoples stood when it was last spoken of."""
    for pair in chair.belief.tensions:
        known = say("{pair}: {points} of 100, as last spoken of").format(
            pair=pair_name(chair, pair), points=int(pair.told) // 10_000
        )
        last = say("; last dialogue {moment}").format(moment=chair.when(int(pair.spoken_minute)))
        yield known + (last if pair.spoken_minute else "") + "."


def case_lines(chair: Chair) -> Iterable[str]:
    """Each open case with what is missing, and when it is due."""
    due = int(chair.ground.rules[0].case_due)
    for one in chair.belief.cases:
        if one.alive:
            left = int(one.minute) + due - int(chair.clock.minute)
            missing = [say("to be referred")] if not one.referred else []
            missing += [say("to be reported")] if not one.reported else []
            yield say("{kind}, {community}: {missing}, {time} left.").format(
                kind=word("case", int(one.kind)), community=chair.community(int(one.community)),
                missing=", ".join(missing), time=duration(max(0, left)),
            )  # fmt: skip


def border_lines(chair: Chair) -> Iterable[str]:
    """Each edge that is a border."""
    for row, given in zip(chair.belief.borders, chair.exercise.scenario.border, strict=True):
        yield say("The {edge} edge of the map is the border with {neighbour}.").format(
            edge=word("edge", int(row.edge)), neighbour=given.neighbour
        )


def paragraphs(chair: Chair) -> tuple[v.Paragraph, ...]:
    """What the mission knows of tensions, cases and borders."""
    if chair.side != side.MISSION:
        return ()
    parts = (
        (say("Between the peoples"), tension_lines(chair)),
        (say("Cases of protection"), case_lines(chair)),
        (say("Crowds"), crowd_lines(chair)),
        (say("Borders"), border_lines(chair)),
    )
    told = ((title, "\n".join(lines)) for title, lines in parts)
    return tuple(v.Paragraph(title, text) for title, text in told if text)


def effects(chair: Chair, doing: int, other: int) -> Iterable[str]:
    """What a dialogue or a referral is worth."""
    state, ground = chair.belief, chair.ground
    if doing == verb.WATCH:
        more = int(ground.rules[0].warn_watch) // 10_000
        yield say("Takes {time} there; the chance of a warning is then {n} points higher.").format(
            time=duration(int(ground.rules[0].watch_minutes)), n=more
        )
        return
    if doing == verb.REFER:
        row = open_at(state, other)
        if row >= 0:
            yield say("It concerns: {kind}.").format(kind=word("case", int(state.cases[row].kind)))
        return
    partner = int(tension.partner_of(state, ground, other - 1))
    if partner < 0:
        return
    here, there = state.communities[other - 1], state.communities[partner]
    less = int(tension.dialogue_relief(ground, here, there))
    yield say("At the table with {community}: tension {points}, once a day.").format(
        community=chair.community(partner + 1), points=points(-less)
    )


def odds(chair: Chair, index: int, other: int) -> Iterable[v.Odds]:
    """The chance that a group calms a crowd by itself."""
    group, rules = chair.belief.groups[index], chair.ground.rules[0]
    speaks = is_spoken(chair, index)
    troops = 0 if group.police else int(group.weight)
    people = int(chair.belief.crowds[other - 1].people)
    ppm = int(crowds.calm_chance(rules, people, int(group.police), troops, speaks))
    yield v.Odds(say("it calms {n} people, each turn that it is there").format(n=people), ppm // 10_000)


def is_spoken(chair: Chair, index: int) -> bool:
    """Can the group talk to people?"""
    group = chair.belief.groups[index]
    return bool(group.skills & goodwill.TALKERS or chair.belief.contingents[group.contingent - 1].interpreters)


def crowd_lines(chair: Chair) -> Iterable[str]:
    """Each crowd of which the mission has heard."""
    for number, row in enumerate(chair.belief.crowds, 1):
        if row.people:
            yield say("{community}: about {n} people, since {moment}.").format(
                community=chair.community(number), n=int(row.people), moment=chair.when(int(row.since))
            )

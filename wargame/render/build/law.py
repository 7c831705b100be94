"""What law and conduct ask of a group: its open breaches, the people whom it holds, an allegation to answer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from wargame.engine.words import side
from wargame.render.build.chair import Chair
from wargame.text import say


def facts_of(chair: Chair, index: int) -> Iterator[tuple[str, str]]:
    """Each as a heading and a line; nothing for those who are not held to it."""
    row, rules = chair.belief.groups[index], chair.ground.rules[0]
    if chair.side != side.MISSION:
        return
    if row.breach_minute:
        yield say("Breach"), _due(chair, int(row.breach_minute), bool(row.breach_reported))
    own = chair.belief.contingents[row.contingent - 1]
    if own.accused_minute:
        yield say("Allegation"), _due(chair, int(own.accused_minute), bool(own.accused_reported))
    for one in chair.belief.detainees:
        if one.alive and one.group == index + 1:
            limit = rules.detention_extended if one.extended else rules.detention_limit
            yield say("In custody"), _custody(one).format(moment=chair.when(int(one.minute) + int(limit)))


def _due(chair: Chair, since: int, reported: bool) -> str:
    """What is still to be done about a breach or an allegation, and until when."""
    told = say("reported, look into it by {moment}") if reported else say("report it by {moment}")
    return told.format(moment=chair.when(since + int(chair.ground.rules[0].inquiry_in)))


def _custody(one: Any) -> str:
    """A detainee, whether the form is done, and when the detention has to end."""
    done = bool(one.form_minute)
    if one.child:
        return say("a child, form done, until {moment}") if done else say("a child, form due, until {moment}")
    return say("1, form done, until {moment}") if done else say("1, form due, until {moment}")

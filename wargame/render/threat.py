"""An assessment in words and colours: bounds that hold nine times in ten, and how likely an attack is."""

from __future__ import annotations

from wargame.render import palette
from wargame.render import view as v
from wargame.render.area import Assessed
from wargame.text.catalog import say

LEVELS = ((15, (205, 232, 200)), (35, (250, 236, 168)), (60, (250, 202, 130)), (101, (243, 160, 140)))  # percent, tint


def between(bounds: tuple[int, int], unit: str = "") -> str:
    """ "35-57 %", or one figure where there is no doubt."""
    low, high = bounds
    return (f"{low}" if low == high else f"{low}-{high}") + unit


def middle(assessed: Assessed) -> int:
    """The middle of the bounds of the threat, by which it is coloured and sorted."""
    return sum(assessed.threat) // 2


def tint(percent: int) -> palette.Colour:
    """From green to red."""
    return next(colour for most, colour in LEVELS if percent < most)


def heard(assessed: Assessed) -> str:
    """How old the assessment is."""
    if assessed.age < 0:
        return say("told before D-day")
    return say("seen {age} ago").format(age=v.age_text(assessed.age)) if assessed.age else say("seen now")


def reached(assessed: Assessed) -> str:
    """How far away help is, from dry ground to wet."""
    return between(assessed.reach, " min") if assessed.reach else say("no way in the wet")


def facts(assessed: Assessed) -> list[tuple[str, str]]:
    """Everything, as pairs of a name and a value."""
    return [
        (say("Attack in a week"), between(assessed.threat, " %")),
        (say("Trust"), between(assessed.trust)),
        (say("Fear"), between(assessed.fear)),
        (say("People"), between(assessed.people)),
        (say("Attacks before"), str(assessed.raids)),
        (say("Help, dry to wet"), reached(assessed)),
        (say("Assessed"), heard(assessed)),
    ]

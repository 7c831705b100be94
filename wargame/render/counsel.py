"""What the advisor proposes for a group, as plain data."""

from __future__ import annotations

from dataclasses import dataclass

from wargame.render import view as v


@dataclass(frozen=True, slots=True)
class Ground:
    """One value of what the seat believes, on which advice rests: "fear in Lona" is "62 of 100"."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Advice:
    """The doctrine's order for a group with the values behind it. Without a preview: it leaves the group as it is."""

    group: int
    sentence: str
    because: tuple[Ground, ...]
    preview: v.Preview | None = None


def lines_of(advice: Advice) -> list[str]:
    """Everything, a line each."""
    made = [f"{one.name}: {one.value}" for one in advice.because]
    if advice.preview is not None and advice.preview.arrival:
        made.append(advice.preview.arrival)
    return made

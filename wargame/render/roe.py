"""The rules of engagement in force as they are shown, as plain data."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RoeStep:
    """A step of the force ladder on the card: when it may be used, how often it ends a stand-off (percent), minutes."""

    step: int
    title: str
    when: str
    allowed: bool
    calms: int
    minutes: int


@dataclass(frozen=True, slots=True)
class RoeCard:
    """The rules of engagement in force."""

    level: int
    levels: tuple[str, ...]
    steps: tuple[RoeStep, ...]
    detain: str
    restricted: tuple[str, ...]  # contingents that may not all of it

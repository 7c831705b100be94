"""What a seat of the mission is shown of the area it is responsible for, as plain data."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Assessed:
    """What is known of a community, as bounds that hold nine times in ten; shares and points in whole percent."""

    trust: tuple[int, int]
    fear: tuple[int, int]
    people: tuple[int, int]
    threat: tuple[int, int]  # chance of an attack within a week
    age: int  # minutes since it was seen or heard of, -1: only what the mission was told before it came
    raids: int  # attacks in the months before
    reach: tuple[int, int] | None = None  # minutes of the nearest armed group, on dry and on wet ground


@dataclass(frozen=True, slots=True)
class Net:
    """A headquarters of the seat, and how far its radio carries to a vehicle on open ground."""

    contingent: str
    cell: tuple[int, int]
    metres: int

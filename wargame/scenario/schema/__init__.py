"""The schema of an exercise file: every key with its meaning, unit, bounds and default."""

from .base import OneOf, Table
from .exercise import Exercise, Scenario, Span
from .forces import Battalion, Community, Contingent, Group, Party, Relief, Seat, Stores, Unit
from .ground import Border, Map, NamedPlace, Site, Spell, Tension, Weather, Work
from .story import (
    Baseline,
    Briefing,
    Condition,
    Debrief,
    Effect,
    Exit,
    Fact,
    Inject,
    Mandate,
    Objective,
    Roe,
    Vignette,
    Weights,
)

__all__ = [
    "Baseline", "Battalion", "Border", "Briefing", "Community", "Condition", "Contingent", "Debrief", "Effect",
    "Exercise", "Exit", "Fact", "Group", "Inject", "Mandate", "Map", "NamedPlace", "Objective", "OneOf", "Party",
    "Relief", "Roe", "Scenario", "Seat", "Site", "Span", "Spell", "Stores", "Table", "Tension", "Unit", "Vignette",
    "Weather", "Weights", "Work",
]  # fmt: skip

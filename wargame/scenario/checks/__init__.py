"""Checks of sense: what the schema cannot see, one small function for each mistake."""

from wargame.scenario.mend import touches
from wargame.scenario.problem import Fault, Path
from wargame.scenario.schema import Scenario

from . import battalions, forces, ground, mandate, names, story
from .facts import Check, Facts

CHECKS: tuple[Check, ...] = (
    *names.CHECKS, *ground.CHECKS, *forces.CHECKS, *battalions.CHECKS, *story.CHECKS, *mandate.CHECKS,
)  # fmt: skip


def faults_of(scenario: Scenario, spoiled: frozenset[Path] = frozenset()) -> list[Fault]:
    """All faults of sense; what is `spoiled`, and what rests on it, is passed over."""
    facts = Facts(scenario)
    muted = _unreadable(spoiled)
    faults = [fault for check in CHECKS if not muted & set(check.relies_on) for fault in check.run(facts)]
    return [fault for fault in faults if not touches(fault.path, spoiled) and not _unnamed(fault.path, spoiled)]


def _unnamed(path: Path, spoiled: frozenset[Path]) -> bool:
    """Is it unknown what measure or effect a table is about?"""
    return any((*path[:-1], name) in spoiled or (*path, name) in spoiled for name in ("kind", "measure"))


def _unreadable(spoiled: frozenset[Path]) -> set[str]:
    """Sections whose names can no longer be relied on; the map and the clock are spoiled by any fault in them."""
    names = {"id", "title", "at", "party", "side"}
    return {str(path[0]) for path in spoiled if path[0] in {"map", "exercise"} or len(path) < 3 or path[2] in names}

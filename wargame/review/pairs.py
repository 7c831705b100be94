"""The interoperability index of each two contingents of the mission, at the start and at the end."""

from __future__ import annotations

from itertools import combinations
from typing import Any

from wargame.engine import interop
from wargame.engine.tables import PPM

from .evidence import Evidence

PARTS = ("technical", "procedural", "human")


def indices(evidence: Evidence) -> list[dict[str, Any]] | None:
    """Each pair with its parts and index at the start and end; None where there is no replay to read them from."""
    if not evidence.states:
        return None
    made = []
    for one, other in combinations(evidence.mission, 2):
        start = parts_of(evidence, evidence.states[0], one, other)
        end = parts_of(evidence, evidence.states[-1], one, other)
        made.append(
            {
                "one": evidence.names.contingent(one),
                "other": evidence.names.contingent(other),
                "start": start,
                "end": end,
                "change": round(end["index"] - start["index"], 4),
                "weakest": weakest_of(evidence, evidence.states[-1], one, other),
            }
        )
    return made


def weakest_of(evidence: Evidence, state: Any, one: int, other: int) -> str:
    """The part that holds two contingents (from 1) back most; empty if nothing does."""
    part = interop.weakest_part(state, evidence.ground, one - 1, other - 1)
    return PARTS[part - 1] if part else ""


def parts_of(evidence: Evidence, state: Any, one: int, other: int) -> dict[str, float]:
    """T, P, H and I of two contingents (from 1) in shares of 1."""
    ground, a, b = evidence.ground, one - 1, other - 1
    found = {
        "technical": interop.technical(ground, state.contingents[a], state.contingents[b]),
        "procedural": interop.procedural(state, ground, a, b),
        "human": interop.human(state, ground, a, b),
        "index": interop.index_of(state, ground, a, b),
    }
    return {name: round(ppm / PPM, 4) for name, ppm in found.items()}

"""Was the mission even-handed? Where the gauge of each party stood at the end of each turn."""

from __future__ import annotations

from typing import Any

from wargame.engine.impartiality import EVEN, gauge, is_judged

from .evidence import Evidence

GREEN, AMBER = 10, 20  # points from even


def evenness(evidence: Evidence) -> dict[str, Any]:
    """The parties that judge the mission, and by turn the points (0..100) of each and how the worst of them stands.

    Both are empty where there was no replay to read them from.
    """
    if not evidence.states:
        return {"parties": [], "turns": []}
    rows = [row for row, party in enumerate(evidence.states[-1].parties) if is_judged(party)]
    turns = []
    for turn, state in enumerate(evidence.states[1:], 1):
        points = [round(int(gauge(state, evidence.ground, row)) / 100, 1) for row in rows]
        off = max((abs(one - EVEN / 100) for one in points), default=0)
        turns.append({"turn": turn, "points": points, "grade": _grade(off)})
    return {"parties": [evidence.names.party(row + 1) for row in rows], "turns": turns}


def _grade(off: float) -> str:
    return "green" if off <= GREEN else "amber" if off <= AMBER else "red"

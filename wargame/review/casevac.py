"""The wounded of the mission and of the communities against the 10-1-2 clock: aid, skilled care, surgery."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from wargame.engine.words import event, side

from .evidence import Evidence

Share = Callable[[int, int], dict[str, Any]]


def casevac(evidence: Evidence, share: Share) -> dict[str, Any]:
    """Of those in danger of life whose last limit has passed: who was in time for each step, and for all three."""
    rules = evidence.ground.rules[0]
    judged = _judged(evidence)
    cases = sum(one["critical"] for one in judged)

    def met(*steps: str) -> dict[str, Any]:
        return share(sum(one["critical"] for one in judged if all(one[step] for step in steps)), cases)

    return {
        "limits": {"aid": rules.aid_in, "care": rules.care_in, "surgery": rules.surgery_in},
        "aid": met("aid"),
        "care": met("care"),
        "surgery": met("surgery"),
        "met": met("aid", "care", "surgery"),
    }


def _judged(evidence: Evidence) -> list[dict[str, Any]]:
    """The wounded whose clock has run out, as they stood at that moment: what came later came too late anyway."""
    rules = evidence.ground.rules[0]
    found: dict[int, dict[str, Any]] = {}
    most: dict[int, int] = {}  # in danger of life, those who have died since included
    for turn, state in enumerate(evidence.states[1:], 1):
        for row in state.patients:
            most.setdefault(row.key, row.critical + _died(evidence, row.cause, turn))
            over = row.minute + rules.surgery_in < _end(evidence, state)
            ours = row.side == side.MISSION or (row.side == side.COMMUNITY and row.community > 0)
            if row.key == 0 or row.key in found or not over or not ours:
                continue
            found[row.key] = {
                "critical": most[row.key],
                "aid": 0 < row.aid_minute <= row.minute + rules.aid_in,
                "care": 0 < row.care_minute <= row.minute + rules.care_in,
                "surgery": 0 < row.surgery_minute <= row.minute + rules.surgery_in,
            }
    return list(found.values())


def _died(evidence: Evidence, cause: int, turn: int) -> int:
    """How many had died of the wounds of an event by the end of a turn."""
    found = evidence.effects.get(cause, ())
    return sum(one.amount for one in found if one.kind == event.DIED_OF_WOUNDS and one.turn <= turn)


def _end(evidence: Evidence, state: Any) -> int:
    """The minute at which the turn of a state ended: the clock has moved on, unless the exercise is over."""
    clock = state.clock[0]
    return clock.minute + (clock.length if clock.ended else 0)

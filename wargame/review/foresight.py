"""Was it foretold? What the mission's own assessment said of each community, and games played with other luck, against
what happened: Brier scores, the mean square of what a forecast missed by (0 is perfect), beside that of always saying
how often it happened on the whole.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from wargame.engine import assessing
from wargame.engine.deeds import mission_seat
from wargame.engine.knowledge import belief
from wargame.engine.state import copy_of, freeze, thaw
from wargame.engine.tables import PPM
from wargame.engine.words import event

from .evidence import Evidence

WEEK = 7 * 1440  # minutes, the time for which the mission's assessment speaks


def foresight(evidence: Evidence, forecast: Mapping[str, Any] | None) -> dict[str, Any]:
    """`assessment`: of the mission's own, once a day for the week after; `forecast`: of other games, where they were
    played, community by community. Each is None where there is nothing to score.
    """
    return {"assessment": _own(evidence), "forecast": _of_games(evidence, forecast) if forecast else None}


def _attacks(evidence: Evidence) -> list[tuple[int, int]]:
    """(community from 1, minute) of every attack that was carried out."""
    return [(one.community, one.minute) for one in evidence.of_kind(event.ATTACK)]


def _own(evidence: Evidence) -> dict[str, Any] | None:
    """Every day's assessment by the mission's headquarters, as far as a week after it was played."""
    if not evidence.states:
        return None
    seat, attacks = mission_seat(evidence.states[0]), _attacks(evidence)
    last = evidence.states[-1].clock[0].minute
    into = thaw(copy_of(freeze(evidence.states[0])))
    said, came, day = [], [], -1
    for state in evidence.states:
        now = int(state.clock[0].minute)
        if now // 1440 == day or now + WEEK > last:
            continue
        day = now // 1440
        belief(state, evidence.ground, seat, into)
        for row in range(len(state.communities)):
            bounds = assessing.threat_least(into, seat, row) + assessing.threat_most(into, seat, row)
            said.append(bounds / (2 * PPM))
            came.append(any(who == row + 1 and now < minute <= now + WEEK for who, minute in attacks))
    return _scored(said, came) if said else None


def _of_games(evidence: Evidence, forecast: Mapping[str, Any]) -> dict[str, Any]:
    attacked = {who for who, _ in _attacks(evidence)}
    rows = [{**one, "happened": row + 1 in attacked} for row, one in enumerate(forecast["communities"])]
    made = _scored([one["probability"] for one in rows], [one["happened"] for one in rows])
    return {**made, "runs": forecast["runs"], "communities": rows}


def _scored(said: Sequence[float], came: Sequence[bool]) -> dict[str, Any]:
    """The Brier score of forecasts, and that of the plain share of those that came true."""
    share = sum(came) / len(came)
    missed = sum((p - happened) ** 2 for p, happened in zip(said, came, strict=True)) / len(said)
    return {"forecasts": len(said), "happened": sum(came), "brier": round(missed, 4),
            "brier_of_the_mean": round(share * (1 - share), 4)}  # fmt: skip

"""From warning to arrival: every minute between a community's warning and the first group there, with its cause."""

from __future__ import annotations

from typing import Any

from wargame.engine.game import Event
from wargame.engine.words import event
from wargame.text import say

from .delays import Settled, effect_of, parts_of, settled_orders
from .evidence import Evidence
from .timeline import answer_to

DECISION, DELAY, WAY = "decision", "delay", "way"


def responses(evidence: Evidence) -> list[dict[str, Any]]:
    """Every warning with what became of it; the parts of an answer sum to its minutes."""
    settled = settled_orders(evidence)
    return [_response(evidence, alert, settled) for alert in evidence.of_kind(event.ALERT)]


def _response(evidence: Evidence, alert: Event, settled: Settled) -> dict[str, Any]:
    answer = answer_to(evidence, alert)
    told = {
        **evidence.line(alert),
        "turn": alert.turn,
        "community": evidence.names.community(alert.community) if alert.community else "",
        "answered": answer is not None,
        "who": "",
        "contingent": "",
        "minutes": None,
        "arrival": None,
        "parts": [],
        "unaccounted": 0,
    }
    if answer is None:
        return told
    contingent = evidence.contingent_of(answer.who)
    parts = _parts(evidence, alert, answer, settled)
    return {
        **told,
        "who": evidence.names.group(answer.who),
        "contingent": evidence.names.contingent(contingent) if contingent else "",
        "minutes": answer.amount,
        "arrival": evidence.when(answer.minute),
        "parts": parts,
        "unaccounted": answer.amount - sum(part["minutes"] for part in parts),
    }


def _parts(evidence: Evidence, alert: Event, answer: Event, settled: Settled) -> list[dict[str, Any]]:
    """Until somebody decided, the delay of the order, the way; or only the way of a group that was coming anyway."""
    order = _order_for(evidence, alert, answer, settled)
    if order is None:
        return _named(say("already there, or on its way by an earlier order"), WAY, answer.minute - alert.minute)
    effect = effect_of(evidence, order, settled)
    return [
        *_named(say("until the order was given"), DECISION, order.minute - alert.minute),
        *parts_of(evidence, order),
        *_named(say("on the way"), WAY, answer.minute - effect),
    ]


def _named(why: str, of: str, minutes: int) -> list[dict[str, Any]]:
    return [{"id": 0, "why": why, "class": of, "minutes": minutes, "sentence": ""}] if minutes else []


def _order_for(evidence: Evidence, alert: Event, answer: Event, settled: Settled) -> Event | None:
    """The order that sent the group: the last one given after the warning that was in effect on arrival."""
    given = [
        one
        for one in evidence.of_kind(event.ORDERED)
        if one.who == answer.who and one.minute >= alert.minute and effect_of(evidence, one, settled) <= answer.minute
    ]
    return given[-1] if given else None

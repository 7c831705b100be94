"""The interoperability report: twelve figures of how contingents worked as one, each from the log or the replay.

A figure from fewer than `FEWEST` cases has no number: it says how many cases there were.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from statistics import fmean, median
from typing import Any

from wargame.engine.game import Event
from wargame.engine.words import event, misreading
from wargame.engine.words import names as words_of
from wargame.engine.words import report as forms_of
from wargame.text import word as word_of

from .casevac import casevac
from .delays import minutes_to_effect, orders
from .evidence import Evidence
from .knowledge import agreement
from .pairs import PARTS, indices, weakest_of

FEWEST = 3  # cases from which a share or a median is shown
IN_TIME = 60  # minutes in which support that was asked for should begin


def share(part: int, cases: int) -> dict[str, Any]:
    """`part` of `cases` in percent; None if there are too few."""
    return {"cases": cases, "part": part, "percent": round(100 * part / cases, 1) if cases >= FEWEST else None}


def spread(minutes: Sequence[int]) -> dict[str, Any]:
    """Median and 90th percentile (nearest rank) of some minutes; None if there are too few."""
    few = len(minutes) < FEWEST
    ranked = sorted(minutes)
    return {
        "cases": len(minutes),
        "median": None if few else median(ranked),
        "p90": None if few else ranked[math.ceil(0.9 * len(ranked)) - 1],
    }


def report(evidence: Evidence, value: dict[str, Any] | None = None) -> dict[str, Any]:
    """The twelve figures, in their order. `value` is the last one, which takes games of its own."""
    return {
        "order_to_effect": _order_to_effect(evidence),
        "executed_as_meant": _as_meant(evidence),
        "refusals": _refusals(evidence),
        "reports": _reports(evidence),
        "picture_agreement": _agreement(evidence),
        "alerts": _alerts(evidence),
        "support": _support(evidence),
        "casevac": casevac(evidence, share),
        "misunderstandings": _misunderstandings(evidence),
        "friendly_incidents": _incidents(evidence),
        "index": indices(evidence),
        "value_of_training": value,
    }


def _halves(evidence: Evidence) -> tuple[list[Event], list[Event]]:
    """Orders of the mission within one contingent, and those across two."""
    given = orders(evidence)
    across = [one for one in given if evidence.is_across(one.who)]
    return [one for one in given if not evidence.is_across(one.who)], across


def _order_to_effect(evidence: Evidence) -> dict[str, Any]:
    """Orders that were refused have no effect and are left out."""
    took = minutes_to_effect(evidence)
    refused = _orders_with(evidence, event.NATIONAL_REFUSAL) | _orders_with(evidence, event.SUPPORT_REFUSED)
    return {
        name: spread([took[one.id] for one in given if one.id not in refused])
        for name, given in zip(("within", "across"), _halves(evidence), strict=True)
    }


def _orders_with(evidence: Evidence, kind: int) -> set[int]:
    """The orders that led to an event of a kind."""
    found = (evidence.order_behind(one) for one in evidence.of_kind(kind))
    return {order.id for order in found if order}


def _as_meant(evidence: Evidence) -> dict[str, Any]:
    wrong = _orders_with(evidence, event.MISUNDERSTOOD)
    within, across = _halves(evidence)
    return {
        name: share(sum(one.id not in wrong for one in given), len(given))
        for name, given in (("within", within), ("across", across), ("all", within + across))
    }


def _refusals(evidence: Evidence) -> dict[str, Any]:
    refused = [one for one in evidence.of_kind(event.NATIONAL_REFUSAL) if evidence.is_ours(one)]
    called = [one for one in evidence.of_kind(event.CAPITAL_CALLED) if evidence.is_ours(one)]
    undeclared = sum(one.community == 1 for one in refused)
    return {
        "refused": len(refused),
        "declared": len(refused) - undeclared,
        "undeclared": undeclared,
        "capital_calls": len(called),
        "capital_minutes": sum(one.amount for one in called),
        "did_not_act": sum(evidence.is_ours(one) for one in evidence.of_kind(event.RESPONSE_REFUSED)),
    }


def _reports(evidence: Evidence) -> dict[str, Any]:
    """Completeness, queries and lateness by form, and over all of them."""
    received = {one.cause: one for one in evidence.of_kind(event.REPORT_RECEIVED)}
    sent = [(one, received.get(one.id)) for one in evidence.of_kind(event.REPORTED)]
    forms = {name.lower(): number for name, number in words_of(forms_of).items() if name != "COUNT"}
    told = {name: [one for one, got in sent if got and got.amount == number] for name, number in forms.items()}
    return {name: _form(ones, received) for name, ones in {"all": [one for one, _ in sent], **told}.items()}


def _form(sent: list[Event], received: dict[int, Event]) -> dict[str, Any]:
    given, asked = sum(one.amount for one in sent), sum(one.extra for one in sent)
    return {
        "cases": len(sent),
        "fields_given": given,
        "fields_asked": asked,
        "percent": round(100 * given / asked, 1) if len(sent) >= FEWEST and asked else None,
        "minutes_to_headquarters": spread([received[one.id].extra for one in sent if one.id in received]),
    }


def _agreement(evidence: Evidence) -> dict[str, Any]:
    """Shared contacts of all contacts, each two contingents of the mission, after each turn."""
    turns: list[dict[str, Any]] = []
    by_pair: dict[tuple[int, int], list[float]] = {}
    for turn, state in enumerate(evidence.states):
        agreed = agreement(evidence, state)
        for pair, one in agreed.items():
            by_pair.setdefault(pair, []).append(one)
        if turn:
            turns.append({"turn": turn, "agreement": round(fmean(agreed.values()), 4) if agreed else None})
    shown = [one["agreement"] for one in turns if one["agreement"] is not None]
    return {
        "cases": len(shown),
        "mean": round(fmean(shown), 4) if len(shown) >= FEWEST else None,
        "turns": turns,
        "pairs": [
            {
                "one": evidence.names.contingent(one),
                "other": evidence.names.contingent(other),
                "cases": len(values),
                "mean": round(fmean(values), 4) if len(values) >= FEWEST else None,
            }
            for (one, other), values in sorted(by_pair.items())
        ],
    }


def true_alerts(evidence: Evidence) -> list[Event]:
    """Warnings with something behind them; all of them where only the log speaks, which cannot tell."""
    alerts = evidence.of_kind(event.ALERT)
    real = {row.cause for state in evidence.states for row in state.alerts if row.real}
    return [one for one in alerts if one.id in real] if evidence.states else alerts


def _alerts(evidence: Evidence) -> dict[str, Any]:
    alerts = true_alerts(evidence)
    true = {one.id for one in alerts}
    took = [one.amount for one in evidence.of_kind(event.ALERT_ANSWERED) if one.cause in true]
    return {
        "false_alarms": len(evidence.of_kind(event.ALERT)) - len(alerts),
        "minutes": spread(took),
        "answered": share(len(took), len(alerts)),
        "within_60": share(sum(one <= 60 for one in took), len(alerts)),
        "within_180": share(sum(one <= 180 for one in took), len(alerts)),
    }


def _support(evidence: Evidence) -> dict[str, Any]:
    asked = [one for one in evidence.of_kind(event.SUPPORT_ASKED) if evidence.is_ours(one)]
    granted = [one for one in evidence.of_kind(event.SUPPORT_GRANTED) if evidence.is_ours(one)]
    refused = [one for one in evidence.of_kind(event.SUPPORT_REFUSED) if evidence.is_ours(one)]
    return {
        "asked": len(asked),
        "refused": len(refused),
        "granted": share(len(granted), len(asked)),
        "in_time": share(sum(one.amount <= IN_TIME for one in granted), len(asked)),
    }


def _misunderstandings(evidence: Evidence) -> dict[str, Any]:
    """How orders were taken otherwise, and what stood between the two: the weakest part of their index then."""
    found = [one for one in evidence.of_kind(event.MISUNDERSTOOD) if evidence.is_ours(one)]
    causes = [_between(evidence, one) for one in found]
    return {
        "cases": len(found),
        "after_read_back": sum(one.extra == 1 for one in found),
        "by_kind": [
            {
                "kind": name.lower(),
                "title": word_of("misreading", number),
                "cases": sum(one.amount == number for one in found),
            }
            for name, number in words_of(misreading).items()
        ],
        "by_cause": {part: causes.count(part) for part in PARTS},
    }


def _between(evidence: Evidence, one: Event) -> str:
    """The weakest part between the headquarters that gave an order and the contingent that took it otherwise."""
    contingent = evidence.contingent_of(one.who)
    if not 0 < one.turn <= len(evidence.states):
        return ""
    state = evidence.states[one.turn - 1]
    return weakest_of(evidence, state, evidence.lead_of(contingent), contingent)


def _incidents(evidence: Evidence) -> dict[str, Any]:
    found = evidence.of_kind(event.FRIENDLY_INCIDENT)
    return {"cases": len(found), "events": [evidence.line(one) for one in found]}

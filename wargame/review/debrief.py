"""What to talk about: breaches with what went before them, questions, and what was written during the game."""

from __future__ import annotations

from typing import Any

from wargame.engine.game import Event
from wargame.engine.words import event
from wargame.text import duration, say
from wargame.text import word as word_of
from wargame.text.names import BREACHES

from .evidence import Evidence
from .timeline import answer_to

BEFORE = 8  # events that are told before a breach
ORDERS = (event.ORDERED, event.OVERRIDDEN)
ACTS = (*ORDERS, event.FORCE, event.DETAINED, event.CONTACT, event.STAND_OFF)
LONGEST = 3  # delays that questions ask about


def breaches(evidence: Evidence) -> list[dict[str, Any]]:
    """Every breach of the mission, with its weight and the chain of orders and acts before it, the oldest first."""
    return [
        {
            **evidence.line(one),
            "turn": one.turn,
            "what": word_of("breach", one.amount) if one.amount in BREACHES else str(one.amount),
            "who": evidence.names.group(one.who) if one.who else say("the mission as a whole"),
            "weight": one.extra,
            "before": [evidence.line(before) for before in _before(evidence, one)],
        }
        for one in evidence.of_kind(event.BREACH)
        if one.who == 0 or evidence.is_ours(one)
    ]


def _before(evidence: Evidence, breach: Event) -> list[Event]:
    """The causes of a breach, and what the group was ordered and did in this turn and the one before."""
    found = {one.id: one for one in evidence.causes(breach)}
    for turn in (breach.turn - 1, breach.turn):
        for one in evidence.by_turn.get(turn, ()):
            if one.id < breach.id and breach.who and one.who == breach.who and one.kind in ACTS:
                found[one.id] = one
    ordered = sorted(found.values(), key=lambda one: (one.turn, one.minute, one.id))
    return ordered[-BEFORE:]


def questions(evidence: Evidence, late: list[dict[str, Any]]) -> dict[str, list[str]]:
    """The exercise's own questions, and those that this game asks."""
    debrief = evidence.exercise.scenario.debrief
    own = list(debrief.questions) if debrief else []
    return {"exercise": own, "game": [*_of_delays(late), *_of_alerts(evidence), *_of_refusals(evidence)]}


def _of_delays(late: list[dict[str, Any]]) -> list[str]:
    asked = say(
        "Day {day}, {hour}: “{verb}” took {minutes} to reach {who} and take effect. Which of these minutes could"
        " you have bought, and for what?"
    )
    return [
        asked.format(
            day=one["day"], hour=one["hour"], verb=one["verb"], who=one["who"], minutes=duration(one["minutes"])
        )
        for one in late[:LONGEST]
        if one["minutes"] > 0
    ]


def _of_alerts(evidence: Evidence) -> list[str]:
    asked = say("Day {day}, {hour}: {community} warned, and nobody came. Who could have come, and what kept them?")
    return [
        asked.format(community=evidence.names.community(one.community), **_moment(evidence, one))
        for one in evidence.of_kind(event.ALERT)
        if one.community and answer_to(evidence, one) is None
    ]


def _of_refusals(evidence: Evidence) -> list[str]:
    """An order not carried out, for what nation or leader will: was it known before?"""
    asked = say("Day {day}, {hour}: {sentence} Could you have known, and what would you have ordered instead?")
    kinds = (event.NATIONAL_REFUSAL, event.RESPONSE_REFUSED, event.MISUNDERSTOOD, event.ORDER_UNDELIVERED)
    return [
        asked.format(sentence=evidence.short(one), **_moment(evidence, one))
        for one in sorted(evidence.of_kind(*kinds), key=lambda one: one.id)
        if evidence.is_ours(one)
    ]


def _moment(evidence: Evidence, one: Event) -> dict[str, Any]:
    when = evidence.when(one.minute)
    return {"day": when["day"], "hour": when["hour"]}


def notes(evidence: Evidence, timeline: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What people wrote during the game, beside the most telling things that happened in that turn and the next."""
    return [
        {
            "turn": turn,
            "author": author,
            "note": note,
            "happened": sorted(
                (row for row in timeline if turn <= row["turn"] <= turn + 1 and row["telling"] >= 20),
                key=lambda row: -row["telling"],
            )[:3],
        }
        for turn, author, note in evidence.notes
    ]

"""What to talk about: breaches and casualties with what went before them, questions, and what was written in play."""

from __future__ import annotations

from typing import Any

from wargame.engine.game import Event
from wargame.engine.words import event, report, side
from wargame.text import duration, say
from wargame.text import word as word_of
from wargame.text.names import BREACHES

from .evidence import Evidence
from .timeline import answer_to, words_of

BEFORE = 8  # events that are told before a breach; causes and last orders always are
ORDERS = (event.ORDERED, event.OVERRIDDEN)
ACTS = (*ORDERS, event.FORCE, event.DETAINED, event.CONTACT, event.STAND_OFF)
LONGEST = 3  # delays that questions ask about
CASUALTIES = (event.CASUALTIES, event.CIVILIANS_HARMED, event.MINE_STRIKE, event.DIED_OF_WOUNDS)


def breaches(evidence: Evidence) -> list[dict[str, Any]]:
    """Every breach of the mission, with its weight and the chain of orders and acts before it, the oldest first."""
    return [
        {
            **evidence.line(one),
            "turn": one.turn,
            "what": word_of("breach", one.amount) if one.amount in BREACHES else str(one.amount),
            "who": evidence.names.group(one.who) if one.who else say("the mission as a whole"),
            "weight": one.extra,
            "reference": word_of("breach_reference", one.amount) if one.amount in BREACHES else "",
            **_inquiry(evidence, one),
            "before": [evidence.line(before) for before in _before(evidence, one, {one.who})],
        }
        for one in evidence.of_kind(event.BREACH)
        if one.who == 0 or evidence.is_ours(one)
    ]


def _inquiry(evidence: Evidence, breach: Event) -> dict[str, Any]:
    """Was a breach reported by the group itself, was it looked into in time, and what was found?"""
    if breach.who == 0:
        finding = say("A board finds against the mission as a whole.")
        return {"reported": False, "investigated": False, "finding": finding}
    own = [one for one in evidence.of_kind(event.INQUIRY) if one.who == breach.who and one.id > breach.id]
    until = own[0].id if own else None
    reported = any(
        one.who == breach.who and one.amount == report.INCIDENT and one.id > breach.id and (not until or one.id < until)
        for one in evidence.of_kind(event.REPORT_RECEIVED)
    )
    found = evidence.sentence_of(own[0]) if own else say("The game was over before the board had found.")
    return {"reported": reported, "investigated": bool(own and own[0].cause), "finding": found}


def casualties(evidence: Evidence) -> list[dict[str, Any]]:
    """Everybody killed or wounded, in the order of time, with the chain of causes, orders and acts before it."""
    told = sorted(evidence.of_kind(*CASUALTIES), key=lambda one: (one.turn, one.minute, one.id))
    return [
        {
            **evidence.line(one),
            "turn": one.turn,
            "before": [evidence.line(before) for before in _before(evidence, one, _concerned(evidence, one))],
        }
        for one in told
    ]


def _concerned(evidence: Evidence, harm: Event) -> set[int]:
    """The mission's groups who were there, and those who were sent to the place."""
    told = [harm, *evidence.causes(harm)]
    groups = {group for one in told for group in (one.who, one.whom)}
    sent = (one for one in _lately(evidence, harm) if one.kind == event.ORDERED and one.cell == harm.cell)
    return {group for group in groups | {one.who for one in sent} if evidence.side_of(group) == side.MISSION}


def _lately(evidence: Evidence, one: Event) -> list[Event]:
    """What happened before an event in its turn and in the one before."""
    told = [*evidence.by_turn.get(one.turn - 1, ()), *evidence.by_turn.get(one.turn, ())]
    return [before for before in told if before.id < one.id]


def _before(evidence: Evidence, told: Event, groups: set[int]) -> list[Event]:
    """The causes of an event, the last order of each of the groups concerned, and what they were ordered and did in
    this turn and the one before.
    """
    last = {one.who: one for one in evidence.of_kind(event.ORDERED) if one.who in groups and one.id < told.id}
    causes = [words_of(evidence, one) for one in evidence.causes(told)]
    found = {one.id: one for one in (*causes, *last.values())}
    acts = [one for one in _lately(evidence, told) if one.who and one.who in groups and one.kind in ACTS]
    for one in reversed(acts):
        if len(found) < BEFORE:
            found[one.id] = one
    return sorted(found.values(), key=lambda one: (one.turn, one.minute, one.id))


def questions(evidence: Evidence, late: list[dict[str, Any]]) -> dict[str, list[str]]:
    """The exercise's own questions, and those that this game asks."""
    debrief = evidence.exercise.scenario.debrief
    own = list(debrief.questions) if debrief else []
    asked = [*_of_delays(late), *_of_alerts(evidence), *_of_cases(evidence), *_of_refusals(evidence)]
    return {"exercise": own, "game": asked}


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


def _of_cases(evidence: Evidence) -> list[str]:
    """Cases of protection that nobody referred in the day that there was."""
    asked = say("Day {day}, {hour}: a case of protection in {community}, and nobody referred it. Who could have gone?")
    seen_to = [(one.community, one.minute - one.extra) for one in evidence.of_kind(event.CASE_REFERRED)]
    return [
        asked.format(community=evidence.names.community(one.community), **_moment(evidence, one))
        for one in evidence.of_kind(event.CASE)
        if (one.community, one.minute) not in seen_to
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

"""Why orders took effect later than they were given: each delayed order with the sum of its parts."""

from __future__ import annotations

from typing import Any

from wargame.engine.game import Event
from wargame.engine.words import delay, event, misreading
from wargame.text import say
from wargame.text import verb as verb_name
from wargame.text import word as word_of
from wargame.text.catalog import N_

from .evidence import Evidence

CLASSES = {
    delay.TECHNICAL: "technical",
    delay.PROCEDURAL: "procedural",
    delay.HUMAN: "human",
    delay.NATIONAL: "national",
    delay.READINESS: "readiness",
}
MEANING = {
    "technical": N_("the means that carry an order"),
    "procedural": N_("how staffs work and write"),
    "human": N_("language, and people between people"),
    "national": N_("what a capital wants to be asked"),
    "readiness": N_("how long people need to get going; nobody's friction"),
}
Settled = dict[int, int]  # minute of effect by an order's id
BECAME = (event.MISUNDERSTOOD, event.NATIONAL_REFUSAL, event.SUPPORT_REFUSED, event.ORDER_UNDELIVERED, event.FRUSTRATED)


def orders(evidence: Evidence) -> list[Event]:
    """The orders of the mission, in their order."""
    return [one for one in evidence.of_kind(event.ORDERED) if evidence.is_ours(one)]


def delays(evidence: Evidence) -> list[dict[str, Any]]:
    """Every order of the mission that took effect later than it was given, the longest first."""
    settled = settled_orders(evidence)
    told = [_delayed(evidence, one, settled) for one in orders(evidence)]
    late = [one for one in told if one["minutes"] or one["parts"]]
    return sorted(late, key=lambda one: (-one["minutes"], one["id"]))


def settled_orders(evidence: Evidence) -> Settled:
    """The minute at which each order took effect in the end, by the order's id, as far as the replay shows it."""
    return {row.cause: row.effect for state in evidence.states for row in state.orders if row.alive and row.cause}


def effect_of(evidence: Evidence, order: Event, settled: Settled) -> int:
    """When an order took effect: as the replay shows it, else as foreseen, and later by what held it up on its way."""
    if order.id in settled:
        return settled[order.id]
    foretold, held = order.id, 0
    for one in _told(evidence, order):
        if one.id == foretold + 1:
            foretold = one.id  # the parts that were foreseen are told at once, one after the other
        else:
            held += one.amount
    return order.extra + held + sum(part["minutes"] for part in _taken_late(evidence, order))


def minutes_to_effect(evidence: Evidence) -> dict[int, int]:
    """Minutes from each order of the mission to its effect, by the order's id."""
    settled = settled_orders(evidence)
    return {one.id: effect_of(evidence, one, settled) - one.minute for one in orders(evidence)}


def _told(evidence: Evidence, order: Event) -> list[Event]:
    return [one for one in evidence.effects.get(order.id, ()) if one.kind == event.DELAY]


def _delayed(evidence: Evidence, order: Event, settled: Settled) -> dict[str, Any]:
    parts = parts_of(evidence, order)
    effect = effect_of(evidence, order, settled)
    contingent = evidence.contingent_of(order.who)
    effects = evidence.effects.get(order.id, ())
    return {
        **evidence.line(order),
        "turn": order.turn,
        "who": evidence.names.group(order.who),
        "contingent": evidence.names.contingent(contingent) if contingent else "",
        "across": evidence.is_across(order.who),
        "verb": _verb(order.amount),
        "effect": evidence.when(effect),
        "minutes": effect - order.minute,
        "parts": parts,
        "unaccounted": effect - order.minute - sum(part["minutes"] for part in parts),
        "became": [evidence.sentence_of(one) for one in effects if one.kind in BECAME],
    }


def parts_of(evidence: Evidence, order: Event) -> list[dict[str, Any]]:
    """The parts of an order's delay, in the order in which they were told."""
    return [_part(evidence, one) for one in _told(evidence, order)] + _taken_late(evidence, order)


def _verb(number: int) -> str:
    try:
        return verb_name(number)
    except LookupError:
        return str(number)


def _part(evidence: Evidence, one: Event) -> dict[str, Any]:
    """A part of a delay: {id, why, class, minutes, sentence}; minutes below 0 were saved."""
    known = 0 < one.extra < delay.COUNT
    return {
        "id": one.id,
        "why": word_of("delay", one.extra) if known else say("for a reason that this version does not know"),
        "class": CLASSES[delay.CLASS_OF[one.extra]] if known else "readiness",
        "minutes": one.amount,
        "sentence": evidence.sentence_of(one),
    }


def _taken_late(evidence: Evidence, order: Event) -> list[dict[str, Any]]:
    """The turn that is lost when an order is taken for the next one: a part that the misunderstanding tells of."""
    return [
        {
            "id": one.id,
            "why": word_of("misreading", one.amount),
            "class": "human",
            "minutes": int(evidence.ground.calendar[one.turn].length),
            "sentence": evidence.sentence_of(one),
        }
        for one in evidence.effects.get(order.id, ())
        if one.kind == event.MISUNDERSTOOD and one.amount == misreading.LATE
    ]


def by_class(late: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Minutes of all delays together by class: {class, title, meaning, minutes, orders}."""
    made = []
    for number, key in CLASSES.items():
        minutes = [sum(part["minutes"] for part in one["parts"] if part["class"] == key) for one in late]
        made.append(
            {
                "class": key,
                "title": word_of("dimension", number),
                "meaning": say(MEANING[key]),
                "minutes": sum(minutes),
                "orders": sum(amount != 0 for amount in minutes),
            }
        )
    return made

"""The scorecard explained: every measure, its grade, the terms that it is the sum of, and what held the total down.

Nothing is scored here. Points are read from the engine's own formulas on the last state of the replay, and the counts
behind them are counted once more from the log alone, so that a reader can see both agree.
"""

from __future__ import annotations

from typing import Any

from wargame.engine import score
from wargame.engine.words import event, side, tally
from wargame.text import say
from wargame.text import word as word_of
from wargame.text.scores import MEASURES, TERMS

from .evidence import Evidence

GREEN, AMBER = 80, 60  # points from which a grade is given
SLACK = 25  # points by which the total may exceed the lowest mandated measure


def grade(points: float) -> str:
    """Green, amber or red."""
    return "green" if points >= GREEN else "amber" if points >= AMBER else "red"


def scorecard(evidence: Evidence) -> tuple[dict[str, Any], dict[str, Any]]:
    """(measures by name, total); both empty where the game was not replayed."""
    if not evidence.states:
        return {}, {}
    state, ground = evidence.states[-1], evidence.ground
    measures = {}
    for number, key in enumerate(evidence.measures):
        points = score.measure_points(state, ground, number)
        if points >= 0:
            measures[key] = _measure(evidence, number, points)
    points = score.total_points(state, ground)
    weighed = sum(one["points"] * one["weight"] for one in measures.values())
    mean = weighed / max(1, sum(one["weight"] for one in measures.values()))
    lowest = min((one for one in measures.values() if one["mandated"]), key=lambda one: one["points"], default=None)
    capped = lowest is not None and points / 100 < mean - 0.01 and points / 100 >= lowest["points"] + SLACK - 0.01
    total = {
        "points": points / 100,
        "grade": grade(points / 100),
        "mean": round(mean, 2),
        "capped_by": lowest["title"] if capped and lowest else None,
    }
    return measures, total


def since(evidence: Evidence) -> dict[str, Any] | None:
    """Points won or lost since the seats of a vignette were taken: by measure, and of the total."""
    before = evidence.exercise.from_turn - 1
    if before < 1 or before >= len(evidence.states):
        return None
    begun, ended, ground = evidence.states[before], evidence.states[-1], evidence.ground
    changes = {}
    for number, key in enumerate(evidence.measures):
        points = [score.measure_points(state, ground, number) for state in (begun, ended)]
        if min(points) >= 0:
            changes[key] = (points[1] - points[0]) / 100
    total = (score.total_points(ended, ground) - score.total_points(begun, ground)) / 100
    return {"turn": evidence.exercise.from_turn, "measures": changes, "total": total}


def _measure(evidence: Evidence, number: int, points: int) -> dict[str, Any]:
    state, ground = evidence.states[-1], evidence.ground
    terms = _objectives(evidence) if number == score.TASKS else _terms(evidence, number)
    rest = round(points / 100 - sum(term["points"] for term in terms), 2)
    if rest:
        terms.append({"sentence": say("limits of 0 and 100, and rounding"), "points": rest, "reached": None})
    return {
        "title": say(MEASURES[number]) if number in MEASURES else evidence.measures[number],
        "points": points / 100,
        "grade": grade(points / 100),
        "weight": int(score.weight_of(ground, number)),
        "mandated": bool(score.is_mandated(number)),
        "terms": terms,
        "uncapped": score.uncapped(state, ground, number) / 100,
    }


def _terms(evidence: Evidence, number: int) -> list[dict[str, Any]]:
    """The engine's terms that have a name or a value."""
    terms = []
    for at, label in enumerate(TERMS.get(number, ("",) * score.TERMS)):
        points = score.term_of(evidence.states[-1], evidence.ground, number, at)
        if label or points:
            terms.append({"sentence": say(label), "points": points / 100, "reached": None})
    return terms


def _objectives(evidence: Evidence) -> list[dict[str, Any]]:
    """One line an objective, reached or not: the terms of the measure of tasks."""
    rows = evidence.ground.objectives
    state = evidence.states[-1]
    ours = [row for row in range(len(rows)) if score.is_ours(state, evidence.ground, row)]
    weight = max(1, sum(rows[row].weight for row in ours))
    terms = []
    for row in ours:
        asked = evidence.exercise.scenario.objective[row]
        reached = evidence.states[-1].objectives[row].done > 0
        points = round(100 * rows[row].weight / weight, 2) if reached else 0.0
        terms.append({"sentence": asked.text.rstrip("."), "points": points, "reached": reached})
    return terms


def other_seats(evidence: Evidence) -> list[dict[str, Any]]:
    """Seats beside the mission that have objectives of their own: points of 100, and what was reached."""
    if not evidence.states:
        return []
    state, made = evidence.states[-1], []
    for number, seat in enumerate(evidence.exercise.scenario.seat, 1):
        share = score.seat_share(state, evidence.ground, number)
        if share >= 0 and state.seats[number - 1].side != side.MISSION:
            told = enumerate(evidence.exercise.scenario.objective)
            own = [
                {"sentence": one.text.rstrip("."), "reached": state.objectives[row].done > 0}
                for row, one in told
                if evidence.ground.objectives[row].seat == number
            ]
            made.append({"seat": seat.title, "points": share / 100, "objectives": own})
    return made


def counts(evidence: Evidence) -> list[dict[str, Any]]:
    """What scores are made of, counted twice: from the log, and by the engine; None where there was no replay."""
    told = recount(evidence)
    kept = evidence.states[-1].tallies if evidence.states else None
    return [
        {"name": word_of("tally", number), "log": amount, "engine": int(kept[number].amount) if kept else None}
        for number, amount in told.items()
    ]


def recount(evidence: Evidence) -> dict[int, int]:
    """Tallies that the log alone can tell, counted from it."""
    made = dict.fromkeys(
        (
            tally.CIVILIANS_KILLED, tally.CIVILIANS_WOUNDED, tally.ATTACKS, tally.ATTACKS_DETERRED,
            tally.ATTACKS_STOPPED, tally.FLED, tally.MISSION_KILLED, tally.MISSION_WOUNDED, tally.BREACHES,
            tally.BREACH_WEIGHT, tally.ORDERS, tally.ORDERS_FRUSTRATED, tally.REPORT_FIELDS,
            tally.REPORT_FIELDS_ASKED, tally.DEESCALATIONS, tally.CROSS_MISREAD, tally.CROSS_REFUSED,
            tally.CAPITAL_CALLS, tally.REPRISALS, tally.SPILL_OVER, tally.CASES, tally.CASES_REFERRED,
            tally.CROWDS,
        ),
        0,
    )  # fmt: skip
    for one in evidence.events:
        for counter, amount in _counted(evidence, one):
            made[counter] += amount
    return made


def _counted(evidence: Evidence, one: Any) -> list[tuple[int, int]]:
    """What one event adds to which tallies."""
    ours = evidence.is_ours(one)
    if one.kind == event.CIVILIANS_HARMED:
        return [(tally.CIVILIANS_KILLED, one.amount), (tally.CIVILIANS_WOUNDED, one.extra)]
    if one.kind == event.DIED_OF_WOUNDS and one.community:
        return [(tally.CIVILIANS_KILLED, one.amount)]
    if one.kind == event.DIED_OF_WOUNDS and ours:
        return [(tally.MISSION_KILLED, one.amount)]
    if one.kind == event.CASUALTIES and ours:
        return [(tally.MISSION_WOUNDED, one.amount), (tally.MISSION_KILLED, one.extra)]
    if one.kind == event.BREACH and (ours or one.who == 0):
        return [(tally.BREACHES, 1), (tally.BREACH_WEIGHT, one.extra)]
    if one.kind == event.INQUIRY:
        return [(tally.BREACH_WEIGHT, -one.amount)]
    if one.kind == event.REPORTED:
        return [(tally.REPORT_FIELDS, one.amount), (tally.REPORT_FIELDS_ASKED, one.extra)]
    if one.kind == event.SPILL_OVER:
        return [(tally.FLED, one.amount), (tally.SPILL_OVER, one.amount)]
    simple = {
        event.ATTACK: (tally.ATTACKS, 1),
        event.ATTACK_DETERRED: (tally.ATTACKS_DETERRED, 1),
        event.DISPLACED: (tally.FLED, one.amount),
        event.REPRISAL: (tally.REPRISALS, 1),
        event.CROWD_UNANSWERED: (tally.CROWDS, 1),
        event.CASE: (tally.CASES, 1),
        event.CASE_REFERRED: (tally.CASES_REFERRED, 1),
    }
    if one.kind in simple:
        return [simple[one.kind]]
    of_ours = {
        event.ATTACK_STOPPED: (tally.ATTACKS_STOPPED, 1),
        event.ORDERED: (tally.ORDERS, 1),
        event.FRUSTRATED: (tally.ORDERS_FRUSTRATED, 1),
        event.DEESCALATED: (tally.DEESCALATIONS, 1),
        event.MISUNDERSTOOD: (tally.CROSS_MISREAD, 1),
        event.NATIONAL_REFUSAL: (tally.CROSS_REFUSED, 1),
        event.CAPITAL_CALLED: (tally.CAPITAL_CALLS, 1),
    }
    return [of_ours[one.kind]] if ours and one.kind in of_ours else []


"""The review as one plain document: what `--json` prints and what the page is drawn from."""

from __future__ import annotations

from typing import Any

from wargame.engine.words import event

from . import debrief, timeline
from .counterfactual import counterfactual
from .delays import by_class, delays
from .evenness import evenness
from .evidence import Evidence
from .foresight import foresight
from .interoperability import report
from .knowledge import knowledge
from .mandate import fulfilled
from .responses import responses
from .scorecard import counts, other_seats, scorecard, since

PREPARATION = (event.PREPARED, event.LIAISON_SENT, event.PLANNED, event.CONSULTED, event.FILLED,
               event.DEPLOYED, event.RECALLED)


def gather(
    evidence: Evidence, value: dict[str, Any] | None = None, forecast: dict[str, Any] | None = None
) -> dict[str, Any]:
    """Everything that a review tells, in plain values. `value`, the value of training, and `forecast`, what games with
    other luck foretell, where they were asked for.
    """
    measures, total = scorecard(evidence)
    rows = timeline.rows(evidence)
    late = delays(evidence)
    about = evidence.exercise.scenario.exercise
    return {
        "exercise": about.id,
        "title": about.title,
        **evidence.header,
        "turns": evidence.turns,
        "of_turns": int(evidence.ground.map[0].turns),
        "verified": evidence.verified,
        "came_out_differently": evidence.differs,
        "sentence": evidence.sentence,
        "measures": measures,
        "total": total,
        "since": since(evidence),
        "mandate": fulfilled(evidence),
        "counterfactual": counterfactual(evidence),
        "other_seats": other_seats(evidence),
        "counts": counts(evidence),
        "interoperability": report(evidence, value),
        "preparation": [evidence.line(one) for one in evidence.events if one.kind in PREPARATION],
        "breaches": debrief.breaches(evidence),
        "evenness": evenness(evidence),
        "foresight": foresight(evidence, forecast),
        "casualties": debrief.casualties(evidence),
        "timeline": rows,
        "telling": [row["id"] for row in timeline.most_telling(rows)],
        "strip": timeline.strip(evidence),
        "responses": responses(evidence),
        "delays": late,
        "delays_by_class": by_class(late),
        "knowledge": knowledge(evidence),
        "questions": debrief.questions(evidence, late),
        "notes": debrief.notes(evidence, rows),
    }

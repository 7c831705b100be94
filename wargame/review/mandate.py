"""The mandate: one line for each task, and how the mission's standing went, turn by turn."""

from __future__ import annotations

from typing import Any

from wargame.engine import mandate
from wargame.engine.words import event, names, task
from wargame.text import say, word
from wargame.text.catalog import N_

from .evidence import Evidence
from .scorecard import grade

POINT = 10_000
METERS = ("legitimacy", "support")
TOLD = (
    event.ASKED_TO_LEAVE, event.FLIGHT_DENIED, event.MANDATE_EXPIRED, event.MANDATE_RENEWED, event.MANDATE_NOT_RENEWED,
    event.FUNDS_CUT, event.BENCHMARK, event.PRESS, event.LEGITIMACY, event.SUPPORT, event.CONTESTED,
)  # fmt: skip


def fulfilled(evidence: Evidence) -> dict[str, Any]:
    """The tasks by their words, the points of all together, legitimacy and support by turn, and what moved them.

    Tasks and turns are empty where there was no replay to read them from.
    """
    moved = [evidence.line(one) for one in sorted(evidence.of_kind(*TOLD), key=lambda one: one.id)]
    if not evidence.states:
        return {"tasks": {}, "points": None, "standing": [], "moved": moved}
    state, ground = evidence.states[-1], evidence.ground
    points = mandate.mandate_points(state, ground)
    return {
        "tasks": {
            name.lower(): _task(evidence, number)
            for name, number in names(task).items()
            if name != "COUNT" and mandate.task_weight(ground, number) > 0
        },
        "points": points / 100 if points >= 0 else None,
        "standing": [
            {"turn": turn, **{name: round(int(getattr(now.mandate[0], name)) / POINT, 1) for name in METERS}}
            for turn, now in enumerate(evidence.states)
        ],
        "moved": moved,
    }


HOW = {
    task.PROTECT_CIVILIANS: N_("the measure of protection"),
    task.MONITOR_CEASEFIRE: N_("violations of ceasefires that were seen and told of, of all"),
    task.SUPPORT_AID: N_("half aid that came, half our own part in it, against a day for each community and week"),
    task.POLITICAL_PROCESS: N_("milestones reached, and consent of host and parties"),
    task.FREEDOM_OF_MOVEMENT: N_("100, less ten for each percent of orders that were barred on the way"),
    task.DISARMAMENT: N_("fighters disarmed, of those estimated"),
    task.REFORM: N_("battalions of the host at level L2 or better, of all"),
}


def _task(evidence: Evidence, number: int) -> dict[str, Any]:
    points = mandate.task_points(evidence.states[-1], evidence.ground, number) / 100
    return {
        "title": word("task", number),
        "points": points,
        "grade": grade(points),
        "weight": int(mandate.task_weight(evidence.ground, number)),
        "how": say(HOW[number]),
    }

"""Checks of the mandate: is everything that the exercise asks for among its tasks, and does what it names exist?"""

from collections.abc import Iterator

from wargame.scenario.problem import Fault, Path

from .facts import Check, Facts, each, unknown

# What needs a task: measures of conditions, effects of injects, measures of the scorecard.
BY_MEASURE = {
    **dict.fromkeys(
        ("answered_share", "alerts_answered", "alerts_answered_60", "warnings_used", "attacks_stopped"),
        "protect_civilians",
    ),
    **dict.fromkeys(("violations", "violations_reported"), "monitor_ceasefire"),
    "aid_delivered": "support_aid",
    "met": "political_process",
    **dict.fromkeys(
        (
            "disarmed_share", "caseload_share", "rejoined_share", "disarmed", "weapons_collected", "site_queue",
            "sites_open", "rejoined", "riots",
        ),
        "disarmament",
    ),
    **dict.fromkeys(("battalions_ready", "area_days", "readiness"), "reform"),
}
BY_EFFECT = {"alert": "protect_civilians", "site_cash": "disarmament", "site_riot": "disarmament"}
BY_WEIGHT = {"protection": "protect_civilians", "politics": "political_process"}


def _needs(facts: Facts, path: Path, what: str, task: str) -> Iterator[Fault]:
    """The fault of something that needs a task which the mandate does not give."""
    if task not in facts.scenario.mandate.tasks:
        yield Fault(
            path, "mandate", f'{what} needs the task "{task}", which is not mandated',
            f'add "{task}" to the tasks of the mandate, or leave it out',
        )  # fmt: skip


def needed_tasks(facts: Facts) -> Iterator[Fault]:
    """Objectives, injects, sites and weights of the scorecard that no task of the mandate carries."""
    sides = {seat.id: seat.side for seat in facts.scenario.seat}
    for path, objective in each(facts, "objective"):
        if sides.get(objective.seat) != "mission":
            continue
        for number, asked in enumerate(objective.conditions):
            if asked.measure in BY_MEASURE:
                where = (*path, "conditions", number, "measure")
                yield from _needs(facts, where, f'an objective about "{asked.measure}"', BY_MEASURE[asked.measure])
    for path, inject in each(facts, "inject"):
        for number, effect in enumerate(inject.effects):
            if effect.kind in BY_EFFECT:
                where = (*path, "effects", number, "kind")
                yield from _needs(facts, where, f'the effect "{effect.kind}"', BY_EFFECT[effect.kind])
    for path, _ in each(facts, "site"):
        yield from _needs(facts, (*path, "at"), "a disarmament site", "disarmament")
    for path, _ in each(facts, "battalion"):
        yield from _needs(facts, (*path, "id"), "a battalion of the host", "reform")
    for name, task in BY_WEIGHT.items():
        if getattr(facts.scenario.measures, name):
            yield from _needs(facts, ("measures", name), f'the measure "{name}"', task)


def weighed_tasks(facts: Facts) -> Iterator[Fault]:
    """Weights of tasks that are not mandated, and tasks named twice."""
    given = facts.scenario.mandate
    for name, weight in given.weights.model_dump().items():
        if weight is not None and name not in given.tasks:
            yield Fault(
                ("mandate", "weights", name), "mandate", f'"{name}" weighs {weight}, but is not mandated',
                f'add "{name}" to the tasks of the mandate, or remove its weight', "key",
            )  # fmt: skip
    for number, name in enumerate(given.tasks):
        if name in given.tasks[:number]:
            yield Fault(("mandate", "tasks", number), "mandate", f'"{name}" is mandated twice', "name it once")


def turns_of_the_mandate(facts: Facts) -> Iterator[Fault]:
    """A mandate that ends, or a mission that leaves, after the exercise."""
    last, leaving = facts.scenario.exercise.turns, facts.scenario.exit
    said = f"the exercise ends with turn {last}"
    for path, turn in (
        (("mandate", "until_turn"), facts.scenario.mandate.until_turn),
        (("exit", "turn"), leaving.turn if leaving else None),
    ):
        if turn is not None and turn > last:
            yield Fault(path, "never", f"turn {turn} never comes", said)


def votes(facts: Facts) -> Iterator[Fault]:
    """A vote on a mandate that never ends."""
    for path, inject in each(facts, "inject"):
        for number, effect in enumerate(inject.effects):
            if effect.kind == "mandate_vote" and facts.scenario.mandate.until_turn is None:
                yield Fault(
                    (*path, "effects", number, "kind"), "mandate", "there is a vote, but the mandate never ends",
                    "give the mandate its last turn, until_turn, or leave the vote out",
                )  # fmt: skip


def benchmarks(facts: Facts) -> Iterator[Fault]:
    """Benchmarks for leaving that are no objectives."""
    for number, name in enumerate(facts.scenario.exit.benchmarks if facts.scenario.exit else ()):
        if name not in facts.ids("objective"):
            yield unknown(facts, ("exit", "benchmarks", number), "objective", name)


CHECKS = (
    Check(needed_tasks, ("mandate", "seat")),
    Check(weighed_tasks, ("mandate",)),
    Check(turns_of_the_mandate, ("exercise",)),
    Check(votes, ("mandate",)),
    Check(benchmarks, ("objective",)),
)

"""From a checked `Scenario` to the `Exercise` that is played: the engine's tables in integers, and the words for them.

Rows follow the order of the file: group 1 of the tables is the first [[group]]. Percent become parts per million,
points ten-thousandths, kilometres metres, days of supply kilograms and litres.
"""

from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from wargame.engine.conditions import INJECT as OF_INJECT
from wargame.engine.conditions import OBJECTIVE as OF_OBJECTIVE
from wargame.engine.ground import (
    BASELINE,
    CONDITION,
    INJECT,
    KIND,
    LAND,
    MEMO_TARGETS,
    OBJECTIVE,
    PULSES,
    WEIGHTS,
    Ground,
    decay_table,
    open_ground,
    rate_table,
    rules_record,
    span_table,
)
from wargame.engine.interop import refresh
from wargame.engine.kinds import KINDS
from wargame.engine.rules.muster import gather_units, settle_groups
from wargame.engine.staff import officers_away
from wargame.engine.state import State, freeze, new_state, thaw
from wargame.engine.survey import leave_unsure
from wargame.engine.ways import fill_fields, map_record, region_table, step_table
from wargame.engine.words import land, measure, procedure, store, tally

from .atlas import land_of
from .cast import doctrine_of
from .people import fill_people
from .rows import Rows
from .schema import Condition, Effect, Scenario
from .turns import calendar_of
from .vignettes import cut_to, vignette_of
from .vocabulary import (
    CAVEATS,
    COMPARISONS,
    EFFECT_NUMBERS,
    EFFECTS,
    MEASURE_NUMBERS,
    MEASURES,
    POSTURES,
    TALLIES,
    TASKS,
    WEATHERS,
)

# Share of sight that a cell hides [ppm] and height above the plain [m], by terrain.
COVER = {
    land.SAVANNA: 100_000,
    land.FOREST: 750_000,
    land.HILL: 350_000,
    land.SWAMP: 400_000,
    land.WATER: 0,
    land.TOWN: 600_000,
}
HEIGHT = {land.HILL: 150}
TASK_WEIGHT = 10  # of a mandated task that the file gives none
PROTECTION_FLOOR = 20  # percent of the score, where protection of civilians is mandated
LAST_TURN = 10_000
CASES = 24  # rows for cases of protection, where an inject opens one
PLANS = 12  # rows for contingency plans, of all seats
CAPTIVES = 12  # groups of the mission that can be held hostage at a time
LOADS = 12  # rows for depots and hired trucks
FILLED_AHEAD = 30_000  # cells times communities whose distances are worked out before play
SPARE = {
    "works": 60,
    "patients": 60,
    "detainees": 16,
    "alerts": 60,
    "flashes": 48,
    "incidents": 80,
}  # rows for what is born in play
DAY = 1440  # minutes


@dataclass(frozen=True, slots=True)
class Exercise:
    """An exercise ready to be played. Names stand by row: `groups[3]` is the group that the tables call 4."""

    scenario: Scenario
    state: State  # frozen arrays, before turn 1
    ground: Ground
    seats: tuple[str, ...]  # ids
    doctrines: tuple[str, ...]  # by seat: who decides when no person does
    groups: tuple[str, ...]  # titles, as all that follow
    communities: tuple[str, ...]
    parties: tuple[str, ...]
    contingents: tuple[str, ...]
    peoples: tuple[str, ...]
    places: tuple[tuple[str, int, str], ...]  # name, cell, kind; communities are not among them
    injects: tuple[
        int, ...
    ]  # by row of `ground.injects`: row of `scenario.inject` from 0, -1 where an effect has no words
    objectives: tuple[str, ...]  # ids
    text: str = ""  # the file itself, as records keep it
    vignette: str = ""  # the id of the vignette that it is cut to
    from_turn: int = 1  # up to here `doctrines` play, whoever is asked to decide afterwards


def build(scenario: Scenario, vignette: str = "") -> Exercise:
    """The exercise of a scenario that `read` has checked, or what one of its vignettes plays of it.

    A vignette opens as the whole exercise does, and has the same calendar: it only ends earlier.
    """
    made = _whole(scenario)
    if not vignette:
        return made
    chosen = vignette_of(scenario, vignette)
    shown = cut_to(scenario, chosen)
    made.ground.map["turns"] = shown.exercise.turns
    ground = made.ground._replace(baseline=_baseline(shown))
    return replace(made, scenario=shown, ground=ground, vignette=vignette, from_turn=chosen.from_turn)


def _whole(scenario: Scenario) -> Exercise:
    """The exercise from its first turn to its last."""
    rows = Rows(scenario)
    ground = _ground(scenario, rows)
    return Exercise(
        scenario=scenario,
        state=_state(scenario, rows, ground),
        ground=ground,
        seats=tuple(seat.id for seat in scenario.seat),
        doctrines=tuple(doctrine_of(seat) for seat in scenario.seat),
        groups=tuple(group.title for group in scenario.group),
        communities=tuple(community.title for community in scenario.community),
        parties=tuple(party.title for party in scenario.party),
        contingents=tuple(contingent.title for contingent in rows.cast.contingents.values()),
        peoples=peoples_of(scenario),
        places=tuple((place.name, rows.cell(place.at), place.kind) for place in scenario.map.places),
        injects=tuple(
            -1 if number else index
            for index, inject in enumerate(scenario.inject)
            for number in range(max(1, len(inject.effects)))
        ),
        objectives=tuple(objective.id for objective in scenario.objective),
    )


def peoples_of(scenario: Scenario) -> tuple[str, ...]:
    """The peoples of the communities, in the order in which the file names them."""
    return tuple(dict.fromkeys(community.people for community in scenario.community))


def _ground(scenario: Scenario, rows: Rows) -> Ground:
    """What does not change in play."""
    terrain, road = land_of(rows.atlas)
    width, height, cells = rows.atlas.width, rows.atlas.height, len(terrain)
    cell_m = round(scenario.exercise.cell_km * 1000)
    memo = min(cells, MEMO_TARGETS)
    ground_land = _land(scenario, rows, terrain, road)
    counts = {
        "communities": len(scenario.community), "groups": len(scenario.group),
        "contingents": len(rows.cast.contingents),
        "seats": len(scenario.seat), "parties": len(scenario.party), "turns": last_turn(scenario),
        "zones": np.bitwise_or.reduce(ground_land["zone"]),
    }  # fmt: skip
    steps = step_table(width, height, cell_m, terrain, road)
    conditions, objectives, injects = _story(scenario, rows)
    calendar = calendar_of(scenario)
    made = Ground(
        map=map_record(width, height, cell_m, memo, counts),
        land=ground_land,
        steps=steps,
        fields=np.zeros(6 * memo * cells, "<i2"),
        ready=np.zeros(6 * memo, "<i4"),
        regions=region_table(steps, width, height),
        span=span_table(width, height, cell_m),
        decay=_decay(),
        rates=_rates(tuple(dict.fromkeys(int(length) for length in calendar["length"]))),
        calendar=calendar,
        conditions=conditions,
        objectives=objectives,
        injects=injects,
        baseline=_baseline(scenario),
        weights=_weights(scenario),
        kinds=_kinds(),
        rules=rules_record(scenario.rules),
    )
    targets = sorted({rows.cell(community.at) for community in scenario.community})
    if cells * len(targets) <= FILLED_AHEAD:  # on a large map each field is filled when it is first asked for
        fill_fields(made, targets)
    return made


@lru_cache(maxsize=1)
def _decay() -> np.ndarray:
    return decay_table()


@lru_cache(maxsize=8)
def _rates(lengths: tuple[int, ...]) -> np.ndarray:
    return rate_table(list(lengths))


def _land(scenario: Scenario, rows: Rows, terrain: np.ndarray, road: np.ndarray) -> np.ndarray:
    """Each cell's terrain, road, cover, height and community."""
    made = np.zeros(len(terrain), LAND)
    made["y"], made["x"] = np.divmod(np.arange(len(terrain)), rows.atlas.width)
    made["terrain"], made["road"] = terrain, road
    made["cover"] = np.array([COVER[number] for number in range(land.TERRAINS)])[terrain]
    made["height"] = np.array([HEIGHT.get(number, 0) for number in range(land.TERRAINS)])[terrain]
    for number, community in enumerate(scenario.community, 1):
        made["place"][rows.cell(community.at)] = number
    for row, contingent in enumerate(rows.cast.contingents.values()):
        reach = contingent.zone_km / scenario.exercise.cell_km
        for place in contingent.zone:
            cell = rows.cell(place)
            near = (made["x"] - made["x"][cell]) ** 2 + (made["y"] - made["y"][cell]) ** 2 <= reach**2
            made["zone"][near] |= 1 << row
    return made


def _baseline(scenario: Scenario) -> np.ndarray:
    """Means of the runs without the mission; all 0 when they are still to be computed."""
    given, made = scenario.baseline, np.zeros(1, BASELINE)
    if given:
        made[0] = (
            round(given.killed),
            round(given.fled),
            round(given.trust),
            round(given.consent),
            round(given.attacks),
            given.games,
        )
    return made


def _weights(scenario: Scenario) -> np.ndarray:
    """The scorecard's weights in percent."""
    given, made = scenario.measures, np.zeros(1, WEIGHTS)
    made["protection"], made["consent"] = round(given.protection), round(given.consent)
    made["logistics"], made["protection_of_force"] = round(given.logistics), round(given.force_protection)
    made["tasks"], made["conduct"] = round(given.tasks), round(given.conduct)
    made["interoperability"], made["impartiality"] = round(given.interoperability), round(given.impartiality)
    made["politics"] = round(given.politics)
    for name in scenario.mandate.tasks:
        made[name] = getattr(scenario.mandate.weights, name) or TASK_WEIGHT
    made["floor"] = PROTECTION_FLOOR if "protect_civilians" in scenario.mandate.tasks and given.tasks < 100 else 0
    return made


def last_turn(scenario: Scenario) -> int:
    """The last turn that is played: the exercise's own, or an earlier one in which the mission leaves."""
    given = scenario.exit.turn if scenario.exit else None
    return min(scenario.exercise.turns, given or scenario.exercise.turns)


def _kinds() -> np.ndarray:
    """The kinds of units by their numbers."""
    made = np.zeros(1 + max(kind.kind for kind in KINDS), KIND)
    for kind in KINDS:
        made[kind.kind] = tuple(kind)[1:]
    return made


def _story(scenario: Scenario, rows: Rows) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Conditions, objectives and injects; an inject has a row for each of its effects, with the same conditions."""
    conditions: list[tuple[int, ...]] = []
    objectives: list[tuple[int, ...]] = []
    injects: list[tuple[int, ...]] = []
    benchmarks = scenario.exit.benchmarks if scenario.exit else ()
    for row, objective in enumerate(scenario.objective):
        conditions += [(OF_OBJECTIVE, row, *_condition(asked, rows)) for asked in objective.conditions]
        hold = -1 if objective.at_end else objective.turns
        seat, marks = rows.of("seat", objective.seat), (int(objective.milestone), int(objective.id in benchmarks))
        objectives.append((seat, objective.weight, hold, *marks))
    for inject in scenario.inject:
        for effect in inject.effects or (Effect(kind="message"),):
            row = len(injects)
            if inject.turn is not None:
                conditions.append(
                    (OF_INJECT, row, measure.TURN, 0, COMPARISONS["at_least"], inject.turn, 0, 0, LAST_TURN)
                )
            conditions += [(OF_INJECT, row, *_condition(asked, rows)) for asked in inject.when]
            injects.append((*_effect(effect, rows), inject.repeat, rows.of("seat", inject.to)))
    return np.array(conditions, CONDITION), np.array(objectives, OBJECTIVE), np.array(injects, INJECT)


def _condition(asked: Condition, rows: Rows) -> tuple[int, ...]:
    """Measure, subject, compare, value, cell, since and until of a condition."""
    if asked.measure in MEASURE_NUMBERS:
        number, subject = MEASURE_NUMBERS[asked.measure], rows.of(MEASURES[asked.measure].subject or "seat", asked.of)
    else:
        number, subject = measure.TALLY, TALLIES[asked.measure] + 1
    how = next(word for word in COMPARISONS if getattr(asked, word) is not None)
    value = getattr(asked, how)
    return (
        number,
        subject,
        COMPARISONS[how],
        value,
        rows.cell(asked.at),
        asked.from_turn or 0,
        asked.until_turn or LAST_TURN,
    )


def _effect(effect: Effect, rows: Rows) -> tuple[int, ...]:
    """Effect, subject, other, amount and cell of an inject."""
    subject = rows.of(EFFECTS[effect.kind].subject or "seat", effect.of)
    other = rows.of("community", effect.on) or effect.turns or 0
    amount = effect.amount or 0
    if effect.kind == "weather" and effect.to:
        amount = WEATHERS[effect.to]
    elif effect.kind == "posture" and effect.to:
        amount = POSTURES[effect.to]
    elif effect.kind == "caveat" and effect.to:
        amount = CAVEATS[effect.to]
    elif effect.kind == "road_cut":
        amount = days_of_work(amount)
    return EFFECT_NUMBERS[effect.kind], subject, other, amount, rows.cell(effect.at)


def days_of_work(hours: int) -> int:
    """Hours of work as hundredths of a day, at least one."""
    return max(1, round(hours * 100 / 24))


def _fill_mandate(scenario: Scenario, ground: Ground, state: State) -> None:
    """The mandate before turn 1."""
    given, row = scenario.mandate, state.mandate
    row["tasks"] = row["given"] = sum(1 << TASKS[name] for name in set(given.tasks))
    if given.until_turn:
        last = ground.calendar[min(given.until_turn, scenario.exercise.turns)]
        row["until"] = last["minute"] + last["length"]
    row["legitimacy"], row["support"] = round(given.legitimacy * 10_000), round(given.support * 10_000)


def _cases_of(scenario: Scenario) -> int:
    """Rows for cases of protection: none where no inject opens one."""
    return CASES if {"child_protection", "conflict_violence"} & _effects_of(scenario) else 0


def _has_crowds(scenario: Scenario) -> bool:
    """Do crowds gather in this exercise, by themselves or by an inject?"""
    return scenario.rules.get("crowd_rate", 0) > 0 or "crowd" in _effects_of(scenario)


def _effects_of(scenario: Scenario) -> set[str]:
    """The kinds of effects that its injects have."""
    return {effect.kind for inject in scenario.inject for effect in inject.effects}


def _spare_rows(ground: Ground) -> dict[str, int]:
    """Rows for what is born in play: more wounded and alerts where a turn holds those of several days."""
    times = 3 if ground.calendar["length"].max() > DAY else 1
    return SPARE | {name: SPARE[name] * times for name in ("patients", "alerts")}


def _state(scenario: Scenario, rows: Rows, ground: Ground) -> State:
    """The game before turn 1, frozen; what groups can do is read off their units by the rule that does so each turn."""
    groups, contingents, communities = len(scenario.group), len(rows.cast.contingents), len(scenario.community)
    state = new_state({
        "clock": 1, "units": sum(len(group.units) for group in scenario.group), "groups": groups,
        "stores": groups * store.CLASSES, "orders": groups * 2, "communities": communities,
        "parties": len(scenario.party),
        "contingents": contingents, "seats": len(scenario.seat), "contacts": contingents * groups,
        "assessments": contingents * communities, "tracks": groups * PULSES, "objectives": len(scenario.objective),
        "injects": len(ground.injects), "tallies": tally.COUNT, "procedures": contingents * procedure.COUNT,
        "plans": PLANS, "sites": len(scenario.site), "tensions": len(scenario.tension),
        "cases": _cases_of(scenario), "borders": len(scenario.border),
        "crowds": communities if _has_crowds(scenario) else 0,
        "captives": CAPTIVES if any(party.side == "armed" for party in scenario.party) else 0,
        "mandate": 1, "loads": LOADS, "goods": LOADS * store.CLASSES, **_spare_rows(ground),
        "works": SPARE["works"] + len(scenario.work), "battalions": len(scenario.battalion),
    })  # fmt: skip
    first = ground.calendar[1]
    clock = state.clock
    clock["turn"], clock["minute"], clock["length"] = 1, first["minute"], first["length"]
    clock["of_day"], clock["night"] = first["of_day"], first["night"]
    clock["roe"], clock["seed"] = scenario.roe.level, scenario.exercise.seed
    _fill_mandate(scenario, ground, state)
    fill_people(scenario, rows, state, peoples_of(scenario))
    thawed = thaw(state)
    opened = open_ground(ground)
    gather_units(thawed, opened)
    settle_groups(thawed)
    refresh(thawed, opened)
    leave_unsure(thawed, opened)
    for seat, row in enumerate(thawed.seats, 1):
        row.used = officers_away(thawed, seat)
    return freeze(thawed)

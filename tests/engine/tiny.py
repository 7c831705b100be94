"""Tiny games for tests of single rules: a small flat map, two mission contingents, an armed group, a host, an agency.

    game = tiny([Force(unit.MEDICAL_POST, cell=12)], [Place(cell=13)])
    give(game, 0, verb.TREAT, cell=13)
    medical(game.state, game.ground, game.log)
    assert events(game, event.TREATED)

Rows: parties, contingents and seats are MISSION 1, MISSION 2 (contingent only), ARMED, HOST, AGENCY as named below.
"""

from functools import cache
from types import SimpleNamespace
from typing import Any, NamedTuple

import numpy as np

from wargame.engine.ground import (
    BASELINE,
    CALENDAR,
    CONDITION,
    INJECT,
    KIND,
    LAND,
    OBJECTIVE,
    WEIGHTS,
    Ground,
    decay_table,
    open_ground,
    rate_table,
    rules_record,
    span_table,
)  # fmt: skip
from wargame.engine.kinds import KINDS, kind_of
from wargame.engine.knowledge import belief
from wargame.engine.state import State, freeze, new_state, thaw
from wargame.engine.tables import EVENT, PPM, TABLES
from wargame.engine.ways import map_record, region_table, step_table
from wargame.engine.words import community, land, procedure, side, store, tally, task

MISSION, ARMED, HOST, AGENCY = 1, 2, 3, 4  # parties, and seats of the same numbers
CONTINGENTS = (MISSION, MISSION, ARMED, HOST, AGENCY)  # the party of each contingent: A, B, armed, host, agency
SIDES = {MISSION: side.MISSION, ARMED: side.ARMED, HOST: side.HOST, AGENCY: side.AGENCY}
USE = (2, 20, 5, 0, 0, 0)  # kg or litres a day and person
DAYS = (14, 14, 14, 0, 0, 0)
FLAT = {store.AMMUNITION: 500, store.MEDICAL: 100, store.SPARES: 400}  # holdings of what is not used by the day
PULSES = 12
DECAY = decay_table()


class Force(NamedTuple):
    """A group: its units' kinds, where it stands, its contingent (1 A, 2 B, 3 armed, 4 host, 5 agency), its base."""

    kinds: Any
    cell: int = 0
    contingent: int = 1
    base: int = 0


class Place(NamedTuple):
    """A community of civilians; trust and fear in points."""

    cell: int
    population: int = 1000
    trust: int = 50
    fear: int = 20
    kind: int = community.VILLAGE


class Game(NamedTuple):
    """A thawed game with its opened ground and an empty log; `frozen` is the ground as arrays, for compiled play."""

    state: State
    ground: Ground
    log: list
    frozen: Ground


@cache
def _rates(length: int) -> np.ndarray:
    return rate_table([length])


@cache
def _surface(width: int, height: int, cell: int, roads: bool) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Land, steps and regions of a flat map; the last two are never written to."""
    cells = width * height
    surface = np.zeros(cells, LAND)
    surface["x"], surface["y"] = np.arange(cells) % width, np.arange(cells) // width
    surface["road"] = np.where(np.arange(cells) < 2 * width, land.LATERITE if roads else 0, 0)
    steps = step_table(width, height, cell, surface["terrain"], surface["road"])
    return surface, steps, region_table(steps, width, height)


def flat_ground(width: int = 10, height: int = 8, cell: int = 3000, roads: bool = True, turns: int = 40,
                length: int = 360, rules: dict[str, int] | None = None, places: int = 0, groups: int = 0) -> Ground:
    """Savanna all over; the two northern rows carry a laterite road if `roads`. Turn 1 starts at midnight."""
    cells = width * height
    surface, steps, regions = _surface(width, height, cell, roads)
    calendar = np.zeros(turns + 2, CALENDAR)
    calendar["minute"] = np.maximum(0, np.arange(turns + 2) - 1) * length
    calendar["length"] = length
    calendar["of_day"] = calendar["minute"] % 1440
    calendar["night"] = calendar["of_day"] < 360
    kinds = np.zeros(1 + max(kind.kind for kind in KINDS), KIND)
    for kind in KINDS:
        kinds[kind.kind] = tuple(kind)[1:]
    return Ground(
        map=map_record(width, height, cell, cells, {
            "communities": places, "groups": groups, "contingents": len(CONTINGENTS), "seats": 4, "parties": 4,
            "turns": turns,
        }),
        land=surface.copy(),
        steps=steps,
        fields=np.zeros(6 * cells * cells, "<i2"),
        ready=np.zeros(6 * cells, "<i4"),
        regions=regions,
        span=span_table(width, height, cell),
        decay=DECAY,
        rates=_rates(length),
        calendar=calendar,
        conditions=np.zeros(0, CONDITION),
        objectives=np.zeros(0, OBJECTIVE),
        injects=np.zeros(0, INJECT),
        baseline=np.zeros(1, BASELINE),
        weights=np.zeros(1, WEIGHTS),
        kinds=kinds,
        rules=rules_record(rules),
    )


def tiny(groups: list[Force], places: list[Place] | None = None, turn: int = 1, seed: int = 1, **options: Any) -> Game:
    """A thawed game of these groups and communities at the start of `turn`; `options` go to `flat_ground`."""
    places = places or []
    frozen = flat_ground(places=len(places), groups=len(groups), **options)
    pairs = len(CONTINGENTS)
    units = [(index, kind) for index, force in enumerate(groups) for kind in _kinds(force)]
    state = thaw(new_state({
        "clock": 1, "units": len(units), "groups": len(groups), "stores": len(groups) * store.CLASSES,
        "orders": len(groups) * 2, "communities": len(places), "parties": 4, "contingents": pairs, "seats": 4,
        "contacts": pairs * len(groups), "assessments": pairs * len(places), "flashes": 12, "incidents": 20,
        "tracks": len(groups) * PULSES, "works": 20, "patients": 30, "detainees": 10, "alerts": 10, "objectives": 0,
        "injects": 0, "tallies": tally.COUNT, "procedures": pairs * procedure.COUNT, "plans": 6, "sites": 0,
        "captives": 6,
        "mandate": 1,
        "loads": 6,
        "goods": 6 * store.CLASSES,
        "tensions": 1, "cases": 4, "borders": 0, "crowds": len(places),
        "battalions": 0,
    }))  # fmt: skip
    ground = open_ground(frozen)
    clock = state.clock[0]
    clock.seed, clock.roe, clock.next_key, clock.next_event, clock.turn = seed, 2, 10_000, 100, turn
    now = ground.calendar[turn]
    clock.minute, clock.length, clock.of_day, clock.night = now.minute, now.length, now.of_day, now.night
    state.mandate[0].tasks = state.mandate[0].given = (1 << task.COUNT) - 1
    state.mandate[0].legitimacy = state.mandate[0].support = 600_000
    _fill_sides(state)
    _fill_units(state, units)
    for index, force in enumerate(groups):
        _fill_group(state, ground, index, force)
    for index, place in enumerate(places):
        _fill_community(state, index, place)
        frozen.land["place"][place.cell] = index + 1
        ground.land[place.cell].place = index + 1
    return Game(state, ground, new_log(), frozen)


def _kinds(force: Force) -> tuple[int, ...]:
    return (force.kinds,) if isinstance(force.kinds, int) else tuple(force.kinds)


def _fill_sides(state: State) -> None:
    for number in (MISSION, ARMED, HOST, AGENCY):
        party, seat = state.parties[number - 1], state.seats[number - 1]
        party.key, party.alive, party.side, party.consent, party.grip = number, 1, SIDES[number], 500_000, 900_000
        seat.key, seat.side, seat.party, seat.slots = number, SIDES[number], number, 8
        seat.lead = CONTINGENTS.index(number) + 1
    for index, number in enumerate(CONTINGENTS):
        row = state.contingents[index]
        row.key, row.alive, row.party, row.side, row.seat = 100 + index, 1, number, SIDES[number], number
        row.language, row.local, row.interop, row.sops, row.will = PPM, PPM, PPM, PPM, 700_000
        row.bearers, row.crypto, row.feed, row.rehearsed, row.standard, row.culture = 127, PPM, PPM, PPM, 1, 1
    for row in state.procedures:
        row.mastery = PPM


def _fill_units(state: State, units: list[tuple[int, int]]) -> None:
    for row, (index, number) in zip(state.units, units, strict=True):
        kind = kind_of(number)
        row.key, row.alive, row.kind, row.group = 3000 + index * 20 + number, 1, number, index + 1
        row.strength, row.vehicles, row.serviceability, row.quality = kind.strength, kind.vehicles, 900_000, 800_000


def _fill_group(state: State, ground: Ground, index: int, force: Force) -> None:
    row, of = state.groups[index], [kind_of(kind) for kind in _kinds(force)]
    row.key, row.alive, row.contingent = 1000 + index, 1, force.contingent
    row.party = CONTINGENTS[force.contingent - 1]
    row.side, row.arrived = SIDES[row.party], -1
    row.cell = row.ahead = force.cell
    row.base = force.base
    row.mobility = max(kind.mobility for kind in of)
    row.strength = sum(kind.strength for kind in of)
    row.vehicles = sum(kind.vehicles for kind in of)
    row.sight = max(kind.sight_day for kind in of)
    row.weight, row.police = sum(kind.weight for kind in of), sum(kind.police for kind in of)
    row.firepower = sum(kind.strength * kind.arms * 8 // 10_000 for kind in of)
    row.quality, row.serviceability, row.rest = 800_000, 900_000, 800_000
    for kind in of:
        row.skills |= kind.skills
    for pulse in range(PULSES):
        state.tracks[index * PULSES + pulse].cell = force.cell
    for number in range(store.CLASSES):
        kept = state.stores[index * store.CLASSES + number]
        kept.use = USE[number] * row.strength
        kept.stock = kept.holding = FLAT.get(number, kept.use * DAYS[number])


def _fill_community(state: State, index: int, place: Place) -> None:
    row = state.communities[index]
    row.key, row.alive, row.cell, row.kind = 2000 + index, 1, place.cell, place.kind
    row.population = row.home = place.population
    row.trust, row.fear, row.phone, row.people = place.trust * 10_000, place.fear * 10_000, 1, 1


def give(game: Game, index: int, number: int, cell: int = -1, other: int = 0, arrived: int = -2) -> None:
    """Put an order in force for group row `index`; arrived at the turn's start if it stands there."""
    clock, group = game.state.clock[0], game.state.groups[index]
    row = game.state.orders[index * 2]
    row.alive, row.verb, row.other, row.given, row.effect, row.done = 1, number, other, clock.minute, clock.minute, 0
    row.cell = group.cell if cell < 0 else cell
    row.cause = clock.next_event = clock.next_event + 1
    group.arrived = arrived if arrived > -2 else clock.minute if row.cell == group.cell else -1


def pass_turn(game: Game) -> None:
    """Step the clock to the next turn, as the commit phase does, and forget the turn's tallies."""
    clock = game.state.clock[0]
    clock.turn += 1
    now = game.ground.calendar[clock.turn]
    clock.minute, clock.length, clock.of_day, clock.night = now.minute, now.length, now.of_day, now.night
    for row in game.state.tallies:
        row.turn = 0


def new_log(rows: int = 500) -> list:
    """An empty log for interpreted play."""
    blank = dict.fromkeys((field.name for field in EVENT.fields), 0)
    return [SimpleNamespace(**blank) for _ in range(rows)]


def events(game: Game, kind: int = 0) -> list:
    """The events logged so far, of one kind or of all."""
    logged = game.log[: game.state.clock[0].logged]
    return [event for event in logged if kind in (0, event.kind)]


def total(game: Game, counter: int) -> int:
    """A tally of words/tally.py."""
    return game.state.tallies[counter].amount


def problems(game: Game) -> list[str]:
    """Fields that are outside the bounds which tables.py states."""
    found = []
    for table, rows in zip(TABLES, freeze(game.state), strict=True):
        for field in table.fields:
            for index in np.flatnonzero((rows[field.name] < field.low) | (rows[field.name] > field.high)):
                found.append(f"{table.name}[{index}].{field.name} = {rows[field.name][index]}")
    return found


def walk(game: Game, index: int, *cells: int) -> None:
    """Write the track of group row `index`: `cells` in equal shares of the turn; it ends in the last of them."""
    for pulse in range(PULSES):
        game.state.tracks[index * PULSES + pulse].cell = cells[pulse * len(cells) // PULSES]
    game.state.groups[index].ahead = cells[-1]


def stand(game: Game, index: int, cell: int) -> None:
    """Put group row `index` at `cell` for the whole turn."""
    game.state.groups[index].cell = cell
    walk(game, index, cell)


def stock(game: Game, index: int, kind: int) -> Any:
    """The row of `stores` of a supply class of words/store.py."""
    return game.state.stores[index * store.CLASSES + kind]


def believed(game: Game, seat: int = MISSION) -> State:
    """What a seat knows of the game, as a thawed state of its own."""
    into = thaw(State(*(np.zeros_like(rows) for rows in freeze(game.state))))
    belief(game.state, game.ground, seat, into)
    return into

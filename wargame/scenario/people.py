"""The rows of people: parties, contingents, seats, communities, groups with their units, stores and first orders."""

import numpy as np

from wargame.engine.battalions import level_of
from wargame.engine.ground import PULSES
from wargame.engine.kinds import kind_of
from wargame.engine.state import State
from wargame.engine.words import procedure, store, verb, work

from .rows import Rows
from .schema import Group, Relief, Scenario, Stores, Unit
from .turns import calendar_of
from .vocabulary import (
    BEARERS,
    CAVEATS,
    CLIMATES,
    COMMUNITY_KINDS,
    EDGES,
    GRADES,
    POSTURES,
    RATINGS,
    SIDES,
    STORES,
    UNIT_KINDS,
    WORK_KINDS,
)

POINT = 10_000
PERCENT = 10_000

# What one person needs a day [kg, l]; fuel only where there are vehicles. What is not used at rest (ammunition,
# dressings, spares) is held by the same reckoning and drawn upon by events.
A_DAY = {"rations": 2.0, "water": 20.0, "fuel": 5.0, "ammunition": 1.0, "medical": 0.2, "spares": 1.0}
USED_AT_REST = ("rations", "water", "fuel")


class _Keys:
    """Keys for life, given out from 1 and never twice."""

    def __init__(self) -> None:
        self.last = 0

    def next(self) -> int:
        self.last += 1
        return self.last


def fill_people(scenario: Scenario, rows: Rows, state: State, peoples: tuple[str, ...]) -> None:
    """Write everyone who takes part into the tables of a new `state`."""
    keys = _Keys()
    _parties(scenario, state, peoples, keys)
    _contingents(rows, state, keys, scenario, peoples)
    _seats(scenario, rows, state, keys)
    _communities(scenario, rows, state, peoples, keys)
    _groups(scenario, rows, state, keys)
    _works(scenario, rows, state, keys)
    _sites(scenario, rows, state, keys)
    _neighbours(scenario, rows, state, peoples, keys)
    _battalions(scenario, rows, state, peoples, keys)
    state.clock["next_key"] = keys.last


def _put(row: np.void, **values: int) -> None:
    """Write fields of one record."""
    for name, value in values.items():
        row[name] = value


def or_else(value: float | None, instead: float) -> float:
    """A value of the file, or what stands in for it where it was left out."""
    return instead if value is None else value


def _parties(scenario: Scenario, state: State, peoples: tuple[str, ...], keys: _Keys) -> None:
    for row, party in zip(state.parties, scenario.party, strict=True):
        _put(
            row, key=keys.next(), alive=1, side=SIDES[party.side], consent=round(party.consent * POINT),
            consent_start=round(party.consent * POINT),
            ceasefire=int(party.ceasefire), posture=POSTURES[party.posture] if party.posture else 0,
            resources=party.resources, grip=round(party.grip * PERCENT), hostility=round(party.hostility * PERCENT),
            people=peoples.index(party.people) + 1 if party.people else 0, estimate=party.fighters,
            grade=GRADES[party.grade or "b"],
        )  # fmt: skip


def _contingents(
    rows: Rows, state: State, keys: _Keys, scenario: Scenario, peoples: tuple[str, ...]
) -> None:  # fmt: skip
    commander = {name: number for number, seat in enumerate(scenario.seat, 1) for name in seat.commands}
    standards = list(dict.fromkeys(given.standard for given in rows.cast.contingents.values() if given.standard))
    cultures = list(dict.fromkeys(given.culture for given in rows.cast.contingents.values() if given.culture))
    calendar = calendar_of(scenario)
    for number, given in enumerate(rows.cast.contingents.values()):
        row, relief = state.contingents[number], given.relief or Relief()
        first = next((group.at for group in scenario.group if group.contingent == given.id), None)
        _put(
            row, key=keys.next(), alive=1, party=rows.of("party", given.party),
            side=SIDES[rows.cast.parties[given.party].side],
            seat=commander[given.id], base=rows.cell(given.base or first), language=round(given.language * PERCENT),
            local=round(given.local_language * PERCENT), interpreters=int(given.interpreters),
            will=round(given.will * POINT), intent=int(given.written_intent), regional=int(given.regional),
            bearers=sum(BEARERS[name] for name in set(given.bearers)), crypto=round(given.keys * PERCENT),
            feed=round(given.feed * PERCENT), rehearsed=round(given.rehearsed * PERCENT),
            standard=standards.index(given.standard) + 1 if given.standard else 0,
            culture=cultures.index(given.culture) + 1 if given.culture else 0,
            liaison=sum(1 << (rows.of("contingent", name) - 1) for name in set(given.liaison)),
            caveats=sum(CAVEATS[name] for name in set(given.caveats)),
            sides_with=peoples.index(given.sides_with) + 1 if given.sides_with else 0,
            undeclared=sum(CAVEATS[name] for name in set(given.undeclared) - set(given.caveats)),
            withheld=sum(1 << (rows.of("contingent", name) - 1) for name in set(given.withheld_from)),
            writes=int(given.written_orders), days=given.planning_days, basing=int(given.basing),
            climate=CLIMATES[given.conduct],
            rotates=int(calendar["minute"][given.rotates]) if given.rotates else 0,
            new_procedures=round(or_else(relief.procedures, given.procedures) * PERCENT),
            new_language=round(or_else(relief.language, given.language) * PERCENT),
            new_quality=round(or_else(relief.quality, 0) * PERCENT),
        )  # fmt: skip
        state.procedures["mastery"][number * procedure.COUNT : (number + 1) * procedure.COUNT] = round(
            given.procedures * PERCENT
        )


def _seats(scenario: Scenario, rows: Rows, state: State, keys: _Keys) -> None:
    for row, seat in zip(state.seats, scenario.seat, strict=True):
        party = rows.cast.contingents[seat.commands[0]].party
        lead = rows.of("contingent", seat.headquarters or seat.commands[0])
        _put(row, key=keys.next(), side=SIDES[seat.side], party=rows.of("party", party), slots=seat.slots, lead=lead)


def _communities(scenario: Scenario, rows: Rows, state: State, peoples: tuple[str, ...], keys: _Keys) -> None:
    """Communities, and what every headquarters has been told of them before the exercise begins."""
    for row, given in zip(state.communities, scenario.community, strict=True):
        present = given.population - given.displaced
        _put(
            row, key=keys.next(), alive=1, cell=rows.cell(given.at), kind=COMMUNITY_KINDS[given.kind],
            people=peoples.index(given.people) + 1, home=given.population, population=present, away=given.displaced,
            trust=round(given.trust * POINT), fear=round(given.fear * POINT), phone=int(given.phone),
            women=int(given.women_only), liaison=int(given.liaison), raids=given.raids,
        )  # fmt: skip
    count = len(state.communities)
    for field in ("population", "trust", "fear"):
        state.assessments[field] = np.tile(state.communities[field], len(state.assessments) // max(1, count))


def _groups(scenario: Scenario, rows: Rows, state: State, keys: _Keys) -> None:
    """Groups with their units and stores; those in hiding have the order to hide."""
    unit_row = 0
    for index, given in enumerate(scenario.group):
        row, cell = state.groups[index], rows.cell(given.at)
        contingent = rows.of("contingent", given.contingent)
        force = state.contingents[contingent - 1]
        base = rows.cell(given.base) if given.base else int(force["base"])
        _put(
            row, key=keys.next(), alive=1, side=force["side"], party=force["party"], contingent=contingent,
            reserve=int(given.reserve), cell=cell, ahead=cell, arrived=-1, base=base, rest=round(given.rest * POINT),
        )  # fmt: skip
        state.tracks["cell"][index * PULSES : (index + 1) * PULSES] = cell
        quality = rows.cast.contingents[given.contingent].quality
        for unit in given.units:
            _unit(state.units[unit_row], unit, index + 1, quality, keys)
            unit_row += 1
        _stores(given, state.stores[index * store.CLASSES : (index + 1) * store.CLASSES])
        if given.hidden:
            _put(state.orders[index * 2], alive=1, verb=verb.HIDE, cell=cell)
            row["arrived"] = 0


def _unit(row: np.void, given: Unit, group: int, quality: float, keys: _Keys) -> None:
    kind = kind_of(UNIT_KINDS[given.kind])
    _put(
        row, key=keys.next(), alive=1, kind=kind.kind, group=group,
        strength=kind.strength if given.strength is None else given.strength,
        vehicles=kind.vehicles if given.vehicles is None else given.vehicles,
        serviceability=round(given.serviceability * PERCENT),
        quality=round((quality if given.quality is None else given.quality) * PERCENT),
    )  # fmt: skip


def _stores(given: Group, table: np.ndarray) -> None:
    """Days of supply as kilograms and litres, by people and vehicles of the group."""
    kinds = [kind_of(UNIT_KINDS[unit.kind]) for unit in given.units]
    people = sum(
        kind.strength if unit.strength is None else unit.strength for unit, kind in zip(given.units, kinds, strict=True)
    )
    cars = sum(
        kind.vehicles if unit.vehicles is None else unit.vehicles for unit, kind in zip(given.units, kinds, strict=True)
    )
    holding: Stores = given.holding or given.stores
    for name, number in STORES.items():
        a_day = A_DAY[name] * people if name != "fuel" or cars else 0.0
        table[number]["stock"] = round(a_day * getattr(given.stores, name))
        table[number]["holding"] = round(a_day * getattr(holding, name))
        table[number]["use"] = round(a_day) if name in USED_AT_REST else 0


def _works(scenario: Scenario, rows: Rows, state: State, keys: _Keys) -> None:
    """What lies on the ground; a washout is measured in hundredths of a day of work."""
    mission = sum(1 << row for row, force in enumerate(state.contingents) if force["side"] == SIDES["mission"])
    everybody = (1 << len(state.contingents)) - 1
    for row, given in zip(state.works, scenario.work, strict=False):
        kind = WORK_KINDS[given.kind]
        amount = max(1, round(given.amount * 100 / 24)) if kind == work.WASHOUT else given.amount
        _put(
            row, key=keys.next(), alive=1, kind=kind, cell=rows.cell(given.at), party=rows.of("party", given.party),
            amount=amount, known=everybody if kind == work.DIGGINGS else mission if given.known else 0,
        )  # fmt: skip


def _sites(scenario: Scenario, rows: Rows, state: State, keys: _Keys) -> None:
    """Sites for disarmament, all closed."""
    for row, given in zip(state.sites, scenario.site, strict=True):
        _put(
            row, key=keys.next(), party=rows.of("party", given.party), cell=rows.cell(given.at),
            capacity=given.capacity, cash=given.cash, promised=given.promised_days * 1440,
        )  # fmt: skip


def _neighbours(scenario: Scenario, rows: Rows, state: State, peoples: tuple[str, ...], keys: _Keys) -> None:
    """Tensions between peoples, and borders."""
    for row, given in zip(state.tensions, scenario.tension, strict=True):
        one, other = (peoples.index(name) + 1 for name in given.between)
        value = round(given.value * POINT)
        _put(row, key=keys.next(), one=one, other=other, value=value, told=value)
    for row, edge in zip(state.borders, scenario.border, strict=True):
        _put(row, key=keys.next(), edge=EDGES[edge.edge], party=rows.of("party", edge.party), arms=edge.arms)
def _battalions(scenario: Scenario, rows: Rows, state: State, peoples: tuple[str, ...], keys: _Keys) -> None:
    """Battalions of the host, as they are, and as the mission is told that they are."""
    for number, (row, given) in enumerate(zip(state.battalions, scenario.battalion, strict=True), 1):
        rated = {name: round(getattr(given, name) * POINT) for name in RATINGS}
        ready = sum(rated.values()) // len(rated)
        _put(
            row, key=keys.next(), party=rows.of("party", given.party), cell=rows.cell(given.at),
            people=peoples.index(given.people) + 1 if given.people else 0, authorised=given.authorised,
            **rated, **{f"said_{name}": round(given.reported * POINT) for name in RATINGS},
            grade=GRADES[given.grade], level=level_of(ready), tempo=round(given.tempo * PERCENT),
        )  # fmt: skip
        own = [rows.of("group", name) for name in given.groups]
        for group in own:
            state.groups[group - 1]["battalion"] = number
        state.units["quality"][np.isin(state.units["group"], own)] = ready
        for community in given.area:
            state.communities[rows.of("community", community) - 1]["ward"] = number

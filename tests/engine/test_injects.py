"""Injects: when they happen, and what each effect does."""

from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from tests.engine.tiny import ARMED, MISSION, Force, Game, Place, events, pass_turn, stock, tiny, total
from wargame.engine.ground import INJECT, open_ground
from wargame.engine.rules.injects import injects
from wargame.engine.state import new_state, thaw
from wargame.engine.tables import TABLES
from wargame.engine.words import (
    caveat,
    effect,
    event,
    grade,
    incident,
    names,
    posture,
    store,
    tally,
    unit,
    verb,
    weather,
    work,
)

ALPHA, RAIDERS, RESERVE = 1, 2, 3
DAY = 2


def game(*rows: dict[str, int], rain: int = 0, turn: int = DAY) -> Game:
    """A game with these injects, without conditions."""
    made = tiny(
        [Force(unit.INFANTRY_MOUNTED, 12), Force(unit.ARMED_CELL, 70, 3), Force(unit.ARMED_CELL, 0, 3)],
        [Place(13, 1000), Place(60, 500)],
        turn=turn,
    )
    table = np.zeros(len(rows), INJECT)
    for row, values in zip(table, rows, strict=True):
        for name, value in values.items():
            row[name] = value
    frozen = made.frozen._replace(injects=table)
    frozen.calendar["rain"] = rain
    state = made.state._replace(injects=thaw(new_state({one.name: len(rows) for one in TABLES})).injects)
    state.groups[RESERVE - 1].reserve = 1
    return Game(state, open_ground(frozen), made.log, frozen)


def happen(*rows: dict[str, int]) -> Game:
    made = game(*rows)
    injects(made.state, made.ground, made.log)
    return made


def test_once_or_every_so_many_turns():
    made = game({"effect": effect.MESSAGE}, {"effect": effect.MESSAGE, "every": 2})
    for _ in range(5):
        injects(made.state, made.ground, made.log)
        pass_turn(made)
    told = [(one.amount, one.turn) for one in events(made, event.INJECT)]
    assert [turn for number, turn in told if number == 1] == [2]
    assert [turn for number, turn in told if number == 2] == [2, 4, 6]


def test_an_inject_at_the_very_beginning_happens_once():
    made = game({"effect": effect.MESSAGE}, turn=1)
    injects(made.state, made.ground, made.log)
    assert made.state.injects[0].fired == 1, "minute 0 counts as 1"
    pass_turn(made)
    injects(made.state, made.ground, made.log)
    assert len(events(made, event.INJECT)) == 1


def test_the_weather_is_drawn_and_may_be_held():
    made = game({"effect": effect.WEATHER, "amount": weather.STORM, "other": 2}, rain=1_000_000)
    injects(made.state, made.ground, made.log)
    assert (made.state.clock[0].weather, made.state.clock[0].weather_until) == (weather.STORM, DAY + 1)
    pass_turn(made)
    injects(made.state, made.ground, made.log)
    assert made.state.clock[0].weather == weather.STORM
    pass_turn(made)
    injects(made.state, made.ground, made.log)
    assert made.state.clock[0].weather == weather.RAIN
    assert made.state.clock[0].wet_days == 3


@pytest.mark.parametrize(
    ("row", "read", "value"),
    [
        ({"effect": effect.CONSENT, "subject": ARMED, "amount": -7}, lambda s: s.parties[ARMED - 1].consent, 430_000),
        (
            {"effect": effect.TRUST, "subject": 2, "amount": 5},
            lambda s: [c.trust for c in s.communities],
            [500_000, 550_000],
        ),
        ({"effect": effect.TRUST, "amount": -60}, lambda s: [c.trust for c in s.communities], [0, 0]),
        (
            {"effect": effect.FEAR, "subject": 1, "amount": 9},
            lambda s: [c.fear for c in s.communities],
            [290_000, 200_000],
        ),
        ({"effect": effect.WILL, "subject": 2, "amount": -90}, lambda s: s.contingents[1].will, 0),
        ({"effect": effect.CEASEFIRE, "subject": ARMED, "amount": 1}, lambda s: s.parties[ARMED - 1].ceasefire, 1),
        (
            {"effect": effect.POSTURE, "subject": ARMED, "amount": posture.RAID},
            lambda s: s.parties[ARMED - 1].posture,
            posture.RAID,
        ),
        ({"effect": effect.RESOURCES, "subject": ARMED, "amount": -9}, lambda s: s.parties[ARMED - 1].resources, 0),
        ({"effect": effect.ROE, "amount": 4}, lambda s: s.clock[0].roe, 4),
        ({"effect": effect.VISITOR, "amount": 2}, lambda s: s.seats[MISSION - 1].used, 2),
        ({"effect": effect.RADIO_FAILURE, "subject": ALPHA, "amount": 90}, lambda s: s.groups[0].deaf_until, 450),
        (
            {"effect": effect.REINFORCE, "subject": RESERVE, "cell": 44},
            lambda s: (s.groups[2].reserve, s.groups[2].cell),
            (0, 44),
        ),
        ({"effect": effect.MESSAGE}, lambda s: s.clock[0].next_event - 100, 1),
    ],
)
def test_effects_on_meters_and_levels(row, read, value):
    assert read(happen(row).state) == value


def test_a_raid_and_a_march_are_orders_in_force():
    made = happen(
        {"effect": effect.RAID, "subject": RAIDERS, "other": 2}, {"effect": effect.MOVE, "subject": RESERVE, "cell": 9}
    )
    raid, march = made.state.orders[3], made.state.orders[5]
    assert (raid.alive, raid.verb, raid.cell, raid.other, raid.effect) == (1, verb.RAID, 60, 2, 360)
    assert (march.alive, march.verb, march.cell) == (1, verb.MARCH, 9)
    assert raid.cause == events(made, event.INJECT)[0].id


@pytest.mark.parametrize(
    ("kind", "minutes", "real", "flashed"),
    [
        (effect.ALERT, 90, 1, incident.ALERT),
        (effect.ALERT, 0, 1, incident.ATTACK),
        (effect.FALSE_ALERT, 90, 0, incident.ALERT),
    ],
)
def test_alerts(kind, minutes, real, flashed):
    made = happen({"effect": kind, "subject": 1, "amount": minutes})
    (alert,) = [row for row in made.state.alerts if row.alive]
    assert (alert.community, alert.minute, alert.due, alert.real) == (1, 360, 360 + minutes, real)
    (flash,) = [row for row in made.state.flashes if row.alive]
    assert (flash.seat, flash.kind, flash.community) == (MISSION, flashed, 1)
    assert (total(made, tally.ALERTS), total(made, tally.ALERTS_FALSE)) == (real, 1 - real)


def test_an_accident_hurts_where_the_group_is():
    made = happen({"effect": effect.ACCIDENT, "subject": ALPHA})
    assert [row.wounded for row in made.state.communities] == [1, 0]
    assert made.state.communities[0].harmed_minute == 480
    assert [row.kind for row in made.state.incidents if row.alive] == [incident.ACCIDENT]
    assert [row.group for row in made.state.flashes if row.alive] == [ALPHA]


def test_wounded_people_are_known_and_flashed():
    made = happen({"effect": effect.CIVILIAN_WOUNDED, "subject": 2, "amount": 3})
    assert made.state.communities[1].wounded == 3
    (patient,) = [row for row in made.state.patients if row.alive]
    assert (patient.community, patient.count, patient.known) == (2, 3, (1 << 30) - 1)
    assert [row.kind for row in made.state.flashes if row.alive] == [incident.CASUALTY]


def test_casualties_of_a_group():
    made = happen({"effect": effect.CASUALTY, "subject": ALPHA, "amount": 4})
    assert (made.state.units[0].strength, made.state.units[0].wounded) == (28, 4)
    assert total(made, tally.MISSION_WOUNDED) == 4


def test_stores_that_are_lost_are_booked():
    made = game({"effect": effect.SUPPLY_LOSS, "subject": ALPHA, "amount": 25})
    before = stock(made, 0, store.WATER).stock
    injects(made.state, made.ground, made.log)
    assert stock(made, 0, store.WATER).stock == before - before * 25 // 100
    lost = sum(row.holding - row.stock for row in made.state.stores[: store.CLASSES])
    assert total(made, tally.STORES_USED) == lost > 0


def test_a_stand_off_brings_those_who_stand_there():
    made = happen({"effect": effect.STAND_OFF, "subject": RESERVE, "cell": 5})
    group, order = made.state.groups[RESERVE - 1], made.state.orders[5]
    assert (group.reserve, group.cell, order.verb, order.cell) == (0, 5, verb.CHECKPOINT, 5)


@pytest.mark.parametrize(("kind", "made_of"), [(effect.ROAD_CUT, work.WASHOUT), (effect.MINE, work.MINE)])
def test_works_on_the_ground(kind, made_of):
    made = happen({"effect": kind, "cell": 7, "amount": 0})
    (thing,) = [row for row in made.state.works if row.alive]
    assert (thing.kind, thing.cell, thing.amount, thing.known) == (made_of, 7, 1, 0)


def test_satellites_are_cut_off_for_hours():
    made = happen({"effect": effect.SATELLITES, "amount": 12})
    clock = made.state.clock[0]
    assert clock.satellites_out == clock.minute + 720


def test_jamming_and_a_phone_mast():
    made = happen({"effect": effect.JAMMING, "amount": 6, "cell": 7})
    clock = made.state.clock[0]
    assert (clock.jammed_until, clock.jammed_cell) == (clock.minute + 360, 7)
    made = happen({"effect": effect.PHONE_MAST, "subject": 1, "amount": 0})
    assert made.state.communities[0].phone == 0


def test_a_capital_declares_a_caveat_and_a_crisis_holds_its_people():
    made = happen({"effect": effect.CAVEAT, "subject": 2, "amount": caveat.NO_NIGHT})
    assert made.state.contingents[1].caveats == caveat.NO_NIGHT
    (told,) = events(made, event.CAVEAT)
    assert (told.amount, told.extra) == (caveat.NO_NIGHT, 2)
    made = happen({"effect": effect.CRISIS, "subject": 2, "amount": 15})
    own, clock = made.state.contingents[1], made.state.clock[0]
    assert (own.will, own.caveats) == (550_000, caveat.STAND_FAST)
    assert own.stand_fast == clock.minute + made.ground.rules[0].stand_fast_minutes


def test_a_force_beside_the_mission_comes_under_its_command():
    made = game({"effect": effect.REHAT, "subject": 2})
    made.state.contingents[1].regional = 1
    injects(made.state, made.ground, made.log)
    assert made.state.contingents[1].regional == 0


def test_a_relief_arrives_once():
    made = happen({"effect": effect.ROTATION, "subject": 2}, {"effect": effect.ROTATION, "subject": 2})
    own, clock = made.state.contingents[1], made.state.clock[0]
    assert own.relief_until == clock.minute + made.ground.rules[0].rotation_minutes
    (told,) = events(made, event.ROTATION_BEGUN)
    assert (told.amount, told.extra, told.cause) == (2160, 2, events(made, event.INJECT)[0].id)


@pytest.mark.parametrize(("works", "lost"), [(900_000, 0), (899_000, 20_000), (400_000, 20_000)])
def test_an_inspection_costs_will_where_too_little_works(works, lost):
    made = game({"effect": effect.INSPECTION, "subject": 1})
    made.state.units[0].serviceability = works
    injects(made.state, made.ground, made.log)
    assert made.state.contingents[0].will == 700_000 - lost
    (told,) = events(made, event.INSPECTED)
    assert (told.amount, told.extra) == (works // 10_000, 1)
    assert [row.cause for row in events(made, event.WILL)] == [told.id] * (lost > 0)


def test_an_allegation_costs_will_and_a_concealed_one_twice_as_much():
    for concealed, left in ((0, 550_000), (1, 400_000)):
        made = happen({"effect": effect.ALLEGATION, "subject": 1, "amount": concealed})
        assert [row.will for row in made.state.contingents[:2]] == [left, 700_000]
        (told,) = events(made, event.WILL)
        assert (told.amount, told.extra) == (left - 700_000, 1)


def test_the_mission_owes_and_pays():
    made = happen({"effect": effect.REIMBURSEMENT_UNPAID, "subject": 1, "amount": 1})
    assert made.state.contingents[0].unpaid_since == made.state.clock[0].minute > 0
    made = game({"effect": effect.REIMBURSEMENT_UNPAID, "subject": 1, "amount": 0})
    made.state.contingents[0].unpaid_since = 5
    injects(made.state, made.ground, made.log)
    assert made.state.contingents[0].unpaid_since == 0


def test_will_that_an_inject_moves_is_told():
    made = happen({"effect": effect.WILL, "subject": 2, "amount": -12})
    assert [(row.amount, row.extra) for row in events(made, event.WILL)] == [(-120_000, 2)]


def test_an_operations_centre_is_out_for_hours():
    made = happen({"effect": effect.CENTRE_OUT, "subject": MISSION, "amount": 12})
    assert made.state.seats[MISSION - 1].out_until == made.state.clock[0].minute + 720
    (told,) = events(made, event.CENTRE_OUT)
    assert (told.amount, told.extra, told.cause) == (720, MISSION, events(made, event.INJECT)[0].id)


def test_a_site_gets_cash_and_a_riot():
    cash = {"effect": effect.SITE_CASH, "cell": 7, "amount": 20}
    made = game(cash, {**cash, "amount": -100}, {"effect": effect.SITE_RIOT, "cell": 7}, {**cash, "cell": 8})
    made.state.sites.append(SimpleNamespace(cell=7, cash=30_000, incited=0))
    injects(made.state, made.ground, made.log)
    assert [row.amount for row in events(made, event.SITE_CASH)] == [20_000, -50_000]
    assert (made.state.sites[0].cash, made.state.sites[0].incited) == (0, 1)


def test_a_group_is_taken_hostage_and_let_go():
    made = happen({"effect": effect.HOSTAGES, "subject": ALPHA})
    assert (made.state.groups[ALPHA - 1].held, made.state.captives[0].captor) == (ARMED, RAIDERS)
    made = game({"effect": effect.HOSTAGES, "subject": ALPHA}, {"effect": effect.HOSTAGES_RELEASED})
    injects(made.state, made.ground, made.log)
    assert made.state.groups[ALPHA - 1].held == 0
    assert len(events(made, event.HOSTAGES_RELEASED)) == 1
def test_the_press_comes_for_some_turns():
    made = happen({"effect": effect.PRESS, "subject": 2, "amount": 3})
    clock = made.state.clock[0]
    assert [row.press_until for row in made.state.communities] == [0, clock.minute + 3 * clock.length]
    assert [(row.community, row.amount) for row in events(made, event.PRESS)] == [(2, 3)]


def test_standing_moves():
    rows = {"effect": effect.LEGITIMACY, "amount": -10}, {"effect": effect.SUPPORT, "amount": 50}
    made = happen(*rows)
    assert (made.state.mandate[0].legitimacy, made.state.mandate[0].support) == (500_000, 1_000_000)
    assert [row.amount for row in events(made, event.LEGITIMACY)] == [-100_000]
    assert [row.amount for row in events(made, event.SUPPORT)] == [400_000], "no more than there is room for"


@pytest.mark.parametrize(("support", "legitimacy", "renewed"), [(45, 30, True), (44, 30, False), (45, 29, False)])
def test_a_vote_needs_support_and_legitimacy(support, legitimacy, renewed):
    made = game({"effect": effect.MANDATE_VOTE, "amount": 30})
    row, minute = made.state.mandate[0], made.state.clock[0].minute
    row.support, row.legitimacy, row.tasks, row.until = support * 10_000, legitimacy * 10_000, 0, 100
    injects(made.state, made.ground, made.log)
    assert (row.tasks == row.given) == renewed
    assert row.until == (max(100, minute) + 30 * 1440 if renewed else 100)
    assert len(events(made, event.MANDATE_RENEWED if renewed else event.MANDATE_NOT_RENEWED)) == 1


def test_tension_moves_and_cases_are_heard_of():
    made = happen(
        {"effect": effect.TENSION, "subject": 1, "amount": 20},
        {"effect": effect.CHILD_PROTECTION, "subject": 1},
        {"effect": effect.CONFLICT_VIOLENCE, "subject": 2},
        {"effect": effect.CROWD, "subject": 1, "amount": 300},
    )
    assert (made.state.crowds[0].people, made.state.crowds[1].people) == (300, 0)
    assert (made.state.tensions[0].value, made.state.tensions[0].told) == (200_000, 200_000)
    assert [(row.kind, row.community, row.alive) for row in made.state.cases[:2]] == [(1, 1, 1), (2, 2, 1)]
    assert [row.kind for row in made.state.flashes if row.alive] == [incident.CASE, incident.CASE, incident.CROWD]
def test_a_battalion_loses_its_commander_equipment_people_and_good_name():
    about = {"subject": 1}
    made = game(
        {**about, "effect": effect.LEADER_LOST, "amount": 20},
        {**about, "effect": effect.TEMPO, "amount": 60},
        {**about, "effect": effect.EQUIPMENT_LOST, "amount": 15},
        {**about, "effect": effect.GRADE_CHANGED, "amount": grade.D},
        {**about, "effect": effect.MELT, "amount": 50},
    )
    one = SimpleNamespace(
        cell=7, leaderless=0, leadership=400_000, tempo=0, equipment=100_000, grade=grade.B, graded=grade.B, doubted=0,
        manning=500_000, deserted=0,
    )  # fmt: skip
    made.state.battalions.append(one)
    for some in made.state.units:
        made.state.groups[some.group - 1].battalion = 1
    before = sum(unit.strength for unit in made.state.units)
    injects(made.state, made.ground, made.log)
    assert (one.leaderless, one.leadership) == (made.state.clock[0].minute + 20 * 1440, 350_000)
    assert (one.tempo, one.equipment, one.grade, one.graded) == (600_000, 0, grade.D, grade.NONE)
    assert one.deserted == before - sum(unit.strength for unit in made.state.units) > 0
    assert [row.amount for row in events(made, event.TEMPO)] == [60]
    assert [row.amount for row in events(made, event.LEADER_LOST)] == [20]
    assert events(made, event.IN_DOUBT)


def test_every_effect_is_tested_here():
    source = Path(__file__).read_text(encoding="utf-8")
    assert [name for name in names(effect) if f"effect.{name}" not in source] == []

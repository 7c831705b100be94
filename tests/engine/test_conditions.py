"""Measures and conditions: each measure of the vocabulary on a game of which the answer is known."""

import numpy as np
import pytest

from tests.engine.tiny import ARMED, MISSION, Force, Game, Place, stock, tiny
from wargame.engine.conditions import INJECT, OBJECTIVE, compares, holds, measure_of
from wargame.engine.ground import CONDITION, open_ground
from wargame.engine.words import compare, measure, names, store, tally, unit


def game() -> Game:
    made = tiny(
        [Force(unit.INFANTRY_FOOT, 12), Force(unit.INFANTRY_FOOT, 13, 2), Force(unit.ARMED_CELL, 70, 3)],
        [Place(12, 1000, trust=40, fear=10), Place(60, 3000, trust=80, fear=50)],
        turn=5,
    )
    state = made.state
    state.communities[1].home, state.communities[0].dead = 3400, 6
    state.parties[ARMED - 1].resources, state.parties[ARMED - 1].ceasefire = 17, 1
    for counter, amount in {
        tally.CIVILIANS_KILLED: 9, tally.ALERTS: 8, tally.ALERTS_ANSWERED_60: 3, tally.CLOCKS_MET: 1,
        tally.CIVILIAN_CLOCKS_MISSED: 2, tally.REPORT_FIELDS: 20, tally.REPORT_FIELDS_ASKED: 24, tally.BREACHES: 4,
    }.items():  # fmt: skip
        state.tallies[counter].amount = amount
    state.patients[0].alive, state.patients[0].count = 1, 5
    state.patients[1].alive, state.patients[1].count, state.patients[1].surgery_minute = 1, 7, 900
    state.detainees[2].alive = state.alerts[1].alive = state.alerts[4].alive = 1
    contact = state.contacts[0 * 3 + 2]
    contact.seen, contact.minute = 1, state.clock[0].minute - 1440
    state.contingents[1].will = 330_000
    state.tensions[0].value = 300_000
    return made


EXPECTED = [
    (measure.TURN, 0, 5),
    (measure.MINUTE, 0, 1440),
    (measure.TALLY, tally.ALERTS + 1, 8),
    (measure.TRUST, 1, 40),
    (measure.TRUST, 0, 70),  # (1000 * 40 + 3000 * 80) / 4000
    (measure.FEAR, 2, 50),
    (measure.FEAR, 0, 40),
    (measure.PEOPLE, 2, 3000),
    (measure.DISPLACED, 2, 400),
    (measure.DISPLACED, 0, 400),
    (measure.KILLED, 1, 6),
    (measure.KILLED, 0, 9),
    (measure.CONSENT, ARMED, 50),
    (measure.STRENGTH, MISSION, 64),
    (measure.RESOURCES, ARMED, 17),
    (measure.PRESENCE, 1, 2),  # in the cell and next to it
    (measure.PRESENCE, 2, 0),  # an armed group is no presence of the mission
    (measure.SUPPLY, 1, 14),
    (measure.SUPPLY, 0, 14),
    (measure.WOUNDED_WAITING, 0, 5),
    (measure.DETAINED, 0, 1),
    (measure.ALERTS_OPEN, 0, 2),
    (measure.CONTACTS, 1, 1),  # a day old
    (measure.CONTACTS, 2, 0),
    (measure.RAIN, 0, 0),
    (measure.ROE, 0, 2),
    (measure.CEASEFIRE, ARMED, 1),
    (measure.ANSWERED_SHARE, 0, 37),
    (measure.CLOCK_SHARE, 0, 33),
    (measure.REPORT_SHARE, 0, 83),
    (measure.BREACHES, 0, 4),
    (measure.WILL, 2, 33),
    (measure.LEGITIMACY, 0, 60),
    (measure.SUPPORT, 0, 60),
    (measure.MANDATE, 0, 1),
    (measure.REFERRED_SHARE, 0, 100),  # there was no case
    (measure.TENSION, 1, 30),
    (measure.TENSION, 0, 30),
]


@pytest.mark.parametrize(("asked", "subject", "value"), EXPECTED)
def test_measures(asked, subject, value):
    made = game()
    assert measure_of(made.state, made.ground, asked, subject, 0) == value


def test_every_measure_is_tested():
    sites = {measure.DISARMED_SHARE, measure.SITE_QUEUE, measure.SITES_OPEN}  # in test_disarmament
    sites |= {measure.CASELOAD_SHARE, measure.REJOINED_SHARE}
    sites.add(measure.HOSTAGES_HELD)  # in test_hostages
    reform = {measure.BATTALIONS_READY, measure.AREA_DAYS, measure.TRUST_GAP, measure.READINESS}  # in test_reform
    elsewhere = {measure.GROUP_AT, measure.OBJECTIVE, measure.INJECT, *sites, *reform}  # below, and in tests/rulings
    assert {asked for asked, _, _ in EXPECTED} | elsewhere == set(names(measure).values())


def test_a_group_is_at_a_place_while_it_is_its_own_master():
    made = game()
    group = made.state.groups[0]
    assert measure_of(made.state, made.ground, measure.GROUP_AT, 1, 12) == 1
    assert measure_of(made.state, made.ground, measure.GROUP_AT, 1, 13) == 0
    group.held = ARMED
    assert measure_of(made.state, made.ground, measure.GROUP_AT, 1, 12) == 0


def test_shares_without_a_whole_are_said_to_be_full_or_empty():
    made = tiny([])
    shares = [measure.ANSWERED_SHARE, measure.CLOCK_SHARE, measure.REPORT_SHARE]
    assert [measure_of(made.state, made.ground, asked, 0, 0) for asked in shares] == [100, 100, 0]


def test_the_least_supply_is_that_of_the_mission():
    made = game()
    stock(made, 1, store.WATER).stock = 3 * stock(made, 1, store.WATER).use
    stock(made, 2, store.RATIONS).stock = 0  # the armed group's
    assert measure_of(made.state, made.ground, measure.SUPPLY, 0, 0) == 3
    assert measure_of(made.state, made.ground, measure.SUPPLY, 1, 0) == 14


@pytest.mark.parametrize(
    ("how", "value", "wanted", "held"),
    [
        (compare.AT_LEAST, 3, 3, True), (compare.AT_LEAST, 2, 3, False), (compare.AT_MOST, 3, 3, True),
        (compare.AT_MOST, 4, 3, False), (compare.EQUAL, 3, 3, True), (compare.EQUAL, 4, 3, False),
    ],
)  # fmt: skip
def test_comparisons(how, value, wanted, held):
    assert compares(value, how, wanted) is held


def test_all_conditions_must_hold_and_only_between_their_turns():
    made = game()
    rows = np.zeros(4, CONDITION)
    rows["until"] = 99
    rows["compare"] = compare.AT_LEAST
    rows["owner"] = (OBJECTIVE, OBJECTIVE, INJECT, OBJECTIVE)
    rows["row"] = (0, 0, 0, 1)
    rows["measure"] = measure.TRUST
    rows["subject"] = (1, 2, 1, 1)
    rows["value"] = (40, 80, 99, 10)
    ground = open_ground(made.frozen._replace(conditions=rows))
    assert holds(made.state, ground, OBJECTIVE, 0)
    assert holds(made.state, ground, OBJECTIVE, 1)
    assert not holds(made.state, ground, INJECT, 0)
    assert holds(made.state, ground, INJECT, 7), "without conditions it holds"
    ground.conditions[1].value = 81
    assert not holds(made.state, ground, OBJECTIVE, 0)
    ground.conditions[1].value, ground.conditions[1].since = 80, 6
    assert not holds(made.state, ground, OBJECTIVE, 0)
    ground.conditions[1].since, ground.conditions[1].until = 0, 4
    assert not holds(made.state, ground, OBJECTIVE, 0)

"""Turns longer than a day: a routine that nobody orders, and terms that give time for an order."""

import pytest

from tests.engine.test_conduct import detain
from tests.engine.tiny import Force, Place, events, give, pass_turn, stock, tiny
from wargame.engine.cases import open_case, watch_cases
from wargame.engine.rules.conduct import conduct
from wargame.engine.rules.logistics import logistics
from wargame.engine.tables import POINTS
from wargame.engine.words import case, event, store, unit, verb

WEEK = 7 * 1440
BASE, ON_THE_ROAD, OFF_THE_ROAD = 0, 5, 40


def rested_after_a_patrol(length: int) -> int:
    game = tiny([Force(unit.INFANTRY_FOOT, ON_THE_ROAD)], length=length)
    game.state.groups[0].rest = POINTS
    give(game, 0, verb.PATROL)
    logistics(game.state, game.ground, game.log)
    return int(game.state.groups[0].rest)


def test_a_week_of_patrols_tires_as_one_day_of_them():
    assert rested_after_a_patrol(WEEK) == rested_after_a_patrol(1440) < rested_after_a_patrol(360) < POINTS


@pytest.mark.parametrize(
    ("length", "cell", "supplied"),
    [(WEEK, ON_THE_ROAD, True), (1440, ON_THE_ROAD, False), (WEEK, OFF_THE_ROAD, False), (1440, BASE, True)],
)
def test_in_a_long_turn_trucks_supply_whom_they_can_reach(length, cell, supplied):
    game = tiny([Force(unit.INFANTRY_FOOT, cell, base=BASE)], length=length, roads=True)
    game.state.contingents[0].base = BASE
    stock(game, 0, store.RATIONS).stock = 64 * 8
    logistics(game.state, game.ground, game.log)
    left = stock(game, 0, store.RATIONS).stock - (64 * 8 - 64 * length // 1440)
    assert (left > 0) == supplied


def test_who_is_detained_within_a_week_is_not_held_too_long_before_an_order_could_be_given():
    game = tiny([Force(unit.INFANTRY_FOOT, 12), Force(unit.ARMED_CELL, 12, 3)], length=WEEK)
    detain(game, 0, 600)
    game.state.detainees[0].form_minute = game.state.detainees[0].minute + 30
    conduct(game.state, game.ground, game.log)
    assert not events(game, event.BREACH)
    pass_turn(game)
    conduct(game.state, game.ground, game.log)
    assert events(game, event.BREACH)


def test_a_case_that_is_heard_of_within_a_week_may_be_reported_in_the_next():
    game = tiny([Force(unit.INFANTRY_FOOT, 12)], [Place(40)], length=WEEK)
    open_case(game.state, game.ground, game.log, case.CHILD, 0, 0)
    watch_cases(game.state, game.ground, game.log)
    assert not events(game, event.BREACH)
    pass_turn(game)
    watch_cases(game.state, game.ground, game.log)
    assert events(game, event.BREACH)

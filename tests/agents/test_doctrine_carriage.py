"""The doctrine in Rains: depots go forward while it is dry, trucks are hired while there is money."""

import pytest

from wargame import session
from wargame.agents.doctrine.sustain import has_money, is_rain_coming
from wargame.engine.words import event

FIRST_RAINS = 31  # turn


@pytest.fixture(scope="module")
def told():
    exercise = session.load("rains")
    found = []
    for seed in (1, 3):
        game = session.new_game(exercise, seed)
        while not game.ended:
            found += game.play_turn()
    return found


def of(told, kind):
    return [one for one in told if one.kind == kind]


def test_depots_are_put_forward_before_the_rains_and_drawn_on_after(told):
    put = of(told, event.DEPOT_SET)
    assert put and all(one.turn < FIRST_RAINS + 2 for one in put)
    assert any(one.turn > FIRST_RAINS for one in of(told, event.DEPOT_DRAWN))


def test_trucks_are_hired(told):
    hired = of(told, event.CONTRACTED)
    assert hired
    assert all(one.extra <= 60 for one in hired)  # thousands each: no more than some tonnes


def test_it_knows_when_rain_is_coming_and_when_money_is_short():
    game = session.new_game(session.load("rains"), 1)
    believed = game.belief(1)
    turns = []
    for turn in range(1, 61):
        believed.clock[0].turn = turn
        if is_rain_coming(believed, game.ground):
            turns.append(turn)
    assert turns and max(turns) < 22 and turns == list(range(min(turns), max(turns) + 1))
    believed.clock[0].turn, believed.clock[0].spent = 30, 600
    assert has_money(believed, game.ground)
    believed.clock[0].spent = 900
    assert not has_money(believed, game.ground)

"""Row S26: cutting the satellites forces short wave and adds the stated delay."""

from __future__ import annotations

from tests.rows.links import best, two
from wargame import session
from wargame.engine import comms
from wargame.engine.game import Game, Order, start
from wargame.engine.words import bearer, delay, effect, event, verb


def test_cutting_the_satellites_forces_short_wave_and_adds_the_stated_delay():
    """Satellite phone 3 minutes, short wave 15."""
    game = two(bearer.SATCOM | bearer.HF)
    rules = game.ground.rules[0]
    assert best(game) == bearer.SATCOM
    before = comms.bearer_minutes(rules, best(game))
    game.state.clock[0].satellites_out = game.state.clock[0].minute + 720
    assert best(game) == bearer.HF
    assert comms.bearer_minutes(rules, best(game)) - before == 12
    game.state.clock[0].minute = game.state.clock[0].satellites_out
    assert best(game) == bearer.SATCOM  # they come back


def test_the_inject_does_it_in_an_exercise():
    """Meridor's order of the eighth turn in One Net takes 12 minutes longer than that of the seventh, by its bearer."""
    exercise = session.load("one_net")
    cut = next(one for one in exercise.scenario.inject if any(each.kind == "satellites" for each in one.effects))
    assert effect.SATELLITES in [int(one["effect"]) for one in exercise.ground.injects]
    game = Game(start(exercise.state, exercise.ground, 3), exercise.ground)
    index = next(at for at, one in enumerate(exercise.scenario.group) if one.id == "meridor_company")
    minutes = {}
    while game.clock.turn <= cut.turn + 1:
        turn = game.clock.turn
        assert game.submit(Order(1, index, verb.PATROL, 0, 4 + turn % 2)) == 0
        game.first_half()
        log = game.take_events()
        order = next(one.id for one in log if one.kind == event.ORDERED and one.who == index + 1)
        minutes[turn] = sum(
            one.amount for one in log if one.kind == event.DELAY and one.cause == order and one.extra == delay.BEARER
        )
        game.second_half()
    assert minutes[cut.turn - 1] == 3
    assert minutes[cut.turn + 1] == 15

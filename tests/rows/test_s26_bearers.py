"""S26, S27, S32: satellites and secure radio, and what they depend on: an inject, keys, fuel for the generator."""

from __future__ import annotations

import pytest

from tests.engine.tiny import Force, Place, tiny
from wargame import session
from wargame.engine import comms, interop
from wargame.engine.game import Game, Order, start
from wargame.engine.words import bearer, delay, effect, event, preparation, store, unit, verb, weather
from wargame.render import build
from wargame.render.words import heard

HQ, FAR = 0, 1  # rows of contingents, and of their groups


def two(bearers: int, cell: int = 16, **own: int):
    """The headquarters with everything, and a group of another contingent that has some bearers only."""
    game = tiny([Force(unit.HEADQUARTERS, 12), Force(unit.INFANTRY_MOUNTED, cell, 2, cell)], [Place(30)], turn=2)
    game.state.contingents[FAR].bearers = bearers
    for name, value in own.items():
        setattr(game.state.contingents[FAR], name, value)
    interop.refresh(game.state, game.ground)
    return game


def best(game, index: int = FAR) -> int:
    return comms.best_bearer(game.state, game.ground, HQ, index)


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


def test_without_common_keys_there_is_no_secure_link():
    game = two(bearer.SECURE, crypto=0)
    assert best(game) == 0  # nothing else in common: a runner goes
    assert not comms.shares_secure(game.state, game.ground, *(game.state.contingents[row] for row in (HQ, FAR)))
    game.state.contingents[FAR].crypto = 500_000
    assert best(game) == bearer.SECURE


def test_a_communications_exercise_gives_both_radios_and_keys():
    exercise = session.load("one_net")
    game = Game(start(exercise.state, exercise.ground, 3), exercise.ground)
    index = next(at for at, one in enumerate(exercise.scenario.group) if one.id == "verane_company")
    assert best(game, index) == bearer.VHF
    given = Order(1, index, verb.PREPARE, 0, preparation.COMMUNICATIONS_EXERCISE)
    assert game.submit(given) == 0
    assert best(game, index) == bearer.SECURE


@pytest.mark.parametrize(("stock", "by"), [(1000, bearer.VSAT), (0, bearer.HF)])
def test_no_fuel_for_the_generator_no_dish(stock, by):
    game = two(bearer.VSAT | bearer.HF)
    game.state.contingents[FAR].base = game.state.groups[FAR].cell
    row = game.state.stores[FAR * store.CLASSES + store.FUEL]
    row.holding, row.stock = 1000, stock
    assert best(game) == by


def test_a_dish_stands_in_its_own_camp_and_fears_storms():
    game = two(bearer.VSAT | bearer.HF)
    group = game.state.groups[FAR]
    game.state.contingents[FAR].base = group.cell
    assert best(game) == bearer.VSAT
    game.state.clock[0].weather = weather.STORM
    assert best(game) == bearer.HF
    game.state.clock[0].weather = weather.DRY
    group.ahead = group.cell + 1
    assert best(game) == bearer.HF


def test_the_roll_call_tells_who_hears_whom_and_what_the_plan_cures():
    """Before: Meridor and Verane are deaf to one another. After both attended the communications exercise: secure."""
    exercise = session.load("one_net")
    game = Game(start(exercise.state, exercise.ground, 3), exercise.ground)

    def pairs():
        view = build.view_of(build.Chair(exercise, game.ground, 1, game.belief(1)), ())
        return {(one.one, one.other): one for one in view.together.pairs}

    aldmark, verane, meridor = 1, 2, 3
    assert heard(pairs()[verane, meridor]) == "do not hear one another"
    assert heard(pairs()[aldmark, verane]) == "hear one another by VHF radio, 2 min"
    assert pairs()[aldmark, meridor].net == "satellite phone"
    for name in ("verane_company", "meridor_company"):
        index = next(at for at, one in enumerate(exercise.scenario.group) if one.id == name)
        assert game.submit(Order(1, index, verb.PREPARE, 0, preparation.COMMUNICATIONS_EXERCISE)) == 0
    assert pairs()[verane, meridor].net == pairs()[aldmark, verane].net == "secure radio"
    game.state.clock[0].satellites_out = 10_000
    assert pairs()[aldmark, 4].net == "short wave"

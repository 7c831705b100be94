"""Row S27: wrong keys are no secure link."""

from __future__ import annotations

from tests.rows.links import FAR, HQ, best, two
from wargame import session
from wargame.engine import comms
from wargame.engine.game import Game, Order, start
from wargame.engine.words import bearer, preparation, verb
from wargame.render import build
from wargame.render.words import heard


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

"""Row S19: readiness. R follows from manning, equipment, training, supply and rest, and decides who still goes out."""

import pytest

from tests.engine.tiny import MISSION, Force, Place, believed, events, give, pass_turn, stand, stock, tiny, total
from wargame import session
from wargame.engine.game import Game, start
from wargame.engine.goodwill import patrol
from wargame.engine.orders import can
from wargame.engine.presence import weigh
from wargame.engine.readiness import goes_out, readiness_of, readiness_of_contingent
from wargame.engine.rules.muster import muster
from wargame.engine.words import event, reason, store, tally, unit, verb
from wargame.render import build

PLATOON = Force(unit.INFANTRY_FOOT, 30, base=30)


def made(manning=100, serviceability=100, training=100, supply=100, rest=100):
    """A platoon at its base with these shares, in percent."""
    game = tiny([PLATOON], [Place(31)])
    group = game.state.groups[0]
    group.full, group.strength = 100, manning
    group.serviceability, group.quality, group.rest = serviceability * 10_000, training * 10_000, rest * 10_000
    water = stock(game, 0, store.WATER)
    water.stock = water.holding * supply // 100
    return game


@pytest.mark.parametrize(
    ("shares", "ready"),
    [({}, 100), ({"manning": 0}, 75), ({"serviceability": 0}, 75), ({"training": 0}, 75), ({"supply": 0}, 85),
     ({"rest": 0}, 90), ({"manning": 80, "serviceability": 60, "training": 40, "supply": 50, "rest": 30}, 55.5)],
)  # fmt: skip
def test_the_five_parts_and_their_weights(shares, ready):
    game = made(**shares)
    assert readiness_of(game.state, game.ground, 0) == ready * 10_000
    assert readiness_of(believed(game), game.ground, 0) == ready * 10_000, "its seat knows"
    assert readiness_of_contingent(game.state, game.ground, 0) == (ready * 10_000 if shares.get("manning") != 0 else 0)


def test_the_wounded_and_the_dead_are_missed():
    game = tiny([PLATOON])
    row = game.state.units[0]
    row.strength, row.wounded, row.dead = 16, 12, 4
    muster(game.state, game.ground, game.log)
    assert (game.state.groups[0].strength, game.state.groups[0].full) == (16, 32)


HALF = {"manning": 50, "serviceability": 50, "training": 50, "supply": 40, "rest": 50}  # R = 48.5
LEAST = {"manning": 30, "serviceability": 30, "training": 30, "supply": 20, "rest": 30}  # R = 28.5


@pytest.mark.parametrize(("shares", "out"), [({}, 4), (HALF, 2), (LEAST, 0)])
def test_below_fifty_every_other_patrol_goes_out_and_below_thirty_none(shares, out):
    game = made(**shares)
    stand(game, 0, 31)
    went, activity = [], []
    for _ in range(4):
        give(game, 0, verb.PATROL, cell=31, other=1, arrived=game.state.clock[0].minute)
        game.state.groups[0].activity = 0
        weigh(game.state, game.ground)
        went.append(goes_out(game.state, game.ground, 0))
        activity.append(game.state.groups[0].activity == 1_000_000)
        patrol(game.state, game.ground, game.log, 0)
        pass_turn(game)
    assert sum(went) == out == len(events(game, event.PATROLLED)) == total(game, tally.PATROLS)
    assert activity == went, "and weighs as one that goes out only then"


@pytest.mark.parametrize(("shares", "answer"), [({}, 0), (HALF, 0), (LEAST, reason.NOT_READY)])
def test_below_thirty_a_group_goes_nowhere_but_to_its_base(shares, answer):
    game = made(**shares)
    stand(game, 0, 32)
    known = believed(game)

    def ask(doing, cell=0, other=0):
        return can(known, game.ground, MISSION, 0, doing, cell, other)

    assert [ask(verb.MARCH, 40), ask(verb.PATROL, other=1), ask(verb.OBSERVE, 40)] == [answer] * 3
    assert ask(verb.MARCH, 30) == ask(verb.WITHDRAW) == ask(verb.HOLD) == ask(verb.OBSERVE, 32) == reason.NONE


def test_others_than_the_mission_are_not_held_to_it():
    game = tiny([Force(unit.ARMED_CELL, 30, 3)], [Place(31)])
    game.state.groups[0].quality = game.state.groups[0].serviceability = game.state.groups[0].rest = 0
    game.state.groups[0].full = 1000
    assert goes_out(game.state, game.ground, 0)
    assert can(believed(game, 2), game.ground, 2, 0, verb.MARCH, 40, 0) == reason.NONE


def test_the_window_shows_it():
    exercise = session.load("first_day")
    game = Game(start(exercise.state, exercise.ground, 1), exercise.ground)

    def shown():
        seen = build.view_of(build.Chair(exercise, game.ground, 1, game.belief(1)), [])
        return dict(seen.groups[0].facts)["Readiness"], seen.together.partners[0].readiness

    fact, mean = shown()
    assert int(fact.split(" / ")[0]) > 70 and mean > 70
    group = game.state.groups[0]
    group.quality, group.serviceability, group.rest = 0, 0, 0
    for kind in range(store.CLASSES):
        game.state.stores[kind].stock = 0
    assert shown()[0] == "25 / 100: does not leave its base"

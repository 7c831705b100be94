"""S15: a plan is a trigger and a branch: if this community warns, this group goes. It spares staff work."""

from __future__ import annotations

import pytest

from tests.engine.tiny import MISSION, Force, Place, tiny
from wargame import session
from wargame.engine import delay
from wargame.engine.deeds import raise_flash
from wargame.engine.game import Game, Order, start
from wargame.engine.rules.command import about, tell_delay
from wargame.engine.staff import plans_most
from wargame.engine.words import delay as parts
from wargame.engine.words import event, incident, preparation, reason, unit, verb

ALPHA = 0


def alerted(plan: bool, community: int = 1, load: int = 0):
    """Alpha of the headquarters' own contingent; the village warns in the reaction window."""
    game = tiny([Force(unit.INFANTRY_MOUNTED, 12)], [Place(18), Place(30)], turn=2)
    clock = game.state.clock[0]
    clock.window = 1
    if plan:
        made = game.state.plans[0]
        made.alive, made.seat, made.community, made.group = 1, MISSION, community, ALPHA + 1
    game.state.seats[MISSION - 1].used = load
    cell = game.state.communities[0].cell
    raise_flash(game.state, game.ground, game.log, MISSION, incident.ALERT, clock.minute + 30, cell, 0, 0, 1, 0)
    return game


def staff(game) -> dict[int, int]:
    """The staff's minutes of an order to patrol at the village that warns, as the log tells them."""
    cell = game.state.communities[0].cell
    community = about(game.state, game.ground, MISSION, ALPHA, cell)
    ask = (game.state, game.ground, MISSION, ALPHA, verb.PATROL, 0, community)
    return {kind: delay.part(*ask, kind) for kind in (parts.STAFF, parts.LOAD)}


def test_an_approved_plan_takes_15_minutes_of_staff_work_and_none_takes_60():
    assert staff(alerted(plan=True))[parts.STAFF] == 15
    assert staff(alerted(plan=False))[parts.STAFF] == 60


def test_a_plan_for_another_village_spares_nothing():
    assert staff(alerted(plan=True, community=2))[parts.STAFF] == 60


def test_an_overloaded_staff_is_slow_but_a_plan_stays_a_quarter():
    """Sixteen decisions on eight slots: twice the time, planned or not."""
    slow, planned = staff(alerted(plan=False, load=16)), staff(alerted(plan=True, load=16))
    assert sum(slow.values()) == 120
    assert sum(planned.values()) == 30


def test_the_log_says_so():
    game = alerted(plan=True)
    cell = game.state.communities[0].cell
    community = about(game.state, game.ground, MISSION, ALPHA, cell)
    tell_delay(game.state, game.ground, game.log, MISSION, ALPHA, verb.PATROL, 0, community, 400, 7)
    told = {one.extra: one.amount for one in game.log if one.kind == event.DELAY}
    assert told[parts.STAFF] == 15


@pytest.fixture
def joint():
    exercise = session.load("one_net")
    return exercise, Game(start(exercise.state, exercise.ground, 3), exercise.ground)


def test_two_plans_are_kept_ready_and_four_after_a_command_post_exercise(joint):
    exercise, game = joint
    index = next(at for at, one in enumerate(exercise.scenario.group) if one.id == "verane_company")
    for community in (1, 3):
        assert game.submit(Order(1, index, verb.PLAN, 0, community)) == 0
    assert game.submit(Order(1, index, verb.PLAN, 0, 5)) == reason.NO_MORE_PLANS
    exercised = Order(1, index, verb.PREPARE, 0, preparation.COMMAND_POST_EXERCISE)
    assert game.submit(exercised) == 0
    assert plans_most(game.state, game.ground, 1) == 4
    assert game.submit(Order(1, index, verb.PLAN, 0, 5)) == 0

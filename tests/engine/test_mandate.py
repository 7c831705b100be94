"""The mandate and the mission's standing: each task's line by its formula, and what moves legitimacy."""

import numpy as np
import pytest

from tests.engine.tiny import ARMED, HOST, Force, Game, Place, events, tiny
from wargame.engine import mandate
from wargame.engine.ground import OBJECTIVE, open_ground
from wargame.engine.orders import CATALOG, M
from wargame.engine.presence import wish_of
from wargame.engine.rules.politics import politics
from wargame.engine.state import new_state, thaw
from wargame.engine.tables import TABLES
from wargame.engine.words import event, names, standing, tally, task, unit, verb

TASKS = {name.lower(): number for name, number in names(task).items() if name != "COUNT"}


def game(milestone: int = 0, benchmark: int = 0, done: bool = False, **counted: int) -> Game:
    """A game with two communities, all tasks mandated, one objective, and these tallies."""
    made = tiny([Force(unit.INFANTRY_FOOT, 12), Force(unit.ARMED_CELL, 70, 3)], [Place(12, 1000), Place(60, 3000)])
    frozen = made.frozen._replace(objectives=np.zeros(1, OBJECTIVE))
    frozen.objectives["weight"], frozen.objectives["milestone"] = 10, milestone
    frozen.objectives["benchmark"] = benchmark
    for name in TASKS:
        frozen.weights[name] = 10
    state = made.state._replace(objectives=thaw(new_state({one.name: 1 for one in TABLES})).objectives)
    clock = state.clock[0]
    state.objectives[0].done = clock.minute + clock.length if done else 0
    for name, amount in counted.items():
        state.tallies[getattr(tally, name)].amount = state.tallies[getattr(tally, name)].turn = amount
    return Game(state, open_ground(frozen), made.log, frozen)


def line(made: Game, name: str) -> float:
    return mandate.task_points(made.state, made.ground, TASKS[name]) / 100


@pytest.mark.parametrize(
    ("name", "counted", "points"),
    [
        ("monitor_ceasefire", {}, 100),
        ("monitor_ceasefire", {"VIOLATIONS": 4, "VIOLATIONS_REPORTED": 3}, 75),
        ("support_aid", {}, 0),
        ("support_aid", {"AID_DELIVERED": 3, "AID_BY_OTHERS": 2}, 75),  # two communities, the first week
        ("support_aid", {"AID_DELIVERED": 1, "ESCORTS": 5}, 75),
        ("freedom_of_movement", {}, 0),
        ("freedom_of_movement", {"ORDERS": 50}, 100),
        ("freedom_of_movement", {"ORDERS": 50, "ORDERS_BARRED": 2}, 60),
        ("freedom_of_movement", {"ORDERS": 10, "ORDERS_BARRED": 9}, 0),
        ("reform", {}, 0),
    ],
)
def test_lines_from_tallies(name, counted, points):
    assert line(game(**counted), name) == points


def test_the_political_line_is_consent_and_milestones():
    made = game()
    made.state.parties[HOST - 1].consent, made.state.parties[ARMED - 1].ceasefire = 600_000, 1
    assert line(made, "political_process") == 55, "the mean of host and party, 60 and 50"
    assert [line(game(1, done=done), "political_process") for done in (False, True)] == [25, 75]


def test_disarmament_and_reform_follow_the_parties():
    made = game()
    party = made.state.parties[ARMED - 1]
    party.estimate, party.disarmed = 200, 150
    assert line(made, "disarmament") == 75
    party.disarmed = 300
    assert line(made, "disarmament") == 100
    made.state.parties[HOST - 1].graded = 2
    assert line(made, "reform") == 100


def test_all_lines_together_by_their_weights():
    made = game(VIOLATIONS=4, VIOLATIONS_REPORTED=3)
    weights = made.ground.weights[0]
    for name in TASKS:
        setattr(weights, name, 0)
    assert mandate.mandate_points(made.state, made.ground) == -1
    weights.monitor_ceasefire, weights.support_aid = 30, 10
    assert mandate.mandate_points(made.state, made.ground) == (75 * 30 + 0 * 10) * 100 // 40


def test_every_verb_that_a_task_names_is_the_missions():
    ours = {entry.verb for entry in CATALOG if entry.sides & M}
    named = {number for verbs in mandate.VERBS for number in verbs}
    assert len(mandate.VERBS) == task.COUNT
    assert named <= ours
    assert not named & {verb.HOLD, verb.MARCH, verb.WITHDRAW, verb.FIRE, verb.TREAT, verb.EVACUATE, verb.REPORT}


@pytest.mark.parametrize(
    ("counted", "moved", "why"),
    [
        ({"ALERTS_ANSWERED": 2}, 20_000, standing.ALERT_ANSWERED),
        ({"ALERTS_IGNORED": 1}, -30_000, standing.ALERT_IGNORED),
        ({"BREACH_WEIGHT": 10}, -50_000, standing.BREACHES),
        ({"MOVEMENTS_DENIED": 1}, -20_000, standing.DENIED),
    ],
)
def test_what_moves_legitimacy(counted, moved, why):
    made = game(**counted)
    politics(made.state, made.ground, made.log)
    assert [(row.amount, row.extra) for row in events(made, event.LEGITIMACY)] == [(moved, why)]


def test_nothing_of_it_without_the_mission():
    made = game(ALERTS_IGNORED=3)
    made.state.clock[0].absent = 1
    made.state.parties[HOST - 1].consent = 0
    politics(made.state, made.ground, made.log)
    assert made.state.mandate[0].legitimacy == 600_000
    assert events(made, event.ASKED_TO_LEAVE) == []


def test_a_milestone_is_heard_of_and_a_benchmark_calms():
    made = game(milestone=1, benchmark=1, done=True)
    before = wish_of(made.state, made.ground, 1, 0)
    politics(made.state, made.ground, made.log)
    row = made.state.mandate[0]
    assert (row.legitimacy, row.support, row.calm) == (650_000, 630_000, 300_000)
    assert wish_of(made.state, made.ground, 1, 0) == before * 700 // 1000
    politics(made.state, made.ground, made.log)  # a second one leaves seven tenths of what was left
    assert row.calm == 510_000

"""The scorecard, recomputed in real arithmetic from the formulas of the rulebook."""

import random

import numpy as np
import pytest

from tests.engine.tiny import ARMED, HOST, Game, Place, tiny
from wargame.engine import score
from wargame.engine.ground import OBJECTIVE, open_ground
from wargame.engine.rules.command import count_minutes
from wargame.engine.state import new_state, thaw
from wargame.engine.tables import TABLES
from wargame.engine.words import tally

WEIGHTS = {"protection": 40, "consent": 20, "logistics": 10, "protection_of_force": 10, "conduct": 10, "tasks": 10}


def game(**counted: int) -> Game:
    """A scored game with two communities, two objectives and these tallies."""
    made = tiny([], [Place(12, 1000, trust=40), Place(60, 3000, trust=60)])
    frozen = made.frozen._replace(objectives=np.zeros(2, OBJECTIVE))
    frozen.objectives["weight"] = (30, 10)
    for name, percent in WEIGHTS.items():
        frozen.weights[name] = percent
    for name, value in {"killed": 20, "fled": 400, "trust": 45, "consent": 40}.items():
        frozen.baseline[name] = value
    objectives = thaw(new_state({table.name: 2 for table in TABLES})).objectives
    state = made.state._replace(objectives=objectives)
    for name, amount in counted.items():
        state.tallies[getattr(tally, name)].amount = amount
    return Game(state, open_ground(frozen), made.log, frozen)


def points(made: Game, number: int) -> float:
    return score.measure_points(made.state, made.ground, number) / 100


def test_protection():
    assert points(game(), score.PROTECTION) == 70, "nobody killed, nobody fled, and no alert that could be answered"
    made = game(CIVILIANS_KILLED=5, ALERTS=8, ALERTS_ANSWERED_60=6, FLED=100, WARNINGS_USED=2)
    assert points(made, score.PROTECTION) == 50 * (1 - 5 / 20) + 20 * 6 / 8 + 20 * (1 - 100 / 400) + 10 * 2 / 8
    assert points(game(CIVILIANS_KILLED=90), score.PROTECTION) == 0
    assert score.uncapped(game(CIVILIANS_KILLED=90).state, game().ground, score.PROTECTION) == 100 * (70 - 225)


def test_consent():
    made = game(MOVEMENTS_DENIED=1)
    made.state.parties[HOST - 1].consent, made.state.parties[ARMED - 1].consent = 600_000, 400_000
    assert points(made, score.CONSENT) == 100, "50 + 25 for trust + 50 for the host's consent - 10, at most 100"
    made.state.parties[ARMED - 1].ceasefire = 1  # now it counts too: the mean is 50
    assert points(made, score.CONSENT) == 50 + 2.5 * (55 - 45) + 2.5 * (50 - 40) - 10


def test_logistics():
    made = game(
        GROUP_TURNS=50,
        STOCKED_GROUP_TURNS=40,
        SERVICEABLE=81_000,
        VEHICLE_GROUP_TURNS=100,
        TASKS=40,
        TASKS_CANCELLED=10,
    )
    assert points(made, score.LOGISTICS) == 40 * 0.8 + 30 * 0.9 + 20 * 0.75 + 10


def test_force_protection_and_conduct():
    made = game(MISSION_KILLED=2, MISSION_WOUNDED=3, MISSION_DIED_OF_WOUNDS=1, CLOCKS_MISSED=1, BREACH_WEIGHT=23)
    assert points(made, score.FORCE) == 100 - 2 * 8 - 3 * 3 - 5, "who died of wounds is among the killed"
    assert points(made, score.CONDUCT) == 77
    assert points(game(BREACH_WEIGHT=230), score.CONDUCT) == 0


def test_tasks_are_weighed():
    made = game()
    assert points(made, score.TASKS) == 0
    made.state.objectives[0].done = 5
    assert points(made, score.TASKS) == 75


def test_what_is_not_scored_is_not_shown_and_weighs_nothing():
    made = game(BREACH_WEIGHT=40)
    made.ground.weights[0].protection = made.ground.weights[0].tasks = made.ground.weights[0].consent = 0
    assert score.measure_points(made.state, made.ground, score.PROTECTION) == -1
    expected = (points(made, score.LOGISTICS) + 100 + 60) / 3
    assert abs(score.total_points(made.state, made.ground) / 100 - expected) < 0.01


def test_nobody_hides_behind_the_other_measures():
    """The total is at most 25 points above the lowest mandated measure."""
    made = game(CIVILIANS_KILLED=20, FLED=400)
    assert points(made, score.PROTECTION) == 0
    assert score.total_points(made.state, made.ground) == 2500


def across(*minutes: int, **counted: int) -> Game:
    """A game in which orders to other contingents took these minutes."""
    made = game(CROSS_ORDERS=len(minutes), **counted)
    made.ground.weights[0].interoperability = 20
    for one in minutes:
        count_minutes(made.state, one)
    return made


@pytest.mark.parametrize(
    ("minutes", "median"),
    [((10,) * 7, 7), ((60,) * 6, 52), ((20, 50, 200), 52), ((600,) * 9, 480), ((), -1)],
)
def test_the_median_is_that_of_the_bins(minutes, median):
    assert score.median_minutes(across(*minutes).state) == median


def test_interoperability_is_earned_by_what_was_done():
    made = across(*([100] * 8), CROSS_MISREAD=1, CROSS_REFUSED=1, PICTURES_AGREED=6_300, PICTURE_PAIRS=9,
                  REPORT_FIELDS=18, REPORT_FIELDS_ASKED=24)  # fmt: skip
    expected = 30 * 60 / 105 + 30 * 6 / 8 + 20 * 0.7 + 20 * 18 / 24
    assert abs(points(made, score.INTEROPERABILITY) - expected) < 0.05
    few = across(*([10] * 5))
    assert score.measure_points(few.state, few.ground, score.INTEROPERABILITY) == -1, "five cases are no measure"


def test_impartiality_and_politics():
    made = game(GAUGE_OFF=12_000, GAUGE_TURNS=10)
    made.ground.weights[0].impartiality = made.ground.weights[0].politics = 10
    assert points(made, score.IMPARTIALITY) == 100 - 2 * 12
    made.ground.objectives[0].milestone = made.ground.objectives[1].milestone = 1
    for own in made.state.contingents:
        own.will = 600_000
    assert points(made, score.POLITICS) == 45 * 0.6
    made.state.objectives[0].done = 5
    assert points(made, score.POLITICS) == 55 * 0.75 + 45 * 0.6


@pytest.mark.parametrize("seed", range(10))
def test_totals_are_means_and_terms_sum_up(seed):
    dice = random.Random(seed)
    made = game(**{name: dice.randrange(30) for name in vars(tally) if name.isupper() and name != "COUNT"})
    made.state.objectives[1].done = dice.randrange(2)
    values, weights = [], []
    for number in range(score.MEASURES):
        raw = score.uncapped(made.state, made.ground, number)
        assert raw == sum(score.term_of(made.state, made.ground, number, term) for term in range(score.TERMS))
        values.append(min(10_000, max(0, raw)))
        weights.append(score.weight_of(made.ground, number))
        if weights[-1]:
            assert values[-1] == score.measure_points(made.state, made.ground, number)
    mean = sum(value * weight for value, weight in zip(values, weights, strict=True)) // 100
    ceiling = min(values[score.PROTECTION], values[score.TASKS]) + 2500
    assert score.total_points(made.state, made.ground) == min(mean, ceiling)

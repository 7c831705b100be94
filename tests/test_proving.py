"""What the long checks of exercises rest on: their statistics, the crippled copies, the exchange of rows and sides."""

import numpy as np
import pytest

from wargame import fairness, proving, scaling, session
from wargame.agents.doctrine import controls
from wargame.compare import contest
from wargame.engine.game import Game, start
from wargame.engine.words import verb


@pytest.mark.parametrize(
    ("xs", "ys", "rank"),
    [((0, 0.1, 0.3), (9, 5, 1), -1.0), ((0, 0.1, 0.3), (1, 5, 9), 1.0), ((1, 2, 3), (4, 4, 4), 0.0),
     ((0, 0.1, 0.3, 0.6, 1), (85, 70, 71, 58, 40), -0.9)],
)  # fmt: skip
def test_spearman_by_hand(xs, ys, rank):
    assert proving.spearman(xs, ys) == pytest.approx(rank)


def test_smirnov_tells_the_same_from_the_shifted():
    dice = np.random.default_rng(3)
    one, other = dice.normal(size=(2, 400))
    assert fairness.smirnov(one, other) > 0.05
    assert fairness.smirnov(one, other + 0.5) < 1e-6
    assert fairness.smirnov(one, one) == 1.0


def test_a_proof_says_what_does_not_hold():
    weak = contest("doctrine", "rush", [50.0, 60, 55], [55.0, 55, 55])
    totals = {"doctrine": 55.0, "pass": 45.0, "hold_base": 3.0}
    proof = proving.Proof("somewhere", 3, totals, (weak,), -0.5, {"only_cover": 0.7, "only_talk": 0.1})
    assert [line.split(": ")[1][:9] for line in proof.faults] == ["rush", "pass gets", "rank corr"]
    assert proving.exploits([proof]) == ["only_cover brings most of the doctrine's margin in somewhere"]
    good = [proving.Proof("else", 3, {}, (), -1.0, {"only_cover": 0.1, "only_talk": 0.1})] * 4
    assert proving.exploits([proof, *good]) == []


def test_there_are_twelve_restricted_players_and_each_keeps_to_its_work():
    assert len(controls.RESTRICTED) == 12
    exercise = session.load("river_gate")
    seat = next(iter(exercise.seats))
    kinds = {}
    for name in ("only_cover", "only_sites"):
        game = session.new_game(exercise, 2, session.seating(exercise, {seat: controls.RESTRICTED[name]}))
        kinds[name] = set()
        for _ in range(6):
            game.first_half()
            kinds[name] |= {given.verb for given in game.take_given() if given.seat == 1}
            game.second_half()
            kinds[name] |= {given.verb for given in game.take_given() if given.seat == 1}
    assert set() < kinds["only_cover"] <= set(controls.COVER)
    assert verb.OPEN_SITE in kinds["only_sites"] <= set(controls.SITES)


def test_the_more_muddle_the_more_orders_are_others():
    exercise = session.load("integrated_mission")
    seat = next(iter(exercise.seats))

    def orders(who):
        game = session.new_game(exercise, 2, session.seating(exercise, {seat: who}))
        game.first_half()
        return {(one.group, one.verb, one.cell, one.other) for one in game.take_given() if one.seat == 1}

    told = orders("doctrine")
    kept = [len(told & orders(who)) for who in (controls.MUDDLED["muddled_10"], controls.MUDDLED["muddled_60"])]
    assert len(told) >= kept[0] > kept[1]


@pytest.mark.parametrize("name", ["integrated_mission"])
def test_rows_in_another_order_measure_the_same(name):
    assert fairness.differs(session.load(name), 2) == ""


def test_who_favours_the_first_row_is_found(monkeypatch):
    """A rule that looks at a row's place: the first group rests better."""
    plain = Game.second_half

    def favour(game):
        plain(game)
        game.state.tallies[0].amount += game.state.groups[0].key % 7

    monkeypatch.setattr(Game, "second_half", favour)
    assert "a measure differs" in fairness.differs(session.load("first_day"), 2)


def test_a_mirror_of_a_mirror_is_the_map():
    exercise = session.load("first_day")
    turned = fairness.mirrored(exercise)
    width = int(exercise.ground.map[0]["width"])
    assert (turned.state.groups["cell"] % width == width - 1 - exercise.state.groups["cell"] % width).all()
    land = exercise.ground.land["terrain"].reshape(-1, width)
    assert (turned.ground.land["terrain"].reshape(-1, width) == land[:, ::-1]).all()
    again = fairness.mirrored(turned)
    assert Game(start(again.state, again.ground, 3), again.ground).digest() == session.new_game(exercise, 3).digest()


def test_an_exercise_laid_beside_itself_is_as_many_times_as_large():
    exercise = session.load("first_day")
    eight = scaling.tiled(exercise, 4, 2)
    waiting = sum(group.reserve for group in exercise.scenario.group)
    groups = len(exercise.scenario.group)
    assert len(eight.ground.land) == 8 * len(exercise.ground.land)
    assert len(eight.scenario.group) == groups + 7 * (groups - waiting)
    assert len(eight.state.communities) == 8 * len(exercise.state.communities)
    width, own = int(eight.ground.map[0]["width"]), int(exercise.ground.map[0]["width"])
    rows, columns = np.divmod(eight.state.communities["cell"], width)
    places = len(exercise.state.communities)
    assert set(columns[places : 2 * places] % own) == set(columns[:places])
    assert set(rows[places : 2 * places]) == set(rows[:places])

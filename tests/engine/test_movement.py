"""Marches: tracks, progress, what follows another group, and where a reaction leaves the track."""

import random
from itertools import pairwise

import pytest

from tests.engine.tiny import PULSES, Force, Game, events, give, pass_turn, problems, tiny, total
from wargame.engine.events import free_row
from wargame.engine.grid import adjacent, is_wet
from wargame.engine.rules.commit import commit_orders, commit_positions
from wargame.engine.rules.movement import (
    can_escort,
    can_march,
    can_patrol,
    march_minutes,
    mine_strike_ppm,
    movement,
    pace_of,
    reaction_movement,
)
from wargame.engine.rules.muster import muster
from wargame.engine.words import event, mobility, reason, tally, unit, verb, weather, work

DAY = 2  # the second turn of a tiny game is by day


def track(game: Game, index: int) -> list[int]:
    return [row.cell for row in game.state.tracks[index * PULSES : (index + 1) * PULSES]]


def march(game: Game, index: int, goal: int, number: int = verb.MARCH, other: int = 0) -> None:
    give(game, index, number, goal, other)
    movement(game.state, game.ground, game.log)


def next_turn(game: Game) -> None:
    commit_positions(game.state)
    commit_orders(game.state)
    pass_turn(game)
    muster(game.state, game.ground, game.log)


def react(game: Game, index: int, number: int, goal: int, effect: int) -> None:
    """An order of the reaction window."""
    row = game.state.orders[index * 2 + 1]
    row.alive, row.verb, row.cell, row.effect, row.reaction, row.done = 1, number, goal, effect, 1, 0


def test_a_track_holds_the_cell_of_each_pulse():
    """On foot along laterite, 3 km at 4 km/h: 45 minutes a step; a pulse is 30 minutes."""
    game = tiny([Force(unit.INFANTRY_FOOT, 0)], turn=DAY)
    march(game, 0, 9)
    assert track(game, 0) == [0, 0, 1, 2, 2, 3, 4, 4, 5, 6, 6, 7]
    assert (game.state.groups[0].ahead, game.state.groups[0].ahead_progress) == (8, 0)
    assert game.state.groups[0].arrived == -1


def test_a_march_arrives_to_the_minute_and_then_stands():
    game = tiny([Force(unit.INFANTRY_MOUNTED, 0)], turn=DAY)
    march(game, 0, 9)
    assert game.state.groups[0].arrived - game.state.clock[0].minute == 9 * 8  # 7.2 rounded up
    assert track(game, 0)[3:] == [9] * 9


@pytest.mark.parametrize("kind", [unit.INFANTRY_FOOT, unit.INFANTRY_MOUNTED, unit.TRANSPORT])
@pytest.mark.parametrize(("night", "off"), [(0, 0), (1, 1)])
def test_minutes_of_a_march_are_those_of_the_preview(kind, night, off):
    """By night each step is rounded for itself: a minute a step at most."""
    for goal in (5, 9, 17):
        game = tiny([Force(kind, 0)], turn=DAY, length=1440)
        game.state.clock[0].night = night
        foretold = march_minutes(game.state, game.ground, 0, goal, verb.MARCH)
        march(game, 0, goal)
        taken = game.state.groups[0].arrived - game.state.clock[0].minute
        assert 0 <= foretold - taken <= off * 9


def test_progress_is_kept_over_turns():
    """Off the road 60 minutes a step; turns of 100 minutes."""
    game = tiny([Force(unit.INFANTRY_FOOT, 30)], turn=6, length=100, roads=False)
    game.state.clock[0].night = 0
    march(game, 0, 39)
    assert (game.state.groups[0].ahead, game.state.groups[0].ahead_progress) == (31, 40)
    next_turn(game)
    game.state.clock[0].night = 0
    movement(game.state, game.ground, game.log)
    assert (game.state.groups[0].ahead, game.state.groups[0].ahead_progress) == (33, 20)


def test_night_and_escort_slow_the_pace():
    game = tiny([Force(unit.INFANTRY_FOOT, 0)])
    clock = game.state.clock[0]
    assert (clock.night, pace_of(game.ground, clock, verb.MARCH), pace_of(game.ground, clock, verb.ESCORT)) == (
        1,
        60,
        48,
    )
    clock.night = 0
    assert (pace_of(game.ground, clock, verb.MARCH), pace_of(game.ground, clock, verb.ESCORT)) == (100, 80)


def test_ground_is_wet_in_rain_and_after_two_wet_turns():
    game = tiny([])
    clock = game.state.clock[0]
    assert is_wet(clock) == 0
    clock.wet_days = 1
    assert is_wet(clock) == 0
    clock.wet_days = 2
    assert is_wet(clock) == 1
    clock.wet_days, clock.weather = 0, weather.RAIN
    assert is_wet(clock) == 1


def test_an_escort_goes_where_the_other_goes():
    game = tiny([Force(unit.INFANTRY_MOUNTED, 0), Force(unit.TRANSPORT, 0)], turn=DAY)
    give(game, 1, verb.MARCH, 7)
    give(game, 0, verb.ESCORT, 0, 2, arrived=-1)
    movement(game.state, game.ground, game.log)
    assert game.state.groups[0].ahead == game.state.groups[1].ahead == 7


@pytest.mark.parametrize(("goal", "kind", "counted"), [(7, verb.ESCORT, 1), (0, verb.ESCORT, 0), (7, verb.MARCH, 0)])
def test_a_turn_of_riding_with_somebody_who_moves_is_an_escort(goal, kind, counted):
    game = tiny([Force(unit.INFANTRY_MOUNTED, 0), Force(unit.AID_CONVOY, 0, 5)], turn=DAY)
    give(game, 1, verb.MARCH, goal)
    give(game, 0, kind, 7 if kind == verb.MARCH else 0, 2, arrived=-1)
    movement(game.state, game.ground, game.log)
    reaction_movement(game.state, game.ground, game.log)
    assert game.state.groups[0].ahead == goal
    assert total(game, tally.ESCORTS) == counted


def test_who_does_not_come_along_has_not_escorted():
    game = tiny([Force(unit.INFANTRY_FOOT, 70), Force(unit.AID_CONVOY, 0, 5)], turn=DAY)
    give(game, 1, verb.MARCH, 9)
    give(game, 0, verb.ESCORT, 0, 2, arrived=-1)
    movement(game.state, game.ground, game.log)
    reaction_movement(game.state, game.ground, game.log)
    assert game.state.groups[0].ahead != game.state.groups[1].ahead
    assert total(game, tally.ESCORTS) == 0


def test_a_reaction_leaves_the_track_at_its_minute():
    game = tiny([Force(unit.INFANTRY_FOOT, 0)], turn=DAY)
    clock = game.state.clock[0]
    march(game, 0, 9)
    react(game, 0, verb.MARCH, 0, clock.minute + 180)
    before = track(game, 0)[:6]
    reaction_movement(game.state, game.ground, game.log)
    assert track(game, 0)[:6] == before
    assert track(game, 0)[6:] == [4, 4, 3, 2, 2, 1], "from where it was at that minute, back again"
    assert game.state.groups[0].ahead == 0


def test_an_order_that_comes_inside_the_turn_bends_the_track():
    game = tiny([Force(unit.INFANTRY_FOOT, 0)], turn=DAY)
    clock = game.state.clock[0]
    react(game, 0, verb.MARCH, 9, clock.minute + 120)
    game.state.orders[1].reaction = 0
    movement(game.state, game.ground, game.log)
    assert track(game, 0) == [0, 0, 0, 0, 0, 0, 1, 2, 2, 3, 4, 4]


def test_aircraft_do_not_fly_in_a_storm():
    game = tiny([Force(unit.HELICOPTER, 0)], turn=DAY)
    game.state.clock[0].weather = weather.STORM
    march(game, 0, 44)
    assert game.state.groups[0].ahead == 0
    assert events(game, event.FRUSTRATED)[0].extra == reason.FRUSTRATED_WEATHER
    game = tiny([Force(unit.HELICOPTER, 0)], turn=DAY)
    march(game, 0, 44)
    assert game.state.groups[0].ahead == 44


def test_mines_spare_those_who_laid_them():
    for contingent, struck in ((1, 1), (3, 0)):
        game = tiny([Force(unit.INFANTRY_FOOT, 0, contingent)], turn=DAY, rules={"mine_strike": 1_000_000})
        mine = game.state.works[free_row(game.state, game.state.works, 0)]
        mine.kind, mine.cell, mine.party, mine.amount, mine.key = work.MINE, 2, 2, 5, 77
        march(game, 0, 4)
        assert sum(row.alive for row in game.state.incidents) == struck
        assert mine.amount == 5 - struck


def test_people_on_foot_set_off_a_fifth_of_the_mines():
    game = tiny([])
    assert mine_strike_ppm(game.ground, mobility.MOUNTED, 2) == 120_000
    assert mine_strike_ppm(game.ground, mobility.FOOT, 2) == 24_000


def test_what_makes_no_sense_is_refused():
    game = tiny([Force(unit.INFANTRY_FOOT, 12), Force(unit.MEDICAL_POST, 12), Force(unit.TRANSPORT, 12)])
    assert can_march(game.state, game.ground, 0, 12, 0) == reason.ALREADY_THERE
    assert can_march(game.state, game.ground, 2, 45, 0) == reason.NO_WAY
    assert can_patrol(game.state, game.ground, 1, 12, 0) == reason.UNARMED
    assert can_escort(game.state, game.ground, 0, 12, 1) == reason.NO_TARGET
    assert can_escort(game.state, game.ground, 1, 12, 1) == reason.UNARMED
    assert can_escort(game.state, game.ground, 0, 12, 2) == reason.NONE


@pytest.mark.parametrize("seed", range(6))
def test_no_track_jumps(seed):
    """Whatever is ordered, each pulse is near the one before, as far as the fastest can have gone."""
    dice = random.Random(seed)
    kinds = (unit.INFANTRY_FOOT, unit.INFANTRY_MOUNTED, unit.TRANSPORT, unit.ARMED_CELL)
    game = tiny([Force(dice.choice(kinds), dice.randrange(20), dice.choice((1, 2, 3))) for _ in range(6)], turn=DAY)
    for _ in range(6):
        for index in range(6):
            give(game, index, dice.choice((verb.MARCH, verb.PATROL, verb.HOLD)), dice.randrange(80), 0, -1)
        starts = [row.cell for row in game.state.groups]
        movement(game.state, game.ground, game.log)
        for index in range(6):
            walked = [starts[index], *track(game, index), game.state.groups[index].ahead]
            on_foot = game.state.groups[index].mobility == mobility.FOOT
            for one, other in pairwise(walked):
                assert not on_foot or adjacent(game.ground, one, other)
        assert problems(game) == []
        next_turn(game)

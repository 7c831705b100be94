"""Interpreted and compiled play of the same seed leave the same bytes; so do a batch and single games.

`python -m wargame.soundness` does the same over hundreds of games.
"""

import numpy as np
import pytest

from wargame import session
from wargame.engine.game import play_batch, start_many
from wargame.engine.state import State, digest, game_of
from wargame.soundness import (
    SHIPPED,
    all_random,
    compare_runtimes,
    compiled_turns,
    first_difference,
    heavy_game,
    loaded,
    soak,
)

SEEDS = (7, 8, 2_000_000_000)


def say(line: str) -> None:
    """Compiling is no news here."""


@pytest.mark.parametrize("who", ["doctrines", "random orders"])
@pytest.mark.parametrize("name", SHIPPED)
def test_both_runtimes_leave_the_same_bytes(shipped, name, who):
    exercise = shipped[name]
    assert compare_runtimes(exercise, SEEDS, all_random(exercise) if who == "random orders" else None, say) == []


@pytest.mark.parametrize("name", SHIPPED)
def test_a_batch_is_as_many_single_games(shipped, name):
    exercise = shipped[name]
    seeds, turns = range(20, 25), 8
    sitting = session.seating(exercise)
    batch = start_many(exercise.state, seeds)
    play_batch(batch, exercise.ground, sitting.minds, sitting.chosen, turns, say)
    digests = [digest(game_of(batch, row)) for row in range(len(seeds))]
    assert len(set(digests)) == len(seeds)
    for seed, expected in reversed(list(zip(seeds, digests, strict=True))):  # another order, a memo warmed by others
        single = start_many(exercise.state, [seed])
        play_batch(single, exercise.ground, sitting.minds, sitting.chosen, turns, say)
        assert digest(game_of(single, 0)) == expected


def test_turn_by_turn_is_all_at_once(shipped):
    exercise = shipped["first_day"]
    sitting = session.seating(exercise)
    batch = start_many(exercise.state, (3, 4))
    play_batch(batch, exercise.ground, sitting.minds, sitting.chosen, exercise.scenario.exercise.turns, say)
    *_, last = compiled_turns(exercise, (3, 4), None, say)
    assert digest(game_of(last, 1)) == digest(game_of(batch, 1))


@pytest.mark.parametrize("name", SHIPPED)
def test_random_orders_break_nothing(shipped, name):
    found, orders = soak(shipped[name], range(500, 540), heavy_every=40, say=say)
    assert found == []
    assert orders > 40 * shipped[name].scenario.exercise.turns


def test_a_game_of_doctrines_stands_every_check():
    found, last = heavy_game(session.load("first_day"), 12)
    assert found == []
    assert last == session.run(session.load("first_day"), 12).digest


def test_the_first_section_that_differs_is_named():
    exercise = session.load("first_day")
    game = session.new_game(exercise, 1, session.seating(exercise))
    before = game.sections()
    game.state.communities[2].trust += 1
    game.state.tallies[0].amount += 1
    assert first_difference(before, game.sections()) == "communities"
    assert first_difference(before, before) == ""


def test_a_saved_state_is_read_as_it_was():
    exercise = session.load("first_day")
    game = session.new_game(exercise, 5, session.seating(exercise))
    session.play_turn(game, None)
    again = loaded(session.state_bytes(game), exercise.state)
    assert isinstance(again, State)
    assert all(np.array_equal(one, other) for one, other in zip(again, game.frozen(), strict=True))

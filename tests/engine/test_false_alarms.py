"""A quarter of all warnings have nothing behind them, over the games that exercises give."""

from wargame import session
from wargame.engine.words import tally

SEEDS = range(1, 4)


def test_a_fifth_to_a_third_of_all_warnings_are_false():
    true = false = 0
    for name in ("rains", "river_gate", "site_two", "integrated_mission"):
        exercise = session.load(name)
        for seed in SEEDS:
            game = session.new_game(exercise, seed)
            while not game.ended:
                game.play_turn()
            true += game.state.tallies[tally.ALERTS].amount
            false += game.state.tallies[tally.ALERTS_FALSE].amount
    assert 0.2 <= false / (true + false) <= 0.3

"""Row S51: an edge of the map may be a border. People flee over it, which is counted as spill-over, and arms come in;
both less where the mission watches it.
"""

from tests.rows.small import play, small
from wargame.engine.checks import books_of
from wargame.engine.words import tally

EDGE = """
[[community]]
id = "village"
at = "1100"
population = 1000
people = "Senari"
fear = 80

[[border]]
edge = "east"
neighbour = "Marrow"
party = "raiders"
arms = 70
"""
AT_THE_BORDER = """
[[group]]
id = "alpha"
at = "1004"
"""
FAR_FROM_IT = """
[[group]]
id = "alpha"
at = "0004"
"""
SEEDS = range(12)
TURNS = 8  # two days


def spilled(text: str, seed: int) -> tuple[int, int]:
    """People who crossed and arms that came in two days."""
    game = play(small(EDGE + text), turns=TURNS, seed=seed).game
    return game.state.tallies[tally.SPILL_OVER].amount, game.state.borders[0].brought


def test_spill_over_is_counted_and_lower_with_a_border_patrol():
    alone = [spilled(FAR_FROM_IT, seed) for seed in SEEDS]
    watched = [spilled(AT_THE_BORDER, seed) for seed in SEEDS]
    assert min(people for people, _ in alone) > 0
    for nth in (0, 1):
        assert sum(one[nth] for one in watched) < 0.8 * sum(one[nth] for one in alone)


def test_nobody_is_lost_over_the_border_and_those_abroad_come_home():
    game = play(small(EDGE + FAR_FROM_IT)).game
    before = books_of(game.frozen()).people
    assert game.state.borders[0].abroad > 0
    game.state.communities[0].fear = 0
    for _ in range(8):
        game.play_turn()
    assert books_of(game.frozen()).people == before
    assert game.state.tallies[tally.RETURNED].amount > 0


def test_spill_over_is_flight_too_and_arms_reach_their_party():
    played = play(small(EDGE + FAR_FROM_IT), turns=TURNS)
    game = played.game
    told = sum(one.amount for one in played.of("SPILL_OVER"))
    assert told == game.state.tallies[tally.SPILL_OVER].amount <= game.state.tallies[tally.FLED].amount
    assert game.state.parties[1].resources == 20 + game.state.borders[0].brought


def test_no_border_no_spill_over():
    game = play(small(EDGE.split("[[border]]", maxsplit=1)[0]), turns=TURNS).game
    assert game.state.tallies[tally.SPILL_OVER].amount == 0

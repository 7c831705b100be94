"""Row S23: disarmament and transition, in the exercise made for it. Throughput, caseload and risk are of the size that
public reports give; a force that changes its beret and a capital that recalls its people happen too.
"""

import pytest

from wargame import session
from wargame.engine.game import Game
from wargame.engine.words import event, tally

SEEDS = range(12)
SITES = 4


def played(seed: int, doctrine: str = "doctrine", turns: int = 45) -> tuple[Game, list]:
    exercise = session.load("river_gate")
    game = session.new_game(exercise, seed, session.seating(exercise, {"chief": doctrine}))
    return game, [one for _ in range(turns) for one in game.play_turn()]


@pytest.fixture(scope="module")
def games() -> list[tuple[Game, list]]:
    return [played(seed) for seed in SEEDS]


def test_throughput_is_of_the_size_that_was_reported(games):
    """12,385 people in the first 27 days at four sites: 115 a site and day, where there are as many who come."""
    for game, told in games:
        busiest: dict[int, int] = {}
        for one in told:
            if one.kind == event.DISARMED:
                busiest[one.cell] = max(busiest.get(one.cell, 0), one.amount)
        assert len(busiest) == SITES
        assert max(busiest.values()) >= 115
        assert max(busiest.values()) <= 230  # two teams, or three
        days = {one.turn for one in told if one.kind == event.DISARMED}
        assert game.state.tallies[tally.DISARMED].amount <= 230 * SITES * len(days)


def test_more_come_than_were_estimated(games):
    """38,000 were planned for in Liberia and 102,193 came; 30,000 in Sierra Leone, and 46,511 came."""
    ratios = []
    for game, _ in games:
        rows = [row for row in game.state.parties if row.estimate]
        queue = sum(site.queue for site in game.state.sites)
        truly = sum(row.caseload + row.disarmed for row in rows) + queue
        ratios.append(truly / sum(row.estimate for row in rows))
    assert all(1.3 <= ratio <= 2.7 for ratio in ratios)
    assert max(ratios) - min(ratios) > 0.4


def test_weapons_a_head_are_between_liberia_and_sierra_leone(games):
    """20,486 weapons of 72,652 people; 42,300 of 72,490."""
    for game, _ in games:
        head = game.state.tallies[tally.WEAPONS_COLLECTED].amount / game.state.tallies[tally.DISARMED].amount
        assert 0.24 <= head <= 0.61


def test_riots_attacks_and_people_who_go_back_occur(games):
    kinds = {one.kind for _, told in games for one in told}
    assert {event.RIOT, event.RIOT_CALMED, event.PAID, event.SCREENED, event.REJOINED} <= kinds
    assert event.SITE_ATTACKED in kinds


def test_nobody_disarms_where_nobody_opens():
    game, _ = played(1, "hold_base")
    assert game.state.tallies[tally.DISARMED].amount == 0
    assert not any(site.open for site in game.state.sites)


def test_a_capital_holds_its_people_back_and_the_force_grows_by_ships(games):
    for _, told in games:
        assert event.STAND_FAST in {one.kind for one in told}
    game, _ = games[0]
    assert not any(row.reserve for row in game.state.groups if row.side == 1)

"""S23: in Diamond Road, over seeds, a force changes its berets, posts are taken, capitals leave, a country disarms."""

import pytest

import wargame
from wargame import session
from wargame.compare import mission_seat
from wargame.engine.words import event, tally

DOCTRINE_SEEDS, HOLDING_SEEDS = range(1, 7), range(1, 3)
SHARE = 100  # people a site and day that disarmament can be expected to carry, in the long run


@pytest.fixture(scope="module")
def exercise():
    return wargame.load("diamond_road")


@pytest.fixture(scope="module")
def games(exercise):
    """Ended games with their events, by who led the mission and the seed."""
    played = {}
    for mind, seeds in (("doctrine", DOCTRINE_SEEDS), ("hold_base", HOLDING_SEEDS)):
        for seed in seeds:
            game = session.new_game(exercise, seed, {mission_seat(exercise): mind})
            told = []
            while not game.ended:
                told += game.play_turn()
            played[mind, seed] = game, told
    return played


def seen(told, kind):
    return [one for one in told if one.kind == kind]


def test_the_regional_force_is_asked_and_then_ordered(exercise):
    game = session.new_game(exercise, 1)
    row = [one.id for one in exercise.scenario.contingent].index("shore")
    asked = []
    for _ in range(5):
        asked.append(game.state.contingents[row].regional)
        game.play_turn()
    assert asked == [1, 1, 1, 1, 0]  # the inject of turn 4 has happened when turn 5 begins


def test_posts_that_stand_alone_are_taken(games):
    """Whoever leaves the company at its post has it taken; whoever calls it back is still not safe everywhere."""
    for seed in HOLDING_SEEDS:
        _, told = games["hold_base", seed]
        assert any(one.turn == 9 and one.amount >= 30 for one in seen(told, event.HOSTAGES_TAKEN))
    taken = [seed for seed in DOCTRINE_SEEDS if seen(games["doctrine", seed][1], event.HOSTAGES_TAKEN)]
    assert len(taken) < len(DOCTRINE_SEEDS)
    for game, _ in games.values():
        assert not any(group.held for group in game.state.groups)  # nobody for good


def test_a_contributor_may_leave(games):
    """A capital whose will is gone gives notice, and six weeks later its sector is empty."""
    left = {key: seen(told, event.WITHDRAWAL) for key, (_, told) in games.items()}
    assert any(left.values())
    assert not all(left.values())
    for key, notices in left.items():
        game, _ = games[key]
        for one in notices:
            due = game.state.contingents[one.extra - 1].withdraws
            ours = [group for group in game.state.groups if group.contingent == one.extra]
            assert due >= game.clock.minute or all(group.reserve for group in ours)


def test_a_country_disarms_at_the_rate_that_sites_can_carry(exercise, games):
    assert all(game.state.tallies[tally.DISARMED].amount > 20_000 for (mind, _), (game, _) in games.items()
               if mind == "doctrine")  # fmt: skip
    calendar, last = exercise.ground.calendar, exercise.scenario.exercise.turns
    opened = min(one.turn for _, told in games.values() for one in seen(told, event.SITE_OPENED))
    days = (int(calendar["minute"][last]) + int(calendar["length"][last]) - int(calendar["minute"][opened])) // 1440
    estimate = sum(party.fighters for party in exercise.scenario.party)
    most = estimate * exercise.ground.rules["caseload_most"][0] // 1000
    assert most <= SHARE * len(exercise.scenario.site) * days


def test_the_mission_that_does_nothing_disarms_nobody(games):
    for seed in HOLDING_SEEDS:
        assert games["hold_base", seed][0].state.tallies[tally.DISARMED].amount == 0

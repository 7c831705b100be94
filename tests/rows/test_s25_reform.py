"""Row S25: host battalions gain and lose readiness levels, and the transfer of an area to them can fail."""

from tests.engine.reform_exercise import COMPANY, TEAM, order, reform_exercise
from wargame import session
from wargame.engine.battalions import grow, level_of, readiness
from wargame.engine.game import Game, Order
from wargame.engine.words import event, manner, reason, tally, verb

POINT = 10_000
BOSS, RAIDERS = 3, 4


def new_game(seed: int = 11) -> Game:
    exercise = reform_exercise()
    people = {"chief": session.PERSON, "boss": session.PERSON}
    made = session.new_game(exercise, seed, dict.fromkeys(exercise.seats, "pass") | people)
    made.state.battalions[0].graded = made.state.battalions[0].grade
    return made


def leave(game: Game) -> None:
    """The mission's people go back to their camp."""
    for index in (TEAM, COMPANY):
        game.submit(Order(1, index, verb.MARCH, 0, 0))


def test_a_battalion_gains_a_level_by_advice_and_loses_it_again():
    game = new_game()
    one = game.state.battalions[0]
    grow(one, 58 * POINT - readiness(one))
    order(game, TEAM, verb.ADVISE)
    order(game, COMPANY, verb.PARTNER)
    gained = [row for _ in range(20) for row in game.play_turn() if row.kind == event.LEVEL_CHANGED]
    assert (gained[0].amount, gained[0].extra) == (2, 1)
    leave(game)
    one.leaderless, one.tempo = 10_000_000, 1_000_000
    lost = [row for _ in range(40) for row in game.play_turn() if row.kind == event.LEVEL_CHANGED and row.extra == 0]
    assert 3 in {row.amount for row in lost}
    assert game.state.tallies[tally.LEVELS_GAINED].amount >= 1
    assert game.state.tallies[tally.LEVELS_LOST].amount >= 1


def days_until_lost(seed: int, points: int) -> int:
    """An area is handed over, the mission leaves, and raiders set out for it every day; 20 if it holds so long."""
    game = new_game(seed)
    one = game.state.battalions[0]
    grow(one, points * POINT - readiness(one))
    one.level = level_of(readiness(one))
    game.state.parties[2].resources = 1000
    assert order(game, TEAM, verb.TRANSFER, 0, manner.INSIST) == reason.NONE
    game.play_turn()
    leave(game)
    for day in range(20):
        game.state.groups[RAIDERS].rest = 1_000_000
        game.submit(Order(BOSS, RAIDERS, verb.RAID, 0, 1))
        if any(row.kind == event.AREA_LOST for row in game.play_turn()):
            assert one.held == 0
            return day
    assert one.held > 0
    return 20


def test_the_transfer_of_an_area_can_fail():
    """One that is forming loses its area within days, one that is independent mostly holds it."""
    forming, independent = ([days_until_lost(seed, points) for seed in range(12)] for points in (35, 85))
    assert sum(days < 20 for days in forming) >= 11
    assert sum(days == 20 for days in independent) >= 7

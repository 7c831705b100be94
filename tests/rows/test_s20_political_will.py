"""Row S20: political will. A day of five dead can bring a caveat; who goes home leaves a sector empty."""

import pytest

from tests.engine.tiny import Force, Game, events, pass_turn, tiny
from wargame import session
from wargame.engine.conditions import present_at
from wargame.engine.deeds import wound_group
from wargame.engine.game import Game as Played
from wargame.engine.game import Order, start
from wargame.engine.grid import adjacent
from wargame.engine.orders import can
from wargame.engine.rules.parties import parties
from wargame.engine.words import caveat, event, reason, side, unit, verb

SEEDS = 60


def after_a_day(dead: int, seed: int, will: int = 60) -> Game:
    """A day after one of so many dead."""
    made = tiny([Force(unit.INFANTRY_MOUNTED)], seed=seed)
    made.state.contingents[0].will = will * 10_000
    wound_group(made.state, made.ground, made.log, 0, 0, dead, 0, 0)
    for _ in range(4):
        parties(made.state, made.ground, made.log)
        pass_turn(made)
    return made


@pytest.mark.parametrize(("dead", "will"), [(0, 60), (1, 57), (4, 48), (5, 40), (7, 40)])
def test_three_points_for_each_of_its_dead_and_twenty_for_a_day_of_five(dead, will):
    assert after_a_day(dead, 1).state.contingents[0].will == will * 10_000


def test_a_day_of_five_dead_can_bring_a_caveat_and_a_day_of_one_cannot():
    many = [after_a_day(5, seed) for seed in range(SEEDS)]
    told = [row for made in many for row in events(made, event.CAVEAT)]
    assert 0.1 * SEEDS < len(told) < 0.35 * SEEDS, "a chance of 20 % a day"
    first = [events(made, event.CAVEAT)[0] for made in many if events(made, event.CAVEAT)]
    assert {(row.amount, row.extra) for row in first} == {(caveat.NO_FAR, 1)}
    assert len([made for made in many if made.state.contingents[0].caveats]) == len(first)
    assert not any(events(after_a_day(1, seed), event.CAVEAT) for seed in range(SEEDS))


@pytest.mark.parametrize(
    ("will", "kinds"),
    [(50, set()), (49, {event.CAVEAT}), (34, {event.CAVEAT, event.STAND_FAST}),
     (19, {event.CAVEAT, event.STAND_FAST, event.WITHDRAWAL})],
)  # fmt: skip
def test_what_a_capital_does_by_its_will(will, kinds):
    told = {row.kind for seed in range(SEEDS) for row in events(after_a_day(0, seed, will))}
    assert told & {event.CAVEAT, event.STAND_FAST, event.WITHDRAWAL} == kinds


def guards(game: Played, cell: int) -> set[int]:
    """Rows of the mission's groups in a cell or next to it."""
    groups = enumerate(game.state.groups)
    return {
        row for row, group in groups if group.side == side.MISSION and adjacent(game.ground, group.ahead, cell)
    }


def test_a_withdrawal_empties_a_sector():
    exercise = session.load("integrated_mission")
    game = Played(start(exercise.state, exercise.ground, 5), exercise.ground)
    verane = exercise.contingents.index("Verane wing")
    own = [row for row, group in enumerate(game.state.groups) if group.contingent == verane + 1]
    places = [row.cell for row in game.state.communities]
    theirs = [cell for cell in places if guards(game, cell) and guards(game, cell) <= set(own)]
    assert len(own) == 3 and theirs, "places that nobody but its people hold"
    game.state.contingents[verane].will = 190_000
    told = game.play_turn()
    (notice,) = [row for row in told if row.kind == event.WITHDRAWAL]
    assert (notice.amount, notice.extra) == (20, verane + 1)
    for _ in range(19):
        game.play_turn()
    assert all(present_at(game.state, game.ground, cell) for cell in theirs), "notice is notice"
    game.play_turn()
    game.play_turn()
    assert not any(present_at(game.state, game.ground, cell) for cell in theirs)
    believed = game.belief(1)
    assert {can(believed, game.ground, 1, row, verb.HOLD, 0, 0) for row in own} == {reason.GONE}
    assert game.submit(Order(1, own[0], verb.HOLD)) == reason.GONE

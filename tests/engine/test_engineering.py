"""Roads mended, mines and weapons found."""

import pytest

from tests.engine.tiny import Force, Game, believed, events, give, pass_turn, tiny, total
from wargame.engine.rules.engineering import can_repair, can_search, engineering, find_ppm, repair_done
from wargame.engine.rules.movement import movement
from wargame.engine.words import event, reason, tally, unit, verb, weather, work

HERE, BESIDE, FAR_OFF = 12, 13, 17


def works(game: Game, kind: int, cell: int, amount: int = 1, party: int = 2) -> None:
    """Something on the ground that nobody knows of yet."""
    row = next(row for row in game.state.works if row.alive == 0)
    game.state.clock[0].next_key += 1
    row.key, row.alive, row.kind, row.cell = game.state.clock[0].next_key, 1, kind, cell
    row.amount, row.party = amount, party


def left(game: Game) -> int:
    return sum(row.alive for row in game.state.works)


@pytest.mark.parametrize(("night", "sky", "share"), [(0, 0, 1.0), (1, 0, 0.5), (0, 1, 0.5), (1, 1, 0.25)])
def test_a_day_of_work_is_a_hundred(night, sky, share):
    game = tiny([])
    game.state.clock[0].night, game.state.clock[0].weather = night, sky
    assert repair_done(game.ground.rules[0], game.state.clock[0], 1440) == int(100 * share)
    assert repair_done(game.ground.rules[0], game.state.clock[0], 720) == int(50 * share)


@pytest.mark.parametrize("at", [HERE, BESIDE])
def test_a_culvert_takes_a_platoon_a_day_by_day(at):
    game = tiny([Force(unit.ENGINEERS, HERE)], turn=2)
    works(game, work.WASHOUT, at, 75)
    give(game, 0, verb.REPAIR)
    for turn in range(3):
        assert left(game) == 1, turn
        engineering(game.state, game.ground, game.log)
        pass_turn(game)
    assert left(game) == 0
    assert [row.cell for row in events(game, event.ROAD_REPAIRED)] == [at]
    assert game.state.orders[0].done == 1


def test_who_comes_late_does_less_and_two_share_the_work():
    game = tiny([Force(unit.ENGINEERS, HERE), Force(unit.ENGINEERS, BESIDE)], turn=2)
    works(game, work.WASHOUT, HERE, 200)
    give(game, 0, verb.REPAIR)
    give(game, 1, verb.REPAIR, arrived=game.state.clock[0].minute + 180)
    engineering(game.state, game.ground, game.log)
    assert game.state.works[0].amount == 200 - 25 - 12


def test_questions_of_road_works():
    game = tiny([Force(unit.ENGINEERS, HERE), Force(unit.INFANTRY_FOOT, HERE)])
    assert can_repair(game.state, game.ground, 0, HERE, 0) == reason.NOTHING_TO_REPAIR
    works(game, work.WASHOUT, BESIDE)
    assert can_repair(game.state, game.ground, 0, HERE, 0) == reason.NONE
    assert can_repair(game.state, game.ground, 0, FAR_OFF, 0) == reason.NOTHING_TO_REPAIR
    assert can_repair(game.state, game.ground, 1, HERE, 0) == reason.NO_ENGINEERS
    assert can_repair(believed(game), game.ground, 0, HERE, 0) == reason.NOTHING_TO_REPAIR, "nobody has seen it"
    game.state.works[0].known = 1
    assert can_repair(believed(game), game.ground, 0, HERE, 0) == reason.NONE


@pytest.mark.parametrize(("kind", "least", "most"), [(unit.SEARCH_TEAM, 0.62, 0.78), (unit.INFANTRY_FOOT, 0.18, 0.32)])
def test_searchers_find_as_often_as_the_rulebook_says(kind, least, most):
    found = 0
    for seed in range(300):
        game = tiny([Force(kind, HERE)], seed=seed)
        works(game, work.MINE, BESIDE)
        give(game, 0, verb.SEARCH)
        engineering(game.state, game.ground, game.log)
        found += total(game, tally.MINES_FOUND)
        assert left(game) == 1 - total(game, tally.MINES_FOUND) == 1 - len(events(game, event.MINE_FOUND))
        assert game.state.orders[0].done == 1
    assert least < found / 300 < most


def test_a_search_in_a_hurry_finds_less_and_goes_on():
    rules = tiny([]).ground.rules[0]
    assert find_ppm(rules, True, 0) == 0
    assert find_ppm(rules, True, 120) == 350_000
    assert find_ppm(rules, True, 1000) == find_ppm(rules, True, 240) == 700_000
    game = tiny([Force(unit.SEARCH_TEAM, HERE)])
    give(game, 0, verb.SEARCH, arrived=300)
    engineering(game.state, game.ground, game.log)
    assert game.state.orders[0].done == 0
    pass_turn(game)
    engineering(game.state, game.ground, game.log)
    assert game.state.orders[0].done == 1


def test_weapons_are_found_but_not_ones_own_nor_far_off():
    game = tiny([Force(unit.SEARCH_TEAM, HERE)], rules={"find_trained": 1_000_000})
    works(game, work.CACHE, HERE, 12)
    works(game, work.CACHE, BESIDE, 7, party=1)
    works(game, work.MINE, FAR_OFF)
    give(game, 0, verb.SEARCH)
    engineering(game.state, game.ground, game.log)
    assert [row.amount for row in events(game, event.WEAPONS_FOUND)] == [12]
    assert left(game) == 2


def test_who_may_search():
    game = tiny([Force(unit.INFANTRY_FOOT, HERE), Force(unit.OBSERVER_TEAM, HERE)])
    assert can_search(game.state, game.ground, 0, HERE, 0) == reason.NONE
    assert can_search(game.state, game.ground, 1, HERE, 0) == reason.UNARMED


def test_rain_halves_the_work_and_nothing_happens_before_arrival():
    game = tiny([Force(unit.ENGINEERS, HERE)], turn=2)
    works(game, work.WASHOUT, BESIDE, 100)
    give(game, 0, verb.REPAIR, cell=BESIDE)
    engineering(game.state, game.ground, game.log)
    assert game.state.works[0].amount == 100
    game.state.groups[0].arrived = game.state.clock[0].minute
    game.state.clock[0].weather = weather.RAIN
    engineering(game.state, game.ground, game.log)
    assert game.state.works[0].amount == 100 - 12


def test_engineers_whose_trucks_the_cut_stops_mend_it_from_before_it():
    game = tiny([Force(unit.ENGINEERS, 0), Force(unit.TRANSPORT, 0)], length=1440)
    works(game, work.WASHOUT, 5, 100)
    give(game, 0, verb.REPAIR, cell=5, arrived=-1)
    give(game, 1, verb.MARCH, cell=5, arrived=-1)
    for _ in range(3):
        movement(game.state, game.ground, game.log)
        engineering(game.state, game.ground, game.log)
        pass_turn(game)
    assert left(game) == 0
    assert [(row.who, row.extra) for row in events(game, event.FRUSTRATED)] == [(2, reason.FRUSTRATED_ROAD_CUT)]

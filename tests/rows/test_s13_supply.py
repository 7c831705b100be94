"""S13: supply chains and modes of transport: the season closes tracks to trucks, and what is left is the air."""

from tests.engine.tiny import Force, Game, events, give, pass_turn, stock, tiny
from wargame.engine.rules.logistics import logistics
from wargame.engine.rules.movement import movement
from wargame.engine.words import event, land, reason, store, tally, unit, verb, weather

HERE, THERE = 0, 9  # along the northern road
DAY = 1440


def wet(days: int, road: int, kind: int = unit.TRANSPORT) -> Game:
    """A carrier and a post that has nothing to eat, on a day of rain after so many."""
    game = tiny([Force(kind, HERE), Force(unit.INFANTRY_FOOT, THERE)], turn=days, length=DAY)
    for cell in game.ground.land:
        cell.road = road
    for contingent in game.state.contingents:
        contingent.base = 70
    game.state.clock[0].weather, game.state.clock[0].wet_days = weather.RAIN, days
    stock(game, 1, store.RATIONS).stock = 0
    give(game, 0, verb.RESUPPLY, other=2)
    return game


def day(game: Game) -> None:
    movement(game.state, game.ground, game.log)
    logistics(game.state, game.ground, game.log)
    pass_turn(game)


def why(game: Game) -> list[int]:
    return [one.extra for one in events(game, event.FRUSTRATED)]


def test_a_track_carries_trucks_for_two_wet_days_and_not_on_the_third():
    for days in (1, 2):
        game = wet(days, land.TRACK)
        day(game)
        assert why(game) == [] and events(game, event.RESUPPLIED)
    game = wet(3, land.TRACK)
    day(game)
    assert why(game) == [reason.FRUSTRATED_TRACK_CLOSED]
    assert game.state.groups[0].cell == HERE and stock(game, 1, store.RATIONS).stock == 0


def test_the_main_road_carries_them_still():
    game = wet(9, land.LATERITE)
    day(game)
    assert events(game, event.RESUPPLIED) and stock(game, 1, store.RATIONS).stock > 0


def test_by_air_it_goes_on_and_brings_little_for_much():
    truck, helicopter = wet(1, land.LATERITE), wet(9, land.TRACK, unit.HELICOPTER)
    for game in (truck, helicopter):
        stock(game, 1, store.WATER).stock = 0
        day(game)
        assert events(game, event.RESUPPLIED)
    amount = [sum(stock(game, 1, kind).stock for kind in range(store.CLASSES)) for game in (truck, helicopter)]
    assert amount[0] > amount[1]
    assert helicopter.state.tallies[tally.COST].amount > truck.state.tallies[tally.COST].amount

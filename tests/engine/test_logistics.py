"""What groups use, carry and lack; how they tire and wear."""

from fractions import Fraction
from random import Random

import pytest

from tests.engine.tiny import Force, Game, believed, events, give, pass_turn, problems, stand, stock, tiny, total, walk
from wargame.engine.rules.logistics import can_rest, can_resupply, fuel_for, logistics, metres_gone, used_in, wear
from wargame.engine.supply import can_carry, has_goods, load_of, spare_of
from wargame.engine.words import event, reason, side, store, tally, unit, verb

HERE, BESIDE, FAR_OFF, BASE = 12, 13, 17, 70


def turn(game: Game) -> None:
    logistics(game.state, game.ground, game.log)
    pass_turn(game)


def field(*forces: Force, **options) -> Game:
    """A game in which no group stands on its contingent's base."""
    game = tiny(list(forces), **options)
    for contingent in game.state.contingents:
        contingent.base = BASE
    return game


def stocks(game: Game) -> int:
    return sum(row.stock for row in game.state.stores)


@pytest.mark.parametrize("length", [60, 240, 360, 1440])
def test_the_turns_of_a_day_add_up_to_a_days_use(length):
    game = tiny([], length=length)
    dice = Random(length)
    clock = game.state.clock[0]
    clock.length = length
    for _ in range(50):
        use, percent = dice.randrange(5000), dice.choice([80, 100, 130])
        start = 1440 * dice.randrange(1000)
        used = 0
        for minute in range(start, start + 10 * 1440, length):
            clock.minute = minute
            used += used_in(clock, use, percent)
        assert abs(used - Fraction(use * percent * 10, 100)) <= 1


@pytest.mark.parametrize(
    ("doing", "share"), [(verb.HOLD, 100), (verb.PATROL, 130), (verb.REST, 80), (verb.SEARCH, 130)]
)
def test_toil_uses_more_and_rest_less(doing, share):
    game = field(Force(unit.INFANTRY_FOOT, HERE))
    give(game, 0, doing)
    for _ in range(4):
        turn(game)
    assert stock(game, 0, store.RATIONS).stock == 64 * 14 - 64 * share // 100
    assert stock(game, 0, store.WATER).stock == 640 * 14 - 640 * share // 100
    assert total(game, tally.STORES_USED) == (64 + 640 + 160) * share // 100


def test_vehicles_burn_fuel_by_the_kilometre():
    game = field(Force(unit.TRANSPORT, HERE))
    walk(game, 0, HERE, BESIDE, BESIDE + 1)
    assert metres_gone(game.state, game.ground, 0) == 6000
    before = stock(game, 0, store.FUEL).stock
    turn(game)
    daily = 150 * 130 // 100 * 360 // 1440
    assert before - stock(game, 0, store.FUEL).stock == daily + 6 * 12 * 10 // 25
    helicopter = field(Force(unit.HELICOPTER, HERE))
    rules = helicopter.ground.rules[0]
    assert fuel_for(rules, helicopter.state.groups[0], 100_000) == 2 * 40 * 4
    assert fuel_for(rules, game.state.groups[0], 100_000) == 12 * 40


def test_a_mounted_patrol_drives():
    game = field(Force(unit.INFANTRY_MOUNTED, HERE), Force(unit.INFANTRY_MOUNTED, HERE))
    give(game, 0, verb.PATROL)
    give(game, 1, verb.SEARCH)
    for _ in range(4):
        turn(game)
    assert stock(game, 1, store.FUEL).stock - stock(game, 0, store.FUEL).stock == 40 * 4 * 10 // 25


def test_a_shortage_is_told_once_when_a_day_is_left():
    game = field(Force(unit.INFANTRY_FOOT, HERE), turns=60)
    stock(game, 0, store.RATIONS).stock = 2 * 64
    for _ in range(16):
        turn(game)
    told = [row for row in events(game, event.SHORTAGE) if row.amount == store.RATIONS]
    assert [row.minute for row in told] == [5 * 360 - 1]
    assert stock(game, 0, store.RATIONS).stock == 0


def test_only_the_mission_uses_stores():
    others = [Force(unit.INFANTRY_FOOT, HERE, contingent=row) for row in (3, 4, 5)]
    game = field(Force(unit.INFANTRY_FOOT, HERE), *others)
    game.state.groups[0].reserve = 1
    before = stocks(game)
    turn(game)
    assert stocks(game) == before


def test_groups_at_their_contingents_base_are_restocked_and_transport_loads():
    game = field(Force(unit.INFANTRY_FOOT, BASE), Force(unit.TRANSPORT, BASE), Force(unit.INFANTRY_FOOT, HERE))
    for row in game.state.stores:
        row.stock = 0
    for _ in range(4):
        turn(game)
    kept = [sum(stock(game, index, kind).stock for kind in range(store.CLASSES)) for index in range(3)]
    holds = [sum(stock(game, index, kind).holding for kind in range(store.CLASSES)) for index in range(3)]
    assert holds[0] * 0.9 < kept[0] <= holds[0]
    load = load_of(game.state, game.ground, 1)
    assert (holds[1] + load) * 0.9 < kept[1] <= holds[1] + load
    assert load == 10 * 6000, "ten of twelve trucks work"
    assert kept[2] == 0
    assert total(game, tally.COST) >= total(game, tally.STORES_BROUGHT) // 1000 > 0


def convoy(kind: int = unit.TRANSPORT) -> Game:
    """A convoy in the cell of a platoon that has nothing left."""
    game = field(Force(kind, HERE), Force(unit.INFANTRY_FOOT, HERE))
    for number in range(store.CLASSES):
        stock(game, 1, number).stock = 0
    give(game, 0, verb.RESUPPLY, cell=HERE, other=2)
    return game


def test_a_convoy_fills_up_the_other_and_keeps_a_reserve():
    game = convoy()
    assert can_resupply(believed(game), game.ground, 0, HERE, 2) == reason.NONE
    turn(game)
    carried = events(game, event.RESUPPLIED)[0]
    assert (carried.who, carried.whom) == (1, 2)
    for kind in (store.RATIONS, store.WATER, store.FUEL):
        own, theirs = stock(game, 0, kind), stock(game, 1, kind)
        assert theirs.stock > theirs.holding * 3 // 4
        assert own.stock >= own.use * 2
    assert game.state.orders[0].done == 1


def test_a_load_is_no_more_than_the_vehicles_carry():
    game = convoy(unit.INFANTRY_MOUNTED)
    assert load_of(game.state, game.ground, 0) == 3 * 300, "three of four vehicles work"
    assert has_goods(game.state, game.ground, 0, 1) and not has_goods(game.state, game.ground, 1, 0)
    assert can_carry(game.state, game.ground, 0) is (load_of(game.state, game.ground, 0) > 0)
    turn(game)
    assert sum(stock(game, 1, kind).stock for kind in range(store.CLASSES)) == 900
    assert stock(game, 1, store.RATIONS).stock == 64 * 12 - 16, "rations first, and no more than can be spared"


def test_reserve():
    game = convoy()
    rules, water, spares = game.ground.rules[0], stock(game, 0, store.WATER), stock(game, 0, store.SPARES)
    assert spare_of(rules, water) == water.stock - 2 * water.use
    assert spare_of(rules, spares) == spares.holding // 2
    water.stock = water.use
    assert spare_of(rules, water) == 0


def test_questions_of_resupply():
    host = Force(unit.INFANTRY_FOOT, HERE, contingent=4)
    game = field(Force(unit.TRANSPORT, HERE), Force(unit.INFANTRY_FOOT, HERE), host)
    ask = believed(game)
    assert can_resupply(ask, game.ground, 0, HERE, 2) == reason.NOTHING_TO_CARRY, "they have all they should have"
    assert can_resupply(ask, game.ground, 0, HERE, 1) == reason.NO_TARGET
    assert can_resupply(ask, game.ground, 0, HERE, 3) == reason.NO_TARGET
    assert can_resupply(ask, game.ground, 1, HERE, 1) == reason.NO_TRANSPORT


@pytest.mark.parametrize(
    ("empty", "why"), [(False, reason.FRUSTRATED_TARGET_GONE), (True, reason.FRUSTRATED_NO_STORES)]
)
def test_resupply_that_fails(empty, why):
    game = convoy()
    if empty:
        for kind in range(store.CLASSES):
            stock(game, 0, kind).stock = 0
    else:
        stand(game, 1, FAR_OFF)
    turn(game)
    assert [row.extra for row in events(game, event.FRUSTRATED)] == [why]
    assert total(game, tally.TASKS_CANCELLED) == empty
    assert total(game, tally.ORDERS_FRUSTRATED) == 1


def test_stores_are_conserved():
    dice = Random(5)
    game = field(Force(unit.TRANSPORT, BASE), Force(unit.INFANTRY_MOUNTED, HERE), Force(unit.INFANTRY_FOOT, BESIDE),
                 Force(unit.HELICOPTER, FAR_OFF), Force(unit.ARMED_CELL, HERE, contingent=3), turns=100)  # fmt: skip
    start = stocks(game)
    for _ in range(80):
        for index in range(4):
            game.state.groups[index].cell = game.state.groups[index].ahead
            walk(game, index, game.state.groups[index].cell, dice.choice([BASE, HERE, BESIDE]))
            doing = dice.choice([verb.HOLD, verb.PATROL, verb.REST, verb.RESUPPLY])
            give(game, index, doing, other=1 + dice.randrange(4), arrived=game.state.clock[0].minute)
        turn(game)
        assert stocks(game) == start + total(game, tally.STORES_BROUGHT) - total(game, tally.STORES_USED)
        assert problems(game) == []
    assert total(game, tally.STORES_USED) > 10_000
    assert events(game, event.RESUPPLIED)


@pytest.mark.parametrize(
    ("doing", "base", "gained"),
    [(verb.PATROL, HERE, -24), (verb.HOLD, HERE, 40), (verb.HOLD, BASE, 12), (verb.REST, BASE, 40)],
)
def test_rest(doing, base, gained):
    game = field(Force(unit.INFANTRY_FOOT, HERE, base=base))
    game.state.groups[0].rest = 500_000
    give(game, 0, doing)
    for _ in range(4):
        turn(game)
    assert game.state.groups[0].rest == 500_000 + gained * 10_000


def test_hunger_and_thirst_wear_people_down():
    rest = {}
    for kind in (store.RATIONS, store.WATER, store.SPARES):
        game = field(Force(unit.INFANTRY_FOOT, HERE))
        stock(game, 0, kind).stock = 0
        for _ in range(4):
            turn(game)
        rest[kind] = game.state.groups[0].rest
    assert rest == {store.RATIONS: 820_000, store.WATER: 520_000, store.SPARES: 920_000}


def test_who_is_rested_need_not_rest():
    game = field(Force(unit.INFANTRY_FOOT, HERE))
    assert can_rest(believed(game), game.ground, 0, HERE, 0) == reason.NONE
    game.state.groups[0].rest = 1_000_000
    assert can_rest(believed(game), game.ground, 0, HERE, 0) == reason.RESTED


@pytest.mark.parametrize(
    ("doing", "spares", "base", "change"),
    [
        (verb.HOLD, 400, BASE, 0), (verb.PATROL, 400, HERE, -5_000), (verb.HOLD, 0, BASE, -20_000),
        (verb.HOLD, 400, HERE, 20_000),
    ],
)
def test_vehicles_wear_and_are_mended(doing, spares, base, change):
    game = field(Force(unit.INFANTRY_MOUNTED, HERE, base=base))
    stock(game, 0, store.SPARES).stock = spares
    give(game, 0, doing)
    for _ in range(4):
        wear(game.state, game.ground, game.log, game.state.units[0])
    assert game.state.units[0].serviceability == 900_000 + change


def test_breakdowns_are_told():
    game = field(Force(unit.TRANSPORT, HERE))
    stock(game, 0, store.SPARES).stock = 0
    for _ in range(20):
        turn(game)
    working = 12 * game.state.units[0].serviceability // 1_000_000
    assert sum(row.amount for row in events(game, event.VEHICLES_DOWN)) == 10 - working > 0


def test_the_score_counts_the_missions_groups():
    host = Force(unit.HOST_ARMY, HERE, contingent=4)
    game = field(Force(unit.INFANTRY_MOUNTED, HERE), Force(unit.INFANTRY_FOOT, HERE), host)
    stock(game, 1, store.WATER).stock //= 3
    give(game, 0, verb.PATROL)
    turn(game)
    assert game.state.groups[2].side == side.HOST
    assert (total(game, tally.GROUP_TURNS), total(game, tally.STOCKED_GROUP_TURNS)) == (2, 1)
    assert (total(game, tally.VEHICLE_GROUP_TURNS), total(game, tally.TASKS)) == (1, 1)
    assert 890 <= total(game, tally.SERVICEABLE) <= 900

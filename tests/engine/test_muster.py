"""What a group can do is read off its units."""

from tests.engine.tiny import Force, give, tiny
from wargame.engine.kinds import kind_of
from wargame.engine.rules.muster import muster, slower
from wargame.engine.words import mobility, skill, unit, verb

BOTH = (unit.INFANTRY_MOUNTED, unit.MEDICAL_POST)


def test_a_group_is_the_sum_of_its_units():
    game = tiny([Force(BOTH, 12)], turn=2)
    muster(game.state, game.ground, game.log)
    group = game.state.groups[0]
    assert (group.strength, group.vehicles) == (32 + 15, 3 + 2)  # 90 % of 4 and of 3 vehicles work
    assert group.sight == max(kind_of(kind).sight_day for kind in BOTH)
    assert group.skills == skill.FORCE | skill.MEDIC
    assert group.weight == 1200
    assert group.firepower == 32 * 1400 // 1000 * 800 // 1000
    assert (group.quality, group.serviceability, group.mobility) == (800_000, 900_000, mobility.MOUNTED)


def test_losses_lower_weight_and_means_follow_people():
    game = tiny([Force(BOTH, 12)], turn=2)
    game.state.units[0].strength, game.state.units[0].quality = 16, 400_000
    muster(game.state, game.ground, game.log)
    group = game.state.groups[0]
    assert group.weight == 600
    assert abs(group.quality - (16 * 400_000 + 15 * 800_000) / 31) < 1000


def test_night_shortens_sight():
    game = tiny([Force(unit.INFANTRY_FOOT, 12)])
    assert game.state.clock[0].night == 1
    muster(game.state, game.ground, game.log)
    assert game.state.groups[0].sight == 1000


def test_broken_vehicles_make_people_walk():
    game = tiny([Force(unit.INFANTRY_MOUNTED, 12)], turn=2)
    game.state.units[0].serviceability = 240_000  # less than one of four
    muster(game.state, game.ground, game.log)
    assert (game.state.groups[0].mobility, game.state.groups[0].vehicles) == (mobility.FOOT, 0)


def test_the_slowest_sets_the_pace():
    order = (mobility.FOOT, mobility.TRUCK, mobility.MOUNTED, mobility.AIR)
    for place, one in enumerate(order):
        for other in order[place:]:
            assert slower(one, other) == slower(other, one) == one


def test_nobody_left_is_off_the_map_but_a_reserve_waits():
    game = tiny([Force(unit.INFANTRY_FOOT, 12), Force(unit.INFANTRY_FOOT, 12)], turn=2)
    game.state.units[0].strength = game.state.units[1].strength = 0
    game.state.groups[1].reserve = 1
    muster(game.state, game.ground, game.log)
    assert [group.alive for group in game.state.groups] == [0, 1]


def test_a_new_turn_forgets_the_last():
    game = tiny([Force(unit.INFANTRY_FOOT, 12)], turn=2)
    group, seat = game.state.groups[0], game.state.seats[0]
    give(game, 0, verb.PATROL)
    group.activity, group.will, group.swing, group.ahead, group.ahead_progress = 9, 2, 5000, 44, 7
    seat.used, seat.flashes, game.state.clock[0].window = 3, 2, 1
    muster(game.state, game.ground, game.log)
    assert (group.activity, group.will, group.swing, group.ahead, group.ahead_progress) == (0, 0, 0, 12, 0)
    assert (seat.flashes, game.state.clock[0].window) == (0, 0)
    assert game.state.orders[0].verb == verb.PATROL, "orders stand"

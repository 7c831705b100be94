"""Sight: chances, certainty, and the pictures that come of it."""

import math

from tests.engine.tiny import Force, Game, events, give, tiny, walk
from wargame.engine.pictures import picture_minutes
from wargame.engine.rules.detection import (
    can_fly,
    can_hide,
    certainty_ppm,
    detection,
    sight_of,
    sight_ppm,
)
from wargame.engine.words import event, reason, store, unit, verb, weather

DAY = 2
SURE = {"sight_chance": 1_000_000, "cover_share": 0}


def seen(game: Game) -> list[tuple[int, int]]:
    return [(one.who, one.whom) for one in events(game, event.DETECTED)]


def test_chances_of_one_pulse():
    game = tiny([Force(unit.ARMED_CELL, 12, 3)])
    other = game.state.groups[0]
    assert sight_ppm(game.ground, other, 12) == 700_000
    game.ground.land[12].cover = 750_000  # forest hides 60 % of its cover
    assert sight_ppm(game.ground, other, 12) == 700_000 * 550 // 1000
    other.hidden = 850_000
    assert sight_ppm(game.ground, other, 12) == 385_000 * 150 // 1000


def test_a_turn_of_pulses_sees_as_often_as_the_sum_says():
    """Twelve pulses at 5.775 %: one group in two is found in a turn."""
    found = 0
    for seed in range(400):
        game = tiny([Force(unit.INFANTRY_FOOT, 12), Force(unit.ARMED_CELL, 12, 3)], seed=seed, turn=DAY)
        game.ground.land[12].cover = 750_000
        give(game, 1, verb.HIDE)
        detection(game.state, game.ground, game.log)
        found += (1, 2) in seen(game)
    expected = 1 - (1 - 0.05775) ** 12
    assert abs(found / 400 - expected) < 4 * math.sqrt(expected * (1 - expected) / 400)


def test_certainty_falls_with_distance_and_at_night():
    clock = tiny([], turn=DAY).state.clock[0]
    assert [certainty_ppm(clock, metres, 3000) for metres in (0, 1500, 3000)] == [950_000, 750_000, 550_000]
    clock.night = 1
    assert certainty_ppm(clock, 3000, 3000) == 440_000


def test_who_passes_through_sight_is_seen_where_it_was():
    """The other walks by: it is seen in the first pulse within sight, not where it ends."""
    game = tiny([Force(unit.INFANTRY_FOOT, 24), Force(unit.ARMED_CELL, 20, 3)], turn=DAY, rules=SURE)
    walk(game, 1, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 29, 29)
    game.state.groups[1].swing = 27_000
    detection(game.state, game.ground, game.log)
    contact = game.state.contacts[0 * 2 + 1]
    assert (contact.seen, contact.cell, contact.minute) == (1, 23, 360 + 90)
    assert contact.certainty == 550_000


def test_an_estimate_is_wrong_by_as_much_as_it_is_unsure():
    errors = []
    for seed in range(200):
        game = tiny([Force(unit.INFANTRY_FOOT, 12), Force(unit.ARMED_CELL, 13, 3)], seed=seed, turn=DAY, rules=SURE)
        detection(game.state, game.ground, game.log)
        errors.append(game.state.contacts[1].strength - 30)
    assert min(errors) < -6
    assert max(errors) > 6
    assert all(abs(error) <= 10 for error in errors), "30 % of thirty at the limit of sight, rounded"
    assert abs(sum(errors) / len(errors)) < 1.5


def test_each_headquarters_has_its_own_picture():
    game = tiny(
        [Force(unit.INFANTRY_FOOT, 12), Force(unit.ARMED_CELL, 13, 3), Force(unit.INFANTRY_FOOT, 79, 2)],
        turn=DAY,
        rules=SURE,
    )
    game.state.contingents[1].bearers = 0
    game.state.contacts[1 * 3 + 1].minute = 0
    detection(game.state, game.ground, game.log)
    assert (game.state.contacts[0 * 3 + 1].seen, game.state.contacts[1 * 3 + 1].seen) == (1, 0)
    assert game.state.contacts[2 * 3 + 0].seen == 1, "who is seen sees"
    assert [row.number for row in game.state.contacts if row.seen] == [1, 1]


def test_pictures_are_shared_by_those_who_can_talk_and_have_time():
    force = [Force(unit.INFANTRY_FOOT, 79), Force(unit.ARMED_CELL, 13, 3), Force(unit.INFANTRY_FOOT, 12, 2)]
    for used, known in ((0, 1), (9, 0)):
        game = tiny(force, turn=DAY, rules=SURE)
        game.state.seats[0].used = used
        detection(game.state, game.ground, game.log)
        assert game.state.contacts[1 * 3 + 1].seen == 1
        assert game.state.contacts[0 * 3 + 1].seen == known, "an overloaded headquarters lets its picture age"
        assert len(events(game, event.PASSED_ON)) == known
    contact = game.state.contacts[1 * 3 + 1]
    game.state.seats[0].used, game.state.contingents[1].bearers = 0, 0
    contact.minute = game.state.clock[0].minute + 1
    assert picture_minutes(game.state, game.ground, 0, 1) == game.state.clock[0].length
    assert picture_minutes(tiny(force).state, game.ground, 0, 1) == 0, "full index and a common feed"


def test_friends_are_no_contacts():
    game = tiny([Force(unit.INFANTRY_FOOT, 12), Force(unit.INFANTRY_FOOT, 12, 2)], turn=DAY, rules=SURE)
    detection(game.state, game.ground, game.log)
    assert seen(game) == []


def test_who_observes_sees_further_and_is_seen_less():
    game = tiny([Force(unit.INFANTRY_FOOT, 12), Force(unit.ARMED_CELL, 13, 3)], turn=DAY)
    group = game.state.groups[0]
    assert (sight_of(game.ground, group, verb.HOLD), sight_of(game.ground, group, verb.OBSERVE)) == (3000, 4500)
    give(game, 0, verb.OBSERVE)
    detection(game.state, game.ground, game.log)
    assert group.hidden == 400_000


def test_an_aircraft_sees_from_above_its_orbit_but_not_in_a_storm():
    for sky, found in ((weather.DRY, True), (weather.RAIN, True), (weather.STORM, False)):
        game = tiny([Force(unit.UAV_MINI, 0), Force(unit.ARMED_CELL, 44, 3)], turn=DAY, rules=SURE)
        for cell in game.ground.land:
            cell.height = 150 if cell.x in (1, 3) else 0
        game.state.clock[0].weather = sky
        give(game, 0, verb.FLY, 44, arrived=360)
        detection(game.state, game.ground, game.log)
        assert ((1, 2) in seen(game)) is found


def test_when_an_aircraft_may_fly():
    game = tiny([Force(unit.UAV_MINI, 0), Force(unit.INFANTRY_FOOT, 0)])
    assert can_fly(game.state, game.ground, 0, 5, 0) == reason.NONE  # 15 km
    assert can_fly(game.state, game.ground, 0, 6, 0) == reason.TOO_FAR
    assert can_fly(game.state, game.ground, 1, 5, 0) == reason.NO_AIRCRAFT
    game.state.stores[store.FUEL].stock = 0
    assert can_fly(game.state, game.ground, 0, 5, 0) == reason.NO_FUEL
    game.state.clock[0].weather = weather.STORM
    assert can_fly(game.state, game.ground, 0, 5, 0) == reason.GROUNDED


def test_nobody_hides_twice():
    game = tiny([Force(unit.ARMED_CELL, 12, 3)])
    assert can_hide(game.state, game.ground, 0, 12, 0) == reason.NONE
    give(game, 0, verb.HIDE)
    assert can_hide(game.state, game.ground, 0, 12, 0) == reason.ALREADY_HIDDEN

"""The 10-1-2 clock: who is helped, carried, judged, and who dies."""

from fractions import Fraction
from random import Random

import pytest

from tests.engine.tiny import (
    Force,
    Game,
    Place,
    believed,
    events,
    give,
    pass_turn,
    problems,
    stand,
    stock,
    tiny,
    total,
    walk,
)  # fmt: skip
from wargame.engine.casevac import evacuation_minutes, launch_denied_ppm
from wargame.engine.deeds import harm_community, wound_group
from wargame.engine.ground import FAR
from wargame.engine.rules.medical import can_evacuate, can_request, can_treat, dead_of, dies_of_wounds_ppm, medical
from wargame.engine.words import event, land, reason, store, tally, unit, verb, weather

ROAD = 12  # a cell on the laterite road of the two northern rows
AWAY = 55  # in the savanna, far from the road
ALL = {"critical_share": 1_000_000}


def wounded(game: Game, index: int, count: int, after: int = 0) -> None:
    """Wound `count` people of a group `after` minutes of the turn."""
    wound_group(game.state, game.ground, game.log, index, count, 0, game.state.clock[0].minute + after, 0)


def turns(game: Game, number: int) -> None:
    for _ in range(number):
        medical(game.state, game.ground, game.log)
        pass_turn(game)


def test_the_chance_to_die_follows_the_rulebook():
    rules = tiny([]).ground.rules[0]
    dice = Random(1)
    for _ in range(500):
        aid, care, surgery, bare = dice.randrange(60), dice.randrange(600), dice.randrange(1500), dice.random() < 0.5
        plain = Fraction(8, 100) + (Fraction(12, 100) if aid > 10 else 0)
        plain += Fraction(10, 100) * max(0, care - 60) / 60 + Fraction(8, 100) * max(0, surgery - 120) / 60
        plain = min(Fraction(8, 10), plain * 2 if bare else plain)
        assert abs(dies_of_wounds_ppm(rules, aid, care, surgery, bare) - plain * 1_000_000) <= 4


def test_dice_agree_with_the_chance():
    game = tiny([Force(unit.INFANTRY_FOOT, ROAD)])
    wounded(game, 0, 30)
    patient = game.state.patients[0]
    patient.critical, patient.aid_minute, patient.care_minute, patient.surgery_minute = 30, 5, 20, 420
    ppm = dies_of_wounds_ppm(game.ground.rules[0], 5, 20, 420, False)
    died = 0
    for key in range(100):
        game.state.units[patient.unit - 1].key = 1000 + key
        died += dead_of(game.state, game.ground, patient)
    assert abs(died / 3000 - ppm / 1_000_000) < 0.03


def test_a_unit_with_medics_and_vehicles_meets_the_clock():
    game = tiny([Force((unit.INFANTRY_MOUNTED, unit.MEDICAL_POST), ROAD, base=ROAD)], rules=ALL)
    game.state.contingents[0].base = ROAD
    give(game, 0, verb.EVACUATE)
    wounded(game, 0, 3, after=30)
    turns(game, 3)
    assert (total(game, tally.CLOCKS_MET), total(game, tally.CLOCKS_MISSED)) == (3, 0)
    treated, carried = events(game, event.TREATED)[0], events(game, event.EVACUATED)[0]
    assert (treated.amount, treated.extra) == (3, 20)
    assert carried.extra <= 120
    assert game.state.orders[0].done == 1


def test_nobody_comes_and_the_clock_is_missed_once_and_most_die():
    game = tiny([Force(unit.INFANTRY_FOOT, AWAY)], rules=ALL)
    wounded(game, 0, 20, after=300)
    turns(game, 1)
    assert total(game, tally.CLOCKS_MISSED) == 0, "two hours have not passed"
    turns(game, 1)
    assert total(game, tally.CLOCKS_MISSED) == 20
    assert total(game, tally.MISSION_DIED_OF_WOUNDS) == 0, "a day has not passed"
    turns(game, 6)
    assert total(game, tally.CLOCKS_MISSED) == 20
    assert 10 <= total(game, tally.MISSION_DIED_OF_WOUNDS) < 20
    assert game.state.contingents[0].fatalities == total(game, tally.MISSION_KILLED)


def test_first_aid_comes_from_comrades_and_costs_stores():
    game = tiny([Force(unit.INFANTRY_FOOT, AWAY)])
    wounded(game, 0, 4, after=100)
    medical(game.state, game.ground, game.log)
    assert game.state.patients[0].aid_minute == 105
    assert game.state.patients[0].care_minute == 0
    assert stock(game, 0, store.MEDICAL).stock == 96


def test_without_medical_stores_there_is_no_help_until_they_come():
    game = tiny([Force((unit.INFANTRY_FOOT, unit.MEDICAL_POST), AWAY)])
    stock(game, 0, store.MEDICAL).stock = 0
    wounded(game, 0, 4)
    turns(game, 1)
    assert game.state.patients[0].aid_minute == game.state.patients[0].care_minute == 0
    stock(game, 0, store.MEDICAL).stock = 100
    turns(game, 1)
    assert game.state.patients[0].aid_minute == 365
    assert game.state.patients[0].care_minute == 380


def test_medics_who_come_by_help_from_the_minute_they_come():
    game = tiny([Force(unit.INFANTRY_FOOT, AWAY), Force(unit.MEDICAL_POST, AWAY + 2)])
    wounded(game, 0, 2, after=10)
    walk(game, 1, AWAY + 2, AWAY + 1, AWAY)
    medical(game.state, game.ground, game.log)
    assert game.state.patients[0].care_minute == 240 + 20


@pytest.mark.parametrize(("ordered", "care"), [(False, 0), (True, 30)])
def test_medics_reach_the_next_cell_only_when_ordered_to_treat(ordered, care):
    game = tiny([Force(unit.INFANTRY_FOOT, AWAY), Force(unit.MEDICAL_POST, AWAY + 1)])
    if ordered:
        give(game, 1, verb.TREAT)
    wounded(game, 0, 2, after=10)
    medical(game.state, game.ground, game.log)
    assert game.state.patients[0].care_minute == care


def test_the_mission_helps_all_and_others_their_own():
    game = tiny([Force(unit.MEDICAL_POST, 20, contingent=4), Force(unit.ARMED_CELL, 20, contingent=3)], [Place(20)])
    harm_community(game.state, game.ground, game.log, 0, 0, 2, -1, 10, 0)
    wounded(game, 1, 2, after=10)
    medical(game.state, game.ground, game.log)
    assert game.state.patients[0].aid_minute == 0, "neither the host's medics nor the armed group help civilians"
    assert game.state.patients[1].aid_minute == 15, "comrades do"
    assert game.state.patients[1].care_minute == 0
    game.state.groups[0].side = 1
    medical(game.state, game.ground, game.log)
    assert game.state.patients[0].care_minute > 0
    assert game.state.patients[1].care_minute > 0


def test_surgery_is_at_the_nearest_hospital_or_beyond_the_base():
    game = tiny([Force(unit.INFANTRY_MOUNTED, ROAD), Force(unit.HOSPITAL, 19)], turn=3)
    game.state.contingents[0].base = 10
    base = evacuation_minutes(game.state, game.ground, 0, ROAD)
    assert base == 2 * 8 + game.ground.rules[0].hospital_beyond, "two steps of 3 km at 25 km/h"
    stand(game, 1, ROAD + 1)
    assert evacuation_minutes(game.state, game.ground, 0, ROAD) == 8
    game.state.groups[1].alive = 0
    game.state.clock[0].night = 1
    assert evacuation_minutes(game.state, game.ground, 0, ROAD) > base


def test_evacuation_fails_where_there_is_no_way():
    game = tiny([Force(unit.INFANTRY_MOUNTED, AWAY)])
    for index in range(len(game.ground.steps)):
        game.ground.steps[index] = 0
    wounded(game, 0, 2)
    assert evacuation_minutes(game.state, game.ground, 0, AWAY) == FAR
    assert can_evacuate(game.state, game.ground, 0, AWAY, 0) == reason.NO_SURGERY_LINK
    give(game, 0, verb.EVACUATE)
    medical(game.state, game.ground, game.log)
    assert events(game, event.FRUSTRATED)[0].extra == reason.FRUSTRATED_ROAD_CUT


def test_vehicles_carry_as_many_as_they_have_litters():
    game = tiny([Force(unit.INFANTRY_MOUNTED, ROAD)], rules={**ALL, "litters": 1})
    for _ in range(3):
        wounded(game, 0, 2)
    give(game, 0, verb.EVACUATE)
    turns(game, 1)
    assert [patient.surgery_minute > 0 for patient in game.state.patients[:3]] == [True, True, False]
    assert game.state.orders[0].done == 0
    turns(game, 1)
    assert game.state.patients[2].surgery_minute > 0
    assert game.state.orders[0].done == 1


def request(seed: int = 1, **rules: int) -> tuple[int, int]:
    """Minutes until a helicopter is at the scene (-1 denied), and to surgery, by day."""
    game = tiny([Force(unit.INFANTRY_FOOT, AWAY)], turn=3, seed=seed, rules=rules or None)
    wounded(game, 0, 2)
    give(game, 0, verb.REQUEST)
    medical(game.state, game.ground, game.log)
    launched, patient = events(game, event.LAUNCHED), game.state.patients[0]
    assert len(launched) + len(events(game, event.LAUNCH_DENIED)) == 1
    return (launched[0].amount if launched else -1), patient.surgery_minute - patient.minute


def test_the_helicopter_comes_late_or_not_at_all():
    seeds = [request(seed)[0] for seed in range(200)]
    assert 5 <= seeds.count(-1) <= 40, "one launch in ten is denied on a dry day"
    flown = [minutes for minutes in seeds if minutes >= 0]
    assert min(flown) >= 45 + 6
    assert max(flown) <= 120 + 6
    delegated = [request(seed, casevac_delegated=1)[0] for seed in range(200)]
    assert max(delegated) <= 30 + 6
    scene, surgery = request(2, denied_fair=0)
    assert surgery == scene + 10 + 6 + 30


def test_a_request_with_gaps_takes_longer():
    rules = {"field_base": 0, "field_procedures": 0, "denied_fair": 0}
    game = tiny([Force(unit.INFANTRY_FOOT, AWAY)], turn=3, rules=rules)
    wounded(game, 0, 1)
    give(game, 0, verb.REQUEST)
    medical(game.state, game.ground, game.log)
    full = tiny([Force(unit.INFANTRY_FOOT, AWAY)], turn=3, rules={"denied_fair": 0})
    wounded(full, 0, 1)
    give(full, 0, verb.REQUEST)
    medical(full.state, full.ground, full.log)
    assert events(game, event.LAUNCHED)[0].amount == events(full, event.LAUNCHED)[0].amount + 9 * 4


def test_denial_by_light_and_weather():
    game = tiny([])
    clock, rules = game.state.clock[0], game.ground.rules[0]
    found = {}
    for night in (0, 1):
        for sky in (weather.DRY, weather.RAIN, weather.STORM):
            clock.night, clock.weather = night, sky
            found[night, sky] = launch_denied_ppm(rules, clock)
    assert found[0, weather.DRY] == 100_000
    assert found[1, weather.DRY] == found[0, weather.RAIN] == 300_000
    assert found[1, weather.RAIN] == 500_000
    assert found[0, weather.STORM] == found[1, weather.STORM] == 1_000_000


def test_a_denied_request_stands_and_a_granted_one_is_not_repeated():
    rules = {"denied_fair": 0, "denied_night": 0, "launch_low": 600, "launch_high": 600}
    game = tiny([Force(unit.INFANTRY_FOOT, AWAY)], rules=rules)
    wounded(game, 0, 2)
    give(game, 0, verb.REQUEST)
    game.state.clock[0].weather = weather.STORM
    turns(game, 1)
    assert (game.state.orders[0].done, len(events(game, event.LAUNCH_DENIED))) == (0, 1)
    game.state.clock[0].weather = weather.DRY
    assert can_request(game.state, game.ground, 0, AWAY, 0) == reason.NONE
    medical(game.state, game.ground, game.log)
    assert game.state.orders[0].done == 1
    assert can_request(game.state, game.ground, 0, AWAY, 0) == reason.ALREADY_ASKED
    assert total(game, tally.SUPPORT_GIVEN) == 1


def test_questions_know_only_what_the_seat_knows():
    game = tiny([Force((unit.MEDICAL_POST, unit.INFANTRY_MOUNTED), 20), Force(unit.INFANTRY_FOOT, 20)], [Place(21)])
    assert can_treat(believed(game), game.ground, 0, 20, 0) == reason.NO_WOUNDED
    harm_community(game.state, game.ground, game.log, 0, 0, 2, -1, 10, 0)
    for ask in (can_treat, can_evacuate, can_request):
        assert ask(game.state, game.ground, 0, 20, 0) == reason.NONE
        assert ask(believed(game), game.ground, 0, 20, 0) == reason.NO_WOUNDED, "nobody has told"
    game.state.patients[0].known = 1
    for ask in (can_treat, can_evacuate, can_request):
        assert ask(believed(game), game.ground, 0, 20, 0) == reason.NONE
    assert can_treat(believed(game), game.ground, 1, 20, 0) == reason.NO_MEDIC
    assert can_evacuate(believed(game), game.ground, 1, 20, 0) == reason.NO_SURGERY_LINK


def test_people_are_conserved_and_return():
    dice = Random(3)
    game = tiny([Force((unit.INFANTRY_MOUNTED, unit.MEDICAL_POST), ROAD), Force(unit.ARMED_CELL, ROAD, contingent=3)],
                [Place(ROAD), Place(AWAY)], turns=120)  # fmt: skip
    before = [row.strength for row in game.state.units]
    for turn in range(100):
        if turn < 20:
            wounded(game, dice.randrange(2), dice.randrange(3), dice.randrange(360))
            at, minute = dice.randrange(2), game.state.clock[0].minute + dice.randrange(360)
            harm_community(game.state, game.ground, game.log, at, 0, dice.randrange(3), -1, minute, 0)
        give(game, 0, dice.choice([verb.EVACUATE, verb.REQUEST, verb.TREAT, verb.HOLD]))
        turns(game, 1)
        assert [row.strength + row.wounded + row.dead for row in game.state.units] == before
        assert [row.population + row.dead for row in game.state.communities] == [1000, 1000]
        for at, home in enumerate(game.state.communities):
            here = [one for one in game.state.patients if one.alive and one.community == at + 1]
            assert home.wounded == sum(one.count for one in here if one.recover_minute == 0)
        assert problems(game) == []
    assert sum(row.wounded for row in game.state.units) == 0
    assert not any(one.alive for one in game.state.patients)
    dead = sum(row.dead for row in game.state.communities)
    assert total(game, tally.CIVILIANS_KILLED) == dead > 0


def test_light_cases_return_first():
    game = tiny([Force((unit.INFANTRY_MOUNTED, unit.MEDICAL_POST), ROAD)], rules={"dies_met": 0}, turns=120)
    wounded(game, 0, 6)
    critical = game.state.patients[0].critical
    give(game, 0, verb.EVACUATE)
    turns(game, 20)
    assert [row.amount for row in events(game, event.RECOVERED)] == [6 - critical]
    turns(game, 80)
    assert [row.amount for row in events(game, event.RECOVERED)] == [6 - critical, critical]
    assert game.state.units[0].strength == 32


def test_wounds_by_the_mission_that_kill_later_are_its_deaths():
    game = tiny([Force(unit.INFANTRY_FOOT, AWAY)], [Place(20)], rules=ALL)
    harm_community(game.state, game.ground, game.log, 0, 0, 20, 0, 10, 0)
    assert game.ground.land[20].road == land.NO_ROAD
    turns(game, 5)
    assert total(game, tally.CIVILIANS_KILLED_BY_MISSION) == game.state.communities[0].dead > 0
    assert total(game, tally.CIVILIAN_CLOCKS_MISSED) == 20

"""Hostages: who is taken and who is not, how they fare, and how they come free."""

import pytest

from tests.engine.tiny import ARMED, Force, believed, events, give, stand, tiny
from wargame.engine.conditions import measure_of
from wargame.engine.hostages import can_rescue, can_take, is_isolated, keep_hostages, let_go, seize, watch_isolated
from wargame.engine.orders import can, may
from wargame.engine.rules.encounters import encounters
from wargame.engine.score import force_term
from wargame.engine.state import freeze
from wargame.engine.words import event, freed, incident, measure, posture, reason, tally, unit, verb

OBSERVERS, BAND, FRIENDS = 0, 1, 2
SURE = {"hostage_rate": 1_000_000, "hostage_ordered": 1_000_000}
NEAR, FAR_OFF = 24, 79  # cells: one hour away at most; the corner of the map


def met(stance: int = posture.SPOIL, friends: int = FAR_OFF, kind: int = unit.OBSERVER_TEAM, **rules: int):
    """Observers and a band in one cell, armed friends elsewhere."""
    game = tiny(
        [Force(kind, 22), Force(unit.ARMED_CELL, 22, contingent=3, base=70), Force(unit.INFANTRY_MOUNTED, friends)],
        rules={**SURE, **rules}, roads=False,
    )  # fmt: skip
    game.state.parties[ARMED - 1].posture = stance
    return game


def taken(**rules: int):
    game = met(**rules)
    watch_isolated(game.state, game.ground, game.log)
    assert game.state.groups[OBSERVERS].held == ARMED
    return game


def test_an_isolated_and_outnumbered_group_is_taken_and_its_seat_hears_of_it():
    game = taken()
    told = events(game, event.HOSTAGES_TAKEN)
    assert [(one.who, one.whom, one.amount, one.extra) for one in told] == [(1, 2, 6, ARMED)]
    assert [flash.kind for flash in game.state.flashes if flash.alive] == [incident.HOSTAGES]
    assert game.state.tallies[tally.HOSTAGES_TAKEN].amount == 6
    assert measure_of(game.state, game.ground, measure.HOSTAGES_HELD, 0, 0) == 6
    assert game.state.contingents[0].will == 650_000
    assert can(game.state, game.ground, 1, OBSERVERS, verb.HOLD, 0, 0) == reason.GONE


@pytest.mark.parametrize(
    "case",
    [
        {"stance": posture.TAX},  # its party spoils nothing
        {"friends": NEAR},  # armed friends are near enough
        {"kind": unit.INFANTRY_FOOT},  # as many as they are
        {"hostage_rate": 0},
    ],
)
def test_nobody_is_taken_who_is_not_alone_before_spoilers(case):
    game = met(**case)
    watch_isolated(game.state, game.ground, game.log)
    assert game.state.groups[OBSERVERS].held == 0


def test_isolation_is_an_hour_of_march():
    assert is_isolated(met().state, met().ground, OBSERVERS)
    near = met(friends=NEAR)
    assert not is_isolated(near.state, near.ground, OBSERVERS)


def test_the_rate_is_fifteen_percent_a_day():
    many = 0
    for seed in range(400):
        game = tiny(
            [Force(unit.OBSERVER_TEAM, 22), Force(unit.ARMED_CELL, 22, contingent=3)], seed=seed, length=1440,
            roads=False,
        )  # fmt: skip
        game.state.parties[ARMED - 1].posture = posture.SPOIL
        watch_isolated(game.state, game.ground, game.log)
        many += game.state.groups[0].held > 0
    assert 40 <= many <= 80


def test_an_armed_seat_may_order_it_against_fewer_people():
    game = met(stance=posture.TAX)
    state, ground = game.state, game.ground
    assert can_take(state, ground, BAND, 22, OBSERVERS + 1) == reason.NONE
    state.groups[BAND].strength = 11
    assert can_take(state, ground, BAND, 22, OBSERVERS + 1) == reason.NOT_OUTNUMBERED
    state.groups[BAND].strength = 30
    assert can_take(state, ground, BAND, 22, BAND + 1) == reason.NO_TARGET
    give(game, BAND, verb.TAKE_HOSTAGES, cell=22, other=OBSERVERS + 1)
    watch_isolated(state, ground, game.log)
    assert state.groups[OBSERVERS].held == ARMED


def day_after(game):
    game.state.clock[0].minute += 1440
    keep_hostages(game.state, game.ground, game.log)


def test_a_day_in_captivity_weighs_in_force_protection_until_they_are_free():
    game = taken()
    day_after(game)
    assert [one.amount for one in events(game, event.HOSTAGES_HELD)] == [6]
    assert force_term(game.state, 2) == -600 * 6
    let_go(game.state, game.ground, game.log, -1, 0)
    assert force_term(game.state, 2) == 0
    assert game.state.tallies[tally.HOSTAGES_FREED].amount == 6
    assert [one.extra for one in events(game, event.HOSTAGES_RELEASED)] == [freed.LET_GO]


def test_they_are_with_their_captors_and_headquarters_knows_where_they_were_taken():
    game = taken()
    band = game.state.groups[BAND]
    band.cell = band.ahead = 31
    into = believed(game)
    assert into.groups[OBSERVERS].cell == 22
    assert (into.captives[0].group, into.captives[0].party, into.captives[0].captor) == (1, ARMED, 0)
    let_go(game.state, game.ground, game.log, OBSERVERS, 0)
    assert game.state.groups[OBSERVERS].ahead == 31


def test_another_posture_sets_them_free():
    game = taken()
    game.state.parties[ARMED - 1].posture = posture.CEASE
    keep_hostages(game.state, game.ground, game.log)
    assert [one.extra for one in events(game, event.HOSTAGES_RELEASED)] == [freed.CHANGE_OF_POSTURE]


def test_when_nobody_is_left_to_hold_them_they_are_free():
    game = taken()
    game.state.groups[BAND].alive = 0
    keep_hostages(game.state, game.ground, game.log)
    assert [one.extra for one in events(game, event.HOSTAGES_RELEASED)] == [freed.ABANDONED]


def talk_again(game):
    give(game, FRIENDS, verb.NEGOTIATE, cell=22, other=BAND + 1)
    encounters(game.state, game.ground, game.log)


def test_two_talks_a_day_apart_release_them():
    game = taken()
    game.state.parties[ARMED - 1].consent = 1_000_000
    stand(game, FRIENDS, 22)
    talk_again(game)
    talk_again(game)
    assert [one.amount for one in events(game, event.RELEASE_TALKS)] == [1]  # once a day
    game.state.clock[0].minute += 1440
    talk_again(game)
    assert [one.extra for one in events(game, event.HOSTAGES_RELEASED)] == [freed.TALKS]
    assert game.state.groups[OBSERVERS].held == 0


def cordoned(people: int, **rules: int):
    """Friends of so many people come to free the observers."""
    game = taken(**rules)
    friends = game.state.groups[FRIENDS]
    friends.strength = people
    stand(game, FRIENDS, 22)
    give(game, FRIENDS, verb.RESCUE, cell=22, other=BAND + 1)
    encounters(game.state, game.ground, game.log)
    return game


def test_a_cordon_of_three_times_their_number_frees_them():
    game = cordoned(90, rescue_yields=1_000_000)
    assert [one.extra for one in events(game, event.HOSTAGES_RELEASED)] == [freed.RESCUE]
    assert not events(game, event.FIGHT)


def test_captors_who_do_not_give_up_fight_and_that_endangers_the_hostages():
    game = cordoned(90, rescue_yields=0, rescue_harm=1_000_000)
    assert events(game, event.FIGHT)
    assert game.state.groups[OBSERVERS].held == 0
    assert any(one.who == OBSERVERS + 1 for one in events(game, event.CASUALTIES))


def test_fewer_try_nothing():
    game = cordoned(89, rescue_yields=1_000_000)
    assert [one.extra for one in events(game, event.FRUSTRATED)] == [reason.FRUSTRATED_TOO_FEW]
    assert game.state.groups[OBSERVERS].held == ARMED


def test_a_rescue_needs_captives_an_armed_group_and_level_three():
    game = met()
    state, ground = game.state, game.ground
    assert can_rescue(state, ground, FRIENDS, 22, BAND + 1) == reason.NO_CAPTIVES
    watch_isolated(state, ground, game.log)
    state.groups[FRIENDS].cell = 23
    assert can_rescue(state, ground, FRIENDS, 22, BAND + 1) == reason.NONE
    assert may(state, ground, 1, FRIENDS, verb.RESCUE, 0, BAND + 1, 0) == reason.ROE_TOO_LOW
    state.clock[0].roe = 3
    assert may(state, ground, 1, FRIENDS, verb.RESCUE, 0, BAND + 1, 0) == reason.NONE
    state.groups[FRIENDS].skills = 0
    assert can_rescue(state, ground, FRIENDS, 22, BAND + 1) == reason.UNARMED


def test_an_inject_lets_the_nearest_armed_group_take_them_wherever_it_is():
    game = met(stance=posture.TAX)
    game.state.groups[BAND].cell = game.state.groups[BAND].ahead = 60
    seize(game.state, game.ground, game.log, OBSERVERS, 0)
    assert game.state.captives[0].captor == BAND + 1
    seize(game.state, game.ground, game.log, OBSERVERS, 0)
    assert sum(row.alive for row in game.state.captives) == 1
    assert freeze(game.state).captives["people"][0] == 6

"""The detention clock, reports, and answers for harm."""

import pytest

from tests.engine.tiny import Force, Game, Place, believed, events, give, pass_turn, stand, tiny, total
from wargame.engine.custody import can_process, can_release
from wargame.engine.deeds import breach, change_trust, harm_community
from wargame.engine.rules.conduct import can_apologise, conduct
from wargame.engine.words import breach as breaches
from wargame.engine.words import event, reason, report, tally, trust, unit, verb


def detain(game: Game, index: int, after: int, people: int = 1) -> None:
    """People of the armed group in row 1 are taken into custody `after` minutes of the turn."""
    one = next(row for row in game.state.detainees if row.alive == 0)
    one.alive, one.group, one.party, one.count, one.late, one.form_minute = 1, index + 1, 2, people, 0, 0
    one.minute, one.unit = game.state.clock[0].minute + after, 2
    game.state.units[1].strength -= people
    game.state.units[1].captured += people


def custody() -> Game:
    game = tiny([Force(unit.INFANTRY_FOOT, 12), Force(unit.ARMED_CELL, 40, contingent=3)])
    detain(game, 0, 200)
    return game


def turn(game: Game) -> None:
    conduct(game.state, game.ground, game.log)
    pass_turn(game)


def found(game: Game) -> list[tuple[int, int]]:
    """Kind and weight of the breaches so far."""
    return [(row.amount, row.extra) for row in events(game, event.BREACH)]


def test_forms_at_the_first_chance_are_in_time():
    game = custody()
    turn(game)
    assert found(game) == []
    give(game, 0, verb.PROCESS)
    turn(game)
    turn(game)
    assert found(game) == []
    assert total(game, tally.DETENTIONS_IN_TIME) == 1
    assert game.state.detainees[0].form_minute == 360 + 30
    assert game.state.orders[0].done == 1


def test_a_late_form_is_one_breach():
    game = custody()
    for _ in range(3):
        turn(game)
    assert found(game) == [(breaches.FORM_LATE, 1)]
    give(game, 0, verb.PROCESS)
    turn(game)
    assert found(game) == [(breaches.FORM_LATE, 1)]
    assert total(game, tally.DETENTIONS_IN_TIME) == 0
    assert (total(game, tally.BREACHES), total(game, tally.BREACH_WEIGHT)) == (1, 1)


def test_an_order_that_comes_late_in_the_turn_is_late():
    game = custody()
    turn(game)
    give(game, 0, verb.PROCESS, arrived=360 + 90)
    turn(game)
    assert found(game) == [(breaches.FORM_LATE, 1)]


def test_too_long_in_custody_is_one_breach_and_then_they_are_released():
    game = custody()
    turn(game)
    give(game, 0, verb.PROCESS)
    for _ in range(7):
        turn(game)
    assert found(game) == [], "48 hours have not passed"
    turn(game)
    assert found(game) == [(breaches.DETENTION_OVERRUN, 5)]
    for _ in range(8):
        turn(game)
    assert found(game) == [(breaches.DETENTION_OVERRUN, 5)]
    assert game.state.detainees[0].alive == 0
    assert len(events(game, event.DETAINEE_RELEASED)) == 1


def test_release_in_time_returns_people_to_their_own():
    game = custody()
    detain(game, 0, 210, people=2)
    game.state.groups[0].arrived = -1
    give(game, 0, verb.RELEASE)
    turn(game)
    assert not any(row.alive for row in game.state.detainees)
    assert (game.state.units[1].strength, game.state.units[1].captured) == (30, 0)
    assert len(events(game, event.DETAINEE_RELEASED)) == 2


def test_who_holds_nobody_has_nobody_to_process():
    game = custody()
    for ask in (can_process, can_release):
        assert ask(believed(game), game.ground, 0, 12, 0) == reason.NONE
        assert ask(believed(game), game.ground, 1, 12, 0) == reason.NO_DETAINEE
    game.state.detainees[0].form_minute = 300
    assert can_process(game.state, game.ground, 0, 12, 0) == reason.NO_DETAINEE
    assert can_release(game.state, game.ground, 0, 12, 0) == reason.NONE


def test_detainees_of_a_lost_group_are_free():
    game = custody()
    game.state.groups[0].alive = 0
    turn(game)
    assert game.state.detainees[0].alive == 0
    assert found(game) == []


def harmed(cost: int = 150_000, why: int = trust.HARM_BY_FORCE) -> Game:
    """A game in which the mission has harmed the community next to its group."""
    game = tiny([Force(unit.INFANTRY_FOOT, 12)], [Place(13)])
    harm_community(game.state, game.ground, game.log, 0, 1, 0, 0, 100, 0)
    change_trust(game.state, game.log, 0, -cost, why, 1, 0)
    return game


@pytest.mark.parametrize(("cost", "why", "left"), [(150_000, trust.HARM_BY_FORCE, 8), (50_000, trust.ACCIDENT, 2.7)])
def test_an_apology_gives_back_a_good_part(cost, why, left):
    game = harmed(cost, why)
    give(game, 0, verb.APOLOGISE, cell=13, other=1, arrived=200)
    turn(game)
    home = game.state.communities[0]
    assert abs(500_000 - home.trust - left * 10_000) < 1_000
    assert (home.harmed_minute, home.harmed_trust) == (0, 0)
    assert total(game, tally.APOLOGIES) == len(events(game, event.APOLOGY)) == 1
    for _ in range(6):
        turn(game)
    assert found(game) == []


def test_a_day_without_an_answer_is_a_failure_to_report():
    game = harmed()
    for _ in range(4):
        turn(game)
    assert found(game) == []
    turn(game)
    turn(game)
    assert found(game) == [(breaches.FAILURE_TO_REPORT, 5)]


def test_harm_that_was_reported_is_no_failure_to_report():
    game = harmed()
    give(game, 0, verb.REPORT, other=report.INCIDENT)
    turn(game)
    assert game.state.communities[0].reported == 1
    for _ in range(6):
        turn(game)
    assert found(game) == []
    home = game.state.communities[0]
    assert (home.harmed_minute, home.reported, home.harmed_trust) == (0, 0, 0)


def test_an_apology_needs_harm_and_presence():
    game = harmed()
    assert can_apologise(believed(game), game.ground, 0, 13, 1) == reason.NONE
    stand(game, 0, 77)
    give(game, 0, verb.APOLOGISE, cell=13, other=1, arrived=200)
    turn(game)
    assert events(game, event.FRUSTRATED)[0].extra == reason.FRUSTRATED_NOBODY_THERE
    game.state.communities[0].harmed_minute = 0
    assert can_apologise(believed(game), game.ground, 0, 13, 1) == reason.NOTHING_TO_APOLOGISE


def test_only_the_mission_is_held_to_the_law_of_the_mission():
    game = custody()
    breach(game.state, game.log, breaches.UNLAWFUL_DEATH, 15, 2, 0)
    assert total(game, tally.BREACHES) == 0
    breach(game.state, game.log, breaches.UNLAWFUL_DEATH, 15, 1, 0)
    breach(game.state, game.log, breaches.FAILURE_TO_ASSIST, 10, 0, 0)
    assert (total(game, tally.BREACHES), total(game, tally.BREACH_WEIGHT)) == (2, 25)

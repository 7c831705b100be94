"""S35: wounded of all sides. Not evacuating a wounded fighter when capacity exists is a breach."""

import pytest

from tests.engine.tiny import ARMED, Force, believed, events, give, pass_turn, stand, stock, tiny
from wargame.engine.checks import books_of
from wargame.engine.deeds import wound_group
from wargame.engine.rules.medical import medical
from wargame.engine.state import freeze
from wargame.engine.words import breach, event, store, unit, verb, weather
from wargame.engine.wounded import leave_behind

FINDERS, BAND, FAR_OFF = 0, 1, 79
HERE = 22


def fought(finders: int = HERE, kind: int = unit.INFANTRY_MOUNTED, turn: int = 2):
    """A band has left four wounded behind, one of them at least in danger of life; the finders stand at a cell."""
    game = tiny([Force(kind, finders), Force(unit.ARMED_CELL, HERE, contingent=3, base=70)], turn=turn)
    minute = game.state.clock[0].minute + 60
    wound_group(game.state, game.ground, game.log, BAND, 4, 0, minute, 0)
    game.state.patients[0].critical = 2
    leave_behind(game.state, BAND, minute)
    stand(game, BAND, FAR_OFF)
    return game


def settled(game, turns: int = 1):
    for _ in range(turns):
        medical(game.state, game.ground, game.log)
        pass_turn(game)
    return game


def neglects(game) -> list[tuple[int, int]]:
    return [(one.who, one.amount) for one in events(game, event.BREACH)]


def test_who_finds_them_knows_of_them_and_gives_first_aid():
    game = settled(fought())
    (found,) = events(game, event.FIGHTERS_FOUND)
    assert (found.who, found.amount, found.extra) == (FINDERS + 1, 4, 2)
    patient = game.state.patients[0]
    assert (patient.group, patient.cell, patient.left) == (0, HERE, 1)
    assert patient.aid_minute > 0
    assert believed(game).patients[0].count == 4
    assert believed(game, ARMED).patients[0].count == 0  # those who left know nothing more


def test_nobody_finds_them_from_afar():
    game = settled(fought(finders=FAR_OFF), 3)
    assert events(game, event.FIGHTERS_FOUND) == []
    assert neglects(game) == []


def test_not_evacuating_a_wounded_fighter_when_capacity_exists_is_a_breach():
    game = settled(fought(), 3)
    assert neglects(game) == [(FINDERS + 1, breach.FAILURE_TO_ASSIST)]  # once


def test_nobody_answers_for_the_turn_in_which_they_were_found():
    assert neglects(settled(fought(), 1)) == []


def test_evacuating_them_is_none_and_they_go_home_when_they_are_well():
    game = fought()
    medical(game.state, game.ground, game.log)
    pass_turn(game)
    people = books_of(freeze(game.state)).people
    give(game, FINDERS, verb.EVACUATE)
    settled(game, 2)
    assert game.state.patients[0].surgery_minute > 0
    game.state.orders[0].alive = 0
    settled(game, 30)
    assert neglects(game) == []
    assert events(game, event.FIGHTERS_HOME)
    assert game.state.parties[ARMED - 1].disbanded > 0
    assert books_of(freeze(game.state)).people == people


@pytest.mark.parametrize("doing", [verb.REQUEST, verb.TREAT, verb.EVACUATE])
def test_who_is_ordered_to_see_to_them_is_not_blamed_for_what_holds_them_up(doing):
    game = settled(fought())
    give(game, FINDERS, doing)
    game.state.orders[0].done = 1  # tried, and held up
    settled(game)
    assert neglects(game) == []


def test_where_nobody_could_it_is_none():
    game = settled(fought())
    stand(game, FINDERS, HERE + 2)  # went on: without fuel, and no aircraft flies
    stock(game, FINDERS, store.FUEL).stock = 0
    game.state.clock[0].weather = weather.STORM
    assert neglects(settled(game, 2)) == []


def test_light_cases_are_settled_by_skilled_care():
    game = fought(kind=(unit.MEDICAL_POST, unit.INFANTRY_MOUNTED))
    game.state.patients[0].critical = 0
    assert neglects(settled(game, 4)) == []
    assert game.state.patients[0].care_minute > 0


def test_those_who_were_not_found_fight_again():
    game = settled(fought(finders=FAR_OFF), 30)
    assert events(game, event.FIGHTERS_HOME) == []
    assert game.state.parties[ARMED - 1].disbanded == 0

"""S5: contingents lend one another what only one of them has, and call back whom they have lent."""

from __future__ import annotations

import pytest

from wargame import session
from wargame.engine.game import Game, Order, start
from wargame.engine.interop import index_of
from wargame.engine.staff import officers_away
from wargame.engine.words import delay, event, reason, verb
from wargame.render import build
from wargame.text import word

MISSION = 1  # the seat
HEADQUARTERS, VERANE, MERIDOR = 0, 1, 2  # rows of contingents


@pytest.fixture
def exercise():
    return session.load("one_net")


def new_game(exercise, seed: int = 3) -> Game:
    return Game(start(exercise.state, exercise.ground, seed), exercise.ground)


def row(exercise, name: str) -> int:
    return next(at for at, one in enumerate(exercise.scenario.group) if one.id == name)


def asked(exercise, interop: int, seed: int = 3):
    """The headquarters asks Meridor for its aircraft: the log of the turn."""
    game = new_game(exercise, seed)
    game.state.contingents[MERIDOR].interop = interop
    aircraft = row(exercise, "meridor_drone")
    lask = int(exercise.state.communities["cell"][3])
    assert game.submit(Order(MISSION, aircraft, verb.FLY, lask)) == 0
    game.first_half()
    return game.take_events()


def minutes_of(log) -> dict[int, int]:
    """What each cause costs the order, as the log says."""
    order = next(one.id for one in log if one.kind == event.ORDERED)
    return {one.extra: one.amount for one in log if one.kind == event.DELAY and one.cause == order}


@pytest.mark.parametrize(("interop", "minutes"), [(0, 60), (250_000, 45), (700_000, 18), (1_000_000, 0)])
def test_borrowing_takes_longer_when_interoperability_is_low(exercise, interop, minutes):
    assert minutes_of(asked(exercise, interop)).get(delay.LENDING, 0) == minutes


def test_the_log_breaks_every_minute_down(exercise):
    """What the parts say is what the order waits, and the sentence of each names its cause."""
    log = asked(exercise, 300_000)
    given = next(one for one in log if one.kind == event.ORDERED)
    parts = minutes_of(log)
    assert sum(parts.values()) == given.extra - given.minute
    assert {delay.BEARER, delay.LANGUAGE, delay.LENDING} <= set(parts)
    chair = build.Chair(exercise, new_game(exercise).ground, MISSION, new_game(exercise).belief(MISSION))
    told = " ".join(one.text for one in build.view_of(chair, log).messages)
    assert word("delay", delay.LENDING) in told


def test_it_is_cancelled_more_often_when_interoperability_is_low(exercise):
    """0.2 (1 - I): about a fifth of 120 askings, and none."""
    refused = [
        sum(any(one.kind == event.SUPPORT_REFUSED for one in asked(exercise, interop, seed)) for seed in range(120))
        for interop in (0, 1_000_000)
    ]
    assert 12 <= refused[0] <= 38
    assert refused[1] == 0


def test_one_s_own_asset_is_not_borrowed(exercise):
    game = new_game(exercise)
    ambulances = row(exercise, "ambulances")
    assert game.submit(Order(MISSION, ambulances, verb.RESUPPLY, 0, row(exercise, "headquarters") + 1)) in (
        0, reason.NO_TRANSPORT, reason.NOTHING_TO_CARRY,
    )  # fmt: skip
    game.first_half()
    assert delay.LENDING not in {one.extra for one in game.take_events() if one.kind == event.DELAY}


def test_a_liaison_officer_is_lent_and_called_back(exercise):
    """The pair's index rises with him and falls without him; his place is free for another contingent."""
    game = new_game(exercise)
    hq, state = row(exercise, "headquarters"), game.state
    before = index_of(state, game.ground, HEADQUARTERS, VERANE)
    assert game.submit(Order(MISSION, hq, verb.RECALL, 0, VERANE + 1)) == reason.NO_OFFICER_THERE
    for to in (VERANE, MERIDOR, 3):
        assert game.submit(Order(MISSION, hq, verb.LIAISE, 0, to + 1)) == 0
    assert index_of(state, game.ground, HEADQUARTERS, VERANE) == state.contingents[VERANE].interop > before
    company = row(exercise, "verane_company")
    assert game.submit(Order(MISSION, company, verb.LIAISE, 0, MERIDOR + 1)) == reason.NO_OFFICER
    used = state.seats[0].used
    assert game.submit(Order(MISSION, hq, verb.RECALL, 0, VERANE + 1)) == 0
    assert state.contingents[VERANE].interop == before
    assert state.seats[0].used == used  # the slot of this turn is spent
    assert officers_away(state, MISSION) == 2
    assert game.submit(Order(MISSION, company, verb.LIAISE, 0, MERIDOR + 1)) == 0
    log = game.take_events()
    assert [(one.amount, one.extra) for one in log if one.kind == event.RECALLED] == [(1, VERANE + 1)]
    game.play_turn()
    assert state.seats[0].used == 3
    assert game.submit(Order(MISSION, hq, verb.RECALL, 0, 99)) == reason.NO_TARGET

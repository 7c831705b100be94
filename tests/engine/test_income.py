"""Income of armed parties: diggings and checkpoints, and what the mission's presence does to both."""

import pytest

from tests.engine.test_engineering import works
from tests.engine.tiny import AGENCY, ARMED, Force, events, give, tiny, total
from wargame.engine.deeds import open_incident
from wargame.engine.income import dig, toll_a_day
from wargame.engine.rules.encounters import encounters
from wargame.engine.rules.incidents import can_ambush
from wargame.engine.rules.movement import movement
from wargame.engine.rules.predation import predation
from wargame.engine.words import event, incident, reason, tally, unit, verb, work

PIT, BESIDE, ROAD, FIELD = 33, 34, 12, 45
BAND, GUARD, TRUCKS = 0, 1, 2


def pit(guard: int = 79, yields: int = 12, length: int = 1440):
    game = tiny([Force(unit.ARMED_CELL, PIT, contingent=3), Force(unit.INFANTRY_FOOT, guard)], length=length)
    works(game, work.DIGGINGS, PIT, yields, 0)
    dig(game.state, game.ground, game.log)
    return game


def test_diggings_pay_the_party_that_stands_on_them():
    game = pit()
    assert game.state.parties[ARMED - 1].resources == 12
    assert [(one.whom, one.amount) for one in events(game, event.DUG)] == [(BAND + 1, 12)]
    assert total(game, tally.ARMED_INCOME) == 12


def test_a_share_of_a_day_is_a_share_of_the_yield():
    assert pit(length=360).state.parties[ARMED - 1].resources == 3


@pytest.mark.parametrize("guard", [PIT, BESIDE])
def test_presence_denies_them(guard):
    assert pit(guard).state.parties[ARMED - 1].resources == 0


def test_nobody_there_nothing_is_paid():
    game = tiny([Force(unit.ARMED_CELL, BESIDE, contingent=3)])
    works(game, work.DIGGINGS, PIT, 12, 0)
    dig(game.state, game.ground, game.log)
    assert not events(game, event.DUG)


def post(consent: int = 500_000, guard: int = 79, escort: bool = False, seed: int = 1):
    """A band's checkpoint on the road, aid on its way along it, and a platoon of the mission."""
    game = tiny(
        [
            Force(unit.ARMED_CELL, ROAD, contingent=3), Force(unit.INFANTRY_MOUNTED, guard),
            Force(unit.AID_CONVOY, ROAD - 1, contingent=5),
        ],
        turn=2, seed=seed,
    )  # fmt: skip
    game.state.parties[ARMED - 1].consent = consent
    give(game, BAND, verb.CHECKPOINT)
    give(game, TRUCKS, verb.MARCH, cell=ROAD + 2)
    if escort:
        give(game, GUARD, verb.ESCORT, other=TRUCKS + 1)
    return game


@pytest.mark.parametrize(("road", "a_day"), [(0, 0), (1, 1), (2, 3), (3, 5)])
def test_a_better_road_brings_more(road, a_day):
    game = post()
    game.ground.land[ROAD].road = road
    assert toll_a_day(game.ground, ROAD) == a_day


def test_a_checkpoint_brings_income_where_the_mission_is_not():
    game = tiny([Force(unit.ARMED_CELL, ROAD, contingent=3), Force(unit.INFANTRY_FOOT, 79)], length=1440)
    give(game, BAND, verb.CHECKPOINT)
    predation(game.state, game.ground, game.log)
    assert game.state.parties[ARMED - 1].resources == 3  # laterite
    game.state.groups[GUARD].ahead = ROAD + 1
    predation(game.state, game.ground, game.log)
    assert game.state.parties[ARMED - 1].resources == 3


def test_aid_pays_a_fee_and_loses_a_quarter_of_an_hour():
    free, paid = post(), post(consent=1_000_000)
    free.state.orders[BAND * 2].alive = 0
    movement(free.state, free.ground, free.log)
    movement(paid.state, paid.ground, paid.log)
    assert paid.state.parties[ARMED - 1].resources == 2
    assert paid.state.groups[TRUCKS].arrived == free.state.groups[TRUCKS].arrived + 15


def test_aid_is_turned_back_as_often_as_consent_is_low():
    refused = 0
    for seed in range(200):
        game = post(consent=300_000, seed=seed)
        movement(game.state, game.ground, game.log)
        told = [one.extra for one in events(game, event.FRUSTRATED)]
        assert told in ([], [reason.FRUSTRATED_TURNED_BACK])
        refused += len(told)
    assert 120 <= refused <= 160


def test_an_escort_is_let_through_and_pays_nothing():
    game = post(consent=0, guard=ROAD - 1, escort=True)
    movement(game.state, game.ground, game.log)
    assert not events(game, event.FRUSTRATED)
    assert game.state.parties[ARMED - 1].resources == 0


def test_the_mission_is_not_charged():
    game = post(consent=0)
    game.state.groups[TRUCKS].side = 1
    movement(game.state, game.ground, game.log)
    assert not events(game, event.FRUSTRATED)
    assert game.state.parties[AGENCY - 1].resources == 0


def test_an_ambush_is_paid_for():
    game = tiny([Force(unit.ARMED_CELL, ROAD, contingent=3), Force(unit.INFANTRY_FOOT, ROAD)])
    assert can_ambush(game.state, game.ground, BAND, ROAD, 0) == reason.NO_RESOURCES
    game.state.parties[ARMED - 1].resources = 7
    assert can_ambush(game.state, game.ground, BAND, ROAD, 0) == reason.NONE
    open_incident(game.state, incident.AMBUSH, 60, ROAD, BAND + 1, GUARD + 1, 0, 30, 0)
    encounters(game.state, game.ground, game.log)
    assert events(game, event.FIGHT)
    assert game.state.parties[ARMED - 1].resources == 2

"""The host's forces: whom they harm, and what presence, protest and witnesses change."""

import pytest

from tests.engine.tiny import ARMED, HOST, Force, Place, events, give, tiny, total
from wargame.engine.host import can_accompany, can_demarche, harm_rate, harm_suspects, is_suspected, place_of
from wargame.engine.rules.conduct import conduct
from wargame.engine.rules.movement import movement
from wargame.engine.words import event, grade, reason, tally, unit, verb

HERE, AWAY = 22, 79
ARMY, TEAM, STAFF = 0, 1, 2
A_DAY = 60_000


def garrison(team: int = AWAY, found: int = grade.C, seed: int = 1, **rules: int):
    """An army company in a village for whose people an armed party claims to fight; observers and a headquarters."""
    game = tiny(
        [
            Force(unit.HOST_ARMY, HERE, contingent=4), Force(unit.OBSERVER_TEAM, team),
            Force(unit.HEADQUARTERS, AWAY),
        ],
        [Place(HERE)], seed=seed, length=1440, rules={"host_harm": A_DAY, **rules},
    )  # fmt: skip
    game.state.parties[HOST - 1].grade = found
    game.state.parties[ARMED - 1].people = 1
    return game


def rate(game) -> int:
    return harm_rate(game.state, game.ground, ARMY, 0)


@pytest.mark.parametrize(("found", "share"), [(grade.C, 1), (grade.D, 3)])
def test_worse_forces_do_more_harm(found, share):
    assert rate(garrison(found=found)) == A_DAY * share


def test_they_harm_those_whom_they_suspect_as_often_as_it_says():
    many = 0
    for seed in range(300):
        game = garrison(seed=seed)
        harm_suspects(game.state, game.ground, game.log)
        told = events(game, event.HOST_HARM)
        many += len(told)
        assert total(game, tally.HOST_HARMS) == len(told)
        assert all((one.whom, one.community) == (ARMY + 1, 1) and 1 <= one.amount <= 4 for one in told)
        assert len(events(game, event.CIVILIANS_HARMED)) == len(told)
    assert 8 <= many <= 30  # 6 % of 300


@pytest.mark.parametrize("case", [{"host_harm": 0}, {"found": grade.B}])
def test_where_nothing_says_so_nobody_is_harmed(case):
    for seed in range(40):
        game = garrison(seed=seed, **({"host_harm": 1_000_000} | case))
        harm_suspects(game.state, game.ground, game.log)
        assert not events(game, event.HOST_HARM)


def test_who_is_suspected():
    game = garrison()
    place = game.state.communities[0]
    assert is_suspected(game.state, place)
    game.state.parties[ARMED - 1].people = 0
    assert not is_suspected(game.state, place)
    assert place_of(game.state, game.ground, ARMY) == -1
    place.recruited = 1
    assert place_of(game.state, game.ground, ARMY) == 0


def test_presence_weighs_a_quarter():
    game = garrison()
    game.state.communities[0].cover = 3_500
    assert 0.80 <= rate(game) / A_DAY <= 0.88  # exp(-0.7 / 4)


def test_witnesses_leave_a_quarter():
    game = garrison(team=HERE)
    give(game, TEAM, verb.ACCOMPANY, cell=HERE, other=ARMY + 1)
    assert rate(game) == A_DAY // 4
    game.state.groups[TEAM].ahead = AWAY
    assert rate(game) == A_DAY


def test_who_accompanies_goes_where_they_go():
    game = garrison(team=HERE)
    give(game, ARMY, verb.MARCH, cell=HERE + 3)
    give(game, TEAM, verb.ACCOMPANY, cell=HERE, other=ARMY + 1)
    movement(game.state, game.ground, game.log)
    assert game.state.groups[TEAM].ahead == game.state.groups[ARMY].ahead == HERE + 3
    assert can_accompany(game.state, game.ground, TEAM, HERE, ARMY + 1) == reason.NONE
    assert can_accompany(game.state, game.ground, TEAM, HERE, STAFF + 1) == reason.NO_TARGET


def test_a_protest_halves_it_for_a_week_and_costs_a_point():
    game = garrison()
    assert can_demarche(game.state, game.ground, STAFF, HERE, ARMY + 1) == reason.NONE
    assert can_demarche(game.state, game.ground, STAFF, HERE, TEAM + 1) == reason.NO_TARGET
    give(game, STAFF, verb.DEMARCHE, other=ARMY + 1)
    conduct(game.state, game.ground, game.log)
    assert [(one.who, one.extra) for one in events(game, event.DEMARCHE)] == [(STAFF + 1, HOST)]
    assert game.state.parties[HOST - 1].consent == 490_000
    assert rate(game) == A_DAY // 2
    assert can_demarche(game.state, game.ground, STAFF, HERE, ARMY + 1) == reason.PROTESTED
    game.state.clock[0].minute += 10_100
    assert rate(game) == A_DAY


def test_only_those_whose_word_counts_protest():
    game = tiny([Force(unit.INFANTRY_FOOT, HERE), Force(unit.HOST_ARMY, HERE, contingent=4)])
    assert can_demarche(game.state, game.ground, 0, HERE, 2) == reason.NO_CIVIL_SKILL

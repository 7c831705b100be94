"""Row S37: before the mission supports forces of the host it makes sure how they treat people; women of a team open
doors that are closed to others.
"""

import pytest

from tests.engine.test_conduct import found
from tests.engine.tiny import MISSION, Force, Game, Place, believed, events, give, pass_turn, tiny
from wargame.engine.goodwill import dialogue_gain, patrol_gain
from wargame.engine.orders import can, may
from wargame.engine.rules.conduct import conduct
from wargame.engine.words import breach, event, grade, reason, side, skill, unit, verb

MINE, ARMY, ADVISERS = 0, 1, 2


def patrols(graded: int, advisers: int = 60) -> Game:
    """A platoon and a company of the host in one cell; police advisers stand at `advisers`."""
    game = tiny([Force(unit.INFANTRY_FOOT, 12), Force(unit.HOST_ARMY, 12, 4), Force(unit.POLICE_TEAM, advisers)])
    game.state.parties[2].grade, game.state.parties[2].graded = grade.C, graded
    contact = game.state.contacts[ARMY]
    contact.seen, contact.number, contact.cell, contact.side, contact.party = 1, 1, 12, side.HOST, 3
    return game


def asked(game: Game) -> int:
    known = believed(game)
    assert can(known, game.ground, MISSION, MINE, verb.ESCORT, 0, ARMY + 1) == reason.NONE
    return may(known, game.ground, MISSION, MINE, verb.ESCORT, 0, ARMY + 1, 0)


def escort(game: Game, turns: int = 3) -> list[tuple[int, int]]:
    give(game, MINE, verb.ESCORT, other=ARMY + 1)
    for _ in range(turns):
        conduct(game.state, game.ground, game.log)
        pass_turn(game)
    return found(game)


@pytest.mark.parametrize(
    ("graded", "advisers", "why"),
    [
        (grade.NONE, 60, reason.NOT_ASSESSED),
        (grade.A, 60, reason.NONE),
        (grade.B, 60, reason.NONE),
        (grade.C, 60, reason.GRADE_TOO_LOW),
        (grade.C, 13, reason.NONE),
        (grade.D, 13, reason.GRADE_TOO_LOW),
    ],
)
def test_support_needs_an_assessment_and_a_grade(graded, advisers, why):
    game = patrols(graded, advisers)
    assert asked(game) == why
    assert escort(game) == ([(breach.NO_DILIGENCE, 10)] if why else []), "once for each order"


def test_an_assessment_finds_the_grade_in_four_hours():
    game = patrols(grade.NONE, 12)
    assert can(believed(game), game.ground, MISSION, MINE, verb.ASSESS, 0, ARMY + 1) == reason.NO_CIVIL_SKILL
    assert can(believed(game), game.ground, MISSION, ADVISERS, verb.ASSESS, 0, ARMY + 1) == reason.NONE
    give(game, ADVISERS, verb.ASSESS, other=ARMY + 1, arrived=200)
    conduct(game.state, game.ground, game.log)
    assert game.state.parties[2].graded == grade.NONE, "two hours and a half are not enough"
    pass_turn(game)
    conduct(game.state, game.ground, game.log)
    (told,) = events(game, event.ASSESSED)
    assert (told.minute, told.amount, told.extra) == (440, grade.C, 3)
    assert believed(game).parties[2].graded == grade.C
    assert can(believed(game), game.ground, MISSION, ADVISERS, verb.ASSESS, 0, ARMY + 1) == reason.NOTHING_TO_GAIN


def test_nobody_knows_the_grade_before():
    game = patrols(grade.NONE)
    assert (believed(game).parties[2].grade, believed(game).parties[2].graded) == (0, 0)


def test_aid_agencies_and_ones_own_need_no_assessment():
    game = tiny([Force(unit.INFANTRY_FOOT, 12), Force(unit.AID_CONVOY, 12, 5), Force(unit.TRANSPORT, 12)])
    known = believed(game)
    for other in (2, 3):
        assert may(known, game.ground, MISSION, MINE, verb.ESCORT, 0, other, 0) == reason.NONE


@pytest.mark.parametrize("gain", ["patrol", "dialogue"])
def test_a_mixed_team_gains_more_where_women_speak_to_women_only(gain):
    game = tiny([Force(unit.INFANTRY_FOOT, 12), Force(unit.INFANTRY_FOOT, 12)], [Place(13)])
    place, rules = game.state.communities[0], game.ground.rules[0]
    place.women = 1
    game.state.groups[1].skills |= skill.WOMEN
    if gain == "patrol":
        plain, mixed = (patrol_gain(game.state, game.ground, row, place) for row in (0, 1))
    else:
        plain, mixed = (dialogue_gain(rules, game.state.groups[row], place) for row in (0, 1))
    assert mixed > plain

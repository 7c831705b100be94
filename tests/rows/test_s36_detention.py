"""Row S36: detainees have a clock, a form, a notification and a hand-over. Who is not processed in time, or held too
long, is a breach; so is a hand-over to a force that nobody has assessed.
"""

import pytest

from tests.engine.test_conduct import custody, detain, found, turn
from tests.engine.tiny import MISSION, Force, Game, believed, events, give, pass_turn, tiny, total
from wargame.engine.orders import can, may, submit
from wargame.engine.rules.conduct import conduct
from wargame.engine.words import breach, event, grade, manner, reason, side, tally, unit, verb

HELD, FOE, ARMY = 0, 1, 2


def beside_the_army(found_as: int = grade.NONE, true: int = grade.B) -> Game:
    """A platoon with somebody in custody, form done, and a company of the host in the next cell."""
    game = tiny([Force(unit.INFANTRY_FOOT, 12), Force(unit.ARMED_CELL, 40, 3), Force(unit.HOST_ARMY, 13, 4)])
    detain(game, HELD, 0)
    game.state.detainees[0].form_minute = 30
    host = game.state.parties[2]
    host.grade, host.graded = true, found_as
    contact = game.state.contacts[ARMY]
    contact.seen, contact.number, contact.cell, contact.side, contact.party = 1, 1, 13, side.HOST, 3
    return game


def hand_over(game: Game) -> None:
    give(game, HELD, verb.HAND_TO_HOST, cell=13, other=ARMY + 1, arrived=game.state.clock[0].minute)
    conduct(game.state, game.ground, game.log)


def asked(game: Game, how: int = 0) -> int:
    known = believed(game)
    assert can(known, game.ground, MISSION, HELD, verb.HAND_TO_HOST, 0, ARMY + 1) == reason.NONE
    return may(known, game.ground, MISSION, HELD, verb.HAND_TO_HOST, 0, ARMY + 1, how)


def test_at_the_hour_limit_an_unprocessed_detainee_is_a_breach():
    game = custody()
    for _ in range(3):
        turn(game)
    assert found(game) == [(breach.FORM_LATE, 1)]


@pytest.mark.parametrize(("extended", "hours"), [(0, 48), (1, 72)])
def test_the_limit_is_two_days_and_three_with_leave(extended, hours):
    game = beside_the_army()
    game.state.detainees[0].extended = extended
    for _ in range(hours // 6):
        turn(game)
    assert found(game) == []
    turn(game)
    assert found(game) == [(breach.DETENTION_OVERRUN, 5)]


def test_the_head_of_mission_extends_what_has_its_form():
    game = beside_the_army()
    game.state.detainees[0].form_minute = 0
    assert can(believed(game), game.ground, MISSION, HELD, verb.EXTEND, 0, 0) == reason.FORM_FIRST
    game.state.detainees[0].form_minute = 30
    assert can(believed(game), game.ground, MISSION, HELD, verb.EXTEND, 0, 0) == reason.NONE
    give(game, HELD, verb.EXTEND)
    turn(game)
    assert game.state.detainees[0].extended == 1
    assert len(events(game, event.CUSTODY_EXTENDED)) == 1
    assert can(believed(game), game.ground, MISSION, HELD, verb.EXTEND, 0, 0) == reason.NOTHING_TO_GAIN


def test_a_handover_to_an_unassessed_force_is_a_breach_after_a_second_confirmation():
    game = beside_the_army()
    assert asked(game) == reason.NOT_ASSESSED
    known = believed(game)
    order = (MISSION, HELD, verb.HAND_TO_HOST, 0, ARMY + 1)
    assert submit(game.state, known, game.ground, game.log, *order, 0) == reason.NOT_ASSESSED
    assert submit(game.state, known, game.ground, game.log, *order, manner.INSIST) == reason.NONE
    assert [row.extra for row in events(game, event.OVERRIDDEN)] == [reason.NOT_ASSESSED]
    game.state.orders[1].alive = 0
    hand_over(game)
    assert found(game) == [(breach.NO_DILIGENCE, 10)]
    assert game.state.detainees[0].alive == 0


@pytest.mark.parametrize(
    ("graded", "why", "breaches"),
    [(grade.A, reason.NONE, 0), (grade.B, reason.NONE, 0), (grade.C, reason.GRADE_TOO_LOW, 1),
     (grade.D, reason.GRADE_TOO_LOW, 1)],
)  # fmt: skip
def test_the_grade_decides(graded, why, breaches):
    game = beside_the_army(graded, grade.A)  # what happens there is another matter
    assert asked(game) == why
    hand_over(game)
    assert len(found(game)) == breaches
    (told,) = events(game, event.HANDED_TO_HOST)
    assert (told.who, told.whom, told.extra) == (HELD + 1, ARMY + 1, graded)
    assert game.state.units[1].captured == 1, "he is not back with his own"


def test_a_handover_that_ends_in_harm_is_a_breach_all_the_same():
    harmed = 0
    for key in range(400):
        game = beside_the_army(grade.B, grade.B)
        game.state.groups[HELD].key = 5000 + key
        hand_over(game)
        harmed += len(found(game))
        assert all(kind == breach.ILL_TREATMENT for kind, _ in found(game))
    assert 2 <= harmed <= 18  # 2 %


def test_a_child_is_notified_of_and_handed_over_to_no_force():
    game = beside_the_army(grade.A, grade.A)
    child = game.state.detainees[0]
    child.child, child.form_minute = 1, 0
    give(game, HELD, verb.PROCESS)
    turn(game)
    assert child.form_minute == 90
    assert len(events(game, event.CHILD_NOTICE)) == 1
    assert (found(game), total(game, tally.DETENTIONS_IN_TIME)) == ([], 1)
    assert asked(game) == reason.CHILD_IN_CUSTODY
    hand_over(game)
    assert found(game) == [(breach.CHILD_IGNORED, 10)]


def test_a_child_without_notice_after_a_day_is_a_breach():
    game = beside_the_army()
    game.state.detainees[0].child, game.state.detainees[0].form_minute = 1, 0
    for _ in range(6):
        turn(game)
    assert found(game) == [(breach.FORM_LATE, 1), (breach.CHILD_IGNORED, 10)]


def test_a_released_child_does_not_go_back():
    game = beside_the_army()
    game.state.detainees[0].child = 1
    before = game.state.units[1].strength
    give(game, HELD, verb.RELEASE)
    conduct(game.state, game.ground, game.log)
    pass_turn(game)
    assert (game.state.units[1].strength, game.state.detainees[0].alive) == (before, 0)


def test_who_is_too_far_away_hands_nobody_over():
    game = beside_the_army(grade.A)
    game.state.groups[ARMY].ahead = game.state.groups[ARMY].cell = 79
    hand_over(game)
    assert [row.extra for row in events(game, event.FRUSTRATED)] == [reason.FRUSTRATED_TARGET_GONE]
    assert game.state.detainees[0].alive == 1

"""Battalions of the host: progress, desertion, what the mission knows, due diligence, areas handed over and lost."""

import pytest

from tests.engine.reform_exercise import CHIEF, COMPANY, FOURTH, TEAM, THIRD, order, reform_exercise
from wargame import session
from wargame.engine.battalions import (
    ABSENT,
    MELTED,
    STRUCK,
    bounds_of,
    desert,
    grow,
    level_of,
    readiness,
    said_readiness,
    trust_gap,
)
from wargame.engine.checks import books_of, out_of_bounds, unbalanced
from wargame.engine.conditions import measure_of
from wargame.engine.diligence import found_of
from wargame.engine.game import Game, Order
from wargame.engine.rules.reform import melts, progress, stand_to, steadiness
from wargame.engine.state import freeze
from wargame.engine.words import event, grade, manner, measure, reason, tally, verb

POINT = 10_000
THIRD_AT = 3 * 12 + 3  # the barracks' cell
DAY = 1440


@pytest.fixture(scope="module")
def exercise():
    return reform_exercise()


@pytest.fixture
def game(exercise) -> Game:
    return session.new_game(exercise, 3, dict.fromkeys(exercise.seats, "pass") | {"chief": session.PERSON})


def inspected(made: Game) -> Game:
    made.state.battalions[0].graded = made.state.battalions[0].grade
    return made


def ready_to(one, points: int) -> None:
    grow(one, points * POINT - readiness(one))


@pytest.mark.parametrize(("points", "level"), [(0, 4), (39, 4), (40, 3), (59, 3), (60, 2), (79, 2), (80, 1), (100, 1)])
def test_cut_points(points, level):
    assert level_of(points * POINT) == level


def test_progress_in_a_month(game):
    rules, one = game.ground.rules[0], game.state.battalions[0]
    assert progress(rules, one, True, 0) == 1.0 * POINT
    one.team = 1000
    assert progress(rules, one, True, 0) == 3.5 * POINT
    one.partner = 1000
    assert progress(rules, one, True, 0) == 5.0 * POINT
    assert progress(rules, one, False, 0) == 3.75 * POINT
    one.team = one.partner = 0
    assert progress(rules, one, False, 1_000_000) == -1.25 * POINT


def test_a_battalion_gains_a_level_with_advisers_and_a_partner(game):
    inspected(game)
    ready_to(game.state.battalions[0], 57)
    assert order(game, TEAM, verb.ADVISE) == order(game, COMPANY, verb.PARTNER) == reason.NONE
    told = [one for _ in range(31) for one in game.play_turn()]
    one = game.state.battalions[0]
    assert (one.team, one.partner) == (1000, 1000)
    assert 61.5 * POINT < readiness(one) < 62.5 * POINT  # 57 and a month of 5
    assert [(row.amount, row.extra) for row in told if row.kind == event.LEVEL_CHANGED and row.cell == THIRD_AT] == [
        (2, 1)
    ]
    assert game.state.tallies[tally.LEVELS_GAINED].amount == 1
    assert game.state.units[2].quality == readiness(one)


def test_a_battalion_without_a_commander_on_operations_loses_a_level(game):
    one = game.state.battalions[0]
    ready_to(one, 60)
    one.level, one.leaderless, one.tempo = 2, 100 * DAY, 1_000_000
    game.play_turn()
    assert level_of(readiness(one)) == 3
    assert game.state.tallies[tally.LEVELS_LOST].amount == 1


def test_a_shorter_month_is_faster(game):
    one = game.state.battalions[0]
    game.ground.rules[0].reform_month = 4 * DAY
    before = readiness(one)
    game.play_turn()
    assert readiness(one) - before == pytest.approx(POINT / 4, abs=2)


def test_deserters_are_counted_and_come_back(game):
    state = game.state
    books, one = books_of(freeze(state)), state.battalions[0]
    manning = one.manning
    desert(state, game.log, 0, 660_000, 1, 0)
    assert state.units[2].strength == pytest.approx(136, abs=1)  # 500 melt to 170, 400 to 136
    assert one.deserted == 400 - state.units[2].strength
    assert one.manning == pytest.approx(manning * 0.34, rel=0.02)
    assert unbalanced(books, books_of(freeze(state)))[0].startswith("the clock")  # nobody is lost, only no turn played
    gone = one.deserted
    for _ in range(20):
        game.play_turn()
    assert 0 < one.deserted < gone
    assert state.tallies[tally.DESERTED].amount >= gone
    assert out_of_bounds(freeze(state)) == []


def test_who_melts_after_a_fight(game):
    one = game.state.battalions[0]
    shares = []
    for points in (30, 50, 70, 90):
        ready_to(one, points)
        many = 0
        for key in range(1, 401):
            one.key = key
            many += melts(game.state, game.ground, one, True)
        shares.append(many / 400)
    assert shares[0] == pytest.approx(0.40, abs=0.06)
    assert shares[1] == pytest.approx(0.20, abs=0.05)
    assert 0 < shares[2] < 0.12
    assert shares[3] == 0


def test_a_fight_with_losses_is_noticed(game):
    game.ground.rules[0].melt_4 = 1_000_000
    ready_to(game.state.battalions[0], 30)
    game.state.units[2].strength -= 5
    game.state.units[2].wounded += 5
    told = game.play_turn()
    assert [one.extra for one in told if one.kind == event.DESERTION and one.cell == THIRD_AT] == [1]
    assert [one for one in game.play_turn() if one.kind == event.DESERTION and one.extra == 1] == []


def test_leave_and_steadiness(game):
    rules, one, group = game.ground.rules[0], game.state.battalions[0], game.state.groups[THIRD]
    chances = []
    for points in (30, 50, 70, 90):
        ready_to(one, points)
        chances.append(steadiness(rules, one))
    assert chances == [350_000, 550_000, 750_000, 900_000]
    one.partner = 1000
    assert steadiness(rules, one) == 1_000_000
    group.firepower = 1000
    stand_to(game.state, game.ground, game.log)
    assert 660 <= group.firepower <= 750


def test_what_the_mission_knows(game):
    one, clock = game.state.battalions[0], game.state.clock[0]
    assert said_readiness(one) == 60 * POINT
    assert bounds_of(game.ground, clock, one) == 20
    believed = game.belief(1).battalions[0]
    assert (believed.training, believed.said_training, believed.grade) == (0, 60 * POINT, 0)
    assert game.belief(2).battalions[0].said_training == 0
    assert order(game, TEAM, verb.INSPECT) == reason.NONE
    (told,) = [row for row in game.play_turn() if row.kind == event.BATTALION_INSPECTED]
    assert (told.amount, told.extra) == (50, grade.B)
    assert one.said_training == pytest.approx(50 * POINT, abs=POINT)
    assert one.graded == grade.B
    assert bounds_of(game.ground, clock, one) == 0
    clock.minute += 21 * DAY
    assert bounds_of(game.ground, clock, one) in (2, 3)


def test_support_waits_for_an_inspection_and_d_has_none(game):
    assert order(game, TEAM, verb.ADVISE) == reason.NOT_ASSESSED
    fourth = game.state.battalions[1]
    fourth.graded = fourth.grade
    assert order(game, TEAM, verb.ADVISE, 1) == reason.GRADE_TOO_LOW
    assert order(game, TEAM, verb.ADVISE, 1, manner.INSIST) == reason.NONE
    told = game.play_turn()
    assert [one.amount for one in told if one.kind == event.BREACH] == [9]
    assert game.state.tallies[tally.SUPPORT_TO_D].amount == 1
    assert [one for one in game.play_turn() if one.kind == event.BREACH] == []  # once for the order


def test_c_only_with_a_mentor(game):
    one = game.state.battalions[0]
    one.grade = one.graded = grade.C
    assert order(game, TEAM, verb.ADVISE) == reason.NONE  # advisers are mentors
    assert order(game, COMPANY, verb.PARTNER) == reason.NONE  # beside them
    game.state.groups[TEAM].cell = game.state.groups[TEAM].ahead = 0
    assert order(game, COMPANY, verb.PARTNER) == reason.GRADE_TOO_LOW


def test_support_that_goes_on_in_doubt_is_a_breach(game):
    inspected(game)
    order(game, TEAM, verb.ADVISE)
    game.play_turn()
    one = game.state.battalions[0]
    one.grade, one.graded, one.doubted = grade.D, grade.NONE, game.state.clock[0].minute
    told = [[row.amount for row in game.play_turn() if row.kind == event.BREACH] for _ in range(6)]
    assert [len(row) for row in told] == [0, 0, 0, 1, 0, 0]  # on the fourth day


def test_support_in_the_turn_of_the_doubt_is_no_breach(game):
    inspected(game)
    for _ in range(2):
        game.play_turn()
    order(game, TEAM, verb.ADVISE)
    one = game.state.battalions[0]
    one.graded, one.doubted = grade.NONE, game.state.clock[0].minute
    assert [row for row in game.play_turn() if row.kind == event.BREACH] == []


def test_a_group_has_the_grade_of_its_battalion(game):
    game.state.battalions[0].graded = grade.C
    assert found_of(game.state, game.state.groups[THIRD]) == grade.C
    assert found_of(game.state, game.state.groups[FOURTH]) == grade.NONE


def test_equipment_from_the_budget(game):
    inspected(game)
    one, rules = game.state.battalions[0], game.ground.rules[0]
    before = (one.equipment, one.logistics)
    assert order(game, TEAM, verb.EQUIP) == reason.NONE
    game.play_turn()
    assert one.equipment == pytest.approx(before[0] + 60_000, abs=500)
    assert one.logistics == pytest.approx(before[1] + 30_000, abs=500)
    assert game.state.clock[0].spent >= rules.equip_cost
    assert order(game, TEAM, verb.EQUIP) == reason.JUST_EQUIPPED
    rules.budget = game.state.clock[0].spent
    assert order(game, TEAM, verb.EQUIP) == reason.NO_BUDGET


def transferred(game: Game, points: int) -> Game:
    inspected(game)
    one = game.state.battalions[0]
    ready_to(one, points)
    one.level = level_of(readiness(one))
    assert order(game, TEAM, verb.TRANSFER, 0, manner.INSIST) == reason.NONE
    told = game.play_turn()
    assert [row.amount for row in told if row.kind == event.AREA_TRANSFERRED] == [1]
    return game


def test_an_area_is_handed_over_to_one_that_is_rated_l2(game):
    inspected(game)
    game.state.battalions[0].said_training = 0
    assert order(game, TEAM, verb.TRANSFER) == reason.BATTALION_TOO_WEAK
    game.state.battalions[0].said_training = 60 * POINT
    assert order(game, TEAM, verb.TRANSFER) == reason.NONE
    game.play_turn()
    assert game.state.battalions[0].held > 0
    assert order(game, TEAM, verb.TRANSFER) == reason.AREA_IS_HELD


def test_it_deters_in_its_area_by_its_readiness(game):
    game.state.groups[COMPANY].cell = game.state.groups[COMPANY].ahead = 71
    transferred(game, 70)
    game.ground.rules[0].steady_2 = 1_000_000
    game.play_turn()
    strong = game.state.communities[0].cover
    game.state.battalions[0].held = 0
    game.play_turn()
    assert strong > game.state.communities[0].cover


def lost(game: Game) -> list[int]:
    return [row.extra for row in game.play_turn() if row.kind == event.AREA_LOST]


def test_two_attacks_bring_the_area_back(game):
    transferred(game, 70)
    game.ground.rules[0].steady_2 = 0
    trust, consent = game.state.communities[0].trust, game.state.parties[1].consent
    game.state.communities[0].attacked_minute = game.state.clock[0].minute + 60
    assert lost(game) == []
    game.state.communities[0].attacked_minute = game.state.clock[0].minute + 60
    assert lost(game) == [STRUCK]
    assert game.state.battalions[0].held == 0
    assert game.state.communities[0].trust < trust
    assert game.state.parties[1].consent < consent
    assert game.state.tallies[tally.AREAS_LOST].amount == 1


def test_attacks_that_it_stands_up_to_do_not_count(game):
    transferred(game, 70)
    game.ground.rules[0].steady_2 = 1_000_000
    for _ in range(4):
        game.state.communities[0].attacked_minute = game.state.clock[0].minute + 60
        assert lost(game) == []
    assert game.state.battalions[0].struck == 0


def test_an_area_without_its_battalion_comes_back(game):
    transferred(game, 70)
    group = game.state.groups[THIRD]
    group.cell = group.ahead = 11
    told = [lost(game) for _ in range(6)]
    assert [row for row in told if row] == [[ABSENT]]


def test_a_battalion_that_melted_gives_its_area_back(game):
    transferred(game, 70)
    desert(game.state, game.log, 0, 660_000, 1, 0)
    assert lost(game) == [MELTED]


def test_measures_of_conditions(game):
    def asked(what: int, subject: int = 0) -> int:
        return measure_of(game.state, game.ground, what, subject, 0)

    ready_to(game.state.battalions[0], 62)
    assert (asked(measure.BATTALIONS_READY), asked(measure.READINESS, 1)) == (1, 62)
    assert (asked(measure.AREA_DAYS), asked(measure.AREA_DAYS, 1)) == (0, 0)
    game.state.battalions[1].held = 1
    game.state.clock[0].minute = 9 * DAY + 5
    assert (asked(measure.AREA_DAYS), asked(measure.AREA_DAYS, 1), asked(measure.AREA_DAYS, 2)) == (9, 0, 9)
    game.state.communities[0].trust = 0
    assert asked(measure.TRUST_GAP) == game.state.communities[1].trust // POINT


def test_trust_gap_between_peoples(game):
    ford, hill = game.state.communities
    ford.trust, hill.trust = 70 * POINT, 45 * POINT
    assert trust_gap(game.state) == 25
    hill.population = 0
    assert trust_gap(game.state) == 0


def test_what_makes_no_sense_is_refused(game):
    assert order(game, COMPANY, verb.ADVISE) == reason.NO_ADVISERS
    assert order(game, TEAM, verb.PARTNER) == reason.UNARMED
    game.state.communities[0].ward = 0
    inspected(game)
    assert order(game, TEAM, verb.TRANSFER) == reason.NO_AREA
    assert game.submit(Order(CHIEF, TEAM, verb.INSPECT, 7, 0)) == reason.NO_BATTALION

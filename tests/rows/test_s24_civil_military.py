"""Row S24: civil and military integration, in River Gate. The joint operations centre and civilian actors are playable
and scored.
"""

import pytest

from tests.render.real_seat import RealSeat
from wargame import reviewing, session
from wargame.engine import score
from wargame.engine.mandate import task_points
from wargame.engine.record import Record
from wargame.engine.words import skill, tally, task
from wargame.render import build
from wargame.render.view import Order
from wargame.review import page

AGENCY = 6  # a seat of River Gate
SEEDS = (1, 2, 3)


def played(mind: str, seed: int):
    exercise = session.load("river_gate")
    game = session.new_game(exercise, seed, session.seating(exercise, {"agency": mind}))
    while not game.ended:
        game.play_turn()
    return exercise, game


@pytest.fixture(scope="module")
def games():
    return {mind: [played(mind, seed) for seed in SEEDS] for mind in ("agency", "pass")}


def test_one_centre_runs_soldiers_police_and_civil_teams():
    """The chief's ten decisions a day are for all of them alike."""
    seat = RealSeat("river_gate")
    chair = seat.chair()
    skills = [chair.belief.groups[index].skills for index in chair.mine]
    for component in (skill.FORCE, skill.POLICE, skill.CIVIL_AFFAIRS, skill.SURGERY):
        assert any(bits & component for bits in skills)
    assert seat.view().header.slots == 10
    for nth, component in enumerate((skill.POLICE, skill.CIVIL_AFFAIRS), 1):
        index = next(row for row in chair.mine if chair.belief.groups[row].skills & component)
        assert seat.submit([Order(index + 1, "rest")]) == []
        assert seat.view().header.slots_used == nth


def test_the_agency_is_a_seat_that_can_be_played():
    seat = RealSeat("river_gate")
    seat.number = AGENCY
    view = seat.view()
    (convoy,) = [one for one in view.groups if one.mine]
    offers = {one.verb: one for one in convoy.offers if one.accepted}
    assert {"march", "aid", "engage", "hold"} <= set(offers)
    assert not {"patrol", "fire", "detain"} & set(offers)
    goal = next(one for one in offers["aid"].targets if one.accepted)
    assert seat.submit([Order(convoy.id, "aid", goal.id)]) == []
    for _ in range(3):
        seat.wait()
    assert seat.game.state.tallies[tally.AID_BY_OTHERS].amount > 0


def test_it_sees_its_own_objectives_and_the_mission_its_own():
    seat = RealSeat("river_gate")
    ours = {one.title for one in seat.view().objectives}
    seat.number = AGENCY
    theirs = {one.title for one in seat.view().objectives}
    assert len(theirs) == 2 and len(ours) == 7 and not ours & theirs


def test_who_brings_aid_scores_and_who_does_nothing_does_not(games):
    for (_, active), (_, idle) in zip(games["agency"], games["pass"], strict=True):
        assert score.seat_share(active.state, active.ground, AGENCY) >= 6000
        assert score.seat_share(idle.state, idle.ground, AGENCY) == 0


def test_what_the_agency_reaches_does_not_count_for_the_mission(games):
    for exercise, game in games["agency"]:
        ours = [row for row in range(len(game.ground.objectives)) if score.is_ours(game.state, game.ground, row)]
        assert len(ours) == 7 and len(exercise.objectives) == 9
        before = score.measure_points(game.state, game.ground, score.TASKS)
        for row, one in enumerate(game.ground.objectives):
            if one.seat == AGENCY:
                game.state.objectives[row].done = 0
        assert score.measure_points(game.state, game.ground, score.TASKS) == before


def test_the_mission_is_scored_for_its_support_of_aid():
    exercise = session.load("river_gate")
    game = session.new_game(exercise, 1)
    before = task_points(game.state, game.ground, task.SUPPORT_AID)
    game.state.tallies[tally.AID_DELIVERED].amount += 5
    game.state.tallies[tally.ESCORTS].amount += 3
    assert task_points(game.state, game.ground, task.SUPPORT_AID) > before


def test_the_scorecard_and_the_review_tell_it(tmp_path):
    path = tmp_path / "game.wargame"
    exercise = session.load("river_gate")
    session.run(exercise, 4, record=path)
    told = reviewing.review(path)
    (agency,) = told["other_seats"]
    assert agency["points"] >= 60 and agency["objectives"][0]["reached"]
    assert agency["seat"] in page(told)
    with Record.open(path) as record:
        *_, (game, _, _) = session.retold(record)
    chair = build.Chair(exercise, game.ground, AGENCY, game.belief(AGENCY))
    card = build.scorecard_of(chair, game.state)
    assert card.total == round(agency["points"]) and card.measures[0].name == "Own objectives"

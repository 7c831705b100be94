"""Row S41: the policy that ships beats the scripted side on seeds that it has not seen, and the advisor cites the
values of the state that its advice rests on.
"""

import json
import re

import pytest

from tests.render.real_seat import RealSeat
from wargame import session
from wargame.advising import advise
from wargame.agents.judge import evaluate
from wargame.agents.policy import load, trained
from wargame.agents.setting import SettingError
from wargame.cli import main
from wargame.engine.words import side
from wargame.render.build.chair import Chair
from wargame.render.counsel import lines_of
from wargame.render.screens.map import MapScreen

POINT = 10_000


@pytest.mark.parametrize(
    ("name", "seat", "rival"),
    [("integrated_mission", "front", "strategist"), ("first_day", "kestrel_chief", "opportunist")],
)
def test_the_policy_that_ships_beats_the_scripted_side(name, seat, rival):
    """On held-out seeds, where it was trained and where it was not, by more than chance."""
    policy = load(trained()["raider"])
    judged = evaluate(session.load(name), policy, seat=seat, games=40, rival=rival)
    assert judged.gain_interval[0] > 0, judged.sentence()


def test_the_policy_that_ships_sits_on_a_seat_by_name():
    exercise = session.load("first_day")
    assert session.run(exercise, 3, seats={"kestrel_chief": "raider"}).turns == 12
    with pytest.raises(SettingError, match="'raider' plays for armed; this seat is on side mission"):
        session.run(exercise, 3, seats={"company": "raider"})
    with pytest.raises(SettingError, match=r"choose one of passive, opportunist, .*raider"):
        session.run(exercise, 3, seats={"kestrel_chief": "raidr"})


def played(turns: int, seed: int = 5):
    exercise = session.load("integrated_mission")
    game = session.new_game(exercise, seed)
    for _ in range(turns):
        game.play_turn()
    return exercise, game


def cited(advice, name: str) -> str:
    return next(one.value for one in advice.because if one.name == name)


def test_every_value_cited_is_that_of_the_belief():
    """Fear, trust and people of the place, rest of the group: read from the belief beside what the advice says."""
    exercise, game = played(9)
    told = advise(exercise, game, 1)
    belief = game.belief(1)
    checked = 0
    for one in told:
        assert cited(one, "Its rest") == f"{belief.groups[one.group - 1].rest // POINT} of 100"
        for row, name in enumerate(exercise.communities):
            for what, value in (("Fear", belief.communities[row].fear), ("Trust", belief.communities[row].trust)):
                found = [ground.value for ground in one.because if ground.name == f"{what} in {name}"]
                assert found in ([], [f"{value // POINT} of 100"])
                checked += len(found)
    assert checked >= 6


def test_orders_to_places_cite_the_place():
    """Whoever is sent to patrol or to talk is told what is believed of that community."""
    exercise, game = played(5)
    sent = []
    for _ in range(8):
        told = [one for one in advise(exercise, game, 1) if one.preview]
        sent += [one for one in told if one.preview.order.verb in ("patrol", "engage")]
        game.play_turn()
    assert sent
    for one in sent:
        assert any(ground.name.startswith("Fear in") for ground in one.because)
        assert any(re.search(r"\d", line) for line in lines_of(one))


def test_another_state_gives_other_text():
    exercise, game = played(9)
    before = {one.group: one for one in advise(exercise, game, 1)}
    group = next(row for row, one in enumerate(game.state.groups, 1) if one.side == side.MISSION and one.alive)
    game.state.groups[group - 1].rest = 170_000
    after = {one.group: one for one in advise(exercise, game, 1)}
    assert cited(after[group], "Its rest") == "17 of 100" != cited(before[group], "Its rest")


def test_what_is_hidden_from_the_seat_changes_no_advice():
    exercise, game = played(9)
    before = advise(exercise, game, 1)
    chair = Chair(exercise, game.ground, 1, game.belief(1))
    known = {row for row, _ in chair.contacts.values()}
    for row, one in enumerate(game.state.groups):
        if one.side == side.ARMED and row not in known:
            one.cell, one.strength = 0, 1
    assert advise(exercise, game, 1) == before


def test_advice_is_what_the_doctrine_orders():
    """The advised orders of a turn are those that the doctrine then gives, group by group."""
    exercise, game = played(9)
    told = {one.group: one.preview.order.verb for one in advise(exercise, game, 1) if one.preview}
    game.take_given()
    game.first_half()
    given = {one.group + 1: one.verb for one in game.take_given() if one.seat == 1}
    assert told and set(told) == set(given)


def test_the_window_shows_it_on_a_key_and_hands_the_order_over():
    seat = RealSeat("integrated_mission", seed=5)
    screen = MapScreen(seat)
    told = [one for one in advise(seat.exercise, seat.game, 1) if one.preview and one.preview.accepted]
    screen.select_group(told[0].group)
    shown = screen.do("advise")
    assert shown.lines[0] == told[0].sentence
    assert {f"{one.name}: {one.value}" for one in told[0].because} <= set(shown.lines)
    text, action = shown.buttons[-1]
    assert text == "Take it over" and action() is screen
    assert screen.aim is not None and screen.aim.order == told[0].preview.order


def test_the_command_prints_it(capsys):
    assert main(["advise", "first_day"]) == 0
    printed = capsys.readouterr().out
    assert "1 Platoon" in printed and re.search(r"Its rest: \d+ of 100", printed)
    assert main(["advise", "first_day", "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert {one["sentence"].split(":")[0] for one in rows} >= {"1 Platoon", "2 Platoon"}
    assert all(one["because"] for one in rows)


@pytest.mark.parametrize(
    ("words", "told"), [(["nope"], "no exercise is called"), (["rains", "--seat", "x"], "has no seat 'x'")]
)
def test_what_cannot_be_advised_is_told_in_a_sentence(words, told, capsys):
    assert main(["advise", *words]) == 2
    assert told in capsys.readouterr().err

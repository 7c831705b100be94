"""Vignettes: doctrines play the turns before, those who were asked play the rest, and records know no difference."""

from statistics import fmean

import pytest

import wargame
from wargame import reviewing, scenario, session
from wargame.agents.setting import SettingError
from wargame.cli import main
from wargame.compare import mission_seat
from wargame.engine.record import Record
from wargame.environments import make_env, make_vector
from wargame.local import LocalLobby
from wargame.scenario import ExerciseError

SHIPPED = {
    "diamond_road": "tables",
    "integrated_mission": "mirin", "one_net": "satellites", "rains": "convoy", "river_gate": "gate",
    "site_two": "night", "third_battalion": "hasht",
}  # fmt: skip
PLAYED = ("integrated_mission", "mirin")


@pytest.fixture(scope="module")
def vignette():
    return wargame.load(*PLAYED)


def test_it_is_the_exercise_up_to_its_last_turn(vignette):
    whole = wargame.load(PLAYED[0])
    (told,) = whole.scenario.vignette
    about = vignette.scenario.exercise
    assert (vignette.from_turn, about.turns) == (told.from_turn, told.from_turn + told.turns - 1)
    assert about.id == whole.scenario.exercise.id and about.title.endswith(told.title)
    assert vignette.scenario.briefing.situation.startswith(told.summary.strip())
    assert session.opening(vignette, 7, session.seating(vignette)).digest() == \
        session.opening(whole, 7, session.seating(whole)).digest()  # fmt: skip


def test_doctrines_play_the_turns_before(vignette):
    """Whoever sits down, the game that he finds is the one that doctrines left."""
    left = session.new_game(wargame.load(PLAYED[0]), 7)
    while left.clock.turn < vignette.from_turn:
        left.play_turn()
    found = session.new_game(vignette, 7, {mission_seat(vignette): session.PERSON})
    assert found.clock.turn == vignette.from_turn
    assert found.digest() == left.digest()


def test_its_records_are_verified_and_say_what_was_played(vignette, tmp_path):
    path = tmp_path / "one.wargame"
    played = wargame.run(vignette, 7, {mission_seat(vignette): "pass"}, record=path)
    assert played.outcome == "complete" and played.turns == vignette.scenario.exercise.turns
    with Record.open(path) as record:
        assert record.header.vignette == PLAYED[1]
        assert record.turns == vignette.scenario.exercise.turns
        chief = vignette.seats.index(mission_seat(vignette)) + 1
        assert chief in {order[0] for order in record.turn(1).orders[0]}  # the doctrine's
        assert chief not in {order[0] for order in record.turn(record.turns).orders[0]}
    assert wargame.replay(path).verified
    document = reviewing.review(path)
    since = document["since"]
    assert since["turn"] == vignette.from_turn and set(since["measures"]) <= set(document["measures"])
    assert document["of_turns"] == played.turns


def test_the_review_of_a_whole_game_says_nothing_of_it(tmp_path):
    path = tmp_path / "one.wargame"
    wargame.run(wargame.load("first_day"), 7, turns=2, record=path)
    assert reviewing.review(path)["since"] is None


def test_many_games_are_the_same_one_by_one(vignette):
    many = wargame.run_many(vignette, 2, 7, {mission_seat(vignette): "patrol"}, turns=2, runtime="interpreted", jobs=1)
    assert [game.digest for game in many.games] == [
        wargame.run(vignette, seed, {mission_seat(vignette): "patrol"}, turns=2).digest for seed in (7, 8)
    ]


def test_compiled_games_are_the_same(vignette):
    seats = {mission_seat(vignette): "patrol"}
    compiled = wargame.run(vignette, 7, seats, runtime="compiled")
    assert compiled.digest == wargame.run(vignette, 7, seats).digest


def test_a_person_sits_down_at_the_first_turn_and_goes_on_later(tmp_path):
    lobby = LocalLobby(folder=tmp_path)
    seat = lobby.open(PLAYED[0], vignette=PLAYED[1])
    header = seat.view().header
    assert (header.turn, header.turns) == (5, 14)
    while seat.wait().flashes:
        pass
    seat.close()
    entry = next(one for one in lobby.entries() if one.vignette == PLAYED[1])
    assert entry.saved == "turn 6 of 14" and not next(one for one in lobby.entries() if one.id == PLAYED[0]).saved
    again = lobby.open(PLAYED[0], resume=True, vignette=PLAYED[1])
    assert again.view().header.turn == 6
    while not again.view().over:
        again.wait()
    card = again.view().scorecard
    assert "since turn 5" in card.verdict and "since you took over" in card.measures[0].note


def test_a_game_stopped_before_anybody_sat_down_goes_on(tmp_path):
    """The program may be ended while doctrines play the first turns."""
    lobby = LocalLobby(folder=tmp_path)
    exercise = wargame.load(*PLAYED)
    sitting = session.seating(exercise, {exercise.seats[0]: session.PERSON})
    usual = session.seating(exercise)
    game = session.opening(exercise, 7, sitting)
    path = tmp_path / f"{PLAYED[0]}_{PLAYED[1]}_{exercise.seats[0]}-00001.wargame"
    with session.Recording.start(path, exercise, game, sitting) as recording:
        game.minds, game.chosen = usual.minds, list(usual.chosen)
        session.play_turn(game, recording)
    assert lobby.open(PLAYED[0], resume=True, vignette=PLAYED[1]).view().header.turn == exercise.from_turn


def test_an_environment_begins_where_it_begins():
    env = make_env(PLAYED[0], vignette=PLAYED[1])
    _, info = env.reset(options={"game_seed": 7})
    assert info["turn"] == 5
    vector = make_vector(PLAYED[0], vignette=PLAYED[1], num_envs=2)
    vector.reset(seed=3)
    assert (vector.columns.batch.batch.clock["turn"] == 5).all()
    with pytest.raises(SettingError, match="load"):
        make_env(wargame.load(PLAYED[0]), vignette=PLAYED[1])


def test_an_unknown_one_is_told_with_those_that_there_are():
    with pytest.raises(ExerciseError, match=r'has no vignette.*mirin.*did you mean "mirin"'):
        wargame.load(PLAYED[0], "mirn")
    with pytest.raises(ExerciseError, match="it has none"):
        wargame.load("first_day", "mirin")


def test_commands_take_one(capsys):
    assert main(["list"]) == 0
    assert "--vignette gate" in capsys.readouterr().out
    assert main(["run", *PLAYED[:1], "--vignette", PLAYED[1], "--turns", "1"]) == 0
    assert "after 5 turns" in capsys.readouterr().out
    assert main(["play", "--vignette", "gate"]) == 2


@pytest.mark.parametrize(("name", "id_"), SHIPPED.items())
def test_those_that_ship_offer_decisions(name, id_):
    """What a trainee decides has to matter: doctrine and nobody differ clearly on the same seeds."""
    exercise = wargame.load(name, id_)
    seat = mission_seat(exercise)
    totals = {
        mind: [wargame.run(exercise, seed, {seat: mind}).total for seed in range(1, 7)] for mind in ("doctrine", "pass")
    }
    assert fmean(totals["doctrine"]) > fmean(totals["pass"]) + 4
    assert exercise.scenario.exercise.minutes == 45


def test_every_long_exercise_has_one():
    for name in scenario.names():
        read = scenario.read(name)
        assert read.vignette or read.exercise.minutes < 45 or name == "first_day"

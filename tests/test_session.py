"""Sessions: games of shipped exercises, their records, many at once, and the seats that people sit on."""

import re
import sqlite3
from dataclasses import replace

import numpy as np
import pytest

import wargame
from wargame import scenario, session, telling
from wargame.agents.setting import SettingError
from wargame.engine import score
from wargame.engine.ground import open_ground
from wargame.engine.record import ORDER_BOUNDS, Record, RecordError
from wargame.engine.state import thaw
from wargame.local import LocalLobby
from wargame.outcomes import interval
from wargame.render import view as v

TURNS = 4


@pytest.fixture(scope="module")
def exercise():
    return wargame.load("first_day")


@pytest.fixture
def lobby(tmp_path):
    return LocalLobby(seed=7, folder=tmp_path / "games")


def test_a_seed_is_a_game(exercise):
    one, same, other = (wargame.run(exercise, seed=seed, turns=TURNS) for seed in (7, 7, 8))
    assert one == same
    assert one.digest != other.digest
    assert (one.turns, one.outcome, one.runtime) == (TURNS, "stopped", "interpreted")


def test_a_whole_game_ends(exercise):
    outcome = wargame.run(exercise, seed=3)
    assert outcome.turns == exercise.scenario.exercise.turns
    assert outcome.outcome == "complete"
    assert all(0 <= points <= 100 for points in (*outcome.measures.values(), outcome.total))


def test_who_sits_where_changes_the_game(exercise):
    nobody = wargame.run(exercise, seed=7, seats={"company": "pass"}, turns=TURNS)
    assert nobody.digest != wargame.run(exercise, seed=7, seats={"company": "patrol"}, turns=TURNS).digest


@pytest.mark.parametrize(
    ("seats", "told"),
    [
        ({"compan": "pass"}, "has no seat 'compan'; choose one of company, kestrel_chief"),
        ({"company": "spoiler"}, "'spoiler' plays for armed; this seat is on side mission"),
        ({"company": ""}, "there is no doctrine or policy ''; choose one of doctrine"),
    ],
)
def test_a_seating_that_cannot_be_is_told(exercise, seats, told):
    with pytest.raises((session.SessionError, SettingError), match=told):
        session.seating(exercise, seats)


def test_scores_are_read_from_the_tables_that_they_need(exercise):
    """A game judged from a part of its tables is judged as from all of them."""
    game = session.new_game(exercise, 5, session.seating(exercise))
    for _ in range(TURNS):
        session.play_turn(game, None)
    ground, whole = open_ground(exercise.ground), thaw(game.frozen())
    measures, total = session.scores_of(ground, game.frozen())
    expected = [score.measure_points(whole, ground, number) for number in range(score.MEASURES)]
    assert list(measures.values()) == [points / 100 for points in expected if points >= 0]
    assert total == score.total_points(whole, ground) / 100
    assert len(session.MEASURES) == score.MEASURES


def test_a_record_plays_to_the_same_digest(exercise, tmp_path):
    path = tmp_path / "game.wargame"
    outcome = wargame.run(exercise, seed=9, record=path)
    replayed = wargame.replay(path)
    assert replayed.verified and replayed.digest == outcome.digest and replayed.turns == outcome.turns
    told = list(telling.story(path))
    assert told[0].startswith("First Day, seed 9")
    assert sum(line.startswith("Turn ") for line in told) == outcome.turns
    assert not any("{" in line for line in told)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ("UPDATE turns SET digest = '00000000000000000000000000000000' WHERE turn = 3", "turn 3 comes out differently"),
        ("UPDATE orders SET verb = 5 WHERE turn = 2", "turn 2 comes out differently|turn 3"),
        ("UPDATE orders SET seat = 40 WHERE turn = 2", "an order of seat 40"),
        ("UPDATE header SET value = '99' WHERE name = 'rules'", "played under rules 99"),
        ("UPDATE header SET value = '8' WHERE name = 'seed'", "turn 0 comes out differently: the clock differ"),
    ],
)
def test_a_record_that_was_tampered_with_is_not_verified(exercise, tmp_path, change, told):
    path = tmp_path / "game.wargame"
    wargame.run(exercise, seed=9, turns=TURNS, record=path)
    database = sqlite3.connect(path)
    database.execute(change)
    database.commit()
    database.close()
    replayed = wargame.replay(path)
    assert not replayed.verified
    assert re.search(told, replayed.sentence), replayed.sentence


def test_many_games_are_single_games(exercise, tmp_path):
    """On two processes, in the order of their seeds, each as it would be alone; each leaves a record."""
    done = []
    outcomes = wargame.run_many(
        exercise, 6, seed=5, turns=2, runtime="interpreted", jobs=2, record=tmp_path / "runs", progress=done.append
    )
    alone = [wargame.run(exercise, seed=seed, turns=2) for seed in range(5, 11)]
    assert [game.digest for game in outcomes.games] == [game.digest for game in alone]
    assert [game.total for game in outcomes.games] == [game.total for game in alone]
    assert done[-1] == 6 and done == sorted(done)
    assert len(list((tmp_path / "runs").glob("*.wargame"))) == 6
    assert outcomes.document()["games"] == 6


def test_intervals_hold_the_mean_as_often_as_they_say():
    random = np.random.default_rng(4)
    held = 0
    for _ in range(1000):
        found = interval(random.normal(50, 10, 8).tolist())
        held += found.low <= 50 <= found.high
    assert 925 <= held <= 972
    assert interval([3.0]).low == interval([3.0]).high == 3.0


# Seats


def test_a_seat_plays_saves_and_goes_on(lobby):
    seat = lobby.open("first_day")
    assert seat.submit([v.Order(2, "patrol", 2)]) == []
    results = [seat.wait() for _ in range(5)]
    turn = seat.view().header.turn
    assert turn >= 3 and any(result.steps for result in results)
    assert seat.view().saved.startswith(f"turn {turn - 1},")
    before = seat.view()
    seat.close()
    again = lobby.open("first_day", resume=True).view()
    steady = replace(before.header, meters=again.header.meters)  # arrows compare with a turn that was not shown
    assert (again.header, again.groups, again.messages) == (steady, before.groups, before.messages)


def test_a_changed_order_leaves_nothing_behind(lobby):
    """Ordering, thinking better of it and ordering again ends as ordering once."""
    once, often = lobby.open("first_day"), lobby.open("first_day")
    once.submit([v.Order(3, "patrol", 1), v.Order(2, "patrol", 2)])
    often.submit([v.Order(2, "march", cell=(12, 3))])
    often.submit([v.Order(3, "patrol", 1)])
    often.submit([v.Order(2, "patrol", 2)])
    for seat in (once, often):
        while seat.wait().flashes:
            pass
    assert once._game.digest() == often._game.digest()
    for path in (once._recording.path, often._recording.path):
        assert wargame.replay(path).verified


def test_a_refused_change_keeps_the_order_before(lobby):
    seat = lobby.open("first_day")
    seat.submit([v.Order(2, "patrol", 2)])
    kept = seat.view().groups
    refusals = seat.submit([v.Order(2, "treat")])
    assert refusals[0].reason and refusals[0].fix
    assert seat.view().groups == kept


@pytest.mark.parametrize(
    "order",
    [
        v.Order(0, "march"),
        v.Order(99, "march", cell=(1, 1)),
        v.Order(2, "march", cell=(-1, 900)),
        v.Order(2, "dance"),
        v.Order(2, "patrol", 99),
        v.Order(2, "patrol", -1),
        v.Order(2, "warn", 1),
        v.Order(8, "hold"),
        v.Order(2, "escort", 2),
    ],
)
def test_a_senseless_order_is_refused_with_a_sentence(lobby, order):
    seat = lobby.open("first_day")
    assert seat.preview(order).reason
    refusals = seat.submit([order])
    assert len(refusals) == 1 and refusals[0].reason
    assert seat.wait().turn == 1


def test_a_game_that_cannot_be_saved_is_played_all_the_same(tmp_path):
    (tmp_path / "taken").write_text("a file where the folder should be")
    seat = LocalLobby(seed=7, folder=tmp_path / "taken").open("first_day")
    seat.wait()
    assert "not saved" in seat.view().saved


def test_without_a_saved_game_there_is_nothing_to_resume(lobby):
    with pytest.raises(session.SessionError, match="no saved game of first_day"):
        lobby.open("first_day", resume=True)


def test_a_damaged_save_is_told_and_the_list_still_opens(lobby, tmp_path):
    seat = lobby.open("first_day")
    seat.wait()
    seat.close()
    path = seat._recording.path
    path.write_bytes(path.read_bytes()[:3000])
    entry = next(entry for entry in lobby.entries() if entry.id == "first_day")
    assert str(path) in entry.saved and not entry.problem
    with pytest.raises(RecordError):
        lobby.open("first_day", resume=True)


def test_the_list_holds_every_exercise(lobby):
    listed = [entry for entry in lobby.entries() if not entry.vignette]
    assert sorted(entry.id for entry in listed) == scenario.names()
    assert listed[0].id == "first_day"  # the shortest comes first
    assert all(entry.seats and entry.turns and not entry.problem for entry in lobby.entries())


def test_two_games_never_share_a_file(lobby):
    first, second = lobby.open("first_day"), lobby.open("first_day")
    assert first._recording.path != second._recording.path


def test_a_record_holds_what_was_played(lobby):
    seat = lobby.open("first_day")
    seat.submit([v.Order(2, "patrol", 2)])
    while seat.wait().flashes:
        pass
    with Record.open(seat._recording.path) as record:
        assert record.header.seats["company"] == session.PERSON
        assert (1, 1, 3, 0, 2, 0) in record.turn(1).orders[0]


def test_public_names_lead_somewhere():
    for name in wargame.__all__:
        assert getattr(wargame, name) is not None
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = wargame.nothing


def test_a_program_can_sit_on_a_seat(exercise):
    game = wargame.new_game(exercise, seed=7, seats={"company": session.PERSON})
    assert isinstance(game, wargame.Game)
    events = game.play_turn()
    assert events and game.clock.turn == 2


def test_no_order_that_a_stranger_writes_into_a_record_does_harm(exercise, tmp_path):
    """Any numbers within their bounds: the record is verified or it is not, and nothing else happens."""
    path = tmp_path / "game.wargame"
    wargame.run(exercise, seed=9, turns=2, record=path)
    whole, random = path.read_bytes(), np.random.default_rng(8)
    for _ in range(60):
        path.write_bytes(whole)
        values = {name: int(random.integers(low, high + 1)) for name, (low, high) in ORDER_BOUNDS.items()}
        if random.random() < 0.7:
            values |= {"seat": int(random.integers(1, 3)), "group": int(random.integers(0, 9)), "cell": 50}
        database = sqlite3.connect(path)
        database.execute("DELETE FROM orders WHERE turn = 2 AND nth > 0")
        database.execute("INSERT OR REPLACE INTO orders VALUES (2, ?, 0, ?, ?, ?, ?, ?, ?)",
                         (int(random.integers(0, 2)), *values.values()))  # fmt: skip
        database.commit()
        database.close()
        assert wargame.replay(path).turns == 2

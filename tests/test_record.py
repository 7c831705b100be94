"""The record of a game: it is read back whole, survives a kill, and a stranger's file can do no harm."""

import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
import zlib
from pathlib import Path

import numpy as np
import pytest

from wargame.engine import record as rec
from wargame.engine.record import Header, Record, Recorder, RecordError, Turn
from wargame.engine.tables import EVENT

HEADER = Header("first_day", "[exercise]\n", "1", 7, {"mission": "doctrine"}, "0.1.0")
SECTIONS = {"units": "0123456789abcdef", "clock": "fedcba9876543210"}
STATE = bytes(range(256)) * 40


def digest_of(number: int) -> str:
    return f"{number:032x}"


def turn_of(number: int) -> Turn:
    return Turn(
        number, digest_of(number), SECTIONS, (((1, 2, 3, number, 0, 0), (1, 4, 1, 0, 0, 1)), ((1, 2, 8, 5, 6, 0),))
    )


def events_of(number: int, count: int = 3) -> list[tuple[int, ...]]:
    row = {part.name: part.low for part in EVENT.fields} | {"kind": 4, "turn": number}
    return [tuple((row | {"id": number * 100 + nth}).values()) for nth in range(count)]


def play(path: Path, turns: int) -> None:
    with Recorder.create(path, HEADER, STATE, digest_of(0), SECTIONS) as recorder:
        for number in range(1, turns + 1):
            recorder.turn(turn_of(number), events_of(number), STATE + bytes([number]))


@pytest.fixture
def played(tmp_path):
    path = tmp_path / "game.wargame"
    play(path, 11)
    return path


def test_what_is_written_is_read_back(played):
    with Record.open(played) as record:
        assert record.header == HEADER
        assert record.turns == 11
        assert record.turn(5) == turn_of(5)
        assert record.turn(0).orders == ((), ())
        assert record.events(5).tolist() == events_of(5)
        assert record.events(5).dtype == EVENT.dtype
        assert record.snapshot(0) == (0, STATE)
        assert record.snapshot(7) == (0, STATE)
        assert record.snapshot(11) == (8, STATE + b"\x08")


def test_a_record_goes_on_where_it_stopped(played):
    with Recorder.resume(played) as recorder:
        recorder.turn(turn_of(12), events_of(12), STATE)
        recorder.note(12, "instructor", "They waited too long.")
    with Record.open(played) as record:
        assert record.turns == 12
        assert record.notes() == [(12, "instructor", "They waited too long.")]


def test_turns_follow_one_another(played):
    with Recorder.resume(played) as recorder, pytest.raises(RecordError, match="turn 14 cannot follow turn 11"):
        recorder.turn(turn_of(14), [], STATE)


def test_an_existing_file_is_never_overwritten(played):
    before = played.read_bytes()
    with pytest.raises(RecordError, match=r"game\.wargame: there is a file of this name"):
        Recorder.create(played, HEADER, STATE, digest_of(0), SECTIONS)
    assert played.read_bytes() == before


def test_a_missing_folder_is_named(tmp_path):
    with pytest.raises(RecordError, match="choose another folder"):
        Recorder.create(tmp_path / "no" / "game.wargame", HEADER, STATE, digest_of(0), SECTIONS)


def test_lines_hold_the_whole_game(played):
    with Record.open(played) as record:
        lines = [json.loads(line) for line in record.lines()]
    assert lines[0]["exercise"] == "first_day" and lines[0]["text"] == HEADER.text
    assert [line["turn"] for line in lines[1:]] == list(range(12))
    assert lines[6]["orders"][0][0] == dict(zip(rec.ORDER_FIELDS, (1, 2, 3, 5, 0, 0), strict=True))
    assert lines[6]["events"][2]["id"] == 502


def test_a_failed_turn_leaves_no_trace(played):
    with Recorder.resume(played) as recorder:
        with pytest.raises(RecordError, match="cannot be written"):
            recorder.turn(turn_of(12), [*events_of(12), (1, 2, 3)], STATE)
        assert recorder.turns == 11
        recorder.turn(turn_of(12), events_of(12), STATE)
    with Record.open(played) as record:
        assert record.turns == 12 and len(record.events(12)) == 3


def test_a_full_disk_is_told_and_the_game_goes_on(played):
    with Recorder.resume(played) as recorder:
        pages = recorder._database.execute("PRAGMA page_count").fetchone()[0]
        recorder._database.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(RecordError, match="free some space"):
            for number in range(12, 60):
                recorder.turn(turn_of(number), events_of(number, 40), os.urandom(9000))
        stopped = recorder.turns
        recorder._database.execute("PRAGMA max_page_count = 100000")
        recorder.turn(turn_of(stopped + 1), [], STATE)
    with Record.open(played) as record:
        assert record.turns == stopped + 1


WRITER = """
import sys
sys.path[:0] = {path!r}
from test_record import *
from wargame.engine.record import *
path = Path(sys.argv[1])
recorder = Recorder.create(path, HEADER, STATE, digest_of(0), SECTIONS)
print(0, flush=True)
for number in range(1, 100000):
    recorder.turn(turn_of(number), events_of(number, 60), os.urandom(20000))
    print(number, flush=True)
"""


@pytest.mark.parametrize("seed", range(12))
def test_a_kill_at_any_moment_leaves_the_last_whole_turn(tmp_path, seed):
    """Whatever the writer had said was done is there; at most the turn in the making is lost."""
    path = tmp_path / "game.wargame"
    code = WRITER.format(path=[str(Path(__file__).parent), str(Path(__file__).parents[1])])
    writer = subprocess.Popen([sys.executable, "-c", code, str(path)], stdout=subprocess.PIPE, text=True)
    assert writer.stdout.readline()
    time.sleep(random.Random(seed).uniform(0.0, 0.12))
    writer.send_signal(signal.SIGKILL)
    said = writer.stdout.read().split()
    writer.wait()
    finished = int(said[-1]) if said else 0
    with Record.open(path) as record:
        assert finished <= record.turns <= finished + 1
        assert record.turn(record.turns).digest == digest_of(record.turns)
        assert len(record.events(record.turns)) == (60 if record.turns else 0)
    with Recorder.resume(path) as recorder:
        recorder.turn(turn_of(recorder.turns + 1), [], STATE)


def test_a_turn_half_written_is_rolled_back(played):
    """The journal of a killed writer stands beside the file: the turn that it protects never happened."""
    copy = played.with_name("copy.wargame")
    database = sqlite3.connect(played, isolation_level=None)
    database.execute("PRAGMA cache_size = 1")
    database.execute("BEGIN IMMEDIATE")
    database.execute("DELETE FROM events")
    database.execute("DELETE FROM turns WHERE turn > 4")
    database.executemany("INSERT INTO header VALUES (?, ?)", [(f"x{nth}", "x" * 5000) for nth in range(50)])
    copy.write_bytes(played.read_bytes())
    copy.with_name("copy.wargame-journal").write_bytes(played.with_name("game.wargame-journal").read_bytes())
    database.execute("ROLLBACK")
    database.close()
    with Record.open(copy) as record:
        assert record.turns == 11 and len(record.events(11)) == 3


def test_a_journal_that_names_other_files_is_refused(played):
    victim = played.with_name("victim.txt")
    victim.write_text("precious")
    name = str(victim).encode()
    checksum = sum(name) & 0xFFFFFFFF
    tail = (
        (0).to_bytes(4, "big") + name + len(name).to_bytes(4, "big") + checksum.to_bytes(4, "big") + rec._SUPER_JOURNAL
    )
    played.with_name("game.wargame-journal").write_bytes(bytes.fromhex("d9d505f920a163d7") + bytes(504) + tail)
    try:
        with Record.open(played) as record:
            assert record.turns == 11
    except RecordError as problem:
        assert "is not ours" in str(problem)
    assert victim.read_text() == "precious"


def spoil(path: Path, *statements: str) -> None:
    database = sqlite3.connect(path, isolation_level=None)
    for statement in statements:
        database.execute(statement)
    database.close()


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("CREATE VIEW more AS SELECT * FROM turns", "tables are not those"),
        ("CREATE TRIGGER t AFTER INSERT ON turns BEGIN DELETE FROM notes; END", "tables are not those"),
        ("DROP TABLE notes", "tables are not those"),
        ("PRAGMA application_id = 5", "not a record of a game"),
        ("PRAGMA user_version = 99", "format 99"),
        ("DELETE FROM turns WHERE turn = 5", "turns are missing"),
        ("DELETE FROM turns", "turns are missing"),
        ("UPDATE orders SET verb = 100000 WHERE turn = 3", "verb in orders"),
        ("UPDATE orders SET cell = -1", "cell in orders"),
        ("UPDATE events SET amount = 9000000000000", "amount in events"),
        ("UPDATE turns SET digest = 'zz' WHERE turn = 2", "digest of turn 2"),
        ("UPDATE turns SET sections = '[[[[' WHERE turn = 2", "digest of turn 2"),
        ("UPDATE turns SET sections = '{\"a\": 1}' WHERE turn = 2", "digest of turn 2"),
        ("UPDATE header SET value = '-1' WHERE name = 'seed'", "header is damaged"),
        ("UPDATE header SET value = 'nan' WHERE name = 'seed'", "header is damaged"),
        ("UPDATE header SET value = '{\"a\": {}}' WHERE name = 'seats'", "header is damaged"),
        ("UPDATE header SET value = 'other' WHERE name = 'text'", "has been changed"),
        ("DELETE FROM header WHERE name = 'rules'", "header is not that of a game"),
        ("DELETE FROM snapshots", "start is missing"),
        ("INSERT INTO snapshots VALUES (500, x'00')", "never played"),
        ("INSERT INTO notes VALUES (0, 3, 'me', printf('%.20000c', 'x'))", "note in notes"),
    ],
)
def test_a_row_typed_by_an_enemy_is_refused(played, statement, told):
    spoil(played, statement)
    with pytest.raises(RecordError, match=told) as caught:
        Record.open(played)
    assert str(played) in str(caught.value)


def test_a_snapshot_that_would_fill_the_memory_is_refused(played):
    database = sqlite3.connect(played, isolation_level=None)
    packer = zlib.compressobj(9)
    bomb = b"".join(packer.compress(bytes(1 << 20)) for _ in range(rec.MAX_STATE // (1 << 20) + 2)) + packer.flush()
    database.execute("UPDATE snapshots SET state = ? WHERE turn = 8", (bomb,))
    database.execute("UPDATE snapshots SET state = x'0102' WHERE turn = 0")
    database.close()
    with Record.open(played) as record:
        with pytest.raises(RecordError, match="too large"):
            record.snapshot(9)
        with pytest.raises(RecordError, match="damaged"):
            record.snapshot(1)
        with pytest.raises(RecordError, match="has no turn 99"):
            record.turn(99)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "holds no game"),
        (b"hello", "is not a record"),
        (b"SQLite format 3\0" + bytes(100), "cannot be read"),
    ],
)
def test_files_that_are_no_records(tmp_path, content, told):
    path = tmp_path / "odd.wargame"
    path.write_bytes(content)
    with pytest.raises(RecordError, match=told):
        Record.open(path)


def test_what_is_not_a_file(tmp_path):
    with pytest.raises(RecordError, match="no such record"):
        Record.open(tmp_path / "none")
    with pytest.raises(RecordError, match="is not a file"):
        Record.open(tmp_path)
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(RecordError, match="is not a file"):
        Record.open(tmp_path / "pipe")


def test_random_damage_is_either_harmless_or_told(played):
    """Bytes changed anywhere: the record opens, or a RecordError names it; nothing else is raised."""
    whole = played.read_bytes()
    random_bytes = np.random.default_rng(3)
    for _ in range(300):
        spoilt = bytearray(whole)
        for at in random_bytes.integers(0, len(whole), 8):
            spoilt[at] = random_bytes.integers(256)
        played.write_bytes(spoilt)
        try:
            with Record.open(played) as record:
                list(record.lines())
                record.snapshot(record.turns)
        except RecordError as problem:
            assert str(played) in str(problem)


def test_a_turn_costs_little(tmp_path):
    """A turn of play is written in a few milliseconds: the median of 40, generously bounded for slow disks."""
    spent = []
    with Recorder.create(tmp_path / "game.wargame", HEADER, STATE, digest_of(0), SECTIONS) as recorder:
        for number in range(1, 41):
            began = time.perf_counter()
            recorder.turn(turn_of(number), events_of(number, 100), os.urandom(200_000))
            spent.append(time.perf_counter() - began)
    assert sorted(spent)[20] < 0.05

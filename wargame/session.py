"""Puts the parts together: exercises, the engine, who decides, records.

    exercise = load("first_day")
    outcome = run(exercise, seed=7, seats={"company": "patrol"})
    outcomes = run_many(exercise, games=200)
    replay("game.wargame", verify=True)

A seat is named by its id in the exercise; who decides there is a doctrine's name or the path of a trained policy.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace
from pathlib import Path
from types import FunctionType
from typing import TYPE_CHECKING, Any, Self

import wargame
from wargame.engine.record import RULES, SNAPSHOT_EVERY, Header, Record, Recorder, RecordError, Turn
from wargame.outcomes import Outcome, Outcomes

if TYPE_CHECKING:
    import numpy as np

    from wargame.engine.game import Event, Game
    from wargame.engine.state import State
    from wargame.scenario import Exercise

MAX_SEED = 2_000_000_000
PERSON = "person"
Say = Callable[[str], None]


class SessionError(ValueError):
    """What was asked for cannot be done; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Seating:
    """Who decides on each seat of an exercise."""

    names: tuple[str, ...]  # by seat: a doctrine, a policy's file, or PERSON
    minds: tuple[Any, ...]  # the functions that decide
    chosen: tuple[int, ...]  # by seat: a place in `minds`, or `driver.PERSON`

    def by_seat(self, exercise: Exercise) -> dict[str, str]:
        """Who decides, by the seat's id."""
        return dict(zip(exercise.seats, self.names, strict=True))


def load(name_or_path: str | Path, vignette: str = "") -> Exercise:
    """An exercise ready to be played, by name or from a file, or one of its vignettes.

    `scenario.ExerciseError` tells every mistake in it, and the vignettes that it has.
    """
    from wargame import scenario

    read = scenario.read(name_or_path)
    return replace(scenario.build(read, vignette), text=scenario.find(name_or_path).read_text(encoding="utf-8"))


def load_text(text: str, name: str, vignette: str = "") -> Exercise:
    """An exercise from its text, as a record holds it; `name` is what mistakes are reported under."""
    from wargame import scenario
    from wargame.scenario.load import read_text

    return replace(scenario.build(read_text(text, name), vignette), text=text)


def seating(exercise: Exercise, seats: Mapping[str, str] | None = None) -> Seating:
    """Who decides on each seat: what `seats` says by the seat's id, else the exercise's own choice.

    Raises `SessionError` for an unknown seat, `agents.setting.SettingError` for somebody who cannot sit there.
    """
    from wargame.agents.setting import mind_of
    from wargame.engine.driver import PERSON as NOBODY

    asked = dict(seats or {})
    if unknown := sorted(set(asked) - set(exercise.seats)):
        raise SessionError(
            f"{exercise.scenario.exercise.id} has no seat {unknown[0]!r}; choose one of {', '.join(exercise.seats)}"
        )
    names = tuple(asked.get(seat, own) for seat, own in zip(exercise.seats, exercise.doctrines, strict=True))
    minds: list[Any] = []  # each once: what is not needed here is not compiled
    chosen = []
    for row, name in enumerate(names):
        if name == PERSON:
            chosen.append(NOBODY)
            continue
        mind = mind_of(name, int(exercise.state.seats["side"][row]))
        if mind not in minds:
            minds.append(mind)
        chosen.append(minds.index(mind))
    return Seating(names, tuple(minds), tuple(chosen))


def new_game(exercise: Exercise, seed: int = 1, seats: Seating | Mapping[str, str] | None = None) -> Game:
    """A game before its first turn, interpreted: `submit` orders for seats of a PERSON, then `play_turn`.

    The first turn of a vignette is the one that it begins with.
    """
    sitting = seats if isinstance(seats, Seating) else seating(exercise, seats)
    game = opening(exercise, seed, sitting)
    take_over(game, exercise, sitting)
    return game


def opening(exercise: Exercise, seed: int, sitting: Seating) -> Game:
    """A game before turn 1, interpreted."""
    from wargame.engine.game import Game, start

    return Game(start(exercise.state, exercise.ground, seed), exercise.ground, sitting.minds, sitting.chosen)


def openings(exercise: Exercise, seeds: Sequence[int], say: Say = lambda line: None) -> State:
    """A batch of games as those asked find them: before turn 1, or before the first turn of a vignette. Compiled."""
    from wargame.engine.game import play_batch, start_many

    batch = start_many(exercise.state, seeds)
    if exercise.from_turn > 1:
        usual = seating(exercise)
        play_batch(batch, exercise.ground, usual.minds, usual.chosen, exercise.from_turn - 1, say)
    return batch


def take_over(game: Game, exercise: Exercise, sitting: Seating, recording: Recording | None = None) -> list[Event]:
    """Let the exercise's own doctrines play up to the turn with which its vignette begins, then seat those asked.

    Returns the events of those turns. Without a vignette nothing is played.
    """
    told: list[Event] = []
    if game.clock.turn < exercise.from_turn:
        usual = seating(exercise)
        game.minds, game.chosen = usual.minds, list(usual.chosen)
        while game.clock.turn < exercise.from_turn and not game.ended:
            told += play_turn(game, recording)
    game.minds, game.chosen = sitting.minds, list(sitting.chosen)
    return told


def run(
    exercise: Exercise, seed: int = 1, seats: Mapping[str, str] | None = None, turns: int | None = None,
    runtime: str = "interpreted", record: str | Path | None = None,
) -> Outcome:  # fmt: skip
    """Play one game to its end, or for `turns` turns, those before a vignette not counted.

    Both runtimes give the same; only the interpreted one records.
    """
    if runtime == "compiled":
        if record is not None:
            raise SessionError("a compiled game keeps no log to record; leave out --runtime compiled or --record")
        return run_many(exercise, 1, seed, seats, turns, runtime, jobs=1).games[0]
    sitting = seating(exercise, seats)
    game = opening(exercise, seed, sitting)
    with Recording.start(record, exercise, game, sitting) if record is not None else nullcontext() as recording:
        take_over(game, exercise, sitting, recording)
        for _ in range(turns or exercise.scenario.exercise.turns):
            if game.ended:
                break
            play_turn(game, recording)
    return outcome_of(exercise, game.ground, game.frozen(), seed, "interpreted")


def play_turn(game: Game, recording: Recording | None) -> list[Event]:
    """One turn of a game in which no person has to be asked; the events of it."""
    game.first_half()
    first = game.take_given()
    events = game.second_half()
    if recording is not None:
        recording.turn(game, first, game.take_given(), events)
    return events


def outcome_of(exercise: Exercise, ground: Any, state: State, seed: int, runtime: str) -> Outcome:
    """How a game stands, from its frozen state and the opened ground."""
    from wargame.engine import state as tables

    measures, total = scores_of(ground, state)
    clock = state.clock[0]
    turns = int(clock["turn"]) - (0 if clock["ended"] else 1)
    ends = ("stopped", "complete", "ended early")[int(clock["ended"])]
    return Outcome(
        exercise.scenario.exercise.id,
        seed,
        runtime,
        turns,
        tables.digest(state),
        tables.sections(state),
        ends,
        measures,
        total,
    )


def scores_of(ground: Any, state: State) -> tuple[dict[str, float], float]:
    """The measures that the exercise scores, by name, and the total: points of 100. `ground` is opened."""
    from wargame.engine import score
    from wargame.engine.state import State, thaw

    rows = zip(State._fields, state, strict=True)
    game = thaw(State(*(table if name in JUDGED else table[:0] for name, table in rows)))
    points = {name: score.measure_points(game, ground, number) for number, name in enumerate(MEASURES)}
    shown = {name: value / 100 for name, value in points.items() if value >= 0}
    return shown, score.total_points(game, ground) / 100


MEASURES = (
    "protection",
    "consent",
    "logistics",
    "force_protection",
    "conduct",
    "tasks",
    "interoperability",
    "impartiality",
    "politics",
)  # by the numbers of `engine.score`
JUDGED = {"clock", "communities", "parties", "contingents", "seats", "objectives", "tallies", "mandate"}  # for scores


def run_many(
    exercise: Exercise, games: int, seed: int = 1, seats: Mapping[str, str] | None = None, turns: int | None = None,
    runtime: str = "compiled", *, jobs: int | None = None, record: str | Path | None = None,
    progress: Callable[[int], None] = lambda done: None, say: Say = lambda line: None,
) -> Outcomes:  # fmt: skip
    """Play `games` games with seeds `seed`, `seed` + 1, ... on all cores; `progress` is told how many are done.

    `record` is a folder that receives a record of each game. Recorded games, and games of policies, are interpreted.
    """
    from wargame import many

    sitting = seating(exercise, seats)
    if record is not None or not all(isinstance(mind, FunctionType) for mind in sitting.minds):
        runtime = "interpreted"
    began = time.perf_counter()
    seeds = range(seed, seed + games)
    played = tuple(many.play(exercise, sitting, seeds, turns, runtime, jobs, record, progress, say))
    return Outcomes(exercise.scenario.exercise.id, runtime, time.perf_counter() - began, played)


# Records


class Recording:
    """A record in the making: what a game adds to it each turn."""

    def __init__(self, recorder: Recorder) -> None:
        self._recorder = recorder
        self._waiting: list[tuple[Turn, list[Event], bytes]] = []
        self._notes: list[tuple[int, str, str]] = []

    @classmethod
    def start(cls, path: str | Path, exercise: Exercise, game: Game, sitting: Seating) -> Self:
        """A new record whose turn 0 is the game as it stands."""
        about = exercise.scenario.exercise
        header = Header(
            about.id, exercise.text, RULES, int(game.clock.seed), sitting.by_seat(exercise), wargame.__version__,
            exercise.vignette,
        )  # fmt: skip
        return cls(Recorder.create(path, header, state_bytes(game), game.digest(), game.sections()))

    @classmethod
    def resume(cls, path: str | Path) -> Self:
        """Go on with a record after its last whole turn."""
        return cls(Recorder.resume(path))

    @property
    def path(self) -> Path:
        """Where the record is."""
        return self._recorder.path

    @property
    def turns(self) -> int:
        """The number of the last whole turn on disk."""
        return self._recorder.turns

    def turn(self, game: Game, first: list[Any], second: list[Any], events: list[Event]) -> None:
        """Add the turn that has just been settled: the orders of both windows and its events.

        A turn that could not be written is kept, and written with the next one.
        """
        number = self._next
        made = Turn(number, game.digest(), game.sections(), (tuple(first), tuple(second)))
        state = state_bytes(game) if number % SNAPSHOT_EVERY == 0 else b""
        self._waiting.append((made, events, state))
        while self._waiting:
            turn, told, kept = self._waiting[0]
            self._recorder.turn(turn, told, kept)
            self._waiting.pop(0)
        while self._notes:
            self._recorder.note(*self._notes[0])
            self._notes.pop(0)

    def note(self, author: str, text: str) -> None:
        """Keep what a person has written in the turn that is being played; it is written with that turn."""
        self._notes.append((self._next, author, text))

    @property
    def _next(self) -> int:
        """The turn that is being played."""
        return self._recorder.turns + len(self._waiting) + 1

    def close(self) -> None:
        """Let go of the file."""
        self._recorder.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def state_bytes(game: Game) -> bytes:
    """A game's state as a record keeps it: its tables one after the other."""
    return b"".join(table.tobytes() for table in game.frozen())


@dataclass(frozen=True, slots=True)
class Replayed:
    """What became of a record that was looked at or played again."""

    turns: int
    digest: str
    verified: bool
    sentence: str


def replay(path: str | Path, *, verify: bool = True) -> Replayed:
    """Play a record again and compare every turn; with `verify` off only look at it.

    A game that was played under other rules is never simulated: it is shown, and not verified.
    """
    with Record.open(path) as record:
        last = record.turn(record.turns)
        if not verify:
            return Replayed(record.turns, last.digest, False, f"{path}: {record.turns} turns, digest {last.digest}")
        if record.header.rules != RULES:
            told = f"{path}: {other_rules(record)}; it can be read with --text but not verified"
            return Replayed(record.turns, last.digest, False, told)
        for _, turn, fault in retold(record):
            if fault:
                return Replayed(
                    record.turns, last.digest, False, f"{path}: turn {turn.number} comes out differently: {fault}"
                )
        return Replayed(
            record.turns, last.digest, True, f"{path}: {record.turns} turns, digest {last.digest}, verified"
        )


def retold(record: Record) -> Iterator[tuple[Game, Turn, str]]:
    """A record's game played again: (game after the turn, turn, what differs), turn 0 first, up to a difference."""
    exercise = load_text(record.header.text, str(record.path), record.header.vignette)
    if set(record.header.seats) != set(exercise.seats):
        raise RecordError(f"{record.path}: its seats are not those of its exercise; do not trust where it came from")
    game = opening(exercise, record.header.seed, seating(exercise, dict.fromkeys(exercise.seats, PERSON)))
    start = record.turn(0)
    fault = _difference(game, start)
    yield game, start, fault
    for number in range(1, record.turns + 1):
        if fault:
            return
        turn = record.turn(number)
        fault = _again(game, turn, record.events(number)) or _difference(game, turn)
        yield game, turn, fault


def _again(game: Game, turn: Turn, events: np.ndarray) -> str:
    """Give the recorded orders of a turn, settle it and compare the log; what went wrong, or nothing."""
    from wargame.engine.game import Order

    if game.ended:
        return "the exercise was over before"
    for half, orders in enumerate(turn.orders):
        for order in orders:
            given = Order(*order)
            if not (0 < given.seat <= len(game.state.seats) and 0 <= given.group < len(game.state.groups)):
                return f"an order of seat {given.seat} to group {given.group + 1}, who are not in it"
            if refused := game.submit(given):
                return f"an order to group {given.group + 1} is not accepted (reason {refused})"
        if half == 0:
            game.first_half()
    told = game.second_half()
    game.take_given()
    return "" if [tuple(one) for one in told] == events.tolist() else "the log tells of other events"


def _difference(game: Game, turn: Turn) -> str:
    """Nothing if the game stands as recorded, else the first section that differs."""
    if game.digest() == turn.digest:
        return ""
    sections = game.sections()
    parted = [name for name, digest in sections.items() if turn.sections.get(name) != digest]
    return f"the {parted[0]} differ" if parted else "its digest is not that of its sections"


def same_rules(record: Record) -> None:
    """Refuse to play on with a record of other rules."""
    if record.header.rules != RULES:
        raise RecordError(
            f"{record.path}: {other_rules(record)}; install the version that played it, or begin a new game"
        )


def other_rules(record: Record) -> str:
    """What is said of a record of other rules."""
    return f"played under rules {record.header.rules} by version {record.header.program}, here are rules {RULES}"


def data_folder() -> Path:
    """Where games are kept: WARGAME_DATA, else the user's own data folder."""
    if asked := os.environ.get("WARGAME_DATA"):
        return Path(asked)
    home = os.environ.get("XDG_DATA_HOME") or os.environ.get("LOCALAPPDATA")
    return (Path(home) if home else Path.home() / ".local" / "share") / "peacekeeping-wargame"

"""Where a game stands for a seat, without anybody sitting there: at an exercise's opening, or after a record's turn."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from wargame import session
from wargame.engine.game import Event, Game
from wargame.engine.record import Record, RecordError
from wargame.render import build
from wargame.render.view import ViewModel
from wargame.scenario import Exercise


@dataclass(frozen=True, slots=True)
class Stand:
    """A game as it stands, the seat (from 1) that looks at it, and all events so far."""

    exercise: Exercise
    game: Game
    seat: int
    events: list[Event]


def view_of(source: str | Path, seat: str | None = None, turn: int | None = None) -> ViewModel:
    """What the seat of a stand is shown."""
    stand = stand_of(source, seat, turn)
    chair = build.Chair(stand.exercise, stand.game.ground, stand.seat, stand.game.belief(stand.seat))
    return build.view_of(chair, stand.events)


def stand_of(source: str | Path, seat: str | None = None, turn: int | None = None) -> Stand:
    """A seat (default: the one that a person held, else the first) of a record after `turn` turns (default: all that it
    has), or of the opening of an exercise by name or from its file.
    """
    if not _is_record(source):
        exercise = session.load(source)
        if turn:
            raise session.SessionError("an exercise has no turns yet: leave out --turn, or give a record of a game")
        game = session.new_game(exercise, exercise.scenario.exercise.seed)
        return Stand(exercise, game, _number(exercise, seat or exercise.seats[0]), [])
    with Record.open(source) as record:
        session.same_rules(record)
        last = record.turns if turn is None else turn
        if last > record.turns:
            raise session.SessionError(f"{source}: has {record.turns} turns, not {last}; choose --turn 0 to it")
        events: list[Event] = []
        game, done, fault = next(told := session.retold(record))
        while not fault and done.number < last:
            game, done, fault = next(told)
            events += [Event(*row) for row in record.events(done.number).tolist()]
        if fault:
            raise RecordError(f"{source}: turn {done.number} comes out differently: {fault}; do not trust it")
        exercise = session.load_text(record.header.text, str(source), record.header.vignette)
        held = [name for name, who in record.header.seats.items() if who == session.PERSON]
        return Stand(exercise, game, _number(exercise, seat or (held or exercise.seats)[0]), events)


def _is_record(source: str | Path) -> bool:
    path = Path(source)
    return path.is_file() and path.suffix.lower() != ".toml"


def _number(exercise: Exercise, seat: str) -> int:
    if seat not in exercise.seats:
        raise session.SessionError(
            f"{exercise.scenario.exercise.id} has no seat {seat!r}; choose one of {', '.join(exercise.seats)}"
        )
    return exercise.seats.index(seat) + 1


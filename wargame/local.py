"""A seat at a game on this machine: what the window and the terminal are handed, saved after every turn.

Orders may be changed until the turn ends: the game goes back to how it stood before this seat's orders and takes the
remaining ones again, so nothing of a withdrawn order is left.
"""

from __future__ import annotations

import os
import re
import time
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from wargame import advising, session
from wargame.engine.game import Event, Game, Order
from wargame.engine.record import Record, RecordError
from wargame.engine.staff import is_staff_work
from wargame.engine.state import copy_of, thaw
from wargame.render import build, joint
from wargame.render import view as v
from wargame.render.counsel import Advice
from wargame.scenario import Exercise, ExerciseError
from wargame.text import say

SUFFIX = ".wargame"


class LocalSeat:
    """One person's seat; all others are filled by doctrines or policies. Implements `render.view.Seat`."""

    def __init__(
        self, exercise: Exercise, game: Game, seat: int, recording: session.Recording | None,
        events: Sequence[Event] = (), begun: Sequence[int] = (),
    ) -> None:  # fmt: skip
        self._exercise = exercise
        self._game = game
        self._seat = seat  # from 1
        self._recording = recording
        self._events = list(events)  # of the game so far
        self._begun = begun  # how a vignette stood when its seats were taken
        self._numbers: dict[int, int] = {}  # of the messages so far, by event
        self._saved = say("not saved") if recording is None else ""
        self._steps: tuple[v.Step, ...] = ()
        self._before: v.ViewModel | None = None  # the view of the turn before
        self._view: v.ViewModel | None = None  # until something changes
        self._first: list[Order] = []  # all orders of the first window, once it is closed
        self._half: list[Event] = []  # the events of the first half
        self._turn = self._clock()
        self._mark()

    def view(self) -> v.ViewModel:
        """What the seat knows now."""
        if self._view is None:
            chair = self._chair()
            card = build.scorecard_of(chair, self._game.state, self._begun) if self._game.ended else None
            self._view = build.view_of(
                chair, self._events, last_turn=self._steps, scorecard=card, saved=self._saved, before=self._before,
                numbers=self._numbers,
            )  # fmt: skip
        return self._view

    def preview(self, order: v.Order) -> v.Preview:
        """What an order would do."""
        return build.preview_of(self._chair(), order)

    def forecast(self, orders: Sequence[v.Order]) -> joint.Forecast:
        """What staff work would change."""
        return build.forecast_of(self._chair(), orders)

    def advise(self, group: int) -> Advice | None:
        """What the doctrine would order a group."""
        told = advising.advise(self._exercise, self._game, self._seat)
        return next((one for one in told if one.group == group), None)

    def note(self, text: str) -> None:
        """Keep what the player has written with the record, beside this turn."""
        if self._recording is not None:
            self._recording.note(self._exercise.seats[self._seat - 1], text)

    def submit(self, orders: Sequence[v.Order]) -> list[v.Refusal]:
        """Give orders; a group's new order replaces the one that it was given since the last `wait`."""
        refused = []
        for order in orders:
            index, doing, cell, other, override = build.numbers_of(self._chair(), order)
            reason = self._give(Order(self._seat, index, doing, cell, other, override))
            if reason:
                refused.append(build.refusal_of(self._chair(), order, reason))
        self._view = None
        return refused

    def wait(self) -> v.TurnResult:
        """Play on: to the reaction window if something flashes, else to the end of the turn."""
        self._view, before = None, self.view()
        if not self._game.clock.window:
            self._turn = self._clock()
            self._game.first_half()
            self._first = self._game.take_given()
            self._half = self._game.take_events()
            self._events += self._half
            if build.flashes_of(self._chair()):
                self._mark()
                return self._result(self._half)
        events = self._game.second_half()
        self._events += events
        self._save([*self._half, *events])
        self._before = before
        self._steps = self._result([*self._half, *events]).steps
        result = self._result(events if before.flashes else [*self._half, *events])
        self._mark()
        return result

    def close(self) -> None:
        """Let go of the record."""
        if self._recording is not None:
            self._recording.close()

    def _chair(self) -> build.Chair:
        return build.Chair(self._exercise, self._game.ground, self._seat, self._game.belief(self._seat))

    def _clock(self) -> tuple[int, int, int]:
        clock = self._game.clock
        return clock.turn, clock.minute, clock.length

    def _mark(self) -> None:
        """Remember how the game stands before this seat's orders."""
        self._game.take_given()
        self._base = copy_of(self._game.frozen())
        self._given: dict[int, Order] = {}
        self._done: list[Order] = []

    def _give(self, order: Order) -> int:
        """Give one order, in place of the group's last; 0, or the reason why the last one stands.

        Staff work takes no order's place: it is done at once and stays done.
        """
        kept = self._given
        if is_staff_work(order.verb):
            reason = self._game.submit(order)
            if not reason:
                self._done.append(order)
            return reason
        if order.group not in kept:
            reason = self._game.submit(order)
            if not reason:
                kept[order.group] = order
            return reason
        self._take_back(without=order.group)
        reason = self._game.submit(order)
        if reason:
            self._game.submit(kept[order.group])
            self._given[order.group] = kept[order.group]
        else:
            self._given[order.group] = order
        return reason

    def _take_back(self, without: int) -> None:
        """Go back to before this seat's orders, and give all but one group's again, after the staff work done."""
        kept = self._given
        self._game.state = thaw(self._base)
        self._game.given.clear()
        self._given = {}
        for order in self._done:
            self._game.submit(order)
        for group, order in kept.items():
            if group != without and not self._game.submit(order):
                self._given[group] = order

    def _result(self, events: Sequence[Event]) -> v.TurnResult:
        return build.result_of(self._chair(), events, *self._turn, self._game.state.tracks)

    def _save(self, events: list[Event]) -> None:
        second = self._game.take_given()
        if self._recording is None:
            return
        try:
            self._recording.turn(self._game, self._first, second, events)
            now = time.strftime("%H:%M")
            self._saved = say("turn {turn}, {time}").format(turn=self._recording.turns, time=now)
        except RecordError as problem:
            self._saved = say("not saved: {problem}").format(problem=problem)


class LocalLobby:
    """The exercises that ship and the games kept on this machine. Implements `render.view.Lobby`."""

    def __init__(
        self, seed: int | None = None, seats: Mapping[str, str] | None = None, folder: Path | None = None
    ) -> None:
        self._seed = seed
        self._seats = dict(seats or {})
        self._folder = folder or session.data_folder() / "games"

    def entries(self) -> list[v.Entry]:
        """A line for each exercise, the shortest first, and below it one for each of its vignettes.

        One that cannot be read says why.
        """
        from wargame import scenario

        listed = sorted((self._entries(name) for name in scenario.names()), key=lambda lines: lines[0].minutes)
        return [entry for lines in listed for entry in lines]

    def open(self, exercise: str, seat: str = "", resume: bool = False, vignette: str = "") -> LocalSeat:
        """Sit down: at a new game, or with `resume` at the last one of this exercise, vignette and seat."""
        loaded = session.load(exercise, vignette)
        chair = seat or loaded.seats[0]
        if chair not in loaded.seats:
            raise session.SessionError(f"{exercise} has no seat {chair!r}; choose one of {', '.join(loaded.seats)}")
        name = _file_name(loaded.scenario.exercise.id, chair, vignette)
        if resume:
            return self._resumed(name, exercise)
        sitting = session.seating(loaded, {**self._seats, chair: session.PERSON})
        seed = loaded.scenario.exercise.seed if self._seed is None else self._seed
        game = session.opening(loaded, seed, sitting)
        number = loaded.seats.index(chair) + 1
        try:
            recording = session.Recording.start(self._new_path(name), loaded, game, sitting)
        except (OSError, RecordError):
            recording = None  # the folder cannot be written: play on, and say so in every view
        events = session.take_over(game, loaded, sitting, recording)
        return LocalSeat(loaded, game, number, recording, events, _begun(loaded, game))

    def _resumed(self, name: str, exercise: str) -> LocalSeat:
        path = self._last(name)
        if path is None:
            raise session.SessionError(f"there is no saved game of {exercise}; leave out --resume to begin one")
        events: list[Event] = []
        begun: Sequence[int] = ()
        with Record.open(path) as record:
            session.same_rules(record)
            loaded = session.load_text(record.header.text, str(path), record.header.vignette)
            sitting = session.seating(loaded, record.header.seats)
            for game, turn, fault in session.retold(record):
                if fault:
                    raise RecordError(f"{path}: turn {turn.number} comes out differently: {fault}; begin a new game")
                events += [Event(*row) for row in record.events(turn.number).tolist()]
                begun = begun or _begun(loaded, game)
        if session.PERSON not in sitting.names:
            raise RecordError(f"{path}: nobody sat in this game; look at it with wargame replay")
        number = sitting.names.index(session.PERSON) + 1
        recording = session.Recording.resume(path)
        events += session.take_over(game, loaded, sitting, recording)
        return LocalSeat(loaded, game, number, recording, events, begun or _begun(loaded, game))

    def _entries(self, name: str) -> list[v.Entry]:
        """The line of an exercise, and those of its vignettes."""
        from wargame import scenario

        try:
            read = scenario.read(name)
        except ExerciseError as problem:
            return [v.Entry(name, name, "", 0, 0, (), problem=str(problem.problems[0]))]
        about = read.exercise
        seats = tuple((seat.id, seat.title) for seat in read.seat)
        made = [
            v.Entry(
                about.id, about.title, about.summary.strip(), about.turns, about.minutes, seats,
                self._saved_game(_file_name(about.id, read.seat[0].id), about.turns),
            )
        ]  # fmt: skip
        for one in read.vignette:
            saved = self._saved_game(_file_name(about.id, seats[0][0], one.id), one.from_turn + one.turns - 1)
            title = f"{about.title}: {one.title}"
            entry = v.Entry(about.id, title, one.summary.strip(), one.turns, one.minutes, seats, saved)
            made.append(replace(entry, vignette=one.id))
        return made

    def _saved_game(self, name: str, turns: int) -> str:
        """Where the last game of this name stands, if it can be resumed, or what is wrong with its record."""
        path = self._last(name)
        if path is None:
            return ""
        try:
            with Record.open(path) as record:
                played = record.turns
        except RecordError as fault:
            return str(fault)
        return say("turn {turn} of {turns}").format(turn=played + 1, turns=turns) if played < turns else ""

    def _last(self, name: str) -> Path | None:
        """The newest record of an exercise and seat."""
        found = sorted(self._folder.glob(f"{name}-*{SUFFIX}"))
        return found[-1] if found else None

    def _new_path(self, name: str) -> Path:
        """A file name that no game has yet."""
        self._folder.mkdir(parents=True, exist_ok=True)
        last = self._last(name)
        number = int(last.stem.rpartition("-")[2]) + 1 if last and last.stem.rpartition("-")[2].isdecimal() else 1
        path = self._folder / f"{name}-{number:05d}{SUFFIX}"
        while os.path.lexists(path):
            number += 1
            path = self._folder / f"{name}-{number:05d}{SUFFIX}"
        return path


def _begun(exercise: Exercise, game: Game) -> tuple[int, ...]:
    """How a vignette stands in the turn with which it begins; nothing at any other moment."""
    if exercise.from_turn == 1 or game.clock.turn != exercise.from_turn:
        return ()
    return build.standing_of(game.ground, game.state)


def _file_name(exercise: str, seat: str, vignette: str = "") -> str:
    """A file name's beginning from ids, with nothing in it that a file system minds."""
    named = f"{exercise}-{vignette}-{seat}" if vignette else f"{exercise}-{seat}"
    return re.sub(r"[^A-Za-z0-9_]", "_", named.replace("-", "."))

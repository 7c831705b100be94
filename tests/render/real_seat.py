"""A seat over a real game, without records: what the window's tests play."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from wargame.advising import advise
from wargame.engine.game import Game, start
from wargame.engine.game import Order as Given
from wargame.render import build, joint
from wargame.render import view as v
from wargame.render.counsel import Advice
from wargame.scenario import Exercise, read
from wargame.scenario import build as make


class RealSeat:
    """A seat of an exercise, the first or that of `number`; the other seats do nothing."""

    def __init__(self, exercise: str | Exercise = "first_day", seed: int = 7) -> None:
        self.exercise = make(read(exercise)) if isinstance(exercise, str) else exercise
        self.game = Game(start(self.exercise.state, self.exercise.ground, seed), self.exercise.ground)
        self.number = 1
        self.events: list[Any] = []
        self.steps: tuple[v.Step, ...] = ()
        self.notes: list[str] = []
        self.open = False
        self.turn = (1, 0, 0)

    def chair(self) -> build.Chair:
        return build.Chair(self.exercise, self.game.ground, self.number, self.game.belief(self.number))

    def view(self) -> v.ViewModel:
        chair = self.chair()
        card = build.scorecard_of(chair, self.game.state) if self.game.ended else None
        return build.view_of(chair, self.events, last_turn=self.steps, scorecard=card)

    def preview(self, order: v.Order) -> v.Preview:
        return build.preview_of(self.chair(), order)

    def forecast(self, orders: Sequence[v.Order]) -> joint.Forecast:
        return build.forecast_of(self.chair(), orders)

    def advise(self, group: int) -> Advice | None:
        told = advise(self.exercise, self.game, self.number)
        return next((one for one in told if one.group == group), None)

    def note(self, text: str) -> None:
        self.notes.append(text)

    def submit(self, orders: Sequence[v.Order]) -> list[v.Refusal]:
        refused = []
        for order in orders:
            index, verb, cell, other, override = build.numbers_of(self.chair(), order)
            why = self.game.submit(Given(self.number, index, verb, cell, other, override))
            if why:
                refused.append(build.refusal_of(self.chair(), order, why))
        return refused

    def wait(self) -> v.TurnResult:
        clock = self.game.clock
        if not self.open:
            self.turn = (clock.turn, clock.minute, clock.length)
            self.game.first_half()
            flashes = build.flashes_of(self.chair())
            if flashes:
                self.open = True
                taken = self.game.take_events()
                self.events += taken
                return build.result_of(self.chair(), taken, *self.turn, self.game.state.tracks)
        self.open = False
        taken = self.game.second_half()
        self.events += taken
        mine = [one for one in self.events if one.turn == self.turn[0]]
        result = build.result_of(self.chair(), taken, *self.turn, self.game.state.tracks)
        self.steps = build.result_of(self.chair(), mine, *self.turn).steps
        return result

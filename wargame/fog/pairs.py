"""Pairs of worlds that look the same to a seat: it gets the same from both."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, is_dataclass
from itertools import cycle, islice
from typing import Any

from wargame import session
from wargame.engine.game import Event, Game
from wargame.engine.state import State, copy_of, thaw
from wargame.fog import shown
from wargame.fog.changes import TOGETHER, Change, World
from wargame.fog.changes import fields as field_changes
from wargame.render.build import Chair
from wargame.scenario import Exercise

OFTEN = 20  # changes of a field for one change of each other kind
PATIENCE = 50  # changes that are tried for each pair: many find nothing to change in a quiet beginning
AGAIN = 3  # one pair in so many also compares what is shown after orders, the dearest part
TOLD = 160  # letters of a value that are told


@dataclass(frozen=True)
class Moment:
    """A game at a moment at which seats are asked: its frozen state, all events, and when those of this turn began."""

    state: State
    events: tuple[Event, ...]
    since: int


@dataclass
class Tally:
    """What a search has done and found."""

    pairs: int = 0
    changed: Counter[str] = field(default_factory=Counter)  # by the change's name
    leaks: list[str] = field(default_factory=list)


class Search:
    """Compares worlds of one exercise. Every change has its turn, in an order of its own."""

    def __init__(self, exercise: Exercise, seed: int, changes: Sequence[Change] = ()) -> None:
        self.exercise = exercise
        self.dice = random.Random(seed)
        self.tally = Tally()
        self._game = Game(copy_of(exercise.state), exercise.ground)
        self._changes = cycle(changes or self._mixed())

    def _mixed(self) -> list[Change]:
        each = field_changes()
        mixed = each + [*TOGETHER] * max(1, len(each) // OFTEN)
        self.dice.shuffle(mixed)
        return mixed

    def compare(self, moment: Moment, seat: int, pairs: int) -> list[str]:
        """What the seat gets otherwise in so many worlds that differ from the moment in what it cannot know."""
        one = self._world(moment)
        view = shown.gets(self.exercise, self._game, seat, one, moment.since, again=False)["view"]
        asked = shown.probes(view, self.dice)
        before = shown.gets(self.exercise, self._game, seat, self._world(moment), moment.since, asked)
        found: list[str] = []
        made = 0
        for change in islice(self._changes, PATIENCE * pairs):
            world = self._world(moment)
            told = change.make(world, self._chair(world, seat), self.dice)
            if told:
                made += 1
                self.tally.changed[change.name] += 1
                again = made % AGAIN == 0
                found += self._differences(before, seat, moment, world, asked, change, told, again)
            if made == pairs:
                break
        self.tally.pairs += made
        self.tally.leaks += found
        return found

    def _differences(
        self, before: Mapping[str, Any], seat: int, moment: Moment, world: World, asked: Sequence[Any],
        change: Change, told: str, again: bool,
    ) -> list[str]:  # fmt: skip
        turn = f"{self.exercise.scenario.exercise.id}, turn {moment.state.clock['turn'][0]}, seat {seat}"
        try:
            after = shown.gets(self.exercise, self._game, seat, world, moment.since, asked, again)
        except (LookupError, ArithmeticError, TypeError, ValueError) as problem:
            return [f"{turn}: {told[:TOLD]}: {type(problem).__name__}: {problem}"]
        parts = [name for name in after if name not in change.differs and before[name] != after[name]]
        return [
            f"{turn}: {told[:TOLD]}: {name} differs: {parted(before[name], after[name])}" for name in parts
        ]

    def _world(self, moment: Moment) -> World:
        return World(thaw(moment.state), list(moment.events), self.exercise.groups)

    def _chair(self, world: World, seat: int) -> Chair:
        self._game.state = world.state
        return Chair(self.exercise, self._game.ground, seat, self._game.belief(seat))


def parted(one: Any, other: Any) -> str:
    """Where two values first part, and what they are there."""
    if is_dataclass(one) and type(one) is type(other):
        for each in fields(one):
            if getattr(one, each.name) != getattr(other, each.name):
                return f".{each.name}{parted(getattr(one, each.name), getattr(other, each.name))}"
    if isinstance(one, list | tuple) and isinstance(other, list | tuple) and len(one) == len(other):
        for at, (here, there) in enumerate(zip(one, other, strict=True)):
            if here != there:
                return f"[{at}]{parted(here, there)}"
    return f": {str(one)[:TOLD]} | {str(other)[:TOLD]}"


def moments(exercise: Exercise, seed: int, seats: Mapping[str, str] | None = None) -> Iterator[Moment]:
    """Both windows of every turn of a game, as they come."""
    game = session.new_game(exercise, seed, session.seating(exercise, seats))
    events: list[Event] = []
    since = 0
    while not game.ended:
        yield Moment(copy_of(game.frozen()), tuple(events), since)
        since = game.clock.minute
        game.first_half()
        half = game.take_events()
        yield Moment(copy_of(game.frozen()), (*events, *half), since)
        events += [*half, *game.second_half()]

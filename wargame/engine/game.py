"""Playing games: one at a time, interpreted, with a log (`Game`), or many in one compiled call (`play_batch`).

Both play the same `driver.py` over the same rules and leave the same bytes.
"""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import numpy as np

from . import driver, orders, turn
from .driver import PERSON, WISH, play_games
from .ground import Ground, open_ground
from .knowledge import belief
from .state import FAULTS, FullTable, State, batch_of, copy_of, digest, freeze, game_of, sections, thaw
from .survey import survey
from .tables import EVENT
from .words import reason, side

LOG_ROWS = 2000  # events of one turn; a full log is an error


class Order(NamedTuple):
    """One order as a seat gives it: rows of groups count from 0, `other` from 1 in the table that the verb's target
    names.
    """

    seat: int
    group: int
    verb: int
    cell: int = 0
    other: int = 0
    override: int = 0


class Event(NamedTuple):
    """One event of the log; see words/event.py."""

    id: int
    kind: int
    turn: int
    minute: int
    cell: int
    who: int
    whom: int
    community: int
    amount: int
    extra: int
    cause: int


def _records(table: Any, rows: int) -> list:
    """Blank plain records of a declared table."""
    names = [field.name for field in table.fields]
    shape = type(table.name, (), {"__slots__": tuple(names)})
    made = []
    for _ in range(rows):
        record = shape()
        for name in names:
            setattr(record, name, 0)
        made.append(record)
    return made


def start(state: State, ground: Ground, seed: int) -> State:
    """A fresh copy of an exercise's opening position under a seed."""
    made = copy_of(state)
    made.clock["seed"] = seed
    survey(made)
    return made


def start_many(state: State, seeds: Sequence[int]) -> State:
    """A batch of the same opening, a game under each seed."""
    made = batch_of(state, len(seeds))
    made.clock["seed"][:, 0] = seeds
    survey(made)
    return made


def without_mission(state: State) -> State:
    """The same opening without the mission: its groups stay away. For baselines."""
    made = copy_of(state)
    made.clock["absent"] = 1
    made.groups["reserve"][made.groups["side"] == side.MISSION] = 1
    return made


class Game:
    """One game, interpreted: seats submit orders, halves resolve, events are kept.

    `minds` are the functions that fill seats without a person; `chosen[seat - 1]` is a place in it, or `driver.PERSON`.
    """

    def __init__(
        self, state: State, ground: Ground, minds: Sequence[Callable] = (), chosen: Sequence[int] | None = None
    ) -> None:
        self.frozen_ground = ground
        self.ground = open_ground(ground)
        self.state = thaw(state)
        self.minds = tuple(minds)
        self.chosen = list(chosen) if chosen is not None else [PERSON] * len(state.seats)
        self.believed = thaw(State(*(np.zeros_like(table) for table in state)))
        self.wishes = _records(WISH, len(state.groups))
        self.log = _records(EVENT, LOG_ROWS)
        self.given: list[Order] = []

    @property
    def clock(self) -> Any:
        return self.state.clock[0]

    @property
    def ended(self) -> bool:
        return self.clock.ended > 0

    def belief(self, seat: int) -> State:
        """What seat `seat` (from 1) knows now; valid until the next call that asks for a belief."""
        belief(self.state, self.ground, seat, self.believed)
        return self.believed

    def submit(self, order: Order) -> int:
        """Give an order; 0, or the reason of words/reason.py why not."""
        refused = orders.submit(
            self.state, self.belief(order.seat), self.ground, self.log, order.seat, order.group, order.verb, order.cell,
            order.other, order.override,
        )  # fmt: skip
        if refused == reason.NONE:
            self.given.append(order)
        return refused

    def _think(self, seat: int) -> None:
        """Let the mind of a seat give its orders, and keep them as given."""
        mind = self.minds[self.chosen[seat - 1]]
        driver.think(self.state, self.believed, self.ground, self.log, seat, mind, belief, self._submit, self.wishes)

    def _submit(self, state, believed, ground, log, seat, index, doing, cell, other, override):
        refused = orders.submit(state, believed, ground, log, seat, index, doing, cell, other, override)
        if refused == reason.NONE:
            self.given.append(Order(seat, index, doing, cell, other, override))
        return refused

    def first_half(self) -> None:
        """Seats without a person decide; then the first half resolves."""
        for seat in range(1, len(self.state.seats) + 1):
            if self.chosen[seat - 1] != PERSON:
                self._think(seat)
        driver.resolve_first(self.state, self.ground, self.log, turn.FIRST_HALF)
        self._check()

    def second_half(self) -> list[Event]:
        """Seats without a person answer their flashes; then the turn is settled. Returns all events of the turn."""
        for seat in range(1, len(self.state.seats) + 1):
            if self.chosen[seat - 1] != PERSON and self.state.seats[seat - 1].flashes > 0:
                self._think(seat)
        driver.resolve_second(self.state, self.ground, self.log, turn.SECOND_HALF)
        self._check()
        return self.take_events()

    def play_turn(self) -> list[Event]:
        """A whole turn without anyone to ask."""
        self.first_half()
        return self.second_half()

    def take_events(self) -> list[Event]:
        """The events since the last call; the log starts anew."""
        names = Event._fields
        taken = [Event(*(getattr(self.log[row], name) for name in names)) for row in range(self.clock.logged)]
        self.clock.logged = 0
        return taken

    def take_given(self) -> list[Order]:
        """The orders accepted since the last call: what a record keeps."""
        taken, self.given = self.given, []
        return taken

    def frozen(self) -> State:
        return freeze(self.state)

    def digest(self) -> str:
        return digest(self.frozen())

    def sections(self) -> dict[str, str]:
        return sections(self.frozen())

    def _check(self) -> None:
        if self.clock.fault:
            raise FullTable(f"the table of {FAULTS[self.clock.fault]} is full: the exercise needs more spare rows")


def kernels(minds: Sequence[Callable[..., Any]]) -> list[tuple[str, str]]:
    """Names and kinds of all kernels that compiled play with these minds needs, for `_runtime.prepare`."""
    from ._runtime import name_of

    named = [(name_of(phase), "phase") for phase in turn.PHASES]
    named += [(name_of(mind), "mind") for mind in minds]
    return [*named, (name_of(belief), "belief"), (name_of(orders.submit), "submit")]


def play_batch(
    batch: State,
    ground: Ground,
    minds: Sequence[Callable[..., Any]],
    chosen: Sequence[int],
    turns: int,
    say: Callable[[str], None],
) -> None:
    """Play every game of a batch, in place, for up to `turns` turns in one compiled call.

    Raises FullTable if a game ran out of rows. `say` is told when the rules have to be compiled first.
    """
    from . import _runtime

    _runtime.prepare(kernels(minds), say)
    one = game_of(batch, 0)
    play = _runtime.compiled(play_games, outer=True)
    play(
        batch, State(*(np.zeros_like(table) for table in one)), ground, np.zeros(0, EVENT.dtype),
        np.array(chosen, np.int64),
        _runtime.addresses(minds, "mind"), _runtime.addresses([belief], "belief"),
        _runtime.addresses([orders.submit], "submit"), np.zeros(len(one.groups), WISH.dtype),
        _runtime.addresses(turn.FIRST_HALF, "phase"), _runtime.addresses(turn.SECOND_HALF, "phase"), turns,
    )  # fmt: skip
    faults = np.unique(batch.clock["fault"])
    if faults.any():
        raise FullTable(f"a table was full: {', '.join(FAULTS[fault] for fault in faults if fault)}")

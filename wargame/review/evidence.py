"""What a review rests on: a game's log, its states turn by turn, and the names of everybody in it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any, Protocol

from wargame import text
from wargame.engine.game import Event
from wargame.engine.words import event, side
from wargame.text import say
from wargame.text.names import BREACHES

LONGEST_CHAIN = 12  # events; a chain of causes in a sound log is far shorter


class Names(text.Namer, Protocol):
    """Everything by its own name, and moments as people tell them."""

    def moment(self, minute: int) -> tuple[int, str]:
        """The day, from 1, and the clock of a minute of the exercise."""
        ...

    def grid(self, cell: int) -> str:
        """The map reference of a cell."""
        ...


@dataclass(frozen=True)
class Evidence:
    """One game. `states[n]` is the thawed truth after turn `n`.

    `states` is empty for a record of other rules, which is never simulated, and for one that comes out differently:
    then only the log speaks.
    """

    exercise: Any  # as `scenario.build` makes it
    ground: Any  # opened for interpreted play
    names: Names
    events: tuple[Event, ...]  # in the order of their ids
    states: tuple[Any, ...]
    turns: int  # whole turns that were played
    verified: bool  # played again, and came out as recorded
    differs: bool  # played again, and came out differently
    sentence: str  # what became of the replay
    measures: tuple[str, ...]  # what the engine's measures are called in documents, by number
    header: dict[str, Any]  # seed, seats, rules, program
    notes: tuple[tuple[int, str, str], ...] = ()  # (turn, author, note)
    absent: tuple[Any, ...] = ()  # violence before turn 1 and after each turn of the same seed without the mission
    epilogue: tuple[Any, ...] = ()  # violence after each turn that followed when the mission had left

    @cached_property
    def by_id(self) -> dict[int, Event]:
        """Events by their number."""
        return {one.id: one for one in self.events}

    @cached_property
    def effects(self) -> dict[int, list[Event]]:
        """The events that have an event as their cause, by its number."""
        found: dict[int, list[Event]] = {}
        for one in self.events:
            found.setdefault(one.cause, []).append(one)
        return found

    def causes(self, one: Event) -> list[Event]:
        """What led to an event: its cause, the cause of that, and so on."""
        chain: list[Event] = []
        seen = {one.id}
        while one.cause in self.by_id and one.cause not in seen and len(chain) < LONGEST_CHAIN:
            one = self.by_id[one.cause]
            seen.add(one.id)
            chain.append(one)
        return chain

    def order_behind(self, one: Event) -> Event | None:
        """The order that led to an event, if one did."""
        return next((cause for cause in self.causes(one) if cause.kind == event.ORDERED), None)

    @cached_property
    def by_turn(self) -> dict[int, list[Event]]:
        """The events of each turn in which something happened."""
        found: dict[int, list[Event]] = {}
        for one in self.events:
            found.setdefault(one.turn, []).append(one)
        return found

    @cached_property
    def _by_kind(self) -> dict[int, list[Event]]:
        found: dict[int, list[Event]] = {}
        for one in self.events:
            found.setdefault(one.kind, []).append(one)
        return found

    def of_kind(self, *kinds: int) -> list[Event]:
        """The events of some kinds, kind by kind, each in its order."""
        return [one for kind in kinds for one in self._by_kind.get(kind, ())]

    # Who is who. Sides and contingents of groups do not change in play: the opening position tells them.

    def side_of(self, group: int) -> int:
        """The side of a group (from 1); 0 for nobody."""
        return int(self.exercise.state.groups["side"][group - 1]) if group else 0

    def contingent_of(self, group: int) -> int:
        """The contingent of a group (from 1), from 1; 0 for nobody."""
        return int(self.exercise.state.groups["contingent"][group - 1]) if group else 0

    def is_ours(self, one: Event) -> bool:
        """Is it about a group of the mission?"""
        return self.side_of(one.who) == side.MISSION

    @cached_property
    def mission(self) -> tuple[int, ...]:
        """The contingents of the mission, from 1."""
        sides = self.exercise.state.contingents["side"].tolist()
        return tuple(number for number, of in enumerate(sides, 1) if of == side.MISSION)

    def lead_of(self, contingent: int) -> int:
        """The contingent that leads on the seat of a contingent: its own headquarters' orders cross no border."""
        state = self.exercise.state
        seat = int(state.contingents["seat"][contingent - 1])
        return int(state.seats["lead"][seat - 1]) or contingent if seat else contingent

    def is_across(self, group: int) -> bool:
        """Does an order to this group go from one contingent's headquarters to another contingent?"""
        contingent = self.contingent_of(group)
        return contingent != self.lead_of(contingent)

    # How it is told.

    def sentence_of(self, one: Event) -> str:
        """What happened, in a sentence; a plain word for what this version cannot tell."""
        if one.kind == event.BREACH and one.who == 0 and one.amount in BREACHES:
            return say("Breach by the mission as a whole: {what}.").format(what=text.word("breach", one.amount))
        try:
            return text.event(
                one.kind, one.amount, one.extra, who=one.who, whom=one.whom, community=one.community, cell=one.cell,
                namer=self.names,
            )  # fmt: skip
        except LookupError:
            return say("Something that this version of the program has no words for.")

    def short(self, one: Event) -> str:
        """The same without the text of an inject, for a line about something else."""
        if one.kind != event.INJECT:
            return self.sentence_of(one)
        return self.headline(one.amount) or self.sentence_of(one)

    def first_of(self, inject: int) -> int:
        """The row (from 1) that has the words of an inject: each further effect of it has a row of its own; else 0."""
        rows = self.exercise.injects
        if not 0 < inject <= len(rows):
            return 0
        return next((row for row in range(inject, 0, -1) if rows[row - 1] >= 0), 0)

    def headline(self, inject: int) -> str:
        """The title of an inject."""
        row = self.first_of(inject)
        return f"{self.exercise.scenario.inject[self.exercise.injects[row - 1]].title}." if row else ""

    def when(self, minute: int) -> dict[str, Any]:
        """A moment: {minute, day, hour}."""
        day, hour = self.names.moment(minute)
        return {"minute": minute, "day": day, "hour": hour}

    def line(self, one: Event) -> dict[str, Any]:
        """An event as a line about something else quotes it."""
        return {"id": one.id, **self.when(one.minute), "sentence": self.short(one)}

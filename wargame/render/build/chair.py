"""A seat with what it believes, and what it calls everything."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from wargame.engine.knowledge import commands, latest_contact
from wargame.engine.words import names as words
from wargame.engine.words import side, unit
from wargame.render import view as v
from wargame.text import say
from wargame.text.catalog import N_

SIDES = {
    side.MISSION: v.MISSION,
    side.ARMED: v.ARMED,
    side.HOST: v.HOST,
    side.COMMUNITY: v.COMMUNITY,
    side.AGENCY: v.AGENCY,
}
UNITS = {number: name.lower() for name, number in words(unit).items()}
CONTACT_SYMBOLS = {
    side.ARMED: "armed_cell",
    side.HOST: "host_army",
    side.COMMUNITY: "militia",
    side.AGENCY: "aid_convoy",
}
STRANGERS = {
    side.MISSION: N_("a group of the mission"),
    side.ARMED: N_("armed people"),
    side.HOST: N_("forces of the host state"),
    side.COMMUNITY: N_("a militia"),
    side.AGENCY: N_("an aid convoy"),
}


@dataclass(frozen=True)
class Chair:
    """A seat (from 1) of an exercise and the belief it holds now.

    `exercise` has the names by row (`groups`, `communities`, `contingents`, `places`, ...) and the `scenario` that they
    come from; `ground` is opened for interpreted play; `belief` is a thawed state, filled by `engine.knowledge`.
    """

    exercise: Any
    ground: Any
    seat: int
    belief: Any
    known: dict[str, Any] = field(default_factory=dict, repr=False)  # worked out once for a belief

    @property
    def clock(self) -> Any:
        return self.belief.clock[0]

    @property
    def width(self) -> int:
        return int(self.ground.map[0].width)

    @property
    def height(self) -> int:
        return int(self.ground.map[0].height)

    @property
    def side(self) -> int:
        return int(self.belief.seats[self.seat - 1].side)

    def place(self, cell: int) -> v.Cell:
        """A cell's number as column and row."""
        return cell % self.width, cell // self.width

    def cell(self, place: v.Cell) -> int:
        """Column and row as a cell's number."""
        return place[1] * self.width + place[0]

    def commands(self, index: int) -> bool:
        """Does the seat command group row `index`?"""
        return bool(commands(self.belief, self.seat, self.belief.groups[index]))

    @cached_property
    def mine(self) -> tuple[int, ...]:
        """Rows of the groups under the seat's command."""
        groups = self.belief.groups
        return tuple(
            index
            for index in range(len(groups))
            if groups[index].alive and not groups[index].reserve and self.commands(index)
        )

    @cached_property
    def friends(self) -> tuple[int, ...]:
        """Rows of groups of the seat's side under another command."""
        groups = self.belief.groups
        return tuple(
            index
            for index in range(len(groups))
            if groups[index].alive
            and groups[index].side == self.side
            and index not in self.mine
            and latest_contact(self.belief, self.ground, self.seat, index) < 0
            and not groups[index].reserve
        )

    @cached_property
    def contacts(self) -> dict[int, tuple[int, Any]]:
        """What the seat knows of others: number of the contact -> row of the group and the contact's record."""
        found = {}
        for index in range(len(self.belief.groups)):
            if index in self.mine or not self.belief.groups[index].alive:
                continue
            at = latest_contact(self.belief, self.ground, self.seat, index)
            if at >= 0:
                found[self.number(index)] = (index, self.belief.contacts[at])
        return dict(sorted(found.items()))

    def number(self, index: int) -> int:
        """What the seat calls a group of others, from the number in the first of its pictures that has it.

        With several headquarters these take turns: the first counts 1, 4, 7, the second 2, 5, 8 if there are three.
        """
        groups = len(self.belief.groups)
        own = [row for row in range(len(self.belief.contingents)) if self.belief.contingents[row].seat == self.seat]
        for nth, row in enumerate(own):
            contact = self.belief.contacts[row * groups + index]
            if contact.seen:
                return (int(contact.number) - 1) * len(own) + nth + 1
        return 0

    def contact_of(self, index: int) -> int:
        """The number of the contact that group row `index` is to this seat, 0 if it does not know of it."""
        return next((number for number, (row, _) in self.contacts.items() if row == index), 0)

    # The seat's names: what `wargame.text` asks of a namer.

    def group(self, number: int) -> str:
        """A group by its own name if it is a friend, as a contact if it is known, else as somebody."""
        index = number - 1
        if index in self.mine or index in self.friends:
            return str(self.exercise.groups[index])
        contact = self.contact_of(index)
        if contact:
            return say("contact {n} ({who})").format(
                n=contact, who=say(STRANGERS.get(self.contacts[contact][1].side, N_("people")))
            )
        return say("somebody")

    def community(self, number: int) -> str:
        return str(self.exercise.communities[number - 1])

    def party(self, number: int) -> str:
        return str(self.exercise.parties[number - 1])

    def contingent(self, number: int) -> str:
        return str(self.exercise.contingents[number - 1])

    def objective(self, number: int) -> str:
        return str(self.exercise.scenario.objective[number - 1].text).rstrip(".")

    def inject(self, number: int) -> str:
        """An inject as it is read: who says what by which means."""
        row = self.exercise.injects[number - 1]
        if row < 0:
            return ""
        told = self.exercise.scenario.inject[row]
        return f"{told.title}. {told.sender} ({told.means}): {told.text}"

    def seat_name(self, number: int) -> str:
        return str(self.exercise.scenario.seat[number - 1].title)

    def cell_name(self, number: int) -> str:
        """A cell by what lies there, else by its grid reference."""
        for name, cell, _ in self.exercise.places:
            if cell == number:
                return f"{name} ({self.grid(number)})"
        here = self.ground.land[number].place
        if here:
            return f"{self.community(here)} ({self.grid(number)})"
        return self.grid(number)

    def grid(self, cell: int) -> str:
        return v.grid_reference(self.place(cell), self.height)

    def when(self, minute: int) -> str:
        """A moment to come: its clock, and its day where that is not today."""
        day, hour = self.moment(minute)
        today = self.moment(self.clock.minute)[0]
        return hour if day == today else say("{hour} on day {day}").format(hour=hour, day=day)

    def moment(self, minute: int) -> tuple[int, str]:
        """The day, from 1, and the clock of a minute of the exercise."""
        since = self.exercise.scenario.exercise.start_hour * 60 + minute
        return since // 1440 + 1, f"{since // 60 % 24:02d}:{since % 60:02d}"


@dataclass(frozen=True)
class Namer:
    """The chair's names in the shape that `wargame.text` asks for."""

    chair: Chair

    def group(self, number: int) -> str:
        return self.chair.group(number)

    def community(self, number: int) -> str:
        return self.chair.community(number)

    def party(self, number: int) -> str:
        return self.chair.party(number)

    def contingent(self, number: int) -> str:
        return self.chair.contingent(number)

    def objective(self, number: int) -> str:
        return self.chair.objective(number)

    def inject(self, number: int) -> str:
        return self.chair.inject(number)

    def seat(self, number: int) -> str:
        return self.chair.seat_name(number)

    def cell(self, number: int) -> str:
        return self.chair.cell_name(number)

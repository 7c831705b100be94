"""What a seat is shown of its contingents and of how well they work together, as plain data.

Shares are whole percent; a contingent's id counts from 1, as a preparation's and a community's.
"""

from __future__ import annotations

from dataclasses import dataclass

from wargame.render.view import Cell, Contact, Refusal


@dataclass(frozen=True, slots=True)
class Pair:
    """Interoperability of two contingents: the index, its three parts, and the one that costs it most."""

    one: int
    other: int
    index: int
    technical: int
    procedural: int
    human: int
    weakest: str  # of view.DIMENSIONS; empty where nothing is lacking
    liaison: bool = False  # an officer of one sits with the other
    net: str = ""  # on which the two hear one another; empty where they do not
    minutes: int = 0  # that a message takes on it


@dataclass(frozen=True, slots=True)
class Picture:
    """What one contingent itself has seen or heard of others, and where it sees now (a string a row, as in a view)."""

    contacts: tuple[Contact, ...]
    sight: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Partner:
    """A contingent of the seat."""

    id: int
    name: str
    nation: str
    lead: bool  # the headquarters sits with it
    regional: bool  # asked, not ordered
    base: Cell
    asker: int  # the group through which staff work is asked of it, 0 if there is none
    groups: tuple[int, ...]
    languages: tuple[str, ...]
    language: int
    local: int
    bearers: tuple[str, ...]
    keys: int
    feed: int
    procedures: int
    rehearsed: int
    days: int
    attended: tuple[int, ...]
    officers: tuple[int, ...]  # contingents with which its liaison officers sit
    caveats: tuple[str, ...]
    written: bool  # its commander wants dangerous orders in writing
    will: int
    strength: int
    full: int
    rest: int
    supply: int
    fatalities: int
    leave: str = ""  # until when its capital leaves decisions to its commander
    notice: str = ""  # stand-fast, or when it goes home
    readiness: int = 0  # mean R of its groups
    rotation: tuple[str, ...] = ()  # when its relief comes, how far it has handed over, what it has lost by it
    picture: Picture = Picture((), ())


@dataclass(frozen=True, slots=True)
class Preparation:
    """What contingents can attend before they deploy."""

    id: int
    name: str
    days: int
    gains: str


@dataclass(frozen=True, slots=True)
class Plan:
    """If a community warns, this group goes."""

    community: int
    group: int


@dataclass(frozen=True, slots=True)
class Battalion:
    """A battalion of the host, as the mission rates it."""

    name: str
    place: str
    level: int  # 1 to 4
    ready: int
    off: int  # points by which that may be wrong, either way
    fields: tuple[int, ...]  # manning, equipment, training, command, leadership, logistics
    grade: str
    since: str  # how long ago the mission saw for itself
    area: str
    helped: str
    leaderless: bool


@dataclass(frozen=True, slots=True)
class Together:
    """The contingents of a seat, every pair of them, and what can be done about it."""

    partners: tuple[Partner, ...]
    pairs: tuple[Pair, ...]
    preparations: tuple[Preparation, ...]
    plans: tuple[Plan, ...]
    officers_most: int
    plans_most: int
    planning: bool  # before D-day, and there are days left to prepare in
    battalions: tuple[Battalion, ...] = ()

    def partner(self, number: int) -> Partner | None:
        """A contingent by its id."""
        return next((one for one in self.partners if one.id == number), None)

    def pair(self, one: int, other: int) -> Pair | None:
        """Two contingents, in either order."""
        return next((pair for pair in self.pairs if {pair.one, pair.other} == {one, other}), None)


@dataclass(frozen=True, slots=True)
class Forecast:
    """How it would stand after staff work, and what of it would be refused."""

    together: Together
    refused: tuple[Refusal, ...] = ()

"""What one seat is shown, as plain data.

A seat is a chair in an exercise. Everything that the window or the text form draws stands in one
`ViewModel`: numbers, short names and whole sentences, never a table of the game. All classes here are frozen and
hold only `str`, `int`, `bool`, tuples and one another, so that a seat may sit on another machine.

Units, wherever nothing else is said: cells are `(x, y)` counted from the north-west corner, lengths are metres, times
are minutes since the exercise began, shares and meters are whole percent, supply is tenths of a day.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from wargame.render.area import Assessed, Net
    from wargame.render.counsel import Advice
    from wargame.render.joint import Forecast, Together
    from wargame.render.roe import RoeCard

Cell = tuple[int, int]

# Sides, as a seat believes them. They choose frame and colour on the map.
MISSION, ARMED, HOST, COMMUNITY, AGENCY, UNKNOWN = "mission", "armed", "host", "community", "agency", "unknown"
SIDES = (MISSION, ARMED, HOST, COMMUNITY, AGENCY, UNKNOWN)

# What an order needs before it can be given.
NOTHING, AT_CELL, AT_COMMUNITY, AT_CONTACT, AT_GROUP = "nothing", "cell", "community", "contact", "group"
AT_PREPARATION, AT_CONTINGENT, AT_REPORT = "preparation", "contingent", "report"

# What delays an order is of one of these dimensions; the way there is of none.
TECHNICAL, PROCEDURAL, HUMAN, NATIONAL, READINESS = "technical", "procedural", "human", "national", "readiness"
DIMENSIONS = (TECHNICAL, PROCEDURAL, HUMAN, NATIONAL, READINESS)

# Message and step categories: the log filters by them, the map marks them.
ALERT, ORDERS, REPORT, SUPPLY, PEOPLE, STAFF = "alert", "orders", "report", "supply", "people", "staff"
CATEGORIES = (ALERT, ORDERS, REPORT, SUPPLY, PEOPLE, STAFF)


@dataclass(frozen=True, slots=True)
class Meter:
    """One gauge of the header; `arrow` is -1 falling, 0 steady, 1 rising."""

    name: str
    value: int
    arrow: int = 0
    low: int = 0  # at or below this the gauge warns
    note: str = ""


@dataclass(frozen=True, slots=True)
class Header:
    """The line over the map."""

    exercise: str
    seat: str
    turn: int
    turns: int
    day: int
    time_of_day: str  # "morning"
    clock: str  # "06:00"
    weather: str
    night: bool = False
    meters: tuple[Meter, ...] = ()
    slots_used: int = 0  # staff decisions this turn
    slots: int = 0  # 0: not counted in this exercise
    centre_out: str = ""  # until when the operations centre is out of action


@dataclass(frozen=True, slots=True)
class Road:
    """A road as a chain of neighbouring cells. `kind`: paved, laterite, track. `state`: open, damaged, cut."""

    kind: str
    cells: tuple[Cell, ...]
    state: str = "open"


@dataclass(frozen=True, slots=True)
class Place:
    """A named spot without people: base, bridge, ford, checkpoint, camp, airfield, mine, line."""

    name: str
    cell: Cell
    kind: str


@dataclass(frozen=True, slots=True)
class Terrain:
    """A letter of the map sheet. `kind` chooses how it is drawn: savanna, forest, hill, swamp, water, town."""

    letter: str
    kind: str
    name: str


@dataclass(frozen=True, slots=True)
class Ground:
    """The map sheet: `terrain` has one string a row, north first, one letter a cell."""

    width: int
    height: int
    cell_m: int
    terrain: tuple[str, ...]
    legend: tuple[Terrain, ...]
    roads: tuple[Road, ...] = ()
    rivers: tuple[tuple[Cell, ...], ...] = ()
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Community:
    """People who live or shelter in one place, as this seat last heard of them."""

    id: int
    name: str
    cell: Cell
    population: int
    displaced: int = 0
    trust: int = 50
    trust_arrow: int = 0
    fear: int = 0
    alert: str = ""  # what threatens it, as far as this seat was told
    note: str = ""
    assessed: Assessed | None = None


@dataclass(frozen=True, slots=True)
class Supply:
    """A class of supply: days of it (-1: not used daily), and the share of what the group should hold."""

    name: str
    days10: int
    low: bool = False
    share: int = 100


@dataclass(frozen=True, slots=True)
class Order:
    """What a person asks of a group; 0 is the seat itself. `confirmed`: bits of words/manner.py that answer a "no"."""

    group: int
    verb: str
    target: int = 0
    cell: Cell | None = None
    confirmed: int = 0
    read_back: bool = False  # have it read back: three minutes, half the misunderstandings
    fields: tuple[int, ...] | None = None  # of a report written by hand: the fields that are filled in


@dataclass(frozen=True, slots=True)
class Target:
    """One thing that an offered order may name; a place is named by its grid reference, all else by its id."""

    id: int
    name: str
    cell: Cell
    accepted: bool = True
    reason: str = ""
    grid: str = ""
    aside: str = ""  # what is said beside it instead of a grid reference: "2 days"


@dataclass(frozen=True, slots=True)
class Offer:
    """A verb for a group: what it needs, whether it makes sense (accepted), whether the rules allow it (permitted)."""

    verb: str
    title: str
    sentence: str
    takes: str = NOTHING
    family: str = ""  # heading under which the menu lists it
    targets: tuple[Target, ...] = ()
    accepted: bool = True
    reason: str = ""
    permitted: bool = True
    permission: str = ""  # why not, when not permitted


@dataclass(frozen=True, slots=True)
class Group:
    """A group that this seat knows as a friend. `mine` says whether the seat commands it."""

    id: int
    name: str
    contingent: str
    side: str
    symbol: str
    cell: Cell
    strength: int
    full: int
    state: str
    mine: bool = True
    echelon: str = ""  # "platoon": drawn above the frame
    supplies: tuple[Supply, ...] = ()
    order: str = ""
    idle: bool = False
    in_transit: str = ""  # an order on its way, with the minute at which it is due
    route: tuple[Cell, ...] = ()
    route_in_transit: tuple[Cell, ...] = ()
    eta: str = ""
    ring: tuple[Cell, ...] = ()  # where an order given now would have it within 60 minutes
    facts: tuple[tuple[str, str], ...] = ()  # further lines of its card: name, value
    zone: tuple[Cell, ...] = ()  # before D-day: where it could still be placed
    offers: tuple[Offer, ...] = ()
    cancel: Order | None = None  # the order that ends its standing order
    sent_from: Cell | None = None  # the headquarters that an order on its way comes from
    due: str = ""  # the clock at which that order takes effect
    observed: tuple[tuple[int, ...], ...] = ()  # by form of report, from 1: the fields that it could fill in
    headquarters: Cell | None = None  # where its orders come from
    bearer: str = ""  # by what they reach it; empty: only a runner does
    message_minutes: int = 0  # how long a message takes


@dataclass(frozen=True, slots=True)
class Contact:
    """Something reported: where it was last seen, how long ago, how sure, by whom."""

    number: int
    cell: Cell
    age: int
    certainty: int
    side: str
    strength: str  # "about 20"
    source: str
    symbol: str = "unknown"
    doing: str = ""
    note: str = ""
    lacks: str = ""  # the fields that the report left out


@dataclass(frozen=True, slots=True)
class Odds:
    """The chance of something, in percent."""

    label: str
    percent: int


@dataclass(frozen=True, slots=True)
class Term:
    """One summand of a number, so that the number can be explained."""

    name: str
    amount: int
    dimension: str = ""  # of DIMENSIONS, where it delays an order


@dataclass(frozen=True, slots=True)
class Preview:
    """What an order would do, asked before it is given, from what the seat believes."""

    order: Order
    sentence: str
    accepted: bool = True
    reason: str = ""
    permitted: bool = True
    permission: str = ""  # all that forbids it
    effect: str = ""
    arrival: str = ""
    minutes: tuple[Term, ...] = ()  # summands of the time until it happens
    odds: tuple[Odds, ...] = ()
    risks: tuple[str, ...] = ()
    why: tuple[str, ...] = ()
    route: tuple[Cell, ...] = ()
    at_once: bool = False  # staff work: done when it is given, not to be taken back
    asked: bool = False  # goes to people who are asked and not ordered, and nothing else forbids it
    can_read_back: bool = False  # it crosses from one contingent to another
    answer: int = 0  # what confirms it, for `Order.confirmed`: the answers to all that forbids it


@dataclass(frozen=True, slots=True)
class Choice:
    """One order of a flash's short list, with its preview's line."""

    order: Order
    sentence: str
    effect: str = ""
    accepted: bool = True
    reason: str = ""
    permitted: bool = True
    permission: str = ""
    minutes: tuple[Term, ...] = ()  # summands of the time until it happens
    asked: bool = False  # as in a preview
    can_read_back: bool = False
    answer: int = 0


@dataclass(frozen=True, slots=True)
class Flash:
    """Something that opens the turn's reaction window."""

    id: int
    minute: int
    clock: str
    category: str
    sentence: str
    cell: Cell
    choices: tuple[Choice, ...]
    detail: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Message:
    """A line of the log."""

    id: int
    turn: int
    minute: int
    clock: str  # "day 1 06:40"
    category: str
    text: str
    cell: Cell | None = None
    urgent: bool = False
    unread: bool = True
    why: str = ""


@dataclass(frozen=True, slots=True)
class Objective:
    """What the exercise asks of this seat."""

    title: str
    state: str  # open, done, failed
    detail: str = ""
    due: str = ""
    progress: int = -1  # percent; -1: cannot be counted


@dataclass(frozen=True, slots=True)
class Measure:
    """One line of the scorecard: the terms add up to `value`."""

    name: str
    value: int
    full: int
    terms: tuple[Term, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Scorecard:
    """How the seat did."""

    total: int
    full: int
    measures: tuple[Measure, ...]
    verdict: str = ""
    notes: tuple[str, ...] = ()
    mandate: tuple[Measure, ...] = ()  # a line for each mandated task, then the mission's standing; not in the total


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the briefing."""

    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that happened, as this seat learned it."""

    minute: int
    clock: str
    category: str
    text: str
    cell: Cell | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Track:
    """Where a known group was at each pulse of the turn; `who` is a group's id, or minus a contact's number."""

    who: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class TurnResult:
    """What `wait` returns. With flashes the turn stands half-way: submit the answers and wait again."""

    turn: int
    flashes: tuple[Flash, ...] = ()
    steps: tuple[Step, ...] = ()
    tracks: tuple[Track, ...] = ()
    start: int = 0
    minutes: int = 0
    over: bool = False


@dataclass(frozen=True, slots=True)
class Refusal:
    """An order that was not taken, and the sentence that the player should read."""

    order: Order
    reason: str
    fix: str = ""


@dataclass(frozen=True, slots=True)
class ViewModel:
    """All that one seat is shown at one moment."""

    header: Header
    ground: Ground
    sight: tuple[str, ...]  # one string a row: "1" where the seat sees now, "0" where it does not
    communities: tuple[Community, ...] = ()
    groups: tuple[Group, ...] = ()
    contacts: tuple[Contact, ...] = ()
    messages: tuple[Message, ...] = ()
    flashes: tuple[Flash, ...] = ()
    objectives: tuple[Objective, ...] = ()
    briefing: tuple[Paragraph, ...] = ()
    offers: tuple[Offer, ...] = ()  # orders of the seat itself: planning, liaison, requests
    last_turn: tuple[Step, ...] = ()
    scorecard: Scorecard | None = None
    over: bool = False
    saved: str = ""  # "turn 3, 14:02": the last whole turn on disk
    together: Together | None = None  # the seat's contingents and how well they work together
    roe: RoeCard | None = None  # for seats of the mission
    season: str = ""  # the weather of the coming week, for the assessment
    nets: tuple[Net, ...] = ()  # the headquarters of the seat that have radios


class Seat(Protocol):
    """The chair that the window is handed; behind it is the game, here or elsewhere."""

    def view(self) -> ViewModel: ...

    def preview(self, order: Order) -> Preview: ...

    def forecast(self, orders: Sequence[Order]) -> Forecast:
        """What staff work would change, as far as it can be known before; nothing is given."""

    def advise(self, group: int) -> Advice | None:
        """What the doctrine would order the group; nothing is given."""

    def note(self, text: str) -> None:
        """Keep what a person has written with the record of the game, if there is one."""

    def submit(self, orders: Sequence[Order]) -> Sequence[Refusal]:
        """Give orders for the turn, or for the open reaction window. Refused ones come back; the others are taken."""

    def wait(self) -> TurnResult:
        """Let time pass: to the reaction window if something flashes, else to the end of the turn."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An exercise of the list, or a vignette of one.

    `saved` describes a game that can be resumed, `problem` why it cannot be played.
    """

    id: str
    title: str
    summary: str
    turns: int
    minutes: int
    seats: tuple[tuple[str, str], ...]  # id, title
    saved: str = ""
    problem: str = ""
    vignette: str = ""  # id of the vignette; `id` is that of its exercise


class Lobby(Protocol):
    """Where exercises are chosen, before there is a seat."""

    def entries(self) -> Sequence[Entry]: ...

    def open(self, exercise: str, seat: str, resume: bool, vignette: str) -> Seat:
        """Sit down. ValueError or OSError, whose message a player can read, where that cannot be."""


def grid_reference(cell: Cell, height: int) -> str:
    """Military grid reference of a cell: eastings, then northings counted from the south edge, two figures each."""
    return f"{cell[0]:02d}{height - 1 - cell[1]:02d}"


def age_text(minutes: int) -> str:
    """An age as the map prints it: "now", "40 min", "5 h", "2 d"."""
    if minutes <= 0:
        return "now"
    if minutes < 90:
        return f"{minutes} min"
    if minutes < 48 * 60:
        return f"{(minutes + 30) // 60} h"
    return f"{minutes // (24 * 60)} d"

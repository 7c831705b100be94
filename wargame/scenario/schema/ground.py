"""Where and when an exercise takes place: map, places, calendar."""

from typing import Annotated

from pydantic import StringConstraints

from wargame.scenario.vocabulary import EDGES, PLACE_KINDS, ROADS, TERRAINS, WORK_KINDS

from .base import Id, OneOf, Place, Several, Table, Title, key, number, percent, points, several

Row = Annotated[str, StringConstraints(min_length=1, max_length=128)]
Letter = Annotated[str, StringConstraints(min_length=1, max_length=1)]

TERRAIN_LETTERS = {".": "savanna", "f": "forest", "^": "hill", "s": "swamp", "~": "water", "t": "town"}
ROAD_LETTERS = {".": "none", "t": "track", "l": "laterite", "p": "paved"}


class NamedPlace(Table):
    """A spot on the map that orders, injects and briefings speak of."""

    name: Title = key("its name, as people say it; not the name of a community")
    at: Place = key("four-figure grid reference: two figures east, two north, counted from 00 at the south-west corner")
    kind: Annotated[str, OneOf(PLACE_KINDS)] = key("what it is; chooses its sign on the map", "landmark")


class Map(Table):
    """The land: one row of letters for each row of cells, north first, and the roads drawn over it."""

    terrain: Several[Row] = several("rows of letters, north first, all of one length: what the land is", 4, 128)
    roads: Several[Row] = several("rows of letters of the same size: which road runs through the cell, if any", 0, 128)
    legend: dict[Letter, Annotated[str, OneOf(TERRAINS)]] = key(
        "which letter of `terrain` stands for what", TERRAIN_LETTERS
    )
    road_legend: dict[Letter, Annotated[str, OneOf(ROADS)]] = key(
        "which letter of `roads` stands for what; a road over water is a bridge or a ford", ROAD_LETTERS
    )
    places: Several[NamedPlace] = several("named places, apart from the communities")


class Spell(Table):
    """A stretch of turns with its own weather."""

    from_turn: int = number("first turn", "turns", 1, 400)
    until_turn: int = number("last turn", "turns", 1, 400)
    rain: float = percent("chance that a turn is wet")


class Weather(Table):
    """The season: how likely rain is, and when it is dark."""

    rain: float = percent("chance that a turn is wet", 0)
    spells: Several[Spell] = several("stretches with another chance of rain, such as the first rains of the year")
    night_from: int = number("hour at which night begins", "hour of the day", 0, 23, 22)
    night_until: int = number(
        "hour at which night ends; a turn is a night turn when its middle lies in the night",
        "hour of the day",
        0,
        23,
        6,
    )


class Site(Table):
    """A place prepared for disarmament, where fighters of one party hand in their weapons once it is opened."""

    at: Place = key("where: a place, a community or a grid reference")
    party: Id = key("the armed party, or militia, whose fighters it takes")
    capacity: int = number("whom one team can disarm", "people a day", 60, 400, 115)
    cash: int = number("what it has to pay them, at two halves of 150 each", "cash", 0, 100_000_000, 0)
    promised_days: int = number("within which they are promised their pay", "days", 1, 60, 7)


class Tension(Table):
    """Tension between two peoples: `{ id = "hills", between = ["Senari", "Tal"], value = 45 }`."""

    id: Id = key("short name by which effects and conditions refer to it")
    between: Several[Title] = several("the two peoples, as the communities name them", 2, 2)
    value: float = points("how high it is at the beginning; it fades by half a point a day", 0)


class Border(Table):
    """An edge of the map that is a border: people flee over it, and arms come in."""

    edge: Annotated[str, OneOf(EDGES)] = key("which edge")
    neighbour: Title = key("the state on the other side, as the briefing names it")
    party: Id | None = key("the party whose arms come over it; without one, none do", None)
    arms: int = number("what comes where nobody watches", "resources a week", 0, 1000, 0)


class Work(Table):
    """Something that lies on the ground when the exercise begins."""

    kind: Annotated[str, OneOf(WORK_KINDS)] = key("what it is")
    at: Place = key("where: a place, a community or a grid reference")
    party: Id | None = key("whose it is", None)
    amount: int = number(
        "mines: how many; washout: hours of work to mend it; cache: weapons; diggings: resources a day (5 to 15)",
        "", 1, 1000, 1,
    )
    known: bool = key("does the mission know of it?", False)

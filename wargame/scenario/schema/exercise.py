"""The whole of an exercise file."""

from .base import Id, Prose, Several, Table, Title, key, number, several
from .forces import Battalion, Community, Contingent, Group, Party, Seat
from .ground import Border, Map, Site, Tension, Weather, Work
from .story import Baseline, Briefing, Debrief, Exit, Fact, Inject, Mandate, Objective, Roe, Vignette, Weights


class Span(Table):
    """A change of the clock: from a turn on, turns have another length."""

    from_turn: int = number("first turn of the new length", "turns", 2, 400)
    turn_hours: int = number("length of a turn from then on", "hours", 1, 168)


class Exercise(Table):
    """Name, clock and scale."""

    id: Id = key("short name; the name of the file without .toml")
    title: Title = key("its name")
    summary: Prose = key("what it is about, in two or three sentences")
    turns: int = number("length", "turns", 1, 400)
    turn_hours: int = number("length of a turn", "hours", 1, 168, 6)
    spans: Several[Span] = several("when turns change their length: weeks that pass, hours that count", 0, 40)
    start_hour: int = number("hour of the day at which turn 1 begins", "hour of the day", 0, 23, 6)
    month: int = number("month of the year in which it takes place", "month", 1, 12, 1)
    cell_km: float = number("width of a square cell of the map", "km", 1, 10, 3)
    seed: int = number("seed of the dice when none is chosen", "", 0, 1_000_000_000, 1)
    minutes: int = number("how long people take to play it", "minutes", 5, 2000, 60)
    modules: Several[Title] = several("training modules that it serves, by their names", 0, 20)


class Scenario(Table):
    """An exercise as its author wrote it, in human units; every name refers to something that exists."""

    exercise: Exercise = key("name, clock and scale")
    mandate: Mandate = key("what the mission is there for")
    roe: Roe = key("rules of engagement", Roe())
    map: Map = key("the land")
    weather: Weather = key("the season", Weather())
    party: Several[Party] = several("those with a will of their own", 2, 20)
    contingent: Several[Contingent] = several("forces; a party without one has a contingent of its own name", 0, 20)
    seat: Several[Seat] = several("chairs at the table", 1, 20)
    group: Several[Group] = several("those who take orders", 1, 200)
    community: Several[Community] = several("civilians", 1, 60)
    work: Several[Work] = several("mines, washed-out roads and caches", 0, 200)
    site: Several[Site] = several("sites for disarmament; orders open and close them", 0, 12)
    tension: Several[Tension] = several("pairs of peoples between whom there is tension", 0, 12)
    border: Several[Border] = several("edges of the map that are borders", 0, 4)
    battalion: Several[Battalion] = several("battalions of the host that are being formed", 0, 12)
    objective: Several[Objective] = several("what is to be reached", 0, 40)
    inject: Several[Inject] = several("what the exercise throws in", 0, 400)
    rules: dict[str, int] = key("numbers of the rules that this exercise changes; see the list of rules", {})
    measures: Weights = key("how the scorecard weighs its measures", Weights())
    exit: Exit | None = key("how the mission leaves, and what the review plays afterwards", None)
    baseline: Baseline | None = key("what happens without the mission; else it is computed when first needed", None)
    briefing: Briefing = key("the order in five paragraphs")
    debrief: Debrief | None = key("questions for the debriefing", None)
    vignette: Several[Vignette] = several("short games that begin at a later turn", 0, 12)
    fact: Several[Fact] = several("the facts behind the story, with their sources", 0, 60)

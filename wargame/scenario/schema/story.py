"""What the exercise is about: objectives, injects, briefing, debriefing."""

from typing import Annotated

from wargame.scenario.vocabulary import CAVEATS, EFFECTS, MEASURES, POSTURES, TASKS, WEATHERS

from .base import Id, Line, OneOf, Place, Prose, Several, Table, Title, key, number, percent, points, several

MEANS = ("radio", "phone", "satellite phone", "letter", "in person", "media", "staff", "observed")


class Condition(Table):
    """Something that is so or not: `{ measure = "trust", of = "besk", at_most = 20 }`.

    Exactly one of at_least, at_most and equal is given.
    """

    measure: Annotated[str, OneOf(MEASURES)] = key("what is asked; see the list of measures")
    of: Id | None = key(
        "of whom: a community, party, group, ... as the measure needs; without it, the whole area", None
    )
    at: Place | None = key("where, for a measure that needs a place", None)
    at_least: int | None = number("the measure is this or more", "as the measure", -2_000_000, 2_000_000, None)
    at_most: int | None = number("the measure is this or less", "as the measure", -2_000_000, 2_000_000, None)
    equal: int | None = number("the measure is exactly this", "as the measure", -2_000_000, 2_000_000, None)
    from_turn: int | None = number("asked from this turn on", "turns", 1, 400, None)
    until_turn: int | None = number("asked up to this turn", "turns", 1, 400, None)


class Effect(Table):
    """What an inject does to the game: `{ kind = "alert", of = "besk", amount = 60 }`."""

    kind: Annotated[str, OneOf(EFFECTS)] = key("what happens; see the list of effects")
    of: Id | None = key("to whom: a community, party, group, ... as the effect needs", None)
    on: Id | None = key("the community concerned, for a raid", None)
    at: Place | None = key("where, for an effect that needs a place", None)
    amount: int | None = number("how much, in the unit of the effect", "as the effect", -100_000, 100_000, None)
    to: Annotated[str, OneOf((*WEATHERS, *POSTURES, *CAVEATS))] | None = key(
        "the new weather, posture or caveat", None
    )
    turns: int | None = number("for how many turns, for the weather", "turns", 1, 400, None)


class Inject(Table):
    """Something that the exercise throws in, by time or by condition; a row of the master events list."""

    id: Id = key("short name by which conditions refer to it")
    title: Title = key("a headline")
    type: Annotated[
        str, OneOf(("incident", "alert", "request", "report", "media", "political", "logistics", "weather"))
    ] = key("what sort of event it is")
    means: Annotated[str, OneOf(MEANS)] = key("how it reaches the seat", "radio")
    sender: Title = key("who sends it")
    to: Id = key("the seat that receives it")
    turn: int | None = number(
        "the turn in which it happens; without it, as soon as `when` holds", "turns", 1, 400, None
    )
    when: Several[Condition] = several("conditions that must all hold", 0, 6)
    repeat: int = number("it may happen again after so many turns; 0: it happens once", "turns", 0, 400, 0)
    text: Prose = key("what the trainee reads")
    expected: Prose = key("what a good staff does; for the instructor, and shown in the debriefing")
    scored: Prose | None = key("what of it is scored, and by which measure", None)
    effects: Several[Effect] = several("what it does to the game; without one, it is words only", 0, 6)


class Objective(Table):
    """Something to be reached; the share of weight reached is the task score of the exercise."""

    id: Id = key("short name by which conditions refer to it")
    seat: Id = key("whose objective it is")
    text: Prose = key("what is to be reached, as the briefing says it")
    scored: Prose | None = key("how it is measured, in words", None)
    module: Title | None = key("the training module that it exercises", None)
    weight: int = number("its share among the objectives of the seat", "", 1, 100, 10)
    conditions: Several[Condition] = several("conditions that must all hold", 1, 6)
    turns: int = number("for how many turns they must hold, not necessarily in a row", "turns", 1, 400, 1)
    at_end: bool = key("must they hold when the exercise ends? Then reaching them earlier is not enough", False)
    milestone: bool = key("is it a milestone of the political process?", False)


class Briefing(Table):
    """The order in five paragraphs, as a trainee reads it before the first turn."""

    situation: Prose = key("ground, people, parties, what has happened")
    mission: Prose = key("the one sentence that says who does what, where, when and why")
    execution: Prose = key("intent, tasks, coordinating instructions")
    support: Prose = key("supply, medical, transport")
    command_and_signal: Prose = key("who commands, who reports what to whom, by which means")


class Fact(Table):
    """Something that did happen, with its public source: the facts behind an invented story."""

    text: Prose = key("the fact")
    source: Line = key("where it can be read")


class Debrief(Table):
    """What to talk about afterwards."""

    questions: Several[Prose] = several("questions, from what happened to what it means", 1, 40)


class TaskWeights(Table):
    """What each mandated task weighs among the tasks, when they are put together; tasks left out weigh 10."""

    protect_civilians: int | None = number("protection of civilians", "", 1, 100, None)
    monitor_ceasefire: int | None = number("observing and reporting on the ceasefire", "", 1, 100, None)
    support_aid: int | None = number("support to humanitarian aid", "", 1, 100, None)
    political_process: int | None = number("support to talks", "", 1, 100, None)
    freedom_of_movement: int | None = number("open roads for everybody", "", 1, 100, None)
    disarmament: int | None = number("disarmament, demobilisation and reintegration", "", 1, 100, None)
    reform: int | None = number("reform of the host's security forces", "", 1, 100, None)


class Mandate(Table):
    """What the mission is there for."""

    authority: Line = key("who gave it")
    chapter: int = number("chapter of the Charter under which it was given", "", 6, 8, 7)
    tasks: Several[Annotated[str, OneOf(TASKS)]] = several(
        "mandated tasks: each allows its verbs and has its line in the scorecard", 1, 7
    )
    weights: TaskWeights = key("what each task weighs among the tasks", TaskWeights())
    until_turn: int | None = number(
        "the last turn of the mandate; without a renewal the mission may then do no more than protect itself",
        "turns", 1, 400, None,
    )  # fmt: skip
    legitimacy: float = points("how far people and parties think the mission rightful, at the start", 60)
    support: float = points("international support for the mission at the start", 60)
    text: Prose = key("what it says, in the words of the briefing")


class Exit(Table):
    """How the mission leaves: when, what should be reached by then, and how long the review looks on."""

    turn: int | None = number(
        "it leaves after this turn, and the exercise ends; without it, after the last", "turns", 1, 400, None
    )
    benchmarks: Several[Id] = several("objectives that should be reached before: each calms the armed parties", 0, 12)
    epilogue_turns: int = number("turns without the mission that the review plays afterwards", "turns", 1, 200, 28)


class Roe(Table):
    """Rules of engagement in force at the start."""

    level: int = number(
        "1 self-defence; 2 and freedom of movement; 3 and protection of civilians; 4 and named operations",
        "level",
        1,
        4,
        3,
    )
    text: Prose | None = key("what that means here, as on the soldier's card", None)


class Weights(Table):
    """How the scorecard weighs its measures; percent of the total, what is left out weighs nothing."""

    tasks: float = percent("objectives of the seat", 100)
    protection: float = percent("protection of civilians", 0)
    consent: float = percent("consent and trust", 0)
    logistics: float = percent("supply and serviceability", 0)
    force_protection: float = percent("the mission's own people", 0)
    conduct: float = percent("law and conduct: breaches", 0)
    interoperability: float = percent("orders in time and as meant, pictures, reports; the index weighs nothing", 0)
    impartiality: float = percent("even-handedness towards the parties", 0)
    politics: float = percent("milestones of the political process, and the will of contributing capitals", 0)


class Baseline(Table):
    """What happens without the mission: means of many runs, against which protection is measured."""

    killed: float = number("civilians killed", "people", 0, 1_000_000)
    fled: float = number("people who fled", "people", 0, 10_000_000)
    trust: float = points("mean trust at the end")
    consent: float = points("mean consent at the end")
    attacks: float = number("attacks on communities", "", 0, 100_000)
    games: int = number("games behind these means", "games", 1, 1_000_000)


class Vignette(Table):
    """A short way into the exercise: doctrines play up to a later turn, then those who were asked take their seats."""

    id: Id = key("short name, as in --vignette NAME")
    title: Title = key("its name")
    from_turn: int = number("the first turn that is played by those who sit down", "turns", 2, 400)
    turns: int = number("for how many turns they play", "turns", 1, 400)
    minutes: int = number("how long people take to play it", "minutes", 5, 2000, 45)
    summary: Prose = key("what has happened until then; it stands before the situation in the briefing")
    seed: int = number("seed of the dice when none is chosen", "", 0, 1_000_000_000, 1)
    baseline: Baseline | None = key(
        "what happens without the mission up to its last turn; without it, the exercise's own", None
    )

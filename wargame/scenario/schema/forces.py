"""Who takes part: parties, contingents, seats, groups and their units, communities."""

from typing import Annotated

from wargame.scenario.vocabulary import BEARERS, CAVEATS, CLIMATES, COMMUNITY_KINDS, GRADES, POSTURES, SIDES, UNIT_KINDS

from .base import Id, OneOf, Place, Prose, Several, Table, Title, key, number, percent, points, several


class Party(Table):
    """Someone with a will of their own: the mission, an armed group, the host state, a militia, an aid agency."""

    id: Id = key("short name by which the rest of the file refers to it")
    title: Title = key("its name")
    side: Annotated[str, OneOf(SIDES)] = key("whose cause it serves")
    text: Prose | None = key("who they are and what they want, for the briefing", None)
    consent: float = points("its consent to the mission", 60)
    ceasefire: bool = key("is it bound by a ceasefire?", False)
    posture: Annotated[str, OneOf(POSTURES)] | None = key("what it is set on; for armed groups and militias", None)
    resources: int = number("what it can spend on ambushes (5), mines (3) and raids (4)", "resources", 0, 10_000, 0)
    grip: float = percent("chance that its people obey their own command", 80)
    hostility: float = percent("chance a day that it attacks a community within reach, when nothing holds it back", 0)
    fighters: int = number(
        "how many of its people are to disarm, as the mission estimates; truly 1.3 to 2.7 times as many come", "people",
        0, 200_000, 0,
    )
    people: Title | None = key("the people for whom it claims to fight, and whom it spares", None)
    grade: Annotated[str, OneOf(GRADES)] | None = key(
        "how its people treat others, which an assessment of due diligence finds: a (no concern) to d (no support); "
        "for the host and militias, b without it",
        None,
    )


class Relief(Table):
    """Those who will relieve a contingent, where they are not like those who are there when the exercise begins."""

    procedures: float | None = percent("mastery of the mission's twelve standing procedures", None)
    language: float | None = percent("mastery of the mission's working language", None)
    quality: float | None = percent("training and equipment", None)


class Contingent(Table):
    """The force of one nation, or of another party; it has one headquarters and one picture of the situation."""

    id: Id = key("short name by which the rest of the file refers to it")
    title: Title = key("its name")
    party: Id = key("the party it belongs to")
    nation: Title | None = key("the (fictional) nation that sends it", None)
    base: Place | None = key(
        "its headquarters: a place, a community or a grid reference; else its first group's place", None
    )
    languages: Several[Title] = several("what its people speak, for the briefing", 0, 8)
    language: float = percent("mastery of the mission's working language", 80)
    local_language: float = percent("share of its people who speak the local language, interpreters not counted", 0)
    interpreters: bool = key("does each platoon have an interpreter?", False)
    procedures: float = percent("mastery of the mission's twelve standing procedures before any training", 60)
    standard: Title | None = key("the standard that its procedures follow; else one of its own", None)
    culture: Title | None = key("its military culture; kin understand each other sooner", None)
    bearers: Several[Annotated[str, OneOf(BEARERS)]] = several("radios and lines that it has", 0, 7, ("vhf", "hf"))
    keys: float = percent("share of the mission's keys and frequencies that it holds", 0)
    feed: float = percent("how far it shares the mission's map and data feed", 0)
    rehearsed: float = percent("how far it has already rehearsed with the others who did", 0)
    liaison: Several[Id] = several("contingents with which its liaison officers sit", 0, 8)
    caveats: Several[Annotated[str, OneOf(CAVEATS)]] = several("what its capital has declared that it may not do", 0, 8)
    undeclared: Several[Annotated[str, OneOf(CAVEATS)]] = several(
        "what its capital forbids and has not declared: the mission learns of it by its refusal", 0, 8
    )
    withheld_from: Several[Id] = several(
        "contingents to which `no_release` lets nothing be released; without any, all forces beside the mission", 0, 8
    )
    written_orders: bool = key("does its commander want dangerous orders in writing?", False)
    planning_days: int = number("days before D-day in which it can prepare with the others", "days", 0, 60, 0)
    zone: Several[Place] = several(
        "places around which its groups may be placed before D-day; else they begin as the file says", 0, 20
    )
    zone_km: float = number("how far around each of them", "km", 0, 100, 5)
    basing: bool = key("do groups that are placed elsewhere take their base along?", False)
    sides_with: Title | None = key("the people with whom it is seen to side: elsewhere its patrols cost trust", None)
    regional: bool = key("does it stand beside the mission under its own command, asked and not ordered?", False)
    quality: float = percent("training and equipment of its units", 70)
    will: float = points("political will of its capital", 70)
    written_intent: bool = key("has its commander been given the intent to protect civilians in writing?", False)
    conduct: Annotated[str, OneOf(CLIMATES)] = key(
        "how conduct is led in it: enforced (trained, with leave and rules that are kept), usual, lax", "usual"
    )
    rotates: int | None = number(
        "the turn in which those who relieve it arrive, known to its seat from the first turn on", "turns", 2, 400, None
    )
    relief: Relief | None = key("those who relieve it, by rotates or by an inject", None)


class Seat(Table):
    """A chair at the table: a person or a doctrine sits in it."""

    id: Id = key("short name, as in --seat mission=patrol")
    title: Title = key("who sits here")
    side: Annotated[str, OneOf(SIDES)] = key("its side")
    commands: Several[Id] = several("the contingents that it commands", 1, 20)
    headquarters: Id | None = key(
        "the contingent in whose headquarters it sits, if not the first: orders to the others cross a border", None
    )
    doctrine: Id | None = key("who decides when no person sits here; without it, the plain doctrine of the side", None)
    slots: int = number("staff slots: decisions a turn that its headquarters can carry", "a turn", 1, 40, 8)


class Unit(Table):
    """People of one kind who stay together."""

    kind: Annotated[str, OneOf(UNIT_KINDS)] = key("what they are; strength, sight and skills follow from it")
    strength: int | None = number("people, if not the usual number of the kind", "people", 1, 1000, None)
    vehicles: int | None = number("vehicles, if not the usual number of the kind", "vehicles", 0, 100, None)
    serviceability: float = percent("share of vehicles and equipment that works", 90)
    quality: float | None = percent("training and equipment, if not that of the contingent", None)


class Stores(Table):
    """What a group carries, in days at its usual consumption."""

    rations: float = number("food", "days", 0, 90, 3)
    water: float = number("water", "days", 0, 90, 3)
    fuel: float = number("fuel", "days", 0, 90, 3)
    ammunition: float = number("ammunition", "days", 0, 90, 3)
    medical: float = number("dressings and medicines", "days", 0, 90, 3)
    spares: float = number("spares and engineer stores", "days", 0, 90, 3)


class Group(Table):
    """Those who move and act as one: what an order is given to."""

    id: Id = key("short name by which the rest of the file refers to it")
    title: Title = key("its name, as on the radio")
    contingent: Id = key("the contingent it belongs to")
    at: Place = key("where it stands: a place, a community or a grid reference")
    units: Several[Unit] = several("what it is made of", 1, 12)
    base: Place | None = key("its base or refuge, if not where it stands", None)
    stores: Stores = key("what it carries; days of supply of each class", Stores())
    holding: Stores | None = key("what it should carry, if not what it carries at the start", None)
    rest: float = points("how rested it is", 80)
    hidden: bool = key("is it in hiding when the exercise begins?", False)
    reserve: bool = key("does it wait outside until an inject brings it in?", False)


class Community(Table):
    """Civilians of one place."""

    id: Id = key("short name by which the rest of the file refers to it")
    title: Title = key("its name")
    at: Place = key("its cell: a grid reference")
    kind: Annotated[str, OneOf(COMMUNITY_KINDS)] = key("what it is", "village")
    population: int = number("people who live here", "people", 20, 200_000)
    people: Title = key("which people lives here: language and loyalty")
    text: Prose | None = key("what a visitor should know of it", None)
    trust: float = points("trust in the mission", 45)
    fear: float = points("fear of attack", 30)
    raids: int = number("attacks on it in the months before, as the mission was told", "attacks", 0, 100, 0)
    displaced: int = number("people whose home this is and who have already fled", "people", 0, 200_000, 0)
    phone: bool = key("does a phone mast work here?", False)
    women_only: bool = key("do women here speak to women only?", False)
    liaison: bool = key("does a community liaison assistant live here?", False)


class Battalion(Table):
    """A battalion of the host that is being formed: rated in six fields, of which the mission knows what it is told."""

    id: Id = key("short name by which conditions and effects refer to it")
    title: Title = key("its name")
    party: Id = key("the party of the host whose it is")
    at: Place = key("its barracks: a place, a community or a grid reference")
    groups: Several[Id] = several("its groups, all of that party", 1, 12)
    authorised: int = number("posts that it has, filled or not", "people", 1, 5000, 500)
    manning: float = points("how far its posts are filled", 50)
    equipment: float = points("what it has to drive, shoot and talk with", 40)
    training: float = points("what its people can do", 30)
    command: float = points("how well orders and reports pass", 30)
    leadership: float = points("how well it is led", 40)
    logistics: float = points("how well it is fed, fuelled and repaired", 30)
    reported: float = points("its readiness as the host tells the mission; within 20 points of the mean of the six", 50)
    grade: Annotated[str, OneOf(GRADES)] = key(
        "how its people treat others, which an inspection finds: a (no concern) to d (no support)", "b"
    )
    tempo: float = percent("share of its days that its government spends on operations", 0)
    people: Title | None = key("the people that most of its soldiers are of; without it, mixed", None)
    area: Several[Id] = several("communities that it is to answer for once its area is handed over to it", 0, 20)

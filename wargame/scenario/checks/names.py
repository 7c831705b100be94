"""Checks of names: each thing has its own, and each reference leads somewhere."""

from collections.abc import Iterator

from wargame.scenario.problem import Fault, Path

from .facts import Check, Facts, each, unknown

SECTIONS = (
    "party", "contingent", "seat", "group", "community", "objective", "inject", "vignette", "tension", "battalion",
)  # fmt: skip


def ids_once(facts: Facts) -> Iterator[Fault]:
    """Two things of one kind with one id."""
    for section in SECTIONS:
        seen: dict[str, int] = {}
        for path, row in each(facts, section):
            if row.id in seen:
                yield Fault(
                    (*path, "id"),
                    "id_twice",
                    f'{section} {seen[row.id] + 1} has the id "{row.id}" already',
                    "give each its own",
                )
            seen.setdefault(row.id, int(path[1]))


def titles_once(facts: Facts) -> Iterator[Fault]:
    """Two groups, or two places, that people would call by one name."""
    groups = [((*path, "title"), group.title) for path, group in each(facts, "group")]
    places: list[tuple[Path, str]] = [((*path, "title"), row.title) for path, row in each(facts, "community")]
    places += [(("map", "places", index, "name"), place.name) for index, place in enumerate(facts.scenario.map.places)]
    for named in (groups, places):
        seen: set[str] = set()
        for path, name in named:
            if name.lower() in seen:
                yield Fault(
                    path,
                    "name_twice",
                    f'the name "{name}" is given twice',
                    "give each its own, or people will mix them up",
                )
            seen.add(name.lower())


def references(facts: Facts) -> Iterator[Fault]:
    """Names of parties, contingents and seats that nobody has."""
    links = (
        ("contingent", "party", "party"),
        ("group", "contingent", "contingent"),
        ("objective", "seat", "seat"),
        ("inject", "to", "seat"),
        ("work", "party", "party"),
        ("site", "party", "party"),
        ("border", "party", "party"),
        ("battalion", "party", "party"),
    )
    for section, key, kind in links:
        known = set(facts.ids(kind))
        for path, row in each(facts, section):
            word = getattr(row, key)
            if word is not None and word not in known:
                yield unknown(facts, (*path, key), kind, word)


def commands(facts: Facts) -> Iterator[Fault]:
    """Seats that command contingents which do not exist."""
    known = set(facts.ids("contingent"))
    for path, seat in each(facts, "seat"):
        for index, word in enumerate(seat.commands):
            if word not in known:
                yield unknown(facts, (*path, "commands", index), "contingent", word)


def liaison(facts: Facts) -> Iterator[Fault]:
    """Liaison officers sent to contingents which do not exist, or to their own."""
    known = set(facts.ids("contingent"))
    for path, contingent in each(facts, "contingent"):
        for index, word in enumerate(contingent.liaison):
            if word not in known:
                yield unknown(facts, (*path, "liaison", index), "contingent", word)
            elif word == contingent.id:
                yield Fault(
                    (*path, "liaison", index),
                    "liaison",
                    f'"{word}" sends a liaison officer to itself',
                    "name another contingent of its side, or remove it",
                )


def withheld_from(facts: Facts) -> Iterator[Fault]:
    """Contingents to which nothing is released, and which do not exist or are the one that withholds."""
    known = set(facts.ids("contingent"))
    for path, contingent in each(facts, "contingent"):
        for index, word in enumerate(contingent.withheld_from):
            if word not in known:
                yield unknown(facts, (*path, "withheld_from", index), "contingent", word)
            elif word == contingent.id:
                yield Fault(
                    (*path, "withheld_from", index),
                    "withheld",
                    f'"{word}" withholds from itself',
                    "name another contingent, or remove it",
                )
        if contingent.withheld_from and "no_release" not in (*contingent.caveats, *contingent.undeclared):
            yield Fault(
                (*path, "withheld_from"),
                "withheld",
                f'"{contingent.id}" has no caveat that makes it withhold anything',
                'add "no_release" to its caveats, declared or undeclared, or remove the line',
            )


def headquarters(facts: Facts) -> Iterator[Fault]:
    """Seats that sit in the headquarters of a contingent which does not exist."""
    known = set(facts.ids("contingent"))
    for path, seat in each(facts, "seat"):
        if seat.headquarters is not None and seat.headquarters not in known:
            yield unknown(facts, (*path, "headquarters"), "contingent", seat.headquarters)


def peoples(facts: Facts) -> Iterator[Fault]:
    """Parties that fight for a people, and contingents that side with one, which lives nowhere."""
    known = {community.people for community in facts.scenario.community}
    for section, key in (("party", "people"), ("contingent", "sides_with"), ("battalion", "people")):
        for path, row in each(facts, section):
            named = getattr(row, key)
            if named is not None and named not in known:
                yield Fault(
                    (*path, key),
                    "reference",
                    f'no community has the people "{named}"',
                    f"write one of {', '.join(sorted(known))}",
                )


def tensions(facts: Facts) -> Iterator[Fault]:
    """Tensions of peoples who live nowhere, or of one with itself, or twice between the same two."""
    known = {community.people for community in facts.scenario.community}
    seen: set[frozenset[str]] = set()
    for path, row in each(facts, "tension"):
        for index, name in enumerate(row.between):
            if name not in known:
                remedy = f"write one of {', '.join(sorted(known))}"
                yield Fault((*path, "between", index), "reference", f'no community has the people "{name}"', remedy)
        pair = frozenset(row.between)
        if len(pair) < 2:
            yield Fault((*path, "between"), "tension", "a people has tension with itself", "name two peoples")
        elif pair in seen:
            yield Fault((*path, "between"), "tension", "these two have a tension already", "give each pair one")
        seen.add(pair)


def borders(facts: Facts) -> Iterator[Fault]:
    """Two borders on one edge, and arms for nobody."""
    seen: set[str] = set()
    for path, row in each(facts, "border"):
        if row.edge in seen:
            yield Fault((*path, "edge"), "border", f"the {row.edge} edge is a border already", "name another edge")
        seen.add(row.edge)
        if row.arms and row.party is None:
            yield Fault((*path, "arms"), "border", "arms come in for nobody", 'add party = "..." or remove it', "key")


CHECKS = (
    Check(ids_once, ()),
    Check(titles_once, ()),
    Check(references, ("party", "contingent", "seat")),
    Check(commands, ("party", "contingent")),
    Check(liaison, ("party", "contingent")),
    Check(withheld_from, ("party", "contingent")),
    Check(headquarters, ("party", "contingent")),
    Check(peoples, ("community",)),
    Check(tensions, ("community",)),
    Check(borders, ("party",)),
)

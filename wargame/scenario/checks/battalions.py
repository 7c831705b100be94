"""Checks of the host's battalions: whose they are, who is in them, what they are to answer for."""

from collections.abc import Iterator

from wargame.scenario.problem import Fault
from wargame.scenario.vocabulary import RATINGS

from .facts import Check, Facts, each, unknown

OFF_MOST = 20  # points by which what the host says may differ from what is


def members(facts: Facts) -> Iterator[Fault]:
    """Battalions of others than the host, and groups that do not exist, are another party's, or are in two of them."""
    host = {party.id for party in facts.scenario.party if party.side == "host"}
    known = set(facts.ids("party"))
    taken: dict[str, str] = {}
    for path, one in each(facts, "battalion"):
        if one.party in known and one.party not in host:
            said = f'"{one.party}" is no party of the host'
            yield Fault((*path, "party"), "side", said, "name the one that forms it")
        for index, name in enumerate(one.groups):
            where = (*path, "groups", index)
            group = facts.cast.groups.get(name)
            if group is None:
                yield unknown(facts, where, "group", name)
                continue
            force = facts.cast.contingents.get(group.contingent)
            if force is not None and force.party != one.party:
                said = f'"{name}" is of the party "{force.party}", not of "{one.party}"'
                yield Fault(where, "party", said, "a battalion has groups of its own party")
            if name in taken:
                yield Fault(where, "group", f'"{name}" is in "{taken[name]}" already', "a group is in one battalion")
            taken[name] = one.title


def barracks(facts: Facts) -> Iterator[Fault]:
    """Two battalions in one place: orders could not tell them apart."""
    seen: dict[str, str] = {}
    for path, one in each(facts, "battalion"):
        if one.at in seen:
            said = f'"{seen[one.at]}" has its barracks at "{one.at}" already'
            yield Fault((*path, "at"), "barracks", said, "give each its own place")
        seen[one.at] = one.title


def areas(facts: Facts) -> Iterator[Fault]:
    """Communities of an area that do not exist, or that two battalions are to answer for."""
    known = set(facts.ids("community"))
    taken: dict[str, str] = {}
    for path, one in each(facts, "battalion"):
        for index, name in enumerate(one.area):
            where = (*path, "area", index)
            if name not in known:
                yield unknown(facts, where, "community", name)
            elif name in taken:
                said = f'"{taken[name]}" is to answer for "{name}" already'
                yield Fault(where, "area", said, "one battalion answers for a community")
            taken[name] = one.title


def reports(facts: Facts) -> Iterator[Fault]:
    """What the host says of a battalion is further from the truth than the mission is told that it may be."""
    for path, one in each(facts, "battalion"):
        ready = sum(getattr(one, name) for name in RATINGS) / len(RATINGS)
        if abs(one.reported - ready) > OFF_MOST:
            said = f"the mean of its six ratings is {ready:.0f}, reported is {one.reported:.0f}"
            yield Fault((*path, "reported"), "reported", said, f"keep within {OFF_MOST} points of the mean")


CHECKS = (
    Check(members, ("party", "contingent", "group")),
    Check(barracks, ()),
    Check(areas, ("community",)),
    Check(reports, ()),
)

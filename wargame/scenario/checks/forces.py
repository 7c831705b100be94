"""Checks of participants: who commands whom, and whether the exercise can be played at all."""

from collections.abc import Iterator

from wargame.scenario.problem import Fault, did_you_mean
from wargame.scenario.vocabulary import DOCTRINES, RULES

from .facts import Check, Facts, each


def seat_for_each_contingent(facts: Facts) -> Iterator[Fault]:
    """Contingents that no seat commands, or that two do."""
    given = {row.id: path for path, row in each(facts, "contingent")}
    parties = {row.id: path for path, row in each(facts, "party")}
    for contingent in facts.cast.contingents:
        seats = facts.cast.commanders[contingent]
        path = (*given.get(contingent, parties.get(contingent, ())), "id")
        if seats == 0:
            yield Fault(
                path,
                "no_seat",
                f'no seat commands the contingent "{contingent}"',
                'add it to the "commands" of a [[seat]]',
            )
        elif seats > 1:
            yield Fault(
                path, "two_seats", f'{seats} seats command the contingent "{contingent}"', "leave it to one of them"
            )


def one_side_a_seat(facts: Facts) -> Iterator[Fault]:
    """Seats that command a contingent of another side."""
    for path, seat in each(facts, "seat"):
        for index, contingent in enumerate(seat.commands):
            side = facts.cast.side_of_contingent(contingent)
            if side is not None and side != seat.side:
                yield Fault(
                    (*path, "commands", index),
                    "side",
                    f'"{contingent}" is of side {side}, the seat of side {seat.side}',
                    "a seat commands contingents of its own side",
                )


def headquarters_of_its_own(facts: Facts) -> Iterator[Fault]:
    """Seats that sit in the headquarters of a contingent that they do not command."""
    known = set(facts.ids("contingent"))
    for path, seat in each(facts, "seat"):
        lead = seat.headquarters
        if lead in known and lead not in seat.commands:
            yield Fault(
                (*path, "headquarters"),
                "headquarters",
                f'the seat "{seat.id}" does not command the contingent "{lead}"',
                f"write one of those that it commands: {', '.join(seat.commands)}",
            )


def liaison_on_one_side(facts: Facts) -> Iterator[Fault]:
    """Liaison officers with a contingent of another side."""
    for path, contingent in each(facts, "contingent"):
        own = facts.cast.side_of_contingent(contingent.id)
        for index, word in enumerate(contingent.liaison):
            side = facts.cast.side_of_contingent(word)
            if None not in (own, side) and side != own:
                yield Fault(
                    (*path, "liaison", index),
                    "side",
                    f'"{word}" is of side {side}, "{contingent.id}" of side {own}',
                    "liaison officers sit with contingents of their own side",
                )


def doctrines(facts: Facts) -> Iterator[Fault]:
    """Seats left to a doctrine that their side has not."""
    for path, seat in each(facts, "seat"):
        known = DOCTRINES[seat.side]
        if seat.doctrine is not None and seat.doctrine not in known:
            yield Fault(
                (*path, "doctrine"),
                "doctrine",
                f'side {seat.side} has no doctrine "{seat.doctrine}"',
                f"write one of {', '.join(known)}{did_you_mean(seat.doctrine, known)}",
            )


def mission_takes_part(facts: Facts) -> Iterator[Fault]:
    """An exercise in which nobody keeps the peace."""
    if all(party.side != "mission" for party in facts.scenario.party):
        yield Fault(("party", 0, "side"), "no_mission", "no party is of side mission", "make one the mission")


def groups_for_each_seat(facts: Facts) -> Iterator[Fault]:
    """Seats without a single group to command."""
    led = {group.contingent for group in facts.scenario.group}
    if led - set(facts.cast.contingents):
        return  # a group with a mistyped contingent may be the one that is missed
    for path, seat in each(facts, "seat"):
        if not led & set(seat.commands):
            yield Fault(
                (*path, "commands"),
                "no_groups",
                f'the seat "{seat.id}" has no group to command',
                "give one of its contingents a [[group]], or remove the seat",
            )


def postures(facts: Facts) -> Iterator[Fault]:
    """Armed groups without a posture, and postures of those who have none."""
    for path, party in each(facts, "party"):
        if party.side == "armed" and party.posture is None:
            yield Fault(
                (*path, "posture"),
                "posture",
                f'the armed party "{party.id}" has no posture',
                'write what it is set on, such as posture = "tax"',
                "key",
            )
        elif party.side in {"mission", "agency"} and party.posture is not None:
            yield Fault((*path, "posture"), "posture", f"side {party.side} has no posture", "remove the line", "key")


def grades(facts: Facts) -> Iterator[Fault]:
    """Grades of due diligence of those whom nobody assesses."""
    for path, party in each(facts, "party"):
        if party.grade is not None and party.side not in {"host", "community"}:
            yield Fault(
                (*path, "grade"), "grade", f"nobody assesses a party of side {party.side}", "remove the line", "key"
            )


def reliefs(facts: Facts) -> Iterator[Fault]:
    """Those who would relieve a contingent and never come, or one that is no peacekeepers'."""
    effects = (effect for inject in facts.scenario.inject for effect in inject.effects)
    relieved = {effect.of for effect in effects if effect.kind == "rotation"}
    for path, contingent in each(facts, "contingent"):
        side = facts.cast.side_of_contingent(contingent.id)
        if contingent.rotates is not None and side not in (None, "mission"):
            yield Fault(
                (*path, "rotates"),
                "side",
                f'"{contingent.id}" is of side {side}',
                "contingents of the mission are relieved; remove the line",
                "key",
            )
        if contingent.relief is not None and contingent.rotates is None and contingent.id not in relieved:
            yield Fault(
                (*path, "relief"),
                "relief",
                f'nobody relieves "{contingent.id}" in this exercise',
                'add rotates = TURN or an inject with the effect "rotation", or remove it',
                "key",
            )


def rules(facts: Facts) -> Iterator[Fault]:
    """Changes to rule numbers that do not exist, or beyond their bounds."""
    for name, value in facts.scenario.rules.items():
        number = RULES.get(name)
        if number is None:
            yield Fault(
                ("rules", name),
                "rule",
                f'there is no rule number "{name}"',
                f"see the list of rules in docs/authoring.md{did_you_mean(name, RULES)}",
                "key",
            )
        elif not number.low <= value <= number.high:
            yield Fault(
                ("rules", name),
                "bounds",
                f"{value} is out of bounds",
                f"write a whole number from {number.low:,} to {number.high:,} {number.unit}: {number.meaning}",
            )


def sites(facts: Facts) -> Iterator[Fault]:
    """Disarmament sites of a party that has nobody to disarm, two on one cell, and effects where there is none."""
    armed = {party.id: party for party in facts.scenario.party if party.side in ("armed", "community")}
    known = set(facts.ids("party"))
    cells: set[str] = set()
    for path, site in each(facts, "site"):
        if site.party in known and site.party not in armed:
            yield Fault((*path, "party"), "side", f'"{site.party}" is no armed party', "name the one that disarms here")
        elif site.party in armed and not armed[site.party].fighters:
            said = f'"{site.party}" has no fighters to disarm'
            yield Fault((*path, "party"), "fighters", said, "give the party fighters = ...: the mission's estimate")
        if site.at in cells:
            yield Fault((*path, "at"), "site", f'there is a site at "{site.at}" already', "give each its own place")
        cells.add(site.at)
    for path, inject in each(facts, "inject"):
        for number, effect in enumerate(inject.effects):
            if effect.kind in ("site_cash", "site_riot") and effect.at is not None and effect.at not in cells:
                where = (*path, "effects", number, "at")
                yield Fault(where, "site", f'there is no site at "{effect.at}"', "write it as the [[site]] writes it")


CHECKS = (
    Check(sites, ("party",)),
    Check(seat_for_each_contingent, ("party", "contingent", "seat")),
    Check(one_side_a_seat, ("party", "contingent")),
    Check(headquarters_of_its_own, ("party", "contingent")),
    Check(liaison_on_one_side, ("party", "contingent")),
    Check(doctrines, ()),
    Check(mission_takes_part, ("party", "seat")),
    Check(groups_for_each_seat, ("contingent", "group", "party")),
    Check(postures, ("party",)),
    Check(grades, ("party",)),
    Check(reliefs, ("party", "contingent")),
    Check(rules, ()),
)

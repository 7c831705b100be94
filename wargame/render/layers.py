"""The layers of the map as data: what each shows of a view, feature by feature.

The window draws these features and `wargame map` writes them into a file, so that both show the same, and no more than
the view: what its seat knows. Layers without features (sight, the ring, names, the grid) are drawn only.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from wargame.render import view as v
from wargame.render.threat import between, middle
from wargame.text.catalog import N_, say

POINT, LINE, CIRCLE = "point", "line", "circle"
RECENT = 12  # turns for which the map shows what was reported
ROAD_SIGNS = {"open": "", "damaged": "!", "cut": "x"}


@dataclass(frozen=True, slots=True)
class Feature:
    """One thing on a layer: a point (one cell), a line (two cells or more) or a circle (its middle, and `metres`)."""

    shape: str
    cells: tuple[v.Cell, ...]
    facts: tuple[tuple[str, str | int], ...]  # names and values, as a file has them
    label: str = ""  # what the map writes beside it
    warns: bool = False
    metres: int = 0
    percent: int = -1  # by which a plate is tinted, from green to red


def _population(view: v.ViewModel) -> Iterator[Feature]:
    for one in view.communities:
        facts = (("community", one.name), ("people", one.population), ("displaced_here", one.displaced))
        label = say("P {n}").format(n=f"{one.population:,}") + (f" +{one.displaced:,}" if one.displaced else "")
        yield Feature(POINT, (one.cell,), facts, label, one.displaced * 4 > one.population)


def _trust(view: v.ViewModel) -> Iterator[Feature]:
    for one in view.communities:
        arrow = {-1: "-", 0: "", 1: "+"}[one.trust_arrow]
        facts = (("community", one.name), ("trust", one.trust), ("fear", one.fear))
        yield Feature(POINT, (one.cell,), facts, f"T {one.trust}{arrow}  F {one.fear}", one.trust < 30 or one.fear > 60)


def _threat(view: v.ViewModel) -> Iterator[Feature]:
    for one in view.communities:
        if one.assessed:
            low, high = one.assessed.threat
            facts = (
                ("community", one.name), ("attack_in_a_week_least", low), ("attack_in_a_week_most", high),
                ("assessed_minutes_ago", one.assessed.age), ("attacks_before", one.assessed.raids),
            )  # fmt: skip
            label = "! " + between(one.assessed.threat, " %")
            yield Feature(POINT, (one.cell,), facts, label, percent=middle(one.assessed))


def _incidents(view: v.ViewModel) -> Iterator[Feature]:
    """What was reported as an alert in the last turns, the newest first."""
    for one in view.messages:
        if one.cell is not None and one.category == v.ALERT and one.turn > view.header.turn - RECENT:
            facts = (("turn", one.turn), ("minute", one.minute), ("when", one.clock), ("text", one.text))
            yield Feature(POINT, (one.cell,), facts, warns=one.urgent)


def _roads(view: v.ViewModel) -> Iterator[Feature]:
    for road in view.ground.roads:
        shape = LINE if len(road.cells) > 1 else POINT
        facts = (("road", road.kind), ("state", road.state))
        yield Feature(shape, road.cells, facts, ROAD_SIGNS.get(road.state, ""), road.state != "open")


def _supply(view: v.ViewModel) -> Iterator[Feature]:
    """Of each own group, the class of which it has least; depots."""
    for group in view.groups:
        if not (group.mine and group.supplies):
            continue
        daily = [one for one in group.supplies if one.days10 >= 0]
        least = min(daily, key=lambda one: one.days10) if daily else min(group.supplies, key=lambda one: one.share)
        stock = tuple((f"{one.name.lower()}_percent", one.share) for one in group.supplies)
        days = tuple((f"{one.name.lower()}_days_tenths", one.days10) for one in daily)
        amount = f"{least.days10 / 10:.1f} d" if least.days10 >= 0 else f"{least.share} %"
        label = f"{least.name[:1].upper()} {amount}"
        warns = any(one.low for one in group.supplies)
        yield Feature(POINT, (group.cell,), (("group", group.name), *stock, *days), label, warns)
    for place in view.ground.places:
        if place.kind == "depot":
            yield Feature(POINT, (place.cell,), (("depot", place.name),), place.name)


def _reach(view: v.ViewModel) -> Iterator[Feature]:
    """How far each headquarters' radio carries, and by what each own group hears it."""
    for net in view.nets:
        told = (("headquarters", net.contingent), ("radio_metres", net.metres))
        yield Feature(CIRCLE, (net.cell,), told, net.contingent, metres=net.metres)
    for group in view.groups:
        if group.mine and group.headquarters is not None:
            bearer, minutes = group.bearer or say("runner"), group.message_minutes
            facts: tuple[tuple[str, str | int], ...] = (
                ("group", group.name), ("bearer", bearer), ("minutes", minutes),
            )  # fmt: skip
            far = group.headquarters != group.cell
            cells = (group.headquarters, group.cell) if far else (group.cell,)
            label = f"{minutes} min" if far else ""
            yield Feature(LINE if far else POINT, cells, facts, label, not group.bearer)


def _orders(view: v.ViewModel) -> Iterator[Feature]:
    """Where own groups are bound for: by the order in force, and by one that is on its way to them."""
    for group in view.groups:
        for state, cells in (("in force", group.route), ("on its way", group.route_in_transit)):
            if len(cells) > 1:
                yield Feature(LINE, cells, (("group", group.name), ("id", group.id), ("order", state)))


def _contacts(view: v.ViewModel) -> Iterator[Feature]:
    for one in view.contacts:
        facts = (
            ("contact", one.number), ("side", one.side), ("strength", one.strength), ("seen_minutes_ago", one.age),
            ("certainty_percent", one.certainty), ("source", one.source),
        )  # fmt: skip
        yield Feature(POINT, (one.cell,), facts)


@dataclass(frozen=True, slots=True)
class Layer:
    """A layer of the map: its name in files, its key, what its chip and the help call it, and its features."""

    id: str
    key: str
    chip: str
    title: str
    features: Callable[[v.ViewModel], Iterator[Feature]] | None = None
    shown: bool = True  # when a game begins


LAYERS = (
    Layer("sight", "1", N_("In sight"), N_("Layer: what is in sight")),
    Layer("orders", "2", N_("Orders"), N_("Layer: standing orders"), _orders),
    Layer("ring", "3", N_("60-min ring"), N_("Layer: 60-minute ring")),
    Layer("contacts", "4", N_("Contacts"), N_("Layer: contacts"), _contacts),
    Layer("trust", "5", N_("Trust, fear"), N_("Layer: trust and fear"), _trust),
    Layer("names", "6", N_("Names"), N_("Layer: names")),
    Layer("grid", "7", N_("Grid"), N_("Layer: grid references"), None, False),
    Layer("threat", "8", N_("Threat"), N_("Layer: threat, as chance of an attack in a week"), _threat, False),
    Layer("population", "9", N_("Population"), N_("Layer: people, and the displaced among them"), _population, False),
    Layer("incidents", "0", N_("Incidents"), N_("Layer: incidents of 12 turns, how many where"), _incidents, False),
    Layer("roads", "T", N_("Roads"), N_("Layer: roads: open, damaged, cut"), _roads, False),
    Layer("supply", "L", N_("Supply"), N_("Layer: supply, the class that a group has least of"), _supply, False),
    Layer("reach", "B", N_("Comms"), N_("Layer: reach of radios, and by what groups are heard"), _reach, False),
)
SIGHT, ORDERS, RING, CONTACTS, TRUST, NAMES, GRID, THREAT, POPULATION, INCIDENTS, ROADS, SUPPLY, REACH = range(13)
FILED = tuple(layer.id for layer in LAYERS if layer.features)  # those that a file can have


def at_first() -> set[int]:
    """The layers shown when a game begins."""
    return {number for number, layer in enumerate(LAYERS) if layer.shown}


def features(view: v.ViewModel, number: int) -> tuple[Feature, ...]:
    """The features of a layer (a row of `LAYERS`); none where it has none."""
    made = LAYERS[number].features
    return tuple(made(view)) if made else ()

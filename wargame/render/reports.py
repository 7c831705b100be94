"""Reports as they are trained: their fields, filled in as far as the seat knows, the rest left to a person.

Formats after public practice: daily situation report, incident report, METHANE, nine-line casualty evacuation request,
patrol report. Everything here is read from a view, so that nothing can stand in a report that the seat has not seen.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from wargame.render import view as v
from wargame.text.catalog import N_, say

NEAR = 2  # cells within which something belongs to a place


@dataclass(frozen=True, slots=True)
class Field:
    """One line of a form and what is known for it; empty where a person has to find out or decide."""

    name: str
    known: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """A report's kind with its fields."""

    title: str
    fields: tuple[Field, ...]


FORMATS = (N_("Situation report"), N_("Incident report"), N_("METHANE"), N_("Casualty request"), N_("Patrol report"))


def forms_of(view: v.ViewModel, group: v.Group) -> tuple[Form, ...]:
    """Every format for one group, in the order of FORMATS."""
    makers: tuple[Callable[[v.ViewModel, v.Group], tuple[tuple[str, str], ...]], ...] = (
        _situation,
        _incident,
        _methane,
        _casualties,
        _patrol,
    )
    return tuple(
        Form(say(title), tuple(Field(say(name), known) for name, known in make(view, group)))
        for title, make in zip(FORMATS, makers, strict=True)
    )


def written(form: Form, values: list[str], group: v.Group, view: v.ViewModel) -> str:
    """A report in plain text, one line a field."""
    head = f"{form.title}. {group.name}, {_when(view)}"
    lines = [f"{field.name}: {value or '-'}" for field, value in zip(form.fields, values, strict=True)]
    return "\n".join([head, *lines])


def _situation(view: v.ViewModel, group: v.Group) -> tuple[tuple[str, str], ...]:
    done = [step.text for step in view.last_turn if group.name in step.text]
    low = [f"{one.name} {one.share} %" for one in group.supplies if one.low]
    return (
        (N_("Who"), f"{group.name}, {group.contingent}"),
        (N_("Where"), _grid(view, group.cell)),
        (N_("When"), _when(view)),
        (N_("Own state"), f"{group.strength}/{group.full}, {group.state}"),
        (N_("Supply"), ", ".join(low) if low else say("sufficient") if group.supplies else ""),
        (N_("Seen of others"), _contacts(view, group.cell, far=True)),
        (N_("People"), "; ".join(f"{one.name}: {one.alert}" for one in view.communities if one.alert)),
        (N_("Done since the last report"), " ".join(done[-2:])),
        (N_("Intentions"), group.order),
    )


def _incident(view: v.ViewModel, group: v.Group) -> tuple[tuple[str, str], ...]:
    alert = _alert(view)
    return (
        (N_("What happened"), alert.text if alert else ""),
        (N_("Where"), _grid(view, alert.cell) if alert and alert.cell else ""),
        (N_("When"), alert.clock if alert else ""),
        (N_("Who was involved"), _contacts(view, alert.cell, far=False) if alert and alert.cell else ""),
        (N_("Casualties"), _wounded(group)),
        (N_("What was done"), group.order or group.in_transit),
        (N_("What is needed"), ""),
        (N_("Assessment"), ""),
    )


def _methane(view: v.ViewModel, group: v.Group) -> tuple[tuple[str, str], ...]:
    alert = _alert(view)
    place = alert.cell if alert and alert.cell else None
    roads = {road.state for road in view.ground.roads if place and any(_near(place, cell) for cell in road.cells)}
    helpers = [one.name for one in view.groups if place and _near(one.cell, place)]
    return (
        (N_("M  Major incident, standby or declared"), ""),
        (N_("E  Exact location"), _grid(view, place) if place else ""),
        (N_("T  Type of incident"), alert.text if alert else ""),
        (N_("H  Hazards"), _contacts(view, place, far=False) if place else ""),
        (N_("A  Access"), "" if not roads else say("road cut") if "cut" in roads else say("road open")),
        (N_("N  Number of casualties"), ""),
        (N_("E  Emergency services, present and required"), ", ".join(helpers)),
    )


def _casualties(view: v.ViewModel, group: v.Group) -> tuple[tuple[str, str], ...]:
    x, y = group.cell
    ground = [one.name for one in view.ground.legend if one.letter == view.ground.terrain[y][x]]
    return (
        (N_("1  Pick-up site"), _grid(view, group.cell)),
        (N_("2  Call sign and frequency"), ""),
        (N_("3  Number by precedence"), _wounded(group)),
        (N_("4  Special equipment"), ""),
        (N_("5  Lying and walking"), ""),
        (N_("6  Security at the site"), _contacts(view, group.cell, far=False)),
        (N_("7  How the site is marked"), ""),
        (N_("8  Nationality and status"), group.contingent),
        (N_("9  Ground and obstacles"), ", ".join(ground)),
    )


def _patrol(view: v.ViewModel, group: v.Group) -> tuple[tuple[str, str], ...]:
    seen = [one for one in view.contacts if one.source == group.name]
    met = [one.name for one in view.communities if _near(one.cell, group.cell)]
    route = [_grid(view, cell) for cell in group.route]
    return (
        (N_("Size and make-up"), f"{group.strength}, {group.contingent}"),
        (N_("Task"), group.order),
        (N_("Time"), _when(view)),
        (N_("Route"), ", ".join((route[0], route[-1])) if route else ""),
        (N_("Observed"), "; ".join(_contact(view, one) for one in seen)),
        (N_("People met"), ", ".join(met)),
        (N_("State of the patrol"), group.state),
        (N_("Conclusions"), ""),
    )


def _alert(view: v.ViewModel) -> v.Message | None:
    """The newest message of alarm that the seat has."""
    alerts = [one for one in view.messages if one.category == v.ALERT]
    return max(alerts, key=lambda one: (one.turn, one.minute, one.id), default=None)


def _when(view: v.ViewModel) -> str:
    return say("day {day} {clock}").format(day=view.header.day, clock=view.header.clock)


def _grid(view: v.ViewModel, cell: v.Cell) -> str:
    """A grid reference, and what lies there."""
    named = [one.name for one in view.communities if one.cell == cell]
    named += [one.name for one in view.ground.places if one.cell == cell]
    return " ".join([v.grid_reference(cell, view.ground.height), *named[:1]])


def _wounded(group: v.Group) -> str:
    lost = group.full - group.strength
    return say("{n} of its own").format(n=lost) if lost > 0 else ""


def _contacts(view: v.ViewModel, cell: v.Cell, far: bool) -> str:
    """What is known of others: near a place, or anywhere within the day."""
    known = [one for one in view.contacts if (one.age <= 24 * 60 if far else _near(one.cell, cell))]
    return "; ".join(_contact(view, one) for one in sorted(known, key=lambda one: one.age)[:3])


def _contact(view: v.ViewModel, one: v.Contact) -> str:
    where = v.grid_reference(one.cell, view.ground.height)
    return say("contact {n}, {strength}, {where}, {age}").format(
        n=one.number, strength=one.strength, where=where, age=v.age_text(one.age)
    )


def _near(one: v.Cell, other: v.Cell) -> bool:
    return max(abs(one[0] - other[0]), abs(one[1] - other[1])) <= NEAR

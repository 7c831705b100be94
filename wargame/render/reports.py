"""Reports as they are trained: their fields, filled in as far as the seat knows, the rest left to a person.

Formats after public practice: daily situation report, incident report, METHANE, nine-line casualty evacuation request,
patrol report. Everything here is read from a view, so that nothing can stand in a report that the seat has not seen.
"""

from __future__ import annotations

from dataclasses import dataclass

from wargame.engine.words import report
from wargame.render import view as v
from wargame.text import word
from wargame.text.catalog import say
from wargame.text.reports import FIELDS

NEAR = 2  # cells within which something belongs to a place


@dataclass(frozen=True, slots=True)
class Field:
    """One line of a form and what is known for it, empty where a person has to decide. Not `observed`: what is written
    there is a guess, and will be asked about.
    """

    name: str
    known: str = ""
    observed: bool = True


@dataclass(frozen=True, slots=True)
class Form:
    """A form with its fields; `number` is the engine's."""

    number: int
    title: str
    fields: tuple[Field, ...]


def forms_of(view: v.ViewModel, group: v.Group) -> tuple[Form, ...]:
    """Every form for one group, filled in with what it has observed."""
    makers = {
        report.SITUATION: _situation,
        report.INCIDENT: _incident,
        report.PATROL: _patrol,
        report.METHANE: _methane,
        report.CASUALTY: _casualties,
    }
    return tuple(_form(number, make(view, group), group.observed[number - 1]) for number, make in makers.items())


def _form(number: int, known: tuple[str, ...], observed: tuple[int, ...]) -> Form:
    fields = (
        Field(say(name), text if nth in observed else "", nth in observed)
        for nth, (name, text) in enumerate(zip(FIELDS[number], known, strict=True))
    )
    return Form(number, word("report", number), tuple(fields))


def written(form: Form, values: list[str], group: v.Group, view: v.ViewModel) -> str:
    """A report in plain text, one line a field."""
    head = f"{form.title}. {group.name}, {_when(view)}"
    lines = [f"{field.name}: {value or '-'}" for field, value in zip(form.fields, values, strict=True)]
    return "\n".join([head, *lines])


def _situation(view: v.ViewModel, group: v.Group) -> tuple[str, ...]:
    done = [step.text for step in view.last_turn if group.name in step.text and step.category != v.ORDERS]
    low = [f"{one.name} {one.share} %" for one in group.supplies if one.low]
    return (
        f"{group.name}, {group.contingent}",
        _grid(view, group.cell),
        _when(view),
        f"{group.strength}/{group.full}, {group.state}",
        ", ".join(low) if low else say("sufficient") if group.supplies else "",
        _contacts(view, group, group.cell, far=True),
        "; ".join(f"{one.name}: {one.alert}" for one in view.communities if one.alert),
        " ".join(done[-2:]),
        group.order,
    )


def _incident(view: v.ViewModel, group: v.Group) -> tuple[str, ...]:
    alert = _alert(view)
    return (
        alert.text if alert else "",
        _grid(view, alert.cell) if alert and alert.cell else "",
        alert.clock if alert else "",
        _contacts(view, group, alert.cell, far=False) if alert and alert.cell else "",
        _wounded(group),
        group.order or group.in_transit,
        "",
        "",
    )


def _methane(view: v.ViewModel, group: v.Group) -> tuple[str, ...]:
    alert = _alert(view)
    place = alert.cell if alert and alert.cell else None
    roads = {road.state for road in view.ground.roads if place and any(_near(place, cell) for cell in road.cells)}
    helpers = [one.name for one in view.groups if place and _near(one.cell, place)]
    return (
        "",
        _grid(view, place) if place else "",
        alert.text if alert else "",
        _contacts(view, group, place, far=False) if place else "",
        "" if not roads else say("road cut") if "cut" in roads else say("road open"),
        "",
        ", ".join(helpers),
    )


def _casualties(view: v.ViewModel, group: v.Group) -> tuple[str, ...]:
    x, y = group.cell
    ground = [one.name for one in view.ground.legend if one.letter == view.ground.terrain[y][x]]
    return (
        _grid(view, group.cell),
        "",
        _wounded(group),
        "",
        "",
        _contacts(view, group, group.cell, far=False),
        "",
        group.contingent,
        ", ".join(ground),
    )


def _patrol(view: v.ViewModel, group: v.Group) -> tuple[str, ...]:
    seen = [one for one in _picture(view, group) if one.source == group.name]
    met = [one.name for one in view.communities if _near(one.cell, group.cell)]
    route = [_grid(view, cell) for cell in group.route]
    return (
        f"{group.strength}, {group.contingent}",
        group.order,
        _when(view),
        ", ".join((route[0], route[-1])) if route else "",
        "; ".join(_contact(view, one) for one in seen),
        ", ".join(met),
        group.state,
        "",
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


def _picture(view: v.ViewModel, group: v.Group) -> tuple[v.Contact, ...]:
    """What the group's own contingent has seen of others."""
    partners = view.together.partners if view.together else ()
    return next((one.picture.contacts for one in partners if one.name == group.contingent), view.contacts)


def _contacts(view: v.ViewModel, group: v.Group, cell: v.Cell, far: bool) -> str:
    """What is known of others: near a place, or anywhere within the day."""
    known = [one for one in _picture(view, group) if (one.age <= 24 * 60 if far else _near(one.cell, cell))]
    return "; ".join(_contact(view, one) for one in sorted(known, key=lambda one: one.age)[:3])


def _contact(view: v.ViewModel, one: v.Contact) -> str:
    where = v.grid_reference(one.cell, view.ground.height)
    return say("contact {n}, {strength}, {where}, {age}").format(
        n=one.number, strength=one.strength, where=where, age=v.age_text(one.age)
    )


def _near(one: v.Cell, other: v.Cell) -> bool:
    return max(abs(one[0] - other[0]), abs(one[1] - other[1])) <= NEAR

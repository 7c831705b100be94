"""The text form: everything that the window shows, as readable plain text.

A whole exercise can be played through it, a screen reader can read it, and tests compare it line by line.
"""

from __future__ import annotations

import textwrap

from wargame.render import view as v

WIDTH = 100
ARROWS = {-1: "falling", 0: "steady", 1: "rising"}


def text_form(view: v.ViewModel) -> str:
    """The whole view, section by section, ended by a line feed."""
    sections = [
        _header(view.header),
        _map(view),
        _communities(view),
        _groups(view),
        _contacts(view),
        _flashes(view),
        _objectives(view.objectives),
        _messages(view.messages),
    ]
    if view.scorecard:
        sections.append(scorecard_text(view.scorecard))
    return "\n\n".join(section for section in sections if section) + "\n"


def briefing_text(view: v.ViewModel) -> str:
    """The five paragraphs of the order."""
    parts = [f"{view.header.exercise} - {view.header.seat}"]
    for number, paragraph in enumerate(view.briefing, 1):
        parts.append(f"{number}. {paragraph.heading}\n" + _wrapped(paragraph.text, "   "))
    return "\n\n".join(parts) + "\n"


def offers_text(offers: tuple[v.Offer, ...]) -> str:
    """The orders on offer, with the reason beside each that cannot be given."""
    lines = []
    for offer in offers:
        aim = "" if offer.takes == v.NOTHING else f" <{offer.takes}>"
        lines.append(f"  {offer.verb}{aim}: {offer.title}. {offer.sentence}".rstrip() + _refusal(offer))
        for target in offer.targets if offer.accepted else ():
            why = "" if target.accepted else f" (no: {target.reason})"
            lines.append(f"      {target.grid if offer.takes == v.AT_CELL else target.id} {target.name}{why}")
    return "\n".join(lines)


def preview_text(preview: v.Preview) -> str:
    """What an order would do, as lines."""
    lines = [preview.sentence or preview.order.verb]
    if not preview.accepted:
        return "\n".join([*lines, f"  Cannot be given: {preview.reason}"])
    if not preview.permitted:
        lines.append(f"  Not permitted: {preview.permission}")
    lines += [f"  Effect: {preview.effect}"] if preview.effect else []
    lines += [f"  Arrives: {preview.arrival}"] if preview.arrival else []
    if preview.minutes:
        terms = " + ".join(f"{term.name} {term.amount}" for term in preview.minutes)
        lines.append(f"  Minutes: {terms} = {sum(term.amount for term in preview.minutes)}")
    lines += [f"  Odds: {odds.percent} % {odds.label}" for odds in preview.odds]
    lines += [f"  Risk: {risk}" for risk in preview.risks]
    lines += [f"  Why: {why}" for why in preview.why]
    return "\n".join(lines)


def result_text(result: v.TurnResult) -> str:
    """What happened in a turn, step by step."""
    lines = [f"Turn {result.turn}" + (", half-way" if result.flashes else "")]
    for step in result.steps:
        why = f" ({step.why})" if step.why else ""
        lines.append(f"  {step.clock} [{step.category}] {step.text}{why}")
    return "\n".join(lines) + "\n"


def scorecard_text(card: v.Scorecard) -> str:
    """The measures with the terms that add up to each."""
    lines = [f"SCORECARD  {card.total} of {card.full}"]
    if card.verdict:
        lines.append(_wrapped(card.verdict, "  "))
    for measure in card.measures:
        lines.append(f"  {measure.name:<24} {measure.value:>4} of {measure.full}")
        lines += [f"      {term.amount:+5d}  {term.name}" for term in measure.terms]
        lines += [_wrapped(measure.note, "      ")] if measure.note else []
    lines += [_wrapped(note, "  ") for note in card.notes]
    return "\n".join(lines)


def map_letters(view: v.ViewModel) -> tuple[tuple[str, ...], tuple[tuple[str, str], ...]]:
    """The map as rows of letters, and what stands on it: one mark for each thing, with its meaning.

    Terrain keeps its letter where nothing stands, in capitals never; roads are "=", "-" and ":" by class.
    """
    ground = view.ground
    rows = [list(row) for row in ground.terrain]
    marks: list[tuple[str, str]] = []
    for road in sorted(ground.roads, key=lambda road: ("track", "laterite", "paved").index(road.kind)):
        for x, y in road.cells:
            rows[y][x] = "x" if road.state == "cut" else {"paved": "=", "laterite": "-"}.get(road.kind, ":")
    for place in ground.places:
        rows[place.cell[1]][place.cell[0]] = "+"
    for index, community in enumerate(view.communities):
        letter = chr(ord("A") + index % 26)
        rows[community.cell[1]][community.cell[0]] = letter
        marks.append((letter, f"{community.name}, {community.population} people"))
    for contact in view.contacts:
        rows[contact.cell[1]][contact.cell[0]] = "?"
    for group in view.groups:
        if group.mine:
            rows[group.cell[1]][group.cell[0]] = str(group.id % 10)
    return tuple("".join(row) for row in rows), tuple(marks)


def _header(header: v.Header) -> str:
    night = ", night" if header.night else ""
    when = f"day {header.day}, {header.time_of_day} ({header.clock}){night}"
    lines = [
        f"{header.exercise.upper()} - {header.seat}",
        f"Turn {header.turn} of {header.turns}: {when}, {header.weather}",
    ]
    for meter in header.meters:
        warns = "  LOW" if meter.value <= meter.low else ""
        lines.append(f"  {meter.name:<16} {meter.value:>3}  {ARROWS[meter.arrow]}{warns}")
    if header.slots:
        lines.append(f"  Staff slots      {header.slots_used} of {header.slots} used")
    return "\n".join(lines)


def _map(view: v.ViewModel) -> str:
    rows, marks = map_letters(view)
    ground = view.ground
    head = [f"MAP  one cell {ground.cell_m / 1000:g} km; grid references give column, then row"]
    head.append("     " + "".join(f"{x:02d} " for x in range(ground.width)))
    for y, row in enumerate(rows):
        seen = view.sight[y]
        cells = "".join(f"{letter}{'' if seen[x] == '1' else ','} ".ljust(3) for x, letter in enumerate(row))
        head.append(f"  {ground.height - 1 - y:02d} {cells}".rstrip())
    terrain = ", ".join(f"{entry.letter} {entry.name.lower()}" for entry in ground.legend)
    head.append(
        f"  {terrain}; = paved, - laterite, : track, x cut road, + place, ? contact, 1-9 own group, comma: not in sight"
    )
    head += [f"  {mark} {meaning}" for mark, meaning in marks]
    head += [
        f"  + {place.name} ({place.kind}) {v.grid_reference(place.cell, ground.height)}" for place in ground.places
    ]
    return "\n".join(head)


def _communities(view: v.ViewModel) -> str:
    lines = ["COMMUNITIES"]
    for one in view.communities:
        grid = v.grid_reference(one.cell, view.ground.height)
        away = f", {one.displaced} displaced here" if one.displaced else ""
        lines.append(
            f"  {one.id} {one.name} {grid}: {one.population} people{away}, "
            f"trust {one.trust} {ARROWS[one.trust_arrow]}, fear {one.fear}"
        )
        lines += [f"      ALERT: {one.alert}"] if one.alert else []
        lines += [f"      {one.note}"] if one.note else []
    return "\n".join(lines) if view.communities else ""


def _groups(view: v.ViewModel) -> str:
    lines = ["FORCES"]
    for contingent in dict.fromkeys(group.contingent for group in view.groups):
        lines.append(f"  {contingent}")
        for group in view.groups:
            if group.contingent == contingent:
                lines += _group(group, view.ground.height)
    return "\n".join(lines) if view.groups else ""


def _group(group: v.Group, height: int) -> list[str]:
    idle = "  IDLE" if group.idle else ""
    grid = v.grid_reference(group.cell, height)
    lines = [f"    {group.id} {group.name} {grid}: {group.strength} of {group.full}, {group.state}{idle}"]
    lines += [f"        order: {group.order}" + (f" Arrives {group.eta}." if group.eta else "")] if group.order else []
    lines += [f"        {group.in_transit}"] if group.in_transit else []
    if group.supplies:
        stock = ", ".join(f"{s.name.lower()} {stock_text(s)}{' LOW' if s.low else ''}" for s in group.supplies)
        lines.append(f"        supply: {stock}")
    lines += [f"        {name}: {value}" for name, value in group.facts]
    return lines


def stock_text(supply: v.Supply) -> str:
    """Days of supply, or the share of the holding where there is no daily use."""
    return f"{supply.days10 / 10:.1f} d" if supply.days10 >= 0 else f"{supply.share} %"


def _contacts(view: v.ViewModel) -> str:
    lines = ["CONTACTS"]
    for one in view.contacts:
        grid = v.grid_reference(one.cell, view.ground.height)
        doing = f", {one.doing}" if one.doing else ""
        lines.append(
            f"  {one.number} {grid}: {one.strength}, believed {one.side}{doing}; {_seen(one.age)}, "
            f"{one.certainty} % sure, by {one.source}"
        )
        lines += [f"      {one.note}"] if one.note else []
    return "\n".join(lines) if view.contacts else ""


def _seen(age: int) -> str:
    return f"seen {v.age_text(age)} ago" if age > 0 else "seen now"


def _flashes(view: v.ViewModel) -> str:
    return "\n\n".join(flash_text(flash) for flash in view.flashes)


def flash_text(flash: v.Flash) -> str:
    """A flash and its short list, numbered as they are answered."""
    lines = [f"FLASH {flash.id} at {flash.clock}: {flash.sentence}"]
    lines += [f"  {line}" for line in flash.detail]
    for number, choice in enumerate(flash.choices, 1):
        effect = f" -> {choice.effect}" if choice.effect else ""
        lines.append(f"  {number}) {choice.sentence}{effect}{_refusal(choice)}")
    return "\n".join(lines)


def _objectives(objectives: tuple[v.Objective, ...]) -> str:
    lines = ["OBJECTIVES"]
    for one in objectives:
        rest = ", ".join(part for part in (one.detail, f"due {one.due}" if one.due else "") if part)
        lines.append(f"  [{one.state}] {one.title}" + (f" ({rest})" if rest else ""))
    return "\n".join(lines) if objectives else ""


def _messages(messages: tuple[v.Message, ...]) -> str:
    lines = ["MESSAGES"]
    for one in messages:
        mark = "*" if one.unread else " "
        urgent = "!" if one.urgent else " "
        lines.append(f"  {mark}{urgent} {one.clock} [{one.category}] {one.text}")
    return "\n".join(lines) if messages else ""


def _refusal(offer: v.Offer | v.Choice) -> str:
    if not offer.accepted:
        return f" [no: {offer.reason}]"
    return "" if offer.permitted else f" [not permitted: {offer.permission}]"


def _wrapped(text: str, indent: str) -> str:
    return textwrap.fill(text, WIDTH, initial_indent=indent, subsequent_indent=indent)

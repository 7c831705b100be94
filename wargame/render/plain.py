"""The text form: everything that the window shows, as readable plain text.

A whole exercise can be played through it, a screen reader can read it, and tests compare it line by line.
"""

from __future__ import annotations

import textwrap

from wargame.render import joint
from wargame.render import view as v
from wargame.render.area import Assessed
from wargame.render.threat import between, facts, middle
from wargame.render.words import CATEGORIES, DIMENSIONS, SIDES, STATES, heard
from wargame.text.catalog import N_, count, say

WIDTH = 100
ARROWS = {-1: N_("falling"), 0: N_("steady"), 1: N_("rising")}


def text_form(view: v.ViewModel) -> str:
    """The whole view, section by section, ended by a line feed."""
    sections = [
        _header(view.header),
        _map(view),
        _communities(view),
        _groups(view),
        _contacts(view),
        _together(view.together) if view.together and len(view.together.partners) > 1 else "",
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


def roe_text(view: v.ViewModel) -> str:
    """The card of the rules of engagement."""
    if view.roe is None:
        return say("No rules of engagement are given to this seat.") + "\n"
    lines = [say("Rules of engagement: level {level}").format(level=view.roe.level)]
    lines += [f"  {level} {text}" for level, text in enumerate(view.roe.levels, 1)]
    for step in view.roe.steps:
        odds = say("ends a stand-off {odds} % · {minutes} min").format(odds=step.calms, minutes=step.minutes)
        lines.append(f"  {step.step} {step.title}: {step.when}" + (f" ({odds})" if step.calms else ""))
    lines.append("  " + say("Detention: {when}.").format(when=view.roe.detain))
    return "\n".join([*lines, *(f"  {line}" for line in view.roe.restricted)]) + "\n"


def offers_text(offers: tuple[v.Offer, ...]) -> str:
    """The orders on offer, with the reason beside each that cannot be given."""
    lines = []
    for offer in offers:
        aim = "" if offer.takes == v.NOTHING else f" <{offer.takes}>"
        lines.append(f"  {offer.verb}{aim}: {offer.title}. {offer.sentence}".rstrip() + _refusal(offer))
        for target in offer.targets if offer.accepted else ():
            why = "" if target.accepted else " (" + say("no: {why}").format(why=target.reason) + ")"
            aside = f", {target.aside}" if target.aside else ""
            lines.append(f"      {target.grid if offer.takes == v.AT_CELL else target.id} {target.name}{aside}{why}")
    return "\n".join(lines)


def preview_text(preview: v.Preview) -> str:
    """What an order would do, as lines."""
    lines = [preview.sentence or preview.order.verb]
    if not preview.accepted:
        return "\n".join([*lines, "  " + say("Cannot be given: {why}").format(why=preview.reason)])
    if not preview.permitted:
        lines.append("  " + say("Not permitted: {why}").format(why=preview.permission))
    lines += ["  " + say("Effect: {what}").format(what=preview.effect)] if preview.effect else []
    lines += ["  " + say("Arrives: {when}").format(when=preview.arrival)] if preview.arrival else []
    if preview.minutes:
        terms = " + ".join(f"{term.name} {term.amount}" for term in preview.minutes)
        total = sum(term.amount for term in preview.minutes)
        lines.append("  " + say("Minutes: {terms}").format(terms=f"{terms} = {total}"))
    lines += ["  " + say("Odds: {what}").format(what=f"{odds.percent} % {odds.label}") for odds in preview.odds]
    lines += ["  " + say("Risk: {what}").format(what=risk) for risk in preview.risks]
    lines += ["  " + say("Why: {what}").format(what=why) for why in preview.why]
    return "\n".join(lines)


def result_text(result: v.TurnResult) -> str:
    """What happened in a turn, step by step."""
    half = ", " + say("half-way") if result.flashes else ""
    lines = [say("Turn {turn}").format(turn=result.turn) + half]
    for step in result.steps:
        why = f" ({step.why})" if step.why else ""
        lines.append(_hung(f"{step.clock} [{say(CATEGORIES[step.category])}] {step.text}{why}", "  "))
    return "\n".join(lines) + "\n"


def scorecard_text(card: v.Scorecard) -> str:
    """The measures with the terms that add up to each."""
    lines = [say("SCORECARD  {total} of {full}").format(total=card.total, full=card.full)]
    if card.verdict:
        lines.append(_wrapped(card.verdict, "  "))
    for measure in card.measures:
        lines.append(f"  {measure.name:<24} {measure.value:>4} / {measure.full}")
        lines += [f"      {term.amount:+5d}  {term.name}" for term in measure.terms]
        lines += [_wrapped(measure.note, "      ")] if measure.note else []
    if card.mandate:
        lines.append(say("MANDATE"))
        lines += [f"  {one.name:<28} {one.value:>4} / {one.full}" for one in card.mandate]
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
        people = say("{n} people").format(n=community.population)
        marks.append((letter, f"{community.name}, {people}"))
    for contact in view.contacts:
        rows[contact.cell[1]][contact.cell[0]] = "?"
    for group in view.groups:
        if group.mine:
            rows[group.cell[1]][group.cell[0]] = str(group.id % 10)
    return tuple("".join(row) for row in rows), tuple(marks)


def _header(header: v.Header) -> str:
    day = say("Day {day}, {time}").format(day=header.day, time=header.time_of_day)
    night = ", " + say("night") if header.night else ""
    turn = say("Turn {turn} of {turns}").format(turn=header.turn, turns=header.turns)
    lines = [
        f"{header.exercise.upper()} - {header.seat}",
        f"{turn}. {day} ({header.clock}){night}, {header.weather}",
    ]
    for meter in header.meters:
        warns = "  " + say("LOW") if meter.value <= meter.low else ""
        lines.append(f"  {meter.name:<16} {meter.value:>3}  {say(ARROWS[meter.arrow])}{warns}")
    if header.slots:
        used = say("Staff slots {used}/{slots}").format(used=header.slots_used, slots=header.slots)
        lines.append(f"  {used}")
    if header.centre_out:
        told = say("The operations centre is out of action until {when}: no common picture, no watch, half the staff.")
        lines.append("  " + told.format(when=header.centre_out))
    return "\n".join(lines)


def _map(view: v.ViewModel) -> str:
    rows, marks = map_letters(view)
    ground = view.ground
    size = f"{ground.cell_m / 1000:g}"
    head = [say("MAP  one cell {size} km; grid references give column, then row").format(size=size)]
    head.append("     " + "".join(f"{x:02d} " for x in range(ground.width)))
    for y, row in enumerate(rows):
        seen = view.sight[y]
        cells = "".join(f"{letter}{'' if seen[x] == '1' else ','} ".ljust(3) for x, letter in enumerate(row))
        head.append(f"  {ground.height - 1 - y:02d} {cells}".rstrip())
    terrain = ", ".join(f"{entry.letter} {entry.name.lower()}" for entry in ground.legend)
    signs = say("= paved, - laterite, : track, x cut road, + place, ? contact, 1-9 own group, comma: not in sight")
    head.append(f"  {terrain}; {signs}")
    head += [f"  {mark} {meaning}" for mark, meaning in marks]
    head += [
        f"  + {place.name} ({place.kind}) {v.grid_reference(place.cell, ground.height)}" for place in ground.places
    ]
    return "\n".join(head)


def _communities(view: v.ViewModel) -> str:
    lines = [say("COMMUNITIES")]
    for one in view.communities:
        grid = v.grid_reference(one.cell, view.ground.height)
        people = say("{n} people").format(n=one.population)
        away = ", " + say("{n} displaced here").format(n=one.displaced) if one.displaced else ""
        mood = say("trust {trust} {arrow}, fear {fear}").format(
            trust=one.trust, arrow=say(ARROWS[one.trust_arrow]), fear=one.fear
        )
        threat = ", " + _threat(one.assessed) if one.assessed else ""
        lines.append(f"  {one.id} {one.name} {grid}: {people}{away}, {mood}{threat}")
        lines += ["      " + say("ALERT: {what}").format(what=one.alert)] if one.alert else []
        lines += [_wrapped(one.note, "      ")] if one.note else []
    return "\n".join(lines) if view.communities else ""


def _threat(assessed: Assessed) -> str:
    return say("attack {bounds} a week").format(bounds=between(assessed.threat, " %"))


def assessment_text(view: v.ViewModel) -> str:
    """What is known of each community, as bounds that hold nine times in ten, the most threatened first."""
    rows = [one for one in view.communities if one.assessed]
    if not rows:
        return say("Only the mission assesses the area.") + "\n"
    lines = [say("ASSESSMENT  between these bounds nine times in ten") + f"; {view.season}"]
    for one in sorted(rows, key=lambda one: -middle(one.assessed) if one.assessed else 0):
        told = "; ".join(f"{name.lower()}: {value}" for name, value in facts(one.assessed)) if one.assessed else ""
        lines.append(_hung(f"{one.id} {one.name}: {told}", "  "))
    return "\n".join(lines) + "\n"


def _groups(view: v.ViewModel) -> str:
    lines = [say("FORCES")]
    for contingent in dict.fromkeys(group.contingent for group in view.groups):
        lines.append(f"  {contingent}")
        for group in view.groups:
            if group.contingent == contingent:
                lines += _group(group, view.ground.height)
    return "\n".join(lines) if view.groups else ""


def _group(group: v.Group, height: int) -> list[str]:
    idle = "  " + say("NO ORDER") if group.idle else ""
    grid = v.grid_reference(group.cell, height)
    lines = [f"    {group.id} {group.name} {grid}: {group.strength}/{group.full}, {group.state}{idle}"]
    order = f"{group.order} {group.eta}".rstrip()
    lines += ["        " + say("order: {order}").format(order=order)] if order else []
    lines += [f"        {group.in_transit}"] if group.in_transit else []
    if group.supplies:
        stock = ", ".join(
            f"{s.name.lower()} {stock_text(s)}{' ' + say('LOW') if s.low else ''}" for s in group.supplies
        )
        lines.append("        " + say("supply: {stock}").format(stock=stock))
    lines += [f"        {name}: {value}" for name, value in group.facts]
    return lines


def stock_text(supply: v.Supply) -> str:
    """Days of supply, or the share of the holding where there is no daily use."""
    return f"{supply.days10 / 10:.1f} d" if supply.days10 >= 0 else f"{supply.share} %"


def _contacts(view: v.ViewModel) -> str:
    lines = [say("CONTACTS")]
    for one in view.contacts:
        grid = v.grid_reference(one.cell, view.ground.height)
        doing = f", {one.doing}" if one.doing else ""
        side = say("believed {side}").format(side=say(SIDES[one.side]))
        seen = say("{sure} % sure, by {source}").format(sure=one.certainty, source=one.source)
        lines.append(f"  {one.number} {grid}: {one.strength}, {side}{doing}; {_seen(one.age)}, {seen}")
        lines += [_wrapped(one.note, "      ")] if one.note else []
        lines += ["      " + say("not reported: {fields}").format(fields=one.lacks)] if one.lacks else []
    return "\n".join(lines) if view.contacts else ""


def _together(together: joint.Together) -> str:
    """The contingents, and what each pair of them is worth."""
    lines = [say("CONTINGENTS")]
    for one in together.partners:
        asked = ", " + say("asked, not ordered") if one.regional else ""
        days = ", " + count("{n} day to prepare", "{n} days to prepare", one.days) if together.planning else ""
        language = say("language {n} %").format(n=one.language)
        will = say("will {n}").format(n=one.will)
        lines.append(f"  {one.id} {one.name}: {language}, {will}{days}{asked}")
        lines.append("      " + say("radios: {radios}").format(radios=", ".join(one.bearers) or say("none")))
        for caveat in one.caveats:
            lines.append("      " + say("caveat: {caveat}").format(caveat=caveat))
        lines.append("      " + say("readiness {n}").format(n=one.readiness))
        lines += [f"      {line}" for line in (one.notice, *one.rotation) if line]
        lines += ["      " + say("leave until {moment}").format(moment=one.leave)] if one.leave else []
    for pair in together.pairs:
        names = " - ".join(one.name for one in together.partners if one.id in (pair.one, pair.other))
        weak = ", " + say("weakest: {part}").format(part=say(DIMENSIONS[pair.weakest])) if pair.weakest else ""
        officer = ", " + say("liaison officer") if pair.liaison else ""
        lines.append(f"  {names}: {pair.index} %{weak}{officer}, {heard(pair)}")
    return "\n".join(lines)


def _seen(age: int) -> str:
    return say("seen {age} ago").format(age=v.age_text(age)) if age > 0 else say("seen now")


def _flashes(view: v.ViewModel) -> str:
    return "\n\n".join(flash_text(flash) for flash in view.flashes)


def flash_text(flash: v.Flash) -> str:
    """A flash and its short list, numbered as they are answered."""
    head = say("FLASH {n} at {clock}: {what}")
    lines = [head.format(n=flash.id, clock=flash.clock, what=flash.sentence)]
    lines += [f"  {line}" for line in flash.detail]
    for number, choice in enumerate(flash.choices, 1):
        effect = f" -> {choice.effect}" if choice.effect else ""
        lines.append(f"  {number}) {choice.sentence}{effect}{_refusal(choice)}")
    return "\n".join(lines)


def _objectives(objectives: tuple[v.Objective, ...]) -> str:
    lines = [say("OBJECTIVES")]
    for one in objectives:
        due = one.due if one.state == "open" else ""
        rest = ", ".join(part for part in (one.detail.rstrip("."), due) if part)
        lines.append(_hung(f"[{say(STATES[one.state])}] {one.title}" + (f" ({rest})" if rest else ""), "  "))
    return "\n".join(lines) if objectives else ""


def _messages(messages: tuple[v.Message, ...]) -> str:
    lines = [say("MESSAGES")]
    for one in messages:
        mark = "*" if one.unread else " "
        urgent = "!" if one.urgent else " "
        lines.append(_hung(f"{mark}{urgent} {one.clock} [{say(CATEGORIES[one.category])}] {one.text}", "  "))
    return "\n".join(lines) if messages else ""


def _refusal(offer: v.Offer | v.Choice) -> str:
    if not offer.accepted:
        return " [" + say("no: {why}").format(why=offer.reason) + "]"
    return "" if offer.permitted else " [" + say("not permitted: {why}").format(why=offer.permission) + "]"


def _wrapped(text: str, indent: str) -> str:
    """Each line of `text` by itself, so that lists and empty lines stay."""
    lines = (textwrap.fill(line, WIDTH, initial_indent=indent, subsequent_indent=indent) for line in text.split("\n"))
    return "\n".join(lines)


def _hung(text: str, indent: str) -> str:
    """One entry, its further lines set in."""
    return textwrap.fill(
        text,
        WIDTH,
        initial_indent=indent,
        subsequent_indent=indent + "    ",
        drop_whitespace=True,
        break_on_hyphens=False,
    )

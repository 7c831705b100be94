"""The panels around the map, all but the card of what is selected."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pygame

from wargame.render import joint, keymap, palette, widgets
from wargame.render import view as v
from wargame.render.fonts import BODY, BOLD, LARGE, REGULAR, SMALL
from wargame.render.layers import LAYERS
from wargame.render.screens.pictures import MERGED, name_of
from wargame.render.ui import Ui
from wargame.render.words import CATEGORIES
from wargame.text.catalog import N_, say

if TYPE_CHECKING:
    from wargame.render.screens.map import MapScreen

FILTERS = (N_("All"), *(word.capitalize() for word in CATEGORIES.values()))
STATES = {"open": ("○", palette.TEXT), "done": ("✓", palette.GOOD), "failed": ("✗", palette.BAD)}


def header(ui: Ui, screen: MapScreen, rect: pygame.Rect) -> None:
    """What exercise, which day and weather, and the meters that the exercise shows."""
    head = screen.view.header
    ui.panel(rect)
    pygame.draw.line(ui.surface, palette.EDGE, (rect.left, rect.bottom - 1), (rect.right, rect.bottom - 1))
    pad = ui.px(12)
    top = pygame.Rect(rect.left + pad, rect.top + ui.px(5), ui.px(212), ui.px(28))
    low = pygame.Rect(top.left, top.bottom, top.width, ui.px(26))
    ui.label(head.exercise, top, palette.TEXT, LARGE, BOLD, tip=True)
    ui.label(head.seat, low, palette.MUTED, SMALL, tip=True)
    left = rect.left + ui.px(236)
    night = say("night") if head.night else ""
    day = say("Day {day}, {time}").format(day=head.day, time=head.time_of_day)
    clock = "  ·  ".join(part for part in (head.clock, head.weather, night) if part)
    needed, step = max(ui.fonts.width(day, BODY, BOLD), ui.fonts.width(clock, SMALL)), ui.px(40)
    wide = min(ui.px(190), -(-needed // step) * step)  # in steps, so that gauges stand still from turn to turn
    ui.label(day, pygame.Rect(left, top.top, wide, top.height), palette.TEXT, BODY, BOLD, tip=True)
    ui.label(clock, pygame.Rect(left, low.top, wide, low.height), palette.MUTED, SMALL, tip=True)
    left += wide + ui.px(10)
    right = rect.right - pad
    for text, command, key in ((say("Help"), "help", "F1"), (say("Briefing"), "briefing", "F2")):
        wide = ui.px(108)
        box = pygame.Rect(
            right - wide, rect.top + ui.px(7) + (ui.px(27) if command == "briefing" else 0), wide, ui.px(25)
        )
        widgets.button(ui, box, text, partial(screen.do, command), key=key)
    right -= ui.px(124)
    if head_has_partners(screen):
        for text, command in ((say("Together"), "planning"), (say("Contingents"), "contingents")):
            wide = ui.px(132)
            down = ui.px(27) if command == "contingents" else 0
            box = pygame.Rect(right - wide, rect.top + ui.px(7) + down, wide, ui.px(25))
            widgets.button(ui, box, text, partial(screen.do, command), key=keymap.keys_of(command))
        right -= ui.px(144)
    turn = say("Turn {turn} of {turns}").format(turn=head.turn, turns=head.turns)
    used = head.slots_used + len(screen.drafts)
    text = say("Staff slots {used}/{slots}").format(used=used, slots=head.slots)
    tip = say("How many orders your staff can work out in a turn.")
    if head.centre_out:
        text = say("Centre out! {slots}").format(slots=text)
        tip = say("The operations centre is out of action until {when}: no common picture, no watch, half the staff.")
        tip = tip.format(when=head.centre_out)
    wide = max(ui.fonts.width(turn, BODY, BOLD), ui.fonts.width(text, SMALL), ui.px(110))
    ui.label(turn, pygame.Rect(right - wide, top.top, wide, top.height), palette.TEXT, BODY, BOLD, "right")
    if head.slots:
        box = pygame.Rect(right - wide, low.top, wide, low.height)
        ui.label(text, box, palette.WARN if used >= head.slots else palette.MUTED, SMALL, align="right")
        ui.control("staff slots", box, None, True, tip, False)
    right -= wide + ui.px(12)
    _meters(ui, head.meters, pygame.Rect(left, rect.top, right - left, rect.height))


def head_has_partners(screen: MapScreen) -> bool:
    """Are there other contingents to act with?"""
    together = screen.view.together
    return together is not None and len(together.partners) > 1


def _meters(ui: Ui, meters: tuple[v.Meter, ...], rect: pygame.Rect) -> None:
    """Up to four gauges in one row, more in two."""
    if not meters:
        return
    rows = 1 if len(meters) <= 4 else 2
    per = -(-len(meters) // rows)
    width = min(ui.px(170), rect.width // per)
    height = ui.px(36 if rows == 1 else 28)
    for index, one in enumerate(meters):
        x, y = rect.left + index % per * width, rect.top + (rect.height - rows * height) // 2 + index // per * height
        widgets.meter(
            ui,
            pygame.Rect(x, y, width - ui.px(16), height),
            one.name,
            one.value,
            one.arrow,
            one.low,
            one.note or one.name,
        )


def forces(ui: Ui, screen: MapScreen, rect: pygame.Rect) -> None:
    """Who is known as a friend, by contingent; the mark says who waits for an order."""
    ui.panel(rect)
    pad = ui.px(10)
    head = pygame.Rect(rect.left + pad, rect.top + ui.px(4), rect.width - 2 * pad, ui.px(22))
    waiting = len(screen.waiting())
    title = say("Forces") if not waiting else say("Forces, {n} without order").format(n=waiting)
    widgets.heading(ui, head, title)
    lines: list[tuple[str, v.Group | None]] = []
    for contingent in dict.fromkeys(one.contingent for one in screen.view.groups):
        lines.append((contingent, None))
        lines += [(one.name, one) for one in screen.view.groups if one.contingent == contingent]
    room = pygame.Rect(
        rect.left + ui.px(4), head.bottom + ui.px(4), rect.width - ui.px(8), rect.bottom - head.bottom - ui.px(6)
    )

    def draw(index: int, row: pygame.Rect, over: bool) -> None:
        name, group = lines[index]
        if group is None:
            ui.label(
                name,
                pygame.Rect(row.left + ui.px(6), row.top, row.width - ui.px(8), row.height),
                palette.ACCENT,
                SMALL,
                BOLD,
                tip=True,
            )
        else:
            _force(ui, screen, group, row)

    def press(index: int) -> object:
        group = lines[index][1]
        return screen.select_group(group.id, look=True) if group else None

    widgets.rows(
        ui,
        room,
        "forces",
        len(lines),
        draw,
        press,
        height=34,
        enabled=lambda i: lines[i][1] is not None,
        tip=lambda i: _force_tip(lines[i][1]),
        title=lambda i: lines[i][0],
    )


def _force_tip(group: v.Group | None) -> str:
    if group is None:
        return ""
    return ". ".join(part for part in (group.name, group.state, group.order, group.in_transit) if part)


def _force(ui: Ui, screen: MapScreen, group: v.Group, row: pygame.Rect) -> None:
    if group.id == screen.shown.group:
        pygame.draw.rect(ui.surface, palette.PRESSED, row, border_radius=3)
        pygame.draw.rect(ui.surface, palette.ACCENT, (row.left, row.top, ui.px(3), row.height))
    size = ui.px(32)
    ui.surface.blit(
        ui.symbols.unit(group.symbol, group.side, size, group.echelon), (row.left + ui.px(5), row.centery - size // 2)
    )
    left = row.left + ui.px(42)
    draft = screen.draft_of(group.id)
    mark, colour = "", palette.MUTED
    if draft:
        mark, colour = say("new order"), palette.ACCENT
    elif group.id in screen.kept:
        mark = say("held")
    elif group in screen.waiting():
        mark, colour = say("no order"), palette.WARN
    wide = ui.fonts.width(mark, SMALL - 1) + ui.px(6) if mark else 0
    name = pygame.Rect(left, row.top, row.right - left - ui.px(4), row.height // 2 + ui.px(1))
    face = BOLD if group.mine else REGULAR
    ui.label(group.name, name, palette.TEXT if group.mine else palette.MUTED, SMALL + 1, face, tip=True)
    low = pygame.Rect(left, name.bottom - ui.px(2), row.right - left - ui.px(4), row.height // 2)
    if mark:
        ui.label(mark, low, colour, SMALL - 1, align="right")
    text = draft.sentence if draft else group.order or group.state
    text = text.removeprefix(f"{group.name}: ")
    ui.label(text, pygame.Rect(low.left, low.top, low.width - wide, low.height), palette.MUTED, SMALL - 1, tip=True)


def layers(ui: Ui, screen: MapScreen, rect: pygame.Rect) -> None:
    """What the map shows, each on a key; a lit mark beside the name says that it is shown."""
    ui.panel(rect)
    columns, chips = 2, len(LAYERS) + 1
    width, height = (rect.width - ui.px(12)) // columns, rect.height // -(-chips // columns)
    for index, layer in enumerate(LAYERS):
        name = layer.chip
        left, top = rect.left + ui.px(6) + index % columns * width, rect.top + index // columns * height
        box = pygame.Rect(left, top, width - ui.px(3), height - ui.px(2))
        on = index in screen.layers
        tip = say("Layer {name}: {state}").format(name=say(name), state=say("shown") if on else say("hidden"))
        action = partial(screen.do, f"layer_{index + 1}")
        over = ui.control(f"layer: {say(name)}", box, action, True, tip)
        pygame.draw.rect(ui.surface, palette.HOVER if over else palette.RAISED, box, border_radius=3)
        mark = pygame.Rect(box.left + ui.px(5), box.centery - ui.px(5), ui.px(10), ui.px(10))
        pygame.draw.rect(ui.surface, palette.ACCENT if on else palette.EDGE, mark, 0 if on else 1, border_radius=2)
        text = pygame.Rect(mark.right + ui.px(5), box.top, box.right - mark.right - ui.px(7), box.height)
        ui.label(f"{layer.key} {say(name)}", text, palette.TEXT if on else palette.MUTED, SMALL, tip=True)
    if screen.view.together and head_has_partners(screen):
        left, top = rect.left + ui.px(6) + len(LAYERS) % columns * width, rect.top + len(LAYERS) // columns * height
        box = pygame.Rect(left, top, width - ui.px(3), height - ui.px(2))
        _picture(ui, screen, screen.view.together, box)


def _picture(ui: Ui, screen: MapScreen, together: joint.Together, box: pygame.Rect) -> None:
    """Whose picture the map shows; a press shows the next."""
    whose = name_of(together, screen.picture)
    tip = say("Whose picture the map shows: {whose}").format(whose=whose)
    over = ui.control("picture", box, partial(screen.do, "picture"), True, tip)
    own = screen.picture != MERGED
    pygame.draw.rect(ui.surface, palette.HOVER if over else palette.RAISED, box, border_radius=3)
    if own:
        pygame.draw.rect(ui.surface, palette.ACCENT, box, 1, border_radius=3)
    text = f"V {whose}" if own else say("V All reports")
    ui.label(text, box.inflate(-ui.px(10), 0), palette.ACCENT if own else palette.TEXT, SMALL, tip=True)


def minimap(ui: Ui, screen: MapScreen, rect: pygame.Rect) -> None:
    """The whole map, small, with what is on it as dots and the part that the map shows as a frame."""
    ui.panel(rect)
    ground, camera = screen.view.ground, screen.camera
    cell = min((rect.width - ui.px(8)) / ground.width, (rect.height - ui.px(8)) / ground.height)
    box = pygame.Rect(0, 0, round(ground.width * cell), round(ground.height * cell))
    box.center = rect.center
    ui.surface.blit(screen.painter.small(ground, box.size), box)

    def spot(at: v.Cell) -> tuple[int, int]:
        return round(box.left + (at[0] + 0.5) * cell), round(box.top + (at[1] + 0.5) * cell)

    dot = max(2, ui.px(3))
    for one in screen.view.communities:
        pygame.draw.circle(
            ui.surface, palette.ALERT if one.alert else palette.INK, spot(one.cell), dot + (2 if one.alert else 0)
        )
    for contact in screen.view.contacts:
        x, y = spot(contact.cell)
        diamond = [(x, y - dot - 1), (x + dot + 1, y), (x, y + dot + 1), (x - dot - 1, y)]
        pygame.draw.polygon(ui.surface, palette.SIDES.get(contact.side, palette.SIDES[v.UNKNOWN]), diamond)
        pygame.draw.polygon(ui.surface, palette.INK, diamond, 1)
    for group in screen.view.groups:
        mark = pygame.Rect(0, 0, 2 * dot + 2, 2 * dot - 1)
        mark.center = spot(group.cell)
        pygame.draw.rect(ui.surface, palette.SIDES[group.side], mark)
        pygame.draw.rect(ui.surface, palette.SELECTED if group.id == screen.shown.group else palette.INK, mark, 1)
    seen = pygame.Rect(
        round(box.left + camera.x / camera.cell * cell),
        round(box.top + camera.y / camera.cell * cell),
        round(camera.room.width / camera.cell * cell),
        round(camera.room.height / camera.cell * cell),
    ).clip(box)
    pygame.draw.rect(ui.surface, palette.SELECTED, seen, 2)

    def look() -> object:
        x, y = (ui.mouse[0] - box.left) / cell, (ui.mouse[1] - box.top) / cell
        return screen.look_from_minimap((min(ground.width - 1, max(0, int(x))), min(ground.height - 1, max(0, int(y)))))

    ui.control("minimap", box, look, True, "", False)


def over_map(ui: Ui, screen: MapScreen, rect: pygame.Rect) -> None:
    """Two lines over the map: what the last input led to, and what lies under the cursor."""
    if screen.note:
        _plate(ui, screen.note, pygame.Rect(rect.left, rect.top + ui.px(8), rect.width, ui.px(26)), BODY)
    cell = screen.shown.hover or screen.shown.cursor
    if cell:
        line = pygame.Rect(rect.left, rect.bottom - ui.px(28), rect.width, ui.px(22))
        text = describe(screen.view, cell)
        if screen.ghost:
            text = f"{text}  ·  {screen.ghost.arrival if screen.ghost.accepted else screen.ghost.reason}"
        _plate(ui, text, line, SMALL)


def _plate(ui: Ui, text: str, rect: pygame.Rect, size: int) -> None:
    text = ui.fonts.fitted(text, rect.width - ui.px(40), size)
    box = pygame.Rect(0, rect.top, ui.fonts.width(text, size) + ui.px(20), rect.height)
    box.centerx = rect.centerx
    pygame.draw.rect(ui.surface, palette.BACK, box, border_radius=5)
    pygame.draw.rect(ui.surface, palette.EDGE, box, 1, border_radius=5)
    ui.label(text, box, palette.TEXT, size, align="centre")


def describe(view: v.ViewModel, cell: v.Cell) -> str:
    """A cell in a line: grid reference, ground, road, what stands there, whether it is in sight."""
    x, y = cell
    ground = view.ground
    parts = [v.grid_reference(cell, ground.height)]
    parts += [entry.name for entry in ground.legend if entry.letter == ground.terrain[y][x]]
    road = next((road for road in reversed(ground.roads) if cell in road.cells), None)
    if road:
        parts.append(say(ROADS[road.kind]) + (f" ({say(ROAD_STATES[road.state])})" if road.state != "open" else ""))
    parts += [place.name for place in ground.places if place.cell == cell]
    parts += [one.name for one in view.communities if one.cell == cell]
    parts += [one.name for one in view.groups if one.cell == cell]
    parts += [say("contact {n}").format(n=one.number) for one in view.contacts if one.cell == cell]
    parts.append(say("in sight") if view.sight[y][x] == "1" else say("not in sight"))
    return "  ·  ".join(parts)


ROADS = {"paved": N_("paved road"), "laterite": N_("laterite road"), "track": N_("track")}
ROAD_STATES = {"damaged": N_("damaged"), "cut": N_("cut")}


def messages(ui: Ui, screen: MapScreen, rect: pygame.Rect) -> None:
    """The log: filter, unread first to the eye, a press jumps there, the pin keeps one on top."""
    ui.panel(rect)
    pygame.draw.line(ui.surface, palette.EDGE, rect.topleft, rect.topright)
    fresh = sum(screen.unread(one) for one in screen.view.messages)
    head = pygame.Rect(rect.left + ui.px(10), rect.top + ui.px(3), ui.px(120), ui.px(22))
    ui.label(
        say("Messages") if not fresh else say("Messages, {n} new").format(n=fresh),
        head,
        palette.MUTED,
        SMALL,
        BOLD,
        tip=True,
    )

    def choose(index: int) -> None:
        screen.filter = index

    strip = pygame.Rect(head.right + ui.px(6), head.top, rect.right - head.right - ui.px(14), head.height)
    widgets.tabs(ui, strip, [say(name) for name in FILTERS], screen.filter, choose, "messages")
    shown = screen.messages()
    room = pygame.Rect(
        rect.left + ui.px(6), head.bottom + ui.px(3), rect.width - ui.px(12), rect.bottom - head.bottom - ui.px(5)
    )
    widgets.rows(
        ui,
        room,
        "messages",
        len(shown),
        lambda i, row, over: _message(ui, screen, shown[i], row),
        lambda i: screen.jump(shown[i]),
        height=22,
        tip=lambda i: shown[i].text + ("\n" + shown[i].why if shown[i].why else ""),
        title=lambda i: f"message {shown[i].id}",
    )
    if not shown:
        ui.label(
            say("No messages."),
            pygame.Rect(room.left + ui.px(4), room.top, room.width, ui.px(22)),
            palette.MUTED,
            SMALL,
        )


def _message(ui: Ui, screen: MapScreen, one: v.Message, row: pygame.Rect) -> None:
    fresh = screen.unread(one)
    if one.urgent and fresh:
        pygame.draw.rect(ui.surface, (84, 44, 44), row, border_radius=3)
    colour = palette.CATEGORIES[one.category]
    if fresh:
        pygame.draw.circle(ui.surface, palette.ACCENT, (row.left + ui.px(7), row.centery), ui.px(3))
    left = row.left + ui.px(16)
    wide = ui.px(96)
    ui.label(one.clock, pygame.Rect(left, row.top, wide, row.height), palette.MUTED, SMALL)
    left += wide + ui.px(4)
    kind = pygame.Rect(left, row.top, ui.px(52), row.height)
    ui.label(say(CATEGORIES[one.category]), kind, colour, SMALL, BOLD, tip=True)
    left += ui.px(56)
    pin = pygame.Rect(row.right - ui.px(26), row.top, ui.px(24), row.height)
    text = pygame.Rect(left, row.top, pin.left - left - ui.px(4), row.height)
    ui.label(one.text, text, palette.TEXT if fresh else palette.MUTED, SMALL, BOLD if fresh else REGULAR, tip=True)
    pinned = one.id in screen.pinned
    over = ui.control(f"pin message {one.id}", pin, lambda: screen.pin(one), True, say("Keep on top"), False)
    x, y = pin.center
    ink = palette.ACCENT if pinned else palette.TEXT if over else palette.FAINT
    pygame.draw.circle(ui.surface, ink, (x, y - ui.px(3)), ui.px(4), 0 if pinned else 1)
    pygame.draw.line(ui.surface, ink, (x, y + ui.px(1)), (x, y + ui.px(7)))


def objectives(ui: Ui, screen: MapScreen, rect: pygame.Rect) -> None:
    """What the exercise asks for, and how it stands."""
    ui.panel(rect)
    pygame.draw.line(ui.surface, palette.EDGE, rect.topleft, rect.topright)
    pygame.draw.line(ui.surface, palette.EDGE, rect.topleft, rect.bottomleft)
    head = pygame.Rect(rect.left + ui.px(10), rect.top + ui.px(3), rect.width - ui.px(20), ui.px(22))
    ui.label(say("Objectives"), head, palette.MUTED, SMALL, BOLD)
    intent = pygame.Rect(rect.right - ui.px(118), head.top + 1, ui.px(112), ui.px(21))
    widgets.button(ui, intent, say("Intent"), partial(screen.do, "intent"), key="I", style=widgets.FLAT)
    shown = screen.view.objectives
    room = pygame.Rect(
        rect.left + ui.px(8), head.bottom + ui.px(3), rect.width - ui.px(14), rect.bottom - head.bottom - ui.px(5)
    )

    def draw(index: int, row: pygame.Rect, over: bool) -> None:
        one = shown[index]
        objective_mark(ui, (row.left + ui.px(8), row.centery), one.state)
        due = one.due if one.state == "open" else ""
        wide = min(ui.fonts.width(due, SMALL), row.width // 3)
        text = pygame.Rect(row.left + ui.px(20), row.top, row.width - ui.px(26) - wide, row.height)
        ui.label(one.title, text, STATES[one.state][1], SMALL, tip=True)
        ui.label(due, pygame.Rect(row.right - wide, row.top, wide, row.height), palette.MUTED, SMALL, tip=True)

    def tip(index: int) -> str:
        one = shown[index]
        return ". ".join(part for part in (one.title, one.detail, one.due) if part)

    widgets.rows(
        ui,
        room,
        "objectives",
        len(shown),
        draw,
        lambda i: screen.do("score"),
        height=22,
        tip=tip,
        title=lambda i: f"objective {i + 1}",
    )


def objective_mark(ui: Ui, at: tuple[int, int], state: str) -> None:
    """An empty ring, a tick, or a cross."""
    x, y = at
    size, colour = ui.px(5), STATES[state][1]
    if state == "done":
        pygame.draw.lines(ui.surface, colour, False, [(x - size, y), (x - 1, y + size - 1), (x + size, y - size)], 2)
    elif state == "failed":
        pygame.draw.line(ui.surface, colour, (x - size, y - size), (x + size, y + size), 2)
        pygame.draw.line(ui.surface, colour, (x - size, y + size), (x + size, y - size), 2)
    else:
        pygame.draw.circle(ui.surface, colour, at, size, 1)


def turn(ui: Ui, screen: MapScreen, rect: pygame.Rect) -> None:
    """Next group, run on, and the end of the turn: three different keys."""
    ui.panel(rect)
    pygame.draw.line(ui.surface, palette.EDGE, rect.topleft, rect.topright)
    pad, gap = ui.px(10), ui.px(6)
    half = (rect.width - 2 * pad - gap) // 2
    high = ui.px(32)
    first = pygame.Rect(rect.left + pad, rect.top + ui.px(9), half, high)
    waiting = screen.waiting()
    widgets.button(
        ui,
        first,
        say("Next idle"),
        lambda: screen.do("next_idle"),
        key=keymap.keys_of("next_idle"),
        enabled=bool(waiting),
        tip=say("Select the next group that has no order.") if waiting else say("Every group has an order."),
    )
    second = first.move(half + gap, 0)
    widgets.button(
        ui,
        second,
        say("Undo"),
        screen.undo,
        key=keymap.keys_of("undo"),
        enabled=bool(screen.drafts),
        tip=say("Take back the last order of this turn.")
        if screen.drafts
        else say("No order of this turn to take back."),
    )
    low = rect.top + ui.px(9) + high + gap
    run = pygame.Rect(rect.left + pad, low, half, ui.px(36))
    widgets.button(
        ui,
        run,
        say("Run on"),
        lambda: screen.end_turn(run_on=True),
        key=keymap.keys_of("run_on"),
        tip=say("End turns until something asks for you: a flash, an alert, or a group without an order."),
    )
    over = screen.view.over
    text = say("Debrief") if over else say("End turn")
    widgets.button(
        ui, run.move(half + gap, 0), text, screen.end_turn, key=keymap.keys_of("end_turn"), style=widgets.PRIMARY
    )

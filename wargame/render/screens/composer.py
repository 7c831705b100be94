"""Writing a report: the fields of a format, filled in as far as the seat knows; a person adds what is missing."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pygame

from wargame.engine.words import report
from wargame.render import keymap, palette, widgets
from wargame.render import view as v
from wargame.render.fonts import BODY, SMALL
from wargame.render.reports import Field, forms_of, written
from wargame.render.screens.base import Help, Screen, wide_page
from wargame.render.ui import Ui
from wargame.text.catalog import say

if TYPE_CHECKING:
    from wargame.render.screens.map import MapScreen

LONGEST = 160  # letters of a field
ROW = 44  # pixels of a field at scale 100 %


class Composer(Screen):
    """One group's report: formats as tabs, fields below, and how much of it is filled in."""

    where = keymap.COMPOSER

    def __init__(self, map_screen: MapScreen, group: v.Group) -> None:
        self.map, self.group = map_screen, group
        self.forms = forms_of(map_screen.view, group)
        self.values = [[field.known for field in form.fields] for form in self.forms]
        self.format, self.line = 0, 0
        self.follow = False
        self.writing = True

    def draw(self, ui: Ui) -> None:
        if self.follow:
            ui.focus = ""
        form, values = self.forms[self.format], self.values[self.format]
        told = say(
            "What is observed stands there already; type the rest. Gaps are asked for, and so are guesses: leave gaps."
        )
        room = wide_page(ui, say("Report of {group}").format(group=self.group.name), told)
        strip = pygame.Rect(room.left, room.top, room.width, ui.px(28))
        widgets.tabs(ui, strip, [form.title for form in self.forms], self.format, self.choose, "report")
        foot = ui.px(74)
        wide = min(room.width, ui.px(1080))
        body = pygame.Rect(room.left, strip.bottom + ui.px(8), wide, room.height - strip.height - foot - ui.px(8))
        state = ui.scrolls.get("report fields")
        if self.follow and state:
            top = self.line * ui.px(ROW)
            state.offset = max(min(state.offset, top), top + ui.px(ROW) - body.height, 0)
        widgets.scrolled(ui, "report fields", body, partial(self._fields, ui))
        self.follow = False
        pairs = zip(form.fields, values, strict=True)
        asked = [(field, value) for field, value in pairs if field.observed or value]
        full = sum(bool(value) and field.observed for field, value in asked)
        line = pygame.Rect(room.left, room.bottom - ui.px(70), wide, ui.px(20))
        missing = [field.name for field, value in asked if not value]
        text = say("{n} of {all} things that could be known are told.").format(n=full, all=len(asked))
        if missing:
            text += " " + say("Missing: {names}.").format(names=", ".join(missing))
        ui.label(text, line, palette.GOOD if not missing else palette.WARN, SMALL, tip=True)
        bar = pygame.Rect(line.left, line.bottom + ui.px(2), wide, ui.px(4))
        widgets.gauge(ui.surface, bar, full, max(1, len(asked)), palette.GOOD if not missing else palette.WARN)
        row = pygame.Rect(room.left, room.bottom - ui.px(36), wide, ui.px(36))
        back = pygame.Rect(row.left, row.top, ui.px(160), row.height)
        widgets.button(ui, back, say("To the map"), self.back, key="Esc")
        send = pygame.Rect(row.right - ui.px(220), row.top, ui.px(220), row.height)
        widgets.button(ui, send, say("Send report"), self.send, key="Enter", style=widgets.PRIMARY)

    def _fields(self, ui: Ui, room: pygame.Rect) -> int:
        form, values = self.forms[self.format], self.values[self.format]
        high, column = ui.px(ROW), min(room.width * 2 // 5, ui.px(350))
        for at, field in enumerate(form.fields):
            y = room.top + at * high
            name = pygame.Rect(room.left, y, column - ui.px(10), high - ui.px(6))
            ui.label(field.name, name, palette.TEXT if at == self.line else palette.MUTED, BODY, tip=True)
            box = pygame.Rect(room.left + column, y, room.width - column, high - ui.px(6))
            self._field(ui, at, values[at], field, box)
        return len(form.fields) * high

    def _field(self, ui: Ui, at: int, value: str, field: Field, box: pygame.Rect) -> None:
        """One line to write in: its end stays in sight while one types."""
        here = at == self.line
        ui.control(f"field {at + 1}", box, partial(self.take, at), True, "" if here else value, False)
        pygame.draw.rect(ui.surface, palette.RAISED if here else palette.PANEL, box, border_radius=4)
        pygame.draw.rect(ui.surface, palette.ACCENT if here else palette.EDGE, box, 1, border_radius=4)
        source = say("known") if value and value == field.known else ""
        if value and not field.observed:
            source = say("a guess: nobody of yours has seen it")
        tag = ui.fonts.width(source, SMALL) + ui.px(10) if source else 0
        text = pygame.Rect(box.left + ui.px(10), box.top, box.width - ui.px(20) - tag, box.height)
        ui.label(source, box.inflate(-ui.px(16), 0), palette.FAINT, SMALL, align="right")
        shown = value
        while here and ui.fonts.width(shown, BODY) > text.width - ui.px(6):
            shown = shown[max(1, len(shown) // 16) :]
        colour, face = (palette.TEXT, BODY) if value else (palette.FAINT, SMALL)
        empty = say("to be written") if field.observed else say("not observed")
        ui.label(shown or ("" if here else empty), text, colour, face, tip=True)
        if here:
            x = text.left + min(text.width, ui.fonts.width(shown, BODY)) + 1
            pygame.draw.line(ui.surface, palette.ACCENT, (x, text.top + ui.px(9)), (x, text.bottom - ui.px(9)), 2)

    # Input

    def write(self, letters: str) -> None:
        """Add what was typed to the field."""
        values = self.values[self.format]
        values[self.line] = (values[self.line] + letters)[:LONGEST]

    def erase(self) -> None:
        """Take the last letter away."""
        values = self.values[self.format]
        values[self.line] = values[self.line][:-1]

    def choose(self, index: int) -> Screen | None:
        """Show another format."""
        self.format, self.line = index % len(self.forms), 0
        return None

    def take(self, line: int) -> Screen | None:
        """Write in another field."""
        self.line = line
        return None

    def send(self) -> Screen | None:
        """Keep the report with the record, and have the order to send it in hand on the map."""
        form, values = self.forms[self.format], self.values[self.format]
        self.map.seat.note(written(form, values, self.group, self.map.view))
        self.map.select_group(self.group.id)
        filled = tuple(nth for nth, value in enumerate(values) if value.strip())
        self.map.order_report("request" if form.number == report.CASUALTY else "report", form.number, filled)
        return self.map

    def do(self, command: str) -> Screen | None:
        if command in ("cursor_left", "cursor_right"):
            return self.choose(self.format + (1 if command == "cursor_right" else -1))
        if command in ("cursor_up", "cursor_down"):
            step = 1 if command == "cursor_down" else -1
            self.line = (self.line + step) % len(self.values[self.format])
            self.follow = True
        if command == "confirm":
            return self.send()
        return Help(self) if command == "help" else None

    def back(self) -> Screen | None:
        return self.map

"""Objectives and the seat's scorecard: every measure with the terms that add up to it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pygame

from wargame.render import palette, widgets
from wargame.render import view as v
from wargame.render.fonts import BODY, BOLD, DISPLAY, LARGE, SMALL
from wargame.render.screens.base import Help, Leave, Screen, page
from wargame.render.screens.panels import STATES, objective_mark
from wargame.render.ui import Ui
from wargame.text.catalog import say

if TYPE_CHECKING:
    from wargame.render.screens.map import MapScreen


class Debrief(Screen):
    """At the end of the exercise, and before it as far as it is known."""

    def __init__(self, map_screen: MapScreen) -> None:
        self.map = map_screen

    def back(self) -> Screen | None:
        return self.map

    def do(self, command: str) -> Screen | None:
        return Help(self) if command == "help" else None

    def draw(self, ui: Ui) -> None:
        view = self.map.view
        over = view.over
        title = say("{exercise}: debrief").format(exercise=view.header.exercise) if over else say("How it stands")
        turn = say("Turn {turn} of {turns}").format(turn=view.header.turn, turns=view.header.turns)
        room = page(ui, title, f"{view.header.seat}  ·  {turn}")
        foot = ui.px(52)
        split = room.width * 36 // 100
        left = pygame.Rect(room.left, room.top, split - ui.px(24), room.height - foot)
        widgets.heading(ui, pygame.Rect(left.left, left.top, left.width, ui.px(22)), say("Objectives"))
        area = pygame.Rect(left.left, left.top + ui.px(32), left.width, left.height - ui.px(32))
        widgets.scrolled(ui, "debrief objectives", area, partial(self._objectives, ui))
        right = pygame.Rect(room.left + split, room.top, room.width - split, room.height - foot)
        if view.scorecard:
            widgets.scrolled(ui, "scorecard", right, partial(self._card, ui, view.scorecard))
        else:
            widgets.heading(ui, pygame.Rect(right.left, right.top, right.width, ui.px(22)), say("Scorecard"))
            text = say("The scorecard is drawn up when the exercise is over.")
            ui.paragraph(
                text, pygame.Rect(right.left, right.top + ui.px(32), right.width, ui.px(60)), palette.MUTED, BODY
            )
        self._buttons(ui, pygame.Rect(room.left, room.bottom - ui.px(38), room.width, ui.px(38)), over)

    def _buttons(self, ui: Ui, row: pygame.Rect, over: bool) -> None:
        wide = ui.px(200)
        widgets.button(
            ui,
            pygame.Rect(row.right - wide, row.top, wide, row.height),
            say("Back to the map"),
            self.back,
            key="Esc",
            style=widgets.PLAIN if over else widgets.PRIMARY,
        )
        if over:
            away = self.map.lobby or Leave()
            text = say("Exercises") if self.map.lobby else say("Close")
            left = pygame.Rect(row.right - 2 * wide - ui.px(10), row.top, wide, row.height)
            widgets.button(ui, left, text, lambda: away, style=widgets.PRIMARY)

    def _objectives(self, ui: Ui, room: pygame.Rect) -> int:
        y = room.top
        for one in self.map.view.objectives:
            objective_mark(ui, (room.left + ui.px(8), y + ui.px(11)), one.state)
            text = pygame.Rect(room.left + ui.px(24), y, room.width - ui.px(24), room.height)
            y += ui.paragraph(one.title, text, STATES[one.state][1], BODY, BOLD)
            if _detail(one):
                y += ui.paragraph(_detail(one), text.move(0, y - text.top), palette.MUTED, SMALL)
            y += ui.px(14)
        return y - room.top

    def _card(self, ui: Ui, card: v.Scorecard, room: pygame.Rect) -> int:
        y = room.top
        x = ui.text(str(card.total), room.left, y - ui.px(4), palette.ACCENT, DISPLAY, BOLD)
        ui.text(say("of {full} points").format(full=card.full), x + ui.px(10), y + ui.px(14), palette.MUTED, BODY)
        bar = pygame.Rect(room.left, y + ui.px(44), room.width, ui.px(6))
        widgets.gauge(ui.surface, bar, card.total, card.full, palette.ACCENT)
        y += ui.px(64)
        if card.verdict:
            text = pygame.Rect(room.left, y, room.width, room.height)
            y += ui.paragraph(card.verdict, text, palette.TEXT, LARGE) + ui.px(12)
        for one in card.measures:
            y += self._measure(ui, one, pygame.Rect(room.left, y, room.width, room.height)) + ui.px(12)
        if card.mandate:
            title = pygame.Rect(room.left, y + ui.px(4), room.width, ui.px(22))
            widgets.heading(ui, title, say("The mandate, task by task"))
            y += ui.px(36)
        for one in card.mandate:
            y += self._measure(ui, one, pygame.Rect(room.left, y, room.width, room.height)) + ui.px(12)
        if card.notes:
            widgets.heading(ui, pygame.Rect(room.left, y + ui.px(4), room.width, ui.px(22)), say("To talk about"))
            y += ui.px(36)
        for note in card.notes:
            y += widgets.bullet(ui, pygame.Rect(room.left, y, room.width, room.height), note, size=BODY) + ui.px(6)
        return y - room.top

    def _measure(self, ui: Ui, one: v.Measure, rect: pygame.Rect) -> int:
        """A measure with its terms; returns the pixels used."""
        line = pygame.Rect(rect.left, rect.top, rect.width, ui.px(22))
        name = pygame.Rect(line.left, line.top, line.width - ui.px(90), line.height)
        ui.label(one.name, name, palette.TEXT, BODY, BOLD, tip=True)
        ui.label(f"{one.value} / {one.full}", line, palette.TEXT, BODY, BOLD, "right")
        thirds = 3 * one.value // max(1, one.full)
        colour = (palette.BAD, palette.WARN, palette.GOOD, palette.GOOD)[max(0, min(3, thirds))]
        bar = pygame.Rect(rect.left, line.bottom + ui.px(2), rect.width, ui.px(5))
        widgets.gauge(ui.surface, bar, one.value, one.full, colour)
        y, high, indent = line.bottom + ui.px(11), ui.fonts.height(SMALL), ui.px(12)
        for term in one.terms:
            row = pygame.Rect(rect.left + indent, y, rect.width - indent, high)
            text = pygame.Rect(row.left, y, row.width - ui.px(68), high)
            ui.label(term.name, text, palette.MUTED, SMALL, tip=True)
            ui.label(f"{term.amount:+d}", row, palette.BAD if term.amount < 0 else palette.TEXT, SMALL, BOLD, "right")
            y += high
        if one.note:
            note = pygame.Rect(rect.left + indent, y, rect.width - indent, high)
            ui.label(one.note, note, palette.FAINT, SMALL, tip=True)
            y += high
        return y - rect.top


def _detail(one: v.Objective) -> str:
    return ", ".join(part for part in (one.detail, one.due if one.state == "open" else "") if part)

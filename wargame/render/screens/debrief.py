"""Objectives and the seat's scorecard: every measure with the terms that add up to it."""

from __future__ import annotations

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
        self._objectives(ui, pygame.Rect(room.left, room.top, split - ui.px(24), room.height - foot))
        right = pygame.Rect(room.left + split, room.top, room.width - split, room.height - foot)
        if view.scorecard:
            self._card(ui, view.scorecard, right)
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

    def _objectives(self, ui: Ui, room: pygame.Rect) -> None:
        widgets.heading(ui, pygame.Rect(room.left, room.top, room.width, ui.px(22)), say("Objectives"))
        shown = self.map.view.objectives
        width = room.width - ui.px(34)
        heights = [
            ui.measure(one.title, width, BODY, BOLD)
            + (ui.measure(_detail(one), width, SMALL) if _detail(one) else 0)
            + ui.px(14)
            for one in shown
        ]
        area = pygame.Rect(room.left, room.top + ui.px(32), room.width, room.height - ui.px(32))
        before = ui.surface.get_clip()
        y = area.top - ui.scroll("debrief objectives", area, sum(heights))
        ui.surface.set_clip(area)
        for one, height in zip(shown, heights, strict=True):
            objective_mark(ui, (area.left + ui.px(8), y + ui.px(11)), one.state)
            text = pygame.Rect(area.left + ui.px(24), y, width, 10_000)
            used = ui.paragraph(one.title, text, STATES[one.state][1], BODY, BOLD)
            if _detail(one):
                ui.paragraph(_detail(one), text.move(0, used), palette.MUTED, SMALL)
            y += height
        ui.surface.set_clip(before)

    def _card(self, ui: Ui, card: v.Scorecard, room: pygame.Rect) -> None:
        heights = [self._height(ui, one) for one in card.measures]
        width = room.width - ui.px(20)
        top = ui.px(64) + (ui.measure(card.verdict, width, LARGE) + ui.px(12) if card.verdict else 0)
        notes = sum(ui.measure(note, width - ui.px(14), BODY) + ui.px(6) for note in card.notes) + ui.px(44)
        before = ui.surface.get_clip()
        y = room.top - ui.scroll("scorecard", room, top + sum(heights) + notes + ui.px(10))
        ui.surface.set_clip(room)
        x = ui.text(str(card.total), room.left, y - ui.px(4), palette.ACCENT, DISPLAY, BOLD)
        ui.text(say("of {full} points").format(full=card.full), x + ui.px(10), y + ui.px(14), palette.MUTED, BODY)
        widgets.gauge(
            ui.surface, pygame.Rect(room.left, y + ui.px(44), width, ui.px(6)), card.total, card.full, palette.ACCENT
        )
        if card.verdict:
            ui.paragraph(card.verdict, pygame.Rect(room.left, y + ui.px(60), width, 10_000), palette.TEXT, LARGE)
        y += top
        for one, height in zip(card.measures, heights, strict=True):
            self._measure(ui, one, pygame.Rect(room.left, y, width, height))
            y += height
        if card.notes:
            widgets.heading(ui, pygame.Rect(room.left, y + ui.px(4), width, ui.px(22)), say("To talk about"))
            y += ui.px(36)
        for note in card.notes:
            y += widgets.bullet(ui, pygame.Rect(room.left, y, width, 10_000), note, size=BODY) + ui.px(6)
        ui.surface.set_clip(before)

    def _height(self, ui: Ui, one: v.Measure) -> int:
        return (
            ui.px(34)
            + len(one.terms) * ui.fonts.height(SMALL)
            + (ui.fonts.height(SMALL) if one.note else 0)
            + ui.px(12)
        )

    def _measure(self, ui: Ui, one: v.Measure, rect: pygame.Rect) -> None:
        figure = f"{one.value} / {one.full}"
        line = pygame.Rect(rect.left, rect.top, rect.width, ui.px(22))
        ui.label(
            one.name,
            pygame.Rect(line.left, line.top, line.width - ui.px(90), line.height),
            palette.TEXT,
            BODY,
            BOLD,
            tip=True,
        )
        ui.label(figure, line, palette.TEXT, BODY, BOLD, "right")
        colour = (
            palette.GOOD
            if one.value * 3 >= one.full * 2
            else palette.WARN
            if one.value * 3 >= one.full
            else palette.BAD
        )
        widgets.gauge(
            ui.surface,
            pygame.Rect(rect.left, line.bottom + ui.px(2), rect.width, ui.px(5)),
            one.value,
            one.full,
            colour,
        )
        y = line.bottom + ui.px(11)
        high = ui.fonts.height(SMALL)
        for term in one.terms:
            row = pygame.Rect(rect.left, y, rect.width, high)
            ink = palette.BAD if term.amount < 0 else palette.TEXT
            ui.label(
                term.name,
                pygame.Rect(row.left + ui.px(12), y, row.width - ui.px(80), high),
                palette.MUTED,
                SMALL,
                tip=True,
            )
            ui.label(f"{term.amount:+d}", row, ink, SMALL, BOLD, "right")
            y += high
        if one.note:
            ui.label(
                one.note,
                pygame.Rect(rect.left + ui.px(12), y, rect.width - ui.px(12), high),
                palette.FAINT,
                SMALL,
                tip=True,
            )


def _detail(one: v.Objective) -> str:
    return ", ".join(part for part in (one.detail, one.due if one.state == "open" else "") if part)

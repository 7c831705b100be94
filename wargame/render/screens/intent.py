"""One line of intent: what a player expects and why, written before it is known and quoted after the game."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from wargame.render import keymap, palette, widgets
from wargame.render.fonts import BODY, SMALL
from wargame.render.screens.base import Overlay, Screen
from wargame.render.ui import Ui
from wargame.text.catalog import say

if TYPE_CHECKING:
    from wargame.render.screens.map import MapScreen

LONGEST = 240  # letters


class Intent(Overlay):
    """A field over the map."""

    where = keymap.WRITING
    writing = True

    def __init__(self, map_screen: MapScreen) -> None:
        super().__init__(map_screen)
        self.map = map_screen
        self.text = say("I expect ")

    def draw(self, ui: Ui) -> None:
        self.under.draw(ui)
        room = widgets.dialog(ui, 720, 250, say("Your intent, before hindsight"))
        told = say("One line: what you expect, and why. The review quotes it beside what happened.")
        y = room.top + ui.paragraph(told, room, palette.MUTED, SMALL) + ui.px(10)
        box = pygame.Rect(room.left, y, room.width, ui.px(72))
        pygame.draw.rect(ui.surface, palette.RAISED, box, border_radius=4)
        pygame.draw.rect(ui.surface, palette.ACCENT, box, 1, border_radius=4)
        inner = box.inflate(-ui.px(20), -ui.px(16))
        shown = self.text
        while ui.measure(f"{shown}|", inner.width, BODY) > inner.height:
            shown = shown[8:]
        ui.paragraph(f"{shown}|", inner, palette.TEXT, BODY)
        row = pygame.Rect(room.left, room.bottom - ui.px(34), room.width, ui.px(34))
        back = pygame.Rect(row.left, row.top, ui.px(140), row.height)
        widgets.button(ui, back, say("Back"), self.back, key="Esc")
        keep = pygame.Rect(row.right - ui.px(180), row.top, ui.px(180), row.height)
        widgets.button(ui, keep, say("Keep it"), self.keep, key="Enter", style=widgets.PRIMARY)

    def write(self, letters: str) -> None:
        """Add what was typed."""
        self.text = (self.text + letters)[:LONGEST]

    def erase(self) -> None:
        """Take the last letter away."""
        self.text = self.text[:-1]

    def keep(self) -> Screen:
        """Keep the line with the record; an empty one is let go."""
        line = self.text.strip()
        if line and line != say("I expect ").strip():
            self.map.seat.note(line)
            self.map.note = say("Kept for the review.")
        return self.map

    def do(self, command: str) -> Screen | None:
        return self.keep() if command == "confirm" else None

"""The briefing: the order in five paragraphs, beside the map and the objectives."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pygame

from wargame.render import mapdraw, palette, widgets
from wargame.render.fonts import BODY, BOLD, LARGE
from wargame.render.layers import CONTACTS, NAMES
from wargame.render.screens.base import Help, Screen, page
from wargame.render.ui import Ui
from wargame.text.catalog import say

if TYPE_CHECKING:
    from wargame.render.screens.map import MapScreen


class Briefing(Screen):
    """Read before the first turn, and again at any time."""

    def __init__(self, map_screen: MapScreen, following: Screen | None = None) -> None:
        self.map = map_screen
        self.following = following or map_screen
        self.camera = mapdraw.Camera()
        self.shown = mapdraw.Shown(badges=False)

    def back(self) -> Screen | None:
        return self.following

    def do(self, command: str) -> Screen | None:
        return Help(self) if command == "help" else None

    def draw(self, ui: Ui) -> None:
        view = self.map.view
        room = page(ui, view.header.exercise, say("Your seat: {seat}").format(seat=view.header.seat))
        if not ui.focus:
            ui.focus = self._next()
        foot = ui.px(50)
        side = min(room.width * 2 // 5, ui.px(420))
        reading = pygame.Rect(room.left, room.top, room.width - side - ui.px(30), room.height - foot)
        widgets.scrolled(ui, "briefing", reading, partial(self._paragraphs, ui))
        self._map(ui, pygame.Rect(room.right - side, room.top + ui.px(4), side, room.height - foot))
        go = pygame.Rect(room.right - ui.px(200), room.bottom - ui.px(38), ui.px(200), ui.px(38))
        widgets.button(ui, go, self._next(), self.back, style=widgets.PRIMARY, key="Enter")

    def _next(self) -> str:
        return say("To the map") if self.following is self.map else say("To the planning")

    def _paragraphs(self, ui: Ui, room: pygame.Rect) -> int:
        y, indent, high = room.top, ui.px(34), ui.fonts.height(LARGE)
        for number, one in enumerate(self.map.view.briefing, 1):
            ui.text(str(number), room.left, y, palette.ACCENT, LARGE, BOLD)
            ui.text(one.heading, room.left + indent, y, palette.TEXT, LARGE, BOLD)
            text = pygame.Rect(room.left + indent, y + high + ui.px(2), room.width - indent, room.height)
            y += high + ui.paragraph(one.text, text, palette.TEXT, BODY) + ui.px(18)
        return y - room.top

    def _map(self, ui: Ui, room: pygame.Rect) -> None:
        """The mission area and, below it, what is to be reached."""
        view = self.map.view
        ground = view.ground
        sketch = pygame.Rect(
            room.left, room.top, room.width, min(room.width * ground.height // ground.width, room.height // 2)
        )
        self.camera.fit(sketch, ground.width, ground.height)
        layers = {NAMES, CONTACTS}
        self.map.painter.paint(ui, view, self.camera, layers, self.shown)
        y = sketch.bottom + ui.px(14)
        widgets.heading(ui, pygame.Rect(room.left, y, room.width, ui.px(20)), say("Objectives"))
        y += ui.px(28)
        area = pygame.Rect(room.left, y, room.width, room.bottom - y)
        widgets.scrolled(ui, "briefing objectives", area, partial(self._objectives, ui))

    def _objectives(self, ui: Ui, room: pygame.Rect) -> int:
        y = room.top
        for one in self.map.view.objectives:
            line = f"{one.title} ({one.due})" if one.due else one.title
            y += widgets.bullet(ui, pygame.Rect(room.left, y, room.width, room.height), line) + ui.px(4)
        return y - room.top

"""The briefing: the order in five paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from wargame.render import palette, widgets
from wargame.render.fonts import BODY, BOLD, LARGE
from wargame.render.screens.base import Help, Screen, page
from wargame.render.ui import Ui
from wargame.text.catalog import say

if TYPE_CHECKING:
    from wargame.render.screens.map import MapScreen


class Briefing(Screen):
    """Read before the first turn, and again at any time."""

    def __init__(self, map_screen: MapScreen) -> None:
        self.map = map_screen

    def back(self) -> Screen | None:
        return self.map

    def do(self, command: str) -> Screen | None:
        return Help(self) if command == "help" else None

    def draw(self, ui: Ui) -> None:
        view = self.map.view
        room = page(ui, view.header.exercise, say("Your seat: {seat}").format(seat=view.header.seat))
        if not ui.focus:
            ui.focus = say("To the map")
        foot = ui.px(50)
        reading = pygame.Rect(room.left, room.top, room.width, room.height - foot)
        column = reading.width - ui.px(20)
        heights = [
            ui.fonts.height(LARGE) + ui.measure(one.text, column - ui.px(34), BODY) + ui.px(18) for one in view.briefing
        ]
        before = ui.surface.get_clip()
        ui.surface.set_clip(reading)
        y = reading.top - ui.scroll("briefing", reading, sum(heights))
        for number, (one, height) in enumerate(zip(view.briefing, heights, strict=True), 1):
            ui.text(str(number), reading.left, y, palette.ACCENT, LARGE, BOLD)
            ui.text(one.heading, reading.left + ui.px(34), y, palette.TEXT, LARGE, BOLD)
            text = pygame.Rect(
                reading.left + ui.px(34), y + ui.fonts.height(LARGE) + ui.px(2), column - ui.px(34), height
            )
            ui.paragraph(one.text, text, palette.TEXT, BODY)
            y += height
        ui.surface.set_clip(before)
        go = pygame.Rect(room.right - ui.px(200), room.bottom - ui.px(38), ui.px(200), ui.px(38))
        widgets.button(ui, go, say("To the map"), lambda: self.map, style=widgets.PRIMARY, key="Enter")

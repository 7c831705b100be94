"""The rules of engagement in force as a card: levels, the ladder step by step, and who is restricted."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pygame

from wargame.render import palette, roe, widgets
from wargame.render.fonts import BODY, BOLD, LARGE, SMALL
from wargame.render.screens.base import Help, Screen, page
from wargame.render.ui import Ui
from wargame.text.catalog import say

if TYPE_CHECKING:
    from wargame.render.screens.map import MapScreen


class RoeCard(Screen):
    """To be read at any time, and before force is used."""

    def __init__(self, map_screen: MapScreen, told: roe.RoeCard) -> None:
        self.map, self.told = map_screen, told

    def back(self) -> Screen | None:
        return self.map

    def do(self, command: str) -> Screen | None:
        return Help(self) if command == "help" else None

    def draw(self, ui: Ui) -> None:
        title = say("Rules of engagement: level {level}").format(level=self.told.level)
        room = page(ui, title, say("What force may be used for, step by step. Force beyond it is logged as a breach."))
        foot = ui.px(50)
        body = pygame.Rect(room.left, room.top, room.width, room.height - foot)
        widgets.scrolled(ui, "roe card", body, partial(self._card, ui))
        go = pygame.Rect(room.right - ui.px(200), room.bottom - ui.px(38), ui.px(200), ui.px(38))
        widgets.button(ui, go, say("Back to the map"), self.back, style=widgets.PRIMARY, key="Esc")

    def _card(self, ui: Ui, room: pygame.Rect) -> int:
        y = room.top
        for level, text in enumerate(self.told.levels, 1):
            now = level <= self.told.level
            ui.text(str(level), room.left, y, palette.ACCENT if now else palette.FAINT, LARGE, BOLD)
            box = pygame.Rect(room.left + ui.px(34), y + ui.px(2), room.width - ui.px(34), room.height)
            y += max(ui.px(26), ui.paragraph(text, box, palette.TEXT if now else palette.FAINT, BODY) + ui.px(6))
        y += ui.px(10)
        for step in self.told.steps:
            pygame.draw.line(ui.surface, palette.EDGE, (room.left, y), (room.right, y))
            y += self._step(ui, step, pygame.Rect(room.left, y + ui.px(6), room.width, room.height)) + ui.px(10)
        pygame.draw.line(ui.surface, palette.EDGE, (room.left, y), (room.right, y))
        y += ui.px(8)
        odds = say("Odds: trained people with an interpreter; 20 points less against a hostile group.")
        for line in (say("Detention: {when}.").format(when=self.told.detain), *self.told.restricted, odds):
            y += widgets.bullet(ui, pygame.Rect(room.left, y, room.width, room.height), line) + ui.px(4)
        return y - room.top

    def _step(self, ui: Ui, step: roe.RoeStep, rect: pygame.Rect) -> int:
        """A step: number and name, what it is, when it may be used, and how often it ends a stand-off."""
        name, when = ui.px(230), rect.width - ui.px(230) - ui.px(190)
        colour = palette.TEXT if step.allowed else palette.WARN
        ui.text(str(step.step), rect.left, rect.top, colour, BODY, BOLD)
        left = rect.left + ui.px(34)
        used = ui.paragraph(step.title, pygame.Rect(left, rect.top, name - ui.px(44), rect.height), colour, BODY, BOLD)
        told = pygame.Rect(rect.left + name, rect.top, when, rect.height)
        used = max(used, ui.paragraph(step.when, told, colour, BODY))
        if step.calms:
            odds = say("ends a stand-off {odds} % · {minutes} min").format(odds=step.calms, minutes=step.minutes)
            box = pygame.Rect(rect.right - ui.px(180), rect.top, ui.px(180), ui.px(20))
            ui.label(odds, box, palette.MUTED, SMALL, align="right", tip=True)
        return used

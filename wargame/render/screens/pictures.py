"""Two pictures of the same stretch of map, side by side: what one contingent knows and another does not."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import pygame

from wargame.render import joint, keymap, mapdraw, palette, widgets
from wargame.render import view as v
from wargame.render.fonts import SMALL
from wargame.render.layers import CONTACTS, NAMES, SIGHT
from wargame.render.screens.base import Help, Screen, wide_page
from wargame.render.ui import Ui
from wargame.text.catalog import count, say

if TYPE_CHECKING:
    from wargame.render.screens.map import MapScreen

MERGED = 0  # the headquarters' picture, where a contingent's id is asked for
LAYERS = {SIGHT, CONTACTS, NAMES}


def pictured(view: v.ViewModel, whose: int) -> v.ViewModel:
    """The view with one contingent's own picture in place of all that the headquarters has merged."""
    partner = view.together.partner(whose) if view.together else None
    if partner is None:
        return view
    return replace(view, contacts=partner.picture.contacts, sight=partner.picture.sight)


def name_of(together: joint.Together, whose: int) -> str:
    """Whose picture it is, in words."""
    partner = together.partner(whose)
    return partner.name if partner else say("Headquarters, all reports")


class Pictures(Screen):
    """Two maps that move as one; each shows one contingent's picture, or the headquarters'."""

    where = keymap.PICTURES

    def __init__(self, map_screen: MapScreen, together: joint.Together) -> None:
        self.map = map_screen
        self.together = together
        others = [one.id for one in together.partners if not one.lead]
        lead = next((one.id for one in together.partners if one.lead), MERGED)
        self.whose = [lead, others[0] if others else MERGED]
        self.camera = mapdraw.Camera(cell=map_screen.camera.cell)
        self.painters = (mapdraw.MapPainter(), mapdraw.MapPainter())
        self.centre = map_screen.shown.cursor or map_screen.home()
        self.rooms: tuple[pygame.Rect, ...] = ()

    def draw(self, ui: Ui) -> None:
        told = say("Reports travel: what one has seen, another may learn late or never. Drag and zoom move both maps.")
        room = wide_page(ui, say("Two pictures of one place"), told)
        foot, head = ui.px(46), ui.px(56)
        wide = (room.width - ui.px(16)) // 2
        ground = self.map.view.ground
        rooms = tuple(
            pygame.Rect(room.left + at * (wide + ui.px(16)), room.top + head, wide, room.height - head - foot)
            for at in range(2)
        )
        if rooms != self.rooms:
            self.rooms = rooms
            self.camera.room = rooms[0]
            self.camera.cell = max(ui.px(36), min(self.camera.cell, mapdraw.nearest(ground.width, ground.height)))
            self.camera.look_at(self.centre, ground.width, ground.height)
        views = [pictured(self.map.view, whose) for whose in self.whose]
        for at, (box, view) in enumerate(zip(rooms, views, strict=True)):
            self._head(ui, at, pygame.Rect(box.left, room.top, box.width, head), views)
            camera = replace(self.camera, room=box)
            shown = mapdraw.Shown(badges=False, cursor=self.map.shown.cursor)
            self.painters[at].paint(ui, view, camera, LAYERS, shown)
            pygame.draw.rect(ui.surface, palette.EDGE, box, 1)
        back = pygame.Rect(room.left, room.bottom - ui.px(36), ui.px(200), ui.px(36))
        widgets.button(ui, back, say("To the map"), self.back, key="Esc")

    def _head(self, ui: Ui, at: int, rect: pygame.Rect, views: list[v.ViewModel]) -> None:
        """Whose picture it is, to be changed by a press, and what it has that the other lacks."""
        high = ui.px(28)
        box = pygame.Rect(rect.left, rect.top, rect.width, high)
        key = (say("Left"), say("Right"))[at]
        text = name_of(self.together, self.whose[at])
        widgets.button(ui, box, text, partial(self.turn, at), key=key, name=f"picture {at + 1}")
        mine, others = views[at].contacts, {one.number: one.cell for one in views[1 - at].contacts}
        own = [one for one in mine if others.get(one.number) != one.cell]
        known = count("{n} contact", "{n} contacts", len(mine))
        only = say("{n} that the other does not know or has elsewhere").format(n=len(own))
        gaps = sum(1 for one in mine if one.lacks)
        if gaps:
            only += ", " + say("{n} with fields not reported").format(n=gaps)
        line = pygame.Rect(rect.left, box.bottom, rect.width, rect.height - high)
        ui.label(f"{known}, {only}" if mine else known, line, palette.WARN if own else palette.MUTED, SMALL, tip=True)
        ages = [one.age for one in mine]
        if ages:
            newest = say("newest {age}").format(age=v.age_text(min(ages)))
            ui.label(newest, line, palette.MUTED, SMALL, align="right")

    def turn(self, at: int) -> Screen | None:
        """Show the next contingent's picture on one side."""
        ids = [MERGED, *(one.id for one in self.together.partners)]
        self.whose[at] = ids[(ids.index(self.whose[at]) + 1) % len(ids)]
        return None

    def do(self, command: str) -> Screen | None:
        ground = self.map.view.ground
        if command in ("zoom_in", "zoom_out"):
            factor = 1.2 if command == "zoom_in" else 1 / 1.2
            self.camera.zoom(factor, self.camera.room.center, ground.width, ground.height)
            return None
        answers = {
            "cursor_left": lambda: self.turn(0),
            "cursor_right": lambda: self.turn(1),
            "pictures": self.back,
            "help": lambda: Help(self),
        }
        answer = answers.get(command)
        return answer() if answer else None

    def drag(self, by: tuple[int, int]) -> None:
        self.camera.x -= by[0]
        self.camera.y -= by[1]
        self.camera.hold(self.map.view.ground.width, self.map.view.ground.height)

    def wheel(self, pos: tuple[int, int], notches: int) -> None:
        ground = self.map.view.ground
        for room in self.rooms:
            if room.collidepoint(pos):
                at = (pos[0] - room.left + self.camera.room.left, pos[1])
                self.camera.zoom(1.2**notches, at, ground.width, ground.height)

    def back(self) -> Screen | None:
        return self.map

"""The assessment of the area: a map coloured by threat, and a list of communities with the bounds of what is known."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pygame

from wargame.render import keymap, mapdraw, palette, threat, widgets
from wargame.render import view as v
from wargame.render.fonts import BODY, BOLD, SMALL
from wargame.render.screens.base import Help, Screen, wide_page
from wargame.render.ui import Ui
from wargame.text.catalog import count, say

if TYPE_CHECKING:
    from wargame.render.screens.map import MapScreen

LAYERS = {mapdraw.THREAT, mapdraw.NAMES, mapdraw.GRID}
LEAST_CELL = 24  # pixels of a cell, at scale 100 %
ROW = 58  # pixels of a community's lines, at scale 100 %


class Assessment(Screen):
    """Where it is likely to be needed, and how sure that is."""

    where = keymap.ASSESSMENT

    def __init__(self, map_screen: MapScreen, under: Screen) -> None:
        self.map, self.under = map_screen, under
        self.camera = mapdraw.Camera()
        self.painter = mapdraw.MapPainter()
        self.line = 0
        self.follow = False
        self.note = ""

    @property
    def view(self) -> v.ViewModel:
        """What the seat knows now."""
        return self.map.view

    def communities(self) -> list[tuple[v.Community, v.Assessed]]:
        """The communities, the most threatened first."""
        found = [(one, one.assessed) for one in self.view.communities if one.assessed]
        return sorted(found, key=lambda pair: (-threat.middle(pair[1]), pair[0].id))

    # Drawing

    def draw(self, ui: Ui) -> None:
        told = say("The truth lies between these bounds nine times in ten. Visits, aircraft, phones and liaison narrow "
                   "them, time widens them.")  # fmt: skip
        room = wide_page(ui, say("Assessment of the area"), self.note or told,
                         palette.WARN if self.note else palette.MUTED)  # fmt: skip
        foot, side = ui.px(46), max(ui.px(380), room.width * 34 // 100)
        place = pygame.Rect(room.left, room.top, room.width - side - ui.px(16), room.height - foot)
        self._map(ui, place)
        right = pygame.Rect(place.right + ui.px(16), room.top, side, room.height - foot)
        self._list(ui, right)
        self._buttons(ui, pygame.Rect(room.left, room.bottom - ui.px(36), room.width, ui.px(36)))
        self.follow = False

    def _map(self, ui: Ui, place: pygame.Rect) -> None:
        ground = self.view.ground
        if place != self.camera.room:
            self.camera.fit(place, ground.width, ground.height, ui.px(LEAST_CELL))
        self.painter.paint(ui, self.view, self.camera, LAYERS, self._shown())
        pygame.draw.rect(ui.surface, palette.EDGE, place, 1)

    def _shown(self) -> mapdraw.Shown:
        chosen = self.communities()[self.line][0]
        return mapdraw.Shown(badges=False, community=chosen.id)

    def _list(self, ui: Ui, right: pygame.Rect) -> None:
        rows = self.communities()
        low, high = (sum(one.threat[at] for _, one in rows) / 100 for at in range(2))
        area = say("Whole area: {low} to {high} attacks in a week; {season}").format(
            low=round(low), high=round(high), season=self.view.season
        )
        used = ui.paragraph(area, pygame.Rect(right.left, right.top, right.width, ui.px(60)), palette.TEXT, BODY)
        body = pygame.Rect(right.left, right.top + used + ui.px(8), right.width, right.height - used - ui.px(8))
        state = ui.scrolls.get("assessment")
        if self.follow and state:
            top = self.line * ui.px(ROW)
            state.offset = max(min(state.offset, top), top + ui.px(ROW) - body.height, 0)
        widgets.scrolled(ui, "assessment", body, partial(self._rows, ui))

    def _rows(self, ui: Ui, room: pygame.Rect) -> int:
        rows = self.communities()
        for line, (one, known) in enumerate(rows):
            box = pygame.Rect(room.left, room.top + line * ui.px(ROW), room.width - ui.px(14), ui.px(ROW) - ui.px(4))
            tip = "\n".join(f"{name}: {value}" for name, value in threat.facts(known))
            over = ui.control(f"assessed: {one.name}", box, partial(self.choose, line), True, tip, False)
            fill = palette.HOVER if over else palette.RAISED if line == self.line else palette.PANEL
            pygame.draw.rect(ui.surface, fill, box, border_radius=4)
            self._row(ui, box.inflate(-ui.px(12), -ui.px(6)), one, known)
        return len(rows) * ui.px(ROW)

    def _row(self, ui: Ui, box: pygame.Rect, one: v.Community, known: v.Assessed) -> None:
        """Name and threat; below, trust, fear, people, how old it is and how far help."""
        third = box.height // 3
        top = pygame.Rect(box.left, box.top, box.width, third + ui.px(2))
        text = say("attack {bounds} a week").format(bounds=threat.between(known.threat, " %"))
        wide = ui.fonts.width(text, SMALL, BOLD) + ui.px(12)
        chip = pygame.Rect(box.right - wide, top.top, wide, top.height)
        pygame.draw.rect(ui.surface, threat.tint(known), chip, border_radius=4)
        ui.label(text, chip, palette.INK, SMALL, BOLD, "centre")
        ui.label(one.name, pygame.Rect(box.left, top.top, box.width - wide - ui.px(8), top.height), palette.TEXT, BODY,
                 BOLD, tip=True)  # fmt: skip
        people = say("{n} people").format(n=threat.between(known.people))
        mood = say("trust {trust}, fear {fear}, {people}").format(
            trust=threat.between(known.trust), fear=threat.between(known.fear), people=people
        )
        ui.label(mood, pygame.Rect(box.left, top.bottom, box.width, third), palette.TEXT, SMALL, tip=True)
        before = count("{n} attack before", "{n} attacks before", known.raids)
        last = say("{heard}, {before}, help {reach}").format(
            heard=threat.heard(known), before=before, reach=threat.reached(known)
        )
        ui.label(last, pygame.Rect(box.left, top.bottom + third, box.width, third), palette.MUTED, SMALL, tip=True)

    def _buttons(self, ui: Ui, row: pygame.Rect) -> None:
        back = pygame.Rect(row.left, row.top, ui.px(180), row.height)
        widgets.button(ui, back, say("Back"), self.back, key="Esc")

    # Input

    def choose(self, line: int) -> Screen | None:
        """Look at a community."""
        self.line, self.note = line, ""
        ground, cell = self.view.ground, self.communities()[line][0].cell
        if not self.camera.room.collidepoint(self.camera.point(cell)):
            self.camera.look_at(cell, ground.width, ground.height)
        return None

    def do(self, command: str) -> Screen | None:
        ground = self.view.ground
        if command in ("zoom_in", "zoom_out"):
            factor = 1.2 if command == "zoom_in" else 1 / 1.2
            self.camera.zoom(factor, self.camera.room.center, ground.width, ground.height)
        elif command in ("cursor_up", "cursor_down"):
            step = 1 if command == "cursor_down" else -1
            self.follow = True
            return self.choose(max(0, min(self.line + step, len(self.communities()) - 1)))
        elif command == "assessment":
            return self.back()
        elif command == "help":
            return Help(self)
        return None

    def drag(self, by: tuple[int, int]) -> None:
        self.camera.x -= by[0]
        self.camera.y -= by[1]
        self.camera.hold(self.view.ground.width, self.view.ground.height)

    def wheel(self, pos: tuple[int, int], notches: int) -> None:
        if self.camera.room.collidepoint(pos):
            self.camera.zoom(1.2**notches, pos, self.view.ground.width, self.view.ground.height)

    def back(self) -> Screen | None:
        return self.under

"""The assessment of the area: a map coloured by threat, a list of communities with the bounds of what is known, and
before D-day the groups that can be placed in their contingents' zones.

Placing a group is only marked at first; then the deployment is carried out as a whole, and for good.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pygame

from wargame.render import keymap, mapdraw, palette, threat, widgets
from wargame.render import view as v
from wargame.render.area import Assessed
from wargame.render.fonts import BODY, BOLD, SMALL
from wargame.render.layers import GRID, NAMES, THREAT
from wargame.render.screens.base import Help, Question, Screen, wide_page
from wargame.render.ui import Ui
from wargame.text.catalog import count, say

if TYPE_CHECKING:
    from wargame.render.screens.map import MapScreen

LAYERS = {THREAT, NAMES, GRID}
LEAST_CELL = 24  # pixels of a cell, at scale 100 %
ROW, LINE = 58, 28  # pixels of a community's lines and of a group's, at scale 100 %


class Assessment(Screen):
    """Where it is likely to be needed, how sure that is, and who begins where."""

    where = keymap.ASSESSMENT

    def __init__(self, map_screen: MapScreen, under: Screen) -> None:
        self.map, self.under = map_screen, under
        self.camera = mapdraw.Camera()
        self.painter = mapdraw.MapPainter()
        self.line = 0  # of the groups that can be placed, then of the communities
        self.wanted: dict[int, v.Cell] = {}
        self.note = ""
        self.follow = False  # the line was chosen by a key: bring it into sight

    @property
    def view(self) -> v.ViewModel:
        """What the seat knows now."""
        return self.map.view

    def groups(self) -> list[v.Group]:
        """The groups that can be placed."""
        return [one for one in self.view.groups if one.zone]

    def communities(self) -> list[tuple[v.Community, Assessed]]:
        """The communities, the most threatened first."""
        found = [(one, one.assessed) for one in self.view.communities if one.assessed]
        return sorted(found, key=lambda pair: (-threat.middle(pair[1]), pair[0].id))

    def group(self) -> v.Group | None:
        """The group in hand, if any."""
        groups = self.groups()
        return groups[self.line] if self.line < len(groups) else None

    # Drawing

    def draw(self, ui: Ui) -> None:
        told = say("The truth lies between these bounds nine times in ten. Visits, aircraft, phones and liaison narrow "
                   "them, time widens them.")  # fmt: skip
        if self.groups():
            told = say("Choose a group, then a cell of its zone. Nothing is done until the deployment is carried out.")
        title = say("Assessment and deployment") if self.groups() else say("Assessment of the area")
        room = wide_page(ui, title, self.note or told, palette.WARN if self.note else palette.MUTED)
        foot, side = ui.px(46), max(ui.px(380), room.width * 34 // 100)
        place = pygame.Rect(room.left, room.top, room.width - side - ui.px(16), room.height - foot)
        self._map(ui, place)
        self._list(ui, pygame.Rect(place.right + ui.px(16), room.top, side, room.height - foot))
        self._buttons(ui, pygame.Rect(room.left, room.bottom - ui.px(36), room.width, ui.px(36)))
        self.follow = False

    def _map(self, ui: Ui, place: pygame.Rect) -> None:
        ground, group = self.view.ground, self.group()
        if place != self.camera.room:
            self.camera.fit(place, ground.width, ground.height, ui.px(LEAST_CELL))
        shown = mapdraw.Shown(badges=False, places=dict(self.wanted), group=group.id if group else 0)
        if group is None:
            shown.community = self.communities()[self.line - len(self.groups())][0].id
        self.painter.paint(ui, self.view, self.camera, LAYERS, shown)
        ui.surface.set_clip(place)
        if group:
            mapdraw.ring(ui, self.camera, (group.cell, *group.zone))
        ui.surface.set_clip(None)
        pygame.draw.rect(ui.surface, palette.EDGE, place, 1)

    def _list(self, ui: Ui, right: pygame.Rect) -> None:
        low, high = (sum(one.threat[at] for _, one in self.communities()) / 100 for at in range(2))
        area = say("Whole area: {low} to {high} attacks in a week; {season}").format(
            low=round(low), high=round(high), season=self.view.season
        )
        used = ui.paragraph(area, pygame.Rect(right.left, right.top, right.width, ui.px(60)), palette.TEXT, BODY)
        body = pygame.Rect(right.left, right.top + used + ui.px(8), right.width, right.height - used - ui.px(8))
        state = ui.scrolls.get("assessment")
        if self.follow and state:
            top, high_of = self._top(ui, self.line), self._high(ui, self.line)
            state.offset = max(min(state.offset, top), top + high_of - body.height, 0)
        widgets.scrolled(ui, "assessment", body, partial(self._rows, ui))

    def _high(self, ui: Ui, line: int) -> int:
        return ui.px(LINE if line < len(self.groups()) else ROW)

    def _top(self, ui: Ui, line: int) -> int:
        """Pixels from the list's top to a line; a gap stands between groups and communities."""
        many = len(self.groups())
        gap = ui.px(10) if many and line >= many else 0
        return min(line, many) * ui.px(LINE) + gap + max(0, line - many) * ui.px(ROW)

    def _rows(self, ui: Ui, room: pygame.Rect) -> int:
        line = 0
        for group in self.groups():
            box = self._box(ui, room, line, group.name, "")
            to = self.wanted.get(group.id)
            height = self.view.ground.height
            text = v.grid_reference(group.cell, height) + (f" › {v.grid_reference(to, height)}" if to else "")
            ui.label(text, box, palette.ACCENT if to else palette.MUTED, SMALL, BOLD, "right")
            name = pygame.Rect(box.left, box.top, box.width - ui.px(110), box.height)
            ui.label(group.name, name, palette.TEXT, SMALL, tip=True)
            line += 1
        for one, known in self.communities():
            tip = "\n".join(f"{name}: {value}" for name, value in threat.facts(known))
            self._community(ui, self._box(ui, room, line, one.name, tip), one, known)
            line += 1
        return self._top(ui, line)

    def _box(self, ui: Ui, room: pygame.Rect, line: int, name: str, tip: str) -> pygame.Rect:
        """The plate of a line, which can be pressed; returns the room for what is written on it."""
        top, high = self._top(ui, line), self._high(ui, line)
        box = pygame.Rect(room.left, room.top + top, room.width - ui.px(14), high - ui.px(4))
        over = ui.control(f"line: {name}", box, partial(self.choose, line), True, tip, False)
        fill = palette.HOVER if over else palette.RAISED if line == self.line else palette.PANEL
        pygame.draw.rect(ui.surface, fill, box, border_radius=4)
        if line == self.line:
            pygame.draw.rect(ui.surface, palette.ACCENT, box, 1, border_radius=4)
        return box.inflate(-ui.px(12), -ui.px(4))

    def _community(self, ui: Ui, box: pygame.Rect, one: v.Community, known: Assessed) -> None:
        """Name and threat; below, trust, fear, people, how old it is and how far help."""
        third = box.height // 3
        top = pygame.Rect(box.left, box.top, box.width, third + ui.px(2))
        text = say("attack {bounds} a week").format(bounds=threat.between(known.threat, " %"))
        wide = ui.fonts.width(text, SMALL, BOLD) + ui.px(12)
        chip = pygame.Rect(box.right - wide, top.top, wide, top.height)
        pygame.draw.rect(ui.surface, threat.tint(threat.middle(known)), chip, border_radius=4)
        ui.label(text, chip, palette.INK, SMALL, BOLD, "centre")
        name = pygame.Rect(box.left, top.top, box.width - wide - ui.px(8), top.height)
        ui.label(one.name, name, palette.TEXT, BODY, BOLD, tip=True)
        mood = say("trust {trust}, fear {fear}, {people}").format(
            trust=threat.between(known.trust), fear=threat.between(known.fear),
            people=say("{n} people").format(n=threat.between(known.people)),
        )  # fmt: skip
        ui.label(mood, pygame.Rect(box.left, top.bottom, box.width, third), palette.TEXT, SMALL, tip=True)
        before = count("{n} attack before", "{n} attacks before", known.raids)
        last = say("{heard}, {before}, help {reach}").format(
            heard=threat.heard(known), before=before, reach=threat.reached(known)
        )
        ui.label(last, pygame.Rect(box.left, top.bottom + third, box.width, third), palette.MUTED, SMALL, tip=True)

    def _buttons(self, ui: Ui, row: pygame.Rect) -> None:
        back = pygame.Rect(row.left, row.top, ui.px(180), row.height)
        widgets.button(ui, back, say("Back"), self.back, key="Esc")
        if not self.groups():
            return
        wanted = len(self.wanted)
        go = pygame.Rect(row.right - ui.px(220), row.top, ui.px(220), row.height)
        text = say("Deploy ({n})").format(n=wanted) if wanted else say("Deploy")
        tip = "" if wanted else say("Choose a place for a group first.")
        widgets.button(ui, go, text, self.carry_out, key="C", style=widgets.PRIMARY, enabled=bool(wanted), tip=tip)
        clear = pygame.Rect(go.left - ui.px(150), row.top, ui.px(140), row.height)
        widgets.button(ui, clear, say("Clear"), self.clear, key="X", enabled=bool(wanted), tip=tip)

    # Deployment

    def place_at(self, cell: v.Cell) -> str:
        """Mark where the group in hand is to begin; returns why not, or nothing."""
        group = self.group()
        if group is None:
            return ""
        if cell == group.cell:
            self.wanted.pop(group.id, None)
        elif cell in group.zone:
            self.wanted[group.id] = cell
        else:
            return self.map.seat.preview(v.Order(group.id, "deploy", cell=cell)).reason
        return ""

    def step_place(self, by: int) -> Screen | None:
        """The next cell of the zone of the group in hand, communities and named places first."""
        group = self.group()
        if group is None:
            return None
        named = {one.cell for one in self.view.communities} | {one.cell for one in self.view.ground.places}
        cells = [group.cell, *sorted(group.zone, key=lambda cell: (cell not in named, cell[1], cell[0]))]
        here = self.wanted.get(group.id, group.cell)
        self.note = self.place_at(cells[(cells.index(here) + by) % len(cells)])
        return None

    def clear(self) -> Screen | None:
        """Leave all as they are."""
        self.wanted.clear()
        self.note = ""
        return None

    def carry_out(self) -> Screen | None:
        """Ask once, for it cannot be taken back."""
        if not self.wanted:
            self.note = say("Choose a place for a group first.") if self.groups() else ""
            return None
        height = self.view.ground.height
        lines = [
            f"{one.name}: {v.grid_reference(one.cell, height)} › {v.grid_reference(self.wanted[one.id], height)}"
            for one in self.groups() if one.id in self.wanted
        ]  # fmt: skip
        lines.append(say("What is carried out cannot be taken back."))
        go = (say("Deploy"), self._submit)
        return Question(self, say("Deploy these groups?"), lines, ((say("Not yet"), lambda: self), go))

    def _submit(self) -> Screen:
        orders = [v.Order(group, "deploy", cell=cell) for group, cell in self.wanted.items()]
        refused = self.map.seat.submit(orders)
        self.wanted.clear()
        self.line = 0
        self.map.refresh()
        self.map.renew_drafts()
        self.note = " ".join(one.reason for one in refused) or say("The groups are deployed.")
        return self

    # Input

    def choose(self, line: int) -> Screen | None:
        """Take a group in hand, or look at a community."""
        self.line, self.note = line, ""
        group = self.group()
        cell = group.cell if group else self.communities()[line - len(self.groups())][0].cell
        if not self.camera.room.collidepoint(self.camera.point(cell)):
            self.camera.look_at(cell, self.view.ground.width, self.view.ground.height)
        return None

    def press(self, pos: tuple[int, int], button: int) -> Screen | None:
        cell = self.camera.under(pos, self.view.ground.width, self.view.ground.height)
        if cell is None or button != 1:
            return None
        group = self.group()
        if group and cell in (group.cell, *group.zone):
            self.note = self.place_at(cell)
            return None
        there = [at for at, one in enumerate(self.groups()) if self.wanted.get(one.id, one.cell) == cell]
        many = len(self.groups())
        there += [many + at for at, (one, _) in enumerate(self.communities()) if one.cell == cell]
        if there:
            return self.choose(there[0])
        self.note = self.place_at(cell)
        return None

    def do(self, command: str) -> Screen | None:
        ground = self.view.ground
        if command in ("zoom_in", "zoom_out"):
            factor = 1.2 if command == "zoom_in" else 1 / 1.2
            self.camera.zoom(factor, self.camera.room.center, ground.width, ground.height)
            return None
        if command in ("cursor_up", "cursor_down"):
            step = 1 if command == "cursor_down" else -1
            self.follow = True
            return self.choose(max(0, min(self.line + step, len(self.groups()) + len(self.communities()) - 1)))
        answers = {
            "cursor_left": lambda: self.step_place(-1),
            "cursor_right": lambda: self.step_place(1),
            "carry_out": self.carry_out,
            "clear": self.clear,
            "assessment": self.back,
            "help": lambda: Help(self),
        }
        answer = answers.get(command)
        return answer() if answer else None

    def drag(self, by: tuple[int, int]) -> None:
        self.camera.x -= by[0]
        self.camera.y -= by[1]
        self.camera.hold(self.view.ground.width, self.view.ground.height)

    def wheel(self, pos: tuple[int, int], notches: int) -> None:
        if self.camera.room.collidepoint(pos):
            self.camera.zoom(1.2**notches, pos, self.view.ground.width, self.view.ground.height)

    def back(self) -> Screen | None:
        return self.under

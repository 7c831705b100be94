"""What happened, step by step: groups walk their tracks while the steps come up beside the map."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import pygame

from wargame.render import keymap, mapdraw, palette, widgets
from wargame.render import view as v
from wargame.render.fonts import BODY, BOLD, SMALL
from wargame.render.layers import CONTACTS, NAMES, SIGHT
from wargame.render.screens.base import Help, Screen
from wargame.render.ui import Ui
from wargame.render.words import CATEGORIES
from wargame.text.catalog import say

if TYPE_CHECKING:
    from wargame.render.screens.map import MapScreen

PACE = 1100  # milliseconds a step
FAST = 250  # when running on


class Resolution(Screen):
    """Plays the steps one after another; any moment can be skipped, stepped back, or looked at again from the map."""

    where = keymap.RESOLUTION
    moving = True

    def __init__(
        self, map_screen: MapScreen, result: v.TurnResult, run_on: bool = False, shown_again: bool = False
    ) -> None:
        self.map = map_screen
        self.result = result
        self.run_on = run_on
        self.shown_again = shown_again
        if not shown_again:
            map_screen.refresh()
        self.at = 0
        self.age = 0
        self.camera = mapdraw.Camera()
        self.shown = mapdraw.Shown(badges=False)
        self.grown = -1  # the step that the log was last scrolled for

    @property
    def done(self) -> bool:
        """Has the last step been shown?"""
        return self.at >= len(self.result.steps) - 1

    def draw(self, ui: Ui) -> None:
        ui.surface.fill(palette.BACK)
        screen = ui.surface.get_rect()
        side = ui.px(440)
        room = pygame.Rect(0, 0, screen.width - side, screen.height)
        self._map(ui, room)
        self._list(ui, pygame.Rect(room.right, 0, side, screen.height))

    def _map(self, ui: Ui, room: pygame.Rect) -> None:
        view = self._known()
        ground = view.ground
        if self.camera.room != room:
            self.camera.fit(room, ground.width, ground.height, ui.px(30))
        self.shown.marked = self.result.steps[self.at].cell if self.result.steps else None
        middle = room.inflate(-room.width // 4, -room.height // 4)
        if self.shown.marked and not middle.collidepoint(self.camera.point(self.shown.marked)):
            self.camera.look_at(self.shown.marked, ground.width, ground.height)
        self.shown.places = self._places()
        layers = {SIGHT, CONTACTS, NAMES}
        self.map.painter.paint(ui, view, self.camera, layers, self.shown)

    def _known(self) -> v.ViewModel:
        """The view without what was only seen later in the turn."""
        view, result = self.map.view, self.result
        if self.done or result.flashes or self.shown_again:
            return view
        now, end = result.steps[self.at].minute, result.start + result.minutes
        return replace(view, contacts=tuple(one for one in view.contacts if end - one.age <= now))

    def _places(self) -> dict[int, tuple[float, float]]:
        """Where groups are at this moment, on their tracks."""
        if not self.result.tracks or not self.result.steps or not self.result.minutes:
            return {}
        share = 1.0
        if not self.done:
            now, following = self.result.steps[self.at].minute, self.result.steps[self.at + 1].minute
            minute = now + (following - now) * min(1.0, self.age / self._pace())
            share = max(0.0, min(1.0, (minute - self.result.start) / self.result.minutes))
        places = {}
        for track in self.result.tracks:
            along = min(share * len(track.cells), len(track.cells) - 1)  # a pulse begins its part of the turn
            low = min(int(along), len(track.cells) - 1)
            high = min(low + 1, len(track.cells) - 1)
            (ax, ay), (bx, by) = track.cells[low], track.cells[high]
            part = along - low
            places[track.who] = (ax + (bx - ax) * part, ay + (by - ay) * part)
        return places

    def _list(self, ui: Ui, rect: pygame.Rect) -> None:
        ui.panel(rect)
        room = rect.inflate(-ui.px(32), -ui.px(28))
        title = say("Turn {turn}: what happened").format(turn=self.result.turn)
        widgets.title_line(ui, pygame.Rect(room.left, room.top, room.width, ui.px(28)), title)
        note = say("As your headquarters learned of it.")
        ui.label(note, pygame.Rect(room.left, room.top + ui.px(28), room.width, ui.px(20)), palette.MUTED, SMALL)
        list_room = pygame.Rect(room.left, room.top + ui.px(58), room.width, room.height - ui.px(58) - ui.px(50))
        if self.result.steps:
            self._steps(ui, list_room)
        else:
            ui.paragraph(say("Nothing was reported."), list_room, palette.MUTED, BODY)
        low = room.bottom - ui.px(36)
        third = room.width * 29 // 100
        widgets.button(
            ui,
            pygame.Rect(room.left, low, third, ui.px(36)),
            say("Before"),
            lambda: self.do("step_back"),
            key="Left",
            enabled=self.at > 0,
            tip="" if self.at else say("This is the first step."),
        )
        widgets.button(
            ui,
            pygame.Rect(room.left + third + ui.px(8), low, third, ui.px(36)),
            say("Next"),
            lambda: self.do("step_on"),
            key="Right",
            enabled=not self.done,
            tip=say("This was the last step.") if self.done else "",
        )
        last = pygame.Rect(room.left + 2 * (third + ui.px(8)), low, room.width - 2 * (third + ui.px(8)), ui.px(36))
        widgets.button(ui, last, self._onward(), lambda: self.do("confirm"), key="Enter", style=widgets.PRIMARY)

    def _onward(self) -> str:
        if not self.done:
            return say("To the end")
        return say("React") if self.result.flashes else say("Debrief") if self.result.over else say("Go on")

    def _steps(self, ui: Ui, rect: pygame.Rect) -> None:
        """The steps so far, the present one with its reason."""
        shown = self.result.steps[: self.at + 1]
        width = rect.width - ui.px(74)
        heights = [self._height(ui, one, width) for one in shown]
        if self.grown != self.at:
            ui.scroll("steps", rect, sum(heights))
            ui.scrolls["steps"].offset = ui.scrolls["steps"].reach
            self.grown = self.at
        before = ui.surface.get_clip()
        y = rect.top - ui.scroll("steps", rect, sum(heights))
        ui.surface.set_clip(rect)
        for index, (one, height) in enumerate(zip(shown, heights, strict=True)):
            box = pygame.Rect(rect.left, y, rect.width - ui.px(8), height)
            if box.bottom > rect.top and box.top < rect.bottom:
                self._step(ui, one, box, index == self.at)
                ui.control(f"step {index + 1}", box, partial(self._go_to, index), True, "", False)
            y += height
        ui.surface.set_clip(before)

    def _height(self, ui: Ui, one: v.Step, width: int) -> int:
        why = ui.measure(one.why, width, SMALL) if one.why else 0
        return ui.measure(one.text, width, BODY) + why + ui.px(14)

    def _step(self, ui: Ui, one: v.Step, box: pygame.Rect, now: bool) -> None:
        colour = palette.CATEGORIES[one.category]
        pygame.draw.rect(ui.surface, colour, (box.left, box.top + ui.px(4), ui.px(3), box.height - ui.px(10)))
        ui.text(
            one.clock, box.left + ui.px(12), box.top + ui.px(2), palette.TEXT if now else palette.MUTED, SMALL, BOLD
        )
        ui.text(say(CATEGORIES[one.category]), box.left + ui.px(12), box.top + ui.px(18), colour, SMALL - 2)
        text = pygame.Rect(box.left + ui.px(66), box.top, box.width - ui.px(66), 10_000)
        used = ui.paragraph(one.text, text, palette.TEXT if now else palette.MUTED, BODY)
        if one.why:
            ui.paragraph(one.why, text.move(0, used), palette.FAINT, SMALL)

    def _go_to(self, index: int) -> Screen | None:
        self.at, self.age, self.moving = index, 0, False
        return None

    def _pace(self) -> int:
        return FAST if self.run_on else PACE

    def tick(self, ms: int) -> Screen | None:
        self.age += ms
        if self.age >= self._pace():
            self.age = 0
            if not self.done:
                self.at += 1
            elif self.run_on and self._undisturbed():
                return self._next()
            else:
                self.moving = False
        return None

    def _undisturbed(self) -> bool:
        """May running on go on: no flash, no fresh alert, nobody idle, not over?"""
        if self.result.flashes or self.result.over or self.shown_again:
            return False
        if any(one.category == v.ALERT for one in self.result.steps):
            return False
        return not any(one.mine and one.idle for one in self.map.view.groups)

    def _next(self) -> Screen:
        from wargame.render.screens.reaction import Reaction

        if self.shown_again:
            return self.map
        if self.result.flashes:
            return Reaction(self.map, self.result.flashes, self.run_on)
        screen = self.map.new_turn()
        if self.run_on and self._undisturbed() and screen is self.map:
            return self.map.run_again()
        return screen

    def do(self, command: str) -> Screen | None:
        if command == "step_on" and not self.done:
            self.at, self.age = self.at + 1, 0
        elif command == "step_back":
            self._go_to(max(0, self.at - 1))
        elif command == "confirm":
            return self.back()
        elif command == "help":
            return Help(self)
        return None

    def back(self) -> Screen | None:
        """To the last step, then on: Esc never leaves a flash unseen."""
        if not self.done:
            self.at, self.age, self.moving = len(self.result.steps) - 1, 0, False
            return None
        return self._next()

    def press(self, pos: tuple[int, int], button: int) -> Screen | None:
        return self.do("step_on")

    def wheel(self, pos: tuple[int, int], notches: int) -> None:
        ground = self.map.view.ground
        self.camera.zoom(1.2**notches, pos, ground.width, ground.height)

    def drag(self, by: tuple[int, int]) -> None:
        self.camera.x -= by[0]
        self.camera.y -= by[1]
        self.camera.hold(self.map.view.ground.width, self.map.view.ground.height)

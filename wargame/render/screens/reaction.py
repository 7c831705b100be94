"""The reaction window: what flashed, where, and a short list of answers to each."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pygame

from wargame.render import keymap, mapdraw, palette, widgets
from wargame.render import view as v
from wargame.render.fonts import BODY, BOLD, LARGE, SMALL
from wargame.render.layers import CONTACTS, NAMES, ORDERS, SIGHT
from wargame.render.screens.base import Help, Question, Screen
from wargame.render.screens.preview import minutes_bar, read_back_switch
from wargame.render.ui import Ui
from wargame.text.catalog import say

if TYPE_CHECKING:
    from wargame.render.screens.map import MapScreen


SHORT = 100  # letters that two lines of a row hold


class Reaction(Screen):
    """One flash at a time; the map beside it shows the place."""

    where = keymap.REACTION

    def __init__(self, map_screen: MapScreen, flashes: tuple[v.Flash, ...], run_on: bool = False) -> None:
        self.map = map_screen
        self.flashes = flashes
        self.run_on = run_on
        self.at = 0
        self.answers: dict[int, int] = {}  # flash id -> choice
        self.camera = mapdraw.Camera()
        self.shown = mapdraw.Shown(badges=False)
        self.read_back = map_screen.read_back

    @property
    def flash(self) -> v.Flash:
        """The one that is shown."""
        return self.flashes[self.at]

    def draw(self, ui: Ui) -> None:
        ui.surface.fill(palette.BACK)
        screen = ui.surface.get_rect()
        bar = pygame.Rect(0, 0, screen.width, ui.px(64))
        ui.panel(bar, (84, 44, 44))
        title = (
            say("Reaction window: something calls for you")
            if len(self.flashes) == 1
            else say("Reaction window: {at} of {n} flashes").format(at=self.at + 1, n=len(self.flashes))
        )
        ui.label(title, bar.inflate(-ui.px(40), 0), palette.TEXT, LARGE, BOLD)
        clock = f"{self.map.view.header.exercise}  ·  {self.flash.clock}"
        ui.label(clock, bar.inflate(-ui.px(40), 0), palette.TEXT, BODY, align="right")
        side = ui.px(520)
        room = pygame.Rect(0, bar.bottom, screen.width - side, screen.height - bar.height)
        self._map(ui, room)
        self._list(ui, pygame.Rect(room.right, bar.bottom, side, room.height))

    def _map(self, ui: Ui, room: pygame.Rect) -> None:
        ground = self.map.view.ground
        if self.camera.room != room:
            self.camera.fit(room, ground.width, ground.height, ui.px(64))
        self.camera.look_at(self.flash.cell, ground.width, ground.height)
        self.shown.marked = self.flash.cell
        self.map.painter.paint(
            ui, self.map.view, self.camera, {SIGHT, ORDERS, CONTACTS, NAMES}, self.shown
        )

    def _list(self, ui: Ui, rect: pygame.Rect) -> None:
        ui.panel(rect)
        room = rect.inflate(-ui.px(40), -ui.px(32))
        flash = self.flash
        y = room.top
        y += ui.paragraph(flash.sentence, room, palette.TEXT, LARGE, BOLD) + ui.px(8)
        for line in flash.detail:
            y += widgets.bullet(
                ui, pygame.Rect(room.left, y, room.width, room.bottom - y), line, palette.MUTED
            ) + ui.px(2)
        y += ui.px(10)
        widgets.heading(ui, pygame.Rect(room.left, y, room.width, ui.px(20)), say("Answers"))
        y += ui.px(28)
        foot = ui.px(50)
        list_room = pygame.Rect(room.left, y, room.width, room.bottom - foot - y)
        widgets.rows(
            ui,
            list_room,
            "answers",
            len(flash.choices),
            lambda i, row, over: self._choice(ui, i, row),
            self.choose,
            height=94,
            enabled=lambda i: flash.choices[i].accepted,
            tip=self._tip,
            title=lambda i: flash.choices[i].sentence,
        )
        buttons = pygame.Rect(room.left, room.bottom - ui.px(38), room.width, ui.px(38))
        third = (buttons.width - ui.px(16)) // 3
        if len(self.flashes) > 1:
            widgets.button(
                ui, pygame.Rect(buttons.left, buttons.top, third, buttons.height), say("Next flash"), self.next_flash
            )
        if any(choice.can_read_back for one in self.flashes for choice in one.choices):
            left = buttons.left + (third + ui.px(8) if len(self.flashes) > 1 else 0)
            wide = buttons.right - ui.px(208) - left
            switch = pygame.Rect(left, buttons.top, wide, buttons.height)
            read_back_switch(ui, switch, self.read_back, self.toggle_read_back)
        go = pygame.Rect(buttons.right - ui.px(200), buttons.top, ui.px(200), buttons.height)
        widgets.button(ui, go, say("Give answers"), self.finish, key="Enter", style=widgets.PRIMARY)

    def _tip(self, index: int) -> str:
        choice = self.flash.choices[index]
        told = "\n".join(part for part in (choice.effect, choice.reason, choice.permission) if part)
        parts = " + ".join(f"{term.name} {term.amount}" for term in choice.minutes)
        if parts:
            return f"{told}\n{parts} min"
        return told if len(told) > SHORT else ""  # what is short stands in the row itself

    def _choice(self, ui: Ui, index: int, row: pygame.Rect) -> None:
        choice = self.flash.choices[index]
        chosen = self.answers.get(self.flash.id) == index
        box = row.inflate(-2, -ui.px(6))
        pygame.draw.rect(
            ui.surface, palette.ACCENT if chosen else palette.EDGE, box, 2 if chosen else 1, border_radius=4
        )
        cap = pygame.Rect(box.left + ui.px(8), box.top + ui.px(9), ui.px(22), ui.px(20))
        colour = palette.TEXT if choice.accepted else palette.FAINT
        widgets.key_cap(ui, cap, str(index + 1), colour)
        text = pygame.Rect(cap.right + ui.px(10), box.top + ui.px(6), box.right - cap.right - ui.px(18), ui.px(24))
        ui.label(choice.sentence, text, colour, BODY, BOLD, tip=True)
        line, ink = choice.effect, palette.MUTED
        if not choice.accepted:
            line, ink = choice.reason, palette.FAINT
        elif choice.asked:
            line = say("asked, not ordered; {effect}").format(effect=choice.effect)
        elif not choice.permitted:
            line, ink = say("not permitted: {why}").format(why=choice.permission), palette.WARN
        high = ui.fonts.height(SMALL)
        lines = ui.fonts.wrapped(line, text.width, SMALL)[:2]  # the tip has all of it
        for nth, part in enumerate(lines):
            ui.label(part, pygame.Rect(text.left, text.bottom + nth * high, text.width, high), ink, SMALL)
        if choice.minutes and choice.accepted:
            longest = max(sum(term.amount for term in one.minutes) for one in self.flash.choices)
            share = sum(term.amount for term in choice.minutes) / max(1, longest)  # one scale for all answers
            bar = pygame.Rect(text.left, box.bottom - ui.px(18), round(text.width * share), ui.px(13))
            minutes_bar(ui, bar, choice.minutes)

    def choose(self, index: int) -> Screen | None:
        """Answer the flash; what the rules forbid asks once more. The same again takes the answer back."""
        if not 0 <= index < len(self.flash.choices) or not self.flash.choices[index].accepted:
            return None
        choice = self.flash.choices[index]
        if self.answers.get(self.flash.id) == index:
            del self.answers[self.flash.id]
            return None
        if not choice.permitted and not choice.asked:
            lines = (choice.permission, say("Given all the same, it is logged as a breach and may be investigated."))
            return Question(
                self,
                say("Not permitted"),
                lines,
                ((say("Leave it"), lambda: self), (say("Give it anyway"), lambda: self._answer(index))),
            )
        self._answer(index)
        return None

    def _answer(self, index: int) -> Screen:
        self.answers[self.flash.id] = index
        return self

    def toggle_read_back(self) -> Screen | None:
        """Have answers by other contingents read back, or no longer."""
        self.read_back = self.map.read_back = not self.read_back
        return None

    def next_flash(self) -> Screen | None:
        """Show the next flash."""
        self.at = (self.at + 1) % len(self.flashes)
        return None

    def finish(self) -> Screen | None:
        """Give the answers and let the second half of the turn pass; asks first when a flash has none."""
        open_ = [one for one in self.flashes if one.id not in self.answers]
        if open_ and self.at != self.flashes.index(open_[0]):
            self.at = self.flashes.index(open_[0])
            return None
        if open_:
            return Question(
                self,
                say("No answer?"),
                (open_[0].sentence, say("The group then decides for itself.")),
                ((say("Back"), lambda: self), (say("Leave it to them"), self._submit)),
            )
        return self._submit()

    def _submit(self) -> Screen:
        orders = {flash.id: self._order(flash) for flash in self.flashes if flash.id in self.answers}
        refused = self.map.seat.submit(tuple(orders.values()))
        if refused:
            not_taken = [one.order for one in refused]
            self.answers = {flash: index for flash, index in self.answers.items() if orders[flash] not in not_taken}
            lines = [" ".join(part for part in (one.reason, one.fix) if part) for one in refused]
            return Question(
                self,
                say("Not taken"),
                lines,
                ((say("Choose again"), lambda: self), (say("Go on without"), self._go_on)),
            )
        return self._go_on()

    def _order(self, flash: v.Flash) -> v.Order:
        """The answer to a flash; one that is not permitted was confirmed when it was chosen."""
        choice = flash.choices[self.answers[flash.id]]
        return replace(choice.order, confirmed=choice.answer, read_back=self.read_back and choice.can_read_back)

    def _go_on(self) -> Screen:
        from wargame.render.screens.resolution import Resolution

        return Resolution(self.map, self.map.seat.wait(), self.run_on)

    def do(self, command: str) -> Screen | None:
        if command.startswith("choice_"):
            return self.choose(int(command[7:]) - 1)
        if command == "confirm":
            return self.finish()
        if command == "read_back":
            return self.toggle_read_back()
        return Help(self) if command == "help" else None

    def back(self) -> Screen | None:
        """Esc takes the answer back; the flash itself cannot be left unanswered by accident."""
        if self.flash.id in self.answers:
            del self.answers[self.flash.id]
            return None
        return self.finish()

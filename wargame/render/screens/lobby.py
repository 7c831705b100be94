"""The exercise list: what can be played, from which chair, and which game can be resumed."""

from __future__ import annotations

from functools import partial

import pygame

from wargame.render import palette, widgets
from wargame.render import view as v
from wargame.render.fonts import BODY, BOLD, LARGE, SMALL
from wargame.render.screens.base import Help, Leave, Question, Screen, page
from wargame.render.ui import Ui
from wargame.text.catalog import say


class ExerciseList(Screen):
    """One row an exercise; the chosen one is described beside the list."""

    def __init__(self, lobby: v.Lobby) -> None:
        self.lobby = lobby
        self.entries = tuple(lobby.entries())
        self.chosen = 0

    def back(self) -> Screen | None:
        return Question(self, say("Close the program?"), (), ((say("Stay"), lambda: self), (say("Close"), Leave)))

    def do(self, command: str) -> Screen | None:
        return Help(self) if command == "help" else None

    def draw(self, ui: Ui) -> None:
        room = page(ui, say("Exercises"), say("Choose an exercise and a seat."))
        if not ui.focus:
            ui.focus = "exercises"
        split = room.width * 45 // 100
        left = pygame.Rect(room.left, room.top, split - ui.px(16), room.height)
        widgets.rows(
            ui,
            left,
            "exercises",
            len(self.entries),
            lambda i, row, over: self._row(ui, i, row),
            self.choose,
            height=64,
            title=lambda i: self.entries[i].title,
        )
        if self.entries:
            self._detail(ui, pygame.Rect(room.left + split, room.top, room.width - split, room.height))
        else:
            ui.paragraph(say("No exercise was found."), left, palette.MUTED)

    def choose(self, index: int) -> Screen | None:
        """Show an exercise; one that is shown already opens with its first seat."""
        if index == self.chosen and not self.entries[index].problem:
            return self.enter(self.entries[index].seats[0][0])
        self.chosen = index
        return None

    def begin(self, exercise: str, seat: str = "", vignette: str = "") -> Screen:
        """Go straight to an exercise of the list, or to a vignette; to its first seat if none is named."""
        self.chosen = next(
            index for index, one in enumerate(self.entries) if (one.id, one.vignette) == (exercise, vignette)
        )
        return self.enter(seat or self.entries[self.chosen].seats[0][0])

    def enter(self, seat: str) -> Screen:
        """Take a seat; a saved game is offered first."""
        entry = self.entries[self.chosen]
        if not entry.saved:
            return self.open(seat, False)
        return Question(
            self,
            say("A saved game"),
            (entry.saved, say("Resume it, or begin anew? The saved one stays on disk.")),
            ((say("Begin anew"), lambda: self.open(seat, False)), (say("Resume"), lambda: self.open(seat, True))),
        )

    def open(self, seat: str, resume: bool) -> Screen:
        """The seat's first screen: the briefing of a new game, the map of one resumed; or why it cannot be had."""
        from wargame.render.screens.briefing import Briefing
        from wargame.render.screens.map import MapScreen

        try:
            entry = self.entries[self.chosen]
            taken = self.lobby.open(entry.id, seat, resume, entry.vignette)
        except (ValueError, OSError) as problem:  # a record or an exercise that cannot be read; the message says why
            again = (say("Begin anew"), lambda: self.open(seat, False))
            buttons = ((say("Back"), lambda: self), again) if resume else ((say("Back"), lambda: self),)
            return Question(self, say("This cannot be opened"), (str(problem),), buttons)
        screen = MapScreen(taken, self)
        return screen if resume else Briefing(screen, screen.first())

    def _row(self, ui: Ui, index: int, row: pygame.Rect) -> None:
        entry = self.entries[index]
        box = row.inflate(0, -ui.px(6))
        if index == self.chosen:
            pygame.draw.rect(ui.surface, palette.ACCENT, (box.left, box.top, ui.px(4), box.height))
        text = box.inflate(-ui.px(24), -ui.px(8))
        half = text.height // 2
        title = pygame.Rect(text.left, text.top, text.width, half)
        ui.label(entry.title, title, palette.FAINT if entry.problem else palette.TEXT, LARGE, BOLD, tip=True)
        line = entry.problem or say("{turns} turns, about {minutes} minutes").format(
            turns=entry.turns, minutes=entry.minutes
        )
        if entry.saved:
            line += "  ·  " + say("can be resumed")
        colour = palette.BAD if entry.problem else palette.MUTED
        ui.label(line, pygame.Rect(text.left, text.top + half, text.width, half), colour, SMALL, tip=True)

    def _detail(self, ui: Ui, room: pygame.Rect) -> None:
        entry = self.entries[self.chosen]
        ui.panel(room, palette.PANEL, 8)
        inner = room.inflate(-ui.px(40), -ui.px(32))
        widgets.title_line(ui, pygame.Rect(inner.left, inner.top, inner.width, ui.px(28)), entry.title)
        y = inner.top + ui.px(40)
        y += ui.paragraph(
            entry.problem or entry.summary,
            pygame.Rect(inner.left, y, inner.width, inner.height // 2),
            palette.TEXT,
            BODY,
        )
        y += ui.px(24)
        if entry.problem:
            return
        widgets.heading(ui, pygame.Rect(inner.left, y, inner.width, ui.px(20)), say("Take a seat"))
        y += ui.px(32)
        for number, (seat, title) in enumerate(entry.seats):
            style = widgets.PLAIN if number else widgets.PRIMARY
            box = pygame.Rect(inner.left, y, inner.width, ui.px(36))
            widgets.button(
                ui,
                box,
                title,
                partial(self.enter, seat),
                style=style,
                align="left",
                name=f"seat: {title}",
            )
            y += ui.px(44)
        if entry.saved:
            ui.paragraph(entry.saved, pygame.Rect(inner.left, y, inner.width, ui.px(60)), palette.MUTED, SMALL)

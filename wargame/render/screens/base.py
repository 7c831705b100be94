"""What all screens have in common, and the small ones that stand on top of others: help, a message, a question."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pygame

from wargame.render import keymap, palette, widgets
from wargame.render.fonts import BODY, BOLD, SMALL, TITLE
from wargame.render.ui import Ui
from wargame.text.catalog import N_, say


class Screen:
    """One state of the window. Methods that answer an input return the screen that comes next, or None to stay."""

    where = keymap.ANYWHERE  # which keys of the keymap are heard
    writing = False  # whether letters that are typed are text and no commands
    moving = False  # whether it changes by itself, without input

    def draw(self, ui: Ui) -> None:
        """Draw the whole window and register what can be pressed."""
        raise NotImplementedError

    def do(self, command: str) -> Screen | None:
        """Answer a command of the keymap."""
        return None

    def back(self) -> Screen | None:
        """Answer Esc."""
        return None

    def press(self, pos: tuple[int, int], button: int) -> Screen | None:
        """Answer the mouse where no control is; 1 is the left button, 3 the right one."""
        return None

    def hover(self, pos: tuple[int, int]) -> None:
        """The mouse moved."""

    def drag(self, by: tuple[int, int]) -> None:
        """The mouse moved with its middle or left button down."""

    def wheel(self, pos: tuple[int, int], notches: int) -> None:
        """The wheel turned where nothing scrolls."""

    def write(self, letters: str) -> None:
        """Letters were typed."""

    def erase(self) -> None:
        """The last letter is taken away."""

    def tick(self, ms: int) -> Screen | None:
        """Time passed."""
        return None


class Leave(Screen):
    """No screen comes next: the window closes."""

    def draw(self, ui: Ui) -> None:
        ui.surface.fill(palette.BACK)


class Overlay(Screen):
    """A box over another screen, to which Esc leads back."""

    def __init__(self, under: Screen) -> None:
        self.under = under

    def back(self) -> Screen | None:
        return self.under


class Question(Overlay):
    """A title, some lines, and buttons; the last one is the one that does something."""

    def __init__(
        self,
        under: Screen,
        title: str,
        lines: Sequence[str],
        buttons: Sequence[tuple[str, Callable[[], Any]]],
        key: str = "",
    ) -> None:
        super().__init__(under)
        self.title, self.lines, self.buttons, self.key = title, lines, buttons, key

    def draw(self, ui: Ui) -> None:
        self.under.draw(ui)
        width = ui.px(560)
        height = sum(ui.measure(line, width - ui.px(66), BODY) + ui.px(6) for line in self.lines)
        room = widgets.dialog(ui, 600, round(height / ui.scale) + 150, self.title)
        y = room.top
        for line in self.lines:
            y += widgets.bullet(ui, pygame.Rect(room.left, y, room.width, room.bottom - y), line, size=BODY) + ui.px(6)
        widths = [max(ui.px(110), ui.fonts.width(text, BODY, BOLD) + ui.px(60)) for text, _ in self.buttons]
        left = room.right - sum(widths) - ui.px(10) * (len(widths) - 1)
        for (text, action), wide in zip(self.buttons, widths, strict=True):
            last = action is self.buttons[-1][1]
            box = pygame.Rect(left, room.bottom - ui.px(34), wide, ui.px(34))
            style = widgets.PRIMARY if last else widgets.PLAIN
            widgets.button(ui, box, text, action, style=style, key=self.key if last else "")
            left += wide + ui.px(10)

    def do(self, command: str) -> Screen | None:
        """The command that opened the question answers it with yes when it comes again."""
        if self.key and command == keymap.command_of(self.key, keymap.MAP):
            answer: Screen | None = self.buttons[-1][1]()
            return answer
        return None

    @property
    def where(self) -> str:  # type: ignore[override]
        """The keys of the map are heard only for the second press of the one that asked."""
        return keymap.MAP if self.key else keymap.ANYWHERE


class Help(Overlay):
    """Every command with its keys."""

    HEADINGS = (
        (keymap.ANYWHERE, N_("Everywhere")),
        (keymap.MAP, N_("Map")),
        (keymap.REACTION, N_("Reaction window")),
        (keymap.RESOLUTION, N_("What happened")),
        (keymap.PLANNING, N_("Acting as one")),
        (keymap.ASSESSMENT, N_("Assessment")),
        (keymap.CONTINGENTS, N_("Contingents")),
        (keymap.PICTURES, N_("Two pictures")),
        (keymap.COMPOSER, N_("Report")),
        (keymap.WRITING, N_("Intent")),
    )

    def do(self, command: str) -> Screen | None:
        return self.under if command == "help" else None

    def draw(self, ui: Ui) -> None:
        self.under.draw(ui)
        room = widgets.dialog(ui, 1120, 640, say("Keys"))
        lines: list[tuple[str, str]] = []
        for where, title in self.HEADINGS:
            lines.append(("", say(title)))
            lines += [("  ".join(one.keys), say(one.title)) for one in keymap.BINDINGS if one.where == where]
        columns, step = 3, ui.px(25)
        footer = ui.px(66)
        per = -(-len(lines) // columns)
        step = min(step, (room.height - footer) // per)
        width = room.width // columns
        for index, (keys, title) in enumerate(lines):
            box = pygame.Rect(room.left + index // per * width, room.top + index % per * step, width - ui.px(14), step)
            if not keys:
                ui.label(title, box, palette.ACCENT, SMALL, BOLD)
                continue
            ui.label(keys, pygame.Rect(box.left, box.top, ui.px(108), step), palette.TEXT, SMALL, BOLD, tip=True)
            ui.label(
                title,
                pygame.Rect(box.left + ui.px(112), box.top, box.width - ui.px(112), step),
                palette.MUTED,
                SMALL,
                tip=True,
            )
        text = say(
            "By mouse: click selects, click an order, click its target, then Give order. "
            "The right button marches there. The wheel zooms, dragging moves the map. "
            "Every greyed order says why when you point at it."
        )
        ui.paragraph(
            text,
            pygame.Rect(room.left, room.bottom - ui.px(58), room.width - ui.px(150), ui.px(58)),
            palette.MUTED,
            SMALL,
        )
        close = pygame.Rect(room.right - ui.px(120), room.bottom - ui.px(34), ui.px(120), ui.px(34))
        widgets.button(ui, close, say("Close"), self.back, key="Esc")


def page(ui: Ui, title: str, subtitle: str = "") -> pygame.Rect:
    """A whole window for reading: a title above, the room below it in a column of comfortable width."""
    ui.surface.fill(palette.BACK)
    screen = ui.surface.get_rect()
    width = min(screen.width - ui.px(80), ui.px(1080))
    left = (screen.width - width) // 2
    from wargame.render.fonts import DISPLAY

    ui.label(title, pygame.Rect(left, ui.px(28), width, ui.px(44)), palette.TEXT, DISPLAY, BOLD, tip=True)
    ui.label(subtitle, pygame.Rect(left, ui.px(74), width, ui.px(24)), palette.MUTED, BODY, tip=True)
    pygame.draw.line(ui.surface, palette.EDGE, (left, ui.px(106)), (left + width, ui.px(106)))
    return pygame.Rect(left, ui.px(118), width, screen.height - ui.px(118) - ui.px(24))


def wide_page(ui: Ui, title: str, subtitle: str, colour: palette.Colour = palette.MUTED) -> pygame.Rect:
    """A whole window for working: a title and a line above, the room below it in the window's full width."""
    ui.surface.fill(palette.BACK)
    screen = ui.surface.get_rect()
    edge = ui.px(20)
    ui.label(
        title, pygame.Rect(edge, ui.px(12), screen.width - 2 * edge, ui.px(34)), palette.TEXT, TITLE, BOLD, tip=True
    )
    ui.label(subtitle, pygame.Rect(edge, ui.px(46), screen.width - 2 * edge, ui.px(20)), colour, SMALL, tip=True)
    pygame.draw.line(ui.surface, palette.EDGE, (edge, ui.px(72)), (screen.width - edge, ui.px(72)))
    return pygame.Rect(edge, ui.px(80), screen.width - 2 * edge, screen.height - ui.px(80) - ui.px(12))

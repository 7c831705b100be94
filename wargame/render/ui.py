"""The desk that screens draw on: one frame's surface, its letters, and the controls that can be pressed on it.

Drawing and registering are one act: a screen draws a button and hands over what it does. What was registered in the
last frame answers the mouse, the keyboard (Tab travels, Enter presses), a
script's `click "End turn"`, and the tests that look for controls which overlap or are cut off.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pygame

from wargame.render import palette
from wargame.render.fonts import BODY, REGULAR, SMALL, Fonts
from wargame.render.symbols import Symbols

Action = Callable[[], Any]
SMALLEST = (1280, 720)
SCALES = (0.75, 1.0, 1.25, 1.5, 1.75, 2.0)


@dataclass(slots=True)
class Control:
    """Something that can be pressed. `cursor` moves a list's own cursor when the control has the focus."""

    name: str
    rect: pygame.Rect
    action: Action | None
    enabled: bool = True
    tip: str = ""
    focusable: bool = True
    cursor: Callable[[int], None] | None = None


@dataclass(slots=True)
class Scroll:
    """How far an area is scrolled, in pixels; `reach` is the furthest."""

    offset: int = 0
    reach: int = 0
    step: int = 40


@dataclass
class Ui:
    """What the frame at hand is drawn with, and what outlives it: focus, scrolling, the mouse."""

    wanted_scale: float = 1.0
    scale: float = 1.0
    surface: pygame.Surface = field(default_factory=lambda: pygame.Surface(SMALLEST))
    fonts: Fonts = field(default_factory=Fonts)
    mouse: tuple[int, int] = (-1, -1)
    focus: str = ""
    controls: list[Control] = field(default_factory=list)
    areas: list[tuple[pygame.Rect, str]] = field(default_factory=list)
    scrolls: dict[str, Scroll] = field(default_factory=dict)
    cursors: dict[str, int] = field(default_factory=dict)
    cursor_row: pygame.Rect | None = None  # where the cursor of the list with the focus stands in this frame
    cut: list[str] = field(default_factory=list)  # texts that did not fit and have no tip to read them in

    def __post_init__(self) -> None:
        self.symbols = Symbols(self.fonts)

    def begin(self, surface: pygame.Surface) -> None:
        """Start a frame."""
        self.surface = surface
        scale = fitting_scale(surface.get_size(), self.wanted_scale)
        if scale != self.scale:
            self.scale = scale
            self.fonts = Fonts(scale)
            self.symbols = Symbols(self.fonts)
        self._forget()

    def veil(self) -> None:
        """Darken what is drawn so far and let nothing of it answer: a dialog comes on top."""
        dark = pygame.Surface(self.surface.get_size())
        dark.set_alpha(150)
        self.surface.blit(dark, (0, 0))
        self._forget()

    def end(self) -> None:
        """Finish the frame: the focus mark and the tip of what the mouse or the focus is on."""
        focused = self.named(self.focus)
        under = (one for one in reversed(self.controls) if one.tip and one.rect.collidepoint(self.mouse))
        control = next(under, None) or focused
        if focused:
            pygame.draw.rect(self.surface, palette.ACCENT, focused.rect.inflate(4, 4), 2, border_radius=5)
        if control and control.tip:
            self._tip(control)

    def px(self, length: float) -> int:
        """A length given at scale 100 %, in this frame's pixels."""
        return round(length * self.scale)

    def at(self, pos: tuple[int, int]) -> Control | None:
        """The topmost control under a point that does something when it is pressed."""
        pressed = (
            one for one in reversed(self.controls) if one.action and not one.cursor and one.rect.collidepoint(pos)
        )
        return next(pressed, None)

    def named(self, name: str) -> Control | None:
        """The control called `name`, if this frame has it."""
        return next((one for one in self.controls if one.name == name), None) if name else None

    def travel(self, step: int) -> None:
        """Move the focus to the next control (1) or the one before (-1)."""
        names = [one.name for one in self.controls if one.focusable]
        if not names:
            self.focus = ""
        elif self.focus in names:
            self.focus = names[(names.index(self.focus) + step) % len(names)]
        else:
            self.focus = names[0 if step > 0 else -1]

    def control(
        self,
        name: str,
        rect: pygame.Rect,
        action: Action | None,
        enabled: bool = True,
        tip: str = "",
        focusable: bool = True,
        cursor: Callable[[int], None] | None = None,
    ) -> bool:
        """Register something that can be pressed; True while the mouse is over it. Not what is clipped away."""
        seen = rect.clip(self.surface.get_clip())
        if seen.width <= 0 or seen.height <= 0:
            return False
        self.controls.append(Control(name, seen, action, enabled, tip, focusable, cursor))
        return seen.collidepoint(self.mouse)

    def scroll(self, name: str, rect: pygame.Rect, content: int, step: int = 40) -> int:
        """Register an area that the wheel scrolls; returns the offset at which to draw its `content` pixels."""
        state = self.scrolls.setdefault(name, Scroll())
        state.reach = max(0, content - rect.height)
        state.step = step
        state.offset = max(0, min(state.offset, state.reach))
        self.areas.append((rect, name))
        if state.reach:
            track = pygame.Rect(rect.right - self.px(5), rect.top, self.px(4), rect.height)
            size = max(self.px(20), rect.height * rect.height // content)
            top = rect.top + (rect.height - size) * state.offset // state.reach
            pygame.draw.rect(self.surface, palette.RAISED, track, border_radius=2)
            pygame.draw.rect(self.surface, palette.EDGE, (track.left, top, track.width, size), border_radius=2)
        return state.offset

    def wheel(self, pos: tuple[int, int], notches: int) -> bool:
        """Scroll the area under a point; False if there is none or it has nowhere to go."""
        for rect, name in reversed(self.areas):
            if rect.collidepoint(pos):
                state = self.scrolls[name]
                state.offset = max(0, min(state.offset - notches * state.step, state.reach))
                return True
        return False

    def page(self, step: int) -> None:
        """Scroll the largest area that has somewhere to go, by most of its height."""
        areas = [(rect.width * rect.height, rect, name) for rect, name in self.areas if self.scrolls[name].reach]
        if areas:
            _, rect, name = max(areas, key=lambda area: area[0])
            state = self.scrolls[name]
            state.offset = max(0, min(state.offset + step * rect.height * 4 // 5, state.reach))

    def text(
        self, text: str, x: int, y: int, colour: palette.Colour = palette.TEXT, size: int = BODY, face: str = REGULAR
    ) -> int:
        """One line at a point; returns the x behind it."""
        line = self.fonts.line(text, colour, size, face)
        self.surface.blit(line, (x, y))
        return x + line.get_width()

    def label(
        self,
        text: str,
        rect: pygame.Rect,
        colour: palette.Colour = palette.TEXT,
        size: int = BODY,
        face: str = REGULAR,
        align: str = "left",
        tip: bool = False,
    ) -> None:
        """One line inside `rect`, in the middle of its height. Too long, it ends in an ellipsis; `tip` shows all."""
        fitted = self.fonts.fitted(text, rect.width, size, face)
        if fitted != text:
            if tip:
                self.control(f"text: {text}", rect, None, True, text, False)
            else:
                self.cut.append(text)
        line = self.fonts.line(fitted, colour, size, face)
        x = {"left": rect.left, "right": rect.right - line.get_width(), "centre": rect.centerx - line.get_width() // 2}[
            align
        ]
        self.surface.blit(line, (x, rect.centery - line.get_height() // 2))

    def paragraph(
        self,
        text: str,
        rect: pygame.Rect,
        colour: palette.Colour = palette.TEXT,
        size: int = BODY,
        face: str = REGULAR,
    ) -> int:
        """Wrapped text from the top of `rect`; returns the pixels it took. What stands below `rect` is cut."""
        height = self.fonts.height(size)
        lines = self.fonts.wrapped(text, rect.width, size, face)
        for index, line in enumerate(lines):
            y = rect.top + index * height
            if y + height > rect.bottom + 1:
                self.cut.append(text)
                break
            self.surface.blit(self.fonts.line(line, colour, size, face), (rect.left, y))
        return len(lines) * height

    def measure(self, text: str, width: int, size: int = BODY, face: str = REGULAR) -> int:
        """Pixels that `paragraph` would take."""
        return len(self.fonts.wrapped(text, width, size, face)) * self.fonts.height(size)

    def panel(self, rect: pygame.Rect, colour: palette.Colour = palette.PANEL, radius: int = 0) -> None:
        """A plain surface for text to stand on."""
        pygame.draw.rect(self.surface, colour, rect, border_radius=radius)

    def _forget(self) -> None:
        self.controls.clear()
        self.areas.clear()
        self.cut.clear()
        self.cursor_row = None

    def _tip(self, control: Control) -> None:
        width = min(self.px(340), self.surface.get_width() - self.px(20))
        pad = self.px(8)
        lines = self.fonts.wrapped(control.tip, width - 2 * pad, SMALL)
        height = len(lines) * self.fonts.height(SMALL) + 2 * pad
        wide = max(self.fonts.width(line, SMALL) for line in lines) + 2 * pad
        spot = self.cursor_row if control.cursor and self.cursor_row else control.rect
        box = pygame.Rect(spot.left, spot.bottom + self.px(6), wide, height)
        if control.cursor:  # beside the list, so that its other rows can be read
            left = spot.left - self.px(10) - wide
            box.topleft = (left if left > 0 else spot.right + self.px(10), spot.top)
        elif box.bottom > self.surface.get_height():
            box.bottom = spot.top - self.px(6)
        box.clamp_ip(self.surface.get_rect())
        pygame.draw.rect(self.surface, palette.BACK, box, border_radius=4)
        pygame.draw.rect(self.surface, palette.EDGE, box, 1, border_radius=4)
        for index, line in enumerate(lines):
            self.text(line, box.left + pad, box.top + pad + index * self.fonts.height(SMALL), palette.TEXT, SMALL)


def fitting_scale(size: tuple[int, int], wanted: float) -> float:
    """The wanted scale, times what a window of `size` suggests, or the largest that has room."""
    own = max(1.0, min(size[0] / 1440, size[1] / 810))
    return max(0.75, min(wanted * own, size[0] / 1180, size[1] / 660))

"""The loop between the operating system and a screen: events in, frames out. Draws only when something changed."""

from __future__ import annotations

import pygame

from wargame.render import keymap
from wargame.render import view as v
from wargame.render.fonts import Fonts
from wargame.render.screens.base import Leave, Screen
from wargame.render.symbols import Symbols
from wargame.render.ui import SCALES, SMALLEST, Ui

FRAME = 16  # milliseconds
STILL = 6  # pixels that the mouse may move between press and release of a click


class Window:
    """A window with a screen in it. Tests and scripts drive it by `handle` and `frame` instead of `loop`."""

    def __init__(self, first: Screen, size: tuple[int, int] = (1600, 900), scale: float = 1.0) -> None:
        pygame.display.init()
        pygame.font.init()
        flags = pygame.RESIZABLE if pygame.display.get_driver() != "dummy" else 0
        size = (max(size[0], SMALLEST[0]), max(size[1], SMALLEST[1]))
        self.surface = pygame.display.set_mode(size, flags)
        pygame.display.set_caption("wargame")
        pygame.display.set_icon(Symbols(Fonts()).unit("observer_team", v.MISSION, 64))
        pygame.key.set_repeat(350, 60)
        self.ui = Ui(wanted_scale=scale)
        self.screen = first
        self.stale = True
        self.held: tuple[int, int] | None = None  # where the left button went down on the map
        self.dragging = False
        self.frame()

    @property
    def open(self) -> bool:
        """False once the program was left."""
        return not isinstance(self.screen, Leave)

    def loop(self) -> None:
        """Until it is closed."""
        clock = pygame.time.Clock()
        while self.open:
            ms = clock.tick(1000 // FRAME)
            for event in pygame.event.get():
                self.handle(event)
            self.tick(ms)
            if self.stale:
                self.frame()
                pygame.display.flip()
        pygame.display.quit()

    def tick(self, ms: int) -> None:
        """Let time pass on a screen that moves."""
        if self.screen.moving:
            self.stale = True
            self.go(self.screen.tick(ms))

    def frame(self) -> None:
        """Draw."""
        self.ui.begin(self.surface)
        self.screen.draw(self.ui)
        self.ui.end()
        self.stale = False

    def go(self, following: object) -> None:
        """Show the next screen, if there is one."""
        self.stale = True
        if isinstance(following, Screen) and following is not self.screen:
            self.screen = following
            self.ui.focus = ""
            self.held, self.dragging = None, False

    def handle(self, event: pygame.event.Event) -> None:
        """Answer one event."""
        if not self.open:
            return
        if event.type == pygame.QUIT:
            self.go(Leave())
        elif event.type == pygame.KEYDOWN:
            if not self.screen.writing or not self.type(event.key, event.mod, event.unicode):
                self.key(keymap.key_name(event.key, event.mod, event.unicode))
        elif event.type == pygame.MOUSEMOTION:
            self._moved(event)
        elif event.type == pygame.MOUSEBUTTONDOWN:
            self._pressed(event.pos, event.button)
        elif event.type == pygame.MOUSEBUTTONUP:
            self._released(event.pos, event.button)
        elif event.type == pygame.MOUSEWHEEL:
            self.stale = True
            if not self.ui.wheel(self.ui.mouse, event.y) and self.ui.at(self.ui.mouse) is None:
                self.screen.wheel(self.ui.mouse, event.y)
        elif event.type in (pygame.VIDEORESIZE, pygame.WINDOWSIZECHANGED):
            self._resized()

    def key(self, name: str) -> None:
        """Answer a key by its name in the keymap."""
        self.stale = True
        focused = self.ui.named(self.ui.focus)
        if focused and name in ("Up", "Down") and focused.cursor:
            focused.cursor(1 if name == "Down" else -1)
            return
        if focused and name in ("Enter", "Space") and focused.action:
            if focused.enabled:
                self.go(focused.action())
            return
        command = keymap.command_of(name, self.screen.where)
        if not command and name in ("Up", "Down"):
            command = "page_up" if name == "Up" else "page_down"
        if command in ("page_up", "page_down"):
            self.ui.page(1 if command == "page_down" else -1)
        elif command in ("focus_next", "focus_before"):
            self.ui.travel(1 if command == "focus_next" else -1)
        elif command in ("larger", "smaller"):
            self._rescale(1 if command == "larger" else -1)
        elif command == "full_screen":
            if pygame.display.get_driver() != "dummy":
                pygame.display.toggle_fullscreen()
        elif command == "back":
            self.ui.focus = ""
            self.go(self.screen.back())
        elif command:
            self.go(self.screen.do(command))

    def type(self, key: int, modifiers: int, letter: str) -> bool:
        """Let a key write on a screen that takes text; False where the key writes nothing."""
        if key == pygame.K_BACKSPACE:
            self.screen.erase()
        elif letter and letter.isprintable() and not modifiers & pygame.KMOD_CTRL:
            self.screen.write(letter)
        else:
            return False
        self.stale = True
        self.ui.focus = ""
        return True

    def click(self, pos: tuple[int, int], button: int = 1) -> None:
        """Press and release the mouse at a point."""
        self.ui.mouse = pos
        self._pressed(pos, button)
        self._released(pos, button)

    def _pressed(self, pos: tuple[int, int], button: int) -> None:
        self.stale = True
        self.ui.mouse = pos
        if button == 1 and self.ui.at(pos) is None:
            self.held, self.dragging = pos, False
        elif button == 2:
            self.held, self.dragging = pos, True

    def _released(self, pos: tuple[int, int], button: int) -> None:
        self.stale = True
        dragged, held = self.dragging, self.held
        self.held, self.dragging = None, False
        if dragged or button not in (1, 3):
            return
        control = self.ui.at(pos)
        if button == 1 and control and control.action and held is None:
            self.ui.focus = ""
            if control.enabled:
                self.go(control.action())
        elif control is None and not any(rect.collidepoint(pos) for rect, _ in self.ui.areas):
            self.ui.focus = ""
            self.go(self.screen.press(pos, button))

    def _moved(self, event: pygame.event.Event) -> None:
        self.stale = True
        self.ui.mouse = event.pos
        if self.held and not self.dragging:
            self.dragging = max(abs(event.pos[0] - self.held[0]), abs(event.pos[1] - self.held[1])) > STILL
        if self.held and self.dragging:
            self.screen.drag(event.rel)
        else:
            self.screen.hover(event.pos)

    def _rescale(self, step: int) -> None:
        at = min(range(len(SCALES)), key=lambda i: abs(SCALES[i] - self.ui.wanted_scale))
        self.ui.wanted_scale = SCALES[max(0, min(len(SCALES) - 1, at + step))]

    def _resized(self) -> None:
        self.surface = pygame.display.get_surface() or self.surface
        self.stale = True

"""The window: opens, hands input to the screen of the moment, draws it, and closes.

`run` plays one seat, `play` begins at the exercise list. With `script` (see `script.py`) no window
is shown.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from wargame.render import view as v
from wargame.text.catalog import say

if TYPE_CHECKING:
    from wargame.render.screens.base import Screen


class WindowUnavailableError(RuntimeError):
    """No window can be opened here; the message says what to do instead."""


class ScriptError(ValueError):
    """A script, or a line of it, that cannot be carried out; the message names file and line."""


def run(
    seat: v.Seat,
    *,
    briefing: bool = True,
    size: tuple[int, int] = (1600, 900),
    scale: float = 1.0,
    script: Path | None = None,
    shots: Path | None = None,
) -> None:
    """Play one seat until the window is closed; `briefing` shows the briefing first."""
    _check_pygame()
    from wargame.render.screens.briefing import Briefing
    from wargame.render.screens.map import MapScreen

    first = MapScreen(seat)
    _open(Briefing(first, first.first()) if briefing else first, size, scale, script, shots)


def play(
    lobby: v.Lobby,
    exercise: str = "",
    seat: str = "",
    vignette: str = "",
    *,
    size: tuple[int, int] = (1600, 900),
    scale: float = 1.0,
    script: Path | None = None,
    shots: Path | None = None,
) -> None:
    """Begin at the exercise list, or with an exercise of it: a saved game is then offered first."""
    _check_pygame()
    from wargame.render.screens.lobby import ExerciseList

    listed = ExerciseList(lobby)
    _open(listed.begin(exercise, seat, vignette) if exercise else listed, size, scale, script, shots)


def _check_pygame() -> None:
    """Only the community edition will do: the other `pygame` writes into the same folder and breaks it."""
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    try:
        import pygame
    except ImportError as error:
        raise WindowUnavailableError(say("The window needs pygame-ce: pip install pygame-ce")) from error
    if not getattr(pygame, "IS_CE", False):
        raise WindowUnavailableError(
            say(
                "This is pygame, but the window needs pygame-ce: pip uninstall pygame, "
                "then pip install --force-reinstall pygame-ce"
            )
        )


def _open(first: Screen, size: tuple[int, int], scale: float, script: Path | None, shots: Path | None) -> None:
    from wargame.render.window import Window

    if script is not None:
        from wargame.render.script import perform

        os.environ["SDL_VIDEODRIVER"] = "dummy"
        try:
            text = script.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise ScriptError(say("{script} cannot be read: {why}").format(script=script, why=error)) from error
        perform(Window(first, size, scale), text, shots or Path(), str(script))
        return
    import pygame

    try:
        window = Window(first, size, scale)
    except pygame.error as error:
        raise WindowUnavailableError(
            say(
                "No window can be opened here ({why}). Play as text with --text, "
                "or run without people with: wargame run"
            ).format(why=error)
        ) from error
    window.loop()

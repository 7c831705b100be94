"""`wargame play`: a person sits down, at the window or in the terminal."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from wargame.commands import DONE, BadInput

if TYPE_CHECKING:
    from wargame.local import LocalLobby

SMALLEST = (1280, 720)


def play(chosen: argparse.Namespace) -> int:
    """Open an exercise; in the terminal where there is no display."""
    from wargame.local import LocalLobby

    lobby = LocalLobby(chosen.seed, dict(chosen.seat))
    if chosen.vignette and not chosen.exercise:
        raise BadInput("--vignette is one of an exercise; name the exercise before it")
    if chosen.shots and not chosen.script:
        raise BadInput("--shots is for scripts; add --script FILE")
    if chosen.text or not (chosen.script or has_display()):
        if not chosen.text:
            print("There is no display here, so the exercise plays as text, as with --text; "
                  "`wargame run` plays it without a person.", file=sys.stderr)  # fmt: skip
        return _in_terminal(lobby, chosen)
    return _in_window(lobby, chosen)


def has_display() -> bool:
    """Can a window be shown? Linux says so in its environment; elsewhere there is a display as a rule."""
    if os.environ.get("SDL_VIDEODRIVER"):
        return True
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _in_terminal(lobby: LocalLobby, chosen: argparse.Namespace) -> int:
    from wargame.commands.terminal import Terminal

    if not chosen.exercise:
        names = ", ".join(entry.id for entry in lobby.entries() if not entry.vignette)
        raise BadInput(f"name an exercise to play as text: {names}")
    seat = lobby.open(chosen.exercise, chosen.chair or "", chosen.resume, chosen.vignette)
    try:
        return Terminal(seat, iter(sys.stdin), sys.stdout).play()
    finally:
        seat.close()


def _in_window(lobby: LocalLobby, chosen: argparse.Namespace) -> int:
    from wargame.render import app

    script = Path(chosen.script) if chosen.script else None
    shots = Path(chosen.shots) if chosen.shots else None
    if shots is not None:
        shots.mkdir(parents=True, exist_ok=True)
    size, scale = _size(chosen.size), chosen.scale / 100
    if not chosen.exercise:
        app.play(lobby, size=size, scale=scale, script=script, shots=shots)
        return DONE
    asked = (chosen.exercise, chosen.vignette)
    saved = any((one.id, one.vignette) == asked and one.saved for one in lobby.entries())
    if saved and not (chosen.resume or script):
        app.play(lobby, chosen.exercise, chosen.chair or "", chosen.vignette, size=size, scale=scale)
        return DONE
    seat = lobby.open(chosen.exercise, chosen.chair or "", chosen.resume, chosen.vignette)
    try:
        app.run(seat, briefing=not chosen.resume, size=size, scale=scale, script=script, shots=shots)
    finally:
        seat.close()
    return DONE


def _size(text: str) -> tuple[int, int]:
    """WxH as two numbers; 1600x900 if nothing is given."""
    if not text:
        return 1600, 900
    width, _, height = text.partition("x")
    if not (width.isdecimal() and height.isdecimal()) or len(text) > 11:
        raise BadInput(f"{text!r} is no size of a window; write WIDTHxHEIGHT, as in 1600x900")
    size = int(width), int(height)
    if size[0] < SMALLEST[0] or size[1] < SMALLEST[1]:
        raise BadInput(f"a window of {text} is too small to read; at least {SMALLEST[0]}x{SMALLEST[1]}")
    return size

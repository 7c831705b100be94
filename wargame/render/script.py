"""Scripts that drive the window without anybody in front of it: one command a line.

    size 1280 720            the window's size
    scale 1.25               the size of letters and panels
    key E                    a key, as the keymap writes it
    click 400 300            the left button at a point
    click "End turn"         ... on a control, by its name
    right 400 300            the right button
    cell 12 4                the left button on the middle of a map cell
    move 400 300             move the mouse
    select "1 Platoon"       select a group by its name
    order march cell 12 4    the selected group's order, aimed and given
    order patrol "Besk"      ... at something by its name
    order hold
    type "about twenty"      write in the field at hand
    wait 500                 let milliseconds pass
    turn                     end the turn and go on until the next one begins
    shot map                 save what is seen as map.png

Empty lines and lines that begin with # say nothing.
"""

from __future__ import annotations

import shlex
from pathlib import Path

import pygame

from wargame.render.app import ScriptError
from wargame.render.screens.base import Question
from wargame.render.screens.debrief import Debrief
from wargame.render.screens.map import MapScreen
from wargame.render.window import Window


def perform(window: Window, text: str, shots: Path, name: str = "script") -> list[Path]:
    """Carry out a script; returns the pictures that were saved under `shots`."""
    saved: list[Path] = []
    for number, line in enumerate(text.splitlines(), 1):
        words = shlex.split(line, comments=True)
        if not words:
            continue
        try:
            if words[0] == "shot":
                saved.append(_shot(window, shots, words[1]))
            else:
                _COMMANDS[words[0]](window, words[1:])
            window.frame()
        except KeyError:
            raise ScriptError(
                f"{name}:{number}: no such command: {words[0]}; there are: shot, {', '.join(sorted(_COMMANDS))}"
            ) from None
        except (IndexError, ValueError) as error:
            raise ScriptError(f"{name}:{number}: {line.strip()}: {error}") from error
    return saved


def _shot(window: Window, shots: Path, name: str) -> Path:
    if not name.replace("_", "").replace("-", "").isalnum():
        raise ValueError("a picture's name has letters, figures, - and _ only")
    shots.mkdir(parents=True, exist_ok=True)
    path = shots / f"{name}.png"
    window.frame()
    pygame.image.save(window.surface, path)
    return path


def _size(window: Window, words: list[str]) -> None:
    window.surface = pygame.display.set_mode((int(words[0]), int(words[1])))


def _scale(window: Window, words: list[str]) -> None:
    window.ui.wanted_scale = float(words[0])


def _key(window: Window, words: list[str]) -> None:
    window.key(words[0])


def _click(window: Window, words: list[str]) -> None:
    window.click(_point(window, words))


def _right(window: Window, words: list[str]) -> None:
    window.click(_point(window, words), 3)


def _move(window: Window, words: list[str]) -> None:
    pos = _point(window, words)
    window.handle(pygame.event.Event(pygame.MOUSEMOTION, pos=pos, rel=(0, 0), buttons=(0, 0, 0)))


def _point(window: Window, words: list[str]) -> tuple[int, int]:
    if len(words) == 2:
        return int(words[0]), int(words[1])
    control = window.ui.named(words[0])
    if control is None:
        names = ", ".join(one.name for one in window.ui.controls if one.action)
        raise ValueError(f"nothing here is called {words[0]!r}; there are: {names}")
    return control.rect.center


def _map(window: Window) -> MapScreen:
    if not isinstance(window.screen, MapScreen):
        raise ValueError("this needs the map screen")
    return window.screen


def _cell(window: Window, words: list[str]) -> None:
    window.click(_map(window).camera.point((int(words[0]), int(words[1]))))


def _select(window: Window, words: list[str]) -> None:
    screen = _map(window)
    found = next((one.id for one in screen.view.groups if one.name == words[0]), None)
    if found is None:
        raise ValueError(
            f"no group is called {words[0]!r}; there are: {', '.join(one.name for one in screen.view.groups)}"
        )
    screen.select_group(found, look=True)


def _order(window: Window, words: list[str]) -> None:
    screen = _map(window)
    offers = screen.offers()
    index = next((i for i, one in enumerate(offers) if one.verb == words[0]), None)
    if index is None:
        raise ValueError(f"no such order here; there are: {', '.join(one.verb for one in offers)}")
    if not offers[index].accepted:
        raise ValueError(offers[index].reason)
    screen.choose_offer(index)
    if words[1:2] == ["cell"]:
        screen.aim_at((int(words[2]), int(words[3])))
    elif words[1:]:
        target = next((one for one in offers[index].targets if one.name == words[1]), None)
        if target is None:
            raise ValueError(
                f"nothing is called {words[1]!r}; there are: {', '.join(one.name for one in offers[index].targets)}"
            )
        screen.choose_target(target)
    if screen.aim is None or not screen.aim.accepted:
        raise ValueError(screen.aim.reason if screen.aim else screen.note or "the order needs an aim")
    window.go(screen.give())


def _wait(window: Window, words: list[str]) -> None:
    left = int(words[0])
    while left > 0:
        window.tick(min(50, left))
        left -= 50


def _type(window: Window, words: list[str]) -> None:
    if not window.screen.writing:
        raise ValueError("nothing can be written here")
    window.screen.write(words[0])


def _turn(window: Window, words: list[str]) -> None:
    """End the turn, and the last one at the debrief: guards are answered with yes, flashes left to the groups."""
    screen = _map(window)
    turn = screen.view.header.turn
    window.go(screen.end_turn())
    for _ in range(200):
        if isinstance(window.screen, Question):
            window.go(window.screen.buttons[-1][1]())
        elif isinstance(window.screen, Debrief) or (window.screen is screen and screen.view.header.turn != turn):
            return
        else:
            window.go(window.screen.back())
    raise ValueError("the turn did not end")


_COMMANDS = {
    "size": _size,
    "scale": _scale,
    "key": _key,
    "click": _click,
    "right": _right,
    "cell": _cell,
    "move": _move,
    "select": _select,
    "order": _order,
    "wait": _wait,
    "turn": _turn,
    "type": _type,
}

"""Every pair of contingents with its index and weakest link, as it is and as it would be."""

from __future__ import annotations

import pygame

from wargame.render import joint, palette, widgets
from wargame.render import view as v
from wargame.render.fonts import BODY, BOLD, REGULAR, SMALL
from wargame.render.ui import Ui
from wargame.render.words import DIMENSIONS, heard
from wargame.text.catalog import N_, say

LETTERS = {v.TECHNICAL: "T", v.PROCEDURAL: "P", v.HUMAN: "H", "": ""}
TRAINED = 65  # percent from which a pair counts as trained; below 45 it is as good as untrained
UNTRAINED = 45
KEY = N_("Index of each pair in percent, its weakest part (T technical, P procedural, H human), and their net.")


def letter(pair: joint.Pair) -> str:
    """The initial of the weakest part."""
    return LETTERS[pair.weakest]


def told(was: joint.Pair, pair: joint.Pair) -> str:
    """The parts of a pair's index in a sentence each."""
    lines = [
        f"{say(DIMENSIONS[kind])} {getattr(was, kind)} %"
        + ("" if getattr(was, kind) == getattr(pair, kind) else f" › {getattr(pair, kind)} %")
        for kind in (v.TECHNICAL, v.PROCEDURAL, v.HUMAN)
    ]
    if pair.liaison:
        lines.append(say("liaison officer"))
    lines.append(heard(pair) if was.net == pair.net else f"{heard(was)} › {heard(pair)}")
    return "\n".join(lines)


def draw(ui: Ui, now: joint.Together, then: joint.Together, room: pygame.Rect) -> int:
    """A triangle of cells from the top of `room`; returns the pixels used."""
    partners = now.partners
    widgets.heading(ui, pygame.Rect(room.left, room.top, room.width, ui.px(20)), say("Interoperability"))
    y = room.top + ui.px(26)
    if len(partners) < 2:
        text = say("One contingent alone has nobody to misunderstand.")
        return (
            y + ui.paragraph(text, pygame.Rect(room.left, y, room.width, room.height), palette.MUTED, SMALL) - room.top
        )
    name = room.width * 34 // 100
    wide, high = (room.width - name) // (len(partners) - 1), ui.px(50)
    for at, one in enumerate(partners[1:]):
        box = pygame.Rect(room.left + name + at * wide, y, wide - 4, ui.px(18))
        ui.label(one.name, box, palette.MUTED, SMALL - 1, align="centre", tip=True)
    y += ui.px(20)
    for down, one in enumerate(partners[:-1]):
        ui.label(one.name, pygame.Rect(room.left, y, name - ui.px(6), high - 4), palette.MUTED, SMALL, tip=True)
        for at, other in enumerate(partners[1:], 1):
            was, pair = now.pair(one.id, other.id), then.pair(one.id, other.id)
            if at > down and was and pair:
                _cell(ui, was, pair, pygame.Rect(room.left + name + (at - 1) * wide, y, wide - 4, high - 4))
        y += high
    y += ui.px(2)
    return (
        y
        + ui.paragraph(say(KEY), pygame.Rect(room.left, y, room.width, room.height), palette.FAINT, SMALL - 1)
        - room.top
    )


def _cell(ui: Ui, was: joint.Pair, pair: joint.Pair, box: pygame.Rect) -> None:
    colour = palette.GOOD if pair.index >= TRAINED else palette.ACCENT if pair.index >= UNTRAINED else palette.BAD
    ui.control(f"pair {pair.one} {pair.other}", box, None, True, told(was, pair), False)
    pygame.draw.rect(ui.surface, palette.RAISED, box, border_radius=4)
    bar = pygame.Rect(box.left + ui.px(4), box.bottom - ui.px(6), box.width - ui.px(8), ui.px(3))
    widgets.gauge(ui.surface, bar, pair.index, 100, colour)
    if pair.index != was.index:
        x = bar.left + bar.width * was.index // 100
        pygame.draw.line(ui.surface, palette.TEXT, (x, bar.top - 2), (x, bar.bottom + 1), 2)
    low = ui.fonts.height(SMALL - 2)
    line = pygame.Rect(box.left + ui.px(5), bar.top - low - ui.px(1), box.width - ui.px(10), low)
    ui.label(pair.net or say("deaf"), line, palette.MUTED if pair.net else palette.BAD, SMALL - 2, tip=True)
    text = pygame.Rect(box.left + ui.px(5), box.top, box.width - ui.px(10), line.top - box.top + ui.px(2))
    figure = str(pair.index) if pair.index == was.index else f"{was.index} › {pair.index}"
    size, face = (BODY, BOLD) if ui.fonts.width(figure, BODY, BOLD) + ui.px(16) <= text.width else (SMALL, REGULAR)
    ui.label(
        figure, pygame.Rect(text.left, text.top, text.width - ui.px(12), text.height), colour, size, face, tip=True
    )
    ui.label(letter(pair), text, palette.DIMENSIONS[pair.weakest], SMALL, BOLD, "right")

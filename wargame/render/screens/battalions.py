"""The battalions of the host, below the contingents: how ready each is, how sure that is, its area and its conduct."""

from __future__ import annotations

import pygame

from wargame.render import joint, palette, widgets
from wargame.render.fonts import BODY, BOLD, SMALL
from wargame.render.ui import Ui
from wargame.text.catalog import N_, say

COLUMNS = ((N_("Battalion of the host"), 26), (N_("Level"), 20), (N_("Six fields"), 28), (N_("Conduct, area"), 30))
FIELDS = (N_("Manning"), N_("Equipment"), N_("Training"), N_("Command"), N_("Leadership"), N_("Logistics"))
LOW = 39  # points up to which a field is that of a battalion still forming


def draw_battalions(ui: Ui, room: pygame.Rect, rows: tuple[joint.Battalion, ...]) -> int:
    """A table from the top of `room` on; returns the pixels used, 0 if there are no battalions."""
    if not rows:
        return 0
    total = sum(share for _, share in COLUMNS)
    widths = [room.width * share // total for _, share in COLUMNS]
    y, left = room.top + ui.px(6), room.left
    for (name, _), wide in zip(COLUMNS, widths, strict=True):
        box = pygame.Rect(left, y, wide - ui.px(10), ui.px(24))
        ui.label(say(name), box, palette.MUTED, SMALL, BOLD, tip=True)
        left += wide
    y += ui.px(24)
    for one in rows:
        pygame.draw.line(ui.surface, palette.EDGE, (room.left, y), (room.right, y))
        left, used = room.left, 0
        for column, wide in zip((_who, _level, _fields, _conduct), widths, strict=True):
            used = max(used, column(ui, one, pygame.Rect(left, y + ui.px(8), wide - ui.px(14), room.height)))
            left += wide
        y += used + ui.px(16)
    return y - room.top


def _lines(ui: Ui, rect: pygame.Rect, texts: list[tuple[str, tuple[int, int, int]]]) -> int:
    """Short paragraphs below one another; returns the pixels used."""
    y = rect.top
    for text, colour in texts:
        if text:
            y += ui.paragraph(text, pygame.Rect(rect.left, y, rect.width, rect.height), colour, SMALL)
    return y - rect.top


def _who(ui: Ui, one: joint.Battalion, rect: pygame.Rect) -> int:
    y = ui.paragraph(one.name, rect, palette.ACCENT, BODY, BOLD)
    rest = pygame.Rect(rect.left, rect.top + y, rect.width, rect.height)
    return y + _lines(ui, rest, [(one.place, palette.MUTED), (one.helped, palette.GOOD)])


def _level(ui: Ui, one: joint.Battalion, rect: pygame.Rect) -> int:
    colour = palette.GOOD if one.level <= 2 else palette.TEXT if one.level == 3 else palette.WARN
    y = ui.paragraph(say("L{level}").format(level=one.level), rect, colour, BODY, BOLD)
    told = say("{ready} of 100, give or take {off}").format(ready=one.ready, off=one.off)
    missing = say("no commander") if one.leaderless else ""
    rest = pygame.Rect(rect.left, rect.top + y, rect.width, rect.height)
    seen = say("seen: {since}").format(since=one.since)
    return y + _lines(ui, rest, [(told, palette.TEXT), (seen, palette.MUTED), (missing, palette.BAD)])


def _fields(ui: Ui, one: joint.Battalion, rect: pygame.Rect) -> int:
    """Six gauges in two columns."""
    half, step = rect.width // 2, ui.fonts.height(SMALL) + ui.px(6)
    for nth, (name, value) in enumerate(zip(FIELDS, one.fields, strict=True)):
        colour = palette.BAD if value <= LOW else palette.LINK
        box = pygame.Rect(
            rect.left + nth % 2 * half, rect.top + nth // 2 * step, half - ui.px(12), ui.fonts.height(SMALL)
        )
        ui.label(say(name), pygame.Rect(box.left, box.top, box.width - ui.px(30), box.height), palette.MUTED, SMALL)
        ui.label(str(value), box, palette.TEXT, SMALL, BOLD, "right")
        widgets.gauge(ui.surface, pygame.Rect(box.left, box.bottom, box.width, ui.px(3)), value, 100, colour)
    return 3 * step


def _conduct(ui: Ui, one: joint.Battalion, rect: pygame.Rect) -> int:
    return _lines(ui, rect, [(one.grade, palette.TEXT), (one.area, palette.MUTED)])

"""The window's own widgets. Each draws itself with a `Ui` and registers what can be pressed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import pygame

from wargame.render import palette
from wargame.render.fonts import BODY, BOLD, LARGE, REGULAR, SMALL, TITLE
from wargame.render.ui import Action, Ui

PLAIN, PRIMARY, FLAT, CHOSEN = "plain", "primary", "flat", "chosen"
ENDLESS = 100_000  # pixels of height for content that is scrolled
ROW = 26  # pixels of a list's row at scale 100 %


def button(
    ui: Ui,
    rect: pygame.Rect,
    text: str,
    action: Action,
    *,
    key: str = "",
    style: str = PLAIN,
    enabled: bool = True,
    tip: str = "",
    name: str = "",
    align: str = "centre",
) -> None:
    """A button with its key beside the text. A disabled one stays reachable, so that its tip can say why."""
    over = ui.control(name or text, rect, action, enabled, tip)
    fill = {PLAIN: palette.RAISED, PRIMARY: palette.ACCENT, FLAT: None, CHOSEN: palette.PRESSED}[style]
    colour = palette.ON_ACCENT if style == PRIMARY else palette.TEXT
    if not enabled:
        fill, colour = (palette.PANEL if fill else None), palette.FAINT
    elif over:
        fill = palette.mixed(palette.ACCENT, (255, 255, 255), 0.25) if style == PRIMARY else palette.HOVER
    if fill:
        pygame.draw.rect(ui.surface, fill, rect, border_radius=4)
    if style in (PLAIN, CHOSEN):
        pygame.draw.rect(ui.surface, palette.ACCENT if style == CHOSEN else palette.EDGE, rect, 1, border_radius=4)
    inner = rect.inflate(-ui.px(14), 0)
    if key:
        width = ui.fonts.width(key, SMALL, BOLD) + ui.px(10)
        cap = pygame.Rect(inner.right - width, rect.centery - ui.px(9), width, ui.px(18))
        key_cap(ui, cap, key, colour)
        inner.width -= width + ui.px(6)
    ui.label(text, inner, colour, BODY, BOLD if style == PRIMARY else REGULAR, align, True)


def tick_box(ui: Ui, rect: pygame.Rect, on: bool) -> None:
    """A small frame, ticked or empty."""
    pygame.draw.rect(ui.surface, palette.ACCENT if on else palette.BACK, rect, border_radius=3)
    pygame.draw.rect(ui.surface, palette.ACCENT if on else palette.FAINT, rect, 1, border_radius=3)
    if on:
        x, y, arm = rect.centerx, rect.centery, rect.width // 4
        tick = [(x - arm - 1, y), (x - 1, y + arm), (x + arm + 1, y - arm)]
        pygame.draw.lines(ui.surface, palette.ON_ACCENT, False, tick, 2)


def key_cap(ui: Ui, rect: pygame.Rect, key: str, colour: palette.Colour) -> None:
    """A key's name in a small frame."""
    pygame.draw.rect(ui.surface, palette.mixed(colour, palette.PANEL, 0.35), rect, 1, border_radius=3)
    ui.label(key, rect, colour, SMALL, BOLD, "centre")


def tabs(
    ui: Ui, rect: pygame.Rect, names: Sequence[str], chosen: int, choose: Callable[[int], Any], group: str
) -> None:
    """A row of tabs, one chosen; all as wide as their texts need, or alike where that is too much."""
    pad = ui.px(10)
    widths = [ui.fonts.width(name, SMALL) + 2 * pad for name in names]
    if sum(widths) > rect.width:
        widths = [rect.width // len(names)] * len(names)
    left = rect.left
    for index, (text, width) in enumerate(zip(names, widths, strict=True)):
        box = pygame.Rect(left, rect.top, width, rect.height)
        over = ui.control(f"{group}: {text}", box, partial(choose, index))
        colour = palette.TEXT if index == chosen or over else palette.MUTED
        ui.label(text, box.inflate(-ui.px(6), 0), colour, SMALL, BOLD if index == chosen else REGULAR, "centre", True)
        if index == chosen:
            pygame.draw.rect(ui.surface, palette.ACCENT, (left + pad // 2, rect.bottom - 2, width - pad, 2))
        left += width


def rows(
    ui: Ui,
    rect: pygame.Rect,
    name: str,
    count: int,
    draw: Callable[[int, pygame.Rect, bool], None],
    press: Callable[[int], Any],
    *,
    height: int = ROW,
    enabled: Callable[[int], bool] | None = None,
    tip: Callable[[int], str] | None = None,
    title: Callable[[int], str] | None = None,
) -> None:
    """A list of `count` rows, alike in height; only those in sight are drawn.

    `draw(index, rect, over)` draws one, `press(index)` answers it, `title(index)` names it for scripts. The list takes
    the focus as one control: up and down move its cursor, Enter presses the row under it.
    """
    step = ui.px(height)
    offset = ui.scroll(name, rect, count * step, step)
    room = rect.width - (ui.px(8) if count * step > rect.height else 0)
    cursor = max(0, min(ui.cursors.get(name, 0), count - 1))

    def move(by: int) -> None:
        wanted = cursor + by
        while enabled and 0 <= wanted < count and not enabled(wanted):
            wanted += by
        if 0 <= wanted < count:
            ui.cursors[name] = wanted
            state = ui.scrolls[name]
            state.offset = max(min(state.offset, wanted * step), (wanted + 1) * step - rect.height)

    before = ui.surface.get_clip()
    ui.surface.set_clip(rect.clip(before))
    if count:
        ui.control(name, rect, lambda: press(cursor), True, tip(cursor) if tip and ui.focus == name else "", True, move)
    for index in range(offset // step, min(count, (offset + rect.height) // step + 1)):
        row = pygame.Rect(rect.left, rect.top + index * step - offset, room, step)
        live = enabled is None or enabled(index)
        row_tip = tip(index) if tip else ""
        over = ui.control(
            title(index) if title else f"{name} {index + 1}",
            row,
            partial(press, index) if live else None,
            live,
            row_tip,
            False,
        )
        if ui.focus == name and index == cursor:
            ui.cursor_row = row.clip(rect)
        if (over and live) or (ui.focus == name and index == cursor):
            pygame.draw.rect(ui.surface, palette.HOVER, row, border_radius=3)
        draw(index, row, over)
    ui.surface.set_clip(before)


def scrolled(ui: Ui, name: str, rect: pygame.Rect, draw: Callable[[pygame.Rect], int]) -> None:
    """Content of any length inside `rect`: `draw(room)` draws it from the top of `room` and returns its pixels."""
    state = ui.scrolls.get(name)
    before = ui.surface.get_clip()
    ui.surface.set_clip(rect.clip(before))
    top = rect.top - (min(state.offset, state.reach) if state else 0)
    used = draw(pygame.Rect(rect.left, top, rect.width - ui.px(14), ENDLESS))
    ui.surface.set_clip(before)
    ui.scroll(name, rect, used)


def meter(ui: Ui, rect: pygame.Rect, name: str, value: int, arrow: int, low: int, tip: str) -> None:
    """A gauge of 0 to 100: name and figure, an arrow for the trend, a tick where it begins to warn."""
    warns = value <= low
    ui.control(f"meter: {name}", rect, None, True, tip, False)
    colour = palette.BAD if warns else palette.TEXT
    top = pygame.Rect(rect.left, rect.top, rect.width, rect.height - ui.px(8))
    figure = f"{value}"
    wide = ui.fonts.width(figure, BODY, BOLD)
    spot = pygame.Rect(top.right - wide - ui.px(14), top.top, wide, top.height)
    ui.label(
        name,
        pygame.Rect(top.left, top.top, spot.left - top.left - ui.px(4), top.height),
        palette.MUTED,
        SMALL,
        tip=True,
    )
    ui.label(figure, spot, colour, BODY, BOLD)
    trend(ui.surface, (top.right - ui.px(6), top.centery), arrow, ui.px(5), colour)
    bar = pygame.Rect(rect.left, rect.bottom - ui.px(6), rect.width, ui.px(4))
    gauge(ui.surface, bar, value, 100, colour if warns else palette.LINK)
    if low:
        x = bar.left + bar.width * low // 100
        pygame.draw.line(ui.surface, palette.TEXT, (x, bar.top - 2), (x, bar.bottom + 1))


def gauge(surface: pygame.Surface, rect: pygame.Rect, value: int, full: int, colour: palette.Colour) -> None:
    """A bar that is filled in part."""
    pygame.draw.rect(surface, palette.RAISED, rect, border_radius=2)
    width = max(0, min(rect.width, rect.width * value // max(1, full)))
    if width:
        pygame.draw.rect(surface, colour, (rect.left, rect.top, width, rect.height), border_radius=2)


def trend(surface: pygame.Surface, at: tuple[int, int], arrow: int, size: int, colour: palette.Colour) -> None:
    """An arrow up or down, or a dash."""
    x, y = at
    if arrow == 0:
        pygame.draw.line(surface, colour, (x - size + 1, y), (x + size - 1, y), 2)
        return
    tip = y - size if arrow > 0 else y + size
    foot = y + size if arrow > 0 else y - size
    pygame.draw.polygon(surface, colour, [(x, tip), (x - size, foot), (x + size, foot)])


def heading(ui: Ui, rect: pygame.Rect, text: str) -> None:
    """A panel's title over a thin line."""
    ui.label(text, rect, palette.MUTED, SMALL, BOLD)
    pygame.draw.line(ui.surface, palette.EDGE, (rect.left, rect.bottom), (rect.right, rect.bottom))


def dialog(ui: Ui, width: int, height: int, title: str) -> pygame.Rect:
    """A box in the middle of the window over all else; returns the room inside it."""
    ui.veil()
    screen = ui.surface.get_rect()
    box = pygame.Rect(0, 0, min(ui.px(width), screen.width - 20), min(ui.px(height), screen.height - 20))
    box.center = screen.center
    pygame.draw.rect(ui.surface, palette.PANEL, box, border_radius=8)
    pygame.draw.rect(ui.surface, palette.EDGE, box, 1, border_radius=8)
    pad = ui.px(20)
    ui.label(
        title,
        pygame.Rect(box.left + pad, box.top + ui.px(12), box.width - 2 * pad, ui.px(32)),
        palette.TEXT,
        TITLE,
        BOLD,
    )
    return pygame.Rect(box.left + pad, box.top + ui.px(54), box.width - 2 * pad, box.height - ui.px(54) - pad)


def facts(ui: Ui, rect: pygame.Rect, pairs: Sequence[tuple[str, str]]) -> int:
    """Names and values in two columns, values wrapped; returns the pixels used."""
    column = min(rect.width * 2 // 5, max((ui.fonts.width(name, SMALL) for name, _ in pairs), default=0) + ui.px(10))
    y = rect.top
    for name, value in pairs:
        ui.label(
            name, pygame.Rect(rect.left, y, column - ui.px(6), ui.fonts.height(SMALL)), palette.MUTED, SMALL, tip=True
        )
        room = pygame.Rect(rect.left + column, y, rect.width - column, max(0, rect.bottom - y))
        y += max(ui.fonts.height(SMALL), ui.paragraph(value, room, palette.TEXT, SMALL)) + ui.px(1)
    return y - rect.top


def bullet(
    ui: Ui, rect: pygame.Rect, text: str, colour: palette.Colour = palette.TEXT, mark: str = "•", size: int = SMALL
) -> int:
    """A wrapped line behind a mark; returns the pixels used."""
    indent = ui.px(14)
    ui.text(mark, rect.left + ui.px(2), rect.top, colour, size, BOLD)
    room = pygame.Rect(rect.left + indent, rect.top, rect.width - indent, rect.height)
    return ui.paragraph(text, room, colour, size)


def title_line(ui: Ui, rect: pygame.Rect, text: str) -> None:
    """A line of large bold text, a little smaller where it would not fit."""
    size = LARGE if ui.fonts.width(text, LARGE, BOLD) <= rect.width else BODY
    ui.label(text, rect, palette.TEXT, size, BOLD, tip=True)

"""What an order would do, with its minutes, odds and reasons, before it is given."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pygame

from wargame.render import palette, widgets
from wargame.render import view as v
from wargame.render.fonts import BODY, BOLD, SMALL
from wargame.render.ui import Action, Ui
from wargame.render.words import DIMENSIONS
from wargame.text.catalog import say

if TYPE_CHECKING:
    from wargame.render.screens.map import MapScreen


def preview(ui: Ui, screen: MapScreen, aim: v.Preview, room: pygame.Rect) -> None:
    """The order in hand and the buttons that give it, change it or let it go."""
    from wargame.render.screens.card import title

    writes = aim.order.verb == "report" and aim.accepted
    foot = ui.px(44) + ui.px(38) * (aim.can_read_back + writes)
    group = screen.group()
    head = title(ui, room, None, say("Preview"), group.name if group else screen.view.header.seat)
    box = pygame.Rect(room.left, room.top + head, room.width, room.height - head - foot)
    widgets.scrolled(ui, "preview", box, partial(preview_body, ui, aim))
    y = room.bottom - ui.px(34)
    if aim.can_read_back:
        switch = pygame.Rect(room.left, y - ui.px(38), room.width, ui.px(30))
        read_back_switch(ui, switch, aim.order.read_back, screen.toggle_read_back)
    if writes:
        high = y - ui.px(38) * (1 + aim.can_read_back)
        widgets.button(
            ui, pygame.Rect(room.left, high, room.width, ui.px(30)), say("Write it out"), screen.write_report, key="W"
        )
    half = (room.width - ui.px(8)) * 2 // 5
    widgets.button(ui, pygame.Rect(room.left, y, half, ui.px(34)), say("Back"), screen.back, key="Esc")
    give = pygame.Rect(room.left + half + ui.px(8), y, room.width - half - ui.px(8), ui.px(34))
    widgets.button(
        ui, give, verb_of(aim), screen.give, key="Enter", style=widgets.PRIMARY, enabled=aim.accepted, tip=aim.reason
    )


def verb_of(aim: v.Preview) -> str:
    """What the button says that gives it."""
    if aim.at_once:
        return say("Do it now")
    if aim.asked:
        return say("Ask for it")
    return say("Give order") if aim.permitted else say("Give anyway...")


def read_back_switch(ui: Ui, rect: pygame.Rect, on: bool, toggle: Action) -> None:
    """A box to tick: have orders to other contingents read back."""
    tip = say("The receiver repeats the order: three minutes more, half the misunderstandings.")
    over = ui.control(say("Read back"), rect, toggle, True, tip)
    pygame.draw.rect(ui.surface, palette.HOVER if over else palette.RAISED, rect, border_radius=4)
    widgets.tick_box(ui, pygame.Rect(rect.left + ui.px(9), rect.centery - ui.px(7), ui.px(14), ui.px(14)), on)
    text = pygame.Rect(rect.left + ui.px(32), rect.top, rect.width - ui.px(70), rect.height)
    ui.label(say("Have it read back") if not on else say("It is read back"), text, palette.TEXT, BODY, tip=True)
    cap = pygame.Rect(rect.right - ui.px(28), rect.centery - ui.px(9), ui.px(20), ui.px(18))
    widgets.key_cap(ui, cap, "R", palette.TEXT)


def preview_body(ui: Ui, aim: v.Preview, rect: pygame.Rect) -> int:
    """The preview's lines; returns the pixels used."""
    y = rect.top

    def room() -> pygame.Rect:
        return pygame.Rect(rect.left, y, rect.width, rect.bottom - y)

    y += ui.paragraph(aim.sentence, room(), palette.TEXT, BODY, BOLD) + ui.px(8)
    if not aim.accepted:
        y += widgets.bullet(ui, room(), aim.reason, palette.BAD, "✗", BODY) + ui.px(6)
        return y - rect.top
    if aim.asked:
        y += widgets.bullet(ui, room(), aim.permission, palette.LINK, "?") + ui.px(6)
    elif not aim.permitted:
        y += widgets.bullet(ui, room(), aim.permission, palette.WARN, "!", BODY) + ui.px(6)
    if aim.effect:
        y += ui.paragraph(aim.effect, room(), palette.TEXT, SMALL) + ui.px(6)
    if aim.arrival:
        when = say("Arrives") if len(aim.route) > 1 else say("When")
        y += widgets.facts(ui, room(), [(when, aim.arrival)]) + ui.px(4)
    if aim.minutes:
        y += minutes(ui, aim.minutes, room()) + ui.px(8)
    for odds in aim.odds:
        y += _odds(ui, odds, room()) + ui.px(2)
    y += ui.px(4)
    for risk in aim.risks:
        y += widgets.bullet(ui, room(), risk, palette.WARN, "!") + ui.px(2)
    for why in aim.why:
        y += widgets.bullet(ui, room(), why, palette.MUTED) + ui.px(2)
    return y - rect.top


def _odds(ui: Ui, odds: v.Odds, rect: pygame.Rect) -> int:
    line = pygame.Rect(rect.left, rect.top, ui.px(40), ui.fonts.height(SMALL))
    ui.label(f"{odds.percent} %", line, palette.ACCENT, SMALL, BOLD, "right")
    text = pygame.Rect(line.right + ui.px(8), rect.top, rect.width - ui.px(48), rect.height)
    return max(line.height, ui.paragraph(odds.label, text, palette.TEXT, SMALL))


def sums_of(terms: tuple[v.Term, ...]) -> dict[str, int]:
    """The minutes of each dimension that there is, in the order of the bar."""
    kinds = [kind for kind in (*v.DIMENSIONS, "") if any(term.dimension == kind for term in terms)]
    return {kind: sum(term.amount for term in terms if term.dimension == kind) for kind in kinds}


def minutes(ui: Ui, terms: tuple[v.Term, ...], rect: pygame.Rect) -> int:
    """The minutes until it happens as one bar, by dimension, and every part of it named below; returns its pixels."""
    sums = sums_of(terms)
    total = sum(sums.values())
    bar = pygame.Rect(rect.left, rect.top + ui.px(2), rect.width, ui.px(14))
    minutes_bar(ui, bar, terms)
    y, high = bar.bottom + ui.px(5), ui.fonts.height(SMALL)
    for kind in sums:
        line = pygame.Rect(rect.left, y, rect.width, high)
        parts = [term for term in terms if term.dimension == kind]
        name = say(DIMENSIONS[kind]) if kind else parts[0].name
        _legend(ui, line, palette.DIMENSIONS[kind], name, sums[kind])
        y += high
        for term in parts if kind else ():
            _part(ui, pygame.Rect(rect.left + ui.px(14), y, rect.width - ui.px(14), high), term)
            y += high
    line = pygame.Rect(rect.left, y + ui.px(2), rect.width, high)
    pygame.draw.line(ui.surface, palette.EDGE, (rect.left, y), (rect.left + rect.width, y))
    ui.label(say("together"), line.move(ui.px(14), 0), palette.TEXT, SMALL, BOLD)
    ui.label(f"{total} min", line, palette.TEXT, SMALL, BOLD, "right")
    return line.bottom - rect.top


def minutes_bar(ui: Ui, bar: pygame.Rect, terms: tuple[v.Term, ...]) -> None:
    """A segment for each dimension, the minutes written in those that are wide enough."""
    sums = sums_of(terms)
    whole = max(1, sum(max(0, amount) for amount in sums.values()))
    pygame.draw.rect(ui.surface, palette.RAISED, bar, border_radius=3)
    done = 0
    for kind, amount in sums.items():
        left = bar.left + bar.width * done // whole
        done += max(0, amount)
        box = pygame.Rect(left, bar.top, bar.left + bar.width * done // whole - left - 1, bar.height)
        if box.width <= 0:
            continue
        pygame.draw.rect(ui.surface, palette.DIMENSIONS[kind], box, border_radius=2)
        if ui.fonts.width(str(amount), SMALL - 2, BOLD) + ui.px(4) <= box.width:
            ui.label(str(amount), box, palette.INK, SMALL - 2, BOLD, "centre")


def _legend(ui: Ui, line: pygame.Rect, shade: palette.Colour, name: str, amount: int) -> None:
    pygame.draw.rect(ui.surface, shade, (line.left, line.centery - ui.px(4), ui.px(9), ui.px(9)), border_radius=2)
    text = pygame.Rect(line.left + ui.px(14), line.top, line.width - ui.px(74), line.height)
    ui.label(name, text, palette.TEXT, SMALL, tip=True)
    ui.label(f"{amount} min", line, palette.TEXT, SMALL, align="right")


def _part(ui: Ui, line: pygame.Rect, term: v.Term) -> None:
    text = pygame.Rect(line.left, line.top, line.width - ui.px(100), line.height)
    ui.label(term.name, text, palette.MUTED, SMALL, tip=True)
    ui.label(f"{term.amount:+d}", pygame.Rect(line.left, line.top, line.width - ui.px(52), line.height), palette.MUTED,
             SMALL, align="right")  # fmt: skip

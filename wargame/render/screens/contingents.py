"""The contingents: one line each, with what they can do, what they may not, and how their capital stands to it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pygame

from wargame.render import joint, keymap, palette, widgets
from wargame.render.fonts import BODY, BOLD, SMALL
from wargame.render.screens import matrix
from wargame.render.screens.base import Help, Screen, wide_page
from wargame.render.screens.battalions import draw_battalions
from wargame.render.ui import Ui
from wargame.text.catalog import N_, say

if TYPE_CHECKING:
    from wargame.render.screens.map import MapScreen

COLUMNS = (
    (N_("Contingent"), 19),
    (N_("Speaks"), 13),
    (N_("Radios"), 15),
    (N_("Readiness"), 15),
    (N_("Will of its capital"), 13),
    (N_("Caveats declared"), 14),
    (N_("Acting as one"), 15),
)
LOW_WILL = 50  # points below which capitals begin to add caveats
LOW = 30
NOT_READY = 49  # readiness up to which every other patrol stays in


class Contingents(Screen):
    """A table; its buttons lead to planning and to the pictures side by side."""

    where = keymap.CONTINGENTS

    def __init__(self, map_screen: MapScreen, together: joint.Together) -> None:
        self.map = map_screen
        self.together = together

    def draw(self, ui: Ui) -> None:
        room = wide_page(ui, say("Contingents"), say("Who they are, what they may not do, and how far words carry."))
        foot, head = ui.px(46), ui.px(24)
        left = room.left
        for (name, _), wide in zip(COLUMNS, self._widths(room.width - ui.px(14)), strict=True):
            box = pygame.Rect(left, room.top, wide - ui.px(10), head)
            ui.label(say(name), box, palette.MUTED, SMALL, BOLD, tip=True)
            left += wide
        body = pygame.Rect(room.left, room.top + head, room.width, room.height - head - foot)
        widgets.scrolled(ui, "contingents", body, partial(self._rows, ui))
        self._buttons(ui, pygame.Rect(room.left, room.bottom - ui.px(36), room.width, ui.px(36)))

    def _widths(self, whole: int) -> list[int]:
        total = sum(share for _, share in COLUMNS)
        return [whole * share // total for _, share in COLUMNS]

    def _rows(self, ui: Ui, room: pygame.Rect) -> int:
        y = room.top
        for one in self.together.partners:
            pygame.draw.line(ui.surface, palette.EDGE, (room.left, y), (room.right, y))
            y += self._row(ui, one, pygame.Rect(room.left, y + ui.px(8), room.width, room.height)) + ui.px(16)
        y += draw_battalions(ui, pygame.Rect(room.left, y, room.width, room.height), self.together.battalions)
        return y - room.top

    def _row(self, ui: Ui, one: joint.Partner, rect: pygame.Rect) -> int:
        """A contingent; returns the pixels of its longest column."""
        columns = (self._who, self._speaks, self._radios, self._ready, self._will, self._caveats, self._one)
        left, used = rect.left, 0
        for column, wide in zip(columns, self._widths(rect.width), strict=True):
            used = max(used, column(ui, one, pygame.Rect(left, rect.top, wide - ui.px(14), rect.height)))
            left += wide
        return used

    def _who(self, ui: Ui, one: joint.Partner, rect: pygame.Rect) -> int:
        y = rect.top
        y += ui.paragraph(one.name, rect, palette.LINK if one.lead else palette.ACCENT, BODY, BOLD)
        role = say("headquarters sits here") if one.lead else ""
        role = say("under its own command: asked, not ordered") if one.regional else role
        names = [group.name for group in self.map.view.groups if group.id in one.groups]
        for text in (one.nation if one.nation not in one.name else "", role, ", ".join(names)):
            if text:
                y += ui.paragraph(text, pygame.Rect(rect.left, y, rect.width, rect.height), palette.MUTED, SMALL)
        return y - rect.top

    def _speaks(self, ui: Ui, one: joint.Partner, rect: pygame.Rect) -> int:
        y = rect.top + ui.paragraph(", ".join(one.languages) or say("unknown"), rect, palette.TEXT, SMALL) + ui.px(4)
        y += _gauge(ui, pygame.Rect(rect.left, y, rect.width, 0), say("Working language"), one.language, LOW)
        y += _gauge(ui, pygame.Rect(rect.left, y, rect.width, 0), say("Local language"), one.local, -1)
        return y - rect.top

    def _radios(self, ui: Ui, one: joint.Partner, rect: pygame.Rect) -> int:
        y = rect.top + ui.paragraph(", ".join(one.bearers) or say("none"), rect, palette.TEXT, SMALL) + ui.px(4)
        y += _gauge(ui, pygame.Rect(rect.left, y, rect.width, 0), say("Keys held"), one.keys, -1)
        y += _gauge(ui, pygame.Rect(rect.left, y, rect.width, 0), say("Map feed"), one.feed, -1)
        return y - rect.top

    def _ready(self, ui: Ui, one: joint.Partner, rect: pygame.Rect) -> int:
        share = 100 * one.strength // max(1, one.full)
        y = rect.top
        strength = say("Strength {strength} / {full}").format(strength=one.strength, full=one.full)
        for name, value, low in (
            (say("Readiness"), one.readiness, NOT_READY),
            (strength, share, 60),
            (say("Rest"), one.rest, LOW),
            (say("Supply"), one.supply, 25),
            (say("Procedures"), one.procedures, -1),
        ):
            y += _gauge(ui, pygame.Rect(rect.left, y, rect.width, 0), name, value, low, bare=name == strength)
        for text in one.rotation:
            y += ui.paragraph(text, pygame.Rect(rect.left, y, rect.width, rect.height), palette.WARN, SMALL)
        return y - rect.top

    def _will(self, ui: Ui, one: joint.Partner, rect: pygame.Rect) -> int:
        y = rect.top + _gauge(ui, rect, say("Will"), one.will, LOW_WILL)
        lines = [(say("{n} killed").format(n=one.fatalities), palette.BAD)] if one.fatalities else []
        lines += [(one.notice, palette.BAD)] if one.notice else []
        lines += [(say("leave until {moment}").format(moment=one.leave), palette.GOOD)] if one.leave else []
        for text, colour in lines or [(say("none killed, no notice"), palette.MUTED)]:
            y += ui.paragraph(text, pygame.Rect(rect.left, y, rect.width, rect.height), colour, SMALL)
        return y - rect.top

    def _caveats(self, ui: Ui, one: joint.Partner, rect: pygame.Rect) -> int:
        y = rect.top
        for text in one.caveats:
            y += widgets.bullet(ui, pygame.Rect(rect.left, y, rect.width, rect.height), text, palette.WARN)
        if one.written:
            text = say("wants dangerous orders in writing")
            y += widgets.bullet(ui, pygame.Rect(rect.left, y, rect.width, rect.height), text, palette.WARN)
        if y == rect.top:
            y += ui.paragraph(say("none declared"), rect, palette.MUTED, SMALL)
        return y - rect.top

    def _one(self, ui: Ui, one: joint.Partner, rect: pygame.Rect) -> int:
        """Its pairs with the others, officers sent, exercises attended."""
        y = rect.top
        for other in self.together.partners:
            pair = self.together.pair(one.id, other.id)
            if pair and other.id != one.id:
                line = pygame.Rect(rect.left, y, rect.width, ui.fonts.height(SMALL))
                ui.control(f"{one.id} with {other.id}", line, None, True, matrix.told(pair, pair), False)
                ui.label(f"{pair.index} % {matrix.letter(pair)}", line, palette.TEXT, SMALL, BOLD, "right")
                name = pygame.Rect(line.left, line.top, line.width - ui.px(56), line.height)
                ui.label(other.name, name, palette.MUTED, SMALL, tip=True)
                y += line.height
        sent = [partner.name for partner in self.together.partners if partner.id in one.officers]
        if sent:
            text = say("Officer with {names}").format(names=", ".join(sent))
            y += ui.paragraph(text, pygame.Rect(rect.left, y, rect.width, rect.height), palette.GOOD, SMALL)
        if one.attended:
            text = say("{n} preparations attended").format(n=len(one.attended))
            y += ui.paragraph(text, pygame.Rect(rect.left, y, rect.width, rect.height), palette.GOOD, SMALL)
        return y - rect.top

    def _buttons(self, ui: Ui, row: pygame.Rect) -> None:
        wide, gap = ui.px(200), ui.px(10)
        widgets.button(ui, pygame.Rect(row.left, row.top, wide, row.height), say("To the map"), self.back, key="Esc")
        plan = pygame.Rect(row.right - wide, row.top, wide, row.height)
        widgets.button(ui, plan, say("Acting as one"), self.map.plan_together, key="P", style=widgets.PRIMARY)
        if len(self.together.partners) > 1:
            two = pygame.Rect(plan.left - gap - wide, row.top, wide, row.height)
            widgets.button(ui, two, say("Two pictures"), self.map.two_pictures, key="F6")

    def do(self, command: str) -> Screen | None:
        answers = {"planning": self.map.plan_together, "pictures": self.map.two_pictures, "help": lambda: Help(self)}
        answer = answers.get(command)
        return answer() if answer else None

    def back(self) -> Screen | None:
        return self.map


def _gauge(ui: Ui, rect: pygame.Rect, name: str, value: int, low: int, bare: bool = False) -> int:
    """A name, its figure and a bar from the top of `rect`; returns the pixels used."""
    colour = palette.BAD if value <= low else palette.TEXT
    line = pygame.Rect(rect.left, rect.top, rect.width, ui.fonts.height(SMALL))
    ui.label(
        name, pygame.Rect(line.left, line.top, line.width - ui.px(36), line.height), palette.MUTED, SMALL, tip=True
    )
    if not bare:
        ui.label(str(value), line, colour, SMALL, BOLD, "right")
    bar = pygame.Rect(rect.left, line.bottom, rect.width, ui.px(3))
    widgets.gauge(ui.surface, bar, value, 100, palette.BAD if value <= low else palette.LINK)
    return line.height + ui.px(6)

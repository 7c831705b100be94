"""Acting as one: what contingents prepare together before D-day, liaison officers, contingency plans, capitals.

A grid of staff work by contingent. What is wanted is only marked, and shows what it would change; then the plan is
carried out as a whole, and for good.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pygame

from wargame.render import joint, keymap, palette, widgets
from wargame.render.fonts import BODY, BOLD, REGULAR, SMALL
from wargame.render.screens import matrix
from wargame.render.screens.assessment import Assessment
from wargame.render.screens.base import Help, Question, Screen, wide_page
from wargame.render.screens.plan import HEADINGS, LIAISE, PLAN, PREPARE, Plan, Row
from wargame.render.ui import Ui
from wargame.text.catalog import count, say

if TYPE_CHECKING:
    from wargame.render.screens.map import MapScreen

HIGH = 25  # pixels of a line of the grid at scale 100 %


class Planning(Screen):
    """The grid, with the pairs of contingents as they are and as they would be."""

    where = keymap.PLANNING

    def __init__(self, map_screen: MapScreen, together: joint.Together) -> None:
        self.map = map_screen
        self.plan = Plan(map_screen.seat, map_screen.view, together)
        self.line, self.column = 0, next((at for at, one in enumerate(together.partners) if not one.lead), 0)
        self.note = ""
        self.pointing = False  # the mouse moved last: what it is on is what the details are about
        self.follow = False  # the cursor was moved by a key: bring it into sight and take the focus from buttons

    @property
    def together(self) -> joint.Together:
        """How it stands now."""
        return self.plan.now

    # Drawing

    def draw(self, ui: Ui) -> None:
        if self.follow:
            ui.focus = ""
        title = say("Before D-day: prepare to act as one") if self.together.planning else say("Acting as one")
        told = say(
            "Mark what is wanted: the index on the right shows what it would change. Nothing is done until then."
        )
        room = wide_page(ui, title, self.note or told, palette.WARN if self.note else palette.MUTED)
        foot = ui.px(46)
        side = max(ui.px(372), room.width * 34 // 100)
        grid = pygame.Rect(room.left, room.top, room.width - side - ui.px(20), room.height - foot)
        head = self._head(ui, grid)
        body = pygame.Rect(grid.left, grid.top + head, grid.width, grid.height - head)
        self._keep_in_sight(ui, body)
        widgets.scrolled(ui, "plan grid", body, partial(self._grid, ui, grid))
        right = pygame.Rect(grid.right + ui.px(20), room.top, side, room.height - foot)
        widgets.scrolled(ui, "plan details", right, partial(self._details, ui))
        self._buttons(ui, pygame.Rect(room.left, room.bottom - ui.px(36), room.width, ui.px(36)))
        self.follow = False

    def _cell(self, grid: pygame.Rect, ui: Ui, column: int) -> tuple[int, int]:
        """Left edge and width of a contingent's column."""
        name = min(grid.width * 2 // 5, ui.px(320))
        wide = (grid.width - name - ui.px(14)) // max(1, len(self.together.partners))
        return grid.left + name + column * wide, wide

    def _head(self, ui: Ui, grid: pygame.Rect) -> int:
        """Who the contingents are, a column each; returns the pixels used."""
        high = ui.fonts.height(SMALL) + ui.px(2)
        then = self.plan.then
        days = say("Days left") if self.together.planning else say("Liaison officers sent")
        names = (say("Contingent"), days, say("Language"), say("Index with headquarters"), say("Radios"),
                 say("Caveats declared"))  # fmt: skip
        for nth, name in enumerate(names):
            box = pygame.Rect(grid.left, grid.top + nth * high, self._cell(grid, ui, 0)[0] - grid.left, high)
            ui.label(name, box, palette.MUTED, SMALL, tip=True)
        for at, now in enumerate(self.together.partners):
            left, wide = self._cell(grid, ui, at)
            later = then.partner(now.id) or now
            for nth, (text, colour, tip) in enumerate(self._facts(now, later, then)):
                box = pygame.Rect(left + ui.px(4), grid.top + nth * high, wide - ui.px(8), high)
                ui.label(text, box, colour, SMALL, BOLD if nth == 0 else REGULAR, "centre", True)
                if tip:
                    ui.control(f"about {now.name} {nth}", box, None, True, tip, False)
        bottom = grid.top + len(names) * high + ui.px(3)
        pygame.draw.line(ui.surface, palette.EDGE, (grid.left, bottom), (grid.right, bottom))
        return bottom - grid.top + ui.px(3)

    def _facts(
        self, now: joint.Partner, later: joint.Partner, then: joint.Together
    ) -> list[tuple[str, palette.Colour, str]]:
        """The lines of a contingent's head: text, colour, and what a tip says."""
        days = changed(now.days, later.days)
        if not self.together.planning:
            days = changed(len(now.officers), len(later.officers))
        lead = next((one for one in then.partners if one.lead), now)
        was, pair = self.together.pair(lead.id, now.id), then.pair(lead.id, now.id)
        index = say("headquarters") if now.lead else ""
        tip = ""
        if was and pair:
            index = f"{changed(was.index, pair.index)} {matrix.letter(pair)}"
            tip = matrix.told(was, pair)
        spoken = ", ".join(now.languages)
        caveats = ", ".join(now.caveats)
        asked = say("Stands beside the mission: it is asked, not ordered.") if now.regional else ""
        return [
            (now.name, palette.LINK if now.lead else palette.ACCENT, asked),
            (days, palette.TEXT if later.days == now.days else palette.WARN, ""),
            (f"{changed(now.language, later.language)} %", palette.TEXT, spoken),
            (index, palette.GOOD if was and pair and pair.index > was.index else palette.TEXT, tip),
            (", ".join(now.bearers), palette.MUTED, ", ".join(later.bearers)),
            (caveats or say("none"), palette.WARN if caveats else palette.MUTED, caveats),
        ]

    def _keep_in_sight(self, ui: Ui, body: pygame.Rect) -> None:
        state = ui.scrolls.get("plan grid")
        if self.follow and state:
            top = self._top(ui, self.line)
            high = ui.px(HIGH)
            state.offset = max(min(state.offset, top - high), top + high - body.height, 0)

    def _top(self, ui: Ui, line: int) -> int:
        """Pixels from the grid's top to a line: headings stand between kinds of work."""
        kinds = dict.fromkeys(row.verb for row in self.plan.rows[: line + 1])
        return (line + len(kinds)) * ui.px(HIGH)

    def _grid(self, ui: Ui, grid: pygame.Rect, room: pygame.Rect) -> int:
        high, verb = ui.px(HIGH), ""
        for line, row in enumerate(self.plan.rows):
            y = room.top + self._top(ui, line)
            if row.verb != verb:
                verb = row.verb
                box = pygame.Rect(grid.left, y - high, grid.width - ui.px(14), high)
                ui.label(say(HEADINGS[verb]), box, palette.ACCENT, SMALL, BOLD, tip=True)
                ui.label(self._budget(verb), box, palette.MUTED, SMALL, align="right", tip=True)
            self._line(ui, grid, row, line, pygame.Rect(grid.left, y, grid.width, high))
        return self._top(ui, len(self.plan.rows) - 1) + high

    def _budget(self, verb: str) -> str:
        then = self.plan.then
        if verb == LIAISE:
            away = sum(len(one.officers) for one in then.partners)
            return say("{n} of {most} officers").format(n=away, most=then.officers_most)
        if verb == PLAN:
            return say("{n} of {most} plans").format(n=len(then.plans), most=then.plans_most)
        return ""

    def _line(self, ui: Ui, grid: pygame.Rect, row: Row, line: int, rect: pygame.Rect) -> None:
        first = self._cell(grid, ui, 0)[0]
        name = pygame.Rect(rect.left, rect.top + 1, first - rect.left - ui.px(6), rect.height - 2)
        over = ui.control(row.title, name, partial(self.press_all, line), True, "", False)
        if over and self.pointing:
            self.line = line
        if line == self.line:
            shade = pygame.Rect(rect.left, rect.top + 1, rect.width - ui.px(14), rect.height - 2)
            pygame.draw.rect(ui.surface, palette.PANEL, shade, border_radius=3)
        aside = ui.fonts.width(row.aside, SMALL)
        text = pygame.Rect(name.left + ui.px(6), name.top, name.width - aside - ui.px(16), name.height)
        ui.label(row.title, text, palette.TEXT, SMALL, tip=True)
        ui.label(row.aside, name, palette.MUTED, SMALL, align="right")
        for at, one in enumerate(self.together.partners):
            left, wide = self._cell(grid, ui, at)
            self._mark(ui, row, line, at, one, pygame.Rect(left + 2, rect.top + 2, wide - 4, rect.height - 4))

    def _mark(self, ui: Ui, row: Row, line: int, at: int, one: joint.Partner, box: pygame.Rect) -> None:
        """One cell: done, wanted, free, or not possible."""
        done, wanted = self.plan.is_done(row, one), self.plan.chosen(row, one)
        free = bool(wanted) or self.plan.is_open(row, one)
        over = ui.control(f"{row.title}: {one.name}", box, partial(self.press_cell, line, at), True, "", False)
        if over and self.pointing:
            self.line, self.column = line, at
        here = (line, at) == (self.line, self.column)
        if wanted or free:
            pygame.draw.rect(ui.surface, palette.PRESSED if wanted else palette.RAISED, box, border_radius=3)
        if here:
            pygame.draw.rect(ui.surface, palette.ACCENT, box, 2, border_radius=3)
        if wanted and row.verb != PLAN:
            size = ui.px(14)
            widgets.tick_box(ui, pygame.Rect(box.centerx - size // 2, box.centery - size // 2, size, size), True)
        elif wanted:
            ui.label(
                self.plan.group_name(wanted.group), box.inflate(-6, 0), palette.ACCENT, SMALL, BOLD, "centre", True
            )
        elif done:
            ui.label(done, box.inflate(-6, 0), palette.GOOD, SMALL, REGULAR, "centre", True)
        elif not free:
            ui.label("–", box, palette.FAINT, SMALL, REGULAR, "centre")

    def _details(self, ui: Ui, room: pygame.Rect) -> int:
        """The pairs as they are and would be, and what the line under the cursor is about."""
        y = room.top + matrix.draw(ui, self.together, self.plan.then, room) + ui.px(10)
        row, one = self.plan.rows[self.line], self.together.partners[self.column]
        title = f"{row.title}, {one.name}" if row.verb != LIAISE else f"{one.name} {row.title}"
        y += ui.paragraph(title, pygame.Rect(room.left, y, room.width, room.height), palette.TEXT, BODY, BOLD) + ui.px(
            4
        )
        y += ui.paragraph(row.tip, pygame.Rect(room.left, y, room.width, room.height), palette.MUTED, SMALL) + ui.px(4)
        for text, colour in self._told(row, one):
            y += widgets.bullet(ui, pygame.Rect(room.left, y, room.width, room.height), text, colour) + ui.px(2)
        y += ui.px(10)
        widgets.heading(ui, pygame.Rect(room.left, y, room.width, ui.px(20)), one.name)
        y += ui.px(26)
        pairs = about(one, self.plan.then.partner(one.id) or one)
        return y + widgets.facts(ui, pygame.Rect(room.left, y, room.width, room.height), pairs) - room.top

    def _told(self, row: Row, one: joint.Partner) -> list[tuple[str, palette.Colour]]:
        why = "" if self.plan.is_done(row, one) else self.plan.refusal(row, one)
        if self.plan.is_done(row, one):
            lines = [(say("Done already."), palette.GOOD)]
        elif why:
            lines = [(why, palette.WARN)]
        else:
            told = [
                say("With {other}: {before} % to {after} %.").format(
                    other=self._name(a.other if a.one == one.id else a.one), before=a.index, after=b.index
                )
                for a, b in self.plan.gains(row, one)
                if a.index != b.index
            ]
            lines = [(text, palette.TEXT) for text in told]
            if not told and row.verb in (PREPARE, LIAISE):
                lines = [(say("Alone it changes no index: others have to attend too, or it serves another end."),
                          palette.MUTED)]  # fmt: skip
        if row.verb == PREPARE:
            gain = self.plan.gains_of_all(row)
            text = say("If all attend, the mean of all pairs rises by {n} points.").format(n=gain)
            lines += [(text, palette.LINK)] if gain else []
        return lines

    def _name(self, number: int) -> str:
        partner = self.together.partner(number)
        return partner.name if partner else ""

    def _buttons(self, ui: Ui, row: pygame.Rect) -> None:
        wide, gap = ui.px(180), ui.px(10)
        wanted = len(self.plan.wanted)
        go = pygame.Rect(row.right - ui.px(220), row.top, ui.px(220), row.height)
        text = say("Carry out ({n})").format(n=wanted) if wanted else say("Carry out")
        tip = "" if wanted else say("Mark what is wanted first.")
        widgets.button(ui, go, text, self.carry_out, key="C", style=widgets.PRIMARY, enabled=bool(wanted), tip=tip)
        clear = pygame.Rect(go.left - gap - ui.px(140), row.top, ui.px(140), row.height)
        widgets.button(ui, clear, say("Clear"), self.clear, key="X", enabled=bool(wanted), tip=tip)
        widgets.button(ui, pygame.Rect(row.left, row.top, wide, row.height), say("To the map"), self.back, key="Esc")
        every = pygame.Rect(row.left + wide + gap, row.top, wide, row.height)
        widgets.button(ui, every, say("All contingents"), lambda: self.press_all(self.line), key="A")
        area = pygame.Rect(every.right + gap, row.top, wide, row.height)
        widgets.button(ui, area, say("Area, deployment"), self.assess, key="F8")

    # Input

    def press_cell(self, line: int, column: int) -> Screen | None:
        """Want a cell, or no longer."""
        self.line, self.column = line, column
        row, one = self.plan.rows[line], self.together.partners[column]
        self.note = say("Done already.") if self.plan.is_done(row, one) else self.plan.toggle(row, one)
        return None

    def press_all(self, line: int) -> Screen | None:
        """Want a line for all contingents that can, or for none."""
        self.line = line
        row = self.plan.rows[line]
        if row.verb in (PLAN, LIAISE):
            self.note = say("This is chosen for one contingent at a time.")
            return None
        self.note = self.plan.toggle_all(row)
        return None

    def clear(self) -> Screen | None:
        """Want nothing."""
        self.plan.wanted.clear()
        self.note = ""
        return None

    def carry_out(self) -> Screen | None:
        """Ask once, for it cannot be taken back."""
        if not self.plan.wanted:
            self.note = say("Mark what is wanted first.")
            return None
        lines = [*self._bill(), say("What is carried out cannot be taken back.")]
        go = (say("Carry out"), self._submit)
        return Question(self, say("Carry out the plan?"), lines, ((say("Not yet"), lambda: self), go))

    def _bill(self) -> list[str]:
        """What the plan costs."""
        then = self.plan.then
        lines = []
        for one in self.together.partners:
            later = then.partner(one.id) or one
            if later.days < one.days:
                days = count("{n} day", "{n} days", one.days - later.days)
                lines.append(say("{contingent}: {days} of {all}.").format(contingent=one.name, days=days, all=one.days))
        slots = sum(one.verb != PREPARE for one in self.plan.wanted)
        if slots:
            lines.append(say("Staff slots of this turn: {n}.").format(n=slots))
        return lines

    def _submit(self) -> Screen:
        refused = self.map.seat.submit(self.plan.sorted(self.plan.wanted))
        self.plan.wanted.clear()
        self.map.refresh()
        self.map.renew_drafts()
        if self.map.view.together:
            self.plan.renew(self.map.view, self.map.view.together)
        self.line = min(self.line, len(self.plan.rows) - 1)
        self.note = " ".join(one.reason for one in refused) or say("The plan is carried out.")
        return self

    def hover(self, pos: tuple[int, int]) -> None:
        self.pointing = True

    def do(self, command: str) -> Screen | None:
        self.note, self.pointing = "", False
        if command.startswith("cursor_"):
            self._travel(command)
            return None
        answers = {
            "toggle": lambda: self.press_cell(self.line, self.column),
            "toggle_all": lambda: self.press_all(self.line),
            "clear": self.clear,
            "carry_out": self.carry_out,
            "assessment": self.assess,
            "help": lambda: Help(self),
        }
        answer = answers.get(command)
        return answer() if answer else None

    def _travel(self, command: str) -> None:
        down = {"cursor_up": -1, "cursor_down": 1}.get(command, 0)
        right = {"cursor_left": -1, "cursor_right": 1}.get(command, 0)
        self.line = max(0, min(self.line + down, len(self.plan.rows) - 1))
        self.column = max(0, min(self.column + right, len(self.together.partners) - 1))
        self.follow = True

    def assess(self) -> Screen | None:
        """What is known of the area in which it will be needed."""
        return Assessment(self.map, self)

    def back(self) -> Screen | None:
        return self.map


def changed(before: int, after: int) -> str:
    """A figure, or what it was and what it would be."""
    return str(before) if before == after else f"{before} › {after}"


def about(now: joint.Partner, later: joint.Partner) -> list[tuple[str, str]]:
    """What there is to know of a contingent before it is worked with."""
    pairs = [
        (say("Speaks"), ", ".join(now.languages) or say("unknown")),
        (say("Radios"), ", ".join(later.bearers) or say("none")),
        (say("Keys held"), f"{changed(now.keys, later.keys)} %"),
        (say("Map feed"), f"{changed(now.feed, later.feed)} %"),
        (say("Procedures"), say("{n} % mastered").format(n=changed(now.procedures, later.procedures))),
        (say("Rehearsed"), f"{changed(now.rehearsed, later.rehearsed)} %"),
        (say("Caveats"), "; ".join(now.caveats) or say("none declared")),
    ]
    if now.written:
        pairs.append((say("Orders"), say("wants dangerous ones in writing")))
    if now.regional:
        pairs.append((say("Command"), say("its own: asked, not ordered")))
    return pairs

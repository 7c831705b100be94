"""The map screen: where orders are made.

Orders given here stay drafts until the turn ends: each can be taken back, none has happened. An order is made in three
steps, each undone by Esc: choose the group, choose the order (and its aim), read the preview and give it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from wargame.render import keymap, mapdraw
from wargame.render import view as v
from wargame.render.layout import Layout, layout
from wargame.render.screens import card, panels
from wargame.render.screens.base import Help, Question, Screen
from wargame.render.ui import Ui
from wargame.text.catalog import say

if TYPE_CHECKING:
    from wargame.render.screens.lobby import ExerciseList

HEADQUARTERS = 0  # the seat itself, where a group's id is asked for


class MapScreen(Screen):
    """The map of one seat, with what is selected, drafted, and about to be ordered."""

    where = keymap.MAP

    def __init__(self, seat: v.Seat, lobby: ExerciseList | None = None) -> None:
        self.seat = seat
        self.lobby = lobby
        self.view = seat.view()
        self.camera = mapdraw.Camera()
        self.painter = mapdraw.MapPainter()
        self.layers = set(range(mapdraw.LAYERS)) - {mapdraw.GRID}
        self.shown = mapdraw.Shown(cursor=self._home())
        self.seat_chosen = False  # the headquarters' own orders are shown
        self.offer: v.Offer | None = None  # the order being made
        self.aim: v.Preview | None = None  # its preview, ready to be given
        self.drafts: list[v.Preview] = []
        self.kept: set[int] = set()  # groups left as they are for this turn
        self.filter = 0
        self.read: set[int] = set()
        self.pinned: set[int] = set()
        self.armed = ""  # "end_turn" or "run_on" after its key's first press
        self.note = ""  # what the last input led to, in a line over the map
        self.places: Layout | None = None
        self.ask_focus = ""  # a control that the next frame gives the focus to
        self.next_idle()

    # What is known

    def group(self, number: int = -1) -> v.Group | None:
        """A group by its id; the selected one without."""
        wanted = self.shown.group if number < 0 else number
        return next((one for one in self.view.groups if one.id == wanted), None)

    def mine(self) -> list[v.Group]:
        """The groups that this seat commands, in the order of the forces list."""
        return [one for one in self.view.groups if one.mine]

    def draft_of(self, group: int) -> v.Preview | None:
        """This turn's order for a group, not yet submitted."""
        return next((one for one in self.drafts if one.order.group == group), None)

    def waiting(self) -> list[v.Group]:
        """Groups that have nothing to do: end of turn would waste them."""
        return [one for one in self.mine() if one.idle and one.id not in self.kept and not self.draft_of(one.id)]

    def offers(self) -> tuple[v.Offer, ...]:
        """The orders on offer for what is selected."""
        if self.seat_chosen:
            return self.view.offers
        group = self.group()
        return group.offers if group and group.mine else ()

    def messages(self) -> list[v.Message]:
        """The log as filtered: pinned first, then the newest."""
        wanted = v.CATEGORIES[self.filter - 1] if self.filter else ""
        kept = [one for one in self.view.messages if not wanted or one.category == wanted]
        return sorted(kept, key=lambda one: (one.id not in self.pinned, -one.turn, -one.minute, -one.id))

    def unread(self, message: v.Message) -> bool:
        """Has nobody looked at it yet?"""
        return message.unread and message.id not in self.read

    # Drawing

    def draw(self, ui: Ui) -> None:
        ground = self.view.ground
        places = layout(ui, ground.width / ground.height)
        if self.places is None:
            self.camera.fit(places.map, ground.width, ground.height)
        elif places.map != self.camera.room:
            self.camera.fit(places.map, ground.width, ground.height)
        self.places = places
        if self.ask_focus:
            ui.focus, self.ask_focus = self.ask_focus, ""
        self.shown.drafts = {one.order.group: one for one in self.drafts}
        self.shown.preview = self.aim
        self.shown.targets = self._aims() if self.offer and not self.aim else ()
        ui.surface.fill((22, 29, 36))
        self.painter.paint(ui, self.view, self.camera, self.layers, self.shown)
        panels.over_map(ui, self, places.map)
        panels.header(ui, self, places.header)
        panels.forces(ui, self, places.forces)
        panels.layers(ui, self, places.layers)
        panels.minimap(ui, self, places.minimap)
        panels.messages(ui, self, places.messages)
        panels.objectives(ui, self, places.objectives)
        card.card(ui, self, places.card)
        panels.turn(ui, self, places.turn)

    def _aims(self) -> tuple[v.Cell, ...]:
        return tuple(one.cell for one in self.offer.targets if one.accepted) if self.offer else ()

    def _home(self) -> v.Cell:
        mine = self.mine()
        return mine[0].cell if mine else (self.view.ground.width // 2, self.view.ground.height // 2)

    # Selecting

    def select_group(self, number: int, look: bool = False) -> Screen | None:
        """Make a group the selected one; `look` brings it to the middle when it is out of sight."""
        self._clear()
        self.shown.group = number
        group = self.group()
        if group:
            self.shown.cursor = group.cell
            if look:
                self._look_at(group.cell)
        return None

    def select_cell(self, cell: v.Cell) -> Screen | None:
        """Select what stands on a cell: the next of its groups, else a contact, else a community."""
        here = [one.id for one in self.view.groups if one.cell == cell]
        contacts = [one.number for one in self.view.contacts if one.cell == cell]
        communities = [one.id for one in self.view.communities if one.cell == cell]
        order = [("group", one) for one in here] + [("contact", one) for one in contacts]
        order += [("community", one) for one in communities]
        before = [("group", self.shown.group), ("contact", self.shown.contact), ("community", self.shown.community)]
        now = next((one for one in before if one in order), None)
        self._clear()
        self.shown.cursor = cell
        if order:
            kind, number = order[(order.index(now) + 1) % len(order) if now else 0]
            setattr(self.shown, kind, number)
        return None

    def next_idle(self) -> Screen | None:
        """Select the next group that has nothing to do, in the order of the list."""
        waiting = [one.id for one in self.waiting()]
        if not waiting:
            self._clear()
            self.note = say("Every group has an order.")
            return None
        ids = [one.id for one in self.mine()]
        start = ids.index(self.shown.group) + 1 if self.shown.group in ids else 0
        number = next(one for one in ids[start:] + ids[:start] if one in waiting)
        return self.select_group(number, look=True)

    def _step_group(self, step: int) -> Screen | None:
        ids = [one.id for one in self.mine()]
        if ids:
            at = ids.index(self.shown.group) + step if self.shown.group in ids else 0
            self.select_group(ids[at % len(ids)], look=True)
        return None

    def select_seat(self) -> Screen | None:
        """Show the orders of the headquarters itself."""
        if not self.view.offers:
            self.note = say("This exercise has no orders for the headquarters itself.")
            return None
        self._clear()
        self.seat_chosen, self.ask_focus = True, "orders"
        return None

    def _clear(self) -> None:
        """Nothing selected, nothing begun."""
        self.shown.group = self.shown.contact = self.shown.community = 0
        self.shown.marked = None
        self.seat_chosen, self.offer, self.aim, self.armed, self.note = False, None, None, "", ""

    def _look_at(self, cell: v.Cell) -> None:
        if self.places and not self.camera.room.inflate(-self.camera.cell, -self.camera.cell).collidepoint(
            self.camera.point(cell)
        ):
            self.camera.look_at(cell, self.view.ground.width, self.view.ground.height)

    def jump(self, message: v.Message) -> Screen | None:
        """Read a message and look at its place."""
        self.read.add(message.id)
        self._clear()
        self.shown.marked = message.cell
        if message.cell:
            self.shown.cursor = message.cell
            self._look_at(message.cell)
        return None

    def pin(self, message: v.Message) -> None:
        """Keep a message on top of the log, or let it go."""
        self.pinned ^= {message.id}

    # Ordering

    def choose_offer(self, index: int) -> Screen | None:
        """Begin an order; one that needs no aim shows its preview at once."""
        offers = self.offers()
        if not 0 <= index < len(offers):
            return None
        offer = offers[index]
        if not offer.accepted:
            self.note = offer.reason
            return None
        self.offer, self.aim, self.armed, self.note = offer, None, "", ""
        if offer.takes == v.NOTHING:
            self._preview(v.Order(self._orderer(), offer.verb))
        elif offer.takes == v.AT_CELL and not offer.targets:
            self.ask_focus = "-"
            self.note = say("Click the place on the map, or move the cursor there and press Enter.")
        else:
            self.ask_focus = "targets"
        return None

    def choose_target(self, target: v.Target) -> Screen | None:
        """Aim the order that is being made."""
        if self.offer and not target.accepted:
            self.note = target.reason
        elif self.offer:
            self._preview(
                v.Order(
                    self._orderer(), self.offer.verb, target.id, target.cell if self.offer.takes == v.AT_CELL else None
                )
            )
        return None

    def aim_at(self, cell: v.Cell) -> Screen | None:
        """Aim the order that is being made at a cell, or at what stands there; a second press on the same cell gives it."""
        offer = self.offer
        if offer is None:
            return self.select_cell(cell)
        self.shown.cursor = cell
        if offer.takes == v.AT_CELL:
            if self.aim and self.aim.order.cell == cell:
                return self.give()
            self._preview(v.Order(self._orderer(), offer.verb, 0, cell))
            return None
        target = next((one for one in offer.targets if one.cell == cell and one.accepted), None)
        target = target or next((one for one in offer.targets if one.cell == cell), None)
        if target is None:
            self.note = say("Nothing there that this order could be for: choose one of the marked places, or Esc.")
        elif self.aim and self.aim.order.target == target.id:
            return self.give()
        else:
            return self.choose_target(target)
        return None

    def give(self, confirmed: bool = False) -> Screen | None:
        """Draft the order that is previewed. What the rules forbid asks once more."""
        aim = self.aim
        if aim is None or not aim.accepted:
            self.note = aim.reason if aim else ""
            return None
        if not aim.permitted and not confirmed:
            lines = (aim.permission, say("Given all the same, it is logged as a breach and may be investigated."))
            sure = ((say("Leave it"), lambda: self), (say("Give it anyway"), lambda: self.give(True) or self))
            return Question(self, say("Not permitted"), lines, sure)
        order = aim.order
        if confirmed:
            order = v.Order(order.group, order.verb, order.target, order.cell, True)
            aim = v.Preview(**{name: getattr(aim, name) for name in v.Preview.__dataclass_fields__} | {"order": order})
        if order.group != HEADQUARTERS:
            self.drafts = [one for one in self.drafts if one.order.group != order.group]
        self.drafts.append(aim)
        self.offer = self.aim = None
        self.note = say("Ordered: {sentence}").format(sentence=aim.sentence)
        return None

    def undo(self) -> Screen | None:
        """Take back the last order of this turn."""
        if not self.drafts:
            self.note = say("Nothing to take back: no order of this turn is left.")
            return None
        last = self.drafts.pop()
        if last.order.group:
            self.select_group(last.order.group, look=True)
        self.note = say("Taken back: {sentence}").format(sentence=last.sentence)
        return None

    def take_back(self, group: int) -> Screen | None:
        """Take back this turn's order of one group."""
        self.drafts = [one for one in self.drafts if one.order.group != group]
        return None

    def hold(self) -> Screen | None:
        """Leave the selected group as it is for this turn, and go on to the next one that waits."""
        group = self.group()
        if group is None or not group.mine:
            self.note = say("Select one of your groups first.")
            return None
        self.kept.add(group.id)
        return self.next_idle()

    def cancel_order(self) -> Screen | None:
        """Preview the order that ends a group's standing order; what was drafted this turn is simply taken back."""
        group = self.group()
        if group is None or not group.mine:
            self.note = say("Select one of your groups first.")
        elif self.draft_of(group.id):
            return self.take_back(group.id)
        elif group.cancel is None:
            self.note = say("This group has no standing order.")
        else:
            self.offer = next((one for one in group.offers if group.cancel and one.verb == group.cancel.verb), None)
            self._preview(group.cancel)
        return None

    def _orderer(self) -> int:
        return HEADQUARTERS if self.seat_chosen else self.shown.group

    def _preview(self, order: v.Order) -> None:
        self.aim = self.seat.preview(order)
        self.note = "" if self.aim.accepted else self.aim.reason
        self.ask_focus = "-"

    # Ending the turn

    def end_turn(self, by_key: bool = False, run_on: bool = False) -> Screen | None:
        """Submit the drafts and let time pass. Asks first where that would waste a group; a key is asked for twice."""
        command = "run_on" if run_on else "end_turn"
        waiting = self.waiting()
        if self.view.over:
            return self._debrief()
        if waiting and self.armed != command:
            self.armed = command
            names = ", ".join(one.name for one in waiting)
            lines = [say("Without an order: {names}.").format(names=names), say("They will stay where they are.")]
            go = (say("Run on") if run_on else say("End turn"), lambda: self._submit(run_on))
            return Question(self, say("End the turn?"), lines, ((say("Back to the map"), lambda: self._disarm()), go),
                            keymap.keys_of(command))  # fmt: skip
        if by_key and self.armed != command:
            self.armed = command
            self.note = say("Press {key} again to end the turn.").format(key=keymap.keys_of(command))
            return None
        return self._submit(run_on)

    def _disarm(self) -> Screen:
        self.armed = ""
        return self

    def _submit(self, run_on: bool) -> Screen:
        from wargame.render.screens.resolution import Resolution

        self.armed = ""
        refused = self.seat.submit(tuple(one.order for one in self.drafts))
        if refused:
            taken = {one.order for one in self.drafts} - {one.order for one in refused}
            self.drafts = []
            lines = [" ".join(part for part in (one.reason, one.fix) if part) for one in refused]
            lines.append(say("{n} other orders were taken.").format(n=len(taken)))
            self.refresh()
            return Question(self, say("Not taken"), lines, ((say("Back to the map"), lambda: self),
                                                            (say("End turn without them"), lambda: self._submit(run_on))))  # fmt: skip
        self.drafts = []
        return Resolution(self, self.seat.wait(), run_on)

    def _debrief(self) -> Screen:
        from wargame.render.screens.debrief import Debrief

        return Debrief(self)

    def run_again(self) -> Screen:
        """Another turn without orders, while running on."""
        return self._submit(True)

    def refresh(self) -> None:
        """Fetch the view anew, after something happened."""
        self.view = self.seat.view()
        self.shown.places = {}
        if self.group() is None:
            self.shown.group = 0

    def new_turn(self) -> Screen:
        """A turn is over: forget what belonged to it and look for who waits for orders."""
        self.kept.clear()
        self.drafts.clear()
        self.refresh()
        if self.view.over:
            return self._debrief()
        self._clear()
        self.next_idle()
        self.note = ""
        return self

    # Input

    def do(self, command: str) -> Screen | None:
        if command in ("end_turn", "run_on"):
            return self.end_turn(by_key=True, run_on=command == "run_on")
        self.armed = ""
        if command.startswith("layer_"):
            self.layers ^= {int(command[6:]) - 1}
            return None
        if command.startswith(("cursor_", "zoom_")):
            self._travel(command)
            return None
        return self._other(command)

    def _other(self, command: str) -> Screen | None:
        from wargame.render.screens.briefing import Briefing
        from wargame.render.screens.debrief import Debrief
        from wargame.render.screens.resolution import Resolution

        again = v.TurnResult(self.view.header.turn - 1, steps=self.view.last_turn)
        answers = {
            "help": lambda: Help(self),
            "next_idle": self.next_idle,
            "next_group": lambda: self._step_group(1),
            "group_before": lambda: self._step_group(-1),
            "confirm": self._confirm,
            "hold": self.hold,
            "cancel_order": self.cancel_order,
            "undo": self.undo,
            "seat_orders": self.select_seat,
            "next_message": self._next_message,
            "briefing": lambda: Briefing(self),
            "last_turn": lambda: Resolution(self, again, shown_again=True),
            "score": lambda: Debrief(self),
            "centre": self._centre,
            "whole_map": self._whole_map,
        }
        if command in ("orders", "messages"):
            self.ask_focus = command
            return None
        answer = answers.get(command)
        return answer() if answer else None

    def _confirm(self) -> Screen | None:
        if self.aim:
            return self.give()
        return self.aim_at(self.shown.cursor) if self.shown.cursor else None

    def _travel(self, command: str) -> None:
        width, height = self.view.ground.width, self.view.ground.height
        x, y = self.shown.cursor or (0, 0)
        if command.startswith("zoom_"):
            self.camera.zoom(1.25 if command == "zoom_in" else 0.8, self.camera.point((x, y)), width, height)
            return
        dx, dy = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}[command[7:]]
        self.shown.cursor = (max(0, min(width - 1, x + dx)), max(0, min(height - 1, y + dy)))
        self._look_at(self.shown.cursor)

    def _centre(self) -> None:
        group = self.group()
        self.camera.look_at(group.cell if group else self._home(), self.view.ground.width, self.view.ground.height)

    def _whole_map(self) -> None:
        self.camera.fit(self.camera.room, self.view.ground.width, self.view.ground.height)

    def _next_message(self) -> Screen | None:
        fresh = [one for one in self.messages() if self.unread(one)]
        if not fresh:
            self.note = say("No unread messages.")
            return None
        return self.jump(fresh[0])

    def back(self) -> Screen | None:
        """One step back: the preview, the order, the selection, then the question whether to leave."""
        self.armed = ""
        self.note = ""
        if self.aim and self.offer and self.offer.takes != v.NOTHING:
            self.aim = None
        elif self.offer or self.aim:
            self.offer = self.aim = None
        elif self.shown.group or self.shown.contact or self.shown.community or self.seat_chosen or self.shown.marked:
            self._clear()
        else:
            return self.leave()
        return None

    def leave(self) -> Screen:
        """Ask before leaving; the last whole turn is on disk."""
        from wargame.render.screens.base import Leave

        lines = [say("Saved: {what}.").format(what=self.view.saved)] if self.view.saved else []
        if self.drafts:
            lines.append(say("Orders of this turn that were not submitted are lost: {n}.").format(n=len(self.drafts)))
        away = (say("Leave"), (lambda: self.lobby) if self.lobby else Leave)
        return Question(self, say("Leave the exercise?"), lines, ((say("Stay"), lambda: self), away))

    def press(self, pos: tuple[int, int], button: int) -> Screen | None:
        cell = self.camera.under(pos, self.view.ground.width, self.view.ground.height)
        if cell is None:
            return None
        if button == 1:
            return self.aim_at(cell)
        if button == 3:
            return self._march(cell)
        return None

    def _march(self, cell: v.Cell) -> Screen | None:
        """The right button: the selected group's first order that goes to a cell, aimed there; again on the cell gives it."""
        if self.offer is None or self.offer.takes != v.AT_CELL:
            self.offer = next((one for one in self.offers() if one.takes == v.AT_CELL and one.accepted), None)
            self.aim = None
            if self.offer is None:
                self.note = say("Select one of your groups first.")
                return None
        return self.aim_at(cell)

    def hover(self, pos: tuple[int, int]) -> None:
        self.shown.hover = self.camera.under(pos, self.view.ground.width, self.view.ground.height)

    def drag(self, by: tuple[int, int]) -> None:
        self.camera.x -= by[0]
        self.camera.y -= by[1]
        self.camera.hold(self.view.ground.width, self.view.ground.height)

    def wheel(self, pos: tuple[int, int], notches: int) -> None:
        if self.camera.room.collidepoint(pos):
            self.camera.zoom(1.2**notches, pos, self.view.ground.width, self.view.ground.height)

    def look_from_minimap(self, cell: v.Cell) -> Screen | None:
        """Bring a cell to the middle of the map."""
        self.camera.look_at(cell, self.view.ground.width, self.view.ground.height)
        return None

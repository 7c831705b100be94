"""What a player has in hand on the map: the selection, the order being made, this turn's drafts, the log as filtered.

Orders given here stay drafts until the turn ends: each can be taken back, none has happened. An order is made in three
steps, each undone by Esc: choose the group, choose the order (and its aim), read the preview and give it.
"""

from __future__ import annotations

from dataclasses import replace

from wargame.render import mapdraw
from wargame.render import view as v
from wargame.render.screens.base import Question, Screen
from wargame.text.catalog import say

HEADQUARTERS = 0  # the seat itself, where a group's id is asked for


class Desk(Screen):
    """Selection, drafts and log of one seat, without a picture."""

    def __init__(self, seat: v.Seat) -> None:
        self.seat = seat
        self.view = seat.view()
        self.shown = mapdraw.Shown(cursor=self.home())
        self.seat_chosen = False  # the headquarters' own orders are shown
        self.offer: v.Offer | None = None  # the order being made
        self.aim: v.Preview | None = None  # its preview, ready to be given
        self.ghost: v.Preview | None = None  # its preview for the place that is pointed at, before that is chosen
        self.drafts: list[v.Preview] = []
        self.kept: set[int] = set()  # groups left as they are for this turn
        self.read_back = False  # orders to other contingents are to be read back
        self.filter = 0
        self.read: set[int] = set()
        self.pinned: set[int] = set()
        self.opened: v.Message | None = None  # the message being read
        self.armed = ""  # "end_turn" or "run_on" after its key's first press
        self.note = ""  # what the last input led to, in a line over the map
        self.ask_focus = ""  # a control that the next frame gives the focus to

    def look_at(self, cell: v.Cell) -> None:
        """Bring a cell into sight."""

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
        if self.view.over:
            return []
        return [one for one in self.mine() if one.idle and one.id not in self.kept and not self.draft_of(one.id)]

    def offers(self) -> tuple[v.Offer, ...]:
        """The orders on offer for what is selected; none once the exercise is over."""
        if self.view.over:
            return ()
        if self.seat_chosen:
            return self.view.offers
        group = self.group()
        return group.offers if group and group.mine else ()

    def messages(self) -> list[v.Message]:
        """The log as filtered: pinned first, then the newest; what was said repeatedly has one line with its count."""
        wanted = v.CATEGORIES[self.filter - 1] if self.filter else ""
        lines: dict[str, list[v.Message]] = {}
        for one in sorted(self.view.messages, key=lambda one: (-one.turn, -one.minute, -one.id)):
            if not wanted or one.category == wanted:
                lines.setdefault(one.text, []).append(one)
        kept = [
            replace(same[0], text=say("{text} ({n} times)").format(text=text, n=len(same)))
            if len(same) > 1
            else same[0]
            for text, same in lines.items()
        ]
        return sorted(kept, key=lambda one: one.id not in self.pinned)

    def unread(self, message: v.Message) -> bool:
        """Has nobody looked at it yet?"""
        return message.unread and message.id not in self.read

    def home(self) -> v.Cell:
        """Where the seat's first group stands."""
        mine = self.mine()
        return mine[0].cell if mine else (self.view.ground.width // 2, self.view.ground.height // 2)

    # Selecting

    def select_group(self, number: int, look: bool = False) -> Screen | None:
        """Make a group the selected one; `look` brings it to the middle when it is out of sight."""
        self.clear()
        self.shown.group = number
        group = self.group()
        if group:
            self.shown.cursor = group.cell
            if look:
                self.look_at(group.cell)
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
        self.clear()
        self.shown.cursor = cell
        if order:
            kind, number = order[(order.index(now) + 1) % len(order) if now else 0]
            setattr(self.shown, kind, number)
        return None

    def next_idle(self) -> Screen | None:
        """Select the next group that has nothing to do, in the order of the list."""
        waiting = [one.id for one in self.waiting()]
        if not waiting:
            self.clear()
            self.note = say("Every group has an order.")
            return None
        ids = [one.id for one in self.mine()]
        start = ids.index(self.shown.group) + 1 if self.shown.group in ids else 0
        number = next(one for one in ids[start:] + ids[:start] if one in waiting)
        return self.select_group(number, look=True)

    def step_group(self, step: int) -> Screen | None:
        """Select the next group of the list (1) or the one before (-1)."""
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
        self.clear()
        self.seat_chosen, self.ask_focus = True, "orders"
        return None

    def clear(self) -> None:
        """Nothing selected, nothing begun."""
        self.shown.group = self.shown.contact = self.shown.community = 0
        self.shown.marked = self.opened = None
        self.seat_chosen, self.offer, self.aim, self.armed, self.note = False, None, None, "", ""

    def jump(self, message: v.Message) -> Screen | None:
        """Read a message and look at its place."""
        self.read.add(message.id)
        self.clear()
        self.opened, self.shown.marked = message, message.cell
        if message.cell:
            self.shown.cursor = message.cell
            self.look_at(message.cell)
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

    def order_report(self, verb: str, form: int, fields: tuple[int, ...]) -> None:
        """Have the order to send a written report in hand; why not is said where it makes no sense."""
        offer = next((one for one in self.offers() if one.verb == verb), None)
        aim = next((one for one in offer.targets if one.id == form), None) if offer else None
        if offer is None or not offer.accepted or (aim and not aim.accepted):
            self.note = aim.reason if aim else offer.reason if offer else ""
            return
        self.offer, self.aim, self.armed, self.note = offer, None, "", ""
        self._preview(v.Order(self._orderer(), verb, form if aim else 0, fields=fields))

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
        """Aim the order that is being made at a cell, or at what stands there; the same cell again gives it."""
        offer = self.offer
        if offer is None:
            return self.select_cell(cell)
        self.shown.cursor = cell
        if offer.takes in (v.AT_PREPARATION, v.AT_REPORT):
            self.note = say("Choose it from the list.")
            return None
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

    def point_at(self, cell: v.Cell | None) -> None:
        """Preview the order that is being made for a place that is only pointed at."""
        if cell is None or self.offer is None or self.offer.takes != v.AT_CELL or self.aim:
            self.ghost = None
            return
        order = v.Order(self._orderer(), self.offer.verb, 0, cell)
        if self.ghost is None or replace(self.ghost.order, read_back=False) != order:
            self.ghost = self._asked(order)

    def give(self, confirmed: bool = False) -> Screen | None:
        """Draft the order that is previewed and go on to the next waiting group. What is forbidden is asked again."""
        aim = self.aim
        if aim is None or not aim.accepted:
            self.note = aim.reason if aim else ""
            return None
        if aim.at_once:
            return self._do_at_once(aim)
        if not aim.permitted and aim.asked:
            confirmed = True  # to insist is to ask: no rule is broken
        if not aim.permitted and not confirmed:
            lines = (aim.permission, say("Given all the same, it is logged as a breach and may be investigated."))
            sure = ((say("Leave it"), lambda: self), (say("Give it anyway"), lambda: self.give(True) or self))
            return Question(self, say("Not permitted"), lines, sure)
        order = aim.order
        if confirmed:
            order = replace(order, confirmed=True)
            aim = replace(aim, order=order)
        if order.group != HEADQUARTERS:
            self.drafts = [one for one in self.drafts if one.order.group != order.group]
        self.drafts.append(aim)
        self.offer = self.aim = None
        if order.group != HEADQUARTERS and self.waiting():
            self.next_idle()
        self.note = say("Ordered: {sentence}").format(sentence=aim.sentence)
        return None

    def _do_at_once(self, aim: v.Preview) -> Screen | None:
        """Have staff work done."""
        refused = self.seat.submit((aim.order,))
        if refused:
            self.note = " ".join(part for part in (refused[0].reason, refused[0].fix) if part)
            return None
        self.offer = self.aim = None
        self.view = self.seat.view()
        self.renew_drafts()
        self.note = say("Done: {sentence}").format(sentence=aim.sentence)
        return None

    def renew_drafts(self) -> None:
        """Preview anew what was drafted: it may now go otherwise."""
        self.drafts = [self.seat.preview(one.order) for one in self.drafts]

    def toggle_read_back(self) -> Screen | None:
        """Have orders to other contingents read back from now on, or no longer."""
        self.read_back = not self.read_back
        told = self.aim.order if self.aim else None
        if told:
            self.aim = self._asked(replace(told, read_back=False))
        self.ghost = None
        self.note = (
            say("Orders to other contingents are read back: three minutes more, half the misunderstandings.")
            if self.read_back
            else say("Orders are not read back.")
        )
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
        self.aim = self._asked(order)
        self.note = "" if self.aim.accepted else self.aim.reason
        self.ask_focus = "-"

    def _asked(self, order: v.Order) -> v.Preview:
        """The preview of an order, read back if it is to be and can be."""
        told = self.seat.preview(order)
        return self.seat.preview(replace(order, read_back=True)) if self.read_back and told.can_read_back else told

"""The map screen: where orders are made and turns end. What is in hand there is kept by `Desk`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.render import keymap, layers, mapdraw
from wargame.render import view as v
from wargame.render.counsel import lines_of
from wargame.render.layout import Layout, layout
from wargame.render.screens import card, panels
from wargame.render.screens.assessment import Assessment
from wargame.render.screens.base import Help, Question, Screen
from wargame.render.screens.composer import Composer
from wargame.render.screens.contingents import Contingents
from wargame.render.screens.desk import Desk
from wargame.render.screens.intent import Intent
from wargame.render.screens.pictures import MERGED, Pictures, name_of, pictured
from wargame.render.screens.planning import Planning
from wargame.render.screens.roecard import RoeCard
from wargame.render.ui import Ui
from wargame.text.catalog import say

if TYPE_CHECKING:
    from wargame.render.screens.lobby import ExerciseList


LEAST_CELL = 36  # pixels of a cell at which the map opens, at scale 100 %


class MapScreen(Desk):
    """The map of one seat and the panels around it."""

    where = keymap.MAP

    def __init__(self, seat: v.Seat, lobby: ExerciseList | None = None) -> None:
        super().__init__(seat)
        self.lobby = lobby
        self.camera = mapdraw.Camera()
        self.painter = mapdraw.MapPainter()
        self.layers = layers.at_first()
        self.places: Layout | None = None
        self.planning: Planning | None = None
        self.picture = MERGED  # whose picture is shown
        self.next_idle()
        group = self.group()
        if group and self.view.header.turn == 1:
            self.note = say("Choose an order for {group} on the right. F1 shows all keys.").format(group=group.name)

    # Drawing

    def draw(self, ui: Ui) -> None:
        ground = self.view.ground
        places = layout(ui, ground.width / ground.height)
        if places.map != self.camera.room:
            self.camera.fit(places.map, ground.width, ground.height, ui.px(LEAST_CELL))
            self.camera.look_at(self.shown.cursor or self.home(), ground.width, ground.height)
        self.places = places
        if self.ask_focus:
            ui.focus, self.ask_focus = self.ask_focus, ""
        self.shown.drafts = {one.order.group: one for one in self.drafts}
        self.point_at(self.shown.hover or self.shown.cursor)
        self.shown.preview = self.aim or self.ghost
        self.shown.targets = self._aims() if self.offer and not self.aim else ()
        ui.surface.fill((22, 29, 36))
        self.painter.paint(ui, pictured(self.view, self.picture), self.camera, self.layers, self.shown)
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
        if self.offer is None or self.offer.takes in (v.AT_PREPARATION, v.AT_REPORT):
            return ()
        return tuple(one.cell for one in self.offer.targets if one.accepted)

    def look_at(self, cell: v.Cell) -> None:
        if self.places and not self.camera.room.inflate(-self.camera.cell, -self.camera.cell).collidepoint(
            self.camera.point(cell)
        ):
            self.camera.look_at(cell, self.view.ground.width, self.view.ground.height)

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
            return Question(
                self, say("End the turn?"), lines, ((say("Back to the map"), self._disarm), go), keymap.keys_of(command)
            )
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
            return Question(
                self,
                say("Not taken"),
                lines,
                ((say("Back to the map"), lambda: self), (say("End turn without them"), lambda: self._submit(run_on))),
            )
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
        self.clear()
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
            "next_group": lambda: self.step_group(1),
            "group_before": lambda: self.step_group(-1),
            "confirm": self._confirm,
            "hold": self.hold,
            "cancel_order": self.cancel_order,
            "undo": self.undo,
            "read_back": self.toggle_read_back,
            "seat_orders": self.select_seat,
            "next_message": self._next_message,
            "planning": self.plan_together,
            "assessment": self.assess,
            "report": self.write_report,
            "intent": lambda: Intent(self),
            "advise": self.ask_advice,
            "contingents": self.contingents,
            "picture": self.next_picture,
            "pictures": self.two_pictures,
            "roe": self.roe_card,
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

    def plan_together(self) -> Screen | None:
        """The screen on which contingents prepare, send officers and approve plans; what is marked there is kept."""
        if self.view.together is None or self.view.over:
            self.note = say("There is nothing to prepare from this seat.")
            return None
        if self.planning is None:
            self.planning = Planning(self, self.view.together)
        else:
            self.planning.plan.renew(self.view, self.view.together)
        return self.planning

    def roe_card(self) -> Screen | None:
        """The card of the rules of engagement."""
        if self.view.roe is None:
            self.note = say("No rules of engagement are given to this seat.")
            return None
        return RoeCard(self, self.view.roe)

    def assess(self) -> Screen | None:
        """The map of what is known of communities, and how well."""
        if not any(one.assessed for one in self.view.communities):
            self.note = say("Only the mission assesses the area.")
            return None
        return Assessment(self, self)

    def contingents(self) -> Screen | None:
        """The page of the contingents."""
        if self.view.together is None:
            self.note = say("This seat has no contingents to look at.")
            return None
        return Contingents(self, self.view.together)

    def write_report(self) -> Screen | None:
        """Write a report of the selected group, field by field."""
        group = self.group()
        if group is None or not any(one.verb == "report" and one.accepted for one in group.offers):
            self.note = say("Select one of your groups that can report first.")
            return None
        return Composer(self, group)

    def ask_advice(self) -> Screen | None:
        """What the doctrine would order the selected group, and why; the order can be taken over as it is."""
        group = self.group()
        told = self.seat.advise(group.id) if group and group.mine and not self.view.over else None
        if told is None:
            self.note = say("Select one of your groups first.")
            return None
        back = (say("Back to the map"), lambda: self)
        aim = told.preview
        buttons = (back, (say("Take it over"), lambda: self.take_over(aim))) if aim and aim.accepted else (back,)
        return Question(self, say("The advisor"), [told.sentence, *lines_of(told)], buttons)

    def take_over(self, aim: v.Preview) -> Screen:
        """Have the advised order in hand, previewed, to be given or changed."""
        self.offer = next((one for one in self.offers() if one.verb == aim.order.verb), None)
        self._preview(aim.order)
        return self

    def two_pictures(self) -> Screen | None:
        """Two contingents' pictures side by side."""
        if self.view.together is None or len(self.view.together.partners) < 2:
            self.note = say("There is only one picture here.")
            return None
        return Pictures(self, self.view.together)

    def next_picture(self) -> Screen | None:
        """Show the next contingent's picture on the map, after the last one the headquarters' again."""
        together = self.view.together
        if together is None or len(together.partners) < 2:
            self.note = say("There is only one picture here.")
            return None
        ids = [MERGED, *(one.id for one in together.partners)]
        self.picture = ids[(ids.index(self.picture) + 1) % len(ids)] if self.picture in ids else MERGED
        self.note = say("Picture: {whose}.").format(whose=name_of(together, self.picture))
        return None

    def first(self) -> Screen:
        """Where a game begins: on the map, or before it where there are days to prepare in."""
        together = self.view.together
        return self.plan_together() or self if together and together.planning else self

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
        self.look_at(self.shown.cursor)

    def _centre(self) -> None:
        group = self.group()
        self.camera.look_at(group.cell if group else self.home(), self.view.ground.width, self.view.ground.height)

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
        elif self.shown.group or self.shown.contact or self.shown.community or self.seat_chosen or self.opened:
            self.clear()
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
            return self.march_to(cell)
        return None

    def march_to(self, cell: v.Cell) -> Screen | None:
        """The right button: the group's first order that goes to a cell, aimed there; again on the cell gives it."""
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

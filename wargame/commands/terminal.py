"""Playing in a terminal: the same seat as the window's, read and answered as text.

Each line is one command, so that an exercise can also be piped in. What is not understood is answered in a sentence.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TextIO

from wargame.commands import DONE
from wargame.render import plain
from wargame.render import view as v
from wargame.render.counsel import lines_of
from wargame.text import say

HELP = """\
Type one of these, then Enter:
  look              the whole situation: map, communities, forces, contacts, messages
  brief             the briefing again
  roe               the rules of engagement in force
  assess            what is known of each community, with bounds: threat, trust, people, how far help is
  GROUP             what a group may be ordered to do; GROUP is its number, as in: 3
  GROUP ORDER AIM   give an order, as in: 3 patrol 2   or: 3 march 0704
                    AIM is a number from the list of GROUP, or a grid reference (column, then row)
  GROUP ORDER AIM readback   the same, read back by the receiver: for orders to other contingents
  why GROUP ORDER AIM   what the order would do, without giving it
  advise GROUP      what the doctrine would order, and which values speak for it
  yes               confirm an order that the rules do not permit; it goes on record
  cancel GROUP      end a group's standing order
  FLASH CHOICE      when something flashes: answer it, as in: 1 2
  end               end your turn (or leave the flashes unanswered)
  help, quit        this text; leave the game, which is saved"""


class Terminal:
    """One game at one seat, line by line."""

    def __init__(self, seat: v.Seat, lines: Iterator[str], out: TextIO) -> None:
        self._seat = seat
        self._lines = lines
        self._out = out
        self._flashes: tuple[v.Flash, ...] = ()
        self._unconfirmed: v.Order | None = None

    def play(self) -> int:
        """Until the exercise is over or the player leaves; returns the exit status."""
        view = self._seat.view()
        self._say(plain.briefing_text(view))
        self._say(plain.text_form(view))
        if view.over:
            return DONE
        self._say(HELP)
        for line in self._lines:
            words = line.split("#", 1)[0].split()
            if not words:
                continue
            if words[0] in ("quit", "exit"):
                return self._leave()
            self._answer(words)
            if self._seat.view().over:
                self._say(plain.text_form(self._seat.view()))
                return DONE
        return self._leave()

    def _leave(self) -> int:
        kept = not self._seat.view().saved.startswith(say("not saved"))
        self._say("The game is saved; go on with --resume." if kept else "This game could not be saved here.")
        return DONE

    def _answer(self, words: list[str]) -> None:
        known: dict[str, Callable[[], None]] = {
            "look": lambda: self._say(plain.text_form(self._seat.view())),
            "brief": lambda: self._say(plain.briefing_text(self._seat.view())),
            "roe": lambda: self._say(plain.roe_text(self._seat.view())),
            "assess": lambda: self._say(plain.assessment_text(self._seat.view())),
            "help": lambda: self._say(HELP),
            "end": self._end,
            "yes": self._confirm,
        }
        if words[0] in known:
            known[words[0]]()
        elif words[0] == "why" and len(words) > 2:
            self._order(words[1:], give=False)
        elif words[0] == "advise" and len(words) == 2:
            self._advise(words[1])
        elif words[0] == "cancel" and len(words) == 2:
            self._cancel(words[1])
        elif self._flashes and len(words) == 2:
            self._react(words)
        elif words[0].isdecimal():
            self._order(words, give=True) if len(words) > 1 else self._offers(words[0])
        else:
            self._say(f"“{' '.join(words)[:60]}” is not a command here; type help to see them all.")

    def _say(self, text: str) -> None:
        self._out.write(text.rstrip("\n") + "\n\n")
        self._out.flush()

    def _group(self, word: str) -> v.Group | None:
        for group in self._seat.view().groups:
            if group.mine and word == str(group.id):
                return group
        self._say(f"You command no group {word[:20]}; type look to see your groups.")
        return None

    def _advise(self, word: str) -> None:
        if (group := self._group(word)) and (told := self._seat.advise(group.id)):
            self._say("\n    ".join([told.sentence, *lines_of(told)]))

    def _offers(self, word: str) -> None:
        if group := self._group(word):
            self._say(f"{group.name}\n{plain.offers_text(group.offers)}")

    def _order(self, words: list[str], *, give: bool) -> None:
        group = self._group(words[0])
        if group is None:
            return
        read_back = words[-1] == "readback"
        words = words[:-1] if read_back else words
        if len(words) < 2:
            self._offers(words[0])
            return
        offer = next((offer for offer in group.offers if offer.verb == words[1]), None)
        if offer is None:
            self._say(f"{group.name} has no order “{words[1][:40]}”; type {group.id} to see its orders.")
            return
        order = self._aimed(group, offer, words[2] if len(words) > 2 else "")
        if order is None:
            return
        order = replace(order, read_back=read_back)
        if not give:
            self._say(plain.preview_text(self._seat.preview(order)))
            return
        self._submit(order)

    def _aimed(self, group: v.Group, offer: v.Offer, aim: str) -> v.Order | None:
        if offer.takes == v.NOTHING:
            return v.Order(group.id, offer.verb)
        if offer.takes == v.AT_CELL:
            ground = self._seat.view().ground
            if len(aim) == 4 and aim.isdecimal() and int(aim[:2]) < ground.width and int(aim[2:]) < ground.height:
                return v.Order(group.id, offer.verb, cell=(int(aim[:2]), ground.height - 1 - int(aim[2:])))
            self._say(f"“{offer.verb}” needs a grid reference on the map, column then row, as in 0704.")
            return None
        target = next((target for target in offer.targets if aim == str(target.id)), None)
        if target is not None:
            return v.Order(group.id, offer.verb, target.id)
        known = ", ".join(f"{target.id} {target.name}" for target in offer.targets) or "none that you know of"
        self._say(f"“{offer.verb}” needs the number of a {offer.takes}: {known}.")
        return None

    def _submit(self, order: v.Order) -> None:
        self._unconfirmed = None
        preview = self._seat.preview(order)
        self._say(plain.preview_text(preview))
        if not preview.accepted:
            return
        if not preview.permitted and not order.confirmed:
            self._unconfirmed = replace(order, confirmed=preview.answer)
            asked = "Type yes to ask for it."
            self._say(asked if preview.asked else "Type yes to give the order all the same; it goes on record.")
            return
        refusals = self._seat.submit([order])
        done = "Done." if preview.at_once else "Asked." if preview.asked else "Ordered."
        self._say("\n".join(f"{refusal.reason} {refusal.fix}".strip() for refusal in refusals) or done)

    def _confirm(self) -> None:
        if self._unconfirmed is None:
            self._say("There is nothing to confirm.")
            return
        order = self._unconfirmed
        self._submit(order)

    def _cancel(self, word: str) -> None:
        group = self._group(word)
        if group is None:
            return
        if group.cancel is None:
            self._say(f"{group.name} has no standing order.")
            return
        self._submit(group.cancel)

    def _react(self, words: list[str]) -> None:
        flash = next((flash for flash in self._flashes if words[0] == str(flash.id)), None)
        choice = None
        if flash and words[1].isdecimal() and 0 < int(words[1]) <= len(flash.choices):
            choice = flash.choices[int(words[1]) - 1]
        if choice is None:
            self._say("Give the number of a flash and of one of its choices, as in: 1 2")
            return
        self._submit(choice.order)

    def _end(self) -> None:
        result = self._seat.wait()
        self._flashes = result.flashes
        self._say(plain.result_text(result))
        if result.flashes:
            self._say("\n\n".join(plain.flash_text(flash) for flash in result.flashes))
            self._say("Decide now: FLASH CHOICE, as in 1 2; end leaves them to those on the spot.")
        elif not result.over:
            self._say(plain.text_form(self._seat.view()))

"""Every command and its keys: one table, read by the window, by the help overlay and by the tests.

Keys are written as they are typed: "E", "Shift+N", "Ctrl+Z", "F1", "Left". A command that is irreversible is never
on one key alone: ending the turn asks for its key twice.
"""

from __future__ import annotations

from typing import NamedTuple

import pygame

from wargame.render.layers import LAYERS
from wargame.text.catalog import N_

ANYWHERE, MAP, REACTION, RESOLUTION = "anywhere", "map", "reaction", "resolution"
PLANNING, PICTURES, CONTINGENTS, COMPOSER, WRITING = "planning", "pictures", "contingents", "composer", "writing"
ASSESSMENT = "assessment"


class Binding(NamedTuple):
    """A command, where it is heard, its keys and what the help says."""

    command: str
    where: str
    keys: tuple[str, ...]
    title: str


BINDINGS = (
    Binding("back", ANYWHERE, ("Esc",), N_("Back, cancel")),
    Binding("help", ANYWHERE, ("F1", "?"), N_("Keys and help")),
    Binding("focus_next", ANYWHERE, ("Tab",), N_("Next control")),
    Binding("focus_before", ANYWHERE, ("Shift+Tab",), N_("Control before")),
    Binding("page_down", ANYWHERE, ("PageDown",), N_("Scroll down")),
    Binding("page_up", ANYWHERE, ("PageUp",), N_("Scroll up")),
    Binding("larger", ANYWHERE, ("Ctrl+=", "Ctrl++"), N_("Larger text and panels")),
    Binding("smaller", ANYWHERE, ("Ctrl+-",), N_("Smaller text and panels")),
    Binding("full_screen", ANYWHERE, ("F11",), N_("Full screen")),
    Binding("next_idle", MAP, ("N", "Space"), N_("Next group without an order")),
    Binding("next_group", MAP, ("]", "."), N_("Next group")),
    Binding("group_before", MAP, ("[", ","), N_("Group before")),
    Binding("orders", MAP, ("O",), N_("Orders of the selected group")),
    Binding("confirm", MAP, ("Enter",), N_("Select what is under the cursor; choose; give the order")),
    Binding("hold", MAP, ("H",), N_("Leave this group as it is for this turn")),
    Binding("cancel_order", MAP, ("C",), N_("Cancel the group's standing order")),
    Binding("read_back", MAP, ("R",), N_("Have orders to other contingents read back")),
    Binding("undo", MAP, ("U", "Ctrl+Z"), N_("Take back the last order of this turn")),
    Binding("end_turn", MAP, ("E",), N_("End the turn: press twice")),
    Binding("run_on", MAP, ("G",), N_("Run on until asked: press twice")),
    Binding("cursor_left", MAP, ("Left",), N_("Cursor west")),
    Binding("cursor_right", MAP, ("Right",), N_("Cursor east")),
    Binding("cursor_up", MAP, ("Up",), N_("Cursor north")),
    Binding("cursor_down", MAP, ("Down",), N_("Cursor south")),
    Binding("zoom_in", MAP, ("=", "+"), N_("Nearer")),
    Binding("zoom_out", MAP, ("-",), N_("Further away")),
    Binding("centre", MAP, ("Home",), N_("Centre on the selected group")),
    Binding("whole_map", MAP, ("End",), N_("Show the whole map")),
    Binding("messages", MAP, ("M",), N_("Messages: up, down, Enter jumps")),
    Binding("next_message", MAP, ("J",), N_("Jump to the next unread message")),
    Binding("seat_orders", MAP, ("S",), N_("Orders of the headquarters itself")),
    Binding("briefing", MAP, ("F2",), N_("Briefing")),
    Binding("last_turn", MAP, ("F3",), N_("What happened last turn")),
    Binding("score", MAP, ("F4",), N_("Objectives and scorecard")),
    Binding("planning", MAP, ("P",), N_("Prepare, liaise, plan: acting as one")),
    Binding("contingents", MAP, ("F5",), N_("Contingents")),
    Binding("picture", MAP, ("V",), N_("Whose picture the map shows")),
    Binding("pictures", MAP, ("F6",), N_("Two contingents' pictures side by side")),
    Binding("roe", MAP, ("F7",), N_("Rules of engagement")),
    Binding("report", MAP, ("W",), N_("Write a report of the selected group")),
    Binding("advise", MAP, ("A",), N_("Ask the advisor about the selected group")),
    Binding("intent", MAP, ("I",), N_("Write down what you expect, and why")),
    *(Binding(f"layer_{number}", MAP, (layer.key,), layer.title) for number, layer in enumerate(LAYERS, 1)),
    Binding("assessment", MAP, ("F8",), N_("Assessment of the area, deployment")),
    *(Binding(f"choice_{n}", REACTION, (str(n),), N_("Answer with this number")) for n in range(1, 10)),
    Binding("read_back", REACTION, ("R",), N_("Have orders to other contingents read back")),
    Binding("confirm", REACTION, ("Enter",), N_("Give these answers")),
    Binding("cursor_left", PLANNING, ("Left",), N_("Contingent before")),
    Binding("cursor_right", PLANNING, ("Right",), N_("Next contingent")),
    Binding("cursor_up", PLANNING, ("Up",), N_("Line above")),
    Binding("cursor_down", PLANNING, ("Down",), N_("Line below")),
    Binding("toggle", PLANNING, ("Enter", "Space"), N_("Want it, or no longer")),
    Binding("toggle_all", PLANNING, ("A",), N_("For all contingents, or for none")),
    Binding("clear", PLANNING, ("X",), N_("Want nothing")),
    Binding("carry_out", PLANNING, ("C",), N_("Carry out the plan")),
    Binding("assessment", PLANNING, ("F8",), N_("Assessment of the area, deployment")),
    Binding("cursor_up", ASSESSMENT, ("Up",), N_("Line above")),
    Binding("cursor_down", ASSESSMENT, ("Down",), N_("Line below")),
    Binding("cursor_left", ASSESSMENT, ("Left",), N_("The group in hand: place before")),
    Binding("cursor_right", ASSESSMENT, ("Right",), N_("The group in hand: next place of its zone")),
    Binding("clear", ASSESSMENT, ("X",), N_("Leave all groups as placed")),
    Binding("carry_out", ASSESSMENT, ("C",), N_("Carry out the deployment")),
    Binding("assessment", ASSESSMENT, ("F8",), N_("Back")),
    Binding("zoom_in", ASSESSMENT, ("=", "+"), N_("Nearer")),
    Binding("zoom_out", ASSESSMENT, ("-",), N_("Further away")),
    Binding("cursor_left", PICTURES, ("Left",), N_("Whose picture stands on the left")),
    Binding("cursor_right", PICTURES, ("Right",), N_("Whose picture stands on the right")),
    Binding("planning", CONTINGENTS, ("P",), N_("Prepare, liaise, plan: acting as one")),
    Binding("pictures", CONTINGENTS, ("F6",), N_("Two contingents' pictures side by side")),
    Binding("pictures", PICTURES, ("F6",), N_("Back to the map")),
    Binding("zoom_in", PICTURES, ("=", "+"), N_("Nearer")),
    Binding("zoom_out", PICTURES, ("-",), N_("Further away")),
    Binding("cursor_left", COMPOSER, ("Left",), N_("Format before")),
    Binding("cursor_right", COMPOSER, ("Right",), N_("Next format")),
    Binding("cursor_up", COMPOSER, ("Up",), N_("Field above")),
    Binding("cursor_down", COMPOSER, ("Down",), N_("Field below")),
    Binding("confirm", COMPOSER, ("Enter",), N_("Send the report")),
    Binding("confirm", WRITING, ("Enter",), N_("Keep the line of intent")),
    Binding("step_on", RESOLUTION, ("Right", "Space"), N_("Next step")),
    Binding("step_back", RESOLUTION, ("Left",), N_("Step before")),
    Binding("confirm", RESOLUTION, ("Enter",), N_("To the end, then back to the map")),
)

_SPECIAL = {
    pygame.K_ESCAPE: "Esc",
    pygame.K_TAB: "Tab",
    pygame.K_RETURN: "Enter",
    pygame.K_KP_ENTER: "Enter",
    pygame.K_SPACE: "Space",
    pygame.K_LEFT: "Left",
    pygame.K_RIGHT: "Right",
    pygame.K_UP: "Up",
    pygame.K_DOWN: "Down",
    pygame.K_HOME: "Home",
    pygame.K_END: "End",
    pygame.K_PAGEUP: "PageUp",
    pygame.K_PAGEDOWN: "PageDown",
    pygame.K_BACKSPACE: "Backspace",
    pygame.K_KP_PLUS: "+",
    pygame.K_KP_MINUS: "-",
} | {getattr(pygame, f"K_F{n}"): f"F{n}" for n in range(1, 13)}


def key_name(key: int, modifiers: int, letter: str = "") -> str:
    """A key press as the table writes it. `letter` is what the press typed: layouts differ in where "?" or "+" is."""
    ctrl = "Ctrl+" if modifiers & pygame.KMOD_CTRL else ""
    shift = "Shift+" if modifiers & pygame.KMOD_SHIFT else ""
    if key in _SPECIAL:
        return ctrl + ("" if _SPECIAL[key] in "+-" else shift) + _SPECIAL[key]
    if letter and letter.isprintable() and not letter.isalpha() and not ctrl:
        return letter
    name = pygame.key.name(key)
    return ctrl + (shift if name.isalpha() else "") + name.upper()


def command_of(name: str, where: str, bindings: tuple[Binding, ...] = BINDINGS) -> str:
    """The command that a key gives on a screen, or an empty string."""
    for binding in bindings:
        if binding.where in (where, ANYWHERE) and name in binding.keys:
            return binding.command
    return ""


def keys_of(command: str, where: str = MAP, bindings: tuple[Binding, ...] = BINDINGS) -> str:
    """The first key of a command, for the button that does the same."""
    for binding in bindings:
        if binding.command == command and binding.where in (where, ANYWHERE):
            return binding.keys[0]
    return ""

"""The card of what is selected, the orders on offer, and the preview of the one being made."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

import pygame

from wargame.render import palette, threat, widgets
from wargame.render import view as v
from wargame.render.fonts import BODY, BOLD, SMALL
from wargame.render.plain import stock_text
from wargame.render.screens import preview
from wargame.render.ui import Ui
from wargame.render.words import CATEGORIES, SIDES
from wargame.text.catalog import N_, say

if TYPE_CHECKING:
    from wargame.render.screens.map import MapScreen

AIMS = {
    v.AT_CELL: N_("Choose a place"),
    v.AT_COMMUNITY: N_("Choose a community"),
    v.AT_CONTACT: N_("Choose a contact"),
    v.AT_GROUP: N_("Choose a group"),
    v.AT_PREPARATION: N_("Choose a preparation"),
    v.AT_CONTINGENT: N_("Choose a contingent"),
    v.AT_REPORT: N_("Choose a form"),
}


def card(ui: Ui, screen: MapScreen, rect: pygame.Rect) -> None:
    """The right-hand panel."""
    ui.panel(rect)
    pygame.draw.line(ui.surface, palette.EDGE, rect.topleft, rect.bottomleft)
    room = rect.inflate(-ui.px(24), -ui.px(14))
    group = screen.group()
    if screen.aim:
        preview.preview(ui, screen, screen.aim, room)
    elif screen.offer:
        _targets(ui, screen, screen.offer, room)
    elif screen.seat_chosen:
        widgets.title_line(ui, pygame.Rect(room.left, room.top, room.width, ui.px(28)), screen.view.header.seat)
        _offers(ui, screen, pygame.Rect(room.left, room.top + ui.px(36), room.width, room.height - ui.px(36)))
    elif group:
        used = _group(ui, screen, group, room)
        if group.mine:
            _offers(ui, screen, pygame.Rect(room.left, room.top + used, room.width, room.height - used))
    elif screen.opened:
        _message(ui, screen, screen.opened, room)
    else:
        _other(ui, screen, room)


def _other(ui: Ui, screen: MapScreen, room: pygame.Rect) -> None:
    contact = next((one for one in screen.view.contacts if one.number == screen.shown.contact), None)
    community = next((one for one in screen.view.communities if one.id == screen.shown.community), None)
    if contact:
        _contact(ui, contact, room)
    elif community:
        _community(ui, community, room)
    else:
        widgets.title_line(ui, pygame.Rect(room.left, room.top, room.width, ui.px(28)), say("Nothing selected"))
        text = say(
            "Click a group, a community or a contact, on the map or in the list. "
            "N goes to the next group without an order; E ends the turn; F1 shows all keys."
        )
        ui.paragraph(text, pygame.Rect(room.left, room.top + ui.px(34), room.width, ui.px(140)), palette.MUTED, BODY)


def _message(ui: Ui, screen: MapScreen, one: v.Message, room: pygame.Rect) -> None:
    """A message in full, and what lies behind it."""
    y = room.top + title(ui, room, None, say("Message"), f"{one.clock}  ·  {say(CATEGORIES[one.category])}")
    y += ui.paragraph(one.text, pygame.Rect(room.left, y, room.width, room.bottom - y), palette.TEXT, BODY) + ui.px(10)
    if one.why:
        y += widgets.bullet(ui, pygame.Rect(room.left, y, room.width, room.bottom - y), one.why, palette.MUTED) + ui.px(
            10
        )
    pinned = one.id in screen.pinned
    text = say("Let go") if pinned else say("Keep on top")
    box = pygame.Rect(room.left, y, ui.px(140), ui.px(28))
    widgets.button(ui, box, text, lambda: screen.pin(one))


def title(ui: Ui, room: pygame.Rect, picture: pygame.Surface | None, title: str, subtitle: str) -> int:
    """A symbol, a name and a line under it; returns the pixels used."""
    left = room.left
    if picture:
        ui.surface.blit(picture, (left - ui.px(4), room.top - ui.px(4)))
        left += picture.get_width() + ui.px(4)
    width = room.right - left
    widgets.title_line(ui, pygame.Rect(left, room.top, width, ui.px(24)), title)
    ui.label(subtitle, pygame.Rect(left, room.top + ui.px(24), width, ui.px(18)), palette.MUTED, SMALL, tip=True)
    return ui.px(50)


def _group(ui: Ui, screen: MapScreen, group: v.Group, room: pygame.Rect) -> int:
    picture = ui.symbols.unit(group.symbol, group.side, ui.px(52), group.echelon)
    y = room.top + title(ui, room, picture, group.name, group.contingent)
    grid = v.grid_reference(group.cell, screen.view.ground.height)
    pairs = [
        (say("State"), group.state),
        (say("Strength"), f"{group.strength} / {group.full}"),
        (say("At"), grid),
        *group.facts,
    ]
    y += widgets.facts(ui, pygame.Rect(room.left, y, room.width, room.bottom - y), pairs) + ui.px(4)
    if group.supplies:
        y += _supplies(ui, group.supplies, pygame.Rect(room.left, y, room.width, ui.px(75))) + ui.px(4)
    draft = screen.draft_of(group.id)
    lines = [(draft.sentence, palette.ACCENT)] if draft else []
    if group.order and not draft:
        lines.append((group.order + (f" {group.eta}" if group.eta else ""), palette.TEXT))
    lines += [(group.in_transit, palette.WARN)] if group.in_transit else []
    if not lines and group.mine:
        lines = [(say("No order."), palette.WARN)]
    for text, colour in lines:
        y += widgets.bullet(ui, pygame.Rect(room.left, y, room.width, room.bottom - y), text, colour) + ui.px(2)
    if group.mine:
        y += _group_buttons(ui, screen, group, draft, pygame.Rect(room.left, y + ui.px(2), room.width, ui.px(26)))
    return y - room.top + ui.px(6)


def _group_buttons(ui: Ui, screen: MapScreen, group: v.Group, draft: v.Preview | None, row: pygame.Rect) -> int:
    half = (row.width - ui.px(6)) // 2
    first, second = (
        pygame.Rect(row.left, row.top, half, row.height),
        pygame.Rect(row.left + half + ui.px(6), row.top, half, row.height),
    )
    widgets.button(
        ui, first, say("Leave as is"), screen.hold, key="H", tip=say("It keeps its order, or stays, for this turn.")
    )
    able = bool(draft or group.cancel)
    text = say("Take back") if draft else say("Cancel order")
    tip = (
        say("Take back this turn's order.")
        if draft
        else say("End its standing order.")
        if able
        else say("It has no standing order.")
    )
    widgets.button(ui, second, text, screen.cancel_order, key="C", enabled=able, tip=tip)
    return row.height + ui.px(2)


def _supplies(ui: Ui, supplies: tuple[v.Supply, ...], rect: pygame.Rect) -> int:
    """Six small gauges, in days of supply or in percent of what the group should hold, in two columns."""
    columns = 2
    width, height = rect.width // columns, rect.height // 3
    for index, one in enumerate(supplies):
        box = pygame.Rect(
            rect.left + index % columns * width,
            rect.top + index // columns * height,
            width - ui.px(10),
            height - ui.px(3),
        )
        stock = stock_text(one) + (" !" if one.low else "")
        wide = ui.fonts.width(stock, SMALL, BOLD)
        top = pygame.Rect(box.left, box.top, box.width - wide - ui.px(2), box.height - ui.px(5))
        ui.label(one.name, top, palette.BAD if one.low else palette.MUTED, SMALL, tip=True)
        ui.label(
            stock,
            pygame.Rect(box.right - wide, box.top, wide, top.height),
            palette.BAD if one.low else palette.TEXT,
            SMALL,
            BOLD,
        )
        bar = pygame.Rect(box.left, box.bottom - ui.px(4), box.width, ui.px(3))
        widgets.gauge(ui.surface, bar, one.share, 100, palette.BAD if one.low else palette.LINK)
    return rect.height


def _contact(ui: Ui, one: v.Contact, room: pygame.Rect) -> None:
    picture = ui.symbols.unit(one.symbol, one.side, ui.px(52))
    y = room.top + title(ui, room, picture, say("Contact {n}").format(n=one.number), say(SIDES[one.side]))
    pairs = [
        (say("Strength"), one.strength),
        (say("Seen"), v.age_text(one.age) + (" " + say("ago") if one.age > 0 else "")),
        (say("Certainty"), f"{one.certainty} %"),
        (say("Source"), one.source),
    ]
    pairs += [(say("Doing"), one.doing)] if one.doing else []
    y += widgets.facts(ui, pygame.Rect(room.left, y, room.width, room.bottom - y), pairs) + ui.px(8)
    if one.lacks:
        told = say("Not reported: {fields}. It is asked for when the staff has time.").format(fields=one.lacks)
        y += widgets.bullet(ui, pygame.Rect(room.left, y, room.width, ui.px(80)), told, palette.WARN, "?") + ui.px(6)
    text = one.note or say("This is a report, not a fact: it fades as it grows older.")
    ui.paragraph(text, pygame.Rect(room.left, y, room.width, ui.px(90)), palette.MUTED, SMALL)


def _community(ui: Ui, one: v.Community, room: pygame.Rect) -> None:
    y = room.top + title(ui, room, None, one.name, say("{n} people").format(n=one.population))
    if one.alert:
        y += widgets.bullet(
            ui, pygame.Rect(room.left, y, room.width, ui.px(80)), one.alert, palette.BAD, "!", BODY
        ) + ui.px(8)
    for name, value, arrow, bad in (
        (say("Trust"), one.trust, one.trust_arrow, one.trust < 30),
        (say("Fear"), one.fear, 0, one.fear > 60),
    ):
        box = pygame.Rect(room.left, y, room.width, ui.px(34))
        widgets.meter(ui, box, name, value, arrow, 100 if bad else 0, "")
        y += ui.px(42)
    pairs = [(say("Displaced"), say("{n} from elsewhere").format(n=one.displaced))] if one.displaced else []
    pairs += threat.facts(one.assessed) if one.assessed else []
    y += widgets.facts(ui, pygame.Rect(room.left, y, room.width, room.bottom - y), pairs) + ui.px(8)
    if one.note:
        ui.paragraph(one.note, pygame.Rect(room.left, y, room.width, room.bottom - y), palette.MUTED, SMALL)


def _offers(ui: Ui, screen: MapScreen, room: pygame.Rect) -> None:
    """The orders on offer, by family; what cannot be given is greyed and says why."""
    offers = screen.offers()
    if room.height < ui.px(40):
        return
    widgets.heading(ui, pygame.Rect(room.left, room.top, room.width, ui.px(20)), say("Orders"))
    lines: list[tuple[str, int]] = []
    indexed = list(enumerate(offers))
    for family, members in groupby(indexed, key=lambda pair: pair[1].family):
        lines += [(family, -1)] if family else []
        lines += [("", index) for index, _ in members]

    def draw(index: int, row: pygame.Rect, over: bool) -> None:
        family, at = lines[index]
        if at < 0:
            ui.label(
                family,
                pygame.Rect(row.left + ui.px(2), row.top + ui.px(3), row.width, row.height),
                palette.ACCENT,
                SMALL,
                BOLD,
            )
            return
        offer = offers[at]
        text = pygame.Rect(row.left + ui.px(12), row.top, row.width - ui.px(16), row.height)
        ui.label(offer.title, text, palette.TEXT if offer.accepted else palette.FAINT, BODY, tip=True)
        mark = say("not permitted") if offer.accepted and not offer.permitted else "" if offer.accepted else say("no")
        if mark:
            ui.label(mark, text, palette.WARN if offer.accepted else palette.FAINT, SMALL, align="right")

    def tip(index: int) -> str:
        offer = offers[lines[index][1]]
        if lines[index][1] < 0:
            return ""
        return "\n".join(part for part in (offer.sentence, offer.reason, offer.permission) if part)

    list_room = pygame.Rect(room.left, room.top + ui.px(24), room.width, room.height - ui.px(24))
    widgets.rows(
        ui,
        list_room,
        "orders",
        len(lines),
        draw,
        lambda i: screen.choose_offer(lines[i][1]),
        height=25,
        enabled=lambda i: lines[i][1] >= 0,
        tip=tip,
        title=lambda i: offers[lines[i][1]].title if lines[i][1] >= 0 else lines[i][0],
    )


def _targets(ui: Ui, screen: MapScreen, offer: v.Offer, room: pygame.Rect) -> None:
    """Whom or what the order is for."""
    y = room.top + title(ui, room, None, offer.title, say(AIMS.get(offer.takes, "")))
    y += ui.paragraph(offer.sentence, pygame.Rect(room.left, y, room.width, ui.px(100)), palette.MUTED, SMALL) + ui.px(
        8
    )
    foot = ui.px(40)
    if offer.targets:
        view = screen.view

        def draw(index: int, row: pygame.Rect, over: bool) -> None:
            one = offer.targets[index]
            aside = one.aside or v.grid_reference(one.cell, view.ground.height)
            text = pygame.Rect(row.left + ui.px(8), row.top, row.width - ui.px(64), row.height)
            ui.label(one.name, text, palette.TEXT if one.accepted else palette.FAINT, BODY, tip=True)
            ui.label(
                aside,
                pygame.Rect(row.right - ui.px(50), row.top, ui.px(46), row.height),
                palette.MUTED,
                SMALL,
                align="right",
            )

        widgets.rows(
            ui,
            pygame.Rect(room.left, y, room.width, room.bottom - y - foot),
            "targets",
            len(offer.targets),
            draw,
            lambda i: screen.choose_target(offer.targets[i]),
            height=30,
            tip=lambda i: offer.targets[i].reason,
            title=lambda i: f"target: {offer.targets[i].name}",
        )
    else:
        text = say("Click the place on the map, or move the cursor there with the arrow keys and press Enter.")
        ui.paragraph(text, pygame.Rect(room.left, y, room.width, ui.px(80)), palette.TEXT, BODY)
    widgets.button(
        ui, pygame.Rect(room.left, room.bottom - ui.px(34), ui.px(120), ui.px(32)), say("Back"), screen.back, key="Esc"
    )

"""The map with what stands and happens on it.

Three coats: the sheet (kept for each cell size), the haze over what is not in sight (kept for each view), and what
moves: communities, contacts, groups, their orders, and the features of the layers shown. Names are placed last, where
they do not cover one another.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from itertools import pairwise

import pygame

from wargame.render import layers as data
from wargame.render import palette, plates, terrain
from wargame.render import view as v
from wargame.render.fonts import BOLD, REGULAR, SMALL
from wargame.render.layers import CONTACTS, GRID, INCIDENTS, NAMES, ORDERS, REACH, RING, ROADS, SIGHT, SUPPLY
from wargame.render.lettering import Names, halo_text
from wargame.render.ui import Ui

CELL_MIN, CELL_MAX, LEGIBLE = 12, 120, 26  # pixels; figures are written on cells from `LEGIBLE` on
SHEET_MAX = 6_000_000  # pixels of the whole map: what is kept of it stays below 100 MB


@dataclass
class Camera:
    """Which part of the map is shown: the room it has, pixels a cell, and the map's own pixel at the room's corner."""

    room: pygame.Rect = field(default_factory=lambda: pygame.Rect(0, 0, 100, 100))
    cell: int = 48
    x: int = 0
    y: int = 0

    def fit(self, room: pygame.Rect, width: int, height: int, least: int = CELL_MIN) -> None:
        """Show the whole map in `room`, or the middle of it where its cells would be smaller than `least`."""
        self.room = room
        self.cell = min(nearest(width, height), max(least, min(room.width // width, room.height // height)))
        self.look_at((width / 2 - 0.5, height / 2 - 0.5), width, height)

    def look_at(self, cell: tuple[float, float], width: int, height: int) -> None:
        """Bring a cell to the middle, as far as the map's edge allows."""
        self.x = round((cell[0] + 0.5) * self.cell - self.room.width / 2)
        self.y = round((cell[1] + 0.5) * self.cell - self.room.height / 2)
        self.hold(width, height)

    def hold(self, width: int, height: int) -> None:
        """Keep the map in the room: a map that is smaller stands in the middle."""
        self.x = _held(self.x, width * self.cell, self.room.width)
        self.y = _held(self.y, height * self.cell, self.room.height)

    def zoom(self, factor: float, at: tuple[int, int], width: int, height: int) -> None:
        """Change the cell size and keep the ground under `at` where it is."""
        fx = (at[0] - self.room.left + self.x) / self.cell
        fy = (at[1] - self.room.top + self.y) / self.cell
        self.cell = max(CELL_MIN, min(nearest(width, height), round(self.cell * factor)))
        self.x = round(fx * self.cell - (at[0] - self.room.left))
        self.y = round(fy * self.cell - (at[1] - self.room.top))
        self.hold(width, height)

    def point(self, cell: tuple[float, float]) -> tuple[int, int]:
        """The pixel in the middle of a cell."""
        return (
            round((cell[0] + 0.5) * self.cell) - self.x + self.room.left,
            round((cell[1] + 0.5) * self.cell) - self.y + self.room.top,
        )

    def under(self, pos: tuple[int, int], width: int, height: int) -> v.Cell | None:
        """The cell under a pixel, if the map is there."""
        if not self.room.collidepoint(pos):
            return None
        x = (pos[0] - self.room.left + self.x) // self.cell
        y = (pos[1] - self.room.top + self.y) // self.cell
        return (x, y) if 0 <= x < width and 0 <= y < height else None


def nearest(width: int, height: int) -> int:
    """Pixels of a cell at which a map of so many cells is nearest."""
    return min(CELL_MAX, math.isqrt(SHEET_MAX // (width * height)))


def _held(offset: int, content: int, room: int) -> int:
    if content <= room:
        return -(room - content) // 2
    return max(0, min(offset, content - room))


@dataclass
class Shown:
    """What the screen adds to the view: selection, cursor, drafts, the aim of an order being chosen."""

    group: int = 0
    contact: int = 0
    community: int = 0
    cursor: v.Cell | None = None
    hover: v.Cell | None = None
    targets: tuple[v.Cell, ...] = ()
    preview: v.Preview | None = None
    drafts: dict[int, v.Preview] = field(default_factory=dict)
    badges: bool = True  # how many wait for an order
    marked: v.Cell | None = None  # what a message or step points at
    places: dict[int, tuple[float, float]] = field(
        default_factory=dict
    )  # groups on their way; contacts by minus their number


class MapPainter:
    """Draws a view's map and keeps what does not change from frame to frame."""

    def __init__(self) -> None:
        self._kept: terrain.Sheet | None = None
        self._haze: tuple[object, pygame.Surface] | None = None
        self._small: tuple[object, pygame.Surface] | None = None
        self.drawn: dict[int, int] = {}  # how many features of each layer the last picture has

    def paint(self, ui: Ui, view: v.ViewModel, camera: Camera, layers: set[int], shown: Shown) -> None:
        """The map in the camera's room."""
        before = ui.surface.get_clip()
        ui.surface.set_clip(camera.room)
        ui.surface.fill(palette.BACK, camera.room)
        corner = (camera.room.left - camera.x, camera.room.top - camera.y)
        ui.surface.blit(self._sheet(view.ground).at(camera.cell), corner)
        sheet = pygame.Rect(corner, (view.ground.width * camera.cell, view.ground.height * camera.cell))
        if view.header.night:
            ui.surface.fill(palette.NIGHT, sheet.clip(camera.room), pygame.BLEND_RGB_MULT)
        if SIGHT in layers:
            ui.surface.blit(self._fog(view, camera.cell), corner)
        names = Names(ui, sheet.clip(camera.room))
        self.drawn = {}
        self._lines(ui, view, camera, layers, names)
        group = next((one for one in view.groups if one.id == shown.group), None)
        if RING in layers and group:
            ring(ui, camera, group.ring)
        for cell in shown.targets:
            target(ui, camera, cell)
        if ORDERS in layers:
            self.drawn[ORDERS] = self._orders(ui, view, camera, shown, names)
        spots = self._people(ui, view, camera, shown, names)
        if CONTACTS in layers:
            self.drawn[CONTACTS] = _contacts(ui, view, camera, shown, names)
        _groups(ui, view, camera, shown, names)
        self._plates(ui, view, camera, layers, spots, names)
        if shown.marked:
            beacon(ui, camera, shown.marked)
        for spot, colour in ((shown.hover, palette.HALO), (shown.cursor, palette.SELECTED)):
            if spot:
                corners(ui, camera, spot, colour)
        names.draw(NAMES in layers)
        if GRID in layers:
            _references(ui, view.ground, camera)
        ui.surface.set_clip(before)

    def _lines(self, ui: Ui, view: v.ViewModel, camera: Camera, layers: set[int], names: Names) -> None:
        """The layers that lie under everything that stands on the map."""
        if ROADS in layers:
            self.drawn[ROADS] = plates.roads(ui, camera, data.features(view, ROADS))
        if REACH in layers:
            self.drawn[REACH] = plates.reach(ui, camera, data.features(view, REACH), view.ground.cell_m, names)

    def _plates(
        self, ui: Ui, view: v.ViewModel, camera: Camera, layers: set[int], spots: dict[v.Cell, tuple[int, int]],
        names: Names,
    ) -> None:  # fmt: skip
        """The layers that lie over everything; figures are left out where cells are too small to read them."""
        if INCIDENTS in layers:
            self.drawn[INCIDENTS] = plates.incidents(ui, camera, data.features(view, INCIDENTS))
        if camera.cell < LEGIBLE:
            return
        for number in plates.OF_COMMUNITIES:
            if number in layers:
                self.drawn[number] = plates.column(ui, data.features(view, number), spots, names)
        if SUPPLY in layers:
            stocks = data.features(view, SUPPLY)
            below = {one.cells[0]: _under(ui, camera, one.cells[0]) for one in stocks}
            self.drawn[SUPPLY] = plates.column(ui, stocks, below, names)

    def _sheet(self, ground: v.Ground) -> terrain.Sheet:
        if self._kept is None or (ground is not self._kept.ground and ground != self._kept.ground):
            self._kept = terrain.Sheet(ground)
        return self._kept

    def small(self, ground: v.Ground, size: tuple[int, int]) -> pygame.Surface:
        """The sheet without anything on it, for the minimap."""
        if self._small is None or self._small[0] != (ground, size):
            self._small = ((ground, size), pygame.transform.smoothscale(self._sheet(ground).at(CELL_MIN), size))
        return self._small[1]

    def _fog(self, view: v.ViewModel, cell: int) -> pygame.Surface:
        key = (view.sight, cell)
        if self._haze is None or self._haze[0] != key:
            self._haze = (key, haze(view, cell))
        return self._haze[1]

    def _orders(self, ui: Ui, view: v.ViewModel, camera: Camera, shown: Shown, names: Names) -> int:
        """Ways by the orders in force and on their way, and by those being made; how many of the first were drawn."""
        drawn = 0
        for one in data.features(view, ORDERS):
            facts = dict(one.facts)
            who, waits = facts["id"], facts["order"] == "on its way"
            if waits or who not in shown.drafts:
                route(ui, camera, one.cells, dashed=waits, bold=who == shown.group)
                drawn += 1
        for group in view.groups:
            if group.sent_from:
                in_transit(ui, camera, group, group.sent_from, names)
            draft = shown.drafts.get(group.id)
            if draft and len(draft.route) > 1:
                route(ui, camera, draft.route, colour=palette.ACCENT, bold=group.id == shown.group)
        if shown.preview and len(shown.preview.route) > 1:
            accepted = shown.preview.accepted and (shown.preview.permitted or shown.preview.asked)
            route(ui, camera, shown.preview.route, colour=palette.ACCENT if accepted else palette.ALERT, bold=True)
        return drawn

    def _people(
        self, ui: Ui, view: v.ViewModel, camera: Camera, shown: Shown, names: Names
    ) -> dict[v.Cell, tuple[int, int]]:
        """Places and communities; returns where the plates of each community's cell are to be written."""
        for place in view.ground.places:
            size = max(ui.px(17), round(camera.cell * 0.30))
            x, y = camera.point(place.cell)
            spot = (x + round(camera.cell * 0.27), y - round(camera.cell * 0.27))
            ui.surface.blit(ui.symbols.place(place.kind, size), (spot[0] - size // 2, spot[1] - size // 2))
            names.wish(place.name, spot, size // 2, SMALL - 1, REGULAR)
        return {one.cell: _community(ui, camera, one, shown.community == one.id, names) for one in view.communities}


def haze(view: v.ViewModel, cell: int) -> pygame.Surface:
    """A soft darkening of what the seat does not see now."""
    width, height = view.ground.width, view.ground.height
    small = pygame.Surface((width + 2, height + 2), pygame.SRCALPHA)
    for y in range(-1, height + 1):
        for x in range(-1, width + 1):
            row = view.sight[max(0, min(y, height - 1))]
            seen = row[max(0, min(x, width - 1))] == "1"
            small.set_at((x + 1, y + 1), (*palette.FOG, 0 if seen else 96))
    large = pygame.transform.smoothscale(small, ((width + 2) * cell, (height + 2) * cell))
    return large.subsurface((cell, cell, width * cell, height * cell))


def ring(ui: Ui, camera: Camera, cells: tuple[v.Cell, ...]) -> None:
    """The outline of where a group would be within 60 minutes."""
    inside = set(cells)
    size = camera.cell
    if not inside:
        return
    tint = pygame.Surface((size, size), pygame.SRCALPHA)
    tint.fill((*palette.HALO, 34))
    for cell in inside:
        x, y = camera.point(cell)
        left, top = x - size // 2, y - size // 2
        ui.surface.blit(tint, (left, top))
        sides = (
            ((cell[0], cell[1] - 1), (left, top), (left + size, top)),
            ((cell[0], cell[1] + 1), (left, top + size), (left + size, top + size)),
            ((cell[0] - 1, cell[1]), (left, top), (left, top + size)),
            ((cell[0] + 1, cell[1]), (left + size, top), (left + size, top + size)),
        )
        for beyond, start, end in sides:
            if beyond not in inside:
                pygame.draw.line(ui.surface, palette.HALO, start, end, 4)
                terrain.dashes(ui.surface, [start, end], 2, palette.RING, 7, 4)


def route(
    ui: Ui,
    camera: Camera,
    cells: tuple[v.Cell, ...],
    *,
    colour: palette.Colour = palette.ROUTE,
    dashed: bool = False,
    bold: bool = False,
) -> None:
    """A way with an arrowhead; dashed while the order for it is still on its way."""
    points = [(float(x), float(y)) for x, y in (camera.point(cell) for cell in cells)]
    width = max(2.0, camera.cell / (14 if bold else 20))
    size = width * 3.2
    (ax, ay), (bx, by) = points[-2], points[-1]
    angle = math.atan2(by - ay, bx - ax)
    points[-1] = (bx - size * 0.8 * math.cos(angle), by - size * 0.8 * math.sin(angle))
    head = [
        (bx, by),
        *((bx - size * math.cos(angle + turn), by - size * math.sin(angle + turn)) for turn in (0.5, -0.5)),
    ]
    for wide, ink in ((width + 3, palette.HALO), (width, colour)):
        if dashed:
            terrain.dashes(ui.surface, points, wide, ink, camera.cell * 0.24, camera.cell * 0.14)
        else:
            for start, end in pairwise(points):
                terrain.thick(ui.surface, start, end, wide, ink)
                pygame.draw.circle(ui.surface, ink, end, wide / 2)
    pygame.draw.polygon(ui.surface, palette.HALO, head, 4)
    pygame.draw.polygon(ui.surface, colour, head)


def in_transit(ui: Ui, camera: Camera, group: v.Group, sent_from: v.Cell, names: Names) -> None:
    """An order on its way: a line of dots from the headquarters to the group, and when it takes effect."""
    start, end = camera.point(sent_from), camera.point(group.cell)
    if sent_from != group.cell:
        points = [(float(x), float(y)) for x, y in (start, end)]
        for wide, ink in ((5.0, palette.HALO), (2.5, palette.TRANSIT)):
            terrain.dashes(ui.surface, points, wide, ink, camera.cell * 0.10, camera.cell * 0.10)
    middle = ((start[0] + 2 * end[0]) // 3, (start[1] + 2 * end[1]) // 3)
    pygame.draw.circle(ui.surface, palette.HALO, middle, ui.px(7))
    pygame.draw.circle(ui.surface, palette.TRANSIT, middle, ui.px(6))
    pygame.draw.line(ui.surface, palette.HALO, middle, (middle[0], middle[1] - ui.px(4)), 2)
    pygame.draw.line(ui.surface, palette.HALO, middle, (middle[0] + ui.px(3), middle[1]), 2)
    names.wish(group.due, middle, ui.px(8), SMALL - 1, BOLD, must=True)


def target(ui: Ui, camera: Camera, cell: v.Cell) -> None:
    """A cell that the order being chosen may name."""
    x, y = camera.point(cell)
    pygame.draw.circle(ui.surface, palette.HALO, (x, y), round(camera.cell * 0.47), 5)
    pygame.draw.circle(ui.surface, palette.SELECTED, (x, y), round(camera.cell * 0.46), 3)


def corners(ui: Ui, camera: Camera, cell: v.Cell, colour: palette.Colour) -> None:
    """Four corner marks around a cell."""
    x, y = camera.point(cell)
    half, arm = camera.cell // 2 - 1, max(4, camera.cell // 5)
    for dx in (-1, 1):
        for dy in (-1, 1):
            tip = (x + dx * half, y + dy * half)
            for wide, ink in ((4, palette.INK), (2, colour)):
                pygame.draw.line(ui.surface, ink, tip, (tip[0] - dx * arm, tip[1]), wide)
                pygame.draw.line(ui.surface, ink, tip, (tip[0], tip[1] - dy * arm), wide)


def beacon(ui: Ui, camera: Camera, cell: v.Cell) -> None:
    """Rings around what a message points at."""
    at = camera.point(cell)
    for share, wide in ((0.55, 3), (0.72, 2)):
        pygame.draw.circle(ui.surface, palette.HALO, at, round(camera.cell * share) + 1, wide + 2)
        pygame.draw.circle(ui.surface, palette.ALERT, at, round(camera.cell * share), wide)


def _under(ui: Ui, camera: Camera, cell: v.Cell) -> tuple[int, int]:
    """Where the plates of the groups on a cell begin."""
    x, y = camera.point(cell)
    return x, y + symbol_size(ui, camera) * 2 // 5


def _community(ui: Ui, camera: Camera, one: v.Community, chosen: bool, names: Names) -> tuple[int, int]:
    """Roofs, more of them where more people live; an alert rings it in red with an exclamation mark. Returns where the
    next line below can be written.
    """
    x, y = camera.point(one.cell)
    roofs = 1 + sum(one.population >= size for size in (500, 1500, 4000, 10_000))
    unit = max(ui.px(4), round(camera.cell * 0.085))
    spots = ((0, 0), (-2.1, 0.5), (2.1, 0.4), (-1.0, -1.9), (1.1, 2.2))[:roofs]
    for dx, dy in spots:
        house(ui.surface, x + round(dx * unit), y + round(dy * unit), unit)
    reach = round(unit * (2 if roofs == 1 else 3.6))
    names.keep_clear(pygame.Rect(x - reach, y - reach, 2 * reach, 2 * reach))
    if chosen:
        pygame.draw.circle(ui.surface, palette.SELECTED, (x, y), reach + 4, 3)
    if one.alert:
        pygame.draw.circle(ui.surface, palette.HALO, (x, y), reach + 8, 5)
        pygame.draw.circle(ui.surface, palette.ALERT, (x, y), reach + 7, 3)
        _badge(ui, (x + reach + 4, y - reach - 4), "!", palette.ALERT, (255, 255, 255))
    names.wish(one.name, (x, y), reach + (8 if one.alert else 1), must=True)
    return x, y + reach + (8 if one.alert else 1) + ui.fonts.height(SMALL)


def house(surface: pygame.Surface, x: int, y: int, unit: int) -> None:
    """One roof over one wall."""
    wall = pygame.Rect(x - unit, y - unit // 4, 2 * unit, round(unit * 1.2))
    roof = [
        (x - round(unit * 1.35), y - unit // 4),
        (x, y - round(unit * 1.35)),
        (x + round(unit * 1.35), y - unit // 4),
    ]
    pygame.draw.rect(surface, (250, 244, 230), wall)
    pygame.draw.rect(surface, palette.INK, wall, 1)
    pygame.draw.polygon(surface, (150, 74, 52), roof)
    pygame.draw.polygon(surface, palette.INK, roof, 1)


def _badge(ui: Ui, at: tuple[int, int], text: str, fill: palette.Colour, ink: palette.Colour) -> None:
    size = ui.px(8)
    pygame.draw.circle(ui.surface, palette.HALO, at, size + 1)
    pygame.draw.circle(ui.surface, fill, at, size)
    ui.label(text, pygame.Rect(at[0] - size, at[1] - size, 2 * size, 2 * size), ink, SMALL - 1, BOLD, "centre")


def _contacts(ui: Ui, view: v.ViewModel, camera: Camera, shown: Shown, names: Names) -> int:
    """Contacts, moved aside where friends, roofs or other contacts stand; returns how many."""
    size = symbol_size(ui, camera) * 12 // 13
    crowded = {shown.places.get(one.id, one.cell) for one in view.groups} | {one.cell for one in view.communities}
    here: dict[tuple[float, float], int] = {}
    for one in view.contacts:
        place = shown.places.get(-one.number, one.cell)
        x, y = camera.point(place)
        nth = here.get(place, 0)
        here[place] = nth + 1
        if place in crowded:
            x, y = x + round(size * 0.64), y + round(size * 0.42)
        _contact(ui, one, (x + round(nth * size * 0.5), y + round(nth * size * 0.3)), size, shown, names)
    return len(view.contacts)


def _contact(ui: Ui, one: v.Contact, at: tuple[int, int], size: int, shown: Shown, names: Names) -> None:
    """Fading with age, which is also written beside it."""
    fade = 255 if one.age < 60 else 200 if one.age < 360 else 150 if one.age < 1440 else 105
    if one.number == shown.contact:
        pygame.draw.circle(ui.surface, palette.SELECTED, at, size // 2 + 4, 3)
    ui.surface.blit(ui.symbols.unit(one.symbol, one.side, size, fade=fade), (at[0] - size // 2, at[1] - size // 2))
    names.keep_clear(pygame.Rect(at[0] - size // 2, at[1] - size // 2, size, size))
    text = f"{one.number}: {v.age_text(one.age)}" + ("?" if one.certainty < 50 else "")
    names.wish(text, at, size // 2, SMALL - 1, REGULAR)


def _groups(ui: Ui, view: v.ViewModel, camera: Camera, shown: Shown, names: Names) -> None:
    """Groups, fanned out where several share a cell; the badge counts those that wait for an order."""
    size = symbol_size(ui, camera)
    stacks: dict[tuple[float, float], list[v.Group]] = {}
    for group in view.groups:
        stacks.setdefault(shown.places.get(group.id, group.cell), []).append(group)
    towns = {one.cell for one in view.communities}
    for place, stack in stacks.items():
        stack.sort(key=lambda group: group.id == shown.group)
        for index, group in enumerate(stack):
            x, y = stacked(camera, size, place, index, len(stack), place in towns)
            if group.id == shown.group:
                pygame.draw.circle(ui.surface, palette.HALO, (x, y), round(size * 0.56), 5)
                pygame.draw.circle(ui.surface, palette.SELECTED, (x, y), round(size * 0.55), 3)
            ui.surface.blit(
                ui.symbols.unit(group.symbol, group.side, size, group.echelon), (x - size // 2, y - size // 2)
            )
            names.keep_clear(pygame.Rect(x - size // 2, y - size * 2 // 5, size, size * 3 // 4))
        x, y = stacked(camera, size, place, len(stack) - 1, len(stack), place in towns)
        idle = sum(group.idle and group.id not in shown.drafts for group in stack)
        if idle and shown.badges:
            _badge(ui, (x + round(size * 0.42), y - round(size * 0.32)), str(idle), palette.ACCENT, palette.INK)
        text = stack[-1].name if len(stack) == 1 else f"{stack[-1].name} +{len(stack) - 1}"
        names.wish(text, (x, y), round(size * 0.42), SMALL - 1, BOLD)


def symbol_size(ui: Ui, camera: Camera) -> int:
    """Pixels of a unit's symbol: most of a cell, but never too small to be recognised."""
    return max(ui.px(34), round(camera.cell * 0.78))


def stacked(
    camera: Camera, size: int, place: tuple[float, float], index: int, count: int, on_town: bool
) -> tuple[int, int]:
    """Where the `index`-th of `count` symbols on one cell is drawn; those in a town stand beside its roofs."""
    x, y = camera.point(place)
    if on_town:
        x, y = x - round(size * 0.46), y - round(size * 0.38)
    step = size * 0.15
    return round(x + (index - (count - 1) / 2) * step), round(y + (index - (count - 1) / 2) * step)


def _references(ui: Ui, ground: v.Ground, camera: Camera) -> None:
    """Column and row figures of the military grid along the edges."""
    for x in range(ground.width):
        at = camera.point((x, 0))[0]
        halo_text(
            ui,
            f"{x:02d}",
            (at - ui.px(7), max(camera.room.top, camera.point((0, 0))[1] - camera.cell // 2) + 1),
            SMALL - 2,
        )
    for y in range(ground.height):
        at = camera.point((0, y))[1]
        left = max(camera.room.left, camera.point((0, 0))[0] - camera.cell // 2) + 2
        halo_text(ui, f"{ground.height - 1 - y:02d}", (left, at - ui.px(7)), SMALL - 2)

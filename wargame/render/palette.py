"""Colours. Nothing is told by colour alone: sides differ by frame, states by word, layers by pattern.

Text colours keep a contrast of at least 4.5 to 1 on the surfaces they are used on; `tests/render` measures it.
"""

from __future__ import annotations

from wargame.render import view as v

Colour = tuple[int, int, int]

# Chrome: the panels around the map.
BACK: Colour = (22, 29, 36)
PANEL: Colour = (31, 41, 50)
RAISED: Colour = (43, 56, 68)
HOVER: Colour = (56, 73, 88)
PRESSED: Colour = (68, 90, 108)
EDGE: Colour = (70, 88, 102)
TEXT: Colour = (235, 240, 243)
MUTED: Colour = (176, 190, 200)
FAINT: Colour = (140, 156, 168)
ACCENT: Colour = (255, 196, 87)
LINK: Colour = (132, 200, 255)
GOOD: Colour = (126, 214, 160)
WARN: Colour = (255, 190, 96)
BAD: Colour = (255, 146, 130)
ON_ACCENT: Colour = (30, 26, 14)

# The map sheet.
INK: Colour = (28, 34, 38)
HALO: Colour = (250, 249, 243)
GRID: Colour = (120, 116, 96)
WATER_LINE: Colour = (74, 124, 160)
WATER_FILL: Colour = (150, 194, 216)
ROAD_EDGE: Colour = (104, 74, 52)
ROAD_PAVED: Colour = (232, 150, 92)
ROAD_LATERITE: Colour = (240, 206, 138)
ROAD_TRACK: Colour = (122, 92, 66)
ROAD_CUT: Colour = (186, 40, 36)
FOG: Colour = (58, 66, 78)
NIGHT: Colour = (176, 188, 224)  # the sheet is multiplied with it
SELECTED: Colour = (255, 172, 28)
RING: Colour = (20, 92, 168)
ROUTE: Colour = (16, 74, 140)
TRANSIT: Colour = (112, 44, 140)
ALERT: Colour = (196, 36, 32)

TERRAIN: dict[str, Colour] = {
    "savanna": (226, 220, 184),
    "forest": (158, 184, 134),
    "hill": (212, 192, 152),
    "swamp": (184, 202, 182),
    "water": (150, 194, 216),
    "town": (216, 202, 192),
}

# Fill of a unit's frame, by side. Frames differ in shape too.
SIDES: dict[str, Colour] = {
    v.MISSION: (140, 210, 250),
    v.ARMED: (255, 142, 130),
    v.HOST: (172, 232, 168),
    v.COMMUNITY: (250, 224, 168),
    v.AGENCY: (222, 196, 250),
    v.UNKNOWN: (255, 246, 140),
}

# What delays an order, on panels and under dark letters; the way there has no dimension.
DIMENSIONS: dict[str, Colour] = {
    v.TECHNICAL: LINK,
    v.PROCEDURAL: ACCENT,
    v.HUMAN: GOOD,
    v.NATIONAL: BAD,
    v.READINESS: (222, 196, 250),
    "": MUTED,
}

# Log categories, on panels.
CATEGORIES: dict[str, Colour] = {
    v.ALERT: BAD,
    v.ORDERS: LINK,
    v.REPORT: TEXT,
    v.SUPPLY: WARN,
    v.PEOPLE: GOOD,
    v.STAFF: MUTED,
}


def luminance(colour: Colour) -> float:
    """Relative luminance of an sRGB colour, 0 to 1 (WCAG 2)."""
    parts = [c / 255 for c in colour]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Colour, other: Colour) -> float:
    """Contrast of two colours, 1 to 21 (WCAG 2)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def mixed(one: Colour, other: Colour, share: float) -> Colour:
    """`share` of `other` in `one`."""
    return tuple(round(a + (b - a) * share) for a, b in zip(one, other, strict=True))  # type: ignore[return-value]

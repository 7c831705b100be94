"""Framed unit symbols after the manner of APP-6, and signs for places.

The frame's shape says whose it is, the sign inside what it is, the mark above how large; letters are drawn with our own
font. Shapes are SVG paths in a box of 200 x 200 with the frame around (100, 100); pygame turns them into pictures
of any size, which are kept.
"""

from __future__ import annotations

import io

import pygame

from wargame.render import palette
from wargame.render import view as v
from wargame.render.fonts import BOLD, Fonts

FRAMES = {
    v.MISSION: "M25,50 h150 v100 h-150 z",
    v.ARMED: "M100,28 L172,100 L100,172 L28,100 z",
    v.HOST: "M45,45 h110 v110 h-110 z",
    v.COMMUNITY: "M36,66 L100,34 L164,66 v82 h-128 z",
    v.AGENCY: "M100,40 a60,60 0 1,0 0.1,0 z",
    v.UNKNOWN: "M63,63 C63,20 137,20 137,63 C180,63 180,137 137,137 C137,180 63,180 63,137 C20,137 20,63 63,63 z",
}

# Lines that follow the frame: infantry's cross goes from corner to corner.
CROSSES = {
    v.MISSION: "M25,50 L175,150 M25,150 L175,50",
    v.ARMED: "M64,64 L136,136 M64,136 L136,64",
    v.HOST: "M45,45 L155,155 M45,155 L155,45",
    v.COMMUNITY: "M36,66 L164,148 M36,148 L164,66",
    v.AGENCY: "M58,58 L142,142 M58,142 L142,58",
    v.UNKNOWN: "M50,65 L150,135 M50,135 L150,65",
}
MEDICAL_CROSS = "M100,56 V144 M56,100 H144"
BOW_TIE = "M64,82 L136,118 V82 L64,118 z"

# What stands inside the frame: (stroked path, filled path, letters). CROSS is replaced by the frame's own cross.
SIGNS: dict[str, tuple[str, str, str]] = {
    "infantry_foot": ("CROSS", "", ""),
    "infantry_mounted": ("CROSS M100,50 V150", "", ""),
    "formed_police": ("", "", "FPU"),
    "police_team": ("", "", "POL"),
    "observer_team": ("M100,72 L130,124 H70 z M100,100 a5,5 0 1,0 0.1,0", "", ""),
    "engineers": ("M66,122 V82 H134 V122 M100,82 V116", "", ""),
    "search_team": ("", "", "EOD"),
    "ugv": ("M66,92 H134 V112 H66 z M74,112 a8,8 0 1,0 0.1,0 M126,112 a8,8 0 1,0 0.1,0", "", ""),
    "medical_post": (MEDICAL_CROSS, "", ""),
    "hospital": (MEDICAL_CROSS + " M72,84 V116 M128,84 V116", "", ""),
    "transport": ("M100,72 a28,28 0 1,0 0.1,0 M100,72 V128 M72,100 H128 M80,80 L120,120 M80,120 L120,80", "", ""),
    "helicopter": ("", BOW_TIE, ""),
    "armed_helicopter": ("M100,62 V138", BOW_TIE, ""),
    "uav_long": ("", "M60,84 L100,104 L140,84 V100 L100,122 L60,100 z", ""),
    "uav_mini": ("", "M72,90 L100,104 L128,90 V100 L100,116 L72,100 z", ""),
    "civil_affairs": ("", "", "CA"),
    "engagement_team": ("", "", "ET"),
    "adviser_team": ("", "", "ADV"),
    "headquarters": ("", "", "HQ"),
    "host_army": ("CROSS", "", ""),
    "host_police": ("", "", "POL"),
    "armed_cell": ("CROSS", "", ""),
    "militia": ("", "", "SD"),
    "aid_convoy": (
        "M62,104 q14,-16 38,-8 q24,-8 38,8 q-14,26 -38,30 q-24,-4 -38,-30 z M100,96 V70 M86,82 H114",
        "",
        "",
    ),
    "displaced": (
        "",
        "M88,76 a9,9 0 1,0 0.1,0 M80,98 h17 l5,34 h-27 z M118,88 a7,7 0 1,0 0.1,0 M111,106 h14 l4,26 h-22 z",
        "",
    ),
    "unknown": ("", "", "?"),
}

# Signs of places, drawn without a frame on a light disc.
PLACES: dict[str, tuple[str, str]] = {
    "base": ("M60,140 V70 M60,72 L138,90 L60,110 z", ""),
    "bridge": ("M40,84 H160 M40,116 H160 M40,84 L28,70 M160,84 L172,70 M40,116 L28,130 M160,116 L172,130", ""),
    "ford": ("M40,84 q15,-14 30,0 t30,0 t30,0 t30,0 M40,116 q15,-14 30,0 t30,0 t30,0 t30,0", ""),
    "checkpoint": ("M50,130 V70 M50,86 L150,70 M50,98 L150,82", ""),
    "camp": ("M40,136 L100,60 L160,136 z M100,136 L100,96", ""),
    "airfield": ("M100,50 V150 M60,112 L100,92 L140,112 M82,146 L100,136 L118,146", ""),
    "mine": ("M100,66 a34,34 0 1,0 0.1,0 M100,52 V66 M66,66 L76,76 M134,66 L124,76", "M100,92 a8,8 0 1,0 0.1,0"),
    "diggings": ("M100,60 L136,92 L100,140 L64,92 z M64,92 H136 M82,92 L100,140 L118,92", ""),
    "cache": ("M54,84 H146 V136 H54 z M54,100 H146 M92,100 V112 H108 V100", ""),
    "depot": ("M46,104 H98 V146 H46 z M102,104 H154 V146 H102 z M74,58 H126 V100 H74 z", ""),
    "site": ("M44,140 V92 L100,58 L156,92 V140 z M82,140 V112 H118 V140 M52,62 L148,146", ""),
    "site_open": ("M44,140 V92 L100,58 L156,92 V140 z M82,140 V112 H118 V140", ""),
    "barracks": ("M44,140 V84 H156 V140 z M44,84 L100,56 L156,84 M70,140 V108 M100,140 V108 M130,140 V108", ""),
    "landmark": ("M40,140 L84,62 L108,104 L124,80 L160,140 z", ""),
    "market": ("M46,94 L58,64 H142 L154,94 z M58,94 V140 M142,94 V140 M58,120 H142", ""),
    "line": ("M40,100 H64 M82,100 H118 M136,100 H160 M100,70 V130", ""),
    "mast": ("M100,60 V146 M76,146 H124 M70,60 q-14,20 0,40 M130,60 q14,20 0,40", ""),
}

# How much of the picture's width letters may take inside a frame.
LETTER_ROOM = {v.MISSION: 0.62, v.ARMED: 0.44, v.HOST: 0.46, v.COMMUNITY: 0.52, v.AGENCY: 0.46, v.UNKNOWN: 0.48}

ROUND = 'stroke-linejoin="round"'
ECHELONS = {"team": "o", "squad": ".", "section": "..", "platoon": "...", "company": "|", "battalion": "||"}


class Symbols:
    """Pictures of symbols, made when first asked for and kept."""

    def __init__(self, fonts: Fonts) -> None:
        self.fonts = fonts
        self._kept: dict[tuple[str, str, int, str, int], pygame.Surface] = {}

    def unit(self, symbol: str, side: str, size: int, echelon: str = "", fade: int = 255) -> pygame.Surface:
        """A unit's symbol in a square of `size` pixels; `fade` is its opacity, 0 to 255."""
        key = (symbol, side, size, echelon, fade)
        if key not in self._kept:
            stroke, fill, letters = SIGNS.get(symbol, SIGNS["unknown"])
            frame = FRAMES.get(side, FRAMES[v.UNKNOWN])
            stroke = stroke.replace("CROSS", CROSSES.get(side, CROSSES[v.UNKNOWN]))
            colour = palette.SIDES.get(side, palette.SIDES[v.UNKNOWN])
            width = max(5, round(300 / max(size, 30)))
            picture = rastered(
                _svg(
                    f'<path d="{frame}" fill="none" stroke="#fffdf4" stroke-width="{width + 8}" {ROUND}/>'
                    f'<path d="{frame}" fill="{_hex(colour)}" stroke="#1c2226" stroke-width="{width}" {ROUND}/>'
                    + (f'<path d="{stroke}" fill="none" stroke="#1c2226" stroke-width="{width}"/>' if stroke else "")
                    + (f'<path d="{fill}" fill="#1c2226"/>' if fill else "")
                    + _echelon(echelon, side)
                ),
                size,
            )
            if letters:
                self._letters(picture, letters, size, LETTER_ROOM.get(side, 0.5))
            picture.set_alpha(fade)
            self._kept[key] = picture
        return self._kept[key]

    def place(self, kind: str, size: int) -> pygame.Surface:
        """The sign of a place on a light disc."""
        key = (kind, "place", size, "", 255)
        if key not in self._kept:
            stroke, fill = PLACES.get(kind, PLACES["base"])
            picture = _svg(
                '<circle cx="100" cy="100" r="88" fill="#fdfbf2" stroke="#1c2226" stroke-width="7"/>'
                f'<path d="{stroke}" fill="none" stroke="#1c2226" stroke-width="13" stroke-linecap="round" {ROUND}/>'
                + (f'<path d="{fill}" fill="#1c2226"/>' if fill else "")
            )
            self._kept[key] = rastered(picture, size)
        return self._kept[key]

    def _letters(self, picture: pygame.Surface, letters: str, size: int, room: float) -> None:
        text = self.fonts.line(letters, palette.INK, max(6, round(size * 0.33 / self.fonts.scale)), BOLD)
        if text.get_width() > size * room:
            text = pygame.transform.smoothscale_by(text, size * room / text.get_width())
        picture.blit(text, (round(size / 2 - text.get_width() / 2), round(size / 2 - text.get_height() / 2)))


def rastered(svg: str, size: int) -> pygame.Surface:
    """An SVG as a picture of `size` x `size` pixels."""
    return pygame.image.load_sized_svg(io.BytesIO(svg.encode()), (size, size))


def _svg(body: str) -> str:
    return f'<svg xmlns="http://www.w3.org/2000/svg" width="200" height="200" viewBox="0 0 200 200">{body}</svg>'


def _hex(colour: palette.Colour) -> str:
    return "#%02x%02x%02x" % colour


def _echelon(echelon: str, side: str) -> str:
    """Dots or bars above the frame."""
    marks = ECHELONS.get(echelon, "")
    top = 14 if side in (v.ARMED, v.UNKNOWN) else 26
    parts = []
    for index, mark in enumerate(marks):
        x = 100 + (index - (len(marks) - 1) / 2) * 20
        if mark == "|":
            parts.append(f'<path d="M{x},{top - 10} v20" stroke="#1c2226" stroke-width="8"/>')
        elif mark == "o":
            parts.append(f'<circle cx="{x}" cy="{top}" r="8" fill="none" stroke="#1c2226" stroke-width="5"/>')
        else:
            parts.append(f'<circle cx="{x}" cy="{top}" r="7.5" fill="#1c2226"/>')
    return "".join(parts)

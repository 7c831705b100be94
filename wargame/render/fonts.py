"""Letters: Noto Sans from the package, at the window's scale, with what right-to-left scripts need.

Rendered lines are kept, for most of a frame's text is that of the frame before. A line is drawn in one piece in the
first font that has all its letters; Arabic is shaped and put in visual order first.
"""

from __future__ import annotations

from collections import OrderedDict
from pathlib import Path

import pygame

from wargame.render.palette import Colour

ASSETS = Path(__file__).parent / "assets"
KEPT = 4000  # rendered lines
SMALL, BODY, LARGE, TITLE, DISPLAY = 12, 14, 17, 22, 32  # pixels high at scale 100 %
REGULAR, BOLD, MONO = "regular", "bold", "mono"
FILES = {
    REGULAR: "NotoSans-Regular.ttf",
    BOLD: "NotoSans-Bold.ttf",
    MONO: "NotoSansMono-Regular.ttf",
    "arabic": "NotoSansArabic-Regular.ttf",
}
ELLIPSIS = "…"


class Fonts:
    """The fonts at one scale (1.0 is 100 %)."""

    def __init__(self, scale: float = 1.0) -> None:
        if not pygame.font.get_init():
            pygame.font.init()
        self.scale = scale
        self._fonts: dict[tuple[str, int], pygame.font.Font] = {}
        self._lines: OrderedDict[tuple[str, int, str, Colour], pygame.Surface] = OrderedDict()
        self._widths: dict[tuple[str, int, str], int] = {}
        self._wraps: dict[tuple[str, int, str, int], tuple[str, ...]] = {}

    def height(self, size: int) -> int:
        """Pixels from one line of text to the next."""
        return self._font(REGULAR, size).get_linesize()

    def width(self, text: str, size: int = BODY, face: str = REGULAR) -> int:
        """Pixels that `text` takes on one line."""
        key = (text, size, face)
        if key not in self._widths:
            if len(self._widths) > KEPT:
                self._widths.clear()
            self._widths[key] = self._font(_face_of(text, face), size).size(_visual(text))[0]
        return self._widths[key]

    def line(self, text: str, colour: Colour, size: int = BODY, face: str = REGULAR) -> pygame.Surface:
        """`text` on one line."""
        key = (text, size, face, colour)
        found = self._lines.get(key)
        if found is None:
            found = self._font(_face_of(text, face), size).render(_visual(text), True, colour)
            self._lines[key] = found
            if len(self._lines) > KEPT:
                self._lines.popitem(last=False)
        else:
            self._lines.move_to_end(key)
        return found

    def rimmed(self, text: str, colour: Colour, rim: Colour, size: int = BODY, face: str = REGULAR) -> pygame.Surface:
        """`text` on one line with a rim of one pixel, legible on any ground."""
        key = (text, size, face + " rim", colour)
        if key not in self._lines:
            light, dark = self.line(text, rim, size, face), self.line(text, colour, size, face)
            picture = pygame.Surface((dark.get_width() + 2, dark.get_height() + 2), pygame.SRCALPHA)
            for dx, dy in ((0, 0), (2, 0), (0, 2), (2, 2), (1, 0), (1, 2), (0, 1), (2, 1)):
                picture.blit(light, (dx, dy))
            picture.blit(dark, (1, 1))
            self._lines[key] = picture
        return self._lines[key]

    def wrapped(self, text: str, width: int, size: int = BODY, face: str = REGULAR) -> tuple[str, ...]:
        """`text` broken into lines of at most `width` pixels, at spaces; a word that is too long is broken anywhere."""
        key = (text, size, face, width)
        if key not in self._wraps:
            if len(self._wraps) > KEPT:
                self._wraps.clear()
            lines: list[str] = []
            for paragraph in text.split("\n"):
                lines += self._paragraph(paragraph, width, size, face)
            self._wraps[key] = tuple(lines)
        return self._wraps[key]

    def fitted(self, text: str, width: int, size: int = BODY, face: str = REGULAR) -> str:
        """`text`, or as much of it as fits into `width` with an ellipsis."""
        if self.width(text, size, face) <= width:
            return text
        low, high = 0, len(text)
        while low < high:
            middle = (low + high + 1) // 2
            if self.width(text[:middle].rstrip() + ELLIPSIS, size, face) <= width:
                low = middle
            else:
                high = middle - 1
        return text[:low].rstrip() + ELLIPSIS

    def _paragraph(self, text: str, width: int, size: int, face: str) -> list[str]:
        lines, line = [], ""
        for word in text.split(" "):
            longer = f"{line} {word}" if line else word
            if self.width(longer, size, face) <= width:
                line = longer
                continue
            if line:
                lines.append(line)
            line = word
            while self.width(line, size, face) > width and len(line) > 1:
                cut = max(1, len(self.fitted(line, width, size, face)) - 1)
                lines.append(line[:cut])
                line = line[cut:]
        return [*lines, line]

    def _font(self, face: str, size: int) -> pygame.font.Font:
        key = (face, size)
        if key not in self._fonts:
            self._fonts[key] = pygame.font.Font(ASSETS / FILES[face], max(8, round(size * self.scale)))
        return self._fonts[key]


def _is_arabic(text: str) -> bool:
    return any("\u0590" <= letter <= "\u08ff" or "\ufb1d" <= letter <= "\ufefc" for letter in text)


def _face_of(text: str, face: str) -> str:
    return "arabic" if not text.isascii() and _is_arabic(text) else face


def _visual(text: str) -> str:
    """Letters in the order in which they are drawn from the left, Arabic ones joined."""
    if text.isascii() or not _is_arabic(text):
        return text
    import arabic_reshaper
    from bidi import get_display  # type: ignore[import-untyped]

    return str(get_display(arabic_reshaper.reshape(text)))

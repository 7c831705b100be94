"""Letters on the map: legible on any ground, and placed where they do not cover one another."""

from __future__ import annotations

import pygame

from wargame.render import palette
from wargame.render.fonts import BOLD, SMALL
from wargame.render.ui import Ui


class Names:
    """Labels that wait until everything is drawn, then look for room beside what they name."""

    def __init__(self, ui: Ui, room: pygame.Rect) -> None:
        self.ui = ui
        self.room = room
        self.taken: list[pygame.Rect] = []
        self.wishes: list[tuple[bool, str, tuple[int, int], int, int, str]] = []

    def wish(
        self, text: str, spot: tuple[int, int], reach: int, size: int = SMALL, face: str = BOLD, must: bool = False
    ) -> None:
        """Ask for `text` beside a spot whose drawing reaches `reach` pixels; one that `must` be read comes first."""
        self.wishes.append((must, text, spot, reach, size, face))

    def keep_clear(self, rect: pygame.Rect) -> None:
        """Nothing may be written here."""
        self.taken.append(rect)

    def draw(self, wanted: bool) -> None:
        """Write each name at the first of four sides that is free; without one, only what must be read is written."""
        wishes = sorted(self.wishes, key=lambda wish: not wish[0]) if wanted else []
        for must, text, spot, reach, size, face in wishes:
            boxes = self._sides(text, spot, reach, size, face)
            free = next((box for box in boxes if self.room.contains(box) and box.collidelist(self.taken) < 0), None)
            box = free or (boxes[0] if must else None)
            if box:
                halo_text(self.ui, text, box.topleft, size, face)
                self.taken.append(box)

    def _sides(self, text: str, spot: tuple[int, int], reach: int, size: int, face: str) -> list[pygame.Rect]:
        """Below, right, above and left of a spot."""
        (x, y), width, height = spot, self.ui.fonts.width(text, size, face), self.ui.fonts.height(size)
        corners = [
            (x - width // 2, y + reach),
            (x + reach + 2, y - height // 2),
            (x - width // 2, y - reach - height),
            (x - reach - 2 - width, y - height // 2),
        ]
        return [pygame.Rect(left, top, width, height) for left, top in corners]


def halo_text(
    ui: Ui, text: str, at: tuple[int, int], size: int = SMALL, face: str = BOLD, colour: palette.Colour = palette.INK
) -> None:
    """Dark letters with a light rim, legible on any ground."""
    ui.surface.blit(ui.fonts.rimmed(text, colour, palette.HALO, size, face), (at[0] - 1, at[1] - 1))

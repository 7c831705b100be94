"""The map as an array of pixels, without a window: for environments, reports and documentation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.render import view as v

if TYPE_CHECKING:
    import numpy as np


class MapImage:
    """Draws maps of one size; keeps the sheet from picture to picture. Needs no display."""

    def __init__(self, size: tuple[int, int] = (960, 720)) -> None:
        import pygame

        from wargame.render.layers import NAMES, RING, TRUST
        from wargame.render.mapdraw import Camera, MapPainter, Shown
        from wargame.render.ui import Ui

        self._surface = pygame.Surface(size)
        self._ui, self._painter, self._camera, self._shown = Ui(), MapPainter(), Camera(), Shown()
        self._layers = set(range(NAMES + 1)) - {RING, TRUST}

    def draw(self, view: v.ViewModel) -> np.ndarray:
        """The map of a view: (height, width, 3) uint8."""
        import numpy as np
        import pygame

        self._ui.begin(self._surface)
        self._camera.fit(self._surface.get_rect(), view.ground.width, view.ground.height)
        self._painter.paint(self._ui, view, self._camera, self._layers, self._shown)
        return np.ascontiguousarray(pygame.surfarray.array3d(self._surface).transpose(1, 0, 2))


def render_map(view: v.ViewModel, size: tuple[int, int] = (960, 720)) -> np.ndarray:
    """One picture of a view's map: (height, width, 3) uint8."""
    return MapImage(size).draw(view)

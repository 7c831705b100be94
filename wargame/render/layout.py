"""Where the panels of the map screen stand, from the window's size and scale."""

from __future__ import annotations

from typing import NamedTuple

import pygame

from wargame.render.ui import Ui


class Layout(NamedTuple):
    """The panels' rectangles; together they fill the window and do not overlap."""

    header: pygame.Rect
    forces: pygame.Rect
    layers: pygame.Rect
    minimap: pygame.Rect
    map: pygame.Rect
    card: pygame.Rect
    turn: pygame.Rect
    messages: pygame.Rect
    objectives: pygame.Rect


def layout(ui: Ui, map_ratio: float) -> Layout:
    """`map_ratio` is the map's width through its height: the minimap keeps it."""
    width, height = ui.surface.get_size()
    top, bottom = ui.px(66), ui.px(136)
    left, right = ui.px(236), ui.px(312)
    middle = height - top - bottom
    small = min(ui.px(132), round(left / map_ratio))
    chips = ui.px(146)
    turn = ui.px(92)
    wide = max(ui.px(300), (width - right) * 2 // 5)
    return Layout(
        header=pygame.Rect(0, 0, width, top),
        forces=pygame.Rect(0, top, left, middle - chips - small),
        layers=pygame.Rect(0, top + middle - chips - small, left, chips),
        minimap=pygame.Rect(0, top + middle - small, left, small),
        map=pygame.Rect(left, top, width - left - right, middle),
        card=pygame.Rect(width - right, top, right, middle + bottom - turn),
        turn=pygame.Rect(width - right, height - turn, right, turn),
        messages=pygame.Rect(0, height - bottom, width - right - wide, bottom),
        objectives=pygame.Rect(width - right - wide, height - bottom, wide, bottom),
    )

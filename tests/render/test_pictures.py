"""A few pictures, compared with kept ones: coarse, so that another version of a font library does not matter.

To renew them after a change that was looked at: python tests/render/test_pictures.py
"""

import os
from pathlib import Path

import pytest

os.environ["SDL_VIDEODRIVER"] = "dummy"

import pygame

from tests.render.sample import SampleLobby, SampleSeat, flash, view
from wargame.render.image import render_map
from wargame.render.screens.lobby import ExerciseList
from wargame.render.screens.map import MapScreen
from wargame.render.screens.reaction import Reaction
from wargame.render.window import Window

KEPT = Path(__file__).parent / "pictures"
SIZE = (160, 90)
MAKERS = {
    "map": lambda: MapScreen(SampleSeat()),
    "reaction": lambda: Reaction(MapScreen(SampleSeat()), (flash(),)),
    "exercises": lambda: ExerciseList(SampleLobby()),
}


def drawn(name):
    """The screen as it is now, made small."""
    window = Window(MAKERS[name](), (1280, 720))
    return pygame.transform.smoothscale(window.surface, SIZE)


@pytest.mark.parametrize("name", MAKERS)
def test_the_screen_looks_as_it_was_kept(name):
    now = pygame.surfarray.array3d(drawn(name)).astype(int)
    kept = pygame.surfarray.array3d(pygame.image.load(KEPT / f"{name}.png")).astype(int)
    apart = abs(now - kept).max(axis=2)
    assert apart.mean() < 4
    assert (apart > 48).mean() < 0.01


def test_a_contact_that_is_gone_leaves_another_picture():
    """The tolerance is not so wide that a symbol could vanish unseen."""
    from dataclasses import replace

    seat = SampleSeat()
    seat.model = replace(seat.model, contacts=(), groups=seat.model.groups[:2], communities=())
    other = pygame.transform.smoothscale(Window(MapScreen(seat), (1280, 720)).surface, SIZE)
    kept = pygame.surfarray.array3d(pygame.image.load(KEPT / "map.png")).astype(int)
    apart = abs(pygame.surfarray.array3d(other).astype(int) - kept).max(axis=2)
    assert (apart > 48).mean() > 0.01


def test_two_pictures_of_one_view_are_the_same():
    assert (render_map(view(), (200, 150)) == render_map(view(), (200, 150))).all()


if __name__ == "__main__":
    KEPT.mkdir(exist_ok=True)
    for each in MAKERS:
        pygame.image.save(drawn(each), KEPT / f"{each}.png")

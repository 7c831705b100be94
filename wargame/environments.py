"""Environments by the names of exercises: the learner's side of an exercise, with pictures where they are asked for."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from wargame import session
from wargame.agents.env import ExerciseEnv
from wargame.agents.play import Play
from wargame.agents.setting import Setting, SettingError, setting_of
from wargame.scenario import Exercise

if TYPE_CHECKING:
    from wargame.agents.parallel import ExerciseParallelEnv
    from wargame.agents.vector import ExerciseVectorEnv

PICTURE = (960, 720)  # pixels


def make_env(
    exercise: str | Path | Exercise = "first_day", seat: str | None = None, *, obs: str = "flat",
    roe_mode: str = "mask", opponents: Mapping[str, Any] | None = None, render_mode: str | None = None,
    vignette: str = "",
) -> ExerciseEnv:  # fmt: skip
    """One seat of an exercise as a `gymnasium.Env`; see docs/environment.md.

    `exercise` is a name, a file or what `load` returned; `seat` is a seat's id, by default the first; `opponents` says
    by seat who decides there; `vignette` begins at a later turn, after turns that doctrines have played. Raises
    `agents.setting.SettingError` or `scenario.ExerciseError`, with what is right.
    """
    loaded, setting = _setting(exercise, vignette, seat, opponents, roe_mode)
    return ExerciseEnv(setting, obs, render_mode, painter(loaded) if render_mode else None)


def make_vector(
    exercise: str | Path | Exercise = "first_day", seat: str | None = None, *, num_envs: int = 16,
    roe_mode: str = "mask", opponents: Mapping[str, Any] | None = None, vignette: str = "",
) -> ExerciseVectorEnv:  # fmt: skip
    """`num_envs` games of one seat in one compiled call, as a `gymnasium.vector.VectorEnv`; the rest as for `make_env`.

    The rules are compiled first if that has not been done on this machine; a line on standard error says so.
    """
    from wargame.agents.vector import ExerciseVectorEnv

    _, setting = _setting(exercise, vignette, seat, opponents, roe_mode)
    return ExerciseVectorEnv(setting, num_envs, lambda line: print(line, file=sys.stderr))


def make_parallel(
    exercise: str | Path | Exercise = "first_day", agents: Sequence[str] | None = None, *, roe_mode: str = "mask",
    opponents: Mapping[str, Any] | None = None, vignette: str = "",
) -> ExerciseParallelEnv:  # fmt: skip
    """Several seats of an exercise, by default all, as a PettingZoo parallel environment; needs the extra `[train]`."""
    from wargame.agents.parallel import ExerciseParallelEnv

    return ExerciseParallelEnv(_loaded(exercise, vignette), agents, opponents, roe_mode)


def _loaded(exercise: str | Path | Exercise, vignette: str) -> Exercise:
    """An exercise by name or file, or one that is loaded already, with the vignette that it was loaded with."""
    if isinstance(exercise, str | Path):
        return session.load(exercise, vignette)
    if vignette not in ("", exercise.vignette):
        raise SettingError(f'vignette {vignette!r} has to be named to load(): load(NAME, "{vignette}")')
    return exercise


def _setting(
    exercise: str | Path | Exercise, vignette: str, seat: str | None, opponents: Mapping[str, Any] | None,
    roe_mode: str,
) -> tuple[Exercise, Setting]:  # fmt: skip
    loaded = _loaded(exercise, vignette)
    return loaded, setting_of(loaded, seat, opponents, roe_mode)


def painter(exercise: Exercise) -> Callable[[Play], np.ndarray]:
    """A function that draws what the learner's seat knows of a game: (height, width, 3) uint8, without a display."""
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    import pygame

    from wargame.render import build, layers, mapdraw
    from wargame.render.ui import Ui

    pygame.font.init()
    ui, camera, painted = Ui(), mapdraw.Camera(), mapdraw.MapPainter()
    surface = pygame.Surface(PICTURE)
    shown = layers.at_first()

    def draw(play: Play) -> np.ndarray:
        view = build.view_of(build.Chair(exercise, play.ground, play.setting.seat, play.believed))
        ui.begin(surface)
        camera.fit(surface.get_rect(), view.ground.width, view.ground.height)
        painted.paint(ui, view, camera, shown, mapdraw.Shown(group=play.column.index + 1))
        return np.ascontiguousarray(pygame.surfarray.array3d(surface).transpose(1, 0, 2))

    return draw

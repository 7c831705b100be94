"""The environment: one seat of an exercise as a `gymnasium.Env`. One step is one order for one group.

    env = gymnasium.make("wargame/FirstDay-v0")                 # after `import wargame`
    observation, info = env.reset(seed=7)
    action = env.action_space.sample(info["action_mask"])
    observation, reward, terminated, truncated, info = env.step(action)

A cursor goes over the groups of the seat; when all have been asked, the other seats decide and half a turn resolves
inside `step`. Played interpreted, without the compiler. `docs/environment.md` is the data sheet.
"""

from collections.abc import Callable
from typing import Any

import gymnasium
import numpy as np
from gymnasium import spaces

from wargame.engine.game import Order

from . import planes
from .encode import ACTIONS
from .play import Play
from .setting import OBSERVED, Setting, game_seed, one_of
from .slots import OBSERVATIONS

RENDERED = ("rgb_array",)
Picture = Callable[[Play], np.ndarray]
FLAT = spaces.Box(-1.0, 1.0, (OBSERVATIONS,), np.float32)


def observation_space(obs: str) -> spaces.Space:
    """The space of an observation of kind `obs`: flat, dict or planes."""
    around = spaces.Box(0.0, 1.0, planes.SHAPE, np.float32)
    if obs == "dict":
        return spaces.Dict({"flat": FLAT, "planes": around, "action_mask": spaces.MultiBinary(ACTIONS)})
    return around if obs == "planes" else FLAT


class ExerciseEnv(gymnasium.Env):
    """A seat of an exercise. Episodes end with the exercise (terminated); nothing is truncated."""

    metadata = {"render_modes": list(RENDERED), "render_fps": 4}  # noqa: RUF012 (gymnasium's own shape)

    def __init__(
        self, setting: Setting, obs: str = "flat", render_mode: str | None = None, picture: Picture | None = None
    ) -> None:
        """`picture` draws a game as an array (height, width, 3) of uint8; only `render` needs it."""
        self.setting = setting
        self.obs = one_of("obs", obs, OBSERVED)
        if render_mode is not None:
            one_of("render_mode", render_mode, RENDERED)
        self.render_mode = render_mode
        self._picture = picture
        self.play = Play(setting)
        self.action_space: spaces.Discrete = spaces.Discrete(ACTIONS)
        self.observation_space: Any = observation_space(obs)
        self._begun = False

    def reset(self, *, seed: int | None = None, options: dict[str, Any] | None = None) -> tuple[Any, dict[str, Any]]:
        """Begin a game; its seed is drawn from the environment's generator, or is `options["game_seed"]`."""
        super().reset(seed=seed)
        drawn = game_seed(self.np_random)
        self.play.begin(int((options or {}).get("game_seed", drawn)))
        self._begun = True
        return self._observation(), self._info()

    def step(self, action: Any) -> tuple[Any, float, bool, bool, dict[str, Any]]:
        """Carry out one action: an order for the group at hand, or 0 to leave it to the order it has.

        What cannot be given is not carried out; `info["refused"]` then holds the reason, see words/reason.py.
        """
        if not self._begun:
            raise gymnasium.error.ResetNeeded("call reset() before step()")
        if not self.action_space.contains(np.int64(action)):
            raise gymnasium.error.InvalidAction(f"an action is a number from 0 to {ACTIONS - 1}, not {action!r}")
        if self.play.over:
            raise gymnasium.error.ResetNeeded("the exercise is over: call reset()")
        reward, terms = self.play.act(int(action))
        return self._observation(), reward, self.play.over, False, self._info() | terms

    def action_masks(self) -> np.ndarray:
        """(192,) bool: the actions that may be chosen now, as sb3-contrib asks for them."""
        return self.play.mask().astype(bool)

    def render(self) -> Any:
        """The map as the seat knows it, (height, width, 3) uint8; None without a render mode."""
        if self.render_mode is None or self._picture is None:
            return None
        return self._picture(self.play)

    def order_of(self, action: int) -> Order | None:
        """The order that an action stands for at this moment; None for 0 and for a target that is not there."""
        from .encode import decode

        wish = self.play.wishes[0]
        decode(self.play.believed, self.play.ground, self.play.column.index, self.play.targets, action, wish)
        if wish.verb == 0:
            return None
        return Order(self.setting.seat, self.play.column.index, wish.verb, wish.cell, wish.other, wish.override)

    def _observation(self) -> Any:
        if self.obs == "flat":
            return self.play.observation()
        around = planes.planes(self.play)
        if self.obs == "planes":
            return around
        return {"flat": self.play.observation(), "planes": around, "action_mask": self.play.mask()}

    def _info(self) -> dict[str, Any]:
        clock, column = self.play.state.clock[0], self.play.column
        return {
            "action_mask": self.play.mask(),
            "group": column.index,
            "turn": clock.turn,
            "window": clock.window,
            "turns_resolved": column.resolved,
            "refused": column.refused,
        }

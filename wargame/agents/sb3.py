"""The compiled batch as a stable-baselines3 `VecEnv`, with the masks that sb3-contrib's MaskablePPO asks for.

Rewards come at the end of turns; discount by the turn: with n groups to ask a turn, `gamma ** (1 / n)` a step.
"""

import time
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from gymnasium import spaces
from stable_baselines3.common.vec_env import VecEnv

from .batch import quiet
from .encode import ACTIONS
from .env import FLAT
from .setting import Setting
from .vector import Columns


class ExerciseVecEnv(VecEnv):
    """`games` games of a setting at once; a game that is over begins anew, its last observation is in its info."""

    def __init__(self, setting: Setting, games: int = 64, say: Callable[[str], None] = quiet) -> None:
        self.columns = Columns(setting, games, say)
        self.render_mode = None
        self._actions = np.zeros(games, np.int64)
        self._earned = np.zeros(games)
        self._steps = np.zeros(games, np.int64)
        self._began = time.time()
        super().__init__(games, FLAT, spaces.Discrete(ACTIONS))

    def reset(self) -> np.ndarray:
        """Begin all games anew, under the seeds given to `seed()` if any."""
        self.columns.begin(self._seeds)
        self._reset_seeds()
        self._earned[:], self._steps[:] = 0, 0
        return self.columns.batch.floats.copy()

    def step_async(self, actions: np.ndarray) -> None:
        """Keep the actions for `step_wait`."""
        self._actions = actions

    def step_wait(self) -> tuple[np.ndarray, np.ndarray, np.ndarray, list[dict[str, Any]]]:
        """Carry out the actions. Named rewards and costs are in the infos of columns whose turn ended."""
        done = self.columns.step(self._actions)
        self._earned += done.rewards
        self._steps += 1
        infos: list[dict[str, Any]] = [{} for _ in range(self.num_envs)]
        for row in np.flatnonzero(done.info["turns_resolved"]):
            infos[row] = {name: float(values[row]) for name, values in done.info.items() if "/" in name}
        for row, observation in zip(np.flatnonzero(done.over), done.last, strict=True):
            seconds = round(time.time() - self._began, 6)
            infos[row]["terminal_observation"] = observation
            infos[row]["episode"] = {"r": float(self._earned[row]), "l": int(self._steps[row]), "t": seconds}
            self._earned[row], self._steps[row] = 0, 0
        return self.columns.batch.floats.copy(), done.rewards.astype(np.float32), done.over, infos

    def action_masks(self) -> np.ndarray:
        """(columns, 192) bool."""
        return self.columns.batch.marks.astype(bool)

    def close(self) -> None:
        """Nothing to close."""

    def has_attr(self, attr_name: str) -> bool:
        """Does the environment have this attribute?"""
        return hasattr(self, attr_name)

    def get_attr(self, attr_name: str, indices: Any = None) -> list[Any]:
        """The attribute, once a column."""
        return [getattr(self, attr_name)] * len(self._rows(indices))

    def set_attr(self, attr_name: str, value: Any, indices: Any = None) -> None:
        """Columns share all attributes."""
        setattr(self, attr_name, value)

    def env_method(self, method_name: str, *args: Any, indices: Any = None, **kwargs: Any) -> list[Any]:
        """What a method that gives one row a column gives for the columns asked for."""
        rows = getattr(self, method_name)(*args, **kwargs)
        return [rows[row] for row in self._rows(indices)]

    def env_is_wrapped(self, wrapper_class: Any, indices: Any = None) -> list[bool]:
        """Columns are not wrapped one by one."""
        return [False] * len(self._rows(indices))

    def _rows(self, indices: Any) -> Sequence[int]:
        if indices is None:
            return range(self.num_envs)
        return [indices] if isinstance(indices, int) else list(indices)


class NullVecEnv(ExerciseVecEnv):
    """An environment of the same shapes that does nothing: what learning costs without a game."""

    def __init__(self, games: int = 64) -> None:
        self.render_mode = None
        self._floats = np.zeros((games, FLAT.shape[0]), np.float32)
        self._marks = np.ones((games, ACTIONS), bool)
        VecEnv.__init__(self, games, FLAT, spaces.Discrete(ACTIONS))

    def reset(self) -> np.ndarray:
        """Nothing."""
        return self._floats.copy()

    def step_async(self, actions: np.ndarray) -> None:
        """Nothing."""

    def step_wait(self) -> tuple[np.ndarray, np.ndarray, np.ndarray, list[dict[str, Any]]]:
        """No reward, no end."""
        many = self.num_envs
        return self._floats.copy(), np.zeros(many, np.float32), np.zeros(many, bool), [{} for _ in range(many)]

    def action_masks(self) -> np.ndarray:
        """All actions."""
        return self._marks

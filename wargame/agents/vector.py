"""Batches of games as a `gymnasium.vector.VectorEnv`: every column is a game, all of them in one compiled call.

    envs = wargame.make_vector("first_day", num_envs=64)
    observations, infos = envs.reset(seed=7)
    observations, rewards, terminations, truncations, infos = envs.step(actions)

Column `i` gives what the single environment gives under seed `seed + i` and the same actions. A column whose exercise
is over begins the next game in the same step (`AutoresetMode.SAME_STEP`): its last observation is in
`infos["final_obs"]`, its last info in `infos["final_info"]`.
"""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import gymnasium
import numpy as np
from gymnasium import spaces
from gymnasium.utils import seeding
from gymnasium.vector import AutoresetMode, VectorEnv
from gymnasium.vector.utils import batch_space

from .batch import Batch, quiet
from .encode import ACTIONS
from .env import FLAT
from .reward import COSTS, TERMS
from .setting import Setting, game_seed


class Stepped(NamedTuple):
    """What a step did, one row a column; `info` as the single environment's, before games that are over begin anew."""

    rewards: np.ndarray  # (columns,) float64
    over: np.ndarray  # (columns,) bool
    info: dict[str, np.ndarray]
    last: np.ndarray  # (columns that are over, 400) float32


class Columns:
    """Games side by side that begin anew when they are over; each draws its seeds from a generator of its own."""

    def __init__(self, setting: Setting, games: int, say: Callable[[str], None] = quiet) -> None:
        self.setting = setting
        self.games = games
        self.batch = Batch(setting, games, say)
        self.generators: list[np.random.Generator] = [seeding.np_random(None)[0] for _ in range(games)]
        self._divisor = setting.divisor

    def begin(self, seeds: Sequence[int | None], chosen: Sequence[int] | None = None) -> None:
        """Begin all games, or those `chosen`; a seed of None goes on with the column's generator."""
        rows = range(self.games) if chosen is None else chosen
        for row in rows:
            seed = seeds[row]
            if seed is not None:
                self.generators[row] = seeding.np_random(seed)[0]
        self.batch.begin(rows, [game_seed(self.generators[row]) for row in rows])

    def step(self, actions: np.ndarray) -> Stepped:
        """Carry out one action in each column."""
        before = self.batch.standings.copy()
        self.batch.act(actions)
        rewards, terms = self._priced(before)
        over = self.batch.over()
        info = self.info() | terms
        last = self.batch.floats[over]
        if over.any():
            self.begin([None] * self.games, np.flatnonzero(over).tolist())
        return Stepped(rewards, over, info, last)

    def info(self) -> dict[str, np.ndarray]:
        """What the single environment's info says, one row a column."""
        clock, columns = self.batch.batch.clock, self.batch.columns
        return {
            "action_mask": self.batch.marks.copy(),
            "group": columns["index"].astype(np.int64),
            "turn": clock["turn"][:, 0].astype(np.int64),
            "window": clock["window"][:, 0].astype(np.int64),
            "turns_resolved": columns["resolved"].astype(np.int64),
            "refused": columns["refused"].astype(np.int64),
        }

    def _priced(self, before: np.ndarray) -> tuple[np.ndarray, dict[str, np.ndarray]]:
        """Rewards, and named terms and costs."""
        earned = self.batch.standings - before
        many = len(TERMS)
        terms = {f"reward/{name}": earned[:, k] / self._divisor for k, name in enumerate(TERMS)}
        terms |= {f"cost/{name}": earned[:, many + k].astype(np.float64) for k, name in enumerate(COSTS)}
        paid = self.setting.roe_mode == "cost"
        terms["cost/roe"] = self.batch.columns["overridden"] * float(paid)
        return earned[:, :many].sum(axis=1) / self._divisor, terms


class ExerciseVectorEnv(VectorEnv):
    """A seat of an exercise, `num_envs` games at once."""

    metadata = {"render_modes": [], "autoreset_mode": AutoresetMode.SAME_STEP}  # noqa: RUF012 (gymnasium's own shape)

    def __init__(self, setting: Setting, num_envs: int = 16, say: Callable[[str], None] = quiet) -> None:
        """Compiles the rules if that has not been done on this machine; `say` is told that it takes a while."""
        self.setting = setting
        self.num_envs = num_envs
        self.single_observation_space = FLAT
        self.single_action_space = spaces.Discrete(ACTIONS)
        self.observation_space = batch_space(FLAT, num_envs)
        self.action_space = batch_space(self.single_action_space, num_envs)
        self.columns = Columns(setting, num_envs, say)
        self._begun = False

    def reset(
        self, *, seed: int | Sequence[int | None] | None = None, options: dict[str, Any] | None = None
    ) -> tuple[np.ndarray, dict[str, Any]]:
        """Begin all games, or those that `options["reset_mask"]` (columns,) marks; column i under `seed` + i."""
        super().reset(seed=seed if isinstance(seed, int) else None)
        many = self.num_envs
        seeds = [seed + row for row in range(many)] if isinstance(seed, int) else list(seed or [None] * many)
        if len(seeds) != many:
            raise ValueError(f"{len(seeds)} seeds for {many} columns; give one a column")
        asked = (options or {}).get("reset_mask")
        self.columns.begin(seeds, None if asked is None else np.flatnonzero(asked).tolist())
        self._begun = True
        present = np.ones(many, bool) if asked is None else np.asarray(asked, bool)
        return self.columns.batch.floats.copy(), _marked(self.columns.info(), present)

    def step(self, actions: Any) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray, dict[str, Any]]:
        """Carry out one action in each column."""
        if not self._begun:
            raise gymnasium.error.ResetNeeded("call reset() before step()")
        done = self.columns.step(np.asarray(actions))
        infos: dict[str, Any] = done.info
        if done.over.any():
            final = _marked(infos, done.over)
            ended = np.full(self.num_envs, None, object)
            for row, observation in zip(np.flatnonzero(done.over), done.last, strict=True):
                ended[row] = observation
            paid = {name: values for name, values in infos.items() if "/" in name}
            infos = _marked(self.columns.info(), np.ones(self.num_envs, bool)) | _marked(paid, ~done.over)
            infos |= {"final_obs": ended, "_final_obs": done.over, "final_info": final, "_final_info": done.over}
        else:
            infos = _marked(infos, np.ones(self.num_envs, bool))
        truncated = np.zeros(self.num_envs, bool)
        return self.columns.batch.floats.copy(), done.rewards, done.over, truncated, infos

    def action_masks(self) -> np.ndarray:
        """(columns, 192) bool."""
        return self.columns.batch.marks.astype(bool)


def _marked(values: dict[str, np.ndarray], present: np.ndarray) -> dict[str, Any]:
    """Infos as gymnasium's vector environments give them: a key, and `_key` that says which columns have it."""
    infos: dict[str, Any] = {}
    for name, value in values.items():
        infos[name] = value
        infos[f"_{name}"] = present.copy()
    return infos

"""Learning by playing: a policy for one seat, by sb3-contrib's MaskablePPO on the compiled batch.

    train(exercise, seat="company", steps=500_000, output="first_day.safetensors")

Needs the extra `[train]`; what comes out needs numpy alone. `judge.py` says what it is worth.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import torch
from sb3_contrib import MaskablePPO
from stable_baselines3.common.callbacks import BaseCallback
from stable_baselines3.common.vec_env import VecEnv, VecNormalize

from wargame.engine.words import name_of, side

from .batch import quiet
from .judge import HELD_OUT
from .policy import Policy
from .sb3 import ExerciseVecEnv, NullVecEnv
from .setting import Opening, Setting, setting_of

GAMES = 64  # side by side
STEPS = 128  # of each game between two lessons
MINIBATCH, EPOCHS = 1024, 4
LAYERS = [64, 64]
LEARNING_RATE = 5e-4
ENTROPY = 0.01
DISCOUNT, TRACE = 0.99, 0.95  # of a turn: rewards come at its end


def groups_asked(setting: Setting) -> int:
    """Steps of an ordinary turn: the groups that the seat commands at the start."""
    groups, contingents = setting.state.groups, setting.state.contingents
    mine = np.flatnonzero(contingents["seat"] == setting.seat) + 1
    here = np.isin(groups["contingent"], mine) & (groups["alive"] == 1) & (groups["reserve"] == 0)
    return max(1, int(here.sum()))


def learner(envs: VecEnv, groups: int, seed: int) -> MaskablePPO:
    """The algorithm with its numbers; discounts a step are the `groups`-th root of those a turn."""
    discount = DISCOUNT ** (1 / groups)
    scaled = VecNormalize(envs, norm_obs=False, norm_reward=True, gamma=discount)
    return MaskablePPO(
        "MlpPolicy", scaled, learning_rate=LEARNING_RATE, n_steps=STEPS, batch_size=MINIBATCH, n_epochs=EPOCHS,
        gamma=discount, gae_lambda=TRACE ** (1 / groups), ent_coef=ENTROPY, policy_kwargs={"net_arch": LAYERS},
        seed=seed, device="cpu",
    )  # fmt: skip


def policy_of(model: MaskablePPO, about: dict[str, str]) -> Policy:
    """The actor's layers as a policy of our own."""
    body = [layer for layer in model.policy.mlp_extractor.policy_net if isinstance(layer, torch.nn.Linear)]
    layers = [
        (layer.weight.detach().numpy().copy(), layer.bias.detach().numpy().copy())
        for layer in (*body, model.policy.action_net)
    ]
    return Policy(layers, about)


class _Tell(BaseCallback):
    """Tells how many steps are done and what the last games earned."""

    def __init__(self, tell: Callable[[int, float], None]) -> None:
        super().__init__()
        self._tell = tell

    def _on_step(self) -> bool:
        return True

    def _on_rollout_end(self) -> None:
        games = self.model.ep_info_buffer or []
        self._tell(self.num_timesteps, float(np.mean([game["r"] for game in games])) if games else float("nan"))


@contextmanager
def _bar(steps: int, shown: bool) -> Iterator[Callable[[int, float], None]]:
    """A progress bar on standard error with the mean reward of the last hundred games."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("steps"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[earned]}"))
    with Progress(*columns, TimeRemainingColumn(), console=Console(stderr=True), disable=not shown) as bar:
        task = bar.add_task("", total=steps, earned="")
        yield lambda done, earned: bar.update(
            task, completed=min(done, steps), earned="" if np.isnan(earned) else f"reward of a game {earned:+.1f}"
        )


def train(
    exercise: Opening, *, name: str = "", seat: str | None = None, steps: int = 500_000, seed: int = 1,
    output: str | Path | None = None, opponents: dict[str, Any] | None = None, progress: bool = True,
    say: Callable[[str], None] = quiet,
) -> Policy:  # fmt: skip
    """Let a policy learn to sit on a seat for `steps` orders, and write it to `output` if that is named.

    `name` is the exercise's, for the file's header. The mask keeps the policy from orders that the rules of engagement
    forbid. Raises SettingError for what does not exist.
    """
    setting = setting_of(exercise, seat, opponents, "mask")
    torch.set_num_threads(1)  # more threads wait for one another longer than they work on networks of this size
    envs = ExerciseVecEnv(setting, GAMES, say)
    envs.seed(seed % HELD_OUT)
    model = learner(envs, groups_asked(setting), seed)
    with _bar(steps, progress) as tell:
        model.learn(steps, callback=_Tell(tell))
    about = {
        "exercise": name,
        "seat": setting.seats[setting.seat - 1], "side": name_of(side, setting.side).lower(), "steps": str(steps),
        "seed": str(seed), "opponents": ", ".join(name for name in setting.names if name),
    }  # fmt: skip
    policy = policy_of(model, about)
    if output is not None:
        policy.save(output)
    return policy


def speeds(exercise: Opening, steps: int = 50_000) -> dict[str, float]:
    """Steps a second: of the batch alone, of learning on it, and of learning on an environment that does nothing."""
    setting = setting_of(exercise)
    envs = ExerciseVecEnv(setting, GAMES)
    envs.reset()
    began, done = time.perf_counter(), 0
    while done < steps:
        marks = envs.action_masks()
        envs.step((np.random.default_rng(done).random(marks.shape) * marks).argmax(axis=1))
        done += GAMES
    found = {"batch": done / (time.perf_counter() - began)}
    for name, made in (("learning", envs), ("null", NullVecEnv(GAMES))):
        model = learner(made, groups_asked(setting), 1)
        began = time.perf_counter()
        model.learn(steps)
        found[name] = model.num_timesteps / (time.perf_counter() - began)
    return found

"""What a policy is worth: its scorecard over held-out seeds, beside a doctrine's on the same seeds."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from wargame.engine.game import play_batch
from wargame.engine.ground import open_ground
from wargame.engine.score import total_points
from wargame.engine.state import State, game_of, thaw
from wargame.engine.words import side

from .batch import Batch, quiet
from .policy import Policy
from .reward import STANDINGS, TERMS, standing
from .setting import MAX_SEED, Opening, Setting, mind_of, setting_of

HELD_OUT = MAX_SEED
SURE = 1.96  # standard errors of a 95 % interval


@dataclass(frozen=True)
class Judged:
    """Mean totals in points; an interval is that of the mean, of 95 %. `gain` is paired, game by game."""

    games: int
    mean: float
    interval: tuple[float, float]
    rival: str
    rival_mean: float
    gain: float
    gain_interval: tuple[float, float]

    def sentence(self) -> str:
        """The result in a line."""
        return (
            f"{self.games} held-out games: {self.mean:.1f} points ({self.interval[0]:.1f} to {self.interval[1]:.1f}); "
            f"{self.rival} {self.rival_mean:.1f}; gain {self.gain:+.1f} ({self.gain_interval[0]:+.1f} to "
            f"{self.gain_interval[1]:+.1f})"
        )


def interval(values: np.ndarray) -> tuple[float, float]:
    """The 95 % interval of the mean."""
    error = SURE * float(values.std(ddof=1)) / len(values) ** 0.5 if len(values) > 1 else float("inf")
    return float(values.mean()) - error, float(values.mean()) + error


def totals(setting: Setting, batch: State) -> np.ndarray:
    """Points of each game of a batch: the scorecard's total for the mission, else the sum of the seat's rewards."""
    ground = open_ground(setting.ground)
    found = []
    for row in range(len(batch.clock)):
        game = thaw(game_of(batch, row))
        if setting.side == side.MISSION:
            found.append(total_points(game, ground) / 100)
            continue
        sums = [0] * STANDINGS
        standing(game, ground, setting.seat, sums)
        found.append(sum(sums[: len(TERMS)]) / setting.divisor)
    return np.array(found)


def play_policy(setting: Setting, policy: Policy, seeds: Sequence[int], say: Callable[[str], None] = quiet) -> State:
    """Play a game under each seed to its end with the policy on the learner's seat; the batch of ended games."""
    games = Batch(setting, len(seeds), say)
    games.begin(range(len(seeds)), seeds)
    random = np.random.default_rng(1)
    while not games.over().all():
        values = np.where(games.marks > 0, policy.preferences(games.floats), -np.inf)
        if policy.sampled:
            values = values + random.gumbel(size=values.shape)
        games.act(values.argmax(axis=1))
    return games.batch


def play_doctrine(setting: Setting, name: str, seeds: Sequence[int], say: Callable[[str], None] = quiet) -> State:
    """The same games with a doctrine on the learner's seat."""
    mind: Any = mind_of(name, setting.side)
    minds = [*setting.minds, mind]
    chosen = [len(minds) - 1 if row == setting.seat - 1 else place for row, place in enumerate(setting.chosen)]
    batch = setting.lead_in.start_many(setting.state, setting.ground, seeds, say)
    play_batch(batch, setting.ground, minds, chosen, int(setting.ground.map[0]["turns"]), say)
    return batch


def evaluate(
    exercise: Opening, policy: Policy, *, seat: str | None = None, games: int = 200, rival: str = "random",
    opponents: dict[str, Any] | None = None, say: Callable[[str], None] = quiet,
) -> Judged:  # fmt: skip
    """Let a policy and a rival doctrine play the same held-out games, and compare their totals."""
    setting = setting_of(exercise, seat, opponents, "mask")
    seeds = range(HELD_OUT, HELD_OUT + games)
    own = totals(setting, play_policy(setting, policy, seeds, say))
    others = totals(setting, play_doctrine(setting, rival, seeds, say))
    return Judged(
        games, float(own.mean()), interval(own), rival, float(others.mean()), float((own - others).mean()),
        interval(own - others),
    )  # fmt: skip

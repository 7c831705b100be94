"""A game that is played step by step, interpreted: what the single environment is made of. No compiler is imported."""

from types import SimpleNamespace
from typing import Any

import numpy as np

from wargame.engine import turn
from wargame.engine.driver import WISH
from wargame.engine.fields import Table
from wargame.engine.ground import open_ground
from wargame.engine.knowledge import belief
from wargame.engine.orders import submit
from wargame.engine.state import FAULTS, FullTable, State, freeze, thaw

from .encode import ACTIONS, mask
from .observe import observe
from .reward import COSTS, STANDINGS, TERMS, standing
from .setting import Setting
from .slots import OBSERVATIONS
from .steps import ANSWERED, BEGUN, COLUMNS, ask, step_game
from .targets import SLOTS, aim


def blank(table: Table) -> SimpleNamespace:
    """One plain record of a declared table."""
    return SimpleNamespace(**{field.name: 0 for field in table.fields})


def priced(before: Any, after: Any, divisor: int, column: Any, roe_mode: str) -> tuple[float, dict[str, float]]:
    """The reward of a step and its named terms and costs, from the standings before and after it."""
    earned = {f"reward/{name}": (int(after[k]) - int(before[k])) / divisor for k, name in enumerate(TERMS)}
    reward = (sum(int(after[k]) for k in range(len(TERMS))) - sum(int(before[k]) for k in range(len(TERMS)))) / divisor
    costs = {f"cost/{name}": float(after[len(TERMS) + k] - before[len(TERMS) + k]) for k, name in enumerate(COSTS)}
    costs["cost/roe"] = float(column.overridden) if roe_mode == "cost" else 0.0
    return reward, earned | costs


class Play:
    """One game of a setting; `begin` starts it anew, `act` carries out an action and comes to the next question."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self.ground = open_ground(setting.ground)
        self.believed = thaw(State(*(np.zeros_like(table) for table in setting.state)))
        self.state: State = self.believed
        self.column = blank(COLUMNS)
        self.wishes = [blank(WISH) for _ in range(len(setting.state.groups))]
        self.targets = [0] * SLOTS
        self.floats = [0.0] * OBSERVATIONS
        self.marks = [0] * ACTIONS
        self.standing = [0] * STANDINGS
        self._divisor = setting.divisor

    def begin(self, seed: int) -> None:
        """Come to the first question of a new game."""
        self.state = thaw(self.setting.lead_in.start(self.setting.state, self.setting.ground, seed))
        self.column.seat = self.setting.seat
        self._go(BEGUN, 0)
        standing(self.state, self.ground, self.setting.seat, self.standing)

    def act(self, action: int) -> tuple[float, dict[str, float]]:
        """Carry out an action; the reward, and its named terms and costs."""
        before = list(self.standing)
        self._go(ANSWERED, action)
        if self.column.resolved > 0:
            standing(self.state, self.ground, self.setting.seat, self.standing)
        return priced(before, self.standing, self._divisor, self.column, self.setting.roe_mode)

    @property
    def over(self) -> bool:
        """Is there no further question?"""
        return self.column.asked == 0

    def observation(self) -> np.ndarray:
        """(400,) float32."""
        return np.array(self.floats, np.float32)

    def mask(self) -> np.ndarray:
        """(192,) int8, 1 for each action that may be chosen."""
        return np.array(self.marks, np.int8)

    def frozen(self) -> State:
        """The whole truth, as arrays."""
        return freeze(self.state)

    def _go(self, doing: int, action: int) -> None:
        given = self.setting
        step_game(
            self.state, self.believed, self.ground, [], self.column, doing, action, given.insistence, self.targets,
            self.wishes, given.chosen, given.minds, belief, submit, turn.FIRST_HALF, turn.SECOND_HALF,
        )  # fmt: skip
        if self.state.clock[0].fault:
            table = FAULTS[self.state.clock[0].fault]
            raise FullTable(f"the table of {table} is full: the exercise needs more spare rows")
        ask(
            self.state, self.believed, self.ground, self.column, given.permitted, self.targets, self.floats, self.marks,
            aim, observe, mask,
        )  # fmt: skip

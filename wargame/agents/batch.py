"""Many games of one setting in one compiled call: what the vector environments are made of."""

from collections.abc import Callable, Sequence
from types import FunctionType
from typing import Any

import numpy as np

from wargame.engine import _runtime, turn
from wargame.engine.driver import WISH
from wargame.engine.game import kernels
from wargame.engine.knowledge import belief
from wargame.engine.orders import submit
from wargame.engine.state import FAULTS, FullTable, State, batch_of, game_of
from wargame.engine.tables import EVENT

from .encode import ACTIONS, mask
from .observe import observe
from .reward import STANDINGS, standing
from .setting import Setting, SettingError
from .slots import OBSERVATIONS
from .steps import ANSWERED, BEGUN, COLUMNS, LEFT, step_games
from .targets import SLOTS, aim

OWN_KERNELS = ((aim, "aim"), (observe, "observe"), (mask, "mask"), (standing, "standing"))


def quiet(line: str) -> None:
    """Say nothing."""


class Batch:
    """`games` games side by side; every array has one row a game.

    `floats` (games, 400) float32 and `marks` (games, 192) int8 describe the question that each game is at,
    `standings` (games, 11) how the seat stood at the end of its last turn, `columns` what became of the last action.
    """

    def __init__(self, setting: Setting, games: int, say: Callable[[str], None] = quiet) -> None:
        """Compiles what has not been compiled yet; `say` is told if that takes a while."""
        self.setting = setting
        self.games = games
        minds = _plain(setting.minds)
        needed = kernels(minds) + [(_runtime.name_of(kernel), kind) for kernel, kind in OWN_KERNELS]
        _runtime.prepare(needed, say)
        self.batch = batch_of(setting.state, games)
        self.beliefs = State(*(np.zeros_like(table) for table in self.batch))
        self.columns = np.zeros(games, COLUMNS.dtype)
        self.columns["seat"] = setting.seat
        self.targets = np.zeros((games, SLOTS), np.int32)
        self.floats = np.zeros((games, OBSERVATIONS), np.float32)
        self.marks = np.zeros((games, ACTIONS), np.int8)
        self.standings = np.zeros((games, STANDINGS), np.int64)
        self._doings = np.zeros(games, np.int8)
        self._log = np.zeros(0, EVENT.dtype)
        self._wishes = np.zeros(len(setting.state.groups), WISH.dtype)
        self._chosen = np.array(setting.chosen, np.int64)
        self._step = _runtime.compiled(step_games, outer=True)
        self._driven = (
            _runtime.addresses(minds, "mind"), _runtime.addresses([belief], "belief"),
            _runtime.addresses([submit], "submit"),
            _runtime.addresses(turn.FIRST_HALF, "phase"), _runtime.addresses(turn.SECOND_HALF, "phase"),
            *(_runtime.addresses([kernel], kind) for kernel, kind in OWN_KERNELS),
        )  # fmt: skip

    def begin(self, games: Sequence[int], seeds: Sequence[int]) -> None:
        """Start some games anew, each under a seed, and come to their first questions."""
        begun = self.setting.lead_in.start_many(self.setting.state, self.setting.ground, seeds, quiet)
        for table, made in zip(self.batch, begun, strict=True):
            table[list(games)] = made
        self._doings[:] = LEFT
        self._doings[list(games)] = BEGUN
        self._go(np.zeros(self.games, np.int64))

    def act(self, actions: np.ndarray, left: np.ndarray | None = None) -> None:
        """Carry out one action in each game but those that `left` (games,) marks or that are over."""
        self._doings[:] = np.where(self.columns["asked"] == 1, ANSWERED, LEFT)
        if left is not None:
            self._doings[left] = LEFT
        self._go(np.ascontiguousarray(actions, np.int64))

    def over(self) -> np.ndarray:
        """(games,) bool: which games have no further question."""
        return self.columns["asked"] == 0

    def game(self, index: int) -> State:
        """One game as views: the truth."""
        return game_of(self.batch, index)

    def _go(self, actions: np.ndarray) -> None:
        minds, believe, give, first, second, *own = self._driven
        self._step(
            self.batch, self.beliefs, self.setting.ground, self._log, self.columns, self._doings, actions,
            self.setting.insistence, self.setting.permitted, self.targets, self.floats, self.marks, self.standings,
            self._wishes, self._chosen, minds, believe, give, first, second, *own,
        )  # fmt: skip
        faults = np.unique(self.batch.clock["fault"])
        if faults.any():
            raise FullTable(f"a table was full: {', '.join(FAULTS[fault] for fault in faults if fault)}")


def _plain(minds: Sequence[Any]) -> tuple[FunctionType, ...]:
    """The minds, if all of them can be compiled; a driver takes at least one."""
    for mind in minds:
        if not isinstance(mind, FunctionType):
            raise SettingError("in a batch doctrines play the other seats; let policies play in a single environment")
    if minds:
        return tuple(minds)
    from .doctrine import DOCTRINES

    passing: Any = DOCTRINES["pass"].mind
    return (passing,)

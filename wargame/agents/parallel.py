"""All seats of an exercise at once, as a PettingZoo parallel environment: an agent is a seat.

    env = parallel_env(exercise, agents=("company", "kestrel_chief"))
    observations, infos = env.reset(seed=7)
    observations, rewards, terminations, truncations, infos = env.step({"company": 0, "kestrel_chief": 12})

Each step every agent gives one order to the group that it is asked for; an agent that has answered for all its groups
waits, with only action 0 in its mask, until all have. Then half a turn resolves, as in the environment of one seat.
Seats that are no agents are played by their doctrines.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from gymnasium import spaces
from gymnasium.utils import seeding
from pettingzoo import ParallelEnv

from wargame.engine import turn
from wargame.engine.driver import PERSON, WISH, close_turn, open_turn
from wargame.engine.ground import open_ground
from wargame.engine.knowledge import belief
from wargame.engine.orders import submit
from wargame.engine.state import FAULTS, FullTable, State, thaw

from .encode import ACTIONS, mask
from .env import FLAT
from .lead_in import lead_in_of
from .observe import observe
from .play import blank, priced
from .reward import STANDINGS, divisor, standing
from .setting import ROE_MODES, Opening, game_seed, insistence, mind_of, one_of
from .slots import OBSERVATIONS
from .steps import COLUMNS, ask, carry_out, next_asked
from .targets import SLOTS, aim


class _Chair:
    """One agent: its seat's belief, its cursor, and the question that it is at."""

    def __init__(self, seat: int, opening: State) -> None:
        self.believed = thaw(State(*(np.zeros_like(table) for table in opening)))
        self.column = blank(COLUMNS)
        self.column.seat = seat
        self.targets = [0] * SLOTS
        self.floats = [0.0] * OBSERVATIONS
        self.marks = [0] * ACTIONS
        self.standing = [0] * STANDINGS


class ExerciseParallelEnv(ParallelEnv):
    """Several seats of an exercise; all end together, with the exercise."""

    metadata = {"name": "wargame_exercise_v0", "render_modes": [], "is_parallelizable": True}  # noqa: RUF012

    def __init__(
        self, exercise: Opening, agents: Sequence[str] | None = None, opponents: Mapping[str, Any] | None = None,
        roe_mode: str = "mask",
    ) -> None:  # fmt: skip
        """`agents` are ids of seats, by default all. Raises SettingError for what does not exist."""
        self.possible_agents = [one_of("seat", name, exercise.seats) for name in agents or exercise.seats]
        self.agents: list[str] = []
        self.observation_spaces = dict.fromkeys(self.possible_agents, FLAT)
        self.action_spaces = {name: spaces.Discrete(ACTIONS) for name in self.possible_agents}
        self.render_mode = None
        self.roe_mode = one_of("roe_mode", roe_mode, ROE_MODES)
        self.opening, self.frozen_ground, self._lead_in = exercise.state, exercise.ground, lead_in_of(exercise)
        self.ground = open_ground(exercise.ground)
        self._chairs = {name: _Chair(exercise.seats.index(name) + 1, exercise.state) for name in self.possible_agents}
        self._minds, self._chosen = [], []
        for row, name in enumerate(exercise.seats):
            if name in self._chairs:
                self._chosen.append(PERSON)
                continue
            who = (opponents or {}).get(name, exercise.doctrines[row])
            self._minds.append(mind_of(who, int(exercise.state.seats["side"][row])))
            self._chosen.append(len(self._minds) - 1)
        self._wishes = [blank(WISH) for _ in range(len(exercise.state.groups))]
        self._spare = thaw(State(*(np.zeros_like(table) for table in exercise.state)))
        self._random = seeding.np_random(None)[0]
        self.state_of_game: State = self._spare

    def observation_space(self, agent: str) -> spaces.Space:
        """The same for every agent."""
        return self.observation_spaces[agent]

    def action_space(self, agent: str) -> spaces.Space:
        """The same for every agent."""
        return self.action_spaces[agent]

    def reset(self, seed: int | None = None, options: dict[str, Any] | None = None) -> tuple[dict, dict]:
        """Begin a game; its seed is drawn from the environment's generator, or is `options["game_seed"]`."""
        if seed is not None:
            self._random = seeding.np_random(seed)[0]
        drawn = game_seed(self._random)
        chosen = int((options or {}).get("game_seed", drawn))
        self.state_of_game = thaw(self._lead_in.start(self.opening, self.frozen_ground, chosen))
        self.agents = list(self.possible_agents)
        self._look(0)
        self._resolve()
        for chair in self._chairs.values():
            standing(self.state_of_game, self.ground, chair.column.seat, chair.standing)
        return self._observations(), {name: self._info(name) for name in self.agents}

    def step(self, actions: dict[str, int]) -> tuple[dict, dict, dict, dict, dict]:
        """One order of each agent; those who wait answer 0."""
        before = {name: list(chair.standing) for name, chair in self._chairs.items()}
        for name in self.agents:
            chair = self._chairs[name]
            chair.column.refused, chair.column.overridden = 0, 0
            if chair.column.asked:
                self._answer(chair, int(actions[name]))
        ended = self._resolve()
        observations, infos, rewards = self._observations(), {}, {}
        for name in self.agents:
            chair = self._chairs[name]
            if ended:
                standing(self.state_of_game, self.ground, chair.column.seat, chair.standing)
            mine = self.state_of_game.seats[chair.column.seat - 1].side
            weights = divisor(self.ground, mine)
            rewards[name], terms = priced(before[name], chair.standing, weights, chair.column, self.roe_mode)
            infos[name] = self._info(name) | terms
        over = dict.fromkeys(self.agents, self._over)
        truncated = dict.fromkeys(self.agents, False)
        if self._over:
            self.agents = []
        return observations, rewards, over, truncated, infos

    @property
    def _over(self) -> bool:
        return self.state_of_game.clock[0].ended > 0

    def _answer(self, chair: _Chair, action: int) -> None:
        """Carry out an agent's action and move its cursor."""
        override = insistence(self.roe_mode)
        start = carry_out(
            self.state_of_game, chair.believed, self.ground, [], chair.column, chair.targets, self._wishes, action,
            override, belief, submit,
        )  # fmt: skip
        found = next_asked(chair.believed, self.ground, chair.column.seat, start)
        chair.column.asked, chair.column.index = int(found >= 0), max(0, found)

    def _look(self, index: int) -> None:
        """Every agent looks at the game anew and is asked for its first group from `index` on."""
        for chair in self._chairs.values():
            belief(self.state_of_game, self.ground, chair.column.seat, chair.believed)
            found = next_asked(chair.believed, self.ground, chair.column.seat, index)
            chair.column.asked, chair.column.index = int(found >= 0), max(0, found)

    def _resolve(self) -> int:
        """Play on until somebody is asked or the game is over; returns how many turns ended."""
        clock, ended = self.state_of_game.clock[0], 0
        driven = (self._chosen, self._minds, belief, submit, self._wishes)
        while not self._over and not any(chair.column.asked for chair in self._chairs.values()):
            if clock.window == 0:
                open_turn(self.state_of_game, self._spare, self.ground, [], *driven, turn.FIRST_HALF)
            else:
                close_turn(self.state_of_game, self._spare, self.ground, [], *driven, turn.SECOND_HALF)
                ended += 1
            if clock.fault:
                raise FullTable(f"the table of {FAULTS[clock.fault]} is full: the exercise needs more spare rows")
            self._look(0)
        for chair in self._chairs.values():
            chair.column.resolved = ended
            chair.column.asked *= not self._over
        return ended

    def _observations(self) -> dict[str, np.ndarray]:
        """Every agent's observation; its mask goes along in the info."""
        seen = {}
        for name in self.agents:
            chair = self._chairs[name]
            ask(
                self.state_of_game, chair.believed, self.ground, chair.column, int(self.roe_mode == "mask"),
                chair.targets, chair.floats, chair.marks, aim, observe, mask,
            )  # fmt: skip
            seen[name] = np.array(chair.floats, np.float32)
        return seen

    def _info(self, name: str) -> dict[str, Any]:
        chair, clock = self._chairs[name], self.state_of_game.clock[0]
        return {
            "action_mask": np.array(chair.marks, np.int8),
            "asked": bool(chair.column.asked),
            "group": chair.column.index,
            "turn": clock.turn,
            "window": clock.window,
            "turns_resolved": chair.column.resolved,
            "refused": chair.column.refused,
        }


def parallel_env(exercise: Opening, **options: Any) -> ExerciseParallelEnv:
    """The environment; options as for `ExerciseParallelEnv`."""
    return ExerciseParallelEnv(exercise, **options)

"""A trained policy that takes a seat: a small network run with numpy alone.

    policy = load("first_day.safetensors")     # or with sampled=True
    action = policy.choose(observation, mask)
    wargame run first_day --seat company=first_day.safetensors

A policy is a mind, as doctrines are: `policy(believed, ground, seat, luck, wishes)` writes one wish a group. It is
stateless and chooses greedily, or by lot from `luck`, so that a game with policies replays as any other. Files are
safetensors with a header that says what it was trained on; a file of an earlier version still plays, since numbers of
actions and slots are never reused: what it did not know when it was trained is left out.
"""

from pathlib import Path
from typing import Any

import numpy as np

from wargame.engine.dice import mix
from wargame.engine.orders import answer_flash, target_cell
from wargame.engine.staff import is_staff_work
from wargame.engine.words import side

from . import encode, slots
from .encode import ACTIONS, decode, mask
from .observe import observe
from .slots import OBSERVATIONS
from .steps import next_asked
from .targets import SLOTS, aim
from .weights import BadPolicy, read, write

FORMAT = "wargame-policy-1"
TRAINED = Path(__file__).with_name("trained")  # policies that ship: a seat takes them by name
MOST_LAYERS = 8


class Policy:
    """Layers of a network with tanh between them, from 400 observations to 192 preferences."""

    def __init__(
        self, layers: list[tuple[np.ndarray, np.ndarray]], about: dict[str, str] | None = None, *, sampled: bool = False
    ) -> None:
        """`layers` are (weights (out, in), biases (out,)); `about` says what it was trained on."""
        self.about = {
            "format": FORMAT, "actions": str(encode.USED), "slots": str(slots.USED), "verbs": encode.verbs_version(),
        } | (about or {})  # fmt: skip
        self.layers = [(np.asarray(w, np.float32), np.asarray(b, np.float32)) for w, b in layers]
        self.sampled = sampled
        self._actions = int(self.about["actions"])
        self._slots = int(self.about["slots"])

    def preferences(self, observation: np.ndarray) -> np.ndarray:
        """(..., 192) from (..., 400); actions that it was not trained on are at minus infinity."""
        values = observation
        if self._slots < slots.USED:
            values = values.copy()
            values[..., self._slots :] = 0
        for number, (weights, biases) in enumerate(self.layers):
            values = values @ weights.T + biases
            if number < len(self.layers) - 1:
                values = np.tanh(values)
        if self._actions < ACTIONS:
            values = values.copy()
            values[..., self._actions :] = -np.inf
        return values

    def choose(self, observation: np.ndarray, marks: np.ndarray, luck: int | None = None) -> int:
        """The action for one observation under a mask; with `luck` drawn by lot, else the most preferred one."""
        values = np.where(np.asarray(marks) > 0, self.preferences(np.asarray(observation, np.float32)), -np.inf)
        if luck is None:
            return int(values.argmax())
        odds = np.exp((values - values.max()).astype(np.float64)).cumsum()
        return int(np.searchsorted(odds, odds[-1] * ((luck % 1_000_003) / 1_000_003), side="right"))

    def __call__(self, believed: Any, ground: Any, seat: int, luck: int, wishes: Any) -> None:
        """Decide for every group of the seat, in either window, and never against the rules of engagement.

        Each order is seen by the next group's question, as where the policy learned. Staff work ends the wishes: the
        driver asks again for the groups that are not decided on.
        """
        answered = [flash.answered for flash in believed.flashes]
        used = believed.seats[seat - 1].used
        index = next_asked(believed, ground, seat, 0)
        while index >= 0:
            wish = wishes[index]
            if wish.decided == 0:
                self._decide(believed, ground, seat, index, luck, wish)
                if is_staff_work(wish.verb):
                    break
                wish.decided = int(wish.verb == 0)
            index = next_asked(believed, ground, seat, index + 1)
        for flash, was in zip(believed.flashes, answered, strict=True):
            flash.answered = was
        believed.seats[seat - 1].used = used

    def _decide(self, believed: Any, ground: Any, seat: int, index: int, luck: int, wish: Any) -> None:
        """Write the wish for one group, and what it changes in the belief."""
        targets, floats, marks = [0] * SLOTS, [0.0] * OBSERVATIONS, [0] * ACTIONS
        aim(believed, ground, seat, index, targets)
        observe(believed, ground, seat, index, targets, floats)
        mask(believed, ground, seat, index, targets, 1, marks)
        lot = mix(luck ^ index) if self.sampled else None
        action = self.choose(np.array(floats, np.float32), np.array(marks), lot)
        decode(believed, ground, index, targets, action, wish)
        if wish.verb == 0 or is_staff_work(wish.verb):
            return
        if believed.groups[index].side == side.MISSION:
            believed.seats[seat - 1].used += 1 - believed.clock[0].window  # reactions load nobody
        if believed.clock[0].window == 1:
            goal = target_cell(believed, ground, index, wish.verb, wish.cell, wish.other)
            answer_flash(believed, ground, seat, index, goal)  # nobody else is asked for it

    def save(self, path: str | Path) -> None:
        """Write the policy's file."""
        tensors = {}
        for number, (weights, biases) in enumerate(self.layers):
            tensors[f"{number}.weight"], tensors[f"{number}.bias"] = weights, biases
        write(Path(path), tensors, self.about)


def trained() -> dict[str, Path]:
    """The policies that ship, by name."""
    return {path.stem: path for path in sorted(TRAINED.glob("*.safetensors"))}


def load(path: str | Path, *, sampled: bool = False) -> Policy:
    """The policy in a file; greedy, or `sampled`. Raises BadPolicy, whose message names the file and the remedy."""
    tensors, about = read(Path(path))
    if about.get("format") != FORMAT:
        raise BadPolicy(f"{path}: not a policy of this game ({FORMAT}); train one with `wargame train`")
    for key, most in (("actions", encode.USED), ("slots", slots.USED)):
        if not about.get(key, "").isdecimal() or len(about[key]) > 4:
            raise BadPolicy(f"{path}: its header does not say how many {key} it knows; train it again")
        if int(about[key]) > most:
            raise BadPolicy(f"{path}: it knows {about[key]} {key}, this version {most}; update wargame to play it")
    return Policy(_layers(path, tensors), about, sampled=sampled)


def _layers(path: str | Path, tensors: dict[str, np.ndarray]) -> list[tuple[np.ndarray, np.ndarray]]:
    """The layers in order, if each fits the next."""
    layers: list[tuple[np.ndarray, np.ndarray]] = []
    width = OBSERVATIONS
    while f"{len(layers)}.weight" in tensors and len(layers) < MOST_LAYERS:
        weights, biases = tensors[f"{len(layers)}.weight"], tensors.get(f"{len(layers)}.bias", np.zeros(0))
        if weights.ndim != 2 or weights.shape[1] != width or biases.shape != weights.shape[:1]:
            raise BadPolicy(f"{path}: layer {len(layers)} does not fit what lies before it; train it again")
        width = weights.shape[0]
        layers.append((weights, biases))
    if width != ACTIONS or not layers or len(tensors) != 2 * len(layers):
        raise BadPolicy(f"{path}: its layers do not end in {ACTIONS} actions; train it again")
    return layers

"""What a learner sits down to: an exercise's opening, the seat to learn, and who decides on the others."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import numpy as np

from wargame.engine.driver import PERSON
from wargame.engine.ground import Ground
from wargame.engine.state import State
from wargame.engine.words import manner, name_of, side

from .doctrine import DOCTRINES
from .lead_in import LeadIn, lead_in_of
from .reward import divisor

ROE_MODES = ("mask", "cost", "observe")
OBSERVED = ("flat", "dict", "planes")
MAX_SEED = 1_500_000_000  # games with seeds from here on are for judging


class SettingError(ValueError):
    """What was asked for does not exist; the message says what does."""


class Opening(Protocol):
    """What is needed of an exercise."""

    @property
    def state(self) -> State: ...

    @property
    def ground(self) -> Ground: ...

    @property
    def seats(self) -> tuple[str, ...]: ...

    @property
    def doctrines(self) -> tuple[str, ...]: ...

    @property
    def from_turn(self) -> int: ...


@dataclass(frozen=True)
class Setting:
    """A game to learn in. Seats count from 1."""

    state: State  # frozen, before turn 1
    ground: Ground
    seats: tuple[str, ...]
    seat: int
    minds: tuple[Callable, ...]
    chosen: tuple[int, ...]  # by seat: a place in `minds`, or `driver.PERSON` for the learner
    names: tuple[str, ...]  # by seat: who decides; "" for the learner
    roe_mode: str
    lead_in: LeadIn

    @property
    def side(self) -> int:
        """The side of the learner's seat, words/side.py."""
        return int(self.state.seats["side"][self.seat - 1])

    @property
    def divisor(self) -> int:
        """Standings per point of reward."""
        readable = self.ground._replace(weights=self.ground.weights.view(np.recarray))
        return int(divisor(readable, self.side))

    @property
    def permitted(self) -> int:
        """1 if the mask leaves out what the rules of engagement forbid."""
        return int(self.roe_mode == "mask")

    @property
    def insistence(self) -> int:
        """The bits of words/manner.py with which orders are given whatever forbids them."""
        return insistence(self.roe_mode)


def insistence(roe_mode: str) -> int:
    """How a learner's orders are given: whatever forbids them, unless that is masked."""
    return 0 if roe_mode == "mask" else manner.INSIST | manner.PRESS


def one_of(word: str, asked: str, known: Sequence[str]) -> str:
    """`asked`, if it is one of `known`; else a SettingError that lists them."""
    if asked not in known:
        raise SettingError(f"there is no {word} {asked!r}; choose one of {', '.join(known)}")
    return asked


def mind_of(name: str | Callable, of_side: int) -> Callable:
    """Who decides on a seat: a doctrine or a policy that ships, by name; a policy by its file; or any function with the
    signature of a mind.
    """
    if callable(name):
        return name
    if Path(name).suffix == ".safetensors":
        from .policy import load

        return load(name)
    if name not in DOCTRINES:
        return _shipped(name, of_side)
    _same_side(name, DOCTRINES[name].sides, of_side)
    return DOCTRINES[name].mind


def _shipped(name: str, of_side: int) -> Callable:
    """A policy that ships, by name."""
    from .policy import load, trained

    policies = {known: load(path) for known, path in trained().items()}
    sides = {known: entry.sides for known, entry in DOCTRINES.items()}
    sides |= {known: (getattr(side, policy.about["side"].upper()),) for known, policy in policies.items()}
    if name not in policies:
        one_of("doctrine or policy", name, [known for known, plays_for in sides.items() if of_side in plays_for])
    _same_side(name, sides[name], of_side)
    return policies[name]


def _same_side(name: str, plays_for: Sequence[int], of_side: int) -> None:
    """SettingError if somebody who plays for these sides shall sit on another one."""
    if of_side not in plays_for:
        sides = " and ".join(name_of(side, number).lower() for number in plays_for)
        raise SettingError(f"{name!r} plays for {sides}; this seat is on side {name_of(side, of_side).lower()}")


def setting_of(
    exercise: Opening, seat: str | None = None, opponents: Mapping[str, Any] | None = None, roe_mode: str = "mask"
) -> Setting:
    """The setting of an exercise; `seat` None is the first, `opponents` says by seat who decides there.

    Raises SettingError with a sentence for a seat, doctrine or mode that does not exist.
    """
    asked = dict(opponents or {})
    mine = exercise.seats.index(one_of("seat", seat, exercise.seats)) if seat is not None else 0
    for name in asked:
        one_of("seat", name, exercise.seats)
        if name == exercise.seats[mine]:
            raise SettingError(f"seat {name!r} is the learner's own; name another one among the opponents")
    minds: list[Callable] = []
    chosen, names = [], []
    for row, (name, own) in enumerate(zip(exercise.seats, exercise.doctrines, strict=True)):
        if row == mine:
            chosen.append(PERSON)
            names.append("")
            continue
        who = asked.get(name, own)
        mind = mind_of(who, int(exercise.state.seats["side"][row]))
        if mind not in minds:
            minds.append(mind)
        chosen.append(minds.index(mind))
        names.append(who if isinstance(who, str) else getattr(who, "__name__", type(who).__name__))
    one_of("roe_mode", roe_mode, ROE_MODES)
    seats = tuple(exercise.seats)
    return Setting(
        exercise.state, exercise.ground, seats, mine + 1, tuple(minds), tuple(chosen), tuple(names), roe_mode,
        lead_in_of(exercise),
    )  # fmt: skip


def game_seed(random: np.random.Generator) -> int:
    """The next game's seed; single and batched environments draw it alike."""
    return int(random.integers(1, MAX_SEED))

"""What doctrines play of an exercise before a vignette begins: the first turns, with everyone's own doctrine."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from wargame.engine.game import Game, play_batch, start, start_many
from wargame.engine.ground import Ground
from wargame.engine.state import State

if TYPE_CHECKING:
    from .setting import Opening


@dataclass(frozen=True)
class LeadIn:
    """The first `turns` turns, 0 for a whole exercise; `chosen` says by seat who of `minds` decides in them."""

    turns: int = 0
    minds: tuple[Callable, ...] = ()
    chosen: tuple[int, ...] = ()

    def start(self, opening: State, ground: Ground, seed: int) -> State:
        """A frozen game under a seed, as it is when the learner sits down. Interpreted."""
        game = start(opening, ground, seed)
        if not self.turns:
            return game
        played = Game(game, ground, self.minds, self.chosen)
        for _ in range(self.turns):
            played.play_turn()
        return played.frozen()

    def start_many(self, opening: State, ground: Ground, seeds: Sequence[int], say: Callable[[str], None]) -> State:
        """A batch of the same, a game under each seed. Compiled, if there is anything to play."""
        batch = start_many(opening, seeds)
        if self.turns:
            play_batch(batch, ground, self.minds, self.chosen, self.turns, say)
        return batch


def lead_in_of(exercise: "Opening") -> LeadIn:
    """What is played of an exercise before anybody sits down."""
    from .setting import mind_of

    if exercise.from_turn <= 1:
        return LeadIn()
    minds: list[Any] = []
    chosen = []
    for name, of_side in zip(exercise.doctrines, exercise.state.seats["side"].tolist(), strict=True):
        mind = mind_of(name, of_side)
        if mind not in minds:
            minds.append(mind)
        chosen.append(minds.index(mind))
    return LeadIn(exercise.from_turn - 1, tuple(minds), tuple(chosen))

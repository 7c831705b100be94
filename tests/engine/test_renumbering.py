"""To renumber groups only renumbers: who stands first in the file has no advantage."""

import random
from typing import Any

import pytest

from wargame import session
from wargame.engine.game import Game, Order, start
from wargame.engine.orders import TARGETS
from wargame.engine.words import target
from wargame.scenario import Exercise, build

SECTIONS = ("clock", "communities", "parties", "contingents", "objectives", "tallies", "seats")
REFERENCES = {"group", "source"}  # these name a row


def shuffled(exercise: Exercise, seed: int) -> tuple[Exercise, list[int]]:
    """The same exercise with its groups in another order, and where each now stands; everybody keeps their key."""
    places = list(range(len(exercise.scenario.group)))
    random.Random(seed).shuffle(places)  # new row -> old row
    groups = tuple(exercise.scenario.group[old] for old in places)
    made = build(exercise.scenario.model_copy(update={"group": groups}))
    now = [places.index(old) for old in range(len(places))]
    for old, new in enumerate(now):
        for name in ("key", "base"):
            made.state.groups[name][new] = exercise.state.groups[name][old]
        mine, theirs = (
            state.units["group"] == row + 1 for state, row in ((made.state, new), (exercise.state, old))
        )  # fmt: skip
        made.state.units["key"][mine] = exercise.state.units["key"][theirs]
    made.state.contingents[:] = exercise.state.contingents  # whose base is where their first group stands
    return made, now


def told(game: Game, rows: list[int]) -> dict[str, Any]:
    """A game without the numbers of its groups: `rows` says where each group stands."""
    frozen = game.frozen()
    made: dict[str, Any] = {name: getattr(frozen, name).tolist() for name in SECTIONS}
    for name, each in (("groups", 1), ("stores", 6), ("tracks", 12)):
        table = getattr(frozen, name)
        made[name] = [table[row * each : (row + 1) * each].tolist() for row in rows]
    made["units"] = sorted(
        tuple(int(unit[name]) for name in frozen.units.dtype.names if name not in REFERENCES) for unit in frozen.units
    )
    return made


@pytest.mark.parametrize("name", ["first_day", "integrated_mission"])
def test_who_stands_first_has_no_advantage(name):
    exercise = session.load(name)
    other, now = shuffled(exercise, 4)
    sitting = session.seating(exercise, dict.fromkeys(exercise.seats, "random"))
    one = session.new_game(exercise, 9, sitting)
    two = Game(start(other.state, other.ground, 9), other.ground)
    same = list(range(len(now)))
    for turn in range(1, 9):
        for half in ("first_half", "second_half"):
            getattr(one, half)()
            for order in one.take_given():
                aims_at_group = TARGETS[order.verb] in (target.CONTACT, target.GROUP)
                whom = now[order.other - 1] + 1 if aims_at_group else order.other
                given = Order(order.seat, now[order.group], order.verb, order.cell, whom, order.override)
                assert two.submit(given) == 0, (turn, order)
            getattr(two, half)()
        before, after = told(one, same), told(two, now)
        assert [key for key in before if before[key] != after[key]] == [], f"turn {turn}"

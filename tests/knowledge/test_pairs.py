"""What a seat gets does not change when anything that it cannot know is changed.

`python -m wargame.fog --pairs 20000` asks this of every turn, window and seat of all exercises that ship.
"""

import random
from itertools import islice

import pytest

from wargame import session
from wargame.engine.game import Game
from wargame.engine.state import copy_of, thaw
from wargame.engine.tables import PUBLIC, TABLES
from wargame.fog.changes import TOGETHER, World, fields
from wargame.fog.pairs import Search, moments
from wargame.render.build import Chair
from wargame.soundness import SHIPPED

PAIRS = 10  # a seat and window
MOMENTS = {
    "diamond_road": (12, 37),
    "first_day": (6, 9),
    "integrated_mission": (14, 19),
    "one_net": (10, 15),
    "rains": (12, 26),
    "river_gate": (9, 20),
    "site_two": (8, 21),
    "third_battalion": (8, 28),
}


@pytest.mark.parametrize("name", SHIPPED)
def test_what_a_seat_gets_does_not_depend_on_what_it_cannot_know(name):
    exercise = session.load(name)
    search = Search(exercise, 5)
    played = list(islice(moments(exercise, 3), MOMENTS[name][1] + 1))
    for at in MOMENTS[name]:
        for seat in range(1, len(exercise.seats) + 1):
            assert search.compare(played[at], seat, PAIRS) == []
    assert search.tally.pairs == 2 * PAIRS * len(exercise.seats)


def changed_in(exercise, known) -> set[str]:
    """The changes beside those known that the search finds a place for in some turns of a game."""
    game = Game(copy_of(exercise.state), exercise.ground)
    dice, changed = random.Random(3), set()
    for moment in islice(moments(exercise, 3), 4, 24, 5):
        for seat in range(1, len(exercise.seats) + 1):
            for change in (*fields(), *TOGETHER):
                if change.name in changed | known:
                    continue
                world = World(thaw(moment.state), list(moment.events), exercise.groups)
                game.state = world.state
                chair = Chair(exercise, game.ground, seat, game.belief(seat))
                if change.make(world, chair, dice):
                    changed.add(change.name)
    return changed


def test_every_field_of_the_state_is_changed():
    """All but what every seat knows, `PUBLIC` in `engine/tables.py`: a new field needs nothing but its declaration."""
    changed: set[str] = set()
    for name in ("integrated_mission", "river_gate", "third_battalion", "site_two"):  # sites, battalions, crowds
        changed |= changed_in(session.load(name), changed)
    hidden = {f"{table.name}.{one.name}" for table in TABLES for one in table.fields if one.visibility != PUBLIC}
    assert hidden | {change.name for change in TOGETHER} == changed

"""The checks of every game find what they are there to find."""

import numpy as np

from wargame import session
from wargame.engine import checks
from wargame.engine.state import State, batch_of, copy_of


def opening() -> State:
    return copy_of(session.load("first_day").state)


def test_an_opening_is_sound():
    state = opening()
    assert checks.out_of_bounds(state) == []
    assert checks.odd_people(state) == []


def test_a_field_out_of_bounds_is_named_with_its_row():
    state = opening()
    state.communities["trust"][2] = 1_000_001
    state.clock["roe"] = 0
    assert checks.out_of_bounds(state) == [
        "clock[0].roe = 0, not 1 to 4",
        "communities[2].trust = 1000001, not 0 to 1000000",
    ]
    batch = batch_of(opening(), 3)
    batch.groups["rest"][1, 4] = -1
    assert checks.out_of_bounds(batch) == ["groups[1, 4].rest = -1, not 0 to 1000000"]


def turned(state: State) -> State:
    """A state one turn on, in which nothing happened."""
    state = copy_of(state)
    state.clock["turn"] += 1
    state.clock["minute"] += 360
    return state


def test_books_balance_when_people_and_stores_only_move():
    before = opening()
    after = turned(before)
    after.communities["population"][0] -= 7
    after.communities["population"][1] += 5
    after.communities["dead"][0] += 2
    after.stores["stock"][3] -= 40
    after.tallies["amount"][59] += 30  # used
    after.stores["stock"][9] += 10
    assert checks.unbalanced(checks.books_of(before), checks.books_of(after)) == []


def test_what_comes_from_nowhere_is_told():
    before = opening()
    after = turned(before)
    after.units["strength"][0] += 1
    after.stores["stock"][3] += 4
    found = checks.unbalanced(checks.books_of(before), checks.books_of(after))
    people, stores = checks.books_of(before)[:2]
    assert found == [
        f"people were {people}, are {people + 1} (game 0)",
        f"stores were {stores}, are {stores + 4} (game 0)",
    ]


def test_a_clock_that_stands_is_told():
    before = opening()
    assert "clock" in checks.unbalanced(checks.books_of(before), checks.books_of(before))[0]
    ended = copy_of(before)
    ended.clock["ended"] = 1
    assert checks.unbalanced(checks.books_of(ended), checks.books_of(ended)) == []


def test_books_of_a_batch_are_kept_game_by_game():
    before = batch_of(opening(), 3)
    after = State(*(table.copy() for table in before))
    after.clock["turn"] += 1
    after.clock["minute"] += 360
    after.units["dead"][2, 0] += 1
    (told,) = checks.unbalanced(checks.books_of(before), checks.books_of(after))
    assert told.startswith("people") and told.endswith("(game 2)")
    assert np.shape(checks.books_of(before).people) == (3,)


def test_more_wounded_than_people_is_told():
    state = opening()
    state.communities["wounded"][3] = state.communities["population"][3] + 1
    assert len(checks.odd_people(state)) == 1

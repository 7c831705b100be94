"""Each exercise that ships has one readable game; its orders, played again, give the same text.

Where they do not, the first line that differs is shown. If games are meant to change, write the texts anew with
`python -m tests.playthroughs.tell` and read what changed.
"""

from itertools import zip_longest

import pytest

from tests.playthroughs.tell import Teller, orders_of_text, path_of
from wargame import scenario, session


@pytest.mark.parametrize("name", scenario.names())
def test_the_game_is_as_it_was_told(name):
    path = path_of(name)
    assert path.is_file(), f"{name} has no playthrough: python -m tests.playthroughs.tell {name}"
    expected = path.read_text(encoding="utf-8").splitlines()
    exercise = session.load(name)
    told = Teller(exercise, orders_of_text(exercise, expected)).lines()
    for number, (line, wanted) in enumerate(zip_longest(told, expected), 1):
        assert line == wanted, f"{path.name}:{number} differs; python -m tests.playthroughs.tell writes it anew"


def test_a_text_holds_orders_of_every_seat_and_both_windows():
    exercise = session.load("first_day")
    lines = path_of("first_day").read_text(encoding="utf-8").splitlines()
    orders = orders_of_text(exercise, lines)
    given = [order for window in orders.values() for order in window]
    assert {order.seat for order in given} == set(range(1, len(exercise.seats) + 1))
    assert any(window == 1 and some for (_, window), some in orders.items())
    assert not any("refused" in line for line in lines if line.startswith("  > "))

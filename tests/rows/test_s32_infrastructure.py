"""Row S32: technology depends on what feeds it: no fuel for the generator, no dish."""

from __future__ import annotations

import pytest

from tests.rows.links import FAR, best, two
from wargame.engine.words import bearer, store, weather


@pytest.mark.parametrize(("stock", "by"), [(1000, bearer.VSAT), (0, bearer.HF)])
def test_no_fuel_for_the_generator_no_dish(stock, by):
    game = two(bearer.VSAT | bearer.HF)
    game.state.contingents[FAR].base = game.state.groups[FAR].cell
    row = game.state.stores[FAR * store.CLASSES + store.FUEL]
    row.holding, row.stock = 1000, stock
    assert best(game) == by


def test_a_dish_stands_in_its_own_camp_and_fears_storms():
    game = two(bearer.VSAT | bearer.HF)
    group = game.state.groups[FAR]
    game.state.contingents[FAR].base = group.cell
    assert best(game) == bearer.VSAT
    game.state.clock[0].weather = weather.STORM
    assert best(game) == bearer.HF
    game.state.clock[0].weather = weather.DRY
    group.ahead = group.cell + 1
    assert best(game) == bearer.HF

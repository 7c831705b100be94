"""Steps and distance fields against slow twins, written plainly from the rulebook."""

import random

import numpy as np
import pytest

from tests.engine.tiny import flat_ground
from wargame.engine.grid import (
    DX,
    DY,
    distance,
    fill_field,
    line_clear,
    minutes_between,
    next_direction,
    straight_direction,
)
from wargame.engine.ground import FAR, LAND, Ground, open_ground
from wargame.engine.kinds import SPEED, WET
from wargame.engine.ways import fill_fields, region_table, step_table
from wargame.engine.words import land, mobility

WIDTH, HEIGHT, CELL = 9, 7, 3000
CELLS = WIDTH * HEIGHT


def random_land(seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Terrain with much water, and a few roads."""
    dice = random.Random(seed)
    terrain = np.array([dice.choice((0, 0, 1, 2, 3, 4, 5)) for _ in range(CELLS)])
    road = np.array([dice.choice((0, 0, 0, 1, 2, 3)) for _ in range(CELLS)])
    return terrain, road


def ground_of(seed: int) -> Ground:
    terrain, road = random_land(seed)
    made = flat_ground(WIDTH, HEIGHT, CELL)
    surface = np.zeros(CELLS, LAND)
    surface["x"], surface["y"] = np.arange(CELLS) % WIDTH, np.arange(CELLS) // WIDTH
    surface["terrain"], surface["road"] = terrain, road
    steps = step_table(WIDTH, HEIGHT, CELL, terrain, road)
    return made._replace(land=surface, steps=steps, regions=region_table(steps, WIDTH, HEIGHT))


def minutes_of_step(terrain, road, moves: int, wet: int, here: int, direction: int) -> int:
    """The twin of `step_table`: minutes from a cell to its neighbour, 0 where there is no way."""
    x, y = here % WIDTH + DX[direction], here // WIDTH + DY[direction]
    if not (0 <= x < WIDTH and 0 <= y < HEIGHT):
        return 0
    there = y * WIDTH + x
    if road[here] > 0 and road[there] > 0:
        entered = left = land.TERRAINS + min(road[here], road[there]) - 1
    else:
        entered, left = terrain[there], terrain[here]
    metres = CELL * 1414 // 1000 if DX[direction] and DY[direction] else CELL

    def pace(surface: int) -> int:
        return SPEED[moves][surface] * (WET[moves][surface] if wet else 100)

    if pace(entered) == 0 or pace(left) == 0:
        return 0
    return min(FAR, -(-metres * 60 // pace(entered)))


def plain_field(steps: np.ndarray, kind: int, target: int) -> list[int]:
    """Bellman and Ford: relax every step until nothing changes."""
    best = [FAR] * CELLS
    best[target] = 0
    changed = True
    while changed:
        changed = False
        for cell in range(CELLS):
            for direction in range(8):
                step = int(steps[(kind * CELLS + cell) * 8 + direction])
                if step:
                    to = cell + DY[direction] * WIDTH + DX[direction]
                    if best[to] + step < best[cell]:
                        best[cell] = best[to] + step
                        changed = True
    return best


@pytest.mark.parametrize("seed", range(4))
def test_steps_are_those_of_the_rulebook(seed):
    terrain, road = random_land(seed)
    steps = step_table(WIDTH, HEIGHT, CELL, terrain, road).reshape(mobility.GROUND_KINDS, 2, CELLS, 8)
    for moves in range(mobility.GROUND_KINDS):
        for wet in range(2):
            for cell in range(CELLS):
                for direction in range(8):
                    expected = minutes_of_step(terrain, road, moves, wet, cell, direction)
                    assert steps[moves, wet, cell, direction] == expected, (moves, wet, cell, direction)


@pytest.mark.parametrize("seed", range(3))
def test_both_ways_to_fill_a_field_and_the_plain_one_agree(seed):
    ground = ground_of(seed)
    opened = open_ground(ground)
    targets = random.Random(seed).sample(range(CELLS), 5)
    one_by_one = np.zeros_like(ground.fields)
    for kind in range(6):
        for target in targets:
            start = (kind * CELLS + target) * CELLS
            fill_field(opened, kind, target, start)
            one_by_one[start : start + CELLS] = ground.fields[start : start + CELLS]
            assert list(one_by_one[start : start + CELLS]) == plain_field(ground.steps, kind, target), (kind, target)
    ground.fields[:] = 0
    fill_fields(ground, targets)
    assert (ground.fields == one_by_one).all()


def test_regions_are_what_can_be_reached():
    ground = ground_of(11)
    regions = ground.regions.reshape(6, CELLS)
    for kind in range(6):
        for target in range(0, CELLS, 5):
            reached = np.array(plain_field(ground.steps, kind, target)) < FAR
            assert ((regions[kind] == regions[kind][target]) == reached).all(), (kind, target)


def test_a_march_downhill_takes_as_long_as_the_field_says():
    ground = open_ground(ground_of(3))
    for cell in range(0, CELLS, 3):
        total = minutes_between(ground, mobility.FOOT, 0, cell, 30)
        if total == FAR:
            continue
        walked, here = 0, cell
        start = (0 * ground.map[0].memo + 30) * CELLS
        while here != 30:
            direction = next_direction(ground, mobility.FOOT, 0, here, start)
            walked += ground.steps[(0 * CELLS + here) * 8 + direction]
            here += DY[direction] * WIDTH + DX[direction]
        assert walked == total


def test_a_memo_too_small_for_all_targets_forgets_and_finds_again():
    ground = ground_of(5)
    ground.map["memo"] = 2
    opened = open_ground(ground)
    for target in (3, 5, 3, 8, 5):
        expected = plain_field(ground.steps, 0, target)
        assert [minutes_between(opened, 0, 0, cell, target) for cell in range(CELLS)] == expected


def test_distances_are_metres_rounded_down():
    ground = open_ground(flat_ground(WIDTH, HEIGHT, CELL))
    assert distance(ground, 0, 0) == 0
    assert distance(ground, 0, 4) == 12_000
    assert distance(ground, 0, WIDTH + 1) == 4242  # 3000 * sqrt(2) = 4242.6
    assert distance(ground, 2, 2 * WIDTH) == distance(ground, 2 * WIDTH, 2)


def test_aircraft_fly_straight():
    ground = open_ground(flat_ground(WIDTH, HEIGHT, CELL))
    cell, seen = 0, []
    while cell != 6 * WIDTH + 8:
        direction = straight_direction(ground, cell, 6 * WIDTH + 8)
        cell += DY[direction] * WIDTH + DX[direction]
        seen.append(cell)
    assert len(seen) == 8, "as many steps as the longer of the two ways"
    assert straight_direction(ground, cell, cell) == -1


def test_only_higher_ground_strictly_between_blocks():
    ground = open_ground(flat_ground(WIDTH, HEIGHT, CELL))
    assert line_clear(ground, 0, 8)
    ground.land[4].height = 150
    assert not line_clear(ground, 0, 8)
    assert not line_clear(ground, 8, 0)
    assert line_clear(ground, 0, 4), "the hill itself is seen"
    ground.land[0].height = 150
    assert line_clear(ground, 0, 8), "from an equal height one sees across"

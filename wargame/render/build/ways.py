"""Ways, reach and sight on the believed map, by the rules' own questions."""

from __future__ import annotations

import heapq
from collections.abc import Sequence

from wargame.engine.deeds import verb_of
from wargame.engine.delay import expected
from wargame.engine.grid import distance, field_to, is_wet, line_clear, minutes_between, neighbour, step_minutes
from wargame.engine.ground import FAR
from wargame.engine.rules.command import about
from wargame.engine.rules.detection import orbit_metres, sight_of
from wargame.engine.rules.movement import first_step, moves_as, pace_of
from wargame.engine.words import mobility, verb
from wargame.render import view as v
from wargame.render.build.chair import Chair

REACH = 60  # minutes of the ring


def route(chair: Chair, index: int, goal: int) -> tuple[int, ...]:
    """The cells from where a group stands to `goal` by its quickest way; only its own cell where there is none."""
    ground, state = chair.ground, chair.belief
    cell = state.groups[index].cell
    moves, wet = moves_as(state, index), is_wet(chair.clock)
    start = field_to(ground, moves, wet, goal) if moves != mobility.AIR and cell != goal else 0
    cells = [cell]
    while cell != goal and len(cells) <= len(ground.land):
        direction = first_step(ground, moves, wet, cell, goal, start)
        if direction < 0:
            return (cells[0],)
        cell = neighbour(ground, cell, direction)
        cells.append(cell)
    return tuple(cells)


def ring(chair: Chair, index: int) -> tuple[v.Cell, ...]:
    """Where an order given now would have a group within 60 minutes, the delay sum included."""
    ground, state = chair.ground, chair.belief
    cell = state.groups[index].cell
    if state.groups[index].held:
        return ()
    moves, wet = moves_as(state, index), is_wet(chair.clock)
    pace = pace_of(ground, chair.clock, verb.MARCH)
    community = about(state, ground, chair.seat, index, -1)
    delay = int(expected(state, ground, chair.seat, index, verb.MARCH, 0, community))
    if moves == mobility.AIR:
        cells = range(len(ground.land))
        near = (to for to in cells if delay + minutes_between(ground, moves, wet, cell, to) <= REACH)
        return tuple(chair.place(to) for to in near)
    reached: dict[int, int] = {}
    heap = [(delay, cell)] if delay <= REACH else []
    while heap:
        minutes, here = heapq.heappop(heap)
        if here in reached:
            continue
        reached[here] = minutes
        for direction in range(8):
            step = step_minutes(ground, moves, wet, here, direction)
            there = minutes + step * 100 // pace
            if 0 < step < FAR and there <= REACH:
                heapq.heappush(heap, (there, neighbour(ground, here, direction)))
    return tuple(chair.place(one) for one in sorted(reached))


def sight(chair: Chair, groups: Sequence[int]) -> tuple[str, ...]:
    """A string a row: "1" for cells that one of `groups` (rows) sees now."""
    ground, state = chair.ground, chair.belief
    seen = [["0"] * chair.width for _ in range(chair.height)]
    reach_of_cell = int(ground.map[0].cell)
    for index in groups:
        group = state.groups[index]
        doing = verb_of(state, index)
        flies = doing == verb.FLY
        here = state.orders[index * 2].cell if flies else group.cell
        metres = sight_of(ground, group, doing)
        if flies and distance(ground, group.cell, here) > orbit_metres(ground, group):
            here = group.cell
        x, y = chair.place(here)
        span = metres // reach_of_cell + 1
        for row in range(max(0, y - span), min(chair.height, y + span + 1)):
            for column in range(max(0, x - span), min(chair.width, x + span + 1)):
                there = row * chair.width + column
                if seen[row][column] == "1" or distance(ground, here, there) > metres:
                    continue
                if flies or line_clear(ground, here, there):
                    seen[row][column] = "1"
    return tuple("".join(row) for row in seen)

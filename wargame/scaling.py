"""How the cost of a turn grows with its size: python -m wargame.scaling first_day --seconds 2

An exercise is laid beside itself two, four and eight times: land, groups and communities, not seats and story. Should
the cost grow no faster than units and cells, the last column stays at one or falls below it.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from typing import Any

from wargame import session
from wargame.benchmark import compiled_speed
from wargame.scenario import Exercise, build
from wargame.scenario.rows import Rows

TIMES = {1: (1, 1), 2: (2, 1), 4: (2, 2), 8: (4, 2)}  # copies: eastwards, northwards
WIDEST = 100  # columns that a grid reference can name


def tiled(exercise: Exercise, east: int, north: int) -> Exercise:
    """The exercise laid beside itself; what waits in reserve and what belongs to the story stays single."""
    given, rows = exercise.scenario, Rows(exercise.scenario)
    width, height = rows.atlas.width, rows.atlas.height

    def at(place: str | None, across: int, up: int) -> str | None:
        """A grid reference of the same place in another copy."""
        if place is None:
            return None
        row, column = divmod(rows.cell(place), width)
        return f"{column + across * width:02d}{height - 1 - row + up * height:02d}"

    groups, places = list(given.group), list(given.community)
    for copy in range(1, east * north):
        across, up = copy % east, copy // east
        for one in given.group:
            if not one.reserve:
                moved = {"id": f"{one.id}_{copy}", "at": at(one.at, across, up), "base": at(one.base, across, up)}
                groups.append(one.model_copy(update=moved))
        for place in given.community:
            places.append(place.model_copy(update={"id": f"{place.id}_{copy}", "at": at(place.at, across, up)}))
    land: dict[str, Any] = {
        name: tuple(line * east for line in getattr(given.map, name)) * north for name in ("terrain", "roads")
    }
    named = [place.model_copy(update={"at": at(place.at, 0, 0)}) for place in given.map.places]
    changes = {"map": given.map.model_copy(update={**land, "places": tuple(named)})}
    return build(given.model_copy(update={**changes, "group": tuple(groups), "community": tuple(places)}))


def main(arguments: Sequence[str] | None = None) -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(prog="python -m wargame.scaling", description="Measure how cost grows with size.")
    parser.add_argument("exercise", nargs="?", default="first_day", help="name or file of an exercise")
    parser.add_argument("--games", type=int, default=16, help="games at once")
    parser.add_argument("--seconds", type=float, default=3.0, help="of play for each size")
    chosen = parser.parse_args(arguments)
    exercise = session.load(chosen.exercise)
    if int(exercise.ground.map[0]["width"]) * max(east for east, _ in TIMES.values()) > WIDEST:
        parser.error("the map is too wide to be laid beside itself; take a smaller one, such as first_day")
    alone = 0.0
    print("copies  units  cells  turns/s  microseconds a turn  for each copy, to one alone")
    for copies, (east, north) in TIMES.items():
        made = tiled(exercise, east, north)
        speed, _ = compiled_speed(made, chosen.games, chosen.seconds, lambda line: None)
        cost = 1e6 / speed["turns_per_s"]
        alone = alone or cost
        units = int((made.state.units["alive"] == 1).sum())
        each = cost / copies / alone
        print(f"{copies:>6}{units:>7}{len(made.ground.land):>7}{speed['turns_per_s']:>9}{cost:>21.0f}{each:>29.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

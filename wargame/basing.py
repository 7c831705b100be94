"""Plans of basing: where groups of the mission stand and live when an exercise begins, in place of what its file says.

A plan is written as `GROUP=PLACE,GROUP=PLACE` (ids of the exercise; a place is a grid reference or a name), or as a
TOML file with a table `[basing]` of the same. A headquarters takes its contingent's base along.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from wargame import session
from wargame.engine.deeds import is_way
from wargame.engine.ground import PULSES, open_ground
from wargame.engine.state import copy_of, freeze, thaw
from wargame.engine.words import land, side, skill
from wargame.scenario import Exercise
from wargame.scenario.atlas import Lost
from wargame.scenario.rows import Rows


def planned(exercise: Exercise, source: str) -> Exercise:
    """The exercise with a plan in force, or the other exercise that `source` names. Raises `session.SessionError`."""
    if "=" in source:
        return based(exercise, dict(_pair(part) for part in source.split(",") if part.strip()))
    table = _table(source)
    return based(exercise, table) if table is not None else session.load(source)


def _pair(part: str) -> tuple[str, str]:
    group, equals, place = part.partition("=")
    if not (group.strip() and equals and place.strip()):
        raise session.SessionError(f"{part!r} is no part of a plan; write GROUP=PLACE, as in a_company=0811")
    return group.strip(), place.strip()


def _table(source: str) -> dict[str, str] | None:
    """The `[basing]` of a TOML file; None where the file has none."""
    import tomli

    path = Path(source)
    if path.suffix != ".toml" or not path.is_file():
        return None
    try:
        read = tomli.loads(path.read_text(encoding="utf-8")).get("basing")
    except (tomli.TOMLDecodeError, UnicodeDecodeError, RecursionError):
        return None  # read as an exercise, all its mistakes are told with their lines
    if read is not None and not (isinstance(read, dict) and all(isinstance(one, str) for one in read.values())):
        raise session.SessionError(f'{source}: [basing] has lines GROUP = "PLACE", as in a_company = "0811"')
    return read


def based(exercise: Exercise, plan: dict[str, str]) -> Exercise:
    """The exercise with these groups at these places."""
    state, ground, rows = thaw(copy_of(exercise.state)), open_ground(exercise.ground), Rows(exercise.scenario)
    ids = [one.id for one in exercise.scenario.group]
    ours = [name for name, group in zip(ids, state.groups, strict=False) if group.side == side.MISSION]
    for name, place in plan.items():
        if name not in ours:
            raise session.SessionError(f"the mission has no group {name!r}; choose among {', '.join(ours)}")
        index, cell = ids.index(name), _cell(rows, place)
        group = state.groups[index]
        wet = ground.land[cell].terrain == land.WATER and ground.land[cell].road == land.NO_ROAD
        if wet or not is_way(ground, state.clock[0], group, cell):
            raise session.SessionError(f"{name} cannot be based at {place}: it has no way there")
        if group.skills & skill.HEADQUARTERS:
            state.contingents[group.contingent - 1].base = cell
        group.cell, group.ahead, group.base = cell, cell, cell
        for pulse in range(index * PULSES, (index + 1) * PULSES):
            state.tracks[pulse].cell = cell
    return replace(exercise, state=freeze(state))


def _cell(rows: Rows, place: str) -> int:
    """The cell of a place as the exercise's file writes it."""
    try:
        return rows.cell(place)
    except Lost as lost:
        raise session.SessionError(f"{lost.message}; {lost.fix}") from lost

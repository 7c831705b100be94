"""What a seat's assessment of a community is worth: bounds, how old they are, how far away help is."""

from __future__ import annotations

from copy import copy
from typing import Any

from wargame.engine import assessing
from wargame.engine.deeds import is_before_deployment
from wargame.engine.deploying import can_deploy, in_zone
from wargame.engine.ground import FAR
from wargame.engine.rules.movement import march_minutes
from wargame.engine.words import reason, side, skill, verb, weather
from wargame.render import view as v
from wargame.render.area import Assessed
from wargame.render.build.chair import Chair
from wargame.text import say

CERTAIN = 10_000  # ppm in a percent, and parts in a point
WEEK = 7 * 1440  # minutes


def assessed_of(chair: Chair, number: int) -> Assessed | None:
    """The assessment of a community (from 1); only the mission writes one."""
    if chair.side != side.MISSION:
        return None
    ask = (chair.belief, chair.seat, number - 1)
    row = assessing.latest(*ask)
    told = row < 0 or (chair.belief.assessments[row].minute == 0 and chair.belief.assessments[row].spread > 0)
    return Assessed(
        trust=_percent(assessing.trust_least(*ask), assessing.trust_most(*ask)),
        fear=_percent(assessing.fear_least(*ask), assessing.fear_most(*ask)),
        people=(int(assessing.people_least(*ask)), int(assessing.people_most(*ask))),
        threat=_percent(assessing.threat_least(*ask), assessing.threat_most(*ask)),
        age=-1 if told else int(assessing.age_of(*ask)),
        raids=int(chair.belief.communities[number - 1].raids),
        reach=_reach(chair, int(chair.belief.communities[number - 1].cell)),
    )


def _percent(low: int, high: int) -> tuple[int, int]:
    """Bounds in whole percent, rounded outwards."""
    return int(low) // CERTAIN, -(-int(high) // CERTAIN)


def _reach(chair: Chair, cell: int) -> tuple[int, int] | None:
    """Minutes that the seat's nearest armed group needs, on dry and on wet ground; None where there is no way."""
    armed = [index for index in chair.mine if chair.belief.groups[index].skills & skill.FORCE]
    dry, wet = (
        min((int(march_minutes(belief, chair.ground, index, cell, verb.PATROL)) for index in armed), default=FAR)
        for belief in _skies(chair)
    )
    return (dry, wet) if wet < FAR else None


def _skies(chair: Chair) -> list[Any]:
    """The belief under a dry sky and under a wet one; made once for a belief."""
    if "skies" not in chair.known:
        made = []
        for sky in (weather.DRY, weather.RAIN):
            clock = copy(chair.belief.clock[0])
            clock.weather, clock.wet_days, clock.night = sky, 0, 0
            made.append(chair.belief._replace(clock=[clock]))
        chair.known["skies"] = made
    skies: list[Any] = chair.known["skies"]
    return skies


def season_of(chair: Chair) -> str:
    """How wet the coming week is likely to be."""
    if chair.side != side.MISSION:
        return ""
    clock, calendar = chair.clock, chair.ground.calendar
    turns = calendar[clock.turn : min(len(calendar) - 1, clock.turn + max(1, WEEK // clock.length))]
    rain = sum(int(one.rain) for one in turns) // max(1, len(turns)) // CERTAIN
    return say("rain in {n} % of the coming turns").format(n=rain)


def zone_of(chair: Chair, index: int) -> tuple[v.Cell, ...]:
    """Where a group could be placed before D-day."""
    group = chair.belief.groups[index]
    if not is_before_deployment(chair.clock) or group.deployed:
        return ()
    ask = (chair.belief, chair.ground, index)
    return tuple(
        chair.place(cell)
        for cell in range(len(chair.ground.land))
        if in_zone(chair.ground, group.contingent - 1, cell) and can_deploy(*ask, cell, 0) == reason.NONE
    )

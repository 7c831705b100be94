"""Kinds of units: strength, sights, weight in presence and skills (units table of the rulebook).

Sights are for open ground in metres; thermal sights raise night sight. Weights are thousandths of a platoon of
infantry on foot.
"""

# fmt: off
from typing import NamedTuple

from .words import mobility, skill, unit

FORCE, TALK = skill.FORCE, skill.CIVIL_AFFAIRS | skill.INTERPRETER
STRIKE = FORCE | skill.AVIATION | skill.AIR_STRIKE


class Kind(NamedTuple):
    """What one unit of a kind brings; weight and police in platoons/1000, load in kg a vehicle."""

    kind: int
    strength: int
    vehicles: int
    mobility: int
    sight_day: int
    sight_night: int
    weight: int
    police: int
    arms: int  # firepower of one person, thousandths of a rifleman
    skills: int
    load: int


KINDS = (
    Kind(unit.INFANTRY_FOOT, 32, 0, mobility.FOOT, 3000, 1000, 1000, 0, 1000, FORCE, 0),
    Kind(unit.INFANTRY_MOUNTED, 32, 4, mobility.MOUNTED, 4000, 3000, 1200, 0, 1400, FORCE, 300),
    Kind(unit.FORMED_POLICE, 40, 5, mobility.MOUNTED, 2000, 1000, 500, 3000, 500, FORCE | skill.POLICE, 200),
    Kind(unit.POLICE_TEAM, 6, 2, mobility.MOUNTED, 2000, 1000, 0, 500, 100, skill.POLICE, 100),
    Kind(unit.OBSERVER_TEAM, 6, 2, mobility.MOUNTED, 5000, 2000, 0, 0, 0, skill.OBSERVER, 100),
    Kind(unit.ENGINEERS, 30, 6, mobility.TRUCK, 2000, 1000, 500, 0, 600, FORCE | skill.ENGINEER, 3000),
    Kind(unit.SEARCH_TEAM, 8, 2, mobility.MOUNTED, 1000, 500, 0, 0, 300, FORCE | skill.SEARCH, 300),
    Kind(unit.MEDICAL_POST, 15, 3, mobility.MOUNTED, 1000, 500, 0, 0, 0, skill.MEDIC, 300),
    Kind(unit.HOSPITAL, 60, 6, mobility.TRUCK, 1000, 500, 0, 0, 0, skill.MEDIC | skill.SURGERY, 2000),
    Kind(unit.TRANSPORT, 30, 12, mobility.TRUCK, 2000, 1000, 200, 0, 400, FORCE | skill.TRANSPORT, 6000),
    Kind(unit.HELICOPTER, 8, 2, mobility.AIR, 6000, 2000, 300, 0, 0, skill.AVIATION | skill.TRANSPORT, 1500),
    Kind(unit.ARMED_HELICOPTER, 8, 2, mobility.AIR, 8000, 4000, 1500, 0, 6000, STRIKE, 0),
    Kind(unit.UAV_LONG, 12, 1, mobility.AIR, 10000, 8000, 200, 0, 0, skill.UAV, 0),
    Kind(unit.UAV_MINI, 3, 1, mobility.FOOT, 4000, 2500, 0, 0, 0, skill.UAV, 0),
    Kind(unit.CIVIL_AFFAIRS, 4, 1, mobility.MOUNTED, 2000, 1000, 200, 0, 0, TALK, 100),
    Kind(unit.ENGAGEMENT_TEAM, 8, 2, mobility.MOUNTED, 2000, 1000, 300, 0, 500, FORCE | TALK | skill.WOMEN, 100),
    Kind(unit.HEADQUARTERS, 40, 6, mobility.TRUCK, 3000, 1000, 300, 0, 400, FORCE | skill.HEADQUARTERS, 500),
    Kind(unit.HOST_ARMY, 100, 4, mobility.MOUNTED, 2000, 1000, 1500, 0, 800, FORCE, 300),
    Kind(unit.HOST_POLICE, 20, 3, mobility.MOUNTED, 2000, 1000, 200, 500, 400, FORCE | skill.POLICE, 100),
    Kind(unit.ARMED_CELL, 30, 0, mobility.FOOT, 3000, 1500, 0, 0, 700, FORCE, 0),
    Kind(unit.MILITIA, 40, 0, mobility.FOOT, 3000, 1000, 300, 0, 500, FORCE, 0),
    Kind(unit.AID_CONVOY, 12, 4, mobility.TRUCK, 2000, 1000, 0, 0, 0, skill.RELIEF | skill.TRANSPORT, 5000),
    Kind(unit.UGV, 4, 1, mobility.MOUNTED, 1000, 500, 0, 0, 0, skill.SEARCH, 100),
    Kind(unit.ADVISER_TEAM, 10, 3, mobility.MOUNTED, 2000, 1000, 0, 0, 300, skill.ADVISER, 100),
)

SURFACES = 9  # 6 terrains, then track, laterite, paved

# km/h in tenths, dry: savanna, forest, hill, swamp, water, town, track, laterite, paved.
SPEED = {
    mobility.FOOT: (30, 15, 15, 10, 0, 40, 30, 40, 40),
    mobility.MOUNTED: (80, 20, 20, 0, 0, 200, 150, 250, 400),
    mobility.TRUCK: (0, 0, 0, 0, 0, 150, 80, 180, 300),
}
# Percent of the dry speed that is left when wet. Trucks on a wet track: 20 %, and nothing after two wet days.
WET = {
    mobility.FOOT: (70, 70, 70, 70, 0, 90, 70, 80, 90),
    mobility.MOUNTED: (20, 50, 50, 0, 0, 45, 20, 45, 85),
    mobility.TRUCK: (0, 0, 0, 0, 0, 45, 20, 45, 85),
}
AIR_SPEED = 2000  # km/h in tenths: utility helicopter 200 to 220
UAV_SPEED = 1500


def kind_of(number: int) -> Kind:
    """The kind with this number of words/unit.py; KeyError if there is none."""
    for kind in KINDS:
        if kind.kind == number:
            return kind
    raise KeyError(f"no kind of unit has the number {number}")

"""The calendar of an exercise: when each turn begins, how long it is, whether it is dark and how likely it rains.

Turns may change their length: weeks pass on a strategic clock, and a crisis is played by the hour.
"""

import numpy as np

from wargame.engine.ground import CALENDAR

from .schema import Scenario

PERCENT = 10_000  # ppm


def turn_minutes(scenario: Scenario) -> np.ndarray:
    """Minutes of each turn, planning before the first and the end after the last included."""
    clock = scenario.exercise
    made = np.full(clock.turns + 2, clock.turn_hours * 60)
    for span in clock.spans:
        made[span.from_turn :] = span.turn_hours * 60
    return made


def calendar_of(scenario: Scenario) -> np.ndarray:
    """A row for each turn, planning before and one after; a turn below a day is at night when its middle is."""
    clock, season = scenario.exercise, scenario.weather
    made = np.zeros(clock.turns + 2, CALENDAR)
    made["length"] = length = turn_minutes(scenario)
    made["minute"][2:] = np.cumsum(length[1:-1])
    made["rate"] = [list(dict.fromkeys(length)).index(one) for one in length]
    made["of_day"] = (clock.start_hour * 60 + made["minute"]) % 1440
    since_dusk = (made["of_day"] + length // 2 - season.night_from * 60) % 1440
    made["night"] = (length < 1440) & (since_dusk < (season.night_until - season.night_from) % 24 * 60)
    made["rain"] = round(season.rain * PERCENT)
    for spell in season.spells:
        made["rain"][spell.from_turn : spell.until_turn + 1] = round(spell.rain * PERCENT)
    return made

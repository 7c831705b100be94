"""The rules beside their sources: a table of source, target and ours. Off by default, because it plays for minutes.

    python -m wargame.calibration --games 200

What is measured in play is measured on the reference area (`reference_area.py`) or in the exercise that is about it,
with the doctrines that ship; what is a formula is asked of the rule itself. A target that is missed is printed as
missed, with what speaks for it (`NOTES`). The references are those of docs/sources.md.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from functools import cache
from statistics import fmean, median
from types import SimpleNamespace
from typing import Any

from wargame import reference_area, session
from wargame.engine import numbers
from wargame.engine.words import event, tally

GAMES = 200
BATTALION = 384 + 60  # people of the reference area's battalion who could patrol, and its staff
PLATOONS = 3  # of a company: its patrol counts as three


@dataclass(frozen=True, slots=True)
class Row:
    """One figure: what public sources say, and what the rules make of it."""

    name: str
    source: str
    low: float
    high: float
    ours: float

    @property
    def holds(self) -> bool:
        return self.low <= self.ours <= self.high


@cache
def rules() -> Any:
    """The numbers of the rules, as no exercise changes them."""
    return SimpleNamespace(**{name: default for name, default, *_ in numbers.ALL})


@cache
def area(games: int, mission: str = "doctrine") -> dict[str, float]:
    """Mean counters of so many games on the reference area; `mission` "" is a run without one."""
    from wargame.compare import without_mission

    exercise = session.load_text(reference_area.text(), "reference")
    states = []
    for seed in range(1, games + 1):
        if not mission:
            states.append(without_mission(exercise, seed))
            continue
        game = session.new_game(exercise, seed, session.seating(exercise, {"sector": mission}))
        while not game.ended:
            game.play_turn()
        states.append(game.state)
    names = {name: number for name, number in vars(tally).items() if name.isupper() and name != "COUNT"}
    return {name: fmean(state.tallies[number].amount for state in states) for name, number in names.items()}


@cache
def camps(games: int) -> list[tuple[Any, list[Any]]]:
    """Games of River Gate: the last state of each, and its log."""
    exercise = session.load("river_gate")
    played = []
    for seed in range(1, games + 1):
        game = session.new_game(exercise, seed)
        log = []
        while not game.ended:
            log += game.play_turn()
        played.append((game.state, log))
    return played


def fewer_attacks(games: int) -> float:
    """Of those without the mission, after displacement."""
    return 1 - area(games)["ATTACKS"] / area(games, "")["ATTACKS"]


def displaced(games: int) -> float:
    """Of raids that presence kept away."""
    return area(games)["ATTACKS_DISPLACED"] / max(1e-9, area(games)["ATTACKS_DETERRED"])


def patrols(games: int) -> float:
    """Of platoons: a company on patrol for a day is three."""
    return area(games)["PATROLS"] * PLATOONS / reference_area.DAYS / (BATTALION / 100)


def false_alarms(games: int) -> float:
    """Over four exercises: rumours start where raids are planned, and not all of those are carried out."""
    wrong, right = 0, 0
    for name in ("integrated_mission", "one_net", "rains", "site_two"):
        exercise = session.load(name)
        for seed in range(1, max(2, games // 10) + 1):
            game = session.new_game(exercise, seed)
            while not game.ended:
                game.play_turn()
            wrong += game.state.tallies[tally.ALERTS_FALSE].amount
            right += game.state.tallies[tally.ALERTS].amount
    return wrong / (wrong + right)


def addressed(games: int) -> float:
    """By a group that came."""
    return area(games)["ALERTS_ANSWERED"] / area(games)["ALERTS"]


def observers_alone(games: int) -> float:
    """Asked of the rule."""
    return rules().observers_risk / 1_000_000


def lead_hours(games: int) -> float:
    """Median hours from warning to raid, over dice of many communities."""
    from wargame.engine.warning import lead_minutes

    ground = SimpleNamespace(rules=[rules()])
    keys = (SimpleNamespace(key=key) for key in range(1, 2001))
    clock = SimpleNamespace(seed=7, turn=3)
    return median(lead_minutes(ground, clock, place, SimpleNamespace(key=9)) for place in keys) / 60


def acts(interop: int, will: int, intent: int, ordered: bool) -> float:
    """The chance that a contingent acts against an attack as strong as itself."""
    from wargame.engine.force import act_ppm

    one = SimpleNamespace(interop=interop, will=will, intent=intent)
    return act_ppm(rules(), one, ordered, 30, 30, 3) / 1_000_000


def acts_unprepared(games: int) -> float:
    """An average mission, nobody having ordered it: I 0.33, will 70."""
    return acts(330_000, 700_000, 0, False)


def acts_prepared(games: int) -> float:
    """Prepared, with its intent in writing and an order in hand: I 0.65, will 75."""
    return acts(650_000, 750_000, 1, True)


def dies(care: int, surgery: int) -> float:
    """The chance of those in danger of life, by minutes to field care and to surgery."""
    from wargame.engine.rules.medical import dies_of_wounds_ppm

    return dies_of_wounds_ppm(rules(), 10, care, surgery, False) / 1_000_000


def dies_in_time(games: int) -> float:
    """First aid in ten minutes, field care in an hour, surgery in two."""
    return dies(60, 120)


def dies_late(games: int) -> float:
    """Field care after three hours, surgery after six."""
    return dies(180, 360)


def throughput(games: int) -> float:
    """Persons a day at a site with one team, on days on which more wait than it can take."""
    busiest = []
    for _, log in camps(games):
        days: dict[tuple[int, int], int] = {}
        for one in log:
            if one.kind == event.DISARMED:
                days[int(one.cell), int(one.turn)] = int(one.amount)
        busiest += [people for people in days.values() if people >= 60]
    return fmean(busiest)


def caseload(games: int) -> float:
    """True caseload to estimate, mean over games."""
    ratios = []
    for state, _ in camps(games):
        rows = [row for row in state.parties if row.estimate]
        truly = sum(row.caseload + row.disarmed for row in rows) + sum(site.queue for site in state.sites)
        ratios.append(truly / sum(row.estimate for row in rows))
    return fmean(ratios)


def weapons(games: int) -> float:
    """Collected, for each person disarmed."""
    rows = [state.tallies for state, _ in camps(games)]
    return sum(row[tally.WEAPONS_COLLECTED].amount for row in rows) / sum(row[tally.DISARMED].amount for row in rows)


def children(games: int) -> float:
    """Found by screening, for each person disarmed."""
    found, disarmed = 0, 0
    for state, log in camps(games):
        found += sum(int(one.amount) for one in log if one.kind == event.SCREENED)
        found += sum(site.children for site in state.sites)
        disarmed += state.tallies[tally.DISARMED].amount
    return found / disarmed


def rejoin(games: int) -> float:
    """Asked of the rule."""
    return rules().rejoin_rate / 1_000_000


def wet_roads(games: int) -> float:
    """How many times as long a truck convoy takes on a wet laterite road."""
    from wargame.engine.words import land, mobility

    return _step(mobility.TRUCK, 1, land.LATERITE) / _step(mobility.TRUCK, 0, land.LATERITE)


def _step(moves: int, wet: int, road: int) -> int:
    """Minutes of a truck to the next cell on a road all over."""
    import numpy as np

    from wargame.engine.grid import step_minutes
    from wargame.engine.ways import step_table

    terrain, roads = np.zeros((3, 3), int), np.full((3, 3), road)
    ground = SimpleNamespace(land=range(9), steps=step_table(3, 3, 3000, terrain.ravel(), roads.ravel()))
    return int(step_minutes(ground, moves, wet, 4, 2))


def cut_off(games: int) -> float:
    """Communities of Rains that no truck can reach after two wet days, when tracks carry none."""
    import numpy as np

    from wargame.engine.ways import region_table, step_table
    from wargame.engine.words import land, mobility

    exercise = session.load("rains")
    ground, area = exercise.ground, exercise.ground.map[0]
    width, height = int(area["width"]), int(area["height"])
    roads = np.where(ground.land["road"] == land.TRACK, land.NO_ROAD, ground.land["road"])
    steps = step_table(width, height, int(area["cell"]), ground.land["terrain"], roads)
    wet = region_table(steps, width, height).reshape(-1, width * height)[mobility.TRUCK * 2 + 1]
    home = wet[exercise.state.contingents["base"][0]]
    places = exercise.state.communities["cell"]
    return sum(home not in wet[cell - 1 : cell + 2] for cell in places) / len(places)


def allegations(games: int) -> float:
    """A hundred people and a month, of contingents two thirds of which are led as usual and one third well."""
    from wargame.engine.allegations import MONTH, rate
    from wargame.engine.words import climate

    usual, enforced = (SimpleNamespace(climate=how, prepared=0) for how in (climate.USUAL, climate.ENFORCED))
    return (2 * rate(rules(), usual, 100, MONTH) + rate(rules(), enforced, 100, MONTH)) / 3 / 1_000_000


def lifted(games: int) -> float:
    """Tonnes that a helicopter carries in a day of two flights of three tonnes for a pair."""
    from wargame.engine.kinds import KINDS
    from wargame.engine.words import unit

    pair = next(kind for kind in KINDS if kind.kind == unit.HELICOPTER)
    return 2 * pair.load / 1000


MEASURES: tuple[tuple[str, str, float, float, Callable[[int], float]], ...] = (
    ("share of attacks that one battalion prevents on 100 x 100 km", "[R4], shape", 0.20, 0.45, fewer_attacks),
    ("share of deterred attacks that go elsewhere", "assumed 0.4", 0.30, 0.50, displaced),
    ("added risk where unarmed observers are alone", "[R4]", 0.05, 0.10, observers_alone),
    ("patrols a day for each hundred soldiers", "[R53][R54]: 1.4", 0.7, 2.1, patrols),
    ("share of attacks acted against, unprepared and without an order", "[R7]: 0.20", 0.10, 0.35, acts_unprepared),
    ("share of attacks acted against, prepared and ordered", "[R7]: up to 0.68", 0.60, 0.85, acts_prepared),
    ("share of warnings that are false", "assumed 0.25", 0.20, 0.30, false_alarms),
    ("hours from warning to raid, median", "assumed 6", 4, 8, lead_hours),
    ("share of true warnings that are addressed", "[R53]: 0.85", 0.70, 0.95, addressed),
    ("critically wounded who die, 10-1-2 met", "[R60], assumed 0.08", 0.05, 0.12, dies_in_time),
    ("critically wounded who die, care after 3 h and surgery after 6 h", "[R60], direction", 0.45, 0.75, dies_late),
    ("persons disarmed a day and site", "[R70]: 115", 60, 230, throughput),
    ("those who come for each one estimated", "[R10][R9]: 1.55 to 2.69", 1.55, 2.69, caseload),
    ("weapons a head", "[R69][R112]: 0.28 to 0.58", 0.25, 0.60, weapons),
    ("share of children among those who come", "[R69][R112]: 0.08 to 0.094", 0.06, 0.11, children),
    ("share a day that takes up arms again without reintegration", "assumed 0.01", 0.005, 0.015, rejoin),
    ("times as long on a wet laterite road", "[R12]: more than 2", 2.0, 3.0, wet_roads),
    ("share of communities that rain cuts off", "[R13]: 0.60 to 0.90", 0.50, 0.90, cut_off),
    ("allegations of abuse a month for each hundred troops", "[R68]: 0.0055", 0.003, 0.011, allegations),
)
NOTES: dict[str, str] = {}
LEAST = 15  # rows that have to hold


def calibrate(games: int = GAMES) -> list[Row]:
    """Every figure; games are played where it is one of play."""
    return [Row(name, source, low, high, round(ask(games), 4)) for name, source, low, high, ask in MEASURES]


def show(rows: Sequence[Row]) -> None:
    """Print the table."""
    width = max(len(row.name) for row in rows)
    print(f"{'':<{width}}  {'source':<28}{'target':>14}{'ours':>10}")
    for row in rows:
        target = f"{row.low:g} to {row.high:g}"
        print(f"{row.name:<{width}}  {row.source:<28}{target:>14}{row.ours:>10.3g}  {'' if row.holds else 'MISSED'}")
        if row.name in NOTES and not row.holds:
            print(f"    {NOTES[row.name]}")
    print(f"{sum(row.holds for row in rows)} of {len(rows)} are inside")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run from the command line; 1 if too few rows are inside."""
    parser = argparse.ArgumentParser(prog="python -m wargame.calibration", description="Set the rules beside sources.")
    parser.add_argument("--games", type=int, default=GAMES, help=f"games of each kind (default {GAMES})")
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    chosen = parser.parse_args(arguments)
    if chosen.games < 1:
        parser.error("at least one game")
    rows = calibrate(chosen.games)
    if chosen.json:
        print(json.dumps([asdict(row) | {"holds": row.holds} for row in rows]))
    else:
        show(rows)
    return 0 if sum(row.holds for row in rows) >= LEAST else 1


if __name__ == "__main__":
    sys.exit(main())

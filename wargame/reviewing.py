"""The after-action review of a record: reads it, plays it again, and hands `wargame.review` what it rests on."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path
from typing import Any

from wargame import absent, session, valuing
from wargame.engine.game import LOG_ROWS, Event, Order
from wargame.engine.ground import open_ground
from wargame.engine.record import RULES, Record, RecordError, Turn
from wargame.engine.staff import is_staff_work
from wargame.engine.state import State, freeze, thaw
from wargame.engine.words import side
from wargame.render.build.chair import Namer
from wargame.review import Evidence, gather
from wargame.scenario import Exercise
from wargame.telling import Everybody
from wargame.text import say

GAMES = 30  # pairs of games that tell what preparation was worth
FORECASTS = 60  # games that tell what could have been foretold


class Told(Namer):
    """Everybody by name, with moments and map references."""

    def moment(self, minute: int) -> tuple[int, str]:
        """The day, from 1, and the clock of a minute of the exercise."""
        return self.chair.moment(minute)

    def grid(self, cell: int) -> str:
        """The map reference of a cell."""
        return self.chair.grid(cell)


def review(path: str | Path, value: bool = False, assess: bool = False) -> dict[str, Any]:
    """The review of a record as one plain document; raises `RecordError` if it cannot be read.

    With `value`, games are played to tell what the preparation was worth; with `assess`, to tell what could have been
    foretold.
    """
    evidence = evidence_of(path)
    return gather(evidence, value_of_training(path) if value else None, forecast_of(path) if assess else None)


def forecast_of(path: str | Path, games: int = FORECASTS, runtime: str = "compiled") -> dict[str, Any]:
    """What games of the record's exercise with other luck say of attacks; seats of people and policies are held by the
    exercise's own doctrines.
    """
    from wargame import risk
    from wargame.agents.doctrine import DOCTRINES

    with Record.open(path) as record:
        session.same_rules(record)
        exercise = session.load_text(record.header.text, str(record.path), record.header.vignette)
        seats = {seat: who for seat, who in record.header.seats.items() if who in DOCTRINES}  # no file of a stranger's
        first = (record.header.seed + 1) % (session.MAX_SEED - games)  # not the luck of the game itself
        return risk.assess(exercise, games, first, seats, record.turns, runtime).document()


def value_of_training(path: str | Path, games: int = GAMES) -> dict[str, Any]:
    """Score with the record's preparation less score without, on the same seeds, doctrines deciding on every seat."""
    with Record.open(path) as record:
        session.same_rules(record)
        exercise = session.load_text(record.header.text, str(record.path), record.header.vignette)
        plan = {number: _staff_work(exercise, record.turn(number)) for number in range(1, record.turns + 1)}
        seeds = range(record.header.seed, record.header.seed + games)
    if not any(plan.values()):
        return {"games": 0, "mean": None, "sentence": say("nothing was prepared in this game")}
    return valuing.value_of(exercise, plan, seeds)


def _staff_work(exercise: Exercise, turn: Turn) -> list[Order]:
    """What seats of the mission did before a turn to act as one."""
    sides = exercise.state.seats["side"].tolist()
    given = [Order._make(order) for order in turn.orders[0]]
    return [
        order
        for order in given
        if 0 < order.seat <= len(sides) and sides[order.seat - 1] == side.MISSION and is_staff_work(order.verb)
    ]


def evidence_of(path: str | Path) -> Evidence:
    """A record's log, and the states of its replay if they come out as recorded.

    A record of other rules is never simulated, and one that comes out differently not believed: both are shown from
    their log.
    """
    with Record.open(path) as record:
        exercise = session.load_text(record.header.text, str(record.path), record.header.vignette)
        same = record.header.rules == RULES
        states, fault = _replayed(record) if same else ((), "")
        head = record.header
        events = tuple(Event(*row) for number in range(record.turns + 1) for row in record.events(number).tolist())
        _check(record, exercise, events)
        ground = open_ground(exercise.ground)
        return Evidence(
            exercise,
            ground,
            Told(Everybody(exercise, ground, 1, exercise.state)),
            events,
            states,
            record.turns,
            same and not fault,
            bool(fault),
            _sentence(record, same, fault),
            session.MEASURES,
            {"seed": head.seed, "seats": head.seats, "rules": head.rules, "program": head.program},
            tuple(record.notes()),
            absent.violence_without(exercise, head.seed, head.seats, record.turns) if states else (),
            absent.violence_after(exercise, freeze(states[-1]), head.seats) if states else (),
        )


def _replayed(record: Record) -> tuple[tuple[State, ...], str]:
    """The states after each turn, and what differs; no states where something does, because its end is not that game's.
    """
    states: list[State] = []
    for game, turn, fault in session.retold(record):
        if fault:
            return (), f"turn {turn.number} comes out differently: {fault}"
        states.append(thaw(game.frozen()))
    return tuple(states), ""


def _sentence(record: Record, same: bool, fault: str) -> str:
    if not same:
        return f"{session.other_rules(record)}; shown from its log, not played again"
    if fault:
        return f"{fault}; told from its log alone, which need not be true"
    return f"played again, all {record.turns} turns came out as recorded"


def _check(record: Record, exercise: Exercise, events: tuple[Event, ...]) -> None:
    """No more turns than the exercise has, nor events than a log holds; and they speak of what the exercise has."""
    longest = max((len(list(told)) for _, told in groupby(events, key=lambda one: one.turn)), default=0)
    if record.turns > int(exercise.ground.map["turns"][0]) or longest > LOG_ROWS:
        raise RecordError(f"{record.path}: has more turns or events than its exercise can have; do not trust it")
    groups, communities = len(exercise.groups), len(exercise.communities)
    cells = len(exercise.ground.land)
    for one in events:
        if max(one.who, one.whom) > groups or one.community > communities or one.cell >= cells:
            raise RecordError(
                f"{record.path}: event {one.id} speaks of somebody or some place that is not in its exercise;"
                " do not trust where it came from"
            )

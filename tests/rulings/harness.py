"""Plays one ruling: a tiny exercise with the orders that are given and what is expected to come of them.

    ruling = "Mounted infantry drives 25 km/h on a dry laterite road."

    [[order]]
    turn = 1                # default 1
    group = "alpha"
    verb = "march"          # words/verb.py
    to = "1104"             # a place, or the id of a community or group
    reaction = true         # given in the reaction window of that turn; default false
    override = true         # the second confirmation; default false
    refused = "NO_WAY"      # the reason of words/reason.py; without it the order must be accepted

    [[expect]]              # all three kinds: `after` is a turn (default: the last that has orders or expectations)
    measure = "trust"       # a condition, as in objectives and injects: of, at, and equal, at_least or at_most
    [[expect]]
    event = "FRUSTRATED"    # an event up to that turn; who, whom, community by id; amount, extra, minute; times
    [[expect]]
    field = "groups.arrived"  # a field of tables.py of the row `of`; equal, at_least or at_most

All else is an exercise as its author writes it, laid over `base.toml`: tables key by key, rows by their id. Nobody else
gives orders.
"""

from pathlib import Path
from typing import Any

import tomli

from wargame.engine.conditions import measure_of
from wargame.engine.game import Event, Game, Order, start
from wargame.engine.orders import TARGETS
from wargame.engine.words import event, names, reason, target, verb
from wargame.scenario import build
from wargame.scenario.checks import faults_of
from wargame.scenario.rows import Rows
from wargame.scenario.schema import Scenario
from wargame.scenario.vocabulary import MEASURE_NUMBERS, MEASURES, TALLIES

FOLDER = Path(__file__).parent
KIND_OF_TABLE = {
    "groups": "group", "communities": "community", "parties": "party", "contingents": "contingent", "seats": "seat",
    "objectives": "objective", "orders": "group", "injects": "inject",
}  # fmt: skip
EVENTS, REASONS, VERBS = names(event), names(reason), names(verb)
UNSAID: dict[str, dict[str, Any]] = {  # what a new row may leave out
    "inject": {"title": "-", "type": "incident", "sender": "-", "to": "mission", "text": "-", "expected": "-"},
    "group": {"title": "-", "contingent": "company", "at": "Base"},
    "community": {"title": "-", "people": "Senari", "population": 1000},
    "objective": {"seat": "mission", "text": "-"},
    "tension": {},
}
REF_OF_TARGET = {target.COMMUNITY: "community", target.CONTACT: "group", target.GROUP: "group"}


class Ruling:
    """A ruling as it is read from its file."""

    def __init__(self, path: Path) -> None:
        table = tomli.loads(path.read_text(encoding="utf-8"))
        self.says: str = table.pop("ruling")
        self.orders: list[dict[str, Any]] = table.pop("order", [])
        self.expects: list[dict[str, Any]] = table.pop("expect")
        base = tomli.loads((FOLDER / "base.toml").read_text(encoding="utf-8"))
        self.scenario = Scenario.model_validate(laid_over(base, table))
        faults = faults_of(self.scenario)
        assert not faults, faults
        self.rows = Rows(self.scenario)

    @property
    def turns(self) -> int:
        """How long it has to be played."""
        return max([order.get("turn", 1) for order in self.orders] + [one.get("after", 1) for one in self.expects])


def laid_over(base: dict[str, Any], own: dict[str, Any]) -> dict[str, Any]:
    """`base` with what `own` says: tables key by key, rows with an id by their id, all else as a whole."""
    made = dict(base)
    for key, value in own.items():
        if isinstance(value, dict):
            made[key] = base.get(key, {}) | value
        elif isinstance(value, list) and isinstance(value[0], dict) and "id" in value[0]:
            rows = {row["id"]: row for row in base.get(key, [])}
            for row in value:
                rows[row["id"]] = rows.get(row["id"], UNSAID.get(key, {"title": row["id"]})) | row
            made[key] = list(rows.values())
        else:
            made[key] = value
    return made


def play(path: Path) -> list[str]:
    """Play a ruling; returns what did not come out as it says."""
    ruling = Ruling(path)
    exercise = build(ruling.scenario)
    game = Game(start(exercise.state, exercise.ground, ruling.scenario.exercise.seed), exercise.ground)
    told: list[Event] = []
    wrong: list[str] = []
    for turn in range(1, ruling.turns + 1):
        wrong += _give(ruling, game, turn, False)
        game.first_half()
        wrong += _give(ruling, game, turn, True)
        told += game.second_half()
        for one in ruling.expects:
            if one.get("after", ruling.turns) == turn:
                wrong += _judge(ruling, game, told, one)
    return wrong


def _give(ruling: Ruling, game: Game, turn: int, reaction: bool) -> list[str]:
    """Give the orders of one window; returns those that were not answered as expected."""
    wrong = []
    for order in ruling.orders:
        if (order.get("turn", 1), order.get("reaction", False)) != (turn, reaction):
            continue
        said = game.submit(_order_of(ruling, game, order))
        wanted = REASONS[order.get("refused", "NONE")]
        if said != wanted:
            wrong.append(f"{order} was answered {_name(REASONS, said)}")
    return wrong


def _order_of(ruling: Ruling, game: Game, order: dict[str, Any]) -> Order:
    index = ruling.rows.of("group", order["group"]) - 1
    doing = VERBS[order["verb"].upper()]
    kind, to = TARGETS[doing], order.get("to")
    seat = game.state.contingents[game.state.groups[index].contingent - 1].seat
    other = ruling.rows.of(REF_OF_TARGET[kind], to) if kind in REF_OF_TARGET else 0
    cell = ruling.rows.cell(to) if kind == target.CELL else 0
    return Order(seat, index, doing, cell, other, int(order.get("override", False)))


def _judge(ruling: Ruling, game: Game, told: list[Event], one: dict[str, Any]) -> list[str]:
    """Is one expectation met? The sentence that says how not, if not."""
    if "event" in one:
        return _judge_event(ruling, told, one)
    value = _field(ruling, game, one) if "field" in one else _measure(ruling, game, one)
    met = one.get("equal", value) == value and one.get("at_least", value) <= value <= one.get("at_most", value)
    return [] if met else [f"{one}: it is {value}"]


def _judge_event(ruling: Ruling, told: list[Event], one: dict[str, Any]) -> list[str]:
    """Did the event happen, as often as it should?"""
    kind = EVENTS[one["event"]]
    wanted = {
        "who": ruling.rows.of("group", one.get("who")), "whom": ruling.rows.of("group", one.get("whom")),
        "community": ruling.rows.of("community", one.get("community")),
    }  # fmt: skip
    fits = [
        row for row in told
        if row.kind == kind and all(number in (0, getattr(row, name)) for name, number in wanted.items())
        and all(_number(one[name]) == getattr(row, name) for name in ("amount", "extra", "minute") if name in one)
    ]  # fmt: skip
    if len(fits) == one["times"] if "times" in one else fits:
        return []
    seen = [tuple(row) for row in told if row.kind == kind]
    return [f"{one}: {len(fits)} such events; of this kind there were {seen}"]


def _number(value: int | str) -> int:
    """A number as it stands, or a reason or verb by its name."""
    return value if isinstance(value, int) else REASONS.get(value, VERBS.get(value, -1))


def _measure(ruling: Ruling, game: Game, one: dict[str, Any]) -> int:
    """The value of a condition's measure now."""
    name, of = one["measure"], one.get("of")
    if name not in MEASURE_NUMBERS:
        return game.state.tallies[TALLIES[name]].amount
    subject = ruling.rows.of(MEASURES[name].subject, of) if of else 0
    return measure_of(game.state, game.ground, MEASURE_NUMBERS[name], subject, ruling.rows.cell(one.get("at")))


def _field(ruling: Ruling, game: Game, one: dict[str, Any]) -> int:
    """The value of a field of the state now; orders are those in force."""
    table, name = one["field"].split(".")
    row = ruling.rows.of(KIND_OF_TABLE[table], one["of"]) - 1
    return getattr(getattr(game.state, table)[row * 2 if table == "orders" else row], name)


def _name(words: dict[str, int], number: int) -> str:
    return next((name for name, value in words.items() if value == number), str(number))

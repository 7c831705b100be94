"""Small exercises for row tests: what a test writes in TOML, laid over `tests/rulings/base.toml`, and games of them.

    exercise = small('''
        [[group]]
        id = "sappers"
        units = [{ kind = "engineers" }]
    ''')
    played = play(exercise, [("sappers", "repair", "0404")], turns=4)
    assert played.of("ROAD_REPAIRED")

Orders are given in turn 1, answers in its reaction window, later ones in turn 2; nobody else gives orders.
"""

from collections.abc import Sequence
from typing import NamedTuple

import tomli

from tests.rulings.harness import EVENTS, FOLDER, REASONS, REF_OF_TARGET, VERBS, laid_over
from wargame import session
from wargame.engine.game import Event, Game, Order
from wargame.engine.orders import TARGETS
from wargame.engine.words import names, report, target
from wargame.scenario import Exercise, build
from wargame.scenario.checks import faults_of
from wargame.scenario.rows import Rows
from wargame.scenario.schema import Scenario

Given = tuple[str, str, str]  # group, verb, where or to whom


class Played(NamedTuple):
    """A game, its events, and the reasons why orders were refused."""

    game: Game
    events: list[Event]
    refused: list[str]

    def of(self, kind: str) -> list[Event]:
        """The events of a kind of words/event.py."""
        return [one for one in self.events if one.kind == EVENTS[kind]]


def small(text: str) -> Exercise:
    """The exercise that a text makes of the base of all rulings."""
    base = tomli.loads((FOLDER / "base.toml").read_text(encoding="utf-8"))
    scenario = Scenario.model_validate(laid_over(base, tomli.loads(text)))
    faults = faults_of(scenario)
    assert not faults, faults
    return build(scenario)


def play(
    exercise: Exercise, orders: Sequence[Given] = (), turns: int = 1, seed: int = 1, answers: Sequence[Given] = (),
    later: Sequence[Given] = (),
) -> Played:  # fmt: skip
    """Play the first turns under these orders."""
    game = session.new_game(exercise, seed)
    why = {number: name for name, number in REASONS.items()}
    said = [game.submit(_order(exercise, game, *order)) for order in orders]
    game.first_half()
    said += [game.submit(_order(exercise, game, *order)) for order in answers]
    events = game.second_half()
    said += [game.submit(_order(exercise, game, *order)) for order in later]
    events += [one for _ in range(turns - 1) for one in game.play_turn()]
    return Played(game, events, [why[number] for number in said if number])


def _order(exercise: Exercise, game: Game, group: str, doing: str, to: str) -> Order:
    rows = Rows(exercise.scenario)
    index, number = rows.of("group", group) - 1, VERBS[doing.upper()]
    kind = TARGETS[number]
    forms = names(report)
    seat = game.state.contingents[game.state.groups[index].contingent - 1].seat
    other = rows.of(REF_OF_TARGET[kind], to) if kind in REF_OF_TARGET else forms.get(to.upper(), 0)
    return Order(seat, index, number, rows.cell(to) if kind == target.CELL else 0, other)

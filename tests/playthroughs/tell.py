"""Tells one game of an exercise as text: the map, and turn by turn what each seat knows, orders, and what happens.

The text holds all orders, in the lines that begin with `>`; to play them again gives the same text. After a change that
is meant to change games, write the texts anew and read the difference: `python -m tests.playthroughs.tell`.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from wargame import scenario, session, text
from wargame.engine.game import Event, Game, Order, start
from wargame.engine.knowledge import latest_contact
from wargame.engine.words import name_of, reason, verb, weather
from wargame.render.build.chair import Namer
from wargame.scenario import Exercise
from wargame.telling import Everybody

FOLDER = Path(__file__).parent
MOST_TURNS = 12  # of a long exercise: enough to read
Orders = dict[tuple[int, int], list[Order]]  # by turn and window, 0 or 1


class Teller:
    """A game that is told while it is played; all its orders are known beforehand."""

    def __init__(self, exercise: Exercise, orders: Orders) -> None:
        self.exercise = exercise
        self.orders = orders
        self.game = Game(start(exercise.state, exercise.ground, seed_of(exercise)), exercise.ground)
        self.names = Everybody(exercise, self.game.ground, 1, self.game.state)

    def lines(self) -> Iterator[str]:
        """The whole text, line by line."""
        about = self.exercise.scenario.exercise
        yield f"{about.title}, seed {about.seed}. Who decided: {', '.join(self.exercise.doctrines)}"
        yield from self.land()
        for _ in range(turns_of(self.exercise)):
            yield from self.turn()
        measures, total = session.scores_of(self.game.ground, self.game.frozen())
        yield ""
        yield "score " + ", ".join(f"{name} {points:.2f}" for name, points in measures.items()) + f"; total {total:.2f}"

    def land(self) -> Iterator[str]:
        """The map, north above, with a digit or letter for each community."""
        rows = [list(row) for row in self.exercise.scenario.map.terrain]
        width = len(rows[0])
        for number, place in enumerate(self.game.state.communities):
            rows[place.cell // width][place.cell % width] = chr(ord("A") + number)
        yield ""
        yield from ("  " + "".join(row) for row in rows)
        for number, place in enumerate(self.game.state.communities):
            yield f"  {chr(ord('A') + number)} {self.names.cell_name(place.cell)}"

    def turn(self) -> Iterator[str]:
        """One turn: what is known, what is ordered, what happens, twice."""
        clock = self.game.clock
        turn, light = clock.turn, "night" if clock.night else "day"
        day, hour = self.names.moment(clock.minute)
        yield ""
        yield f"Turn {turn}, day {day} {hour}, {light}, rules of engagement {clock.roe}"
        for seat in range(1, len(self.game.state.seats) + 1):
            yield from self.knowledge(seat)
        for window in (0, 1):
            yield from self.given(turn, window)
            if window == 0:
                self.game.first_half()
                yield f"  weather {name_of(weather, clock.weather).lower()}"
                yield from self.happened(self.game.take_events())
            else:
                yield from self.happened(self.game.second_half())

    def knowledge(self, seat: int) -> Iterator[str]:
        """What a seat believes of others, of communities, and of warnings."""
        believed = self.game.belief(seat)
        who = self.exercise.seats[seat - 1]
        for index, group in enumerate(believed.groups):
            at = latest_contact(believed, self.game.ground, seat, index)
            if at >= 0:
                contact, age = believed.contacts[at], believed.clock[0].minute - believed.contacts[at].minute
                sure = contact.certainty // 10_000
                where = self.names.cell_name(group.cell)
                yield f"  {who} knows of {group.strength} at {where}, {age} min ago, {sure} % sure"
        yield f"  {who} believes trust/fear " + ", ".join(
            f"{title} {place.trust // 10_000}/{place.fear // 10_000}"
            for title, place in zip(self.exercise.communities, believed.communities, strict=True)
        )
        for alert in believed.alerts:
            if alert.alive and not alert.answered:
                warner = self.exercise.communities[alert.community - 1]
                yield f"  {who} is warned by {warner}, due at minute {alert.due}"

    def given(self, turn: int, window: int) -> Iterator[str]:
        """The orders of a window, as they are taken or refused."""
        for order in self.orders.get((turn, window), []):
            said = self.game.submit(order)
            words = f"{self.exercise.groups[order.group]}: {name_of(verb, order.verb).lower()}"
            seat = self.exercise.seats[order.seat - 1]
            refused = f", refused: {name_of(reason, said)}" if said else ""
            yield f"  > {seat} {' '.join(map(str, order[1:]))}  {words}{refused}"

    def happened(self, events: list[Event]) -> Iterator[str]:
        """Events in the order of their minutes, in words."""
        for one in sorted(events, key=lambda one: (one.minute, one.id)):
            line = text.event(
                one.kind, one.amount, one.extra, who=one.who, whom=one.whom, community=one.community, cell=one.cell,
                namer=Namer(self.names),
            )  # fmt: skip
            if line:
                yield f"  {self.names.moment(one.minute)[1]} {line}"


def seed_of(exercise: Exercise) -> int:
    return exercise.scenario.exercise.seed


def turns_of(exercise: Exercise) -> int:
    return min(MOST_TURNS, exercise.scenario.exercise.turns)


def path_of(name: str) -> Path:
    """Where the text of an exercise is kept."""
    return FOLDER / f"{name}.txt"


def orders_of_doctrines(exercise: Exercise) -> Orders:
    """What the exercise's own doctrines order in such a game."""
    game = session.new_game(exercise, seed_of(exercise), session.seating(exercise))
    orders: Orders = {}
    for turn in range(1, turns_of(exercise) + 1):
        game.first_half()
        orders[turn, 0] = game.take_given()
        game.second_half()
        orders[turn, 1] = game.take_given()
    return orders


def orders_of_text(exercise: Exercise, lines: list[str]) -> Orders:
    """The orders that a text holds."""
    orders: Orders = {}
    turn, window = 0, 0
    for line in lines:
        words = line.split()
        if line.startswith("Turn "):
            turn, window = int(words[1].rstrip(",")), 0
        elif line.startswith("  weather "):
            window = 1
        elif line.startswith("  > "):
            given = Order(exercise.seats.index(words[1]) + 1, *map(int, words[2:7]))
            orders.setdefault((turn, window), []).append(given)
    return orders


def write(name: str) -> None:
    """Write the text of an exercise anew."""
    exercise = session.load(name)
    lines = Teller(exercise, orders_of_doctrines(exercise)).lines()
    path_of(name).write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    for each in sys.argv[1:] or scenario.names():
        write(each)

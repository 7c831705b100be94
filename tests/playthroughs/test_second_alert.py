"""First Day to its storyboard: the same alert at Besk twice, and the minutes that staff work buys in between.

A script plays the company, and nobody else decides. 3 Platoon of Verane stands formed at the ford both times; its road
to Besk takes a quarter of an hour. What differs is what the staff did between the two evenings.
"""

from typing import NamedTuple

from wargame import scenario, session
from wargame.engine.game import Game, Order, start
from wargame.engine.orders import TARGETS
from wargame.engine.words import delay, event, manner, names, reason, target, verb

FIRST, SECOND = 7, 11  # turns in which Besk calls
PLATOON = "3 Platoon (Verane)"
REASONS = {number: name for name, number in names(reason).items()}
ROAD = 15  # three cells of graded road, minutes


class Response(NamedTuple):
    """How an alert was answered: minutes from it to the first group there, and the delay of that group's order."""

    minutes: int
    parts: dict[int, int]  # minutes by words/delay.py


class Company:
    """First Day with a script in the company's chair."""

    def __init__(self, seed: int) -> None:
        text = scenario.find("first_day").read_text(encoding="utf-8").replace("rain = 4 ", "rain = 0 ")
        self.exercise = session.load_text(text, "first_day")  # the same road on both evenings
        self.game = Game(start(self.exercise.state, self.exercise.ground, seed), self.exercise.ground)
        self.places = {name: cell for name, cell, _ in self.exercise.places}

    def order(self, group: str, doing: int, to: str = "", how: int = 0) -> None:
        """Give an order, which has to be taken."""
        index = self.exercise.groups.index(group)
        kind, other, cell = TARGETS[doing], 0, 0
        if kind == target.COMMUNITY:
            other = self.exercise.communities.index(to) + 1
        elif kind == target.CONTINGENT:
            other = self.exercise.contingents.index(to) + 1
        elif kind == target.CELL:
            cell = self.cell(to)
        said = self.game.submit(Order(1, index, doing, cell, other, how))
        assert said == reason.NONE, (group, doing, REASONS[said])

    def cell(self, to: str) -> int:
        """The cell of a place, a community or a grid reference."""
        if to in self.places:
            return self.places[to]
        if to in self.exercise.communities:
            return self.game.state.communities[self.exercise.communities.index(to)].cell
        ground = self.game.ground.map[0]
        return (ground.height - 1 - int(to[2:])) * ground.width + int(to[:2])

    def prepare(self) -> None:
        """The staff work of the third day: four slots."""
        self.order(PLATOON, verb.PLAN, "Besk")
        self.order("Company HQ", verb.LIAISE, "3 Platoon, Verane")
        self.order(PLATOON, verb.CONSULT)
        self.order(PLATOON, verb.FILL)

    def stands(self, group: str, at: str) -> bool:
        """Does a group man a checkpoint there? An order before may have been misread."""
        row = self.exercise.groups.index(group)
        order = self.game.state.orders[row * 2]
        return order.verb == verb.CHECKPOINT and self.game.state.groups[row].cell == self.cell(at)

    def answer(self, group: str) -> Response | None:
        """Play on from the first half of a turn in which Besk has called: `group` is sent there. None if it misreads
        its order, or if Besk warned of something else as well.
        """
        self.order(group, verb.MARCH, "Besk")
        told = self.game.second_half()
        besk, who = self.exercise.communities.index("Besk") + 1, self.exercise.groups.index(group) + 1
        answered = [one for one in told if one.kind == event.ALERT_ANSWERED and one.community == besk]
        (ordered,) = [one for one in told if one.kind == event.ORDERED and one.who == who]
        misread = any(one.kind == event.MISUNDERSTOOD for one in told)
        if misread or [one.who for one in answered] != [who]:
            return None
        parts = {one.extra: one.amount for one in told if one.kind == event.DELAY and one.cause == ordered.id}
        return Response(answered[0].amount, parts)


def played(seed: int, group: str = PLATOON, at: str = "Asha ford", prepared: bool = False) -> list[Response]:
    """Both alerts, answered by one group; nothing if an order was misread."""
    company = Company(seed)
    answers: list[Response] = []
    for turn in range(1, SECOND + 1):
        if turn in {FIRST - 1, SECOND - 1}:
            company.order(group, verb.CHECKPOINT, at, manner.READ_BACK)
        if prepared and turn == SECOND - 1:
            company.order("Liaison team", verb.MARCH, "Asha ford")
        if turn in {FIRST, SECOND} and not company.stands(group, at):
            return []
        if prepared and turn == SECOND:
            company.prepare()
        company.game.first_half()
        if turn in {FIRST, SECOND}:
            answered = company.answer(group)
            if answered is None:
                return []
            answers.append(answered)
        else:
            company.game.second_half()
    return answers


def as_meant(**how) -> list[list[Response]]:
    """The first few games in which every order was understood."""
    games = [game for game in (played(seed, **how) for seed in range(1, 61)) if game]
    assert len(games) >= 3
    return games


UNPREPARED = {delay.STAFF: 60, delay.BEARER: 15, delay.LANGUAGE: 10, delay.CAPITAL: 120, delay.NOTICE: 10}
PREPARED = {delay.STAFF: 15, delay.BEARER: 2, delay.LANGUAGE: 10, delay.LIAISON: -5, delay.NOTICE: 10}


def test_without_preparation_the_second_alert_takes_as_long_as_the_first():
    for first, second in as_meant():
        assert first.parts == second.parts == UNPREPARED
        assert first.minutes == second.minutes == sum(UNPREPARED.values()) + ROAD == 230


def test_four_staff_slots_bring_it_within_the_hour():
    for first, second in as_meant(prepared=True):
        assert (first.minutes, first.parts) == (230, UNPREPARED)
        assert second.parts == PREPARED
        assert second.minutes == sum(PREPARED.values()) + ROAD == 47


def test_the_own_platoon_is_sooner_there_from_twice_as_far():
    for first, second in as_meant(group="1 Platoon", at="0805"):
        assert first.parts == second.parts == {delay.STAFF: 60, delay.BEARER: 2, delay.NOTICE: 10}
        assert first.minutes == second.minutes == 104  # 14 km by the road, a corner cut


def test_keys_are_carried_by_hand():
    company = Company(1)
    order = Order(1, company.exercise.groups.index(PLATOON), verb.FILL)
    assert REASONS[company.game.submit(order)] == "NO_KEYS_HERE"
    company.order("Liaison team", verb.MARCH, "Asha ford")
    company.game.first_half()
    company.game.second_half()
    assert company.game.submit(order) == reason.NONE
    assert REASONS[company.game.submit(order)] == "NOTHING_TO_GAIN"


def test_own_people_need_no_keys_from_themselves():
    company = Company(1)
    order = Order(1, company.exercise.groups.index("1 Platoon"), verb.FILL)
    assert REASONS[company.game.submit(order)] == "ANOTHER_CONTINGENT"

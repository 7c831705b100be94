"""A seat's belief holds nothing that the seat cannot know, whatever is true.

`python -m wargame.soundness --games 0 --soak 0 --fog 10000` asks many more times.
"""

import random
import zlib

import numpy as np
import pytest

from wargame import session
from wargame.engine.game import Game, Order
from wargame.engine.knowledge import belief
from wargame.engine.orders import VERBS
from wargame.engine.state import State, digest, freeze, thaw
from wargame.engine.tables import TABLES, TRUTH
from wargame.fog import secrets as fog
from wargame.soundness import SHIPPED, foggy


def played(name: str = "integrated_mission", turns: int = 9) -> Game:
    """A game in which much has happened."""
    exercise = session.load(name)
    game = session.new_game(exercise, 3, session.seating(exercise))
    for _ in range(turns):
        session.play_turn(game, None)
    return game


@pytest.fixture(scope="module")
def midway() -> Game:
    """The same in the reaction window of a later turn, with something to react to."""
    game = played()
    game.first_half()
    while not any(flash.alive for flash in game.state.flashes):
        game.second_half()
        game.first_half()
    return game


def test_what_a_seat_cannot_know_changes_nothing(midway):
    dice = random.Random(5)
    before = digest(freeze(midway.state))
    for seat in range(1, len(midway.state.seats) + 1):
        assert fog.leaks(midway.state, midway.ground, seat, dice, 60) == []
    assert digest(freeze(midway.state)) == before


def test_no_turn_of_the_tutorial_leaks():
    assert foggy(session.load(SHIPPED[0]), 120, 11) == []


def test_a_leak_is_found(midway, monkeypatch):
    """A belief that holds as much as a checksum of the truth is caught."""

    def leaky(state, ground, seat, into):
        belief(state, ground, seat, into)
        into.clock[0].seed = zlib.crc32(b"".join(table.tobytes() for table in freeze(state))) & 0xFFFF

    monkeypatch.setattr(fog, "belief", leaky)
    found = fog.leaks(midway.state, midway.ground, 1, random.Random(2), 30)
    assert found
    assert found[0].startswith("seat 1 learns that ")


def test_a_belief_does_not_depend_on_the_one_before_it(midway):
    blank = State(*(np.zeros_like(table) for table in freeze(midway.state)))
    used = thaw(blank)
    for seat in (1, 3, 2, 1, len(midway.state.seats), 2):
        belief(midway.state, midway.ground, seat, used)
        assert digest(freeze(used)) == digest(fog.believed(midway.state, midway.ground, seat)), f"seat {seat}"


def test_every_secret_of_the_truth_is_blank_in_a_belief(midway):
    for seat in range(1, len(midway.state.seats) + 1):
        believed = fog.believed(midway.state, midway.ground, seat)
        for table, rows in zip(TABLES, believed, strict=True):
            for field in table.fields:
                if field.visibility == TRUTH:
                    assert not rows[field.name].any(), f"seat {seat}: {table.name}.{field.name}"


def test_answers_to_orders_do_not_tell_the_truth(midway):
    """Two truths that look the same to a seat give the same answer to every order."""
    dice = random.Random(7)
    other = Game(midway.frozen(), midway.frozen_ground)
    for row in other.state.communities:
        row.cover, row.informing, row.attacker = dice.randrange(9000), dice.randrange(99_999), dice.randrange(5)
    for row in other.state.groups:
        row.deaf_until, row.will = dice.randrange(99_999), dice.randrange(3)
    for row in other.state.tallies:
        row.amount = dice.randrange(99)
    for row in other.state.incidents:
        row.strength = dice.randrange(99)
    same = Game(midway.frozen(), midway.frozen_ground)
    groups = len(other.state.groups)
    said = []
    for _ in range(1500):
        index = dice.randrange(groups)
        seat = other.state.contingents[other.state.groups[index].contingent - 1].seat
        order = Order(seat, index, dice.randrange(1, VERBS), dice.randrange(1200), dice.randrange(1, groups), 0)
        said.append(other.submit(order))
        assert same.submit(order) == said[-1], order
    assert 0 in said and len(set(said)) > 5


def copies(table: str, field: str):
    """A leak: one field of a table goes into the belief as it truly is."""

    def leak(state, into):
        for row, known in zip(getattr(state, table), getattr(into, table), strict=True):
            setattr(known, field, getattr(row, field))

    return leak


def where_they_are(state, into):
    """A leak: groups that nobody sees stand where they stand."""
    for row, known in zip(state.groups, into.groups, strict=True):
        known.cell = row.cell


def what_they_hide(state, into):
    """A leak: an alert is taken back on the screen when nothing is behind it."""
    for row, known in zip(state.alerts, into.alerts, strict=True):
        known.answered = row.real


LEAKS = {
    "a planner that feels an unseen group": where_they_are,
    "a number that counts the true groups": copies("groups", "key"),
    "an order that is known to be misread": copies("orders", "settled"),
    "a caveat that was not declared": copies("contingents", "undeclared"),
    "a list of injects to come": copies("injects", "fired"),
    "a score that ticks": copies("tallies", "amount"),
    "gaps in the numbers of the log": copies("clock", "next_event"),
    "the seed": copies("clock", "seed"),
    "a radio known to be dead": copies("groups", "deaf_until"),
    "a rumour known to be one": what_they_hide,
    "odds from presence that nobody measured": copies("communities", "cover"),
    "strength of others in the preview": copies("units", "strength"),
}


@pytest.mark.parametrize("leak", LEAKS)
def test_a_planted_leak_is_found(leak, monkeypatch):
    """The search that finds none in the game finds each of these when it is put there."""
    exercise = session.load("first_day")
    game = session.new_game(exercise, 3, session.seating(exercise))
    for _ in range(4):
        session.play_turn(game, None)
    honest = fog.belief

    def leaky(state, ground, seat, into):
        honest(state, ground, seat, into)
        LEAKS[leak](state, into)

    monkeypatch.setattr(fog, "belief", leaky)
    dice = random.Random(1)
    assert any(fog.leaks(game.state, game.ground, 1, dice, 200) for _ in range(100))

"""Doctrines play both exercises by the rules, on what their seat knows, the same in both runtimes."""

import dataclasses
from functools import cache

import numpy as np
import pytest

from wargame import session
from wargame.agents.doctrine import DOCTRINES, minds, number
from wargame.compare import baseline, contest, sign_test
from wargame.engine import orders
from wargame.engine.driver import luck_of
from wargame.engine.game import Game, play_batch, start, start_many
from wargame.engine.knowledge import belief
from wargame.engine.orders import REACTIONS
from wargame.engine.staff import is_staff_work
from wargame.engine.state import State, digest, freeze, game_of, sections, thaw
from wargame.engine.words import reason, side

EXERCISES = ("first_day", "integrated_mission")
MISSION = [name for name, entry in DOCTRINES.items() if side.MISSION in entry.sides]


@cache
def exercise(name: str):
    return session.load(name)


def seats_of(name: str, doctrine: str) -> list[int]:
    """Who sits where, with this doctrine in every seat that it is for, and each other seat's own."""
    sides = DOCTRINES[doctrine].sides
    own = exercise(name).doctrines
    rows = zip(exercise(name).state.seats["side"], own, strict=True)
    return [number(doctrine if of_side in sides else default) for of_side, default in rows]


def game_with(name: str, doctrine: str, seed: int = 3) -> Game:
    made = exercise(name)
    return Game(start(made.state, made.ground, seed), made.ground, minds(), seats_of(name, doctrine))


@pytest.mark.parametrize("name", EXERCISES)
@pytest.mark.parametrize("doctrine", DOCTRINES)
def test_no_wish_of_a_doctrine_is_refused(name, doctrine, monkeypatch):
    refused = []
    ask = orders.submit

    def submit(state, believed, ground, log, seat, index, doing, cell, other, override):
        window = state.clock[0].window
        answer = ask(state, believed, ground, log, seat, index, doing, cell, other, override)
        busy = is_staff_work(doing) and answer == reason.CARELESS_OVERLOAD  # its own orders took the last slot
        if (answer and not busy) or (window == 1 and not REACTIONS[doing]):
            refused.append((state.clock[0].turn, seat, index, doing, answer))
        return answer

    monkeypatch.setattr(orders, "submit", submit)
    game = game_with(name, doctrine)
    while not game.ended:
        game.play_turn()
    assert refused == []


@pytest.mark.parametrize("name", EXERCISES)
def test_each_seat_has_a_doctrine_of_its_side(name):
    for doctrine, of_side in zip(exercise(name).doctrines, exercise(name).state.seats["side"], strict=True):
        assert of_side in DOCTRINES[doctrine].sides


def test_the_catalog_counts_as_it_stands():
    assert [number(name) for name in DOCTRINES] == list(range(len(DOCTRINES)))
    assert [entry.mind for entry in DOCTRINES.values()] == list(minds())
    with pytest.raises(KeyError):
        number("genius")


def wishes_of(game: Game, seat: int, doctrine: str) -> list[tuple[int, ...]]:
    """What a doctrine would wish for now."""
    believed = thaw(State(*(np.zeros_like(rows) for rows in freeze(game.state))))
    belief(game.state, game.ground, seat, believed)
    for wish in game.wishes:
        wish.verb = wish.cell = wish.other = wish.override = 0
    DOCTRINES[doctrine].mind(believed, game.ground, seat, luck_of(game.state, seat), game.wishes)
    return [(wish.verb, wish.cell, wish.other, wish.override) for wish in game.wishes]


def change_what_nobody_told(game: Game, seat: int) -> None:
    """Change truths that a seat of the mission cannot know."""
    state = game.state
    known = [row for row in range(len(state.contingents)) if state.contingents[row].seat == seat]
    for index, group in enumerate(state.groups):
        seen = any(state.contacts[row * len(state.groups) + index].seen for row in known)
        if group.side == side.ARMED and not seen:
            group.cell = (group.cell + 7) % len(game.ground.land)
            group.strength += 5
    for party in state.parties:
        if party.side == side.ARMED:
            party.posture, party.resources, party.grip = 3, 999, 1
    for place in state.communities:
        place.trust, place.fear, place.population = 1, 999_999, place.population + 50
    for row in state.tallies:
        row.amount += 3


@pytest.mark.parametrize("name", EXERCISES)
@pytest.mark.parametrize("doctrine", MISSION)
def test_a_mission_decides_on_what_it_knows(name, doctrine):
    game = game_with(name, doctrine)
    for _ in range(4):
        game.play_turn()
    before = wishes_of(game, 1, doctrine)
    assert doctrine in ("pass", "hold_base", "rush") or any(wish[0] for wish in before)
    change_what_nobody_told(game, 1)
    assert wishes_of(game, 1, doctrine) == before


@pytest.mark.parametrize("name", EXERCISES)
@pytest.mark.parametrize(("mission", "armed"), [("doctrine", "strategist"), ("random", "spoiler"), ("naive", "random")])
def test_both_runtimes_play_a_doctrine_alike(name, mission, armed):
    made, turns = exercise(name), 10
    chosen = [
        number({side.MISSION: mission, side.ARMED: armed}.get(int(of_side), own))
        for of_side, own in zip(made.state.seats["side"], made.doctrines, strict=True)
    ]
    seeds = (1, 8)
    batch = start_many(made.state, seeds)
    play_batch(batch, made.ground, minds(), chosen, turns, lambda line: None)
    for row, seed in enumerate(seeds):
        game = Game(start(made.state, made.ground, seed), made.ground, minds(), chosen)
        for _ in range(turns):
            game.play_turn()
        compiled = game_of(batch, row)
        assert sections(compiled) == game.sections()
        assert digest(compiled) == game.digest()


@pytest.mark.parametrize("name", EXERCISES)
def test_the_shipped_baseline_is_what_the_command_gives(name):
    shipped = exercise(name).scenario.baseline
    made = dataclasses.asdict(baseline(exercise(name), shipped.games))
    assert made == {field: pytest.approx(getattr(shipped, field), rel=0.05, abs=0.5) for field in made}


def total(name: str, doctrine: str, seeds: range) -> list[float]:
    """Totals of the mission with this doctrine in its seat, each other seat with its own."""
    made = exercise(name)
    chosen = [number(doctrine), *(number(own) for own in made.doctrines[1:])]
    points = []
    for seed in seeds:
        game = Game(start(made.state, made.ground, seed), made.ground, minds(), chosen)
        while not game.ended:
            game.play_turn()
        points.append(session.scores_of(game.ground, game.frozen())[1])
    return points


@pytest.mark.parametrize("name", EXERCISES)
def test_the_doctrine_beats_those_who_play_naively(name):
    seeds = range(1, 6)
    best = total(name, "doctrine", seeds)
    for rival in ("patrol", "naive", "random", "pass", "hold_base"):
        played = total(name, rival, seeds)
        assert contest("doctrine", rival, best, played).difference.low > 0, rival
        if rival in ("pass", "hold_base"):
            assert sum(played) / len(played) < 40, "hiding does not pay"


def test_a_contest_is_judged_seed_by_seed():
    row = contest("a", "b", [50.0, 60.0, 70.0, 80.0], [40.0, 50.0, 60.0, 80.0])
    assert (row.games, row.better, row.worse) == (4, 3, 0)
    assert row.difference.mean == pytest.approx(7.5)
    assert row.difference.low < 7.5 < row.difference.high
    assert row.p == sign_test(3, 0) == pytest.approx(0.25)
    assert sign_test(10, 0) == pytest.approx(2 / 1024)
    assert sign_test(0, 0) == sign_test(5, 5) == 1
    assert contest("a", "a", [1.0, 1.0], [1.0, 1.0]).effect == 0

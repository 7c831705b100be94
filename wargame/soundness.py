"""Long checks that the engine is sound, for developers: `python -m wargame.soundness --games 200 --soak 2000`.

*Runtimes*: interpreted and compiled play of the same seeds leave the same digests; where not, the first game, turn and
section are named. *Soak*: games in which every seat gives random orders. All are played compiled, in one batch, turn by
turn, and every turn the bounds of all fields and the books of people and stores are checked. One in `--heavy` is also
played interpreted, and after each of its turns saved, loaded and played on; its record is played again; and random
orders, legal or not, are put to it: the answer is what the questions say, and a refused order changes nothing.
*Fog*: what a seat cannot know may be anything, and its belief stays the same (`wargame.fog.secrets`).
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np

from wargame import session
from wargame.agents.encode import ACTIONS, decode, mask
from wargame.agents.targets import SLOTS, aim
from wargame.engine import checks
from wargame.engine.game import Game, Order, play_batch, start_many
from wargame.engine.knowledge import commands
from wargame.engine.orders import VERBS, can, may
from wargame.engine.staff import is_staff_work
from wargame.engine.state import State, batch_of, digest, game_of, sections
from wargame.engine.words import manner
from wargame.fog.secrets import leaks
from wargame.scenario import Exercise

SHIPPED = (
    "diamond_road", "first_day", "integrated_mission", "one_net", "rains", "river_gate", "site_two", "third_battalion",
)  # fmt: skip
PROBES = 20  # orders put to a heavy game in each window
BATCH = 250
SIDE_BY_SIDE = 20
Say = Callable[[str], None]


def first_difference(one: Mapping[str, str], other: Mapping[str, str]) -> str:
    """The first section in which two games differ; nothing if they are the same."""
    return next((name for name in one if one[name] != other[name]), "")


def all_random(exercise: Exercise) -> dict[str, str]:
    """Everybody gives random orders."""
    return dict.fromkeys(exercise.seats, "random")


def compiled_turns(
    exercise: Exercise, seeds: Sequence[int], seats: Mapping[str, str] | None, say: Say
) -> Iterator[State]:
    """A batch of compiled games, one for each seed, after each turn; the same arrays each time."""
    sitting = session.seating(exercise, seats)
    batch = start_many(exercise.state, seeds)
    for _ in range(exercise.scenario.exercise.turns):
        play_batch(batch, exercise.ground, sitting.minds, sitting.chosen, 1, say)
        yield batch


def compare_runtimes(
    exercise: Exercise, seeds: Sequence[int], seats: Mapping[str, str] | None = None, say: Say = print
) -> list[str]:
    """Where interpreted play parts from compiled play: one sentence for each game that does."""
    found = []
    for first in range(0, len(seeds), SIDE_BY_SIDE):
        found += _compare(exercise, seeds[first : first + SIDE_BY_SIDE], seats, say)
    return found


def _compare(exercise: Exercise, seeds: Sequence[int], seats: Mapping[str, str] | None, say: Say) -> list[str]:
    """`compare_runtimes` for games that are held in memory side by side."""
    sitting = session.seating(exercise, seats)
    games = [session.new_game(exercise, seed, sitting) for seed in seeds]
    parted: dict[int, str] = {}
    for batch in compiled_turns(exercise, seeds, seats, say):
        for row, (seed, game) in enumerate(zip(seeds, games, strict=True)):
            if seed in parted or game.ended:
                continue
            turn = game.clock.turn
            session.play_turn(game, None)
            frozen = game.frozen()
            if digest(frozen) != digest(game_of(batch, row)):
                where = first_difference(sections(frozen), sections(game_of(batch, row)))
                parted[seed] = f"{exercise.scenario.exercise.id}, seed {seed}, turn {turn}: {where} differ"
    return list(parted.values())


def loaded(saved: bytes, like: State) -> State:
    """The state that `session.state_bytes` wrote, with tables as long as those of `like`."""
    tables, at = [], 0
    for table in like:
        tables.append(np.frombuffer(saved, table.dtype, len(table), at).copy())
        at += table.nbytes
    return State(*tables)


def probe(game: Game, dice: random.Random) -> list[str]:
    """Put random orders to a game: what the questions answer is what happens, and a refusal changes nothing."""
    found = []
    for _ in range(PROBES):
        groups, seats, cells = len(game.state.groups), len(game.state.seats), len(game.ground.land)
        seat, index, doing = 1 + dice.randrange(seats), dice.randrange(groups), dice.randrange(VERBS + 1)
        cell, other = dice.randrange(-1, cells + 1), dice.randrange(groups + len(game.state.communities) + 2)
        order = Order(seat, index, doing, cell, other, dice.randrange(manner.MOST + 1))
        believed = game.belief(order.seat)
        wanted = can(believed, game.ground, *order[:5])
        wanted = wanted or may(believed, game.ground, *order)
        before = digest(game.frozen())
        said = game.submit(order)
        if said != wanted:
            found.append(f"{order} was answered {said}, the questions say {wanted}")
        if said and digest(game.frozen()) != before:
            found.append(f"{order} was refused and changed something")
        given = game.state.orders[order.group * 2 + 1]
        if not said and not is_staff_work(order.verb) and (given.alive, given.verb) != (1, order.verb):
            found.append(f"{order} was accepted and is not on its way")
    return found


def wrong_masks(game: Game) -> list[str]:
    """Groups whose mask of actions is not exactly the orders that are accepted."""
    found = []
    targets, marks = [0] * SLOTS, [0] * ACTIONS
    wish = game.wishes[0]
    for seat in range(1, len(game.state.seats) + 1):
        believed = game.belief(seat)
        for index, group in enumerate(believed.groups):
            if not commands(believed, seat, group) or group.alive == 0:
                continue
            aim(believed, game.ground, seat, index, targets)
            mask(believed, game.ground, seat, index, targets, 0, marks)
            for action in range(1, ACTIONS):
                decode(believed, game.ground, index, targets, action, wish)
                refused = can(believed, game.ground, seat, index, wish.verb, wish.cell, wish.other) if wish.verb else 1
                if (refused == 0) != (marks[action] == 1):
                    found.append(
                        f"seat {seat}, group {index + 1}, action {action}: mask {marks[action]}, can {refused}"
                    )
    return found


def _questions(exercise: Exercise, saved: bytes, sitting: session.Seating, dice: random.Random) -> list[str]:
    """`probe` and `wrong_masks` in both windows of the turn that follows a saved game."""
    game = Game(loaded(saved, exercise.state), exercise.ground, sitting.minds, sitting.chosen)
    found = wrong_masks(game) + probe(game, dice)
    game.first_half()
    return found + wrong_masks(game) + probe(game, dice)


def heavy_game(exercise: Exercise, seed: int, seats: Mapping[str, str] | None = None) -> tuple[list[str], str]:
    """One interpreted game with every check after every turn: (what is wrong, its last digest)."""
    sitting = session.seating(exercise, seats)
    game = session.new_game(exercise, seed, sitting)
    dice = random.Random(seed)
    found: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "game.wargame"
        with session.Recording.start(path, exercise, game, sitting) as recording:
            while not game.ended:
                turn, before = game.clock.turn, checks.books_of(game.frozen())
                saved = session.state_bytes(game)
                wrong = _questions(exercise, saved, sitting, dice)
                session.play_turn(game, recording)
                other = Game(loaded(saved, exercise.state), exercise.ground, sitting.minds, sitting.chosen)
                other.play_turn()
                if differs := first_difference(game.sections(), other.sections()):
                    wrong.append(f"saved, loaded and played on: {differs} differ")
                frozen = game.frozen()
                wrong += checks.out_of_bounds(frozen) + checks.odd_people(frozen)
                wrong += checks.unbalanced(before, checks.books_of(frozen))
                found += [f"{exercise.scenario.exercise.id}, seed {seed}, turn {turn}: {line}" for line in wrong]
        replayed = session.replay(path)
        if not replayed.verified or replayed.digest != game.digest():
            found.append(replayed.sentence)
    return found, game.digest()


def orders_given(batch: State, before: checks.Books) -> int:
    """To how many groups of a batch an order was given in the turn that began with these books."""
    playing = np.flatnonzero(before.ended == 0)
    given = batch.orders["given"][playing].reshape(len(playing), -1, 2).max(axis=2)  # in force, or on its way
    return int((given >= np.maximum(1, before.minute[playing])[:, None]).sum())


def soak(
    exercise: Exercise, seeds: Sequence[int], heavy_every: int = 100, say: Say = print
) -> tuple[list[str], int]:
    """Play a game of random orders for each seed, one in `heavy_every` heavily checked. Returns what is wrong, and how
    many orders were given: of two to one group in one turn the later is counted, and staff work is not.
    """
    found: list[str] = []
    orders = 0
    before = checks.books_of(batch_of(exercise.state, len(seeds)))
    batch = State(*exercise.state)
    for batch in compiled_turns(exercise, seeds, all_random(exercise), say):
        after = checks.books_of(batch)
        found += checks.out_of_bounds(batch) + checks.unbalanced(before, after)
        orders += orders_given(batch, before)
        before = after
    for row in range(0, len(seeds), heavy_every):
        wrong, last = heavy_game(exercise, seeds[row], all_random(exercise))
        found += wrong
        if last != digest(game_of(batch, row)):
            found.append(f"{exercise.scenario.exercise.id}, seed {seeds[row]}: compiled and interpreted play differ")
    return found, orders


def foggy(exercise: Exercise, tries: int, seed: int) -> list[str]:
    """What seats learn that they cannot know: `tries` changes of the truth a seat, over the turns of a game."""
    dice = random.Random(seed)
    game = session.new_game(exercise, seed, session.seating(exercise))
    turns = exercise.scenario.exercise.turns
    found = []
    for _ in range(turns):
        for seat in range(1, len(game.state.seats) + 1):
            found += leaks(game.state, game.ground, seat, dice, -(-tries // (2 * turns)))
        game.first_half()
        for seat in range(1, len(game.state.seats) + 1):
            found += leaks(game.state, game.ground, seat, dice, -(-tries // (2 * turns)))
        game.second_half()
    return found


def told(what: str, found: Sequence[str]) -> int:
    """Print what a check has found; returns how much."""
    print(f"{what}: {len(found)} wrong", *found[:20], sep="\n  ", flush=True)
    return len(found)


def main(arguments: Sequence[str]) -> int:
    """Run the checks; 1 if anything is wrong."""
    parser = argparse.ArgumentParser(prog="python -m wargame.soundness", description="Check that the engine is sound.")
    parser.add_argument("exercises", nargs="*", default=SHIPPED, help="exercises (default: those that ship)")
    parser.add_argument("--games", type=int, default=200, help="games of each exercise and seating in both runtimes")
    parser.add_argument("--soak", type=int, default=1000, help="games of random orders of each exercise")
    parser.add_argument("--heavy", type=int, default=100, help="one in so many of them is checked heavily")
    parser.add_argument("--fog", type=int, default=2000, help="changes of the truth for each seat")
    parser.add_argument("--seed", type=int, default=1, help="first seed")
    chosen = parser.parse_args(arguments)
    wrong, given = 0, 0
    for name in chosen.exercises:
        exercise = session.load(name)
        seeds = range(chosen.seed, chosen.seed + chosen.games)
        for seats in (None, all_random(exercise)) if seeds else ():
            who = "random orders" if seats else "doctrines"
            wrong += told(f"{name}: {len(seeds)} games, {who}, both runtimes", compare_runtimes(exercise, seeds, seats))
        for first in range(0, chosen.soak, BATCH):
            seeds = range(chosen.seed + first, chosen.seed + min(first + BATCH, chosen.soak))
            found, orders = soak(exercise, seeds, chosen.heavy)
            given += orders
            wrong += told(f"{name}: {orders:,} random orders in {len(seeds)} games from seed {seeds[0]}", found)
        if chosen.fog:
            wrong += told(f"{name}: {chosen.fog} changes of the truth a seat", foggy(exercise, chosen.fog, chosen.seed))
    if chosen.soak:
        print(f"{given:,} random orders in all")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

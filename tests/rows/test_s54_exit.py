"""Row S54: exit and transition. Leaving before the benchmarks brings violence back in the epilogue run."""

import re
from functools import cache

from tests.rows.recorded import review_of
from wargame import absent, session
from wargame.engine.words import event
from wargame.review import page
from wargame.review.counterfactual import Violence, violence
from wargame.scenario import Exercise

SEEDS = (3, 7, 9, 11, 12)
EARLY = 12  # turn


@cache
def leaving(turn: int = 0) -> Exercise:
    """River Gate, whose mission leaves after this turn, or after the last."""
    text = session.load("river_gate").text
    if turn:
        text = re.sub(r"^\[exit\]$", f"[exit]\nturn = {turn}", text, flags=re.MULTILINE)
    return session.load_text(text, "exit")


@cache
def left(turn: int, seed: int) -> tuple[Violence, Violence, int, int]:
    """Violence when the mission leaves and at the end of the epilogue, benchmarks reached, and the turn after the last.
    """
    exercise = leaving(turn)
    game = session.new_game(exercise, seed)
    told = []
    while not game.ended:
        told += game.play_turn()
    after = absent.violence_after(exercise, game.frozen(), {})
    assert len(after) == exercise.scenario.exit.epilogue_turns
    reached = len([one for one in told if one.kind == event.BENCHMARK])
    return violence(game.state), after[-1], reached, int(game.clock.turn)


def test_it_leaves_when_the_exercise_says():
    assert left(EARLY, 7)[3] == EARLY
    assert left(0, 7)[3] == leaving().scenario.exercise.turns


def test_leaving_before_the_benchmarks_brings_violence_back():
    early, late = ([left(turn, seed) for seed in SEEDS] for turn in (EARLY, 0))
    assert all(one[2] < len(leaving().scenario.exit.benchmarks) for one in early)
    assert sum(one[2] for one in late) > sum(one[2] for one in early)

    def after(runs: list) -> int:
        return sum(end.attacks - gone.attacks for gone, end, _, _ in runs)

    assert after(early) >= 2 * after(late)
    before = sum(gone.attacks / EARLY for gone, _, _, _ in early)
    assert after(early) / leaving().scenario.exit.epilogue_turns > before, "more a day than before it left"


def test_a_benchmark_is_what_holds():
    """The same mission, to the same last turn, with benchmarks and without any."""
    text = re.sub(r"^benchmarks = .*$", "", session.load("river_gate").text, flags=re.MULTILINE)
    none, some = 0, 0
    for seed in SEEDS:
        exercise = session.load_text(text, "no benchmarks")
        game = session.new_game(exercise, seed)
        while not game.ended:
            game.play_turn()
        gone = violence(game.state)
        assert gone == left(0, seed)[0], "it makes no difference while the mission is there"
        none += absent.violence_after(exercise, game.frozen(), {})[-1].attacks - gone.attacks
        some += left(0, seed)[1].attacks - gone.attacks
    assert some < none


def test_the_review_plays_the_epilogue(tmp_path):
    told = review_of("river_gate", tmp_path, "doctrine")
    made = told["counterfactual"]["epilogue"]
    assert made["days"] == 42
    assert [one["id"] for one in made["benchmarks"]] == list(leaving().scenario.exit.benchmarks)
    assert all(one["reached"] for one in made["benchmarks"])
    assert sum(one["attacks"] for one in made["periods"]) == left(0, 7)[1].attacks - left(0, 7)[0].attacks
    assert "After the mission left" in page(told)

"""S21: armed groups oppose. Presence moves an attack to people who are less covered, and a replay shows it; a party's
cells keep its ceasefire as far as its grip reaches.
"""

from pathlib import Path

import pytest

from tests.rulings.harness import FOLDER
from wargame import session
from wargame.engine.record import Record
from wargame.engine.words import event, verb

VILLAGE, HAMLET, CELL = 1, 2, 2
SEED = 3
COVERED, UNCOVERED = "1000", "0004"  # where the mission's platoon stands: beside the village, or far from both
RAID = """
[rules]
raid_nerve = 1000000
presence_deters = 4000
displaced_share = 1000000

[[community]]
id = "hamlet"
title = "Hamlet"
at = "0207"
population = 400
people = "Senari"

[[inject]]
id = "raid"
title = "They come"
type = "incident"
sender = "nobody"
to = "mission"
turn = 1
text = "-"
expected = "-"
effects = [{ kind = "raid", of = "cell", on = "village" }]
"""


def exercise_with(alpha: str, more: str = RAID):
    base = (FOLDER / "base.toml").read_text(encoding="utf-8")
    for old, new in (
        ('kind = "infantry_mounted"', 'kind = "infantry_foot"'),
        ('at = "Base"\nunits', f'at = "{alpha}"\nunits'),
        ('at = "Rocks"\nunits', 'at = "1101"\nunits'),
    ):
        assert old in base
        base = base.replace(old, new)
    return session.load_text(base + more, "raid")


def replayed(alpha: str, folder: Path) -> tuple[list, list[int]]:
    """A recorded game as its replay plays it again: all events, and the cell where the band stands after each turn."""
    path = folder / "raid.wargame"
    session.run(exercise_with(alpha), SEED, {}, turns=6, record=path)
    events, stood = [], []
    with Record.open(path) as record:
        for game, turn, fault in session.retold(record):
            assert not fault
            stood.append(game.state.groups[CELL - 1].cell)
            if turn.number:
                events += [dict(zip(row.dtype.names, row.tolist(), strict=True)) for row in record.events(turn.number)]
    return events, stood


def of(events: list, kind: int) -> list:
    return [one for one in events if one["kind"] == kind]


def test_presence_displaces_an_attack_to_the_uncovered_settlement_and_the_replay_shows_it(tmp_path):
    events, stood = replayed(COVERED, tmp_path)
    (deterred,), (moved,), (attack,) = (
        of(events, kind) for kind in (event.ATTACK_DETERRED, event.ATTACK_DISPLACED, event.ATTACK)
    )
    assert deterred["community"] == VILLAGE
    assert (moved["community"], moved["extra"], moved["whom"]) == (HAMLET, VILLAGE, CELL)
    assert moved["cause"] == deterred["id"]  # the review tells why
    assert attack["community"] == HAMLET
    hamlet = exercise_with(COVERED).state.communities["cell"][HAMLET - 1]
    assert hamlet in stood  # the band has walked there


def test_without_presence_the_attack_falls_where_it_was_meant(tmp_path):
    events, _ = replayed(UNCOVERED, tmp_path)
    assert [one["community"] for one in of(events, event.ATTACK)] == [VILLAGE]
    assert not of(events, event.ATTACK_DISPLACED)


CEASEFIRE = '[[community]]\nid = "hamlet"\ntitle = "Hamlet"\nat = "0207"\npopulation = 400\npeople = "Senari"\n'


@pytest.mark.parametrize(("grip", "low", "high"), [(95, 0, 0.25), (40, 0.3, 1.0)])
def test_cells_keep_their_partys_ceasefire_as_far_as_its_grip_reaches(grip, low, high):
    exercise = exercise_with(UNCOVERED, CEASEFIRE)
    exercise.state.parties["ceasefire"][1] = 1
    exercise.state.parties["posture"][1] = 2  # taxing, if it were free to
    exercise.state.parties["grip"][1] = grip * 10_000
    preying = turns = 0
    for seed in range(12):
        game = session.new_game(exercise, seed, {"raiders": "opportunist"})
        for _ in range(10):
            told = game.play_turn()
            turns += 1
            preying += any(
                one.kind == event.ORDERED and one.who == CELL and one.amount in (verb.TAX, verb.RECRUIT, verb.RAID)
                for one in told
            )
    assert low <= preying / turns <= high

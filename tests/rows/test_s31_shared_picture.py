"""Row S31: a shared picture with age and confidence for each contact. Two contingents without a shared net see
different pictures of the same cell.
"""

from functools import cache

import pytest

from tests.render.real_seat import RealSeat
from wargame import session
from wargame.engine.game import Game
from wargame.engine.words import bearer, caveat, event, procedure

SEEDS = 10
ALDMARK, VERANE, MERIDOR, LAKES = 0, 1, 2, 3  # rows of One Net's contingents


@cache
def played(seed: int, net: bool, turns: int = 8) -> Game:
    """One Net without preparation; with `net` all four have radios, keys, feed, language and procedures in common."""
    exercise = session.load("one_net")
    made = session.new_game(exercise, seed, {"force": "unprepared"})
    if net:
        for row in (ALDMARK, VERANE, MERIDOR, LAKES):
            own = made.state.contingents[row]
            own.bearers, own.crypto, own.feed, own.interop = 127, 1_000_000, 1_000_000, 1_000_000
            own.caveats &= ~caveat.NO_RELEASE
            for nth in range(procedure.COUNT):
                made.state.procedures[row * procedure.COUNT + nth].mastery = 1_000_000
    for _ in range(turns):
        if net:
            made.state.seats[0].slots = 40
        made.play_turn()
    return made


def picture(made: Game, contingent: int) -> dict[int, tuple[int, ...]]:
    """What a contingent knows of each group: cell, minute, certainty, strength, side, party."""
    groups = len(made.state.groups)
    rows = enumerate(made.state.contacts[contingent * groups : (contingent + 1) * groups])
    told = {index: row for index, row in rows if row.seen}
    return {
        index: (row.cell, row.minute, row.certainty, row.strength, row.side, row.party) for index, row in told.items()
    }


def of_cell(made: Game, contingent: int, cell: int) -> set[tuple[int, ...]]:
    """What a contingent has on its map in a cell."""
    return {seen for seen in picture(made, contingent).values() if seen[0] == cell}


def test_without_a_shared_net_two_contingents_see_different_pictures_of_the_same_cell():
    """Verane has neither keys nor satellites: what it sees is carried over by hand, and what others see too."""
    apart = 0
    for seed in range(1, SEEDS + 1):
        made = played(seed, False)
        cells = {seen[0] for one in (VERANE, MERIDOR) for seen in picture(made, one).values()}
        apart += any(of_cell(made, VERANE, cell) != of_cell(made, MERIDOR, cell) for cell in cells)
    assert apart == SEEDS


def agreement(made: Game, one: int, other: int) -> float:
    """Share of the contacts of two pictures that stand in both, in the same cell with the same strength."""
    mine, theirs = picture(made, one), picture(made, other)
    both = mine.keys() & theirs.keys()
    alike = [row for row in both if (mine[row][0], mine[row][3]) == (theirs[row][0], theirs[row][3])]
    return len(alike) / max(1, len(mine.keys() | theirs.keys()))


def test_a_shared_net_brings_the_pictures_together():
    without = [agreement(played(seed, False), VERANE, MERIDOR) for seed in range(1, SEEDS + 1)]
    shared = [agreement(played(seed, True), VERANE, MERIDOR) for seed in range(1, SEEDS + 1)]
    assert sum(shared) / SEEDS > sum(without) / SEEDS + 0.2


def test_pictures_differ_in_what_they_hold_and_not_only_in_age():
    """Fields that a report left out, and certainty that faded: the same contact, of the same minute, turn by turn."""
    gaps, faded = 0, 0
    for seed in (1, 2, 3):
        made = session.new_game(session.load("one_net"), seed)
        for _ in range(16):
            made.play_turn()
            headquarters = picture(made, ALDMARK)
            for contingent in (VERANE, MERIDOR, LAKES):
                for row, own in picture(made, contingent).items():
                    if row in headquarters and headquarters[row][1] == own[1]:
                        gaps += headquarters[row][3:] != own[3:]
                        faded += headquarters[row][2] != own[2]
    assert gaps >= 3
    assert faded > gaps


def test_what_meridor_sees_the_lakes_do_not_know():
    """Its capital releases nothing to them: not by way of the headquarters either."""
    withheld = 0
    for seed in range(1, SEEDS + 1):
        made = played(seed, False)
        headquarters, lakes = seen_by_meridor(made, ALDMARK), seen_by_meridor(made, LAKES)
        assert lakes == set()
        withheld += len(headquarters)
    assert withheld > SEEDS


def seen_by_meridor(made: Game, contingent: int) -> set[int]:
    """The groups that a contingent knows of by a report of Meridor's."""
    groups = len(made.state.groups)
    rows = enumerate(made.state.contacts[contingent * groups : (contingent + 1) * groups])
    return {row for row, one in rows if one.seen and made.state.groups[one.source - 1].contingent == MERIDOR + 1}


@pytest.mark.parametrize("contingent", ["Verane", "Lakes Force"])
def test_the_two_pictures_stand_side_by_side_on_the_screen(contingent):
    """What the screen of two pictures shows of each is what each holds, with what was not reported."""
    seat = RealSeat("one_net", seed=3)
    for own in seat.game.state.contingents[1:4]:
        own.bearers = bearer.HF
    for row in seat.game.state.procedures[procedure.COUNT : 4 * procedure.COUNT]:
        row.mastery = 0
    told = []
    for _ in range(14):
        seat.wait()
        told += seat.events
    together = seat.view().together
    shown = {one.name: {row.number: row for row in one.picture.contacts} for one in together.partners}
    assert shown[contingent] != shown["Aldmark"]
    assert any(row.kind == event.REPORT_GAPS for row in told)
    rows = seat.game.state.contacts[: len(seat.game.state.groups)]
    missing = [row for row in rows if row.seen and not (row.strength and row.side and row.party)]
    lacking = [one for one in shown["Aldmark"].values() if one.lacks]
    assert len(lacking) == len(missing)
    for one in lacking:
        assert one.strength == "not reported" or "strength" not in one.lacks

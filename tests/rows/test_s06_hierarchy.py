"""Row S6: hierarchy. An order outside one's authority is refused, with the reason and the name of who could give it."""

import pytest

from tests.render.real_seat import RealSeat
from wargame import session
from wargame.engine.words import caveat, reason, side
from wargame.render import view as v
from wargame.text import reason as text_of

SECTOR = """
[[seat]]
id = "north"
title = "Commander, Sector North"
side = "mission"
commands = ["verane"]

"""


def order(seat: RealSeat, group: int) -> v.Order:
    return v.Order(group, "hold")


def row_of(seat: RealSeat, name: str) -> int:
    return seat.exercise.groups.index(name) + 1


@pytest.mark.parametrize("exercise", ["integrated_mission", "one_net", "first_day", "site_two"])
def test_no_order_reaches_a_group_of_another_seat(exercise):
    seat = RealSeat(exercise)
    for _ in range(4):
        seat.wait()
    chair = seat.chair()
    before = seat.game.digest()
    answers = set()
    for group in range(1, len(chair.belief.groups) + 1):
        if group - 1 not in chair.mine:
            assert not seat.preview(order(seat, group)).accepted
            answers |= {one.reason for one in seat.submit([order(seat, group)])}
    assert answers <= {text_of(reason.NOT_YOURS), text_of(reason.GONE)}
    assert answers
    assert seat.game.digest() == before, "and it leaves no trace"


def test_the_refusal_names_the_seat_that_commands_the_group():
    """One Net, where Verane's groups stand under a sector commander of their own."""
    text = session.load("one_net").text.replace(
        'commands = ["aldmark", "verane", "meridor", "lakes"]', 'commands = ["aldmark", "meridor", "lakes"]'
    )
    made = session.load_text(text.replace("[[seat]]", SECTOR + "[[seat]]", 1), "sector")
    seat = RealSeat(made)
    group = row_of(seat, "Verane Company")
    assert made.seats[0] == "north"
    assert group - 1 in seat.chair().mine, "the commander of the sector may"
    seat.number = 2
    assert group - 1 in seat.chair().friends
    (refused,) = seat.submit([order(seat, group)])
    assert refused.reason == text_of(reason.NOT_YOURS)
    assert "Commander, Sector North" in refused.fix
    assert "Commander, Sector North" in seat.preview(order(seat, group)).reason


def test_of_strangers_no_commander_is_named():
    """Who commands armed people, and whether they are there at all, a refusal does not tell."""
    seat = RealSeat("one_net")
    for row, group in enumerate(seat.game.state.groups):
        if group.side == side.ARMED:
            (refused,) = seat.submit([order(seat, row + 1)])
            assert "Authority needed" not in f"{refused.reason} {refused.fix}"


def test_a_force_beside_the_mission_names_its_commander():
    seat = RealSeat("one_net")
    group = row_of(seat, "Lakes Company")
    (refused,) = seat.submit([order(seat, group)])
    assert refused.reason == text_of(reason.AUTHORITY)
    assert "the commander of Lakes Force" in refused.fix
    aim = seat.preview(order(seat, group))
    assert (aim.accepted, aim.permitted, aim.asked) == (True, False, True)
    assert "the commander of Lakes Force" in aim.permission


def test_a_declared_caveat_names_the_capital():
    seat = RealSeat("one_net")
    group = row_of(seat, "Verane Company")
    seat.game.state.contingents[seat.game.state.groups[group - 1].contingent - 1].caveats = caveat.NO_CROWD
    cell = seat.game.state.groups[group - 1].cell
    aim = seat.preview(v.Order(group, "checkpoint", cell=seat.chair().place(cell)))
    assert aim.accepted
    assert "the capital of Verane" in aim.permission

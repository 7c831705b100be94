"""Row S40: legal obligations differ. The same order is accepted by one contingent and refused by another, with the
reference: whose capital, and what it has declared.
"""

import pytest

from tests.engine.tiny import MISSION, Force, Game, events, tiny
from tests.render.real_seat import RealSeat
from wargame.engine.game import Order
from wargame.engine.knowledge import belief
from wargame.engine.orders import can, may, submit
from wargame.engine.rules.command import command
from wargame.engine.state import new_state, thaw
from wargame.engine.tables import TABLES
from wargame.engine.words import caveat, event, reason, side, unit, verb
from wargame.render import view as v
from wargame.text import word

A, B, FOE = 0, 1, 2
NIGHT, DAY = 1, 2
PROFILES = (  # a law, the order that it forbids (verb, cell, other), and the turn
    (caveat.NO_NIGHT, (verb.MARCH, 30, 0), NIGHT),
    (caveat.NO_FORCE, (verb.BLOCK, 0, FOE + 1), DAY),
    (caveat.NO_CROWD, (verb.CHECKPOINT, 12, 0), DAY),
    (caveat.NO_FAR, (verb.MARCH, 79, 0), DAY),
    (caveat.NO_DETAINING, (verb.DETAIN, 0, FOE + 1), DAY),
    (caveat.STAND_FAST, (verb.MARCH, 30, 0), DAY),
)


def game(law: int, turn: int, declared: bool = True) -> Game:
    """Two like platoons in one cell, of contingents A and B, and an armed group beside them; B has this law."""
    made = tiny([Force(unit.INFANTRY_MOUNTED, 12), Force(unit.INFANTRY_MOUNTED, 12, 2), Force(unit.ARMED_CELL, 12, 3)],
                turn=turn)  # fmt: skip
    setattr(made.state.contingents[B], "caveats" if declared else "undeclared", law)
    contact = made.state.contacts[FOE]
    contact.seen, contact.number, contact.cell, contact.minute = 1, 1, 12, made.state.clock[0].minute
    contact.side, contact.party, contact.strength, contact.source = side.ARMED, 2, 30, 1
    return made


def ordered(made: Game, index: int, aim: tuple[int, int, int]) -> int:
    believed = thaw(new_state({table.name: len(getattr(made.state, table.name)) for table in TABLES}))
    belief(made.state, made.ground, MISSION, believed)
    assert can(believed, made.ground, MISSION, index, *aim) == reason.NONE, "it makes sense for both"
    answer = may(believed, made.ground, MISSION, index, *aim, 0)
    assert submit(made.state, believed, made.ground, made.log, MISSION, index, *aim, 0) == answer
    return answer


@pytest.mark.parametrize(("law", "aim", "turn"), PROFILES)
def test_the_same_order_is_accepted_by_one_and_refused_by_the_other(law, aim, turn):
    made = game(law, turn)
    assert (ordered(made, A, aim), ordered(made, B, aim)) == (reason.NONE, reason.CAVEAT)


@pytest.mark.parametrize(("law", "aim", "turn"), PROFILES)
def test_what_was_not_declared_is_refused_with_its_reference_too(law, aim, turn):
    made = game(law, turn, declared=False)
    assert (ordered(made, A, aim), ordered(made, B, aim)) == (reason.NONE, reason.NONE)
    command(made.state, made.ground, made.log)
    (told,) = events(made, event.NATIONAL_REFUSAL)
    assert (told.who, told.amount, told.extra, told.community) == (B + 1, aim[0], law, 1)
    assert (made.state.orders[1].alive, made.state.orders[3].alive) == (1, 0)


def test_the_window_tells_the_reference():
    """Site Two and One Net as they ship: the preview of an order quotes the caveat, and whose it is."""
    seat = RealSeat("one_net")
    state = seat.game.state
    groups = seat.exercise.groups
    verane, aldmark = groups.index("Verane Company"), groups.index("Aldmark Company")
    state.contingents[state.groups[verane].contingent - 1].caveats = caveat.NO_FAR
    far = seat.exercise.contingents.index("Lakes Force")
    place = seat.chair().place(state.contingents[far].base)
    mine, theirs = (seat.preview(v.Order(row + 1, "march", cell=place)) for row in (aldmark, verane))
    assert mine.permitted
    assert not theirs.permitted
    assert "the capital of Verane" in theirs.permission
    assert any(word("caveat", caveat.NO_FAR) in line for line in theirs.why)
    refused = seat.game.submit(Order(1, verane, verb.MARCH, seat.chair().cell(place)))
    assert refused == reason.CAVEAT

"""Row S50: agreements on status and support, and regional law. The same inject binds one contingent and not another."""

import pytest

from wargame import session
from wargame.engine.game import Game, Order
from wargame.engine.words import caveat, event, reason, verb

SEAT = 1
TEXT = """
[[inject]]
id = "agreement"
title = "A letter from the ministry"
type = "political"
sender = "Ministry of foreign affairs"
to = "force"
turn = 1
text = "The agreement on your status here gives no power to stop or to hold citizens of this state."
expected = "Finds out whom it binds, and plans with the others."
effects = [{effects}]
"""


def game(*effects: str) -> Game:
    """One Net with an inject in its first turn."""
    listed = ", ".join(effects)
    text = session.load("one_net").text.replace("[measures]", TEXT.replace("{effects}", listed) + "\n[measures]")
    exercise = session.load_text(text, "agreement")
    return session.new_game(exercise, 3, dict.fromkeys(exercise.seats, "pass") | {"force": session.PERSON})


def company(made: Game, contingent: str) -> int:
    row = session.load("one_net").contingents.index(contingent)
    groups = enumerate(made.state.groups)
    return next(at for at, one in groups if one.contingent == row + 1 and one.strength > 50)


def stops_traffic(made: Game, contingent: str) -> int:
    """What is answered when a company is to stop people where it stands."""
    index = company(made, contingent)
    return made.submit(Order(SEAT, index, verb.CHECKPOINT, made.state.groups[index].cell))


def law(contingent: str, to: str = "no_crowd") -> str:
    return f'{{ kind = "caveat", of = "{contingent}", to = "{to}" }}'


@pytest.mark.parametrize(("bound", "free"), [("Verane", "Meridor"), ("Meridor", "Verane")])
def test_the_same_agreement_binds_one_contingent_and_not_another(bound, free):
    made = game(law(bound.lower()))
    told = made.play_turn()
    assert [row.amount for row in told if row.kind == event.CAVEAT] == [caveat.NO_CROWD]
    assert stops_traffic(made, bound) == reason.CAVEAT
    assert stops_traffic(made, free) == reason.NONE


def test_without_the_inject_neither_is_bound():
    made = game('{ kind = "message" }')
    made.play_turn()
    assert [stops_traffic(made, who) for who in ("Verane", "Meridor")] == [reason.NONE, reason.NONE]


def test_it_can_bind_both():
    made = game(law("verane"), law("meridor"))
    made.play_turn()
    assert [stops_traffic(made, who) for who in ("Verane", "Meridor")] == [reason.CAVEAT, reason.CAVEAT]

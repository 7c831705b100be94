"""Row S2: a regional force. A re-hat puts it under the mission's command; its procedures are as far off as before, and
come nearer with rehearsal.
"""

import pytest

from wargame import session
from wargame.engine.game import Game, Order
from wargame.engine.interop import index_of, lead_of, procedural, refresh
from wargame.engine.words import event, preparation, procedure, reason, verb

TEXT = """
[[inject]]
id = "rehatted"
title = "The Lakes Force is the mission's"
type = "political"
sender = "Headquarters"
to = "force"
turn = 2
text = "From today the Lakes Force stands under the mission's command."
expected = "Gives it orders, and has them read back."
effects = [{ kind = "rehat", of = "lakes" }]
"""
SEAT = 1


def game(days: int = 5) -> Game:
    """One Net with a re-hat on its second turn; `days` to prepare in."""
    exercise = session.load("one_net")
    text = exercise.text.replace("[measures]", TEXT + "\n[measures]").replace(
        "planning_days = 5", f"planning_days = {days}"
    )
    rehatted = session.load_text(text, "rehatted")
    return session.new_game(rehatted, 3, dict.fromkeys(rehatted.seats, "pass") | {"force": session.PERSON})


def lakes(made: Game) -> int:
    """The row of the regional force's contingent."""
    return next(row for row, own in enumerate(made.state.contingents) if own.key == KEY)


KEY = next(
    int(row["key"]) for row in session.load("one_net").state.contingents if row["regional"]
)  # before and after the re-hat


def company(made: Game) -> int:
    return next(row for row, group in enumerate(made.state.groups) if group.contingent == lakes(made) + 1)


def ordered(made: Game) -> int:
    return made.submit(Order(SEAT, company(made), verb.PATROL, 0, 7))


def test_a_rehat_moves_the_force_under_the_missions_command():
    made = game()
    assert ordered(made) == reason.AUTHORITY
    made.play_turn()
    assert ordered(made) == reason.AUTHORITY
    told = made.play_turn()
    assert event.INJECT in {row.kind for row in told}
    assert ordered(made) == reason.NONE, "from now on it is ordered"
    later = {row.kind for row in made.play_turn()}
    assert event.SUPPORT_ASKED not in later, "and no longer asked"


def test_what_it_can_do_with_others_does_not_change_with_its_badge():
    made = game()
    row = lakes(made)
    distance = 1_000_000 - procedural(made.state, made.ground, lead_of(made.state, row), row)
    before = index_of(made.state, made.ground, lead_of(made.state, row), row)
    made.play_turn()
    made.play_turn()
    assert 1_000_000 - procedural(made.state, made.ground, lead_of(made.state, row), row) == distance > 300_000
    assert index_of(made.state, made.ground, lead_of(made.state, row), row) == before


@pytest.mark.parametrize("pack", range(4))
def test_the_distance_of_its_procedures_falls_with_each_workshop(pack):
    made = game(days=8)
    row = lakes(made)
    lead = lead_of(made.state, row)
    before = procedural(made.state, made.ground, lead, row)
    for contingent in (row, lead):
        group = next(at for at, one in enumerate(made.state.groups) if one.contingent == contingent + 1)
        what = preparation.WORKSHOP_REPORTS + pack
        assert made.submit(Order(SEAT, group, verb.PREPARE, 0, what)) == reason.NONE
    refresh(made.state, made.ground)
    assert procedural(made.state, made.ground, lead, row) > before + 30_000
    first = row * procedure.COUNT + pack * procedure.IN_PACK
    others = [at for at in range(row * procedure.COUNT, (row + 1) * procedure.COUNT) if not 0 <= at - first < 3]
    assert len({made.state.procedures[at].mastery for at in others}) == 1, "only what was taught"

"""Row S34: when and how force may be used. Fire that the rules do not permit needs a second confirmation, is logged and
opens an inquiry; who skips steps without an imminent threat has breached them.
"""

import pytest

from tests.engine.test_encounters import NEVER, facing, play
from tests.engine.tiny import MISSION, Game, believed, events, give, total
from wargame.engine.orders import can, may, submit
from wargame.engine.words import breach, event, manner, reason, side, tally, verb

MINE, THEM = 0, 1


def face_to_face(roe: int, tried: int) -> Game:
    """A platoon beside an armed group that it knows, `tried` being the last step of force."""
    game = facing(verb.WARN, **NEVER)
    game.state.orders[0].alive = 0
    game.state.clock[0].roe = roe
    game.state.groups[MINE].force_step = tried
    contact = game.state.contacts[THEM]
    contact.seen, contact.number, contact.cell, contact.minute = 1, 1, 15, game.state.clock[0].minute
    contact.side, contact.party, contact.strength = side.ARMED, 2, 30
    return game


def ordered(game: Game, doing: int, how: int) -> int:
    known = believed(game)
    assert can(known, game.ground, MISSION, MINE, doing, 0, THEM + 1) == reason.NONE, "it makes sense"
    return submit(game.state, known, game.ground, game.log, MISSION, MINE, doing, 0, THEM + 1, how)


@pytest.mark.parametrize(
    ("doing", "roe", "tried", "why", "kind"),
    [
        (verb.FIRE, 3, 5, reason.ROE_TOO_LOW, breach.BEYOND_ROE),
        (verb.WARNING_SHOT, 1, 4, reason.ROE_TOO_LOW, breach.BEYOND_ROE),
        (verb.WARNING_SHOT, 2, 1, reason.STEP_SKIPPED, breach.SKIPPED_STEP),
        (verb.FIRE, 4, 2, reason.STEP_SKIPPED, breach.SKIPPED_STEP),
    ],
)
def test_force_beyond_the_rules(doing, roe, tried, why, kind):
    game = face_to_face(roe, tried)
    assert ordered(game, doing, 0) == why, "a second confirmation is needed"
    assert not game.state.orders[1].alive
    assert ordered(game, doing, manner.INSIST) == reason.NONE
    assert [(row.amount, row.extra) for row in events(game, event.OVERRIDDEN)] == [(doing, why)]
    game.state.orders[1].alive = 0
    give(game, MINE, doing, 15, THEM + 1, arrived=game.state.clock[0].minute)
    game.state.orders[0].override = manner.INSIST
    play(game)
    assert kind in [row.amount for row in events(game, event.BREACH)]
    group = game.state.groups[MINE]
    assert group.breach_minute == game.state.clock[0].minute
    assert group.breach_open == total(game, tally.BREACH_WEIGHT) > 0


def test_step_by_step_within_the_rules_is_no_breach():
    game = face_to_face(4, 5)
    assert ordered(game, verb.FIRE, 0) == reason.NONE
    assert events(game, event.OVERRIDDEN) == []
    game.state.orders[1].alive = 0
    give(game, MINE, verb.FIRE, 15, THEM + 1, arrived=game.state.clock[0].minute)
    play(game)
    assert {breach.BEYOND_ROE, breach.SKIPPED_STEP}.isdisjoint(row.amount for row in events(game, event.BREACH))


def test_who_insists_on_one_thing_has_not_insisted_on_another():
    game = face_to_face(3, 5)
    known = believed(game)
    for how in (manner.ASK, manner.PRESS, manner.READ_BACK):
        assert may(known, game.ground, MISSION, MINE, verb.FIRE, 0, THEM + 1, how) == reason.ROE_TOO_LOW

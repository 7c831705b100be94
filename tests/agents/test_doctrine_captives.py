"""Doctrines and hostages: spoilers look for those who stand alone, the mission comes for its people."""

from tests.rows.small import small
from wargame import session
from wargame.engine.words import event, freed, verb

ALONE = """
    [[party]]
    id = "raiders"
    posture = "{stance}"
    consent = {consent}
    [[group]]
    id = "alpha"
    at = "0004"
    units = [{units}]
    [[group]]
    id = "observers"
    title = "Observers"
    contingent = "company"
    at = "1107"
    units = [{{ kind = "observer_team" }}]
    [rules]
    confront_range = 60000
    hostage_rate = 0
    hostage_ordered = 1000000
    hostage_help = 20
    rescue_yields = 1000000
"""
PLATOON = '{ kind = "infantry_mounted" }'


def played(seats: dict[str, str], stance: str = "spoil", units: int = 1, consent: int = 100, turns: int = 8):
    """A game of raiders who stand beside observers, with a company far away; its events."""
    exercise = small(ALONE.format(stance=stance, units=", ".join([PLATOON] * units), consent=consent))
    game = session.new_game(exercise, 3, seats)
    return [one for _ in range(turns) for one in game.play_turn()]


def test_spoilers_take_those_who_stand_alone():
    told = played({"raiders": "spoiler"})
    assert any(one.kind == event.ORDERED and one.amount == verb.TAKE_HOSTAGES for one in told)
    assert any(one.kind == event.HOSTAGES_TAKEN for one in told)


def test_they_do_not_unless_they_are_set_on_spoiling_the_peace():
    told = played({"raiders": "spoiler"}, stance="raid")
    assert not any(one.kind == event.ORDERED and one.amount == verb.TAKE_HOSTAGES for one in told)


TAKEN = """
    [[group]]
    id = "cell"
    at = "0504"
    base = "0504"
    [[inject]]
    id = "taken"
    title = "Taken"
    type = "incident"
    sender = "Observers"
    to = "mission"
    turn = 1
    text = "They have us."
    expected = "Frees them."
    effects = [{ kind = "hostages", of = "observers" }]
"""


def after(units: int):
    """What a mission with so many platoons does about observers who have been taken near it."""
    given = ALONE.format(stance="spoil", units=", ".join([PLATOON] * units), consent=100)
    given = given.replace('at = "1107"', 'at = "0504"').replace("    [rules]", TAKEN + "    [rules]")
    game = session.new_game(small(given), 3, {"mission": "doctrine"})
    return [one for _ in range(10) for one in game.play_turn()]


def test_a_mission_that_is_strong_enough_frees_them_by_a_cordon():
    told = after(4)
    assert [one.extra for one in told if one.kind == event.HOSTAGES_RELEASED] == [freed.RESCUE]


def test_a_mission_that_is_not_talks():
    told = after(1)
    assert any(one.kind == event.RELEASE_TALKS for one in told)

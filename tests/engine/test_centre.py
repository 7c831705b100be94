"""The operations centre: how it is lost, and what it cannot do then."""

import pytest

from tests.engine.test_together import alert, game, ordered
from tests.engine.tiny import MISSION, Force, Place, believed, events, pass_turn, tiny
from wargame.engine.centre import fall, free_slots, is_out, put_out, slots_of
from wargame.engine.deeds import raise_flash
from wargame.engine.delay import load_minutes, staff_minutes
from wargame.engine.pictures import share_pictures
from wargame.engine.warning import raise_alert
from wargame.engine.words import event, incident, reason, unit, verb

A = 0
BASE = 30


def headquarters(*others: Force):
    made = tiny([Force(unit.HEADQUARTERS, BASE), *others], [Place(18)], turn=2)
    made.state.contingents[A].base = BASE
    return made


def out(made, minutes: int = 600) -> None:
    put_out(made.state, made.log, 0, minutes, 0)


def test_half_the_slots_and_twice_the_staff_minutes():
    made = game()
    chair, clock = made.state.seats[0], made.state.clock[0]
    alert(made)
    chair.used = 4
    before = (slots_of(clock, chair), free_slots(clock, chair))
    assert (staff_minutes(made.state, made.ground, MISSION, 1, 1), before) == (60, (8, 4))
    out(made)
    assert staff_minutes(made.state, made.ground, MISSION, 1, 1) == 120
    assert (slots_of(clock, chair), free_slots(clock, chair)) == (4, 0)
    chair.used = 8
    assert load_minutes(made.state, made.ground, MISSION, 120) == 120, "eight decisions with four slots"
    clock.window = 0
    assert ordered(made, 1, verb.CONSULT) == reason.CARELESS_OVERLOAD


def test_an_inject_puts_it_out_and_it_comes_back():
    made = game()
    out(made, 400)
    chair = made.state.seats[0]
    (told,) = events(made, event.CENTRE_OUT)
    assert (told.amount, told.extra) == (400, MISSION)
    out(made, 300)
    assert chair.out_until == made.state.clock[0].minute + 400, "a shorter failure does not mend a longer one"
    assert len(events(made, event.CENTRE_OUT)) == 1
    pass_turn(made)
    assert is_out(made.state.clock[0], chair)
    pass_turn(made)
    assert not is_out(made.state.clock[0], chair)


@pytest.mark.parametrize(
    ("others", "lost"),
    [
        ((Force(unit.ARMED_CELL, BASE, 3),), True),
        ((Force(unit.ARMED_CELL, BASE + 1, 3),), False),
        ((Force(unit.ARMED_CELL, BASE, 3), Force(unit.INFANTRY_MOUNTED, BASE, 2)), False),
        ((Force(unit.HOST_ARMY, BASE, 4),), False),
    ],
)
def test_it_is_lost_where_its_place_is_overrun(others, lost):
    made = headquarters(*others)
    made.state.groups[0].firepower = 0
    fall(made.state, made.ground, made.log)
    chair, clock = made.state.seats[0], made.state.clock[0]
    assert is_out(clock, chair) == lost
    if lost:
        assert chair.out_until == clock.minute + clock.length + made.ground.rules[0].centre_rebuilt


@pytest.mark.parametrize(("name", "value"), [("strength", 0), ("held", 2), ("alive", 0), ("rest", 1)])
def test_it_is_lost_with_the_group_that_is_the_headquarters(name, value):
    made = headquarters()
    setattr(made.state.groups[0], name, value)
    fall(made.state, made.ground, made.log)
    assert is_out(made.state.clock[0], made.state.seats[0]) == (name != "rest")


def test_where_nobody_is_a_headquarters_none_is_lost():
    made = game()
    fall(made.state, made.ground, made.log)
    assert events(made, event.CENTRE_OUT) == []


def test_no_picture_is_gathered_while_it_is_out():
    made = game()
    out(made)
    contact = made.state.contacts[len(made.state.groups)]
    contact.seen, contact.minute, contact.source = 1, made.state.clock[0].minute, 2
    share_pictures(made.state, made.ground, made.log)
    assert made.state.contacts[0].seen == 0
    assert [row.amount for row in events(made, event.PICTURE_AGES)] == [0]


@pytest.mark.parametrize("lost", [False, True])
def test_a_warning_waits_until_the_turn_is_over(lost):
    made = game()
    clock = made.state.clock[0]
    if lost:
        out(made)
    raise_alert(made.state, made.ground, made.log, 0, clock.minute + 30, clock.minute + 90, 1, 0, 0)
    (row,) = [row for row in made.state.alerts if row.alive]
    assert row.minute == (clock.minute + clock.length if lost else clock.minute + 30)
    assert row.due >= row.minute
    assert len([one for one in made.state.flashes if one.alive]) == (0 if lost else 1)
    assert [one.alive for one in believed(made).alerts].count(1) == (0 if lost else 1)
    pass_turn(made)
    assert [one.alive for one in believed(made).alerts].count(1) == 1, "then it is on the table"


def test_what_ones_own_people_have_seen_is_told_all_the_same():
    made = game()
    out(made)
    minute = made.state.clock[0].minute
    assert raise_flash(made.state, made.ground, made.log, MISSION, incident.CONTACT, minute, 12, 1, 0, 0, 0) >= 0
    assert raise_flash(made.state, made.ground, made.log, MISSION, incident.ATTACK, minute, 12, 0, 0, 1, 0) == -1


def test_only_the_mission_has_one():
    made = headquarters(Force(unit.ARMED_CELL, 0, 3))
    made.state.groups[1].ahead = made.state.contingents[2].base = 7
    made.state.groups[1].firepower = 0
    fall(made.state, made.ground, made.log)
    assert [chair.out_until for chair in made.state.seats[1:]] == [0, 0, 0]

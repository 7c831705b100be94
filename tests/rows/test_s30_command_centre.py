"""Row S30: an integrated command centre. With it destroyed or saturated, the picture ages and warnings go
unanswered.
"""

from functools import cache

from tests.render.real_seat import RealSeat
from wargame import session
from wargame.engine.game import Game
from wargame.engine.words import event, incident, tally
from wargame.render import plain
from wargame.scenario import Exercise

SEAT, ALARM = 1, 10  # the first alert of One Net comes in this turn
SEEDS = 12
TEXT = """
[[inject]]
id = "centre_burns"
title = "The operations centre burns"
type = "incident"
sender = "Duty officer"
to = "force"
turn = 9
text = "A generator. Nobody is hurt. Maps, radios and the wall with the names are gone until tomorrow night."
expected = "Decides what the staff that is left does, and does the rest by word of mouth."
effects = [{ kind = "centre_out", of = "force", amount = 36 }]
"""


@cache
def one_net(burns: bool) -> Exercise:
    text = session.load("one_net").text
    return session.load_text(text.replace("[measures]", TEXT + "\n[measures]") if burns else text, "centre")


@cache
def played(burns: bool, seed: int, visitors: int = 0) -> tuple[Game, tuple]:
    """The game after the turn of the first alert, and the events of that turn; `visitors` take staff slots."""
    made = session.new_game(one_net(burns), seed)
    told: tuple = ()
    while made.clock.turn <= ALARM:
        made.first_half()
        told = tuple(made.second_half())
    return made, told


def flashes(told: tuple) -> list[int]:
    """The kinds of what was learned by a call to the centre: nobody's own people concerned."""
    return [row.amount for row in told if row.kind == event.FLASH and row.extra == SEAT and row.who == 0]


def test_no_warning_is_answered_while_it_is_out():
    for seed in range(1, SEEDS + 1):
        _whole, told = played(False, seed)
        assert incident.ALERT in flashes(told) or incident.ATTACK in flashes(told)
        burnt, silent = played(True, seed)
        assert flashes(silent) == [], "nobody takes the call"
        calls = [row for row in silent if row.kind == event.ALERT]
        assert calls
        assert {row.minute for row in calls} == {burnt.clock.minute}, "it is found when the turn is over"


def test_fewer_alerts_are_met_in_time():
    """Counted in truth: somebody of the mission in Koru before the turn of the alert is over."""
    met = dict.fromkeys((False, True), 0)
    for burns in met:
        for seed in range(1, SEEDS + 1):
            _, told = played(burns, seed)
            met[burns] += any(row.kind == event.ALERT_ANSWERED for row in told)
    assert met[False] >= SEEDS // 2
    assert met[True] < met[False]


def age_of_picture(made: Game) -> float:
    """Mean age of what headquarters knows only from other contingents, in minutes."""
    lead, groups = made.state.seats[SEAT - 1].lead - 1, len(made.state.groups)
    told = [
        made.clock.minute - row.minute
        for row in made.state.contacts[lead * groups : (lead + 1) * groups]
        if row.seen and made.state.groups[row.source - 1].contingent != lead + 1
    ]
    return sum(told) / len(told)


def test_the_picture_ages():
    older = [age_of_picture(played(True, seed)[0]) - age_of_picture(played(False, seed)[0]) for seed in range(1, 9)]
    assert sum(older) / len(older) > 120
    _, told = played(True, 1)
    assert [(row.amount, row.extra) for row in told if row.kind == event.PICTURE_AGES] == [(0, SEAT)]


def test_saturated_is_as_good_as_out_for_the_picture():
    """The same game in which more is decided than there are slots for."""
    made = session.new_game(one_net(False), 1)
    fed = 0
    for _ in range(6):
        made.first_half()
        fed += len([row for row in made.second_half() if row.kind == event.PASSED_ON])
    crowded = session.new_game(one_net(False), 1)
    told = []
    for _ in range(6):
        crowded.state.seats[SEAT - 1].slots = 1
        crowded.first_half()
        told += crowded.second_half()
    assert fed > 0
    assert [row for row in told if row.kind == event.PASSED_ON] == []
    assert [row for row in told if row.kind == event.PICTURE_AGES]


def test_it_comes_back_and_the_seat_is_told_of_both():
    burnt, _ = played(True, 1)
    assert burnt.state.seats[SEAT - 1].out_until > burnt.clock.minute
    made = session.new_game(one_net(True), 1)
    told = []
    while made.clock.turn <= ALARM:
        told += made.play_turn()
    (out,) = [row for row in told if row.kind == event.CENTRE_OUT]
    assert (out.amount, out.extra) == (36 * 60, SEAT)
    for _ in range(6):
        made.play_turn()
    assert made.state.seats[SEAT - 1].out_until <= made.clock.minute
    assert made.state.tallies[tally.ORDERS].amount > 0


def test_a_person_reads_that_it_is_out():
    seat = RealSeat(one_net(True))
    while seat.game.clock.turn < ALARM:
        seat.wait()
    view = seat.view()
    assert view.header.centre_out
    assert view.header.slots == 4
    assert "operations centre is out of action" in plain.text_form(view)
    assert any("operations centre is out of action" in one.text for one in view.messages)

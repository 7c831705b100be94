"""The gauge of impartiality against the formula in real arithmetic, and what it says of five robust actions."""

import math

import pytest

from tests.engine.tiny import ARMED, HOST, Game, tiny, total
from wargame.engine import impartiality
from wargame.engine.rules.parties import parties
from wargame.engine.words import tally


def game(**fields: int) -> Game:
    """A mission, an armed party and a host; `fields` are those of the armed party."""
    made = tiny([])
    for name, value in fields.items():
        setattr(made.state.parties[ARMED - 1], name, value)
    return made


@pytest.mark.parametrize("thousandths", [0, 1, 10, 500, 1_000, 3_590, 20_000, 400_000])
def test_the_logarithm_is_read_off_the_table(thousandths):
    made = game()
    found = impartiality.log_of(made.ground, thousandths)
    assert abs(found - 100 * math.log(1 + thousandths / 1000)) < 1.01


@pytest.mark.parametrize(
    ("harms", "benefits", "seen"), [(0, 0, 0), (2_000, 0, 0), (0, 3_000, 0), (5_000, 1_000, 2_000), (9_000, 0, 9_000)]
)
def test_the_gauge_is_the_formula(harms, benefits, seen):
    made = game(harms=harms, benefits=benefits, seen=seen)
    harm = harms / 1000 / (1 + seen / 1000)
    expected = 50 + 10 * math.log(1 + benefits / 1000) - 10 * math.log(1 + harm)
    assert abs(impartiality.gauge(made.state, made.ground, ARMED - 1) / 100 - expected) < 0.3
    other = 50 - 10 * math.log(1 + benefits / 1000) + 10 * math.log(1 + harm)
    assert abs(impartiality.gauge(made.state, made.ground, HOST - 1) / 100 - other) < 0.3


def five_actions(made: Game, violations: int) -> None:
    """A robust action against the armed party in each of five turns, in some of which it attacked people."""
    for turn in range(5):
        impartiality.act_against(made.state, made.log, ARMED - 1, 20_000, 0)
        if turn < violations:
            impartiality.see_violation(made.state, ARMED - 1)
        if turn < 4:
            for party in made.state.parties:
                party.harms, party.seen = party.harms * 5 // 6, party.seen * 5 // 6


def test_five_actions_against_the_peaceful_leave_the_green_band_and_against_attackers_do_not():
    peaceful, attacker = game(), game()
    five_actions(peaceful, 0)
    five_actions(attacker, 5)
    assert impartiality.worst_off(peaceful.state, peaceful.ground) > impartiality.GREEN
    assert impartiality.worst_off(attacker.state, attacker.ground) <= impartiality.GREEN
    assert peaceful.state.parties[ARMED - 1].consent == attacker.state.parties[ARMED - 1].consent


def test_a_turn_counts_what_lies_outside_the_green_band_and_then_fades():
    made = game(harms=6_000)
    off = impartiality.worst_off(made.state, made.ground)
    parties(made.state, made.ground, made.log)
    assert (total(made, tally.GAUGE_OFF), total(made, tally.GAUGE_TURNS)) == (off - impartiality.GREEN, 1)
    assert made.state.parties[ARMED - 1].harms == 5_000


def test_who_is_alone_cannot_be_treated_worse_than_others():
    made = game(harms=9_000)
    made.state.parties[HOST - 1].alive = 0
    assert impartiality.gauge(made.state, made.ground, ARMED - 1) == impartiality.EVEN

"""Agreement of pictures as it is counted, against sets."""

import random

from tests.engine.tiny import Force, tiny, total
from wargame.engine.agreement import count_agreement
from wargame.engine.words import tally, unit


def test_agreement_is_the_share_of_contacts_that_both_know():
    """Two contingents and nine groups of others, known at random; the headquarters' own people are no contacts."""
    dice = random.Random(3)
    made = tiny([Force(unit.INFANTRY_FOOT, 12), *(Force(unit.ARMED_CELL, 40 + nth, contingent=3) for nth in range(9))])
    state, many = made.state, 10
    pictures = [set(dice.sample(range(1, many), 5)), set(dice.sample(range(1, many), 6))]
    for contingent, seen in enumerate(pictures):
        for index in {0, *seen}:
            contact = state.contacts[contingent * many + index]
            contact.seen, contact.minute = 1, state.clock[0].minute
    count_agreement(state, made.ground)
    both, either = len(pictures[0] & pictures[1]), len(pictures[0] | pictures[1])
    assert total(made, tally.PICTURES_AGREED) == 1000 * both // either
    assert total(made, tally.PICTURE_PAIRS) == 1
    stale = next(iter(pictures[0] & pictures[1]))
    state.contacts[stale].minute = state.clock[0].minute - made.ground.rules[0].contact_forgotten - 1
    count_agreement(state, made.ground)
    assert total(made, tally.PICTURES_AGREED) == 1000 * both // either + 1000 * (both - 1) // either


def test_nobody_known_is_no_case():
    made = tiny([Force(unit.INFANTRY_FOOT, 12), Force(unit.ARMED_CELL, 40, contingent=3)])
    count_agreement(made.state, made.ground)
    assert total(made, tally.PICTURE_PAIRS) == 0

"""Each "no" has its own answer: who is asked, pressed or insisted with, and whom a commander on the spot obeys."""

import pytest

from tests.engine.test_together import A, B, alert, game, ordered
from tests.engine.tiny import MISSION, Force, events, tiny
from wargame.engine.caveats import withholds
from wargame.engine.rules.command import command, reaction_command
from wargame.engine.rules.encounters import encounters
from wargame.engine.words import caveat, event, manner, reason, side, tally, unit, verb

THERE = 18
EVERYTHING = manner.INSIST | manner.ASK | manner.PRESS


def beside(**own: int):
    """B stands beside the mission; an armed group that is known stands in its cell."""
    made = tiny([Force(unit.INFANTRY_MOUNTED, 12), Force(unit.INFANTRY_MOUNTED, 16, 2), Force(unit.ARMED_CELL, 16, 3)],
                turn=2)  # fmt: skip
    for name, value in ({"regional": 1} | own).items():
        setattr(made.state.contingents[B], name, value)
    contact = made.state.contacts[2]
    contact.seen, contact.number, contact.cell = 1, 1, 16
    contact.side, contact.party, contact.strength = side.ARMED, 2, 30
    contact.minute, contact.source = made.state.clock[0].minute, 1
    return made


def test_three_questions_are_answered_one_by_one():
    """Authority, then the capital's caveat, then the rules of engagement; no answer covers the next."""
    made = beside(caveats=caveat.NO_FORCE)
    answers = [
        (0, reason.AUTHORITY),
        (manner.INSIST | manner.PRESS, reason.AUTHORITY),
        (manner.ASK, reason.CAVEAT),
        (manner.ASK | manner.INSIST, reason.CAVEAT),
        (manner.ASK | manner.PRESS, reason.ROE_TOO_LOW),
        (EVERYTHING, reason.NONE),
    ]
    assert [ordered(made, 1, verb.FIRE, 16, 3, how) for how, _ in answers] == [why for _, why in answers]
    assert [(row.amount, row.extra) for row in events(made, event.OVERRIDDEN)] == [
        (verb.FIRE, reason.CAVEAT), (verb.FIRE, reason.ROE_TOO_LOW)
    ]  # fmt: skip
    assert made.state.orders[3].override == EVERYTHING


def test_only_the_answers_that_were_needed_are_kept():
    made = beside(regional=0)
    assert ordered(made, 1, verb.MARCH, THERE, 0, EVERYTHING | manner.READ_BACK) == reason.NONE
    assert made.state.orders[3].override == manner.READ_BACK
    assert events(made, event.OVERRIDDEN) == []


def test_to_ask_breaks_no_rule():
    """A force that is asked to warn off armed men, and does, has skipped no step and is on no record."""
    made = beside()
    made.state.contingents[B].interop = 1_000_000
    made.state.clock[0].window = 0
    assert ordered(made, 1, verb.WARN, 16, 3, manner.ASK) == reason.NONE
    made.state.clock[0].seed = next(seed for seed in range(50) if _granted(made, seed))
    command(made.state, made.ground, made.log)
    assert len(events(made, event.SUPPORT_GRANTED)) == 1
    encounters(made.state, made.ground, made.log)
    assert len(events(made, event.FORCE)) > 0
    assert made.state.tallies[tally.BREACHES].amount == 0


def _granted(made, seed):
    from wargame.engine.dice import chance
    from wargame.engine.words import purpose

    clock = made.state.clock[0]
    clock.seed = seed
    own, group = made.state.contingents[B], made.state.groups[1]
    return chance(clock, purpose.GRANTED, own.key, group.key, 0, 900_000)


@pytest.mark.parametrize("declared", [True, False])
def test_a_caveat_that_is_pressed_against_is_refused_all_the_same(declared):
    made = game(**{"caveats" if declared else "undeclared": caveat.NO_FAR}, base=79)
    made.ground.rules[0].sector_range = 3_000
    assert ordered(made, 1, verb.MARCH, THERE) == (reason.CAVEAT if declared else reason.NONE)
    assert ordered(made, 1, verb.MARCH, THERE, 0, manner.PRESS) == reason.NONE
    command(made.state, made.ground, made.log)
    (refused,) = events(made, event.NATIONAL_REFUSAL)
    assert (refused.extra, refused.community) == (caveat.NO_FAR, int(not declared))
    assert made.state.orders[3].alive == 0


@pytest.mark.parametrize(("kind", "refuses"), [(caveat.NO_FAR, 1), (caveat.NO_DETAINING, 0)])
def test_the_commander_on_the_spot_obeys_his_own_capital(kind, refuses):
    """What has happened to his own people he answers without asking, but not against what nobody else was told."""
    made = game(undeclared=kind, base=79)
    made.ground.rules[0].sector_range = 3_000
    alert(made)
    made.state.flashes[0].group = 2
    assert ordered(made, 1, verb.MARCH, THERE) == reason.NONE
    reaction_command(made.state, made.ground, made.log)
    assert len(events(made, event.NATIONAL_REFUSAL)) == refuses
    assert made.state.orders[3].alive == 1 - refuses
    own = made.state.contingents[B]
    assert (own.caveats, own.undeclared) == ((kind, 0) if refuses else (0, kind)), "known from then on"
    assert made.state.tallies[tally.CROSS_ORDERS].amount == 0, "nothing crossed a border"
    assert not events(made, event.MISUNDERSTOOD)


def test_the_commander_on_the_spot_of_the_headquarters_own_people_asks_nobody():
    made = game()
    made.state.contingents[A].undeclared = caveat.NO_FAR
    made.ground.rules[0].sector_range = 3_000
    alert(made)
    made.state.flashes[0].group = 1
    assert ordered(made, 0, verb.MARCH, THERE) == reason.NONE
    reaction_command(made.state, made.ground, made.log)
    assert made.state.orders[1].alive == 1


def test_to_whom_nothing_is_released():
    made = game(caveats=caveat.NO_RELEASE)
    state = made.state
    assert not withholds(state, B, A), "only from forces beside the mission"
    state.contingents[A].regional = 1
    assert withholds(state, B, A)
    state.contingents[B].withheld = 1 << 2
    assert not withholds(state, B, A), "only from those who are named"
    state.contingents[B].withheld = 1 << A
    assert withholds(state, B, A)
    state.contingents[A].regional = 0
    assert withholds(state, B, A), "whatever they are"
    state.contingents[B].leave_until = state.clock[0].minute + 1
    assert not withholds(state, B, A), "with its capital's leave its commander decides"
    state.contingents[B].leave_until, state.contingents[B].caveats = 0, 0
    assert not withholds(state, B, A)


@pytest.mark.parametrize("declared", [True, False])
def test_stores_are_not_carried_to_those_to_whom_nothing_is_released(declared):
    made = tiny([Force(unit.TRANSPORT, 12, 2, 12), Force(unit.INFANTRY_FOOT, 14)], turn=2)
    own = made.state.contingents[B]
    own.withheld = 1 << A
    setattr(own, "caveats" if declared else "undeclared", caveat.NO_RELEASE)
    for row in made.state.stores[6:12]:
        row.stock = 0
    assert ordered(made, 0, verb.RESUPPLY, 0, 2) == (reason.CAVEAT if declared else reason.NONE)
    assert ordered(made, 0, verb.RESUPPLY, 0, 2, manner.PRESS) == reason.NONE
    command(made.state, made.ground, made.log)
    assert [row.extra for row in events(made, event.NATIONAL_REFUSAL)] == [caveat.NO_RELEASE]
    assert made.state.seats[MISSION - 1].used == 2 - declared

"""Orders: the catalog, the three words for no, notice, and what the reaction window allows."""

import random

import pytest

from tests.engine.tiny import ARMED, HOST, MISSION, Force, Game, Place, believed, events, give, tiny, total
from wargame.engine import orders
from wargame.engine.deeds import raise_flash
from wargame.engine.delay import expected, is_formed
from wargame.engine.rules.command import command, flash_for, given_minute
from wargame.engine.rules.commit import commit
from wargame.engine.words import event, incident, names, reason, side, tally, target, unit, verb

DAY = 2


def game(turn: int = DAY) -> Game:
    return tiny(
        [
            Force(unit.INFANTRY_MOUNTED, 12),
            Force(unit.INFANTRY_FOOT, 14),
            Force(unit.ARMED_CELL, 33, 3),
            Force(unit.HOST_ARMY, 50, 4),
        ],
        [Place(13), Place(60)],
        turn=turn,
    )


def submit(made: Game, seat: int, index: int, doing: int, cell: int = 0, other: int = 0, override: int = 0) -> int:
    belief = believed(made, seat)
    return orders.submit(made.state, belief, made.ground, made.log, seat, index, doing, cell, other, override)


def flash(made: Game, kind: int = incident.ALERT, minute: int = 400, cell: int = 13, group: int = 0) -> int:
    made.state.clock[0].window = 1
    return raise_flash(made.state, made.ground, made.log, MISSION, kind, minute, cell, group, 0, 0, 0)


def test_the_catalog_has_every_verb_once():
    listed = [entry.verb for entry in orders.CATALOG]
    assert sorted(listed) == sorted(set(names(verb).values()) - {verb.NONE})
    for entry in orders.CATALOG:
        assert (orders.SIDES[entry.verb], orders.TARGETS[entry.verb]) == (entry.sides, entry.target)
    assert orders.SIDES[verb.NONE] == 0


@pytest.mark.parametrize(
    ("seat", "index", "doing", "cell", "other", "why"),
    [
        (MISSION, 0, 99, 0, 0, reason.UNKNOWN_VERB),
        (MISSION, 0, -1, 0, 0, reason.UNKNOWN_VERB),
        (MISSION, 0, 29, 0, 0, reason.UNKNOWN_VERB),
        (MISSION, 9, verb.HOLD, 0, 0, reason.GONE),
        (MISSION, -1, verb.HOLD, 0, 0, reason.GONE),
        (MISSION, 2, verb.HOLD, 0, 0, reason.GONE),  # not known of at all
        (ARMED, 0, verb.HOLD, 0, 0, reason.GONE),
        (MISSION, 0, verb.RAID, 0, 1, reason.NOT_FOR_SIDE),
        (MISSION, 0, verb.MARCH, 80, 0, reason.OFF_MAP),
        (MISSION, 0, verb.MARCH, -1, 0, reason.OFF_MAP),
        (MISSION, 0, verb.PATROL, 0, 3, reason.NO_TARGET),
        (MISSION, 0, verb.PATROL, 0, 0, reason.NO_TARGET),
        (MISSION, 0, verb.WARN, 0, 3, reason.NO_TARGET),  # nobody has seen them
        (MISSION, 0, verb.ESCORT, 0, -5, reason.NO_TARGET),
        (MISSION, 0, verb.PATROL, 0, 1, reason.NONE),
    ],
)
def test_what_makes_no_sense_is_told_by_its_reason(seat, index, doing, cell, other, why):
    made = game()
    assert submit(made, seat, index, doing, cell, other) == why
    assert made.state.orders[1].alive == (why == reason.NONE)


def test_a_friend_under_another_command_is_not_yours():
    made = game()
    made.state.contingents[1].seat = HOST  # contingent B sits elsewhere
    made.state.groups[1].contingent = 2
    assert submit(made, MISSION, 1, verb.HOLD) == reason.NOT_YOURS


def test_an_order_stands_in_the_second_row_until_the_turn_is_over():
    made = game()
    assert submit(made, MISSION, 0, verb.MARCH, 17) == reason.NONE
    first, second = made.state.orders[0], made.state.orders[1]
    assert (first.alive, second.alive, second.verb, second.cell, second.effect) == (0, 1, verb.MARCH, 17, 360)
    (told,) = events(made, event.ORDERED)
    assert (told.who, told.amount, told.id) == (1, verb.MARCH, second.cause)
    assert total(made, tally.ORDERS) == 1
    commit(made.state, made.ground, made.log)
    assert (first.alive, first.verb, first.cause, second.alive) == (1, verb.MARCH, told.id, 0)


def test_who_may_not_may_insist_and_it_is_on_record():
    made = game()
    made.state.parties[HOST - 1].consent = 299_999
    assert submit(made, MISSION, 0, verb.MARCH, 17) == reason.CONSENT_TOO_LOW
    assert submit(made, MISSION, 0, verb.HOLD) == reason.NONE, "staying where one is needs no consent"
    assert submit(made, MISSION, 0, verb.MARCH, 17, override=1) == reason.NONE
    (told,) = events(made, event.OVERRIDDEN)
    assert (told.amount, told.extra, told.cause) == (
        verb.MARCH,
        reason.CONSENT_TOO_LOW,
        events(made, event.ORDERED)[1].id,
    )
    assert (made.state.orders[1].override, made.state.orders[1].cause) == (1, told.cause)
    made.state.parties[HOST - 1].consent = 300_000
    assert submit(made, MISSION, 0, verb.MARCH, 17, override=1) == reason.NONE
    assert made.state.orders[1].override == 0, "there was nothing to override"


@pytest.mark.parametrize(
    ("doing", "turn", "notice"),
    [(0, DAY, 30), (verb.HOLD, DAY, 30), (verb.REST, 1, 60), (verb.PATROL, DAY, 10), (verb.CHECKPOINT, 1, 10)],
)
def test_notice_is_by_what_a_group_was_doing(doing, turn, notice):
    """On top of an hour of staff work and two minutes on the air."""
    made = game(turn)
    minute = made.state.clock[0].minute + 40
    if doing:
        give(made, 0, doing)
    flash(made, minute=minute)
    given = given_minute(made.state, made.ground, MISSION, 0, 13)
    assert given + expected(made.state, made.ground, MISSION, 0, verb.MARCH, 0, 0) == minute + 62 + notice
    assert submit(made, MISSION, 0, verb.MARCH, 13) == reason.NONE
    assert made.state.orders[1].effect == minute + 62 + notice


def test_who_is_awake_and_formed():
    formed = {number for number in names(verb).values() if is_formed(number)}
    assert formed == {verb.PATROL, verb.MARCH, verb.CHECKPOINT, verb.ESCORT}


def test_a_flash_is_answered_once_by_its_group_or_by_one_near():
    made = game()
    own, near = flash(made, incident.CONTACT, 380, 12, group=1), flash(made, minute=400, cell=13)
    assert flash_for(made.state, made.ground, MISSION, 0, -1) == own
    assert flash_for(made.state, made.ground, MISSION, 1, -1) == own, "a helper answers the earliest that is near"
    assert submit(made, MISSION, 0, verb.HOLD) == reason.NONE
    assert (made.state.flashes[own].answered, made.state.flashes[near].answered) == (1, 0)
    assert submit(made, MISSION, 1, verb.HOLD) == reason.NONE
    assert made.state.flashes[near].answered == 1
    assert submit(made, MISSION, 1, verb.HOLD) == reason.NO_FLASH


def test_who_is_far_cannot_react():
    made = game()
    flash(made, cell=79)
    assert submit(made, MISSION, 0, verb.HOLD) == reason.NO_FLASH
    made.state.groups[0].ahead = made.state.groups[0].cell = 77
    assert submit(made, MISSION, 0, verb.HOLD) == reason.NONE


def test_a_mind_answers_a_flash_once_on_one_belief():
    """All its wishes are submitted on the belief that it decided on."""
    made = game()
    flash(made)
    belief = believed(made)
    said = [
        orders.submit(made.state, belief, made.ground, made.log, MISSION, index, verb.HOLD, 0, 0, 0) for index in (0, 1)
    ]
    assert said == [reason.NONE, reason.NO_FLASH]


def test_the_short_list_of_the_reaction_window():
    made = game()
    flash(made)
    mine = [number for number in range(orders.VERBS) if orders.SIDES[number] & (1 << side.MISSION)]
    for doing in mine:
        if not orders.REACTIONS[doing]:
            other = 1 if orders.TARGETS[doing] == target.COMMUNITY else 2
            assert submit(made, MISSION, 0, doing, 13, other) == reason.NOT_IN_THIS_WINDOW, doing


def test_a_deaf_group_gets_its_order_when_it_hears_again():
    made = game()
    assert submit(made, MISSION, 0, verb.MARCH, 17) == reason.NONE
    made.state.groups[0].deaf_until = 500
    command(made.state, made.ground, made.log)
    assert (made.state.orders[1].effect, made.state.groups[0].unheard) == (500, 1)
    assert events(made, event.ORDER_UNDELIVERED)[0].amount == verb.MARCH
    made.state.groups[0].deaf_until = 360
    command(made.state, made.ground, made.log)
    assert made.state.groups[0].unheard == 0


@pytest.mark.parametrize("seed", range(5))
def test_answers_are_the_questions_and_refusals_leave_no_trace(seed):
    dice = random.Random(seed)
    made = game()
    for _ in range(150):
        order = (
            dice.choice((MISSION, ARMED, HOST)), dice.randrange(4), dice.randrange(orders.VERBS + 2),
            dice.randrange(-2, 82), dice.randrange(-1, 6),
        )  # fmt: skip
        belief = believed(made, order[0])
        wanted = orders.can(belief, made.ground, *order) or orders.may(belief, made.ground, *order)
        next_event = made.state.clock[0].next_event
        assert submit(made, *order) == wanted
        assert (made.state.clock[0].next_event == next_event) == (wanted > 0)


def test_a_helper_answers_what_has_happened_where_he_is_sent():
    made = game()
    first, second = flash(made, incident.CONTACT, 380, 12), flash(made, minute=400, cell=15)
    assert flash_for(made.state, made.ground, MISSION, 1, -1) == first
    assert flash_for(made.state, made.ground, MISSION, 1, 15) == second

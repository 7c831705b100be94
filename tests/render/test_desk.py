"""Orders from selection to draft: what can be taken back, what is asked twice, what ends a turn."""

from dataclasses import replace

import pytest

from tests.render.sample import SampleSeat
from wargame.engine.words import manner
from wargame.render import keymap
from wargame.render import view as v
from wargame.render.screens.base import Question
from wargame.render.screens.map import MapScreen
from wargame.render.screens.reaction import Reaction
from wargame.render.screens.resolution import Resolution


@pytest.fixture
def screen():
    return MapScreen(SampleSeat(flash_on=99))


def offer_named(screen, verb):
    return next(i for i, one in enumerate(screen.offers()) if one.verb == verb)


def give(screen, verb, cell=None, target=None):
    screen.choose_offer(offer_named(screen, verb))
    if cell:
        screen.aim_at(cell)
    if target:
        screen.choose_target(next(one for one in screen.offer.targets if one.id == target))
    return screen.give()


def test_the_first_idle_group_is_selected_at_the_start(screen):
    assert screen.group().name == "1 Platoon"


def test_next_idle_visits_each_waiting_group_once_and_no_held_one(screen):
    seen = [screen.shown.group]
    screen.hold()
    while screen.shown.group:
        seen.append(screen.shown.group)
        screen.hold()
    assert seen == [1, 6]
    assert screen.waiting() == []


def test_an_order_is_a_draft_until_the_turn_ends(screen):
    give(screen, "march", cell=(5, 4))
    assert [one.order for one in screen.drafts] == [v.Order(1, "march", 0, (5, 4))]
    assert screen.seat.given == []


def test_undo_takes_back_the_last_draft_and_nothing_else(screen):
    give(screen, "march", cell=(5, 4))
    screen.select_group(6)
    give(screen, "patrol", target=2)
    screen.undo()
    assert [one.order.group for one in screen.drafts] == [1]
    assert screen.shown.group == 6
    screen.undo()
    assert screen.drafts == []
    screen.undo()
    assert "Nothing to take back" in screen.note


def test_a_second_order_replaces_the_draft_of_the_group(screen):
    give(screen, "march", cell=(5, 4))
    screen.select_group(1)
    give(screen, "patrol", target=2)
    assert [one.order.verb for one in screen.drafts] == ["patrol"]


def test_a_refused_offer_says_why_and_begins_nothing(screen):
    screen.choose_offer(offer_named(screen, "search"))
    assert screen.offer is None
    assert screen.note == "No search team: attach engineers or police first."


def test_what_is_not_permitted_needs_a_second_confirmation(screen):
    question = give(screen, "fire", target=1)
    assert isinstance(question, Question)
    assert screen.drafts == []
    question.buttons[-1][1]()
    assert screen.drafts[0].order.confirmed


def test_leaving_the_question_gives_no_order(screen):
    question = give(screen, "fire", target=1)
    assert question.back() is screen
    assert screen.drafts == []


def test_a_standing_order_is_cancelled_by_a_previewed_order(screen):
    screen.select_group(2)
    screen.cancel_order()
    assert screen.aim.order == v.Order(2, "hold")
    screen.give()
    assert screen.drafts[0].order == v.Order(2, "hold")


def test_cancelling_a_draft_just_takes_it_back(screen):
    give(screen, "march", cell=(5, 4))
    screen.select_group(1)
    screen.cancel_order()
    assert screen.drafts == []


def test_end_of_turn_asks_only_while_a_group_would_be_wasted(screen):
    assert isinstance(screen.end_turn(), Question)
    assert screen.seat.waits == 0
    screen.kept = {1, 6}
    assert isinstance(screen.end_turn(), Resolution)
    assert screen.seat.waits == 1


def test_the_key_for_end_of_turn_is_asked_for_twice_even_without_waste(screen):
    screen.kept = {1, 6}
    assert screen.do("end_turn") is None
    assert screen.seat.waits == 0
    assert isinstance(screen.do("end_turn"), Resolution)


def test_another_key_in_between_disarms_the_end_of_turn(screen):
    screen.kept = {1, 6}
    screen.do("end_turn")
    screen.do("cursor_left")
    assert screen.do("end_turn") is None
    assert screen.seat.waits == 0


def test_twice_the_key_ends_the_turn_also_with_idle_groups(screen):
    question = screen.do("end_turn")
    assert isinstance(question.do("end_turn"), Resolution)


@pytest.mark.parametrize("binding", keymap.BINDINGS, ids=lambda one: f"{one.where} {one.command} {one.keys[0]}")
def test_no_single_key_does_anything_irreversible_on_the_map(screen, binding):
    screen.kept = {1, 6}
    screen.do(binding.command)
    assert screen.seat.waits == 0
    assert screen.seat.given == []


def test_refused_orders_come_back_with_their_reason():
    seat = SampleSeat(flash_on=99)
    screen = MapScreen(seat)
    give(screen, "march", cell=(5, 4))
    seat.preview = lambda order: v.Preview(order, "", False, "The road was cut in the meantime.")
    screen.kept = {6}
    question = screen.end_turn()
    assert isinstance(question, Question)
    assert question.lines[0] == "The road was cut in the meantime. Choose another order."
    assert seat.waits == 0
    assert isinstance(question.buttons[-1][1](), Resolution)


def test_escape_leads_back_step_by_step(screen):
    screen.choose_offer(offer_named(screen, "march"))
    screen.aim_at((5, 4))
    screen.back()
    assert screen.aim is None
    assert screen.offer is not None
    screen.back()
    assert screen.offer is None
    screen.back()
    assert screen.shown.group == 0
    assert isinstance(screen.back(), Question)


def test_pinned_messages_stay_on_top_and_reading_clears_the_mark(screen):
    oldest = screen.messages()[-1]
    screen.pin(oldest)
    assert screen.messages()[0] is oldest
    newest = screen.messages()[1]
    assert screen.unread(newest)
    screen.jump(newest)
    assert not screen.unread(newest)
    assert screen.shown.marked == newest.cell


def test_the_log_is_filtered_by_category(screen):
    screen.filter = 1 + v.CATEGORIES.index(v.SUPPLY)
    assert [one.category for one in screen.messages()] == [v.SUPPLY]


def test_a_flash_opens_the_reaction_window_and_its_answers_are_submitted():
    seat = SampleSeat(flash_on=3)
    screen = MapScreen(seat)
    screen.kept = {1, 6}
    resolution = screen.end_turn()
    resolution.back()
    reaction = resolution.back()
    assert isinstance(reaction, Reaction)
    assert isinstance(reaction.finish(), Question)  # no answer yet
    reaction.choose(4)  # not accepted: nothing happens
    assert reaction.answers == {}
    reaction.choose(0)
    assert isinstance(reaction.finish(), Resolution)
    assert seat.given == [v.Order(3, "talk", 1)]
    assert seat.waits == 2


def test_an_answer_that_is_not_permitted_is_confirmed_first():
    seat = SampleSeat(flash_on=3)
    screen = MapScreen(seat)
    screen.kept = {1, 6}
    resolution = screen.end_turn()
    resolution.back()
    reaction = resolution.back()
    question = reaction.choose(2)
    assert isinstance(question, Question)
    question.buttons[-1][1]()
    reaction.finish()
    assert seat.given == [v.Order(3, "fire", 1, None, manner.INSIST)]


def test_running_on_stops_where_it_is_asked():
    seat = SampleSeat(turns=12, flash_on=99)
    screen = MapScreen(seat)
    screen.kept = {1, 6}
    resolution = screen.end_turn(run_on=True)
    for _ in range(200):
        following = resolution.tick(300)
        if following is not None:
            break
        if not resolution.moving:
            break
    assert seat.waits == 1  # the sample's turn has an alert in it


def test_what_was_said_more_than_once_has_one_line_with_the_count(screen):
    first = screen.view.messages[0]
    again = [replace(first, id=50 + n, minute=first.minute + n) for n in range(3)]
    screen.view = replace(screen.view, messages=(*again, *screen.view.messages))
    assert screen.messages()[0].id == 52
    assert screen.messages()[0].text == f"{first.text} (4 times)"
    assert len(screen.messages()) == len({one.text for one in screen.view.messages})


def test_a_message_is_read_in_full_on_the_card_and_escape_closes_it(screen):
    screen.jump(screen.messages()[0])
    assert screen.opened.category == v.ALERT
    screen.back()
    assert screen.opened is None


def test_pointing_at_a_place_previews_the_order_without_choosing_it(screen):
    screen.choose_offer(offer_named(screen, "march"))
    screen.point_at((7, 8))
    assert screen.ghost.order == v.Order(1, "march", 0, (7, 8))
    assert screen.aim is None
    screen.aim_at((5, 4))
    screen.point_at((7, 8))
    assert screen.ghost is None
    assert screen.aim.order.cell == (5, 4)


def test_after_an_order_the_next_waiting_group_is_at_hand(screen):
    give(screen, "march", cell=(5, 4))
    assert screen.shown.group == 6
    assert screen.note.startswith("Ordered: March")


def test_a_turn_for_every_waiting_group_takes_few_clicks(screen):
    """Right button twice for each of them; ending the turn is the last input."""
    inputs = 0
    while screen.waiting():
        screen.march_to((7, 8))
        screen.march_to((7, 8))
        inputs += 2
    assert isinstance(screen.end_turn(), Resolution)
    assert inputs == 4
    assert [one.order.group for one in screen.drafts] == []

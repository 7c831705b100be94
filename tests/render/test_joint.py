"""Acting as one in the window: planning, staff work, reading back, asking, pictures; by keys and by mouse alone."""

import random
import time
from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from tests.render.joint_exercise import joint_exercise
from tests.render.real_seat import RealSeat
from wargame import session
from wargame.engine.record import Record
from wargame.engine.words import caveat, manner, report
from wargame.local import LocalLobby
from wargame.render import plain
from wargame.render import view as v
from wargame.render.reports import forms_of
from wargame.render.screens.base import Question
from wargame.render.screens.briefing import Briefing
from wargame.render.screens.composer import Composer
from wargame.render.screens.contingents import Contingents
from wargame.render.screens.map import MapScreen
from wargame.render.screens.pictures import Pictures
from wargame.render.screens.plan import LIAISE, PREPARE
from wargame.render.screens.planning import Planning
from wargame.render.screens.reaction import Reaction
from wargame.render.script import perform
from wargame.render.window import Window

ALDMARK, VERANE, CORVANE, SADAR = 1, 2, 3, 4
SIZE = (1280, 720)


@pytest.fixture
def seat():
    return RealSeat(joint_exercise())


@pytest.fixture
def window(seat):
    return Window(MapScreen(seat).first(), SIZE)


def group_id(seat, name):
    return next(one.id for one in seat.view().groups if one.name == name)


def row_of(planning, verb, target):
    return next(at for at, one in enumerate(planning.plan.rows) if (one.verb, one.target) == (verb, target))


def choose(screen, group, verb):
    screen.select_group(group)
    screen.choose_offer(next(at for at, one in enumerate(screen.offers()) if one.verb == verb))


# Planning


def test_a_game_with_days_to_prepare_begins_at_the_planning(seat):
    screen = MapScreen(seat)
    assert isinstance(screen.first(), Planning)
    assert isinstance(Briefing(screen, screen.first()).back(), Planning)
    without = MapScreen(RealSeat())
    assert without.first() is without


def test_keys_alone_make_a_plan_and_carry_it_out(seat, window):
    planning = window.screen
    for key in ("Down", "A", "Down", "Right", "Enter", "Up"):
        window.key(key)
        window.frame()
    assert len(planning.plan.wanted) == 5
    expected = planning.plan.then
    window.key("C")
    assert isinstance(window.screen, Question)
    window.frame()
    window.ui.focus = "Carry out"
    window.key("Enter")
    assert window.screen is planning
    after = seat.view().together
    assert after.pairs == expected.pairs
    assert [one.days for one in after.partners] == [19, 19, 13, 9]
    assert after.partner(CORVANE).attended == (2, 3)
    window.key("Esc")
    assert isinstance(window.screen, MapScreen)
    window.key("P")
    assert window.screen is planning


def test_the_mouse_alone_makes_a_plan_and_carries_it_out(seat, window):
    planning = window.screen
    names = ("Radio English and phrase cards: 3 Platoon, Verane", "Communications exercise", "To the map", "Together")
    for name in (*names, "Carry out (5)", "Carry out"):
        window.click(window.ui.named(name).rect.center)
        window.frame()
    assert planning.plan.wanted == []
    assert seat.view().together.partner(VERANE).attended == (1, 6)


def test_a_forecast_changes_nothing(seat):
    before = seat.game.digest()
    shown = seat.view()
    seat.forecast([v.Order(group_id(seat, "3 Platoon (Verane)"), LIAISE, ALDMARK)])
    assert seat.game.digest() == before
    assert seat.view() == shown


def test_a_forecast_tells_nothing_that_capitals_have_kept_to_themselves(seat):
    orders = [v.Order(one.asker, PREPARE, what) for one in seat.view().together.partners for what in (8, 11)]
    told = seat.forecast(orders)
    for row in seat.game.state.contingents:
        row.undeclared = 0
    assert seat.forecast(orders) == told


def test_what_can_be_marked_can_be_carried_out(seat):
    """Random plans are never refused, and a cell shown as open can be wanted."""
    dice = random.Random(3)
    for _ in range(6):
        planning = MapScreen(seat).plan_together()
        plan = planning.plan
        for _ in range(25):
            row, one = dice.choice(plan.rows), dice.choice(planning.together.partners)
            if plan.chosen(row, one) is None and not plan.is_done(row, one):
                assert plan.is_open(row, one) == (not plan.refusal(row, one)), (row, one.name)
            plan.toggle(row, one)
        assert seat.forecast(plan.sorted(plan.wanted)).refused == ()
        assert RealSeat(joint_exercise()).submit(plan.sorted(plan.wanted)) == []


def test_a_contingency_plan_goes_through_the_groups_of_a_contingent(seat):
    planning = MapScreen(seat).plan_together()
    line = row_of(planning, "plan", 1)
    names = []
    for _ in range(7):
        planning.press_cell(line, 0)
        chosen = planning.plan.chosen(planning.plan.rows[line], planning.together.partners[0])
        names.append(planning.plan.group_name(chosen.group) if chosen else "")
    assert names == ["Company HQ", "1 Platoon", "2 Platoon", "Liaison team", "Medics", "Mini-UAV", ""]


def test_liaison_officers_are_few(seat):
    planning = MapScreen(seat).plan_together()
    for target, column in ((VERANE, 0), (CORVANE, 0), (SADAR, 0)):
        planning.press_cell(row_of(planning, LIAISE, target), column)
        assert planning.note == ""
    planning.press_cell(row_of(planning, LIAISE, ALDMARK), 1)
    assert "liaison officers are away" in planning.note
    assert len(planning.plan.wanted) == 3


def test_after_the_first_turn_nothing_is_prepared_but_officers_are_sent(seat):
    seat.wait()
    if seat.open:
        seat.wait()
    planning = MapScreen(seat).plan_together()
    assert PREPARE not in {one.verb for one in planning.plan.rows}
    planning.press_cell(row_of(planning, LIAISE, VERANE), 0)
    planning.carry_out().buttons[-1][1]()
    assert seat.view().together.partner(ALDMARK).officers == (VERANE,)


# Orders


def test_staff_work_is_done_at_once_and_leaves_drafts_standing(seat):
    screen = MapScreen(seat)
    verane = group_id(seat, "3 Platoon (Verane)")
    choose(screen, verane, "march")
    screen.aim_at((6, 4))
    before = {term.name: term.amount for term in screen.aim.minutes}
    screen.give()
    choose(screen, verane, "liaise")
    screen.choose_target(screen.offer.targets[0])
    assert screen.aim.at_once
    screen.give()
    assert seat.view().together.partner(VERANE).officers == (ALDMARK,)
    assert [one.order.verb for one in screen.drafts] == ["march"]
    after = {term.name: term.amount for term in screen.drafts[0].minutes}
    assert after["language"] + after["liaison officer helps"] == before["language"] // 2


def test_reading_back_costs_minutes_and_halves_misunderstandings(seat):
    window = Window(MapScreen(seat), SIZE)
    screen = window.screen
    choose(screen, group_id(seat, "3 Platoon (Verane)"), "march")
    screen.aim_at((6, 4))
    window.frame()
    plainly = screen.aim
    window.click(window.ui.named("Read back").rect.center)
    assert screen.aim.order.read_back
    assert sum(one.amount for one in screen.aim.minutes) == sum(one.amount for one in plainly.minutes) + 3
    assert screen.aim.odds[0].percent == plainly.odds[0].percent // 2
    window.key("R")
    assert screen.aim == plainly


def test_ones_own_people_need_not_read_back(seat):
    screen = MapScreen(seat)
    screen.read_back = True
    choose(screen, group_id(seat, "1 Platoon"), "march")
    screen.aim_at((6, 4))
    assert not screen.aim.can_read_back
    assert not screen.aim.order.read_back


def test_a_regional_force_is_asked_without_a_breach_being_confirmed(seat):
    screen = MapScreen(seat)
    choose(screen, group_id(seat, "Guard Platoon (Sadar)"), "march")
    screen.aim_at((8, 6))
    assert screen.aim.asked
    assert any("grants" in one.label for one in screen.aim.odds)
    assert screen.give() is None
    assert screen.drafts[-1].order.confirmed
    assert seat.submit([screen.drafts[-1].order]) == []


def test_an_order_on_its_way_is_told_with_where_it_comes_from_and_when_it_is_due(seat):
    verane = group_id(seat, "3 Platoon (Verane)")
    order = seat.game.state.orders[(verane - 1) * 2 + 1]
    order.alive, order.verb, order.cell, order.given, order.effect = 1, 2, 70, 0, 229
    group = next(one for one in seat.view().groups if one.id == verane)
    assert group.sent_from == (5, 6)
    assert group.due == "09:49"
    assert "3 h 49 min after it was given" in group.in_transit
    assert group.in_transit in plain.text_form(seat.view())


def test_answers_to_a_flash_are_read_back_where_another_contingent_answers():
    seat = RealSeat("first_day", 1)
    screen = MapScreen(seat)
    result = seat.wait()
    while not any(choice.can_read_back for flash in result.flashes for choice in flash.choices):
        result = seat.wait()
    screen.refresh()
    window = Window(Reaction(screen, result.flashes), SIZE)
    window.key("R")
    window.key("1")
    choice = window.screen.flash.choices[0]
    assert choice.can_read_back
    assert {term.dimension for term in choice.minutes} >= {"technical", "procedural", "human", "readiness"}
    window.screen.finish()
    (given,) = [one for one in seat.game.given if one.group == choice.order.group - 1]
    assert given.override == manner.READ_BACK


# Pictures and contingents


def spot(seat, contingent, cell, minute=0):
    """Let a contingent have seen the Kestrel band at a cell."""
    band = list(seat.exercise.groups).index("Kestrel band")
    contact = seat.game.state.contacts[(contingent - 1) * len(seat.game.state.groups) + band]
    contact.seen, contact.number, contact.cell, contact.minute = 1, 1, cell, minute
    contact.certainty, contact.strength, contact.side, contact.source = 800_000, 20, 2, 2


def test_each_contingent_has_a_picture_of_its_own(seat):
    spot(seat, VERANE, 44)
    partners = {one.id: one.picture for one in seat.view().together.partners}
    assert [one.cell for one in partners[VERANE].contacts] == [(12, 2)]
    assert partners[ALDMARK].contacts == ()
    assert seat.view().contacts == ()  # until it has passed it on
    spot(seat, ALDMARK, 40)
    view = seat.view()
    assert [one.cell for one in view.contacts] == [(8, 2)]
    assert view.together.partner(VERANE).picture.contacts[0].number == view.contacts[0].number
    assert partners[ALDMARK].sight != partners[VERANE].sight


def test_the_map_shows_one_picture_after_the_other(seat):
    spot(seat, VERANE, 44)
    window = Window(MapScreen(seat), SIZE)
    seen = []
    for _ in range(6):
        seen.append(window.screen.picture)
        window.click(window.ui.named("picture").rect.center)
        window.frame()
    assert seen == [0, 1, 2, 3, 4, 0]


def test_two_pictures_side_by_side_are_reached_and_turned_by_keys(seat):
    spot(seat, VERANE, 44)
    window = Window(MapScreen(seat), SIZE)
    window.key("F5")
    assert isinstance(window.screen, Contingents)
    window.frame()
    window.key("F6")
    assert isinstance(window.screen, Pictures)
    window.frame()
    assert window.screen.whose == [ALDMARK, VERANE]
    window.key("Right")
    window.key("Left")
    assert window.screen.whose == [VERANE, CORVANE]
    window.key("Esc")
    assert isinstance(window.screen, MapScreen)


def test_the_contingents_page_tells_what_capitals_have_said(seat):
    own = seat.game.state.contingents[VERANE - 1]
    own.fatalities, own.withdraws, own.leave_until = 2, 3000, 600
    partner = seat.view().together.partner(VERANE)
    assert partner.fatalities == 2
    assert partner.notice == "goes home 08:00 on day 3"
    assert partner.leave == "16:00"
    own.undeclared |= 4
    assert seat.view().together.partner(VERANE) == partner


# Reports


def key_of(window, key, letter):
    window.handle(pygame.event.Event(pygame.KEYDOWN, key=key, mod=0, unicode=letter))
    window.frame()


def test_a_report_is_written_by_keys_alone_and_then_ordered(seat):
    window = Window(MapScreen(seat), SIZE)
    window.screen.select_group(group_id(seat, "1 Platoon"))
    window.key("W")
    window.frame()
    assert isinstance(window.screen, Composer)
    key_of(window, pygame.K_RIGHT, "")
    key_of(window, pygame.K_RIGHT, "")
    for _ in range(7):
        key_of(window, pygame.K_DOWN, "")
    for letter in "nonee":
        key_of(window, ord(letter), letter)
    key_of(window, pygame.K_BACKSPACE, "\b")
    key_of(window, pygame.K_RETURN, "\r")
    assert "Conclusions: none" in seat.notes[0]
    assert seat.notes[0].startswith("Patrol report. 1 Platoon, day 1 06:00")
    order = window.screen.aim.order
    assert (order.verb, order.target) == ("report", report.PATROL)
    filled = [nth for nth, line in enumerate(seat.notes[0].splitlines()[1:]) if not line.endswith(": -")]
    assert list(order.fields) == filled and 7 in filled
    window.key("Return")
    assert seat.submit((order,)) == []
    sent = seat.game.state.orders[window.screen.group().id * 2 - 1]
    assert sent.override == manner.COMPOSED | sum(manner.FIRST_FIELD << nth for nth in filled)


def test_without_an_incident_there_is_nothing_to_write_a_methane_about(seat):
    window = Window(MapScreen(seat), SIZE)
    window.screen.select_group(group_id(seat, "1 Platoon"))
    window.key("W")
    window.frame()
    for _ in range(3):
        key_of(window, pygame.K_RIGHT, "")
    window.frame()
    key_of(window, pygame.K_RETURN, "\r")
    assert window.screen.aim is None
    assert "no incident to report" in window.screen.note


def test_a_report_is_filled_in_from_what_the_seat_knows_and_nothing_else(seat):

    def forms():
        view = seat.view()
        return forms_of(view, next(one for one in view.groups if one.name == "3 Platoon (Verane)"))

    group, before = next(one for one in seat.view().groups if one.name == "3 Platoon (Verane)"), forms()
    band = seat.game.state.groups[list(seat.exercise.groups).index("Kestrel band")]
    band.cell, band.strength = group.cell[1] * 16 + group.cell[0], 77
    assert forms() == before
    spot(seat, ALDMARK, band.cell)
    assert forms() == before, "what the headquarters has seen the platoon has not"
    spot(seat, VERANE, band.cell)
    after = forms()
    assert [field.known for field in before[0].fields if field.name == "Seen of others"] == [""]
    assert [field.known for field in after[0].fields if field.name == "Seen of others"] == [
        "contact 1, about 20, 0908, now"
    ]
    assert [len(form.fields) for form in after] == [9, 8, 8, 7, 9]


def test_a_line_of_intent_is_kept_and_an_empty_one_is_not(seat):
    window = Window(MapScreen(seat), SIZE)
    for letters in ("", "nobody at Olo, because it rains"):
        window.click(window.ui.named("Intent").rect.center)
        window.frame()
        for letter in letters:
            key_of(window, ord(letter), letter)
        key_of(window, pygame.K_RETURN, "\r")
        assert isinstance(window.screen, MapScreen)
    assert seat.notes == ["I expect nobody at Olo, because it rains"]


def test_what_is_written_stays_with_the_record(tmp_path):
    seat = LocalLobby(seed=3, folder=tmp_path).open("first_day")
    seat.note("I expect a warning from Besk because families left it.")
    if seat.wait().flashes:
        seat.wait()
    seat.close()
    (path,) = tmp_path.iterdir()
    with Record.open(path) as record:
        assert record.notes() == [(1, "company", "I expect a warning from Besk because families left it.")]


@pytest.mark.parametrize("command", ["planning", "contingents", "pictures"])
def test_a_frame_takes_less_than_16_ms(seat, command):
    window = Window(MapScreen(seat).do(command), (1600, 900))
    times = []
    for _ in range(15):
        start = time.perf_counter()
        window.frame()
        times.append(time.perf_counter() - start)
    assert sorted(times)[7] < 0.016


def test_what_the_seat_cannot_know_changes_no_preview(seat):
    order = v.Order(group_id(seat, "3 Platoon (Verane)"), "march", cell=(6, 4))
    shown = seat.preview(replace(order, read_back=True))
    for row in seat.game.state.contingents:
        row.undeclared = 127
    assert seat.preview(replace(order, read_back=True)) == shown


def test_staff_work_stays_done_when_another_order_is_changed(tmp_path):
    lobby = LocalLobby(seed=3, folder=tmp_path)
    seat = lobby.open("first_day")
    verane = group_id(seat, "3 Platoon (Verane)")
    assert seat.submit([v.Order(verane, "march", cell=(6, 4)), v.Order(verane, LIAISE, ALDMARK)]) == []
    assert seat.submit([v.Order(verane, "march", cell=(7, 4))]) == []
    assert seat.view().together.partner(VERANE).officers == (ALDMARK,)
    group = next(one for one in seat.view().groups if one.id == verane)
    assert group.route_in_transit[-1] == (7, 4)
    if seat.wait().flashes:
        seat.wait()
    seat.close()
    (path,) = tmp_path.iterdir()
    with Record.open(path) as record:
        assert not any(fault for _, _, fault in session.retold(record))


def test_the_text_form_tells_the_contingents_and_their_staff_work(seat):
    text = plain.text_form(seat.view())
    assert "A Company, Aldmark - 3 Platoon, Verane: 35 %, weakest: human" in text
    assert "Sadari Guard: language 40 %, will 70, 10 days to prepare, asked, not ordered" in text
    offers = plain.offers_text(next(one.offers for one in seat.view().groups if one.name == "3 Platoon (Verane)"))
    assert "      6 Communications exercise, 2 days" in offers


def test_the_script_that_draws_the_pictures_of_the_documentation_still_plays(tmp_path):
    script = Path(__file__).parents[2] / "docs" / "images" / "one_net.txt"
    screen = MapScreen(RealSeat("one_net", 3))
    saved = perform(Window(Briefing(screen, screen.first()), SIZE), script.read_text(encoding="utf-8"), tmp_path)
    assert [one.stem for one in saved] == [
        "planning", "assessment", "roe", "delay_sum", "contingents", "pictures", "report",
    ]  # fmt: skip


def test_a_force_that_is_asked_may_still_be_forbidden_it_by_its_capital(seat):
    """Asking answers the question of authority only: all that forbids it is told, and confirmed for what it is."""
    guard = group_id(seat, "Guard Platoon (Sadar)")
    contingent = seat.game.state.groups[guard - 1].contingent - 1
    seat.game.state.contingents[contingent].caveats = caveat.STAND_FAST
    screen = MapScreen(seat)
    choose(screen, guard, "march")
    screen.aim_at((8, 6))
    assert (screen.aim.asked, screen.aim.permitted) == (False, False)
    assert screen.aim.answer == manner.ASK | manner.PRESS
    question = screen.give()
    assert isinstance(question, Question)
    question.buttons[-1][1]()
    assert screen.drafts[-1].order.confirmed == manner.ASK | manner.PRESS
    assert seat.submit([replace(screen.drafts[-1].order, confirmed=manner.ASK)]), "asking alone is not enough"
    assert seat.submit([screen.drafts[-1].order]) == []


def test_a_headquarters_without_its_centre_says_so(seat):
    seat.game.state.seats[0].out_until = seat.game.clock.minute + 600
    header = seat.view().header
    assert header.centre_out
    assert header.slots == seat.game.state.seats[0].slots // 2
    aim = seat.preview(v.Order(group_id(seat, "3 Platoon (Verane)"), "hold"))
    assert any("operations centre is out" in one for one in aim.why)
    assert "operations centre is out" in plain.text_form(seat.view())

"""From a belief to a view: nothing that the seat does not know, every answer the engine's own."""

from dataclasses import replace

import pytest

from tests.render.real_seat import RealSeat
from wargame.engine.orders import CATALOG, can
from wargame.engine.rules.encounters import climb
from wargame.engine.words import verb
from wargame.render import build, plain
from wargame.render import view as v
from wargame.render.image import render_map
from wargame.render.screens.debrief import Debrief
from wargame.render.screens.map import MapScreen
from wargame.render.script import perform
from wargame.render.window import Window

HIDDEN = 7  # row of the Kestrel band


@pytest.fixture
def seat():
    return RealSeat()


def group_named(view, name):
    return next(one for one in view.groups if one.name == name)


def test_the_view_names_the_seats_own_groups_and_nobody_else(seat):
    view = seat.view()
    assert [one.name for one in view.groups if one.mine] == [
        "Company HQ", "1 Platoon", "2 Platoon", "3 Platoon (Verane)", "Liaison team", "Medics", "Mini-UAV",
    ]  # fmt: skip
    assert view.contacts == ()
    assert "Kestrel band" not in plain.text_form(view)


@pytest.mark.parametrize("field", ["cell", "strength", "rest", "firepower", "loot"])
def test_what_the_seat_cannot_know_changes_nothing_that_it_is_shown(seat, field):
    before = seat.view()
    hidden = seat.game.state.groups[HIDDEN]
    setattr(hidden, field, getattr(hidden, field) + 3)
    assert seat.view() == before


def test_a_contact_is_shown_as_reported_and_not_as_it_is(seat):
    contact = seat.game.state.contacts[HIDDEN]
    contact.seen, contact.number, contact.cell, contact.minute = 1, 4, 40, 0
    contact.certainty, contact.strength, contact.side, contact.source = 600_000, 20, 2, 2
    shown = seat.view().contacts
    lacks = "whose they are"
    assert shown == (v.Contact(7, (8, 2), 0, 60, v.ARMED, "about 20", "1 Platoon", "armed_cell", lacks=lacks),)
    seat.game.state.groups[HIDDEN].strength = 55
    assert seat.view().contacts == shown


def test_an_order_for_a_contact_goes_to_the_group_behind_it(seat):
    contact = seat.game.state.contacts[HIDDEN]
    contact.seen, contact.number, contact.cell, contact.side = 1, 4, 86, 2
    order = v.Order(2, "warn", 7)
    assert build.numbers_of(seat.chair(), order) == (1, verb.WARN, 0, HIDDEN + 1, 0)
    assert (
        build.numbers_of(seat.chair(), v.Order(2, "warn", HIDDEN + 1))[3] == 0
    )  # a row's number means nothing to a seat


@pytest.mark.parametrize(
    "order",
    [
        v.Order(99, "march", cell=(1, 1)),
        v.Order(8, "march", cell=(1, 1)),
        v.Order(2, "dance"),
        v.Order(2, "march"),
        v.Order(2, "march", cell=(99, -3)),
        v.Order(2, "patrol", 99),
        v.Order(2, "patrol", -1),
        v.Order(2, "fire", 3),
        v.Order(2, "escort", 8),
        v.Order(0, "report"),
    ],
    ids=str,
)
def test_senseless_orders_are_refused_with_a_sentence(seat, order):
    preview = seat.preview(order)
    assert not preview.accepted
    assert preview.reason.endswith(".")
    (refusal,) = seat.submit([order])
    assert refusal.reason


def test_offers_are_accepted_exactly_where_the_engine_accepts_them(seat):
    chair = seat.chair()
    for group in seat.view().groups:
        for offer in group.offers:
            for target in offer.targets:
                cell = target.cell if offer.takes == v.AT_CELL else None
                index, doing, at, other, _ = build.numbers_of(chair, v.Order(group.id, offer.verb, target.id, cell))
                answer = can(chair.belief, chair.ground, 1, index, doing, at, other)
                assert (answer == 0) == target.accepted, (group.name, offer.verb, target.name)
            if offer.targets:
                assert offer.accepted == any(one.accepted for one in offer.targets)
            if not offer.accepted:
                assert offer.reason


def test_every_verb_of_the_side_is_offered_once(seat):
    wanted = sorted(build.offers.WORDS[one.verb] for one in CATALOG if one.sides & 2)
    assert sorted(one.verb for one in group_named(seat.view(), "1 Platoon").offers) == wanted


def test_the_preview_of_a_march_is_the_march_that_follows(seat):
    order = v.Order(2, "march", cell=(12, 3))
    preview = seat.preview(order)
    assert preview.route[0] == (5, 6)
    assert preview.route[-1] == (12, 3)
    minutes = sum(term.amount for term in preview.minutes)
    assert preview.arrival == f"06:{minutes}, in {minutes} min"
    assert seat.submit([order]) == []
    seat.wait()
    assert group_named(seat.view(), "1 Platoon").cell == (12, 3)


def test_the_ring_holds_the_cells_that_a_march_reaches_within_the_hour(seat):
    group = group_named(seat.view(), "1 Platoon")
    for y in range(12):
        for x in range(16):
            preview = seat.preview(v.Order(2, "march", cell=(x, y)))
            minutes = sum(term.amount for term in preview.minutes)
            near = (x, y) == group.cell or (preview.accepted and 0 < minutes <= 60)
            assert ((x, y) in group.ring) == near, (x, y, minutes)


def test_roads_are_chains_of_neighbours_and_cover_every_road_cell(seat):
    ground = seat.view().ground
    for road in ground.roads:
        for (ax, ay), (bx, by) in zip(road.cells, road.cells[1:], strict=False):
            assert max(abs(ax - bx), abs(ay - by)) == 1
    drawn = {cell for road in ground.roads for cell in road.cells}
    real = {(at % 16, at // 16) for at, row in enumerate(seat.game.ground.land) if row.road}
    assert drawn == real


def test_a_known_washout_is_drawn_as_a_cut_road(seat):
    work = seat.game.state.works[0]
    work.alive, work.kind, work.cell, work.known = 1, 2, 6 * 16 + 8, 1
    cut = [road for road in seat.view().ground.roads if road.state == "cut"]
    assert [road.cells for road in cut] == [((8, 6),)]
    work.known = 0
    assert all(road.state == "open" for road in seat.view().ground.roads)


def test_a_whole_exercise_is_played_through_the_window(seat, tmp_path):
    window = Window(MapScreen(seat), (1280, 720))
    script = (
        'select "2 Platoon"\norder patrol "Dasu"\nselect "1 Platoon"\norder checkpoint "Senu bridge"\n' + "turn\n" * 12
    )
    perform(window, script, tmp_path)
    assert seat.game.ended
    assert isinstance(window.screen, Debrief)
    assert window.ui.cut == []
    view = window.screen.map.view
    assert view.over
    assert {one.state for one in view.objectives} <= {"done", "failed"}
    for measure in view.scorecard.measures:
        assert sum(term.amount for term in measure.terms) == measure.value


def test_the_log_tells_only_what_the_seat_learns(seat):
    for _ in range(3):
        result = seat.wait()
        while result.flashes:
            result = seat.wait()
    assert seat.view().messages
    named = plain.text_form(seat.view())
    assert "Kestrel band" not in named
    other = replace(seat.chair(), seat=2)
    theirs = {one.text for one in build.story.messages_of(other, seat.events, {})}
    assert not any("Families on the road" in text for text in theirs)


def test_a_flash_offers_orders_that_the_engine_takes():
    seat = RealSeat()
    seat.submit([v.Order(2, "checkpoint", cell=(10, 6))])
    result = seat.wait()
    while not result.flashes:
        result = seat.wait()
    (flash,) = result.flashes
    assert "Senu bridge" in flash.sentence
    assert flash.choices
    talk = next(one for one in flash.choices if one.order.verb == "negotiate")
    assert talk.permitted
    assert seat.submit([talk.order]) == []
    assert seat.wait().flashes == ()


def test_previews_need_no_truth(seat):
    """A preview is the same whatever the hidden group does."""
    orders = [v.Order(2, "march", cell=(12, 3)), v.Order(3, "patrol", 3), v.Order(7, "fly", cell=(9, 3))]
    before = [seat.preview(one) for one in orders]
    seat.game.state.groups[HIDDEN].cell = 60
    seat.game.state.groups[HIDDEN].firepower = 900_000
    assert [seat.preview(one) for one in orders] == before


def test_the_map_is_drawn_without_a_display(seat):
    picture = render_map(seat.view(), (320, 240))
    assert picture.shape == (240, 320, 3)
    assert picture.dtype == "uint8"
    assert len({tuple(pixel) for pixel in picture[::9, ::9].reshape(-1, 3)}) > 50


def test_an_inject_is_filed_by_what_its_author_says_it_is(seat):
    for _ in range(3):
        result = seat.wait()
        while result.flashes:
            result = seat.wait()
    filed = {one.text.partition(".")[0]: one.category for one in seat.view().messages}
    assert filed["Families on the road"] == v.REPORT
    assert filed["Six armed men on the bridge"] == v.ALERT


@pytest.mark.parametrize("highest", [1, 2, 4])
def test_the_odds_shown_for_the_ladder_are_those_that_the_rules_throw(seat, highest):
    contact = seat.game.state.contacts[HIDDEN]
    contact.seen, contact.number, contact.cell, contact.side, contact.party = 1, 1, 101, 2, 2
    shown = build.preview.ladder_ppm(seat.chair(), 1, highest) / 1_000_000
    state, ground = seat.game.state, seat.game.ground
    ended = 0
    for seed in range(3000):
        state.clock[0].seed = seed
        state.groups[1].force_step = 0
        ended += climb(state, ground, [], 1, HIDDEN, highest, 0, 0)
    assert ended / 3000 == pytest.approx(shown, abs=0.03)
    state.groups[1].force_step = 0
    verbs = {1: "negotiate", 2: "show_force", 4: "block"}
    odds = seat.preview(v.Order(2, verbs[highest], 1)).odds
    assert odds[-1].percent == int(shown * 100)

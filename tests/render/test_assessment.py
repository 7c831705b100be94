"""The assessment in the window: bounds and threat on the map, and placing groups before D-day by keys and by mouse."""

import io

import pytest

from tests.render.real_seat import RealSeat
from wargame.commands.terminal import Terminal
from wargame.render import threat
from wargame.render.area import Assessed
from wargame.render.screens.assessment import Assessment
from wargame.render.screens.base import Question
from wargame.render.screens.map import MapScreen
from wargame.render.screens.planning import Planning
from wargame.render.window import Window

SIZE = (1280, 720)


@pytest.fixture
def seat():
    return RealSeat("one_net")


@pytest.fixture
def window(seat):
    made = Window(MapScreen(seat).first(), SIZE)
    made.frame()
    made.key("F8")
    made.frame()
    return made


def cell_of(seat, name):
    view = seat.view()
    return next(one.cell for one in (*view.groups, *view.communities) if one.name == name)


def line_of(screen, name):
    names = [one.name for one in screen.groups()] + [one.name for one, _ in screen.communities()]
    return names.index(name)


def test_it_is_reached_from_the_planning_and_from_the_map_and_leads_back(seat, window):
    assert isinstance(window.screen, Assessment)
    window.key("Esc")
    assert isinstance(window.screen, Planning)
    window.key("Esc")
    window.frame()
    window.key("F8")
    window.frame()
    assert isinstance(window.screen, Assessment)
    window.key("F8")
    assert isinstance(window.screen, MapScreen)


def test_keys_alone_place_a_group(seat, window):
    screen = window.screen
    for _ in range(line_of(screen, "Verane Company")):
        window.key("Down")
    tavi = cell_of(seat, "Tavi")
    while screen.wanted.get(screen.group().id) != tavi:
        window.key("Right")
        window.frame()
    assert cell_of(seat, "Verane Company") != tavi  # only marked
    window.key("C")
    assert isinstance(window.screen, Question)
    window.frame()
    window.ui.focus = "Deploy"
    window.key("Enter")
    window.frame()
    assert window.screen is screen
    assert cell_of(seat, "Verane Company") == tavi
    assert "Verane Company" not in [one.name for one in screen.groups()]


def test_the_mouse_alone_places_a_group(seat, window):
    screen = window.screen
    window.click(window.ui.named("line: Meridor Company").rect.center)
    window.frame()
    lask, koru = cell_of(seat, "Lask"), cell_of(seat, "Koru")
    window.click(screen.camera.point(lask))
    window.frame()
    assert screen.wanted == {screen.group().id: lask}
    window.click(window.ui.named("Clear").rect.center)
    assert screen.wanted == {}
    window.click(screen.camera.point((0, 0)))
    assert "outside the deployment zone" in screen.note
    window.click(screen.camera.point(koru))
    assert screen.communities()[screen.line - len(screen.groups())][0].name == "Koru"  # not in its zone: looked at
    window.click(window.ui.named("line: Meridor Company").rect.center)
    window.click(screen.camera.point(lask))
    window.frame()
    for name in ("Deploy (1)", "Deploy"):
        window.click(window.ui.named(name).rect.center)
        window.frame()
    assert cell_of(seat, "Meridor Company") == lask


def test_the_most_threatened_come_first_and_tips_tell_all(seat, window):
    screen = window.screen
    middles = [threat.middle(known) for _, known in screen.communities()]
    assert middles == sorted(middles, reverse=True)
    koru = next(known for one, known in screen.communities() if one.name == "Koru")
    told = dict(threat.facts(koru))
    assert told["Trust"] == f"{koru.trust[0]}-{koru.trust[1]}"
    assert told["Assessed"] == "told before D-day"
    assert told["Help, dry to wet"].endswith("min")


def test_after_the_first_turn_it_only_tells(seat, window):
    screen = window.screen
    screen.map.seat.wait()
    screen.map.seat.wait()
    screen.map.refresh()
    assert screen.groups() == []
    for size in (SIZE, (1600, 900), (800, 600)):
        again = Window(Assessment(screen.map, screen.map), size)
        again.frame()
        again.key("Down")
        again.key("C")
        again.frame()
        assert again.screen.line == 1


def test_the_threat_is_a_layer_of_the_map(seat):
    window = Window(MapScreen(seat), SIZE)
    window.frame()
    before = window.surface.copy()
    window.key("8")
    window.frame()
    assert window.surface.get_buffer().raw != before.get_buffer().raw


def test_colours_follow_the_threat():
    def known(low, high):
        return Assessed((0, 0), (0, 0), (1, 1), (low, high), 0, 0)

    bounds = ((0, 10), (10, 40), (30, 70), (60, 100), (100, 100))
    tints = [threat.tint(threat.middle(known(*one))) for one in bounds]
    assert tints == [colour for _, colour in threat.LEVELS] + [threat.LEVELS[-1][1]]


def test_text_mode_assesses_and_deploys(seat):
    group = next(one.id for one in seat.view().groups if one.name == "Verane Company")
    out = io.StringIO()
    lines = ["assess", f"why {group} deploy 1512", f"{group} deploy 0000", f"{group} deploy 1512", "quit"]
    Terminal(seat, iter(lines), out).play()
    text = out.getvalue()
    assert "ASSESSMENT" in text and "attack in a week: " in text
    assert "outside the deployment zone" in text
    assert "Its base stays where it is." in text
    assert cell_of(seat, "Verane Company") == cell_of(seat, "Tavi")

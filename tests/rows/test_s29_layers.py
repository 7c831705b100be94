"""Row S29: a layered map and its export. Each layer toggles; exported features count equals the map's."""

import json
import os

import pytest

os.environ["SDL_VIDEODRIVER"] = "dummy"

import pygame

from tests.render.real_seat import RealSeat
from wargame import session
from wargame.cli import main
from wargame.engine.words import side
from wargame.render import mapdraw
from wargame.render.geojson import document
from wargame.render.keymap import command_of
from wargame.render.layers import FILED, LAYERS
from wargame.render.screens.map import MapScreen
from wargame.render.ui import Ui
from wargame.render.window import Window

ASKED = ("population", "trust", "incidents", "roads", "supply", "threat", "reach")
SIZE = (1600, 1200)


@pytest.fixture(scope="module")
def seat():
    """Integrated Mission after a week without orders: alerts, contacts, a road that was cut."""
    made = RealSeat("integrated_mission", seed=3)
    while made.view().header.turn < 24:
        made.wait()
    return made


def painted(view, layers):
    """The map with these layers: its pixels, and how many features of each were drawn."""
    pygame.font.init()
    surface, ui, camera, painter = pygame.Surface(SIZE), Ui(), mapdraw.Camera(), mapdraw.MapPainter()
    ui.begin(surface)
    camera.fit(surface.get_rect(), view.ground.width, view.ground.height, 30)
    painter.paint(ui, view, camera, layers, mapdraw.Shown())
    return pygame.surfarray.array3d(surface).tobytes(), painter.drawn


@pytest.mark.parametrize("number", range(len(LAYERS)), ids=[layer.id for layer in LAYERS])
def test_each_layer_toggles_by_its_key(seat, number):
    screen = MapScreen(seat)
    Window(screen, (1280, 720))
    before = number in screen.layers
    screen.do(command_of(LAYERS[number].key, screen.where))
    assert (number in screen.layers) is not before
    screen.do(command_of(LAYERS[number].key, screen.where))
    assert (number in screen.layers) is before


@pytest.mark.parametrize("name", FILED)
def test_the_exported_features_are_those_of_the_map(seat, name):
    view = seat.view()
    number = next(nth for nth, layer in enumerate(LAYERS) if layer.id == name)
    without, nothing = painted(view, set())
    shown, drawn = painted(view, {number})
    exported = document(view, [name])["features"]
    assert nothing == {}
    assert drawn == {number: len(exported)}
    assert (shown != without) == bool(exported)


def test_the_map_has_every_layer_that_was_asked_for(seat):
    assert set(ASKED) <= set(FILED)
    for name in ASKED:
        assert document(seat.view(), [name])["features"], name


def test_what_the_seat_does_not_know_is_in_no_layer(seat):
    """Every armed group that it has no contact with stands somewhere else, and the file stays the same."""
    chair = seat.chair()
    known = {index for index, _ in chair.contacts.values()}
    hidden = [
        one
        for index, one in enumerate(seat.game.state.groups)
        if one.alive and one.side == side.ARMED and index not in known
    ]
    before, places = document(seat.view(), FILED), [one.cell for one in hidden]
    for one in hidden:
        one.cell = 0
    after = document(seat.view(), FILED)
    for one, cell in zip(hidden, places, strict=True):
        one.cell = cell
    assert hidden
    assert after == before


def test_the_command_writes_what_the_seat_of_a_record_knew(tmp_path, capsys):
    record, out = tmp_path / "game.wargame", tmp_path / "map.geojson"
    session.run(session.load("integrated_mission"), 7, turns=10, record=record)
    asked = ["--turn", "6", "--layer", "population,roads", "--seat", "sector"]
    assert main(["map", str(record), "-o", str(out), *asked]) == 0
    assert "turn 7: population" in capsys.readouterr().out
    made = json.loads(out.read_text(encoding="utf-8"))
    assert made["type"] == "FeatureCollection"
    assert {one["properties"]["layer"] for one in made["features"]} == {"population", "roads"}
    assert made["turn"] == 7
    for one in made["features"]:
        for x, y in positions(one["geometry"]["coordinates"]):
            assert made["bbox"][0] <= x <= made["bbox"][2] and made["bbox"][1] <= y <= made["bbox"][3]


def positions(nested):
    """All positions of a geometry."""
    if isinstance(nested[0], float | int):
        return [nested]
    return [position for part in nested for position in positions(part)]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["first_day", "--layer", "weather"], "there is no layer 'weather'; choose among orders"),
        (["first_day", "--turn", "3"], "leave out --turn, or give a record"),
        (["first_day", "--seat", "nobody"], "has no seat 'nobody'; choose one of"),
        (["first_day", "-o", "no/such/folder/map.geojson"], "there is no folder"),
    ],
)
def test_what_cannot_be_drawn_is_told_in_a_sentence(words, told, capsys):
    assert main(["map", *words]) == 2
    assert told in capsys.readouterr().err

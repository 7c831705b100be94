"""Building: what the author wrote in human units stands in the engine's tables, in integers and within bounds."""

import time
from pathlib import Path

import numpy as np
import pytest

from wargame.engine.deeds import per_turn
from wargame.engine.ground import open_ground
from wargame.engine.state import State, digest, thaw
from wargame.engine.tables import TABLES
from wargame.engine.ways import region_table, step_table
from wargame.engine.words import (
    effect,
    land,
    measure,
    mobility,
    posture,
    side,
    skill,
    store,
    tally,
    unit,
    verb,
    weather,
)
from wargame.scenario import Exercise, build, names, read
from wargame.scenario.load import read_text

SOUND = (Path(__file__).parent / "sound.toml").read_text(encoding="utf-8")


def made(*edits: tuple[str, str]) -> Exercise:
    """The sound exercise with some of its text replaced."""
    text = SOUND
    for old, new in edits:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return build(read_text(text))


def cell(exercise: Exercise, reference: str) -> int:
    area = exercise.ground.map[0]
    return int((area["height"] - 1 - int(reference[2:])) * area["width"] + int(reference[:2]))


@pytest.fixture(scope="module", params=names())
def shipped(request) -> Exercise:
    return build(read(request.param))


def test_every_field_is_within_its_bounds(shipped):
    for table, rows in zip(TABLES, shipped.state, strict=True):
        for field in table.fields:
            assert (rows[field.name] >= field.low).all(), (table.name, field.name)
            assert (rows[field.name] <= field.high).all(), (table.name, field.name)


def test_keys_are_given_once(shipped):
    keys = [
        int(key) for rows in shipped.state if "key" in (rows.dtype.names or ()) for key in rows["key"] if key
    ]  # fmt: skip
    assert len(keys) == len(set(keys))
    assert max(keys) == shipped.state.clock[0]["next_key"]


def test_building_twice_gives_the_same_bytes(shipped):
    again = build(shipped.scenario)
    assert digest(again.state) == digest(shipped.state)
    for one, other in zip(shipped.ground, again.ground, strict=True):
        assert one.tobytes() == other.tobytes()


def test_rows_follow_the_file(shipped):
    scenario = shipped.scenario
    assert shipped.groups == tuple(group.title for group in scenario.group)
    assert len(shipped.state.groups) == len(scenario.group)
    assert shipped.seats == tuple(seat.id for seat in scenario.seat)
    for row, seat in enumerate(scenario.seat, 1):
        commanded = shipped.state.contingents["seat"] == row
        assert commanded.sum() == len(seat.commands)
        assert (shipped.state.contingents["side"][commanded] == getattr(side, seat.side.upper())).all()
    for row, inject in enumerate(shipped.injects):
        if inject >= 0 and scenario.inject[inject].effects:
            kind = scenario.inject[inject].effects[0].kind
            assert shipped.ground.injects[row]["effect"] == getattr(effect, kind.upper())


def test_people_are_conserved(shipped):
    state, scenario = shipped.state, shipped.scenario
    assert state.groups["strength"].sum() == state.units["strength"].sum()
    assert state.communities["home"].sum() == sum(community.population for community in scenario.community)


def test_building_is_quick():
    scenario = read("integrated_mission")
    start = time.process_time()
    build(scenario)
    assert time.process_time() - start < 0.5


def test_places_and_land():
    exercise = made(('at = "0402"', 'at = "0402"\nbase = "Bridge"'))
    assert cell(exercise, "0003") == 0
    assert exercise.ground.land["terrain"][cell(exercise, "0402")] == land.FOREST
    assert exercise.ground.land["terrain"][cell(exercise, "0200")] == land.WATER
    assert exercise.ground.land["road"][cell(exercise, "0201")] == land.LATERITE
    assert exercise.ground.land["place"][cell(exercise, "0301")] == 1
    alpha, raiders = exercise.state.groups
    assert alpha["cell"] == alpha["ahead"] == cell(exercise, "0001")
    assert raiders["base"] == cell(exercise, "0201")
    assert exercise.places == (("Camp", cell(exercise, "0001"), "base"), ("Bridge", cell(exercise, "0201"), "bridge"))


def test_units_of_measurement():
    exercise = made(
        ('people = "Ford people"', 'people = "Ford people"\ntrust = 42.5\nfear = 7\ndisplaced = 100'),
        ('posture = "tax"', 'posture = "raid"\nhostility = 2.5\ngrip = 70\nconsent = 33\npeople = "Ford people"'),
        ("turns = 8", "turns = 8\ncell_km = 2.5"),
    )
    ford, band = exercise.state.communities[0], exercise.state.parties[1]
    assert (ford["trust"], ford["fear"]) == (425_000, 70_000)
    assert (ford["home"], ford["population"]) == (300, 200)
    assert (band["hostility"], band["grip"], band["consent"]) == (25_000, 700_000, 330_000)
    assert (band["posture"], band["people"]) == (posture.RAID, 1)
    assert exercise.ground.map[0]["cell"] == 2500


def test_units_stores_and_what_groups_can_do():
    units = '[{ kind = "infantry_mounted", strength = 30 }, { kind = "medical_post", vehicles = 2, quality = 90 }]'
    stores = "stores = { rations = 2, water = 1, fuel = 0.5 }\nholding = { rations = 4, water = 2, fuel = 1 }"
    exercise = made(('[{ kind = "infantry_mounted" }]', f"{units}\n{stores}"))
    alpha = exercise.state.groups[0]
    assert alpha["strength"] == 30 + 15
    assert alpha["skills"] & skill.MEDIC
    assert alpha["skills"] & skill.FORCE
    stores = exercise.state.stores[: store.CLASSES]
    assert (stores["stock"][store.RATIONS], stores["holding"][store.RATIONS], stores["use"][store.RATIONS]) == (
        180,
        360,
        90,
    )
    assert (stores["stock"][store.WATER], stores["use"][store.WATER]) == (900, 900)
    assert abs(stores["stock"][store.FUEL] * 2 - stores["holding"][store.FUEL]) <= 1
    assert stores["stock"][store.FUEL] > 0
    assert (exercise.state.units["kind"][:2] == (unit.INFANTRY_MOUNTED, unit.MEDICAL_POST)).all()
    assert exercise.state.units["quality"][1] == 900_000
    on_foot = exercise.state.stores[store.CLASSES :]
    assert on_foot["holding"][store.FUEL] == 0  # no vehicles, no fuel


def test_those_in_hiding_have_the_order_to_hide():
    state: State = made().state
    assert state.orders[2]["verb"] == verb.HIDE
    assert state.orders[2]["alive"] == 1
    assert not state.orders["alive"][:2].any()


def test_calendar():
    season = "[weather]\nrain = 10\nspells = [{ from_turn = 3, until_turn = 4, rain = 60 }]\n\n[briefing]"
    exercise = made(("turns = 8", "turns = 8\nstart_hour = 12"), ("[briefing]", season))
    calendar = exercise.ground.calendar
    assert len(calendar) == 10
    assert calendar["of_day"][1:5].tolist() == [720, 1080, 0, 360]
    assert calendar["night"][1:6].tolist() == [0, 0, 1, 0, 0]
    assert calendar["minute"][1:4].tolist() == [0, 360, 720]
    assert calendar["rain"][1:6].tolist() == [100_000, 100_000, 600_000, 600_000, 100_000]
    assert exercise.state.clock[0]["of_day"] == 720


def test_conditions_effects_and_objectives():
    asked = 'of = "ford", at_least = 50 }, { measure = "alerts_answered", equal = 2, until_turn = 5 }]'
    exercise = made(
        ('of = "ford", at_least = 50 }]', f"{asked}\nat_end = true\nweight = 30"),
        (
            "turn = 2",
            'turn = 2\nrepeat = 3\nwhen = [{ measure = "group_at", of = "alpha", at = "Bridge", at_most = 0 }]',
        ),
        (
            'effects = [{ kind = "alert", of = "ford", amount = 60 }]',
            'effects = [{ kind = "weather", to = "storm", turns = 2 }, { kind = "raid", of = "raiders", on = "ford" }]',
        ),
    )
    rows = [tuple(int(value) for value in row) for row in exercise.ground.conditions]
    two = [(2, measure.TURN, 0, 1, 2, 0, 0), (2, measure.GROUP_AT, 1, 2, 0, cell(exercise, "0201"), 0)]
    found = [
        (owner, asked, subject, how, value, where, since)
        for owner, _, asked, subject, how, value, where, since, _ in rows
    ]
    assert found == [
        (1, measure.TRUST, 1, 1, 50, 0, 0),
        (1, measure.TALLY, tally.ALERTS_ANSWERED + 1, 3, 2, 0, 0),
        *two,
        *two,  # an inject has a row for each of its effects, all with the same conditions
    ]
    assert rows[1][-1] == 5
    assert rows[0][-1] >= 400
    assert exercise.ground.objectives[0][["seat", "weight", "hold"]].tolist() == (1, 30, -1)
    weathered, raid = exercise.ground.injects
    assert weathered[["effect", "amount", "other", "every"]].tolist() == (effect.WEATHER, weather.STORM, 2, 3)
    assert raid[["effect", "subject", "other"]].tolist() == (effect.RAID, 2, 1)
    assert exercise.injects == (0, -1)


def test_weights_and_rules():
    exercise = made(
        (
            "[briefing]",
            "[measures]\ntasks = 30\nprotection = 50\nlogistics = 20\n\n[rules]\npace_night = 40\n\n[briefing]",
        )
    )
    weights = exercise.ground.weights[0]
    assert (weights["tasks"], weights["protection"], weights["logistics"], weights["floor"]) == (30, 50, 20, 20)
    assert exercise.ground.rules[0]["pace_night"] == 40
    assert made().ground.weights[0]["floor"] == 0  # an exercise that scores its tasks only


def test_water_parts_the_land_unless_there_is_a_bridge():
    terrain = np.array([land.SAVANNA, land.WATER, land.SAVANNA] * 2, "<i4")
    for road, joined in ((land.NO_ROAD, False), (land.TRACK, True)):
        roads = np.array([road] * 3 + [land.NO_ROAD] * 3, "<i4")
        regions = region_table(step_table(3, 2, 1000, terrain, roads), 3, 2).reshape(6, -1)
        assert (regions[:, 3] == regions[:, 5])[[mobility.FOOT * 2, mobility.MOUNTED * 2]].tolist() == [joined, joined]


WEEKS = (
    "turns = 8",
    ("turns = 8\nturn_hours = 168\nstart_hour = 18\n"
    "spans = [{ from_turn = 3, turn_hours = 6 }, { from_turn = 6, turn_hours = 24 }]"),
)


def test_a_calendar_may_change_its_pace():
    calendar = made(WEEKS).ground.calendar
    assert list(calendar["length"][1:9] // 60) == [168, 168, 6, 6, 6, 24, 24, 24]
    assert list(np.diff(calendar["minute"][1:])) == list(calendar["length"][1:9])
    assert list(calendar["night"][1:9]) == [0, 0, 0, 1, 0, 0, 0, 0]


def test_a_daily_chance_is_that_of_the_turn_in_every_span():
    exercise = made(WEEKS)
    state, ground = thaw(exercise.state), open_ground(exercise.ground)
    for turn in range(1, 9):
        state.clock[0].turn = turn
        length = int(exercise.ground.calendar[turn]["length"])
        assert per_turn(state, ground, 50_000) == pytest.approx(1_000_000 * (1 - 0.95 ** (length / 1440)), abs=2)

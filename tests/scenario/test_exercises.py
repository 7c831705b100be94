"""The exercises that ship, as an instructor would look at them; and that the page for authors is up to date."""

import re
from collections import Counter
from pathlib import Path

import pytest

from wargame.agents.doctrine import DOCTRINES as KNOWN
from wargame.engine.words import effect, measure, names, side, tally
from wargame.scenario import build, check, find, read
from wargame.scenario import names as exercises
from wargame.scenario.cast import Cast
from wargame.scenario.reference import reference
from wargame.scenario.vocabulary import DOCTRINES, EFFECTS, MEASURES, TALLIES

ROOT = Path(__file__).parents[2]


@pytest.fixture(params=exercises())
def name(request) -> str:
    return request.param


def test_nothing_is_wrong_with_them(name):
    assert check(name) == []
    assert read(name).exercise.id == name


def test_they_have_what_an_instructor_needs(name):
    scenario = read(name)
    assert scenario.debrief is not None
    assert len(scenario.debrief.questions) >= 5
    assert len(scenario.fact) >= 5
    assert scenario.exercise.modules
    for paragraph in ("situation", "mission", "execution", "support", "command_and_signal"):
        assert len(getattr(scenario.briefing, paragraph)) > 100, paragraph
    for inject in scenario.inject:
        assert len(inject.text) > 80, inject.id
        assert len(inject.expected) > 80, inject.id
        assert inject.scored, inject.id
    for objective in scenario.objective:
        assert objective.scored, objective.id
        assert objective.module, objective.id


def test_a_person_can_lead_the_mission(name):
    scenario = read(name)
    cast = Cast(scenario)
    for seat in scenario.seat:
        led = [group for group in scenario.group if group.contingent in seat.commands]
        assert seat.side != "mission" or len(led) <= 12
        assert sum(row.weight for row in scenario.objective if row.seat == seat.id) in {0, 100}
    assert {cast.side_of_group(group.id) for group in scenario.group} >= {"mission", "armed"}


def test_briefings_name_places_where_they_are(name):
    scenario = read(name)
    given = {place.name: place.at for place in scenario.map.places} | {row.title: row.at for row in scenario.community}
    for paragraph in scenario.briefing.model_dump().values():
        for spoken, reference_given in re.findall(r"(\w+(?: \w+)?) \((\d{4})[,)]", paragraph):
            at = given.get(spoken) or given.get(spoken.split()[-1])
            assert at in {None, reference_given}, spoken


def test_lines_fit_a_screen(name):
    longest = max(find(name).read_text(encoding="utf-8").splitlines(), key=len)
    assert len(longest) <= 140, longest


def test_first_day_is_the_tutorial():
    scenario = read("first_day")
    assert (len(scenario.map.terrain[0]), len(scenario.map.terrain), scenario.exercise.cell_km) == (16, 12, 2)
    assert (scenario.exercise.turns, len(scenario.community), scenario.measures.tasks) == (12, 4, 100)


def test_integrated_mission_has_its_size_and_injects_by_time_and_by_condition():
    scenario = read("integrated_mission")
    assert (len(scenario.map.terrain[0]), len(scenario.map.terrain), scenario.exercise.cell_km) == (40, 30, 3)
    assert (scenario.exercise.turns, len(scenario.community), len(scenario.inject)) == (40, 12, 15)
    assert {party.side for party in scenario.party} == {"mission", "armed", "host", "community", "agency"}
    assert sum(inject.turn is None for inject in scenario.inject) >= 3
    assert scenario.party[1].ceasefire


def test_one_net_has_four_ways_to_be_late():
    scenario = read("one_net")
    led = [contingent for contingent in scenario.contingent if contingent.id in scenario.seat[0].commands]
    assert [contingent.id for contingent in led if contingent.regional] == ["lakes"]
    assert sum(contingent.planning_days for contingent in led) == 20
    assert all(contingent.undeclared for contingent in led[1:])
    groups = Counter(group.contingent for group in scenario.group)
    assert [groups[contingent.id] for contingent in led] == [3, 3, 3, 3]
    verane, meridor = led[1:3]
    assert not set(verane.bearers) & set(meridor.bearers)  # neighbours who have no radio in common
    assert (scenario.exercise.turns, scenario.seat[0].slots) == (24, 8)


@pytest.mark.parametrize("exercise", ["one_net", "site_two"])
def test_an_untrained_mix_works_together_badly(exercise):
    made = build(read(exercise))
    leads = [seat["lead"] - 1 for seat in made.state.seats]
    for row, contingent in enumerate(made.state.contingents):
        if contingent["seat"] == 1 and row != leads[0]:
            assert 280_000 <= contingent["interop"] <= 400_000, made.contingents[row]


def test_the_second_alert_of_one_net_is_the_first_in_a_mirror():
    alerts = [inject for inject in read("one_net").inject if any(one.kind == "alert" for one in inject.effects)]
    first, second = ([(one.kind, one.amount) for one in inject.effects] for inject in alerts)
    assert first == second
    assert [inject.turn for inject in alerts] == [10, 19]


def test_authors_have_every_word_of_the_engine():
    assert set(EFFECTS) == {word.lower() for word in names(effect)}
    assert set(MEASURES) == {word.lower() for word in names(measure) if word != "TALLY"} | set(TALLIES)
    assert set(TALLIES) == {word.lower() for word in names(tally) if word != "COUNT"}


def test_the_page_for_authors_is_up_to_date():
    page = (ROOT / "docs" / "authoring.md").read_text(encoding="utf-8")
    assert page == reference(), "run: python -m wargame.scenario.reference > docs/authoring.md"


def test_authors_have_every_doctrine_of_their_side():

    for name_of_side, number in names(side).items():
        offered = set(DOCTRINES[name_of_side.lower()])
        assert offered == {name for name, entry in KNOWN.items() if number in entry.sides}, name_of_side


def test_rains_is_two_months_of_logistics():
    scenario = read("rains")
    assert (len(scenario.map.terrain[0]), len(scenario.map.terrain), scenario.exercise.cell_km) == (36, 24, 5)
    assert (scenario.exercise.turns, scenario.exercise.turn_hours, len(scenario.inject)) == (60, 24, 14)
    dry, wet = scenario.weather.rain, scenario.weather.spells[-1]
    assert dry < 10 < wet.rain and (wet.from_turn, wet.until_turn) == (31, 60)
    assert scenario.rules["flight_hours"] > 0 and scenario.rules["budget"] > 0
    assert scenario.measures.logistics == max(dict(scenario.measures).values())
    for group in scenario.group:
        if group.id in {"a_company", "b_company"}:
            assert group.stores.rations == group.stores.water == group.stores.fuel == 14

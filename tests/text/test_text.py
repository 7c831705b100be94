"""Every word of the engine has its sentence, every placeholder is filled, and a translation needs no code."""

import importlib
import re
from pathlib import Path

import pytest

from wargame import text
from wargame.engine import words
from wargame.engine.reports import FIELDS
from wargame.engine.words import event, land, reason, side, verb
from wargame.text import catalog, counters, events, names, orders, reading, reasons, reports, together

PACKAGE = Path(text.__file__).parent
PLACES = {"who", "whom", "community", "cell", "aim", "amount", "extra"}
TABLES = {
    "bearer": together.BEARERS,
    "breach": names.BREACHES,
    "caveat": together.CAVEATS,
    "community": names.COMMUNITIES,
    "compare": names.COMPARISONS,
    "delay": together.DELAYS,
    "effect": counters.EFFECTS,
    "event": events.EVENTS,
    "field": together.FIELDS,
    "climate": names.CLIMATES,
    "grade": names.GRADES,
    "incident": names.INCIDENTS,
    "load": names.LOADS,
    "measure": counters.MEASURES,
    "misreading": together.MISREADINGS,
    "mobility": names.MOBILITIES,
    "posture": names.POSTURES,
    "preparation": together.PREPARATIONS,
    "reason": reasons.REASONS,
    "report": reports.REPORTS,
    "side": names.SIDES,
    "skill": names.SKILLS,
    "standing": names.STANDINGS,
    "store": names.STORES,
    "case": names.CASES,
    "edge": names.EDGES,
    "tally": counters.TALLIES,
    "target": names.TARGETS,
    "task": names.TASKS,
    "trust": names.TRUST_CAUSES,
    "unit": names.UNITS,
    "verb": orders.VERBS,
    "weather": names.WEATHERS,
    "work": names.WORKS,
}
COUNTS = {(kind, "COUNT") for kind in ("delay", "preparation", "report", "tally", "task")}
LIMITS = {("mobility", "GROUND_KINDS"), ("store", "CLASSES"), *COUNTS}  # how many there are: not words
UNSPOKEN = {"freed", "land", "manner", "procedure", "purpose"}  # land holds two lists; the others are never shown


@pytest.fixture(autouse=True)
def english():
    text.use("en")
    yield
    text.use("en")


def placeholders(sentence: str) -> set[str]:
    return set(re.findall(r"{(\w*)[^}]*}", sentence))


def told() -> list[str]:
    """Every sentence of an event, variants included."""
    return [
        sentence for say in events.EVENTS.values() for sentence in (say.sentence, *(row[2] for row in say.variants))
    ]


def test_every_kind_of_word_is_spoken():
    modules = {path.stem for path in Path(words.__file__).parent.glob("*.py")} - {"__init__"}
    assert modules == set(TABLES) | UNSPOKEN


@pytest.mark.parametrize("kind", sorted(TABLES))
def test_every_word_has_its_sentence(kind):
    module = importlib.import_module(f"wargame.engine.words.{kind}")
    numbers = {number for name, number in words.names(module).items() if (kind, name) not in LIMITS}
    assert set(TABLES[kind]) == numbers


def test_terrain_and_roads_have_names():
    assert set(names.TERRAINS) == set(range(land.TERRAINS))
    assert set(names.ROADS) == set(range(land.ROADS))


def test_every_reason_says_why_and_what_to_do():
    for number, (why, fix) in reasons.REASONS.items():
        assert (why == fix == "") == (number == reason.NONE)
        for sentence in (why, fix):
            assert not sentence or (sentence[0].isupper() and sentence.endswith(".")), sentence


def test_event_sentences_ask_only_for_what_events_hold():
    for sentence in told():
        assert placeholders(sentence) <= PLACES, sentence
    for say in events.EVENTS.values():
        assert {say.amount, say.extra} <= set(reading.READINGS)


def test_every_number_read_in_words_is_said():
    """A reading other than plain "number" is declared only where the sentence, or a variant, shows it."""
    for number, say in events.EVENTS.items():
        shown = set().union(*(placeholders(sentence) for sentence in (say.sentence, *(row[2] for row in say.variants))))
        for field in ("amount", "extra"):
            if getattr(say, field) != "number" and number not in (event.FORCE, event.FLASH):
                assert field in shown, (number, field)


@pytest.mark.parametrize("number", sorted(events.EVENTS))
def test_every_event_can_be_told(number):
    for amount in (-1, 0, 1, 2, 7, 1_000_000):
        for extra in (-1, 0, 1, 5, 12):
            line = text.event(number, amount, extra, who=1, whom=2, community=3, cell=4)
            assert line and not re.search(r"[{}]", line), line
            assert line[0] == line[0].upper()


def test_sentences_read_as_people_speak():
    assert text.event(event.ARRIVED, who=3, cell=7) == "Group 3 has arrived at cell 7."
    assert text.event(event.ALERT, 45, 0, community=2) == "Community 2 warns of an attack, expected in 45 min."
    assert text.event(event.ALERT, 0, 1, community=2) == "Community 2 calls for help: an attack is under way."
    assert text.event(event.ATTACK, 4, -1, community=2) == "Community 2 was attacked: 4 dead. Nobody came."
    assert text.event(event.DISPLACED, 1200, community=2) == "Fled from community 2: 1,200 people."
    assert text.verb(verb.SHOW_FORCE) == "Show of force"
    assert text.word("side", side.ARMED) == "armed group"
    assert text.duration(0) == "0 min" and text.duration(130) == "2 h 10 min" and text.duration(4320) == "3 days"
    assert text.points(-25_000) == "-2.5"


def test_a_group_nobody_knows_is_not_named():
    assert text.event(event.LOST_CONTACT, who=0, whom=0).startswith("Somebody has lost sight of somebody")


def collected() -> list:
    """All marked sentences, as the translators' tool collects them: a string, or a pair for plurals."""
    extract = pytest.importorskip("babel.messages.extract", reason="Babel is not installed: pip install -e '.[dev]'")
    found = extract.extract_from_dir(PACKAGE, keywords={"N_": None, "say": None, "count": (1, 2)})
    return [message for _, _, message, _, _ in found]


def test_the_translators_tool_finds_every_sentence():
    found = {message if isinstance(message, str) else message[0] for message in collected()}
    spoken = set(told()) | {part for pair in (*reasons.REASONS.values(), *orders.VERBS.values()) for part in pair}
    for table in TABLES.values():
        spoken |= {name for name in table.values() if isinstance(name, str)}
    assert spoken - {""} <= found


def test_a_translation_needs_no_code(tmp_path):
    """A catalog written by the standard tool changes every sentence and keeps every placeholder."""
    messages = pytest.importorskip("babel.messages", reason="Babel is not installed: pip install -e '.[dev]'")
    from babel.messages.mofile import write_mo

    made = messages.Catalog(locale="fr")
    for message in collected():
        one = message if isinstance(message, str) else message[0]
        made.add(message, f"«{one}»" if isinstance(message, str) else tuple(f"«{form}»" for form in message))
    target = tmp_path / "fr" / "LC_MESSAGES" / "wargame.mo"
    target.parent.mkdir(parents=True)
    with target.open("wb") as file:
        write_mo(file, made)

    assert catalog.languages(tmp_path) == ["en", "fr"]
    text.use("fr", tmp_path)
    assert text.verb(verb.MARCH) == "«March»"
    assert text.reason(reason.NO_MEDIC) == "«Nobody in this group can treat wounded.»"
    assert text.event(event.ARRIVED, who=3, cell=7) == "««group 3» has arrived at «cell 7».»"
    text.use("de", tmp_path)
    assert text.verb(verb.MARCH) == "March"


def test_every_field_of_a_report_has_its_name():
    assert {form: len(fields) for form, fields in reports.FIELDS.items()} == {
        form: many for form, many in enumerate(FIELDS) if many
    }

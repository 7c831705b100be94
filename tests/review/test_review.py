"""The review of whole games: its scores are the engine's, its counts those of play, its page safe and complete."""

import random
import re
import shutil
import sqlite3
from dataclasses import replace
from html.parser import HTMLParser
from itertools import combinations

import pytest

from tests.review.made import BESK, FIRST, happened, told
from tests.test_cli import call
from tests.test_cli import document as printed
from wargame import reviewing
from wargame.engine.record import Recorder
from wargame.engine.words import event, names, tally
from wargame.review import gather, page, scorecard, timeline
from wargame.text.events import EVENTS

VOID = {"meta", "input", "link", "br", "hr", "img"}
SECTIONS = ("scorecard", "telling", "timeline", "delays", "knowledge", "interoperability", "breaches", "questions")


def test_its_scores_are_the_engines(recorded, document):
    outcome, _ = recorded
    assert {name: one["points"] for name, one in document["measures"].items()} == outcome.measures
    assert document["total"]["points"] == outcome.total
    for one in document["measures"].values():
        assert sum(term["points"] for term in one["terms"]) == pytest.approx(one["points"], abs=0.011)
    assert document["verified"] and not document["came_out_differently"]


def test_what_the_log_counts_is_what_the_engine_counted(document):
    assert len(document["counts"]) >= 15
    assert [one for one in document["counts"] if one["log"] != one["engine"]] == []
    assert sum(one["log"] for one in document["counts"]) > 100


def test_every_minute_of_every_delay_is_accounted_for(document):
    assert len(document["delays"]) > 15
    assert [one for one in document["delays"] + document["responses"] if one["unaccounted"]] == []
    assert any(one["answered"] for one in document["responses"])
    assert len({part["class"] for one in document["delays"] for part in one["parts"]}) >= 3


def test_misunderstandings_have_one_cause_each(document):
    told = document["interoperability"]["misunderstandings"]
    assert sum(told["by_cause"].values()) == sum(one["cases"] for one in told["by_kind"]) == told["cases"]


def test_the_index_is_the_engines(evidence, document):
    """The index of the lead and the second contingent, from its published weights and the parts that are told."""
    first = document["interoperability"]["index"][0]
    rules, told = evidence.ground.rules[0], first["start"]
    weights = (rules.index_technical, rules.index_procedural, rules.index_human)
    parts = (told["technical"], told["procedural"], told["human"])
    assert told["index"] == pytest.approx(sum(w * p for w, p in zip(weights, parts, strict=True)) / 1e6, abs=2e-3)
    kept = evidence.states[0].contingents[1].interop
    assert told["index"] == pytest.approx(kept / 1e6, abs=1e-4)


def test_its_10_1_2_is_the_engines(evidence, document):
    """Clocks met, counted from the patients of every turn, against the tallies of play."""
    kept = evidence.states[-1].tallies
    met = kept[tally.CLOCKS_MET].amount + kept[tally.CIVILIAN_CLOCKS_MET].amount
    missed = kept[tally.CLOCKS_MISSED].amount + kept[tally.CIVILIAN_CLOCKS_MISSED].amount
    told = document["interoperability"]["casevac"]["met"]
    assert (told["part"], told["cases"]) == (met, met + missed)


def test_its_alerts_are_the_engines(evidence, document):
    kept, told = evidence.states[-1].tallies, document["interoperability"]["alerts"]
    assert told["answered"]["cases"] == kept[tally.ALERTS].amount
    assert told["answered"]["part"] == kept[tally.ALERTS_ANSWERED].amount
    assert told["within_60"]["part"] == kept[tally.ALERTS_ANSWERED_60].amount
    assert told["false_alarms"] == kept[tally.ALERTS_FALSE].amount


def test_pictures_agree_as_their_contacts_do(document):
    """Jaccard's index of each two pictures, worked out again from the contacts that the document lists."""
    ours = [one["number"] for one in document["knowledge"]["contingents"] if one["mission"]]
    seen = 0
    for turn in document["knowledge"]["turns"]:
        sides = {one["group"]: one["side"] for one in turn["truth"]}
        for one, other in combinations(ours, 2):
            here, there = (
                {c["group"] for c in turn["pictures"][str(number)] if sides.get(c["group"]) != "mission"}
                for number in (one, other)
            )
            pair = turn["agreement"].get(f"{one}-{other}")
            assert pair == (round(len(here & there) / len(here | there), 4) if here | there else None)
            seen += pair is not None
    assert seen > 5


def test_every_event_of_a_game_has_its_row_and_its_words(evidence, document):
    rows = {row["id"]: row for row in document["timeline"]}
    for one in evidence.events:
        assert one.kind in EVENTS and one.kind in timeline.SORTS, one
        if one.kind not in (event.INJECT, event.DELAY):
            assert rows[one.id]["sentence"] and "no words" not in rows[one.id]["sentence"], one
    assert all(row["because"] == [] or row["because"][0] in rows for row in document["timeline"])
    assert any(len(row["because"]) > 1 for row in document["timeline"])


def test_every_kind_of_event_is_sorted():
    assert set(timeline.SORTS) == set(names(event).values())


class Reader(HTMLParser):
    """Notes tags, ids, links and headings, and that everything that is opened is closed."""

    def __init__(self):
        super().__init__()
        self.open, self.ids, self.links, self.headings, self.attributes = [], [], [], [], []
        self.tags = {}

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        self.tags[tag] = self.tags.get(tag, 0) + 1
        self.attributes += found.items()
        if "id" in found:
            self.ids.append(found["id"])
        if "href" in found:
            self.links.append(found["href"])
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        assert self.open and self.open.pop() == tag, (tag, self.getpos())


@pytest.fixture(scope="module")
def written(document):
    return page(document)


@pytest.fixture(scope="module")
def read(written):
    reader = Reader()
    reader.feed(written)
    return reader


def test_the_page_is_well_made(read):
    assert read.open == []
    assert len(read.ids) == len(set(read.ids))
    assert set(SECTIONS) <= set(read.ids)
    assert read.headings[0] == 1 and read.headings.count(1) == 1
    assert all(after <= before + 1 for before, after in zip(read.headings, read.headings[1:], strict=False))
    assert ("lang", "en") in read.attributes
    assert read.tags["caption"] == read.tags["table"]


def test_the_page_needs_nothing_from_elsewhere(written, read):
    assert "script" not in read.tags and "link" not in read.tags and "img" not in read.tags
    assert not re.search(r"(?i)https?://|//[a-z]|@import|url\((?!#)", re.sub(r"http://www\.w3\.org/\S+", "", written))
    assert not any(name.startswith("on") for name, _ in read.attributes)
    ids = set(read.ids)
    assert [link for link in read.links if not link.startswith("#") or link[1:] not in ids] == []


def test_the_page_escapes_what_strangers_write(document):
    evil = "<script>alert(1)</script>"
    (first, *rest) = document["timeline"]
    hostile = {
        **document,
        "title": evil,
        "seats": {evil: evil},
        "program": evil,
        "sentence": evil,
        "timeline": [{**first, "sentence": evil, "contingent": evil}, *rest],
        "questions": {"exercise": [evil], "game": [evil]},
        "notes": [{"turn": 1, "author": evil, "note": evil, "happened": []}],
    }
    made = page(hostile)
    assert "<script" not in made and made.count("&lt;script&gt;") >= 9


def test_a_page_of_nothing_but_a_log():
    """A record of other rules: no state, no score, no picture; the log is told."""
    evidence = told(happened(1, event.ALERT, community=BESK), happened(2, 999, who=FIRST), verified=False)
    document = gather(evidence)
    assert document["measures"] == {} and document["knowledge"] == {}
    assert all(one["engine"] is None for one in document["counts"])
    made = page(document)
    assert "no words for" in made and "no replay" in made
    reader = Reader()
    reader.feed(made)
    assert reader.open == []


def test_a_capped_total_names_its_measure(evidence):
    """The total may be no more than 25 points above the lowest mandated measure."""
    state, ground = evidence.states[-1], evidence.ground
    if "protection" not in scorecard.scorecard(evidence)[0]:
        return  # an exercise that scores tasks alone: its total is its measure
    kept = state.tallies[tally.CIVILIANS_KILLED].amount
    state.tallies[tally.CIVILIANS_KILLED].amount = kept + 100 * ground.baseline[0].killed
    try:
        measures, total = scorecard.scorecard(replace(evidence))
    finally:
        state.tallies[tally.CIVILIANS_KILLED].amount = kept
    assert total["capped_by"] == "Protection"
    assert total["points"] == pytest.approx(measures["protection"]["points"] + 25)
    assert measures["protection"]["grade"] == "red"


@pytest.mark.parametrize(("points", "grade"), [
    (100, "green"), (80, "green"), (79.9, "amber"), (60, "amber"), (59.9, "red"), (0, "red")
])  # fmt: skip
def test_grades(points, grade):
    assert scorecard.grade(points) == grade


# The command


@pytest.fixture
def copied(recorded, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return shutil.copy(recorded[1], tmp_path / "game.wargame")


def changed(path, statement):
    database = sqlite3.connect(path)
    database.execute(statement)
    database.commit()
    database.close()


def test_review_writes_a_page_and_says_where(capsys, copied, tmp_path):
    status, out, err = call(capsys, "review", copied, "-o", "page.html")
    assert (status, err) == (0, "") and out.startswith("page.html: ")
    assert (tmp_path / "page.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    status, _, _ = call(capsys, "review", copied)
    assert status == 0 and (tmp_path / "game.html").exists()


def test_review_prints_one_document(capsys, copied, recorded, tmp_path):
    told = printed(capsys, "review", copied)
    assert {"measures", "interoperability", "breaches", "timeline", "delays", "knowledge"} <= set(told)
    assert len(told["interoperability"]) == 12
    assert told["total"]["points"] == recorded[0].total
    assert not (tmp_path / "game.html").exists()


def test_a_record_that_plays_differently_is_shown_with_a_warning(capsys, copied, tmp_path):
    changed(copied, "UPDATE turns SET digest = '00000000' WHERE turn = 3")
    status, out, _ = call(capsys, "review", copied)
    assert status == 1 and "turn 3 comes out differently" in out
    assert "turn 3 comes out differently" in (tmp_path / "game.html").read_text(encoding="utf-8")


def test_a_log_that_was_changed_is_found_out(capsys, copied):
    changed(copied, "UPDATE events SET amount = amount + 1 WHERE who > 0 AND turn = 2")
    status, out, _ = call(capsys, "review", copied)
    assert status == 1 and "the log tells of other events" in out


def test_a_record_of_other_rules_is_shown_from_its_log(capsys, copied):
    changed(copied, "UPDATE header SET value = '999' WHERE name = 'rules'")
    told = printed(capsys, "review", copied)
    assert told["measures"] == {} and not told["verified"] and "rules 999" in told["sentence"]
    assert len(told["timeline"]) > 50


WAITS = (event.ORDERED, event.DELAY, event.MISUNDERSTOOD, event.ALERT)


@pytest.mark.parametrize("kinds", [range(1, 90), WAITS], ids=["any", "orders that wait"])
def test_a_log_of_nonsense_is_told_without_a_traceback(capsys, copied, kinds):
    """Every number inside its bounds and none of them sound, under other rules, so that nothing but the log speaks."""
    changed(copied, "UPDATE header SET value = '999' WHERE name = 'rules'")
    database = sqlite3.connect(copied)
    luck = random.Random(11)
    for turn, nth in database.execute("SELECT turn, nth FROM events").fetchall():
        whole = luck.choice((lambda: luck.randint(-5, 40), lambda: luck.randint(-(10**9), 10**9)))
        values = (
            luck.choice(kinds), luck.randrange(300), luck.randrange(20_000_000), luck.randrange(10), luck.randrange(10),
            luck.randrange(5), whole(), whole(), luck.randrange(300), turn, nth,
        )  # fmt: skip
        database.execute(
            "UPDATE events SET kind = ?, id = ?, minute = ?, who = ?, whom = ?, community = ?, amount = ?, extra = ?,"
            " cause = ? WHERE turn = ? AND nth = ?", values
        )  # fmt: skip
    database.commit()
    database.close()
    status, out, err = call(capsys, "review", copied)
    assert (status, err) == (0, "") and "rules 999" in out


def test_what_was_written_during_the_game_stands_beside_what_happened(capsys, copied, tmp_path):
    with Recorder.resume(copied) as recorder:
        recorder.note(2, "Major <Anna>", "I expect them at the ford because the goats came over the bridge.")
    told = printed(capsys, "review", copied, "-o", "page.html")
    (note,) = told["notes"]
    assert (note["turn"], note["author"]) == (2, "Major <Anna>") and len(note["happened"]) <= 3
    made = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert "because the goats" in made and "Major &lt;Anna&gt;" in made


@pytest.mark.parametrize(("statement", "words", "said"), [
    ("UPDATE events SET minute = -5", [], "out of bounds"),
    ("UPDATE events SET who = 399 WHERE turn = 1", [], "not in its exercise"),
    ("UPDATE header SET value = 'x' WHERE name = 'text'", [], "has been changed"),
    ("DELETE FROM turns WHERE turn = 2", [], "turns are missing"),
    ("INSERT INTO turns SELECT turn + 1 + (SELECT max(turn) FROM turns), digest, sections FROM turns", [], "more turn"),
    ("CREATE TABLE more (x)", [], "not those of a record"),
    ("SELECT 1", ["-o", "page.txt"], "ends in .html"),
    ("SELECT 1", ["-o", "no/such/page.html"], "there is no folder"),
])  # fmt: skip
def test_bad_input_is_told_in_a_sentence(capsys, copied, statement, words, said):
    changed(copied, statement)
    status, out, err = call(capsys, "review", copied, *words)
    assert (status, out) == (2, "") and said in err and err.count("\n") == 1


def test_a_file_that_is_no_record(capsys, tmp_path):
    for name, content in (("none.wargame", None), ("text.wargame", b"nothing")):
        path = tmp_path / name
        if content is not None:
            path.write_bytes(content)
        status, out, err = call(capsys, "review", path)
        assert (status, out) == (2, "") and err.startswith("wargame: ")


def test_the_evidence_is_the_whole_game(recorded, evidence):
    assert len(evidence.states) == evidence.turns + 1 == recorded[0].turns + 1
    assert isinstance(evidence.names, reviewing.Told)

"""The rules beside public figures: what is a formula holds here; what is played is checked by the command itself."""

import pytest

from wargame import calibration, reference_area, session
from wargame.calibration import MEASURES, Row

FORMULAS = [row for row in MEASURES if row[4] not in {
    calibration.fewer_attacks, calibration.displaced, calibration.patrols, calibration.false_alarms,
    calibration.addressed, calibration.throughput, calibration.caseload, calibration.weapons, calibration.children,
}]  # fmt: skip


def test_there_are_rows_enough_and_each_has_a_source():
    assert len(MEASURES) >= 18
    assert all("[R" in source or "assumed" in source for _, source, *_ in MEASURES)
    assert all(low < high for _, _, low, high, _ in MEASURES)


@pytest.mark.parametrize(("name", "source", "low", "high", "ask"), FORMULAS, ids=[row[0] for row in FORMULAS])
def test_a_formula_is_inside_its_range(name, source, low, high, ask):
    assert low <= ask(1) <= high


def test_what_is_played_is_played():
    """One game each: too few to judge, enough to see that every measure finds its counters."""
    assert calibration.area(1)["PATROLS"] > 0
    assert calibration.area(1, "")["ATTACKS"] > calibration.area(1, "")["ATTACKS_STOPPED"] == 0
    assert calibration.throughput(1) > 0
    assert calibration.caseload(1) > 1
    assert 0 < calibration.weapons(1) < 1


def test_the_reference_area_is_a_sound_exercise_of_its_size():
    exercise = session.load_text(reference_area.text(), "reference")
    area = exercise.ground.map[0]
    assert area["width"] * area["cell"] == area["height"] * area["cell"] == 102_000
    assert len(exercise.scenario.community) == 12


def test_a_row_outside_is_told_with_what_speaks_for_it(capsys, monkeypatch):
    monkeypatch.setitem(calibration.NOTES, "a row", "because")
    calibration.show([Row("a row", "[R4]", 0.2, 0.4, 0.5), Row("another", "[R7]", 0.2, 0.4, 0.3)])
    told = capsys.readouterr().out
    assert "MISSED" in told.splitlines()[1]
    assert "because" in told.splitlines()[2]
    assert told.splitlines()[-1] == "1 of 2 are inside"

"""Row S39: human security first. No exercise can weigh protection at nothing where its mandate is to protect civilians.
"""

from pathlib import Path

import pytest

from wargame import session
from wargame.scenario import check

SOUND = (Path(__file__).parents[1] / "scenario" / "sound.toml").read_text(encoding="utf-8")
MANDATED = '"protect_civilians"'


def checked(folder: Path, protection: int) -> list[tuple[str, str]]:
    """The rules that complain about an exercise whose protection weighs this much, and where."""
    assert MANDATED in SOUND
    weights = f"\n[measures]\nprotection = {protection}\nconsent = {80 - protection}\nlogistics = 0\n"
    weights += "force_protection = 0\ntasks = 20\n"
    path = folder / "weights.toml"
    path.write_text(SOUND + weights, encoding="utf-8")
    return [(problem.key, problem.rule) for problem in check(path)]


@pytest.mark.parametrize(("protection", "refused"), [(0, True), (19, True), (20, False), (60, False)])
def test_protection_cannot_weigh_nothing_where_it_is_mandated(tmp_path, protection, refused):
    found = checked(tmp_path, protection)
    assert found == ([("measures.protection", "score")] if refused else [])


@pytest.mark.parametrize("name", ["site_two", "integrated_mission", "one_net"])
def test_the_exercises_that_ship_keep_the_floor(name):
    exercise = session.load(name)
    assert "protect_civilians" in exercise.scenario.mandate.tasks
    assert exercise.ground.weights[0]["protection"] >= exercise.ground.weights[0]["floor"] == 20

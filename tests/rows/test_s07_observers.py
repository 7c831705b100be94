"""S7: a team of military observers raises detection, and does not raise deterrence."""

import pytest

from tests.rows.small import play, small

GAMES = 60
CELL = """
[[group]]
id = "cell"
at = "0504"
"""
RAID = """
rules = { raid_nerve = 700_000, presence_deters = 5_000, warn_base = 0, warn_trust = 0, displaced_share = 0 }

[[group]]
id = "alpha"
at = "0007"

[[group]]
id = "cell"
at = "1001"
"""


def near(kind: str, at: str) -> str:
    """A group of one unit of a kind."""
    return f"""
[[group]]
id = "near"
at = "{at}"
base = "Base"
units = [{{ kind = "{kind}" }}]
"""


def found(text: str) -> int:
    """In how many games the raiders are seen on their first day."""
    exercise = small("rules = { sight_chance = 100_000, cover_share = 0 }\n" + text)
    seen = [play(exercise, turns=1, seed=seed).of("DETECTED") for seed in range(1, GAMES + 1)]
    return sum(any(one.whom == 2 for one in told) for told in seen)


def deterred(text: str) -> int:
    """In how many games somebody's presence keeps the village from being attacked."""
    exercise = small(RAID + text)
    games = (play(exercise, [("cell", "raid", "village")], seed=seed) for seed in range(1, GAMES + 1))
    return sum(bool(game.of("ATTACK_DETERRED")) for game in games)


def test_observers_raise_detection():
    """They see five kilometres; infantry on foot, as near, sees three."""
    nobody = found(CELL)
    infantry = found(CELL + near("infantry_foot", "0304"))
    observers = found(CELL + near("observer_team", "0304"))
    assert nobody <= infantry < observers


@pytest.mark.parametrize("at", ["1100", "0900"])
def test_observers_do_not_raise_deterrence(at):
    """A platoon in the same place does."""
    nobody = deterred("")
    assert deterred(near("observer_team", at)) <= nobody
    assert deterred(near("infantry_foot", at)) > nobody

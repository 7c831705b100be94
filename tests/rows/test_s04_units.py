"""S4: engineers repair a washed-out road, infantry cannot; medical lowers died-of-wounds; logistics restores days of
supply.
"""

from tests.rows.small import play, small
from wargame.engine.deeds import days_of
from wargame.engine.words import store

ROAD = """
work = [{ kind = "washout", at = "0404", amount = 12, known = true }]

[[group]]
id = "alpha"
at = "0404"

[[group]]
id = "sappers"
at = "0404"
units = [{ kind = "engineers" }]
"""


def test_engineers_repair_a_washed_out_road():
    played = play(small(ROAD), [("sappers", "repair", "0404")], turns=4)
    assert played.refused == []
    assert [one.who for one in played.of("ROAD_REPAIRED")] == [3]
    assert not any(work.alive for work in played.game.state.works)


def test_infantry_cannot():
    played = play(small(ROAD), [("alpha", "repair", "0404")], turns=4)
    assert played.refused == ["NO_ENGINEERS"]
    assert played.of("ROAD_REPAIRED") == []


WOUNDED = """
[[community]]
id = "village"
at = "0404"

[[group]]
id = "alpha"
at = "0404"
base = "Base"

[[inject]]
id = "shot"
turn = 1
effects = [{ kind = "civilian_wounded", of = "village", amount = 20 }]
"""
MEDICS = """
[[group]]
id = "medics"
at = "0404"
base = "Base"
units = [{ kind = "medical_post" }]
"""


def died(text: str) -> int:
    """How many of 20 wounded whom vehicles bring to surgery die of their wounds, over twenty seeds."""
    exercise = small(text)
    answers = [("alpha", "evacuate", "")]
    games = [play(exercise, turns=8, seed=seed, answers=answers) for seed in range(1, 21)]
    assert not any(game.refused for game in games)
    return sum(one.amount for game in games for one in game.of("DIED_OF_WOUNDS"))


def test_medical_lowers_died_of_wounds():
    without, with_medics = died(WOUNDED), died(WOUNDED + MEDICS)
    assert without > 0
    assert with_medics < 0.8 * without, (with_medics, without)


SUPPLY = """
[[group]]
id = "alpha"
at = "0604"
stores = { water = 0 }
holding = { water = 3 }

[[group]]
id = "convoy"
units = [{ kind = "transport" }]
stores = { rations = 14, water = 14, fuel = 14 }
"""


def test_logistics_restores_days_of_supply():
    exercise = small(SUPPLY)
    dry = days_of(play(exercise).game.state, 0, store.WATER)
    supplied = play(exercise, [("convoy", "resupply", "alpha")])
    assert dry == 0
    assert days_of(supplied.game.state, 0, store.WATER) > 100, "more than a day, in hundredths"
    assert supplied.of("RESUPPLIED")

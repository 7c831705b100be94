"""The formulas of the rulebook against slow twins in real arithmetic, and what they give at their ends."""

import math
from types import SimpleNamespace

import pytest

from tests.engine.tiny import Force, tiny
from wargame.engine import deeds, dice, force
from wargame.engine.ground import decay_table, open_ground, rate_table, rules_record
from wargame.engine.tables import PPM
from wargame.engine.words import posture, purpose, unit, verb

RULES = SimpleNamespace(**dict(zip(rules_record().dtype.names, rules_record()[0].tolist(), strict=True)))


def test_decay_is_the_exponential():
    for hundredths, ppm in enumerate(decay_table()):
        assert abs(ppm - math.exp(-hundredths / 100) * PPM) <= 0.51


@pytest.mark.parametrize("length", [60, 360, 1440, 10_080])
def test_a_chance_a_day_becomes_one_of_a_turn(length):
    for permille, ppm in enumerate(rate_table([length])):
        expected = 1 - (1 - permille / 1000) ** (length / 1440)
        assert abs(ppm - expected * PPM) <= 0.51


@pytest.mark.parametrize("ppm", [0, 1, 999, 1000, 1500, 250_499, 999_000, 999_999, PPM])
def test_chances_between_two_rows_lie_between_them(ppm):
    game = tiny([Force(unit.INFANTRY_FOOT)], length=360)
    exact = (1 - (1 - ppm / PPM) ** (360 / 1440)) * PPM
    given = deeds.per_turn(game.state, game.ground, ppm)
    # between 99.9 % and certainty the curve is steep and the table has no row
    assert abs(given - exact) <= (150_000 if 999_000 < ppm < PPM else 60), (given, exact)


def test_four_turns_of_a_day_are_the_day():
    game = tiny([Force(unit.INFANTRY_FOOT)], length=360)
    for ppm in (10_000, 100_000, 400_000):
        left = (1 - deeds.per_turn(game.state, game.ground, ppm) / PPM) ** 4
        assert abs(1 - left - ppm / PPM) < 2e-5


def test_what_is_fading_is_bounded():
    ground = open_ground(tiny([Force(unit.INFANTRY_FOOT)]).frozen)
    assert deeds.fading(ground, 0) == deeds.fading(ground, -5) == PPM
    assert deeds.fading(ground, 100) == round(math.exp(-1) * PPM)
    assert deeds.fading(ground, 99_999) == deeds.fading(ground, 2000)


def contingent(interop: int, will: int, intent: int) -> SimpleNamespace:
    return SimpleNamespace(interop=interop * 10_000, will=will * 10_000, intent=intent)


@pytest.mark.parametrize(
    ("who", "ordered", "ours", "theirs", "roe", "percent"),
    [
        (contingent(0, 0, 0), False, 10, 10, 2, 5),  # 8 - 15, at least 5
        (contingent(0, 0, 0), False, 10, 10, 3, 5),  # 8 - 5 = 3, at least 5
        (contingent(50, 50, 0), False, 10, 10, 3, 20.5),  # 8 + 17.5 + 10 - 15: nothing in writing
        (contingent(50, 50, 1), True, 10, 10, 3, 65.5),
        (contingent(50, 50, 1), True, 5, 10, 3, 55.5),  # half their strength: 10 less
        (contingent(50, 50, 1), True, 5, 10, 2, 45.5),
        (contingent(100, 100, 1), True, 10, 10, 4, 93),
        (contingent(100, 100, 1), True, 0, 0, 4, 93),
    ],
)
def test_the_will_to_act(who, ordered, ours, theirs, roe, percent):
    assert force.act_ppm(RULES, who, ordered, ours, theirs, roe) == round(percent * 10_000)


@pytest.mark.parametrize(
    ("step", "interpreter", "quality", "night", "stance", "percent"),
    [
        (1, False, 0, 0, posture.HIDE, 25),
        (4, False, 0, 0, posture.HIDE, 40),
        (4, True, 600_000, 0, posture.HIDE, 60),
        (4, True, 600_000, 1, posture.FIGHT, 25),
        (1, False, 0, 1, posture.RAID, 2),  # 25 - 15 - 20, at least 2
    ],
)
def test_odds_of_the_ladder(step, interpreter, quality, night, stance, percent):
    assert force.deescalation_ppm(RULES, step, interpreter, quality, night, stance) == percent * 10_000


def test_steps_of_verbs():
    steps = [force.step_of(doing) for doing in range(40)]
    assert steps[verb.NEGOTIATE : verb.FIRE + 1] == [1, 2, 3, 4, 5, 6]
    assert sum(steps) == 21


def test_thirty_rifles_cost_about_two_people():
    assert force.losses_milli(RULES, 30, 0) == 1800
    assert force.losses_milli(RULES, 30, 25) == 1350
    assert force.losses_milli(RULES, 0, 0) == 0


def test_harm_to_civilians_grows_with_force_and_people():
    assert [force.civcas_ppm(RULES, step, 100) for step in (4, 5, 6, 7, 8)] == [0, 0, 20_000, 80_000, 120_000]
    assert [force.civcas_ppm(RULES, 7, density) for density in (50, 150, 300)] == [40_000, 120_000, 240_000]


def test_prisoners_are_taken_by_the_many():
    assert force.detain_ppm(RULES, 30, 30) == 350_000
    assert force.detain_ppm(RULES, 60, 30) == 700_000
    assert force.detain_ppm(RULES, 1, 300) == 50_000
    assert force.detain_ppm(RULES, 300, 0) == 900_000


class TestDice:
    """A hash that must be fair, and the same for ever."""

    def clock(self, turn: int = 1, seed: int = 7) -> SimpleNamespace:
        return SimpleNamespace(turn=turn, seed=seed)

    def test_known_rolls(self):
        """Old records play on only if these never change."""
        rolls = [dice.roll(self.clock(), purpose.RAID, 3, 4, nth) for nth in range(4)]
        assert rolls == [636856, 342159, 596482, 455213]

    def test_chances_come_true_as_often_as_they_say(self):
        for ppm in (10_000, 300_000, 950_000):
            hits = sum(dice.chance(self.clock(turn), purpose.SIGHT, 1, 2, 0, ppm) for turn in range(20_000))
            spread = math.sqrt(20_000 * ppm / PPM * (1 - ppm / PPM))
            assert abs(hits - 20_000 * ppm / PPM) < 4 * spread

    def test_all_numbers_between_two_come_alike(self):
        drawn = [dice.between(self.clock(turn), purpose.FIGHT, 1, 2, 0, 3, 8) for turn in range(12_000)]
        assert set(drawn) == set(range(3, 9))
        assert all(abs(drawn.count(value) - 2000) < 200 for value in range(3, 9))

    def test_rounding_keeps_the_mean(self):
        rounds = [dice.rounded(self.clock(turn), purpose.FIGHT, 1, 2, 0, 2300, 1000) for turn in range(10_000)]
        assert set(rounds) == {2, 3}
        assert abs(sum(rounds) / 10_000 - 2.3) < 0.02
        assert dice.rounded(self.clock(), purpose.FIGHT, 1, 2, 0, 5000, 1000) == 5

    def test_each_argument_matters(self):
        base = (self.clock(), purpose.SIGHT, 5, 6, 0)
        others = [
            (self.clock(turn=2), purpose.SIGHT, 5, 6, 0), (self.clock(seed=8), purpose.SIGHT, 5, 6, 0),
            (self.clock(), purpose.RAID, 5, 6, 0), (self.clock(), purpose.SIGHT, 6, 6, 0),
            (self.clock(), purpose.SIGHT, 6, 5, 0), (self.clock(), purpose.SIGHT, 5, 6, 1),
        ]  # fmt: skip
        assert len({dice.roll(*one) for one in [base, *others]}) == 7

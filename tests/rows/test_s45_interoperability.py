"""S45: the tests of section 4.6 stand in `tests/engine/test_honesty.py`; this one keeps them there."""

from tests.engine import test_honesty

HONEST = (
    "test_those_who_never_met_stand_by_for_hours",
    "test_preparation_is_the_cure",
    "test_more_of_any_part_never_makes_orders_slower",
    "test_one_nation_is_quicker_and_a_mix_is_closer_to_the_people",
)


def test_what_joint_training_is_worth_is_held_by_the_honesty_tests():
    assert [name for name in HONEST if not callable(getattr(test_honesty, name, None))] == []

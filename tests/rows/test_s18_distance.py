"""S18: the after-action review shows which orders were delayed by which distance: technical, procedural, human,
national.
"""

import pytest

from tests.rows.recorded import review_of


@pytest.fixture(scope="module")
def review(tmp_path_factory):
    return review_of("one_net", tmp_path_factory.mktemp("s18"))


def test_each_delayed_order_tells_each_part_of_its_sum_with_its_distance(review):
    late = [one for one in review["delays"] if one["across"]]
    assert late
    for one in late:
        assert one["who"] and one["contingent"] and one["verb"]
        assert sum(part["minutes"] for part in one["parts"]) + one["unaccounted"] == one["minutes"]
        assert all(part["why"] and part["class"] for part in one["parts"])


def test_the_distances_of_all_orders_are_summed(review):
    told = {one["class"]: one for one in review["delays_by_class"]}
    parts = [part for one in review["delays"] for part in one["parts"]]
    assert {"technical", "procedural", "human", "national"} <= set(told)
    for name, row in told.items():
        assert row["minutes"] == sum(part["minutes"] for part in parts if part["class"] == name)
    assert told["human"]["orders"] > 0 and told["procedural"]["orders"] > 0


def test_those_who_speak_one_language_lose_no_minutes_by_it(review):
    """The distance is that of the contingent: parts of language stand only with those who lack it."""
    slow = {one["contingent"] for one in review["delays"] for part in one["parts"] if part["class"] == "human"}
    assert slow
    assert slow < {one["contingent"] for one in review["delays"]}

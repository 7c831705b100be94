"""S43: the after-action review prints median and 90th percentile of the time from event to headquarters and to troops."""

import math
from statistics import median

import pytest

from tests.rows.recorded import review_of


@pytest.fixture(scope="module")
def review(tmp_path_factory):
    return review_of("one_net", tmp_path_factory.mktemp("s43"))


def test_median_and_90th_percentile_of_the_minutes_from_warning_to_troops(review):
    minutes = sorted(one["minutes"] for one in review["responses"] if one["answered"])
    told = review["interoperability"]["alerts"]["minutes"]
    assert told["cases"] == len(minutes) >= 3
    assert told["median"] == median(minutes)
    assert told["p90"] == minutes[math.ceil(0.9 * len(minutes)) - 1]


def test_median_and_90th_percentile_of_the_minutes_from_order_to_effect(review):
    told = review["interoperability"]["order_to_effect"]
    for across in (told["within"], told["across"]):
        assert across["cases"] >= 3
        assert 0 <= across["median"] <= across["p90"]
    assert told["across"]["median"] > told["within"]["median"]

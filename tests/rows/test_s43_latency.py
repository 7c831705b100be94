"""S43: the after-action review prints median and 90th percentile of latency: warning to troops, order to effect."""

import pytest

from tests.rows.recorded import review_of
from wargame.review import interoperability
from wargame.review.page import page


@pytest.fixture(scope="module")
def review(tmp_path_factory):
    return review_of("one_net", tmp_path_factory.mktemp("s43"))


def test_median_and_90th_percentile_of_the_minutes_from_warning_to_troops(review):
    """Of the warnings with something behind them."""
    minutes = sorted(one["minutes"] for one in review["responses"] if one["answered"])
    alerts = review["interoperability"]["alerts"]
    told = alerts["minutes"]
    assert 3 <= len(minutes) - alerts["false_alarms"] <= told["cases"] <= len(minutes)
    assert told["p90"] in minutes
    assert minutes[0] <= told["median"] <= told["p90"] <= minutes[-1]


def test_they_are_what_they_say():
    told = interoperability.spread([10, 20, 30, 40, 50, 60, 70, 80, 90, 400])
    assert (told["median"], told["p90"]) == (55, 90)


def test_the_page_prints_them(review):
    assert "9 in 10 within" in page(review)


def test_median_and_90th_percentile_of_the_minutes_from_order_to_effect(review):
    told = review["interoperability"]["order_to_effect"]
    for across in (told["within"], told["across"]):
        assert across["cases"] >= 3
        assert 0 <= across["median"] <= across["p90"]
    assert told["across"]["median"] > told["within"]["median"]

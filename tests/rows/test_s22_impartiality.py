"""Row S22: neutrality in active conflict. Robust action against one side costs with it, inaction with victims; the
review shows turn by turn how each party had reason to see the mission.
"""

import pytest

from tests.engine.test_impartiality import five_actions, game
from tests.engine.tiny import ARMED
from tests.rows.recorded import review_of
from wargame.engine import impartiality


def off(violations: int) -> int:
    """How far the worst gauge stands from even after five robust actions against the armed party."""
    made = game()
    five_actions(made, violations)
    return impartiality.worst_off(made.state, made.ground)


def test_five_actions_leave_the_green_band_but_not_against_those_who_attack_communities():
    assert off(0) > impartiality.GREEN >= off(5)


def test_robust_action_costs_consent_with_those_it_is_against():
    made = game()
    before = made.state.parties[ARMED - 1].consent
    five_actions(made, 5)
    assert made.state.parties[ARMED - 1].consent == before - 5 * 20_000


@pytest.fixture(scope="module")
def review(tmp_path_factory):
    return review_of("integrated_mission", tmp_path_factory.mktemp("review"), mind="doctrine")


def test_the_review_tells_it_turn_by_turn(review):
    told = review["evenness"]
    assert len(told["parties"]) >= 2
    assert [one["turn"] for one in told["turns"]] == list(range(1, review["turns"] + 1))
    for one in told["turns"]:
        assert len(one["points"]) == len(told["parties"])
        worst = max(abs(points - 50) for points in one["points"])
        assert one["grade"] == ("green" if worst <= 10 else "amber" if worst <= 20 else "red")
    assert any(points != 50 for one in told["turns"] for points in one["points"])

"""S8: the after-action review lists any casualty event with the order chain that preceded it."""

import pytest

from tests.review.made import FIRST, KESTRELS, SECOND, happened, told
from tests.rows.recorded import review_of
from wargame.engine.words import event, verb
from wargame.review import debrief


@pytest.fixture(scope="module")
def review(tmp_path_factory):
    return review_of("one_net", tmp_path_factory.mktemp("s08"))


def test_every_casualty_of_the_log_is_listed(review):
    listed = [one["id"] for one in review["casualties"]]
    harmed = {row["id"] for row in review["timeline"] if row["kind"] == "harm"}
    killed = sum(turn["civilians_killed"] + turn["peacekeepers_killed"] for turn in review["strip"])
    assert killed > 0
    assert listed
    assert set(listed) <= harmed
    assert len(set(listed)) == len(listed)


def test_each_has_its_chain_back_to_where_it_began(review):
    """Every cause that the timeline has of it, and nothing that came later."""
    because = {row["id"]: row["because"] for row in review["timeline"]}
    for one in review["casualties"]:
        assert one["before"], one
        assert set(because[one["id"]]) <= {before["id"] for before in one["before"]}
        assert all(before["id"] < one["id"] for before in one["before"])


def test_orders_to_those_who_were_hit_and_to_those_sent_there_are_in_the_chain():
    evidence = told(
        happened(1, event.ORDERED, 0, who=FIRST, cell=9, amount=verb.PATROL, extra=10),
        happened(2, event.ORDERED, 0, turn=4, who=SECOND, cell=30, amount=verb.MARCH, extra=10),
        happened(3, event.ORDERED, 0, turn=4, who=KESTRELS, whom=FIRST, cell=30, amount=verb.AMBUSH),
        happened(4, event.CONTACT, 20, turn=4, who=KESTRELS, whom=FIRST, cell=30, cause=3),
        happened(5, event.FIGHT, 30, turn=4, who=KESTRELS, whom=FIRST, cell=30, cause=4),
        happened(6, event.CASUALTIES, 40, turn=4, who=FIRST, whom=KESTRELS, cell=30, amount=3, extra=1, cause=5),
        happened(7, event.ORDERED, 50, turn=4, who=FIRST, cell=30, amount=verb.WITHDRAW),
    )
    (found,) = debrief.casualties(evidence)
    assert [one["id"] for one in found["before"]] == [1, 2, 3, 4, 5]

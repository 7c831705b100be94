"""Row S33: an unlawful act opens an inquiry, and its findings stand in the after-action review. What was reported and
looked into within a day is half made good.
"""

import pytest

from tests.engine.test_conduct import turn
from tests.engine.tiny import MISSION, Force, Game, believed, events, give, tiny, total
from tests.review.test_figures import FIRST, happened, told
from wargame.engine.deeds import breach
from wargame.engine.orders import can
from wargame.engine.words import breach as breaches
from wargame.engine.words import event, names, reason, report, tally, unit, verb
from wargame.review import debrief
from wargame.review.scorecard import recount
from wargame.text import word

DOER, OTHER = 0, 1


def after_a_breach() -> Game:
    """A platoon has killed unlawfully, and skipped a step before; nobody has said so yet."""
    game = tiny([Force(unit.INFANTRY_FOOT, 12), Force(unit.INFANTRY_FOOT, 20)])
    breach(game.state, game.log, breaches.SKIPPED_STEP, 3, DOER + 1, 0)
    breach(game.state, game.log, breaches.UNLAWFUL_DEATH, 15, DOER + 1, 0)
    return game


def asked(game: Game, doing: int, other: int = 0, index: int = DOER) -> int:
    return can(believed(game), game.ground, MISSION, index, doing, 0, other)


def test_an_unlawful_act_opens_an_inquiry_which_finds_all_the_same():
    game = after_a_breach()
    assert (game.state.groups[DOER].breach_open, game.state.groups[OTHER].breach_open) == (18, 0)
    for _ in range(4):
        turn(game)
    assert events(game, event.INQUIRY) == []
    turn(game)
    (found,) = events(game, event.INQUIRY)
    assert (found.who, found.amount, found.extra, found.cause) == (DOER + 1, 0, 18, 0)
    assert total(game, tally.BREACH_WEIGHT) == 18
    assert (game.state.groups[DOER].breach_minute, game.state.groups[DOER].breach_open) == (0, 0)


def test_what_is_reported_and_looked_into_in_a_day_is_half_made_good():
    game = after_a_breach()
    assert asked(game, verb.INVESTIGATE) == reason.REPORT_FIRST
    assert asked(game, verb.INVESTIGATE, index=OTHER) == reason.NOTHING_TO_INVESTIGATE
    assert asked(game, verb.REPORT, report.INCIDENT) == reason.NONE
    assert asked(game, verb.REPORT, report.INCIDENT, OTHER) == reason.NOTHING_TO_REPORT
    give(game, DOER, verb.REPORT, other=report.INCIDENT)
    turn(game)
    assert asked(game, verb.INVESTIGATE) == reason.NONE
    give(game, DOER, verb.INVESTIGATE)
    turn(game)
    (found,) = events(game, event.INQUIRY)
    assert (found.amount, found.extra) == (9, 18)
    assert (total(game, tally.BREACHES), total(game, tally.BREACH_WEIGHT)) == (2, 9)
    for _ in range(6):
        turn(game)
    assert len(events(game, event.INQUIRY)) == 1


def test_a_board_without_a_report_gives_nothing_back():
    game = after_a_breach()
    give(game, DOER, verb.INVESTIGATE)
    turn(game)
    assert events(game, event.INQUIRY) == []
    assert total(game, tally.BREACH_WEIGHT) == 18


@pytest.mark.parametrize("answered", [False, True])
def test_the_review_tells_reference_report_and_finding(answered):
    answer = (
        happened(3, event.REPORT_RECEIVED, 30, who=FIRST, amount=report.INCIDENT, extra=5),
        happened(4, event.ORDERED, 40, who=FIRST, amount=verb.INVESTIGATE),
        happened(5, event.INQUIRY, 60, who=FIRST, amount=7, extra=15, cause=4),
    )
    silence = (happened(5, event.INQUIRY, 60, who=FIRST, amount=0, extra=15),)
    evidence = told(
        happened(1, event.ORDERED, 0, who=FIRST, amount=verb.FIRE),
        happened(2, event.BREACH, 20, who=FIRST, amount=breaches.UNLAWFUL_DEATH, extra=15, cause=1),
        *(answer if answered else silence),
    )
    (found,) = debrief.breaches(evidence)
    assert (found["reported"], found["investigated"]) == (answered, answered)
    assert found["reference"] == word("breach_reference", breaches.UNLAWFUL_DEATH)
    assert found["finding"] == evidence.sentence_of(evidence.of_kind(event.INQUIRY)[0])
    assert [one["id"] for one in found["before"]] == [1]
    assert recount(evidence)[tally.BREACH_WEIGHT] == (8 if answered else 15)


def test_a_game_that_ends_before_the_board_has_found_says_so():
    (found,) = debrief.breaches(told(happened(1, event.BREACH, 20, who=FIRST, amount=1, extra=3)))
    assert (found["reported"], found["investigated"]) == (False, False)
    assert "before the board had found" in found["finding"]


def test_every_breach_has_a_reference():
    for number in names(breaches).values():
        assert word("breach_reference", number)

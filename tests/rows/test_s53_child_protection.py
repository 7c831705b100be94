"""Row S53: child protection and conflict-related violence are alerts in words: heard of, referred and reported within a
day, and scored. Nothing of what happened is told.
"""

from tests.rows.small import play, small
from wargame.engine.conditions import measure_of
from wargame.engine.words import breach, case, measure, tally

ALERT = """
[[group]]
id = "team"
title = "Team"
contingent = "company"
at = "1001"
units = [{{ kind = "civil_affairs" }}, {{ kind = "engagement_team" }}]

[[inject]]
id = "heard"
title = "A case"
type = "alert"
sender = "A teacher"
to = "mission"
turn = 1
text = "Somebody here needs help; I say no more by phone."
expected = "Refers and reports within a day."
effects = [{{ kind = "{kind}", of = "village" }}]
"""
DAY = 4  # turns


def area(kind: str = "child_protection"):
    return small(ALERT.format(kind=kind))


def shares(played) -> int:
    return measure_of(played.game.state, played.game.ground, measure.REFERRED_SHARE, 0, 0)


def test_alert_referral_and_report_are_scored():
    refers, tells = [("team", "refer", "village")], [("alpha", "report", "incident")]
    played = play(area(), turns=DAY + 1, answers=refers, later=tells)
    (heard,), (referred,) = played.of("CASE"), played.of("CASE_REFERRED")
    assert (heard.amount, referred.amount) == (case.CHILD, case.CHILD)
    assert 0 < referred.extra < 1_440
    assert played.of("REPORTED")
    assert not played.of("BREACH")
    assert shares(played) == 100
    assert played.game.state.tallies[tally.CASES_REFERRED].amount == 1


def test_who_does_neither_is_in_breach_twice():
    played = play(area("conflict_violence"), turns=DAY + 1)
    assert {one.amount for one in played.of("BREACH")} == {breach.CASE_IGNORED, breach.FAILURE_TO_REPORT}
    assert sum(one.extra for one in played.of("BREACH")) == 15
    assert shares(played) == 0


def test_a_referral_without_a_report_is_a_failure_to_report():
    played = play(area(), turns=DAY + 1, answers=[("team", "refer", "village")])
    assert [one.amount for one in played.of("BREACH")] == [breach.FAILURE_TO_REPORT]


def test_it_takes_a_case_and_people_who_know_whom_to_refer_to():
    assert play(area(), answers=[("alpha", "refer", "village")]).refused == ["NO_CIVIL_SKILL"]
    assert play(area(), [("team", "refer", "village")]).refused == ["NO_CASE"]


def test_the_mission_is_flashed_and_no_more_is_told():
    played = play(area())
    assert len(played.of("FLASH")) == 1
    assert set(played.game.state.cases[0].__slots__) == {
        "key", "alive", "kind", "community", "minute", "referred", "reported", "cause",
    }  # fmt: skip

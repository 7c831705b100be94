"""The figures of the review, against numbers worked out by hand on a few events."""

import pytest

from tests.review.made import BESK, FIRST, KESTRELS, SECOND, VERANE, happened, told
from wargame.engine.words import delay, event, misreading, verb
from wargame.engine.words import report as forms
from wargame.review import debrief, delays, interoperability, responses, timeline


def ordered(number, who, given, effect, *, turn=1):
    return happened(number, event.ORDERED, given, turn=turn, who=who, amount=verb.PATROL, extra=effect, community=BESK)


def part(number, order, minutes, why, *, who=VERANE):
    return happened(number, event.DELAY, 0, who=who, amount=minutes, extra=why, cause=order)


def test_a_delay_is_the_sum_of_its_parts():
    """The storyboard's second alert, unprepared: 60 + 15 + 10 + 120 + 10 + 14 = 229 minutes."""
    evidence = told(
        ordered(1, VERANE, 1000, 1109), part(2, 1, 60, delay.STAFF), part(3, 1, 15, delay.BEARER),
        part(4, 1, 10, delay.LANGUAGE), part(5, 1, 10, delay.NOTICE), part(6, 1, 14, delay.WRITTEN),
        happened(7, event.ALERT, 1000, community=BESK, amount=60),
        part(8, 1, 120, delay.CAPITAL),
    )  # fmt: skip
    (late,) = delays.delays(evidence)
    assert (late["minutes"], late["unaccounted"], late["across"]) == (229, 0, True)
    assert late["effect"]["minute"] == 1229
    assert [one["class"] for one in late["parts"]] == [
        "procedural", "technical", "human", "readiness", "procedural", "national"
    ]  # fmt: skip
    by_class = {one["class"]: one["minutes"] for one in delays.by_class([late])}
    assert by_class == {"technical": 15, "procedural": 74, "human": 10, "national": 120, "readiness": 10}


def test_a_minute_without_a_cause_is_named():
    (late,) = delays.delays(told(ordered(1, VERANE, 1000, 1100), part(2, 1, 60, delay.STAFF)))
    assert late["unaccounted"] == 40


def test_a_liaison_officer_saves_minutes():
    evidence = told(
        ordered(1, VERANE, 0, 65), part(2, 1, 60, delay.STAFF), part(3, 1, 20, delay.LANGUAGE),
        part(4, 1, -15, delay.LIAISON),
    )  # fmt: skip
    (late,) = delays.delays(evidence)
    assert late["unaccounted"] == 0 and late["parts"][2]["minutes"] == -15
    assert "−15 min" in late["parts"][2]["sentence"]


def test_an_order_taken_for_the_next_turn_lost_a_turn():
    evidence = told(
        ordered(1, VERANE, 0, 15), part(2, 1, 15, delay.BEARER),
        happened(3, event.MISUNDERSTOOD, who=VERANE, amount=misreading.LATE, cause=1),
    )  # fmt: skip
    (late,) = delays.delays(evidence)
    assert (late["minutes"], late["unaccounted"]) == (15 + 6 * 60, 0)
    assert (late["parts"][1]["class"], late["parts"][1]["minutes"]) == ("human", 360)


def test_every_minute_from_a_warning_to_the_arrival_has_its_cause():
    """The storyboard's prepared answer: decided after 2, 15 + 2 + 5 + 10 minutes of delay, 14 on the way: 48."""
    evidence = told(
        happened(1, event.ALERT, 1000, community=BESK, amount=60),
        ordered(2, VERANE, 900, 950), ordered(3, VERANE, 1002, 1034),
        part(4, 3, 15, delay.STAFF), part(5, 3, 2, delay.BEARER), part(6, 3, 5, delay.LANGUAGE),
        part(7, 3, 10, delay.NOTICE),
        happened(8, event.ALERT_ANSWERED, 1048, who=VERANE, community=BESK, amount=48, cause=1),
        ordered(9, VERANE, 1040, 1100), ordered(20, FIRST, 1500, 1530),
        happened(10, event.ALERT, 2000, community=BESK, amount=60),
        happened(11, event.ALERT_ANSWERED, 2007, who=FIRST, community=BESK, amount=7, cause=10),
        happened(12, event.ALERT, 3000, community=BESK, amount=60),
    )  # fmt: skip
    first, second, third = responses.responses(evidence)
    assert [(one["class"], one["minutes"]) for one in first["parts"]] == [
        ("decision", 2), ("procedural", 15), ("technical", 2), ("human", 5), ("readiness", 10), ("way", 14)
    ]  # fmt: skip
    assert (first["minutes"], first["unaccounted"]) == (48, 0)
    assert [(one["class"], one["minutes"]) for one in second["parts"]] == [("way", 7)]
    assert not third["answered"] and third["parts"] == []


def test_orders_at_once_and_orders_of_others_are_no_delays():
    assert delays.delays(told(ordered(1, FIRST, 0, 0), ordered(2, KESTRELS, 0, 90))) == []


def test_order_to_effect_within_and_across_contingents():
    """Within: 10, 20, 30, 40 minutes; across: 100, 200, and one that was refused."""
    within = [ordered(number, FIRST, 0, 10 * number) for number in (1, 2, 3, 4)]
    across = [ordered(11, VERANE, 0, 100), ordered(12, VERANE, 0, 200), ordered(13, VERANE, 0, 9999)]
    refused = happened(14, event.NATIONAL_REFUSAL, who=VERANE, amount=verb.PATROL, community=1, cause=13)
    found = interoperability.report(told(*within, *across, refused))
    assert found["order_to_effect"]["within"] == {"cases": 4, "median": 25, "p90": 40}
    assert found["order_to_effect"]["across"] == {"cases": 2, "median": None, "p90": None}
    assert found["refusals"]["undeclared"] == 1 and found["refusals"]["declared"] == 0


def test_orders_executed_as_meant():
    orders = [ordered(number, VERANE, 0, 0) for number in range(1, 5)]
    wrong = happened(9, event.MISUNDERSTOOD, who=VERANE, amount=misreading.LATE, extra=1, cause=2)
    found = interoperability.report(told(*orders, wrong))
    assert found["executed_as_meant"]["across"] == {"cases": 4, "part": 3, "percent": 75.0}
    assert found["executed_as_meant"]["within"] == {"cases": 0, "part": 0, "percent": None}
    assert (found["misunderstandings"]["cases"], found["misunderstandings"]["after_read_back"]) == (1, 1)
    assert {one["kind"]: one["cases"] for one in found["misunderstandings"]["by_kind"]} == {
        "wrong_place": 0, "late": 1, "wrong_posture": 0
    }  # fmt: skip


def test_alerts_support_reports_and_capitals():
    evidence = told(
        happened(1, event.ALERT, 0, community=BESK, amount=60), happened(2, event.ALERT, 10, community=BESK),
        happened(3, event.ALERT, 20, community=BESK), happened(4, event.ALERT, 30, community=BESK),
        happened(5, event.ALERT_ANSWERED, 46, who=FIRST, community=BESK, amount=46, cause=1),
        happened(6, event.ALERT_ANSWERED, 160, who=FIRST, community=BESK, amount=150, cause=2),
        happened(7, event.ALERT_ANSWERED, 249, who=FIRST, community=BESK, amount=229, cause=3),
        happened(8, event.ALERT_UNANSWERED, 400, community=BESK, cause=4),
        happened(10, event.SUPPORT_ASKED, who=VERANE), happened(11, event.SUPPORT_ASKED, who=VERANE),
        happened(12, event.SUPPORT_ASKED, who=SECOND), happened(13, event.SUPPORT_GRANTED, who=VERANE, amount=25),
        happened(14, event.SUPPORT_GRANTED, who=VERANE, amount=80), happened(15, event.SUPPORT_REFUSED, who=SECOND),
        happened(16, event.CAPITAL_CALLED, who=VERANE, amount=200),
        happened(17, event.REPORTED, 5, who=FIRST, amount=6, extra=8),
        happened(18, event.REPORTED, 5, who=FIRST, amount=8, extra=8),
        happened(19, event.REPORTED, 5, who=FIRST, amount=7, extra=8),
        happened(20, event.REPORT_RECEIVED, who=FIRST, amount=forms.SITUATION, extra=15, cause=17),
        happened(21, event.REPORT_RECEIVED, who=FIRST, amount=forms.METHANE, extra=49, cause=18),
        happened(22, event.REPORT_RECEIVED, who=FIRST, amount=forms.METHANE, extra=2, cause=19),
    )  # fmt: skip
    found = interoperability.report(evidence)
    assert found["alerts"]["minutes"] == {"cases": 3, "median": 150, "p90": 229}
    assert found["alerts"]["within_60"]["percent"] == 25.0 and found["alerts"]["within_180"]["percent"] == 50.0
    assert found["support"]["granted"]["percent"] == 66.7 and found["support"]["in_time"]["percent"] == 33.3
    assert (found["refusals"]["capital_calls"], found["refusals"]["capital_minutes"]) == (1, 200)
    assert found["reports"]["all"]["percent"] == 87.5  # 21 of 24 fields
    assert found["reports"]["all"]["minutes_to_headquarters"] == {"cases": 3, "median": 15, "p90": 49}
    assert (found["reports"]["situation"]["cases"], found["reports"]["methane"]["fields_given"]) == (1, 15)
    unanswered = [one for one in debrief.questions(evidence, [])["game"] if "nobody came" in one]
    assert len(unanswered) == 1


@pytest.mark.parametrize(("cases", "shown"), [(2, False), (3, True)])
def test_a_share_of_too_few_cases_has_no_number(cases, shown):
    assert (interoperability.share(1, cases)["percent"] is not None) is shown
    assert (interoperability.spread([5] * cases)["median"] is not None) is shown


def test_a_breach_is_told_with_the_orders_before_it():
    evidence = told(
        happened(1, event.ORDERED, 0, who=FIRST, whom=KESTRELS, amount=verb.FIRE, extra=10),
        happened(2, event.OVERRIDDEN, 0, who=FIRST, amount=verb.FIRE, extra=101, cause=1),
        happened(3, event.ORDERED, 0, who=SECOND, amount=verb.HOLD),
        happened(4, event.FORCE, 20, who=FIRST, whom=KESTRELS, amount=6, cause=2),
        happened(5, event.BREACH, 20, who=FIRST, amount=1, extra=3, cause=4),
        happened(6, event.BREACH, 20, who=KESTRELS, amount=1, extra=3),
    )
    (found,) = debrief.breaches(evidence)
    assert [one["id"] for one in found["before"]] == [1, 2, 4] and found["weight"] == 3


def test_causes_that_lead_in_a_circle_end():
    one, other = happened(1, event.FORCE, who=FIRST, cause=2), happened(2, event.FORCE, who=FIRST, cause=1)
    evidence = told(one, other)
    assert evidence.causes(one) == [other] and evidence.order_behind(one) is None


def test_the_strip_counts_what_happened_in_a_turn():
    evidence = told(
        ordered(1, FIRST, 0, 30), ordered(2, KESTRELS, 0, 30), happened(3, event.FLASH, amount=7, extra=1),
        happened(4, event.CIVILIANS_HARMED, who=KESTRELS, community=BESK, amount=2, extra=3),
        happened(5, event.DIED_OF_WOUNDS, community=BESK, amount=1),
        happened(6, event.CASUALTIES, who=FIRST, amount=4, extra=1), happened(7, event.ALERT, community=BESK),
    )  # fmt: skip
    (turn,) = timeline.strip(evidence)
    assert turn == {
        "turn": 1, "orders": 1, "flashes": 1, "civilians_killed": 3, "civilians_wounded": 3, "peacekeepers_killed": 1,
        "peacekeepers_wounded": 4, "alerts_answered": 0, "alerts_unanswered": 1, "delay_minutes": 30,
    }  # fmt: skip


def test_the_weightiest_moment_comes_first_and_its_consequence_is_not_told_twice():
    evidence = told(
        happened(1, event.PATROLLED, who=FIRST, community=BESK),
        happened(2, event.ATTACK, who=0, whom=KESTRELS, community=BESK, amount=9, extra=-1),
        happened(3, event.CIVILIANS_HARMED, who=KESTRELS, community=BESK, amount=9, cause=2),
        happened(4, event.INJECT, amount=1),
    )
    assert [row["id"] for row in timeline.most_telling(timeline.rows(evidence))] == [2, 4]

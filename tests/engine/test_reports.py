"""Reports: what could be known, what is filled in, what asking for the rest costs."""

import pytest

from tests.engine.test_together import B, ordered, stranger, told
from tests.engine.tiny import MISSION, Force, Game, Place, events, give, pass_turn, tiny, total
from wargame.engine import reports
from wargame.engine.rules.conduct import can_report, conduct
from wargame.engine.rules.incidents import incidents
from wargame.engine.tables import PPM
from wargame.engine.words import delay as parts
from wargame.engine.words import (
    event,
    incident,
    manner,
    procedure,
    reason,
    report,
    side,
    tally,
    unit,
    verb,
)


def master(made: Game, contingent: int, ppm: int) -> None:
    for nth in range(procedure.COUNT):
        made.state.procedures[contingent * procedure.COUNT + nth].mastery = ppm


def warned(made: Game, minute: int = 300) -> None:
    """An open alert about the first community."""
    alert = made.state.alerts[0]
    alert.alive, alert.community, alert.minute, alert.due = 1, 1, minute, minute + 300


def sent(made: Game, index: int, form: int, how: int = 0) -> None:
    give(made, index, verb.REPORT, other=form)
    made.state.orders[index * 2].override = how
    conduct(made.state, made.ground, made.log)
    pass_turn(made)


def written(*fields: int) -> int:
    return manner.COMPOSED | sum(manner.FIRST_FIELD << nth for nth in fields)


@pytest.mark.parametrize(("mastery", "ppm"), [(0, 600_000), (500_000, 800_000), (PPM, PPM)])
def test_a_staff_fills_in_what_it_knows_as_well_as_it_knows_the_form(mastery, ppm):
    given = asked = 0
    for seed in range(100):
        made = tiny([Force(unit.OBSERVER_TEAM, 12)], seed=seed)
        master(made, 0, mastery)
        assert reports.field_ppm(made.state, made.ground, 0, report.SITUATION) == ppm
        sent(made, 0, report.SITUATION)
        one = events(made, event.REPORTED)[0]
        assert one.amount == total(made, tally.REPORT_FIELDS)
        assert one.extra == total(made, tally.REPORT_FIELDS_ASKED) == 7, "nobody was seen, and nothing is alarming"
        given, asked = given + one.amount, asked + one.extra
    assert abs(given / asked - ppm / PPM) < 0.05


def test_the_mastery_of_one_form_is_not_that_of_another():
    made = tiny([Force(unit.OBSERVER_TEAM, 12)])
    master(made, 0, 0)
    made.state.procedures[procedure.MAJOR_INCIDENT].mastery = PPM
    assert reports.field_ppm(made.state, made.ground, 0, report.METHANE) == PPM
    assert reports.field_ppm(made.state, made.ground, 0, report.INCIDENT) == 600_000


def test_there_is_an_incident_to_report_or_there_is_not():
    made = tiny([Force(unit.INFANTRY_FOOT, 12)], [Place(13)])
    ask = (made.state, made.ground, 0, 12)
    assert can_report(*ask, report.SITUATION) == can_report(*ask, report.PATROL) == reason.NONE
    assert can_report(*ask, report.METHANE) == can_report(*ask, report.INCIDENT) == reason.NOTHING_TO_REPORT
    assert can_report(*ask, 0) == can_report(*ask, report.CASUALTY) == reason.NO_TARGET
    warned(made)
    assert can_report(*ask, report.METHANE) == can_report(*ask, report.INCIDENT) == reason.NONE
    made.state.alerts[0].alive = 0
    give(made, 0, verb.REPORT, other=report.METHANE)
    conduct(made.state, made.ground, made.log)
    assert events(made, event.FRUSTRATED)[0].extra == reason.FRUSTRATED_NOTHING_TO_REPORT


def test_what_could_be_known_is_what_the_reporters_own_people_have_seen():
    """Nothing but the truth known to the contingent opens a field."""
    made = tiny([Force(unit.INFANTRY_FOOT, 12), Force(unit.ARMED_CELL, 13, 3)], [Place(18)])
    state, ground = made.state, made.ground
    warned(made)
    ask = (state, ground, 0, report.METHANE)
    assert reports.observable(*ask) == reports.JUDGED[report.METHANE]
    state.groups[0].cell = 17
    assert reports.observable(*ask) & reports.ACCESS
    contact = state.contacts[1]
    contact.seen, contact.cell, contact.minute, contact.source = 1, 18, state.clock[0].minute, 1
    assert reports.observable(*ask) & reports.HAZARDS
    contact.cell = 79
    assert not reports.observable(*ask) & reports.HAZARDS
    state.assessments[0].minute = 301
    assert reports.observable(*ask) & reports.NUMBER
    state.groups[1].cell, state.groups[1].strength = 18, 99
    assert not reports.observable(*ask) & reports.HAZARDS, "who stands there unseen is not known"


def test_a_gap_is_asked_for_and_a_guess_is_no_answer():
    made = stranger()
    warned(made)
    seen = reports.observable(made.state, made.ground, B, report.METHANE)
    guess = next(nth for nth in range(7) if not seen & (1 << nth))
    sent(made, B, report.METHANE, written(0, 1, 6, guess))
    one, asked, got = (events(made, kind)[0] for kind in (event.REPORTED, event.REPORT_QUERIED, event.REPORT_RECEIVED))
    missing = reports.bits_in(reports.KEYS[report.METHANE] & seen) - 1
    assert (one.amount, one.extra) == (3, reports.bits_in(seen) + 1)
    assert (asked.amount, asked.extra) == (missing * (2 * 15 + 4), missing)
    assert (got.amount, got.extra, got.cause) == (report.METHANE, 15 + asked.amount, one.id)
    assert got.minute == one.minute + got.extra
    assert total(made, tally.QUERY_MINUTES) == asked.amount


def test_a_full_report_is_not_asked_about():
    made = stranger()
    warned(made)
    sent(made, B, report.INCIDENT, written(*range(8)))
    assert not events(made, event.REPORT_QUERIED)
    assert events(made, event.REPORT_RECEIVED)[0].extra == 15


def test_what_a_person_wrote_goes_with_the_order_and_with_no_other_order():
    made = stranger()
    fields = written(0, 1, 4)
    assert ordered(made, B, verb.REPORT, 0, report.SITUATION, fields) == reason.NONE
    assert made.state.orders[3].override == fields
    assert ordered(made, B, verb.MARCH, 18, 0, fields) == reason.NONE
    assert made.state.orders[3].override == 0


def flashed(made: Game, index: int, kind: int) -> None:
    """A flash of a group, as another group would answer it."""
    flash = made.state.flashes[0]
    flash.alive, flash.seat, flash.kind, flash.minute, flash.cell, flash.group, flash.cause = (
        1, MISSION, kind, made.state.clock[0].minute + 40, made.state.groups[index].ahead, index + 1, 7,
    )  # fmt: skip


@pytest.mark.parametrize(("mastery", "asked"), [(PPM, False), (0, True)])
def test_others_wait_until_the_report_of_a_foreign_group_makes_sense(mastery, asked):
    """Untrained people in a hurry leave out the place; the headquarters asks before it sends anybody."""
    minutes = []
    for seed in range(60):
        made = stranger()
        made.state.clock[0].seed = seed
        master(made, B, mastery)
        flashed(made, B, incident.AMBUSH)
        incidents(made.state, made.ground, made.log)
        made.state.clock[0].window = 1
        flash = made.state.flashes[0]
        minutes.append(flash.query)
        assert flash.query == sum(one.amount for one in events(made, event.REPORT_QUERIED))
        assert ordered(made, 0, verb.MARCH, 16) == reason.NONE
        assert told(made).get(parts.QUERY, 0) == flash.query
        order = made.state.orders[1]
        assert order.effect - order.given == sum(told(made).values())
    assert (sum(minutes) > 0) == asked
    if asked:
        mean = sum(minutes) / len(minutes)
        keys = reports.bits_in(reports.KEYS[report.METHANE])
        assert abs(mean - keys * 0.4 * (2 * 15 + 4)) < 8, "three key fields, four in ten missing, 34 minutes each"


def test_who_was_there_himself_asks_nobody():
    made = stranger()
    master(made, B, 0)
    flashed(made, B, incident.AMBUSH)
    made.state.flashes[0].query = 99
    made.state.clock[0].window = 1
    assert ordered(made, B, verb.MARCH, 18) == reason.NONE
    assert parts.QUERY not in told(made)


def test_one_s_own_headquarters_people_need_no_questions():
    made = stranger()
    master(made, 0, 0)
    flashed(made, 0, incident.AMBUSH)
    incidents(made.state, made.ground, made.log)
    assert made.state.flashes[0].query == 0


def test_without_a_bearer_a_runner_brings_it():
    made = stranger(bearers=0)
    warned(made)
    sent(made, B, report.INCIDENT, written(*range(8)))
    assert events(made, event.REPORT_RECEIVED)[0].extra > 60


@pytest.mark.parametrize(("fields", "told"), [((0, 1, 3), False), ((0, 1, 5), True)])
def test_what_a_report_tells_of_others_stands_on_the_headquarters_map(fields, told):
    """Also where there is no secure bearer in common: somebody said it on the radio."""
    made = stranger()
    state, groups = made.state, len(made.state.groups)
    state.groups[0].side, state.groups[0].contingent = side.ARMED, 3
    seen, known = state.contacts[B * groups], state.contacts[0]
    seen.seen, seen.cell, seen.strength, seen.side, seen.source = 1, 20, 25, side.ARMED, B + 1
    seen.certainty, seen.minute = PPM, state.clock[0].minute
    sent(made, B, report.SITUATION, written(*fields))
    assert known.seen == (1 if told else 0)
    if told:
        assert (known.cell, known.strength, known.minute) == (20, 25, seen.minute)
        assert known.certainty < PPM

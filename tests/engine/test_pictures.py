"""How pictures are brought together: what a report leaves out, who has to merge it, and what is not released."""

import pytest

from tests.engine.tiny import MISSION, Force, Game, believed, events, tiny
from wargame.engine.interop import refresh
from wargame.engine.pictures import fields_lost, picture_minutes, query_minutes, share_pictures
from wargame.engine.words import bearer, caveat, event, field, procedure, side, unit

A, B = 0, 1  # rows of the mission's contingents; A is the headquarters'
WATCHER, FOE = 1, 2  # rows of groups: B's, and the armed group that it has seen
HEADQUARTERS = 0  # row of the seat


def game(foes: int = 1, **own: int) -> Game:
    """Bravo of B has seen so many armed groups as the turn began; B has no feed, and masters no procedure."""
    force = [Force(unit.INFANTRY_MOUNTED, 12), Force(unit.INFANTRY_MOUNTED, 16, 2)]
    made = tiny(force + [Force(unit.ARMED_CELL, 20 + nth, 3) for nth in range(foes)], turn=2)
    for name, value in ({"feed": 0} | own).items():
        setattr(made.state.contingents[B], name, value)
    for row in made.state.procedures[procedure.COUNT : 2 * procedure.COUNT]:
        row.mastery = 0
    refresh(made.state, made.ground)
    for nth in range(foes):
        sees(made, B, FOE + nth, minute=made.state.clock[0].minute, certainty=900_000 - nth)
    return made


def sees(made: Game, contingent: int, index: int, minute: int, certainty: int = 900_000) -> None:
    contact = contact_of(made, contingent, index)
    made.state.contingents[contingent].contacts += 1
    contact.seen, contact.number, contact.cell = 1, made.state.contingents[contingent].contacts, 20
    contact.minute, contact.certainty, contact.strength = minute, certainty, 30
    contact.side, contact.party, contact.source = side.ARMED, 2, (WATCHER if contingent == B else 0) + 1


def contact_of(made: Game, contingent: int, index: int):
    return made.state.contacts[contingent * len(made.state.groups) + index]


def lose(made: Game, lost: int) -> None:
    """Take a seed with which B's report lacks just these fields."""
    for seed in range(5000):
        made.state.clock[0].seed = seed
        if fields_lost(made.state, made.ground, B, FOE) == lost:
            return
    raise AssertionError("no such seed")


def share(made: Game) -> None:
    share_pictures(made.state, made.ground, made.log)


def busy(made: Game, left: int = 0) -> None:
    """Nobody is free at the headquarters but so many slots, and the watch can do one report."""
    made.state.seats[HEADQUARTERS].used = made.state.seats[HEADQUARTERS].slots - left
    made.ground.rules[0].reports_watch = 1


def test_a_field_is_given_by_the_mastery_of_the_patrol_report():
    made = game()
    often = dict.fromkeys(field.ALL, 0)
    for seed in range(1000):
        made.state.clock[0].seed = seed
        lost = fields_lost(made.state, made.ground, B, FOE)
        for one in field.ALL:
            often[one] += lost & one > 0
    assert all(350 <= many <= 450 for many in often.values()), "0.6 of each field without mastery"
    made.state.procedures[procedure.COUNT + procedure.PATROL_REPORT].mastery = 1_000_000
    assert fields_lost(made.state, made.ground, B, FOE) == 0


@pytest.mark.parametrize(
    ("lost", "stands"),
    [(0, (side.ARMED, 30, 2)), (field.STRENGTH, (side.ARMED, 0, 2)), (field.PARTY | field.KIND, (0, 30, 0))],
)
def test_what_is_missing_stands_on_the_map_without_it(lost, stands):
    made = game()
    lose(made, lost)
    busy(made)
    share(made)
    kept = contact_of(made, A, FOE)
    assert (kept.seen, kept.cell) == (1, 20)
    assert (kept.side, kept.strength, kept.party) == stands
    assert [(row.amount, row.extra) for row in events(made, event.REPORT_GAPS)] == ([(lost, 0)] if lost else [])
    shown = believed(made).groups[FOE]
    assert (shown.side, shown.strength, shown.party) == stands, "the seat believes no more than its map says"
    assert contact_of(made, B, FOE).strength == 30, "who saw them knows"


def test_without_a_place_it_is_not_on_the_map():
    made = game()
    lose(made, field.PLACE)
    busy(made)
    share(made)
    assert contact_of(made, A, FOE).seen == 0
    assert believed(made).groups[FOE].alive == 0


def test_what_is_missing_is_asked_for_and_comes_later():
    made = game()
    lose(made, field.PLACE | field.STRENGTH)
    share(made)
    kept, seen = contact_of(made, A, FOE), contact_of(made, B, FOE)
    assert (kept.cell, kept.strength) == (seen.cell, seen.strength)
    (asked,) = events(made, event.REPORT_GAPS)
    assert (asked.amount, asked.extra) == (field.PLACE | field.STRENGTH, 1)
    (passed,) = events(made, event.PASSED_ON)
    minutes = picture_minutes(made.state, made.ground, A, B) + query_minutes(made.state, made.ground, A, WATCHER)
    assert passed.minute == seen.minute + minutes
    made.state.contingents[A].bearers = made.state.contingents[B].bearers = bearer.HF
    assert query_minutes(made.state, made.ground, A, WATCHER) == 2 * 15 + 4


def test_what_nobody_asked_for_is_asked_for_when_somebody_is_free():
    made = game()
    lose(made, field.STRENGTH)
    busy(made)
    share(made)
    assert contact_of(made, A, FOE).strength == 0
    busy(made, left=1)
    share(made)
    assert contact_of(made, A, FOE).strength == 30


def test_a_gap_does_not_take_away_what_was_known():
    made = game()
    lose(made, field.STRENGTH | field.PARTY)
    busy(made)
    sees(made, A, FOE, minute=made.state.clock[0].minute - 100)
    share(made)
    kept = contact_of(made, A, FOE)
    assert (kept.strength, kept.party, kept.minute) == (30, 2, made.state.clock[0].minute)


def test_certainty_fades_by_what_interoperability_lacks():
    made = game(interop=1)
    made.state.contingents[B].interop = 500_000
    lose(made, 0)
    share(made)
    assert contact_of(made, A, FOE).certainty == 810_000, "900,000 less a tenth"


@pytest.mark.parametrize(("left", "merged"), [(0, 1), (1, 5), (2, 6)])
def test_a_headquarters_merges_what_its_staff_can(left, merged):
    made = game(foes=6)
    for row in made.state.procedures:
        row.mastery = 1_000_000
    busy(made, left)
    share(made)
    known = [contact_of(made, A, FOE + nth).seen for nth in range(6)]
    assert known == [1] * merged + [0] * (6 - merged), "of those of one minute the surest first"
    assert [row.amount for row in events(made, event.PICTURE_AGES)] == ([1] if merged < 6 else [])


def test_the_latest_is_merged_first():
    made = game(foes=2)
    for row in made.state.procedures:
        row.mastery = 1_000_000
    contact_of(made, B, FOE + 1).minute += 5
    busy(made)
    share(made)
    assert [contact_of(made, A, FOE + nth).seen for nth in range(2)] == [0, 1]


def test_a_common_feed_needs_nobody():
    made = game(foes=6, feed=500_000)
    lose(made, field.PLACE | field.STRENGTH)
    busy(made)
    share(made)
    assert all(contact_of(made, A, FOE + nth).strength == 30 for nth in range(6))


def test_overload_ages_the_picture():
    made = game()
    made.state.seats[HEADQUARTERS].used = made.state.seats[HEADQUARTERS].slots + 1
    share(made)
    assert contact_of(made, A, FOE).seen == 0
    assert [(row.amount, row.extra) for row in events(made, event.PICTURE_AGES)] == [(0, MISSION)]


@pytest.mark.parametrize(("left", "carried"), [(1, True), (0, False)])
def test_without_a_secure_bearer_somebody_carries_it_over(left, carried):
    made = game(bearers=bearer.HF)
    lose(made, 0)
    contact_of(made, B, FOE).minute -= 10
    busy(made, left)
    share(made)
    assert contact_of(made, A, FOE).seen == carried
    assert made.state.seats[HEADQUARTERS].used == made.state.seats[HEADQUARTERS].slots, "a slot, where there is one"


@pytest.mark.parametrize("declared", [True, False])
def test_what_is_not_released_does_not_arrive_by_way_of_the_headquarters(declared):
    """B sees; A's headquarters knows; C, which has B's capital against it, does not, until the capital gives leave."""
    made = game()
    third, own = made.state.contingents[2], made.state.contingents[B]
    third.side, third.seat, third.party = side.MISSION, MISSION, 1  # C
    third.regional = 1
    setattr(own, "caveats" if declared else "undeclared", caveat.NO_RELEASE)
    lose(made, 0)
    share(made)
    assert (contact_of(made, A, FOE).seen, contact_of(made, 2, FOE).seen) == (1, 0)
    (kept,) = events(made, event.WITHHELD)
    assert (kept.who, kept.whom, kept.amount, kept.extra) == (WATCHER + 1, FOE + 1, 3, B + 1)
    assert (own.caveats, own.undeclared) == (caveat.NO_RELEASE, 0), "it shows when the maps are compared"
    own.leave_until = made.state.clock[0].minute + 10
    share(made)
    assert contact_of(made, 2, FOE).seen == 1


def test_whom_nothing_is_released_to_is_known_with_the_caveat_only():
    made = game(withheld=1, undeclared=caveat.NO_RELEASE)
    assert believed(made).contingents[B].withheld == 0
    made.state.contingents[B].caveats = caveat.NO_RELEASE
    assert believed(made).contingents[B].withheld == 1


def test_headquarters_of_others_share_what_they_have():
    """No staff, no gaps: the rule is about contingents of a mission."""
    made = game()
    two = made.state.contingents[3]
    two.seat, two.side, two.party = made.state.contingents[2].seat, side.ARMED, 2
    contact = contact_of(made, 3, 0)
    contact.seen, contact.minute, contact.cell, contact.strength = 1, made.state.clock[0].minute, 12, 32
    contact.side, contact.party, contact.source, contact.certainty = side.MISSION, 1, FOE + 1, 900_000
    share(made)
    assert (contact_of(made, 2, 0).strength, contact_of(made, 2, 0).certainty) == (32, 900_000)

"""How the mission's doctrine works with other contingents: preparation, liaison, plans, capitals, requests."""

import numpy as np
import pytest

from tests.agents.test_doctrine_mission import HERE, flash, tell, warn
from tests.engine.tiny import MISSION, Force, Game, Place, believed, tiny
from wargame.agents.doctrine import DOCTRINES
from wargame.engine import driver, orders
from wargame.engine.driver import WISH, think
from wargame.engine.ground import CONDITION, OBJECTIVE, open_ground
from wargame.engine.interop import refresh
from wargame.engine.knowledge import belief
from wargame.engine.state import State, freeze, new_state, thaw
from wargame.engine.tables import TABLES
from wargame.engine.words import caveat, incident, manner, measure, preparation, side, tally, unit, verb

A, B = 0, 1  # rows of the mission's two contingents; the seat sits in A's headquarters
MINE, THEIRS = 0, 1  # rows of groups


def strangers(turn: int = 1, days: int = 0, places: list[Place] | None = None) -> Game:
    """A platoon of A at 70 and one of B at 33, which has little in common with A."""
    forces = [Force(unit.INFANTRY_MOUNTED, 70), Force(unit.INFANTRY_MOUNTED, 33, contingent=2, base=33)]
    game = tiny(forces, places or [Place(HERE)], turn=turn)
    other = game.state.contingents[B]
    other.language, other.crypto, other.feed, other.rehearsed, other.standard, other.culture = 500_000, 0, 0, 0, 2, 2
    other.bearers = 1
    for contingent in (A, B):
        game.state.contingents[contingent].days = days
    refresh(game.state, game.ground)
    tell(game)
    return game


def decided(game: Game, doctrine: str = "doctrine") -> list:
    """The wishes of one call of the mind."""
    wishes = np.zeros(len(game.state.groups), WISH.dtype).view(np.recarray)
    rows = [wishes[index] for index in range(len(wishes))]
    DOCTRINES[doctrine].mind(believed(game, MISSION), game.ground, MISSION, 5, rows)
    return rows


def ordered(game: Game, doctrine: str = "doctrine") -> list[tuple[int, int, int]]:
    """Everything that the seat does in this window: (group, verb, other), as the driver carries it out."""
    given = []

    def give(state, known, ground, log, seat, index, doing, cell, other, override):
        refused = orders.submit(state, known, ground, log, seat, index, doing, cell, other, override)
        if refused == 0:
            given.append((index, doing, other))
        return refused

    known = thaw(State(*(np.zeros_like(table) for table in freeze(game.state))))
    wishes = list(np.zeros(len(game.state.groups), WISH.dtype).view(np.recarray))
    think(game.state, known, game.ground, game.log, MISSION, DOCTRINES[doctrine].mind, belief, give, wishes)
    return given


def test_the_days_before_deployment_are_spent_and_then_orders_are_given():
    game = strangers(days=20)
    before = game.state.contingents[B].interop
    given = ordered(game)
    attended = [(index, other) for index, doing, other in given if doing == verb.PREPARE]
    assert next(row for row in attended if row[0] == THEIRS) == (THEIRS, preparation.CAVEAT_CONFERENCE)
    assert (MINE, preparation.CAVEAT_CONFERENCE) not in attended
    for what in (preparation.COMMUNICATIONS_EXERCISE, preparation.RADIO_ENGLISH, preparation.WORKSHOP_ALARM):
        assert (THEIRS, what) in attended
    assert game.state.contingents[B].days < 3
    assert game.state.contingents[B].interop > before + 300_000
    assert {index for index, doing, _ in given if doing == verb.PATROL} == {MINE, THEIRS}


def test_liaison_and_plans_wait_for_free_slots_and_are_not_made_twice():
    game = strangers(turn=2)
    given = ordered(game)
    assert (MINE, verb.LIAISE, B + 1) in given
    assert [row[1:] for row in given].count((verb.PLAN, 1)) == 1
    game.state.seats[0].used = 1
    assert not [row for row in ordered(game) if row[1] == verb.LIAISE]
    crowded = strangers(turn=2)
    crowded.state.seats[0].used = 4
    assert not [row for row in ordered(crowded) if verb.PREPARE <= row[1] <= verb.CONSULT]


def test_a_capital_that_wants_to_be_asked_is_asked_before():
    game = strangers(turn=2)
    assert (THEIRS, verb.CONSULT, 0) not in ordered(game)
    game = strangers(turn=2)
    game.state.contingents[B].caveats = caveat.CALLS_HOME
    assert (THEIRS, verb.CONSULT, 0) in ordered(game)
    assert game.state.contingents[B].leave_until > game.state.clock[0].minute
    game.state.seats[0].used = 0
    assert (THEIRS, verb.CONSULT, 0) not in ordered(game)


@pytest.mark.parametrize(("doctrine", "careful"), [("doctrine", True), ("unprepared", False)])
def test_only_the_careful_prepare_and_have_orders_read_back(doctrine, careful):
    game = strangers(days=20)
    given = ordered(game, doctrine)
    assert bool([row for row in given if verb.PREPARE <= row[1] <= verb.CONSULT]) == careful
    read = [game.state.orders[index * 2 + 1].override & manner.READ_BACK > 0 for index in (MINE, THEIRS)]
    assert read == [False, careful]


def test_the_whole_way_of_an_order_decides_who_goes():
    """B is nearer, but its capital has to be asked; with leave it goes."""
    game = strangers(turn=2)
    game.state.groups[MINE].cell = game.state.groups[MINE].ahead = 31
    flash(game, incident.ALERT, HERE, community=1)
    game.state.contingents[B].caveats = caveat.CALLS_HOME
    assert [row.verb for row in decided(game)] == [verb.PATROL, 0]
    game.state.contingents[B].leave_until = 100_000
    game.state.contingents[B].bearers = game.state.contingents[A].bearers
    game.state.contingents[B].crypto = 1_000_000
    game.state.groups[MINE].cell = game.state.groups[MINE].ahead = 0
    assert [row.verb for row in decided(game)] == [0, verb.PATROL]


def test_what_a_capital_has_forbidden_is_not_ordered():
    game = strangers(turn=2)
    game.state.seats[0].used = 4
    warn(game, 1, due=900)
    assert decided(game)[THEIRS].verb == verb.PATROL
    game.state.contingents[B].caveats = caveat.STAND_FAST
    assert [row.verb for row in decided(game)] == [verb.PATROL, 0]


def test_a_force_beside_the_mission_is_asked_only_where_nobody_else_comes_in_time():
    game = strangers(turn=2)
    game.state.seats[0].used = 4
    game.state.contingents[B].regional = 1
    warn(game, 1, due=2_000)
    rows = decided(game)
    assert [row.verb for row in rows] == [verb.PATROL, 0], "there is time enough"
    game.state.alerts[0].due = game.state.clock[0].minute + 30
    rows = decided(game)
    assert [row.verb for row in rows] == [verb.PATROL, verb.PATROL]
    assert rows[THEIRS].override & manner.ASK
    assert not rows[MINE].override & manner.ASK


def test_staff_work_ends_whatever_a_mind_wishes():
    """A mind that always wants to train is asked until the days are gone, and its other orders are given once."""
    game = strangers(days=9)
    given = []

    def eager(known, ground, seat, luck, wishes):
        wishes[MINE].verb, wishes[MINE].other = verb.PATROL, 1
        wishes[THEIRS].verb, wishes[THEIRS].other = verb.PREPARE, preparation.WORKSHOP_ALARM

    def give(*order):
        refused = orders.submit(*order)
        given.append((order[5], order[6], refused))
        return refused

    known = thaw(State(*(np.zeros_like(table) for table in freeze(game.state))))
    wishes = list(np.zeros(len(game.state.groups), WISH.dtype).view(np.recarray))
    driver.think(game.state, known, game.ground, game.log, MISSION, eager, belief, give, wishes)
    assert given.count((MINE, verb.PATROL, 0)) == 1
    assert given.count((THEIRS, verb.PREPARE, 0)) == 9
    assert game.state.contingents[B].days == 0


def asking_for_escorts(game: Game, since: int = 1) -> Game:
    """The seat has an objective that asks for an escort from this turn on."""
    condition, objective = np.zeros(1, CONDITION), np.zeros(1, OBJECTIVE)
    condition[0] = (1, 0, measure.TALLY, tally.ESCORTS + 1, 1, 1, 0, since, 40)
    objective["seat"] = MISSION
    frozen = game.frozen._replace(conditions=condition, objectives=objective)
    state = game.state._replace(objectives=thaw(new_state({one.name: 1 for one in TABLES})).objectives)
    return Game(state, open_ground(frozen), game.log, frozen)


@pytest.mark.parametrize(("since", "done", "rides"), [(1, 0, True), (9, 0, False), (1, 5, False)])
def test_somebody_rides_with_a_convoy_where_that_is_asked_for(since, done, rides):
    forces = [Force(unit.INFANTRY_MOUNTED, 12), Force(unit.INFANTRY_MOUNTED, 70), Force(unit.AID_CONVOY, 14, 5)]
    game = asking_for_escorts(tiny(forces, [Place(HERE)], turn=2), since)
    game.state.seats[0].used = 4
    game.state.objectives[0].done = done
    contact = game.state.contacts[2]
    contact.seen, contact.number, contact.cell, contact.minute = 1, 1, 14, game.state.clock[0].minute
    contact.side, contact.source = side.AGENCY, 1
    wishes = decided(game)
    assert (wishes[0].verb == verb.ESCORT) == rides
    assert wishes[1].verb != verb.ESCORT
    if rides:
        assert wishes[0].other == 3
        ordered(game)
        assert decided(game)[0].verb == 0, "who rides goes on"


def test_radios_and_keys_are_handed_to_those_beside():
    game = strangers(turn=2)
    assert all(doing != verb.FILL for _, doing, _ in ordered(game))
    game = strangers(turn=2)
    game.state.groups[THEIRS].cell = game.state.groups[THEIRS].ahead = 70
    assert (THEIRS, verb.FILL, 0) in ordered(game)
    assert game.state.contingents[B].crypto == 1_000_000

"""How a turn is settled: what headquarters hear, what was reached, what is committed."""

import numpy as np
import pytest

from tests.engine.tiny import Force, Game, Place, believed, events, give, pass_turn, tiny
from wargame.engine.conditions import OBJECTIVE as OF_OBJECTIVE
from wargame.engine.events import free_row
from wargame.engine.ground import CONDITION, OBJECTIVE, open_ground
from wargame.engine.rules.commit import commit
from wargame.engine.rules.outcome import AT_THE_END, outcome
from wargame.engine.rules.reporting import reporting
from wargame.engine.state import new_state, thaw
from wargame.engine.tables import TABLES
from wargame.engine.words import compare, event, measure, unit, verb, work

DAY = 2


def assessed(game: Game, contingent: int, community: int = 0) -> int:
    """When a contingent last assessed a community."""
    return game.state.assessments[contingent * len(game.state.communities) + community].minute


@pytest.mark.parametrize(("cell", "known"), [(44, True), (45, True), (46, False)])
def test_a_group_assesses_what_is_next_to_it(cell, known):
    game = tiny([Force(unit.INFANTRY_FOOT, cell)], [Place(44, trust=31, fear=77)], DAY)
    game.state.communities[0].phone = 0
    reporting(game.state, game.ground, game.log)
    assert (assessed(game, 0) == 720) is known
    assert assessed(game, 1) == 0, "the other contingent has its own picture"
    told = believed(game).communities[0]
    assert (told.trust, told.fear) == ((310_000, 770_000) if known else (0, 0))


@pytest.mark.parametrize(("trust", "phone", "heard"), [(40, 1, True), (39, 1, False), (90, 0, False)])
def test_phones_tell_where_people_trust(trust, phone, heard):
    game = tiny([Force(unit.INFANTRY_FOOT, 0)], [Place(44, trust=trust)], DAY)
    game.state.communities[0].phone = phone
    reporting(game.state, game.ground, game.log)
    assert (assessed(game, 0) > 0) is (assessed(game, 1) > 0) is heard
    assert assessed(game, 2) == 0, "armed groups are not called"


def test_an_aircraft_assesses_what_it_circles():
    game = tiny([Force(unit.UAV_MINI, 0)], [Place(44)], DAY)
    game.state.communities[0].phone = 0
    give(game, 0, verb.FLY, 44)
    reporting(game.state, game.ground, game.log)
    assert assessed(game, 0) == 720


def test_cut_roads_are_seen_and_mines_are_not():
    game = tiny([Force(unit.INFANTRY_FOOT, 12), Force(unit.INFANTRY_FOOT, 70, 2)], [], DAY)
    for kind in (work.WASHOUT, work.MINE):
        thing = game.state.works[free_row(game.state, game.state.works, 0)]
        thing.kind, thing.cell = kind, 13
    reporting(game.state, game.ground, game.log)
    assert [row.known for row in game.state.works[:2]] == [1, 0]


def objective(hold: int, value: int, until: int = 99, turns: int = 5) -> Game:
    """One objective: so many turns of trust of at least `value` in the only community, which has 50."""
    game = tiny([], [Place(44)], turns=turns)
    frozen = game.frozen._replace(objectives=np.zeros(1, OBJECTIVE), conditions=np.zeros(1, CONDITION))
    frozen.objectives["hold"], frozen.objectives["weight"] = hold, 1
    row = frozen.conditions[0]
    row["owner"], row["measure"], row["subject"], row["value"] = OF_OBJECTIVE, measure.TRUST, 1, value
    row["compare"], row["until"] = compare.AT_LEAST, until
    objectives = thaw(new_state({table.name: 1 for table in TABLES})).objectives
    return Game(game.state._replace(objectives=objectives), open_ground(frozen), game.log, frozen)


def judged(game: Game) -> tuple[int, int]:
    """The turns in which the objective was reached and in which it failed, 0 not."""
    for _ in range(game.ground.map[0].turns):
        outcome(game.state, game.ground, game.log)
        pass_turn(game)
    turns = [[row.turn for row in events(game, kind)] for kind in (event.OBJECTIVE_DONE, event.OBJECTIVE_FAILED)]
    assert all(len(found) <= 1 for found in turns)
    return turns[0][0] if turns[0] else 0, turns[1][0] if turns[1] else 0


@pytest.mark.parametrize(
    ("hold", "value", "until", "ends"),
    [
        (1, 50, 99, (1, 0)),
        (3, 50, 99, (3, 0)),
        (AT_THE_END, 50, 99, (5, 0)),
        (1, 51, 99, (0, 5)),
        (1, 51, 2, (0, 2)),
        (3, 50, 2, (0, 2)),
        (AT_THE_END, 51, 99, (0, 5)),
    ],
)
def test_when_objectives_are_reached(hold, value, until, ends):
    assert judged(objective(hold, value, until)) == ends


def test_turns_need_not_be_in_a_row():
    game = objective(2, 50)
    outcome(game.state, game.ground, game.log)
    pass_turn(game)
    game.state.communities[0].trust = 0
    outcome(game.state, game.ground, game.log)
    pass_turn(game)
    game.state.communities[0].trust = 500_000
    outcome(game.state, game.ground, game.log)
    assert (game.state.objectives[0].held, game.state.objectives[0].done) == (2, 1080)


def test_positions_and_orders_commit_and_the_turn_is_forgotten():
    game = tiny([Force(unit.INFANTRY_FOOT, 12), Force(unit.INFANTRY_FOOT, 20)], [], 1)
    group, orders = game.state.groups[0], game.state.orders
    give(game, 0, verb.HOLD)
    orders[1].alive, orders[1].verb, orders[1].effect = 1, verb.MARCH, 359
    orders[3].alive, orders[3].verb, orders[3].effect = 1, verb.MARCH, 360  # of the next turn
    group.ahead, group.ahead_progress = 13, 20
    game.state.incidents[0].alive = game.state.flashes[0].alive = 1
    game.state.tallies[3].turn = game.state.tallies[3].amount = 4
    commit(game.state, game.ground, game.log)
    assert (group.cell, group.progress) == (13, 20)
    assert (orders[0].verb, orders[1].alive, orders[2].alive, orders[3].alive) == (verb.MARCH, 0, 0, 1)
    assert (game.state.incidents[0].alive, game.state.flashes[0].alive) == (0, 0)
    assert (game.state.tallies[3].turn, game.state.tallies[3].amount) == (0, 4)
    clock = game.state.clock[0]
    assert (clock.turn, clock.minute, clock.of_day, clock.night) == (2, 360, 360, 0)


def test_the_clock_stops_after_the_last_turn():
    game = tiny([], [], 5, turns=5)
    outcome(game.state, game.ground, game.log)
    commit(game.state, game.ground, game.log)
    assert (game.state.clock[0].ended, game.state.clock[0].turn) == (1, 5)
    assert len(events(game, event.ENDED)) == 1

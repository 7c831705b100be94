"""Disarmament: who comes, who is disarmed and paid, who riots, and who goes back."""

import pytest

from wargame import session
from wargame.engine.checks import books_of, unbalanced
from wargame.engine.conditions import measure_of
from wargame.engine.game import Game, Order, start
from wargame.engine.rules.disarmament import comes, day_of, grievance, oldest
from wargame.engine.state import freeze
from wargame.engine.words import breach, event, measure, posture, reason, tally, verb

SEAT = 1
GATE, HILL = 0, 1  # sites
COMPANY, TEAM, OTHER_TEAM = "karst_gate", "team_gate", "team_hill"
DAY = 1440


@pytest.fixture(scope="module")
def exercise():
    return session.load("river_gate")


@pytest.fixture
def game(exercise) -> Game:
    """Nobody decides anything; the gate company stands at the gate site, and the team beside it."""
    made = session.new_game(exercise, 5, dict.fromkeys(exercise.seats, "pass") | {"chief": session.PERSON})
    put(made, exercise, TEAM, made.state.sites[GATE].cell)
    for row in range(len(made.ground.injects)):
        made.state.injects[row].fired = 1  # none of the exercise's events
    return made


def row_of(exercise, name: str) -> int:
    return next(row for row, one in enumerate(exercise.scenario.group) if one.id == name)


def put(made: Game, exercise, name: str, cell: int) -> None:
    group = made.state.groups[row_of(exercise, name)]
    group.cell = group.ahead = cell


def order(made: Game, exercise, name: str, doing: int, site: int = GATE) -> int:
    return made.submit(Order(SEAT, row_of(exercise, name), doing, made.state.sites[site].cell, 0))


def opened(made: Game, exercise) -> Game:
    assert order(made, exercise, TEAM, verb.OPEN_SITE) == reason.NONE
    made.play_turn()
    assert made.state.sites[GATE].open == 1
    return made


def test_the_true_caseload_is_drawn_once_and_above_the_estimate(exercise):
    drawn = []
    for seed in range(60):
        made = Game(start(exercise.state, exercise.ground, seed), exercise.ground)
        made.first_half()
        for party in made.state.parties:
            if party.estimate:
                drawn.append(party.caseload / party.estimate)
                assert 250_000 <= party.arms <= 600_000
    assert min(drawn) >= 1.29
    assert max(drawn) <= 2.7
    assert abs(sum(drawn) / len(drawn) - 2.0) < 0.1  # between Sierra Leone's 1.55 and Liberia's 2.69


def test_a_site_without_guards_cannot_be_opened(game, exercise):
    put(game, exercise, COMPANY, game.state.communities[2].cell)
    put(game, exercise, "police_gate", game.state.communities[2].cell)
    put(game, exercise, "headquarters", game.state.communities[2].cell)
    put(game, exercise, "karst_north", game.state.communities[2].cell)
    assert order(game, exercise, TEAM, verb.OPEN_SITE) == reason.NONE
    told = game.play_turn()
    assert [one.extra for one in told if one.kind == event.FRUSTRATED] == [reason.FRUSTRATED_UNGUARDED]
    assert game.state.sites[GATE].open == 0


def test_people_come_hand_in_weapons_and_are_owed_pay(game, exercise):
    opened(game, exercise)
    site, party = game.state.sites[GATE], game.state.parties[1]
    for _ in range(3):
        game.play_turn()
    assert 0 < site.disarmed <= 4 * site.capacity
    assert site.unpaid == site.disarmed == party.disarmed == game.state.tallies[tally.DISARMED].amount
    weapons = game.state.tallies[tally.WEAPONS_COLLECTED].amount
    assert 0.2 * site.disarmed < weapons < 0.65 * site.disarmed
    assert 0.04 * site.disarmed < site.children < 0.12 * site.disarmed


def test_a_party_that_fights_does_not_come(game, exercise):
    game.state.parties[1].ceasefire, game.state.parties[1].posture = 0, posture.FIGHT
    assert not comes(game.state.parties[1])
    opened(game, exercise)
    game.play_turn()
    assert game.state.sites[GATE].queue == game.state.sites[GATE].disarmed == 0


def test_its_groups_shrink_and_nobody_is_lost(game, exercise):
    opened(game, exercise)
    armed = [row for row in game.state.groups if row.party == 2]
    before, books = sum(row.strength for row in armed), books_of(freeze(game.state))
    for _ in range(5):
        game.play_turn()
        after = books_of(freeze(game.state))
        assert unbalanced(books, after) == []
        books = after
    gone = game.state.parties[1].disbanded
    assert gone > 0
    assert sum(row.strength for row in armed) <= before


def test_each_further_team_adds_half():
    class Rules:
        team_share = 50

    class Site:
        capacity = 115

    assert [day_of(Rules, Site, teams) for teams in (1, 2, 3, 9)] == [115, 172, 230, 400]


def test_pay_in_two_halves(game, exercise):
    opened(game, exercise)
    site = game.state.sites[GATE]
    cash, people = site.cash, site.unpaid
    assert people > 0
    assert site.due == game.state.clock[0].minute + 7 * DAY
    assert order(game, exercise, TEAM, verb.PAY) == reason.NONE
    told = game.play_turn()
    assert [one.amount for one in told if one.kind == event.PAID] == [people]
    assert site.cash == cash - 150 * people
    assert site.later == people
    assert site.later_due == game.state.clock[0].minute + 14 * DAY
    for _ in range(14):
        game.play_turn()
    assert site.second == people
    assert site.second_due == site.later_due + game.state.clock[0].minute + 7 * DAY


def test_pay_goes_as_far_as_the_cash(game, exercise):
    opened(game, exercise)
    site = game.state.sites[GATE]
    site.cash = 10 * 150 + 149
    owed = site.unpaid
    order(game, exercise, TEAM, verb.PAY)
    game.play_turn()
    assert (site.cash, site.later) == (149, 10)
    assert site.unpaid >= owed - 10
    assert order(game, exercise, TEAM, verb.PAY) == reason.NO_CASH


def test_who_has_a_reason_to_riot(game):
    site, clock, ground = game.state.sites[GATE], game.state.clock[0], game.ground
    assert grievance(ground, clock, site) == 0
    site.open, site.queue = 1, 3 * site.capacity
    assert grievance(ground, clock, site) == 0
    site.queue += 1
    assert grievance(ground, clock, site) == 1
    site.unpaid, site.due, clock.minute = 5, 100, 101
    assert grievance(ground, clock, site) == 2
    site.open = 0  # those who are owed their pay do not go away with the gate shut
    assert grievance(ground, clock, site) == 2


def riot(game: Game, exercise, answer: int = 0) -> list:
    site = game.state.sites[GATE]
    site.queue, site.incited = 600, 1
    game.first_half()
    if answer:
        assert order(game, exercise, TEAM, answer) == reason.NONE
    return game.second_half()


def test_a_riot_that_nobody_calms_closes_the_site(game, exercise):
    opened(game, exercise)
    put(game, exercise, "police_gate", game.state.communities[2].cell)
    game.ground.rules[0].calm_troops = 0
    site, consent = game.state.sites[GATE], game.state.parties[1].consent
    told = riot(game, exercise)
    (out,) = [one for one in told if one.kind == event.RIOTED]
    assert out.amount == 300
    assert 1 <= out.extra <= 3
    assert site.open == 0
    assert game.state.parties[1].consent < consent
    assert game.state.tallies[tally.RIOTS].amount == 1


def test_police_calm_a_riot(game, exercise):
    opened(game, exercise)
    put(game, exercise, "police_gate", game.state.sites[GATE].cell)
    game.ground.rules[0].calm_police = 1_000_000
    told = riot(game, exercise)
    assert [one.kind for one in told if one.kind in (event.RIOT_CALMED, event.RIOTED)] == [event.RIOT_CALMED]
    assert game.state.sites[GATE].open == 1


def test_closing_in_time_ends_a_riot_and_sends_people_home(game, exercise):
    opened(game, exercise)
    game.ground.rules[0].calm_troops = game.ground.rules[0].calm_police = 0
    caseload = game.state.parties[1].caseload
    told = riot(game, exercise, verb.CLOSE_SITE)
    assert event.RIOT_CALMED in {one.kind for one in told}
    assert game.state.sites[GATE].queue == 0
    assert game.state.parties[1].caseload == caseload + 600


def test_children_are_handed_over_or_it_is_a_breach(game, exercise):
    opened(game, exercise)
    kept = [one for _ in range(4) for one in game.play_turn() if one.kind == event.BREACH]
    assert {one.amount for one in kept} == {breach.CHILDREN_KEPT}
    children = game.state.sites[GATE].children
    order(game, exercise, TEAM, verb.SCREEN)
    (told,) = [one for one in game.play_turn() if one.kind == event.SCREENED]
    assert told.amount == children
    assert told.extra > 0
    assert order(game, exercise, OTHER_TEAM, verb.SCREEN, HILL) == reason.NOBODY_TO_SCREEN


def test_who_waits_too_long_takes_up_arms_again(game, exercise):
    opened(game, exercise)
    site, party = game.state.sites[GATE], game.state.parties[1]
    site.unpaid += 1000
    site.disarmed += 1000
    party.disarmed += 1000
    game.ground.rules[0].reintegration_minutes = 2 * DAY
    game.ground.rules[0].riot_rate = 0
    back = 0
    for _ in range(6):
        idle = site.unpaid + site.later + site.second
        told = [one.amount for one in game.play_turn() if one.kind == event.REJOINED]
        back += sum(told)
        assert sum(told) <= 0.02 * idle + 2
    assert back > 0
    assert game.state.tallies[tally.REJOINED].amount == back
    assert oldest(game.ground, site) > 0


@pytest.mark.parametrize(("guards", "held"), [(True, 0), (False, 1)])
def test_a_site_is_attacked(game, exercise, guards, held):
    opened(game, exercise)
    site = game.state.sites[GATE]
    site.queue = 200
    row = row_of(exercise, "palm_fort")
    put(game, exercise, "palm_fort", site.cell)
    if not guards:
        for name in (COMPANY, "police_gate", "karst_north", "headquarters"):
            put(game, exercise, name, game.state.communities[2].cell)
    seat = game.state.contingents[game.state.groups[row].contingent - 1].seat
    said = game.submit(Order(seat, row, verb.SPOIL, site.cell, 0, 1))
    assert said == reason.NONE
    (told,) = [one for one in game.play_turn() if one.kind == event.SITE_ATTACKED]
    assert told.amount == held
    assert site.open == 1 - held


def test_what_makes_no_sense_is_refused(game, exercise):
    place = game.state.communities[3].cell
    index = row_of(exercise, TEAM)
    assert game.submit(Order(SEAT, index, verb.OPEN_SITE, place, 0)) == reason.NO_SITE
    assert order(game, exercise, TEAM, verb.CLOSE_SITE) == reason.SITE_IS_CLOSED
    assert order(game, exercise, TEAM, verb.PAY) == reason.NOTHING_OWED
    assert order(game, exercise, COMPANY, verb.OPEN_SITE) == reason.NO_CIVIL_SKILL
    opened(game, exercise)
    assert order(game, exercise, TEAM, verb.OPEN_SITE) == reason.SITE_IS_OPEN


def test_what_conditions_may_ask_of_sites(game):
    """Share of the estimate, whole days of queue, sites open."""
    state, ground = game.state, game.ground
    factions = [row for row, one in enumerate(state.parties) if one.estimate > 0]
    whole = sum(state.parties[row].estimate for row in factions)
    state.parties[factions[0]].disarmed = state.parties[factions[0]].estimate // 2
    state.parties[factions[1]].disarmed = state.parties[factions[1]].estimate * 2
    disarmed = sum(state.parties[row].disarmed for row in factions)
    assert measure_of(state, ground, measure.DISARMED_SHARE, factions[0] + 1, 0) in (49, 50)
    assert measure_of(state, ground, measure.DISARMED_SHARE, factions[1] + 1, 0) == 200
    assert measure_of(state, ground, measure.DISARMED_SHARE, 0, 0) == disarmed * 100 // whole
    gate = state.sites[GATE]
    party = state.parties[gate.party - 1]
    party.disarmed, party.caseload, gate.queue = 300, 50, 50
    assert measure_of(state, ground, measure.CASELOAD_SHARE, gate.party, 0) == 75  # of those who are known to be 400
    state.tallies[tally.DISARMED].amount, state.tallies[tally.REJOINED].amount = 300, 14
    assert measure_of(state, ground, measure.REJOINED_SHARE, 0, 0) == 4
    gate.queue = 3 * gate.capacity - 1
    assert measure_of(state, ground, measure.SITE_QUEUE, 0, gate.cell) == 2
    assert measure_of(state, ground, measure.SITE_QUEUE, 0, gate.cell + 1) == 0
    assert measure_of(state, ground, measure.SITES_OPEN, 0, 0) == 0
    gate.open = state.sites[HILL].open = 1
    assert measure_of(state, ground, measure.SITES_OPEN, 0, 0) == 2

"""Parties: upkeep, defeat, consent that returns, and the will of capitals."""

import pytest

from tests.engine.tiny import AGENCY, ARMED, HOST, Force, Game, events, pass_turn, problems, tiny
from wargame.engine.deeds import change_consent, open_incident
from wargame.engine.rules.parties import parties
from wargame.engine.words import event, incident, posture, unit

CELL = Force(unit.ARMED_CELL, 44, 3)


def play(game: Game, turns: int = 1) -> None:
    for _ in range(turns):
        parties(game.state, game.ground, game.log)
        for row in game.state.incidents:
            row.alive = 0
        pass_turn(game)


def test_groups_away_from_their_refuge_cost_four_resources_a_day_each() -> None:
    game = tiny([CELL, CELL, CELL, Force(unit.ARMED_CELL, 7, 3, base=7), Force(unit.INFANTRY_FOOT, 1)])
    party = game.state.parties[ARMED - 1]
    party.resources = 20
    game.state.groups[1].reserve = 1
    play(game, 4)
    assert party.resources == 12
    assert {row.rest for row in game.state.groups} == {800_000}


def test_people_who_are_not_kept_lose_rest() -> None:
    game = tiny([CELL])
    game.state.parties[ARMED - 1].resources = 2
    play(game, 4)
    assert game.state.parties[ARMED - 1].resources == 0
    assert game.state.groups[0].rest == 750_000
    play(game, 36)
    assert game.state.groups[0].rest == 0


@pytest.mark.parametrize(("losses", "before", "after"), [
    (19, posture.RAID, posture.RAID), (20, posture.RAID, posture.HIDE),
    (20, posture.SPOIL, posture.HIDE), (20, posture.TAX, posture.TAX),
])  # fmt: skip
def test_a_beaten_party_hides(losses: int, before: int, after: int) -> None:
    game = tiny([CELL])
    party = game.state.parties[ARMED - 1]
    party.losses, party.posture, party.resources = losses, before, 10
    play(game)
    assert party.posture == after


def test_consent_returns_to_where_it_began_and_not_above() -> None:
    game = tiny([])
    host, group = game.state.parties[HOST - 1], game.state.parties[ARMED - 1]
    host.consent_start = group.consent_start = 500_000
    change_consent(game.state, game.log, HOST - 1, -12_000, 0)
    change_consent(game.state, game.log, ARMED - 1, 10_000, 0)
    play(game, 4)
    assert (host.consent, group.consent) == (493_000, 510_000)
    play(game, 20)
    assert (host.consent, group.consent) == (500_000, 510_000)
    assert game.state.parties[AGENCY - 1].consent == 500_000
    assert sum(row.amount for row in events(game, event.CONSENT) if row.extra == HOST) == 0


@pytest.mark.parametrize(("dead", "change"), [(0, 0), (1, -30_000), (4, -120_000), (5, -200_000), (9, -200_000)])
def test_a_capital_answers_to_its_dead_once(dead: int, change: int) -> None:
    game = tiny([])
    nation, other = game.state.contingents[0], game.state.contingents[1]
    nation.fatalities = dead
    play(game, 3)
    assert nation.will == 700_000 + change
    assert other.will == 700_000
    assert [(row.amount, row.extra) for row in events(game, event.WILL)] == ([(change, 1)] if change else [])


def test_the_dead_of_a_day_count_together_however_the_turns_cut_it() -> None:
    game = tiny([])
    nation = game.state.contingents[0]
    for dead in (2, 4, 5):  # of three turns of one day
        nation.fatalities = dead
        play(game)
    assert nation.will == 700_000 - 200_000
    play(game)
    nation.fatalities = 7  # the next day begins anew
    play(game)
    assert nation.will == 700_000 - 200_000 - 60_000
    assert [row.amount for row in events(game, event.WILL)] == [-60_000, -60_000, -80_000, -60_000]


def test_a_capital_that_is_not_paid_loses_will_every_ten_days() -> None:
    for length in (360, 1440):
        game = tiny([], turns=200, length=length)
        game.state.contingents[0].unpaid_since = 1
        play(game, 25 * 1440 // length)
        assert game.state.contingents[0].will == 700_000 - 20_000
        assert [(row.amount, row.extra) for row in events(game, event.UNPAID)] == [(10, 1), (20, 1)]


def test_the_regular_inspection_comes_without_an_inject() -> None:
    game = tiny([Force(unit.INFANTRY_MOUNTED)], rules={"inspection_days": 2})
    game.state.units[0].serviceability = 800_000
    play(game, 7)
    assert not events(game, event.INSPECTED)
    play(game, 1)
    assert [row.amount for row in events(game, event.INSPECTED)] == [80, 100]  # the other contingent has no vehicles
    assert game.state.contingents[0].will == 680_000


def test_a_capital_gains_by_an_attack_stopped_in_time() -> None:
    for engaged, gained in ((0, 0), (150, 10_000), (300, 0)):
        game = tiny([Force(unit.INFANTRY_FOOT, 0), CELL])
        row = open_incident(game.state, incident.ATTACK, 100, 44, 2, 1, 0, 30, 0)
        game.state.incidents[row].engaged = engaged
        play(game)
        assert game.state.contingents[0].will == 700_000 + gained
        assert not problems(game)

"""Nobody appears or vanishes: people are conserved by predation, population and parties, whatever is ordered."""

import random

import pytest

from tests.engine.tiny import ARMED, Force, Game, Place, give, pass_turn, problems, tiny
from wargame.engine.deeds import harm_community, open_incident
from wargame.engine.rules.parties import parties
from wargame.engine.rules.population import population
from wargame.engine.rules.predation import predation
from wargame.engine.words import community, incident, tally, unit, verb

KINDS = (unit.INFANTRY_FOOT, unit.INFANTRY_MOUNTED, unit.FORMED_POLICE, unit.OBSERVER_TEAM, unit.CIVIL_AFFAIRS)
MISSION_VERBS = (verb.PATROL, verb.ENGAGE, verb.AID, verb.HOLD, verb.REST)
ARMED_VERBS = (verb.RAID, verb.TAX, verb.RECRUIT, verb.LAY_MINE, verb.WITHDRAW, verb.HIDE)


def people(game: Game) -> int:
    """Everybody: in communities, buried there, and in units."""
    places = sum(row.population + row.dead for row in game.state.communities)
    return places + sum(row.strength + row.wounded + row.dead + row.captured for row in game.state.units)


def random_game(dice: random.Random) -> Game:
    cells = dice.sample(range(80), 7)
    kinds = (community.VILLAGE, community.TOWN, community.IDP_SITE)
    places = [
        Place(cell, dice.choice((0, 3, 40, 800, 20_000)), dice.randrange(101), dice.randrange(101), dice.choice(kinds))
        for cell in cells[:4]
    ]
    groups = [Force(unit.ARMED_CELL, dice.choice(cells), 3) for _ in range(4)]
    groups += [Force(dice.choice(KINDS), dice.choice(cells), dice.choice((1, 2))) for _ in range(4)]
    groups.append(Force(unit.HOST_ARMY, cells[0], 4))
    game = tiny(groups, places, seed=dice.randrange(1_000_000))
    for row in game.state.communities:
        row.people, row.women = dice.choice((1, 2)), dice.choice((0, 1))
        row.wounded = dice.randrange(row.population // 10 + 1)
    for party in game.state.parties:
        party.people, party.ceasefire, party.resources = dice.choice((0, 1)), dice.choice((0, 1)), dice.randrange(20)
    return game


def random_turn(game: Game, dice: random.Random) -> None:
    state = game.state
    state.clock[0].logged = 0
    state.clock[0].weather = dice.choice((0, 0, 1))
    for index in range(len(state.groups)):
        armed = state.groups[index].party == ARMED
        at = dice.randrange(len(state.communities))
        cell = state.communities[at].cell if dice.random() < 0.6 else state.groups[index].cell
        doing = dice.choice(ARMED_VERBS if armed else MISSION_VERBS)
        state.groups[index].ahead = cell
        give(game, index, doing, cell, at + 1, dice.choice((-1, state.clock[0].minute, state.clock[0].minute + 200)))
        if armed and doing == verb.RAID:
            row = open_incident(state, incident.ATTACK, state.clock[0].minute + 30, cell, index + 1, 0, at + 1, 30, 1)
            if dice.random() < 0.4:
                state.incidents[row].engaged = state.clock[0].minute + dice.choice((1, 60, 200, 350))
                state.incidents[row].other = dice.randrange(5, len(state.groups) + 1)
    for phase in (predation, population, parties):
        phase(state, game.ground, game.log)
    for row in state.incidents:
        row.alive = 0
    for row in state.patients:
        row.alive = 0


@pytest.mark.parametrize("seed", range(40))
def test_people_are_conserved(seed: int) -> None:
    dice = random.Random(seed)
    game = random_game(dice)
    before = people(game)
    homes = sum(row.home for row in game.state.communities)
    for _ in range(30):
        random_turn(game, dice)
        assert people(game) == before
        assert problems(game) == []
        assert game.state.clock[0].fault == 0
        for row in game.state.communities:
            assert row.population >= row.wounded
        pass_turn(game)
    lost = sum(row.dead + row.recruited for row in game.state.communities)
    assert sum(row.home for row in game.state.communities) >= homes - lost
    assert game.state.tallies[tally.RECRUITED].amount == sum(row.recruited for row in game.state.communities)
    assert game.state.tallies[tally.CIVILIANS_KILLED].amount == sum(row.dead for row in game.state.communities)


def test_the_wounded_are_not_hit_again() -> None:
    game = tiny([], [Place(44, 5)])
    row = game.state.communities[0]
    row.wounded = 3
    harm_community(game.state, game.ground, game.log, 0, 1, 9, -1, 10, 0)
    assert (row.population, row.dead, row.wounded) == (4, 1, 4)
    harm_community(game.state, game.ground, game.log, 0, 9, 9, -1, 10, 0)
    assert (row.population, row.dead, row.wounded) == (4, 1, 4)

"""S16: local context. Roads, seasons, and who is welcome where: what people remember of a contingent."""

from __future__ import annotations

import pytest

from tests.engine.tiny import Force, Place, give, tiny
from wargame import session
from wargame.engine.deeds import change_trust
from wargame.engine.game import Game, start
from wargame.engine.ground import open_ground
from wargame.engine.rules.movement import march_minutes
from wargame.engine.rules.population import population
from wargame.engine.state import thaw
from wargame.engine.words import land, preparation, trust, unit, verb
from wargame.render import build

VILLAGE = 18


def day_of_patrol(**own: int) -> int:
    """Trust that a day of patrolling gains in a village, 1/10,000 points."""
    game = tiny([Force(unit.INFANTRY_FOOT, VILLAGE)], [Place(VILLAGE, trust=40)])
    for name, value in own.items():
        setattr(game.state.contingents[0], name, value)
    before = game.state.communities[0].trust
    game.state.groups[0].arrived = 0
    give(game, 0, verb.PATROL, VILLAGE, 1)
    population(game.state, game.ground, game.log)
    return game.state.communities[0].trust - before


def test_who_understands_people_is_trusted_sooner():
    strangers = day_of_patrol(local=0, interpreters=0)
    heard = day_of_patrol(local=0, interpreters=1)
    kin = day_of_patrol(local=900_000, interpreters=0)
    assert 0 < strangers < heard < kin


def test_a_patrol_of_people_seen_as_partisan_lowers_trust():
    """In a village of another people than the one they side with; not among their friends."""
    assert day_of_patrol(sides_with=2) == -6_000 * 360 // 1440
    assert day_of_patrol(sides_with=1) == day_of_patrol() > 0


def test_harm_by_people_who_were_briefed_is_resented_less():
    """Culture brief: a fifth less trust is lost by what one's people have done."""
    lost = []
    for briefed in (0, 1 << preparation.CULTURE_BRIEF):
        game = tiny([Force(unit.INFANTRY_FOOT, VILLAGE)], [Place(VILLAGE, trust=40)])
        game.state.contingents[0].prepared = briefed
        change_trust(game.state, game.log, 0, -50_000, trust.ACCIDENT, 1, 0)
        lost.append(400_000 - game.state.communities[0].trust)
    assert lost == [50_000, 40_000]


def test_women_who_speak_to_women_only_need_an_engagement_team():
    gained = []
    for kind in (unit.INFANTRY_FOOT, unit.ENGAGEMENT_TEAM):
        game = tiny([Force(kind, VILLAGE)], [Place(VILLAGE, trust=40)])
        game.state.communities[0].women = 1
        game.state.contingents[0].local = 0
        game.state.contingents[0].interpreters = 1
        game.state.groups[0].arrived = 0
        give(game, 0, verb.ENGAGE, VILLAGE, 1)
        population(game.state, game.ground, game.log)
        gained.append(game.state.communities[0].trust - 400_000)
    assert gained[0] < gained[1]


@pytest.mark.parametrize("name", ["one_net", "integrated_mission"])
def test_the_map_knows_roads_bridges_and_who_lives_where(name):
    exercise = session.load(name)
    roads = set(exercise.ground.land["road"].tolist())
    assert {land.TRACK, land.LATERITE} <= roads
    bridges = (exercise.ground.land["terrain"] == land.WATER) & (exercise.ground.land["road"] > 0)
    assert bridges.any()
    assert len(exercise.peoples) >= 2
    assert len({int(one["people"]) for one in exercise.state.communities}) >= 2


def test_rain_makes_the_way_longer_and_the_assessment_says_so():
    exercise = session.load("one_net")
    ground, state = open_ground(exercise.ground), thaw(start(exercise.state, exercise.ground, 3))
    index = next(at for at, one in enumerate(exercise.scenario.group) if one.id == "verane_company")
    tavi = int(exercise.state.communities["cell"][2])
    dry = march_minutes(state, ground, index, tavi, verb.PATROL)
    state.clock[0].weather = 1
    assert march_minutes(state, ground, index, tavi, verb.PATROL) > dry
    game = Game(start(exercise.state, exercise.ground, 3), exercise.ground)
    view = build.view_of(build.Chair(exercise, game.ground, 1, game.belief(1)), ())
    reach = next(one.assessed.reach for one in view.communities if one.name == "Tavi")
    assert reach[0] < reach[1]

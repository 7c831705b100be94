"""Population: trust, fear, flight and return, warnings given and unanswered."""

import pytest

from tests.engine.tiny import Force, Game, Place, events, give, pass_turn, problems, tiny, total
from wargame.engine.deeds import harm_community, open_incident
from wargame.engine.flight import flight_share
from wargame.engine.rules.population import can_aid, can_engage, population
from wargame.engine.warning import false_chance, has_liaison, has_team, lead_minutes, warn_chance
from wargame.engine.words import event, incident, land, reason, skill, store, tally, trust, unit, verb

HERE, NEXT = 44, 45
FOOT = Force(unit.INFANTRY_FOOT, HERE)


def play(game: Game, turns: int = 1) -> None:
    for _ in range(turns):
        population(game.state, game.ground, game.log)
        pass_turn(game)


def with_nation(game: Game, local: int = 0, interpreters: int = 0) -> Game:
    game.state.contingents[0].local, game.state.contingents[0].interpreters = local, interpreters
    return game


def why(game: Game) -> list[tuple[int, int]]:
    """The causes of trust and the changes, in order."""
    return [(row.extra, row.amount) for row in events(game, event.TRUST)]


@pytest.mark.parametrize(
    ("local", "interpreters", "a_day"), [(0, 0, 2_000), (0, 1, 6_000), (1_000_000, 0, 12_000), (400_000, 0, 2_000)]
)
def test_a_day_of_patrol(local: int, interpreters: int, a_day: int) -> None:
    game = with_nation(tiny([FOOT], [Place(HERE)]), local, interpreters)
    give(game, 0, verb.PATROL, other=1)
    play(game, 4)
    assert game.state.communities[0].trust == 500_000 + a_day
    assert game.state.communities[0].contact_minute == 1440
    assert total(game, tally.PATROLS) == 4


def test_a_patrol_counts_from_its_arrival_and_only_the_best_one_counts() -> None:
    game = with_nation(tiny([FOOT, FOOT], [Place(HERE)]), interpreters=1)
    give(game, 0, verb.PATROL, other=1, arrived=180)
    give(game, 1, verb.PATROL, other=1, arrived=-1)
    play(game)
    assert why(game) == [(trust.PATROL, 750)]
    game = with_nation(tiny([FOOT, FOOT, FOOT], [Place(HERE)]), interpreters=1)
    for index in range(3):
        give(game, index, verb.PATROL, other=1)
    play(game)
    assert why(game) == [(trust.PATROL, 1500)]


def test_women_on_the_team_count_where_women_speak_to_women() -> None:
    gains = {}
    for kind in (unit.CIVIL_AFFAIRS, unit.ENGAGEMENT_TEAM):
        for women in (0, 1):
            game = with_nation(tiny([Force(kind, HERE)], [Place(HERE)]))
            game.state.communities[0].women = women
            give(game, 0, verb.ENGAGE, other=1)
            play(game)
            gains[kind, women] = why(game)[0][1]
    assert gains[unit.CIVIL_AFFAIRS, 0] == 8_000
    assert gains[unit.CIVIL_AFFAIRS, 1] == 4_000
    assert gains[unit.ENGAGEMENT_TEAM, 1] == gains[unit.ENGAGEMENT_TEAM, 0] + 2_000


def test_dialogue_counts_once_a_day() -> None:
    game = with_nation(tiny([Force(unit.CIVIL_AFFAIRS, HERE)], [Place(HERE)], turn=2))
    for _ in range(5):
        give(game, 0, verb.ENGAGE, other=1)
        play(game)
    assert why(game) == [(trust.DIALOGUE, 8_000)] * 2
    assert total(game, tally.ENGAGEMENTS) == 5
    assert game.state.orders[0].done == 1


def test_aid_takes_stores_and_the_first_builds_a_project() -> None:
    game = with_nation(tiny([Force(unit.CIVIL_AFFAIRS, HERE)], [Place(HERE)], turn=2))
    stock = game.state.stores[store.MEDICAL].stock
    for _ in range(5):
        give(game, 0, verb.AID, other=1)
        play(game)
    assert why(game) == [(trust.AID, 20_000), (trust.AID, 60_000), (trust.AID, 20_000)]
    assert stock - game.state.stores[store.MEDICAL].stock == 25
    game.state.stores[store.MEDICAL].stock = 4
    give(game, 0, verb.AID, other=1)
    play(game)
    assert game.state.stores[store.MEDICAL].stock == 4
    assert events(game, event.FRUSTRATED)[0].extra == reason.FRUSTRATED_NO_STORES
    assert total(game, tally.AID_DELIVERED) == 5


def test_an_agency_helps_without_credit_to_the_mission() -> None:
    game = tiny([Force(unit.AID_CONVOY, HERE, 5)], [Place(HERE)])
    give(game, 0, verb.AID, other=1)
    play(game)
    assert total(game, tally.AID_DELIVERED) == 1
    assert why(game) == []


@pytest.mark.parametrize(
    ("kind", "cause", "cost"),
    [(0, trust.HARM_BY_FORCE, -150_000), (incident.ACCIDENT, trust.ACCIDENT, -50_000)],
)
def test_harm_by_the_mission(kind: int, cause: int, cost: int) -> None:
    game = tiny([FOOT], [Place(HERE)], turn=2)
    if kind:
        open_incident(game.state, kind, 400, HERE, 1, 0, 1, 1, 0)
    harm_community(game.state, game.ground, game.log, 0, 0, 1, 0, 400, 0)
    play(game, 2)
    assert why(game) == [(cause, cost)]


def test_trust_wears_off_where_the_mission_is_not_seen_for_five_days() -> None:
    game = tiny([FOOT], [Place(HERE)])
    play(game, 20)
    assert game.state.communities[0].trust == 500_000
    play(game, 4)
    assert game.state.communities[0].trust == 495_000


def test_fear_wears_off_and_faster_under_presence() -> None:
    game = tiny([], [Place(HERE, fear=40), Place(NEXT, fear=40), Place(60, fear=40)])
    game.state.communities[1].cover, game.state.communities[2].cover = 1000, 100_000
    play(game, 4)
    assert [row.fear for row in game.state.communities] == [385_000, 345_000, 325_000]


def test_people_flee_to_the_least_feared_place_that_they_can_reach() -> None:
    safer = [Place(NEXT, fear=30), Place(47, fear=10), Place(0, fear=0), Place(46, fear=60)]
    game = tiny([], [Place(HERE, 4000, fear=100), *safer], rules={"flee_range": 12_000})
    play(game)
    population_now = [row.population for row in game.state.communities]
    assert sum(population_now) == 8000
    left = game.state.communities[0].away
    assert left == pytest.approx(4000 * 0.25 / 4, rel=0.05)
    assert population_now[0] == 4000 - left
    assert population_now[2] >= 1000 + left
    assert population_now[3] == 1000
    said = events(game, event.DISPLACED)[0]
    assert (said.community, said.amount, said.extra) == (1, left, 3)
    assert total(game, tally.FLED) == left + game.state.communities[4].away


def test_nobody_flees_across_water_or_from_little_fear_or_with_wounds() -> None:
    game = tiny([], [Place(HERE, fear=90), Place(NEXT, fear=0)])
    game.ground.regions[HERE] = 9999
    play(game)
    assert game.state.communities[0].population == 1000
    game = tiny([], [Place(HERE, fear=49), Place(NEXT, fear=0)])
    play(game)
    assert game.state.communities[0].population == 1000
    game = tiny([], [Place(HERE, 10, fear=100), Place(NEXT, fear=0)], rules={"flee_most": 1_000_000, "fear_calms": 0})
    game.state.communities[0].wounded = 7
    play(game, 30)
    assert game.state.communities[0].population == 7


def test_share_that_flees_grows_with_fear() -> None:
    rules = tiny([], []).ground.rules[0]
    shares = [flight_share(rules, points * 10_000) for points in (0, 49, 50, 75, 100)]
    assert shares == [0, 0, 20_000, 135_000, 250_000]


def test_people_return_when_fear_is_gone_and_it_has_been_quiet() -> None:
    game = tiny([], [Place(HERE, fear=20), Place(NEXT)], turn=2)
    away, host = game.state.communities
    away.population, host.population = 600, 1400
    away.attacked_minute = 300
    play(game, 10)
    assert away.population == 600
    play(game, 4)
    assert away.population > 600
    play(game, 20)
    assert away.population + host.population == 2000
    assert total(game, tally.RETURNED) == away.population - 600
    assert away.population <= away.home


def test_an_unanswered_warning_costs_trust_and_later_warnings() -> None:
    game = tiny([FOOT], [Place(HERE), Place(NEXT)], turn=2)
    ask = warn_chance(game.ground, game.state.clock[0], game.state.communities[0], True, False, False)
    for row, (due, answered) in zip(game.state.alerts, [(400, 0), (400, 390), (700, 0)], strict=False):
        row.alive, row.community, row.minute, row.due, row.answered, row.cause = 1, 1, 361, due, answered, 55
    play(game)
    assert [row.alive for row in game.state.alerts[:3]] == [0, 0, 1]
    assert why(game) == [(trust.WARNING_IGNORED, -100_000)]
    assert events(game, event.ALERT_UNANSWERED)[0].cause == 55
    row = game.state.communities[0]
    assert row.ignored_minute == 720
    row.trust = 500_000
    assert warn_chance(game.ground, game.state.clock[0], row, True, False, False) == ask * 8 // 10
    game.state.clock[0].minute += 14_400
    assert warn_chance(game.ground, game.state.clock[0], row, True, False, False) == ask


def test_those_whose_true_warning_helped_are_suspected_of_informing() -> None:
    for real, until in ((1, 720 + 4320), (0, 0)):
        game = tiny([FOOT], [Place(HERE)], turn=2)
        row = game.state.alerts[0]
        row.alive, row.community, row.minute, row.due, row.answered, row.real = 1, 1, 361, 400, 390, real
        play(game)
        assert game.state.communities[0].informing == until


def test_the_chance_of_a_warning() -> None:
    game = tiny([Force(unit.CIVIL_AFFAIRS, NEXT), Force(unit.ENGAGEMENT_TEAM, 0)], [Place(HERE), Place(49)])
    clock, (row, far) = game.state.clock[0], game.state.communities
    row.phone = 0
    assert warn_chance(game.ground, clock, row, False, False, False) == 300_000
    assert warn_chance(game.ground, clock, row, True, False, False) == 650_000
    assert warn_chance(game.ground, clock, row, False, False, True) == 450_000
    row.phone, row.trust = 1, 1_000_000
    assert warn_chance(game.ground, clock, row, True, True, False) == 850_000
    assert has_liaison(game.state, game.ground, row)
    assert not has_team(game.state, game.ground, row)
    assert not has_liaison(game.state, game.ground, far)
    far.liaison = 1
    assert has_liaison(game.state, game.ground, far)


def test_warnings_come_two_hours_to_a_day_ahead_and_a_quarter_are_false() -> None:
    game = tiny([Force(unit.ARMED_CELL, 0, 3)], [Place(HERE)])
    leads = []
    for seed in range(600):
        game.state.clock[0].seed = seed
        leads.append(lead_minutes(game.ground, game.state.clock[0], game.state.communities[0], game.state.groups[0]))
    assert min(leads) >= 120
    assert max(leads) <= 1440
    assert sorted(leads)[300] == pytest.approx(360, rel=0.15)
    true = 600_000
    false = false_chance(game.ground, true)
    assert false / (true + false) == pytest.approx(0.25, abs=0.001)


def test_questions() -> None:
    game = with_nation(tiny([FOOT, Force(unit.CIVIL_AFFAIRS, HERE), Force(unit.AID_CONVOY, HERE, 5)], [Place(HERE)]))
    assert can_engage(game.state, game.ground, 0, HERE, 1) == reason.NO_CIVIL_SKILL
    assert can_aid(game.state, game.ground, 0, HERE, 1) == reason.NO_CIVIL_SKILL
    for index in (1, 2):
        assert can_aid(game.state, game.ground, index, HERE, 1) == reason.NONE
    assert can_engage(game.state, game.ground, 1, HERE, 1) == reason.NONE
    with_nation(game, interpreters=1)
    assert can_engage(game.state, game.ground, 0, HERE, 1) == reason.NONE
    game.state.stores[2 * store.CLASSES + store.RATIONS].stock = 0
    assert can_aid(game.state, game.ground, 2, HERE, 1) == reason.NOTHING_TO_CARRY
    assert game.state.groups[1].skills & skill.CIVIL_AFFAIRS
    assert game.ground.land[HERE].terrain == land.SAVANNA
    assert not problems(game)

"""Predation: what presence keeps from happening, what a raid costs, what armed groups take."""

import math

import pytest

from tests.engine.tiny import ARMED, Force, Game, Place, events, give, problems, tiny, total
from wargame.engine.deeds import open_incident
from wargame.engine.presence import daunted, press_chance, weigh, wish_of
from wargame.engine.rules.predation import can_lay_mine, can_raid, may_prey, predation
from wargame.engine.tables import PPM
from wargame.engine.words import community, event, incident, reason, side, tally, trust, unit, verb, weather, work

HERE, NEAR, FAR = 44, 46, 49  # cells of one row, three kilometres apart
CELL = Force(unit.ARMED_CELL, HERE, 3)


def people(game: Game) -> int:
    """Everybody: in communities, buried there, and in units."""
    places = sum(row.population + row.dead for row in game.state.communities)
    return places + sum(row.strength + row.wounded + row.dead + row.captured for row in game.state.units)


def raid(groups: list[Force], places: list[Place], seed: int = 1, engaged: int = 0, other: int = 0) -> Game:
    """The first group raids the first community; the incident is open, somebody stood up to it at minute `engaged`."""
    game = tiny(groups, places, turn=2, seed=seed)
    game.state.parties[ARMED - 1].resources = 10
    give(game, 0, verb.RAID, other=1, cell=places[0].cell)
    row = open_incident(game.state, incident.ATTACK, 400, places[0].cell, 1, other, 1, 30, 77)
    game.state.incidents[row].engaged = engaged
    return game


def run_raids(groups: list[Force], places: list[Place], seeds: int = 200, **options: int) -> list[Game]:
    games = []
    for seed in range(1, seeds + 1):
        game = raid(groups, places, seed, **options)
        predation(game.state, game.ground, game.log)
        games.append(game)
    return games


def covered(force: Force, place: Place, doing: int = verb.PATROL, **options: int) -> int:
    """Presence of one group on one community in platoons/1000."""
    game = tiny([force], [place], turn=2)
    for name, value in options.items():
        setattr(game.state.clock[0], name, value)
    give(game, 0, doing, other=1)
    weigh(game.state, game.ground)
    return game.state.communities[0].cover


def test_presence_follows_the_formula() -> None:
    platoon = 0.8 * (0.5 + 0.5 * 0.7)  # quality, and the will of its capital
    for cell, metres in ((HERE, 0), (NEAR, 6000), (FAR, 15000)):
        foot = covered(Force(unit.INFANTRY_FOOT, cell), Place(HERE))
        assert foot == pytest.approx(1000 * platoon * math.exp(-metres / 6000), abs=8)
        mounted = covered(Force(unit.INFANTRY_MOUNTED, cell), Place(HERE))
        assert mounted == pytest.approx(1200 * platoon * math.exp(-metres / 15000), abs=8)


def test_presence_shrinks_with_night_wet_ground_and_rest() -> None:
    mounted = Force(unit.INFANTRY_MOUNTED, NEAR)
    dry = covered(mounted, Place(HERE))
    assert covered(mounted, Place(HERE), night=1) < dry
    assert covered(mounted, Place(HERE), weather=weather.RAIN) < covered(mounted, Place(HERE), night=1)
    on_foot = Force(unit.INFANTRY_FOOT, NEAR)
    assert covered(on_foot, Place(HERE), weather=weather.RAIN) == covered(on_foot, Place(HERE))
    patrol, guard, rest = (covered(on_foot, Place(HERE), doing) for doing in (verb.PATROL, verb.HOLD, verb.REST))
    assert patrol > guard > rest > 0


def test_only_the_mission_covers_and_those_who_stood_by_do_not() -> None:
    assert covered(Force(unit.HOST_ARMY, HERE, 4), Place(HERE)) == 0
    assert covered(CELL, Place(HERE)) == 0
    game = tiny([Force(unit.INFANTRY_FOOT, HERE)], [Place(HERE)], turn=2)
    game.state.groups[0].will = 2
    weigh(game.state, game.ground)
    assert game.state.communities[0].cover == 0


def test_a_group_known_by_report_counts_as_foot_infantry_on_guard() -> None:
    game = tiny([Force(unit.INFANTRY_MOUNTED, HERE)], [Place(HERE)], turn=2)
    seen = game.state.groups[0]
    seen.key = seen.weight = seen.quality = 0
    weigh(game.state, game.ground)
    assert game.state.communities[0].cover == 600


def test_tired_groups_weigh_half_and_tired_raiders_have_half_the_nerve() -> None:
    game = tiny([CELL, Force(unit.INFANTRY_FOOT, HERE)], [Place(HERE)], turn=2)
    weigh(game.state, game.ground)
    fresh, nerve = game.state.communities[0].cover, wish_of(game.state, game.ground, 0, 0)
    for group in game.state.groups:
        group.rest = 299_999
    weigh(game.state, game.ground)
    assert game.state.communities[0].cover == pytest.approx(fresh / 2, abs=1)
    assert wish_of(game.state, game.ground, 0, 0) == nerve // 2


def test_police_calm_camps_not_villages_and_the_host_is_hardly_deterred() -> None:
    row = tiny([], [Place(HERE, kind=community.IDP_SITE)]).state.communities[0]
    ground = tiny([], [Place(HERE)]).ground
    row.cover, row.police = 0, 3000  # one formed police platoon
    assert daunted(ground, row, side.ARMED) == pytest.approx(PPM * math.exp(-0.15), rel=1e-5)
    row.kind = community.VILLAGE
    assert daunted(ground, row, side.ARMED) == PPM
    row.cover = 3500
    assert daunted(ground, row, side.ARMED) == pytest.approx(PPM * math.exp(-0.7), rel=1e-5)
    assert daunted(ground, row, side.HOST) == pytest.approx(PPM * math.exp(-0.17), rel=1e-2)


def test_observers_alone_informing_and_reprisal_make_raids_likelier() -> None:
    def chance(groups: list[Force], **change: int) -> int:
        game = tiny([CELL, *groups], [Place(HERE), Place(FAR)], turn=3)
        row = game.state.communities[0]
        row.people = 2
        game.state.parties[ARMED - 1].people = 1
        for name, value in change.items():
            setattr(row, name, value)
        weigh(game.state, game.ground)
        return press_chance(game.state, game.ground, 0, 0)

    assert chance([]) == 800_000
    assert chance([Force(unit.OBSERVER_TEAM, HERE)]) == 864_000
    assert chance([Force(unit.OBSERVER_TEAM, HERE), Force(unit.INFANTRY_FOOT, HERE)]) < 800_000
    assert chance([], informing=5000) == PPM

    game = tiny([CELL, Force(unit.INFANTRY_FOOT, HERE)], [Place(HERE), Place(FAR)], turn=3)
    game.state.communities[0].people, game.state.parties[ARMED - 1].people = 2, 1
    weigh(game.state, game.ground)
    before = press_chance(game.state, game.ground, 0, 0)
    rival = game.state.communities[1]
    rival.attacked_minute, rival.attacker = 300, 4
    game.state.parties[3].people = 2
    assert press_chance(game.state, game.ground, 0, 0) == min(PPM, before * 2)
    game.state.clock[0].minute = 300 + 4320
    assert press_chance(game.state, game.ground, 0, 0) == before


def test_raids_are_pressed_home_as_often_as_the_chance_says() -> None:
    guards = [Force(unit.INFANTRY_FOOT, HERE), Force(unit.INFANTRY_FOOT, HERE)]
    games = run_raids([CELL, *guards], [Place(HERE)], 250)
    attacks, deterred, off = (
        sum(total(game, number) for game in games)
        for number in (tally.ATTACKS, tally.ATTACKS_DETERRED, tally.RAIDS_CALLED_OFF)
    )
    expected = press_chance(games[0].state, games[0].ground, 0, 0) / PPM
    assert attacks + deterred + off == 250
    assert attacks / 250 == pytest.approx(expected, abs=0.08)
    assert off / 250 == pytest.approx(0.2, abs=0.06)


def test_nobody_deters_where_nobody_is() -> None:
    games = run_raids([CELL], [Place(HERE)], 100)
    assert not any(total(game, tally.ATTACKS_DETERRED) for game in games)
    assert sum(total(game, tally.ATTACKS) for game in games) > 60


def test_two_in_five_deterred_raids_turn_to_the_least_covered_community() -> None:
    guards = [Force([unit.INFANTRY_FOOT] * 9, HERE), Force(unit.INFANTRY_FOOT, 42)]
    games = run_raids([CELL, *guards], [Place(HERE), Place(42), Place(48)], 200)
    deterred = [game for game in games if total(game, tally.ATTACKS_DETERRED)]
    moved = [game for game in deterred if total(game, tally.ATTACKS_DISPLACED)]
    assert len(moved) / len(deterred) == pytest.approx(0.4, abs=0.12)
    for game in moved:
        order = game.state.orders[0]
        assert (order.verb, order.other, order.cell, order.done) == (verb.RAID, 3, 48, 0)
        assert game.state.groups[0].arrived == -1
        assert events(game, event.ATTACK_DISPLACED)[0].extra == 1
    assert all(game.state.orders[0].done == 1 for game in deterred if game not in moved)


def test_own_people_and_places_beyond_range_are_no_second_choice() -> None:
    guards = [Force([unit.INFANTRY_FOOT] * 9, 0)]
    for game in run_raids([Force(unit.ARMED_CELL, 0, 3), *guards], [Place(0), Place(79)], 100):
        assert total(game, tally.ATTACKS_DISPLACED) == 0  # 79 is 34 km away


@pytest.mark.parametrize(("engaged", "share"), [(0, 1.0), (420, 0.3), (500, 0.6), (700, 1.0)])
def test_the_toll_follows_the_minutes_until_somebody_came(engaged: int, share: float) -> None:
    games = run_raids([CELL, Force(unit.HOST_ARMY, 79, 4)], [Place(HERE, fear=0)], 200, engaged=engaged, other=2)
    struck = [game for game in games if total(game, tally.ATTACKS)]
    killed = sum(total(game, tally.CIVILIANS_KILLED) for game in struck) / len(struck)
    assert killed == pytest.approx(1.8 * share, rel=0.2)
    said = events(struck[0], event.ATTACK)[0]
    assert said.extra == (engaged - 400 if engaged else -1)
    assert said.cause == 77


def test_militia_and_fear_lower_the_toll() -> None:
    def killed(groups: list[Force], fear: int) -> int:
        games = run_raids([CELL, *groups], [Place(HERE, fear=fear)], 200)
        return sum(total(game, tally.CIVILIANS_KILLED) for game in games)

    alone = killed([], 0)
    assert killed([Force(unit.HOST_ARMY, HERE + 1, 4)], 0) < alone / 2
    assert killed([Force(unit.HOST_ARMY, HERE + 3, 4)], 0) == alone
    assert killed([], 100) < alone * 0.7


def test_an_attack_is_judged_by_whether_the_mission_stood_up() -> None:
    def moved(**options: int) -> set:
        games = run_raids([CELL, Force(unit.INFANTRY_FOOT, 79)], [Place(HERE)], 60, **options)
        return {(row.extra, row.amount) for game in games for row in events(game, event.TRUST)}

    assert moved() == {(trust.ATTACKED, -30_000)}
    assert moved(engaged=450, other=2) == {(trust.PROTECTED, 80_000)}
    assert moved(engaged=719, other=2) == {(trust.ATTACKED, -30_000)}


def test_an_attack_leaves_fear_loot_and_a_trace() -> None:
    game = next(game for game in run_raids([CELL], [Place(HERE), Place(NEAR), Place(0)]) if total(game, tally.ATTACKS))
    struck, near, far = game.state.communities
    assert (struck.fear, near.fear, far.fear) == (450_000, 280_000, 200_000)
    assert (struck.attacked_minute, struck.attacker) == (400, ARMED)
    party = game.state.parties[ARMED - 1]
    assert (party.attacks, party.resources, game.state.groups[0].loot) == (1, 6, 6)
    game.state.incidents[0].alive = 0
    game.state.groups[0].base = HERE
    predation(game.state, game.ground, game.log)
    assert (party.resources, game.state.groups[0].loot) == (12, 0)


def test_a_raider_with_other_orders_has_called_it_off_unless_somebody_stood_up() -> None:
    for engaged, called_off in ((0, 1), (410, 0)):
        game = raid([CELL, Force(unit.INFANTRY_FOOT, HERE)], [Place(HERE)], engaged=engaged, other=2)
        give(game, 0, verb.WITHDRAW, cell=0)
        predation(game.state, game.ground, game.log)
        assert total(game, tally.RAIDS_CALLED_OFF) == called_off
        assert total(game, tally.ATTACKS) == 1 - called_off


def test_extortion_pays_more_from_many_and_afraid_and_less_under_presence() -> None:
    def income(place: Place, guards: int = 0) -> int:
        taken = 0
        for seed in range(60):
            game = tiny([CELL, *[Force(unit.INFANTRY_FOOT, HERE)] * guards], [place], turn=2, seed=seed)
            give(game, 0, verb.TAX, other=1)
            predation(game.state, game.ground, game.log)
            taken += game.state.parties[ARMED - 1].resources
            assert game.state.communities[0].fear == place.fear * 10_000 + 10_000
            assert total(game, tally.TAXED) == game.state.parties[ARMED - 1].resources
            assert total(game, tally.ARMED_INCOME) == total(game, tally.TAXED)
        return taken

    few, many, afraid = income(Place(HERE, 200)), income(Place(HERE, 5000)), income(Place(HERE, 5000, fear=99))
    assert few < many < afraid <= 60 * 5
    assert few >= 50
    assert income(Place(HERE, 5000), guards=4) < many


@pytest.mark.parametrize("guards", [0, 1])
def test_recruits_leave_their_community_and_join_the_group(guards: int) -> None:
    taken = 0
    for seed in range(200):
        groups = [CELL, *[Force(unit.INFANTRY_FOOT, HERE)] * guards]
        game = tiny(groups, [Place(HERE, 9000, trust=0)], turn=2, seed=seed)
        before, strong = people(game), game.state.groups[0].strength
        give(game, 0, verb.RECRUIT, other=1)
        predation(game.state, game.ground, game.log)
        place = game.state.communities[0]
        assert people(game) == before
        assert place.population == place.home == 9000 - place.recruited
        assert game.state.groups[0].strength == strong + place.recruited
        assert total(game, tally.RECRUITED) == place.recruited
        assert len(events(game, event.RECRUITED if guards else event.FORCED_RECRUITMENT)) == (place.recruited > 0)
        taken += place.recruited
    a_turn = 9000 * 0.14 * 0.05 / 120  # 5 % of the young men in a month of 120 turns
    assert taken / 200 == pytest.approx(a_turn * (1 if guards else 2), rel=0.25)


def test_a_mine_is_laid_paid_for_and_adds_up() -> None:
    game = tiny([Force(unit.ARMED_CELL, 5, 3)], turn=2)
    party = game.state.parties[ARMED - 1]
    party.resources = 7
    for laid, left in ((1, 4), (2, 1), (2, 1)):
        give(game, 0, verb.LAY_MINE)
        predation(game.state, game.ground, game.log)
        mines = [row for row in game.state.works if row.alive]
        assert [(row.kind, row.cell, row.amount, row.party, row.known) for row in mines] == [
            (work.MINE, 5, laid, ARMED, 1 << 2)
        ]
        assert party.resources == left
        assert game.state.orders[0].done == 1
    assert events(game, event.FRUSTRATED)[0].extra == reason.FRUSTRATED_NO_STORES
    assert not problems(game)


def test_breaking_a_ceasefire_is_counted_and_reported_if_the_mission_knew() -> None:
    for minute, reported in ((0, 0), (400, 1)):
        game = tiny([CELL, Force(unit.INFANTRY_FOOT, 0)], [Place(HERE, 5000)], turn=2)
        game.state.parties[ARMED - 1].ceasefire = 1
        game.state.contacts[0].seen, game.state.contacts[0].minute = 1, minute
        give(game, 0, verb.TAX, other=1)
        predation(game.state, game.ground, game.log)
        assert total(game, tally.VIOLATIONS) == game.state.parties[ARMED - 1].violations == 1
        assert total(game, tally.VIOLATIONS_REPORTED) == reported
        assert events(game, event.CEASEFIRE_BROKEN)[0].cause == events(game, event.TAXED)[0].id


def test_questions() -> None:
    game = tiny([CELL], [Place(HERE), Place(NEAR)])
    party = game.state.parties[ARMED - 1]
    assert can_raid(game.state, game.ground, 0, HERE, 1) == reason.NO_RESOURCES
    party.resources = 4
    assert can_raid(game.state, game.ground, 0, HERE, 1) == reason.NONE
    game.state.communities[1].home = game.state.communities[1].population = 0
    assert can_raid(game.state, game.ground, 0, NEAR, 2) == reason.NOBODY_LIVES
    party.people = 1
    assert can_raid(game.state, game.ground, 0, HERE, 1) == reason.FRIENDLY
    assert can_lay_mine(game.state, game.ground, 0, HERE, 0) == reason.NO_ROAD_HERE
    assert can_lay_mine(game.state, game.ground, 0, 3, 0) == reason.NONE
    assert may_prey(game.state, 0) == reason.NONE
    party.ceasefire = 1
    assert may_prey(game.state, 0) == reason.CEASEFIRE

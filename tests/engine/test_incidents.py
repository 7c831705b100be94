"""What opens in the first half: meetings, mines, attacks, and how the mission learns of them."""

import math

import pytest

from tests.engine.tiny import Force, Game, Place, events, give, tiny, total, walk
from wargame.engine.deeds import open_incident
from wargame.engine.rules.detection import note_contact
from wargame.engine.rules.incidents import can_ambush, can_checkpoint, incidents
from wargame.engine.words import event, incident, reason, tally, unit, verb

DAY = 2
QUIET = {"warn_base": 0, "warn_trust": 0, "warn_phone": 0, "warn_liaison": 0, "warn_team": 0}


def opened(game: Game) -> list[tuple[int, int, int]]:
    """Kind, group and other of the incidents."""
    return [(row.kind, row.group, row.other) for row in game.state.incidents if row.alive]


def flashes(game: Game) -> list[int]:
    return [row.kind for row in game.state.flashes if row.alive]


def see(game: Game, viewer: int, index: int) -> None:
    """Group row `viewer` has seen group row `index` this turn."""
    contingent = game.state.groups[viewer].contingent - 1
    cell, minute = game.state.groups[index].cell, game.state.clock[0].minute
    note_contact(game.state, game.log, contingent, viewer, index, cell, minute, 900_000)


def meet(*cells: int, doing: int = 0, waiting: int = 0, seen: bool = True, kind: int = unit.INFANTRY_FOOT) -> Game:
    """An armed group in cell 15, and one of the mission that walks through `cells`."""
    game = tiny([Force(kind, cells[0]), Force(unit.ARMED_CELL, 15, 3)], turn=DAY)
    if doing:
        give(game, 0, doing, arrived=game.state.clock[0].minute)
    if waiting:
        give(game, 1, waiting)
    walk(game, 0, *cells)
    game.state.groups[0].swing = 30_000
    if seen:
        see(game, 0, 1)
    incidents(game.state, game.ground, game.log)
    return game


def test_who_sees_the_other_next_to_it_has_a_contact():
    game = meet(10, 12, 14, 16, 18, 19)
    assert opened(game) == [(incident.CONTACT, 2, 1)]
    assert game.state.incidents[0].minute == 360 + 4 * 30, "in the first pulse next to each other"
    assert flashes(game) == [incident.CONTACT]


def test_who_sees_nobody_has_none():
    assert opened(meet(10, 12, 14, 16, 18, 19, seen=False)) == []
    assert opened(meet(10, 11, 12, 13, 13, 13)) == [], "two cells apart they do not meet"


def test_a_contact_that_only_the_others_know_of_is_no_flash():
    game = tiny([Force(unit.INFANTRY_FOOT, 14), Force(unit.ARMED_CELL, 15, 3)], turn=DAY)
    see(game, 1, 0)
    incidents(game.state, game.ground, game.log)
    assert opened(game) == [(incident.CONTACT, 2, 1)]
    assert flashes(game) == []


@pytest.mark.parametrize("seen", [True, False])
def test_an_ambush_needs_the_very_cell_and_counts_for_more_than_a_contact(seen):
    game = meet(13, 14, 15, 16, waiting=verb.AMBUSH, seen=seen)
    assert opened(game) == [(incident.AMBUSH, 2, 1)]
    assert game.state.incidents[0].minute == 360 + 6 * 30
    passing = meet(13, 14, 4, 6, waiting=verb.AMBUSH, seen=seen)
    assert opened(passing) == ([(incident.CONTACT, 2, 1)] if seen else [])


def test_a_checkpoint_stops_whoever_comes():
    game = meet(15, doing=verb.CHECKPOINT)
    assert opened(game) == [(incident.STAND_OFF, 2, 1)]
    assert [row.kind for row in events(game)][-2:] == [event.STAND_OFF, event.FLASH]


def test_only_forces_meet_armed_groups():
    assert opened(meet(15, kind=unit.CIVIL_AFFAIRS)) == []


def test_mines_hurt_soft_vehicles_more():
    hurt = {}
    for kind in (unit.TRANSPORT, unit.INFANTRY_MOUNTED):
        lost = 0
        for seed in range(60):
            game = tiny([Force(kind, 0)], turn=DAY, seed=seed)
            open_incident(game.state, incident.MINE, 400, 3, 1, 0, 0, 0, 0)
            incidents(game.state, game.ground, game.log)
            lost += game.state.units[0].wounded + game.state.units[0].dead
            assert flashes(game) == [incident.MINE]
            assert total(game, tally.MINE_STRIKES) == 1
        hurt[kind] = lost / 60
    assert abs(hurt[unit.TRANSPORT] - 4.2) < 0.3
    assert abs(hurt[unit.INFANTRY_MOUNTED] - 1.8) < 0.3


def test_a_mine_strikes_once():
    game = tiny([Force(unit.TRANSPORT, 0)], turn=DAY)
    open_incident(game.state, incident.MINE, 400, 3, 1, 0, 0, 0, 0)
    incidents(game.state, game.ground, game.log)
    before = game.state.units[0].strength
    incidents(game.state, game.ground, game.log)
    assert game.state.units[0].strength == before


def raid(phone: int = 0, trust: int = 50, near: int = 79, rules: dict[str, int] | None = None, seed: int = 1) -> Game:
    """Raiders who came to the village at minute 400."""
    places = [Place(44, trust=trust), Place(9)]
    game = tiny(
        [Force(unit.INFANTRY_FOOT, near), Force(unit.ARMED_CELL, 44, 3)], places, DAY, seed, rules=QUIET | (rules or {})
    )
    game.state.communities[0].phone = phone
    give(game, 1, verb.RAID, 44, 1, arrived=400)
    game.state.orders[2].given = 0
    incidents(game.state, game.ground, game.log)
    return game


@pytest.mark.parametrize(
    ("options", "known"),
    [
        ({"near": 45}, 415),  # seen by a group next to it
        ({"phone": 1}, 425),
        ({"phone": 1, "trust": 39}, 0),
        ({"rules": {"warn_base": 1_000_000, "warn_most": 1_000_000}}, 445),  # a runner
        ({}, 0),
    ],
)
def test_how_the_mission_learns_of_an_attack(options, known):
    game = raid(**options)
    attack = next(row for row in game.state.incidents if row.kind == incident.ATTACK)
    assert (attack.minute, attack.community, attack.known) == (415, 1, known)
    if options.get("rules"):
        return  # was warned ahead as well
    assert flashes(game) == ([incident.ATTACK] if known else [])
    assert sum(row.alive for row in game.state.alerts) == (known > 0)


def test_without_the_mission_nobody_is_told():
    game = tiny([Force(unit.ARMED_CELL, 44, 3)], [Place(44)], DAY)
    game.state.clock[0].absent = 1
    give(game, 0, verb.RAID, 44, 1, arrived=400)
    incidents(game.state, game.ground, game.log)
    assert [row.known for row in game.state.incidents if row.alive] == [0]
    assert events(game, event.ALERT) == []


def test_a_community_warns_ahead_of_those_who_are_coming():
    """With every warning given: once, before they strike."""
    sure = {"warn_base": 1_000_000, "warn_most": 1_000_000, "false_share": 0}
    game = tiny([Force(unit.ARMED_CELL, 24, 3)], [Place(44)], DAY, rules=sure)
    give(game, 0, verb.RAID, 44, 1)
    game.state.groups[0].ahead = 34
    incidents(game.state, game.ground, game.log)
    incidents(game.state, game.ground, game.log)
    (alert,) = [row for row in game.state.alerts if row.alive]
    assert (alert.community, alert.real, alert.group) == (1, 1, 1)
    assert 360 <= alert.minute < 720 <= alert.due
    assert total(game, tally.ALERTS) == 1


def test_a_rumour_starts_elsewhere_for_one_raid_in_three():
    games, false = 300, 0
    for seed in range(games):
        game = tiny([Force(unit.ARMED_CELL, 24, 3)], [Place(44), Place(9)], DAY, seed)
        give(game, 0, verb.RAID, 44, 1)
        game.state.groups[0].ahead = 34
        incidents(game.state, game.ground, game.log)
        false += total(game, tally.ALERTS_FALSE)
    assert abs(false / games - 1 / 3) < 4 * math.sqrt(0.22 / games)


def test_questions():
    game = tiny([Force(unit.INFANTRY_FOOT, 12), Force(unit.CIVIL_AFFAIRS, 12), Force(unit.ARMED_CELL, 44, 3)])
    assert can_checkpoint(game.state, game.ground, 0, 12, 0) == reason.NONE
    assert can_checkpoint(game.state, game.ground, 0, 44, 0) == reason.NO_ROAD_HERE
    assert can_checkpoint(game.state, game.ground, 1, 12, 0) == reason.UNARMED
    assert can_ambush(game.state, game.ground, 2, 50, 0) == reason.NO_RESOURCES
    game.state.parties[game.state.groups[2].party - 1].resources = 5
    assert can_ambush(game.state, game.ground, 2, 50, 0) == reason.NONE

"""What the mission's doctrine does in plain situations."""

import numpy as np

from tests.engine.tiny import ARMED, HOST, MISSION, Force, Game, Place, believed, give, stock, tiny
from wargame.agents.doctrine import DOCTRINES
from wargame.engine.driver import WISH
from wargame.engine.words import incident, store, unit, verb

FAR, HERE, NEXT = 72, 35, 36  # 72: two rows south and seven west of HERE on a map of 10 by 8 cells of 3 km


def decide(game: Game, doctrine: str = "doctrine", seat: int = MISSION, luck: int = 5) -> list[tuple[int, int]]:
    """Verb and target of each group's wish; (0, 0) leaves it to its order. Staff work of the turn has been done."""
    game.state.seats[seat - 1].used = game.state.seats[seat - 1].slots // 2
    wishes = np.zeros(len(game.state.groups), WISH.dtype).view(np.recarray)
    rows = [wishes[index] for index in range(len(wishes))]
    DOCTRINES[doctrine].mind(believed(game, seat), game.ground, seat, luck, rows)
    return [(int(row.verb), int(row.other) or int(row.cell)) for row in rows]


def tell(game: Game) -> None:
    """Everybody has heard how the communities are."""
    many = len(game.state.communities)
    for at, row in enumerate(game.state.assessments):
        place = game.state.communities[at % many]
        row.population, row.fear, row.trust = place.population, place.fear, place.trust


def knows(game: Game, index: int, contingent: int = 1) -> None:
    """A contingent sees a group of others where it is now."""
    group = game.state.groups[index]
    row = game.state.contacts[(contingent - 1) * len(game.state.groups) + index]
    row.seen, row.minute, row.cell, row.side, row.party = (
        1,
        game.state.clock[0].minute,
        group.cell,
        group.side,
        group.party,
    )
    row.strength, row.certainty = group.strength, 900_000


def warn(game: Game, community: int, due: int) -> None:
    row = game.state.alerts[0]
    row.alive, row.community, row.minute, row.due, row.real = 1, community, game.state.clock[0].minute, due, 1


def flash(game: Game, kind: int, cell: int, group: int = 0, other: int = 0, community: int = 0) -> None:
    """Open the reaction window with one flash for the mission."""
    row = next(row for row in game.state.flashes if row.alive == 0)
    row.alive, row.seat, row.kind, row.cell, row.group, row.other, row.community = (
        1,
        MISSION,
        kind,
        cell,
        group,
        other,
        community,
    )
    row.minute = game.state.clock[0].minute + 60
    game.state.clock[0].window = 1
    game.state.seats[0].flashes += 1


def hurt(game: Game, cell: int) -> None:
    """A civilian in danger of life, known to the mission."""
    row = game.state.patients[0]
    row.alive, row.side, row.community, row.cell, row.count, row.critical = 1, 4, 1, cell, 1, 1
    row.minute, row.known = game.state.clock[0].minute, 0b11


def test_the_group_that_arrives_first_answers_an_alert():
    game = tiny([Force(unit.INFANTRY_FOOT, 33), Force(unit.INFANTRY_MOUNTED, 31)], [Place(HERE), Place(FAR)], turn=2)
    warn(game, 1, due=900)
    assert decide(game)[1] == (verb.PATROL, 1), "carriers over twelve kilometres before feet over six"


def test_an_alert_in_the_reaction_window_is_answered_from_the_short_list():
    game = tiny([Force(unit.INFANTRY_MOUNTED, 33), Force(unit.MEDICAL_POST, 33)], [Place(HERE)], turn=2)
    flash(game, incident.ALERT, HERE, community=1)
    assert decide(game) == [(verb.PATROL, 1), (0, 0)]


def test_who_guards_a_warned_community_stays():
    game = tiny([Force(unit.INFANTRY_MOUNTED, HERE), Force(unit.INFANTRY_FOOT, 33)], [Place(HERE), Place(FAR)], turn=2)
    give(game, 0, verb.PATROL, HERE, 1)
    warn(game, 1, due=900)
    assert decide(game)[0] == (0, 0)


def test_those_who_meet_armed_people_climb_the_ladder_and_do_not_fire():
    game = tiny([Force(unit.INFANTRY_FOOT, HERE), Force(unit.ARMED_CELL, NEXT, contingent=3)], [Place(HERE)], turn=2)
    knows(game, 1)
    flash(game, incident.CONTACT, NEXT, group=1, other=2)
    assert decide(game)[0] == (verb.BLOCK, 2)
    game.state.parties[ARMED - 1].ceasefire = 1
    assert decide(game)[0] == (verb.NEGOTIATE, 2)


def test_the_wounded_are_carried_by_road_when_that_is_quicker_than_the_helicopter():
    game = tiny([Force(unit.INFANTRY_MOUNTED, HERE)], [Place(HERE)], turn=2)
    hurt(game, HERE)
    game.state.contingents[0].base = NEXT
    assert decide(game)[0] == (verb.EVACUATE, 0)
    game.state.contingents[0].base = 0
    give(game, 0, verb.HOLD)
    game.ground.rules[0].hospital_beyond = 300
    assert decide(game)[0][0] == verb.EVACUATE, "the way on from the base is the same for both"
    game.state.groups[0].vehicles = 0
    assert decide(game)[0] == (verb.REQUEST, 0)


def test_medics_go_to_wounded_whom_nobody_can_carry():
    game = tiny([Force(unit.MEDICAL_POST, 33)], [Place(HERE)], turn=2)
    hurt(game, HERE)
    assert decide(game)[0] == (verb.MARCH, HERE)


def test_custody_goes_by_the_law():
    game = tiny([Force(unit.INFANTRY_FOOT, HERE)], [Place(HERE)], turn=18)
    tell(game)
    held = game.state.detainees[0]
    held.alive, held.group, held.count, held.minute = 1, 1, 1, game.state.clock[0].minute - 100
    assert decide(game)[0] == (verb.PROCESS, 0)
    held.form_minute = held.minute + 30
    assert decide(game)[0][0] == verb.PATROL
    held.minute = game.state.clock[0].minute - 2_900
    assert decide(game)[0] == (verb.RELEASE, 0)


def test_a_report_a_day_unless_it_never_reports():
    made = [
        [decide(tiny([Force(unit.HEADQUARTERS, HERE)], [Place(HERE)], turn=turn), name)[0][0] for turn in range(1, 9)]
        for name in ("doctrine", "never_report")
    ]
    assert made[0].count(verb.REPORT) == 2
    assert made[1].count(verb.REPORT) == 0


def test_harm_is_answered_for():
    game = tiny([Force(unit.INFANTRY_FOOT, HERE)], [Place(HERE)], turn=2)
    game.state.communities[0].harmed_minute = 100
    assert decide(game)[0] == (verb.APOLOGISE, 1)


def test_transport_supplies_the_scarcest_before_it_has_half():
    away = [Force(unit.INFANTRY_FOOT, NEXT, base=0), Force(unit.INFANTRY_FOOT, HERE, base=0)]
    game = tiny([Force(unit.TRANSPORT, 5), *away], [Place(HERE)], turn=2)
    game.state.contingents[0].base = 5
    stock(game, 1, store.WATER).stock = stock(game, 1, store.WATER).holding * 60 // 100
    stock(game, 2, store.WATER).stock = stock(game, 2, store.WATER).holding * 55 // 100
    game.state.groups[1].cell, game.state.groups[2].cell = 15, 16  # on the road
    assert decide(game)[0] == (verb.RESUPPLY, 3)


def test_a_group_that_nobody_supplies_goes_to_base_in_time():
    game = tiny([Force(unit.INFANTRY_FOOT, HERE)], [Place(HERE)], turn=2)
    game.state.contingents[0].base = NEXT
    stock(game, 0, store.WATER).stock = stock(game, 0, store.WATER).use
    assert decide(game)[0] == (verb.MARCH, NEXT)


def test_the_tired_rest_one_at_a_time():
    game = tiny([Force(unit.INFANTRY_FOOT, HERE), Force(unit.INFANTRY_FOOT, FAR)], [Place(HERE), Place(FAR)], turn=3)
    tell(game)
    game.state.groups[0].rest, game.state.groups[1].rest = 200_000, 100_000
    assert [verb_ for verb_, _ in decide(game)] == [verb.PATROL, verb.REST]


def test_engineers_mend_what_is_cut():
    game = tiny([Force(unit.ENGINEERS, 5)], [Place(HERE)], turn=2)
    cut = game.state.works[0]
    cut.alive, cut.kind, cut.cell, cut.amount, cut.known = 1, 2, 7, 100, 1
    assert decide(game)[0] == (verb.REPAIR, 7)


def test_two_groups_cover_two_communities_the_more_threatened_first():
    game = tiny(
        [Force(unit.INFANTRY_FOOT, 34), Force(unit.INFANTRY_FOOT, 34)],
        [Place(HERE, fear=60), Place(33, fear=20)],
        turn=2,
    )
    tell(game)
    assert decide(game) == [(verb.PATROL, 1), (verb.PATROL, 2)]


def test_a_naive_mission_fires_whatever_the_rules_say():
    game = tiny([Force(unit.INFANTRY_FOOT, HERE), Force(unit.ARMED_CELL, NEXT, contingent=3)], [Place(HERE)], turn=2)
    knows(game, 1)
    assert decide(game, "naive")[0] == (verb.FIRE, 2)


def test_random_luck_gives_many_orders():
    game = tiny([Force(unit.INFANTRY_FOOT, HERE)], [Place(HERE), Place(FAR)], turn=2)
    assert len({decide(game, "random", luck=luck)[0] for luck in range(60)}) > 15


def raiders(posture: int, ceasefire: int = 0, grip: int = 1_000_000) -> Game:
    """An armed group beside a community on the road, and nobody else."""
    game = tiny([Force(unit.ARMED_CELL, 16, contingent=3, base=16)], [Place(15, 3000, fear=50)], turn=2)
    party = game.state.parties[ARMED - 1]
    party.posture, party.ceasefire, party.grip, party.resources, party.hostility = posture, ceasefire, grip, 50, 900_000
    tell(game)
    return game


def test_armed_groups_follow_posture_ceasefire_and_grip():
    peaceful, raid = 1, 3
    for name in ("opportunist", "strategist"):
        assert decide(raiders(peaceful), name, ARMED)[0][0] == verb.HIDE
        assert decide(raiders(raid, ceasefire=1), name, ARMED)[0][0] == verb.HIDE
        acts = {decide(raiders(raid, ceasefire=1, grip=0), name, ARMED, luck)[0][0] for luck in range(20)}
        assert verb.RAID in acts
    assert decide(raiders(raid), "passive", ARMED)[0][0] == verb.HIDE
    assert {decide(raiders(peaceful), "spoiler", ARMED, luck)[0][0] for luck in range(40)} >= {verb.RAID, verb.AMBUSH}


def test_armed_groups_spare_their_own_and_shun_strength():
    for name in ("opportunist", "strategist"):
        game = raiders(3)
        game.state.parties[ARMED - 1].people = 1
        assert decide(game, name, ARMED)[0][0] == verb.HIDE
        game = tiny(
            [Force(unit.ARMED_CELL, NEXT, contingent=3, base=FAR), Force((unit.INFANTRY_FOOT,) * 3, HERE)],
            [Place(HERE)], turn=2,
        )  # fmt: skip
        knows(game, 1, contingent=3)
        assert decide(game, name, ARMED)[0][0] == verb.WITHDRAW


def test_the_host_faces_armed_groups_by_day_and_holds_at_night():
    game = tiny(
        [Force(unit.HOST_ARMY, HERE, contingent=4, base=HERE), Force(unit.ARMED_CELL, NEXT, contingent=3)],
        [Place(HERE)],
        turn=3,
    )
    assert decide(game, "host", HOST)[0] == (verb.PATROL, 1)
    knows(game, 1, contingent=4)
    assert decide(game, "host", HOST)[0] == (verb.BLOCK, 2)
    game.state.clock[0].night = 1
    assert decide(game, "host", HOST)[0] == (verb.HOLD, HERE)

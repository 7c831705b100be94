"""What comes of attacks, ambushes and meetings."""

import pytest

from tests.engine.tiny import ARMED, Force, Game, Place, events, give, pass_turn, problems, stand, tiny, total, walk
from wargame.engine.deeds import open_incident, raise_flash
from wargame.engine.fire import density_at, fight
from wargame.engine.rules.encounters import (
    arrival_minute,
    can_face,
    encounters,
    is_imminent,
    may_confront,
)
from wargame.engine.words import breach, event, incident, posture, reason, side, tally, unit, verb

DAY = 2
HOME = 79


def facing(doing: int, turn: int = DAY, kinds: tuple[int, ...] = (unit.INFANTRY_MOUNTED,), **rules: int) -> Game:
    """A mission group next to an armed one, with an order to face it."""
    game = tiny([Force(kinds, 14), Force(unit.ARMED_CELL, 15, 3, HOME)], [Place(60)], turn, rules=rules)
    give(game, 0, doing, 15, 2, arrived=game.state.clock[0].minute)
    return game


def play(game: Game) -> Game:
    encounters(game.state, game.ground, game.log)
    return game


def steps(game: Game) -> list[int]:
    return [row.amount for row in events(game, event.FORCE)]


def people(game: Game) -> list[int]:
    return [row.strength + row.wounded + row.dead + row.captured for row in game.state.units]


NEVER = {"deescalate_first": 0, "deescalate_step": 0, "deescalate_trained": 0}
ALWAYS = {"deescalate_first": 1_000_000}


@pytest.mark.parametrize(
    ("doing", "tried"), [(verb.SHOW_FORCE, [1, 2]), (verb.WARN, [1, 2, 3]), (verb.BLOCK, [1, 2, 3, 4])]
)
def test_the_ladder_is_climbed_step_by_step(doing, tried):
    game = play(facing(doing, **NEVER))
    assert steps(game) == tried
    assert [row.minute - 360 for row in events(game, event.FORCE)] == [5 * step for step in tried]
    assert game.state.groups[0].force_step == tried[-1]
    assert game.state.orders[0].done == 1


def test_the_next_order_goes_on_where_the_last_one_ended():
    game = play(facing(verb.WARN, **NEVER))
    give(game, 0, verb.WARNING_SHOT, 15, 2, arrived=360)
    assert steps(play(game)) == [1, 2, 3, 4, 5]


def test_the_first_success_ends_it_and_they_go_home():
    game = play(facing(verb.BLOCK, **ALWAYS))
    assert len(events(game, event.DEESCALATED)) == total(game, tally.DEESCALATIONS) == 1
    assert len(steps(game)) == events(game, event.DEESCALATED)[0].amount
    order = game.state.orders[2]
    assert (order.alive, order.verb, order.cell) == (1, verb.WITHDRAW, HOME)


def test_who_faces_nobody_begins_again():
    game = play(facing(verb.BLOCK, **NEVER))
    give(game, 0, verb.HOLD)
    play(game)
    assert game.state.groups[0].force_step == 0


def test_who_is_gone_is_not_faced():
    game = facing(verb.BLOCK)
    stand(game, 1, 70)
    play(game)
    assert events(game, event.FRUSTRATED)[0].extra == reason.FRUSTRATED_NOBODY_THERE
    assert steps(game) == []


@pytest.mark.parametrize(
    ("doing", "roe", "tried", "ceasefire", "why"),
    [
        (verb.BLOCK, 1, 0, 0, reason.NONE),
        (verb.WARNING_SHOT, 1, 4, 0, reason.ROE_TOO_LOW),
        (verb.WARNING_SHOT, 2, 3, 0, reason.STEP_SKIPPED),
        (verb.WARNING_SHOT, 2, 4, 0, reason.NONE),
        (verb.FIRE, 3, 5, 0, reason.ROE_TOO_LOW),
        (verb.FIRE, 4, 4, 0, reason.STEP_SKIPPED),
        (verb.FIRE, 4, 5, 0, reason.NONE),
        (verb.FIRE, 4, 5, 1, reason.CEASEFIRE),
        (verb.WARNING_SHOT, 2, 4, 1, reason.NONE),
    ],
)
def test_what_is_permitted(doing, roe, tried, ceasefire, why):
    game = facing(doing)
    game.state.clock[0].roe, game.state.groups[0].force_step = roe, tried
    game.state.parties[ARMED - 1].ceasefire = ceasefire
    assert may_confront(game.state, game.ground, 0, doing, 2) == why


@pytest.mark.parametrize(
    ("kind", "roe", "cell", "group", "imminent"),
    [
        (incident.ATTACK, 3, 15, 0, True),
        (incident.ATTACK, 2, 15, 0, False),
        (incident.ATTACK, 3, 44, 0, False),
        (incident.AMBUSH, 1, 15, 1, True),
        (incident.CONTACT, 4, 15, 1, False),
    ],
)
def test_self_defence_and_protection_need_no_ladder(kind, roe, cell, group, imminent):
    game = facing(verb.FIRE)
    game.state.clock[0].roe = roe
    raise_flash(game.state, game.ground, game.log, 1, kind, 400, cell, group, 0, 0, 0)
    assert is_imminent(game.state, game.ground, 0, 2) is imminent
    assert (may_confront(game.state, game.ground, 0, verb.FIRE, 2) == reason.NONE) is imminent


@pytest.mark.parametrize(
    ("doing", "roe", "kind"), [(verb.FIRE, 3, breach.BEYOND_ROE), (verb.WARNING_SHOT, 2, breach.SKIPPED_STEP)]
)
def test_what_is_insisted_upon_is_a_breach(doing, roe, kind):
    game = facing(doing)
    game.state.clock[0].roe, game.state.orders[0].override = roe, 1
    play(game)
    assert kind in [row.amount for row in events(game, event.BREACH)]
    threatened = facing(doing)
    threatened.state.clock[0].roe, threatened.state.orders[0].override = roe, 1
    open_incident(threatened.state, incident.AMBUSH, 360, 15, 2, 1, 0, 30, 0)
    assert kind not in [row.amount for row in events(play(threatened), event.BREACH)], "but not against an attack"


def test_fire_costs_both_sides_by_the_others_firepower():
    """Firepower 35 of 32 mounted, 16 of 30 armed: 2.1 and 1.0 people an exchange, less 5 % cover."""
    fallen = [0, 0]
    for seed in range(300):
        game = tiny([Force(unit.INFANTRY_MOUNTED, 14), Force(unit.ARMED_CELL, 15, 3, HOME)], turn=DAY, seed=seed)
        before = people(game)
        fight(game.state, game.ground, game.log, 0, 1, 1, 400, 0)
        assert people(game) == before
        assert problems(game) == []
        fallen[0] += 32 - game.state.units[0].strength
        fallen[1] += 30 - game.state.units[1].strength
    assert abs(fallen[1] / 300 - 0.06 * game.state.groups[0].firepower) < 0.15
    assert abs(fallen[0] / 300 - 0.06 * game.state.groups[1].firepower) < 0.15


def test_the_much_weaker_break_off():
    game = tiny(
        [Force((unit.INFANTRY_MOUNTED, unit.INFANTRY_MOUNTED), 14), Force(unit.ARMED_CELL, 15, 3, HOME)], turn=DAY
    )
    fight(game.state, game.ground, game.log, 0, 1, 1, 400, 0)
    assert (game.state.orders[2].verb, game.state.orders[2].cell) == (verb.WITHDRAW, HOME)


def test_an_ambush_counts_double_and_they_leave():
    lost = 0
    for seed in range(200):
        game = tiny([Force(unit.INFANTRY_FOOT, 15), Force(unit.ARMED_CELL, 15, 3, HOME)], turn=DAY, seed=seed)
        open_incident(game.state, incident.AMBUSH, 400, 15, 2, 1, 0, 30, 0)
        play(game)
        lost += 32 - game.state.units[0].strength
        assert game.state.orders[2].verb == verb.WITHDRAW
    assert abs(lost / 200 - 2 * 0.06 * 16) < 0.2


def attacked(index_cell: int, roe: int = 3, act: int = 1_000_000, contingent: int = 1) -> Game:
    """An attack on the village in cell 44 at minute 400, and a group somewhere."""
    rules = {"act_least": act, "act_most": act}
    game = tiny(
        [Force(unit.INFANTRY_FOOT, index_cell, contingent), Force(unit.ARMED_CELL, 44, 3, HOME)],
        [Place(44)],
        DAY,
        rules=rules,
    )
    game.state.clock[0].roe = roe
    open_incident(game.state, incident.ATTACK, 400, 44, 2, 0, 1, 30, 0)
    return play(game)


@pytest.mark.parametrize(("cell", "engaged"), [(44, 400), (45, 400), (46, 0)])
def test_who_is_there_stands_up_at_once(cell, engaged):
    game = attacked(cell)
    assert game.state.incidents[0].engaged == engaged
    assert len(events(game, event.ATTACK_STOPPED)) == total(game, tally.ATTACKS_STOPPED) == (engaged > 0)


@pytest.mark.parametrize(
    ("contingent", "roe", "failed"), [(1, 3, True), (1, 2, False), (4, 3, False)]
)  # the mission, under ROE 2, the host
def test_who_stands_by_has_failed_to_assist(contingent, roe, failed):
    game = attacked(44, roe, 0, contingent)
    assert len(events(game, event.RESPONSE_REFUSED)) == 1
    assert game.state.groups[0].will == 2
    assert [row.amount for row in events(game, event.BREACH)] == [breach.FAILURE_TO_ASSIST] * failed


def test_one_die_a_contingent():
    """Two groups of one contingent act alike; those of two contingents do not always."""
    alike = 0
    for seed in range(80):
        game = tiny(
            [Force(unit.INFANTRY_FOOT, 44), Force(unit.INFANTRY_FOOT, 44), Force(unit.INFANTRY_FOOT, 44, 2)]
            + [Force(unit.ARMED_CELL, 44, 3, HOME)],
            [Place(44)],
            DAY,
            seed,
            rules={"act_least": 400_000, "act_most": 400_000},
        )
        open_incident(game.state, incident.ATTACK, 400, 44, 4, 0, 1, 30, 0)
        play(game)
        refused = {row.who for row in events(game, event.RESPONSE_REFUSED)}
        assert (1 in refused) == (2 in refused) or 3 not in refused
        alike += (1 in refused) == (3 in refused)
    assert 10 < alike < 75


def test_the_minute_of_arrival_is_that_of_the_order_and_not_of_the_pulse():
    game = tiny([Force(unit.INFANTRY_FOOT, 40)], [Place(44)], DAY)
    walk(game, 0, 40, 41, 42, 43, 44, 44)  # a pulse is 30 minutes, each cell two of them
    assert arrival_minute(game.state, game.ground, 0, 44, 360) == 360 + 180
    game.state.groups[0].arrived = 360 + 170
    assert arrival_minute(game.state, game.ground, 0, 44, 360) == 360 + 170
    assert arrival_minute(game.state, game.ground, 0, 44, 650) == 650, "who is there already is there at once"
    assert arrival_minute(game.state, game.ground, 0, 70, 360) == -1


@pytest.mark.parametrize(("due", "used"), [(700, 1), (365, 0)])
def test_alerts_are_answered_by_the_first_who_comes(due, used):
    game = tiny(
        [Force(unit.INFANTRY_FOOT, 40), Force(unit.INFANTRY_FOOT, 46), Force(unit.CIVIL_AFFAIRS, 44)], [Place(44)], DAY
    )
    walk(game, 0, 40, 41, 42, 43, 44, 44)
    walk(game, 1, 46, 46, 46, 46, 46, 45)
    alert = game.state.alerts[0]
    alert.alive, alert.community, alert.minute, alert.due, alert.real = 1, 1, 490, due, 1
    play(game)
    (told,) = events(game, event.ALERT_ANSWERED)
    assert (told.who, told.minute, told.amount) == (1, 540, 50), "civil affairs are no answer"
    counted = [total(game, one) for one in (tally.ALERTS_ANSWERED, tally.ALERTS_ANSWERED_60, tally.WARNINGS_USED)]
    assert counted == [1, 1, used]
    pass_turn(game)
    play(game)
    assert len(events(game, event.ALERT_ANSWERED)) == 1


def test_people_near_multiply_the_risk():
    game = tiny([], [Place(44)])
    assert [density_at(game.state, game.ground, cell) for cell in (44, 45, 47)] == [300, 150, 50]
    game.state.communities[0].population = 0
    assert density_at(game.state, game.ground, 44) == 50


def test_harm_by_fire_costs_trust_and_a_death_is_a_breach():
    seen = 0
    for seed in range(40):
        rules = {"civcas_aimed": 1_000_000, "civcas_automatic": 1_000_000}
        game = tiny(
            [Force(unit.INFANTRY_FOOT, 44), Force(unit.ARMED_CELL, 44, 3, HOME)], [Place(44)], DAY, seed, rules=rules
        )
        fight(game.state, game.ground, game.log, 0, 1, 1, 400, 0)
        (harm,) = events(game, event.CIVILIANS_HARMED)
        assert 1 <= harm.amount + harm.extra <= 4
        assert game.state.communities[0].trust == 350_000
        assert game.state.communities[0].dead == total(game, tally.CIVILIANS_KILLED_BY_MISSION) == harm.amount
        assert [row.amount for row in events(game, event.BREACH)] == [breach.UNLAWFUL_DEATH] * (harm.amount > 0)
        seen += harm.amount > 0
    assert 0 < seen < 40


def test_a_prisoner_is_one_person_of_theirs():
    game = play(facing(verb.DETAIN, detain_even=1_000_000))
    (held,) = [row for row in game.state.detainees if row.alive]
    assert (held.group, held.party, held.count, held.unit) == (1, ARMED, 1, 2)
    assert (game.state.units[1].strength, game.state.units[1].captured) == (29, 1)
    assert game.state.parties[ARMED - 1].consent == 460_000


@pytest.mark.parametrize(("consent", "agreed"), [(1_000_000, 1), (0, 0)])
def test_talks_are_agreed_to_by_consent(consent, agreed):
    game = facing(verb.NEGOTIATE)
    game.state.parties[ARMED - 1].consent = consent
    (told,) = events(play(game), event.NEGOTIATED)
    assert told.amount == total(game, tally.MET) == agreed
    assert (game.state.parties[ARMED - 1].talks_minute > 0) == (agreed == 1)


def test_who_can_be_faced():
    game = facing(verb.WARN)
    assert can_face(game.state, game.ground, 0, 2) == reason.NONE
    stand(game, 1, 19)  # 15 km
    assert can_face(game.state, game.ground, 0, 2) == reason.TOO_FAR
    game.state.groups[1].side = side.MISSION
    assert can_face(game.state, game.ground, 0, 2) == reason.FRIENDLY


def test_a_hostile_posture_makes_them_harder_to_talk_to():
    ended = {}
    for stance in (posture.HIDE, posture.FIGHT):
        ended[stance] = 0
        for seed in range(120):
            game = facing(verb.BLOCK)
            game.state.clock[0].seed, game.state.parties[ARMED - 1].posture = seed, stance
            ended[stance] += len(events(play(game), event.DEESCALATED))
    assert ended[posture.HIDE] > ended[posture.FIGHT] > 0

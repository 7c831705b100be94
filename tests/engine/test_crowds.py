"""Crowds: why people gather, who calms them, what stands still meanwhile, and what firing on them is."""

import pytest

from tests.rows.small import play, small
from wargame.engine.crowds import calm_chance
from wargame.engine.game import Order
from wargame.engine.orders import may
from wargame.engine.words import breach, event, manner, reason, tally, verb

TOWN = """
[[community]]
id = "village"
at = "0204"
population = 4000
people = "Senari"
trust = {trust}
phone = {phone}

[[group]]
id = "police"
title = "police"
at = "0204"
units = [{{ kind = "formed_police" }}, {{ kind = "formed_police" }}]

[[group]]
id = "team"
title = "team"
at = "0204"
units = [{{ kind = "civil_affairs" }}]

[[group]]
id = "trucks"
title = "trucks"
at = "0404"
units = [{{ kind = "transport" }}]

[[inject]]
id = "anger"
turn = 1
effects = [{{ kind = "crowd", of = "village", amount = 300 }}]
"""


def town(trust: int = 50, phone: bool = True, more: str = ""):
    return small(TOWN.format(trust=trust, phone=str(phone).lower()) + more)


def test_formed_police_calm_it_three_times_as_well_as_others():
    rules = play(town()).game.ground.rules[0]
    assert calm_chance(rules, 300, 300, 0, False) == calm_chance(rules, 900, 900, 0, False)
    assert calm_chance(rules, 900, 300, 0, False) < calm_chance(rules, 300, 300, 0, False)
    assert calm_chance(rules, 3000, 300, 0, False) < calm_chance(rules, 3000, 0, 1000, False)  # troops are seen
    assert calm_chance(rules, 3000, 1000, 0, False) == pytest.approx(3 * calm_chance(rules, 9000, 1000, 0, False), 0.1)
    assert calm_chance(rules, 300, 300, 0, True) > calm_chance(rules, 300, 300, 0, False)


def test_it_is_a_flash_and_police_calm_it():
    played = [play(town(), answers=[("police", "calm", "village")], seed=seed, turns=2) for seed in range(6)]
    assert all(one.of("FLASH") and one.of("CROWD") for one in played)
    assert all(one.of("CROWD_CALMED") and not one.of("CROWD_UNANSWERED") for one in played)


def test_nobody_hears_of_it_without_phone_or_somebody_there():
    text = TOWN.format(trust=50, phone="false").replace('at = "0204"\nunits = [{ kind', 'at = "0904"\nunits = [{ kind')
    played = play(small(text))
    assert played.of("CROWD") and not played.of("FLASH")
    assert play(small(text), answers=[("police", "calm", "village")]).refused == ["NO_FLASH"]


def test_it_goes_home_in_anger_after_a_day():
    played = play(town(), turns=5)
    (gone,) = played.of("CROWD_UNANSWERED")
    assert gone.turn == 5
    assert played.game.state.tallies[tally.CROWDS].amount == 1
    assert [one.amount for one in played.of("TRUST") if one.cause == gone.id] == [-40_000]


def test_no_aid_and_no_trucks_while_it_stands():
    played = play(town(), [("team", "aid", "village"), ("trucks", "march", "0204")])
    why = {one.extra for one in played.of("FRUSTRATED")}
    assert why == {reason.FRUSTRATED_CROWD}
    assert not played.of("AIDED")


def test_to_fire_on_it_is_forbidden_and_a_breach():
    exercise = town()
    assert play(exercise, answers=[("alpha", "disperse", "village")]).refused == ["CROWD_UNARMED"]
    game = play(exercise).game
    believed, ground = game.belief(1), game.ground
    assert may(believed, ground, 1, 0, verb.DISPERSE, 0, 1, manner.INSIST) == reason.NONE
    before = game.state.communities[0].dead
    assert not game.submit(Order(1, 0, verb.DISPERSE, 0, 1, manner.INSIST))
    events = game.play_turn()
    assert game.state.communities[0].dead == before + 2
    breaches = {one.amount for one in events if one.kind == event.BREACH}
    assert breaches == {breach.UNNECESSARY_FORCE, breach.UNLAWFUL_DEATH}
    assert game.state.crowds[0].people == 0


def test_people_gather_where_trust_is_low_and_there_is_a_grievance():
    angry = """
[rules]
crowd_rate = 900_000

[[community]]
id = "ford"
title = "Ford"
at = "0604"
population = 800
people = "Tal"
trust = {trust}
phone = true

[[tension]]
id = "valley"
between = ["Senari", "Tal"]
value = {value}
"""
    def gathered(trust: int, value: int) -> int:
        played = play(town(more=angry.format(trust=trust, value=value)), turns=6)
        return sum(one.community == 2 for one in played.of("CROWD"))

    assert gathered(10, 80) > 0
    assert gathered(60, 80) == 0
    assert gathered(10, 20) == 0


def test_early_warning_takes_a_phone_and_four_hours():
    played = play(town(), [("team", "watch", "village")])
    assert played.of("WATCH_SET_UP")
    assert played.game.state.communities[0].watch == 1
    assert play(town(phone=False), [("team", "watch", "village")]).refused == ["NO_PHONE"]
    assert play(town(), [("team", "watch", "village")], later=[("team", "watch", "village")]).refused == [
        "NOTHING_TO_GAIN"
    ]

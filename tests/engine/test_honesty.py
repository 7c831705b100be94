"""The mechanic of acting as one is honest: it does what it was built to show, and nothing behind it.

Malakal, February 2016 [R8, R80, R81]: contingents without a common language, waiting for written orders and for their
capitals, took up to sixteen hours; the fight ended within minutes of their moving. The same decision chain is played
here on 500 seeds: a contingent stands beside a site that is attacked; what takes how long is the rules' own.
"""

from statistics import median

import pytest

from tests.engine.test_together import A, B, stranger
from tests.engine.tiny import MISSION, Game
from wargame.engine import delay, interop
from wargame.engine.dice import chance
from wargame.engine.force import act_ppm
from wargame.engine.goodwill import gain_of
from wargame.engine.rules.command import settle
from wargame.engine.tables import PPM
from wargame.engine.warning import is_spoken_with
from wargame.engine.words import bearer, caveat, manner, misreading, preparation, procedure, purpose, verb

SEEDS = 500
HOURS = 16  # after which nobody counts any more
ATTACK = 500  # minute at which it begins


def contingents(language: int = 350_000, will: int = 650_000, mastery: int = 450_000) -> Game:
    """Two contingents that have never met: other radios but short wave, other procedures, one calls home undeclared."""
    made = stranger(language=language, will=will, undeclared=caveat.CALLS_HOME, writes=1, intent=0)
    for nth in range(procedure.COUNT):
        made.state.procedures[B * procedure.COUNT + nth].mastery = mastery
    made.state.clock[0].roe = 3
    interop.refresh(made.state, made.ground)
    return made


def with_days(days: int) -> Game:
    """The same after so many days well spent by both."""
    made = contingents()
    state = made.state
    for row in (A, B):
        own = state.contingents[row]
        own.prepared |= sum(1 << (preparation.WORKSHOP_REPORTS + pack) for pack in range(4))
        for nth in range(procedure.COUNT):
            at = state.procedures[row * procedure.COUNT + nth]
            at.mastery += (PPM - at.mastery) * 3 // 10
    own = state.contingents[B]
    own.language, own.crypto = own.language + 250_000, PPM  # radio English and a communications exercise: 9 days
    own.bearers |= bearer.VHF | bearer.SECURE
    if days >= 20:
        own.intent, own.writes, own.feed = 1, 0, PPM  # table-top, common map, command post exercise, officers exchanged
        own.rehearsed = 400_000
        own.liaison = 1 << A
        own.leave_until = 10_000
        state.plans[0].alive, state.plans[0].seat, state.plans[0].community, state.plans[0].group = 1, MISSION, 1, 2
    interop.refresh(state, made.ground)
    return made


def minutes_to_act(made: Game, seed: int, ordered: bool) -> int:
    """From the attack until the contingent beside it acts, at most HOURS."""
    state, ground, rules = made.state, made.ground, made.ground.rules[0]
    clock, own = state.clock[0], state.contingents[B]
    clock.seed, clock.window = seed, 1
    order = state.orders[3]
    order.alive, order.verb, order.given, order.reaction, order.settled = 1, verb.FIRE, ATTACK, 1, 0
    order.override, order.misread = manner.READ_BACK, 0
    order.effect = ATTACK + delay.expected(state, ground, MISSION, 1, verb.FIRE, manner.READ_BACK, 1)
    received = 10_000
    if ordered:
        settle(state, ground, made.log, 1)
        clock.logged = 0
        received = order.effect if order.misread != misreading.WRONG_POSTURE else order.effect + clock.length
    for hour in range(HOURS):
        now = ATTACK + hour * 60
        ppm = act_ppm(rules, own, now >= received, 30, 50, clock.roe)
        if chance(clock, purpose.ACT, own.key, 77, hour, ppm):
            return max(0, now - ATTACK)
    return HOURS * 60


def spread(made: Game, ordered: bool) -> list[int]:
    return sorted(minutes_to_act(made, seed, ordered) for seed in range(1, SEEDS + 1))


def late(minutes: list[int]) -> float:
    """The share that took six hours or more."""
    return sum(one >= 360 for one in minutes) / len(minutes)


def test_those_who_never_met_stand_by_for_hours():
    made = contingents()
    assert 250_000 <= made.state.contingents[B].interop <= 400_000
    assert late(spread(made, ordered=False)) > 0.5


def test_preparation_is_the_cure():
    ten, twenty = with_days(10), with_days(20)
    assert 450_000 <= ten.state.contingents[B].interop <= 560_000
    assert 580_000 <= twenty.state.contingents[B].interop <= 720_000
    some, much = spread(ten, ordered=True), spread(twenty, ordered=True)
    assert 120 <= median(some) <= 300
    assert median(much) <= 120
    assert late(much) < 0.2


def test_without_an_order_a_fifth_of_the_half_prepared_act_in_time():
    made = with_days(10)
    made.state.contingents[B].interop = 450_000
    soon = sum(one <= 90 for one in spread(made, ordered=False)) / SEEDS
    assert 0.1 <= soon <= 0.35


def median_delay(**own: int) -> float:
    """Median minutes from order to effect over the seeds, for an order of risk 1 in the reaction window."""
    minutes = []
    for seed in range(1, SEEDS + 1):
        made = _CHAINS.setdefault(tuple(sorted(own.items())), stranger(**own))
        state, clock = made.state, made.state.clock[0]
        clock.seed, clock.window = seed, 1
        order = state.orders[3]
        order.alive, order.verb, order.cell, order.given, order.reaction = 1, verb.MARCH, 18, ATTACK, 1
        order.settled, order.override, order.misread = 0, 0, 0
        order.effect = ATTACK + delay.expected(state, made.ground, MISSION, 1, verb.MARCH, 0, 1)
        settle(state, made.ground, made.log, 1)
        clock.logged = 0
        minutes.append(order.effect - ATTACK)
    return median(minutes)


_CHAINS: dict = {}


@pytest.mark.parametrize(
    "better",
    [
        {"crypto": PPM, "bearers": bearer.HF | bearer.SECURE},  # T
        {"feed": PPM},
        {"standard": 1},  # P
        {"language": 800_000},  # H
        {"rehearsed": PPM},
        {"culture": 1},
        {"liaison": 1 << A},
    ],
)
def test_more_of_any_part_never_makes_orders_slower(better):
    assert median_delay(**better) <= median_delay()


def test_one_nation_is_quicker_and_a_mix_is_closer_to_the_people():
    """With the same numbers: a single nation beats an untrained mix on delay, not on trust and warning."""
    one, mix = stranger(), stranger(local=PPM)
    quick = delay.expected(one.state, one.ground, MISSION, 0, verb.MARCH, 0, 0)
    slow = delay.expected(mix.state, mix.ground, MISSION, 1, verb.MARCH, 0, 0)
    assert quick < slow
    place = mix.state.communities[0]
    mix.state.contingents[A].local = one.state.contingents[A].local = one.state.contingents[B].local = 0
    mix.state.groups[1].ahead = one.state.groups[1].ahead = place.cell
    assert is_spoken_with(mix.state, mix.ground, place)
    assert not is_spoken_with(one.state, one.ground, place)
    gains = [gain_of(made.state, made.ground, made.state.groups[1], 100) for made in (one, mix)]
    assert gains == [100, 150]

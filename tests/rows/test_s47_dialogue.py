"""Row S47: trust between communities. Raids of one people's fighters on the other raise the tension between them, it
drives the reprisals of self-defence militias, and dialogue brings both down.
"""

import pytest

from tests.rows.small import play, small
from wargame.engine.game import Game, Order
from wargame.engine.tension import reprisal_ppm
from wargame.engine.words import side, tally, verb

PLACES = """
[[community]]
id = "village"
at = "0206"
population = 1000
people = "Senari"
trust = 60

[[community]]
id = "ford"
title = "Ford"
at = "0504"
population = 800
people = "Tal"
trust = {trust}

[[tension]]
id = "ford_and_village"
between = ["Senari", "Tal"]
value = {value}

[[party]]
id = "guards"
title = "Guards"
side = "community"
people = "Senari"

[[contingent]]
id = "watch"
title = "Watch"
party = "guards"
base = "0206"

[[seat]]
id = "captains"
title = "Captains"
side = "community"
commands = ["watch"]

[[group]]
id = "guard"
title = "Guard"
contingent = "watch"
at = "0206"
units = [{{ kind = "militia" }}]

[[group]]
id = "team"
title = "Team"
contingent = "company"
at = "0504"
units = [{{ kind = "civil_affairs" }}]
"""
ANGRY = """
[exercise]
turns = 32

[rules]
reprisal_rate = 300_000
raid_nerve = 0
trust_ignored = 0
trust_attacked = 0
"""
SEEDS = range(16)


def area(value: int = 80, trust: int = 60, more: str = ""):
    return small(PLACES.format(value=value, trust=trust) + more)


def days_of(turns: int, talks: bool, seed: int) -> tuple[int, int]:
    """Reprisals in so many turns, and the tension in points at the end; the team talks every day, or never."""
    game = play(area(more=ANGRY), seed=seed).game
    for turn in range(turns):
        if talks and turn % 4 == 0:
            assert not give(game)
        game.play_turn()
    return game.state.tallies[tally.REPRISALS].amount, game.state.tensions[0].value // 10_000


def give(game: Game) -> int:
    return game.submit(Order(1, len(game.state.groups) - 1, verb.DIALOGUE, 0, 2))


def test_dialogue_lowers_the_reprisal_rate():
    silent = [days_of(30, False, seed) for seed in SEEDS]
    spoken = [days_of(30, True, seed) for seed in SEEDS]
    assert sum(one for one, _ in spoken) < 0.8 * sum(one for one, _ in silent)
    assert max(points for _, points in spoken) < min(points for _, points in silent) - 8


def test_the_rate_grows_with_tension_and_doubles_after_a_raid():
    game = play(area(value=50)).game
    pair, (row, party) = game.state.tensions[0], next(
        (row, one) for row, one in enumerate(game.state.parties) if one.side == side.COMMUNITY
    )  # fmt: skip
    ppm = {}
    for points in (10, 50, 100):
        pair.value = points * 10_000
        ppm[points] = reprisal_ppm(game.state, game.ground, row, pair, 2)
    assert 0 < ppm[10] < ppm[50] < ppm[100]
    game.state.communities[0].attacked_minute = 1
    game.state.communities[0].attacker = 2
    game.state.parties[1].people = 2
    assert reprisal_ppm(game.state, game.ground, row, pair, 2) == 2 * ppm[100]
    game.state.clock[0].minute += 4_321
    assert reprisal_ppm(game.state, game.ground, row, pair, 2) == ppm[100]
    assert party.people == 1


def test_a_dialogue_counts_once_a_day_and_by_the_trust_of_both():
    played = play(area(), [("team", "dialogue", "ford")], later=[("team", "dialogue", "ford")], turns=2)
    (first,) = played.of("DIALOGUE")
    assert first.amount == 9  # fifteen points, by 60 of trust on both sides
    assert len(played.of("ENGAGED")) == 2
    assert played.game.state.tensions[0].told // 10_000 == 70


@pytest.mark.parametrize("trust", [0, 24])
def test_who_does_not_trust_the_mission_does_not_come(trust):
    assert play(area(trust=trust), [("team", "dialogue", "ford")]).refused == ["TRUST_TOO_LOW"]


def test_it_takes_neighbours_and_people_trained_for_it():
    assert play(area(), [("alpha", "dialogue", "ford")]).refused == ["NO_CIVIL_SKILL"]
    far = '\n[rules]\ndialogue_range = 1000\n'
    assert play(area(more=far), [("team", "dialogue", "ford")]).refused == ["NO_TENSION"]


def test_a_raid_of_one_people_on_the_other_raises_it_and_an_inject_does():
    asked = """
[[inject]]
id = "leaflet"
title = "A leaflet"
type = "media"
sender = "Somebody"
to = "mission"
turn = 1
text = "They come."
expected = "Facts."
effects = [
  { kind = "tension", of = "ford_and_village", amount = 10 },
  { kind = "raid", of = "guard", on = "ford" },
]
"""
    sure = "\n[rules]\nraid_nerve = 1_000_000\npresence_deters = 0\nreprisal_rate = 0\n"
    played = play(area(value=20, more=asked + sure), turns=4)
    assert played.of("ATTACK")
    moved = [one.amount for one in played.of("TENSION")]
    assert moved[:2] == [100_000, 100_000]

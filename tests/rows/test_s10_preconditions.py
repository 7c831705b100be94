"""Row S10: consent as a precondition. Below 30 the host clears no flight and no new base; below 15 it asks us to go."""

import pytest

from tests.rows.small import play, small
from wargame import session
from wargame.engine.game import Order
from wargame.engine.words import event, manner, reason, verb

HOST = """
[[party]]
id = "host"
title = "Host"
side = "host"
consent = {consent}

[[group]]
id = "guard"
title = "Guard"
contingent = "host"
at = "0001"
units = [{{ kind = "host_army" }}]

[[seat]]
id = "host"
title = "Host"
side = "host"
commands = ["host"]
doctrine = "pass"

[[group]]
id = "eye"
title = "Eye"
contingent = "company"
at = "Base"
units = [{{ kind = "uav_long" }}]

[[contingent]]
id = "company"
zone = ["0004", "0204"]
zone_km = 2
"""


def game(consent: int):
    return session.new_game(small(HOST.format(consent=consent)), 1)


def fly(made, how: int = 0) -> int:
    rows = {title: at for at, title in enumerate(("Alpha", "Cell", "Guard", "Eye"))}
    return made.submit(Order(1, rows["Eye"], verb.FLY, made.state.groups[rows["Eye"]].cell + 2, 0, how))


@pytest.mark.parametrize(("consent", "denied"), [(29, True), (30, False)])
def test_the_host_denies_flights(consent, denied):
    made = game(consent)
    assert fly(made) == (reason.CONSENT_TOO_LOW if denied else reason.NONE)
    if denied:
        assert fly(made, manner.INSIST) == reason.NONE, "it may be insisted on, and is on record"
    told = made.play_turn()
    assert bool([one for one in told if one.kind == event.FLIGHT_DENIED]) == denied
    assert bool([one for one in told if one.kind == event.OBSERVED]) != denied


@pytest.mark.parametrize(("consent", "answer"), [(29, reason.NO_HOST_CONSENT), (30, reason.NONE)])
def test_the_host_denies_new_bases(consent, answer):
    made = game(consent)
    alpha = made.state.groups[0]
    assert made.submit(Order(1, 0, verb.DEPLOY, alpha.cell + 1)) == answer


WOUNDED = """
[[inject]]
id = "hurt"
title = "A fall"
type = "incident"
sender = "Alpha"
to = "mission"
turn = 1
text = "Two of ours are hurt."
expected = "Asks for the helicopter."
effects = [{ kind = "casualty", of = "alpha", amount = 2 }]
"""


@pytest.mark.parametrize("consent", [29, 80])
def test_a_request_for_the_helicopter_is_denied_too(consent):
    """It is warned of; who insists is denied it, once and on record."""
    exercise = small(HOST.format(consent=consent) + WOUNDED)
    made = session.new_game(exercise, 1)
    made.first_half()
    refused = made.submit(Order(1, 0, verb.REQUEST))
    assert refused == (reason.CONSENT_TOO_LOW if consent == 29 else reason.NONE)
    if refused:
        assert made.submit(Order(1, 0, verb.REQUEST, override=manner.INSIST)) == reason.NONE
    told = [made.second_half(), made.play_turn()]
    denied = [len([one for one in turn if one.kind == event.FLIGHT_DENIED]) for turn in told]
    assert denied == ([1, 0] if consent == 29 else [0, 0])
    launched = [one for turn in told for one in turn if one.kind in (event.LAUNCHED, event.LAUNCH_DENIED)]
    assert bool(launched) == (consent == 80)


@pytest.mark.parametrize(("consent", "asked"), [(14, 1), (15, 0)])
def test_below_fifteen_it_asks_the_mission_to_leave_once(consent, asked):
    played = play(small(HOST.format(consent=consent)), turns=3)
    assert len(played.of("ASKED_TO_LEAVE")) == asked
    row = played.game.state.mandate[0]
    assert (row.legitimacy < 600_000) == (row.support < 600_000) == bool(asked)


CONTESTED = """
[[party]]
id = "raiders"
consent = {consent}
ceasefire = {ceasefire}

[[group]]
id = "cell"
at = "0204"

[[contingent]]
id = "company"
zone = ["0104"]
zone_km = 2
"""


@pytest.mark.parametrize(
    ("consent", "ceasefire", "contested"), [(20, "false", 1), (20, "true", 0), (40, "false", 0)]
)
def test_a_party_that_never_agreed_contests_a_new_base(consent, ceasefire, contested):
    exercise = small(CONTESTED.format(consent=consent, ceasefire=ceasefire))
    made = session.new_game(exercise, 1)
    assert made.submit(Order(1, 0, verb.DEPLOY, made.state.groups[0].cell + 1)) == reason.NONE
    told = made.take_events()
    assert len([one for one in told if one.kind == event.CONTESTED]) == contested

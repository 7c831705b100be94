"""Row S49: a force beside the mission under its own command. An order is refused, a request can be granted."""

from wargame import session
from wargame.engine.game import Game, Order
from wargame.engine.words import event, manner, reason, tally, verb

SEAT = 1
SEEDS = 40


def game(seed: int) -> Game:
    exercise = session.load("one_net")
    return session.new_game(exercise, seed, dict.fromkeys(exercise.seats, "pass") | {"force": session.PERSON})


def theirs(made: Game) -> int:
    """The row of a group of the regional force that can patrol."""
    groups = enumerate(made.state.groups)
    return next(row for row, one in groups if one.contingent and made.state.contingents[one.contingent - 1].regional)


def asked(seed: int, how: int) -> tuple[int, set[int], Game]:
    made = game(seed)
    said = made.submit(Order(SEAT, theirs(made), verb.PATROL, 0, 7, how))
    return said, {row.kind for row in made.play_turn()}, made


def test_an_order_is_refused():
    for how in (0, manner.READ_BACK, manner.INSIST, manner.PRESS | manner.INSIST):
        said, told, made = asked(1, how)
        assert said == reason.AUTHORITY
        assert event.SUPPORT_ASKED not in told
        assert made.state.orders[theirs(made) * 2].alive == 0


def test_a_request_can_be_granted_and_can_be_refused():
    """With 0.3 + 0.6 I, I being a third: about half."""
    granted = 0
    for seed in range(SEEDS):
        said, told, made = asked(seed, manner.ASK)
        assert said == reason.NONE
        assert event.SUPPORT_ASKED in told
        yes = event.SUPPORT_GRANTED in told
        assert yes != (event.SUPPORT_REFUSED in told)
        assert made.state.tallies[tally.SUPPORT_GIVEN].amount == yes
        granted += yes
    own = game(1).state.contingents[game(1).state.groups[theirs(game(1))].contingent - 1]
    chance = 0.3 + 0.6 * own.interop / 1_000_000
    assert abs(granted / SEEDS - chance) < 0.25
    assert 0 < granted < SEEDS


def test_what_was_refused_is_not_done():
    for seed in range(SEEDS):
        _, told, made = asked(seed, manner.ASK)
        if event.SUPPORT_REFUSED in told:
            row = theirs(made)
            assert made.state.groups[row].cell == game(seed).state.groups[row].cell
            return
    raise AssertionError("nobody refused")


def test_to_ask_is_no_breach_and_stands_on_no_record_as_one():
    _, told, made = asked(1, manner.ASK)
    assert event.OVERRIDDEN not in told
    assert made.state.tallies[tally.BREACHES].amount == 0

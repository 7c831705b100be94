"""A misunderstanding that its seat has not seen yet does not show in the time that the next order takes."""

from tests.engine.tiny import Force, give, tiny
from wargame.engine.delay import ON_THE_SPOT, part
from wargame.engine.words import delay, misreading, unit, verb


def notice(read: int, now: int) -> int:
    """The notice of a group that was sent on patrol, and what it took that for."""
    game = tiny([Force(unit.INFANTRY_FOOT, 12)], turn=2)
    give(game, 0, verb.PATROL)
    game.state.clock[0].window = 1
    order = game.state.orders[0]
    order.misread, order.meant, order.meant_effect, order.verb = read, verb.PATROL, order.effect, now
    return part(game.state, game.ground, 1, 0, verb.MARCH, 0, ON_THE_SPOT, delay.NOTICE)


def test_the_notice_is_that_of_what_was_ordered():
    assert notice(misreading.WRONG_POSTURE, verb.OBSERVE) == notice(0, verb.PATROL) == 10
    assert notice(0, verb.OBSERVE) == 30

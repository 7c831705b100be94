"""Orders across contingents: how long they take, as is to be expected, and how they are given."""

from wargame.engine.delay import capital_ppm, expected, misread_ppm, risk_of
from wargame.engine.tables import PPM
from wargame.engine.words import caveat, manner

from ..across import is_foreign, is_requested


def capital_minutes(believed, ground, own, doing):
    """Minutes that calls to the capital of a contingent cost an order, on average."""
    rules, clock = ground.rules[0], believed.clock[0]
    if own.leave_until > clock.minute or risk_of(doing, clock.window) == 0:
        return 0
    if own.caveats & caveat.CALLS_HOME > 0:
        return rules.capital_least
    mean = (rules.capital_least + rules.capital_most) // 2
    return capital_ppm(ground, own, doing, clock.window) // 1000 * mean // 1000


def order_minutes(believed, ground, seat, index, doing, community):
    """Minutes until a group acts on an order given now about a community (from 1, 0 none): the delay sum and, on
    average, what its capital and a misunderstanding cost.
    """
    minutes = expected(believed, ground, seat, index, doing, manner.READ_BACK, community)
    if is_foreign(believed, index):
        own = believed.contingents[believed.groups[index].contingent - 1]
        minutes += capital_minutes(believed, ground, own, doing)
        misread = misread_ppm(ground, own.interop, manner.READ_BACK)
        minutes += misread // 1000 * believed.clock[0].length // (PPM // 1000)
    return minutes


def say_how(believed, wishes, careful):
    """Have orders across contingents read back, if the headquarters is careful; ask those who cannot be ordered."""
    for index in range(len(wishes)):
        if wishes[index].verb > 0 and is_foreign(believed, index):
            if careful:
                wishes[index].override |= manner.READ_BACK
            if is_requested(believed, index):
                wishes[index].override |= manner.ASK

"""Orders across contingents: how long they take, as is to be expected, and how they are given."""

from wargame.engine.delay import calls_home_ppm, expected, misread_ppm
from wargame.engine.interop import is_foreign, minutes_of
from wargame.engine.tables import PPM
from wargame.engine.words import manner

from ..across import is_requested


def capital_minutes(believed, ground, own, doing):
    """Minutes that calls to the capital of a contingent cost an order, on average."""
    rules, clock = ground.rules[0], believed.clock[0]
    ppm = calls_home_ppm(ground, clock, own, own.caveats, doing, clock.window)
    mean = (rules.capital_least + rules.capital_most) // 2
    return rules.capital_least if ppm == PPM else minutes_of(ppm, mean)


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
                wishes[index].override |= manner.INSIST

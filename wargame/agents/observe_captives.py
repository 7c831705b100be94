"""What a learner sees of its own people who are held hostage."""

from .slots import FIRST, put

HOSTAGES = FIRST["hostages"]


def see_captives(believed, out):
    """How many of its seat's people are held, and for how long."""
    people, since = 0, believed.clock[0].minute
    for held in believed.captives:
        if held.alive == 1:
            people += held.people
            since = min(since, held.minute)
    put(out, HOSTAGES, people, 50)
    put(out, HOSTAGES + 1, believed.clock[0].minute - since, 72 * 60)

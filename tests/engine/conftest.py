"""What tests of compiled play share: the kernels of everybody who sits in a shipped exercise, made ready once."""

import pytest

from wargame import session
from wargame.soundness import SHIPPED, all_random


@pytest.fixture(scope="session")
def shipped():
    """The shipped exercises by name, ready for compiled play."""
    from wargame.engine import _runtime
    from wargame.engine.game import kernels

    exercises = {name: session.load(name) for name in SHIPPED}
    minds = []
    for exercise in exercises.values():
        for seats in (None, all_random(exercise)):
            minds += [mind for mind in session.seating(exercise, seats).minds if mind not in minds]
    _runtime.prepare(kernels(minds), print)
    return exercises

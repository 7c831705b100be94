"""What a learner sees of the mission's mandate and standing: all of it is public."""

from wargame.engine.tables import POINTS

from .slots import FIRST, put

MANDATE = FIRST["mandate"]


def see_mandate(believed, out):
    """Legitimacy, international support, and whether the mandate is in force."""
    row = believed.mandate[0]
    put(out, MANDATE, row.legitimacy, POINTS)
    put(out, MANDATE + 1, row.support, POINTS)
    out[MANDATE + 2] = 1.0 if row.tasks > 0 else -1.0

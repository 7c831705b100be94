"""What a learner sees of disarmament: the nearest site, as the mission's headquarters knows it."""

from .slots import FIRST, put
from .targets import SITES, metres_to, row_of

DISARMAMENT = FIRST["disarmament"]


def see_sites(believed, ground, index, targets, out):
    """Where the site is, whether it is open, who waits, and what is owed."""
    row = row_of(targets, SITES)
    if row == 0:
        return
    site = believed.sites[row - 1]
    here, there = ground.land[believed.groups[index].ahead], ground.land[site.cell]
    put(out, DISARMAMENT, there.x - here.x, 20)
    put(out, DISARMAMENT + 1, there.y - here.y, 20)
    put(out, DISARMAMENT + 2, metres_to(targets, SITES), 40_000)
    out[DISARMAMENT + 3] = 1.0 if site.open == 1 else -1.0
    put(out, DISARMAMENT + 4, site.queue, 6 * max(1, site.capacity))
    put(out, DISARMAMENT + 5, site.unpaid + site.second, 500)
    put(out, DISARMAMENT + 6, site.cash // max(1, ground.rules[0].payment), 2000)
    put(out, DISARMAMENT + 7, site.children, 50)

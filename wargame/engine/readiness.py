"""Readiness. How fit a group is for its task, and what it may still be sent to do (rulebook: Logistics).

R = 0.25 manning + 0.25 serviceability + 0.25 training + 0.15 supply + 0.10 rest, each of 0..1, asked of the group's own
fields at the moment of asking, so that a belief answers as the truth does. Manning is people fit of all who are on its
books; training is the quality of its units; supply is the scarcest class of what it should hold. Below 50 of 100 only
every other patrol goes out, below 30 the group does not leave its base. Only the mission's groups are held to it.
"""

from .interop import of
from .tables import PPM
from .words import side, store


def manned(group):
    """The share of a group's people who are fit for duty, ppm; all of them where their number is not known."""
    return PPM if group.strength >= group.full else group.strength * 1000 // group.full * 1000


def stocked(state, index):
    """The share of its holding that a group has of what it has least of, ppm; all of it if it should hold nothing."""
    least = PPM
    for row in range(index * store.CLASSES, (index + 1) * store.CLASSES):
        kept = state.stores[row]
        if kept.holding > 0 and kept.stock < kept.holding:
            least = min(least, kept.stock * 1000 // kept.holding * 1000)
    return least


def apart_from_supply(rules, group):
    """Readiness as it would be with nothing in store, ppm."""
    ready = of(manned(group), rules.readiness_manning) + of(group.serviceability, rules.readiness_serviceability)
    return ready + of(group.quality, rules.readiness_training) + of(group.rest, rules.readiness_rest)


def readiness_of(state, ground, index):
    """R of group row `index`, ppm."""
    rules = ground.rules[0]
    return apart_from_supply(rules, state.groups[index]) + of(stocked(state, index), rules.readiness_supply)


def is_ready(state, ground, index, least):
    """Has group row `index` a readiness of `least` ppm? Stores are looked into only if they decide it."""
    if apart_from_supply(ground.rules[0], state.groups[index]) >= least:
        return True
    return readiness_of(state, ground, index) >= least


def can_leave(state, ground, index, cell):
    """Is a group fit to be sent to `cell`? One that is not goes nowhere but to its base."""
    group = state.groups[index]
    if group.side != side.MISSION or cell == group.base or cell == group.cell:
        return True
    return is_ready(state, ground, index, ground.rules[0].readiness_base)


def goes_out(state, ground, index):
    """Does a group's patrol go out in this turn? Of one that is half ready every other, by its key; of one that is
    less, none.
    """
    group, rules = state.groups[index], ground.rules[0]
    if group.side != side.MISSION or is_ready(state, ground, index, rules.readiness_half):
        return True
    return (state.clock[0].turn + group.key) % 2 == 0 and is_ready(state, ground, index, rules.readiness_base)


def readiness_of_contingent(state, ground, row):
    """The mean R of a contingent's groups, weighted by people, ppm; 0 if it has nobody."""
    people, ready = 0, 0
    for index in range(len(state.groups)):
        group = state.groups[index]
        if group.contingent == row + 1 and group.alive == 1 and group.reserve == 0:
            people += group.strength
            ready += readiness_of(state, ground, index) // 1000 * group.strength
    return ready // people * 1000 if people > 0 else 0


def serviceability_of(state, row):
    """The share of a contingent's vehicles and major equipment that works, ppm; all of it if it has none."""
    vehicles, working = 0, 0
    for unit in state.units:
        if unit.alive == 1 and unit.vehicles > 0 and state.groups[unit.group - 1].contingent == row + 1:
            vehicles += unit.vehicles
            working += unit.vehicles * (unit.serviceability // 1000)
    return working // vehicles * 1000 if vehicles > 0 else PPM

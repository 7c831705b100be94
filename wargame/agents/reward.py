"""What a learner is paid for: the change of the scorecard's uncapped terms; armed groups are paid for income, ground
and survival.

`standing` reads how a seat stands at the end of a turn as integers; a reward is the difference of two standings
divided by `divisor`, in points of 100. The named terms sum to it exactly. Rewards may know the truth, observations
never do. Harm to civilians earns armed groups nothing: it is a means, and costs them strength and ground when the
mission answers.
"""

from wargame.engine.deeds import is_active
from wargame.engine.grid import adjacent
from wargame.engine.score import FULL, MEASURES, PROTECTION, uncapped
from wargame.engine.score import weight_of as weight_of_measure
from wargame.engine.words import side, tally

TERMS = (
    "protection", "consent", "logistics", "force_protection", "conduct", "tasks", "interoperability", "impartiality",
    "politics", "income", "territory", "survival",
)  # fmt: skip
COSTS = ("breaches", "civilians")  # weight of breaches of law and conduct; civilians killed by the mission
INCOME, TERRITORY, SURVIVAL = 9, 10, 11
STANDINGS = len(TERMS) + len(COSTS)

# Weights in percent of those who are not scored by the mission's card [design numbers]: income, territory, survival.
ARMED_WEIGHTS = (40, 30, 30)
OTHER_WEIGHTS = (50, 50)  # protection of civilians, survival


def weight_of(ground, mine, term):
    """Percent that a term weighs for a seat of side `mine`."""
    if mine == side.MISSION:
        return weight_of_measure(ground, term) if term < MEASURES else 0
    if mine == side.ARMED:
        return ARMED_WEIGHTS[term - INCOME] if term >= INCOME else 0
    if term == PROTECTION:
        return OTHER_WEIGHTS[0]
    return OTHER_WEIGHTS[1] if term == SURVIVAL else 0


def divisor(ground, mine):
    """Standings per point of reward."""
    weights = 0
    for term in range(SURVIVAL + 1):
        weights += weight_of(ground, mine, term)
    return 100 * max(1, weights)


def survival(state, mine):
    """Share of the side's people who are fit, in hundredths of a percent."""
    fit, people = 0, 0
    for unit in state.units:
        if unit.group > 0 and state.groups[unit.group - 1].side == mine:
            fit += unit.strength
            people += unit.strength + unit.wounded + unit.dead + unit.captured
    return fit * FULL // people if people > 0 else 0


def territory(state, ground, mine):
    """Share of communities beside which the side stands while no presence of the mission weighs on them."""
    held, many = 0, 0
    for place in state.communities:
        if place.alive == 0:
            continue
        many += 1
        if place.cover > 0:
            continue
        for group in state.groups:
            if group.side == mine and is_active(group) and adjacent(ground, group.ahead, place.cell):
                held += 1
                break
    return held * FULL // many if many > 0 else 0


def value_of(state, ground, mine, term):
    """A term in hundredths of a point, before its weight."""
    if term < MEASURES:
        return uncapped(state, ground, term)
    if term == INCOME:
        return 100 * state.tallies[tally.ARMED_INCOME].amount
    return territory(state, ground, mine) if term == TERRITORY else survival(state, mine)


def standing(state, ground, seat, out):
    """Write the weighted terms of seat `seat` (from 1), then the costs so far. `state` is the truth."""
    mine = state.seats[seat - 1].side
    for term in range(SURVIVAL + 1):
        weight = weight_of(ground, mine, term)
        out[term] = value_of(state, ground, mine, term) * weight if weight > 0 else 0
    out[SURVIVAL + 1] = state.tallies[tally.BREACH_WEIGHT].amount
    out[SURVIVAL + 2] = state.tallies[tally.CIVILIANS_KILLED_BY_MISSION].amount

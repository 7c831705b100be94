"""The scorecard: each measure in hundredths of a point, a pure function of tallies and meters. Formulas live here and
nowhere else.

A measure that cannot be judged is -1, "not shown", and weighs nothing. `terms` are the parts of a measure that sum to
it before it is clipped to 0..100; rewards read them uncapped. The total is the weighted mean, but at most 25 points
above the lowest mandated measure, so that hiding does not pay.
"""

from .conditions import weighted_points
from .deeds import clamp
from .standing import budget_of
from .tables import POINTS
from .words import side, tally

FULL = 10_000  # 100 points
PROTECTION, CONSENT, LOGISTICS, FORCE, CONDUCT, TASKS, INTEROPERABILITY, IMPARTIALITY, POLITICS = range(9)
MEASURES = 9
TERMS = 4
BINS = (15, 30, 45, 60, 90, 120, 180, 240, 480)  # minutes from order to effect across contingents, as counted
ACROSS_LEAST = 6  # orders across contingents from which interoperability can be judged


def of(state, counter):
    return state.tallies[counter].amount


def ratio(part, whole, otherwise):
    """`part` of `whole` in 1/10,000, or `otherwise` where there is no whole."""
    return part * FULL // whole if whole > 0 else otherwise


def protection_term(state, ground, term):
    """Half: deaths against the run without a mission; a fifth each: alerts answered in 60 minutes, flight; a tenth:
    warnings used.
    """
    base = ground.baseline[0]
    if term == 0:
        return FULL * 50 // 100 - ratio(of(state, tally.CIVILIANS_KILLED), max(1, base.killed), 0) * 50 // 100
    if term == 1:
        return ratio(of(state, tally.ALERTS_ANSWERED_60), of(state, tally.ALERTS), 0) * 20 // 100
    if term == 2:
        return FULL * 20 // 100 - ratio(of(state, tally.FLED), max(1, base.fled), 0) * 20 // 100
    return ratio(of(state, tally.WARNINGS_USED), of(state, tally.ALERTS), 0) * 10 // 100


def mean_consent(state):
    """Mean consent of the host and of armed parties that keep their ceasefire, in 1/10,000 points; -1 if there is
    none.
    """
    people = 0
    points = 0
    for party in state.parties:
        if party.side == side.HOST or (party.side == side.ARMED and party.ceasefire == 1):
            points += party.consent
            people += 1
    return points // people if people > 0 else -1


def consent_term(state, ground, term):
    """50, and 2.5 points for each point of trust and of consent above the run without a mission, less 10 for each
    movement denied.
    """
    base = ground.baseline[0]
    if term == 0:
        return FULL // 2
    if term == 1:
        return 250 * (weighted_points(state, 0) - base.trust)
    if term == 2:
        consent = mean_consent(state)
        return 250 * (consent * 100 // POINTS - base.consent) if consent >= 0 else 0
    return -1000 * of(state, tally.MOVEMENTS_DENIED)


def logistics_term(state, ground, term):
    """Two fifths: group-turns with half of each holding; three tenths: serviceability against 90 %; a fifth: tasks
    not cancelled for want of supply; a tenth: cost within budget, of which nothing is left at a half above it.
    """
    if term == 0:
        return ratio(of(state, tally.STOCKED_GROUP_TURNS), of(state, tally.GROUP_TURNS), FULL) * 40 // 100
    if term == 1:
        return (
            min(FULL, of(state, tally.SERVICEABLE) * 100 // 9 // max(1, of(state, tally.VEHICLE_GROUP_TURNS)))
            * 30
            // 100
        )
    if term == 2:
        return FULL * 20 // 100 - ratio(of(state, tally.TASKS_CANCELLED), of(state, tally.TASKS), 0) * 20 // 100
    budget = budget_of(state, ground)
    over = ratio(max(0, of(state, tally.COST) - budget), budget, 0)
    return max(0, FULL - 2 * over) * 10 // 100


def force_term(state, term):
    """100, less 8 for each killed, 3 for each wounded, 5 for each wounded who missed 10-1-2, 6 for each hostage who has
    been held for more than a day and still is.
    """
    if term == 0:
        return FULL
    if term == 1:
        return -800 * of(state, tally.MISSION_KILLED)  # those who died of wounds are among them
    if term == 2:
        return -300 * of(state, tally.MISSION_WOUNDED) - 600 * of(state, tally.HOSTAGES_LONG)
    return -500 * of(state, tally.CLOCKS_MISSED)


def conduct_term(state, term):
    """100, less the weight of each breach."""
    if term == 0:
        return FULL
    return -100 * of(state, tally.BREACH_WEIGHT) if term == 1 else 0


def is_ours(state, ground, row):
    """Is an objective the mission's: of one of its seats, or of nobody's?"""
    seat = ground.objectives[row].seat
    return seat == 0 or state.seats[seat - 1].side == side.MISSION


def seat_share(state, ground, seat):
    """The weight of the objectives of a seat (from 1) that it has reached, of all of its own, in 1/10,000; -1 if it has
    none.
    """
    done, weight = 0, 0
    for row in range(len(state.objectives)):
        if ground.objectives[row].seat == seat:
            weight += ground.objectives[row].weight
            done += ground.objectives[row].weight if state.objectives[row].done > 0 else 0
    return ratio(done, weight, -1)


def reached(state, ground, milestones, otherwise):
    """The weight of the mission's objectives reached, of all or of the milestones, in 1/10,000; `otherwise` if there
    are none.
    """
    done, weight = 0, 0
    for row in range(len(state.objectives)):
        if not is_ours(state, ground, row) or (milestones and ground.objectives[row].milestone == 0):
            continue
        weight += ground.objectives[row].weight
        if state.objectives[row].done > 0:
            done += ground.objectives[row].weight
    return ratio(done, weight, otherwise)


def tasks_term(state, ground, term):
    """The weights of the objectives reached, of all weights."""
    return reached(state, ground, False, 0) if term == 0 else 0


def median_minutes(state):
    """The median of the minutes from order to effect across contingents, from its counters; -1 if there were none."""
    whole = of(state, tally.CROSS_LATER)
    for nth in range(len(BINS)):
        whole += of(state, tally.CROSS_WITHIN_15 + nth)
    below, least = 0, 0
    for nth in range(len(BINS)):
        here = of(state, tally.CROSS_WITHIN_15 + nth)
        if here > 0 and 2 * (below + here) >= whole:
            return least + (BINS[nth] - least) * (whole - 2 * below) // (2 * here)
        below += here
        least = BINS[nth]
    return BINS[len(BINS) - 1] if whole > 0 else -1


def interoperability_term(state, term):
    """Three tenths each: the median from order to effect across contingents against 60 minutes, orders executed as they
    were meant; a fifth each: agreement of the pictures, completeness of reports.
    """
    if term == 0:
        return min(FULL, FULL * 60 // max(1, median_minutes(state))) * 30 // 100
    if term == 1:
        orders = of(state, tally.CROSS_ORDERS)
        return ratio(orders - of(state, tally.CROSS_MISREAD) - of(state, tally.CROSS_REFUSED), orders, 0) * 30 // 100
    if term == 2:
        return ratio(of(state, tally.PICTURES_AGREED), 1000 * of(state, tally.PICTURE_PAIRS), FULL) * 20 // 100
    return ratio(of(state, tally.REPORT_FIELDS), of(state, tally.REPORT_FIELDS_ASKED), 0) * 20 // 100


def impartiality_term(state, term):
    """100, less twice the mean over the turns of how far the worst gauge stood outside the green band."""
    if term == 0:
        return FULL
    return -2 * of(state, tally.GAUGE_OFF) // max(1, of(state, tally.GAUGE_TURNS)) if term == 1 else 0


def politics_term(state, ground, term):
    """55 for the milestones reached, by weight; 45 for the mean will of the contributing capitals."""
    if term == 0:
        return reached(state, ground, True, FULL) * 55 // 100
    if term > 1:
        return 0
    will, capitals = 0, 0
    for own in state.contingents:
        if own.side == side.MISSION and own.alive == 1:
            will += own.will // 100
            capitals += 1
    return will // max(1, capitals) * 45 // 100


def term_of(state, ground, measure, term):
    """One of the four terms of a measure."""
    if measure == PROTECTION:
        return protection_term(state, ground, term)
    if measure == CONSENT:
        return consent_term(state, ground, term)
    if measure == LOGISTICS:
        return logistics_term(state, ground, term)
    if measure == FORCE:
        return force_term(state, term)
    if measure == CONDUCT:
        return conduct_term(state, term)
    if measure == INTEROPERABILITY:
        return interoperability_term(state, term)
    if measure == IMPARTIALITY:
        return impartiality_term(state, term)
    return politics_term(state, ground, term) if measure == POLITICS else tasks_term(state, ground, term)


def uncapped(state, ground, measure):
    """The sum of a measure's terms, which may lie outside 0..100: what rewards read."""
    points = 0
    for term in range(TERMS):
        points += term_of(state, ground, measure, term)
    return points


def weight_of(ground, measure):
    """Percent of the total; 0 where the exercise does not score it."""
    weights = ground.weights[0]
    if measure == PROTECTION:
        return weights.protection
    if measure == CONSENT:
        return weights.consent
    if measure == LOGISTICS:
        return weights.logistics
    if measure == FORCE:
        return weights.protection_of_force
    if measure == CONDUCT:
        return weights.conduct
    if measure == INTEROPERABILITY:
        return weights.interoperability
    if measure == IMPARTIALITY:
        return weights.impartiality
    return weights.politics if measure == POLITICS else weights.tasks


def measure_points(state, ground, measure):
    """A measure in hundredths of a point, 0..10,000; -1 if it is not scored here."""
    if weight_of(ground, measure) == 0:
        return -1
    if measure == INTEROPERABILITY and of(state, tally.CROSS_ORDERS) < ACROSS_LEAST:
        return -1
    return clamp(uncapped(state, ground, measure), 0, FULL)


def is_mandated(measure):
    """Do tasks of the mandate stand behind this measure? Then it limits the total."""
    return measure == PROTECTION or measure == TASKS


def total_points(state, ground):
    """The card's total in hundredths of a point."""
    points, weights, ceiling = 0, 0, FULL
    for measure in range(MEASURES):
        value = measure_points(state, ground, measure)
        if value < 0:
            continue
        points += value * weight_of(ground, measure)
        weights += weight_of(ground, measure)
        if is_mandated(measure):
            ceiling = min(ceiling, value + FULL // 4)
    return min(ceiling, points // max(1, weights))


def uncapped_total(state, ground):
    """The weighted mean of the uncapped measures: what a learner's reward sums up to."""
    points, weights = 0, 0
    for measure in range(MEASURES):
        if weight_of(ground, measure) > 0:
            points += uncapped(state, ground, measure) * weight_of(ground, measure)
            weights += weight_of(ground, measure)
    return points // max(1, weights)

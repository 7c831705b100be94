"""Conditions: one vocabulary for injects and objectives. Data, never evaluated code: one kernel reads the rows.

A condition asks for a measure of a subject, compares it with a value, and counts only between two turns. All
conditions of an inject or objective must hold together; one without conditions always holds.
"""

from .battalions import days_held, readiness, ready_battalions, trust_gap
from .deeds import days_of, is_active
from .events import share
from .grid import adjacent
from .hostages import people_held
from .words import compare, measure, side, store, tally

OBJECTIVE, INJECT = 1, 2  # owners of conditions


def weighted_points(state, fear):
    """Mean trust (or fear) over all communities, weighted by people, in points."""
    people = 0
    points = 0
    for place in state.communities:
        if place.alive == 1:
            people += place.population
            points += place.population * ((place.fear if fear == 1 else place.trust) // 10_000)
    return points // people if people > 0 else 0


def displaced_of(place):
    """People of a community who live elsewhere now."""
    return max(0, place.home - place.population)


def displaced(state):
    away = 0
    for place in state.communities:
        if place.alive == 1:
            away += displaced_of(place)
    return away


def strength_of_party(state, party):
    people = 0
    for group in state.groups:
        if group.alive == 1 and group.reserve == 0 and group.party == party:
            people += group.strength
    return people


def present_at(state, ground, cell):
    """Mission groups in a cell or next to it."""
    here = 0
    for group in state.groups:
        if group.side == side.MISSION and is_active(group) and adjacent(ground, group.ahead, cell):
            here += 1
    return here


def least_supply(state, subject):
    """Least days of supply over all classes: of one group, or of all the mission's."""
    least = 9999
    for index in range(len(state.groups)):
        group = state.groups[index]
        if (
            (subject > 0
            and index != subject - 1)
            or (subject == 0
            and (group.side != side.MISSION or not is_active(group)))
        ):
            continue
        for kind in range(store.CLASSES):
            least = min(least, days_of(state, index, kind))
    return least // 100


def waiting(state):
    """Wounded who wait for surgery and are not known to recover."""
    people = 0
    for patient in state.patients:
        if patient.alive == 1 and patient.surgery_minute == 0:
            people += patient.count
    return people


def rows_alive(table):
    rows = 0
    for row in table:
        rows += row.alive
    return rows


def known_contacts(state, seat):
    known = 0
    groups = len(state.groups)
    for contingent in range(len(state.contingents)):
        if state.contingents[contingent].seat != seat:
            continue
        for row in range(contingent * groups, (contingent + 1) * groups):
            if state.contacts[row].seen == 1 and state.clock[0].minute - state.contacts[row].minute <= 1440:
                known += 1
    return known


def disarmed_share(state, subject):
    """Percent of the estimated fighters of a party, or of all, who have disarmed."""
    disarmed, estimate = 0, 0
    for row in range(len(state.parties)):
        if subject == 0 or subject == row + 1:
            disarmed += state.parties[row].disarmed
            estimate += state.parties[row].estimate
    return disarmed * 100 // estimate if estimate > 0 else 0


def caseload_share(state, subject):
    """Percent of the true fighters of a party, or of all, who have disarmed; 0 before anybody knows how many they are.
    """
    disarmed, all_of_them = 0, 0
    for row in range(len(state.parties)):
        if subject == 0 or subject == row + 1:
            disarmed += state.parties[row].disarmed
            all_of_them += state.parties[row].disarmed + state.parties[row].caseload
    for site in state.sites:
        if subject == 0 or subject == site.party:
            all_of_them += site.queue
    return disarmed * 100 // all_of_them if all_of_them > 0 else 0


def queue_at(state, cell):
    """Whole days of capacity for which people wait at the site on a cell."""
    for site in state.sites:
        if site.cell == cell and site.capacity > 0:
            return site.queue // site.capacity
    return 0


def sites_open(state):
    many = 0
    for site in state.sites:
        many += site.open
    return many


def tension_of(state, subject):
    """The tension between a pair of peoples (from 1), or the highest, in points."""
    most = 0
    for row in range(len(state.tensions)):
        if subject == 0 or subject == row + 1:
            most = max(most, state.tensions[row].value // 10_000)
    return most


def measure_of(state, ground, asked, subject, cell):
    """The value of a measure of words/measure.py now; `subject` counts from 1 in the measure's table, 0 is the whole
    area.
    """
    clock = state.clock[0]
    if asked == measure.TURN:
        return clock.turn
    if asked == measure.MINUTE:
        return clock.minute
    if asked == measure.TALLY:
        return state.tallies[subject - 1].amount
    if asked == measure.TRUST:
        return state.communities[subject - 1].trust // 10_000 if subject > 0 else weighted_points(state, 0)
    if asked == measure.FEAR:
        return state.communities[subject - 1].fear // 10_000 if subject > 0 else weighted_points(state, 1)
    if asked == measure.PEOPLE:
        return state.communities[subject - 1].population
    if asked == measure.DISPLACED:
        return displaced_of(state.communities[subject - 1]) if subject > 0 else displaced(state)
    if asked == measure.KILLED:
        return state.communities[subject - 1].dead if subject > 0 else state.tallies[tally.CIVILIANS_KILLED].amount
    if asked == measure.CONSENT:
        return state.parties[subject - 1].consent // 10_000
    if asked == measure.STRENGTH:
        return strength_of_party(state, subject)
    if asked == measure.RESOURCES:
        return state.parties[subject - 1].resources
    if asked == measure.PRESENCE:
        return present_at(state, ground, state.communities[subject - 1].cell if subject > 0 else cell)
    return more_measures(state, asked, subject, cell)


def more_measures(state, asked, subject, cell):
    """`measure_of` for groups, wounded, custody, reports."""
    if asked == measure.GROUP_AT:
        return 1 if is_active(state.groups[subject - 1]) and state.groups[subject - 1].ahead == cell else 0
    if asked == measure.SUPPLY:
        return least_supply(state, subject)
    if asked == measure.WOUNDED_WAITING:
        return waiting(state)
    if asked == measure.DETAINED:
        return rows_alive(state.detainees)
    if asked == measure.ALERTS_OPEN:
        return rows_alive(state.alerts)
    if asked == measure.CONTACTS:
        return known_contacts(state, subject)
    if asked == measure.RAIN:
        return 1 if state.clock[0].weather > 0 else 0
    if asked == measure.OBJECTIVE:
        return 1 if state.objectives[subject - 1].done > 0 else 0
    if asked == measure.INJECT:
        return 1 if state.injects[subject - 1].fired > 0 else 0
    if asked == measure.ROE:
        return state.clock[0].roe
    if asked == measure.CEASEFIRE:
        return state.parties[subject - 1].ceasefire
    if asked == measure.ANSWERED_SHARE:
        return share(state, tally.ALERTS_ANSWERED_60, tally.ALERTS, 100)
    if asked == measure.CLOCK_SHARE:
        met = state.tallies[tally.CLOCKS_MET].amount + state.tallies[tally.CIVILIAN_CLOCKS_MET].amount
        missed = state.tallies[tally.CLOCKS_MISSED].amount + state.tallies[tally.CIVILIAN_CLOCKS_MISSED].amount
        return met * 100 // (met + missed) if met + missed > 0 else 100
    if asked == measure.REPORT_SHARE:
        return share(state, tally.REPORT_FIELDS, tally.REPORT_FIELDS_ASKED, 0)
    if asked == measure.DISARMED_SHARE:
        return disarmed_share(state, subject)
    if asked == measure.SITE_QUEUE:
        return queue_at(state, cell)
    if asked == measure.SITES_OPEN:
        return sites_open(state)
    if asked == measure.CASELOAD_SHARE:
        return caseload_share(state, subject)
    if asked == measure.REJOINED_SHARE:
        return share(state, tally.REJOINED, tally.DISARMED, 0)
    if asked == measure.HOSTAGES_HELD:
        return people_held(state)
    if asked == measure.LEGITIMACY:
        return state.mandate[0].legitimacy // 10_000
    if asked == measure.SUPPORT:
        return state.mandate[0].support // 10_000
    if asked == measure.MANDATE:
        return 1 if state.mandate[0].tasks > 0 else 0
    if asked == measure.REFERRED_SHARE:
        return share(state, tally.CASES_REFERRED, tally.CASES, 100)
    if asked == measure.TENSION:
        return tension_of(state, subject)
    if measure.BATTALIONS_READY <= asked <= measure.READINESS:
        return measure_of_reform(state, asked, subject)
    if asked == measure.BREACHES:
        return state.tallies[tally.BREACHES].amount
    return state.contingents[subject - 1].will // 10_000


def measure_of_reform(state, asked, subject):
    """`measure_of` for battalions of the host and the peoples that they come from."""
    if asked == measure.BATTALIONS_READY:
        return ready_battalions(state)
    if asked == measure.AREA_DAYS:
        return days_held(state, subject)
    return trust_gap(state) if asked == measure.TRUST_GAP else readiness(state.battalions[subject - 1]) // 10_000


def compares(value, how, wanted):
    if how == compare.AT_LEAST:
        return value >= wanted
    return value <= wanted if how == compare.AT_MOST else value == wanted


def holds(state, ground, owner, row):
    """Do all conditions of an objective or inject (its row from 0) hold now?"""
    turn = state.clock[0].turn
    for asked in ground.conditions:
        if asked.owner != owner or asked.row != row:
            continue
        if turn < asked.since or turn > asked.until:
            return False
        if not compares(
            measure_of(state, ground, asked.measure, asked.subject, asked.cell), asked.compare, asked.value
        ):
            return False
    return True

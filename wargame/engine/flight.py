"""Flight and return: who leaves in fear and where to, over a border too, and who comes home. `rules/population.py` has
the ruling.
"""

from .borders import border_near, crossing, fullest_camp, spill_over
from .dice import rounded
from .events import count, emit
from .grid import distance
from .tables import PPM
from .words import event, mobility, purpose, tally


def flight_share(rules, fear):
    """The share of those present who flee in a day, in ppm."""
    if fear < rules.flee_fear or fear == 0:
        return 0
    span = max(100, PPM - rules.flee_fear)
    return rules.flee_least + (rules.flee_most - rules.flee_least) * ((fear - rules.flee_fear) // 100) // (span // 100)


def refuge_of(state, ground, at):
    """The least feared community that the people of `at` can walk to, clearly safer and not fleeing itself; -1 none."""
    rules = ground.rules[0]
    home = state.communities[at]
    start = mobility.FOOT * 2 * len(ground.land)
    best = -1
    nearest = 0
    for other in range(len(state.communities)):
        row = state.communities[other]
        if other == at or row.alive == 0 or row.fear >= rules.flee_fear or row.fear + rules.flee_better > home.fear:
            continue
        metres = distance(ground, home.cell, row.cell)
        if metres > rules.flee_range or ground.regions[start + home.cell] != ground.regions[start + row.cell]:
            continue
        least = state.communities[best].fear if best >= 0 else PPM + 1
        if row.fear < least or (row.fear == least and metres < nearest):
            best = other
            nearest = metres
    return best


def flee(state, ground, log, at):
    """People of a community in fear leave for a safer one."""
    clock, rules = state.clock[0], ground.rules[0]
    row = state.communities[at]
    share = flight_share(rules, row.fear)
    able = max(0, row.population - row.wounded)
    if share == 0 or able == 0:
        return
    leaving = rounded(clock, purpose.FLEE, row.key, 0, 0, able * share // 1000 * clock.length, 1000 * 1440)
    refuge = refuge_of(state, ground, at) if leaving > 0 else -1
    leaving = min(leaving, able)
    border = border_near(state, ground, row.cell) if leaving > 0 and len(state.borders) > 0 else -1
    if border >= 0:
        over = crossing(state, ground, border, leaving, refuge >= 0)
        if over > 0:
            spill_over(state, log, at, border, over)
            leaving -= over
    if refuge < 0 or leaving == 0:
        return
    row.population -= leaving
    row.away += leaving
    state.communities[refuge].population += leaving
    count(state, tally.FLED, leaving)
    emit(state, log, event.DISPLACED, clock.minute + clock.length, row.cell, 0, 0, at + 1, leaving, refuge + 1, 0)


def fullest_host(state, at):
    """The community, other than `at`, with most guests who can walk; -1 if there is none."""
    best = -1
    most = 0
    for other in range(len(state.communities)):
        row = state.communities[other]
        guests = min(row.population - row.home, row.population - row.wounded)
        if other != at and row.alive == 1 and guests > most:
            best = other
            most = guests
    return best


def come_home(state, ground, log, at):
    """Those away return when it has been quiet."""
    clock, rules = state.clock[0], ground.rules[0]
    row = state.communities[at]
    away = row.home - row.population
    end = clock.minute + clock.length
    if away <= 0 or row.fear >= rules.return_fear:
        return
    if row.attacked_minute > 0 and end - row.attacked_minute < rules.return_minutes:
        return
    host = fullest_host(state, at)
    if host < 0:
        come_back(state, ground, log, at, away)
        return
    place = state.communities[host]
    share = away * rules.return_share // 1000 * clock.length
    coming = rounded(clock, purpose.RETURN, row.key, 0, 0, share, 1000 * 1440)
    coming = min(coming, away, place.population - place.home, place.population - place.wounded)
    if coming > 0:
        place.population -= coming
        row.population += coming
        count(state, tally.RETURNED, coming)
        emit(state, log, event.RETURNED, end, row.cell, 0, 0, at + 1, coming, host + 1, 0)


def come_back(state, ground, log, at, away):
    """Those of community row `at` who are away, and live with nobody on this side, return from over the border."""
    clock = state.clock[0]
    camp = fullest_camp(state)
    if camp < 0:
        return
    row, border = state.communities[at], state.borders[camp]
    share = away * ground.rules[0].return_share // 1000 * clock.length
    coming = min(rounded(clock, purpose.RETURN, row.key, border.key, 0, share, 1000 * 1440), away, border.abroad)
    if coming > 0:
        border.abroad -= coming
        row.population += coming
        count(state, tally.RETURNED, coming)
        emit(state, log, event.RETURNED, clock.minute + clock.length, row.cell, 0, 0, at + 1, coming, 0, 0)

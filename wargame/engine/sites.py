"""Disarmament sites: which one is here, who works and who guards it, how people go home from it, and its cash."""

from .deeds import is_active
from .events import emit
from .grid import adjacent
from .words import event, side, skill

TEAM = skill.CIVIL_AFFAIRS | skill.OBSERVER | skill.WOMEN  # who can run a site
GUARDS = skill.FORCE | skill.POLICE
CASH_MOST = 1_000_000_000


def site_at(state, cell):
    """The row of the site on a cell, -1 if there is none."""
    for row in range(len(state.sites)):
        if state.sites[row].cell == cell:
            return row
    return -1


def teams_at(state, cell):
    """Groups of the mission on the cell that can run a site; sites and their cells are few."""
    many = 0
    for group in state.groups:
        if group.side == side.MISSION and is_active(group) and group.ahead == cell and group.skills & TEAM > 0:
            many += 1
    return many


def guards_at(state, ground, cell):
    """The firepower of the mission in the cell and next to it; 0 if nobody guards it."""
    power = 0
    for group in state.groups:
        if group.side == side.MISSION and is_active(group) and group.skills & GUARDS > 0:
            if adjacent(ground, group.ahead, cell):
                power += max(1, group.firepower)
    return power


def police_at(state, ground, cell):
    """The formed police of the mission in the cell and next to it, in thousandths of a platoon."""
    police = 0
    for group in state.groups:
        if group.side == side.MISSION and is_active(group) and adjacent(ground, group.ahead, cell):
            police += group.police
    return police


def send_home(state, site, people):
    """So many of those who wait at a site go home with their weapons."""
    site.queue -= people
    state.parties[site.party - 1].caseload += people


def fund(state, log, cell, amount, cause):
    """The site on a cell gets cash, or loses it."""
    row = site_at(state, cell)
    if row >= 0:
        site = state.sites[row]
        before = site.cash
        site.cash = min(CASH_MOST, max(0, before + amount))
        emit(state, log, event.SITE_CASH, state.clock[0].minute, cell, 0, 0, 0, site.cash - before, 0, cause)


def start_riot(state, cell):
    """A riot breaks out at the site on a cell, if it is open."""
    row = site_at(state, cell)
    if row >= 0:
        state.sites[row].incited = 1

"""Disarmament sites: guards first, then a team that opens; pay and screening in good time; closed before a riot.

A site gets the nearest team and the nearest guards that nobody has spoken for; teams that are left over help where most
people wait, for each adds half of a team's work.
"""

from wargame.engine.deeds import ran_out
from wargame.engine.grid import adjacent, distance
from wargame.engine.sites import TEAM, police_at
from wargame.engine.words import incident, side, skill, verb

from .common import direct, is_line, is_mine, is_open, keep

READY_DAYS = 3  # of a site's capacity that its cash has to pay for before it is opened
SOON = 2_880  # minutes before pay is overdue


def nearest(believed, ground, seat, cell, teams, wishes):
    """The row of the nearest team (or line group) that is free for a site, -1 if there is none."""
    best, least = -1, 0
    for index in range(len(believed.groups)):
        group = believed.groups[index]
        if not is_mine(believed, seat, index) or not is_open(wishes, index):
            continue
        fits = group.skills & TEAM > 0 and group.skills & skill.HEADQUARTERS == 0 if teams else is_line(group)
        metres = distance(ground, group.cell, cell)
        if fits and (best < 0 or metres < least):
            best, least = index, metres
    return best


def stand_at(believed, ground, seat, index, cell, wishes):
    """Go there and stay."""
    if believed.groups[index].cell == cell:
        direct(believed, ground, seat, index, verb.HOLD, cell, 0, wishes)
    else:
        direct(believed, ground, seat, index, verb.MARCH, cell, 0, wishes)
    if is_open(wishes, index):
        keep(wishes, index)


def is_guarded(believed, ground, cell):
    """Do troops or police of the mission stand there?"""
    for index in range(len(believed.groups)):
        group = believed.groups[index]
        if group.side == side.MISSION and group.alive == 1 and is_line(group) and adjacent(ground, group.cell, cell):
            return True
    return False


def is_threatened(believed, ground, site):
    """Will those who wait riot before they are disarmed, with no police to calm them?"""
    crowded = site.queue > ground.rules[0].queue_days * site.capacity
    return crowded and police_at(believed, ground, site.cell) == 0


def is_ready(believed, ground, site):
    """Guards are there, and cash for the first days."""
    enough = site.cash >= READY_DAYS * site.capacity * ground.rules[0].payment
    return enough and is_guarded(believed, ground, site.cell)


def wanted_at(believed, ground, site):
    """What a team should do at a site now; 0 to stay and run it."""
    clock = believed.clock[0]
    minute = clock.minute + clock.length
    if site.children > 0 and ran_out(clock, site.children_since, ground.rules[0].children_minutes):
        return verb.SCREEN
    owed = site.unpaid > 0 and site.due - minute < SOON or site.second > 0
    if owed and site.cash >= ground.rules[0].payment:
        return verb.PAY
    if site.children > 0:
        return verb.SCREEN
    if site.open == 0:
        return verb.OPEN_SITE if is_ready(believed, ground, site) else 0
    return verb.CLOSE_SITE if is_threatened(believed, ground, site) else 0


def run_site(believed, ground, seat, site, wishes):
    """Guards and a team for one site."""
    guard = nearest(believed, ground, seat, site.cell, False, wishes)
    if guard >= 0:
        stand_at(believed, ground, seat, guard, site.cell, wishes)
    team = nearest(believed, ground, seat, site.cell, True, wishes)
    if team < 0:
        return
    doing = wanted_at(believed, ground, site)
    if doing == 0 or not direct(believed, ground, seat, team, doing, site.cell, 0, wishes):
        stand_at(believed, ground, seat, team, site.cell, wishes)


def busiest(believed):
    """The row of the open site where people wait longest, -1 if nobody waits beyond a day."""
    best, most = -1, 1000
    for row in range(len(believed.sites)):
        site = believed.sites[row]
        load = site.queue * 1000 // max(1, site.capacity)
        if site.open == 1 and load > most:
            best, most = row, load
    return best


def run_sites(believed, ground, seat, wishes):
    """All sites, then those teams that are left over."""
    for site in believed.sites:
        run_site(believed, ground, seat, site, wishes)
    row = busiest(believed)
    if row < 0:
        return
    team = nearest(believed, ground, seat, believed.sites[row].cell, True, wishes)
    if team >= 0:
        stand_at(believed, ground, seat, team, believed.sites[row].cell, wishes)


def calm_riots(believed, ground, seat, wishes):
    """A riot: pay what is owed, or close the site, if a team is there; with police there, they deal with it."""
    for flash in believed.flashes:
        if flash.alive == 0 or flash.seat != seat or flash.kind != incident.RIOT:
            continue
        for index in range(len(believed.groups)):
            group = believed.groups[index]
            at_hand = is_mine(believed, seat, index) and is_open(wishes, index)
            if not at_hand or group.skills & TEAM == 0 or group.cell != flash.cell:
                continue
            if direct(believed, ground, seat, index, verb.PAY, flash.cell, 0, wishes):
                break
            if police_at(believed, ground, flash.cell) == 0:
                direct(believed, ground, seat, index, verb.CLOSE_SITE, flash.cell, 0, wishes)
                break

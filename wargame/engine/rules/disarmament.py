"""Disarmament. Fighters come to sites, hand in their weapons and are paid; where they wait too long, they riot.

The mission knows an estimate of each party's fighters; truly 1.3 to 2.7 times as many come, each with a quarter to
three fifths of a weapon, drawn when the exercise begins. A site takes the fighters of one party. A team (civil affairs,
engagement, observers) opens it where troops or police stand in its cell or next to it. From then on those come whose
party keeps a ceasefire or is set on peace: a share a day of all who are still under arms, by its consent and by the
people's trust, twice as many in the first days. One team disarms as many a day as the site's capacity, each further
team adds half of that; without guards nobody is disarmed. The weapons are gone, and the party's groups shrink by the
share of its fighters who came.

Each is owed two halves of his pay: the first within the days that were promised, the second some weeks later. Where
people wait for more than three days of capacity, or for pay that is overdue, there is a riot with one chance in four a
day: a flash opens for the mission. To close the site in time, or to pay what is owed, ends it; else formed police at
the site calms it mostly, troops alone seldom. A riot that nobody calms sends half of those who wait home with their
weapons, wounds people of a team, costs the party's consent, and closes the site. Eight in a hundred who come are
children: a screening hands them to child protection; who keeps them beyond three days commits a breach. People who
have not had their second half sixty days after they came begin to take up arms again, one in a hundred a day.

Armed groups may attack an open site. They are held off by guards as strong as they are; else half of those who wait
flee with their weapons, and the site is closed.
"""

from ..calming import line_ppm
from ..ceasefire import violate
from ..conditions import weighted_points
from ..deeds import (
    at_work,
    breach,
    can_go,
    change_consent,
    frustrate,
    in_force,
    is_active,
    mission_seat,
    open_incident,
    per_turn,
    raise_flash,
    ran_out,
    wound_group,
)
from ..dice import between, chance, rounded
from ..events import count, emit
from ..sites import TEAM, guards_at, police_at, send_home, site_at, teams_at
from ..tables import POINTS, PPM
from ..words import breach as breaches
from ..words import event, incident, posture, purpose, reason, side, skill, tally, verb

LONG_QUEUE, LATE_PAY, INCITED = 1, 2, 3  # why they riot
CAPACITY_MOST = 400  # people a day, whatever the teams


def can_run(state, ground, index, cell):
    """A team that can run sites, a site at the cell, and a way there."""
    if state.groups[index].skills & TEAM == 0:
        return reason.NO_CIVIL_SKILL
    if site_at(state, cell) < 0:
        return reason.NO_SITE
    return can_go(state, ground, index, cell)


def can_open(state, ground, index, cell, other):
    refused = can_run(state, ground, index, cell)
    if refused == reason.NONE and state.sites[site_at(state, cell)].open == 1:
        return reason.SITE_IS_OPEN
    return refused


def can_close(state, ground, index, cell, other):
    refused = can_run(state, ground, index, cell)
    if refused == reason.NONE and state.sites[site_at(state, cell)].open == 0:
        return reason.SITE_IS_CLOSED
    return refused


def can_pay(state, ground, index, cell, other):
    """Somebody is owed pay, and there is cash for one at least."""
    refused = can_run(state, ground, index, cell)
    if refused > 0:
        return refused
    site = state.sites[site_at(state, cell)]
    if site.unpaid + site.second == 0:
        return reason.NOTHING_OWED
    return reason.NONE if site.cash >= ground.rules[0].payment else reason.NO_CASH


def can_screen(state, ground, index, cell, other):
    refused = can_run(state, ground, index, cell)
    if refused == reason.NONE and state.sites[site_at(state, cell)].children == 0:
        return reason.NOBODY_TO_SCREEN
    return refused


def can_spoil(state, ground, index, cell, other):
    """Armed people, and an open site."""
    if state.groups[index].skills & skill.FORCE == 0:
        return reason.UNARMED
    row = site_at(state, cell)
    if row < 0:
        return reason.NO_SITE
    return can_go(state, ground, index, cell) if state.sites[row].open == 1 else reason.SITE_IS_CLOSED


def draw_caseloads(state, ground):
    """How many would truly come, and with how many weapons: drawn once."""
    clock, rules = state.clock[0], ground.rules[0]
    for party in state.parties:
        if party.estimate > 0 and party.arms == 0:
            times = between(clock, purpose.CASELOAD, party.key, 0, 0, rules.caseload_least, rules.caseload_most)
            party.caseload = party.estimate * times // 1000
            party.arms = between(clock, purpose.CASELOAD, party.key, 0, 1, rules.arms_least, rules.arms_most)


def grievance(ground, clock, site):
    """Why those at a site may riot now, 0 if they have no reason."""
    if site.incited == 1 and site.open == 1:
        return INCITED
    if 0 < site.due < clock.minute or 0 < site.second_due < clock.minute:
        return LATE_PAY
    return LONG_QUEUE if site.open == 1 and site.queue > ground.rules[0].queue_days * site.capacity else 0


def unrest(state, ground, log):
    """The first half: riots break out, attackers arrive, and the mission is told while it can still act."""
    clock = state.clock[0]
    draw_caseloads(state, ground)
    seat, minute = mission_seat(state), clock.minute + clock.length // 2
    for site in state.sites:
        why = grievance(ground, clock, site)
        ppm = PPM if why == INCITED else per_turn(state, ground, ground.rules[0].riot_rate)
        site.incited = 0
        if why > 0 and chance(clock, purpose.RIOT, site.key, 0, 0, ppm):
            crowd = site.unpaid + site.second if why == LATE_PAY else site.queue
            cause = emit(state, log, event.RIOT, minute, site.cell, 0, 0, 0, crowd, why, 0)
            row = open_incident(state, incident.RIOT, minute, site.cell, 0, 0, 0, min(10_000, crowd), cause)
            if row >= 0:
                state.incidents[row].alert = why
                state.incidents[row].known = minute
            raise_flash(state, ground, log, seat, incident.RIOT, minute, site.cell, 0, 0, 0, cause)
    for index in range(len(state.groups)):
        at = at_work(state, index, verb.SPOIL)
        cell = state.groups[index].ahead
        if at >= 0 and is_open_here(state, cell) and (teams_at(state, cell) > 0 or guards_at(state, ground, cell) > 0):
            cause = state.orders[in_force(state, index)].cause
            raise_flash(state, ground, log, seat, incident.SPOILED, at, cell, 0, 0, 0, cause)


def is_open_here(state, cell):
    """Is there an open site on the cell?"""
    row = site_at(state, cell)
    return row >= 0 and state.sites[row].open == 1


def open_site(state, ground, log, index, minute):
    row = in_force(state, index)
    order = state.orders[row]
    site = state.sites[site_at(state, order.cell)]
    if guards_at(state, ground, site.cell) == 0:
        frustrate(state, log, row, index, reason.FRUSTRATED_UNGUARDED, minute)
        return
    order.done = 1
    if site.open == 0:
        site.open = 1
        site.opened = max(1, minute) if site.opened == 0 else site.opened
        emit(state, log, event.SITE_OPENED, minute, site.cell, index + 1, 0, 0, site.capacity, 0, order.cause)


def close_site(state, ground, log, index, minute):
    """Those who still wait go home."""
    order = state.orders[in_force(state, index)]
    site = state.sites[site_at(state, order.cell)]
    order.done = 1
    if site.open == 1:
        site.open = 0
        left = site.queue
        send_home(state, site, left)
        made = emit(state, log, event.SITE_CLOSED, minute, site.cell, index + 1, 0, 0, left, 0, order.cause)
        if left > 0:
            change_consent(state, log, site.party - 1, -ground.rules[0].close_consent, made)


def pay(state, ground, log, index, minute):
    """First halves, then second halves, as far as the cash goes."""
    clock, each = state.clock[0], ground.rules[0].payment
    order = state.orders[in_force(state, index)]
    site = state.sites[site_at(state, order.cell)]
    order.done = 1
    first = site.unpaid if each == 0 else min(site.unpaid, site.cash // each)
    site.cash -= first * each
    site.unpaid -= first
    if first > 0 and site.later == 0:
        site.later_due = clock.minute + clock.length + ground.rules[0].second_half
    site.later += first
    second = site.second if each == 0 else min(site.second, site.cash // each)
    site.cash -= second * each
    site.second -= second
    site.due = site.due if site.unpaid > 0 else 0
    site.second_due = site.second_due if site.second > 0 else 0
    emit(state, log, event.PAID, minute, site.cell, index + 1, 0, 0, first + second, site.cash, order.cause)


def screen(state, ground, log, index, minute):
    """Children are handed to child protection."""
    order = state.orders[in_force(state, index)]
    site = state.sites[site_at(state, order.cell)]
    order.done = 1
    women = site.disarmed * (ground.rules[0].women_share // 1000) // 1000
    emit(state, log, event.SCREENED, minute, site.cell, index + 1, 0, 0, site.children, women, order.cause)
    site.children = 0
    site.children_since = 0


def spoil(state, ground, log, index, minute):
    """An armed group attacks a site; guards as strong as it is hold it off."""
    order, group = state.orders[in_force(state, index)], state.groups[index]
    order.done = 1
    if not is_open_here(state, group.ahead):
        return
    site = state.sites[site_at(state, group.ahead)]
    fled = 0
    held = guards_at(state, ground, site.cell) >= group.firepower
    if not held:
        fled = site.queue * (ground.rules[0].riot_leaves // 1000) // 1000
        send_home(state, site, fled)
        site.open = 0
    made = emit(
        state, log, event.SITE_ATTACKED, minute, site.cell, 0, index + 1, 0, 0 if held else 1, fled, order.cause
    )
    violate(state, log, index, -1, True, made)


def carry_out(state, ground, log):
    """Orders about sites, of the mission and of those who attack them."""
    for index in range(len(state.groups)):
        row = in_force(state, index)
        doing = state.orders[row].verb if row >= 0 else 0
        if doing < verb.OPEN_SITE or doing > verb.SPOIL:
            continue
        minute = at_work(state, index, doing)
        if minute < 0 or site_at(state, state.orders[row].cell) < 0:
            continue
        if doing == verb.OPEN_SITE:
            open_site(state, ground, log, index, minute)
        elif doing == verb.CLOSE_SITE:
            close_site(state, ground, log, index, minute)
        elif doing == verb.PAY:
            pay(state, ground, log, index, minute)
        elif doing == verb.SCREEN:
            screen(state, ground, log, index, minute)
        else:
            spoil(state, ground, log, index, minute)


def calmer(state, cell):
    """The row of the mission's group with most police, else most people, on a cell; -1 if nobody is there."""
    best = -1
    for index in range(len(state.groups)):
        group = state.groups[index]
        if group.side != side.MISSION or not is_active(group) or group.ahead != cell:
            continue
        if best < 0 or group.police * 10_000 + group.strength > (
            state.groups[best].police * 10_000 + state.groups[best].strength
        ):
            best = index
    return best


def is_calmed(state, ground, site, why):
    """Closed or paid in time; else police calm it, or perhaps troops."""
    if (why != LATE_PAY and site.open == 0) or (why == LATE_PAY and site.due == 0 and site.second_due == 0):
        return True
    rules = ground.rules[0]
    ppm = line_ppm(rules, police_at(state, ground, site.cell), guards_at(state, ground, site.cell) > 0)
    return chance(state.clock[0], purpose.RIOT_CALM, site.key, 0, 0, ppm)


def settle_riots(state, ground, log):
    """What becomes of the riots of this turn."""
    rules = ground.rules[0]
    for opened in state.incidents:
        if opened.alive == 0 or opened.kind != incident.RIOT:
            continue
        site = state.sites[site_at(state, opened.cell)]
        at = calmer(state, site.cell)
        if is_calmed(state, ground, site, opened.alert):
            emit(state, log, event.RIOT_CALMED, opened.minute + 60, site.cell, at + 1, 0, 0, 0, 0, opened.cause)
            continue
        left = site.queue * (rules.riot_leaves // 1000) // 1000
        send_home(state, site, left)
        hurt = min(3, 1 + opened.strength // 300) if at >= 0 else 0
        made = emit(state, log, event.RIOTED, opened.minute + 60, site.cell, 0, 0, 0, left, hurt, opened.cause)
        count(state, tally.RIOTS, 1)
        if at >= 0:
            wound_group(state, ground, log, at, hurt, 0, opened.minute + 60, made)
        change_consent(state, log, site.party - 1, -rules.riot_consent, made)
        site.open = 0


def comes(party):
    """Is a party set on peace?"""
    return party.ceasefire == 1 or party.posture == posture.CEASE or party.posture == posture.DISARM


def open_sites_of(state, party):
    many = 0
    for site in state.sites:
        if site.open == 1 and site.party == party:
            many += 1
    return many


def come(state, ground, log, site):
    """Fighters of the site's party arrive there."""
    clock, rules = state.clock[0], ground.rules[0]
    party = state.parties[site.party - 1]
    if not comes(party):
        return
    ppm = per_turn(state, ground, rules.arrivals) * (party.consent // 100) // (POINTS // 100)
    ppm = ppm * (50 + weighted_points(state, 0) // 2) // 100
    if clock.minute - site.opened < rules.rush_minutes:
        ppm = ppm * rules.rush_share // 100
    ppm = min(PPM, ppm) // open_sites_of(state, site.party)
    people = rounded(clock, purpose.ARRIVALS, site.key, 0, 0, party.caseload * ppm, PPM)
    if people > 0:
        party.caseload -= people
        site.queue += people
        minute = clock.minute + clock.length - 1
        emit(state, log, event.PEOPLE_CAME, minute, site.cell, 0, 0, 0, people, site.queue, 0)


def waiting_of(state, party):
    """People of a party who wait at its sites."""
    people = 0
    for site in state.sites:
        if site.party == party:
            people += site.queue
    return people


def disband(state, party, people, of):
    """The party's groups lose their share of `people` out of `of` who were still under arms."""
    clock = state.clock[0]
    for unit in state.units:
        if unit.alive == 0 or unit.group == 0:
            continue
        group = state.groups[unit.group - 1]
        if group.party == party and group.alive == 1 and group.reserve == 0:
            gone = rounded(clock, purpose.DISBAND, unit.key, people, 0, unit.strength * people, of)
            gone = min(gone, unit.strength)
            unit.strength -= gone
            group.strength = max(0, group.strength - gone)
            state.parties[party - 1].disbanded += gone


def day_of(rules, site, teams):
    """How many a site disarms a day with so many teams, and half a capacity for each beyond the first."""
    return min(max(CAPACITY_MOST, site.capacity), site.capacity * (100 + (teams - 1) * rules.team_share) // 100)


def disarm(state, ground, log, site):
    """Those first in the queue hand in their weapons."""
    clock, rules = state.clock[0], ground.rules[0]
    teams = teams_at(state, site.cell)
    if teams == 0 or guards_at(state, ground, site.cell) == 0:
        return
    people = min(site.queue, day_of(rules, site, teams) * clock.length // 1440)
    if people == 0:
        return
    party, end = state.parties[site.party - 1], clock.minute + clock.length
    disband(state, site.party, people, party.caseload + waiting_of(state, site.party))
    weapons = rounded(clock, purpose.WEAPONS, site.key, 0, 0, people * party.arms, PPM)
    site.queue -= people
    site.disarmed += people
    party.disarmed += people
    site.due = end + site.promised if site.unpaid == 0 else site.due
    site.unpaid += people
    children = rounded(clock, purpose.CHILDREN, site.key, 0, 0, people * rules.children_share, PPM)
    if children > 0 and site.children == 0:
        site.children_since = end
    site.children += children
    count(state, tally.DISARMED, people)
    count(state, tally.WEAPONS_COLLECTED, weapons)
    emit(state, log, event.DISARMED, end - 1, site.cell, 0, 0, 0, people, weapons, 0)


def oldest(ground, site):
    """When the first of those came who have not had their second half; 0 if all have."""
    if site.second > 0:
        return max(1, site.second_due - site.promised - ground.rules[0].second_half)
    if site.later > 0:
        return max(1, site.later_due - ground.rules[0].second_half)
    return max(1, site.due - site.promised) if site.unpaid > 0 else 0


def rejoin(state, ground, log, site):
    """People without reintegration take up arms again."""
    clock, rules = state.clock[0], ground.rules[0]
    since, end = oldest(ground, site), clock.minute + clock.length
    if since == 0 or end - since <= rules.reintegration_minutes:
        return
    idle = site.unpaid + site.later + site.second
    ppm = per_turn(state, ground, rules.rejoin_rate)
    people = rounded(clock, purpose.REJOIN, site.key, 0, 0, idle * ppm, PPM)
    if people == 0:
        return
    party = state.parties[site.party - 1]
    for unit in state.units:  # those of its groups who had gone home come back to the first that is left
        here = unit.alive == 1 and unit.group > 0 and unit.strength > 0
        if here and state.groups[unit.group - 1].party == site.party:
            back = min(party.disbanded, party.disbanded * people // max(1, party.disarmed), 5000 - unit.strength)
            unit.strength += back
            party.disbanded -= back
            break
    left = people - min(people, site.second)
    site.second -= people - left
    gone = min(left, site.later)
    site.later -= gone
    site.unpaid -= left - gone
    site.second_due = site.second_due if site.second > 0 else 0
    site.later_due = site.later_due if site.later > 0 else 0
    site.due = site.due if site.unpaid > 0 else 0
    party.caseload += people
    party.disarmed = max(0, party.disarmed - people)
    count(state, tally.REJOINED, people)
    emit(state, log, event.REJOINED, end - 1, site.cell, 0, 0, 0, people, site.party, 0)


def keep_books(state, ground, log, site):
    """Second halves fall due, children wait too long, and people without reintegration go back."""
    end = state.clock[0].minute + state.clock[0].length
    if 0 < site.later_due <= end:
        site.second_due = site.later_due + site.promised if site.second == 0 else site.second_due
        site.second += site.later
        site.later = 0
        site.later_due = 0
    if site.children > 0 and ran_out(state.clock[0], site.children_since, ground.rules[0].children_minutes):
        breach(state, log, breaches.CHILDREN_KEPT, ground.rules[0].breach_children, 0, 0)
        site.children_since = end
    rejoin(state, ground, log, site)


def disarmament(state, ground, log):
    """The second half: orders, then riots, then those who come, hand in, and wait."""
    carry_out(state, ground, log)
    settle_riots(state, ground, log)
    for site in state.sites:
        if site.open == 1:
            come(state, ground, log, site)
            disarm(state, ground, log, site)
        keep_books(state, ground, log, site)

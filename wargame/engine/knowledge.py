"""What a seat knows.

`belief` fills a state of its own with what one seat knows and nothing else: its own groups, others' groups where its
contingents last saw them, communities as last assessed, no dice, no incidents, no tallies. Doctrines, masks,
previews, observations and screens are handed a belief and never the truth, so a leak would have to pass through this
file.
"""

from .assessing import latest
from .copies import (
    copy_assessment,
    copy_contact,
    copy_flash,
    own_alert,
    own_battalion,
    own_captive,
    own_case,
    own_clock,
    own_contingent,
    own_crowd,
    own_detainee,
    own_group,
    own_load,
    own_mandate,
    own_order,
    own_party,
    own_patient,
    own_plan,
    own_procedure,
    own_seat,
    own_site,
    own_store,
    own_unit,
    own_work,
    public_alert,
    public_assessment,
    public_battalion,
    public_border,
    public_captive,
    public_case,
    public_community,
    public_contact,
    public_contingent,
    public_crowd,
    public_detainee,
    public_flash,
    public_group,
    public_load,
    public_mandate,
    public_objective,
    public_order,
    public_party,
    public_patient,
    public_plan,
    public_procedure,
    public_seat,
    public_site,
    public_store,
    public_tension,
    public_unit,
    public_work,
    told_group,
)
from .deeds import understood
from .words import caveat, procedure, side, store

SLOTS = 2  # order rows a group


def commands(state, seat, group):
    """Does this seat (from 1) command the group?"""
    return group.contingent > 0 and state.contingents[group.contingent - 1].seat == seat


def side_of(state, seat):
    return state.seats[seat - 1].side


def contingents_of(state, seat):
    """The contingents of a seat, as bits."""
    bits = 0
    for row in range(len(state.contingents)):
        if state.contingents[row].seat == seat:
            bits |= 1 << row
    return bits


def is_remembered(state, ground, contact):
    """Does a picture still have this contact? What is too old is dropped."""
    return contact.seen == 1 and state.clock[0].minute - contact.minute <= ground.rules[0].contact_forgotten


def latest_contact(state, ground, seat, index):
    """The row of `contacts` in which this seat's headquarters knows of group `index` (from 0), or -1 if it does not.

    What its other contingents see is in that picture once they have passed it on (rules/detection.py).
    """
    at = (state.seats[seat - 1].lead - 1) * len(state.groups) + index
    return at if at >= 0 and is_remembered(state, ground, state.contacts[at]) else -1


def contact_as_group(contact, into):
    """What is believed of a group of others, in the truth's own fields."""
    public_group(contact, into)
    into.alive = 1
    into.side = contact.side
    into.party = contact.party
    into.cell = contact.cell
    into.ahead = contact.cell
    into.strength = contact.strength


def believe_belongings(state, index, mine, into):
    """Stores and orders of a group, or blanks where a former belief had them."""
    for row in range(index * store.CLASSES, (index + 1) * store.CLASSES):
        if mine:
            own_store(state.stores[row], into.stores[row])
        else:
            public_store(state.stores[row], into.stores[row])
    for row in range(index * SLOTS, (index + 1) * SLOTS):
        if mine:
            own_order(state.orders[row], into.orders[row])
            if state.orders[row].misread > 0:  # its seat believes that it was understood
                into.orders[row].verb = state.orders[row].meant
                into.orders[row].cell = state.orders[row].meant_cell
                into.orders[row].effect = state.orders[row].meant_effect
            understood(into.orders[row])
        else:
            public_order(state.orders[row], into.orders[row])


def believe_groups(state, ground, seat, into):
    """Groups with their stores and orders."""
    side_here = side_of(state, seat)
    for index in range(len(state.groups)):
        group = state.groups[index]
        believed = into.groups[index]
        mine = commands(state, seat, group)
        held = believed.key > 0  # by the belief that `into` held before: only one's own groups have a key in it
        if mine:
            own_group(group, believed)
        elif group.side == side_here and group.alive == 1:
            told_group(group, believed)
            believed.ahead = group.cell
        else:
            at = latest_contact(state, ground, seat, index)
            if at >= 0:
                contact_as_group(state.contacts[at], believed)
            else:
                public_group(group, believed)
        if mine or held:
            believe_belongings(state, index, mine, into)
    for row in range(len(state.units)):
        unit = state.units[row]
        if unit.group > 0 and commands(state, seat, state.groups[unit.group - 1]):
            own_unit(unit, into.units[row])
        elif into.units[row].key > 0:
            public_unit(unit, into.units[row])


def believe_communities(state, seat, into):
    """Communities as last assessed by any contingent of the seat."""
    many = len(state.communities)
    for row in range(len(state.contingents)):
        mine = state.contingents[row].seat == seat
        for at in range(row * many, (row + 1) * many):
            if mine:
                copy_assessment(state.assessments[at], into.assessments[at])
            else:
                public_assessment(state.assessments[at], into.assessments[at])
    for index in range(many):
        believed = into.communities[index]
        public_community(state.communities[index], believed)
        newest = latest(state, seat, index)
        if newest >= 0:
            known = state.assessments[newest]
            believed.population = known.population
            believed.trust = known.trust
            believed.fear = known.fear
            believed.dead = known.dead
            believed.wounded = known.wounded


def believe_people(state, seat, into):
    """Parties, contingents, seats and contacts."""
    groups = len(state.groups)
    for row in range(len(state.parties)):
        if state.seats[seat - 1].party == row + 1:
            own_party(state.parties[row], into.parties[row])
        else:
            public_party(state.parties[row], into.parties[row])
    for row in range(len(state.contingents)):
        mine = state.contingents[row].seat == seat
        if mine:
            own_contingent(state.contingents[row], into.contingents[row])
            if state.contingents[row].caveats & caveat.NO_RELEASE == 0:
                into.contingents[row].withheld = 0  # nobody has heard of it
        else:
            public_contingent(state.contingents[row], into.contingents[row])
        for at in range(row * groups, (row + 1) * groups):
            if mine and state.contacts[at].seen == 1:
                copy_contact(state.contacts[at], into.contacts[at])
            elif into.contacts[at].seen == 1:
                public_contact(state.contacts[at], into.contacts[at])
        for at in range(row * procedure.COUNT, (row + 1) * procedure.COUNT):
            if mine:
                own_procedure(state.procedures[at], into.procedures[at])
            else:
                public_procedure(state.procedures[at], into.procedures[at])
    for row in range(len(state.seats)):
        if row + 1 == seat:
            own_seat(state.seats[row], into.seats[row])
        else:
            public_seat(state.seats[row], into.seats[row])


def believe_sites(state, mission, into):
    """Disarmament sites, depots and hired trucks, which the mission knows; what a former belief held is blanked."""
    for row in range(len(state.sites)):
        if mission:
            own_site(state.sites[row], into.sites[row])
        else:
            public_site(state.sites[row], into.sites[row])
    for row in range(len(state.loads)):
        if mission and state.loads[row].alive == 1:
            own_load(state.loads[row], into.loads[row])
        elif into.loads[row].alive == 1:
            public_load(state.loads[row], into.loads[row])
        else:
            continue
        for at in range(row * store.CLASSES, (row + 1) * store.CLASSES):
            into.goods[at].stock = state.goods[at].stock if into.loads[row].alive == 1 else 0


def believe_peoples(state, mission, into):
    """Tensions and borders, of which all know; cases of protection and crowds, of which the mission has heard."""
    for row in range(len(state.tensions)):
        public_tension(state.tensions[row], into.tensions[row])
    for row in range(len(state.borders)):
        public_border(state.borders[row], into.borders[row])
    for row in range(len(state.crowds)):
        if mission and state.crowds[row].heard == 1:
            own_crowd(state.crowds[row], into.crowds[row])
        else:
            public_crowd(state.crowds[row], into.crowds[row])
    for row in range(len(state.cases)):
        if mission and state.cases[row].alive == 1:
            own_case(state.cases[row], into.cases[row])
        elif into.cases[row].alive == 1:
            public_case(state.cases[row], into.cases[row])


def believe_matters(state, seat, into):
    """Flashes, works, wounded, detainees, alerts and objectives; what a former belief held and this one does not is
    blanked.
    """
    bits = contingents_of(state, seat)
    mission = side_of(state, seat) == side.MISSION
    end = state.clock[0].minute + state.clock[0].length
    for row in range(len(state.flashes)):
        if state.flashes[row].alive == 1 and state.flashes[row].seat == seat:
            copy_flash(state.flashes[row], into.flashes[row])
        elif into.flashes[row].alive == 1:
            public_flash(state.flashes[row], into.flashes[row])
    for row in range(len(state.works)):
        if state.works[row].alive == 1 and state.works[row].known & bits:
            own_work(state.works[row], into.works[row])
        elif into.works[row].alive == 1:
            public_work(state.works[row], into.works[row])
    for row in range(len(state.patients)):
        if state.patients[row].alive == 1 and state.patients[row].known & bits:
            own_patient(state.patients[row], into.patients[row])
        elif into.patients[row].alive == 1:
            public_patient(state.patients[row], into.patients[row])
    for row in range(len(state.detainees)):
        held = state.detainees[row].group
        if state.detainees[row].alive == 1 and held > 0 and commands(state, seat, state.groups[held - 1]):
            own_detainee(state.detainees[row], into.detainees[row])
        elif into.detainees[row].alive == 1:
            public_detainee(state.detainees[row], into.detainees[row])
    for row in range(len(state.alerts)):
        if state.alerts[row].alive == 1 and mission and state.alerts[row].minute < end:
            own_alert(state.alerts[row], into.alerts[row])
        elif into.alerts[row].alive == 1:
            public_alert(state.alerts[row], into.alerts[row])
    for row in range(len(state.plans)):
        if state.plans[row].alive == 1 and state.plans[row].seat == seat:
            own_plan(state.plans[row], into.plans[row])
        elif into.plans[row].alive == 1:
            public_plan(state.plans[row], into.plans[row])
    believe_sites(state, mission, into)
    for row in range(len(state.captives)):
        held = state.captives[row]
        if held.alive == 1 and held.group > 0 and commands(state, seat, state.groups[held.group - 1]):
            own_captive(held, into.captives[row])
        elif into.captives[row].alive == 1:
            public_captive(held, into.captives[row])
    if mission:
        own_mandate(state.mandate[0], into.mandate[0])
    else:
        public_mandate(state.mandate[0], into.mandate[0])
    for row in range(len(state.battalions)):
        if mission:
            own_battalion(state.battalions[row], into.battalions[row])
        else:
            public_battalion(state.battalions[row], into.battalions[row])
    for row in range(len(state.objectives)):
        public_objective(state.objectives[row], into.objectives[row])
    believe_peoples(state, mission, into)


def belief(state, ground, seat, into):
    """Fill `into` with what seat `seat` (from 1) knows of `state`."""
    own_clock(state.clock[0], into.clock[0])
    if side_of(state, seat) != side.MISSION:
        into.clock[0].roe = 1  # others are not told what the mission may do,
        into.clock[0].spent = 0  # nor what it costs,
        into.clock[0].satellites_out = 0  # have no satellites to miss,
        into.clock[0].jammed_until = 0  # nor its nets
        into.clock[0].jammed_cell = 0
    believe_groups(state, ground, seat, into)
    believe_communities(state, seat, into)
    believe_people(state, seat, into)
    believe_matters(state, seat, into)

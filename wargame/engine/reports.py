"""Reports: forms with fields. Which fields could the reporter fill in, which were, and how long does the headquarters
ask for what is missing?

A field is *observable* if the contingent knows what belongs there: its own state and its own judgement always, others
if its picture has them fresh, casualties if somebody has been there since. A staff fills in each observable field with
0.6 + 0.4 of its mastery of that form; a person who writes the report says which. An observable key field that is
missing costs a query, twice the bearer's minutes and four; a field filled in that could not be observed is a guess, and
counts against the report. A report travels as orders do: by the best bearer that reaches, else by a runner.
"""

from .cases import unreported
from .comms import best_bearer, query_minutes, way_minutes
from .dice import chance
from .events import count, emit
from .grid import distance
from .interop import is_foreign, lead_of, of
from .tables import PPM
from .words import event, incident, manner, procedure, purpose, report, side, tally

FIELDS = (0, 9, 8, 8, 7, 9)  # by form
KEYS = (0, 0b000101110, 0b00001011, 0b00011010, 0b0100110, 0b111111111)  # bits of the fields asked for if missing
JUDGED = (0, 0b110011111, 0b11100111, 0b11001111, 0b1000111, 0b111111111)  # what nobody need have seen

SEEN_OTHERS, SEEN_PEOPLE = 1 << 5, 1 << 6  # situation report: others, people
INVOLVED, HARMED = 1 << 3, 1 << 4  # incident report: who was involved, casualties
OBSERVED, MET = 1 << 4, 1 << 5  # patrol report: others, people met
HAZARDS, ACCESS, NUMBER = 1 << 3, 1 << 4, 1 << 5  # METHANE
TELL = (0, SEEN_OTHERS, INVOLVED, OBSERVED, HAZARDS, 0)  # by form: the field that tells whom one has seen


def field_ppm(state, ground, row, form):
    """The chance that the staff of contingent row `row` fills in a field of a form, by its mastery of it."""
    rules = ground.rules[0]
    mastery = state.procedures[row * procedure.COUNT + form - 1].mastery
    return min(PPM, rules.field_base + of(mastery, rules.field_procedures))


def bits_in(bits):
    many = 0
    while bits > 0:
        many += bits & 1
        bits >>= 1
    return many


def matter(state, index):
    """The community (from 1) that an incident report of group row `index` would be about, 0 none: the oldest case of
    protection of which none has told, else the newest alert, or harm that the mission has done and not answered for.
    """
    newest, about = -1, 0
    if state.groups[index].side != side.MISSION:
        return 0
    case = unreported(state)
    if case > 0:
        return case
    for alert in state.alerts:
        if alert.alive == 1 and alert.minute > newest:
            newest, about = alert.minute, alert.community
    for row in range(len(state.communities)):
        if state.communities[row].harmed_minute > max(0, newest):
            newest, about = state.communities[row].harmed_minute, row + 1
    return about


def is_own_matter(state, index):
    """Has group row `index`, or are people of its contingent said to have, done what an incident report has to tell?"""
    group = state.groups[index]
    return group.breach_minute > 0 or state.contingents[group.contingent - 1].accused_minute > 0


def matter_minute(state, community):
    """When the newest matter about a community (from 1) became known."""
    newest = state.communities[community - 1].harmed_minute
    for case in state.cases:
        if case.alive == 1 and case.community == community and case.reported == 0:
            newest = max(newest, case.minute)
    for alert in state.alerts:
        if alert.alive == 1 and alert.community == community:
            newest = max(newest, alert.minute)
    return newest


def knows_others(state, ground, contingent, cell):
    """Has a contingent row seen others within a day, near `cell` (anywhere for -1)?"""
    clock, rules, groups = state.clock[0], ground.rules[0], len(state.groups)
    for at in range(contingent * groups, (contingent + 1) * groups):
        contact = state.contacts[at]
        if contact.seen == 1 and clock.minute - contact.minute <= rules.report_fresh:
            if cell < 0 or distance(ground, contact.cell, cell) <= rules.report_near:
                return True
    return False


def is_there(state, ground, contingent, cell):
    """Does a group of a contingent row stand near a cell?"""
    for group in state.groups:
        if group.contingent == contingent + 1 and group.alive == 1:
            if distance(ground, group.cell, cell) <= ground.rules[0].report_near:
                return True
    return False


def has_assessed(state, contingent, community):
    """Does a contingent row know how a community (from 1) is, since the matter became known?"""
    seen = state.assessments[contingent * len(state.communities) + community - 1].minute
    return seen >= matter_minute(state, community)


def has_seen(state, ground, index):
    """Has this very group seen others within a day, that its contingent knows?"""
    group, groups = state.groups[index], len(state.groups)
    for at in range((group.contingent - 1) * groups, group.contingent * groups):
        contact = state.contacts[at]
        fresh = state.clock[0].minute - contact.minute <= ground.rules[0].report_fresh
        if contact.seen == 1 and contact.source == index + 1 and fresh:
            return True
    return False


def observable(state, ground, index, form):
    """The fields of a form that group row `index` could fill in, as bits; its seat's belief gives the same answer."""
    group = state.groups[index]
    contingent = group.contingent - 1
    bits = JUDGED[form]
    if form == report.SITUATION:
        bits |= SEEN_OTHERS if knows_others(state, ground, contingent, -1) else 0
        bits |= SEEN_PEOPLE if matter(state, index) > 0 else 0
    elif form == report.PATROL:
        bits |= OBSERVED if has_seen(state, ground, index) else 0
        for community in state.communities:
            if distance(ground, community.cell, group.cell) <= ground.rules[0].report_near:
                bits |= MET
    elif form == report.INCIDENT or form == report.METHANE:
        community = matter(state, index)
        if community == 0:  # of what it did itself it knows all
            return bits | INVOLVED | HARMED if form == report.INCIDENT and is_own_matter(state, index) else 0
        cell = state.communities[community - 1].cell
        others, harmed = knows_others(state, ground, contingent, cell), has_assessed(state, contingent, community)
        if form == report.INCIDENT:
            bits |= (INVOLVED if others else 0) | (HARMED if harmed else 0)
        else:
            bits |= (HAZARDS if others else 0) | (NUMBER if harmed else 0)
            bits |= ACCESS if is_there(state, ground, contingent, cell) else 0
    return bits


def stated(state, ground, index, form, how):
    """The fields that are filled in, as bits: those a person wrote, else what the group's staff gets done."""
    if how & manner.COMPOSED:
        return how // manner.FIRST_FIELD
    group, bits = state.groups[index], 0
    seen, ppm = observable(state, ground, index, form), field_ppm(state, ground, group.contingent - 1, form)
    for nth in range(FIELDS[form]):
        if seen & (1 << nth) and chance(state.clock[0], purpose.REPORT_FIELD, group.key, form, nth, ppm):
            bits |= 1 << nth
    return bits


def form_of(kind):
    """The form in which a flash of words/incident.py is reported."""
    if kind == incident.CASUALTY or kind == incident.MINE:
        return report.CASUALTY
    return report.METHANE if kind == incident.ATTACK or kind == incident.AMBUSH else report.INCIDENT


def query_flashes(state, ground, log):
    """What groups of other contingents report in haste lacks key fields, and the headquarters has to ask before it can
    order others there.
    """
    for flash in state.flashes:
        if flash.alive == 0 or flash.group == 0 or not is_foreign(state, flash.group - 1):
            continue
        index, form = flash.group - 1, form_of(flash.kind)
        missing, ppm = 0, field_ppm(state, ground, state.groups[index].contingent - 1, form)
        for nth in range(FIELDS[form]):
            filled = chance(state.clock[0], purpose.FLASH_FIELD, state.groups[index].key, flash.kind, nth, ppm)
            if KEYS[form] & (1 << nth) and not filled:
                missing += 1
        lead = lead_of(state, state.groups[index].contingent - 1)
        flash.query = missing * query_minutes(state, ground, lead, index)
        if best_bearer(state, ground, lead, index) == 0:
            flash.query += way_minutes(state, ground, lead, index)  # nothing is heard of it until a runner comes
        if flash.query > 0:
            count(state, tally.QUERY_MINUTES, flash.query)
            emit(
                state, log, event.REPORT_QUERIED, flash.minute, flash.cell, index + 1, 0, 0, flash.query, missing,
                flash.cause,
            )  # fmt: skip

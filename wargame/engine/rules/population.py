"""Population. What people make of the turn: trust, fear, flight and return, and warnings that nobody answered.

Trust: of several patrols around a community the best counts, for the time that it was there; a dialogue or an
outreach counts once a day. A contingent that shares the local language gains half as much again. Harm by the
mission's force costs 15 points and a road accident 5, once a turn however many were hurt; an apology is conduct's
matter. Where the mission has not been for five days, trust wears off. Fear wears off with time and faster under
presence. From 50 points on people flee to the least feared community within 30 km that has a way on foot and is
itself not fleeing, so that nobody flees twice in a turn; the wounded stay. Nobody to flee to: they stay. When fear is
below 30 and three days passed without an attack, those away return, from where most guests are. A warning is
unanswered three hours after the attack was due: it costs ten points of trust, and for ten days people warn less.
Those whose true warning was answered are suspected of informing for three days.
"""

from ..deeds import can_go, change_fear, change_trust, of_day
from ..events import count, emit
from ..flight import come_home, flee
from ..goodwill import HELPERS, TALKERS, aid, engage, is_understood, patrol, relief_amount, relief_class
from ..standing import seen
from ..words import event, incident, reason, standing, store, tally, trust


def can_engage(state, ground, index, cell, other):
    """May a group go and talk with community `other`? It needs people trained for it, or the language."""
    group = state.groups[index]
    if group.skills & TALKERS == 0 and not is_understood(state, ground, group):
        return reason.NO_CIVIL_SKILL
    return can_go(state, ground, index, cell)


def can_aid(state, ground, index, cell, other):
    """May a group go and help community `other`? It needs the skill and something to give."""
    group = state.groups[index]
    if group.skills & HELPERS == 0:
        return reason.NO_CIVIL_SKILL
    if state.stores[index * store.CLASSES + relief_class(group)].stock < relief_amount(ground, group):
        return reason.NOTHING_TO_CARRY
    return can_go(state, ground, index, cell)


def resent(state, ground, log):
    """Harm done by the mission in this turn, and absence."""
    clock, rules = state.clock[0], ground.rules[0]
    for at in range(len(state.communities)):
        row = state.communities[at]
        if row.alive == 0:
            continue
        if row.harmed_minute >= max(1, clock.minute):
            accident = accident_at(state, at)
            if accident >= 0:
                opened = state.incidents[accident]
                change_trust(state, log, at, -rules.trust_accident, trust.ACCIDENT, opened.group, opened.cause)
            else:
                change_trust(state, log, at, -rules.trust_harm, trust.HARM_BY_FORCE, 0, 0)
        elif clock.minute - row.contact_minute >= rules.absent_minutes:
            change_trust(state, log, at, -of_day(state, rules.trust_absent), trust.NO_CONTACT, 0, 0)


def accident_at(state, at):
    """The row of this turn's accident at community row `at`, -1 none."""
    for row in range(len(state.incidents)):
        opened = state.incidents[row]
        if opened.alive == 1 and opened.kind == incident.ACCIDENT and opened.community == at + 1:
            return row
    return -1


def close_alerts(state, ground, log):
    """Warnings that are over: answered and past, or waited for in vain."""
    clock, rules = state.clock[0], ground.rules[0]
    end = clock.minute + clock.length
    for alert in state.alerts:
        if alert.alive == 0 or end < alert.due or (alert.answered == 0 and end < alert.due + rules.alert_patience):
            continue
        alert.alive = 0
        row = state.communities[alert.community - 1]
        if alert.answered > 0 and alert.real == 1:
            row.informing = end + rules.informing_minutes
        if alert.answered > 0 or clock.absent == 1:
            continue
        row.ignored_minute = max(1, end)
        cause = emit(state, log, event.ALERT_UNANSWERED, end, row.cell, 0, 0, alert.community, 0, 0, alert.cause)
        if alert.real == 1:
            count(state, tally.ALERTS_IGNORED, 1)
            lost = rules.support_ignored
            seen(state, log, alert.community - 1, -lost, standing.ALERT_IGNORED, cause)
        change_trust(state, log, alert.community - 1, -rules.trust_ignored, trust.WARNING_IGNORED, 0, cause)


def calm(state, ground):
    """Fear wears off, faster under presence."""
    rules = ground.rules[0]
    for at in range(len(state.communities)):
        row = state.communities[at]
        if row.fear > 0:
            covered = min(rules.fear_cover_most, row.cover * rules.fear_cover // 1000)
            change_fear(state, at, -of_day(state, rules.fear_calms + covered))


def population(state, ground, log):
    """What the mission did for people, what they hold against it, how afraid they are, who leaves and who returns."""
    for index in range(len(state.groups)):
        engage(state, ground, log, index)
        aid(state, ground, log, index)
        patrol(state, ground, log, index)
    resent(state, ground, log)
    close_alerts(state, ground, log)
    calm(state, ground)
    for at in range(len(state.communities)):
        flee(state, ground, log, at)
    for at in range(len(state.communities)):
        come_home(state, ground, log, at)

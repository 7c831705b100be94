"""Rotation. A contingent is relieved in place: other people of its nation take its posts over (rulebook: Rotation).

From when the relief begins until it is over, those who go and those who come are both there. What those who go know
leaves with them: six tenths of the local knowledge and three tenths of the trust contacts; a quarter and a tenth if
they handed over for eleven hours, in proportion if for less. A group hands over by order, and does little else
meanwhile; its contingent has handed over as much of the time as it has people who do.

Local knowledge is what people see in a country that they know: without it a group sees less of who is there. Trust
contacts are those who speak to them: without them patrols, meetings and help win less trust, and fewer warn. Both are
learned anew with time. Mastery of procedures, language and quality become those of the new people; what the old had
attended and rehearsed, and their liaison officers, are gone. Radios, keys, vehicles, stores, caveats and contingency
plans stay, and so do officers whom others have sent.
"""

from .deeds import at_work, clamp, in_force, is_active, of_day
from .events import emit
from .interop import of, refresh
from .tables import PPM
from .words import event, procedure, reason, verb


def is_relieved(own, clock):
    """Are those who relieve a contingent there now?"""
    return own.relief_until > clock.minute


def can_hand_over(state, ground, index, cell, other):
    own = state.contingents[state.groups[index].contingent - 1]
    if not is_relieved(own, state.clock[0]):
        return reason.NO_RELIEF
    return reason.NOTHING_TO_GAIN if own.handed >= ground.rules[0].handover_minutes else reason.NONE


def loss_of(rules, whole, eased, handed):
    """What of a share is lost after so many minutes of handing over, ppm: `whole` after none, `eased` after enough."""
    done = clamp(handed * 1000 // max(1, rules.handover_minutes), 0, 1000)
    return whole - (whole - eased) // 1000 * done


def knowledge_loss(rules, handed):
    """The share of local knowledge that a rotation costs, ppm."""
    return loss_of(rules, rules.rotation_knowledge, rules.rotation_knowledge_eased, handed)


def ties_loss(rules, handed):
    """The share of trust contacts that a rotation costs, ppm."""
    return loss_of(rules, rules.rotation_ties, rules.rotation_ties_eased, handed)


def begin(state, ground, log, row, minute, cause):
    """Those who relieve contingent row `row` arrive at `minute`; nothing if others are there already."""
    own = state.contingents[row]
    own.rotates = 0
    if own.alive == 0 or own.relief_until > 0:
        return
    own.relief_until = minute + ground.rules[0].rotation_minutes
    own.handed = 0
    emit(state, log, event.ROTATION_BEGUN, minute, own.base, 0, 0, 0, own.relief_until - minute, row + 1, cause)


def people_at_work(state, row):
    """The people of contingent row `row` who are their own masters."""
    people = 0
    for group in state.groups:
        if group.contingent == row + 1 and is_active(group):
            people += group.strength
    return people


def hand_over(state, ground, log, row):
    """Count how long a contingent's people handed over in this turn."""
    own, clock = state.contingents[row], state.clock[0]
    until = min(own.relief_until, clock.minute + clock.length)
    people, handing = people_at_work(state, row), 0
    for index in range(len(state.groups)):
        group = state.groups[index]
        if group.contingent != row + 1 or not is_active(group):
            continue
        minute = at_work(state, index, verb.HANDOVER)
        if 0 <= minute < until:
            handing += group.strength * (until - minute)
            order = state.orders[in_force(state, index)].cause
            minutes = until - minute
            emit(state, log, event.HANDED_OVER, minute, group.ahead, index + 1, 0, 0, minutes, row + 1, order)
    if people > 0:
        own.handed = min(ground.rules[0].handover_minutes, own.handed + handing // people)


def handed_by(state, ground, index):
    """How long a contingent will have handed over by the end of this turn if only group row `index` does, minutes."""
    row = state.groups[index].contingent - 1
    own, clock, people = state.contingents[row], state.clock[0], people_at_work(state, row)
    minutes = max(0, min(own.relief_until, clock.minute + clock.length) - clock.minute)
    done = own.handed + minutes * state.groups[index].strength // max(1, people)
    return min(ground.rules[0].handover_minutes, done)


def stop_handing_over(state, row):
    """Nothing is left to hand over, or nobody to hand it over."""
    for index in range(len(state.groups)):
        if state.groups[index].contingent == row + 1:
            for at in (index * 2, index * 2 + 1):
                if state.orders[at].verb == verb.HANDOVER:
                    state.orders[at].done = 1


def change_people(state, ground, log, row):
    """The old people are gone, and the new ones on their own."""
    own, rules = state.contingents[row], ground.rules[0]
    forgotten, parted = knowledge_loss(rules, own.handed), ties_loss(rules, own.handed)
    own.knowledge_lost += of(PPM - own.knowledge_lost, forgotten)
    own.ties_lost += of(PPM - own.ties_lost, parted)
    own.language = own.new_language
    own.rehearsed = 0
    own.liaison = 0
    own.prepared = 0
    for nth in range(row * procedure.COUNT, (row + 1) * procedure.COUNT):
        state.procedures[nth].mastery = own.new_procedures
    for unit in state.units:
        if unit.group > 0 and state.groups[unit.group - 1].contingent == row + 1 and own.new_quality > 0:
            unit.quality = own.new_quality
    end = own.relief_until
    own.relief_until = 0
    own.handed = 0
    refresh(state, ground)
    emit(state, log, event.ROTATED, end, own.base, 0, 0, 0, forgotten // 10_000, row + 1, 0)


def settle_in(state, ground, row):
    """What was lost by a rotation is learned anew."""
    own, rules = state.contingents[row], ground.rules[0]
    if own.knowledge_lost > 0:
        own.knowledge_lost = max(0, own.knowledge_lost - of_day(state, rules.knowledge_regained))
    if own.ties_lost > 0:
        own.ties_lost = max(0, own.ties_lost - of_day(state, rules.ties_regained))


def rotate(state, ground, log, row):
    """A turn of a contingent's rotation, if it has one: the calendar, the handover, the change."""
    own, clock = state.contingents[row], state.clock[0]
    end = clock.minute + clock.length
    settle_in(state, ground, row)
    if own.relief_until > 0:
        if own.handed < ground.rules[0].handover_minutes:
            hand_over(state, ground, log, row)
        if own.relief_until <= end or own.handed >= ground.rules[0].handover_minutes:
            stop_handing_over(state, row)
        if own.relief_until <= end:
            change_people(state, ground, log, row)
    if 0 < own.rotates <= end:
        begin(state, ground, log, row, end, 0)


def missed_share(ground, own):
    """The share of what others would see that people miss who do not know the country, ppm."""
    return of(own.knowledge_lost, ground.rules[0].knowledge_sight)

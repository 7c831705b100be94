"""Allegations of abuse against a contingent's people: words, a cost, and what is done about them.

They are rare: one in a hundred for each hundred people and month, a third of that where conduct is trained and
enforced, three times as many where it is lax; the brief on culture and conduct makes either better by one. What it is
about is never told and never shown.

An allegation costs will at home and trust in the community that is nearest to the contingent's base. If the contingent
reports it within a day, and a board looks into it and helps whom it concerns, half of both comes back. Who says nothing
for a day has concealed it: with a fifth a day that comes out, costs as much again, and is the gravest breach.
"""

from .deeds import breach, change_trust, per_turn, ran_out
from .dice import chance
from .events import emit
from .grid import distance
from .tables import PPM
from .will import change_will
from .words import breach as breaches
from .words import climate, event, preparation, purpose, side, trust

MONTH = 43_200  # minutes


def rate(rules, own, people, minutes):
    """The chance [ppm] of an allegation against so many people of contingent `own` in so many minutes."""
    ppm = rules.allegation_rate * people // 100 * minutes // MONTH
    briefed = own.prepared & (1 << preparation.CULTURE_BRIEF) > 0
    if own.climate == climate.ENFORCED or (briefed and own.climate == climate.USUAL):
        ppm = ppm * rules.allegation_enforced // 100
    elif own.climate == climate.LAX and not briefed:
        ppm = ppm * rules.allegation_lax // 100
    return min(PPM, ppm)


def nearest_place(state, ground, row):
    """The community row nearest to the base of contingent row `row`, -1 if there is none in its sector."""
    best, least = -1, ground.rules[0].sector_range + 1
    for at in range(len(state.communities)):
        place = state.communities[at]
        if place.alive == 1:
            metres = distance(ground, state.contingents[row].base, place.cell)
            if metres < least:
                best, least = at, metres
    return best


def cost(state, ground, log, row, place, will, cause):
    """What an allegation costs: will, and trust in community row `place` (-1 none). Returns the trust lost."""
    change_will(state, log, row, -will, cause)
    if place < 0:
        return 0
    before = state.communities[place].trust
    change_trust(state, log, place, -ground.rules[0].trust_allegation, trust.ABUSE, 0, cause)
    return before - state.communities[place].trust


def tell(state, log, row, place, concealed, cause):
    """The event that says so."""
    own = state.contingents[row]
    return emit(
        state, log, event.ALLEGATION, state.clock[0].minute, own.base, 0, 0, place + 1, concealed, row + 1, cause
    )


def come_out(state, ground, log, row, will, cause):
    """What a contingent had concealed becomes known."""
    own, rules = state.contingents[row], ground.rules[0]
    own.concealed = 0
    place = nearest_place(state, ground, row)
    made = tell(state, log, row, place, 1, cause)
    cost(state, ground, log, row, place, will, made)
    breach(state, log, breaches.CONCEALMENT, rules.breach_concealment, 0, made)


def accuse(state, ground, log, row, concealed, cause):
    """People of a contingent are accused of abuse; what had been concealed and comes out costs twice as much will."""
    own, rules = state.contingents[row], ground.rules[0]
    if concealed == 1:
        come_out(state, ground, log, row, rules.will_concealed, cause)
        return
    place = nearest_place(state, ground, row)
    made = tell(state, log, row, place, 0, cause)
    own.accused_minute = max(1, state.clock[0].minute)
    own.accused_place = place + 1
    own.accused_trust = cost(state, ground, log, row, place, rules.will_allegation, made)
    own.accused_reported = 0


def forget(own):
    """The allegation has been answered for, or it is too late to."""
    own.accused_minute = 0
    own.accused_place = 0
    own.accused_trust = 0
    own.accused_reported = 0


def answer(state, ground, log, row, index, minute, cause):
    """A board has looked into it, and those whom it concerns are helped: half of what it cost comes back."""
    own = state.contingents[row]
    place, back = own.accused_place, own.accused_trust
    made = emit(state, log, event.ALLEGATION_ANSWERED, minute, own.base, index + 1, 0, place, 0, row + 1, cause)
    forget(own)
    change_will(state, log, row, ground.rules[0].will_allegation // 2, made)
    if place > 0:
        change_trust(state, log, place - 1, back // 2, trust.ABUSE, index + 1, made)


def people_of(state, row):
    """The people of a contingent row who are there."""
    many = 0
    for group in state.groups:
        if group.contingent == row + 1 and group.alive == 1 and group.reserve == 0:
            many += group.strength
    return many


def watch_allegations(state, ground, log):
    """New allegations, what has been passed over in silence for a day, and what comes out."""
    clock, rules = state.clock[0], ground.rules[0]
    for row in range(len(state.contingents)):
        own = state.contingents[row]
        if own.side != side.MISSION or own.alive == 0:
            continue
        if own.accused_minute > 0 and ran_out(clock, own.accused_minute, rules.inquiry_in):
            own.concealed = 1 - own.accused_reported
            forget(own)
        elif own.concealed == 1:
            if chance(clock, purpose.CONCEALED, own.key, 0, 0, per_turn(state, ground, rules.concealed_found)):
                come_out(state, ground, log, row, rules.will_concealed - rules.will_allegation, 0)
        elif own.accused_minute == 0:
            ppm = rate(rules, own, people_of(state, row), clock.length)
            if chance(clock, purpose.ALLEGATION, own.key, 0, 0, ppm):
                accuse(state, ground, log, row, 0, 0)

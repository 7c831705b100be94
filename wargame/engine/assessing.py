"""Assessing: between which bounds what a seat believes of a community is likely to lie, nine times in ten.

Made of a belief alone, and of nothing that dice decide. What was told before D-day misses by its `spread`; what a
visit, an aircraft, a phone call or a liaison assistant brought is right when it arrives. Both age: trust wears off
where nobody comes and falls with an attack, fear calms down and leaps up, people leave. Bounds widen with every day,
downwards and upwards by what such a day has done at most nine times in ten.

The chance of an attack is read off evidence in points: fear as believed, 30 for each attack of the past months that
the mission was told of (three count), 30 while a warning is open. `SELDOM` and `OFTEN` say between which shares of
weeks communities with that evidence were attacked in nine of ten cases, over many games of the shipped exercises under
the doctrines, each position played on under other dice. What is not sure of fear is not sure of the threat: the bounds
are those of the least and of the most evidence.
"""

from .deeds import clamp
from .tables import POINTS, PPM

DAY = 1440  # minutes
POINT = POINTS // 100
SURE = 9  # tenths of a spread, all errors alike likely, that hold nine times in ten
TRUST_FALLS, TRUST_RISES = 10_000, 2_500  # points/10000 a day since the assessment, after the first
FEAR_FALLS, FEAR_RISES = 30_000, 15_000
PEOPLE_LEAVE, PEOPLE_COME = 15_000, 5_000  # ppm a day
AT_ONCE = 10_000  # points/10000 and ppm that anything assessed may have moved on the same day
PAST, PAST_MOST, WARNED = 30, 3, 30  # points of evidence
STEP = 10  # points of evidence between two entries of the tables
SELDOM = (0, 0, 0, 0, 0, 0, 0, 0, 20, 60, 100, 200, 300, 450, 550, 600)  # permille of weeks
OFTEN = (140, 150, 160, 180, 300, 430, 500, 550, 650, 1000, 1000, 1000, 1000, 1000, 1000, 1000)


def is_surer(one, other):
    """Is one assessment of a community newer than another, or as new and surer?"""
    return one.minute > other.minute or (one.minute == other.minute and one.spread < other.spread)


def latest(state, seat, community):
    """The row of `assessments` that the headquarters of a seat (from 1) goes by for community row `community`, -1 if it
    has none.
    """
    many, newest = len(state.communities), -1
    for row in range(len(state.contingents)):
        at = row * many + community
        if state.contingents[row].seat == seat and (
            newest < 0 or is_surer(state.assessments[at], state.assessments[newest])
        ):
            newest = at
    return newest


def age_of(state, seat, community):
    """Minutes since a community was last assessed."""
    row = latest(state, seat, community)
    return state.clock[0].minute - state.assessments[row].minute if row >= 0 else state.clock[0].minute


def doubt(state, seat, community, a_day):
    """How far a share of trust or fear may have gone one way since it was assessed, `a_day` at most in a day."""
    row = latest(state, seat, community)
    age = age_of(state, seat, community)
    spread = state.assessments[row].spread if row >= 0 else 0
    return spread * SURE // 10 + (AT_ONCE if age > 0 else 0) + a_day * age // DAY


def trust_least(state, seat, community):
    """Trust, points/10000: the lower bound."""
    return clamp(state.communities[community].trust - doubt(state, seat, community, TRUST_FALLS), 0, POINTS)


def trust_most(state, seat, community):
    return clamp(state.communities[community].trust + doubt(state, seat, community, TRUST_RISES), 0, POINTS)


def fear_least(state, seat, community):
    """Fear, points/10000: the lower bound."""
    return clamp(state.communities[community].fear - doubt(state, seat, community, FEAR_FALLS), 0, POINTS)


def fear_most(state, seat, community):
    return clamp(state.communities[community].fear + doubt(state, seat, community, FEAR_RISES), 0, POINTS)


def people_least(state, seat, community):
    """People present: the lower bound."""
    age = age_of(state, seat, community)
    gone = min(PPM, (AT_ONCE if age > 0 else 0) + PEOPLE_LEAVE * age // DAY)
    here = state.communities[community].population
    return here - here * (gone // 1000) // 1000


def people_most(state, seat, community):
    age = age_of(state, seat, community)
    come = min(PPM, (AT_ONCE if age > 0 else 0) + PEOPLE_COME * age // DAY)
    here = state.communities[community].population
    return here + here * (come // 1000) // 1000


def is_warned(state, community):
    """Is a warning from community row `community` open?"""
    for alert in state.alerts:
        if alert.alive == 1 and alert.community == community + 1:
            return True
    return False


def evidence(state, community, fear):
    """Evidence of an attack to come, in points, if fear is `fear` (points/10000)."""
    told = min(PAST_MOST, state.communities[community].raids) * PAST
    return fear // POINT + told + (WARNED if is_warned(state, community) else 0)


def read_off(table, points):
    """The entry of a table for points of evidence, straight between two entries, in ppm."""
    at = clamp(points, 0, (len(table) - 1) * STEP - 1)
    low, high = table[at // STEP], table[at // STEP + 1]
    return (low * STEP + (high - low) * (at % STEP)) * 1000 // STEP


def threat_least(state, seat, community):
    """The chance that a community is attacked within a week, ppm: the lower bound."""
    return read_off(SELDOM, evidence(state, community, fear_least(state, seat, community)))


def threat_most(state, seat, community):
    return read_off(OFTEN, evidence(state, community, fear_most(state, seat, community)))

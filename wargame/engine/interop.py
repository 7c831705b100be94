"""Interoperability of two contingents, and what preparation does to it (rulebook: Acting as one).

I = 0.30 T + 0.35 P + 0.35 H, each of 0..1, for a pair:

- technical T = 0.4 a bearer that both have + 0.3 keys and frequencies + 0.3 map and data feed, the lesser of each;
- procedural P = mean over twelve standing procedures of the lesser mastery, times 0.6 where two standards must be
  translated, 0.85 where both attended the same workshop, 1 under one standard;
- human H = 0.5 language + 0.2 liaison officer + 0.2 rehearsed together + 0.1 kindred military culture.

A contingent with itself has but its own mastery of procedures to lose. All of it is known before an order is given;
the index itself is shown and reported, and weighs nothing in the score.
"""

from .tables import PPM
from .words import preparation, procedure, side


def of(share, weight):
    """A share (ppm) of a weight (ppm), in ppm."""
    return share // 1000 * (weight // 1000)


def minutes_of(share, most):
    """A share (ppm) of `most` minutes, in minutes."""
    return share // 1000 * most // 1000


def technical(ground, a, b):
    """T of two contingents' records, ppm."""
    rules = ground.rules[0]
    total = rules.technical_bearer if a.bearers & b.bearers > 0 else 0
    total += of(min(a.crypto, b.crypto), rules.technical_keys)
    return total + of(min(a.feed, b.feed), rules.technical_feed)


def common_share(ground, a, b, pack):
    """What is left of a pack of procedures between two contingents, ppm: all of it under one standard, less if both
    were taught it in a workshop, least if each has to translate the other's.
    """
    taught = 1 << (preparation.WORKSHOP_REPORTS + pack)
    if a.standard > 0 and a.standard == b.standard:
        return PPM
    both = a.prepared & taught > 0 and b.prepared & taught > 0
    return ground.rules[0].procedures_taught if both else ground.rules[0].procedures_translated


def procedural(state, ground, one, other):
    """P of two contingent rows, ppm."""
    a, b = state.contingents[one], state.contingents[other]
    total = 0
    for nth in range(procedure.COUNT):
        here, there = one * procedure.COUNT + nth, other * procedure.COUNT + nth
        mastered = min(state.procedures[here].mastery, state.procedures[there].mastery)
        total += of(mastered, common_share(ground, a, b, nth // procedure.IN_PACK)) if one != other else mastered
    return total // procedure.COUNT


def has_liaison(state, one, other):
    """Does an officer of one of two contingent rows sit with the other?"""
    there = state.contingents[one].liaison & (1 << other) > 0
    return there or state.contingents[other].liaison & (1 << one) > 0


def human(state, ground, one, other):
    """H of two contingent rows, ppm."""
    rules = ground.rules[0]
    a, b = state.contingents[one], state.contingents[other]
    total = of(min(a.language, b.language), rules.human_language)
    total += rules.human_liaison if has_liaison(state, one, other) else 0
    total += of(min(a.rehearsed, b.rehearsed), rules.human_rehearsed)
    return total + (rules.human_culture if a.culture > 0 and a.culture == b.culture else 0)


def index_of(state, ground, one, other):
    """I of two contingent rows, ppm."""
    rules = ground.rules[0]
    if one == other:
        return PPM - of(PPM - procedural(state, ground, one, one), rules.index_procedural)
    total = of(technical(ground, state.contingents[one], state.contingents[other]), rules.index_technical)
    total += of(procedural(state, ground, one, other), rules.index_procedural)
    return total + of(human(state, ground, one, other), rules.index_human)


def weakest_part(state, ground, one, other):
    """Which part of the index holds two contingent rows back most: 1 technical, 2 procedural, 3 human; 0 none."""
    rules = ground.rules[0]
    lacks = (
        of(PPM - technical(ground, state.contingents[one], state.contingents[other]), rules.index_technical),
        of(PPM - procedural(state, ground, one, other), rules.index_procedural),
        of(PPM - human(state, ground, one, other), rules.index_human),
    )
    most = max(lacks)
    return 1 + lacks.index(most) if most > 0 else 0


def lead_of(state, contingent):
    """The row of the contingent in whose headquarters the orders for contingent row `contingent` are written."""
    seat = state.contingents[contingent].seat
    lead = state.seats[seat - 1].lead if seat > 0 else 0
    return lead - 1 if lead > 0 else contingent


def is_foreign(state, index):
    """Does a group of the mission belong to another contingent than the one in whose headquarters its seat sits?"""
    group = state.groups[index]
    if group.side != side.MISSION or group.contingent == 0:
        return False
    return lead_of(state, group.contingent - 1) != group.contingent - 1


def refresh(state, ground):
    """Work out anew each contingent's index with its headquarters and its mean mastery of procedures."""
    for row in range(len(state.contingents)):
        mean = 0
        for nth in range(procedure.COUNT):
            mean += state.procedures[row * procedure.COUNT + nth].mastery
        state.contingents[row].sops = mean // procedure.COUNT
        state.contingents[row].interop = index_of(state, ground, lead_of(state, row), row)

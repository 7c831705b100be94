"""The survey before D-day: what the mission was told of communities that it has not yet seen.

Trust and fear of the first assessment miss the truth by up to `survey_spread`, all errors alike likely; by half of that
where a liaison assistant lives or people call by phone, by nothing where a group already stands. The error is one die
a community: all contingents of the mission read the same paper. What `assessing.py` shows of it is an interval.
"""

from types import SimpleNamespace

import numpy as np

from .deeds import is_active
from .dice import between
from .grid import adjacent
from .state import State
from .tables import POINTS
from .words import purpose, side

SURVEYED = ("trust", "fear")


def survey(state: State) -> None:
    """Draw the errors of the first assessments by the seed of each game.

    `state` is frozen: a game before its first turn, or a batch of them with one more leading axis. Assessments with a
    `spread` are written anew from the truth, so that to survey twice is to survey once.
    """
    clock, many = state.clock[..., 0], state.communities.shape[-1]
    if many == 0 or (clock["turn"] > 1).any():
        return
    told = state.assessments.reshape(*state.assessments.shape[:-1], -1, many)  # (..., contingents, communities)
    dice = SimpleNamespace(seed=clock["seed"].astype(np.int64), turn=0)
    for row in range(many):
        place, spread = state.communities[..., row], told["spread"][..., row].astype(np.int64)
        for nth, name in enumerate(SURVEYED):
            share = between(dice, purpose.SURVEY, place["key"].astype(np.int64), 0, nth, -1000, 1000)
            guess = np.clip(place[name][..., None] + spread * share[..., None] // 1000, 0, POINTS)
            told[name][..., row] = np.where(spread > 0, guess, told[name][..., row])


def leave_unsure(state, ground):
    """Write how far each first assessment of the mission's contingents may be from the truth; `state` is thawed."""
    rules = ground.rules[0]
    many = len(state.communities)
    for row in range(len(state.contingents)):
        if state.contingents[row].side != side.MISSION:
            continue  # others live here
        for at in range(many):
            place = state.communities[at]
            called = place.phone == 1 and place.trust >= rules.phone_trust
            spread = rules.survey_spread // 2 if called or place.liaison == 1 else rules.survey_spread
            state.assessments[row * many + at].spread = 0 if stands_near(state, ground, row, place.cell) else spread


def stands_near(state, ground, contingent, cell):
    """Does a group of contingent row `contingent` stand in or next to a cell?"""
    for group in state.groups:
        if group.contingent == contingent + 1 and is_active(group) and adjacent(ground, group.cell, cell):
            return True
    return False

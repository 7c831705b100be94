"""Picture agreement: how far two contingents know of the same groups of others, as counted turn by turn;
figure 5 of the interoperability report.
"""

from .events import count
from .knowledge import is_remembered
from .words import side, tally


def knows(state, ground, contingent, index):
    """Does contingent row `contingent` know of group row `index`, which is not the mission's, now?"""
    contact = state.contacts[contingent * len(state.groups) + index]
    return state.groups[index].side != side.MISSION and is_remembered(state, ground, contact)


def count_agreement(state, ground):
    """Count for each two contingents of the mission the contacts that both know, of those that either knows."""
    for one in range(len(state.contingents)):
        if state.contingents[one].side != side.MISSION or state.contingents[one].alive == 0:
            continue
        for other in range(one + 1, len(state.contingents)):
            if state.contingents[other].side != side.MISSION or state.contingents[other].alive == 0:
                continue
            both, either = 0, 0
            for index in range(len(state.groups)):
                here, there = knows(state, ground, one, index), knows(state, ground, other, index)
                both += 1 if here and there else 0
                either += 1 if here or there else 0
            if either > 0:
                count(state, tally.PICTURES_AGREED, 1000 * both // either)
                count(state, tally.PICTURE_PAIRS, 1)

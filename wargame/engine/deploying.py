"""Deployment and basing: before D-day a headquarters may place its groups inside their contingent's zone, once each.

A zone is the cells around some places that the exercise names for a contingent; without one its groups stay where the
file puts them, and so does every headquarters. Who stood at his base takes it along if his contingent bases forward.
"""

from .clearance import contest, is_denied
from .deeds import is_before_deployment, is_way
from .events import emit
from .ground import PULSES
from .words import event, land, reason, skill


def in_zone(ground, contingent, cell):
    """May groups of contingent row `contingent` be placed in this cell?"""
    return ground.land[cell].zone & (1 << contingent) > 0


def has_zone(ground, contingent):
    """Has contingent row `contingent` a zone at all?"""
    return ground.map[0].zones & (1 << contingent) > 0


def can_deploy(state, ground, index, cell, other):
    """Can group row `index` be placed in a cell before the exercise begins?"""
    group = state.groups[index]
    if not is_before_deployment(state.clock[0]):
        return reason.BEFORE_DEPLOYMENT
    if group.skills & skill.HEADQUARTERS > 0 or not has_zone(ground, group.contingent - 1):
        return reason.NO_ZONE
    if is_denied(state, ground):
        return reason.NO_HOST_CONSENT
    if group.deployed == 1:
        return reason.DEPLOYED_ALREADY
    if not 0 <= cell < len(ground.land) or not in_zone(ground, group.contingent - 1, cell):
        return reason.OUTSIDE_ZONE
    if cell == group.cell:
        return reason.ALREADY_THERE
    if ground.land[cell].terrain == land.WATER and ground.land[cell].road == land.NO_ROAD:
        return reason.ON_WATER
    return reason.NONE if is_way(ground, state.clock[0], group, cell) else reason.NO_WAY


def deploy(state, ground, log, index, cell):
    """Place group row `index` in a cell; returns the event that tells of it."""
    group = state.groups[index]
    before = group.cell
    group.deployed = 1
    if group.base == before and state.contingents[group.contingent - 1].basing == 1:
        group.base = cell
    group.cell, group.ahead = cell, cell
    for pulse in range(index * PULSES, (index + 1) * PULSES):
        state.tracks[pulse].cell = cell
    based = 1 if group.base == cell else 0
    made = emit(state, log, event.DEPLOYED, state.clock[0].minute, cell, index + 1, 0, 0, before, based, 0)
    contest(state, ground, log, index, cell, made)
    return made

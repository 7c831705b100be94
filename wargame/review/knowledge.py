"""What each contingent knew when: its picture turn by turn, beside the truth and beside the others' pictures."""

from __future__ import annotations

from itertools import combinations
from typing import Any

from wargame.engine.knowledge import is_remembered
from wargame.engine.words import side

from .evidence import Evidence

SIDES = {side.MISSION: "mission", side.ARMED: "armed", side.HOST: "host", side.COMMUNITY: "community",
         side.AGENCY: "agency"}  # fmt: skip


def is_known(evidence: Evidence, state: Any, contingent: int, group: int) -> bool:
    """Does the headquarters of a contingent know of a group now? What is too old is dropped, as in play."""
    contact = state.contacts[(contingent - 1) * len(state.groups) + group - 1]
    return bool(is_remembered(state, evidence.ground, contact))


def others(evidence: Evidence) -> list[int]:
    """The groups that the mission has to learn of: all but its own."""
    sides = evidence.exercise.state.groups["side"].tolist()
    return [number for number, of in enumerate(sides, 1) if of not in (0, side.MISSION)]


def known(evidence: Evidence, state: Any, contingent: int) -> frozenset[int]:
    """The groups of others that a contingent knows of."""
    return frozenset(group for group in others(evidence) if is_known(evidence, state, contingent, group))


def jaccard(one: frozenset[int], other: frozenset[int]) -> float | None:
    """Shared contacts of all contacts of two pictures; None where neither has any."""
    return len(one & other) / len(one | other) if one | other else None


def agreement(evidence: Evidence, state: Any) -> dict[tuple[int, int], float]:
    """How far the pictures of each two contingents of the mission agree after a turn; pairs without a contact left out.
    """
    pictures = {contingent: known(evidence, state, contingent) for contingent in evidence.mission}
    pairs = {pair: jaccard(pictures[pair[0]], pictures[pair[1]]) for pair in combinations(evidence.mission, 2)}
    return {pair: value for pair, value in pairs.items() if value is not None}


def knowledge(evidence: Evidence) -> dict[str, Any]:
    """Who knew of whom from when, the picture of every contingent after every turn, and the map under them."""
    if not evidence.states:
        return {}
    names = evidence.names
    seen_by = list(range(1, len(evidence.exercise.contingents) + 1))
    return {
        "map": _map(evidence),
        "contingents": [
            {"number": number, "name": names.contingent(number), "mission": number in evidence.mission}
            for number in seen_by
        ],
        "first_known": [_first_known(evidence, group) for group in others(evidence)],
        "turns": [_after(evidence, turn, seen_by) for turn in range(len(evidence.states))],
    }


def _map(evidence: Evidence) -> dict[str, Any]:
    """Size, terrain by cell, roads, communities and places."""
    area = evidence.ground.map[0]
    return {
        "width": int(area.width),
        "height": int(area.height),
        "terrain": [int(cell.terrain) for cell in evidence.ground.land],
        "roads": [number for number, cell in enumerate(evidence.ground.land) if cell.road],
        "communities": [
            {"name": evidence.exercise.communities[row], "cell": int(cell)}
            for row, cell in enumerate(evidence.exercise.state.communities["cell"].tolist())
        ],
    }


def _first_known(evidence: Evidence, group: int) -> dict[str, Any]:
    """The sighting by which each contingent of the mission first knew of a group, who told it if the eyes were not its
    own, and after how many turns it knew of it.
    """
    by = {}
    for contingent in evidence.mission:
        index = (contingent - 1) * len(evidence.exercise.groups) + group - 1
        seen = [state.contacts[index] for state in evidence.states if state.contacts[index].seen]
        turns = sum(is_known(evidence, state, contingent, group) for state in evidence.states)
        by[str(contingent)] = (
            {**evidence.when(seen[0].minute), "told_by": _told_by(evidence, contingent, seen[0]), "turns": turns}
            if seen
            else None
        )
    return {
        "group": group,
        "name": evidence.names.group(group),
        "side": SIDES.get(evidence.side_of(group), "armed"),
        "by": by,
    }


def _told_by(evidence: Evidence, contingent: int, contact: Any) -> str | None:
    """The contingent that a contact comes from, if its own groups did not see it."""
    source = evidence.contingent_of(contact.source)
    return evidence.names.contingent(source) if source not in (0, contingent) else None


def _after(evidence: Evidence, turn: int, contingents: list[int]) -> dict[str, Any]:
    """Truth and pictures after a turn."""
    state = evidence.states[turn]
    agreed = agreement(evidence, state)
    return {
        "turn": turn,
        **evidence.when(state.clock[0].minute),
        "truth": [
            {
                "group": number,
                "name": evidence.names.group(number),
                "side": SIDES.get(group.side, "armed"),
                "contingent": group.contingent,
                "cell": group.cell,
                "strength": group.strength,
            }
            for number, group in enumerate(state.groups, 1)
            if group.alive and not group.reserve
        ],
        "pictures": {
            str(contingent): [
                _contact(evidence, state, contingent, group) for group in _seen(evidence, state, contingent)
            ]
            for contingent in contingents
        },
        "agreement": {f"{one}-{other}": round(value, 4) for (one, other), value in agreed.items()},
        "mean_agreement": round(sum(agreed.values()) / len(agreed), 4) if agreed else None,
    }


def _seen(evidence: Evidence, state: Any, contingent: int) -> list[int]:
    return [group for group in range(1, len(state.groups) + 1) if is_known(evidence, state, contingent, group)]


def _contact(evidence: Evidence, state: Any, contingent: int, group: int) -> dict[str, Any]:
    """A contact as it stands in a picture, and how far from the truth it is."""
    contact = state.contacts[(contingent - 1) * len(state.groups) + group - 1]
    return {
        "group": group,
        "name": evidence.names.group(group),
        "side": SIDES.get(contact.side, "armed"),
        "cell": contact.cell,
        "grid": evidence.names.grid(contact.cell),
        "told_by": _told_by(evidence, contingent, contact),
        "age": state.clock[0].minute - contact.minute,
        "certainty": contact.certainty // 10_000,
        "strength": contact.strength,
        "off_cells": _apart(evidence, contact.cell, state.groups[group - 1].cell),
    }


def _apart(evidence: Evidence, one: int, other: int) -> int:
    """Cells between where a group was believed to be and where it is."""
    width = evidence.ground.map[0].width
    return int(max(abs(one % width - other % width), abs(one // width - other // width)))

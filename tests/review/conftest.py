"""Recorded games of the exercises that ship, with their evidence and their documents."""

import pytest

from wargame import reviewing, scenario, session
from wargame.review import gather

SEED = 7


@pytest.fixture(scope="session", params=scenario.names())
def recorded(request, tmp_path_factory):
    """(outcome of the game, path of its record)."""
    path = tmp_path_factory.mktemp("reviewed") / f"{request.param}.wargame"
    exercise = session.load(request.param)
    seat = next(one.id for one in exercise.scenario.seat if one.side == "mission")
    return session.run(exercise, SEED, {seat: "unprepared"}, record=path), path


@pytest.fixture(scope="session")
def evidence(recorded):
    return reviewing.evidence_of(recorded[1])


@pytest.fixture(scope="session")
def document(evidence):
    return gather(evidence)

"""Recorded games of the exercises that ship, with their evidence and their documents."""

import pytest

from wargame import reviewing, scenario, session
from wargame.review import gather

SEED = 7


@pytest.fixture(scope="session", params=scenario.names())
def recorded(request, tmp_path_factory):
    """(outcome of the game, path of its record)."""
    path = tmp_path_factory.mktemp("reviewed") / f"{request.param}.wargame"
    return session.run(session.load(request.param), SEED, record=path), path


@pytest.fixture(scope="session")
def evidence(recorded):
    return reviewing.evidence_of(recorded[1])


@pytest.fixture(scope="session")
def document(evidence):
    return gather(evidence)

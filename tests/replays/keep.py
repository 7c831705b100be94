"""Keeps a record of each shipped exercise for a release: `python -m tests.replays.keep`, once, when it is released.

What is kept stays for ever: later versions must read it, and play it to the same end if they have the same rules.
"""

from pathlib import Path

import wargame
from wargame import scenario, session

FOLDER = Path(__file__).parent
TURNS = 6


def path_of(name: str, version: str = wargame.__version__) -> Path:
    return FOLDER / f"{name}-{version}.wargame"


def keep(name: str) -> Path:
    """Record the beginning of a game in which everybody plays by the exercise's own doctrines."""
    path = path_of(name)
    path.unlink(missing_ok=True)
    session.run(session.load(name), turns=TURNS, record=path)
    return path


if __name__ == "__main__":
    for each in scenario.names():
        keep(each)

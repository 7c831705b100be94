"""A recorded game of an exercise that ships, and its after-action review as `wargame review --json` prints it."""

import contextlib
import io
import json
from pathlib import Path
from typing import Any

from wargame import session
from wargame.cli import main


def review_of(name: str, folder: Path, mind: str = "unprepared", seed: int = 7) -> dict[str, Any]:
    """The review of a game in which a doctrine sits on the mission's seat."""
    exercise = session.load(name)
    seat = next(one.id for one in exercise.scenario.seat if one.side == "mission")
    path = folder / f"{name}.wargame"
    session.run(exercise, seed, {seat: mind}, record=path)
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        assert main(["review", str(path), "--json"]) == 0
    return json.loads(printed.getvalue())

"""A recorded game told line by line, with everything by its own name: the whole truth, as for a debriefing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from wargame import session, text
from wargame.engine.ground import open_ground
from wargame.engine.record import Record
from wargame.render.build.chair import Chair, Namer


class Everybody(Chair):
    """Names without a seat: no group is a stranger."""

    def group(self, number: int) -> str:
        """A group's own name."""
        return str(self.exercise.groups[number - 1])


def story(path: str | Path) -> Iterator[str]:
    """What happened in a recorded game; raises `RecordError` if it cannot be read."""
    with Record.open(path) as record:
        exercise = session.load_text(record.header.text, str(record.path), record.header.vignette)
        names = Everybody(exercise, open_ground(exercise.ground), 1, exercise.state)
        seats = ", ".join(f"{seat}: {who}" for seat, who in record.header.seats.items())
        yield f"{exercise.scenario.exercise.title}, seed {record.header.seed} ({seats})"
        for number in range(1, record.turns + 1):
            yield f"Turn {number}"
            for one in sorted(record.events(number).tolist(), key=lambda one: (one[3], one[0])):
                _, kind, _, minute, cell, who, whom, community, amount, extra, _ = one
                day, hour = names.moment(minute)
                line = text.event(
                    kind, amount, extra, who=who, whom=whom, community=community, cell=cell, namer=Namer(names)
                )
                if line:  # further effects of an inject have no words of their own
                    yield f"  day {day} {hour}  {line}"

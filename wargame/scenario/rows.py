"""The rows of the tables by the names of the file."""

from .atlas import Atlas
from .cast import Cast
from .schema import Scenario


class Rows:
    """The row, counted from 1, of everything that a condition or an effect may be about."""

    def __init__(self, scenario: Scenario) -> None:
        self.cast = Cast(scenario)
        self.atlas = Atlas(scenario)
        self._rows: dict[str, dict[str, int]] = {
            kind: {row.id: number for number, row in enumerate(getattr(scenario, kind), 1)}
            for kind in ("party", "seat", "group", "community", "objective", "tension", "battalion")
        }
        self._rows["contingent"] = {name: number for number, name in enumerate(self.cast.contingents, 1)}
        self._rows["inject"], row = {}, 1
        for inject in scenario.inject:
            self._rows["inject"][inject.id] = row
            row += max(1, len(inject.effects))

    def of(self, kind: str, name: str | None) -> int:
        """The row of a party, contingent, seat, group, community, objective, battalion or inject; 0 for none."""
        return self._rows[kind][name] if name is not None else 0

    def cell(self, place: str | None) -> int:
        """The cell of a place, 0 for none."""
        if place is None:
            return 0
        found = self.atlas.cell(place)
        return found.row * self.atlas.width + found.column

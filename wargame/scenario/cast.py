"""Who belongs to whom: contingents, parties, seats and sides of a scenario, found by name."""

from collections import Counter

from wargame.engine.kinds import kind_of
from wargame.engine.words import mobility

from .schema import Contingent, Group, Party, Scenario, Seat
from .vocabulary import DOCTRINES, UNIT_KINDS


class Cast:
    """The participants of a scenario. Looks up by id; an unknown id gives None."""

    def __init__(self, scenario: Scenario) -> None:
        self.parties: dict[str, Party] = {party.id: party for party in scenario.party}
        self.contingents: dict[str, Contingent] = {contingent.id: contingent for contingent in contingents_of(scenario)}
        self.groups: dict[str, Group] = {group.id: group for group in scenario.group}
        self.seats: dict[str, Seat] = {seat.id: seat for seat in scenario.seat}
        self.commanders = Counter(contingent for seat in scenario.seat for contingent in set(seat.commands))

    def side_of_contingent(self, contingent: str) -> str | None:
        """The side that a contingent serves."""
        found = self.contingents.get(contingent)
        party = self.parties.get(found.party) if found else None
        return party.side if party else None

    def side_of_group(self, group: str) -> str | None:
        """The side that a group serves."""
        found = self.groups.get(group)
        return self.side_of_contingent(found.contingent) if found else None


def contingents_of(scenario: Scenario) -> list[Contingent]:
    """The contingents of the file, and one for each party that names none, with the party's own id and title."""
    given = list(scenario.contingent)
    served = {contingent.party for contingent in given}
    return given + [
        Contingent(id=party.id, title=party.title, party=party.id, language=0, local_language=100)
        for party in scenario.party
        if party.id not in served
    ]


def doctrine_of(seat: Seat) -> str:
    """Who decides in a seat when no person does."""
    return seat.doctrine or DOCTRINES[seat.side][0]


def mobility_of(group: Group) -> int:
    """How a group moves: as the slowest of its units, on foot before trucks before cars; through the air if all fly."""
    moves = {kind_of(UNIT_KINDS[unit.kind]).mobility for unit in group.units}
    return next(kind for kind in (mobility.FOOT, mobility.TRUCK, mobility.MOUNTED, mobility.AIR) if kind in moves)

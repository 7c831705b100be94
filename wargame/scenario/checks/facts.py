"""What the checks read: a scenario with its indexes."""

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any, NamedTuple

from wargame.scenario.atlas import Atlas
from wargame.scenario.cast import Cast
from wargame.scenario.problem import Fault, Path, did_you_mean
from wargame.scenario.schema import Condition, Scenario


class Facts:
    """A scenario, its map and its participants; made once for all checks."""

    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario

    @cached_property
    def atlas(self) -> Atlas:
        """The map and all that has a name on it."""
        return Atlas(self.scenario)

    @cached_property
    def cast(self) -> Cast:
        """Who belongs to whom."""
        return Cast(self.scenario)

    def ids(self, kind: str) -> list[str]:
        """The ids of a kind of thing: "party", "contingent", "group", ..."""
        return list(self.cast.contingents) if kind == "contingent" else [row.id for row in getattr(self.scenario, kind)]

    def conditions(self) -> Iterator[tuple[Path, Condition]]:
        """All conditions with their paths."""
        for section, key in (("objective", "conditions"), ("inject", "when")):
            for index, row in enumerate(getattr(self.scenario, section)):
                for number, condition in enumerate(getattr(row, key)):
                    yield (section, index, key, number), condition


class Check(NamedTuple):
    """One check, with the sections whose names it relies on: it is left out when those could not be read."""

    run: Callable[[Facts], Iterator[Fault]]
    relies_on: tuple[str, ...]


def unknown(facts: Facts, path: Path, kind: str, word: str) -> Fault:
    """The fault of a reference that leads nowhere."""
    known = facts.ids(kind)
    named = ", ".join(known[:12]) or "none is given"
    article = "an" if kind[0] in "aeiou" else "a"
    return Fault(
        path,
        "reference",
        f'there is no {kind} "{word}"',
        f"write the id of {article} {kind} ({named}){did_you_mean(word, known)}",
    )


def each(facts: Facts, section: str) -> Iterator[tuple[Path, Any]]:
    """The tables of a section with their paths."""
    for index, row in enumerate(getattr(facts.scenario, section)):
        yield (section, index), row

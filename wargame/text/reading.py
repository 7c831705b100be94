"""How the numbers of an event are read aloud: `READINGS` turns a number into words by what it stands for."""

from collections.abc import Callable
from typing import Protocol

from . import names as kinds
from . import together
from .catalog import N_, count, say
from .orders import VERBS
from .reasons import REASONS
from .reports import REPORTS

FORCE_STEPS = {
    1: N_("talks"),
    2: N_("a show of force"),
    3: N_("a spoken warning"),
    4: N_("standing in the way without weapons"),
    5: N_("a warning shot"),
    6: N_("aimed fire"),
    7: N_("automatic fire"),
    8: N_("fire from the air"),
}


class Namer(Protocol):
    """Who and what an exercise is about; every number counts from 1. A seat's own namer hides what it does not know."""

    def group(self, number: int) -> str: ...

    def community(self, number: int) -> str: ...

    def party(self, number: int) -> str: ...

    def contingent(self, number: int) -> str: ...

    def objective(self, number: int) -> str: ...

    def inject(self, number: int) -> str: ...

    def seat(self, number: int) -> str: ...

    def cell(self, number: int) -> str: ...


class Numbered:
    """Names for an exercise of which only numbers are known: "group 3"."""

    def group(self, number: int) -> str:
        return say("group {n}").format(n=number)

    def community(self, number: int) -> str:
        return say("community {n}").format(n=number)

    def party(self, number: int) -> str:
        return say("party {n}").format(n=number)

    def contingent(self, number: int) -> str:
        return say("contingent {n}").format(n=number)

    def objective(self, number: int) -> str:
        return say("objective {n}").format(n=number)

    def inject(self, number: int) -> str:
        return say("event {n}").format(n=number)

    def seat(self, number: int) -> str:
        return say("seat {n}").format(n=number)

    def cell(self, number: int) -> str:
        return say("cell {n}").format(n=number)


def duration(minutes: int) -> str:
    """A length of time: "45 min", "2 h", "2 h 10 min", "3 days"."""
    hours, rest = divmod(max(minutes, 0), 60)
    if hours >= 48:
        return count("{n} day", "{n} days", (hours + 12) // 24)
    if not hours:
        return say("{minutes} min").format(minutes=rest)
    if not rest:
        return say("{hours} h").format(hours=hours)
    return say("{hours} h {minutes} min").format(hours=hours, minutes=rest)


def distance(metres: int) -> str:
    """A distance: "300 m", "4.5 km"."""
    return f"{metres} m" if metres < 1000 else f"{metres / 1000:.1f} km"


def points(amount: int) -> str:
    """A change of a meter held in 1/10,000 of a point, with its sign: "+2.5"."""
    return f"{amount / 10_000:+.1f}"


def _word(table: dict[int, str]) -> Callable[[int, Namer], str]:
    return lambda number, namer: say(table.get(number, "")) or str(number)


def _several(table: dict[int, str], bits: int) -> str:
    """The words of all bits that are set."""
    return ", ".join(say(name) for bit, name in table.items() if bits & bit)


READINGS: dict[str, Callable[[int, Namer], str]] = {
    "number": lambda number, namer: f"{number:,}",
    "people": lambda number, namer: count("{n} person", "{n} people", number),
    "wounded": lambda number, namer: count("{n} wounded person", "{n} wounded people", number),
    "dead": lambda number, namer: count("{n} dead", "{n} dead", number),
    "vehicles": lambda number, namer: count("{n} vehicle", "{n} vehicles", number),
    "percent": lambda number, namer: f"{number} %",
    "metres": lambda number, namer: distance(number),
    "minutes": lambda number, namer: duration(number),
    "days": lambda number, namer: count("{n} day", "{n} days", number),
    "span": lambda number, namer: ("−" if number < 0 else "") + duration(abs(number)),
    "tenths": lambda number, namer: say("{n} days").format(n=f"{number / 10:.1f}"),
    "load": lambda number, namer: say("{n} t").format(n=f"{number / 1000:.1f}"),
    "points": lambda number, namer: points(number),
    "verb": lambda number, namer: say(VERBS[number][0]) if number in VERBS else str(number),
    "reason": lambda number, namer: say(REASONS[number][0]) if number in REASONS else str(number),
    "step": _word(FORCE_STEPS),
    "store": _word(kinds.STORES),
    "weather": _word(kinds.WEATHERS),
    "incident": _word(kinds.INCIDENTS),
    "breach": _word(kinds.BREACHES),
    "grade": _word(kinds.GRADES),
    "case": _word(kinds.CASES),
    "edge": _word(kinds.EDGES),
    "trust": _word(kinds.TRUST_CAUSES),
    "delay": _word(together.DELAYS),
    "standing": _word(kinds.STANDINGS),
    "caveat": _word(together.CAVEATS),
    "fields": lambda number, namer: _several(together.FIELDS, number),
    "misreading": _word(together.MISREADINGS),
    "preparation": _word(together.PREPARATIONS),
    "report": _word(REPORTS),
    "community": lambda number, namer: namer.community(number),
    "party": lambda number, namer: namer.party(number),
    "contingent": lambda number, namer: namer.contingent(number),
    "objective": lambda number, namer: namer.objective(number),
    "inject": lambda number, namer: namer.inject(number),
    "seat": lambda number, namer: namer.seat(number),
}

"""Every sentence that people read, by the numbers that the engine speaks in.

`verb(verb.MARCH)` is "March"; `event(...)` is what happened in a sentence; `reason(...)` is why not and `remedy(...)`
what to do instead. `use("fr")` changes the language. The sentences stand in the modules of this package.
"""

from .catalog import languages, say, use
from .counters import EFFECTS, MEASURES, TALLIES
from .events import EVENTS
from .names import (
    BREACH_REFERENCES,
    BREACHES,
    CASES,
    CLIMATES,
    COMMUNITIES,
    COMPARISONS,
    EDGES,
    GRADES,
    INCIDENTS,
    LOADS,
    MOBILITIES,
    POSTURES,
    ROADS,
    SIDES,
    SKILLS,
    STANDINGS,
    STORES,
    TARGETS,
    TASKS,
    TERRAINS,
    TRUST_CAUSES,
    UNITS,
    WEATHERS,
    WORKS,
)
from .orders import VERBS
from .reading import FORCE_STEPS, READINGS, Namer, Numbered, distance, duration, points
from .reasons import REASONS
from .reports import REPORTS
from .together import BEARERS, CAVEATS, CLASSES, DELAYS, FIELDS, MISREADINGS, PREPARATIONS

__all__ = [
    "Namer",
    "Numbered",
    "distance",
    "duration",
    "event",
    "languages",
    "points",
    "reason",
    "remedy",
    "say",
    "use",
    "verb",
    "verb_help",
    "word",
]

_WORDS = {
    "bearer": BEARERS,
    "breach": BREACHES,
    "breach_reference": BREACH_REFERENCES,
    "case": CASES,
    "caveat": CAVEATS,
    "climate": CLIMATES,
    "community": COMMUNITIES,
    "compare": COMPARISONS,
    "delay": DELAYS,
    "dimension": CLASSES,
    "edge": EDGES,
    "effect": EFFECTS,
    "field": FIELDS,
    "grade": GRADES,
    "incident": INCIDENTS,
    "load": LOADS,
    "measure": MEASURES,
    "misreading": MISREADINGS,
    "mobility": MOBILITIES,
    "posture": POSTURES,
    "preparation": PREPARATIONS,
    "report": REPORTS,
    "road": ROADS,
    "side": SIDES,
    "skill": SKILLS,
    "standing": STANDINGS,
    "step": FORCE_STEPS,
    "store": STORES,
    "tally": TALLIES,
    "target": TARGETS,
    "task": TASKS,
    "terrain": TERRAINS,
    "trust": TRUST_CAUSES,
    "unit": UNITS,
    "weather": WEATHERS,
    "work": WORKS,
}


def word(kind: str, number: int) -> str:
    """The short name of `number` among the words of `kind`: "unit", "road", "terrain", "step", ...."""
    return say(_WORDS[kind][number])


def verb(number: int) -> str:
    """The name of an order, as a button shows it: "Show of force"."""
    return say(VERBS[number][0])


def verb_help(number: int) -> str:
    """What the order makes a group do, in a sentence."""
    return say(VERBS[number][1])


def reason(number: int) -> str:
    """Why an order is not accepted, not permitted, or could not be carried out, in a sentence; empty for none."""
    return say(REASONS[number][0])


def remedy(number: int) -> str:
    """What to do instead, in a sentence; empty where there is no reason."""
    return say(REASONS[number][1])


def event(
    kind: int,
    amount: int = 0,
    extra: int = 0,
    *,
    who: int = 0,
    whom: int = 0,
    community: int = 0,
    cell: int = -1,
    namer: Namer | None = None,
) -> str:
    """What happened, in a sentence.

    `who`, `whom` and `community` count from 1, 0 is nobody; `cell` is a cell's number, -1 none. `namer` says what
    groups and places are called to the reader. KeyError if there is no event `kind`.
    """
    called, told = namer or Numbered(), EVENTS[kind]
    sentence = told.sentence
    values = {"amount": amount, "extra": extra}
    for field, value, variant in told.variants:
        if values[field] == value:
            sentence = variant
    nobody = say("somebody")
    where = called.cell(cell) if cell >= 0 else say("somewhere")
    line = say(sentence).format(
        who=called.group(who) if who else nobody,
        whom=called.group(whom) if whom else nobody,
        community=called.community(community) if community else say("somewhere"),
        cell=where,
        aim=called.community(community) if community else called.group(whom) if whom else where,
        amount=READINGS[told.amount](amount, called),
        extra=READINGS[told.extra](extra, called),
    )
    return line[:1].upper() + line[1:]

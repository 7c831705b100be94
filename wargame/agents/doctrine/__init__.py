"""Doctrines: who decides in a seat when neither a person nor a trained policy does.

A doctrine is a kernel `mind(believed, ground, seat, luck, wishes)` that both runtimes play: it reads what its seat
knows and writes at most one wish a group. It asks the rules' own questions, and whatever it wishes is asked them
again when the order is given.
"""

from typing import Any, NamedTuple

from wargame.engine.words import side

from .idle import hold_base, nothing
from .land import agency, host, militia
from .mission import doctrine, never_report, unprepared
from .naive import naive
from .opportunist import opportunist
from .passive import passive
from .patrol import patrol
from .random import random
from .rush import rush
from .spoiler import spoiler
from .strategist import strategist

EVERY_SIDE = (side.MISSION, side.ARMED, side.HOST, side.COMMUNITY, side.AGENCY)


class Doctrine(NamedTuple):
    """A doctrine of the catalog."""

    mind: Any  # a plain function: a kernel
    sides: tuple[int, ...]  # words/side.py
    summary: str


DOCTRINES: dict[str, Doctrine] = {
    "doctrine": Doctrine(
        doctrine,
        (side.MISSION,),
        "prepares, protects, answers alerts, supplies and reports as a good staff does",
    ),
    "patrol": Doctrine(patrol, (side.MISSION,), "patrols the communities one after the other, and nothing else"),
    "naive": Doctrine(naive, (side.MISSION,), "marches at the nearest armed group that it knows of, and fires"),
    "rush": Doctrine(rush, (side.MISSION,), "sends everybody to every alert, and otherwise waits in base"),
    "hold_base": Doctrine(hold_base, (side.MISSION,), "goes back to base and stays there"),
    "never_report": Doctrine(never_report, (side.MISSION,), "as doctrine, but never sends a situation report"),
    "passive": Doctrine(passive, (side.ARMED,), "hides in its refuges and harms nobody"),
    "opportunist": Doctrine(
        opportunist, (side.ARMED,), "lives off the weak, strikes where nobody is seen, avoids soldiers"
    ),
    "spoiler": Doctrine(
        spoiler, (side.ARMED,), "breaks what peace there is: raids, ambushes and mines whatever its posture"
    ),
    "strategist": Doctrine(strategist, (side.ARMED,), "weighs gain against presence and rescue, one step ahead"),
    "host": Doctrine(host, (side.HOST,), "holds its towns, and faces armed groups that come near"),
    "militia": Doctrine(militia, (side.COMMUNITY,), "guards its own people, and faces armed groups that come near"),
    "agency": Doctrine(agency, (side.AGENCY,), "brings aid where need is greatest, keeps away from armed groups"),
    "random": Doctrine(random, EVERY_SIDE, "gives each group a random order that is accepted and permitted"),
    "pass": Doctrine(nothing, EVERY_SIDE, "gives no orders"),
    "unprepared": Doctrine(
        unprepared, (side.MISSION,), "as doctrine, but without preparation, liaison, plans, consultation and read-back"
    ),
}


def minds() -> tuple[Any, ...]:
    """All minds in the order of the catalog: what a driver takes; `number` says which is which."""
    return tuple(entry.mind for entry in DOCTRINES.values())


def number(name: str) -> int:
    """The place of a doctrine in `minds()`; KeyError if there is none of this name."""
    if name not in DOCTRINES:
        raise KeyError(name)
    return list(DOCTRINES).index(name)

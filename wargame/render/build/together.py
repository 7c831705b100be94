"""What an order costs because it goes to people of another contingent: the delay sum, the odds, and what would help."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from wargame.engine.delay import ON_THE_SPOT, calls_home_ppm, is_lent, misread_ppm, part
from wargame.engine.interop import has_liaison, is_foreign, lead_of, of
from wargame.engine.rules.command import about
from wargame.engine.tables import PPM
from wargame.engine.words import caveat, delay, manner, reason
from wargame.render import view as v
from wargame.render.build.chair import Chair
from wargame.text import duration, say, word

CERTAIN = 10_000  # ppm in a percent


def delays(chair: Chair, index: int, doing: int, goal: int, how: int) -> dict[int, int]:
    """The minutes of each part of the delay sum that is known beforehand, by words/delay.py."""
    community = about(chair.belief, chair.ground, chair.seat, index, goal)
    ask = (chair.belief, chair.ground, chair.seat, index, doing, how, community)
    found = {kind: int(part(*ask, kind)) for kind in range(1, delay.COUNT)}
    return {kind: minutes for kind, minutes in found.items() if minutes}


def terms(chair: Chair, index: int, doing: int, goal: int, how: int) -> list[v.Term]:
    """The delay sum in words."""
    return [
        v.Term(word("delay", kind), minutes, v.DIMENSIONS[delay.CLASS_OF[kind] - 1])
        for kind, minutes in delays(chair, index, doing, goal, how).items()
    ]


def odds(chair: Chair, index: int, doing: int, goal: int, how: int) -> Iterator[v.Odds]:
    """How likely it is misunderstood, and that the capital is asked first."""
    on_the_spot = about(chair.belief, chair.ground, chair.seat, index, goal) == ON_THE_SPOT
    if on_the_spot or not is_foreign(chair.belief, index):
        return
    own = chair.belief.contingents[chair.belief.groups[index].contingent - 1]
    if own.regional:
        rules = chair.ground.rules[0]
        granted = int(rules.request_base) + int(of(own.interop, rules.request_interop))
        yield v.Odds(say("its commander grants what he is asked"), granted // CERTAIN)
    elif is_lent(doing):
        cancelled = int(of(PPM - own.interop, chair.ground.rules[0].lending_cancelled))
        yield v.Odds(say("what is lent is withdrawn again"), cancelled // CERTAIN)
    misread = int(misread_ppm(chair.ground, own.interop, how))
    yield v.Odds(say("it is misunderstood"), misread // CERTAIN)
    capital = _capital(chair, index, doing)
    if capital:
        rules = chair.ground.rules[0]
        between = say("its capital is asked first, {least} to {most}").format(
            least=duration(int(rules.capital_least)), most=duration(int(rules.capital_most))
        )
        yield v.Odds(between, capital // CERTAIN)


def _capital(chair: Chair, index: int, doing: int) -> int:
    """The chance that the group's capital is asked first, in ppm, as far as the seat knows."""
    own = chair.belief.contingents[chair.belief.groups[index].contingent - 1]
    return int(calls_home_ppm(chair.ground, chair.clock, own, own.caveats, doing, chair.clock.window))


def why(chair: Chair, index: int, doing: int, goal: int, how: int, forbidden: int) -> Iterable[str]:
    """The pair of contingents, what its capital forbids, and the measure that would help most."""
    if not is_foreign(chair.belief, index):
        return
    state = chair.belief
    row = state.groups[index].contingent - 1
    own = state.contingents[row]
    yield say("{contingent}: interoperability with the headquarters {index} %.").format(
        contingent=chair.contingent(row + 1), index=int(own.interop) // CERTAIN
    )
    for bit in caveat.ALL:
        if own.caveats & bit:
            yield say("Its capital: {caveat}.").format(caveat=word("caveat", bit))
    if forbidden != reason.AUTHORITY:
        yield from helps(chair, index, doing, goal, how)


def helps(chair: Chair, index: int, doing: int, goal: int, how: int) -> Iterator[str]:
    """The measure at hand that spares most minutes, as they are to be expected."""
    state, rules = chair.belief, chair.ground.rules[0]
    row = state.groups[index].contingent - 1
    sums = delays(chair, index, doing, goal, how)
    own = state.contingents[row]
    length = int(chair.clock.length)
    misread = int(misread_ppm(chair.ground, own.interop, how))
    mean = (int(rules.capital_least) + int(rules.capital_most)) // 2
    measures = [
        (_capital(chair, index, doing) * mean // 1_000_000, say("consult its capital for leave")),
        (max(0, sums.get(delay.STAFF, 0) - int(rules.staff_planned)), say("approve a contingency plan beforehand")),
        (0 if how & manner.READ_BACK else misread // 2 * length // 1_000_000, say("have the order read back")),
    ]
    if not has_liaison(state, lead_of(state, row), row):
        measures.append((sums.get(delay.LANGUAGE, 0) // 2, say("send a liaison officer")))
    minutes, measure = max(measures, key=lambda one: one[0])
    if minutes > 1:
        yield say("What would help most: {measure} (about {minutes} min).").format(measure=measure, minutes=minutes)

"""Depots, hired trucks and flights in words, before they are ordered."""

from __future__ import annotations

from collections.abc import Iterable

from wargame.engine.hours import flight_minutes
from wargame.engine.loads import helicopter_for, is_guarded, truck_minutes
from wargame.engine.supply import load_of, spare_of, wanted_of
from wargame.engine.words import store, verb
from wargame.render import view as v
from wargame.render.build.chair import Chair
from wargame.text import duration, say

CERTAIN = 10_000  # ppm in a percent


def effects(chair: Chair, index: int, doing: int, goal: int, other: int) -> Iterable[str]:
    """What an order to carry is worth, in figures of the rules."""
    state, ground, rules = chair.belief, chair.ground, chair.ground.rules[0]
    if doing == verb.DEPOT:
        spare = sum(int(spare_of(rules, state.stores[index * store.CLASSES + kind])) for kind in range(store.CLASSES))
        weight = min(spare, int(load_of(state, ground, index)))
        yield say("Sets down {n} t as its stores are now.").format(n=f"{weight / 1000:.1f}")
        if not is_guarded(state, ground, goal):
            yield say("Nobody with arms stands there yet: unguarded, it is looted.")
    elif doing == verb.CONTRACT:
        rows = range((other - 1) * store.CLASSES, other * store.CLASSES)
        weight = min(sum(int(wanted_of(state.stores[row])) for row in rows), int(rules.contract_tonnes) * 1000)
        cost = -(-weight * int(rules.contract_cost) // 1000)
        base = state.contingents[state.groups[index].contingent - 1].base
        minutes = int(rules.contract_ready + truck_minutes(state, ground, base, goal))
        told = say("They bring {n} t for {cost} thousand, in about {time}.")
        yield told.format(n=f"{weight / 1000:.1f}", cost=cost, time=duration(minutes))
    elif doing == verb.LIFT:
        minutes = 2 * int(flight_minutes(ground, state.groups[index].cell, goal))
        who = chair.group(helicopter_for(state, ground, index) + 1)
        yield say("{who} flies there and back: {time} of its flight hours.").format(who=who, time=duration(minutes))


def odds(chair: Chair, doing: int) -> Iterable[v.Odds]:
    """What may go wrong with hired trucks."""
    rules = chair.ground.rules[0]
    if doing == verb.CONTRACT:
        yield v.Odds(say("they are a day late"), int(rules.contract_late) // CERTAIN)
        yield v.Odds(say("they never come"), int(rules.contract_lost) // CERTAIN)

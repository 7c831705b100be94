"""The doctrine's wish for a group in words, with the values of the belief that speak for it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from wargame.engine.deeds import days_of
from wargame.engine.grid import adjacent
from wargame.engine.grid import distance as metres_between
from wargame.engine.knowledge import latest_contact
from wargame.engine.orders import CATALOG, target_cell
from wargame.engine.readiness import readiness_of
from wargame.engine.words import side, store, target, verb
from wargame.render import view as v
from wargame.render.build.assessment import assessed_of
from wargame.render.build.chair import Chair
from wargame.render.build.offers import AWAY, verb_word
from wargame.render.build.preview import preview_of
from wargame.render.counsel import Advice, Ground
from wargame.text import distance, duration, say, word
from wargame.text import verb as verb_name

POINT = 10_000


def advice_of(chair: Chair, index: int, wish: Any) -> Advice:
    """Advice for group row `index` from what a doctrine wishes for it (verb 0: nothing new)."""
    name = chair.group(index + 1)
    if not wish.verb:
        doing = chair.belief.orders[index * 2]
        busy = doing.alive and not doing.done and doing.verb
        now = verb_name(doing.verb) if busy else say("no order")
        sentence = say("{group}: leave it as it is ({order}).").format(group=name, order=now)
        told = _of_target(chair, index, doing, _goal(chair, index, doing)) if busy else ()
        return Advice(index + 1, sentence, (*told, *_of_group(chair, index)))
    order = order_of(chair, index, wish)
    preview = preview_of(chair, order)
    grounds = (*_of_target(chair, index, wish, _goal(chair, index, wish)), *_of_group(chair, index))
    return Advice(index + 1, f"{preview.sentence}.", grounds, preview)


def _goal(chair: Chair, index: int, wish: Any) -> int:
    """Where an order or a wish leads."""
    return int(target_cell(chair.belief, chair.ground, index, wish.verb, wish.cell, wish.other))


def order_of(chair: Chair, index: int, wish: Any) -> v.Order:
    """A doctrine's wish as an order of the window."""
    kind = next(entry.target for entry in CATALOG if entry.verb == wish.verb)
    cell = chair.place(wish.cell) if kind == target.CELL else None
    aim = int(wish.other) if kind not in (target.NOTHING, target.CELL) else 0
    if kind == target.CONTACT:
        aim = chair.contact_of(wish.other - 1)
    elif kind == target.GROUP and chair.contact_of(wish.other - 1):
        aim = -AWAY - chair.contact_of(wish.other - 1)
    return v.Order(index + 1, verb_word(wish.verb), aim, cell)


def _of_target(chair: Chair, index: int, wish: Any, goal: int) -> Iterable[Ground]:
    """What is believed of whom or what the order is about."""
    kind = next(entry.target for entry in CATALOG if entry.verb == wish.verb)
    place = chair.ground.land[goal].place if goal >= 0 else 0
    if wish.verb in (verb.TREAT, verb.EVACUATE, verb.REQUEST):
        yield _of_wounded(chair, index)
    if kind == target.COMMUNITY or (kind == target.CELL and place):
        yield from _of_community(chair, wish.other if kind == target.COMMUNITY else place)
    elif kind == target.CONTACT:
        yield from _of_contact(chair, wish.other - 1)
    elif kind == target.GROUP and wish.other - 1 in chair.mine:
        yield _supply(chair, wish.other - 1)
    if goal >= 0 and goal != chair.belief.groups[index].cell:
        metres = metres_between(chair.ground, chair.belief.groups[index].cell, goal)
        yield Ground(say("Distance"), distance(int(metres)))


def _of_community(chair: Chair, number: int) -> Iterable[Ground]:
    row, name = chair.belief.communities[number - 1], chair.community(number)
    for one in chair.belief.alerts:
        if one.alive and one.community == number and not one.answered:
            left = one.due - chair.clock.minute
            due = say("attack under way") if left <= 0 else say("attack expected in {time}").format(time=duration(left))
            yield Ground(say("Warning from {place}").format(place=name), due)
    known = assessed_of(chair, number)
    if known:
        bounds = f"{known.threat[0]}-{known.threat[1]} %"
        yield Ground(say("Chance of an attack on {place} in a week").format(place=name), bounds)
    yield Ground(say("Fear in {place}").format(place=name), say("{n} of 100").format(n=int(row.fear) // POINT))
    yield Ground(say("Trust in {place}").format(place=name), say("{n} of 100").format(n=int(row.trust) // POINT))
    yield Ground(say("People in {place}").format(place=name), f"{int(row.population):,}")
    if row.wounded:
        yield Ground(say("Wounded in {place}").format(place=name), str(int(row.wounded)))


def _of_contact(chair: Chair, row: int) -> Iterable[Ground]:
    at = latest_contact(chair.belief, chair.ground, chair.seat, row)
    if at < 0:
        return
    one, name = chair.belief.contacts[at], chair.group(row + 1)
    yield Ground(say("Strength of {who}").format(who=name), say("about {n}").format(n=int(one.strength)))
    yield Ground(say("Seen"), say("{time} ago").format(time=duration(max(0, int(chair.clock.minute - one.minute)))))
    if one.party:
        consent = int(chair.belief.parties[one.party - 1].consent) // POINT
        yield Ground(say("Consent of its party"), say("{n} of 100").format(n=consent))


def _of_wounded(chair: Chair, index: int) -> Ground:
    """Who waits for help in the group's cell or next to it."""
    here = chair.belief.groups[index].cell
    near = [one for one in chair.belief.patients if one.alive and adjacent(chair.ground, one.cell, here)]
    return Ground(say("Wounded here, as far as is known"), str(sum(int(one.count) for one in near)))


def _of_group(chair: Chair, index: int) -> Iterable[Ground]:
    """What is known of the group itself: rest, readiness, its scarcest store."""
    row = chair.belief.groups[index]
    yield Ground(say("Its rest"), say("{n} of 100").format(n=int(row.rest) // POINT))
    if chair.side == side.MISSION:
        ready = int(readiness_of(chair.belief, chair.ground, index)) // POINT
        yield Ground(say("Its readiness"), say("{n} of 100").format(n=ready))
        yield _supply(chair, index)


def _supply(chair: Chair, index: int) -> Ground:
    """Days of the class that a group has least of."""
    found = [
        (int(days_of(chair.belief, index, kind)), kind)
        for kind in range(store.CLASSES)
        if chair.belief.stores[index * store.CLASSES + kind].use
    ]
    name = say("Least store of {group}").format(group=chair.group(index + 1))
    if not found:
        return Ground(name, say("none is used by the day"))
    days, kind = min(found)
    return Ground(name, say("{what}, {n} days").format(what=word("store", kind), n=f"{days / 100:.1f}"))

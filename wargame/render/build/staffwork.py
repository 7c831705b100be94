"""What staff work would change, before it is done: preparation, liaison, contingency plans, consultation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from wargame.engine.centre import free_slots
from wargame.engine.staff import DAYS
from wargame.engine.words import verb
from wargame.render import joint
from wargame.render import view as v
from wargame.render.build.chair import Chair
from wargame.render.build.contingents import carry_out, copied, pairs_of
from wargame.text import duration, say, verb_help, word
from wargame.text import verb as verb_name
from wargame.text.catalog import count
from wargame.text.together import GAINS


def preview_of(chair: Chair, order: v.Order, index: int, doing: int, other: int) -> v.Preview:
    """Accepted staff work: what it costs and, tried on a copy of what the seat believes, what it gains."""
    if doing == verb.DEPLOY:
        return _placed(chair, order, index)
    return v.Preview(
        order=order,
        sentence=_sentence(chair, index, doing, other),
        effect=say(GAINS[other]) if doing == verb.PREPARE else verb_help(doing),
        arrival=say("at once, and for good"),
        why=(*_gains(chair, index, doing, other), _cost(chair, index, doing, other)),
        at_once=True,
    )


def _placed(chair: Chair, order: v.Order, index: int) -> v.Preview:
    """Where a group would begin; nothing else changes by it."""
    group, to = chair.belief.groups[index], order.cell or (0, 0)
    along = group.base == group.cell and chair.belief.contingents[group.contingent - 1].basing
    based = say("Its base comes along.") if along else say("Its base stays where it is.")
    name, place = chair.group(index + 1), chair.grid(chair.cell(to))
    return v.Preview(
        order=order,
        sentence=f"{name}: {verb_name(verb.DEPLOY)}, {place}",
        effect=verb_help(verb.DEPLOY),
        arrival=say("at once, and for good"),
        why=(based,),
        route=(chair.place(int(group.cell)), to),
        at_once=True,
    )


def _sentence(chair: Chair, index: int, doing: int, other: int) -> str:
    who = chair.contingent(int(chair.belief.groups[index].contingent))
    if doing == verb.PREPARE:
        return f"{who}: {word('preparation', other)}"
    if doing in (verb.LIAISE, verb.RECALL):
        return f"{who}: {verb_name(doing)}, {chair.contingent(other)}"
    if doing == verb.PLAN:
        return f"{chair.group(index + 1)}: {verb_name(doing)}, {chair.community(other)}"
    return f"{who}: {verb_name(doing)}"


def _cost(chair: Chair, index: int, doing: int, other: int) -> str:
    own = chair.belief.contingents[chair.belief.groups[index].contingent - 1]
    if doing == verb.PREPARE:
        cost = count("Costs {n} day", "Costs {n} days", DAYS[other])
        return say("{cost} of its {days} left.").format(cost=cost, days=int(own.days))
    if doing == verb.RECALL:
        return say("Costs nothing; his slot is free from the next turn on.")
    seat = chair.belief.seats[chair.seat - 1]
    left = int(free_slots(chair.clock, seat))
    slots = say("Costs one of the staff's {left} slots left this turn").format(left=left)
    return slots + (say(", and one each turn from now on.") if doing == verb.LIAISE else ".")


def _gains(chair: Chair, index: int, doing: int, other: int) -> Iterator[str]:
    """In figures, what would be otherwise afterwards."""
    state, rules = chair.belief, chair.ground.rules[0]
    if doing == verb.PLAN:
        spared = duration(int(rules.staff_minutes - rules.staff_planned))
        yield say("When it warns: {minutes} less of staff work.").format(minutes=spared)
        return
    if doing == verb.CONSULT:
        days = duration(int(rules.leave_minutes))
        yield say("For {days} nobody calls the capital first.").format(days=days)
        return
    before = {(one.one, one.other): one for one in pairs_of(chair)}
    trial = replace(chair, belief=copied(state), known={})
    carry_out(trial, index, doing, other)
    for pair in pairs_of(trial):
        was = before[pair.one, pair.other]
        if pair.index != was.index:
            yield told(chair, was, pair)


def told(chair: Chair, was: joint.Pair, pair: joint.Pair) -> str:
    """A pair's index before and after."""
    return say("{one} and {other}: interoperability {before} % to {after} %.").format(
        one=chair.contingent(pair.one), other=chair.contingent(pair.other), before=was.index, after=pair.index
    )

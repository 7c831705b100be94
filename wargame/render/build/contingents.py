"""The contingents of a seat: what each is, what each pair of them is worth, and what staff work would change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from copy import copy
from dataclasses import replace
from typing import Any

from wargame.engine import interop
from wargame.engine.comms import bearer_minutes, net_between
from wargame.engine.deeds import is_before_deployment
from wargame.engine.orders import can
from wargame.engine.readiness import readiness_of_contingent
from wargame.engine.staff import DAYS, do_staff_work, is_staff_work, plans_most
from wargame.engine.words import bearer, caveat, field, names, preparation, side, store
from wargame.render import joint
from wargame.render import view as v
from wargame.render.build import battalions, ways
from wargame.render.build.chair import CONTACT_SYMBOLS, SIDES, Chair
from wargame.render.build.offers import numbers_of, refusal_of, titled
from wargame.text import say, word
from wargame.text.together import GAINS

CERTAIN = 10_000  # ppm in a percent, and parts in a point
CHANGED = ("clock", "contingents", "procedures", "seats", "plans", "tallies")  # tables that staff work writes to


def together_of(chair: Chair) -> joint.Together | None:
    """All contingents of a seat of the mission; None for other sides."""
    if chair.side != side.MISSION:
        return None
    state, rules = chair.belief, chair.ground.rules[0]
    rows = own_contingents(chair)
    partners = tuple(_partner(chair, row, with_picture=len(rows) > 1) for row in rows)
    planning = is_before_deployment(chair.clock) and any(one.days for one in partners)
    return joint.Together(
        partners=partners,
        pairs=tuple(pairs_of(chair)),
        preparations=tuple(
            joint.Preparation(number, titled(word("preparation", number)), DAYS[number], say(GAINS[number]))
            for number in range(1, preparation.COUNT)
        ),
        plans=_plans(chair),
        officers_most=int(rules.liaison_most),
        plans_most=int(plans_most(state, chair.ground, chair.seat)),
        planning=planning,
        battalions=battalions.table(chair),
    )


def _plans(chair: Chair) -> tuple[joint.Plan, ...]:
    """The seat's contingency plans by community and group: where other seats have theirs in the table must not show."""
    own = [one for one in chair.belief.plans if one.alive and one.seat == chair.seat]
    return tuple(joint.Plan(*numbers) for numbers in sorted((int(one.community), int(one.group)) for one in own))


def own_contingents(chair: Chair) -> list[int]:
    """Rows of the contingents that the seat commands."""
    rows = enumerate(chair.belief.contingents)
    return [row for row, one in rows if one.alive and one.seat == chair.seat]


def pairs_of(chair: Chair) -> Iterator[joint.Pair]:
    """Every pair of the seat's contingents."""
    rows = own_contingents(chair)
    for nth, one in enumerate(rows):
        for other in rows[nth + 1 :]:
            yield _pair(chair, one, other)


def _pair(chair: Chair, one: int, other: int) -> joint.Pair:
    state, ground = chair.belief, chair.ground
    weakest = interop.weakest_part(state, ground, one, other)
    net = int(net_between(state, ground, one, other))
    return joint.Pair(
        one=one + 1,
        other=other + 1,
        index=int(interop.index_of(state, ground, one, other)) // CERTAIN,
        technical=int(interop.technical(ground, state.contingents[one], state.contingents[other])) // CERTAIN,
        procedural=int(interop.procedural(state, ground, one, other)) // CERTAIN,
        human=int(interop.human(state, ground, one, other)) // CERTAIN,
        weakest=v.DIMENSIONS[weakest - 1] if weakest else "",
        liaison=bool(interop.has_liaison(state, one, other)),
        net=word("bearer", net) if net else "",
        minutes=int(bearer_minutes(ground.rules[0], net)) if net else 0,
    )


def _partner(chair: Chair, row: int, with_picture: bool) -> joint.Partner:
    state = chair.belief
    own = state.contingents[row]
    told = chair.exercise.scenario.contingent[row]
    groups = [index for index in chair.mine if state.groups[index].contingent == row + 1]
    units = [one for one in state.units if one.alive and one.group - 1 in groups]
    fit = sum(int(state.groups[index].strength) for index in groups)
    return joint.Partner(
        id=row + 1,
        name=chair.contingent(row + 1),
        nation=str(told.nation or ""),
        lead=interop.lead_of(state, row) == row,
        regional=bool(own.regional),
        base=chair.place(own.base),
        asker=groups[0] + 1 if groups else 0,
        groups=tuple(index + 1 for index in groups),
        languages=tuple(str(one) for one in told.languages),
        language=int(own.language) // CERTAIN,
        local=int(own.local) // CERTAIN,
        bearers=tuple(word("bearer", bit) for bit in names(bearer).values() if own.bearers & bit),
        keys=int(own.crypto) // CERTAIN,
        feed=int(own.feed) // CERTAIN,
        procedures=int(own.sops) // CERTAIN,
        rehearsed=int(own.rehearsed) // CERTAIN,
        days=int(own.days),
        attended=tuple(number for number in range(1, preparation.COUNT) if own.prepared & (1 << number)),
        officers=tuple(to + 1 for to in range(len(state.contingents)) if own.liaison & (1 << to)),
        caveats=tuple(word("caveat", bit) for bit in caveat.ALL if own.caveats & bit),
        written=bool(own.writes),
        will=int(own.will) // CERTAIN,
        strength=fit,
        full=max(fit, sum(int(one.strength + one.wounded + one.dead) for one in units)),
        rest=min((int(state.groups[index].rest) // CERTAIN for index in groups), default=0),
        supply=_supply(chair, groups),
        fatalities=int(own.fatalities),
        leave=chair.when(int(own.leave_until)) if own.leave_until > chair.clock.minute else "",
        notice=_notice(chair, own),
        readiness=int(readiness_of_contingent(state, chair.ground, row)) // CERTAIN,
        rotation=tuple(_rotation(chair, own)),
        picture=_picture(chair, row, groups) if with_picture else joint.Picture((), ()),
    )


def _supply(chair: Chair, groups: Sequence[int]) -> int:
    """The least share of its holdings that any class of supply has, in percent."""
    shares = []
    for kind in range(store.CLASSES):
        rows = [chair.belief.stores[index * store.CLASSES + kind] for index in groups]
        holding = sum(row.holding for row in rows)
        if holding:
            shares.append(100 * sum(row.stock for row in rows) // holding)
    return int(min(100, min(shares, default=100)))


def _notice(chair: Chair, own: Any) -> str:
    if own.withdraws:
        return say("goes home {moment}").format(moment=chair.when(int(own.withdraws)))
    if own.stand_fast > chair.clock.minute:
        return say("stands fast until {moment}").format(moment=chair.when(int(own.stand_fast)))
    return ""


def _rotation(chair: Chair, own: Any) -> Iterator[str]:
    """When its relief comes, how far it has handed over, and what has been lost by it."""
    if own.rotates:
        yield say("relieved from {moment}").format(moment=chair.when(int(own.rotates)))
    if own.relief_until > chair.clock.minute:
        yield say("relief is here, old people gone {moment}").format(moment=chair.when(int(own.relief_until)))
        share = 100 * int(own.handed) // int(chair.ground.rules[0].handover_minutes)
        yield say("handed over: {share} %").format(share=share)
    if own.knowledge_lost or own.ties_lost:
        yield say("new here: {knowledge} % of local knowledge lost, {ties} % of trust contacts").format(
            knowledge=int(own.knowledge_lost) // CERTAIN, ties=int(own.ties_lost) // CERTAIN
        )


def _picture(chair: Chair, row: int, groups: Sequence[int]) -> joint.Picture:
    """The contacts that one contingent's headquarters holds, by the numbers that the seat gives them."""
    state, many = chair.belief, len(chair.belief.groups)
    found = []
    for index in range(many):
        contact = state.contacts[row * many + index]
        old = chair.clock.minute - contact.minute > chair.ground.rules[0].contact_forgotten
        if contact.seen and not old and index not in chair.mine and index not in chair.friends:
            found.append(contact_view(chair, chair.number(index), contact))
    found.sort(key=lambda one: one.number)
    return joint.Picture(tuple(found), ways.sight(chair, groups))


def contact_view(chair: Chair, number: int, row: Any) -> v.Contact:
    """A contact's record as it is shown."""
    return v.Contact(
        number=number,
        cell=chair.place(row.cell),
        age=max(0, int(chair.clock.minute - row.minute)),
        certainty=int(row.certainty) // CERTAIN,
        side=SIDES.get(row.side, v.UNKNOWN),
        strength=strength_text(row),
        source=chair.group(row.source) if row.source else say("a report"),
        symbol=CONTACT_SYMBOLS.get(row.side, "unknown"),
        note=chair.party(row.party) if row.party else "",
        lacks=", ".join(_gaps(row)),
    )


def strength_text(row: Any) -> str:
    """How many they are, as reported."""
    return say("about {n}").format(n=int(row.strength)) if row.strength else say("not reported")


def _gaps(row: Any) -> Iterator[str]:
    """The fields that the report left out and nobody has asked for yet."""
    for given, one in ((row.side, field.KIND), (row.strength, field.STRENGTH), (row.party, field.PARTY)):
        if not given:
            yield word("field", one)


def forecast_of(chair: Chair, orders: Iterable[v.Order]) -> joint.Forecast:
    """How it would stand after staff work, tried on a copy of what the seat believes: what dice decide is not told."""
    trial = replace(chair, belief=copied(chair.belief), known={})
    refused = []
    for order in orders:
        index, doing, cell, other, _ = numbers_of(trial, order)
        why = int(can(trial.belief, trial.ground, trial.seat, index, doing, cell, other))
        if why or not is_staff_work(doing):
            refused.append(refusal_of(trial, order, why))
        else:
            carry_out(trial, index, doing, other)
    made = together_of(trial)
    if made is None:
        raise ValueError("only a seat of the mission has contingents to prepare")
    return joint.Forecast(made, tuple(refused))


def copied(state: Any) -> Any:
    """A belief of which staff work can be tried without touching the one that it is copied from."""
    return state._replace(**{name: [copy(row) for row in getattr(state, name)] for name in CHANGED})


def carry_out(chair: Chair, index: int, doing: int, other: int) -> None:
    """Do accepted staff work to the chair's belief, all but what dice decide."""
    own = chair.belief.contingents[chair.belief.groups[index].contingent - 1]
    writes = own.writes
    do_staff_work(chair.belief, chair.ground, (), chair.seat, index, doing, -1, other)
    own.writes = writes

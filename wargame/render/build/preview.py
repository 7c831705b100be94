"""What an order would do, asked of the rules before it is given, on what the seat believes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from wargame.engine import diligence, force, goodwill, rotation
from wargame.engine.casevac import evacuation_minutes, launch_denied_ppm, wounded_near
from wargame.engine.centre import is_out
from wargame.engine.deeds import days_of
from wargame.engine.fire import density_at
from wargame.engine.ground import FAR
from wargame.engine.interop import is_foreign
from wargame.engine.kinds import KINDS
from wargame.engine.orders import CATALOG, can, target_cell
from wargame.engine.rules.command import given_minute
from wargame.engine.rules.movement import march_minutes, stays
from wargame.engine.staff import is_staff_work
from wargame.engine.words import mobility, reason, side, store, target, unit, verb, work
from wargame.render import view as v
from wargame.render.build import battalions, captives, carriage, hosts, peoples, sites, staffwork, together, ways
from wargame.render.build.chair import Chair
from wargame.render.build.contingents import strength_text
from wargame.render.build.offers import answers_to, numbers_of, objections, objections_text, refusal_text
from wargame.text import duration, points, say, verb_help, word
from wargame.text import verb as verb_name

CERTAIN = 10_000  # ppm in a percent
ASKED = (reason.AUTHORITY,)  # all that forbids an order to people who are asked and not ordered
JUDGED = (verb.HAND_TO_HOST, verb.ASSESS, verb.ESCORT)  # orders that due diligence looks at
NEAR = 1  # cells beside the way in which a contact is a risk


def preview_of(chair: Chair, order: v.Order) -> v.Preview:
    """The order's sentence, whether it is accepted and permitted, and what it would do when and with which odds."""
    index, doing, cell, other, how = numbers_of(chair, order)
    entry = next((one for one in CATALOG if one.verb == doing), None)
    refused = int(can(chair.belief, chair.ground, chair.seat, index, doing, cell, other))
    if refused or entry is None:
        name = chair.group(index + 1) if index in chair.mine else say("This group")
        return v.Preview(
            order,
            f"{name}: {verb_name(doing) if entry else order.verb}",
            False,
            refusal_text(chair, index, refused or reason.UNKNOWN_VERB),
        )
    if is_staff_work(doing):
        return staffwork.preview_of(chair, order, index, doing, other)
    goal = int(target_cell(chair.belief, chair.ground, index, doing, cell, other))
    forbidden = objections(chair, index, doing, cell, other)
    way = (chair.belief.groups[index].cell,) if stays(doing) else ways.route(chair, index, goal)
    terms, arrival = _times(chair, index, doing, goal, how)
    return v.Preview(
        order=order,
        sentence=_sentence(chair, index, doing, entry.target, goal, other),
        permitted=not forbidden,
        permission=objections_text(chair, index, forbidden),
        answer=answers_to(forbidden),
        effect=" ".join([verb_help(doing), *_effects(chair, index, doing, goal, other)]),
        arrival=arrival,
        minutes=tuple(terms),
        odds=(*together.odds(chair, index, doing, goal, how), *_odds(chair, index, doing, goal, other)),
        risks=tuple(_risks(chair, index, doing, way)),
        why=(*together.why(chair, index, doing, goal, how, forbidden == ASKED), *_reasons(chair, index, doing, way)),
        route=tuple(chair.place(one) for one in way),
        asked=forbidden == ASKED,
        can_read_back=is_foreign(chair.belief, index),
    )


def _sentence(chair: Chair, index: int, doing: int, kind: int, goal: int, other: int) -> str:
    aim = ""
    if kind == target.COMMUNITY:
        aim = chair.community(other)
    elif kind in (target.CONTACT, target.GROUP):
        aim = chair.group(other)
    elif kind == target.CELL:
        aim = chair.cell_name(goal)
    return f"{chair.group(index + 1)}: {verb_name(doing)}" + (f", {aim}" if aim else "")


def _times(chair: Chair, index: int, doing: int, goal: int, how: int) -> tuple[list[v.Term], str]:
    """The minutes until the order is carried out, term by term, and when that is."""
    state, ground = chair.belief, chair.ground
    terms = together.terms(chair, index, doing, goal, how)
    start = int(given_minute(state, ground, chair.seat, index, goal))
    if not stays(doing) and goal != state.groups[index].cell:
        march = int(march_minutes(state, ground, index, goal, doing))
        if march >= FAR:
            return terms, ""
        terms.append(v.Term(say("way there"), march))
    total = sum(term.amount for term in terms)
    if not total:
        return [], say("at once")
    return terms, say("{moment}, in {time}").format(moment=chair.when(start + total), time=duration(total))


def _effects(chair: Chair, index: int, doing: int, goal: int, other: int) -> Iterable[str]:
    """What the order is worth, in figures of the rules."""
    state, ground, rules = chair.belief, chair.ground, chair.ground.rules[0]
    group = state.groups[index]
    if chair.side == side.MISSION and doing == verb.PATROL:
        gain = goodwill.patrol_gain(state, ground, index, state.communities[other - 1])
        yield say("Trust there: {gain} a day of patrolling.").format(gain=points(int(gain)))
    elif chair.side == side.MISSION and doing == verb.ENGAGE:
        gain = goodwill.gain_of(
            state, ground, group, goodwill.dialogue_gain(rules, group, state.communities[other - 1])
        )
        yield say("Trust there: {gain}, once a day.").format(gain=points(int(gain)))
    elif doing in (verb.DIALOGUE, verb.REFER, verb.WATCH):
        yield from peoples.effects(chair, doing, other)
    elif doing == verb.HANDOVER:
        own, after = state.contingents[group.contingent - 1], rotation.handed_by(state, ground, index)
        yield say(
            "What leaves with the old people: local knowledge {now} %, after this turn {then} %; "
            "trust contacts {ties} %, after it {fewer} %."
        ).format(
            now=rotation.knowledge_loss(rules, own.handed) // CERTAIN,
            then=rotation.knowledge_loss(rules, after) // CERTAIN,
            ties=rotation.ties_loss(rules, own.handed) // CERTAIN,
            fewer=rotation.ties_loss(rules, after) // CERTAIN,
        )
    elif doing in JUDGED and diligence.is_accountable(state.groups[other - 1].side):
        found = int(diligence.found_of(state, state.groups[other - 1]))
        yield say("Due diligence on them: {grade}.").format(grade=word("grade", found))
    elif doing in (verb.DEMARCHE, verb.ACCOMPANY):
        yield from hosts.effects(chair, doing, other)
    elif doing in (verb.NEGOTIATE, verb.RESCUE):
        yield from captives.effects(chair, index, doing, other)
    elif verb.DEPOT <= doing <= verb.CONTRACT:
        yield from carriage.effects(chair, index, doing, goal, other)
    elif verb.OPEN_SITE <= doing <= verb.SCREEN:
        yield from sites.effects(chair, doing, goal)
    elif verb.ADVISE <= doing <= verb.INSPECT:
        yield from battalions.effects(chair, index, doing, goal)
    elif doing in (verb.TREAT, verb.EVACUATE, verb.REQUEST):
        waiting = wounded_near(state, ground, index, goal, 0 if doing == verb.TREAT else 1)
        yield say("Wounded here who wait for it: {n}.").format(n=int(waiting))
        if doing == verb.EVACUATE:
            minutes = evacuation_minutes(state, ground, index, goal)
            yield say("At surgery in {time}.").format(time=duration(int(minutes))) if minutes < FAR else ""


def _odds(chair: Chair, index: int, doing: int, goal: int, other: int) -> Iterable[v.Odds]:
    """Chances of what the order will be judged by, from the rules' own formulas."""
    state, ground, rules, clock = chair.belief, chair.ground, chair.ground.rules[0], chair.clock
    group = state.groups[index]
    yield from carriage.odds(chair, doing)
    if doing == verb.NEGOTIATE and state.groups[other - 1].party:
        party = state.parties[state.groups[other - 1].party - 1]
        yield v.Odds(say("they agree to talk"), int(party.consent) // CERTAIN)
    if 0 < force.step_of(doing) < force.step_of(verb.FIRE):
        ppm = ladder_ppm(chair, index, force.step_of(doing))
        talks = say("talking then ends it, unless they want a fight")
        shows = say("ends it without a shot at anyone, unless they want a fight")
        yield v.Odds(talks if doing == verb.NEGOTIATE else shows, ppm // CERTAIN)
    if doing == verb.CALM:
        yield from peoples.odds(chair, index, other)
    if doing == verb.FIRE:
        ppm = force.civcas_ppm(rules, force.step_of(doing), density_at(state, ground, goal))
        yield v.Odds(say("civilians are hurt, each exchange of fire"), int(ppm) // CERTAIN)
    if doing == verb.DETAIN and other:
        ppm = force.detain_ppm(rules, group.strength, state.groups[other - 1].strength)
        yield v.Odds(say("one of them is taken"), int(ppm) // CERTAIN)
    if doing == verb.REQUEST:
        yield v.Odds(say("the helicopter is denied"), int(launch_denied_ppm(rules, clock)) // CERTAIN)
    if chair.side == side.MISSION and doing in (verb.MARCH, verb.PATROL) and _is_threatened(chair, goal):
        contingent = state.contingents[group.contingent - 1]
        ppm = force.act_ppm(rules, contingent, True, group.firepower, _firepower_near(chair, goal), clock.roe)
        yield v.Odds(say("it steps in, if the attack comes while it is there"), int(ppm) // CERTAIN)


def ladder_ppm(chair: Chair, index: int, highest: int) -> int:
    """The chance that one of the steps from the group's next one up to `highest` ends a stand-off, in ppm."""
    state, clock = chair.belief, chair.clock
    group = state.groups[index]
    speaks = force.is_interpreted(state.contingents[group.contingent - 1], group)
    left = 1_000_000
    for step in range(min(group.force_step + 1, highest), highest + 1):
        ppm = int(force.deescalation_ppm(chair.ground.rules[0], step, speaks, group.quality, clock.night, 0))
        left = left * (1_000_000 - ppm) // 1_000_000
    return 1_000_000 - left


def _firepower_near(chair: Chair, goal: int) -> int:
    """What armed contacts beside a place could bring to bear, by their reported strength."""
    arms = next(kind.arms for kind in KINDS if kind.kind == unit.ARMED_CELL)
    known = [contact for _, contact in chair.contacts.values() if contact.side == side.ARMED]
    return max((int(one.strength) * arms // 1000 for one in known if _beside(chair, goal, one.cell)), default=0)


def _is_threatened(chair: Chair, goal: int) -> bool:
    place = chair.ground.land[goal].place
    return bool(place) and any(one.alive and one.community == place and not one.answered for one in chair.belief.alerts)


def _risks(chair: Chair, index: int, doing: int, way: tuple[int, ...]) -> Iterable[str]:
    """What is known to lie on or beside the way, and what runs short."""
    state, clock = chair.belief, chair.clock
    for number, (_, contact) in chair.contacts.items():
        if contact.side == side.ARMED and any(_beside(chair, cell, contact.cell) for cell in way):
            age = v.age_text(max(0, int(clock.minute - contact.minute)))
            where = chair.grid(contact.cell)
            told = say("Contact {n}, armed, strength {strength}, was seen beside the way at {where} ({age}).")
            yield told.format(n=number, strength=strength_text(contact), where=where, age=age)
    for one in state.works:
        if one.alive and one.cell in way[1:] and one.kind in (work.MINE, work.WASHOUT):
            text = (
                say("Mines are known on the way at {where}.")
                if one.kind == work.MINE
                else say("The road is cut at {where}: four hours more, and no way for trucks.")
            )
            yield text.format(where=chair.grid(one.cell))
    if (
        state.groups[index].mobility in (mobility.MOUNTED, mobility.TRUCK)
        and len(way) > 1
        and days_of(state, index, store.FUEL) < 100
    ):
        yield say("Fuel for less than a day.")
    if state.groups[index].unheard:
        yield say("It does not answer the radio: the order may hang undelivered.")


def _beside(chair: Chair, one: int, other: int) -> bool:
    (ax, ay), (bx, by) = chair.place(one), chair.place(other)
    return max(abs(ax - bx), abs(ay - by)) <= NEAR


def _reasons(chair: Chair, index: int, doing: int, way: tuple[int, ...]) -> Iterable[str]:
    """Why the figures are as they are."""
    state, clock = chair.belief, chair.clock
    group = state.groups[index]
    contingent = state.contingents[group.contingent - 1]
    if chair.side == side.MISSION and is_out(clock, state.seats[chair.seat - 1]):
        yield say("The operations centre is out: half the staff slots, twice the staff work, no common picture.")
    if len(way) > 1:
        if clock.night:
            yield say("By night everyone is slower.")
        if clock.weather or clock.wet_days > 1:
            yield say("Roads and fields are wet.")
    if (
        doing in (verb.PATROL, verb.ENGAGE)
        and chair.side == side.MISSION
        and not goodwill.is_understood(state, chair.ground, group)
    ):
        yield say("Nobody in the group speaks the local language: less trust is won.")
    if doing == verb.PATROL and chair.side == side.MISSION and _is_partisan(chair, group, way[-1]):
        yield say("Its people are seen to side with others here: their patrol costs trust.")
    if 0 < force.step_of(doing) < 6:
        speaks = force.is_interpreted(contingent, group)
        yield say("With an interpreter.") if speaks else say("Without an interpreter.")
        if clock.night:
            yield say("By night people are more nervous.")


def _is_partisan(chair: Chair, group: Any, cell: int) -> bool:
    """Would the group patrol in a community that does not trust its contingent's friends?"""
    there = [one for one in chair.belief.communities if one.alive and one.cell == cell]
    return any(goodwill.is_partisan(chair.belief, group, one) for one in there)

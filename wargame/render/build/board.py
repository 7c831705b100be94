"""The view of a seat: header, map, communities, groups, contacts, log, objectives."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from wargame.engine.centre import is_out, slots_of
from wargame.engine.deeds import days_of, in_force
from wargame.engine.ground import FAR
from wargame.engine.interop import lead_of
from wargame.engine.orders import TARGETS
from wargame.engine.readiness import readiness_of
from wargame.engine.reports import FIELDS, observable
from wargame.engine.rules.movement import march_minutes, stays
from wargame.engine.words import land, report, side, skill, store, target, verb, weather
from wargame.render import view as v
from wargame.render.build import accounts, battalions, captives, law, mandate, nets, places, roads, sites, ways
from wargame.render.build.assessment import assessed_of, season_of, zone_of
from wargame.render.build.briefing import briefing_of
from wargame.render.build.chair import SIDES, UNITS, Chair
from wargame.render.build.contingents import contact_view, together_of
from wargame.render.build.offers import offers_of, verb_word
from wargame.render.build.roecard import card_of
from wargame.render.build.story import flashes_of, messages_of
from wargame.text import distance, duration, say, word
from wargame.text import verb as verb_name
from wargame.text.catalog import N_

POINT = 10_000
LETTERS = {
    land.SAVANNA: (".", "savanna"),
    land.FOREST: ("f", "forest"),
    land.HILL: ("^", "hill"),
    land.SWAMP: ("s", "swamp"),
    land.WATER: ("~", "water"),
    land.TOWN: ("t", "town"),
}
TIMES = (
    (5, N_("night")),
    (11, N_("morning")),
    (14, N_("midday")),
    (18, N_("afternoon")),
    (22, N_("evening")),
    (24, N_("night")),
)
WEATHERS = {weather.DRY: N_("dry"), weather.RAIN: N_("rain"), weather.STORM: N_("storm, nothing flies")}
LOW_DAYS = 150  # hundredths of a day of supply at which a class is marked low
LOW_SHARE = 25  # percent of the holding at which a class is marked low
LOW_METER = 30


def view_of(
    chair: Chair,
    events: Sequence[Any] = (),
    *,
    last_turn: Sequence[v.Step] = (),
    scorecard: v.Scorecard | None = None,
    saved: str = "",
    before: v.ViewModel | None = None,
    numbers: dict[int, int] | None = None,
) -> v.ViewModel:
    """Everything a seat is shown.

    `events` are all events of the game so far, of which those that the seat heard become messages; `last_turn` the
    steps of the turn before; `before` the view of that turn, for the arrows of what rose or fell; `numbers` those of
    the messages so far by event, to which new ones are added.
    """
    over = chair.clock.ended > 0
    return v.ViewModel(
        header=_header(chair, before),
        ground=_sheet(chair, before),
        sight=ways.sight(chair, chair.mine),
        communities=_communities(chair, before),
        groups=tuple(_groups(chair)),
        contacts=tuple(
            contact_view(chair, number, row)
            for number, (_, row) in chair.contacts.items()
            if not _is_friend(chair, number)
        ),
        messages=messages_of(chair, events, {} if numbers is None else numbers),
        flashes=flashes_of(chair),
        objectives=tuple(_objectives(chair)),
        briefing=briefing_of(chair),
        last_turn=tuple(last_turn),
        scorecard=scorecard,
        over=over,
        saved=saved,
        together=together_of(chair),
        roe=card_of(chair),
        season=season_of(chair),
        nets=nets.nets_of(chair),
    )


def _header(chair: Chair, before: v.ViewModel | None) -> v.Header:
    clock = chair.clock
    day, hour = chair.moment(clock.minute)
    part = next(name for until, name in TIMES if clock.of_day // 60 < until)
    seat = chair.belief.seats[chair.seat - 1]
    told = chair.exercise.scenario
    meters = [_meter(name, value, low, before) for name, value, low in _meters(chair)]
    return v.Header(
        exercise=told.exercise.title,
        seat=told.seat[chair.seat - 1].title,
        turn=int(clock.turn),
        turns=int(chair.ground.map[0].turns),
        day=day,
        time_of_day=say(part),
        clock=hour,
        weather=say(WEATHERS[clock.weather]),
        night=bool(clock.night),
        meters=tuple(meters),
        slots_used=int(seat.used),
        slots=int(slots_of(clock, seat)),
        centre_out=chair.when(int(seat.out_until)) if is_out(clock, seat) else "",
    )


def _meters(chair: Chair) -> Iterable[tuple[str, int, int]]:
    """What the seat can know of trust and fear of communities, consent of parties, and supply."""
    state = chair.belief
    people = [row for row in state.communities if row.alive]
    total = sum(max(1, row.population) for row in people) or 1
    if chair.side == side.ARMED:
        party = state.parties[state.seats[chair.seat - 1].party - 1]
        yield say("Resources"), min(100, int(party.resources)), 5
    else:
        yield say("Trust"), sum(row.trust * max(1, row.population) for row in people) // total // POINT, LOW_METER
    yield say("Calm"), 100 - sum(row.fear * max(1, row.population) for row in people) // total // POINT, LOW_METER
    if chair.side == side.MISSION:
        hosts = [number for number, party in enumerate(state.parties, 1) if party.alive and party.side == side.HOST]
        for number in hosts:
            name = say("Host consent") if len(hosts) == 1 else say("Consent, {party}").format(party=chair.party(number))
            yield name, int(state.parties[number - 1].consent) // POINT, LOW_METER
    yield from sites.meter(chair)
    yield from mandate.meters(chair)
    yield from battalions.meter(chair)
    yield say("Supply"), _supply(chair), 25
    yield from accounts.meter(chair)


def _supply(chair: Chair) -> int:
    """Least share of its holdings that any class has over all groups of the seat, in percent."""
    shares = []
    for kind in range(store.CLASSES):
        rows = [chair.belief.stores[index * store.CLASSES + kind] for index in chair.mine]
        holding = sum(row.holding for row in rows)
        if holding:
            shares.append(100 * sum(row.stock for row in rows) // holding)
    return min(100, min(shares, default=100))


def _meter(name: str, value: int, low: int, before: v.ViewModel | None) -> v.Meter:
    was = next((one.value for one in before.header.meters if one.name == name), value) if before else value
    return v.Meter(name, value, (value > was) - (value < was), low)


# The map sheet


def _sheet(chair: Chair, before: v.ViewModel | None) -> v.Ground:
    """The map sheet; the very same as before while nothing on it has changed, so that it need not be drawn again."""
    if before is None or before.ground.places != places.places_of(chair):
        return _ground(chair)
    cut = {road.cells[0] for road in before.ground.roads if road.state == "cut"}
    return before.ground if cut == {chair.place(cell) for cell in places.cuts(chair)} else _ground(chair)


def _ground(chair: Chair) -> v.Ground:
    rows = chair.ground.land
    letters = [LETTERS[row.terrain][0] for row in rows]
    terrain = tuple("".join(letters[y * chair.width : (y + 1) * chair.width]) for y in range(chair.height))
    used = {row.terrain for row in rows}
    legend = tuple(v.Terrain(*LETTERS[number], word("terrain", number).capitalize()) for number in sorted(used))
    ways, cell_m = roads.chains(chair, places.cuts(chair)), int(chair.ground.map[0].cell)
    return v.Ground(chair.width, chair.height, cell_m, terrain, legend, ways, (), places.places_of(chair))


# People


def _communities(chair: Chair, before: v.ViewModel | None) -> tuple[v.Community, ...]:
    state = chair.belief
    was = {one.id: one.trust for one in before.communities} if before else {}
    made = []
    for number, row in enumerate(state.communities, 1):
        if not row.alive:
            continue
        trust = int(row.trust) // POINT
        old = was.get(number, trust)
        made.append(
            v.Community(
                id=number,
                name=chair.community(number),
                cell=chair.place(row.cell),
                population=int(row.population),
                displaced=max(0, int(row.population) - int(row.home)),
                trust=trust,
                trust_arrow=(trust > old) - (trust < old),
                fear=int(row.fear) // POINT,
                alert=_alert(chair, number),
                note=_community_note(chair, number, row),
                assessed=assessed_of(chair, number),
            )
        )
    return tuple(made)


def _alert(chair: Chair, community: int) -> str:
    for one in chair.belief.alerts:
        if one.alive and one.community == community and not one.answered:
            if one.due <= one.minute:
                return say("Calls for help: an attack is under way.")
            day, hour = chair.moment(one.due)
            return say("Warns of an attack, expected about {hour} on day {day}.").format(hour=hour, day=day)
    return ""


def _community_note(chair: Chair, number: int, row: Any) -> str:
    """What is known of a community, how old that is, and what its author says of it."""
    many = len(chair.belief.communities)
    ages = [
        chair.clock.minute - chair.belief.assessments[at * many + number - 1].minute
        for at in range(len(chair.belief.contingents))
        if chair.belief.contingents[at].seat == chair.seat
    ]
    parts = [str(chair.exercise.scenario.community[number - 1].text or "")]
    away = int(row.home) - int(row.population)
    if away > 0:
        parts.append(say("{n} people have left.").format(n=away))
    if row.wounded:
        parts.append(say("{n} wounded wait for help here.").format(n=int(row.wounded)))
    if ages and min(ages) > chair.clock.length:
        parts.append(say("Last heard of {age} ago.").format(age=duration(int(min(ages)))))
    return " ".join(part for part in parts if part)


def _groups(chair: Chair) -> Iterable[v.Group]:
    for index in chair.mine:
        yield _own(chair, index)
    for index in chair.friends:
        row = chair.belief.groups[index]
        yield v.Group(
            id=index + 1,
            name=chair.group(index + 1),
            contingent=_contingent(chair, row),
            side=SIDES[row.side],
            symbol=_symbol(chair, index),
            cell=chair.place(row.cell),
            strength=int(row.strength),
            full=int(row.strength),
            state=say("under other command"),
            mine=False,
            echelon=_echelon(row.strength),
        )


def _contingent(chair: Chair, row: Any) -> str:
    return chair.contingent(row.contingent) if row.contingent else ""


def _own(chair: Chair, index: int) -> v.Group:
    state, row = chair.belief, chair.belief.groups[index]
    units = [one for one in state.units if one.alive and one.group == index + 1]
    full = sum(one.strength + one.wounded + one.dead for one in units)
    order, goal, eta = _order(chair, index)
    coming = state.orders[index * 2 + 1]
    on_its_way = coming.alive == 1 and coming.effect > chair.clock.minute
    return v.Group(
        id=index + 1,
        name=chair.group(index + 1),
        contingent=_contingent(chair, row),
        side=SIDES[row.side],
        symbol=_symbol(chair, index),
        cell=chair.place(row.cell),
        strength=int(row.strength),
        full=max(int(full), int(row.strength)),
        state=_state(chair, index, units),
        echelon=_echelon(row.strength),
        supplies=_supplies(chair, index),
        order=order,
        idle=_is_idle(chair, index),
        in_transit=_in_transit(chair, coming) if on_its_way else "",
        route=_way(chair, index, goal),
        route_in_transit=_way(chair, index, int(coming.cell)) if on_its_way else (),
        sent_from=_sent_from(chair, index) if on_its_way else None,
        due=chair.when(coming.effect) if on_its_way else "",
        eta=eta,
        ring=ways.ring(chair, index),
        zone=zone_of(chair, index),
        facts=tuple(_facts(chair, index)),
        offers=offers_of(chair, index),
        cancel=_cancel(chair, index),
        observed=_observed(chair, index) if chair.side == side.MISSION else (),
        **nets.heard(chair, index),
    )


def _observed(chair: Chair, index: int) -> tuple[tuple[int, ...], ...]:
    """The fields of each form of report that a group could fill in."""
    bits = [(form, int(observable(chair.belief, chair.ground, index, form))) for form in range(1, report.COUNT)]
    return tuple(tuple(nth for nth in range(FIELDS[form]) if seen & 1 << nth) for form, seen in bits)


def _way(chair: Chair, index: int, goal: int) -> tuple[v.Cell, ...]:
    if goal < 0 or goal == chair.belief.groups[index].cell:
        return ()
    return tuple(chair.place(cell) for cell in ways.route(chair, index, goal))


def _order(chair: Chair, index: int) -> tuple[str, int, str]:
    """The order in force as a sentence, its goal (-1: here), and when the group will be there."""
    state = chair.belief
    order = state.orders[index * 2]
    if not order.alive or order.done:
        return "", -1, ""
    here = state.groups[index].cell
    goal = (
        state.groups[order.other - 1].cell if order.verb in (verb.ESCORT, verb.RESUPPLY) and order.other else order.cell
    )
    sentence = f"{verb_name(order.verb)}: {_aim(chair, order)}." if _has_aim(order) else f"{verb_name(order.verb)}."
    if stays(order.verb) or goal == here:
        return sentence, -1, ""
    minutes = march_minutes(state, chair.ground, index, goal, order.verb)
    if minutes >= FAR:
        return sentence, -1, say("No way there.")
    moment = chair.when(chair.clock.minute + minutes)
    return (
        sentence,
        int(goal),
        say("There about {moment}, in {time}.").format(moment=moment, time=duration(minutes)),
    )


def _aim(chair: Chair, order: Any) -> str:
    kind = TARGETS[order.verb]
    if kind == target.COMMUNITY and order.other:
        return chair.community(order.other)
    if kind in (target.CONTACT, target.GROUP) and order.other:
        return chair.group(order.other)
    return chair.cell_name(order.cell)


def _in_transit(chair: Chair, coming: Any) -> str:
    order = f"{verb_name(coming.verb)}: {_aim(chair, coming)}" if _has_aim(coming) else verb_name(coming.verb)
    minutes = duration(int(coming.effect - coming.given))
    return say("On its way since {given}: {order}; takes effect {due}, {minutes} after it was given.").format(
        order=order, given=chair.when(coming.given), due=chair.when(coming.effect), minutes=minutes
    )


def _has_aim(order: Any) -> bool:
    return TARGETS[order.verb] != target.NOTHING


def _sent_from(chair: Chair, index: int) -> v.Cell | None:
    """Where the headquarters stands that gives orders to a group."""
    own = chair.belief.groups[index].contingent
    return chair.place(chair.belief.contingents[lead_of(chair.belief, own - 1)].base) if own else None


def _is_idle(chair: Chair, index: int) -> bool:
    """Has a group nothing to do? Headquarters are never idle."""
    state, group = chair.belief, chair.belief.groups[index]
    if group.skills & skill.HEADQUARTERS or group.strength == 0 or group.held:
        return False
    row = in_force(state, index)
    if row < 0 or state.orders[row].verb == verb.NONE or state.orders[row].done:
        return True
    return state.orders[row].verb == verb.MARCH and state.orders[row].cell == state.groups[index].cell


def _cancel(chair: Chair, index: int) -> v.Order | None:
    row = in_force(chair.belief, index)
    if row < 0 or chair.belief.orders[row].done or chair.belief.orders[row].verb in (verb.NONE, verb.HOLD):
        return None
    return v.Order(index + 1, verb_word(verb.HOLD))


def _state(chair: Chair, index: int, units: list[Any]) -> str:
    """In a few words: held, silent, exhausted, with wounded."""
    row = chair.belief.groups[index]
    parts = []
    if row.held:
        parts.append(say("held hostage"))
    if row.unheard:
        parts.append(say("does not answer the radio"))
    rest = int(row.rest) // POINT
    parts.append(say("rested") if rest >= 70 else say("tired") if rest >= 30 else say("exhausted"))
    wounded = sum(one.wounded for one in units)
    if wounded:
        parts.append(say("{n} wounded").format(n=int(wounded)))
    return ", ".join(parts)


def _readiness(chair: Chair, index: int) -> str:
    """R of 100, and what keeps a group in that has too little of it."""
    rules, ready = chair.ground.rules[0], int(readiness_of(chair.belief, chair.ground, index))
    told = f"{ready // POINT} / 100"
    if ready < rules.readiness_base:
        return say("{told}: does not leave its base").format(told=told)
    return say("{told}: every other patrol stays in").format(told=told) if ready < rules.readiness_half else told


def _facts(chair: Chair, index: int) -> Iterable[tuple[str, str]]:
    row = chair.belief.groups[index]
    yield say("Moves"), word("mobility", row.mobility)
    yield say("Sees"), distance(int(row.sight))
    yield say("Rest"), f"{int(row.rest) // POINT} / 100"
    if chair.side == side.MISSION:
        yield say("Readiness"), _readiness(chair, index)
    yield from accounts.hours(chair, index)
    if row.vehicles:
        yield say("Vehicles"), say("{n} in working order").format(n=int(row.vehicles))
    if row.force_step:
        yield say("Force tried"), word("step", row.force_step)
    yield from captives.held_of(chair, index)
    yield from law.facts_of(chair, index)


def _supplies(chair: Chair, index: int) -> tuple[v.Supply, ...]:
    made = []
    for kind in range(store.CLASSES):
        row = chair.belief.stores[index * store.CLASSES + kind]
        if row.holding:
            days = int(days_of(chair.belief, index, kind)) if row.use else -10
            share = 100 * int(row.stock) // int(row.holding)
            made.append(
                v.Supply(word("store", kind).capitalize(), days // 10, 0 <= days < LOW_DAYS or share < LOW_SHARE, share)
            )
    return tuple(made)


def _symbol(chair: Chair, index: int) -> str:
    """The symbol of a friendly group: that of its largest unit; what friends are made of is no secret."""
    units = chair.exercise.state.units
    own = [
        (int(one["strength"]), UNITS.get(int(one["kind"]), "unknown"))
        for one in units
        if int(one["group"]) == index + 1
    ]
    return max(own)[1] if own else "unknown"


def _echelon(strength: int) -> str:
    return "team" if strength <= 8 else "section" if strength <= 20 else "platoon" if strength <= 60 else "company"


def _is_friend(chair: Chair, number: int) -> bool:
    return chair.contacts[number][0] in chair.friends


# Words of the exercise


def _objectives(chair: Chair) -> Iterable[v.Objective]:
    told = chair.exercise.scenario
    for row, asked in enumerate(told.objective):
        if asked.seat != chair.exercise.seats[chair.seat - 1]:
            continue
        state = chair.belief.objectives[row]
        how = "done" if state.done else "failed" if state.failed else "open"
        last = max((one.until_turn or told.exercise.turns for one in asked.conditions), default=told.exercise.turns)
        due = say("at the end") if asked.at_end else say("by turn {n}").format(n=last)
        yield v.Objective(asked.text, how, asked.scored or "", due)

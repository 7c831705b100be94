"""What happened, as a seat learns of it: messages, the steps of a turn, flashes, and the scorecard at the end."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from wargame.engine import score
from wargame.engine.orders import CATALOG, can
from wargame.engine.words import event, incident, reason, side, target, verb
from wargame.render import view as v
from wargame.render.build.chair import Chair, Namer
from wargame.render.build.contingents import strength_text
from wargame.render.build.hearing import hears
from wargame.render.build.mandate import tasks_of
from wargame.render.build.offers import targets_of, verb_word
from wargame.text import duration, say
from wargame.text import event as sentence
from wargame.text import verb as verb_name
from wargame.text.catalog import N_
from wargame.text.scores import MEASURES, TERMS

ALERTS = (
    event.ALERT,
    event.ALERT_UNANSWERED,
    event.ATTACK_OPENED,
    event.ATTACK,
    event.CONTACT,
    event.STAND_OFF,
    event.FIGHT,
    event.CASUALTIES,
    event.CIVILIANS_HARMED,
    event.MINE_STRIKE,
    event.ORDER_UNDELIVERED,
    event.ACCIDENT,
    event.BREACH,
    event.RESPONSE_REFUSED,
    event.HOST_HARM,
    event.CROWD,
    event.CASE,
    event.FIGHTERS_FOUND,
    event.HOSTAGES_TAKEN,
    event.HOSTAGES_HELD,
    event.HOSTAGES_RELEASED,
    event.RESCUE,
    event.FLIGHT_DENIED,
    event.CONVOY_ROBBED,
)
ORDERS = (event.ORDERED, event.REFUSED, event.OVERRIDDEN, event.ARRIVED, event.FRUSTRATED)
SUPPLY = (
    event.RESUPPLIED,
    event.SHORTAGE,
    event.ROAD_CUT,
    event.ROAD_REPAIRED,
    event.VEHICLES_DOWN,
    event.HOURS_SPENT,
    event.DEPOT_SET,
    event.DEPOT_DRAWN,
    event.DEPOT_LOOTED,
    event.CONTRACTED,
    event.CONTRACT_LATE,
    event.CONTRACT_KEPT,
    event.CONTRACT_LOST,
    event.LIFTED,
)
PEOPLE = (
    event.DISPLACED,
    event.RETURNED,
    event.TRUST,
    event.ENGAGED,
    event.AIDED,
    event.APOLOGY,
    event.PATROLLED,
    event.CONSENT,
    event.NEGOTIATED,
    event.DIALOGUE,
    event.CROWD_CALMED,
    event.CROWD_UNANSWERED,
    event.CASE_REFERRED,
    event.SPILL_OVER,
    event.WATCH_SET_UP,
)
STAFF = (
    event.WEATHER,
    event.OBJECTIVE_DONE,
    event.OBJECTIVE_FAILED,
    event.ENDED,
    event.REPORTED,
    event.REPORT_QUERIED,
    event.WILL,
    event.ROTATION_BEGUN,
    event.ROTATED,
    event.INSPECTED,
    event.UNPAID,
    event.ASKED_TO_LEAVE,
    event.LEGITIMACY,
    event.SUPPORT,
    event.MANDATE_EXPIRED,
    event.MANDATE_RENEWED,
    event.MANDATE_NOT_RENEWED,
    event.FUNDS_CUT,
    event.BENCHMARK,
    event.PRESS,
)
INJECTS = {"incident": v.ALERT, "alert": v.ALERT, "report": v.REPORT, "logistics": v.SUPPLY}  # by type
SILENT = (
    event.ORDERED,
    event.TRUST,
    event.CONSENT,
    event.FLASH,
    event.WILL,
)  # shown by other means than a line of their own
SMALL_TRUST = 10_000  # a change of trust from a point on has its line
URGENT = (
    event.ALERT,
    event.ATTACK_OPENED,
    event.CASUALTIES,
    event.MINE_STRIKE,
    event.ORDER_UNDELIVERED,
    event.STAND_OFF,
    event.HOSTAGES_TAKEN,
)

HELPERS, CHOICES = 4, 9  # groups that a short list looks at, and the most that it offers
FIT_FORCE = (
    verb.NEGOTIATE,
    verb.SHOW_FORCE,
    verb.WARN,
    verb.BLOCK,
    verb.WARNING_SHOT,
    verb.FIRE,
    verb.DETAIN,
    verb.HOLD,
    verb.WITHDRAW,
)
FIT_HOSTAGES = (verb.NEGOTIATE, verb.RESCUE, verb.MARCH, verb.FLY, verb.HOLD, verb.WITHDRAW)
FIT_WOUNDED = (verb.TREAT, verb.EVACUATE, verb.REQUEST, verb.HOLD, verb.WITHDRAW)
FIT_ALERT = (verb.PATROL, verb.MARCH, verb.HOLD)
FIT_HELP = (verb.PATROL, verb.MARCH, verb.FLY)
FITTING = {
    incident.ATTACK: (verb.SHOW_FORCE, verb.WARN, verb.BLOCK, verb.WARNING_SHOT, verb.FIRE, *FIT_ALERT),
    incident.ALERT: FIT_ALERT,
    incident.MINE: FIT_WOUNDED,
    incident.CASUALTY: FIT_WOUNDED,
    incident.ACCIDENT: (verb.APOLOGISE, *FIT_WOUNDED),
    incident.REFUSAL: (verb.HOLD, verb.WITHDRAW),
    incident.RIOT: (verb.PAY, verb.CLOSE_SITE, verb.MARCH, verb.HOLD, verb.WITHDRAW),
    incident.HOSTAGES: FIT_HOSTAGES,
    incident.CROWD: (verb.CALM, verb.HOLD, verb.WITHDRAW),
    incident.CASE: (verb.REFER, verb.HOLD),
    incident.SPOILED: (verb.MARCH, verb.CLOSE_SITE, verb.HOLD, verb.WITHDRAW),
}
ASKS = {
    incident.CONTACT: N_("{group} meets {other} near {place}."),
    incident.ATTACK: N_("{community} is being attacked."),
    incident.AMBUSH: N_("{group} has run into an ambush at {place}."),
    incident.STAND_OFF: N_("{other} will not let pass at {place}."),
    incident.MINE: N_("{group} has struck a mine at {place}."),
    incident.ACCIDENT: N_("A vehicle of ours has harmed a civilian at {place}."),
    incident.ALERT: N_("A warning from {community}."),
    incident.REFUSAL: N_("{group} does not carry out its order."),
    incident.CASUALTY: N_("Someone needs evacuation at {place}."),
    incident.RIOT: N_("A riot at the disarmament site {place}."),
    incident.HOSTAGES: N_("{group} has been taken hostage at {place}."),
    incident.CROWD: N_("An angry crowd in {community}."),
    incident.CASE: N_("Somebody in {community} needs protection: refer within a day, and report."),
    incident.SPOILED: N_("Armed people attack the disarmament site {place}."),
}


def category(chair: Chair, one: Any) -> str:
    """The log's category of an event; that of an inject follows from what its author says it is."""
    if one.kind == event.INJECT:
        return INJECTS.get(chair.exercise.scenario.inject[chair.exercise.injects[one.amount - 1]].type, v.STAFF)
    for name, kinds in (
        (v.ALERT, ALERTS),
        (v.ORDERS, ORDERS),
        (v.SUPPLY, SUPPLY),
        (v.PEOPLE, PEOPLE),
        (v.STAFF, STAFF),
    ):
        if one.kind in kinds:
            return name
    return v.REPORT


def is_told(chair: Chair, one: Any) -> bool:
    """Is an event worth a line? Small movements of trust are shown on the map instead."""
    if not hears(chair, one) or (one.kind == event.INJECT and not chair.inject(one.amount)):
        return False
    if one.kind == event.TRUST:
        return abs(one.amount) >= SMALL_TRUST
    return one.kind not in SILENT


def told(chair: Chair, one: Any) -> str:
    """An event as a sentence, in the names that the seat has for things."""
    return sentence(
        one.kind,
        one.amount,
        one.extra,
        who=one.who,
        whom=one.whom,
        community=one.community,
        cell=one.cell,
        namer=Namer(chair),
    )


def messages_of(chair: Chair, events: Iterable[Any], numbers: dict[int, int]) -> tuple[v.Message, ...]:
    """The log of a seat, newest first. `numbers` are those of its messages by event, in the order in which the seat
    heard of them: gaps in the numbers of events would tell of what it has not heard. New ones are added.
    """
    made = []
    for one in events:
        if is_told(chair, one):
            day, hour = chair.moment(one.minute)
            made.append(
                v.Message(
                    numbers.setdefault(one.id, len(numbers) + 1),
                    int(one.turn),
                    int(one.minute),
                    say("day {day} {hour}").format(day=day, hour=hour),
                    category(chair, one),
                    told(chair, one),
                    _spot(chair, one),
                    one.kind in URGENT or (one.kind == event.INJECT and category(chair, one) == v.ALERT),
                    one.turn >= chair.clock.turn - 1,
                )
            )
    return tuple(sorted(made, key=lambda one: (-one.turn, -one.minute, -one.id)))


def _spot(chair: Chair, one: Any) -> v.Cell | None:
    return chair.place(one.cell) if one.cell > 0 or one.who or one.community else None


def steps_of(chair: Chair, events: Sequence[Any]) -> tuple[v.Step, ...]:
    """What happened, in order of time; an event that another one led to names it."""
    by_id = {one.id: one for one in events}
    made = []
    for one in sorted(events, key=lambda one: (one.minute, one.id)):
        if is_told(chair, one):
            cause = by_id.get(one.cause)
            why = told(chair, cause) if cause is not None and hears(chair, cause) and cause.kind != event.FLASH else ""
            made.append(
                v.Step(
                    int(one.minute),
                    chair.moment(one.minute)[1],
                    category(chair, one),
                    told(chair, one),
                    _spot(chair, one),
                    why,
                )
            )
    return tuple(made)


def result_of(
    chair: Chair, events: Sequence[Any], turn: int, start: int, minutes: int, tracks: Sequence[Any] = ()
) -> v.TurnResult:
    """A turn, or its first half while flashes are open. Of `tracks`, the table, only rows of own groups are read."""
    pulses = len(tracks) // len(chair.belief.groups) if tracks else 0
    walked = []
    for index in chair.mine if pulses else ():
        cells = [chair.place(tracks[index * pulses + pulse].cell) for pulse in range(pulses)]
        if len(set(cells)) > 1:
            walked.append(v.Track(index + 1, tuple(cells)))
    return v.TurnResult(
        turn, flashes_of(chair), steps_of(chair, events), tuple(walked), start, minutes, chair.clock.ended > 0
    )


def flashes_of(chair: Chair) -> tuple[v.Flash, ...]:
    """The open flashes of the seat, each with its short list."""
    if not chair.clock.window:
        return ()
    made = []
    mine = [one for one in chair.belief.flashes if one.alive and one.seat == chair.seat]
    for number, one in enumerate(mine, 1):
        if not one.answered:
            made.append(
                v.Flash(
                    number,
                    int(one.minute),
                    chair.moment(one.minute)[1],
                    v.ALERT,
                    _asked(chair, one),
                    chair.place(one.cell),
                    tuple(_choices(chair, one)),
                    tuple(_detail(chair, one)),
                )
            )
    return tuple(made)


def _asked(chair: Chair, one: Any) -> str:
    line = say(ASKS[one.kind]).format(
        group=chair.group(one.group) if one.group else say("A group"),
        other=chair.group(one.other) if one.other else say("somebody"),
        community=chair.community(one.community) if one.community else say("a community"),
        place=chair.cell_name(one.cell),
    )
    return line[:1].upper() + line[1:]


def _detail(chair: Chair, one: Any) -> Iterable[str]:
    for alert in chair.belief.alerts:
        if one.kind == incident.ALERT and alert.alive and alert.community == one.community and not alert.answered:
            yield say("The attack is expected in {time}.").format(time=duration(int(alert.due - alert.minute)))
    for number, (index, contact) in chair.contacts.items():
        if index + 1 == one.other:
            told = say("Contact {n}: strength {strength}, {sure} % sure.")
            yield told.format(n=number, strength=strength_text(contact), sure=int(contact.certainty) // 10_000)


def _choices(chair: Chair, one: Any) -> list[v.Choice]:
    """The short list: what the group concerned may do about it, then which of the groups near enough may come."""
    near = sorted(chair.mine, key=lambda index: (index + 1 != one.group, _gap(chair, index, one.cell)))
    made: list[v.Choice] = []
    for index in near[:HELPERS]:
        fitting = (
            FITTING.get(one.kind, FIT_FORCE)
            if index + 1 == one.group or _gap(chair, index, one.cell) <= 1
            else FIT_HELP
        )
        for number in fitting:
            choice = _choice(chair, index, next(entry for entry in CATALOG if entry.verb == number), one)
            if choice is not None and len(made) < CHOICES:
                made.append(choice)
    return made


def _choice(chair: Chair, index: int, entry: Any, one: Any) -> v.Choice | None:
    """One order of the short list with what it would do; None where it makes no sense."""
    from wargame.render.build.preview import preview_of

    aim = _aim_at(chair, index, entry, one)
    if aim is None or not entry.reaction or not entry.sides & (1 << chair.side):
        return None
    if can(chair.belief, chair.ground, chair.seat, index, entry.verb, *aim[1]) != reason.NONE:
        return None
    place = chair.place(aim[1][0]) if entry.target == target.CELL else None
    order = v.Order(index + 1, verb_word(entry.verb), aim[0].id if entry.target != target.CELL else 0, place)
    text = f"{chair.group(index + 1)}: {verb_name(entry.verb)}" + (f", {aim[0].name}" if aim[0].name else "")
    preview = preview_of(chair, order)
    parts = [preview.arrival] if preview.arrival else []
    parts += [f"{odd.percent} % {odd.label}" for odd in preview.odds]
    return v.Choice(
        order,
        text,
        "; ".join(parts),
        permitted=preview.permitted,
        permission=preview.permission,
        answer=preview.answer,
        minutes=preview.minutes,
        asked=preview.asked,
        can_read_back=preview.can_read_back,
    )


def _gap(chair: Chair, index: int, cell: int) -> int:
    (ax, ay), (bx, by) = chair.place(chair.belief.groups[index].cell), chair.place(cell)
    return max(abs(ax - bx), abs(ay - by))


def _aim_at(chair: Chair, index: int, entry: Any, one: Any) -> tuple[v.Target, tuple[int, int]] | None:
    """The target by which an order of the short list answers a flash; None if it has nothing to do with it."""
    if entry.target == target.NOTHING:
        return (v.Target(0, "", chair.place(one.cell)), (chair.belief.groups[index].cell, 0))
    if entry.target == target.CELL:
        return (v.Target(0, chair.cell_name(one.cell), chair.place(one.cell)), (one.cell, 0))
    wanted = one.community if entry.target == target.COMMUNITY else one.other
    return next((aim for aim in targets_of(chair, index, entry) if aim[1][1] == wanted and wanted), None)


def standing_of(ground: Any, state: Any) -> tuple[int, ...]:
    """The total in whole points, then each measure, -1 for one that is not shown; `state` is thawed."""
    points = [score.measure_points(state, ground, measure) for measure in MEASURES]
    shown = [round(value / 100) if value >= 0 else -1 for value in points]
    return round(score.total_points(state, ground) / 100), *shown


def scorecard_of(chair: Chair, state: Any, begun: Sequence[int] = ()) -> v.Scorecard:
    """The scorecard from the thawed truth, to be shown when the exercise is over; its formulas are the engine's.

    `begun` is how a vignette stood when its seats were taken, as `standing_of` tells it.
    """
    own = score.seat_share(state, chair.ground, chair.seat)
    if chair.side != side.MISSION and own >= 0:
        return _own_card(chair, state, own)
    measures, verdict = [], ""
    for number, (measure, name) in enumerate(MEASURES.items(), 1):
        value = score.measure_points(state, chair.ground, measure)
        if value < 0:
            continue
        shown = _measure(chair, state, measure, say(name), round(value / 100))
        if begun and begun[number] >= 0:
            change = say("{n} since you took over").format(n=f"{shown.value - begun[number]:+d}")
            shown = replace(shown, note=f"{shown.note}, {change}")
        measures.append(shown)
    total = round(score.total_points(state, chair.ground) / 100)
    if begun:
        verdict = say("{n} points since turn {turn}, when you took over").format(
            n=f"{total - begun[0]:+d}", turn=chair.exercise.from_turn
        )
    notes = [say("Scores are claims until the exercise has been calibrated: use them to begin a talk, not to end one.")]
    if chair.exercise.scenario.debrief:
        notes += list(chair.exercise.scenario.debrief.questions)
    return v.Scorecard(total, 100, tuple(measures), verdict, tuple(notes), tasks_of(chair, state))


def _own_card(chair: Chair, state: Any, points: int) -> v.Scorecard:
    """The scorecard of a seat that is not the mission's: its own objectives, and what became of the mission."""
    own = v.Measure(say("Own objectives"), round(points / 100), 100, tuple(_own_terms(chair, state)))
    total = round(score.total_points(state, chair.ground) / 100)
    notes = [say("The mission as a whole: {n} of 100.").format(n=total)]
    return v.Scorecard(own.value, 100, (own,), "", tuple(notes))


def _own_terms(chair: Chair, state: Any) -> Iterable[v.Term]:
    rows = [(row, one) for row, one in enumerate(chair.ground.objectives) if one.seat == chair.seat]
    whole = max(1, sum(one.weight for _, one in rows))
    for row, one in rows:
        if state.objectives[row].done:
            text = chair.exercise.scenario.objective[row].text.rstrip(".")
            yield v.Term(text, round(100 * one.weight / whole))


def _measure(chair: Chair, state: Any, measure: int, name: str, value: int) -> v.Measure:
    terms = [one for one in _terms(chair, state, measure) if one.amount]
    rest = value - sum(term.amount for term in terms)
    if rest:
        terms.append(v.Term(say("rounding, and the limits of 0 and 100"), rest))
    weight = score.weight_of(chair.ground, measure)
    return v.Measure(name, value, 100, tuple(terms), say("{n} % of the total").format(n=int(weight)))


def _terms(chair: Chair, state: Any, measure: int) -> Iterable[v.Term]:
    """What a measure is made of: for the tasks each objective that was reached, else the engine's own terms."""
    if measure != score.TASKS:
        for at, label in enumerate(TERMS[measure]):
            yield v.Term(say(label), round(score.term_of(state, chair.ground, measure, at) / 100))
        return
    rows = chair.ground.objectives
    ours = [score.is_ours(state, chair.ground, row) for row in range(len(rows))]
    total = max(1, sum(row.weight for row, mine in zip(rows, ours, strict=True) if mine))
    for row, asked in enumerate(chair.exercise.scenario.objective):
        if state.objectives[row].done and ours[row]:
            yield v.Term(asked.text.rstrip("."), round(100 * rows[row].weight / total))

"""The timeline: a row a decision, inject or event, with what caused it; the most telling moments; a strip by turn."""

from __future__ import annotations

from typing import Any, NamedTuple

from wargame.engine.game import Event
from wargame.engine.words import event, side
from wargame.text import say
from wargame.text.catalog import N_

from .delays import minutes_to_effect
from .evidence import Evidence

DECISION, OTHERS, INJECT, ALERT, FORCE, HARM, CONDUCT, TOGETHER, PEOPLE, SUPPLY, SIGHT, FRAME = (
    "decision", "others", "inject", "alert", "force", "harm", "conduct", "together", "people", "supply", "sight",
    "frame",
)  # fmt: skip

SHOWN = (DECISION, INJECT, ALERT, FORCE, HARM, CONDUCT, TOGETHER)  # unless a reader asks for more
KINDS = {  # in the order in which a reader is asked which to see
    DECISION: N_("our orders"),
    INJECT: N_("injects"),
    ALERT: N_("warnings and attacks"),
    FORCE: N_("encounters and force"),
    HARM: N_("people harmed"),
    CONDUCT: N_("law and conduct"),
    TOGETHER: N_("working together"),
    PEOPLE: N_("communities and consent"),
    SUPPLY: N_("supply and movement"),
    SIGHT: N_("sightings and reports"),
    OTHERS: N_("orders of others"),
    FRAME: N_("weather, objectives, the end"),
}
MOST_TELLING = 12


class Sort(NamedTuple):
    """The kind of row that an event is, and how telling it is before its numbers are looked at."""

    kind: str
    telling: int


# Telling: 0 is routine, 30 worth a look, 60 a turning point. Numbers of people are added by `telling_of`.
SORTS = {
    event.ORDERED: Sort(DECISION, 0),
    event.FILLED: Sort(DECISION, 5),
    event.REFUSED: Sort(DECISION, 20),
    event.OVERRIDDEN: Sort(CONDUCT, 40),
    event.ARRIVED: Sort(SUPPLY, 0),
    event.FRUSTRATED: Sort(DECISION, 15),
    event.DETECTED: Sort(SIGHT, 0),
    event.LOST_CONTACT: Sort(SIGHT, 0),
    event.INJECT: Sort(INJECT, 30),
    event.ALERT: Sort(ALERT, 35),
    event.ALERT_ANSWERED: Sort(ALERT, 35),
    event.ALERT_UNANSWERED: Sort(ALERT, 60),
    event.CONTACT: Sort(FORCE, 5),
    event.STAND_OFF: Sort(FORCE, 25),
    event.DEESCALATED: Sort(FORCE, 20),
    event.FORCE: Sort(FORCE, 5),
    event.FIGHT: Sort(FORCE, 50),
    event.CASUALTIES: Sort(HARM, 45),
    event.CIVILIANS_HARMED: Sort(HARM, 45),
    event.ATTACK_OPENED: Sort(ALERT, 35),
    event.ATTACK: Sort(ALERT, 55),
    event.ATTACK_DETERRED: Sort(ALERT, 45),
    event.ATTACK_DISPLACED: Sort(ALERT, 45),
    event.ATTACK_STOPPED: Sort(ALERT, 55),
    event.RESPONSE_REFUSED: Sort(TOGETHER, 60),
    event.TAXED: Sort(PEOPLE, 10),
    event.RECRUITED: Sort(PEOPLE, 10),
    event.FORCED_RECRUITMENT: Sort(PEOPLE, 30),
    event.MINE_LAID: Sort(FORCE, 15),
    event.MINE_FOUND: Sort(FORCE, 20),
    event.MINE_STRIKE: Sort(HARM, 50),
    event.WEAPONS_FOUND: Sort(FORCE, 15),
    event.CHECKPOINT_STOP: Sort(FORCE, 5),
    event.DETAINED: Sort(CONDUCT, 30),
    event.DETAINEE_PROCESSED: Sort(CONDUCT, 10),
    event.DETAINEE_RELEASED: Sort(CONDUCT, 10),
    event.HANDED_TO_HOST: Sort(CONDUCT, 35),
    event.ASSESSED: Sort(CONDUCT, 20),
    event.CUSTODY_EXTENDED: Sort(CONDUCT, 10),
    event.CHILD_NOTICE: Sort(CONDUCT, 30),
    event.BREACH: Sort(CONDUCT, 60),
    event.INQUIRY: Sort(CONDUCT, 40),
    event.ALLEGATION: Sort(CONDUCT, 55),
    event.ALLEGATION_ANSWERED: Sort(CONDUCT, 35),
    event.TREATED: Sort(HARM, 10),
    event.EVACUATED: Sort(HARM, 20),
    event.DIED_OF_WOUNDS: Sort(HARM, 45),
    event.RECOVERED: Sort(HARM, 0),
    event.LAUNCH_DENIED: Sort(HARM, 25),
    event.LAUNCHED: Sort(HARM, 20),
    event.RESUPPLIED: Sort(SUPPLY, 0),
    event.SHORTAGE: Sort(SUPPLY, 20),
    event.ROAD_CUT: Sort(SUPPLY, 15),
    event.ROAD_REPAIRED: Sort(SUPPLY, 10),
    event.VEHICLES_DOWN: Sort(SUPPLY, 0),
    event.HOURS_SPENT: Sort(SUPPLY, 20),
    event.DEPOT_SET: Sort(SUPPLY, 10),
    event.DEPOT_DRAWN: Sort(SUPPLY, 0),
    event.DEPOT_LOOTED: Sort(SUPPLY, 35),
    event.CONTRACTED: Sort(SUPPLY, 5),
    event.CONTRACT_LATE: Sort(SUPPLY, 15),
    event.CONTRACT_KEPT: Sort(SUPPLY, 0),
    event.CONTRACT_LOST: Sort(SUPPLY, 30),
    event.LIFTED: Sort(SUPPLY, 10),
    event.CONVOY_ROBBED: Sort(SUPPLY, 40),
    event.DISPLACED: Sort(PEOPLE, 5),
    event.RETURNED: Sort(PEOPLE, 5),
    event.TRUST: Sort(PEOPLE, 0),
    event.CONSENT: Sort(PEOPLE, 5),
    event.ENGAGED: Sort(PEOPLE, 0),
    event.AIDED: Sort(PEOPLE, 0),
    event.NEGOTIATED: Sort(PEOPLE, 10),
    event.REPORTED: Sort(SIGHT, 0),
    event.REPORT_QUERIED: Sort(TOGETHER, 15),
    event.REPORT_RECEIVED: Sort(SIGHT, 0),
    event.ACCIDENT: Sort(HARM, 30),
    event.APOLOGY: Sort(CONDUCT, 20),
    event.WEATHER: Sort(FRAME, 0),
    event.OBJECTIVE_DONE: Sort(FRAME, 25),
    event.OBJECTIVE_FAILED: Sort(FRAME, 40),
    event.CEASEFIRE_BROKEN: Sort(CONDUCT, 55),
    event.ENDED: Sort(FRAME, 0),
    event.PATROLLED: Sort(PEOPLE, 0),
    event.ORDER_UNDELIVERED: Sort(TOGETHER, 40),
    event.HIDDEN_CACHE: Sort(FORCE, 0),
    event.SURRENDERED: Sort(FORCE, 30),
    event.SETTLED: Sort(FORCE, 0),
    event.OBSERVED: Sort(SIGHT, 0),
    event.RAID_CALLED_OFF: Sort(ALERT, 40),
    event.WILL: Sort(TOGETHER, 10),
    event.FLASH: Sort(SIGHT, 0),
    event.DELAY: Sort(TOGETHER, 0),
    event.MISUNDERSTOOD: Sort(TOGETHER, 45),
    event.CAPITAL_CALLED: Sort(TOGETHER, 40),
    event.NATIONAL_REFUSAL: Sort(TOGETHER, 50),
    event.PASSED_ON: Sort(SIGHT, 0),
    event.SUPPORT_ASKED: Sort(TOGETHER, 15),
    event.SUPPORT_GRANTED: Sort(TOGETHER, 20),
    event.SUPPORT_REFUSED: Sort(TOGETHER, 40),
    event.PREPARED: Sort(TOGETHER, 10),
    event.LIAISON_SENT: Sort(TOGETHER, 15),
    event.CAVEAT: Sort(TOGETHER, 35),
    event.STAND_FAST: Sort(TOGETHER, 50),
    event.WITHDRAWAL: Sort(TOGETHER, 55),
    event.FRIENDLY_INCIDENT: Sort(TOGETHER, 55),
    event.PLANNED: Sort(TOGETHER, 10),
    event.CONSULTED: Sort(TOGETHER, 10),
    event.FILLED: Sort(TOGETHER, 10),
    event.ROTATION_BEGUN: Sort(TOGETHER, 30),
    event.HANDED_OVER: Sort(TOGETHER, 10),
    event.ROTATED: Sort(TOGETHER, 40),
    event.INSPECTED: Sort(TOGETHER, 15),
    event.UNPAID: Sort(TOGETHER, 15),
    event.WITHHELD: Sort(SIGHT, 30),
    event.REPORT_GAPS: Sort(SIGHT, 5),
    event.CENTRE_OUT: Sort(TOGETHER, 55),
    event.PICTURE_AGES: Sort(SIGHT, 25),
    event.DEPLOYED: Sort(TOGETHER, 10),
    event.SITE_OPENED: Sort(DECISION, 20),
    event.SITE_CLOSED: Sort(DECISION, 25),
    event.PEOPLE_CAME: Sort(PEOPLE, 0),
    event.DISARMED: Sort(PEOPLE, 5),
    event.PAID: Sort(DECISION, 5),
    event.SCREENED: Sort(CONDUCT, 15),
    event.RIOT: Sort(ALERT, 50),
    event.RIOT_CALMED: Sort(ALERT, 30),
    event.RIOTED: Sort(HARM, 60),
    event.REJOINED: Sort(HARM, 30),
    event.SITE_ATTACKED: Sort(HARM, 55),
    event.SITE_CASH: Sort(SUPPLY, 5),
    event.FIGHTERS_FOUND: Sort(CONDUCT, 30),
    event.FIGHTERS_HOME: Sort(CONDUCT, 10),
    event.ROBOT_LOST: Sort(HARM, 25),
    event.TOLL: Sort(PEOPLE, 5),
    event.DUG: Sort(PEOPLE, 5),
    event.HOST_HARM: Sort(HARM, 45),
    event.DEMARCHE: Sort(DECISION, 20),
    event.HOSTAGES_TAKEN: Sort(HARM, 70),
    event.HOSTAGES_HELD: Sort(HARM, 55),
    event.HOSTAGES_RELEASED: Sort(FORCE, 45),
    event.RESCUE: Sort(FORCE, 50),
    event.RELEASE_TALKS: Sort(PEOPLE, 30),
    event.TENSION: Sort(PEOPLE, 5),
    event.REPRISAL: Sort(ALERT, 45),
    event.DIALOGUE: Sort(DECISION, 20),
    event.CROWD: Sort(ALERT, 40),
    event.CROWD_CALMED: Sort(DECISION, 25),
    event.CROWD_UNANSWERED: Sort(HARM, 35),
    event.WATCH_SET_UP: Sort(DECISION, 10),
    event.CASE: Sort(ALERT, 45),
    event.CASE_REFERRED: Sort(CONDUCT, 30),
    event.SPILL_OVER: Sort(PEOPLE, 25),
    event.RECALLED: Sort(TOGETHER, 10),
    event.FLIGHT_DENIED: Sort(PEOPLE, 45),
    event.ASKED_TO_LEAVE: Sort(PEOPLE, 70),
    event.CONTESTED: Sort(PEOPLE, 40),
    event.LEGITIMACY: Sort(PEOPLE, 10),
    event.SUPPORT: Sort(PEOPLE, 35),
    event.MANDATE_EXPIRED: Sort(FRAME, 70),
    event.MANDATE_RENEWED: Sort(FRAME, 45),
    event.MANDATE_NOT_RENEWED: Sort(FRAME, 65),
    event.FUNDS_CUT: Sort(SUPPLY, 50),
    event.BENCHMARK: Sort(FRAME, 50),
    event.PRESS: Sort(FRAME, 20),
    event.LEVEL_CHANGED: Sort(PEOPLE, 40),
    event.DESERTION: Sort(HARM, 30),
    event.BATTALION_INSPECTED: Sort(CONDUCT, 10),
    event.EQUIPPED: Sort(SUPPLY, 10),
    event.AREA_TRANSFERRED: Sort(PEOPLE, 50),
    event.AREA_LOST: Sort(PEOPLE, 60),
    event.LEADER_LOST: Sort(HARM, 40),
    event.MISCONDUCT: Sort(CONDUCT, 30),
    event.CAME_BACK: Sort(SUPPLY, 0),
    event.IN_DOUBT: Sort(CONDUCT, 20),
    event.TEMPO: Sort(PEOPLE, 10),
}
UNKNOWN = Sort(FRAME, 0)
HARMED = {event.CASUALTIES, event.CIVILIANS_HARMED, event.ATTACK, event.MINE_STRIKE, event.DIED_OF_WOUNDS}
LARGE_TRUST = 20_000  # 1/10,000 points: a change of trust that is worth a look


def rows(evidence: Evidence) -> list[dict[str, Any]]:
    """Every event that has words, in the order of its minute."""
    made = []
    for one in sorted(evidence.events, key=lambda one: (one.turn, one.minute, one.id)):
        if words_of(evidence, one) is not one:
            continue  # a further effect of an inject: its first one tells the story
        if one.kind == event.DELAY and evidence.order_behind(one):
            continue  # a part of the sum that stands with its order
        made.append(_row(evidence, one))
    return made


def words_of(evidence: Evidence, one: Event) -> Event:
    """The event itself, or for a further effect of an inject the event that has the inject's words."""
    if one.kind != event.INJECT or evidence.first_of(one.amount) in (0, one.amount):
        return one
    first = evidence.first_of(one.amount)
    same = (told for told in reversed(evidence.of_kind(event.INJECT)) if told.id < one.id and told.amount == first)
    return next(same, one)


def _row(evidence: Evidence, one: Event) -> dict[str, Any]:
    because = [words_of(evidence, cause) for cause in evidence.causes(one)]
    contingent = evidence.contingent_of(one.who)
    return {
        "id": one.id,
        **evidence.when(one.minute),
        "turn": one.turn,
        "kind": sort_of(evidence, one),
        "who": evidence.names.group(one.who) if one.who else "",
        "contingent": evidence.names.contingent(contingent) if contingent else "",
        "sentence": evidence.sentence_of(one),
        "short": evidence.short(one) if one.kind == event.INJECT else None,  # a headline, where there is one
        "because": [cause.id for cause in because],  # its cause, the cause of that, and so on
        "telling": telling_of(evidence, one),
    }


def sort_of(evidence: Evidence, one: Event) -> str:
    """The kind of row; orders of others are told apart from ours."""
    kind = SORTS.get(one.kind, UNKNOWN).kind
    return OTHERS if kind == DECISION and not evidence.is_ours(one) else kind


def telling_of(evidence: Evidence, one: Event) -> int:
    """How much an event tells of the game, 0 to 100."""
    base = SORTS.get(one.kind, UNKNOWN).telling
    if one.kind in HARMED:
        people = one.amount if one.kind in (event.ATTACK, event.DIED_OF_WOUNDS) else one.amount + one.extra
        base += min(40, 2 * max(0, people))
    if one.kind == event.TRUST and abs(one.amount) >= LARGE_TRUST:
        base = 25
    if one.kind in (event.FRUSTRATED, event.SHORTAGE, event.OVERRIDDEN) and not evidence.is_ours(one):
        base = 0
    if one.kind in (event.DEESCALATED, event.CASUALTIES) and evidence.side_of(one.who) != side.MISSION:
        base //= 2
    return min(100, base)


def most_telling(timeline: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The moments to begin the talk with, the most telling first; of equals the earlier.

    What follows at once from a moment that is told already, as the harm from an attack, is not told again.
    """
    ranked = sorted(timeline, key=lambda row: (-row["telling"], row["turn"], row["minute"], row["id"]))
    told: list[dict[str, Any]] = []
    for row in ranked:
        known = {one["id"] for one in told}
        if row["telling"] > 0 and len(told) < MOST_TELLING and not known.intersection(row["because"][:1]):
            told.append(row)
    return told


def strip(evidence: Evidence) -> list[dict[str, Any]]:
    """One entry a turn: our orders, flashes, people harmed, warnings answered or not, minutes of delay."""
    made = []
    took = minutes_to_effect(evidence)
    for turn in range(1, evidence.turns + 1):
        told = evidence.by_turn.get(turn, [])
        ours = [one for one in told if evidence.is_ours(one)]
        civilians = [one for one in told if one.kind == event.CIVILIANS_HARMED]
        soldiers = [one for one in ours if one.kind == event.CASUALTIES]
        alerts = [one for one in told if one.kind == event.ALERT]
        died = [one for one in told if one.kind == event.DIED_OF_WOUNDS]
        made.append(
            {
                "turn": turn,
                "orders": sum(one.kind == event.ORDERED for one in ours),
                "flashes": sum(one.kind == event.FLASH for one in told),
                "civilians_killed": sum(one.amount for one in civilians)
                + sum(one.amount for one in died if one.community),
                "civilians_wounded": sum(one.extra for one in civilians),
                "peacekeepers_killed": sum(one.extra for one in soldiers)
                + sum(one.amount for one in died if not one.community and evidence.is_ours(one)),
                "peacekeepers_wounded": sum(one.amount for one in soldiers),
                "alerts_answered": sum(bool(answer_to(evidence, one)) for one in alerts),
                "alerts_unanswered": sum(not answer_to(evidence, one) for one in alerts),
                "delay_minutes": sum(took.get(one.id, 0) for one in ours),
            }
        )
    return made


def answer_to(evidence: Evidence, alert: Event) -> Event | None:
    """The arrival that answered a warning."""
    found = evidence.effects.get(alert.id, ())
    return next((one for one in found if one.kind == event.ALERT_ANSWERED), None)


def kinds() -> dict[str, str]:
    """What each kind of row is called."""
    return {kind: say(name) for kind, name in KINDS.items()}

"""Which events a seat learns of.

Its own groups report what they do and what is done to them; people tell what happened in a community as soon as a
contingent of the seat has been in touch with it since; everything else stays untold.
"""

from __future__ import annotations

from typing import Any

from wargame.engine.words import event, side
from wargame.render.build import battalions
from wargame.render.build.chair import Chair

EVERYBODY = (
    event.WEATHER,
    event.ENDED,
    event.ASKED_TO_LEAVE,
    event.MANDATE_EXPIRED,
    event.MANDATE_RENEWED,
    event.PRESS,
)
MISSION = (
    event.ALERT,
    event.ALERT_ANSWERED,
    event.ALERT_UNANSWERED,
    event.LAUNCH_DENIED,
    event.LAUNCHED,
    event.ACCIDENT,
    event.APOLOGY,
    event.SITE_OPENED,
    event.SITE_CLOSED,
    event.PEOPLE_CAME,
    event.DISARMED,
    event.PAID,
    event.SCREENED,
    event.RIOT,
    event.RIOT_CALMED,
    event.RIOTED,
    event.REJOINED,
    event.SITE_ATTACKED,
    event.SITE_CASH,
    event.DEMARCHE,
    event.FIGHTERS_FOUND,
    event.FIGHTERS_HOME,
    event.HOSTAGES_TAKEN,
    event.HOSTAGES_HELD,
    event.HOSTAGES_RELEASED,
    event.RESCUE,
    event.RELEASE_TALKS,
    event.LEGITIMACY,
    event.SUPPORT,
    event.FUNDS_CUT,
    event.BENCHMARK,
    event.MANDATE_NOT_RENEWED,
    event.DEPOT_LOOTED,
    event.CONTRACT_LATE,
    event.CONTRACT_KEPT,
    event.CONTRACT_LOST,
    event.CROWD_CALMED,
    event.CASE,
    event.CASE_REFERRED,
    event.BATTALION_INSPECTED,
    event.EQUIPPED,
    event.AREA_TRANSFERRED,
    event.AREA_LOST,
    event.LEADER_LOST,
    event.MISCONDUCT,
    event.IN_DOUBT,
    event.TEMPO,
)
SEEN_BESIDE = (event.LEVEL_CHANGED, event.DESERTION, event.CAME_BACK)  # known to those who live with the battalion
FACED = (
    event.CONTACT,
    event.STAND_OFF,
    event.FORCE,
    event.FIGHT,
    event.DEESCALATED,
    event.NEGOTIATED,
    event.DETAINED,
    event.RESUPPLIED,
    event.CASUALTIES,
    event.TREATED,
    event.EVACUATED,
    event.SURRENDERED,
    event.SITE_ATTACKED,
    event.HOSTAGES_TAKEN,
    event.RESCUE,
    event.RELEASE_TALKS,
)
OF_CONTINGENTS = (
    event.WILL,
    event.CAVEAT,
    event.STAND_FAST,
    event.WITHDRAWAL,
    event.PREPARED,
    event.CONSULTED,
    event.FILLED,
    event.ROTATION_BEGUN,
    event.ROTATED,
    event.INSPECTED,
    event.UNPAID,
    event.ALLEGATION,
    event.ALLEGATION_ANSWERED,
)
OF_SEAT = (event.FLASH, event.CENTRE_OUT, event.PICTURE_AGES)
AMONG_PEOPLE = (
    event.CIVILIANS_HARMED,
    event.HOST_HARM,
    event.ATTACK,
    event.ATTACK_STOPPED,
    event.DISPLACED,
    event.RETURNED,
    event.SPILL_OVER,
    event.CROWD_UNANSWERED,
    event.TRUST,
    event.TAXED,
    event.RECRUITED,
    event.FORCED_RECRUITMENT,
    event.DIED_OF_WOUNDS,
    event.TREATED,
    event.EVACUATED,
)


def hears(chair: Chair, one: Any) -> bool:
    """Does the seat learn of an event?"""
    if one.kind in EVERYBODY:
        return True
    if one.kind == event.INJECT:
        row = chair.exercise.injects[one.amount - 1]
        return row >= 0 and chair.exercise.scenario.inject[row].to == chair.exercise.seats[chair.seat - 1]
    if one.kind in (event.OBJECTIVE_DONE, event.OBJECTIVE_FAILED):
        return bool(chair.exercise.scenario.objective[one.amount - 1].seat == chair.exercise.seats[chair.seat - 1])
    if one.kind in OF_SEAT:
        return bool(one.extra == chair.seat)
    if one.kind == event.ALERT and one.minute >= chair.clock.minute + chair.clock.length:
        return False  # no watch was there: it is found when the turn is over
    if one.kind in OF_CONTINGENTS:
        return bool(chair.belief.contingents[one.extra - 1].seat == chair.seat)
    if one.kind == event.MISUNDERSTOOD and chair.clock.window:
        return False  # seen when the turn is over
    if one.kind in MISSION and chair.side == side.MISSION:
        return True
    if one.kind in SEEN_BESIDE:
        return battalions.is_seen(chair, int(one.cell), int(one.minute))
    if (one.who and chair.commands(one.who - 1)) or (one.kind in FACED and one.whom and chair.commands(one.whom - 1)):
        return True
    if one.kind == event.CROWD:
        return any(row.heard for row in chair.belief.crowds[one.community - 1 : one.community])
    if one.kind == event.ROAD_CUT:
        return any(row.alive and row.cell == one.cell for row in chair.belief.works)
    return one.kind in AMONG_PEOPLE and bool(one.community) and _in_touch(chair, one.community, one.minute)


def _in_touch(chair: Chair, community: int, minute: int) -> bool:
    """Has a contingent of the seat heard from a community since `minute`?"""
    many = len(chair.belief.communities)
    contingents = chair.belief.contingents
    return any(
        contingents[row].seat == chair.seat
        and chair.belief.assessments[row * many + community - 1].minute >= minute > 0
        for row in range(len(contingents))
    )

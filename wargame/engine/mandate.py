"""The mandate: which verbs a task allows, and how each task is fulfilled (rulebook: Mandate).

A verb that no task names serves whatever the mission does: movement, rest, self-defence, help to the wounded, reports,
custody, supply, staff work. A verb that tasks do name is accepted from the mission only while one of them is in force.
`task_points` is the one line that the scorecard has for each task.
"""

from .battalions import ready_battalions
from .conditions import disarmed_share
from .deeds import clamp
from .score import (
    FULL,
    PROTECTION,
    mean_consent,
    of,
    ratio,
    reached,
    uncapped,
)
from .tables import POINTS
from .words import side, tally, task, verb

WEEK = 10_080  # minutes
BARRED_TIMES = 10  # each percent of orders that the ground, a checkpoint or the host barred costs so many points

VERBS = (  # by task
    (
        verb.PATROL, verb.OBSERVE, verb.FLY, verb.CHECKPOINT, verb.ESCORT, verb.ENGAGE, verb.NEGOTIATE, verb.DETAIN,
        verb.SEARCH, verb.SWEEP, verb.PLAN, verb.DIALOGUE, verb.CALM, verb.WATCH, verb.ACCOMPANY,
    ),
    (verb.OBSERVE, verb.FLY, verb.NEGOTIATE),
    (verb.AID, verb.ESCORT, verb.ENGAGE, verb.REPAIR, verb.SWEEP),
    (verb.ENGAGE, verb.NEGOTIATE, verb.DIALOGUE),
    (verb.CHECKPOINT, verb.SEARCH, verb.SWEEP, verb.REPAIR, verb.ESCORT, verb.NEGOTIATE),
    (verb.OPEN_SITE, verb.CLOSE_SITE, verb.PAY, verb.SCREEN, verb.ENGAGE, verb.NEGOTIATE),
    (verb.ENGAGE, verb.ACCOMPANY, verb.ADVISE, verb.PARTNER, verb.EQUIP, verb.TRANSFER, verb.INSPECT),
)  # fmt: skip


def _tasks_of(number: int) -> int:
    """The tasks, as bits, that name a verb."""
    return sum(1 << row for row, verbs in enumerate(VERBS) if number in verbs)


NAMED = tuple(_tasks_of(number) for number in range(101))  # by verb: the tasks that allow it, 0: none has to


def is_mandated(state, doing):
    """Does the mandate in force give the mission this verb?"""
    return NAMED[doing] == 0 or NAMED[doing] & state.mandate[0].tasks > 0


def task_weight(ground, number):
    """What a task of words/task.py weighs among the tasks; 0 if it was not given."""
    weights = ground.weights[0]
    if number == task.PROTECT_CIVILIANS:
        return weights.protect_civilians
    if number == task.MONITOR_CEASEFIRE:
        return weights.monitor_ceasefire
    if number == task.SUPPORT_AID:
        return weights.support_aid
    if number == task.POLITICAL_PROCESS:
        return weights.political_process
    if number == task.FREEDOM_OF_MOVEMENT:
        return weights.freedom_of_movement
    return weights.disarmament if number == task.DISARMAMENT else weights.reform


def protected(state, ground):
    """As the measure of protection says, whether it weighs in the card or not."""
    return uncapped(state, ground, PROTECTION)


def monitored(state):
    """Violations of ceasefires that the mission saw and told of, of all there were; all, if there were none."""
    return ratio(of(state, tally.VIOLATIONS_REPORTED), of(state, tally.VIOLATIONS), FULL)


def aided(state):
    """Half for the days of aid that reached people, half for those that the mission held and the convoys that it
    guarded, each against one for each community and week begun.
    """
    clock = state.clock[0]
    wanted = len(state.communities) * ((clock.minute + clock.length + WEEK - 1) // WEEK)
    all_of = of(state, tally.AID_DELIVERED)
    own = all_of - of(state, tally.AID_BY_OTHERS) + of(state, tally.ESCORTS)
    return (min(FULL, ratio(all_of, wanted, 0)) + min(FULL, ratio(own, wanted, 0))) // 2


def talked(state, ground):
    """Half for the milestones reached, by weight, half for the consent of host and parties; consent alone where the
    exercise has no milestone.
    """
    consent = max(0, mean_consent(state)) * 100 // (POINTS // 100)
    done = reached(state, ground, True, -1)
    return consent if done < 0 else (done + consent) // 2


def moved(state):
    """100, less ten for each percent of the mission's orders that ground, checkpoints or the host barred; 0 for who
    ordered nothing, for nobody has seen him move.
    """
    return FULL - BARRED_TIMES * ratio(of(state, tally.ORDERS_BARRED), of(state, tally.ORDERS), FULL)


def reformed(state):
    """Battalions of the host that lead at least with support, of all; without any, forces of host and communities that
    the mission has assessed, of all.
    """
    if len(state.battalions) > 0:
        return ratio(ready_battalions(state), len(state.battalions), 0)
    known, all_of = 0, 0
    for party in state.parties:
        if party.alive == 1 and (party.side == side.HOST or party.side == side.COMMUNITY):
            all_of += 1
            known += 1 if party.graded > 0 else 0
    return ratio(known, all_of, 0)


def task_points(state, ground, number):
    """How a task is fulfilled, in hundredths of a point, 0..10,000; -1 if the mandate did not give it."""
    if task_weight(ground, number) == 0:
        return -1
    if number == task.PROTECT_CIVILIANS:
        points = protected(state, ground)
    elif number == task.MONITOR_CEASEFIRE:
        points = monitored(state)
    elif number == task.SUPPORT_AID:
        points = aided(state)
    elif number == task.POLITICAL_PROCESS:
        points = talked(state, ground)
    elif number == task.FREEDOM_OF_MOVEMENT:
        points = moved(state)
    elif number == task.DISARMAMENT:
        points = disarmed_share(state, 0) * 100
    else:
        points = reformed(state)
    return clamp(points, 0, FULL)


def mandate_points(state, ground):
    """The weighted mean of the tasks' lines, in hundredths of a point; -1 if there is none."""
    points, weights = 0, 0
    for number in range(task.COUNT):
        value = task_points(state, ground, number)
        if value >= 0:
            points += value * task_weight(ground, number)
            weights += task_weight(ground, number)
    return points // weights if weights > 0 else -1

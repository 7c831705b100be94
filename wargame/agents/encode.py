"""The action space: 192 numbers, each a verb and an egocentric target, the same on every map and for every side.

An action is one order for one group: "patrol around the second nearest community", "march four cells north-east".
Action 0 leaves the group to the order it has. Numbers are appended and never reused, so that old weights still play;
`RESERVED` says what the free ones are kept for. `mask` marks exactly the actions whose orders are accepted, by asking
`orders.can`, and on demand only those that are permitted too, by asking `orders.may`. Orders across contingents are
read back always; a force beside the mission, which nobody may order, is asked.
"""

from typing import NamedTuple

from wargame.engine.caveats import moves
from wargame.engine.grid import DX, DY
from wargame.engine.mandate import is_mandated
from wargame.engine.orders import CATALOG, REACTIONS, SIDES, TARGETS, can, can_verb, may, target_cell
from wargame.engine.rules.detection import can_observe
from wargame.engine.rules.movement import can_march, can_patrol
from wargame.engine.words import caveat, reason, report, side, target, verb

from . import targets as near
from .across import manner_of
from .targets import (
    ALERTS,
    BATTALIONS,
    CONTINGENTS,
    CUTS,
    FLASH,
    FRIENDS,
    NEAR,
    OPPONENTS,
    OTHERS,
    PLACES,
    SITES,
    row_of,
)

ACTIONS = 192
LEAVE = 0

# how the target of a block is found
HERE, COMPASS, COMMUNITY, GROUP, ALERT, CUT, PLACE, ANSWER, MEASURE, CONTINGENT, FORM, SITE, BATTALION = range(13)
SOURCES = (
    "own cell", "neighbouring direction, north first, clockwise", "nearest communities", "nearest groups",
    "nearest communities that warn", "nearest cut roads", "places of the seat's objectives", "place of the flash",
    "ways to prepare, in the order of `wargame/engine/words/preparation.py`",
    "other contingents of its side, in the order of the exercise",
    "forms of report, in the order of `wargame/engine/words/report.py`",
    "nearest disarmament sites",
    "nearest barracks of battalions of the host",
)  # fmt: skip


class Block(NamedTuple):
    """Consecutive actions of one verb: `many` targets, found by `source` from slot `at` on (compass: the stride).
    """

    verb: int
    source: int
    many: int
    at: int


BLOCKS = (
    Block(verb.HOLD, HERE, 1, 0),
    Block(verb.REST, HERE, 1, 0),
    Block(verb.WITHDRAW, HERE, 1, 0),
    Block(verb.MARCH, COMPASS, 8, 1),
    Block(verb.MARCH, COMPASS, 8, 4),
    Block(verb.MARCH, COMMUNITY, 6, near.COMMUNITIES),
    Block(verb.MARCH, GROUP, 2, OPPONENTS),
    Block(verb.MARCH, GROUP, 1, FRIENDS),
    Block(verb.MARCH, PLACE, 2, PLACES),
    Block(verb.MARCH, ALERT, 2, ALERTS),
    Block(verb.MARCH, ANSWER, 1, FLASH),
    Block(verb.PATROL, COMMUNITY, 6, near.COMMUNITIES),
    Block(verb.PATROL, ALERT, 2, ALERTS),
    Block(verb.OBSERVE, HERE, 1, 0),
    Block(verb.OBSERVE, COMMUNITY, 3, near.COMMUNITIES),
    Block(verb.OBSERVE, GROUP, 2, OPPONENTS),
    Block(verb.CHECKPOINT, HERE, 1, 0),
    Block(verb.CHECKPOINT, PLACE, 2, PLACES),
    Block(verb.CHECKPOINT, COMMUNITY, 3, near.COMMUNITIES),
    Block(verb.ESCORT, GROUP, 2, FRIENDS),
    Block(verb.ESCORT, GROUP, 1, OTHERS),
    Block(verb.ENGAGE, COMMUNITY, 4, near.COMMUNITIES),
    Block(verb.NEGOTIATE, GROUP, 2, OPPONENTS),
    Block(verb.NEGOTIATE, GROUP, 1, OTHERS),
    Block(verb.SHOW_FORCE, GROUP, 2, OPPONENTS),
    Block(verb.WARN, GROUP, 2, OPPONENTS),
    Block(verb.BLOCK, GROUP, 2, OPPONENTS),
    Block(verb.WARNING_SHOT, GROUP, 2, OPPONENTS),
    Block(verb.FIRE, GROUP, 3, OPPONENTS),
    Block(verb.DETAIN, GROUP, 2, OPPONENTS),
    Block(verb.SEARCH, HERE, 1, 0),
    Block(verb.SEARCH, PLACE, 1, PLACES),
    Block(verb.SEARCH, COMMUNITY, 1, near.COMMUNITIES),
    Block(verb.AID, COMMUNITY, 3, near.COMMUNITIES),
    Block(verb.TREAT, HERE, 1, 0),
    Block(verb.EVACUATE, HERE, 1, 0),
    Block(verb.RESUPPLY, GROUP, 4, FRIENDS),
    Block(verb.REPAIR, CUT, 2, CUTS),
    Block(verb.FLY, HERE, 1, 0),
    Block(verb.FLY, COMMUNITY, 4, near.COMMUNITIES),
    Block(verb.FLY, GROUP, 1, OPPONENTS),
    Block(verb.FLY, ANSWER, 1, FLASH),
    Block(verb.REQUEST, HERE, 1, 0),
    Block(verb.REPORT, FORM, 1, report.SITUATION),
    Block(verb.PROCESS, HERE, 1, 0),
    Block(verb.RELEASE, HERE, 1, 0),
    Block(verb.APOLOGISE, COMMUNITY, 2, near.COMMUNITIES),
    Block(verb.HIDE, HERE, 1, 0),
    Block(verb.TAX, COMMUNITY, 3, near.COMMUNITIES),
    Block(verb.RECRUIT, COMMUNITY, 3, near.COMMUNITIES),
    Block(verb.AMBUSH, HERE, 1, 0),
    Block(verb.AMBUSH, GROUP, 1, OPPONENTS),
    Block(verb.AMBUSH, COMMUNITY, 1, near.COMMUNITIES),
    Block(verb.RAID, COMMUNITY, 4, near.COMMUNITIES),
    Block(verb.LAY_MINE, HERE, 1, 0),
    Block(verb.LAY_MINE, COMMUNITY, 1, near.COMMUNITIES),
    Block(verb.PREPARE, MEASURE, 12, 0),
    Block(verb.LIAISE, CONTINGENT, 4, CONTINGENTS),
    Block(verb.CONSULT, HERE, 1, 0),
    Block(verb.PLAN, COMMUNITY, 4, near.COMMUNITIES),
    Block(verb.REPORT, FORM, 3, report.INCIDENT),
    Block(verb.HANDOVER, HERE, 1, 0),
    Block(verb.FILL, HERE, 1, 0),
    Block(verb.DEPLOY, COMMUNITY, 3, near.COMMUNITIES),
    Block(verb.RECALL, CONTINGENT, 3, CONTINGENTS),
    Block(verb.OPEN_SITE, SITE, 2, SITES),
    Block(verb.CLOSE_SITE, SITE, 1, SITES),
    Block(verb.PAY, SITE, 1, SITES),
    Block(verb.SCREEN, SITE, 1, SITES),
    Block(verb.SPOIL, SITE, 1, SITES),
    Block(verb.HAND_TO_HOST, GROUP, 1, OTHERS),
    Block(verb.ASSESS, GROUP, 1, OTHERS),
    Block(verb.EXTEND, HERE, 1, 0),
    Block(verb.INVESTIGATE, HERE, 1, 0),
    Block(verb.TAKE_HOSTAGES, GROUP, 1, OPPONENTS),
    Block(verb.RESCUE, GROUP, 1, OPPONENTS),
    Block(verb.SWEEP, COMMUNITY, 1, near.COMMUNITIES),
    Block(verb.DEMARCHE, GROUP, 1, OTHERS),
    Block(verb.ACCOMPANY, GROUP, 1, OTHERS),
    Block(verb.DEPOT, HERE, 1, 0),
    Block(verb.CONTRACT, GROUP, 2, FRIENDS),
    Block(verb.LIFT, COMMUNITY, 2, near.COMMUNITIES),
    Block(verb.DIALOGUE, COMMUNITY, 2, near.COMMUNITIES),
    Block(verb.REFER, COMMUNITY, 1, near.COMMUNITIES),
    Block(verb.CALM, COMMUNITY, 1, near.COMMUNITIES),
    Block(verb.WATCH, COMMUNITY, 1, near.COMMUNITIES),
    Block(verb.DISPERSE, COMMUNITY, 1, near.COMMUNITIES),
    Block(verb.ADVISE, BATTALION, 2, BATTALIONS),
    Block(verb.PARTNER, BATTALION, 2, BATTALIONS),
    Block(verb.EQUIP, BATTALION, 1, BATTALIONS),
    Block(verb.TRANSFER, BATTALION, 1, BATTALIONS),
    Block(verb.INSPECT, BATTALION, 2, BATTALIONS),
)


def _firsts() -> tuple[int, ...]:
    """The first action of each block; action 0 belongs to none."""
    firsts, first = [], 1
    for block in BLOCKS:
        firsts.append(first)
        first += block.many
    return tuple(firsts)


FIRSTS = _firsts()
USED = FIRSTS[-1] + BLOCKS[-1].many  # actions in use; the rest is never offered
VERBS = tuple(block.verb for block in BLOCKS)
FROM = tuple(block.source for block in BLOCKS)
COUNTS = tuple(block.many for block in BLOCKS)
AT = tuple(block.at for block in BLOCKS)
BLOCK_OF = tuple(
    sum(first <= action for first in FIRSTS) - 1 if action < USED else -1 for action in range(ACTIONS)
)  # -1: none

# What the free numbers are kept for, in this order, counted over everything that a mission can order.
RESERVED = (
    ("communications and support: asset lent or asked for", 2),
    ("people: press, markets", 1),
    ("logistics: bridge, lift by river; split, join", 3),
)

# Refusals that hold whatever the target is: the rest of the block need not be asked.
_HOPELESS = {
    reason.NOT_YOURS, reason.GONE, reason.NOT_FOR_SIDE, reason.UNARMED, reason.NO_MEDIC, reason.NO_ENGINEERS,
    reason.NO_TRANSPORT, reason.NO_AIRCRAFT, reason.GROUNDED, reason.NO_FUEL, reason.NO_CIVIL_SKILL,
    reason.NO_RESOURCES, reason.NOT_IN_THIS_WINDOW, reason.NO_FLASH, reason.UNREACHABLE, reason.CARELESS_OVERLOAD,
    reason.NO_MANDATE_VERB, reason.BEFORE_DEPLOYMENT, reason.NO_OFFICER, reason.NO_MORE_PLANS,
    reason.NO_ZONE, reason.DEPLOYED_ALREADY, reason.NO_HELICOPTER, reason.TOO_MANY, reason.NO_TRUCKS_FOR_HIRE,
    reason.NOT_AT_BASE, reason.NO_ROOM, reason.NO_ADVISERS, reason.NO_BUDGET,
}  # fmt: skip
UNKNOWN, OPEN, CLOSED, FORBIDDEN = range(4)  # of a verb's targets: not asked, all may be chosen, none, not this one
HOPELESS = tuple(1 if number in _HOPELESS else 0 for number in range(100))


def compass(ground, here, direction, stride):
    """The cell `stride` steps away, -1 off the map."""
    width = ground.map[0].width
    x = ground.land[here].x + DX[direction] * stride
    y = ground.land[here].y + DY[direction] * stride
    return y * width + x if 0 <= x < width and 0 <= y < ground.map[0].height else -1


def other_of(believed, targets, block, nth):
    """The nth target of a block as a reference, counted from 1 in the table of its source; 0 if nobody is there."""
    source = FROM[block]
    if source == MEASURE:
        return nth + 1
    if source == FORM:
        return AT[block] + nth
    if source != COMMUNITY and source != GROUP and source != ALERT and source != CONTINGENT:
        return 0
    row = row_of(targets, AT[block] + nth)
    if source == ALERT:
        return believed.alerts[row - 1].community if row > 0 else 0
    return row


def cell_of(believed, ground, index, targets, block, nth):
    """Where the nth target of a block is believed to be; -1 if there is none."""
    source = FROM[block]
    if source == COMPASS:
        return compass(ground, believed.groups[index].ahead, nth, AT[block])
    if source == HERE or source == MEASURE or source == FORM:
        return believed.groups[index].ahead
    named = targets[AT[block] + nth]
    if named == 0:
        return -1
    if source == COMMUNITY:
        return believed.communities[named % NEAR - 1].cell
    if source == GROUP:
        return believed.groups[named % NEAR - 1].cell
    if source == CONTINGENT:
        return believed.groups[index].ahead
    if source == PLACE:
        return named - 1
    if source == ALERT:
        return believed.communities[believed.alerts[named % NEAR - 1].community - 1].cell
    if source == SITE:
        return believed.sites[named % NEAR - 1].cell
    if source == BATTALION:
        return believed.battalions[named % NEAR - 1].cell
    if source == CUT:
        return believed.works[named % NEAR - 1].cell
    return believed.flashes[named % NEAR - 1].cell


def decode(believed, ground, index, targets, action, wish):
    """Write the order that `action` stands for into `wish`; verb 0 for action 0 and for a target that is not there."""
    wish.verb, wish.cell, wish.other, wish.override = 0, 0, 0, 0
    block = BLOCK_OF[action] if 0 < action < ACTIONS else -1
    if block < 0:
        return
    nth = action - FIRSTS[block]
    cell = cell_of(believed, ground, index, targets, block, nth)
    if cell >= 0:
        wish.verb, wish.cell, wish.other = VERBS[block], cell, other_of(believed, targets, block, nth)
        wish.override = manner_of(believed, index)


def faces(doing):
    """Does permission for this verb depend on whom it is done to?"""
    if verb.SHOW_FORCE <= doing <= verb.DETAIN or verb.ADVISE <= doing <= verb.INSPECT:
        return True
    return doing == verb.ESCORT or doing == verb.HAND_TO_HOST


def is_placed(believed, index, doing):
    """Does permission for this verb depend on where it leads: does a caveat keep the group from places?"""
    if not moves(doing):
        return False
    bits = believed.contingents[believed.groups[index].contingent - 1].caveats
    return bits & (caveat.NO_FAR | caveat.NO_NIGHT) > 0


def is_choosy(believed, index, doing):
    """Does permission for this verb depend on whom it serves: does a caveat withhold from some?"""
    return doing == verb.RESUPPLY and (
        believed.contingents[believed.groups[index].contingent - 1].caveats & caveat.NO_RELEASE > 0
    )


def varies_by_target(believed, index, doing):
    """Is one target of this verb permitted and another not?"""
    return faces(doing) or is_placed(believed, index, doing) or is_choosy(believed, index, doing)


def refusal(believed, ground, index, doing, cell, other):
    """The verb's own question; those with most targets are asked at once."""
    if TARGETS[doing] == target.NOTHING:
        cell = target_cell(believed, ground, index, doing, cell, other)
    if doing == verb.MARCH:
        return can_march(believed, ground, index, cell, other)
    if doing == verb.PATROL:
        return can_patrol(believed, ground, index, cell, other)
    if doing == verb.OBSERVE:
        return can_observe(believed, ground, index, cell, other)
    return can_verb(believed, ground, index, doing, cell, other)


def mask(believed, ground, seat, index, targets, permitted, out):
    """Write 1 for each action that may be chosen for group row `index` (from 0) of `seat` (from 1), 0 for all others.

    `targets` is what `aim` made of the same belief; `permitted` 1 leaves out what is accepted but not permitted. What
    keeps a group even from holding where it is, is asked once: it keeps it from everything. What holds for all targets
    of a verb is asked once a verb.
    """
    for action in range(ACTIONS):
        out[action] = 0
    out[LEAVE] = 1
    if can(believed, ground, seat, index, verb.HOLD, 0, 0) != reason.NONE:
        return
    mine = 1 << believed.groups[index].side
    window = believed.clock[0].window
    known = UNKNOWN
    for block in range(len(FIRSTS)):
        doing = VERBS[block]
        if block > 0 and doing != VERBS[block - 1]:
            known = UNKNOWN
        if known == CLOSED or SIDES[doing] & mine == 0 or window == 1 and REACTIONS[doing] == 0:
            continue
        if believed.groups[index].side == side.MISSION and not is_mandated(believed, doing):
            continue
        varies = varies_by_target(believed, index, doing)
        for nth in range(COUNTS[block]):
            cell = cell_of(believed, ground, index, targets, block, nth)
            if cell < 0:
                continue
            other = other_of(believed, targets, block, nth)
            refused = refusal(believed, ground, index, doing, cell, other)
            if refused != reason.NONE:
                if HOPELESS[refused] == 1:
                    known = CLOSED
                    break
                continue
            if permitted == 1 and known == UNKNOWN:
                known = permission(believed, ground, seat, index, doing, cell, other)
            if known == CLOSED:
                break
            if known != FORBIDDEN:
                out[FIRSTS[block] + nth] = 1
            if varies:
                known = UNKNOWN


def permission(believed, ground, seat, index, doing, cell, other):
    """Is an accepted order permitted: open for all targets of the verb, closed for all, or forbidden for this one?"""
    if may(believed, ground, seat, index, doing, cell, other, manner_of(believed, index)) == reason.NONE:
        return OPEN
    return FORBIDDEN if varies_by_target(believed, index, doing) else CLOSED


def verbs_version() -> str:
    """What a policy's file says it was trained on: how many verbs, actions and slots there were."""
    return f"{len(CATALOG)} verbs, {USED} actions"

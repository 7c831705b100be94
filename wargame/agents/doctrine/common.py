"""What doctrines share: whose a group is, what it is doing, how an order is wished for.

A wish with verb 0 leaves a group to its order; with `override` 1 besides it says that the group is spoken for, so
that a later thought of the same doctrine does not take it away.
"""

from wargame.engine.caveats import broken
from wargame.engine.deeds import in_force, is_active
from wargame.engine.grid import distance, neighbour
from wargame.engine.knowledge import latest_contact
from wargame.engine.orders import TARGETS, answer_flash, can, may, target_cell
from wargame.engine.rules.command import flash_for
from wargame.engine.words import side, skill, store, target

from ..across import is_requested

ARMED_FORCE = skill.FORCE | skill.POLICE
TRADES = skill.ENGINEER | skill.AVIATION | skill.CIVIL_AFFAIRS | skill.MEDIC | skill.UAV
SUPPORT = skill.HEADQUARTERS | skill.TRANSPORT | TRADES


def is_mine(believed, seat, index):
    """May the seat order this group about, and can the group act?"""
    return is_at_hand(believed, seat, index) and not is_requested(believed, index)


def is_at_hand(believed, seat, index):
    """Does the seat command this group, or may it at least ask it, and can the group act?"""
    group = believed.groups[index]
    if group.contingent == 0 or believed.contingents[group.contingent - 1].seat != seat:
        return False
    return is_active(group) and group.strength > 0


def is_allowed(believed, ground, index, doing, cell):
    """Has the group's capital declared nothing against this?"""
    group = believed.groups[index]
    own = believed.contingents[group.contingent - 1]
    return broken(ground, believed.clock[0], group, own.base, doing, cell, own.caveats) == 0


def is_open(wishes, index):
    """Has nothing been decided for this group yet?"""
    return wishes[index].verb == 0 and wishes[index].override == 0


def keep(wishes, index):
    """The group's order stands, and nobody takes it away."""
    wishes[index].verb = 0
    wishes[index].override = 1


def wish(wishes, index, doing, cell, other):
    """Wish for an order, whether or not it is accepted."""
    wishes[index].verb = doing
    wishes[index].cell = cell
    wishes[index].other = other
    wishes[index].override = 0


def current(believed, index):
    """The row of the order that the group has or will have, -1 if it has none left to carry out."""
    row = index * 2 + 1 if believed.orders[index * 2 + 1].alive == 1 else in_force(believed, index)
    return row if row >= 0 and believed.orders[row].done == 0 else -1


def doing_of(believed, index):
    """The verb that the group is at, 0 if it is idle."""
    row = current(believed, index)
    return believed.orders[row].verb if row >= 0 else 0


def is_doing(believed, index, doing, cell, other):
    """Is this what the group does anyway?"""
    row = current(believed, index)
    if row < 0 or believed.orders[row].verb != doing:
        return False
    if TARGETS[doing] >= target.COMMUNITY:
        return believed.orders[row].other == other
    return TARGETS[doing] == target.NOTHING or believed.orders[row].cell == cell


def direct(believed, ground, seat, index, doing, cell, other, wishes):
    """Have the group do this, if it is accepted and permitted; False if not. An order that it has anyway stands."""
    if is_doing(believed, index, doing, cell, other):
        keep(wishes, index)
        return True
    if (
        can(believed, ground, seat, index, doing, cell, other) > 0
        or may(believed, ground, seat, index, doing, cell, other, 0) > 0
    ):
        return False
    wish(wishes, index, doing, cell, other)
    if believed.clock[0].window == 1:
        answer_flash(believed, ground, seat, index, target_cell(believed, ground, index, doing, cell, other))
    return True


def road_at(ground, cell):
    """A road cell at `cell` or next to it, -1 if there is none."""
    if ground.land[cell].road > 0:
        return cell
    for direction in range(8):
        onward = neighbour(ground, cell, direction)
        if onward >= 0 and ground.land[onward].road > 0:
            return onward
    return -1


def reopen(believed, seat):
    """Nothing has been answered yet, as far as orders go that have not been given."""
    for flash in believed.flashes:
        if flash.alive == 1 and flash.seat == seat:
            flash.answered = 0


def settle(believed, ground, seat, wishes):
    """In the reaction window one order answers one flash: in the order of groups, wishes that find none are dropped."""
    if believed.clock[0].window == 0:
        return
    reopen(believed, seat)
    for index in range(len(wishes)):
        one = wishes[index]
        if one.verb > 0:
            if flash_for(believed, ground, seat, index, -1) >= 0:
                goal = target_cell(believed, ground, index, one.verb, one.cell, one.other)
                answer_flash(believed, ground, seat, index, goal)
            else:
                one.verb = 0
    reopen(believed, seat)


def is_line(group):
    """Is this a group whose trade is to be seen and to stand up: infantry, police?"""
    return group.skills & ARMED_FORCE > 0 and group.skills & SUPPORT == 0


def contact_age(believed, ground, seat, index):
    """Minutes since the seat last knew where a group of others was; a lifetime if it does not know."""
    row = latest_contact(believed, ground, seat, index)
    return believed.clock[0].minute - believed.contacts[row].minute if row >= 0 else 1_000_000


def is_foe(believed, index, whose):
    """Is this a known armed group that someone of side `whose` has to reckon with?"""
    group = believed.groups[index]
    return group.side == side.ARMED and group.alive == 1 and whose != side.ARMED


def nearest_foe(believed, ground, seat, cell, within):
    """The row of the nearest fresh armed contact within so many metres of a cell, -1 if there is none."""
    best = -1
    least = within + 1
    for index in range(len(believed.groups)):
        if is_foe(believed, index, side.MISSION):
            metres = distance(ground, cell, believed.groups[index].cell)
            if metres < least and contact_age(believed, ground, seat, index) <= ground.rules[0].contact_fades:
                best = index
                least = metres
    return best


def fill_of(believed, index):
    """The scarcest of a group's supply classes, in percent of its holding; 100 if it holds none."""
    least = 100
    for row in range(index * store.CLASSES, (index + 1) * store.CLASSES):
        kept = believed.stores[row]
        if kept.holding > 0:
            least = min(least, kept.stock * 100 // kept.holding)
    return least

"""Command. When does an order reach a group, is it understood, and does the contingent let its people act on it?

An order takes effect after the delay sum (`engine/delay.py`). Then the receiver makes up its mind, once. A force
beside the mission is asked and grants what it is asked for with 0.3 + 0.6 I. An order that breaks a declared caveat is
refused at once; one that breaks an undeclared caveat is refused too, but only when it has been received, and from then
on the mission knows. A contingent calls its capital about a dangerous order with 0.15 (1 - I) for each step of
risk, or always if that is its caveat, unless it has been given leave: two to eight hours. A lent asset is
cancelled with 0.2 (1 - I). And an order to another contingent is misunderstood with 0.25 (1 - I) ** 1.5, half of that
if it is read back: it leads to a cell beside the one that was meant, or is taken for the next turn, or for watching
only. Its seat sees that when the turn is over. A group whose radio is dead receives nothing: its orders hang until it
hears again, and its seat learns of it from the silence.
"""

from ..caveats import broken, withholds
from ..clearance import clear_flights
from ..comms import best_bearer
from ..deeds import frustrate, is_active, is_flash_before
from ..delay import ON_THE_SPOT, SPOT, calls_home_ppm, misread_ppm, part, part_by
from ..dice import chance, roll
from ..events import count, emit
from ..grid import DX, DY, adjacent, distance
from ..interop import is_foreign, lead_of, of
from ..score import BINS
from ..tables import PPM
from ..words import caveat, delay, event, manner, misreading, purpose, reason, side, tally, verb


def flash_for(state, ground, seat, index, goal):
    """The flash that an order to this group would answer: the first of its own, else the first at the place where the
    order leads (`goal`, -1 not known), else the first near enough; -1 if there is none.
    """
    own, there, best = -1, -1, -1
    group = state.groups[index]
    for row in range(len(state.flashes)):
        flash = state.flashes[row]
        if flash.alive == 0 or flash.seat != seat or flash.answered == 1:
            continue
        if flash.group == index + 1 and (own < 0 or is_flash_before(state, flash, state.flashes[own])):
            own = row
        near = distance(ground, group.ahead, flash.cell) <= ground.rules[0].helper_range
        at_goal = near and goal >= 0 and adjacent(ground, flash.cell, goal)
        if at_goal and (there < 0 or is_flash_before(state, flash, state.flashes[there])):
            there = row
        if near and (best < 0 or is_flash_before(state, flash, state.flashes[best])):
            best = row
    if own >= 0:
        return own
    return there if there >= 0 else best


def can_receive(state, ground, seat, index, doing, on_short_list):
    """Can the seat give this group this order now? In the reaction window only flashes are answered, from the short
    list.
    """
    if state.clock[0].window == 0:
        return reason.NONE
    if on_short_list == 0:
        return reason.NOT_IN_THIS_WINDOW
    return reason.NONE if flash_for(state, ground, seat, index, -1) >= 0 else reason.NO_FLASH


def is_restricted(state, index):
    """Is this a group of the mission whose contingent may refuse orders of the mission's commander?"""
    group = state.groups[index]
    if group.contingent == 0 or group.side != side.MISSION:
        return False
    own = state.contingents[group.contingent - 1]
    return own.regional == 1 or own.caveats > 0


def may_command(state, ground, index, doing, goal, other, how):
    """Does the restricted contingent stand under the mission's command, or is it asked? And has its capital declared
    nothing against this, or is it pressed? `how` are bits of words/manner.py.
    """
    group = state.groups[index]
    own = state.contingents[group.contingent - 1]
    if own.regional == 1 and is_foreign(state, index) and how & manner.ASK == 0:
        return reason.AUTHORITY
    if how & manner.PRESS:
        return reason.NONE
    return reason.CAVEAT if breaks(state, ground, index, doing, goal, other, own.caveats) else reason.NONE


def breaks(state, ground, index, doing, goal, other, bits):
    """The first caveat of `bits` that an order to this group breaks, 0 none."""
    group = state.groups[index]
    own = group.contingent - 1
    if bits & caveat.NO_RELEASE and doing == verb.RESUPPLY and other > 0:
        receiver = state.groups[other - 1].contingent
        if receiver > 0 and withholds(state, own, receiver - 1):
            return caveat.NO_RELEASE
    return broken(ground, state.clock[0], group, state.contingents[own].base, doing, goal, bits)


def given_minute(state, ground, seat, index, goal):
    """The minute at which an order given now leaves the seat: the start of the turn, or when the flash was learned."""
    clock = state.clock[0]
    row = flash_for(state, ground, seat, index, goal) if clock.window == 1 else -1
    return state.flashes[row].minute if row >= 0 else clock.minute


def about(state, ground, seat, index, goal):
    """The community (from 1, 0 none) that the flash is about which an order to this group would answer; ON_THE_SPOT if
    the flash is the group's own.
    """
    row = flash_for(state, ground, seat, index, goal) if state.clock[0].window == 1 else -1
    if row < 0:
        return 0
    return ON_THE_SPOT if state.flashes[row].group == index + 1 else state.flashes[row].community


def tell_delay(state, ground, log, seat, index, doing, how, community, minute, cause):
    """Log each part of the delay sum of an order, with the order as its cause."""
    group = state.groups[index]
    by = best_bearer(state, ground, lead_of(state, group.contingent - 1), index) if group.side == side.MISSION else 0
    cell = group.ahead
    for kind in range(1, delay.COUNT):
        minutes = part_by(state, ground, seat, index, doing, how, community, by, kind)
        if minutes != 0:
            emit(state, log, event.DELAY, minute, cell, index + 1, 0, 0, minutes, kind, cause)


def hold_up(state, log, index, minutes, kind):
    """The order on its way to a group takes so much longer, and the log says why."""
    order = state.orders[index * 2 + 1]
    order.effect += minutes
    cell = state.groups[index].ahead
    emit(state, log, event.DELAY, order.given, cell, index + 1, 0, 0, minutes, kind, order.cause)


def refuse(state, log, index, why, kind, hidden):
    """The contingent does not do it: the order ends, and the seat is told why."""
    row = index * 2 + 1
    order, cell = state.orders[row], state.groups[index].ahead
    emit(state, log, event.NATIONAL_REFUSAL, order.effect, cell, index + 1, 0, hidden, order.verb, kind, order.cause)
    count(state, tally.CROSS_REFUSED, 1)
    frustrate(state, log, row, index, why, order.effect)
    order.alive = 0  # what it did before goes on


def asks_capital(state, ground, log, index):
    """The contingent asks its capital about what is dangerous."""
    clock, rules = state.clock[0], ground.rules[0]
    order, group = state.orders[index * 2 + 1], state.groups[index]
    own = state.contingents[group.contingent - 1]
    ppm = calls_home_ppm(ground, clock, own, own.caveats | own.undeclared, order.verb, order.reaction)
    if not chance(clock, purpose.CAPITAL, own.key, group.key, order.reaction, ppm):
        return
    minutes = rules.capital_least
    if ppm < PPM:
        minutes += (rules.capital_most - rules.capital_least) * roll(
            clock, purpose.CAPITAL_MINUTES, own.key, group.key, order.reaction
        ) // PPM
    own.caveats |= own.undeclared & caveat.CALLS_HOME  # from now on the mission knows
    own.undeclared &= ~caveat.CALLS_HOME
    hold_up(state, log, index, minutes, delay.CAPITAL)
    emit(state, log, event.CAPITAL_CALLED, order.given, group.ahead, index + 1, 0, 0, minutes, 0, order.cause)
    count(state, tally.CAPITAL_CALLS, 1)


def beside(ground, cell, die):
    """A cell next to `cell`, by a die of 0..7; the cell itself at the edge of the map."""
    width, height = ground.map[0].width, ground.map[0].height
    x, y = cell % width + DX[die], cell // width + DY[die]
    return y * width + x if 0 <= x < width and 0 <= y < height else cell


def misunderstand(state, ground, log, index):
    """An order to another contingent may be taken otherwise than it was meant."""
    clock = state.clock[0]
    order, group = state.orders[index * 2 + 1], state.groups[index]
    own = state.contingents[group.contingent - 1]
    ppm = misread_ppm(ground, own.interop, order.override)
    if not chance(clock, purpose.MISREAD, own.key, group.key, order.reaction, ppm):
        return
    order.meant = order.verb
    order.meant_cell = order.cell
    order.meant_effect = order.effect
    die = roll(clock, purpose.MISREAD_HOW, own.key, group.key, order.reaction)
    goes = order.verb == verb.MARCH or order.verb == verb.OBSERVE or order.verb == verb.CHECKPOINT
    stays = order.verb == verb.HOLD or order.verb == verb.REST
    if goes and die < PPM // 3:
        order.misread = misreading.WRONG_PLACE
        order.cell = beside(ground, order.cell, die % 8)
    elif stays or die < PPM * 2 // 3:
        order.misread = misreading.LATE
        order.effect += clock.length
    else:
        order.misread = misreading.WRONG_POSTURE
        order.verb = verb.OBSERVE
        order.other = 0
    read = 1 if order.override & manner.READ_BACK else 0
    emit(state, log, event.MISUNDERSTOOD, order.given, order.cell, index + 1, 0, 0, order.misread, read, order.cause)
    count(state, tally.CROSS_MISREAD, 1)


def answer_request(state, ground, log, index):
    """Those who are asked and not ordered, and those who lend what is theirs: do they grant it?"""
    clock, rules = state.clock[0], ground.rules[0]
    order, group = state.orders[index * 2 + 1], state.groups[index]
    own = state.contingents[group.contingent - 1]
    lent = part(state, ground, own.seat, index, order.verb, order.override, 0, delay.LENDING) > 0
    if own.regional == 0 and not lent:
        return True
    ppm = PPM - of(PPM - own.interop, rules.lending_cancelled)
    if own.regional == 1:
        ppm = rules.request_base + of(own.interop, rules.request_interop)
    minutes = order.effect - order.given
    emit(state, log, event.SUPPORT_ASKED, order.given, group.ahead, index + 1, 0, 0, minutes, 0, order.cause)
    if chance(clock, purpose.GRANTED, own.key, group.key, order.reaction, ppm):
        emit(state, log, event.SUPPORT_GRANTED, order.given, group.ahead, index + 1, 0, 0, minutes, 0, order.cause)
        count(state, tally.SUPPORT_GIVEN, 1)
        return True
    emit(state, log, event.SUPPORT_REFUSED, order.given, group.ahead, index + 1, 0, 0, 0, 0, order.cause)
    frustrate(state, log, index * 2 + 1, index, reason.FRUSTRATED_NOT_GRANTED, order.effect)
    order.alive = 0
    return False


def count_minutes(state, minutes):
    """Count how long an order to another contingent took, in all and by how long."""
    count(state, tally.CROSS_MINUTES, minutes)
    for nth in range(len(BINS)):
        if minutes <= BINS[nth]:
            count(state, tally.CROSS_WITHIN_15 + nth, 1)
            return
    count(state, tally.CROSS_LATER, 1)


def settle(state, ground, log, index):
    """What a contingent makes of an order that is on its way to one of its groups; once for each order."""
    order, group = state.orders[index * 2 + 1], state.groups[index]
    on_the_spot = order.settled == SPOT
    order.settled = 1
    if not is_foreign(state, index):
        return
    if on_the_spot:
        obeys_capital(state, ground, log, index)
        return
    own = state.contingents[group.contingent - 1]
    count(state, tally.CROSS_ORDERS, 1)
    if refuses(state, ground, log, index, own.caveats):
        return
    if not answer_request(state, ground, log, index):
        return
    asks_capital(state, ground, log, index)
    if refuses(state, ground, log, index, own.undeclared):
        return
    count_minutes(state, order.effect - order.given)
    misunderstand(state, ground, log, index)


def refuses(state, ground, log, index, bits):
    """Does the contingent refuse its order for one of these caveats? What was not declared is known from then on."""
    order, group = state.orders[index * 2 + 1], state.groups[index]
    own = state.contingents[group.contingent - 1]
    kind = breaks(state, ground, index, order.verb, order.cell, order.other, bits)
    if kind == 0:
        return False
    hidden = 1 if own.undeclared & kind > 0 else 0
    own.caveats |= kind
    own.undeclared &= ~kind
    refuse(state, log, index, reason.FRUSTRATED_NATIONAL, kind, hidden)
    return True


def obeys_capital(state, ground, log, index):
    """The commander on the spot asks nobody; what his own capital has told him he knows, declared or not."""
    own = state.contingents[state.groups[index].contingent - 1]
    refuses(state, ground, log, index, own.caveats | own.undeclared)


def deliver(state, log, index):
    """Hold back an order to a group that cannot be reached, and say so."""
    clock = state.clock[0]
    group = state.groups[index]
    coming = state.orders[index * 2 + 1]
    if group.deaf_until > clock.minute:
        if group.deaf_until > coming.effect:
            hold_up(state, log, index, group.deaf_until - coming.effect, delay.RELAY)
        group.unheard = 1
        emit(
            state, log, event.ORDER_UNDELIVERED, clock.minute, group.cell, index + 1, 0, 0, coming.verb, 0, coming.cause
        )


def next_order(state, minute, key):
    """The group row that gets the next order after one given at `minute` to the group with `key`: what a contingent
    says to the first it says to the second too. -1 if none is left.
    """
    best = -1
    for index in range(len(state.groups)):
        order, group = state.orders[index * 2 + 1], state.groups[index]
        if order.alive == 0 or order.settled == 1 or not is_active(group):
            continue
        if order.given < minute or (order.given == minute and group.key <= key):
            continue
        first = state.orders[best * 2 + 1].given if best >= 0 else 0
        if best < 0 or order.given < first or (order.given == first and group.key < state.groups[best].key):
            best = index
    return best


def settle_orders(state, ground, log):
    """All who have an order on its way make up their mind, in the order in which it was given."""
    index = next_order(state, -1, 0)
    while index >= 0:
        minute, key = state.orders[index * 2 + 1].given, state.groups[index].key
        settle(state, ground, log, index)
        index = next_order(state, minute, key)
    clear_flights(state, ground, log)


def command(state, ground, log):
    """Orders given before the turn."""
    for index in range(len(state.groups)):
        group = state.groups[index]
        if not is_active(group):
            continue
        if group.deaf_until <= state.clock[0].minute:
            group.unheard = 0
        if state.orders[index * 2 + 1].alive == 1:
            deliver(state, log, index)
    settle_orders(state, ground, log)


def reaction_command(state, ground, log):
    """Orders given in the reaction window."""
    settle_orders(state, ground, log)

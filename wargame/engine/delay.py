"""The delay sum. How long from an order given until its group is on its way, part by part (words/delay.py).

    staff 60 minutes (15 with an approved plan), times the decisions of this turn over the staff's slots
    + the bearer, or a runner
    + 20 minutes of saying it twice, times what the receiver lacks of the working language; half with a liaison officer
    + a written order 60, to a commander who wants one for what is dangerous under robust rules
    + reading back 3
    + asking for what the report lacked that the order answers, if another contingent made it (engine/reports.py)
    + 60 minutes of asking for what another contingent lends, times what interoperability lacks
    + the group's notice: 10 minutes if it is awake and formed, 30 by day and 60 by night if not
    + the call to the capital, 120 to 480, which only the receiver's answer tells

Orders given before the turn are planned work: staff, load and notice were spent before it began, and only the way of
the words counts. Treating and bringing out wounded is drill, and whoever answers what has happened to his own group is
the commander on the spot: no staff work, no words to send. A preview asks the same functions of a belief;
`rules/command.py` adds what cannot be known before.
"""

from .centre import is_out, slots_of
from .comms import bearer_minutes, best_bearer, runner_minutes
from .deeds import is_flash_before
from .grid import distance
from .interop import has_liaison, is_foreign, lead_of, minutes_of, of
from .tables import PPM
from .words import caveat, delay, manner, side, verb

ON_THE_SPOT = -1  # instead of a community: the group answers what has happened to itself
SPOT = 2  # `settled` of an order that was given so


def is_formed(doing):
    """Is a group with this verb awake and formed, ready to move at once?"""
    return doing == verb.PATROL or doing == verb.MARCH or doing == verb.CHECKPOINT or doing == verb.ESCORT


def ordered_verb(state, index):
    """What a group does as its seat knows it, 0 nothing: the seat sees only later what has been misunderstood, and the
    time that its next order takes must not tell.
    """
    clock = state.clock[0]
    for row in (index * 2 + 1, index * 2):
        order = state.orders[row]
        effect = order.meant_effect if order.misread > 0 else order.effect
        if order.alive == 1 and (row == index * 2 or effect < clock.minute + clock.length):
            return order.meant if order.misread > 0 else order.verb
    return 0


def notice_minutes(ground, clock, doing):
    """Minutes from the order received until a group that does this is on its way."""
    rules = ground.rules[0]
    if is_formed(doing):
        return rules.notice_immediate
    return rules.notice_night if clock.night == 1 else rules.notice_day


def risk_of(doing, reaction):
    """How dangerous an order is to those who carry it out, 0..3; one more where something has already happened."""
    if doing == verb.FIRE or doing == verb.DETAIN or doing == verb.RESCUE:
        return 3
    if verb.SHOW_FORCE <= doing <= verb.WARNING_SHOT:
        return 2
    moves = doing == verb.MARCH or doing == verb.PATROL or doing == verb.CHECKPOINT or doing == verb.ESCORT
    return (1 if moves or doing == verb.SEARCH or doing == verb.SWEEP else 0) + (1 if reaction == 1 and moves else 0)


def is_drill(doing):
    """Is this done by standing drill, without staff work?"""
    wounded = doing == verb.TREAT or doing == verb.EVACUATE or doing == verb.REQUEST
    return wounded or doing == verb.PROCESS or doing == verb.RELEASE or doing == verb.APOLOGISE


def is_lent(doing):
    """Is this something that contingents lend one another: aircraft, ambulance, search team, trucks?"""
    searches = doing == verb.SEARCH or doing == verb.SWEEP
    return searches or doing == verb.FLY or doing == verb.EVACUATE or doing == verb.RESUPPLY


def is_planned(state, seat, index, community):
    """Is there an approved plan that sends this group to a community (from 1) that warns?"""
    for plan in state.plans:
        if plan.alive == 1 and plan.seat == seat and plan.group == index + 1 and plan.community == community:
            return True
    return False


def staff_minutes(state, ground, seat, index, community):
    """Minutes of staff work on an order that answers a flash about a community (from 1, 0 none)."""
    rules = ground.rules[0]
    planned = community > 0 and is_planned(state, seat, index, community)
    minutes = rules.staff_planned if planned else rules.staff_minutes
    return minutes * rules.centre_staff // 100 if is_out(state.clock[0], state.seats[seat - 1]) else minutes


def load_minutes(state, ground, seat, staff):
    """What is added to `staff` minutes because the headquarters has more to decide than slots."""
    chair = state.seats[seat - 1]
    slots = slots_of(state.clock[0], chair)
    return max(0, staff * chair.used // max(1, slots) - staff) if chair.slots > 0 else 0


def asked_minutes(state, ground, seat, index, community):
    """Minutes in which the headquarters asks for what it was not told of the first flash about a community (from 1, 0
    none) that it would send this group to.
    """
    if state.clock[0].window == 0:
        return 0
    first = -1
    for row in range(len(state.flashes)):
        flash = state.flashes[row]
        if flash.alive == 0 or flash.seat != seat or flash.answered == 1 or flash.community != community:
            continue
        near = distance(ground, state.groups[index].ahead, flash.cell) <= ground.rules[0].helper_range
        if near and (first < 0 or is_flash_before(state, flash, state.flashes[first])):
            first = row
    return state.flashes[first].query if first >= 0 else 0


def language_minutes(ground, to):
    """Minutes of saying it twice to a contingent."""
    return minutes_of(PPM - to.language, ground.rules[0].language_minutes)


def part(state, ground, seat, index, doing, how, community, kind):
    """One part of the delay sum, in minutes, for an order to group row `index`; `how` are bits of words/manner.py,
    `community` (from 1) is the one that the flash is about, or ON_THE_SPOT. What depends on dice is not among them.
    """
    asks = kind == delay.BEARER or kind == delay.RELAY
    by = best_bearer(state, ground, lead_of(state, state.groups[index].contingent - 1), index) if asks else 0
    return part_by(state, ground, seat, index, doing, how, community, by, kind)


def part_by(state, ground, seat, index, doing, how, community, by, kind):
    """`part` where the best bearer is known."""
    rules, clock = ground.rules[0], state.clock[0]
    row = state.groups[index].contingent - 1
    lead = lead_of(state, row)
    foreign = is_foreign(state, index)
    if kind != delay.NOTICE and (state.groups[index].side != side.MISSION or community == ON_THE_SPOT):
        return 0
    if kind == delay.STAFF or kind == delay.LOAD:
        if clock.window == 0 or is_drill(doing):
            return 0
        staff = staff_minutes(state, ground, seat, index, community)
        return staff if kind == delay.STAFF else load_minutes(state, ground, seat, staff)
    if kind == delay.QUERY:
        return asked_minutes(state, ground, seat, index, community)
    if kind == delay.BEARER:
        return bearer_minutes(rules, by) if by > 0 and (foreign or clock.window == 1) else 0
    if kind == delay.RELAY:
        return 0 if by > 0 else runner_minutes(state, ground, lead, index)
    if kind == delay.NOTICE:
        return notice_minutes(ground, clock, ordered_verb(state, index)) if clock.window == 1 else 0
    return foreign_part(state, ground, lead, row, doing, how, kind) if foreign else 0


def foreign_part(state, ground, lead, row, doing, how, kind):
    """The parts that only orders to another contingent have."""
    rules, clock = ground.rules[0], state.clock[0]
    to = state.contingents[row]
    if kind == delay.LANGUAGE:
        return language_minutes(ground, to)
    if kind == delay.LIAISON:
        spared = language_minutes(ground, to)
        return -(spared - spared // 2) if has_liaison(state, lead, row) else 0
    if kind == delay.WRITTEN:
        dangerous = risk_of(doing, clock.window) >= 2 and clock.roe >= 3
        return rules.written_minutes if to.writes == 1 and dangerous else 0
    if kind == delay.READ_BACK:
        return rules.read_back_minutes if how & manner.READ_BACK else 0
    if kind == delay.LENDING:
        return minutes_of(PPM - to.interop, rules.lending_minutes) if is_lent(doing) else 0
    return 0


def expected(state, ground, seat, index, doing, how, community):
    """The whole sum as far as it is known beforehand."""
    if state.groups[index].side != side.MISSION:
        return part_by(state, ground, seat, index, doing, how, community, 0, delay.NOTICE)
    by = best_bearer(state, ground, lead_of(state, state.groups[index].contingent - 1), index)
    total = 0
    for kind in range(1, delay.COUNT):
        total += part_by(state, ground, seat, index, doing, how, community, by, kind)
    return max(0, total)


def capital_ppm(ground, to, doing, reaction):
    """The chance that a contingent calls its capital about an order of this risk."""
    return of(PPM - to.interop, ground.rules[0].capital_chance) * risk_of(doing, reaction)


def calls_home_ppm(ground, clock, to, bits, doing, reaction):
    """The chance that a contingent with the caveats `bits` asks its capital before it carries out an order."""
    if risk_of(doing, reaction) == 0 or to.leave_until > clock.minute:
        return 0
    return PPM if bits & caveat.CALLS_HOME > 0 else capital_ppm(ground, to, doing, reaction)


def misread_ppm(ground, interop, how):
    """The chance that an order is misunderstood: 0.25 (1 - I) ** 1.5, half of it if it is read back."""
    lack = (PPM - interop) // 1000
    root = 0
    while (root + 1) * (root + 1) <= lack * 1000:
        root += 1
    chance = of(lack * root, ground.rules[0].misread_most)
    return chance // 2 if how & manner.READ_BACK else chance

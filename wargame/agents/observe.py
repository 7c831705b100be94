"""What a group's seat believes around it, as 400 numbers in -1..1: the observation of a learner.

`slots.py` lists them. Written from the belief alone, so that nothing is seen that the seat does not know. Floats are
quotients of integers, so both runtimes give the same bits.
"""

from wargame.engine.centre import slots_of
from wargame.engine.deeds import days_of, in_force
from wargame.engine.grid import adjacent, distance
from wargame.engine.knowledge import commands
from wargame.engine.orders import may
from wargame.engine.tables import POINTS, PPM
from wargame.engine.words import land, reason, side, skill, store, verb

from .across import manner_of
from .observe_captives import see_captives
from .observe_mandate import see_mandate
from .observe_sites import see_sites
from .observe_together import see_together
from .slots import FIRST, OBSERVATIONS, WIDTH, put
from .targets import ALERTS, COMMUNITIES, FLASH, FRIENDS, LENGTHS, OPPONENTS, metres_to, row_of

MODE, CLOCK, SIDE, SEAT = FIRST["mode"], FIRST["clock"], FIRST["side"], FIRST["seat"]
GROUP, MOBILITY, SKILLS, STORES = FIRST["group"], FIRST["mobility"], FIRST["skills"], FIRST["stores"]
ORDER, LAND, COMMUNITY, CONTACT = FIRST["order"], FIRST["land"], FIRST["community"], FIRST["contact"]
FRIEND, FLASHED, ALERT, PARTY = FIRST["friend"], FIRST["flash"], FIRST["alert"], FIRST["party"]
OBJECTIVE, WOUNDED, CUSTODY, PERMITTED = FIRST["objective"], FIRST["wounded"], FIRST["custody"], FIRST["permitted"]
OF_COMMUNITY, OF_CONTACT, OF_FRIEND, OF_ALERT = WIDTH["community"], WIDTH["contact"], WIDTH["friend"], WIDTH["alert"]
OBJECTIVES = 8
FLASH_KINDS = 9  # that have a slot
CONTACTS = LENGTHS[1] + LENGTHS[2]
DAY = 1440  # minutes

_STAY, _MOVE, _PATROL, _WATCH, _STOP, _ESCORT, _TALK, _FORCE, _HELP, _PREY = range(1, 11)
_KINDS = {
    verb.HOLD: _STAY, verb.REST: _STAY, verb.HIDE: _STAY, verb.MARCH: _MOVE, verb.WITHDRAW: _MOVE,
    verb.PATROL: _PATROL, verb.OBSERVE: _WATCH, verb.FLY: _WATCH, verb.CHECKPOINT: _STOP, verb.AMBUSH: _STOP,
    verb.ESCORT: _ESCORT, verb.ENGAGE: _TALK, verb.NEGOTIATE: _TALK, verb.APOLOGISE: _TALK,
    verb.DIALOGUE: _TALK, verb.REFER: _TALK, verb.CALM: _TALK, verb.WATCH: _TALK,
    verb.DISPERSE: _FORCE, verb.SHOW_FORCE: _FORCE,
    verb.WARN: _FORCE, verb.BLOCK: _FORCE, verb.WARNING_SHOT: _FORCE, verb.FIRE: _FORCE, verb.DETAIN: _FORCE,
    verb.ACCOMPANY: _ESCORT, verb.DEMARCHE: _TALK, verb.RESCUE: _FORCE, verb.TAKE_HOSTAGES: _PREY,
    verb.TAX: _PREY, verb.RECRUIT: _PREY, verb.RAID: _PREY, verb.LAY_MINE: _PREY,
}  # fmt: skip
KIND_OF_VERB = tuple(_KINDS.get(number, _HELP) if number > 0 else 0 for number in range(101))
ORDER_DONE, ORDER_WHERE = 11, 14
FORCE_VERBS = (verb.SHOW_FORCE, verb.WARN, verb.BLOCK, verb.WARNING_SHOT, verb.FIRE, verb.DETAIN)


def put_where(ground, out, slot, here, there):
    """East, south and distance."""
    one, other = ground.land[here], ground.land[there]
    put(out, slot, other.x - one.x, 20)
    put(out, slot + 1, other.y - one.y, 20)
    put(out, slot + 2, distance(ground, here, there), 40_000)


def see_clock(believed, ground, seat, out):
    """Mode, clock, side, seat."""
    clock = believed.clock[0]
    chair = believed.seats[seat - 1]
    out[MODE + clock.window] = 1.0
    put(out, CLOCK, clock.turn, max(1, ground.map[0].turns))
    put(out, CLOCK + 1, ground.map[0].turns - clock.turn, 40)
    put(out, CLOCK + 2, abs(clock.of_day - 720), 720)
    put(out, CLOCK + 3, clock.of_day - 720, 720)
    put(out, CLOCK + 4, clock.night, 1)
    put(out, CLOCK + 5, clock.weather, 1)
    put(out, CLOCK + 6, max(0, clock.weather - 1), 1)
    put(out, CLOCK + 7, clock.wet_days, 5)
    for level in range(2, clock.roe + 1):
        out[CLOCK + 6 + level] = 1.0
    put(out, CLOCK + 11, clock.length, DAY)
    out[SIDE + chair.side - 1] = 1.0
    put(out, SEAT, slots_of(believed.clock[0], chair) - chair.used, 10)
    put(out, SEAT + 1, chair.flashes, 3)
    if chair.asked_minute > 0 and clock.minute - chair.asked_minute < DAY:
        out[SEAT + 2] = 1.0


def see_group(believed, index, out):
    """The group, its mobility, skills and stores."""
    group = believed.groups[index]
    put(out, GROUP, group.strength, 150)
    put(out, GROUP + 1, group.vehicles, 20)
    put(out, GROUP + 2, group.sight, 10_000)
    put(out, GROUP + 3, group.weight, 5000)
    put(out, GROUP + 4, group.police, 5000)
    put(out, GROUP + 5, group.firepower, 200)
    put(out, GROUP + 6, group.quality, PPM)
    put(out, GROUP + 7, group.serviceability, PPM)
    put(out, GROUP + 8, group.rest, POINTS)
    put(out, GROUP + 9, group.hidden, PPM)
    put(out, GROUP + 10, group.force_step, 8)
    put(out, GROUP + 11, group.loot, 50)
    put(out, GROUP + 12, group.unheard, 1)
    if group.ahead == group.base:
        out[GROUP + 13] = 1.0
    out[MOBILITY + group.mobility] = 1.0
    for bit in range(16):
        if group.skills & (1 << bit) > 0:
            out[SKILLS + bit] = 1.0
    for kind in range(store.CLASSES):
        put(out, STORES + kind, days_of(believed, index, kind), 1400)


def see_order(believed, ground, index, out):
    """What the group does."""
    group = believed.groups[index]
    row = in_force(believed, index)
    if believed.orders[index * 2 + 1].alive == 1:
        out[ORDER + ORDER_DONE + 1] = 1.0
    if row < 0:
        out[ORDER] = 1.0
        return
    order = believed.orders[row]
    out[ORDER + KIND_OF_VERB[order.verb]] = 1.0
    put(out, ORDER + ORDER_DONE, order.done, 1)
    if group.arrived >= 0:
        out[ORDER + ORDER_DONE + 2] = 1.0
    put_where(ground, out, ORDER + ORDER_WHERE, group.ahead, order.cell)


def see_land(believed, ground, index, out):
    """Where it stands."""
    here = believed.groups[index].ahead
    width, height = ground.map[0].width, ground.map[0].height
    cell = ground.land[here]
    out[LAND + cell.terrain] = 1.0
    for road in range(1, cell.road + 1):
        out[LAND + land.TERRAINS - 1 + road] = 1.0
    put(out, LAND + 9, cell.x, 20)
    put(out, LAND + 10, cell.y, 20)
    put(out, LAND + 11, width - 1 - cell.x, 20)
    put(out, LAND + 12, height - 1 - cell.y, 20)


def assessed_minute(believed, seat, row):
    """When any contingent of the seat last assessed community row `row`."""
    newest = 0
    many = len(believed.communities)
    for contingent in range(len(believed.contingents)):
        if believed.contingents[contingent].seat == seat:
            newest = max(newest, believed.assessments[contingent * many + row].minute)
    return newest


def see_communities(believed, ground, seat, index, targets, out):
    """The nearest communities."""
    here = believed.groups[index].ahead
    minute = believed.clock[0].minute
    for nth in range(LENGTHS[0]):
        row = row_of(targets, COMMUNITIES + nth) - 1
        if row < 0:
            return
        place = believed.communities[row]
        slot = COMMUNITY + nth * OF_COMMUNITY
        out[slot] = 1.0
        put_where(ground, out, slot + 1, here, place.cell)
        put(out, slot + 4, place.population, 5000)
        put(out, slot + 5, place.trust, POINTS)
        put(out, slot + 6, place.fear, POINTS)
        put(out, slot + 7, place.dead, 50)
        put(out, slot + 8, place.wounded, 20)
        put(out, slot + 9, minute - assessed_minute(believed, seat, row), 7200)
        put(out, slot + 10, minute - place.contact_minute, 7200)
        put(out, slot + 11, place.women, 1)
        for at in range(LENGTHS[4]):
            alert = row_of(targets, ALERTS + at) - 1
            if alert >= 0 and believed.alerts[alert].community == row + 1:
                out[slot + 12] = 1.0
        if place.harmed_minute > 0:
            out[slot + 13] = 1.0


def see_contacts(believed, ground, seat, index, targets, out):
    """The nearest groups of others."""
    here = believed.groups[index].ahead
    many = len(believed.groups)
    for nth in range(CONTACTS):
        row = row_of(targets, OPPONENTS + nth) - 1
        if row < 0:
            continue
        other = believed.groups[row]
        slot = CONTACT + nth * OF_CONTACT
        out[slot] = 1.0
        put_where(ground, out, slot + 1, here, other.cell)
        put(out, slot + 4, other.strength, 150)
        if other.side > 0:
            out[slot + 4 + other.side] = 1.0
        newest = 0
        for contingent in range(len(believed.contingents)):
            if believed.contingents[contingent].seat == seat:
                newest = max(newest, believed.contacts[contingent * many + row].minute)
        put(out, slot + 10, believed.clock[0].minute - newest, 4320)
        if other.party > 0:
            put(out, slot + 11, believed.parties[other.party - 1].ceasefire, 1)
            put(out, slot + 12, believed.parties[other.party - 1].consent, POINTS)


def see_friends(believed, ground, seat, index, targets, out):
    """The nearest groups of its own side."""
    here = believed.groups[index].ahead
    for nth in range(LENGTHS[3]):
        row = row_of(targets, FRIENDS + nth) - 1
        if row < 0:
            return
        friend = believed.groups[row]
        slot = FRIEND + nth * OF_FRIEND
        out[slot] = 1.0
        put_where(ground, out, slot + 1, here, friend.cell)
        put(out, slot + 4, friend.strength, 150)
        if commands(believed, seat, friend):
            out[slot + 5] = 1.0
            least = 1400
            for kind in range(store.CLASSES):
                least = min(least, days_of(believed, row, kind))
            put(out, slot + 6, least, 1400)


def see_alarms(believed, ground, index, targets, out):
    """The flash at hand and open alerts."""
    here = believed.groups[index].ahead
    minute = believed.clock[0].minute
    row = row_of(targets, FLASH) - 1
    if row >= 0:
        flash = believed.flashes[row]
        if flash.kind <= FLASH_KINDS:
            out[FLASHED + flash.kind - 1] = 1.0
        if flash.group == index + 1:
            out[FLASHED + FLASH_KINDS] = 1.0
        put(out, FLASHED + FLASH_KINDS + 1, flash.minute - minute, 360)
        put_where(ground, out, FLASHED + FLASH_KINDS + 2, here, flash.cell)
    for nth in range(LENGTHS[4]):
        row = row_of(targets, ALERTS + nth) - 1
        if row >= 0:
            alert = believed.alerts[row]
            slot = ALERT + nth * OF_ALERT
            out[slot] = 1.0
            put_where(ground, out, slot + 1, here, believed.communities[alert.community - 1].cell)
            put(out, slot + 4, alert.due - minute, DAY)


def see_parties(believed, index, out):
    """Its own party, the host, the objectives."""
    group = believed.groups[index]
    if group.party > 0:
        party = believed.parties[group.party - 1]
        put(out, PARTY, party.resources, 100)
        put(out, PARTY + 1, party.consent, POINTS)
        put(out, PARTY + 2, party.ceasefire, 1)
        put(out, PARTY + 3, party.posture, 7)
        put(out, PARTY + 4, party.grip, PPM)
    for party in believed.parties:
        if party.side == side.HOST:
            out[PARTY + 5] = 1.0
            put(out, PARTY + 6, party.consent, POINTS)
            put(out, PARTY + 7, party.ceasefire, 1)
    for row in range(min(OBJECTIVES, len(believed.objectives))):
        if believed.objectives[row].done > 0:
            out[OBJECTIVE + row] = 1.0
        elif believed.objectives[row].failed > 0:
            out[OBJECTIVE + row] = -1.0


def see_people(believed, ground, index, out):
    """Wounded who wait for surgery, and people in the group's custody."""
    here = believed.groups[index].ahead
    minute = believed.clock[0].minute
    near, critical, waiting, oldest = 0, 0, 0, minute
    for patient in believed.patients:
        if patient.alive == 1 and patient.surgery_minute == 0:
            waiting += patient.count
            oldest = min(oldest, patient.minute)
            if adjacent(ground, patient.cell, here):
                near += patient.count
                critical += patient.critical
    put(out, WOUNDED, near, 10)
    put(out, WOUNDED + 1, critical, 10)
    put(out, WOUNDED + 2, waiting, 20)
    put(out, WOUNDED + 3, minute - oldest, 360)
    for one in believed.detainees:
        if one.alive == 1 and one.group == index + 1:
            put(out, CUSTODY, one.count, 10)
            put(out, CUSTODY + 1, minute - one.minute, 4320)
            if one.form_minute > 0:
                out[CUSTODY + 2] = 1.0


def see_permissions(believed, ground, seat, index, targets, out):
    """What the rules of engagement allow towards the nearest contact, if it is near enough to be faced."""
    row = row_of(targets, OPPONENTS)
    if row == 0 or believed.groups[index].skills & skill.FORCE == 0:
        return
    if metres_to(targets, OPPONENTS) > 2 * ground.map[0].cell:
        return
    how = manner_of(believed, index)
    for nth in range(len(FORCE_VERBS)):
        allowed = may(believed, ground, seat, index, FORCE_VERBS[nth], 0, row, how) == reason.NONE
        out[PERMITTED + nth] = 1.0 if allowed else -1.0


def observe(believed, ground, seat, index, targets, out):
    """Write the observation of group row `index` (from 0) of `seat` (from 1); `targets` follow from the same belief."""
    for slot in range(OBSERVATIONS):
        out[slot] = 0.0
    see_clock(believed, ground, seat, out)
    see_group(believed, index, out)
    see_order(believed, ground, index, out)
    see_land(believed, ground, index, out)
    see_communities(believed, ground, seat, index, targets, out)
    see_contacts(believed, ground, seat, index, targets, out)
    see_friends(believed, ground, seat, index, targets, out)
    see_alarms(believed, ground, index, targets, out)
    see_parties(believed, index, out)
    see_people(believed, ground, index, out)
    see_permissions(believed, ground, seat, index, targets, out)
    if believed.groups[index].side == side.MISSION:
        see_together(believed, ground, seat, index, out)
        see_sites(believed, ground, index, targets, out)
        see_captives(believed, out)
        see_mandate(believed, out)

"""Fire: an exchange between two groups, what it costs both, and who is in the way.

Both sides lose by the other's firepower, less where there is cover; those who lay in wait count double. A side that
has lost a fifth or stands at less than half of the other breaks off and goes home; an armed group leaves its wounded
(`wounded.py`). Civilians in or next to the cell may be harmed.
"""

from .deeds import breach, change_trust, harm_community, wound_group, write_order
from .dice import between, chance, rounded
from .events import count, emit
from .force import civcas_ppm, losses_milli
from .grid import adjacent
from .words import breach as breaches
from .words import event, purpose, side, skill, tally, trust, verb
from .wounded import leave_behind


def density_at(state, ground, cell):
    """Percent by which people near multiply the risk of harm to them: 300 in a community, 150 next to one, 50
    elsewhere.
    """
    density = 50
    for place in state.communities:
        if place.alive == 1 and place.population > 0 and adjacent(ground, place.cell, cell):
            density = max(density, 300 if place.cell == cell else 150)
    return density


def community_near(state, ground, cell):
    """The row of the community in or next to a cell, -1 if none."""
    for row in range(len(state.communities)):
        if state.communities[row].alive == 1 and adjacent(ground, state.communities[row].cell, cell):
            return row
    return -1


def send_home(state, index):
    """A group breaks off: what it was doing ends and it goes back to its base."""
    for row in (index * 2, index * 2 + 1):
        state.orders[row].alive = 0
    minute = state.clock[0].minute
    write_order(state.orders[index * 2], verb.WITHDRAW, state.groups[index].base, 0, minute, minute, 0)
    state.groups[index].arrived = -1


def civilians_in_the_way(state, ground, log, index, enemy, cell, step, minute, cause):
    """An exchange of fire may harm those who live here."""
    clock = state.clock[0]
    community = community_near(state, ground, cell)
    group = state.groups[index]
    if community < 0:
        return
    ppm = civcas_ppm(ground.rules[0], step, density_at(state, ground, cell))
    if not chance(clock, purpose.CIVCAS, group.key, state.groups[enemy].key, step, ppm):
        return
    hurt = between(clock, purpose.CIVCAS_COUNT, group.key, state.groups[enemy].key, step, 1, 4)
    killed = hurt // 3
    harm_community(state, ground, log, community, killed, hurt - killed, index, minute, cause)
    if group.side == side.MISSION:
        change_trust(state, log, community, -ground.rules[0].trust_harm, trust.HARM_BY_FORCE, index + 1, cause)
        if killed > 0:
            breach(state, log, breaches.UNLAWFUL_DEATH, ground.rules[0].breach_death, index + 1, cause)


def fall(state, ground, log, index, enemy, surprise, minute, cause):
    """Losses that group row `enemy` inflicts on group row `index`; returns them."""
    one, other = state.groups[index], state.groups[enemy]
    cover = ground.land[one.ahead].cover // 20_000
    milli = losses_milli(ground.rules[0], other.firepower * surprise, cover)
    hurt = rounded(state.clock[0], purpose.FIGHT, one.key, other.key, 0, milli, 1000)
    dead = rounded(state.clock[0], purpose.FIGHT, one.key, other.key, 1, hurt * ground.rules[0].dead_share, 1_000_000)
    return wound_group(state, ground, log, index, hurt - dead, dead, minute, cause)


def fight(state, ground, log, index, enemy, surprise, minute, cause):
    """One exchange: `index` opens fire on `enemy`; both lose; the worse off breaks off. Returns the event's id."""
    one, other = state.groups[index], state.groups[enemy]
    before_one, before_other = one.strength, other.strength
    step = 8 if one.skills & skill.AIR_STRIKE else 7 if one.firepower > 2 * ground.rules[0].aimed_most else 6
    made = emit(state, log, event.FIGHT, minute, other.ahead, index + 1, enemy + 1, 0, step, 0, cause)
    lost_other = fall(state, ground, log, enemy, index, surprise, minute, made)
    lost_one = fall(state, ground, log, index, enemy, 1, minute, made)
    count(state, tally.FORCE_USED, 1 if one.side == side.MISSION else 0)
    civilians_in_the_way(state, ground, log, index, enemy, other.ahead, step, minute, made)
    one.activity = max(one.activity, 1_000_000)
    beaten = lost_other * 5 >= before_other or other.firepower * 2 < one.firepower
    if beaten:
        send_home(state, enemy)
        leave_behind(state, enemy, minute)
    elif lost_one * 5 >= before_one or one.firepower * 2 < other.firepower:
        send_home(state, index)
        leave_behind(state, index, minute)
    return made

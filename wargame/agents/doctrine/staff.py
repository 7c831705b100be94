"""Staff work: custody within the law, a report a day, an answer for every harm done."""

from wargame.engine.grid import distance
from wargame.engine.words import report as forms
from wargame.engine.words import skill, verb

from .common import direct, is_mine, is_open

REPORT_AT = 1_080  # minutes after midnight that fall into the turn of the day's report


def custody(believed, ground, seat, wishes):
    """Form, search, medical check and notification at once; release a turn before the limit."""
    clock = believed.clock[0]
    soon = clock.minute + 2 * clock.length
    for held in believed.detainees:
        if held.alive == 0 or held.group == 0 or not is_mine(believed, seat, held.group - 1):
            continue
        if held.form_minute == 0:
            direct(believed, ground, seat, held.group - 1, verb.PROCESS, 0, 0, wishes)
        elif soon - held.minute > ground.rules[0].detention_limit:
            direct(believed, ground, seat, held.group - 1, verb.RELEASE, 0, 0, wishes)


def answer_for_breaches(believed, ground, seat, wishes):
    """What a group did is reported by it, and then looked into; so is what a contingent's people are accused of, by
    the first group of it.
    """
    answered = 0
    for index in range(len(believed.groups)):
        group = believed.groups[index]
        if not is_mine(believed, seat, index) or not is_open(wishes, index):
            continue
        own, bit = believed.contingents[group.contingent - 1], 1 << (group.contingent - 1)
        accused = own.accused_minute > 0 and answered & bit == 0
        if group.breach_minute == 0 and not accused:
            continue
        answered |= bit
        if group.breach_reported == 1 or (accused and own.accused_reported == 1):
            direct(believed, ground, seat, index, verb.INVESTIGATE, 0, 0, wishes)
        else:
            direct(believed, ground, seat, index, verb.REPORT, 0, forms.INCIDENT, wishes)


def apologise(believed, ground, seat, wishes):
    """Harm done by the mission is answered for by the nearest group that can get there."""
    for community in range(len(believed.communities)):
        place = believed.communities[community]
        if place.harmed_minute == 0:
            continue
        best = -1
        least = 0
        for index in range(len(believed.groups)):
            if not is_mine(believed, seat, index) or not is_open(wishes, index):
                continue
            metres = distance(ground, believed.groups[index].cell, place.cell)
            if best < 0 or metres < least:
                best = index
                least = metres
        if best >= 0:
            direct(believed, ground, seat, best, verb.APOLOGISE, 0, community + 1, wishes)


def report(believed, ground, seat, wishes):
    """A headquarters, or else the first group that can, sends the day's situation report."""
    clock = believed.clock[0]
    if not clock.of_day <= REPORT_AT < clock.of_day + clock.length:
        return
    first = -1
    for index in range(len(believed.groups)):
        if is_mine(believed, seat, index) and is_open(wishes, index):
            if believed.groups[index].skills & skill.HEADQUARTERS > 0:
                direct(believed, ground, seat, index, verb.REPORT, 0, forms.SITUATION, wishes)
                return
            if first < 0:
                first = index
    if first >= 0:
        direct(believed, ground, seat, first, verb.REPORT, 0, forms.SITUATION, wishes)

"""Crippled copies of the mission's doctrine: what an exercise has to tell apart from the whole of it.

A *restricted* copy does one kind of work and leaves the rest: if one kind were enough, the exercise would teach that.
A *muddled* copy gives the doctrine's orders, but for a share of the groups any order that is accepted instead: if that
cost nothing, the score would not follow from what was ordered.
"""

from wargame.engine.dice import mix
from wargame.engine.words import verb

from .common import is_mine, settle
from .mission import decide, doctrine
from .random import draw

COVER = (verb.PATROL, verb.MARCH, verb.HOLD)
WATCH = (verb.OBSERVE, verb.FLY)
TALK = (verb.ENGAGE, verb.NEGOTIATE, verb.APOLOGISE)
AID = (verb.AID, verb.REPAIR)
FORCE = (verb.SHOW_FORCE, verb.WARN, verb.BLOCK, verb.WARNING_SHOT, verb.FIRE, verb.DETAIN)
POSTS = (verb.CHECKPOINT, verb.SEARCH)
CONVOYS = (verb.ESCORT,)
SUPPLY = (verb.RESUPPLY, verb.REST, verb.WITHDRAW)
MEDICINE = (verb.TREAT, verb.EVACUATE, verb.REQUEST)
PAPER = (verb.REPORT, verb.PROCESS, verb.RELEASE, verb.HAND_TO_HOST, verb.ASSESS, verb.EXTEND, verb.INVESTIGATE)
SITES = (verb.OPEN_SITE, verb.CLOSE_SITE, verb.PAY, verb.SCREEN)
STAFF = (verb.PREPARE, verb.LIAISE, verb.PLAN, verb.CONSULT, verb.FILL, verb.DEPLOY, verb.RECALL, verb.HANDOVER)


def restrict(believed, ground, seat, wishes, kinds, careful):
    """The doctrine's wishes, less those for another kind of work."""
    decide(believed, ground, seat, wishes, True, careful)
    for wish in wishes:
        allowed = False
        for kind in kinds:
            allowed = allowed or wish.verb == kind
        if not allowed:
            wish.verb = 0


def only_cover(believed, ground, seat, luck, wishes):
    restrict(believed, ground, seat, wishes, COVER, False)


def only_watch(believed, ground, seat, luck, wishes):
    restrict(believed, ground, seat, wishes, WATCH, False)


def only_talk(believed, ground, seat, luck, wishes):
    restrict(believed, ground, seat, wishes, TALK, False)


def only_aid(believed, ground, seat, luck, wishes):
    restrict(believed, ground, seat, wishes, AID, False)


def only_force(believed, ground, seat, luck, wishes):
    restrict(believed, ground, seat, wishes, FORCE, False)


def only_posts(believed, ground, seat, luck, wishes):
    restrict(believed, ground, seat, wishes, POSTS, False)


def only_convoys(believed, ground, seat, luck, wishes):
    restrict(believed, ground, seat, wishes, CONVOYS, False)


def only_supply(believed, ground, seat, luck, wishes):
    restrict(believed, ground, seat, wishes, SUPPLY, False)


def only_medicine(believed, ground, seat, luck, wishes):
    restrict(believed, ground, seat, wishes, MEDICINE, False)


def only_paper(believed, ground, seat, luck, wishes):
    restrict(believed, ground, seat, wishes, PAPER, False)


def only_sites(believed, ground, seat, luck, wishes):
    restrict(believed, ground, seat, wishes, SITES, False)


def only_staff(believed, ground, seat, luck, wishes):
    restrict(believed, ground, seat, wishes, STAFF, True)


def muddle(believed, ground, seat, luck, wishes, percent):
    """The doctrine's wishes, but for `percent` of the groups an order at random."""
    doctrine(believed, ground, seat, luck, wishes)
    for index in range(len(believed.groups)):
        die = mix(mix(luck ^ 0x2545F491) ^ believed.groups[index].key)
        if die % 100 < percent and is_mine(believed, seat, index):
            wishes[index].verb = 0
            draw(believed, ground, seat, index, luck, wishes)
    settle(believed, ground, seat, wishes)


def muddled_10(believed, ground, seat, luck, wishes):
    muddle(believed, ground, seat, luck, wishes, 10)


def muddled_30(believed, ground, seat, luck, wishes):
    muddle(believed, ground, seat, luck, wishes, 30)


def muddled_60(believed, ground, seat, luck, wishes):
    muddle(believed, ground, seat, luck, wishes, 60)


RESTRICTED = {
    "only_cover": only_cover, "only_watch": only_watch, "only_talk": only_talk, "only_aid": only_aid,
    "only_force": only_force, "only_posts": only_posts, "only_convoys": only_convoys, "only_supply": only_supply,
    "only_medicine": only_medicine, "only_paper": only_paper, "only_sites": only_sites, "only_staff": only_staff,
}  # fmt: skip
MUDDLED = {"muddled_10": muddled_10, "muddled_30": muddled_30, "muddled_60": muddled_60}  # by share of random orders

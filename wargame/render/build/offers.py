"""The orders on offer, each with the engine's own answer to "does it make sense?" and "is it allowed?"."""

from __future__ import annotations

from dataclasses import replace

from wargame.engine.orders import CATALOG, Entry, answer_to, can, may
from wargame.engine.staff import DAYS
from wargame.engine.words import manner, names, preparation, report, side, target, verb
from wargame.engine.words import reason as reasons
from wargame.render import view as v
from wargame.render.build.chair import Chair
from wargame.text import reason, remedy, say, verb_help, word
from wargame.text import verb as verb_name
from wargame.text.catalog import N_, count

VERBS = {name.lower(): number for name, number in names(verb).items()}
WORDS = {number: name for name, number in VERBS.items()}
TAKES = {
    target.NOTHING: v.NOTHING,
    target.CELL: v.AT_CELL,
    target.COMMUNITY: v.AT_COMMUNITY,
    target.CONTACT: v.AT_CONTACT,
    target.GROUP: v.AT_GROUP,
    target.PREPARATION: v.AT_PREPARATION,
    target.CONTINGENT: v.AT_CONTINGENT,
    target.REPORT: v.AT_REPORT,
}
FAMILIES = (
    (N_("Move"), (verb.MARCH, verb.PATROL, verb.OBSERVE, verb.ESCORT, verb.LIFT, verb.WITHDRAW)),
    (N_("Stay"), (verb.HOLD, verb.REST, verb.CHECKPOINT, verb.HANDOVER)),
    (N_("People"), (verb.ENGAGE, verb.DIALOGUE, verb.WATCH, verb.AID, verb.CALM, verb.REFER, verb.APOLOGISE)),
    (N_("Host"), (verb.ASSESS, verb.ACCOMPANY, verb.DEMARCHE)),
    (
        N_("Force, step by step"),
        (verb.NEGOTIATE, verb.SHOW_FORCE, verb.WARN, verb.BLOCK, verb.WARNING_SHOT, verb.FIRE, verb.DETAIN,
         verb.RESCUE, verb.DISPERSE),
    ),
    (
        N_("Wounded and detainees"),
        (verb.TREAT, verb.EVACUATE, verb.REQUEST, verb.PROCESS, verb.RELEASE, verb.HAND_TO_HOST, verb.EXTEND),
    ),
    (
        N_("Tasks"),
        (verb.REPORT, verb.FLY, verb.SEARCH, verb.SWEEP, verb.REPAIR, verb.RESUPPLY, verb.DEPOT, verb.CONTRACT,
         verb.INVESTIGATE),
    ),
    (N_("Disarmament"), (verb.OPEN_SITE, verb.PAY, verb.SCREEN, verb.CLOSE_SITE)),
    (N_("Battalions of the host"), (verb.ADVISE, verb.PARTNER, verb.EQUIP, verb.INSPECT, verb.TRANSFER)),
    (N_("Staff, at once"), (verb.PREPARE, verb.LIAISE, verb.PLAN, verb.CONSULT, verb.FILL, verb.DEPLOY,
                                verb.RECALL)),
    (N_("Armed group"), (verb.HIDE, verb.TAX, verb.RECRUIT, verb.AMBUSH, verb.RAID, verb.LAY_MINE, verb.SPOIL,
                          verb.TAKE_HOSTAGES)),
)
NOT_NOW = N_("Not possible now")
AWAY = 1_000_000  # a contact among the groups of an AT_GROUP order counts downwards from minus this


def verb_word(number: int) -> str:
    """A verb as orders of the window name it."""
    return WORDS[number]


def offers_of(chair: Chair, index: int) -> tuple[v.Offer, ...]:
    """What a group may be ordered to do, by family; what cannot be given now comes last, each with its reason."""
    entries = {entry.verb: entry for entry in CATALOG if entry.sides & (1 << chair.side)}
    possible: list[v.Offer] = []
    impossible: list[v.Offer] = []
    for family, verbs in FAMILIES:
        for number in verbs:
            if number in entries:
                offer = _offer(chair, index, entries[number], say(family))
                (possible if offer.accepted else impossible).append(offer)
    return (*possible, *impossible)


def _offer(chair: Chair, index: int, entry: Entry, family: str) -> v.Offer:
    targets = targets_of(chair, index, entry)
    answers = [_ask(chair, index, entry.verb, *aim) for _, aim in targets]
    accepted = any(answer == reasons.NONE for answer in answers)
    why = reasons.NONE if accepted else _telling(answers)
    aims = [aim for (_, aim), answer in zip(targets, answers, strict=True) if answer == reasons.NONE]
    forbidden = [objections(chair, index, entry.verb, *aim) for aim in aims]
    permitted = not forbidden or () in forbidden
    named = [
        replace(one, accepted=not answer, reason=answer_text(answer))
        for (one, _), answer in zip(targets, answers, strict=True)
    ]
    shown = sorted(named, key=lambda one: not one.accepted) if entry.target != target.NOTHING else []
    return v.Offer(
        verb=verb_word(entry.verb),
        title=verb_name(entry.verb),
        sentence=verb_help(entry.verb),
        takes=TAKES[entry.target],
        family=family if accepted else say(NOT_NOW),
        targets=tuple(shown),
        accepted=accepted,
        reason=answer_text(why) if answers else say("Nobody is known whom this could be for: look for them first."),
        permitted=permitted,
        permission="" if permitted else objections_text(chair, index, forbidden[0]),
    )


def objections(chair: Chair, index: int, doing: int, cell: int, other: int) -> tuple[int, ...]:
    """All that forbids an accepted order, in the order in which it would be answered."""
    found: list[int] = []
    how = 0
    while no := int(may(chair.belief, chair.ground, chair.seat, index, doing, cell, other, how)):
        found.append(no)
        how |= answer_to(no)
    return tuple(found)


def objections_text(chair: Chair, index: int, found: tuple[int, ...]) -> str:
    """All that forbids an order to a group, in words."""
    return " ".join(refusal_text(chair, index, no) for no in found)


def refusal_text(chair: Chair, index: int, number: int) -> str:
    """Reason, remedy and the authority that would be needed."""
    return " ".join(part for part in (answer_text(number), authority(chair, index, number)) if part)


def authority(chair: Chair, index: int, number: int) -> str:
    """Who would have to order what is refused for this reason; nothing where it is no question of authority."""
    groups = chair.belief.groups
    contingent = int(groups[index].contingent) if 0 <= index < len(groups) else 0
    if not contingent:
        return ""
    if number == reasons.AUTHORITY:
        return say("Authority needed: the commander of {who}.").format(who=chair.contingent(contingent))
    if number == reasons.CAVEAT:
        return say("Authority needed: the capital of {who}.").format(who=chair.contingent(contingent))
    seat = int(chair.belief.contingents[contingent - 1].seat)
    if number == reasons.NOT_YOURS and index in chair.friends and seat:
        return say("Authority needed: {who}.").format(who=chair.exercise.scenario.seat[seat - 1].title)
    return ""


def answers_to(found: tuple[int, ...]) -> int:
    """The bits of the engine's words/manner.py that confirm an order against all that forbids it."""
    return sum({int(answer_to(no)) for no in found})


def titled(text: str) -> str:
    """A short name with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def _ask(chair: Chair, index: int, doing: int, cell: int, other: int) -> int:
    return int(can(chair.belief, chair.ground, chair.seat, index, doing, cell, other))


def _telling(answers: list[int]) -> int:
    """The reason to show when no target will do: one that is about the group, before one that is about a target."""
    about_target = (
        reasons.ALREADY_THERE,
        reasons.TOO_FAR,
        reasons.NO_WAY,
        reasons.NOT_PRESENT,
        reasons.NO_TARGET,
        reasons.FRIENDLY,
    )
    return next((one for one in answers if one not in about_target), answers[0] if answers else reasons.NO_TARGET)


def targets_of(chair: Chair, index: int, entry: Entry) -> list[tuple[v.Target, tuple[int, int]]]:
    """What an order may name, each with its cell and reference as the engine counts them.

    For orders aimed at a cell these are the named places; any other cell will do as well.
    """
    state = chair.belief
    if entry.target == target.NOTHING:
        here = state.groups[index].cell
        return [(v.Target(0, "", chair.place(here)), (here, 0))]
    if entry.target == target.COMMUNITY:
        rows = enumerate(state.communities, 1)
        return [
            (v.Target(number, chair.community(number), chair.place(row.cell)), (row.cell, number))
            for number, row in rows
            if row.alive
        ]
    if entry.target == target.CONTACT:
        return [(_contact(chair, number), (contact.cell, row + 1)) for number, (row, contact) in chair.contacts.items()]
    if entry.target == target.GROUP:
        return _group_targets(chair, index)
    if entry.target == target.PREPARATION:
        return _preparation_targets(chair, index)
    if entry.target == target.CONTINGENT:
        return _contingent_targets(chair, index)
    if entry.target == target.REPORT:
        here = state.groups[index].cell
        forms = range(1, report.CASUALTY)
        return [(v.Target(form, word("report", form), chair.place(here)), (here, form)) for form in forms]
    spots: dict[int, str] = {state.groups[index].cell: say("Here")}
    spots |= {cell: name for name, cell, _ in chair.exercise.places}
    spots |= {row.cell: chair.community(number) for number, row in enumerate(state.communities, 1) if row.alive}
    return [
        (v.Target(cell + 1, name, chair.place(cell), grid=chair.grid(cell)), (cell, 0)) for cell, name in spots.items()
    ]


def _contact(chair: Chair, number: int) -> v.Target:
    row, contact = chair.contacts[number]
    return v.Target(number, chair.group(row + 1), chair.place(contact.cell))


def _group_targets(chair: Chair, index: int) -> list[tuple[v.Target, tuple[int, int]]]:
    groups = chair.belief.groups
    found = [
        (v.Target(row + 1, chair.group(row + 1), chair.place(groups[row].cell)), (groups[row].cell, row + 1))
        for row in (*chair.mine, *chair.friends)
        if row != index
    ]
    for number, (row, contact) in chair.contacts.items():
        if contact.side == side.AGENCY:
            one = v.Target(-AWAY - number, chair.group(row + 1), chair.place(contact.cell))
            found.append((one, (contact.cell, row + 1)))
    return found


def _preparation_targets(chair: Chair, index: int) -> list[tuple[v.Target, tuple[int, int]]]:
    here = chair.belief.groups[index].cell
    return [
        (
            v.Target(
                number,
                titled(word("preparation", number)),
                chair.place(here),
                aside=count("{n} day", "{n} days", DAYS[number]),
            ),
            (here, number),
        )
        for number in range(1, preparation.COUNT)
    ]


def _contingent_targets(chair: Chair, index: int) -> list[tuple[v.Target, tuple[int, int]]]:
    """The other contingents of the group's side."""
    state = chair.belief
    own = state.groups[index].contingent
    return [
        (v.Target(number, chair.contingent(number), chair.place(row.base)), (row.base, number))
        for number, row in enumerate(state.contingents, 1)
        if row.alive and row.side == chair.side and number != own
    ]


def numbers_of(chair: Chair, order: v.Order) -> tuple[int, int, int, int, int]:
    """An order as the engine counts: row of the group, verb, cell, other, manner; impossible ones for the unknown."""
    doing = VERBS.get(order.verb, 0)
    entry = next((one for one in CATALOG if one.verb == doing), None)
    index = order.group - 1
    cell, other = 0, 0
    if entry is not None and entry.target == target.CELL:
        x, y = order.cell or (-1, -1)
        cell = chair.cell((x, y)) if 0 <= x < chair.width and 0 <= y < chair.height else -1
    elif entry is not None and entry.target == target.COMMUNITY:
        other = order.target if 0 < order.target <= len(chair.belief.communities) else 0
    elif entry is not None and (entry.target == target.CONTACT or order.target < -AWAY):
        number = order.target if entry.target == target.CONTACT else -AWAY - order.target
        other = chair.contacts[number][0] + 1 if number in chair.contacts else 0
    elif entry is not None and entry.target == target.GROUP:
        known = order.target - 1 in chair.mine or order.target - 1 in chair.friends
        other = order.target if known else 0
    elif entry is not None and entry.target in (target.PREPARATION, target.CONTINGENT, target.REPORT):
        other = max(0, order.target)
    how = order.confirmed | (manner.READ_BACK if order.read_back else 0)
    if order.fields is not None:
        how |= manner.COMPOSED | sum(manner.FIRST_FIELD << nth for nth in order.fields)
    return index, doing, cell, other, how


def refusal_of(chair: Chair, order: v.Order, number: int) -> v.Refusal:
    """Why an order was not taken, what to do instead, and who would have to give it."""
    needed = authority(chair, order.group - 1, number)
    return v.Refusal(order, reason(number), " ".join(part for part in (remedy(number), needed) if part))


def answer_text(number: int) -> str:
    """Reason and remedy in one breath."""
    return f"{reason(number)} {remedy(number)}".strip() if number else ""

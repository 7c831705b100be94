"""The plan in hand before it is carried out: which staff work is wanted, what it would cost and change."""

from __future__ import annotations

from dataclasses import dataclass

from wargame.render import joint
from wargame.render import view as v
from wargame.text.catalog import N_, count, say

PREPARE, LIAISE, PLAN, CONSULT, FILL = "prepare", "liaise", "plan", "consult", "fill"
HEADINGS = {
    PREPARE: N_("Preparation, in days before D-day"),
    LIAISE: N_("Liaison officers"),
    PLAN: N_("Contingency plans"),
    CONSULT: N_("Capitals"),
    FILL: N_("Radios and keys, where our people stand beside theirs"),
}
ORDER = (PREPARE, LIAISE, PLAN, CONSULT, FILL)  # a command post exercise allows more plans, so plans come later


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the grid: staff work of one kind on one thing."""

    verb: str
    target: int
    title: str
    aside: str = ""
    tip: str = ""


class Plan:
    """Staff work wanted by a seat; nothing of it is done until it is carried out."""

    def __init__(self, seat: v.Seat, view: v.ViewModel, together: joint.Together) -> None:
        self.seat = seat
        self.wanted: list[v.Order] = []
        self.renew(view, together)

    def renew(self, view: v.ViewModel, together: joint.Together) -> None:
        """Begin from how it stands now; what is wanted and no longer possible is dropped."""
        self.view, self.now = view, together
        self.rows = tuple(rows_of(view, together))
        self._kept: dict[tuple[v.Order, ...], joint.Forecast] = {}
        refused = {one.order for one in self.forecast(tuple(self.wanted)).refused}
        self.wanted = [one for one in self.wanted if one not in refused]

    def forecast(self, orders: tuple[v.Order, ...]) -> joint.Forecast:
        """How it would stand after `orders`; asked once for each."""
        if orders not in self._kept:
            self._kept[orders] = self.seat.forecast(orders)
        return self._kept[orders]

    @property
    def then(self) -> joint.Together:
        """How it would stand with all that is wanted."""
        return self.forecast(self.sorted(self.wanted)).together

    def sorted(self, orders: list[v.Order]) -> tuple[v.Order, ...]:
        """In the order in which it is carried out."""
        return tuple(sorted(orders, key=lambda one: (ORDER.index(one.verb), one.target, one.group)))

    def order(self, row: Row, partner: joint.Partner) -> v.Order:
        """What a cell of the grid stands for: what is wanted there, else asked of the first group that can do it."""
        able = (one for one in partner.groups if self._accepts(one, row))
        return self.chosen(row, partner) or v.Order(next(able, partner.asker), row.verb, row.target)

    def _accepts(self, group: int, row: Row) -> bool:
        """Can a group be asked for this now, all that is wanted left aside?"""
        offers = next((one.offers for one in self.view.groups if one.id == group), ())
        offer = next((one for one in offers if one.verb == row.verb), None)
        if offer is None or not row.target:
            return offer is not None and offer.accepted
        return any(one.accepted for one in offer.targets if one.id == row.target)

    def chosen(self, row: Row, partner: joint.Partner) -> v.Order | None:
        """The order that is wanted in this cell, if any."""
        for one in self.wanted:
            if one.verb == row.verb and one.target == row.target and one.group in partner.groups:
                return one
        return None

    def is_done(self, row: Row, partner: joint.Partner) -> str:
        """What has already been done in this cell, in a word; empty if nothing."""
        if row.verb == PREPARE:
            return say("attended") if row.target in partner.attended else ""
        if row.verb == LIAISE:
            return say("sent") if row.target in partner.officers else ""
        if row.verb == CONSULT:
            return say("leave") if partner.leave else ""
        groups = [one.group for one in self.now.plans if one.community == row.target and one.group in partner.groups]
        return self.group_name(groups[0]) if groups else ""

    def group_name(self, number: int) -> str:
        """A group by its id."""
        return next((one.name for one in self.view.groups if one.id == number), "")

    def refusal(self, row: Row, partner: joint.Partner) -> str:
        """Why this cell cannot be wanted besides what is; empty if it can."""
        if self.chosen(row, partner):
            return ""
        if not partner.asker:
            return say("None of its groups is here to be asked.")
        wanted = self.sorted([*self.wanted, self.order(row, partner)])
        refused = self.forecast(wanted).refused  # this one, or one that would then find no day or slot left
        return f"{refused[0].reason} {refused[0].fix}".strip() if refused else ""

    def is_open(self, row: Row, partner: joint.Partner) -> bool:
        """Can this cell be wanted, at a glance? `refusal` knows why not, and is asked when it is."""
        if not any(self._accepts(one, row) for one in partner.groups):
            return False
        then, head = self.then, self.view.header
        if row.verb != PREPARE and head.slots_used + sum(one.verb != PREPARE for one in self.wanted) >= head.slots:
            return False
        if row.verb == PREPARE:
            left = then.partner(partner.id)
            cost = next(one.days for one in then.preparations if one.id == row.target)
            return left is not None and left.days >= cost
        if row.verb == LIAISE:
            return sum(len(one.officers) for one in then.partners) < then.officers_most
        return row.verb != PLAN or len(then.plans) < then.plans_most

    def toggle(self, row: Row, partner: joint.Partner) -> str:
        """Want a cell, or no longer; a plan goes on to the contingent's next group. Returns why not, or nothing."""
        old = self.chosen(row, partner)
        if old is None:
            why = self.refusal(row, partner)
            if not why:
                self.wanted.append(self.order(row, partner))
            return why
        self.wanted.remove(old)
        later = [one for one in partner.groups if one > old.group and self._accepts(one, row)]
        if row.verb == PLAN and later:
            self.wanted.append(v.Order(later[0], row.verb, row.target))
        return ""

    def toggle_all(self, row: Row) -> str:
        """Want a preparation for all contingents that can attend, or for none; returns why not one can."""
        if all(self.chosen(row, one) or self.refusal(row, one) for one in self.now.partners):
            whys = [self.refusal(row, one) for one in self.now.partners]
            had = [one for one in self.wanted if one.verb == row.verb and one.target == row.target]
            self.wanted = [one for one in self.wanted if one not in had]
            return "" if had else next(why for why in whys if why)
        for partner in self.now.partners:
            if not self.chosen(row, partner) and not self.refusal(row, partner):
                self.wanted.append(self.order(row, partner))
        return ""

    def gains(self, row: Row, partner: joint.Partner) -> list[tuple[joint.Pair, joint.Pair]]:
        """The pairs that one cell changes, each without it and with it, all else as wanted."""
        order = self.order(row, partner)
        without = self.sorted([one for one in self.wanted if one != order])
        before = self.forecast(without).together
        after = self.forecast(self.sorted([*without, order])).together
        return [(a, b) for a, b in zip(before.pairs, after.pairs, strict=True) if a != b]

    def gains_of_all(self, row: Row) -> int:
        """By how many points, on the mean of all pairs, a preparation that everybody attends raises the index."""
        without = [one for one in self.wanted if (one.verb, one.target) != (row.verb, row.target)]
        every = [v.Order(one.asker, row.verb, row.target) for one in self.now.partners if one.asker]
        before = self.forecast(self.sorted(without)).together.pairs
        after = self.forecast(self.sorted([*without, *every])).together.pairs
        return (sum(one.index for one in after) - sum(one.index for one in before)) // max(1, len(after))


def rows_of(view: v.ViewModel, together: joint.Together) -> list[Row]:
    """All staff work there is; preparations only before D-day."""
    rows = [
        Row(PREPARE, one.id, one.name, count("{n} day", "{n} days", one.days), one.gains)
        for one in together.preparations
        if together.planning
    ]
    if len(together.partners) > 1:
        officer = say("An officer sits there: less is lost between the two. Keeps a staff slot busy each turn.")
        rows += [
            Row(LIAISE, one.id, say("sits with {contingent}").format(contingent=one.name), say("a slot"), officer)
            for one in together.partners
        ]
    plan = say("If it warns, this group goes: a quarter of the staff work then.")
    rows += [
        Row(PLAN, one.id, say("if {community} warns").format(community=one.name), say("a slot"), plan)
        for one in view.communities
    ]
    capital = say("For some days its commander decides, and nobody has to call home first.")
    rows.append(Row(CONSULT, 0, say("consult the capital"), say("a slot"), capital))
    if len(together.partners) > 1:
        radios = say("The whole contingent gets our radios and keys.")
        rows.append(Row(FILL, 0, say("hand them over"), say("a slot"), radios))
    return rows

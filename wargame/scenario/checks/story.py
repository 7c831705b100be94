"""Checks of conditions, effects, injects, objectives and the score: can it happen, and does it say what it must?"""

from collections.abc import Iterator

from wargame.scenario.problem import Fault, Path
from wargame.scenario.schema import Condition, Effect, Inject
from wargame.scenario.vocabulary import CAVEATS, EFFECTS, MEASURES, POSTURES, WEATHERS, Use

from .facts import Check, Facts, each, unknown

_RANGES = {"points": (0, 100), "percent": (0, 100), "0 or 1": (0, 1), "level": (1, 4)}
_METER = (-100, 100)
_AMOUNTS = {
    "alert": (0, 10_000),
    "false_alert": (0, 10_000),
    "civilian_wounded": (1, 1000),
    "radio_failure": (1, 100_000),
    "ceasefire": (0, 1),
    "roe": (1, 4),
    "supply_loss": (1, 100),
    "casualty": (1, 1000),
    "visitor": (0, 12),
    "centre_out": (1, 240),
    "road_cut": (1, 240),
    "mine": (1, 20),
    "site_cash": (-10_000, 10_000),
    "leader_lost": (1, 400),
    "tempo": (0, 100),
    "melt": (1, 100),
    "grade_changed": (1, 4),
    "equipment_lost": (1, 100),
    "consent": _METER,
    "trust": _METER,
    "fear": _METER,
    "will": _METER,
    "tension": _METER,
    "crowd": (1, 5_000),
    "allegation": (0, 1),
    "reimbursement_unpaid": (0, 1),
    "press": (1, 400),
    "mandate_vote": (1, 3650),
    "legitimacy": _METER,
    "support": _METER,
}
_SIDES = {
    "raid": ("armed", "community"),
    "stand_off": ("armed", "community", "host"),
    "move": ("armed", "host", "community", "agency"),
    "accident": ("mission",),
    "radio_failure": ("mission",),
    "hostages": ("mission",),
    "hostages_released": ("mission",),
    "rotation": ("mission",),
    "inspection": ("mission",),
    "allegation": ("mission",),
    "reimbursement_unpaid": ("mission",),
    "centre_out": ("mission",),
}
_PROTECTION_LEAST = 20  # percent of the score, where protection of civilians is mandated


def _subject(facts: Facts, path: Path, name: str, use: Use, of: str | None) -> Iterator[Fault]:
    """Does a measure or an effect name the subject that it needs, and none that it does not?"""
    if not use.subject:
        if of is not None:
            yield Fault((*path, "of"), "subject", f'"{name}" is not about somebody', 'remove "of"', "key")
    elif of is None:
        if not use.whole:
            yield Fault(
                (*path, "of"),
                "subject",
                f'"{name}" does not say of whom',
                f'add of = "..." with the id of a {use.subject}',
            )
    elif of not in facts.ids(use.subject):
        yield unknown(facts, (*path, "of"), use.subject, of)


def subjects(facts: Facts) -> Iterator[Fault]:
    """Conditions and effects about nobody, or about somebody who does not exist."""
    for path, condition in facts.conditions():
        yield from _subject(facts, path, condition.measure, MEASURES[condition.measure], condition.of)
    for path, effect in _effects(facts):
        yield from _subject(facts, path, effect.kind, EFFECTS[effect.kind], effect.of)
        if effect.kind == "raid" and effect.on is not None and effect.on not in facts.ids("community"):
            yield unknown(facts, (*path, "on"), "community", effect.on)


def comparisons(facts: Facts) -> Iterator[Fault]:
    """Conditions without a comparison, or with two, or that can never hold."""
    for path, condition in facts.conditions():
        given = [key for key in ("at_least", "at_most", "equal") if getattr(condition, key) is not None]
        if len(given) != 1:
            said = "compares with nothing" if not given else f"has {' and '.join(given)}"
            yield Fault(path, "comparison", f"the condition {said}", "give exactly one of at_least, at_most, equal")
            continue
        low, high = _range(facts, condition)
        value = getattr(condition, given[0])
        never = (
            value > high
            if given[0] == "at_least"
            else value < low
            if given[0] == "at_most"
            else not low <= value <= high
        )
        if never:
            unit = MEASURES[condition.measure].unit
            top = f"{high:,}" if high < _NO_END else "no end"
            yield Fault(
                (*path, given[0]),
                "never",
                f"this can never be: {condition.measure} goes from {low} to {top} ({unit})",
                "choose a value that can be reached",
            )
        needed = "at" in MEASURES[condition.measure].keys
        if needed and condition.at is None:
            yield Fault(
                (*path, "at"), "place", f'"{condition.measure}" does not say where', 'add at = "..." with a place'
            )
        elif condition.at is not None and not needed:
            yield Fault((*path, "at"), "place", f'"{condition.measure}" is not about a place', 'remove "at"', "key")


_NO_END = 10**9


def _range(facts: Facts, condition: Condition) -> tuple[int, int]:
    """The least and greatest value that a measure can have."""
    if condition.measure == "turn":
        return 1, facts.scenario.exercise.turns
    return _RANGES.get(MEASURES[condition.measure].unit, (0, _NO_END))


def turns(facts: Facts) -> Iterator[Fault]:
    """Turns after the end of the exercise, and stretches that end before they begin."""
    last = facts.scenario.exercise.turns
    stretches = [(path, row.from_turn, row.until_turn) for path, row in facts.conditions()]
    stretches += [(("weather", "spells", index), row.from_turn, row.until_turn)
                  for index, row in enumerate(facts.scenario.weather.spells)]  # fmt: skip
    for path, first, until in stretches:
        if first is not None and first > last:
            yield Fault(
                (*path, "from_turn"), "never", f"turn {first} never comes", f"the exercise ends with turn {last}"
            )
        elif first is not None and until is not None and until < first:
            yield Fault(
                (*path, "until_turn"), "never", f"turn {until} is before turn {first}", "end later than you begin"
            )
    for path, inject in each(facts, "inject"):
        if inject.turn is not None and inject.turn > last:
            yield Fault(
                (*path, "turn"), "never", f"turn {inject.turn} never comes", f"the exercise ends with turn {last}"
            )
    for path, contingent in each(facts, "contingent"):
        if contingent.rotates is not None and contingent.rotates > last:
            said = f"turn {contingent.rotates} never comes"
            yield Fault((*path, "rotates"), "never", said, f"the exercise ends with turn {last}")
    for path, objective in each(facts, "objective"):
        if objective.turns > last:
            yield Fault((*path, "turns"), "never", f"there are not {objective.turns} turns", f"the exercise has {last}")
    for path, vignette in each(facts, "vignette"):
        until = vignette.from_turn + vignette.turns - 1
        if vignette.from_turn > last:
            said = f"turn {vignette.from_turn} never comes"
            yield Fault((*path, "from_turn"), "never", said, f"the exercise ends with turn {last}")
        elif until > last:
            said = f"it would go on to turn {until}"
            yield Fault((*path, "turns"), "never", said, f"the exercise ends with turn {last}")


def spells_apart(facts: Facts) -> Iterator[Fault]:
    """Two spells of weather in one turn."""
    spells = facts.scenario.weather.spells
    for index, spell in enumerate(spells):
        if any(spell.from_turn <= other.until_turn and other.from_turn <= spell.until_turn for other in spells[:index]):
            yield Fault(
                ("weather", "spells", index, "from_turn"),
                "overlap",
                "this spell overlaps with an earlier one",
                "let it begin after the other has ended",
            )


def clock(facts: Facts) -> Iterator[Fault]:
    """Turns that fit neither into a day nor days into them, and changes of the clock that never come."""
    given, before = facts.scenario.exercise, 1
    lengths: list[tuple[Path, int]] = [(("exercise", "turn_hours"), given.turn_hours)]
    for index, span in enumerate(given.spans):
        path: Path = ("exercise", "spans", index, "from_turn")
        lengths.append((("exercise", "spans", index, "turn_hours"), span.turn_hours))
        if span.from_turn > given.turns:
            said = f"turn {span.from_turn} never comes"
            yield Fault(path, "never", said, f"the exercise ends with turn {given.turns}")
        if span.from_turn <= before:
            yield Fault(path, "order", "the clock changed later than that already", "list its changes in their order")
        before = span.from_turn
    for path, hours in lengths:
        if 24 % hours and hours % 24:
            remedy = "write 1, 2, 3, 4, 6, 8, 12, or whole days: 24, 48 up to 168"
            yield Fault(path, "clock", f"turns of {hours} hours do not fit into a day", remedy)


def occasions(facts: Facts) -> Iterator[Fault]:
    """Injects that wait for nothing, or for themselves."""
    waits: dict[str, set[str]] = {}
    for path, inject in each(facts, "inject"):
        if inject.turn is None and not inject.when:
            yield Fault(
                (*path, "turn"),
                "occasion",
                f'the inject "{inject.id}" does not say when it happens',
                "give it a turn, or conditions in `when`",
            )
        waits[inject.id] = {row.of for row in inject.when if row.of and row.measure == "inject" and _wants_true(row)}
    for path, inject in each(facts, "inject"):
        for number, condition in enumerate(inject.when):
            if condition.of in waits[inject.id] and condition.of and _leads_to(waits, condition.of, inject.id):
                yield Fault(
                    (*path, "when", number, "of"),
                    "never",
                    f'"{inject.id}" waits for itself by way of "{condition.of}"',
                    "let one of them happen by turn or by another condition",
                )


def _wants_true(condition: Condition) -> bool:
    """Does a condition of 0 or 1 ask for 1?"""
    return (condition.at_least or 0) >= 1 or condition.equal == 1


def _leads_to(waits: dict[str, set[str]], start: str, end: str) -> bool:
    """Does waiting for `start` mean waiting for `end`?"""
    seen, waiting = set(), [start]
    while waiting:
        name = waiting.pop()
        if name == end:
            return True
        if name not in seen:
            seen.add(name)
            waiting.extend(waits.get(name, ()))
    return False


def _effects(facts: Facts) -> Iterator[tuple[Path, Effect]]:
    """All effects with their paths."""
    for path, inject in each(facts, "inject"):
        for number, effect in enumerate(inject.effects):
            yield (*path, "effects", number), effect


def effect_keys(facts: Facts) -> Iterator[Fault]:
    """Effects that lack a key, or have one that means nothing to them."""
    for path, effect in _effects(facts):
        use = EFFECTS[effect.kind]
        needs = (*use.keys, *(("amount",) if use.unit else ()))
        for key in ("on", "at", "to", "turns", "amount"):
            given = getattr(effect, key) is not None
            if key in needs and not given:
                of = f" ({use.unit})" if key == "amount" else ""
                yield Fault(
                    (*path, key),
                    "effect",
                    f'the effect "{effect.kind}" needs "{key}"',
                    f"add {key} = ...{of}: {use.meaning}",
                )
            elif given and key not in needs:
                yield Fault(
                    (*path, key), "effect", f'"{key}" means nothing to the effect "{effect.kind}"', "remove it", "key"
                )


def _side_of(facts: Facts, kind: str, of: str) -> str | None:
    """The side of the group, contingent or seat that an effect is done to; None where nobody has the id."""
    if kind == "group":
        return facts.cast.side_of_group(of)
    if kind == "seat":
        return facts.cast.seats[of].side if of in facts.cast.seats else None
    return facts.cast.side_of_contingent(of) if kind == "contingent" else None


def effect_values(facts: Facts) -> Iterator[Fault]:
    """Effects with a number or a word that their kind cannot take, or on a group of the wrong side."""
    for path, effect in _effects(facts):
        words = {"weather": WEATHERS, "posture": POSTURES, "caveat": CAVEATS}.get(effect.kind)
        if words and effect.to is not None and effect.to not in words:
            yield Fault((*path, "to"), "word", f'"{effect.to}" is no {effect.kind}', f"write one of {', '.join(words)}")
        low, high = _AMOUNTS.get(effect.kind, (-_NO_END, _NO_END))
        if effect.amount is not None and not low <= effect.amount <= high:
            yield Fault(
                (*path, "amount"),
                "bounds",
                f"{effect.amount} is out of bounds",
                f'"{effect.kind}" takes {low:,} to {high:,} {EFFECTS[effect.kind].unit}',
            )
        kind = EFFECTS[effect.kind].subject
        side = _side_of(facts, kind, effect.of) if effect.of else None
        fitting = _SIDES.get(effect.kind)
        if side and fitting and side not in fitting:
            yield Fault(
                (*path, "of"),
                "side",
                f'"{effect.of}" is of side {side}',
                f'"{effect.kind}" is for those of side {" or ".join(fitting)}',
            )


def reserves(facts: Facts) -> Iterator[Fault]:
    """Groups in reserve that never come, and reinforcements that are there already."""
    called = {effect.of for _, effect in _effects(facts) if effect.kind == "reinforce"}
    called |= {effect.of for _, effect in _effects(facts) if effect.kind == "stand_off"}
    for path, group in each(facts, "group"):
        if group.reserve and group.id not in called:
            yield Fault(
                (*path, "reserve"),
                "reserve",
                f'no inject brings in "{group.id}"',
                "add an inject with the effect reinforce, or remove the line",
            )
    for path, effect in _effects(facts):
        group = facts.cast.groups.get(effect.of or "")
        if effect.kind == "reinforce" and group and not group.reserve:
            yield Fault((*path, "of"), "reserve", f'"{group.id}" is there from the start', "give it reserve = true")


def objectives_for_people(facts: Facts) -> Iterator[Fault]:
    """Tasks that weigh in the score although there are none."""
    if facts.scenario.measures.tasks and not facts.scenario.objective:
        yield Fault(
            ("measures", "tasks"),
            "score",
            "tasks weigh in the score, but there is no objective",
            "add an [[objective]], or give tasks = 0 and weigh other measures",
        )


def weights(facts: Facts) -> Iterator[Fault]:
    """Scorecards that weigh nothing, or forget the civilians whom the mandate protects."""
    given = facts.scenario.measures
    total = sum(given.model_dump().values())
    if abs(total - 100) > 0.5:
        yield Fault(("measures", "tasks"), "score", f"the weights add up to {total:g}", "let them add up to 100")
    elif (
        "protect_civilians" in facts.scenario.mandate.tasks
        and given.tasks < 100
        and given.protection < _PROTECTION_LEAST
    ):
        yield Fault(
            ("measures", "protection"),
            "score",
            f"protection weighs {given.protection:g}",
            f"where protection of civilians is mandated, give it at least {_PROTECTION_LEAST}",
        )


def named_operations(facts: Facts) -> Iterator[Fault]:
    """Rules of engagement that the mandate does not carry."""
    if facts.scenario.roe.level >= 3 and "protect_civilians" not in facts.scenario.mandate.tasks:
        yield Fault(
            ("roe", "level"),
            "roe",
            f"level {facts.scenario.roe.level} protects civilians by force, which is not mandated",
            'add "protect_civilians" to the tasks of the mandate, or write level = 2',
        )


def expectations(facts: Facts) -> Iterator[Fault]:
    """Two injects to one seat in one turn beyond what a reaction window can take."""
    counts: dict[tuple[str, int], list[Inject]] = {}
    for path, inject in each(facts, "inject"):
        if inject.turn is not None and not inject.when:
            same = counts.setdefault((inject.to, inject.turn), [])
            same.append(inject)
            if len(same) == _INJECTS_MOST + 1:
                yield Fault(
                    (*path, "turn"),
                    "crowded",
                    f"this is inject {len(same)} to {inject.to} in turn {inject.turn}",
                    f"give a seat at most {_INJECTS_MOST} in one turn",
                )


_INJECTS_MOST = 4

CHECKS = (
    Check(subjects, ("party", "contingent", "seat", "group", "community", "objective", "inject")),
    Check(comparisons, ()),
    Check(turns, ("exercise",)),
    Check(spells_apart, ()),
    Check(clock, ()),
    Check(occasions, ()),
    Check(effect_keys, ()),
    Check(effect_values, ("party", "contingent")),
    Check(reserves, ()),
    Check(objectives_for_people, ("seat", "objective")),
    Check(weights, ()),
    Check(named_operations, ()),
    Check(expectations, ()),
)

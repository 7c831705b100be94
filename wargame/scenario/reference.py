"""The authors' reference, written from the schema: python -m wargame.scenario.reference > docs/authoring.md

Every key with its values, unit, bounds, default and meaning; every word that an exercise may use. A test keeps the page
in step with the schema.
"""

import json
import sys
from collections.abc import Iterator
from typing import Any, get_origin

from pydantic.fields import FieldInfo

from wargame.engine.kinds import KINDS
from wargame.engine.words import mobility, name_of

from .schema import Scenario, Table
from .schema.walk import bare, bounds_of, item_of, table_of, unit_of, words_of
from .vocabulary import DOCTRINES, EFFECTS, MEASURES, RULES, UNIT_KINDS, Use

_INTRODUCTION = """# Writing an exercise

An exercise is one TOML file. `exercises/first_day.toml` and `exercises/integrated_mission.toml` are meant to be read,
and copied from. This page is written from the same schema that checks the file.

    wargame check my_exercise.toml      every mistake at once, each with its line, column and remedy
    wargame schema > exercise.json      the JSON Schema, for editors; put `#:schema exercise.json` into the first line
    wargame run my_exercise.toml        plays it without people
    wargame play my_exercise.toml       plays it with you

What a complaint looks like:

    my_exercise.toml:64:6: group[2].at: 0442 is off the map; the map ends at 0503

It gives file, line, column, the key (the second `[[group]]` of the file), what is wrong, and what would be right.

## The few things to know

- **Human units.** Kilometres, hours, percent, days of supply. The program turns them into its own.
- **Short names.** Whatever others refer to has an `id`: small letters, digits and `_`. People read the `title`.
- **Places.** A place is a four-figure grid reference (`"0307"`: 03 east, 07 north, counted from 00 in the south-west
  corner), the name of one of `map.places`, or the `id` of a community.
- **The map** is drawn with letters, one a cell, north on top. `terrain` says what the land is, `roads` which road runs
  through the cell. A road joins neighbouring cells that both have one, diagonals included. A road over water is a
  bridge or a ford. Draw rivers from edge to edge: where two cells of water touch only at a corner, people walk through.
- **Turns** count from 1. Injects are looked at when a turn begins, objectives when it ends.
- **Conditions** serve objectives and injects alike: a measure, of whom, compared with a number, perhaps only between
  two turns. All conditions of a list must hold together. For "one or the other", write two injects.
- **Injects** happen once: in their `turn`, or as soon as all of `when` holds, or, with both, as soon as it holds from
  that turn on. `repeat` lets them happen again.
- **Vignettes** are short games of 45 minutes or so: doctrines play up to `from_turn`, then people take their seats for
  `turns` turns. Choose a turn before something happens, and see that doctrine and pass differ in it:
  `python -m wargame.compare my_exercise.toml --vignette NAME`; with `--baseline` it prints the `[vignette.baseline]`.
- **Sides** are mission, armed, host, community (self-defence militias) and agency. A party serves a side; a contingent
  belongs to a party; a group belongs to a contingent; a seat commands contingents. A party for which no
  `[[contingent]]` is written has one of its own name.
- **The mandate** says what the mission may do: each of its tasks allows its verbs and has its line in the scorecard;
  the rulebook lists both, under Phase: politics. What needs a task that is not mandated is a mistake that names it.
- **Invent** nations, places and people. History belongs into `[[fact]]`, with its source.

In the tables below "needed" means that there is no default.
"""


def reference() -> str:
    """The whole page as Markdown."""
    parts = [_INTRODUCTION, *_sections(), *_vocabulary()]
    return "\n".join(parts).rstrip() + "\n"


def _sections() -> Iterator[str]:
    """A chapter for each section of the file, with the tables that lie inside it."""
    yield "## Sections\n"
    told: dict[type[Table], str] = {}
    for name, field in Scenario.model_fields.items():
        inner = table_of(field.annotation)
        many = get_origin(bare(field.annotation)) is tuple
        yield f"### `{f'[[{name}]]' if many else f'[{name}]'}`\n"
        if inner is None:
            yield f"{_sentence(field)} See [the rule numbers](#rule-numbers).\n"
            continue
        yield f"{inner.__doc__}{_needed(field, many)}\n"
        yield from _table(inner)
        for key, part in inner.model_fields.items():
            below = table_of(part.annotation)
            if below in told:
                yield f"`{name}.{key}` is like `{told[below]}`.\n"
            elif below is not None:
                told[below] = f"{name}.{key}"
                yield f"`{name}.{key}`: {below.__doc__}\n"
                yield from _table(below)


def _sentence(field: FieldInfo) -> str:
    text = str(field.description)
    return text[0].upper() + text[1:] + "."


def _needed(field: FieldInfo, many: bool) -> str:
    """Whether a section may be left out, and how often it may stand."""
    if many:
        least, most = (_rule(field, name) for name in ("min_length", "max_length"))
        return f" {least or 'None'} to {most} of them."
    return " Needed." if field.is_required() else " May be left out."


def _rule(field: FieldInfo, name: str) -> Any:
    return next((getattr(rule, name) for rule in field.metadata if hasattr(rule, name)), None)


def _table(table: type[Table]) -> Iterator[str]:
    """The keys of a table of the file."""
    yield "| key | value | default | meaning |\n|---|---|---|---|"
    for key, field in table.model_fields.items():
        yield f"| `{key}` | {_value(field)} | {_default(field)} | {field.description} |"
    yield ""


def _value(field: FieldInfo) -> str:
    """What may stand behind the equals sign."""
    words = words_of(field.annotation, field)
    if words:
        return _words(words)
    plain = bare(field.annotation)
    if get_origin(plain) is tuple:
        inner = item_of(plain)
        of = _words(words_of(inner)) if words_of(inner) else "tables" if table_of(plain) else "texts"
        return f"list of {of}"
    if get_origin(plain) is dict:
        inner = words_of(item_of(plain))
        return f"table: letter = {_words(inner)}" if inner else "table"
    if table_of(plain):
        return "table"
    bounds, unit = bounds_of(field), unit_of(field)
    name = {int: "whole number", float: "number", bool: "true or false", str: "text"}[plain]
    return f"{name}{f' {bounds[0]:,} to {bounds[1]:,}' if bounds else ''}{f', {unit}' if unit else ''}"


def _words(words: tuple[str, ...]) -> str:
    """The words of a list, or where to find them when they are many."""
    if set(words) == set(MEASURES):
        return "[a measure](#measures)"
    if set(words) == set(EFFECTS):
        return "[an effect](#effects)"
    if set(words) == set(UNIT_KINDS):
        return "[a kind of unit](#kinds-of-units)"
    return ", ".join(f"`{word}`" for word in words)


def _default(field: FieldInfo) -> str:
    if field.is_required():
        return "needed"
    value = field.default
    if value is None or value == () or value == {}:
        return ""
    if isinstance(value, Table):
        return "as below"
    return f"`{json.dumps(value, ensure_ascii=False)}`"


def _vocabulary() -> Iterator[str]:
    """The words that need more than a line."""
    yield "## Kinds of units\n"
    yield "Strength and vehicles are what a unit has when the file says nothing else. Sight is for open ground.\n"
    yield "| kind | people | vehicles | moves | sees by day, by night |\n|---|---|---|---|---|"
    names = {number: name for name, number in UNIT_KINDS.items()}
    for kind in KINDS:
        moves = name_of(mobility, kind.mobility).lower()
        sees = f"{_km(kind.sight_day)}, {_km(kind.sight_night)}"
        yield f"| `{names[kind.kind]}` | {kind.strength} | {kind.vehicles} | {moves} | {sees} |"
    yield "\n## Measures\n"
    yield '`of` names the subject; where it is "or none", leaving it out means the whole area.\n'
    yield from _uses(MEASURES)
    yield "\n## Effects\n"
    yield "`of` names the subject, `amount` is counted in the unit given here.\n"
    yield from _uses(EFFECTS)
    yield "\n## Doctrines\n"
    yield "Who may sit in a seat when no person does; the first is the default.\n"
    for side, doctrines in DOCTRINES.items():
        yield f"- {side}: {', '.join(f'`{name}`' for name in doctrines)}"
    yield "\n## Rule numbers\n"
    yield "An exercise may change any number of the rules in its `[rules]`, as in `pace_night = 50`.\n"
    yield "| number | default | bounds | unit | meaning |\n|---|---|---|---|---|"
    for rule in RULES.values():
        yield f"| `{rule.name}` | {rule.default:,} | {rule.low:,} to {rule.high:,} | {rule.unit} | {rule.meaning} |"


def _km(metres: int) -> str:
    return f"{metres / 1000:g} km"


def _uses(uses: dict[str, Use]) -> Iterator[str]:
    """Measures or effects as a table."""
    yield "| word | of | number | also needs | meaning |\n|---|---|---|---|---|"
    for word, use in uses.items():
        subject = f"{use.subject}{', or none' if use.whole else ''}"
        yield f"| `{word}` | {subject} | {use.unit} | {', '.join(f'`{key}`' for key in use.keys)} | {use.meaning} |"


if __name__ == "__main__":
    sys.stdout.write(reference())

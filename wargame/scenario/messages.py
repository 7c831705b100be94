"""What the schema refuses, in our own words: pydantic's errors as faults."""

import re
from typing import Any, get_origin

from pydantic import ValidationError
from pydantic.fields import FieldInfo

from .problem import Fault, Path, did_you_mean, one_of, shorten
from .schema import Table
from .schema.walk import bare, bounds_of, field_at, keys_of, table_of, unit_of, words_of

MOST = 200  # faults of one file that are told; a file with more has one cause


def faults_of(error: ValidationError, values: dict[str, Any]) -> list[Fault]:
    """Every error of a validation as a fault; `values` is what was validated."""
    entries = [(entry["type"], _clean(entry["loc"]), entry) for entry in error.errors(include_url=False)[:MOST]]
    return [
        _fault(kind, path, entry, values) for kind, path, entry in entries if not _miscounted(kind, path, entry, values)
    ]


def _miscounted(kind: str, path: Path, entry: Any, values: dict[str, Any]) -> bool:
    """Is a list called too short only because refused items were not counted?"""
    value = _value_at(values, path)
    return kind == "too_short" and isinstance(value, list) and len(value) >= entry["ctx"]["min_length"]


def _clean(loc: tuple[int | str, ...]) -> Path:
    """pydantic's place as a path of the file."""
    return tuple(part for part in loc if part != "[key]")


def _value_at(values: Any, path: Path) -> Any:
    """What stands at `path`, or None."""
    for part in path:
        try:
            values = values[part]
        except (KeyError, IndexError, TypeError):
            return None
    return values


def _fault(kind: str, path: Path, entry: Any, values: dict[str, Any]) -> Fault:
    """One error in our words."""
    table, field, annotation = field_at(path)
    value = _value_at(values, path)
    if kind == "extra_forbidden":
        return _unknown_key(path, table)
    if kind == "missing":
        return _missing(path, field)
    if "[key]" in entry["loc"]:
        return Fault(path, "key", f'"{path[-1]}" cannot be a key here', f"write {_wanted(field, annotation)}", "key")
    if kind == "literal_error":
        known = words_of(annotation, field)
        hint = did_you_mean(value, known) if isinstance(value, str) else ""
        return Fault(
            path, "word", f"{shorten(value)} is not a word that is known here", f"write one of {one_of(known)}{hint}"
        )
    if kind in {"greater_than_equal", "less_than_equal"}:
        return Fault(path, "bounds", f"{shorten(value)} is out of bounds", f"write {_wanted(field, annotation)}")
    if kind in {"string_pattern_mismatch", "string_too_long", "string_too_short"}:
        return _unfit_text(path, kind, value, entry.get("ctx", {}), annotation)
    if kind in {"too_short", "too_long"}:
        return _wrong_count(path, kind, entry["ctx"], annotation)
    return Fault(path, "type", f"{shorten(value)} is not {_kind_of(annotation)}", f"write {_wanted(field, annotation)}")


def _unknown_key(path: Path, table: type[Table] | None) -> Fault:
    """A key that the schema has not."""
    known = keys_of(table) if table else []
    where = "an exercise" if len(path) == 1 else "this table"
    hint = did_you_mean(str(path[-1]), known)
    return Fault(
        path, "unknown_key", f'there is no key "{path[-1]}"', f"{where} knows {one_of(known, 40)}{hint}", "key"
    )


def _missing(path: Path, field: FieldInfo | None) -> Fault:
    """A key that has no default and is not there."""
    name = str(path[-1])
    meaning = f" ({field.description})" if field and field.description else ""
    if len(path) == 1:
        heading = f"[[{name}]]" if field and get_origin(bare(field.annotation)) is tuple else f"[{name}]"
        return Fault(path, "missing", f"the section {heading} is missing", f"add {heading}{meaning}", "key")
    return Fault(path, "missing", f'the key "{name}" is missing', f"add {name} = ...{meaning}", "key")


def _unfit_text(path: Path, kind: str, value: Any, context: dict[str, Any], annotation: Any) -> Fault:
    """A text that is empty, too long, or of the wrong shape."""
    if kind == "string_too_long":
        return Fault(path, "text", f"this text is longer than {context['max_length']} characters", "shorten it")
    if kind == "string_too_short" or not str(value).strip():
        return Fault(path, "text", "this text is empty", f"write {_wanted(None, annotation)}")
    if str(context.get("pattern", "")).startswith("^[a-z]"):
        tidy = re.sub(r"[^a-z0-9_]+", "_", str(value).lower()).strip("_")
        hint = f' (did you mean "{tidy}"?)' if re.match("[a-z]", tidy) else ""
        return Fault(
            path,
            "id",
            f"{shorten(value)} is not a short name",
            f"write small letters, digits and _, beginning with a letter{hint}",
        )
    return Fault(path, "text", "this text has more than one line", "write it on one line")


def _wrong_count(path: Path, kind: str, context: dict[str, Any], annotation: Any) -> Fault:
    """A list with too few or too many items."""
    has = context["actual_length"]
    things = "table" if table_of(annotation) else "item"
    number = context["min_length"] if kind == "too_short" else context["max_length"]
    bound = "at least" if kind == "too_short" else "at most"
    plural = "" if number == 1 else "s"
    return Fault(
        path,
        "count",
        f"here {'is' if has == 1 else 'are'} {has} {things}{'' if has == 1 else 's'}",
        f"give {bound} {number} {things}{plural}",
    )


_KINDS: dict[Any, str] = {
    int: "a whole number",
    float: "a number",
    bool: "true or false",
    str: 'a text in "quotation marks"',
}


def _kind_of(annotation: Any) -> str:
    """What sort of value belongs here, as a noun."""
    plain = bare(annotation) if annotation is not None else None
    if get_origin(plain) is tuple:
        return "a list of tables" if table_of(annotation) else "a list"
    if get_origin(plain) is dict or table_of(annotation):
        return "a table"
    return _KINDS.get(plain, "what belongs here")


def _wanted(field: FieldInfo | None, annotation: Any) -> str:
    """What would be right, with bounds, unit and meaning."""
    words = words_of(annotation, field)
    wanted = f"one of {one_of(words)}" if words else _kind_of(annotation)
    if field is None:
        return wanted
    bounds, unit = bounds_of(field), unit_of(field)
    if bounds:
        wanted += f" from {bounds[0]:,} to {bounds[1]:,}"
    if unit:
        wanted += f" {unit}" if unit.isalpha() else f" ({unit})"
    return f"{wanted}: {field.description}"

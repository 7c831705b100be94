"""Filling in for what the schema refused, so that the rest of a file can still be checked for sense.

An author should learn of all mistakes at once, and a mistyped number must not hide that a group stands in a lake. So a
refused value is replaced by some value that the schema accepts, its path is remembered as spoiled, and nothing is said
about spoiled things beyond what the schema has said.
"""

import copy
from typing import Any, get_origin

from pydantic import ValidationError
from pydantic.fields import FieldInfo

from .problem import Path
from .schema import Scenario, Table
from .schema.walk import bare, bounds_of, field_at, item_of, words_of

_ROUNDS = 3


def mended(values: dict[str, Any], paths: list[Path]) -> tuple[Scenario | None, frozenset[Path]]:
    """A scenario with all refused values replaced, and the paths of what was; None when that cannot be done."""
    values, spoiled = copy.deepcopy(values), set()
    for _ in range(_ROUNDS):
        for path in sorted(paths, key=len, reverse=True):
            spoiled.add(path)
            _replace(values, path)
        try:
            return Scenario.model_validate(values), frozenset(spoiled)
        except ValidationError as error:
            paths = [
                tuple(part for part in entry["loc"] if part != "[key]") for entry in error.errors(include_url=False)
            ]
    return None, frozenset(spoiled)


def _replace(values: Any, path: Path) -> None:
    """Put something acceptable at `path`, or nothing where nothing is needed."""
    for part in path[:-1]:
        try:
            values = values[part]
        except (KeyError, IndexError, TypeError):
            return
    last = path[-1]
    _, field, annotation = field_at(path)
    if isinstance(values, list) and isinstance(last, int) and last < len(values):
        values[last] = _some(annotation, None)
    elif isinstance(values, dict):
        values.pop(last, None)
        if field is not None and field.is_required():
            values[last] = _some(annotation, field)


def _some(annotation: Any, field: FieldInfo | None) -> Any:
    """Some value that the schema accepts at a place of this kind."""
    plain = bare(annotation)
    words = words_of(annotation, field)
    if words:
        return words[0]
    if get_origin(plain) is tuple:
        least = next((rule.min_length for rule in field.metadata if hasattr(rule, "min_length")), 0) if field else 0
        return [_some(item_of(annotation), None) for _ in range(least)]
    if get_origin(plain) is dict:
        return {}
    if isinstance(plain, type) and issubclass(plain, Table):
        return {
            name: _some(field.annotation, field) for name, field in plain.model_fields.items() if field.is_required()
        }
    if plain in {int, float}:
        bounds = bounds_of(field) if field else None
        return int(bounds[0]) if bounds else 0
    return False if plain is bool else "spoiled"


def touches(path: Path, spoiled: frozenset[Path]) -> bool:
    """Is `path`, or something it lies in, spoiled?"""
    return any(path[:end] in spoiled for end in range(1, len(path) + 1))

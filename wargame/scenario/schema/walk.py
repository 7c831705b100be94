"""Finding one's way in the schema: which field a path of the file leads to, and what a field holds."""

import types
from collections.abc import Iterator
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from wargame.scenario.problem import Path

from .base import OneOf, Table
from .exercise import Scenario


def bare(annotation: Any) -> Any:
    """An annotation without Annotated and None: what a value of it is."""
    while True:
        if get_origin(annotation) is Annotated:
            annotation = get_args(annotation)[0]
        elif get_origin(annotation) in {Union, types.UnionType}:
            annotation = next(kind for kind in get_args(annotation) if kind is not types.NoneType)
        else:
            return annotation


def item_of(annotation: Any) -> Any:
    """What a list or a table of free keys holds, or None for anything else."""
    plain = bare(annotation)
    if get_origin(plain) in {tuple, dict}:
        return get_args(plain)[1 if get_origin(plain) is dict else 0]
    return None


def table_of(annotation: Any) -> type[Table] | None:
    """The table that a field is, or that its list is made of; None when it holds plain values."""
    plain = bare(annotation)
    if get_origin(plain) is tuple:
        plain = bare(get_args(plain)[0])
    return plain if isinstance(plain, type) and issubclass(plain, Table) else None


def bounds_of(field: FieldInfo) -> tuple[float, float] | None:
    """The lowest and highest value of a number, or None."""
    low = next((rule.ge for rule in field.metadata if hasattr(rule, "ge")), None)
    high = next((rule.le for rule in field.metadata if hasattr(rule, "le")), None)
    return None if low is None or high is None else (low, high)


def unit_of(field: FieldInfo) -> str:
    """The unit of a number, or an empty text."""
    extra = field.json_schema_extra
    return str(extra.get("unit", "")) if isinstance(extra, dict) else ""


def _marks(annotation: Any, field: FieldInfo | None = None) -> Iterator[Any]:
    """All that an annotation is marked with, inside unions too."""
    if field:
        yield from field.metadata
    if get_origin(annotation) is Annotated:
        yield from get_args(annotation)[1:]
        annotation = get_args(annotation)[0]
    if get_origin(annotation) in {Union, types.UnionType}:
        for kind in get_args(annotation):
            yield from _marks(kind)


def words_of(annotation: Any, field: FieldInfo | None = None) -> tuple[str, ...]:
    """The words that a text may be, or none when it is free."""
    return next((mark.words for mark in _marks(annotation, field) if isinstance(mark, OneOf)), ())


def keys_of(table: type[Table]) -> list[str]:
    """The keys of a table, in the order of the schema."""
    return list(table.model_fields)


def field_at(path: Path) -> tuple[type[Table] | None, FieldInfo | None, Any]:
    """The table that `path` lies in, its field there, and the annotation of the value itself.

    The field is None when the path ends at an unknown key or at an item of a list.
    """
    table: type[Table] | None = Scenario
    field: FieldInfo | None = None
    annotation: Any = Scenario
    for part in path:
        if isinstance(part, int) or get_origin(bare(annotation)) is dict:
            annotation, field = item_of(annotation), None
        else:
            plain = bare(annotation)
            table = plain if isinstance(plain, type) and issubclass(plain, Table) else None
            field = table.model_fields.get(part) if table else None
            annotation = field.annotation if field else None
        if annotation is None:
            break
    plain = bare(annotation)
    if isinstance(plain, type) and issubclass(plain, Table):
        table = plain if field is None else table
    return table, field, annotation

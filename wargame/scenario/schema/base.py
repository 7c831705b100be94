"""What all sections of an exercise are made of: the strict table, and one helper for each kind of field.

A field states its description, unit, bounds and default once; the checks, the messages, the authors' reference and the
JSON Schema are made from that.
"""

from collections.abc import Iterable
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, ConfigDict, Field, GetCoreSchemaHandler, Strict, StringConstraints
from pydantic_core import CoreSchema, core_schema

REQUIRED: Any = ...


class Table(BaseModel):
    """A table of the file: no unknown keys, no guessing at types, not changed after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, defer_build=True, hide_input_in_errors=True)


class OneOf:
    """The annotation of a text that must be one of a list of words."""

    def __init__(self, words: Iterable[str]) -> None:
        self.words = tuple(words)

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.literal_schema(list(self.words))


T = TypeVar("T")
Several = Annotated[tuple[T, ...], Strict(False)]  # TOML has lists, a frozen table holds tuples; items stay strict

Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$", max_length=40)]
Title = Annotated[str, StringConstraints(min_length=1, max_length=80, pattern=r"^[^\n\t]*\S[^\n\t]*$")]
Line = Annotated[str, StringConstraints(min_length=1, max_length=200, pattern=r"^[^\n\t]*\S[^\n\t]*$")]
Prose = Annotated[str, StringConstraints(min_length=1, max_length=6000, pattern=r"\S")]
Place = Annotated[str, StringConstraints(min_length=1, max_length=60, pattern=r"^[^\n\t]*\S[^\n\t]*$")]


def number(meaning: str, unit: str, low: float, high: float, default: Any = REQUIRED) -> Any:
    """A number from `low` to `high` in `unit`."""
    return Field(default, description=meaning, ge=low, le=high, json_schema_extra={"unit": unit})


def percent(meaning: str, default: Any = REQUIRED) -> Any:
    """A number from 0 to 100."""
    return number(meaning, "percent", 0, 100, default)


def points(meaning: str, default: Any = REQUIRED) -> Any:
    """A meter from 0 to 100."""
    return number(meaning, "points of 100", 0, 100, default)


def key(meaning: str, default: Any = REQUIRED, **more: Any) -> Any:
    """A text, a word of a list, or a yes or no."""
    return Field(default, description=meaning, **more)


def several(meaning: str, least: int = 0, most: int = 100, default: tuple = ()) -> Any:
    """A list of `least` to `most` items; `default` if it may be empty and is left out."""
    return Field(default if least == 0 else REQUIRED, description=meaning, min_length=least, max_length=most)

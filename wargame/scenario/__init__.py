"""Exercises: TOML files that an author writes, read, checked and made into what the engine plays.

read("first_day")     the checked `Scenario`, in the author's own units; raises `ExerciseError` with every mistake
check("mine.toml")    the mistakes of a file, as a list of `Problem`
build(scenario)       the `Exercise`: the engine's tables, and the words that go with them
find, names           the exercises that ship
json_schema()         the schema for editors
"""

import importlib
from typing import TYPE_CHECKING, Any

from .problem import ExerciseError, Problem

if TYPE_CHECKING:
    from .building import Exercise, build
    from .load import check, find, json_schema, names, read
    from .schema import Scenario

__all__ = ["Exercise", "ExerciseError", "Problem", "Scenario", "build", "check", "find", "json_schema", "names", "read"]

_HOMES = {
    "build": "building",
    "Exercise": "building",
    "Scenario": "schema",
    "ExerciseError": "problem",
    "Problem": "problem",
}


def __getattr__(name: str) -> Any:
    """Fetch a public name when it is first asked for: the schema takes time to set up."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = getattr(importlib.import_module(f"{__name__}.{_HOMES.get(name, 'load')}"), name)
    globals()[name] = found
    return found

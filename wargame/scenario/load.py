"""From a file to a checked `Scenario`, or to the list of everything that is wrong with it."""

import os
from importlib import resources
from pathlib import Path as FilePath
from typing import Any

from pydantic import ValidationError

from . import messages, source
from .checks import faults_of
from .mend import mended
from .problem import ExerciseError, Fault, Problem, did_you_mean, dotted, one_of, shorten
from .schema import Scenario


def read(path_or_name: str | FilePath) -> Scenario:
    """The exercise of a file, or of a name that ships; raises `ExerciseError` with every mistake in it."""
    file = find(path_or_name)
    text, refused = _text_of(file)
    if text is None:
        raise ExerciseError(refused)
    return read_text(text, str(file))


def read_text(text: str, file: str = "exercise") -> Scenario:
    """The exercise of a text, such as a record holds; raises `ExerciseError`."""
    scenario, problems = examine(text, file)
    if scenario is None or problems:
        raise ExerciseError(problems)
    return scenario


def check(path_or_name: str | FilePath) -> list[Problem]:
    """Every mistake of a file, in its order; none if it can be played."""
    try:
        file = find(path_or_name)
    except ExerciseError as error:
        return list(error.problems)
    text, refused = _text_of(file)
    return refused if text is None else examine(text, str(file))[1]


def find(path_or_name: str | FilePath) -> FilePath:
    """The file of an exercise: a path as it stands, or the name of one that ships; raises `ExerciseError`."""
    text = str(path_or_name)
    if isinstance(path_or_name, FilePath) or text.endswith(".toml") or "/" in text or "\\" in text:
        return FilePath(path_or_name)
    folder = _shipped()
    known = names()
    if text in known:
        return folder / f"{text}.toml"
    if os.path.isfile(text):  # noqa: PTH113 - unlike its twin in pathlib it never raises
        return FilePath(text)
    raise ExerciseError(
        [
            Problem(
                text,
                1,
                1,
                "",
                "file",
                f"no exercise is called {shorten(text, 60)}",
                f"write one of {one_of(known)}, or the path of a .toml file{did_you_mean(text, known)}",
            )
        ]
    )


def names() -> list[str]:
    """The exercises that ship, by name."""
    folder = _shipped()
    return sorted(file.stem for file in folder.glob("*.toml")) if folder.is_dir() else []


def json_schema() -> dict[str, Any]:
    """The JSON Schema of an exercise, for editors."""
    schema = Scenario.model_json_schema(by_alias=True)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema, "title": "Exercise of wargame"}


def _shipped() -> FilePath:
    """The folder of the exercises: inside the installed package, or at the root of a source checkout."""
    package = FilePath(str(resources.files("wargame")))
    inside = package / "exercises"
    return inside if inside.is_dir() else package.parent / "exercises"


def _text_of(file: FilePath) -> tuple[str | None, list[Problem]]:
    """The text of a file, or why it is not looked into."""
    try:
        return source.read_text(file), []
    except source.Refused as refused:
        return None, [Problem.of(str(file), 1, 1, "", refused.rule, refused.message, refused.fix)]


def examine(text: str, file: str) -> tuple[Scenario | None, list[Problem]]:
    """The scenario of a text, if it can be made out, and every mistake in it."""
    values, broken, lost = source.parse(text)
    problems = [Problem.of(file, slip.line, slip.column, "", slip.rule, slip.message, slip.fix) for slip in broken]
    if values is None:
        return None, problems
    unsafe = source.unsafe_values(values)[: messages.MOST]
    if any(fault.rule in {"depth", "flood"} for fault in unsafe):
        return None, problems + _placed(unsafe, text, file)
    scenario: Scenario | None = None
    faults = unsafe
    try:
        scenario = Scenario.model_validate(values)
        faults = unsafe + faults_of(scenario)
    except ValidationError as error:
        refused = messages.faults_of(error, values)
        told = [fault for fault in refused if not (fault.rule == "missing" and fault.path[-1] in lost)]
        faults = _without_twice(unsafe + told + _sense_despite(refused, values))
    return scenario, sorted(problems + _placed(faults, text, file), key=lambda problem: (problem.line, problem.column))


def _sense_despite(refused: list[Fault], values: dict[str, Any]) -> list[Fault]:
    """Faults of sense in what the schema did not refuse; none when it refused too much to tell."""
    if len(refused) >= messages.MOST:
        return []
    scenario, spoiled = mended(values, [fault.path for fault in refused])
    return faults_of(scenario, spoiled) if scenario else []


def _without_twice(faults: list[Fault]) -> list[Fault]:
    """The first fault told of each path: one mistake, one message."""
    first: dict[tuple, Fault] = {}
    for fault in faults:
        first.setdefault(fault.path, fault)
    return list(first.values())


def _placed(faults: list[Fault], text: str, file: str) -> list[Problem]:
    """Faults with their lines and columns; the tree of the text is made only if there are any."""
    if not faults:
        return []
    from .locate import Places

    places = Places(text)
    made = []
    for fault in faults:
        line, column = places.of(fault.path, fault.part)
        made.append(Problem.of(file, line, column, dotted(fault.path), fault.rule, fault.message, fault.fix))
    return made

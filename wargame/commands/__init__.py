"""What each command does, and what all of them do when something goes wrong."""

from __future__ import annotations

import json
import os
import platform
import sys
import tempfile
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TextIO

import wargame

DONE, FAILED, BAD_INPUT = 0, 1, 2
INTERRUPTED = 130  # as shells report a program stopped from the keyboard


class BadInput(ValueError):
    """What a person gave cannot be used; the message says why and what to do."""


def guard(run: Callable[[], int], arguments: Sequence[str], errors: TextIO) -> int:
    """Run a command and turn whatever is raised into one sentence and an exit status.

    An error that nobody foresaw writes a bundle that its reader can reproduce it from, and names the file.
    """
    try:
        status = run()
        sys.stdout.flush()
        return status
    except KeyboardInterrupt:
        print("wargame: stopped", file=errors)
        return INTERRUPTED
    except BrokenPipeError:  # the reader of our output has gone: say nothing more
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except MemoryError:
        print("wargame: the memory is full; play fewer games at once (--games, --jobs)", file=errors)
        return BAD_INPUT
    except Exception as problem:  # noqa: BLE001 - the last line of defence: nobody is shown a traceback
        if told := sentence_for(problem):
            print(told, file=errors)
            return BAD_INPUT
        print(crash(problem, arguments), file=errors)
        return FAILED


def sentence_for(problem: BaseException) -> str:
    """What a person reads of a problem that was foreseen; empty for one that nobody foresaw.

    Every exception of this package is made to be read; so is a file that cannot be opened.
    """
    if isinstance(problem, OSError) and problem.filename is not None:
        return f"wargame: {problem.filename}: {problem.strerror}; choose another file or folder"
    if not type(problem).__module__.startswith("wargame."):
        return ""
    return f"wargame: {problem}" if "\n" not in str(problem) else str(problem)


def crash(problem: BaseException, arguments: Sequence[str]) -> str:
    """Write what is needed to find the fault, without names of this machine; returns the sentence to print."""
    trace = [
        f"{Path(frame.filename).name}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(problem.__traceback__)
    ]
    bundle = {
        "wargame": wargame.__version__,
        "python": platform.python_version(),
        "system": platform.system(),
        "arguments": [Path(word).name if os.sep in word else word for word in arguments],
        "error": f"{type(problem).__name__}: {problem}".replace(str(Path.home()), "~"),
        "trace": trace,
    }
    told = f"wargame: an unexpected error ({type(problem).__name__}: {problem})"
    for folder in (Path.cwd(), Path(tempfile.gettempdir())):
        try:
            descriptor, name = tempfile.mkstemp(prefix="crash-", suffix=".json", dir=folder)
            with os.fdopen(descriptor, "w", encoding="utf-8") as file:
                json.dump(bundle, file, indent=2)
        except OSError:
            continue
        return f"{told}; what happened is in {name}, please send it with your report"
    return f"{told}; its description could not be written, please report it with: {trace[-1] if trace else ''}"


def print_json(document: Any) -> None:
    """One JSON document on standard output, alone."""
    json.dump(document, sys.stdout, ensure_ascii=False, allow_nan=False)
    sys.stdout.write("\n")

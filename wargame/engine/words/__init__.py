"""The engine's vocabulary: one module a kind of word, each a list of plain integers, `verb.MARCH`.

Plain integers, because an `IntEnum` member costs five times as much to read in interpreted play, and because a kernel
and a table then hold the very same thing. `names(module)` gives the words back; numbers are appended, never reused.
"""

from types import ModuleType


def names(words: ModuleType) -> dict[str, int]:
    """Every word of `words`, in the order of its numbers."""
    found = {name: value for name, value in vars(words).items() if name.isupper() and isinstance(value, int)}
    return dict(sorted(found.items(), key=lambda pair: pair[1]))


def name_of(words: ModuleType, number: int) -> str:
    """The word that `number` stands for in `words`; KeyError if there is none."""
    for name, value in names(words).items():
        if value == number:
            return name
    raise KeyError(f"{words.__name__} has no word {number}")

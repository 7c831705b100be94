"""A training wargame for joint peacekeeping.

Only what most programs need is named here, and each name is fetched when it is first asked for, so that
`import wargame` stays light: no compiler, no window, no learning library.
"""

import importlib
from typing import Any

from wargame.registration import register_when_ready

__version__ = "0.1.0"

_HOMES = {
    "Game": "wargame.engine.game",
    "load": "wargame.session",
    "new_game": "wargame.session",
    "run": "wargame.session",
    "run_many": "wargame.session",
    "replay": "wargame.session",
    "make_env": "wargame.environments",
    "make_parallel": "wargame.environments",
    "make_vector": "wargame.environments",
}
__all__ = [
    "Game", "__version__", "load", "make_env", "make_parallel", "make_vector", "new_game", "replay", "run", "run_many",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    """Fetch a public name from the module that holds it."""
    if name not in _HOMES:
        raise AttributeError(f"module 'wargame' has no attribute {name!r}")
    return getattr(importlib.import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)


register_when_ready()

"""Makes the environments known to gymnasium by name, without importing it.

gymnasium does not look for entry points, so a package must register its environments itself. `import wargame` has to
stay light, so it registers at once only if gymnasium has been imported already; otherwise it waits on the import path,
registers right after gymnasium has been loaded, and steps aside.
"""

from __future__ import annotations

import importlib.abc
import importlib.machinery
import importlib.util
import sys
from collections.abc import Sequence
from types import ModuleType
from typing import Any

ENVIRONMENTS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("wargame/Exercise-v0", {}),
    ("wargame/DiamondRoad-v0", {"exercise": "diamond_road"}),
    ("wargame/FirstDay-v0", {"exercise": "first_day"}),
    ("wargame/IntegratedMission-v0", {"exercise": "integrated_mission"}),
    ("wargame/OneNet-v0", {"exercise": "one_net"}),
    ("wargame/Rains-v0", {"exercise": "rains"}),
    ("wargame/RiverGate-v0", {"exercise": "river_gate"}),
    ("wargame/SiteTwo-v0", {"exercise": "site_two"}),
    ("wargame/ThirdBattalion-v0", {"exercise": "third_battalion"}),
)
MAKER = "wargame.environments:make_env"
VECTOR_MAKER = "wargame.environments:make_vector"


def register() -> None:
    """Register every environment that is not registered yet."""
    import gymnasium

    for name, options in ENVIRONMENTS:
        if name not in gymnasium.registry:
            gymnasium.register(name, entry_point=MAKER, vector_entry_point=VECTOR_MAKER, kwargs=options)


class _Waiting(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Stands on the import path until gymnasium is imported."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        """Step aside for everything but gymnasium; load that through `exec_module` below."""
        if fullname != "gymnasium":
            return None
        sys.meta_path.remove(self)
        spec = importlib.util.find_spec(fullname)
        if spec is not None and spec.loader is not None:
            self._loader = spec.loader
            spec.loader = self
        return spec

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> ModuleType | None:
        """As the real loader does."""
        return self._loader.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        """As the real loader does; then register."""
        if module.__spec__ is not None:
            module.__spec__.loader = self._loader
        self._loader.exec_module(module)
        register()


def register_when_ready() -> None:
    """Register now if gymnasium is there, else as soon as it is."""
    if "gymnasium" in sys.modules:
        register()
    elif not any(isinstance(finder, _Waiting) for finder in sys.meta_path):
        sys.meta_path.insert(0, _Waiting())

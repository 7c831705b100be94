"""Environments under their names: gymnasium finds them whatever is imported first, and they show what a seat knows."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

import wargame
from wargame.agents.setting import SettingError
from wargame.scenario import ExerciseError

HOME = Path(__file__).parents[1]
NAMES = (
    "wargame/DiamondRoad-v0 wargame/Exercise-v0 wargame/FirstDay-v0 wargame/IntegratedMission-v0 wargame/OneNet-v0 "
    "wargame/Rains-v0 wargame/RiverGate-v0 "
    "wargame/SiteTwo-v0 wargame/ThirdBattalion-v0"
)


@pytest.mark.parametrize(
    "imports",
    [
        "import wargame, gymnasium",
        "import gymnasium, wargame",
        "import wargame; from gymnasium import spaces",
        "import gymnasium; gymnasium.make('wargame:wargame/FirstDay-v0')",
    ],
)
def test_gymnasium_knows_the_names(imports):
    probe = f"{imports}; import gymnasium; print(*sorted(n for n in gymnasium.registry if n.startswith('wargame/')))"
    done = subprocess.run([sys.executable, "-c", probe], cwd=HOME, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == NAMES


def test_registering_leaves_the_import_path_as_it_was():
    probe = "import sys; before = len(sys.meta_path); import wargame, gymnasium; print(len(sys.meta_path) - before)"
    done = subprocess.run([sys.executable, "-c", probe], cwd=HOME, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "0"


def test_a_seat_is_drawn_without_a_display():
    env = wargame.make_env("first_day", render_mode="rgb_array")
    env.reset(seed=3)
    first = env.render()
    assert first.dtype == np.uint8 and first.shape == (720, 960, 3)
    assert len(np.unique(first.reshape(-1, 3), axis=0)) > 1000
    assert (env.render() == first).all()


def test_the_seat_and_its_opponents_can_be_chosen():
    env = wargame.make_env("first_day", "kestrel_chief", opponents={"company": "pass"})
    observation, info = env.reset(seed=3)
    assert observation.shape == env.observation_space.shape and info["action_mask"].any()


@pytest.mark.parametrize(
    ("options", "error", "told"),
    [
        ({"exercise": "first_dya"}, ExerciseError, "did you mean"),
        ({"seat": "nobody"}, SettingError, "choose one of company"),
        ({"opponents": {"kestrel_chief": "doctrine"}}, SettingError, "plays for mission"),
        ({"roe_mode": "none"}, SettingError, "choose one of mask"),
    ],
)
def test_what_does_not_exist_is_told(options, error, told):
    with pytest.raises(error, match=told):
        wargame.make_env(**options)

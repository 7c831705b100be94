"""The environment keeps Gymnasium's contract, pays what the scorecard says, and stays light."""

import subprocess
import sys
import warnings
from functools import cache
from pathlib import Path

import gymnasium
import numpy as np
import pytest
from gymnasium.utils.env_checker import check_env

import wargame  # noqa: F401 (registers the environments)
from wargame import session, soak
from wargame.agents import sheet
from wargame.agents.env import ExerciseEnv
from wargame.agents.reward import TERMS
from wargame.agents.setting import SettingError, setting_of
from wargame.engine.ground import open_ground
from wargame.engine.score import uncapped_total
from wargame.engine.state import thaw
from wargame.engine.words import verb

EXERCISES = ("first_day", "integrated_mission")


@cache
def exercise(name: str):
    return session.load(name)


def made(name: str = "first_day", seat: str | None = None, obs: str = "flat", **options) -> ExerciseEnv:
    return ExerciseEnv(setting_of(exercise(name), seat, **options), obs)


def episode(env: ExerciseEnv, seed: int):
    """Steps of one game with actions at random among those offered: (reward, info)."""
    random = np.random.default_rng(seed)
    _, info = env.reset(seed=seed)
    over = False
    while not over:
        _, reward, over, truncated, info = env.step(random.choice(np.flatnonzero(info["action_mask"])))
        assert not truncated
        yield reward, info


@pytest.mark.parametrize("name", EXERCISES)
@pytest.mark.parametrize("obs", ["flat", "dict", "planes"])
def test_gymnasiums_own_check_finds_nothing(name, obs):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        check_env(made(name, obs=obs), skip_render_check=True)


def test_the_ids_are_registered():
    for name in ("wargame/FirstDay-v0", "wargame/Exercise-v0", "wargame/IntegratedMission-v0"):
        env = gymnasium.make(name)
        observation, info = env.reset(seed=1)
        assert observation in env.observation_space
        assert info["action_mask"].dtype == np.int8
        assert env.unwrapped.action_masks().shape == (192,)
        env.close()


def test_a_seed_gives_the_same_game_again():
    one = [(reward, info["group"]) for reward, info in episode(made(), 3)]
    assert one == [(reward, info["group"]) for reward, info in episode(made(), 3)]
    assert one != [(reward, info["group"]) for reward, info in episode(made(), 4)]


@pytest.mark.parametrize("name, seat", [("first_day", "company"), ("integrated_mission", "sector")])
def test_rewards_sum_to_the_change_of_the_uncapped_score(name, seat):
    env = made(name, seat)
    env.reset(seed=6)
    ground = open_ground(exercise(name).ground)
    before = uncapped_total(thaw(exercise(name).state), ground)
    earned, named = 0.0, dict.fromkeys(TERMS, 0.0)
    for reward, info in episode(env, 6):
        parts = {term: info[f"reward/{term}"] for term in TERMS}
        assert reward == pytest.approx(sum(parts.values()), abs=1e-9)
        assert info["turns_resolved"] > 0 or not any(parts.values())
        earned += reward
        named = {term: named[term] + parts[term] for term in TERMS}
    after = uncapped_total(env.play.state, env.play.ground)
    assert earned == pytest.approx((after - before) / 100, abs=0.02)  # the score rounds down to hundredths
    assert sum(named.values()) == pytest.approx(earned, abs=1e-6)


def test_armed_groups_are_paid_in_their_own_terms():
    paid = [info for _, info in episode(made("integrated_mission", "front"), 2)]
    assert any(info["reward/income"] or info["reward/survival"] or info["reward/territory"] for info in paid)
    assert not any(info["reward/protection"] for info in paid)


@pytest.mark.parametrize("mode", ["mask", "cost", "observe"])
def test_roe_modes(mode):
    """Raids break the ceasefire of a party that keeps one: masked, costed or merely seen."""
    raids = range(114, 118)
    env = made("integrated_mission", "front", roe_mode=mode)
    env.reset(seed=1)
    for party in env.play.state.parties:
        party.ceasefire = 1
    env.play.column.index -= 1
    env.play.column.index = max(0, env.play.column.index)
    _, _, _, _, info = env.step(0)
    offered = [action for action in raids if info["action_mask"][action]]
    if mode == "mask":
        assert not offered
        return
    _, _, _, _, info = env.step(offered[0])
    assert info["refused"] == 0
    assert info["cost/roe"] == (1.0 if mode == "cost" else 0.0)


def test_what_is_not_offered_changes_nothing_and_says_why():
    env = made()
    _, info = env.reset(seed=1)
    raid = 114
    assert not info["action_mask"][raid]
    index = info["group"]
    _, _, _, _, info = env.step(raid)
    assert info["refused"] > 0
    assert env.play.state.orders[2 * index + 1].verb != verb.RAID


def test_misuse_is_told():
    env = made()
    with pytest.raises(gymnasium.error.ResetNeeded):
        env.step(0)
    env.reset(seed=1)
    with pytest.raises(gymnasium.error.InvalidAction):
        env.step(192)
    for options, told in (
        ({"seat": "nobody"}, "company"),
        ({"roe_mode": "never"}, "mask, cost, observe"),
        ({"obs": "smells"}, "flat, dict, planes"),
        ({"opponents": {"kestrel_chief": "doctrine"}}, "mission"),
        ({"opponents": {"company": "random"}}, "learner's own"),
        ({"opponents": {"kestrel_chief": "nobody"}}, "opportunist"),
    ):
        with pytest.raises(SettingError, match=told):
            made(**options)


def test_playing_needs_no_compiler():
    code = (
        "import sys, wargame, gymnasium; env = gymnasium.make('wargame/FirstDay-v0'); env.reset(seed=1); env.step(0);"
        "assert 'numba' not in sys.modules and 'torch' not in sys.modules and 'pygame' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(__file__).parents[2])


def test_random_play_on_every_seat_and_in_every_mode(capsys):
    assert soak.main(["--steps", "1500", "--interpreted"]) == 0
    assert "nothing raised or refused" in capsys.readouterr().out


def test_the_data_sheet_is_current():
    assert sheet.PAGE.read_text(encoding="utf-8") == sheet.page(), "run: python -m wargame.agents.sheet"

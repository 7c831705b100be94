"""Batches give what single games give: as Gymnasium's vector environment and as stable-baselines3's."""

from functools import cache

import gymnasium
import numpy as np
import pytest
from gymnasium.vector import AutoresetMode, SyncVectorEnv

from wargame import session
from wargame.agents.env import ExerciseEnv
from wargame.agents.play import Play
from wargame.agents.policy import Policy
from wargame.agents.setting import SettingError, setting_of
from wargame.agents.vector import ExerciseVectorEnv
from wargame.engine.state import sections

COLUMNS = 3


@cache
def setting(name: str = "first_day", seat: str | None = None, mode: str = "mask"):
    return setting_of(session.load(name), seat, roe_mode=mode)


def at_random(random: np.random.Generator, marks: np.ndarray) -> np.ndarray:
    return (random.random(marks.shape) * marks).argmax(axis=1)


def same(one, other, where: str) -> None:
    """Two infos, key by key, wherever a column has the key."""
    assert set(one) == set(other), where
    for key, value in one.items():
        if key in {"final_obs", "final_info"} or key.startswith("_"):
            continue
        present = one[f"_{key}"]
        assert (present == other[f"_{key}"]).all(), (where, key)
        assert (np.asarray(value)[present] == np.asarray(other[key])[present]).all(), (where, key)


def test_columns_are_single_environments():
    """The same seeds and actions through Gymnasium's own vector of single, interpreted environments, past a reset."""
    singles = SyncVectorEnv(
        [lambda: ExerciseEnv(setting(mode="cost"))] * COLUMNS, autoreset_mode=AutoresetMode.SAME_STEP
    )
    batch = ExerciseVectorEnv(setting(mode="cost"), COLUMNS)
    assert batch.metadata["autoreset_mode"] == AutoresetMode.SAME_STEP
    assert batch.single_observation_space == singles.single_observation_space
    assert batch.single_action_space == singles.single_action_space
    random = np.random.default_rng(3)
    (seen, infos), (expected, told) = batch.reset(seed=11), singles.reset(seed=11)
    games = 0
    for step in range(150):
        assert (seen == expected).all(), step
        same(infos, told, f"step {step}")
        actions = at_random(random, infos["action_mask"])
        seen, rewards, over, truncated, infos = batch.step(actions)
        expected, paid, ended, _, told = singles.step(actions)
        assert (rewards == paid).all() and (over == ended).all() and not truncated.any()
        if over.any():
            games += 1
            same(infos["final_info"], told["final_info"], f"end at step {step}")
            for row in np.flatnonzero(over):
                assert (infos["final_obs"][row] == told["final_obs"][row]).all()
    assert games > 0


@pytest.mark.parametrize("seat", ["sector", "front"])
def test_a_column_ends_in_the_state_of_a_single_game(seat):
    from wargame.agents.batch import Batch

    given = setting("integrated_mission", seat)
    batch = Batch(given, 2)
    plays = [Play(given) for _ in range(2)]
    batch.begin(range(2), [21, 22])
    for play, seed in zip(plays, (21, 22), strict=True):
        play.begin(seed)
    random = np.random.default_rng(8)
    while not batch.over().all():
        actions = at_random(random, batch.marks)
        for play, action in zip(plays, actions, strict=True):
            if not play.over:
                play.act(int(action))
        batch.act(actions)
    for row, play in enumerate(plays):
        found, wanted = sections(batch.game(row)), sections(play.frozen())
        assert {name for name in found if found[name] != wanted[name]} == set()
        assert list(batch.standings[row]) == play.standing


def test_only_columns_asked_for_begin_anew():
    batch = ExerciseVectorEnv(setting(), COLUMNS)
    _, infos = batch.reset(seed=5)
    _, _, _, _, infos = batch.step(at_random(np.random.default_rng(1), infos["action_mask"]))
    before = batch.columns.batch.columns["index"].copy()
    _, infos = batch.reset(seed=5, options={"reset_mask": np.array([True, False, False])})
    after = batch.columns.batch.columns["index"]
    assert after[0] < before[0] and (after[1:] == before[1:]).all()
    assert infos["_turn"].tolist() == [True, False, False]


def test_misuse_is_told():
    with pytest.raises(gymnasium.error.ResetNeeded):
        ExerciseVectorEnv(setting(), COLUMNS).step(np.zeros(COLUMNS, int))
    with pytest.raises(ValueError, match="3 columns"):
        ExerciseVectorEnv(setting(), COLUMNS).reset(seed=[1, 2])
    policy = Policy([(np.zeros((192, 400)), np.zeros(192))])
    with pytest.raises(SettingError, match="doctrines"):
        ExerciseVectorEnv(setting_of(session.load("first_day"), opponents={"kestrel_chief": policy}), COLUMNS)


def test_stable_baselines_finds_its_masks():
    pytest.importorskip("stable_baselines3")
    from sb3_contrib.common.maskable.utils import get_action_masks, is_masking_supported

    from wargame.agents.sb3 import ExerciseVecEnv

    envs = ExerciseVecEnv(setting(), COLUMNS)
    envs.seed(11)
    seen = envs.reset()
    batch = ExerciseVectorEnv(setting(), COLUMNS)
    expected, _ = batch.reset(seed=11)
    assert (seen == expected).all()
    assert is_masking_supported(envs)
    random, ended = np.random.default_rng(2), 0
    for _ in range(130):
        marks = get_action_masks(envs)
        assert (marks == batch.action_masks()).all()
        actions = at_random(random, marks)
        seen, rewards, over, infos = envs.step(actions)
        expected, paid, _, _, _ = batch.step(actions)
        assert (seen == expected).all() and rewards == pytest.approx(paid, abs=1e-4)
        for row in np.flatnonzero(over):
            ended += 1
            assert infos[row]["terminal_observation"].shape == (400,)
            assert infos[row]["episode"]["l"] > 12
    assert ended == COLUMNS


def test_gymnasium_makes_batches_by_name():
    import wargame  # noqa: F401 (registers the environments)

    envs = gymnasium.make_vec("wargame/FirstDay-v0", num_envs=COLUMNS)
    seen, infos = envs.reset(seed=11)
    assert isinstance(envs.unwrapped, ExerciseVectorEnv)
    assert seen in envs.observation_space
    assert infos["action_mask"].shape == (COLUMNS, 192)

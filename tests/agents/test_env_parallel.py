"""All seats at once: PettingZoo's own tests, and the same game as one seat at a time."""

import numpy as np
import pytest

from wargame import session
from wargame.agents.play import Play
from wargame.agents.setting import SettingError, setting_of

pytest.importorskip("pettingzoo", reason="needs the extra [train]")

from pettingzoo.test import parallel_api_test, parallel_seed_test

from wargame.agents.parallel import parallel_env


@pytest.mark.parametrize("name", ["first_day", "integrated_mission"])
def test_pettingzoos_own_tests(name):
    exercise = session.load(name)
    parallel_api_test(parallel_env(exercise), num_cycles=150)
    parallel_seed_test(lambda: parallel_env(exercise), num_cycles=30)


def test_one_agent_is_the_environment_of_one_seat():
    exercise = session.load("first_day")
    env = parallel_env(exercise, agents=["company"])
    play = Play(setting_of(exercise, "company"))
    seen, infos = env.reset(options={"game_seed": 5})
    play.begin(5)
    random = np.random.default_rng(1)
    while env.agents:
        assert (seen["company"] == play.observation()).all()
        assert (infos["company"]["action_mask"] == play.mask()).all()
        action = int(random.choice(np.flatnonzero(play.mask())))
        seen, rewards, _, _, infos = env.step({"company": action})
        reward, _ = play.act(action)
        assert rewards["company"] == pytest.approx(reward)
    assert play.over


def test_who_waits_may_only_wait():
    exercise = session.load("first_day")
    env = parallel_env(exercise)
    _, infos = env.reset(seed=2)
    waited = 0
    for _ in range(60):
        if not env.agents:
            break
        for info in infos.values():
            if not info["asked"]:
                waited += 1
                assert info["action_mask"].sum() == 1 and info["action_mask"][0] == 1
        _, _, _, _, infos = env.step(dict.fromkeys(env.agents, 0))
    assert waited > 5


def test_a_seat_that_does_not_exist_is_told():
    with pytest.raises(SettingError, match="company"):
        parallel_env(session.load("first_day"), agents=["nobody"])

"""Policies: files that cannot hurt, networks that run with numpy alone, and learning."""

import itertools
import json
import struct
import subprocess
import sys
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from wargame import session
from wargame.agents import encode, slots
from wargame.agents.policy import FORMAT, Policy, load
from wargame.agents.weights import MOST_BYTES, BadPolicy, read
from wargame.engine.game import Game, start

HEADER = {"format": FORMAT, "actions": "120", "slots": "311"}


@cache
def exercise(name: str = "first_day"):
    return session.load(name)


def some_policy(seed: int = 1, **options) -> Policy:
    random = np.random.default_rng(seed)
    widths = (400, 16, 192)
    layers = [(random.normal(size=(b, a)) / 8, random.normal(size=b)) for a, b in itertools.pairwise(widths)]
    return Policy(layers, **options)


def raw(header: object, data: bytes = b"") -> bytes:
    text = header if isinstance(header, bytes) else json.dumps(header).encode()
    return struct.pack("<Q", len(text)) + text + data


def tensor(shape: object, offsets: object, dtype: str = "F32") -> dict:
    return {"__metadata__": HEADER, "0.weight": {"dtype": dtype, "shape": shape, "data_offsets": offsets}}


def test_a_policy_comes_back_from_its_file(tmp_path):
    policy = some_policy()
    policy.save(tmp_path / "one.safetensors")
    back = load(tmp_path / "one.safetensors")
    assert back.about == policy.about
    seen = np.random.default_rng(0).uniform(-1, 1, (5, 400)).astype(np.float32)
    assert (back.preferences(seen) == policy.preferences(seen)).all()
    assert [path.name for path in tmp_path.iterdir()] == ["one.safetensors"]


def test_the_file_is_what_the_safetensors_library_reads(tmp_path):
    library = pytest.importorskip("safetensors.numpy")
    policy = some_policy()
    policy.save(tmp_path / "one.safetensors")
    tensors = library.load_file(tmp_path / "one.safetensors")
    assert (tensors["1.weight"] == policy.layers[1][0]).all()
    library.save_file(tensors, tmp_path / "two.safetensors", metadata=policy.about)
    assert (load(tmp_path / "two.safetensors").layers[0][0] == policy.layers[0][0]).all()


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "cut short"),
        (b"\x80\x04\x95", "cut short"),
        (struct.pack("<Q", 2**63) + b"{}", "cut short"),
        (raw(b"{" * 5000), "not JSON"),
        (raw(b"[" * 100_000), "not JSON"),
        (raw([]), "does not list"),
        (raw({str(number): {} for number in range(99)}), "does not list"),
        (raw({"__metadata__": {"format": 1}}), "not text"),
        (raw({}), "not a policy of this game"),
        (raw({"__metadata__": {"format": FORMAT}}), "how many actions"),
        (raw({"__metadata__": HEADER | {"actions": "9" * 3}}), "update wargame"),
        (raw({"__metadata__": HEADER}), "do not end in 192"),
        (raw(tensor([1], [0, 4], "F64"), bytes(8)), "32-bit"),
        (raw(tensor([1], "x"), bytes(4)), "no proper shape"),
        (raw(tensor([-1], [0, 4]), bytes(4)), "no proper shape"),
        (raw(tensor([True], [0, 4]), bytes(4)), "no proper shape"),
        (raw(tensor([192, 400], [0, 307200]), bytes(16)), "outside the file"),
        (raw(tensor([2**24, 2**24], [0, 4]), bytes(4)), "outside the file"),
        (raw(tensor([1], [0, 4]), np.array([np.nan], "<f4").tobytes()), "not finite"),
        (raw(tensor([2, 3], [0, 24]), bytes(24)), "does not fit"),
    ],
)
def test_a_bad_file_is_told_and_never_more(tmp_path, content, told):
    path = tmp_path / "bad.safetensors"
    path.write_bytes(content)
    with pytest.raises(BadPolicy, match=told) as fault:
        load(path)
    assert str(path) in str(fault.value)


def test_what_is_not_a_file_or_too_large_is_told(tmp_path):
    with pytest.raises(BadPolicy, match="no such file"):
        load(tmp_path / "none.safetensors")
    with pytest.raises(BadPolicy, match="no such file"):
        load(tmp_path)
    with (tmp_path / "big").open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    with pytest.raises(BadPolicy, match="larger"):
        read(tmp_path / "big")


def test_an_older_policy_never_chooses_what_it_did_not_know():
    young, old = some_policy(), some_policy(about={"actions": "50", "slots": "100"})
    seen = np.random.default_rng(0).uniform(-1, 1, 400).astype(np.float32)
    assert old.choose(seen, np.ones(192)) < 50
    assert np.isneginf(young.preferences(seen)[encode.USED :]).all()
    changed = seen.copy()
    changed[100 : slots.USED] = 0
    assert (old.preferences(seen) == old.preferences(changed)).all()
    assert (young.preferences(seen) != young.preferences(changed)).any()


def test_a_policy_chooses_within_the_mask_greedily_or_by_lot():
    policy = some_policy(sampled=True)
    seen, marks = np.zeros(400, np.float32), np.zeros(192)
    marks[[0, 7, 30]] = 1
    values = policy.preferences(seen)
    assert policy.choose(seen, marks) == max((0, 7, 30), key=lambda action: values[action])
    drawn = [policy.choose(seen, marks, luck * 7919) for luck in range(3000)]
    assert set(drawn) <= {0, 7, 30}
    odds = np.exp(values[[0, 7, 30]] - values[[0, 7, 30]].max())
    shares = [drawn.count(action) / 3000 for action in (0, 7, 30)]
    assert shares == pytest.approx(odds / odds.sum(), abs=0.04)


@pytest.mark.parametrize("sampled", [False, True])
def test_a_policy_sits_on_any_seat_and_plays_the_same_game_again(sampled):
    digests = []
    for _ in range(2):
        policy = some_policy(sampled=sampled)
        made = exercise("integrated_mission")
        game = Game(start(made.state, made.ground, 3), made.ground, (policy,), [0] * len(made.seats))
        given = 0
        for _ in range(4):
            game.play_turn()
            given += len(game.take_given())
        assert given > 20
        digests.append(game.digest())
    assert digests[0] == digests[1]


def test_a_session_takes_a_policys_file(tmp_path):
    some_policy().save(tmp_path / "one.safetensors")
    outcome = session.run(exercise(), 1, {"company": str(tmp_path / "one.safetensors")}, turns=3)
    assert outcome.turns == 3


def test_playing_a_policy_needs_no_torch(tmp_path):
    some_policy().save(tmp_path / "one.safetensors")
    code = (
        "import sys; from wargame import session; exercise = session.load('first_day');"
        f"session.run(exercise, 1, {{'company': {str(tmp_path / 'one.safetensors')!r}}}, turns=1);"
        "assert 'torch' not in sys.modules and 'safetensors' not in sys.modules and 'numba' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(__file__).parents[2])


def test_learning_writes_a_policy_that_plays_as_the_learner_did(tmp_path):
    torch = pytest.importorskip("torch", reason="needs the extra [train]")
    pytest.importorskip("sb3_contrib", reason="needs the extra [train]")
    from wargame.agents import train as lessons
    from wargame.agents.judge import evaluate
    from wargame.agents.sb3 import ExerciseVecEnv
    from wargame.agents.setting import setting_of

    path = tmp_path / "learned.safetensors"
    policy = lessons.train(exercise(), name="first_day", steps=2_000, seed=3, output=path, progress=False)
    assert load(path).about["exercise"] == "first_day"
    assert load(path).about["seat"] == "company"
    assert (load(path).layers[0][0] == policy.layers[0][0]).all()
    model = lessons.learner(ExerciseVecEnv(setting_of(exercise()), 2), 7, 1)
    seen = np.random.default_rng(0).uniform(-1, 1, (4, 400)).astype(np.float32)
    with torch.no_grad():
        body = model.policy.mlp_extractor.forward_actor(torch.from_numpy(seen))
        expected = model.policy.action_net(body).numpy()[:, : encode.USED]
    found = lessons.policy_of(model, {}).preferences(seen)[:, : encode.USED]
    assert found == pytest.approx(expected, abs=1e-5)
    judged = evaluate(exercise(), policy, games=4)
    assert judged.interval[0] <= judged.mean <= judged.interval[1]
    assert "random" in judged.sentence()


def test_a_policy_plays_a_seat_as_it_learned_to():
    """As a mind it gives the same orders as through the environment, in both windows."""
    from wargame.agents.play import Play
    from wargame.agents.setting import setting_of

    reactions = 0
    for seed in range(1, 9):
        policy = some_policy(seed)
        play = Play(setting_of(exercise(), "company"))
        play.begin(seed)
        while not play.over:
            reactions += play.state.clock[0].window
            play.act(policy.choose(play.observation(), play.mask()))
        setting = play.setting
        chosen = [len(setting.minds) if place < 0 else place for place in setting.chosen]
        game = Game(start(setting.state, setting.ground, seed), setting.ground, (*setting.minds, policy), chosen)
        while not game.ended:
            game.play_turn()
        assert [row.amount for row in game.state.tallies] == [row.amount for row in play.state.tallies]
        assert [(row.cell, row.strength) for row in game.state.groups] == [
            (row.cell, row.strength) for row in play.state.groups
        ]
    assert reactions > 0

"""S12: the assessment of the area. Intervals narrow after reconnaissance, and hold the truth as often as they say."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest

from wargame import session
from wargame.engine import assessing
from wargame.engine.game import Game, play_batch, start, start_many
from wargame.engine.ground import open_ground
from wargame.engine.knowledge import belief
from wargame.engine.state import State, batch_of, copy_of, game_of, thaw
from wargame.engine.words import verb
from wargame.render import build, plain

MISSION = 1  # the seat
BOUNDS = {
    "trust": (assessing.trust_least, assessing.trust_most),
    "fear": (assessing.fear_least, assessing.fear_most),
    "population": (assessing.people_least, assessing.people_most),
}
HELD = 0.85
FUTURES = 40


def quiet(line: str) -> None:
    pass


def blank(state: State) -> State:
    return thaw(State(*(np.zeros_like(table) for table in state)))


def believed_of(state: State, ground, into: State) -> State:
    belief(thaw(state), ground, MISSION, into)
    return into


def attacked(exercise, sitting, state: State, turns: int) -> np.ndarray:
    """The share of futures, each under dice of its own, in which each community is attacked within so many turns."""
    futures = batch_of(state, FUTURES)
    futures.clock["seed"][:, 0] = np.arange(FUTURES) + 90_000
    play_batch(futures, exercise.ground, sitting.minds, sitting.chosen, turns, quiet)
    return (futures.communities["attacked_minute"] > state.clock["minute"][0]).mean(axis=0)


@pytest.mark.parametrize("name", ["one_net", "integrated_mission"])
def test_the_truth_lies_inside_in_85_of_100(name):
    """Trust, fear and people before every turn; the threat before every sixth, played on under other dice."""
    exercise = session.load(name)
    sitting, ground = session.seating(exercise), open_ground(exercise.ground)
    turns, hours = exercise.scenario.exercise.turns, exercise.scenario.exercise.turn_hours
    batch, into = start_many(exercise.state, range(601, 605)), blank(exercise.state)
    inside: dict[str, list[bool]] = {kind: [] for kind in (*BOUNDS, "threat")}
    for turn in range(1, turns):
        for row in range(len(batch.clock)):
            state = copy_of(game_of(batch, row))
            known = believed_of(state, ground, into)
            left = min(turns - turn + 1, 168 // hours)
            share = attacked(exercise, sitting, state, left) if turn % 6 == 1 and left * hours >= 24 else None
            for at, place in enumerate(state.communities):
                for kind, (least, most) in BOUNDS.items():
                    inside[kind].append(least(known, MISSION, at) <= place[kind] <= most(known, MISSION, at))
                if share is not None:
                    inside["threat"].append(holds(known, at, share[at], left * hours / 168))
        play_batch(batch, exercise.ground, sitting.minds, sitting.chosen, 1, quiet)
    for kind, found in inside.items():
        assert np.mean(found) >= HELD, (kind, np.mean(found), len(found))


def holds(known, at: int, share: float, weeks: float) -> bool:
    """Does the chance of an attack, as so many futures tell it, lie between the bounds for that part of a week?"""
    low, high = (1 - (1 - bound(known, MISSION, at) / 1e6) ** weeks
                 for bound in (assessing.threat_least, assessing.threat_most))  # fmt: skip
    error = 2 * np.sqrt((share * (1 - share) + 1 / FUTURES) / FUTURES)
    return low - error <= share <= high + error


def test_the_bounds_say_something():
    """Bounds that always hold because they are wide would be worth nothing."""
    exercise = session.load("integrated_mission")
    ground, into = open_ground(exercise.ground), blank(exercise.state)
    known = believed_of(start(exercise.state, exercise.ground, 3), ground, into)
    places = range(len(known.communities))
    threat = [(assessing.threat_least(known, 1, at), assessing.threat_most(known, 1, at)) for at in places]
    assert np.mean([high - low for low, high in threat]) < 450_000
    assert max(high for _, high in threat) > 4 * min(high for _, high in threat)
    assert all(assessing.trust_most(known, 1, at) - assessing.trust_least(known, 1, at) < 250_000 for at in places)


def width(known, kinds, at: int) -> int:
    least, most = kinds
    return most(known, MISSION, at) - least(known, MISSION, at)


def test_a_visit_narrows_it_and_time_widens_it():
    """Meridor's company goes to Koru, where nobody was: trust, fear and threat are known better; then it leaves."""
    exercise = session.load("one_net")
    names = [group.id for group in exercise.scenario.group]
    koru = next(at for at, one in enumerate(exercise.scenario.community) if one.id == "koru")
    game = Game(start(exercise.state, exercise.ground, 3), exercise.ground)
    threat = (assessing.threat_least, assessing.threat_most)
    told = {kind: width(game.belief(1), kinds, koru) for kind, kinds in {**BOUNDS, "threat": threat}.items()}
    assert told["trust"] >= 200_000
    assert game.believed.communities[koru].trust != game.state.communities[koru].trust  # an error that dice drew
    assert game.submit(order(names.index("meridor_company"), verb.PATROL, koru + 1)) == 0
    for _ in range(3):
        game.play_turn()
    known = game.belief(1)
    assert known.communities[koru].trust == game.state.communities[koru].trust
    for kind in ("trust", "fear"):
        assert width(known, BOUNDS[kind], koru) < told[kind] // 2, kind
    assert width(known, threat, koru) < told["threat"]
    near = {kind: width(known, kinds, koru) for kind, kinds in BOUNDS.items()}
    clock = SimpleNamespace(**{name: getattr(known.clock[0], name) for name in known.clock[0].__slots__})
    clock.minute += 3 * 1440
    later = known._replace(clock=[clock])
    assert all(width(later, kinds, koru) > near[kind] for kind, kinds in BOUNDS.items())


def order(group: int, doing: int, other: int):
    from wargame.engine.game import Order

    return Order(MISSION, group, doing, 0, other)


def test_who_lives_there_knows_and_a_call_halves_the_doubt():
    exercise = session.load("one_net")
    many = len(exercise.communities)
    spread = exercise.state.assessments["spread"].reshape(-1, many)
    ids = [one.id for one in exercise.scenario.community]
    mission = [row for row, one in enumerate(exercise.state.contingents) if one["side"] == 1]
    others = [row for row in range(len(spread)) if row not in mission]
    assert (spread[others] == 0).all()
    assert spread[0, ids.index("koru")] == 120_000  # nobody there, no phone, no liaison assistant
    assert spread[0, ids.index("tavi")] == 60_000  # a liaison assistant writes
    assert spread[mission.index(0), ids.index("orun")] == 0  # the headquarters stands next to it


def test_the_error_is_one_die_a_seed_and_the_same_in_a_batch():
    exercise = session.load("one_net")
    batch = start_many(exercise.state, range(1, 40))
    for row in (0, 17):
        alone = start(exercise.state, exercise.ground, row + 1)
        assert (alone.assessments == batch.assessments[row]).all()
    many = len(exercise.communities)
    errors = batch.assessments["trust"].reshape(39, -1, many)[:, 0] - batch.communities["trust"]
    doubt = exercise.state.assessments["spread"].reshape(-1, many)[0]
    assert (np.abs(errors) <= doubt).all()
    assert len(set(errors[:, 4])) > 30
    assert abs(errors[:, 4].mean()) < 40_000
    again = start(start(exercise.state, exercise.ground, 5), exercise.ground, 6)
    assert (again.assessments == start(exercise.state, exercise.ground, 6).assessments).all()


def test_it_is_shown_and_told():
    exercise = session.load("one_net")
    game = Game(start(exercise.state, exercise.ground, 3), exercise.ground)
    view = build.view_of(build.Chair(exercise, game.ground, 1, game.belief(1)), ())
    koru = next(one for one in view.communities if one.name == "Koru")
    assert koru.assessed is not None and koru.assessed.age == -1 and koru.assessed.raids == 2
    low, high = koru.assessed.trust
    assert low < koru.trust < high
    text = plain.assessment_text(view)
    assert f"trust: {low}-{high}" in text and "told before D-day" in text and "rain in" in text
    armed = build.view_of(build.Chair(exercise, game.ground, 2, game.belief(2)), ())
    assert all(one.assessed is None for one in armed.communities)
    assert "Only the mission" in plain.assessment_text(armed)

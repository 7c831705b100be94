"""Row S52, of disarmament: what has been handed in is a milestone of the political process, and lifts its measure."""

from tests.rows.test_s23_disarmament import played
from wargame import session
from wargame.engine.score import POLITICS, measure_points
from wargame.engine.words import measure, tally


def test_the_share_of_the_estimate_is_a_milestone():
    scenario = session.load("river_gate").scenario
    steps = [one for one in scenario.objective if one.milestone]
    assert {row.measure for one in steps for row in one.conditions} == {"disarmed_share"}
    assert measure.DISARMED_SHARE == 35


def test_it_is_reached_by_disarming_and_not_by_waiting():
    exercise = session.load("river_gate")
    steps = [row for row, one in enumerate(exercise.scenario.objective) if one.milestone]
    good, _ = played(3)
    idle, _ = played(3, "hold_base")
    assert all(good.state.objectives[row].done for row in steps)
    assert not any(idle.state.objectives[row].done for row in steps)
    estimate = sum(row.estimate for row in good.state.parties)
    assert good.state.tallies[tally.DISARMED].amount >= 1.2 * estimate
    one, other = (measure_points(made.state, made.ground, POLITICS) for made in (good, idle))
    assert one > other + 2_000

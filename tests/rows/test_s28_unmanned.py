"""S28: groups hidden in the forest are found less often by unmanned aircraft; orbit time is used up."""

import pytest

from tests.rows.small import play, small

GAMES = 60
PLAIN, FOREST = "............", "....ffff...."


def found(row: str, hidden: bool) -> int:
    """In how many games an aircraft that circles over them finds the raiders on the first day."""
    rows = "\n".join(f'"{line}",' for line in [PLAIN, row, *[PLAIN] * 6])
    exercise = small(f"""
map = {{ terrain = [
{rows}
] }}

[[group]]
id = "drone"
units = [{{ kind = "uav_mini" }}]

[[group]]
id = "cell"
at = "0606"
hidden = {str(hidden).lower()}
""")
    games = [play(exercise, [("drone", "fly", "0606")], seed=seed) for seed in range(1, GAMES + 1)]
    assert not any(game.refused for game in games)
    return sum(any(one.who == 3 and one.whom == 2 for one in game.of("DETECTED")) for game in games)


def test_who_hides_in_the_forest_is_found_less_often():
    in_the_open, in_the_forest, hidden = found(PLAIN, False), found(FOREST, False), found(FOREST, True)
    assert in_the_open > 0.9 * GAMES
    assert hidden < in_the_forest
    assert hidden < 0.8 * GAMES


@pytest.mark.parametrize(("kind", "minutes"), [("uav_mini", 120), ("uav_long", 360)])
def test_orbit_time_is_used_up(kind, minutes):
    """In a turn of six hours the mini aircraft comes down after two; the long-endurance type stays up."""
    exercise = small(f"""
rules = {{ sight_chance = 1_000_000, cover_share = 0 }}

[[group]]
id = "drone"
units = [{{ kind = "{kind}" }}]

[[group]]
id = "cell"
at = "1106"
""")
    walks_by = [("drone", "fly", "0506"), ("cell", "march", "0506")]
    played = play(exercise, walks_by, turns=1)
    (flight,) = played.of("OBSERVED")
    assert (flight.who, flight.amount) == (3, minutes)
    seen = [one.minute for one in played.of("DETECTED") if one.who == 3]
    assert all(minute < minutes for minute in seen)
    assert bool(seen) == (kind == "uav_long"), "who comes late is seen only by those who are still up"

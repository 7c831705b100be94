"""S28: groups hidden in the forest are found less often by unmanned aircraft."""

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
    assert in_the_open == GAMES
    assert hidden < in_the_forest
    assert hidden < 0.8 * GAMES

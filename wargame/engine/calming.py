"""How a line of police or soldiers calms angry people: one deed for riots at disarmament sites and for crowds."""


def line_ppm(rules, police, troops):
    """The chance that a line calms them, in ppm: `police` in thousandths of a formed police platoon for as many as a
    platoon can face, `troops` says whether there are soldiers.
    """
    ppm = rules.calm_police // 1000 * min(1000, police)
    return max(ppm, rules.calm_troops) if troops else ppm


def is_crowded(state, at):
    """Does an angry crowd stand in community row `at` (-1 none)? Nobody gives aid there then, no truck gets through."""
    return len(state.crowds) > 0 and at >= 0 and state.crowds[at].people > 0

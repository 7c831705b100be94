"""Vignettes: short ways into an exercise, which begin at a later turn and end before its last one.

A vignette is the exercise itself with fewer turns and words of its own. What has happened until it begins is played by
the doctrines of the file, so that its games, records and reviews are those of the exercise.
"""

from wargame.text import say

from .problem import ExerciseError, Problem, did_you_mean, one_of, shorten
from .schema import Scenario, Vignette


def vignette_of(scenario: Scenario, asked: str) -> Vignette:
    """The vignette of that id; raises `ExerciseError` with those that there are."""
    known = [one.id for one in scenario.vignette]
    if asked in known:
        return scenario.vignette[known.index(asked)]
    name = scenario.exercise.id
    said = f"{name} has no vignette {shorten(asked, 60)}"
    fix = f"write one of {one_of(known)}{did_you_mean(asked, known)}" if known else "it has none: leave it out"
    raise ExerciseError([Problem(name, 1, 1, "vignette", "reference", said, fix)])


def cut_to(scenario: Scenario, vignette: Vignette) -> Scenario:
    """The exercise as far as a vignette goes, under its title; what has happened stands first in the situation."""
    whole = scenario.exercise
    about = whole.model_copy(
        update={
            "title": f"{whole.title}: {vignette.title}",
            "summary": vignette.summary,
            "turns": vignette.from_turn + vignette.turns - 1,
            "minutes": vignette.minutes,
            "seed": vignette.seed,
        }
    )
    leaving = scenario.exit
    stays = leaving is not None and about.turns < (leaving.turn or whole.turns)
    began = say("When the exercise began:")
    situation = f"{vignette.summary.strip()}\n\n{began}\n\n{scenario.briefing.situation}"
    return scenario.model_copy(
        update={
            "exercise": about,
            "briefing": scenario.briefing.model_copy(update={"situation": situation}),
            "baseline": vignette.baseline or scenario.baseline,
            "exit": None if stays else leaving,
        }
    )

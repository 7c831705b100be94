"""From what a seat believes to what it is shown: numbers of the engine into words of `wargame.text`.

`Chair` bundles an exercise, its opened ground, a seat and the seat's belief; the functions beside it make the
view, previews and results from that and from nothing else, so that they cannot show what the seat does not know.
"""

from wargame.render.build.board import view_of
from wargame.render.build.chair import Chair
from wargame.render.build.contingents import forecast_of
from wargame.render.build.offers import numbers_of, refusal_of
from wargame.render.build.preview import preview_of
from wargame.render.build.story import flashes_of, result_of, scorecard_of, standing_of

__all__ = [
    "Chair",
    "flashes_of",
    "forecast_of",
    "numbers_of",
    "preview_of",
    "refusal_of",
    "result_of",
    "scorecard_of",
    "standing_of",
    "view_of",
]

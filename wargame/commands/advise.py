"""`wargame advise`: what the doctrine would order now, and which values speak for it."""

from __future__ import annotations

import argparse
from typing import Any

from wargame.commands import DONE, BadInput, print_json
from wargame.render.counsel import Advice, lines_of


def advise(chosen: argparse.Namespace) -> int:
    """Advice for the groups of a seat, at an exercise's opening or after a turn of a record."""
    from wargame import advising, mapping

    stand = mapping.stand_of(chosen.source, chosen.seat, chosen.turn)
    if stand.game.ended:
        raise BadInput(f"{chosen.source}: the exercise is over; choose an earlier --turn")
    told = advising.advise(stand.exercise, stand.game, stand.seat)
    if chosen.json:
        print_json([document(one) for one in told])
        return DONE
    for one in told:
        print(one.sentence)
        for line in lines_of(one):
            print(f"    {line}")
    return DONE


def document(one: Advice) -> dict[str, Any]:
    """Advice as `--json` prints it."""
    order = one.preview.order if one.preview else None
    return {
        "group": one.group,
        "verb": order.verb if order else None,
        "sentence": one.sentence,
        "because": [{"name": ground.name, "value": ground.value} for ground in one.because],
    }

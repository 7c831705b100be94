"""All that a seat gets, in parts that can be compared: what it is shown, offered, foretold and answered."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

from wargame.agents import encode, observe, planes, targets
from wargame.agents.slots import OBSERVATIONS
from wargame.engine.game import Event, Game
from wargame.engine.state import digest, freeze
from wargame.engine.words import side, verb
from wargame.fog.changes import World
from wargame.local import LocalSeat
from wargame.render import build
from wargame.render import view as v
from wargame.render.build.offers import verb_word
from wargame.scenario import Exercise

ASKED = 14  # orders that are asked about
GIVEN = 6  # of which so many are given, and taken back for others
AIMED = {v.NOTHING: 1, v.AT_CELL: 4}  # targets of an offer that orders are made of; else two
Parts = dict[str, Any]


def probes(view: v.ViewModel, dice: random.Random) -> list[v.Order]:
    """Orders to ask about: of what is offered, sensible or not, and of what flashes."""
    found = []
    for group in view.groups:
        for offer in group.offers:
            many = min(len(offer.targets), AIMED.get(offer.takes, 2))
            aims = dice.sample(offer.targets, many) if offer.targets else [v.Target(0, "", group.cell)]
            found += [_order(group.id, offer, aim, dice) for aim in aims]
        spot = dice.randrange(view.ground.width), dice.randrange(view.ground.height)
        found.append(v.Order(group.id, verb_word(verb.MARCH), 0, spot))
        found.append(v.Order(group.id, verb_word(verb.WARN), dice.randrange(1, 30)))
    chosen = dice.sample(found, min(len(found), ASKED))
    answers = [choice.order for flash in view.flashes for choice in flash.choices]
    return chosen + dice.sample(answers, min(len(answers), GIVEN))


def _order(group: int, offer: v.Offer, aim: v.Target, dice: random.Random) -> v.Order:
    at_cell = offer.takes == v.AT_CELL
    return v.Order(
        group, offer.verb, 0 if at_cell else aim.id, aim.cell if at_cell else None,
        confirmed=dice.random() < 0.5, read_back=dice.random() < 0.3,
    )  # fmt: skip


def gets(
    exercise: Exercise, game: Game, seat: int, world: World, since: int, asked: Sequence[v.Order] = (),
    again: bool = True,
) -> Parts:  # fmt: skip
    """Everything that seat `seat` (from 1) gets of a world in which events from minute `since` on are new.

    `asked` are orders to ask about; one half of them is given, then the other, which takes the place of the first where
    it is for the same groups. `again`: also what the seat is shown after that. `game` is any game of the exercise: its
    state is replaced.
    """
    game.state = world.state
    exercise = replace(exercise, groups=world.groups)
    believed = game.belief(seat)
    parts: Parts = {"belief": digest(freeze(believed))}
    parts |= _learned(game, seat, believed)
    chair = build.Chair(exercise, game.ground, seat, believed)
    parts["turn"] = _turn(chair, [one for one in world.events if one.minute >= since], world)
    parts["previews"] = [build.preview_of(chair, order) for order in asked]
    if chair.side == side.MISSION:
        parts["forecast"] = build.forecast_of(chair, asked)
    sitting = LocalSeat(exercise, game, seat, None, world.events)
    parts["view"] = sitting.view()
    half = len(asked) // 2
    parts["refusals"] = [sitting.submit(asked[:half]), sitting.submit(asked[half:])]
    if again:
        parts["view after orders"] = sitting.view()
    return parts


def _turn(chair: build.Chair, events: Sequence[Event], world: World) -> v.TurnResult:
    clock = chair.clock
    return build.result_of(chair, events, int(clock.turn), int(clock.minute), int(clock.length), world.state.tracks)


def _learned(game: Game, seat: int, believed: Any) -> Parts:
    """What an agent on the seat gets for each of its groups: targets, observation, planes and masks."""
    made: dict[str, list[Any]] = {"observation": [], "planes": [], "mask": [], "mask of what is permitted": []}
    setting = SimpleNamespace(ground=game.frozen_ground)
    for index in range(len(believed.groups)):
        group = believed.groups[index]
        if not group.alive or group.contingent == 0 or believed.contingents[group.contingent - 1].seat != seat:
            continue
        near, seen = [0] * targets.SLOTS, [0.0] * OBSERVATIONS
        targets.aim(believed, game.ground, seat, index, near)
        observe.observe(believed, game.ground, seat, index, near, seen)
        made["observation"].append(seen)
        play: Any = SimpleNamespace(believed=believed, setting=setting, column=SimpleNamespace(index=index))
        made["planes"].append(planes.planes(play).round(4).tobytes())
        for name, permitted in (("mask", 0), ("mask of what is permitted", 1)):
            marks = [0] * encode.ACTIONS
            encode.mask(believed, game.ground, seat, index, near, permitted, marks)
            made[name].append(marks)
    return dict(made)

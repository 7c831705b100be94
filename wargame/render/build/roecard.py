"""The card of the rules of engagement in force: what each step of force may be used for, and who may not use it."""

from __future__ import annotations

from wargame.engine import force
from wargame.engine.words import caveat, posture, side, verb
from wargame.render import roe
from wargame.render.build.chair import Chair
from wargame.text import say, word
from wargame.text import verb as verb_name
from wargame.text.catalog import N_

CERTAIN = 10_000  # ppm in a percent
LEVELS = (
    N_("Self-defence."),
    N_("Also for freedom of movement and for property; detention on hostile intent; warning shots."),
    N_("Also for the protection of civilians under attack, up to deadly force."),
    N_("Also deliberate operations against a named group, if the mandate has them."),
)
LADDER = (verb.NEGOTIATE, verb.SHOW_FORCE, verb.WARN, verb.BLOCK, verb.WARNING_SHOT, verb.FIRE)
FORCE = caveat.NO_FORCE | caveat.NO_CROWD | caveat.NO_DETAINING | caveat.STAND_FAST


def card_of(chair: Chair) -> roe.RoeCard | None:
    """The card of a seat of the mission; None for the others, who are not told."""
    if chair.side != side.MISSION:
        return None
    level = int(chair.clock.roe)
    return roe.RoeCard(
        level=level,
        levels=tuple(say(text) for text in LEVELS),
        steps=tuple(_step(chair, doing, level) for doing in LADDER),
        detain=_when(verb.DETAIN, level),
        restricted=tuple(_restricted(chair)),
    )


def _step(chair: Chair, doing: int, level: int) -> roe.RoeStep:
    rules = chair.ground.rules[0]
    step = int(force.step_of(doing))
    calms = force.deescalation_ppm(rules, step, True, 600_000, int(chair.clock.night), posture.HIDE)
    return roe.RoeStep(
        step=step,
        title=verb_name(doing),
        when=_when(doing, level),
        allowed=level >= force.least_roe(doing),
        calms=int(calms) // CERTAIN if doing < verb.FIRE else 0,
        minutes=int(force.steps_minutes(rules, 1)),
    )


def _when(doing: int, level: int) -> str:
    """When a step may be used under a level."""
    least = int(force.least_roe(doing))
    if doing == verb.FIRE and level < least:
        saved = say("only against an ambush on oneself")
        if level >= force.PROTECTS:
            saved = say("only against an attack on people or an ambush on oneself")
        return saved
    if level < least:
        return say("not before level {level}; against an ambush on oneself always").format(level=least)
    if doing >= verb.WARNING_SHOT and doing <= verb.FIRE:
        return say("when the step before has been tried, or at once against an attack under way")
    return say("on hostile intent") if doing == verb.DETAIN else say("at any time")


def _restricted(chair: Chair) -> list[str]:
    """The contingents whose capitals have declared something against the use of force."""
    lines = []
    for row, own in enumerate(chair.belief.contingents):
        if own.seat != chair.seat:
            continue
        told = [word("caveat", bit) for bit in caveat.ALL if own.caveats & bit & FORCE]
        told += [say("wants dangerous orders in writing")] if own.writes else []
        if told:
            lines.append(f"{chair.contingent(row + 1)}: {', '.join(told)}.")
    return lines

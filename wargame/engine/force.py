"""Force: odds and formulas that the encounters phase, previews and doctrines share.

The ladder has eight steps: 1 presence and talk, 2 show of force, 3 verbal warning, 4 block by non-lethal means, 5
warning shot, 6 aimed fire, 7 automatic fire, 8 air. Rules of engagement: 1 self-defence; 2 also freedom of movement,
property, detention on hostile intent; 3 also protection of civilians up to deadly force; 4 also deliberate operations
against a named group.
"""

from .deeds import clamp
from .words import posture, skill, verb

STEP_OF = (0,) * verb.NEGOTIATE + (1, 2, 3, 4, 5, 6)  # force step of NEGOTIATE .. FIRE


def step_of(doing):
    """The force step that a verb authorises, 0 if it is no step of the ladder."""
    return STEP_OF[doing] if doing < len(STEP_OF) else 0


PROTECTS = 3  # level of the rules of engagement from which an attack on people may be met with deadly force


def least_roe(doing):
    """The level of the rules of engagement from which a verb is permitted where nothing is imminent."""
    if doing == verb.FIRE:
        return 4
    if doing == verb.RESCUE:
        return PROTECTS
    return 2 if doing == verb.WARNING_SHOT or doing == verb.DETAIN else 1


def act_ppm(rules, contingent, ordered, ours, theirs, roe):
    """Chance that a contingent acts against an attack under way (rulebook: Encounters, willingness).

    `ours` and `theirs` are firepower; being weaker costs up to 20 %, fear of blame 15 %, or 5 % under ROE 3 and 4
    if the intent to protect was given in writing.
    """
    ppm = rules.act_base + contingent.interop // 1000 * rules.act_interop // 1000
    ppm += contingent.will // 1000 * rules.act_will // 1000
    ppm += rules.act_intent if contingent.intent == 1 else 0
    ppm += rules.act_order if ordered else 0
    if ours < theirs:
        ppm -= rules.act_outnumbered * (theirs - ours) // max(1, theirs)
    ppm -= rules.act_blame // 3 if roe >= 3 and contingent.intent == 1 else rules.act_blame
    return clamp(ppm, rules.act_least, rules.act_most)


def deescalation_ppm(rules, step, interpreter, quality, night, stance):
    """Chance that one step of the ladder ends a stand-off without harm."""
    ppm = rules.deescalate_first + (step - 1) * rules.deescalate_step
    ppm += rules.deescalate_interpreter if interpreter else 0
    ppm += rules.deescalate_trained if quality >= 600_000 else 0
    ppm -= rules.deescalate_night if night == 1 else 0
    ppm -= (
        rules.deescalate_hostile if stance == posture.FIGHT or stance == posture.RAID or stance == posture.SPOIL else 0
    )
    return clamp(ppm, 20_000, 950_000)


def is_interpreted(contingent, group):
    """Can the group speak with people here?"""
    return contingent.interpreters == 1 or contingent.local >= 500_000 or group.skills & skill.INTERPRETER > 0


def losses_milli(rules, firepower, cover):
    """Thousandths of a person that fall on the other side in an exchange; `cover` in percent lowers them."""
    return firepower * rules.losses_rate * (100 - cover) // 100


def civcas_ppm(rules, step, density):
    """Chance that an exchange at this force step harms civilians; `density` in percent."""
    base = (
        rules.civcas_air
        if step >= 8
        else rules.civcas_automatic
        if step == 7
        else rules.civcas_aimed
        if step == 6
        else 0
    )
    return base * density // 100


def detain_ppm(rules, ours, theirs):
    """Chance to take a prisoner: needs twice their number to be likely."""
    return clamp(rules.detain_even * ours // max(1, theirs), 50_000, 900_000)


def steps_minutes(rules, steps):
    """Minutes that climbing so many steps takes."""
    return rules.step_minutes * steps

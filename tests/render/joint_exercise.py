"""An exercise with four contingents and days to prepare in: First Day with two more nations."""

from __future__ import annotations

from wargame.scenario import Exercise, build, find
from wargame.scenario.load import read_text

MORE = """
[[contingent]]
id = "corvane"
title = "Engineers, Corvane"
party = "mission"
nation = "Corvane"
base = "Marra"
languages = ["Corvanese", "English"]
language = 70
local_language = 5
bearers = ["secure", "satcom", "vsat"]
keys = 50
procedures = 60
quality = 70
will = 65
caveats = ["no_night"]
undeclared = ["no_crowd"]
written_orders = true
planning_days = 15

[[contingent]]
id = "sadari"
title = "Sadari Guard"
party = "mission"
nation = "Sadar"
base = "Olo"
languages = ["Sadari", "the valley's language"]
language = 40
local_language = 80
bearers = ["hf", "gsm"]
procedures = 50
regional = true
quality = 60
will = 70
planning_days = 10

[[group]]
id = "corvane_platoon"
title = "Engineer Platoon (Corvane)"
contingent = "corvane"
at = "Marra"
units = [{ kind = "engineers" }]

[[group]]
id = "sadari_platoon"
title = "Guard Platoon (Sadar)"
contingent = "sadari"
at = "Olo"
units = [{ kind = "infantry_mounted" }]
"""


def joint_exercise(days: int = 20) -> Exercise:
    """First Day, its two contingents with `days` before D-day, and two more."""
    text = find("first_day").read_text(encoding="utf-8")
    text = text.replace('commands = ["aldmark", "verane"]', 'commands = ["aldmark", "verane", "corvane", "sadari"]')
    text = text.replace("language = 95\n", f"language = 95\nplanning_days = {days}\n")
    text = text.replace("language = 50\n", f"language = 50\nplanning_days = {days}\n")
    return build(read_text(text + MORE, "joint"))

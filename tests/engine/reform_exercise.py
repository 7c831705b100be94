"""A small exercise about battalions of the host: two of them, one of the mission's teams for each, and raiders."""

from wargame.engine.game import Game, Order
from wargame.scenario import Exercise, build
from wargame.scenario.load import read_text

TEXT = """
[exercise]
id = "reform"
title = "Reform"
summary = "Two battalions, and who helps them."
turns = 60
turn_hours = 24

[mandate]
authority = "Nobody in particular"
tasks = ["protect_civilians", "reform"]
text = "Protect civilians, and help the host to do it."

[map]
terrain = ["............", "............", "............", "............", "............", "............"]
places = [
  { name = "Camp", at = "0000", kind = "base" },
  { name = "Third barracks", at = "0302", kind = "camp" },
  { name = "Fourth barracks", at = "0802", kind = "camp" },
]

[[party]]
id = "mission"
title = "The mission"
side = "mission"

[[party]]
id = "state"
title = "The state"
side = "host"

[[party]]
id = "band"
title = "The band"
side = "armed"
posture = "hide"

[[seat]]
id = "chief"
title = "Chief"
side = "mission"
commands = ["mission"]

[[seat]]
id = "general"
title = "General"
side = "host"
commands = ["state"]
doctrine = "pass"

[[seat]]
id = "boss"
title = "Boss"
side = "armed"
commands = ["band"]
doctrine = "pass"

[[group]]
id = "team"
title = "Adviser team"
contingent = "mission"
at = "Third barracks"
stores = { rations = 60, water = 60, fuel = 60 }
units = [{ kind = "adviser_team" }]

[[group]]
id = "company"
title = "Company"
contingent = "mission"
at = "Third barracks"
stores = { rations = 60, water = 60, fuel = 60 }
units = [{ kind = "infantry_mounted", strength = 60 }]

[[group]]
id = "third"
title = "Third Battalion"
contingent = "state"
at = "Third barracks"
base = "Third barracks"
units = [{ kind = "host_army", strength = 400 }]

[[group]]
id = "fourth"
title = "Fourth Battalion"
contingent = "state"
at = "Fourth barracks"
base = "Fourth barracks"
units = [{ kind = "host_army", strength = 400 }]

[[group]]
id = "raiders"
title = "Raiders"
contingent = "band"
at = "1105"
units = [{ kind = "armed_cell" }]
hidden = true

[[community]]
id = "ford"
title = "Ford"
at = "0402"
population = 2000
people = "Ford people"

[[community]]
id = "hill"
title = "Hill"
at = "0903"
population = 2000
people = "Hill people"

[[battalion]]
id = "third_battalion"
title = "Third Battalion"
party = "state"
at = "Third barracks"
groups = ["third"]
authorised = 800
manning = 50
equipment = 50
training = 50
command = 50
leadership = 50
logistics = 50
reported = 60
area = ["ford"]
people = "Ford people"

[[battalion]]
id = "fourth_battalion"
title = "Fourth Battalion"
party = "state"
at = "Fourth barracks"
groups = ["fourth"]
authorised = 800
reported = 40
grade = "d"
area = ["hill"]

[[objective]]
id = "ready"
seat = "chief"
text = "One battalion that leads on its own."
conditions = [{ measure = "battalions_ready", at_least = 1 }]

[rules]
budget = 1000

[briefing]
situation = "Two battalions."
mission = "Help them."
execution = "Advise."
support = "From the camp."
command_and_signal = "By radio."
"""
CHIEF = 1
TEAM, COMPANY, THIRD, FOURTH, RAIDERS = range(5)


def reform_exercise() -> Exercise:
    return build(read_text(TEXT, "reform"))


def order(game: Game, index: int, doing: int, battalion: int = 0, how: int = 0) -> int:
    """Give a group of the mission an order about a battalion (from 0)."""
    return game.submit(Order(CHIEF, index, doing, game.state.battalions[battalion].cell, 0, how))

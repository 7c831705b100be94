"""The reference area: 100 by 100 kilometres of savanna, twelve settlements, two armed groups, one battalion.

No exercise, but what the violence model is held against: the sources speak of countries and months, and this is their
smallest piece that has all parts. Two roads cross; a settlement lies about every thirty kilometres.
"""

from __future__ import annotations

CELLS = 34  # of three kilometres
DAYS = 60
MIDDLE = CELLS // 2
SETTLEMENTS = tuple((x, y) for y in (4, 12, 21, 29) for x in (5, 17, 28))
BASES = ((5, 17), (17, 4), (28, 17), (17, 29))
REFUGES = ((1, 32), (11, 25), (23, 25), (32, 32), (1, 1), (11, 8), (23, 8), (32, 1))

HEAD = """
[exercise]
id = "reference"
title = "Reference area"
summary = "A battalion, two armed groups and twelve settlements on a hundred kilometres square."
turns = {days}
turn_hours = 24
cell_km = 3
[mandate]
authority = "nobody: an area to measure in"
tasks = ["protect_civilians"]
text = "Protect civilians."
[roe]
level = 3
[[party]]
id = "mission"
title = "the mission"
side = "mission"
[[seat]]
id = "sector"
title = "Sector"
side = "mission"
commands = ["battalion"]
doctrine = "{mission}"
[[contingent]]
id = "battalion"
title = "Battalion"
party = "mission"
base = "{base}"
language = 80
local_language = 20
interpreters = true
bearers = ["vhf", "hf", "satcom", "gsm"]
keys = 100
procedures = 60
quality = 70
will = 70
"""

PARTY = """
[[party]]
id = "{name}"
title = "the {name} band"
side = "armed"
posture = "raid"
resources = 60
grip = 70
hostility = 6
[[seat]]
id = "{name}_chief"
title = "Leader of the {name} band"
side = "armed"
commands = ["{name}"]
doctrine = "opportunist"
"""

GROUP = """
[[group]]
id = "{id}"
title = "{id}"
contingent = "{contingent}"
at = "{at}"
units = [{units}]
"""

COMMUNITY = """
[[community]]
id = "s{number}"
title = "Settlement {number}"
at = "{at}"
population = {population}
people = "{people}"
trust = 45
fear = 20
phone = {phone}
"""


def _at(place: tuple[int, int]) -> str:
    return f"{place[0]:02d}{place[1]:02d}"


def _map() -> str:
    lane = "." * MIDDLE + "l" + "." * (CELLS - MIDDLE - 1)
    road = ["l" * CELLS if row == CELLS - 1 - MIDDLE else lane for row in range(CELLS)]  # the north comes first
    terrain = ["." * CELLS] * CELLS
    rows = {"terrain": terrain, "roads": road}
    return "[map]\n" + "".join(f"{name} = {lines!r}\n".replace("'", '"') for name, lines in rows.items())


def text(mission: str = "doctrine") -> str:
    """The area as an exercise file; `mission` is the doctrine of the battalion."""
    platoon = '{ kind = "infantry_mounted" }'
    made = [HEAD.format(days=DAYS, mission=mission, base=_at(BASES[0])), _map()]
    made += [PARTY.format(name=name) for name in ("north", "south")]
    staff = '{ kind = "headquarters" }, { kind = "hospital" }, { kind = "transport" }'
    made.append(GROUP.format(id="headquarters", contingent="battalion", at=_at(BASES[0]), units=staff))
    for number, base in enumerate(BASES, 1):
        company = ", ".join([platoon] * 3)
        made.append(GROUP.format(id=f"company_{number}", contingent="battalion", at=_at(base), units=company))
    for number, refuge in enumerate(REFUGES, 1):
        band = "north" if refuge[1] > MIDDLE else "south"
        cell = '{ kind = "armed_cell", strength = 30 }'
        made.append(GROUP.format(id=f"band_{number}", contingent=band, at=_at(refuge), units=cell) + "hidden = true\n")
    for number, place in enumerate(SETTLEMENTS, 1):
        people, phone = ("hill", "river")[number % 2], ("true", "false", "false")[number % 3]
        of = 900 * (1 + number % 4)
        made.append(COMMUNITY.format(number=number, at=_at(place), population=of, people=people, phone=phone))
    made.append(
        '[[objective]]\nid = "calm"\nseat = "sector"\ntext = "Nobody is killed."\nat_end = true\n'
        'conditions = [{ measure = "attacks", at_most = 0 }]\n'
        '[briefing]\nsituation = "Two bands live off the settlements."\nmission = "Protect them."\n'
        'execution = "As the doctrine has it."\nsupport = "From the bases."\ncommand_and_signal = "The sector."\n'
    )
    return "".join(made)

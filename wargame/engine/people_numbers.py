"""Numbers of what is between peoples, of crowds, of those at risk and of borders; `numbers.py` has all numbers."""

# fmt: off
from .fields import PPM
from .number import numbers

PEOPLES = numbers(
    ("tension_raid", 100_000, 0, PPM, "points/10000", "assumed", "tension that a raid of one people's fighters on the other adds"),
    ("tension_fades", 5_000, 0, PPM, "points/10000 a day", "assumed", "tension that wears off"),
    ("tension_dialogue", 150_000, 0, PPM, "points/10000", "assumed", "tension that a dialogue takes away, by people with full trust"),
    ("dialogue_range", 25_000, 0, 1_000_000, "m", "assumed", "how far apart two communities at one table may live"),
    ("dialogue_trust", 250_000, 0, PPM, "points/10000", "assumed", "trust in the mission without which they do not come"),
    ("reprisal_rate", 60_000, 0, PPM, "ppm a day", "assumed", "chance that a self-defence militia takes revenge, at full tension"),
    ("reprisal_range", 30_000, 0, 1_000_000, "m", "assumed", "how far it goes for that"),
    ("case_due", 1_440, 0, 100_000, "min", "assumed", "until a case of protection has to be referred and reported"),
    ("breach_case", 10, 0, 100, "points", "assumed", "weight of a case of protection that was not referred"),
    ("crowd_rate", 0, 0, PPM, "ppm a day", "assumed", "chance that people with a grievance gather; an exercise sets it"),
    ("crowd_trust", 350_000, 0, PPM, "points/10000", "assumed", "trust in the mission above which they do not"),
    ("crowd_tension", 500_000, 0, PPM, "points/10000", "assumed", "tension with another people that is grievance enough"),
    ("crowd_share", 30_000, 0, PPM, "ppm", "assumed", "of those who live there, who come"),
    ("crowd_most", 600, 1, 10_000, "people", "assumed", "most who come"),
    ("crowd_lasts", 1_440, 0, 100_000, "min", "assumed", "until they go home by themselves"),
    ("crowd_platoon", 300, 1, 10_000, "people", "assumed", "whom a third of a platoon of formed police, or one of others, can face"),
    ("crowd_talk", 250_000, 0, PPM, "ppm", "assumed", "added by people who can talk to them"),
    ("crowd_anger", 40_000, 0, PPM, "points/10000", "assumed", "trust lost and fear won where nobody calmed them"),
    ("crowd_hurt", 6, 0, 1000, "people", "assumed", "wounded where a crowd is fired on; a third as many are killed"),
    ("warn_watch", 100_000, 0, PPM, "ppm", "[R43] direction", "added to the chance of a warning by an early warning network"),
    ("watch_minutes", 240, 0, 10_000, "min", "assumed", "to set one up"),
    ("border_near", 10_000, 0, 1_000_000, "m", "assumed", "within which a group watches a border"),
    ("border_watched", 400_000, 0, PPM, "ppm", "assumed", "of what would cross, that each such group keeps from it"),
    ("border_share", 600_000, 0, PPM, "ppm", "assumed", "of those who flee and could do either, who go over the border"),
)

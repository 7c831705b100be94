"""Numbers of depots, hired trucks and robbers on the road; `numbers.py` has all numbers."""

# fmt: off
from .fields import PPM
from .number import numbers

CARRIAGE = numbers(
    ("contract_tonnes", 0, 0, 10_000, "tonnes", "set by the exercise", "what trucks for hire bring at once; 0 there are none"),
    ("contract_cost", 3, 0, 10_000, "thousands a tonne", "assumed; air up to ten times the road [R13]", "their price, paid at once"),
    ("contract_ready", 720, 0, 100_000, "min", "assumed", "until they leave"),
    ("contract_late", 250_000, 0, PPM, "ppm", "assumed", "chance that they are a day late"),
    ("contract_lost", 100_000, 0, PPM, "ppm", "assumed", "chance that they never come"),
    ("depot_reach", 10_000, 0, 1_000_000, "m", "assumed", "within which armed groups loot a depot that nobody guards"),
    ("depot_looted", 300_000, 0, PPM, "ppm a day", "assumed", "chance that they do: half of it is gone"),
    ("robbery_rate", 0, 0, PPM, "ppm a day", "set by the exercise", "chance that trucks without escort are robbed near armed groups"),
    ("robbery_reach", 10_000, 0, 1_000_000, "m", "assumed", "how near that is"),
    ("robbery_share", 30, 0, 100, "percent", "assumed", "of all stores that they lose"),
)

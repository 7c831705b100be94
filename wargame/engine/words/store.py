"""The six supply classes; `stores[group * CLASSES + class]`."""

RATIONS = 0  # kg
WATER = 1  # litres
FUEL = 2  # litres
AMMUNITION = 3  # kg
MEDICAL = 4  # kg
SPARES = 5  # kg
CLASSES = 6

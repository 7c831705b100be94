"""Terrain and roads of a cell."""

SAVANNA = 0
FOREST = 1
HILL = 2
SWAMP = 3
WATER = 4
TOWN = 5
TERRAINS = 6

NO_ROAD = 0
TRACK = 1
LATERITE = 2  # graded earth main road
PAVED = 3
ROADS = 4

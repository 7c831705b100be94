"""Stores that belong to no group: `loads` rows."""

DEPOT = 1  # set down on the ground
HIRED = 2  # on local trucks, on their way

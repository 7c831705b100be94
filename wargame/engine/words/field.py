"""Fields of a report on others; bits."""

PLACE = 1
KIND = 2
STRENGTH = 4
PARTY = 8
ALL = (PLACE, KIND, STRENGTH, PARTY)

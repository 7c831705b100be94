"""Forms of reports; each is standing procedure number - 1. Its fields are numbered from 0, as in a public form."""

SITUATION = 1  # daily
INCIDENT = 2
PATROL = 3
METHANE = 4  # major incident
CASUALTY = 5  # nine-line request for evacuation
COUNT = 6

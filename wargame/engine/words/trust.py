"""Why trust in a community moved: the `extra` of a TRUST event."""

PATROL = 1
DIALOGUE = 2
AID = 3
PROTECTED = 4
WARNING_IGNORED = 5
HARM_BY_FORCE = 6
ACCIDENT = 7
APOLOGY = 8
NO_CONTACT = 9
ATTACKED = 10
ABUSE = 11
INJECT = 12
PARTISAN = 13
CROWD_IGNORED = 25  # people gathered in anger, and nobody calmed them
HOST_SOLDIERS = 20  # what soldiers did whom the mission supports, or to whom it left an area

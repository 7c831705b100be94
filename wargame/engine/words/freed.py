"""How hostages come free: the `extra` of a HOSTAGES_RELEASED event."""

TALKS = 1
RESCUE = 2
CHANGE_OF_POSTURE = 3
ABANDONED = 4  # nobody is left to hold them
LET_GO = 5  # by an event outside the seat's control

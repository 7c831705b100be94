"""Why legitimacy or international support moved."""

INJECT = 0
ALERT_ANSWERED = 1
ALERT_IGNORED = 2
ATTACK_UNANSWERED = 3
HARM_BY_MISSION = 4
BREACHES = 5
MILESTONE = 6
DENIED = 7  # the host denied a flight or a base
ASKED_TO_LEAVE = 8

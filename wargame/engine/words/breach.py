"""Breaches of law and conduct; each is an event with this number."""

SKIPPED_STEP = 1
UNNECESSARY_FORCE = 2
FORM_LATE = 3
DETENTION_OVERRUN = 4
FAILURE_TO_ASSIST = 5
FAILURE_TO_REPORT = 6
UNLAWFUL_DEATH = 7
BEYOND_ROE = 8
CHILDREN_KEPT = 20  # children among disarmed fighters were not handed to child protection

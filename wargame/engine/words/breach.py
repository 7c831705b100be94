"""Breaches of law and conduct; each is an event with this number."""

SKIPPED_STEP = 1
UNNECESSARY_FORCE = 2
FORM_LATE = 3
DETENTION_OVERRUN = 4
FAILURE_TO_ASSIST = 5
FAILURE_TO_REPORT = 6
UNLAWFUL_DEATH = 7
BEYOND_ROE = 8
NO_DILIGENCE = 9  # support or hand-over to a force that was not assessed, or that must not have it
ILL_TREATMENT = 10  # of somebody who was handed over
CHILD_IGNORED = 11  # in custody, or handed over to a force
CONCEALMENT = 12  # of an allegation of abuse
CHILDREN_KEPT = 20  # children among disarmed fighters were not handed to child protection
CASE_IGNORED = 25  # a case of protection was not referred in time

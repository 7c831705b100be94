"""How an order is given; bits of `override`. Each answers one kind of "no" only: who confirms one has not confirmed
another.
"""

INSIST = 1  # given against the rules of engagement, a ceasefire or the host's consent, after a second confirmation
READ_BACK = 2  # the receiver reads it back
ASK = 4  # asked of a force beside the mission, which nobody here may order
COMPOSED = 8  # a person has written the report
FIRST_FIELD = 16  # the bit of the written report's field 0; up to nine follow
WRITTEN = COMPOSED | 511 * FIRST_FIELD
PRESS = 8192  # given although the contingent's capital has declared that it may not
MOST = INSIST | READ_BACK | ASK | WRITTEN | PRESS

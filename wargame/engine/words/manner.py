"""How an order is given; bits of `override`."""

INSIST = 1  # given although not permitted, after a second confirmation; to those who are asked and not ordered, asked
READ_BACK = 2  # the receiver reads it back
COMPOSED = 8  # a person has written the report
FIRST_FIELD = 16  # the bit of the written report's field 0; up to nine follow
WRITTEN = COMPOSED | 511 * FIRST_FIELD
MOST = INSIST | READ_BACK | WRITTEN

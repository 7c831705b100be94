"""How an order is given; bits of `override`."""

INSIST = 1  # given although not permitted, after a second confirmation; to those who are asked and not ordered, asked
READ_BACK = 2  # the receiver reads it back

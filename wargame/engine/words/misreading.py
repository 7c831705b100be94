"""How an order is misunderstood."""

WRONG_PLACE = 1  # a cell beside the one that was meant
LATE = 2  # it is taken for the next turn
WRONG_POSTURE = 3  # it is taken for watching only: the group goes and observes

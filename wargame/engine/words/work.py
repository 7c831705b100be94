"""What has been made of, or done to, the ground: `works` rows."""

MINE = 1
WASHOUT = 2  # the road is cut here
CHECKPOINT = 3
BASE = 4
CACHE = 5  # hidden weapons

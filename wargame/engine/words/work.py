"""What has been made of, or done to, the ground: `works` rows."""

MINE = 1
WASHOUT = 2  # the road is cut here
CHECKPOINT = 3
BASE = 4
CACHE = 5  # hidden weapons
SWEPT = 6  # the road has been searched: safer until the hour that its amount names
DIGGINGS = 7  # diamonds or gold: amount resources a day for the armed party that stands on it

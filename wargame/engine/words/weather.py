"""Weather of a turn."""

DRY = 0
RAIN = 1
STORM = 2  # nothing flies

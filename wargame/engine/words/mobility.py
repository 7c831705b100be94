"""How a group moves; the slowest unit decides."""

FOOT = 0
MOUNTED = 1  # four-wheel drive, armoured carrier
TRUCK = 2
AIR = 3  # straight, no roads needed
GROUND_KINDS = 3  # those that need a way on the ground

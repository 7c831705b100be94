"""What an armed party is set on; its doctrine reads it, injects may set it."""

HIDE = 1
TAX = 2
RAID = 3
SPOIL = 4
FIGHT = 5
CEASE = 6
DISARM = 7

"""Dice without a generator: each roll is a hash of what it is for, who, against whom, and which of several.

No order of calls changes a roll, so two runtimes, a replay and a what-if agree, and two plans on one seed meet the
same luck. `who` and `whom` are keys that a record carries for life, never its place in a table. No seat ever sees the
seed.
"""

MASK = 0x7FFFFFFF


def mix(value):
    """A well-stirred 31-bit integer; every step stays inside 62 bits in both runtimes."""
    value = (value ^ (value >> 16)) * 0x45D9F3B & MASK
    value = (value ^ (value >> 15)) * 0x2C1B3C6D & MASK
    return (value ^ (value >> 16)) & MASK


def roll(clock, purpose, who, whom, nth):
    """0..999,999, the same for the same seed, turn, purpose, parties and count."""
    value = mix(clock.seed + 1)
    value = mix(value ^ clock.turn)
    value = mix(value ^ purpose)
    value = mix(value ^ who)
    value = mix(value ^ whom)
    return mix(value ^ nth) % 1_000_000


def chance(clock, purpose, who, whom, nth, ppm):
    """True `ppm` times in a million."""
    return roll(clock, purpose, who, whom, nth) < ppm


def between(clock, purpose, who, whom, nth, low, high):
    """A whole number from `low` to `high`, both included, all alike."""
    return low + roll(clock, purpose, who, whom, nth) * (high - low + 1) // 1_000_000


def rounded(clock, purpose, who, whom, nth, amount, scale):
    """`amount / scale` as a whole number, rounded up or down by a die so that its mean is exact."""
    whole = amount // scale
    return whole + (roll(clock, purpose, who, whom, nth) * scale < (amount - whole * scale) * 1_000_000)

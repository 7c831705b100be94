"""How conduct is led in a contingent."""

USUAL = 0
ENFORCED = 1  # trained, with leave and rules that are kept
LAX = 2

"""Bearers: what carries words between a headquarters and a group; bits, because most have several."""

HF = 1  # short wave: far, slow, open
VHF = 2  # vehicle or hand set: line of hills and forest
SECURE = 4  # the same with keys: needs both ends to hold them
REPEATER = 8  # a relay mast that carries VHF further
SATCOM = 16  # satellite phone: under open sky
VSAT = 32  # satellite dish of a headquarters: power and fair weather
GSM = 64  # mobile phone: near a mast, by day
